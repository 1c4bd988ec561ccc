"""Edits of the other texts of a turn: choosing, writing, deleting and rejecting them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from rolethread_gui.dataset.branches import calls_of, extra_with, then_of
from rolethread_gui.dataset.changing import find_turn, with_turn
from rolethread_gui.dataset.conversation import Alternative, Conversation, Shape, Standing, Turn
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.wording import say


class ChooseAlternative(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="choose_alternative"
):
    """Swap an alternative with the text of its turn: the old text takes its place, key and standing."""

    conversation: int
    turn: int
    alternative: int


class AddAlternative(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="add_alternative"):
    """Write another text for a turn beside the chosen one; it gets the next free key."""

    conversation: int
    turn: int
    text: str
    standing: Standing = Standing.OPEN


class SetAlternativeText(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_alternative_text"
):
    """Give an alternative another text."""

    conversation: int
    turn: int
    alternative: int
    text: str


class DeleteAlternative(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="delete_alternative"
):
    """Take an alternative out."""

    conversation: int
    turn: int
    alternative: int


class SetStanding(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_standing"):
    """Mark an alternative, or all of the turn (None), as rejected or open again."""

    conversation: int
    turn: int
    standing: Standing
    alternative: int | None = None


class SplitVariation(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="split_variation"):
    """Make a conversation of its own from an alternative, right after this one, and take it out here.

    The new one has the turns before, the alternative as its turn, and what follows that alternative.
    """

    conversation: int
    turn: int
    alternative: int


AlternativeEdit = ChooseAlternative | AddAlternative | SetAlternativeText | DeleteAlternative | SetStanding


def split_off(
    conversation: Conversation, edit: SplitVariation, key: int
) -> tuple[Conversation, Conversation]:
    """What stays, and the new conversation with this key.

    Raises:
        EditRefused: the turn or the alternative is gone.
    """
    turn, place = _alternative(conversation, edit.turn, edit.alternative)
    taken = turn.alternatives[place]
    at = find_turn(conversation, edit.turn)
    said = msgspec.structs.replace(
        turn, text=taken.text, shape=Shape.TEXT, calls=calls_of(taken), alternatives=()
    )
    turns = (*conversation.turns[:at], said, *(then_of(taken) or ()))
    rest = _delete(conversation, DeleteAlternative(edit.conversation, edit.turn, edit.alternative))
    return rest, msgspec.structs.replace(conversation.with_turns(turns), key=key)


def _alternative(conversation: Conversation, turn_key: int, key: int) -> tuple[Turn, int]:
    turn = conversation.turns[find_turn(conversation, turn_key)]
    for place, one in enumerate(turn.alternatives):
        if one.key == key:
            return turn, place
    raise EditRefused(
        say("Turn {0} of conversation {1} no longer has alternative {2}.").format(
            turn_key, conversation.key, key
        ),
        say("It was deleted or replaced meanwhile. Open the conversation again."),
    )


def _choose(conversation: Conversation, edit: ChooseAlternative) -> Conversation:
    turn, place = _alternative(conversation, edit.turn, edit.alternative)
    picked = turn.alternatives[place]
    at = find_turn(conversation, edit.turn)
    then = then_of(picked)
    rest = conversation.turns[at + 1 :]
    old = Alternative(
        picked.key,
        turn.text,
        picked.standing,
        extra_with(picked.extra, turn.calls, None if then is None else rest),
    )
    others = (*turn.alternatives[:place], old, *turn.alternatives[place + 1 :])
    chosen = msgspec.structs.replace(
        turn, text=picked.text, shape=Shape.TEXT, calls=calls_of(picked), alternatives=others
    )
    return conversation.with_turns((*conversation.turns[:at], chosen, *(rest if then is None else then)))


def _add(conversation: Conversation, edit: AddAlternative) -> Conversation:
    turn = conversation.turns[find_turn(conversation, edit.turn)]
    # One row of numbers for turns and their alternatives, so that neither is ever used twice.
    key = max(conversation.next_turn, *(one.key + 1 for one in turn.alternatives), 0)
    others = (*turn.alternatives, Alternative(key, edit.text, edit.standing))
    changed = with_turn(conversation, edit.turn, alternatives=others)
    return changed.with_turns(changed.turns, next_turn=key + 1)


def _set_text(conversation: Conversation, edit: SetAlternativeText) -> Conversation:
    turn, place = _alternative(conversation, edit.turn, edit.alternative)
    changed = msgspec.structs.replace(turn.alternatives[place], text=edit.text)
    others = (*turn.alternatives[:place], changed, *turn.alternatives[place + 1 :])
    return with_turn(conversation, edit.turn, alternatives=others)


def _delete(conversation: Conversation, edit: DeleteAlternative) -> Conversation:
    turn, place = _alternative(conversation, edit.turn, edit.alternative)
    others = (*turn.alternatives[:place], *turn.alternatives[place + 1 :])
    changed = with_turn(conversation, edit.turn, alternatives=others)
    return changed.with_turns(changed.turns, next_turn=max(changed.next_turn, edit.alternative + 1))


def _stand(conversation: Conversation, edit: SetStanding) -> Conversation:
    if edit.alternative is not None:
        _alternative(conversation, edit.turn, edit.alternative)
    turn = conversation.turns[find_turn(conversation, edit.turn)]
    others = tuple(
        msgspec.structs.replace(one, standing=edit.standing)
        if edit.alternative is None or one.key == edit.alternative
        else one
        for one in turn.alternatives
    )
    return with_turn(conversation, edit.turn, alternatives=others)


ALTERNATIVE_CHANGES: dict[type, Callable[[Conversation, Any], Conversation]] = {
    ChooseAlternative: _choose,
    AddAlternative: _add,
    SetAlternativeText: _set_text,
    DeleteAlternative: _delete,
    SetStanding: _stand,
}
"""How each kind changes a conversation."""
