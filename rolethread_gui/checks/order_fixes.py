"""The edits that mend a wrong order of turns. None of them invents words."""

from __future__ import annotations

import re
from typing import Final

from rolethread_gui.checks.turn_order import Shape
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import DeleteConversations, DeleteTurn, Edit, MergeTurns, MoveTurn, SetRole
from rolethread_gui.dataset.flags import Fix
from rolethread_gui.wording import say

_SWAPPED: Final = {Role.USER: Role.ASSISTANT, Role.ASSISTANT: Role.USER}
_NAMES: Final = {
    Role.USER: say("the user"),
    Role.ASSISTANT: say("the assistant"),
    Role.SYSTEM: say("the system prompt"),
}
_ENDED: Final = re.compile(r"[.!?…。！？~～][\"'”’」』)）\]*_]*\s*$|[\"”’」』)）\]*_:：]\s*$")
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff，、；]\\s*$")


def delete_all(conversation: Conversation) -> tuple[Fix, ...]:
    """For a conversation from which nothing can be learnt."""
    return (Fix(say("Delete this conversation"), (DeleteConversations((conversation.key,)),)),)


def swap(conversation: Conversation) -> tuple[Fix, ...]:
    """Give the user's turns to the assistant and the other way round."""
    edits = tuple(
        SetRole(conversation.key, turn.key, _SWAPPED[turn.role])
        for turn in conversation.turns
        if turn.role in _SWAPPED
    )
    return (Fix(say("Swap user and assistant"), edits),)


def no_user(conversation: Conversation, turn: Turn) -> tuple[Fix, ...]:
    """For a conversation in which the user says nothing."""
    as_prompt = Fix(say("Give this turn to the user"), (SetRole(conversation.key, turn.key, Role.USER),))
    spoken = [other for other in conversation.turns if other.role is not Role.SYSTEM]
    return (as_prompt, *delete_all(conversation)) if len(spoken) > 1 else delete_all(conversation)


def first(conversation: Conversation, shape: Shape) -> tuple[Fix, ...]:
    """For a conversation that opens with a reply: drop what stands before the user's first turn."""
    lead: list[Edit] = []
    for turn in shape.spoken:
        if turn.role is Role.USER:
            break
        lead.append(DeleteTurn(conversation.key, turn.key))
    title = (
        say("Delete this turn")
        if len(lead) == 1
        else say("Delete the {0} turns before the user's").format(len(lead))
    )
    return (Fix(title, tuple(lead)),)


def trailing(conversation: Conversation, turn: Turn) -> tuple[Fix, ...]:
    """For a conversation that nobody answers at the end: drop everything after the last reply."""
    tail: list[Edit] = []
    for other in reversed(conversation.turns):
        if other.role is Role.ASSISTANT:
            break
        if other.role in (Role.USER, Role.TOOL):
            tail.append(DeleteTurn(conversation.key, other.key))
    title = (
        say("Drop this turn")
        if len(tail) == 1
        else say("Drop the {0} turns after the last reply").format(len(tail))
    )
    fixes = [Fix(title, tuple(tail))]
    spoken = [other for other in conversation.turns if other.role is not Role.SYSTEM]
    if turn.role is Role.USER and len(spoken) > 1 and spoken[-2].role is Role.USER:
        fixes.insert(
            0,
            Fix(
                say("Give this turn to the assistant"), (SetRole(conversation.key, turn.key, Role.ASSISTANT),)
            ),
        )
    return tuple(fixes)


def doubled(conversation: Conversation, before: Turn, turn: Turn) -> tuple[Fix, ...]:
    """For two turns of one role in a row."""
    key = conversation.key
    place = conversation.index(turn.key)
    same = before.text.strip() == turn.text.strip()
    drop = Fix(
        say("Delete this turn") if not same else say("Delete the repeated turn"), (DeleteTurn(key, turn.key),)
    )
    if same or not before.text.strip():
        gone = drop if same else Fix(say("Delete the empty turn before"), (DeleteTurn(key, before.key),))
        return (gone,)
    fixes: list[Fix] = []
    if conversation.turns[place - 1].key == before.key:
        fixes.append(
            Fix(say("Join both turns"), (MergeTurns(key, before.key, between(before.text, turn.text)),))
        )
    other = _SWAPPED[turn.role]
    after = conversation.turns[place + 1] if place + 1 < len(conversation.turns) else None
    if after is None or after.role is not other:
        give = Fix(say("Give this turn to {0}").format(_NAMES[other]), (SetRole(key, turn.key, other),))
        # Three in a row: the one between has the wrong role. A last user turn in a row is likely a reply.
        fixes.insert(0 if after is not None and after.role is turn.role else len(fixes), give)
    return (*fixes, drop)


def between(first_text: str, second_text: str) -> str:
    """What joins two texts: nothing new inside a sentence, a blank line between finished ones."""
    if _WIDE.search(first_text):
        return ""
    if not _ENDED.search(first_text):
        starts_lower = second_text.lstrip()[:1].islower()
        return " " if starts_lower or "\n" not in first_text else "\n"
    return "\n\n"


def system(conversation: Conversation, shape: Shape, turn: Turn) -> tuple[Fix, ...]:
    """For a system prompt in the wrong place, or a second one."""
    key = conversation.key
    drop = Fix(say("Delete this system prompt"), (DeleteTurn(key, turn.key),))
    if shape.system is None:
        if turn.key == shape.late_systems[0].key:
            return (Fix(say("Move it to the start"), (MoveTurn(key, turn.key, 0),)), drop)
        return (drop,)
    if shape.system.text.strip() == turn.text.strip():
        return (drop,)
    join = (MoveTurn(key, turn.key, 1), MergeTurns(key, shape.system.key))
    return (Fix(say("Join it with the prompt at the start"), join), drop)


def role(conversation: Conversation, turn: Turn) -> tuple[Fix, ...]:
    """For a turn of an unknown role: the role that fits its place comes first."""
    key = conversation.key
    place = conversation.index(turn.key)
    around = {
        conversation.turns[near].role
        for near in (place - 1, place + 1)
        if 0 <= near < len(conversation.turns)
    }
    likely = [Role.ASSISTANT, Role.USER] if Role.USER in around else [Role.USER, Role.ASSISTANT]
    if place == 0:
        likely.insert(0, Role.SYSTEM)
    named = tuple(
        Fix(say("Give this turn to {0}").format(_NAMES[to]), (SetRole(key, turn.key, to),)) for to in likely
    )
    return (*named, Fix(say("Delete this turn"), (DeleteTurn(key, turn.key),)))
