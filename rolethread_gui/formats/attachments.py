"""What stands in a list of content parts beside its texts: pictures, sounds, reasoning and the like."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from rolethread_gui.dataset.conversation import Attached, Medium
from rolethread_gui.formats.calls import CALL_PARTS
from rolethread_gui.formats.content import part_text
from rolethread_gui.formats.jsontext import is_object, shown_as_json

LONGEST_PART = 4096
"""Code points of a part's JSON that travels with the turn; longer ones hold the data itself and stay in the file."""

_MEDIA = (
    ("image", Medium.PICTURE),
    ("picture", Medium.PICTURE),
    ("audio", Medium.SOUND),
    ("video", Medium.FILM),
    ("file", Medium.FILE),
    ("document", Medium.FILE),
)
_PLACES = ("url", "path", "file_name", "filename", "name", "file_id", "data", "value", "image", "bytes")


def attached_of(parts: Sequence[Any]) -> tuple[Attached, ...]:
    """What of a list of parts is neither text nor a call."""
    return tuple(
        _attached(part)
        for part in parts
        if part_text(part) is None and not (is_object(part) and part.get("type") in CALL_PARTS)
    )


def _attached(part: Any) -> Attached:
    if not is_object(part):
        return Attached(Medium.OTHER, "", 0, _kept(part))
    kind = part.get("type")
    named = kind if isinstance(kind, str) else next(iter(part), "")
    medium = next((medium for word, medium in _MEDIA if word in named.casefold()), Medium.OTHER)
    where = _where(part, named)
    name, size = _name_and_size(where)
    if medium is Medium.OTHER:
        name = named
        size = len(where.encode("utf-8", "surrogatepass"))
    return Attached(medium, name, size, _kept(part))


def _kept(part: Any) -> str:
    text = shown_as_json(part)
    return text if len(text) <= LONGEST_PART else ""


def _where(part: Mapping[str, Any], named: str) -> str:
    """The address, path or data of a part."""
    for key in (named, *_PLACES):
        value = part.get(key)
        if isinstance(value, str) and value:
            return value
        if is_object(value):
            found = _where(value, "")
            if found:
                return found
    return ""


def _name_and_size(where: str) -> tuple[str, int]:
    if where.startswith("data:"):
        data = where.partition(",")[2]
        return "", len(data) * 3 // 4
    if len(where) > 1024:  # no address is as long as that: it is the data itself
        return "", len(where) * 3 // 4
    return where.partition("?")[0].rstrip("/").replace("\\", "/").rpartition("/")[2][:120], 0


def parts_of(text: str, attached: Sequence[Attached]) -> list[Any] | None:
    """A list of parts with this text and these attachments, or None where one of them stays in its file."""
    if not all(one.part for one in attached):
        return None
    written: list[Any] = [json.loads(one.part) for one in attached]
    return [*written, {"type": "text", "text": text}] if text else written
