"""Calls that are parts of a turn's content: ``{"type": "tool_call", "value": "{…}"}``."""

from __future__ import annotations

from collections.abc import Sequence

from rolethread_gui.dataset.conversation import ToolCall
from rolethread_gui.formats.calls import CALL_PARTS, flat_text, patched_object
from rolethread_gui.formats.jsonspans import Item, Series
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_object


def holds_calls(value: bytes) -> bool:
    """Whether a list of parts has calls among them."""
    return value[:1] == b"[" and any(_is_call(item) for item in Series.parse(value).items)


def says_value(value: bytes) -> bool:
    """Whether the parts of a list keep their texts under "value", as LLaMA-Factory's newer form does."""
    parts = [decode_anyway(item.value) for item in Series.parse(value).items] if value[:1] == b"[" else []
    return any(is_object(part) and "value" in part for part in parts)


def _is_call(item: Item) -> bool:
    if item.value[:1] != b"{":
        return False
    part = decode_anyway(item.value)
    return is_object(part) and part.get("type") in CALL_PARTS


def spliced(value: bytes, old: Sequence[ToolCall], new: Sequence[ToolCall], style: LiteralStyle) -> bytes:
    """A list of parts after its calls changed; the other parts stay as they are."""
    series = Series.parse(value)
    places = [place for place, item in enumerate(series.items) if _is_call(item)]
    kept = dict(zip(places, old, strict=False))
    chosen: list[Item] = []
    rest = list(new)
    last = places[-1] if places else len(series.items) - 1
    for place, item in enumerate(series.items):
        if place not in kept:
            chosen.append(item)
        elif rest:
            chosen.append(Item(None, b"", _patched(item.value, kept[place], rest.pop(0), style), item.gap))
        if place == last:
            chosen += [Item(None, b"", _fresh(call, style)) for call in rest]
    if not series.items:
        chosen = [Item(None, b"", _fresh(call, style)) for call in rest]
    return series.render(chosen)


def _patched(part: bytes, old: ToolCall, new: ToolCall, style: LiteralStyle) -> bytes:
    if old == new:
        return part
    fields = Series.parse(part)
    place = next((at for at in map(fields.find, ("value", *CALL_PARTS)) if at is not None), None)
    if place is None:
        return patched_object(part, old, new, style)
    held = fields.items[place].value
    if held[:1] == b'"':
        inner = str(decode_anyway(held)).encode("utf-8", "surrogatepass")
        written = patched_object(inner, old, new, LiteralStyle.of(inner))
        fields.items[place].value = style.literal(written.decode("utf-8", "surrogatepass"))
    else:
        fields.items[place].value = patched_object(held, old, new, style)
    return fields.render()


def _fresh(call: ToolCall, style: LiteralStyle) -> bytes:
    return b'{"type": "tool_call", "value": %s}' % style.literal(flat_text([call]))
