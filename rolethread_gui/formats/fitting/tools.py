"""Calls of tools as trainers want them: definitions, ids and arguments."""

from __future__ import annotations

import ast
import hashlib
import json
import re
import string
from collections.abc import Callable
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, ToolCall, Turn
from rolethread_gui.formats.jsontext import is_list, is_object

CALL_LABELS = ("function_call", "tool_call", "tool_calls")
"""Role names that say that the text of the turn is a call."""
_SIGNS = string.digits + string.ascii_letters
_NINE = 9
_FUNCTION = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def loads(text: str) -> Any:
    """The value of a JSON text, or None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def calls_of(turn: Turn) -> tuple[ToolCall, ...]:
    """The tools that a turn calls, also where the call is the turn's text."""
    if turn.calls or turn.role is not Role.ASSISTANT or turn.label not in CALL_LABELS:
        return turn.calls
    value = loads(turn.text)
    found: list[Any] = value if is_list(value) else [value]
    made: list[ToolCall] = []
    for one in found:
        if not is_object(one) or not isinstance(one.get("name"), str):
            return ()
        arguments = one.get("arguments", {})
        text = arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False)
        made.append(ToolCall("", one["name"], text))
    return tuple(made)


def words_of(turn: Turn) -> str:
    """What a turn says beside its calls."""
    return "" if not turn.calls and calls_of(turn) else turn.text


def has_tools(conversation: Conversation) -> bool:
    """Whether tools are defined, called or answered."""
    return bool(conversation.tools) or any(
        turn.role is Role.TOOL or calls_of(turn) for turn in conversation.turns
    )


def definitions(conversation: Conversation) -> list[dict[str, Any]] | None:
    """The tools as a list of ``{"type": "function", "function": {…}}``; None where the text cannot be read."""
    if not conversation.tools.strip():
        return []
    value = loads(conversation.tools)
    found: list[Any] = value if is_list(value) else [value]
    made: list[dict[str, Any]] = []
    for one in found:
        if not is_object(one):
            return None
        inner = one.get("function") if is_object(one.get("function")) else one
        if not is_object(inner) or not isinstance(inner.get("name"), str):
            return None
        made.append(dict(one) if inner is not one else {"type": "function", "function": dict(one)})
    return made


_TOOL_KEYS = ("type", "function")
_FUNCTION_KEYS = ("name", "description", "parameters", "strict")


def strange_keys(definition: dict[str, Any]) -> list[str]:
    """Keys of a definition that services know nothing of."""
    outer = [key for key in definition if key not in _TOOL_KEYS]
    return [*outer, *(key for key in definition["function"] if key not in _FUNCTION_KEYS)]


def plain_definitions(conversation: Conversation) -> list[dict[str, Any]]:
    """The tools with the keys that services know and no others, for those that refuse the others."""
    return [
        {
            "type": "function",
            "function": {key: one["function"][key] for key in _FUNCTION_KEYS if key in one["function"]},
        }
        for one in definitions(conversation) or ()
    ]


def arguments_of(call: ToolCall) -> dict[str, Any] | None:
    """The arguments as an object; None where they are none."""
    value: Any = loads(call.arguments) if call.arguments.strip() else dict[str, Any]()
    return value if is_object(value) else None


def _with_calls(conversation: Conversation, changed: dict[int, tuple[ToolCall, ...]]) -> Conversation:
    turns = [
        msgspec.structs.replace(
            turn, calls=changed[turn.key], text=words_of(turn), label=_label(turn, changed[turn.key])
        )
        if turn.key in changed
        else turn
        for turn in conversation.turns
    ]
    return conversation.with_turns(turns)


def _label(turn: Turn, calls: tuple[ToolCall, ...]) -> str:
    return "" if calls and not turn.calls else turn.label


def mend_arguments(conversation: Conversation) -> Conversation:
    """Write arguments as JSON that Python wrote its own way (single quotes, True, None)."""
    changed: dict[int, tuple[ToolCall, ...]] = {}
    for turn in conversation.turns:
        calls = calls_of(turn)
        if any(arguments_of(call) is None for call in calls):
            changed[turn.key] = tuple(_mended(call) for call in calls)
    return _with_calls(conversation, changed) if changed else conversation


def _mended(call: ToolCall) -> ToolCall:
    if arguments_of(call) is not None:
        return call
    try:
        value = ast.literal_eval(call.arguments)
        text = json.dumps(value, ensure_ascii=False)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return call
    return msgspec.structs.replace(call, arguments=text) if is_object(value) else call


