"""Whether the parameters of a tool are a valid JSON schema (draft 7), as services check before they train."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from rolethread_gui.formats.jsontext import is_list, is_object
from rolethread_gui.wording import quoted, say

_TYPES = frozenset(("array", "boolean", "integer", "null", "number", "object", "string"))
_DEPTH = 60


_OF_PARTS = (say("a part of them is no description"), say("they lie too deep in each other"))
"""What is said of a part as it is; everything else is said of a keyword."""


def fault_of(parameters: Any) -> str:
    """What is wrong with a schema, in a few words; empty where nothing is."""
    return say("they are no object") if not is_object(parameters) else _fault(parameters, 0)


def _fault(schema: Any, depth: int) -> str:
    if isinstance(schema, bool):
        return ""
    if not is_object(schema) or depth > _DEPTH:
        return (
            say("a part of them is no description")
            if depth <= _DEPTH
            else say("they lie too deep in each other")
        )
    for key, check in _CHECKS.items():
        if key in schema and (wrong := check(schema[key], depth + 1)):
            return wrong if wrong.startswith(("“", "„")) or wrong in _OF_PARTS else f"{quoted(key)} {wrong}"
    return ""


def _type(value: Any, depth: int) -> str:
    del depth
    some: list[Any] = value if is_list(value) else [value]
    texts = [one for one in some if isinstance(one, str)]
    if not some or len(texts) != len(some) or len(set(texts)) != len(texts):
        return say("is no name of a type")
    strange = next((one for one in texts if one not in _TYPES), None)
    return "" if strange is None else say("“{0}” is no type of JSON").format(strange[:40])


def _one(value: Any, depth: int) -> str:
    return _fault(value, depth)


def _named(value: Any, depth: int) -> str:
    if not is_object(value):
        return say("is no object")
    return next((wrong for one in value.values() if (wrong := _fault(one, depth))), "")


def _several(value: Any, depth: int) -> str:
    if not is_list(value) or not value:
        return say("is no list")
    return next((wrong for one in value if (wrong := _fault(one, depth))), "")


def _items(value: Any, depth: int) -> str:
    return _several(value, depth) if is_list(value) else _fault(value, depth)


def _names(value: Any, depth: int) -> str:
    del depth
    if not is_list(value) or not all(isinstance(one, str) for one in value) or len(set(value)) != len(value):
        return say("is no list of different names")
    return ""


def _dependencies(value: Any, depth: int) -> str:
    if not is_object(value):
        return say("is no object")
    wrong = (_names(one, depth) if is_list(one) else _fault(one, depth) for one in value.values())
    return next(filter(None, wrong), "")


def _is(kind: type | tuple[type, ...], told: str) -> Callable[[Any, int], str]:
    def check(value: Any, depth: int) -> str:
        del depth
        right = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        return "" if right else say("is {0}").format(told)

    return check


def _count(value: Any, depth: int) -> str:
    del depth
    whole = isinstance(value, (int, float)) and not isinstance(value, bool) and value == int(value)
    return "" if whole and value >= 0 else say("is no count")


def _multiple(value: Any, depth: int) -> str:
    del depth
    right = isinstance(value, (int, float)) and not isinstance(value, bool) and value > 0
    return "" if right else say("is no number above 0")


def _pattern(value: Any, depth: int) -> str:
    del depth
    try:
        re.compile(value)
    except (re.error, TypeError, OverflowError, RecursionError):
        return say("is no pattern")
    return ""


def _patterns(value: Any, depth: int) -> str:
    if not is_object(value):
        return say("is no object")
    return next((wrong for name in value if (wrong := _pattern(name, depth))), "") or _named(value, depth)


_TEXT = _is(str, say("no text"))
_NUMBER = _is((int, float), say("no number"))
_SWITCH = _is(bool, say("neither true nor false"))
_CHECKS: Mapping[str, Callable[[Any, int], str]] = {
    "type": _type,
    "properties": _named,
    "required": _names,
    "items": _items,
    "enum": _is(list, say("no list")),
    "description": _TEXT,
    "title": _TEXT,
    "$id": _TEXT,
    "$schema": _TEXT,
    "$ref": _TEXT,
    "$comment": _TEXT,
    "format": _TEXT,
    "contentEncoding": _TEXT,
    "contentMediaType": _TEXT,
    "pattern": _pattern,
    "patternProperties": _patterns,
    "additionalProperties": _one,
    "additionalItems": _one,
    "propertyNames": _one,
    "contains": _one,
    "not": _one,
    "if": _one,
    "then": _one,
    "else": _one,
    "definitions": _named,
    "dependencies": _dependencies,
    "allOf": _several,
    "anyOf": _several,
    "oneOf": _several,
    "examples": _is(list, say("no list")),
    "readOnly": _SWITCH,
    "uniqueItems": _SWITCH,
    "minimum": _NUMBER,
    "maximum": _NUMBER,
    "exclusiveMinimum": _NUMBER,
    "exclusiveMaximum": _NUMBER,
    "multipleOf": _multiple,
    "minLength": _count,
    "maxLength": _count,
    "minItems": _count,
    "maxItems": _count,
    "minProperties": _count,
    "maxProperties": _count,
}
"""How each keyword is checked."""
