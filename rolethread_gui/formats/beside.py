"""What stands in a record beside its turns: the definitions of tools, and a verdict on the reply."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.tools import is_json
from rolethread_gui.formats.jsonspans import Series
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object, shown_as_json

TOOLS_KEYS = ("tools", "functions", "available_tools")
VERDICT_KEYS = ("label", "kto_tag")


def tools_text(value: Any) -> str:
    """Definitions of tools as JSON text, from a decoded value; empty where it holds none."""
    if isinstance(value, str):
        return value if value.lstrip()[:1] in ("[", "{") else ""
    return shown_as_json(value) if value and (is_list(value) or is_object(value)) else ""


def read_tools(record: Mapping[str, Any]) -> str:
    """The tools of a record; see `Conversation.tools`."""
    for key in TOOLS_KEYS:
        found = tools_text(record.get(key))
        if found:
            return found
    return ""


def read_verdict(record: Mapping[str, Any]) -> bool | None:
    """The verdict of a record; see `Conversation.verdict`."""
    for key in VERDICT_KEYS:
        value = record.get(key)
        if isinstance(value, bool):
            return value
    return None


def write_beside(conversation: Conversation, *, tools_as_text: bool) -> dict[str, Any]:
    """Fields of a fresh record for tools and verdict."""
    made: dict[str, Any] = {}
    if conversation.tools:
        as_list = not tools_as_text and is_json(conversation.tools)
        made[TOOLS_KEYS[0]] = json.loads(conversation.tools, strict=False) if as_list else conversation.tools
    if conversation.verdict is not None:
        made[VERDICT_KEYS[0]] = conversation.verdict
    return made


def splice_beside(
    top: Series, before: Conversation, after: Conversation, style: LiteralStyle, *, tools_as_text: bool
) -> None:
    """Write changed tools and a changed verdict into a record."""
    splice_tools(top, before, after, style, as_text=tools_as_text)
    if before.verdict is not after.verdict:
        found = (place for place in map(top.find, VERDICT_KEYS) if place is not None)
        places = [place for place in found if top.items[place].value in (b"true", b"false", b"null")]
        value = {True: b"true", False: b"false", None: b"null"}[after.verdict]
        if places:
            top.items[places[0]].value = value
        elif after.verdict is not None:
            top.add(VERDICT_KEYS[0], value)


def splice_tools(
    top: Series, before: Conversation, after: Conversation, style: LiteralStyle, *, as_text: bool
) -> None:
    """Write changed tools into the object that holds them."""
    if before.tools == after.tools:
        return
    place = next((at for at in map(top.find, TOOLS_KEYS) if at is not None and _holds(top, at)), None)
    if place is None:
        place = top.find(TOOLS_KEYS[0])  # an empty list, or null
    if place is not None:
        value = top.items[place].value
        as_text = value[:1] == b'"' or (value == b"null" and as_text)
    elif not after.tools:
        return
    if not after.tools:
        value = b'""' if as_text else b"[]"
    elif as_text or not is_json(after.tools):
        value = style.literal(after.tools)
    else:
        value = after.tools.encode("utf-8", "surrogatepass")
    if place is None:
        top.add(TOOLS_KEYS[0], value)
    else:
        top.items[place].value = value


def _holds(top: Series, place: int) -> bool:
    return bool(tools_text(decode_anyway(top.items[place].value)))
