"""What a record holds beside its turns, as short texts by name: for facets, columns and the search."""

from __future__ import annotations

import msgspec

from rolethread_gui.formats.jsontext import decode_anyway, is_list, is_object
from rolethread_gui.formats.registry import further_fields

LONGEST = 200
"""Code points of a value that are kept where it is only a mark to choose by."""
_DEEP = 2
_BETWEEN = "."


def kept_values(raw: bytes) -> dict[str, tuple[str, ...]]:
    """Texts of the fields of a record that hold no turns, by name; several where the field is a list.

    The fields of an object within the record are named after both: ``metadata.persona``. Empty values are
    left out. Whatever lies deeper is given as JSON.
    """
    record = decode_anyway(raw)
    if not is_object(record):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for name in further_fields(raw):
        _gather(name, record.get(name), found, _DEEP)
    return found


def _gather(name: str, value: object, found: dict[str, tuple[str, ...]], deep: int) -> None:
    if is_object(value) and deep > 1:
        for inner, one in value.items():
            _gather(f"{name}{_BETWEEN}{inner}", one, found, deep - 1)
        return
    values = value if is_list(value) else [value]
    texts = tuple(dict.fromkeys(text for one in values if (text := _text(one))))
    if texts:
        found[name] = texts


def _text(value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return msgspec.json.encode(value).decode("utf-8", "replace")
