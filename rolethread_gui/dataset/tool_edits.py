"""Edits of tools, their calls and results, who speaks, and whether a reply is wished for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from rolethread_gui.dataset.changing import with_turn
from rolethread_gui.dataset.conversation import Conversation, ToolCall


class SetTools(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_tools"):
    """Define the tools of a conversation: JSON text of a list, or empty for none."""

    conversation: int
    tools: str


class SetCalls(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_calls"):
    """Say which tools a turn calls."""

    conversation: int
    turn: int
    calls: tuple[ToolCall, ...]


class SetCallId(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_call_id"):
    """Say which call a tool's turn answers."""

    conversation: int
    turn: int
    call_id: str


class SetSpeaker(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_speaker"):
    """Name the character who speaks, or the function of a tool's turn; empty for none."""

    conversation: int
    turn: int
    speaker: str


class SetVerdict(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_verdict"):
    """Say whether the last reply is wished for: yes, no, or nothing said."""

    conversation: int
    verdict: bool | None


ToolEdit = SetTools | SetCalls | SetCallId | SetSpeaker | SetVerdict


def _set_tools(conversation: Conversation, edit: SetTools) -> Conversation:
    return msgspec.structs.replace(conversation, tools=edit.tools)


def _set_calls(conversation: Conversation, edit: SetCalls) -> Conversation:
    return with_turn(conversation, edit.turn, calls=edit.calls)


def _set_call_id(conversation: Conversation, edit: SetCallId) -> Conversation:
    return with_turn(conversation, edit.turn, call_id=edit.call_id)


def _set_speaker(conversation: Conversation, edit: SetSpeaker) -> Conversation:
    return with_turn(conversation, edit.turn, speaker=edit.speaker)


def _set_verdict(conversation: Conversation, edit: SetVerdict) -> Conversation:
    return msgspec.structs.replace(conversation, verdict=edit.verdict)


TOOL_CHANGES: dict[type, Callable[[Conversation, Any], Conversation]] = {
    SetTools: _set_tools,
    SetCalls: _set_calls,
    SetCallId: _set_call_id,
    SetSpeaker: _set_speaker,
    SetVerdict: _set_verdict,
}
"""How each kind changes a conversation."""