def pairs_of_calls(conversation: Conversation) -> tuple[dict[tuple[int, int], int], list[Turn]]:
    """Which result answers which call.

    Returns:
        Key of the answering turn by key of the calling turn and place of the call in it; and the results
        that answer no call.
    """
    answered: dict[tuple[int, int], int] = {}
    lost: list[Turn] = []
    waiting: list[tuple[int, int, str]] = []
    for turn in conversation.turns:
        calls = calls_of(turn)
        if calls:
            waiting = [(turn.key, place, call.id) for place, call in enumerate(calls)]
        elif turn.role is Role.TOOL:
            match = next((one for one in waiting if turn.call_id and one[2] == turn.call_id), None)
            if match is None:
                match = next((one for one in waiting if not (turn.call_id and one[2])), None)
            if match is None:
                lost.append(turn)
            else:
                waiting.remove(match)
                answered[match[0], match[1]] = turn.key
        elif turn.role is not Role.SYSTEM:
            waiting = []
    return answered, lost


def _numbered(
    conversation: Conversation, make: Callable[[int, str], str], keep: Callable[[str], bool]
) -> Conversation:
    """Give ids to calls and their results; `keep` says which ids may stay."""
    answered, _ = pairs_of_calls(conversation)
    fresh: dict[int, str] = {}
    changed: dict[int, tuple[ToolCall, ...]] = {}
    used = {call.id for turn in conversation.turns for call in calls_of(turn) if keep(call.id)}
    number = 0
    seen: set[str] = set()
    for turn in conversation.turns:
        calls = list(calls_of(turn))
        for place, call in enumerate(calls):
            name = call.id
            if not keep(name) or name in seen:
                while (name := make(number, call.id)) in used:
                    number += 1
                number += 1
                used.add(name)
            seen.add(name)
            calls[place] = msgspec.structs.replace(call, id=name)
            result = answered.get((turn.key, place))
            if result is not None:
                fresh[result] = name
        if calls and tuple(calls) != turn.calls:
            changed[turn.key] = tuple(calls)
    made = _with_calls(conversation, changed)
    turns = [
        msgspec.structs.replace(turn, call_id=fresh[turn.key])
        if turn.key in fresh and turn.call_id != fresh[turn.key]
        else turn
        for turn in made.turns
    ]
    same = all(new is old for new, old in zip(turns, conversation.turns, strict=True))
    return conversation if same else made.with_turns(turns)


def number_calls(conversation: Conversation) -> Conversation:
    """Give every call an id, and its result the same."""

    def make(number: int, old: str) -> str:
        del old
        return f"call_{number + 1}"

    return _numbered(conversation, make, bool)


def is_nine(name: str) -> bool:
    """Whether an id has the nine letters or digits that Mistral wants."""
    return len(name) == _NINE and name.isascii() and name.isalnum()


def is_function_name(name: str) -> bool:
    """Whether a name has letters, digits, _ and - alone, 64 at most."""
    return _FUNCTION.fullmatch(name) is not None


def nine_ids(conversation: Conversation) -> Conversation:
    """Give calls and results ids of nine letters or digits. The same conversation always gets the same ids."""

    def make(number: int, old: str) -> str:
        return _nine(f"{conversation.key}/{number}/{old}")

    return _numbered(conversation, make, is_nine)


def _nine(seed: str) -> str:
    value = int.from_bytes(
        hashlib.blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )
    signs: list[str] = []
    for _ in range(_NINE):
        value, rest = divmod(value, len(_SIGNS))
        signs.append(_SIGNS[rest])
    return "".join(signs)


def drop_lost_results(conversation: Conversation) -> Conversation:
    """Take out results of tools that nothing called."""
    lost = {turn.key for turn in pairs_of_calls(conversation)[1]}
    if not lost:
        return conversation
    return conversation.with_turns([turn for turn in conversation.turns if turn.key not in lost])


def drop_words_of_calls(conversation: Conversation) -> Conversation:
    """Take out what a turn says beside its calls."""
    if not any(calls_of(turn) and words_of(turn) for turn in conversation.turns):
        return conversation
    return conversation.with_turns(
        [msgspec.structs.replace(turn, text="") if turn.calls else turn for turn in conversation.turns]
    )
