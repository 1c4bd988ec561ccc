"""What may stand where the text of a message stands: a text, nothing, a list of parts, or something else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rolethread_gui.dataset.conversation import Shape
from rolethread_gui.formats.jsonspans import Item, Series
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object, shown_as_json

BETWEEN_PARTS = "\n\n"
LEARN_KEYS = ("weight", "train", "loss", "loss_weight")
"""Keys of a message that say whether the model learns from it."""
SPEAKER_KEY = "name"
_TEXT_TYPES = ("text", "input_text", "output_text")
_THOUGHT_TYPES = ("reasoning", "thinking", "redacted_thinking", "thought")
"""Parts that stand before what is said."""


def shape_of(value: Any) -> Shape:
    """What kind of content a decoded value is."""
    if isinstance(value, str):
        return Shape.TEXT
    if value is None:
        return Shape.NULL
    return Shape.PARTS if is_list(value) else Shape.OTHER


def text_of(value: Any) -> str:
    """The text that the person sees for a decoded value."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if is_list(value):
        texts = [text for text in map(part_text, value) if text is not None]
        return BETWEEN_PARTS.join(texts)
    return shown_as_json(value)


def part_text(part: Any) -> str | None:
    """The text of one part, or None for an image and the like."""
    if isinstance(part, str):
        return part
    key = _part_key(part)
    return str(part[key]) if key else None


def _part_key(part: Any) -> str | None:
    if not is_object(part) or part.get("type", "text") not in _TEXT_TYPES:
        return None
    return next((key for key in ("text", "value") if isinstance(part.get(key), str)), None)


def learn_from(values: Iterable[Any]) -> bool | None:
    """The loss mask from the values of `LEARN_KEYS`: the first usable one counts; None where there is none."""
    for value in values:
        if isinstance(value, (bool, int, float)):
            return value > 0
    return None


def splice_parts(value: bytes, old: str, new: str, style: LiteralStyle) -> bytes:
    """Write a changed text into a list of parts.

    Goes into the one text part that the change lies in; a change across parts goes into the first, and
    the other text parts go. Images and unknown parts stay.
    """
    series = Series.parse(value)
    texts = [part_text(decode_anyway(item.value)) for item in series.items]
    places = [place for place, text in enumerate(texts) if text is not None]
    literal_of = style.literal
    if not places:
        _put_in(series, literal_of(new))
        return series.render()
    ranges: list[tuple[int, int]] = []
    at = 0
    for place in places:
        length = len(texts[place] or "")
        ranges.append((at, at + length))
        at += length + len(BETWEEN_PARTS)
    start, old_end = changed_range(old, new)
    for place, (low, high) in zip(places, ranges, strict=True):
        if low <= start and old_end <= high:
            text = new[low : high + len(new) - len(old)]
            series.items[place].value = _with_part_text(series.items[place].value, literal_of(text))
            return series.render()
    first, *others = places
    series.items[first].value = _with_part_text(series.items[first].value, literal_of(new))
    return series.render([item for place, item in enumerate(series.items) if place not in others])


def _put_in(series: Series, literal: bytes) -> None:
    """A text part for a list that has none: behind what was thought before it was said, before all else."""
    parts = [decode_anyway(item.value) for item in series.items]
    key = "value" if any(is_object(part) and "value" in part for part in parts) else "text"
    at = 0
    while at < len(parts) and is_object(parts[at]) and parts[at].get("type") in _THOUGHT_TYPES:
        at += 1
    like = next((item.value for item in series.items if item.value[:1] == b"{"), b"{}")
    neighbour = Series.parse(like)
    part = Series(neighbour.opening, [], neighbour.closing, [], neighbour.colon)
    part.add("type", b'"text"')
    part.add(key, literal)
    part.items[1].gap = neighbour.gap()
    series.colon = neighbour.colon
    series.items.insert(at, Item(None, b"", part.render()))


def _with_part_text(part: bytes, literal: bytes) -> bytes:
    if part[:1] == b'"':
        return literal
    key = _part_key(decode_anyway(part))
    fields = Series.parse(part)
    place = fields.find(key or "text")
    assert place is not None
    fields.items[place].value = literal
    return fields.render()


def changed_range(old: str, new: str) -> tuple[int, int]:
    """The smallest range of `old` that differs from `new`, as start and end in code points."""
    low, limit = 0, min(len(old), len(new))
    while low < limit and old[low] == new[low]:
        low += 1
    tail = 0
    while tail < limit - low and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return low, len(old) - tail
