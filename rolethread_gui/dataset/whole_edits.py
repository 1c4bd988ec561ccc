"""Edits of whole conversations: one is cut in two, or several become one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from rolethread_gui.dataset.changing import find_turn
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.wording import say


class SplitConversation(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="split_conversation"
):
    """Make a conversation of its own from a turn and all after it, right after this one.

    It begins with the system prompt of this one, unless `system` is false, and has its marks and tags.
    """

    conversation: int
    turn: int
    system: bool = True


class JoinConversations(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="join_conversations"
):
    """Make one conversation of several, in this order. The first one stays; the others go.

    Of the others' system prompts none is kept, unless `systems` is true. The first one gets their tags too.
    """

    conversations: tuple[int, ...]
    systems: bool = False


WholeEdit = SplitConversation | JoinConversations


def leading_system(conversation: Conversation) -> tuple[Turn, ...]:
    """The system turns that a conversation begins with."""
    found: list[Turn] = []
    for turn in conversation.turns:
        if turn.role is not Role.SYSTEM:
            break
        found.append(turn)
    return tuple(found)


def split_at(
    conversation: Conversation, edit: SplitConversation, key: int
) -> tuple[Conversation, Conversation]:
    """What stays, and the new conversation with this key.

    Raises:
        EditRefused: the turn is gone, or nothing would be left of one of the two.
    """
    at = find_turn(conversation, edit.turn)
    lead = leading_system(conversation)
    if at <= len(lead):
        raise EditRefused(
            say("Nothing would stay in the first of the two conversations."),
            say("Choose a turn further down."),
        )
    rest = conversation.turns[at:]
    turns = (*lead, *rest) if edit.system else rest
    made = msgspec.structs.replace(conversation.with_turns(turns), key=key)
    return conversation.with_turns(conversation.turns[:at]), made


def joined(
    conversations: Sequence[Conversation], *, systems: bool
) -> tuple[Conversation, list[dict[int, int]]]:
    """One conversation of several: the first, with the others' turns under numbers of its own.

    Args:
        conversations: in order; turns of the others carry their further fields with them (see `Turn.extra`).
        systems: whether the others keep their system prompts.

    Returns:
        The conversation, and for each of the others what the keys of its turns became.
    """
    first = conversations[0]
    turns = list(first.turns)
    number = max([first.next_turn, *(turn.key + 1 for turn in turns)])
    became: list[dict[int, int]] = []
    for other in conversations[1:]:
        keys: dict[int, int] = {}
        said = other.turns if systems else other.turns[len(leading_system(other)) :]
        for turn in said:
            turns.append(msgspec.structs.replace(turn, key=number))
            keys[turn.key] = number
            number += 1
        became.append(keys)
    return first.with_turns(turns, next_turn=number), became
