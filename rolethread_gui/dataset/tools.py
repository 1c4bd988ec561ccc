"""Tools: what a conversation defines, what its turns call with which arguments, and what is wrong with both.

Definitions come in two spellings: OpenAI's ``{"type": "function", "function": {"name": …}}`` and the bare
``{"name": …}``; both are understood.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, ToolCall, Turn
from rolethread_gui.dataset.json_values import is_list, is_object
from rolethread_gui.wording import say


@dataclasses.dataclass(frozen=True, slots=True)
class ToolDefinition:
    """One tool.

    Attributes:
        name: the function.
        description: what it does, empty where nothing is said.
        parameters: its JSON schema; empty where it takes nothing.
    """

    name: str
    description: str
    parameters: Mapping[str, Any]

    @property
    def properties(self) -> Mapping[str, Any]:
        """Schemas of its arguments by name."""
        found = self.parameters.get("properties")
        return found if is_object(found) else {}

    @property
    def required(self) -> tuple[str, ...]:
        """Arguments that must be given."""
        found = self.parameters.get("required")
        return tuple(one for one in found if isinstance(one, str)) if is_list(found) else ()


def parsed(text: str) -> Any:
    """The value of a JSON text; None also where it is not JSON (see `is_json`)."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def is_json(text: str) -> bool:
    """Whether a text is JSON."""
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def definitions(tools: str) -> tuple[ToolDefinition, ...] | None:
    """The tools that a conversation defines, or None where their text is no list of definitions."""
    if not tools.strip():
        return ()
    value = parsed(tools)
    if is_object(value):
        value = [value]
    if not is_list(value):
        return None
    found = [_definition(one) for one in value]
    return None if None in found else tuple(one for one in found if one is not None)


def _definition(value: Any) -> ToolDefinition | None:
    if is_object(value) and is_object(value.get("function")):
        value = value["function"]
    if not is_object(value) or not isinstance(value.get("name"), str) or not value["name"]:
        return None
    about, parameters = value.get("description"), value.get("parameters", value.get("input_schema"))
    return ToolDefinition(
        value["name"],
        about if isinstance(about, str) else "",
        parameters if is_object(parameters) else {},
    )


def arguments_of(call: ToolCall) -> dict[str, Any] | None:
    """The arguments of a call by name, or None where they are not written as a JSON object."""
    if not call.arguments.strip():
        return {}
    value = parsed(call.arguments)
    return value if is_object(value) else None


def call_trouble(call: ToolCall, known: tuple[ToolDefinition, ...] | None) -> str:
    """One plain sentence on what is wrong with a call, or "".

    Args:
        call: the call.
        known: the tools of the conversation; None and none at all say nothing about the name.
    """
    if not call.name.strip():
        return say("The call does not say which function it means.")
    arguments = arguments_of(call)
    if arguments is None:
        if is_json(call.arguments):
            return say("The arguments must be a list of names with values, in curly brackets.")
        return say("The arguments cannot be read: a bracket, a quote or a comma is missing or too many.")
    if not known:
        return ""
    tool = next((one for one in known if one.name == call.name), None)
    if tool is None:
        return say("There is no function “{0}” among this conversation's tools.").format(call.name)
    return _argument_trouble(arguments, tool)


def _argument_trouble(arguments: Mapping[str, Any], tool: ToolDefinition) -> str:
    missing = [name for name in tool.required if name not in arguments]
    if missing:
        return say("“{0}” is missing; {1} needs it.").format(missing[0], tool.name)
    if tool.properties and tool.parameters.get("additionalProperties") is not True:
        extra = [name for name in arguments if name not in tool.properties]
        if extra:
            return say("{0} knows no “{1}”.").format(tool.name, extra[0])
    return ""


def says_too_much(call: ToolCall, known: tuple[ToolDefinition, ...] | None) -> bool:
    """Whether nothing else is wrong with a call than that it names what its tool does not know."""
    tool = next((one for one in known or () if one.name == call.name), None)
    if tool is None:
        return False
    open_ended = dataclasses.replace(tool, parameters={**tool.parameters, "additionalProperties": True})
    return bool(call_trouble(call, (tool,))) and not call_trouble(call, (open_ended,))


def tools_trouble(tools: str) -> str:
    """One plain sentence on what is wrong with tool definitions, or ""."""
    if not tools.strip():
        return ""
    if not is_json(tools):
        return say("The tools cannot be read: a bracket, a quote or a comma is missing or too many.")
    found = definitions(tools)
    if found is None:
        return say("Each tool needs a name; one of them has none.")
    names = [one.name for one in found]
    twice = next((name for name in names if names.count(name) > 1), None)
    return say("Two tools are called “{0}”.").format(twice) if twice else ""


def open_calls(conversation: Conversation, place: int) -> list[ToolCall]:
    """The calls right before the tool turn at `place` that no result in between answers, in order."""
    waiting: list[ToolCall] = []
    start = place
    while start and conversation.turns[start - 1].role is Role.TOOL:
        start -= 1
    if start and conversation.turns[start - 1].calls:
        waiting = list(conversation.turns[start - 1].calls)
    for turn in conversation.turns[start:place]:
        answered = _answered(turn, waiting)
        if answered is not None:
            waiting.remove(answered)
    return waiting


def answered_call(conversation: Conversation, place: int) -> ToolCall | None:
    """The call that the tool turn at `place` answers: by its id, else by its name, else the next in order."""
    return _answered(conversation.turns[place], open_calls(conversation, place))


def _answered(turn: Turn, waiting: list[ToolCall]) -> ToolCall | None:
    if turn.call_id:
        return next((call for call in waiting if call.id == turn.call_id), None)
    named = next((call for call in waiting if call.name == turn.speaker), None) if turn.speaker else None
    return named or next(iter(waiting), None)


def result_trouble(conversation: Conversation, place: int) -> str:
    """One plain sentence on what is wrong with the result in the tool turn at `place`, or ""."""
    turn = conversation.turns[place]
    waiting = open_calls(conversation, place)
    before = place
    while before and conversation.turns[before - 1].role is Role.TOOL:
        before -= 1
    calls = conversation.turns[before - 1].calls if before else ()
    if not calls:
        return say("No call stands before this result.")
    if turn.call_id:
        if any(call.id == turn.call_id for call in waiting):
            return ""
        if any(call.id == turn.call_id for call in calls):
            return say("The call “{0}” has its result already.").format(turn.call_id)
        return say("No call before it has the id “{0}”.").format(turn.call_id)
    if any(call.id for call in calls):
        return say("It does not say which call it answers; choose the call.")
    return "" if waiting else say("There are more results than calls before it.")
