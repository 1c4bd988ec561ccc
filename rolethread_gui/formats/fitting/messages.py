"""Turns as message objects, spelled as a trainer wants them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, ToolCall, Turn
from rolethread_gui.formats.fitting import tools

ROLES: Mapping[Role, str] = {
    Role.SYSTEM: "system",
    Role.USER: "user",
    Role.ASSISTANT: "assistant",
    Role.TOOL: "tool",
    Role.OTHER: "user",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Spelling:
    """How a trainer spells messages.

    Attributes:
        arguments: arguments of calls as JSON "text" or as an "object".
        null: a call without words has null for its content, otherwise an empty text.
        learn: key that says whether a turn is learned, empty for none.
        flags: its values are true and false, otherwise 1 and 0.
        everywhere: it stands on all messages rather than on the model's alone.
        result_name: results name their function.
        result_id: results name their call.
        name: the name written for a turn's speaker, empty for none.
        content: what stands for the text of a turn, where that is not the text itself.
    """

    arguments: str = "text"
    null: bool = False
    learn: str = ""
    flags: bool = False
    everywhere: bool = False
    result_name: bool = False
    result_id: bool = True
    name: Callable[[Turn], str] | None = None
    content: Callable[[Turn], Any] | None = None


def call_object(call: ToolCall, *, arguments: str) -> dict[str, Any]:
    """A call as an object."""
    value: Any = call.arguments if arguments == "text" else tools.arguments_of(call)
    if arguments == "text" and not call.arguments.strip():
        value = "{}"
    made: dict[str, Any] = {"id": call.id} if call.id else {}
    return {**made, "type": "function", "function": {"name": call.name, "arguments": value}}


def message(turn: Turn, spelling: Spelling, *, mark: bool = False) -> dict[str, Any]:
    """One turn as a message.

    Args:
        turn: the turn.
        spelling: of the trainer.
        mark: whether to say if it is learned.
    """
    calls = tools.calls_of(turn)
    words = tools.words_of(turn)
    made: dict[str, Any] = {"role": ROLES[turn.role]}
    content = spelling.content(turn) if spelling.content else None
    made["content"] = content if content is not None else words
    if calls:
        if spelling.null and not words:
            made["content"] = None
        made["tool_calls"] = [call_object(call, arguments=spelling.arguments) for call in calls]
    if turn.role is Role.TOOL:
        if spelling.result_id and turn.call_id:
            made["tool_call_id"] = turn.call_id
        if spelling.result_name and turn.speaker:
            made["name"] = turn.speaker
    elif spelling.name is not None and spelling.name(turn):
        made["name"] = spelling.name(turn)
    if mark and spelling.learn and (spelling.everywhere or turn.role is Role.ASSISTANT):
        learn = turn.role is Role.ASSISTANT if turn.learn is None else turn.learn
        made[spelling.learn] = learn if spelling.flags else int(learn)
    return made


def messages(turns: Iterable[Turn], spelling: Spelling, *, mark: bool = False) -> list[dict[str, Any]]:
    """Turns as messages; arguments as in `message`."""
    return [message(turn, spelling, mark=mark) for turn in turns]


def is_masked(conversation: Conversation) -> bool:
    """Whether a reply is marked not to be learned."""
    return any(turn.role is Role.ASSISTANT and turn.learn is False for turn in conversation.turns)


def is_marked(conversation: Conversation) -> bool:
    """Whether anything is marked as learned or not."""
    return any(turn.learn is not None for turn in conversation.turns)


def tools_text(conversation: Conversation) -> str:
    """The definitions of the tools as one JSON text, ``[]`` for none."""
    return json.dumps(tools.definitions(conversation) or [], ensure_ascii=False)


def reply_starts(turns: Sequence[Turn]) -> list[tuple[int, int]]:
    """Start and end of every run of the model's turns that has something before it to answer."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(turns):
        if turns[place].role is not Role.ASSISTANT:
            place += 1
            continue
        end = place
        while end < len(turns) and turns[end].role is Role.ASSISTANT:
            end += 1
        if place and turns[place - 1].role in (Role.USER, Role.TOOL, Role.OTHER):
            found.append((place, end))
        place = end
    return found


def each_reply(conversation: Conversation) -> list[tuple[tuple[Turn, ...], tuple[Turn, ...]]]:
    """What stands before each reply that is to be learned, and the reply, for trainers that know no marks.

    Every text that is learned is in exactly one of them.
    """
    turns = conversation.turns
    return [
        (turns[:start], turns[start:end])
        for start, end in reply_starts(turns)
        if all(turn.learn is not False for turn in turns[start:end])
    ]
