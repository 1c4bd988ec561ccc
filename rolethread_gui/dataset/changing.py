"""Finding and changing one turn of a conversation, for the edits."""

from __future__ import annotations

import msgspec

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.wording import say


def find_turn(conversation: Conversation, turn_key: int) -> int:
    """Place of a turn.

    Raises:
        EditRefused: it is gone.
    """
    try:
        return conversation.index(turn_key)
    except KeyError:
        raise EditRefused(
            say("Conversation {0} no longer has turn {1}.").format(conversation.key, turn_key),
            say("It was deleted or replaced meanwhile. Open the conversation again."),
        ) from None


def with_turn(conversation: Conversation, turn_key: int, **changes: object) -> Conversation:
    """The conversation with fields of one turn changed.

    Raises:
        EditRefused: the turn is gone.
    """
    place = find_turn(conversation, turn_key)
    turns = list(conversation.turns)
    turns[place] = msgspec.structs.replace(turns[place], **changes)
    return conversation.with_turns(turns)
