"""Small texts of configurations."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rolethread_gui.formats.jsontext import is_list, is_object


def yaml_text(value: Mapping[str, Any]) -> str:
    """A YAML text of plain values, lists and maps; texts are quoted as in JSON, which YAML reads alike."""
    return "\n".join(_lines(value, 0)) + "\n"


def _lines(value: Mapping[str, Any], depth: int) -> list[str]:
    pad = "  " * depth
    made: list[str] = []
    for key, inner in value.items():
        if is_object(inner):
            made += [f"{pad}{key}:", *_lines(inner, depth + 1)]
        elif is_list(inner) and any(map(is_object, inner)):
            made.append(f"{pad}{key}:")
            for one in inner:
                first, *rest = _lines(one, depth + 2)
                made += [f"{pad}  - {first.strip()}", *rest]
        else:
            made.append(f"{pad}{key}: {_scalar(inner)}")
    return made


def _scalar(value: Any) -> str:
    if isinstance(value, str) and _is_plain(value):
        return value
    text = json.dumps(value, ensure_ascii=False)
    # YAML takes 5e-05 for a text; a point makes it a number.
    return text.replace("e", ".0e") if isinstance(value, float) and "e" in text and "." not in text else text


def _is_plain(text: str) -> bool:
    signs = all(sign.isalnum() or sign in "_./-" for sign in text)
    return bool(text) and signs and text.isascii() and text[0].isalpha() and text.casefold() not in _WORDS


_WORDS = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
