"""Calls of tools that cannot be made or are not answered, and results that answer no call."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

import msgspec
import numpy as np

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks.base import Check, View
from rolethread_gui.checks.turn_order import is_call
from rolethread_gui.dataset import tools
from rolethread_gui.dataset.conversation import Conversation, Role, ToolCall, Turn
from rolethread_gui.dataset.edits import Edit, MoveTurn
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.dataset.tool_edits import SetCallId, SetCalls, SetSpeaker
from rolethread_gui.dataset.tools import ToolDefinition
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_ALIKE: Final = 80
"""Percent of alikeness from which a name is offered in place of one that does not exist."""

_MARKED = re.compile(r"<functioncall>|<tool_call>", re.IGNORECASE)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_EQUALS = re.compile(r'("(?:[^"\\]|\\.)*")\s*=\s*')
_PYTHON_WORDS = {"True": "true", "False": "false", "None": "null"}


class ToolCallError(Check):
    """Finds calls that do not fit the tools, and calls and results that do not fit each other."""

    id: ClassVar[str] = "tool_call_error"
    title: ClassVar[str] = say("Broken tool call")
    help: ClassVar[str] = say(
        "A call that cannot be carried out (arguments that cannot be read, a function that is not defined, a "
        "value that is missing), a call without its result, or a result without its call. A model trained on it "
        "learns to make such calls, and some trainers stop at it. Mend the call, or delete it with its result."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 1

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        del view
        silent = many.silent.get(self.id)
        return ~_is_without_tools(many) if silent is None else ~silent

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.silent[self.id] = _is_without_tools(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """See `Check.flags`."""
        del view
        turns = conversation.turns
        if not conversation.tools and not any(
            turn.calls or turn.role is Role.TOOL or _is_unread(turn) for turn in turns
        ):
            return []
        found: list[Flag] = []
        trouble = tools.tools_trouble(conversation.tools)
        if trouble:
            found.append(self._flag(conversation, None, "tools", trouble))
        known = tools.definitions(conversation.tools) if not trouble else None
        for place, turn in enumerate(turns):
            if turn.calls:
                found += self._about_calls(conversation, place, known)
            elif turn.role is Role.TOOL:
                found += self._about_result(conversation, place)
            elif _is_unread(turn):
                message = say(
                    "This call cannot be read: a bracket, a quote or a comma is missing or too many."
                )
                found.append(self._flag(conversation, turn, "unreadable", message))
        return found

    def _flag(
        self,
        conversation: Conversation,
        turn: Turn | None,
        words: str,
        message: str,
        fixes: tuple[Fix, ...] = (),
        *,
        severity: Severity = Severity.ERROR,
    ) -> Flag:
        return Flag(
            check=self.id,
            conversation=conversation.key,
            turn=None if turn is None else turn.key,
            start=None,
            end=None,
            severity=severity,
            message=message,
            words=words,
            fixes=fixes,
        )

    def _about_calls(
        self, conversation: Conversation, place: int, known: tuple[ToolDefinition, ...] | None
    ) -> Iterator[Flag]:
        turn = conversation.turns[place]
        ids = [call.id for call in turn.calls if call.id]
        for number, call in enumerate(turn.calls):
            message = tools.call_trouble(call, known)
            if message:
                severity = Severity.HINT if tools.says_too_much(call, known) else Severity.ERROR
                fixes = _fixes(conversation, place, number, known or ())
                yield self._flag(
                    conversation, turn, f"{call.name}({call.arguments})", message, fixes, severity=severity
                )
        twice = next((one for one in ids if ids.count(one) > 1), None)
        if twice is not None:
            message = say(
                "Two calls have the same id “{0}”, so a result cannot say which it answers."
            ).format(twice)
            yield self._flag(conversation, turn, f"twice {twice}", message)
        missing = _unanswered(conversation, place)
        if missing:
            yield self._flag(
                conversation, turn, f"no result {missing.id or missing.name}", _missing_message(missing)
            )

    def _about_result(self, conversation: Conversation, place: int) -> Iterator[Flag]:
        message = tools.result_trouble(conversation, place)
        if not message:
            return
        turn = conversation.turns[place]
        key = conversation.key
        fixes: tuple[Fix, ...] = ()
        after = conversation.turns[place + 1] if place + 1 < len(conversation.turns) else None
        waiting = tools.open_calls(conversation, place)
        if after is not None and _early(turn, after):
            message = say("This result stands before its call.")
            fixes = (Fix(say("Put it after the call"), (MoveTurn(key, turn.key, place + 1),)),)
        elif len(waiting) == 1 and waiting[0].id and (not turn.speaker or turn.speaker == waiting[0].name):
            tie = SetCallId(key, turn.key, waiting[0].id)
            fixes = (Fix(say("Tie it to the call of {0}").format(waiting[0].name), (tie,)),)
        yield self._flag(conversation, turn, f"result {turn.call_id}", message, fixes)


def _is_unread(turn: Turn) -> bool:
    """Whether a turn is a call by its role or its marks, and none could be read from it."""
    if turn.role is not Role.ASSISTANT or turn.calls or not turn.text.strip():
        return False
    return (is_call(turn) and turn.text.lstrip()[:1] in ("{", "[", "<")) or bool(_MARKED.search(turn.text))


def _early(result: Turn, after: Turn) -> bool:
    """Whether a result answers a call of the turn after it."""
    if not after.calls:
        return False
    if result.call_id:
        return any(call.id == result.call_id for call in after.calls)
    return not result.speaker or any(call.name == result.speaker for call in after.calls)


def _unanswered(conversation: Conversation, place: int) -> ToolCall | None:
    """The first call of a turn that has no result; None where the conversation ends with the call."""
    turns = conversation.turns
    calls = turns[place].calls
    end = place + 1
    while end < len(turns) and turns[end].role is Role.TOOL:
        end += 1
    results = turns[place + 1 : end]
    if not results and (end == len(turns) or (place and _stands_before(turns[place - 1], turns[place]))):
        return None  # what the tool says is left to whoever runs it, or it stands before the call
    if not results:
        return calls[0]
    if not all(call.id for call in calls) or not all(turn.call_id for turn in results):
        return None  # several results may share a turn
    if len(results) > len(calls) or {turn.call_id for turn in results} - {call.id for call in calls}:
        return None  # a result with a wrong id is told there
    answered = {turn.call_id for turn in results}
    return next((call for call in calls if call.id not in answered), None)


def _stands_before(before: Turn, turn: Turn) -> bool:
    return before.role is Role.TOOL and _early(before, turn)


def _missing_message(call: ToolCall) -> str:
    named = say(" of {0}").format(call.name) if call.name else ""
    return say("The call{0} has no result. Write what the tool answered, or delete the call.").format(named)


def _fixes(
    conversation: Conversation, place: int, number: int, known: tuple[ToolDefinition, ...]
) -> tuple[Fix, ...]:
    turn = conversation.turns[place]
    call = turn.calls[number]
    if tools.arguments_of(call) is None:
        mended = mended_arguments(call.arguments)
        better = msgspec.structs.replace(call, arguments=mended)
        if not mended or tools.call_trouble(better, known):
            return ()
        return (Fix(say("Mend the brackets and quotes"), (_with_call(conversation, turn, number, better),)),)
    if known and not any(tool.name == call.name for tool in known):
        name = _nearest(call.name, known)
        better = msgspec.structs.replace(call, name=name)
        if not name or tools.call_trouble(better, known):
            return ()
        edits: list[Edit] = [_with_call(conversation, turn, number, better)]
        for later in conversation.turns[place + 1 :]:
            if later.role is not Role.TOOL:
                break
            if later.speaker == call.name:
                edits.append(SetSpeaker(conversation.key, later.key, name))
        return (Fix(say("Call {0} instead").format(name), tuple(edits)),)
    return ()


def _with_call(conversation: Conversation, turn: Turn, number: int, call: ToolCall) -> SetCalls:
    calls = (*turn.calls[:number], call, *turn.calls[number + 1 :])
    return SetCalls(conversation.key, turn.key, calls)


def _nearest(name: str, known: tuple[ToolDefinition, ...]) -> str:
    from rapidfuzz import fuzz

    alike = [
        (max(fuzz.ratio(name, tool.name), fuzz.partial_ratio(name, tool.name)), tool.name) for tool in known
    ]
    best = max(alike, default=(0.0, ""))
    return best[1] if best[0] >= _ALIKE else ""


def mended_arguments(text: str) -> str:
    """Arguments with the usual slips of the pen mended, or "" where that does not make them readable."""
    tried = text.strip()
    if not tried:
        return ""
    if tried[:1] != "{":
        tried = "{" + tried
    if tried[-1:] != "}" or tried.count("{") > tried.count("}"):
        tried += "}"
    for candidate in (tried, _EQUALS.sub(r"\1: ", tried), _in_double_quotes(tried)):
        mended = _TRAILING_COMMA.sub(r"\1", candidate)
        for whole in (mended, _closed(mended)):
            try:
                value = json.loads(whole, strict=False)
            except (ValueError, RecursionError):
                continue
            if isinstance(value, dict):
                return whole
    return ""


def _in_double_quotes(text: str) -> str:
    """As Python prints values, made JSON."""
    if '"' in text:
        return text
    quoted = text.replace("'", '"')
    return re.sub(r"\b(True|False|None)\b", lambda found: _PYTHON_WORDS[found[0]], quoted)


def _closed(text: str) -> str:
    """With a quote that is missing at the end."""
    return f'{text[:-1]}"}}' if text.endswith("}") else text


def _is_without_tools(many: Many) -> Mask:
    """Conversations that neither have nor call a tool."""
    likely = (many.roles == many_of.TOOL) | many.holds("<") | many.with_calls | many.seem_calls
    given = np.fromiter([bool(one.tools) for one in many.conversations], np.bool_, many.size)
    return ~(many.of(likely) | given)
