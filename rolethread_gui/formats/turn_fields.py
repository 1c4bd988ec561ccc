"""Further fields of a single turn: what its message holds that no turn has a place for, as it is spelled."""

from __future__ import annotations

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.formats.calls import CALL_ID_KEY, CALLS_KEY, OLD_CALL_KEY
from rolethread_gui.formats.content import LEARN_KEYS, SPEAKER_KEY
from rolethread_gui.formats.jsonspans import Series
from rolethread_gui.formats.jsontext import decode_anyway, is_list, is_object

_LISTS = ("messages", "conversations", "conversation", "turns", "dialogue", "dialog")
_SPOKEN = frozenset(
    ("role", "from", "speaker", "author", "content", "value", "text", "message", SPEAKER_KEY)
) | {CALLS_KEY, OLD_CALL_KEY, CALL_ID_KEY, *LEARN_KEYS}


def turn_fields(raw: bytes, read: Conversation) -> dict[int, str]:
    """Further fields of each turn that has some, as one JSON object by the turn's key.

    Args:
        raw: a record.
        read: the conversation as it was read from it.
    """
    record = decode_anyway(raw)
    if not is_object(record):
        return {}
    key = next((name for name in _LISTS if is_list(record.get(name))), None)
    if key is None:
        return {}
    top = Series.parse(raw)
    place = top.find(key)
    if place is None:
        return {}
    messages = Series.parse(top.items[place].value).items
    offset = len(read.turns) - len(messages)
    found: dict[int, str] = {}
    for number, item in enumerate(messages):
        if item.value[:1] != b"{":
            continue
        kept = [
            _name(field.key) + b": " + field.value
            for field in Series.parse(item.value).items
            if field.key is not None and field.key not in _SPOKEN
        ]
        if kept:
            found[number + offset] = (b"{" + b", ".join(kept) + b"}").decode("utf-8", "surrogatepass")
    return found


def with_fields(turns: tuple[Turn, ...], fields: dict[int, str]) -> tuple[Turn, ...]:
    """The turns, each with its further fields, where it has none of its own yet."""
    return tuple(
        msgspec.structs.replace(turn, extra=fields[turn.key])
        if not turn.extra and turn.key in fields
        else turn
        for turn in turns
    )


def _name(key: str) -> bytes:
    return msgspec.json.encode(key)
