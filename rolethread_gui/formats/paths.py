"""Changing single values deep inside the bytes of a record, with everything around them left as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rolethread_gui.formats.content import changed_range
from rolethread_gui.formats.jsonspans import Item, Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object

Path = tuple[str | int, ...]
"""Keys of objects and places in lists, from the outside in."""

_LETTER = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
    rb"|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|.",
    re.DOTALL,
)
"""One letter of a JSON string as it is spelled."""


def find(value: Any, path: Path) -> Any:
    """The decoded value at a path, None where the path leads nowhere."""
    for step in path:
        if isinstance(step, int):
            if not is_list(value) or not -len(value) <= step < len(value):
                return None
            value = value[step]
        elif is_object(value):
            value = value.get(step)
        else:
            return None
    return value


def value_at(raw: bytes, path: Path) -> bytes | None:
    """The bytes of the value at a path, None where the path leads nowhere."""
    start = skip_space(raw, 0)
    if not path:
        return raw[start:].rstrip(b" \t\r\n")
    if raw[start : start + 1] not in (b"{", b"["):
        return None
    series = Series.parse(raw, start)
    place = _place(series, path[0])
    return None if place is None else value_at(series.items[place].value, path[1:])


def with_value(raw: bytes, path: Path, value: bytes) -> bytes:
    """The record with other bytes at a path; missing keys are added, at the end of their object."""
    if not path:
        return value
    start = skip_space(raw, 0)
    series = Series.parse(raw, start)
    length = len(series.render())
    step, rest = path[0], path[1:]
    place = _place(series, step)
    if place is None:
        assert isinstance(step, str)
        series.add(step, with_value(b"{}", rest, value) if rest else value)
    else:
        series.items[place].value = with_value(series.items[place].value, rest, value)
    return raw[:start] + series.render() + raw[start + length :]


def with_text(raw: bytes, path: Path, text: str, style: LiteralStyle) -> bytes:
    """The record with another text at a path; of the text that stands there only what differs is written."""
    old = value_at(raw, path)
    if old is None or old[:1] != b'"':
        return with_value(raw, path, style.literal(text))
    return with_value(raw, path, respelled(old, text, style))


def respelled(literal: bytes, text: str, style: LiteralStyle) -> bytes:
    """A JSON string with another text: the letters that stay keep their spelling."""
    old = decode_anyway(literal)
    assert isinstance(old, str)
    if old == text:
        return literal
    letters = _LETTER.findall(literal, 1, len(literal) - 1)
    if len(letters) != len(old):  # bytes that are not UTF-8 may be counted in another way
        return style.literal(text)
    start, end = changed_range(old, text)
    middle = style.literal(text[start : len(text) - (len(old) - end)])[1:-1]
    return b'"' + b"".join(letters[:start]) + middle + b"".join(letters[end:]) + b'"'


def without(raw: bytes, path: Path) -> bytes:
    """The record without the key or the element at a path."""
    inner = value_at(raw, path[:-1])
    if inner is None or inner[:1] not in (b"{", b"["):
        return raw
    series = Series.parse(inner)
    place = _place(series, path[-1])
    if place is None:
        return raw
    step = path[-1]
    if isinstance(step, str):
        kept = [item for item in series.items if item.key != step]
    else:
        kept = [item for at, item in enumerate(series.items) if at != place]
    return with_value(raw, path[:-1], series.render(kept))


def elements(raw: bytes) -> list[bytes]:
    """The bytes of the elements of a list."""
    return [item.value for item in Series.parse(raw, skip_space(raw, 0)).items]


def with_elements(raw: bytes, chosen: Sequence[tuple[int | None, bytes]]) -> bytes:
    """A list with other elements.

    Args:
        raw: the bytes of the list.
        chosen: each element's place in the old list (None for a new one) and its bytes.
    """
    series = Series.parse(raw)
    old = series.items
    items = [Item(None, b"", value, old[place].gap if place is not None else None) for place, value in chosen]
    return series.render(items)


def _place(series: Series, step: str | int) -> int | None:
    if isinstance(step, str):
        return series.find(step)
    if series.items and series.items[0].key is not None:
        return None
    return step if 0 <= step < len(series.items) else None
