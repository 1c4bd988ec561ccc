"""New JSON values in the hand of the record that they are put into: its indentation, spaces and escapes."""

from __future__ import annotations

import json
import re
from typing import Any

from rolethread_gui.formats.jsonspans import Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle

_SURROGATE = re.compile("[\ud800-\udfff]")
_USUAL = 2


def fresh_value(value: Any, like: bytes | None, style: LiteralStyle) -> bytes:
    """A value as JSON, laid out as a neighbour is.

    Args:
        value: to write.
        like: bytes of an object or a list beside which it will stand, or None where there is none.
        style: how the record writes its texts.
    """
    series = Series.parse(like, skip_space(like, 0)) if like and like.lstrip()[:1] in b"{[" else None
    if series is None or not series.items:
        return _dumped(value, style, None, (", ", ": "))
    if b"\n" not in series.opening:
        comma = ", " if series.gap() != b"," else ","
        colon = ": " if series.colon != b":" else ":"
        return _dumped(value, style, None, (comma, colon))
    outer = series.closing.rpartition(b"\n")[2][:-1].decode()
    inner = series.opening.rpartition(b"\n")[2].decode()
    step = inner.removeprefix(outer) or " " * _USUAL
    written = _dumped(value, style, step, (",", ": "))
    return written.replace(b"\n", b"\n" + outer.encode())


def _dumped(value: Any, style: LiteralStyle, indent: str | None, marks: tuple[str, str]) -> bytes:
    text = json.dumps(value, ensure_ascii=style.ascii_only, indent=indent, separators=marks)
    if style.escaped_slash:
        text = text.replace("/", "\\/")
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()
