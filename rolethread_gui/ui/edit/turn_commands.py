"""What the menu of a turn does, as edits with their words for History."""

from __future__ import annotations

from rolethread_gui.dataset.alternative_edits import SetStanding
from rolethread_gui.dataset.conversation import Conversation, Role, Standing
from rolethread_gui.dataset.edits import (
    DeleteTurn,
    Edit,
    InsertTurn,
    MergeTurns,
    MoveTurn,
    SetLearn,
    SetRole,
    SplitTurn,
)
from rolethread_gui.dataset.tool_edits import SetCalls, SetSpeaker
from rolethread_gui.dataset.whole_edits import SplitConversation
from rolethread_gui.ui.edit.alternatives import better_text
from rolethread_gui.ui.edit.tool_block import further_call
from rolethread_gui.wording import say


def fitting_role(conversation: Conversation, at: int) -> Role:
    """Who most likely speaks at a place: the other one."""
    before = conversation.turns[at - 1].role if at > 0 else None
    return Role.ASSISTANT if before is Role.USER else Role.USER


def turn_command(
    conversation: Conversation, turn_key: int, what: str, cursor: int, title: str
) -> tuple[str, tuple[Edit, ...]] | None:
    """Words and edits of an entry of the menu, None for one that does not exist.

    Args:
        conversation: as it is on screen.
        turn_key: the turn.
        what: "insert above", "insert below", "up", "down", "join", "delete", "split", "cut", "learn", "better",
            "reject rest", "call", "role:ROLE", "speaker:NAME".
        cursor: code point of the turn's text at which it is split.
        title: what the turn's header calls its role.
    """
    key, place = conversation.key, conversation.index(turn_key)
    turn = conversation.turns[place]
    match what:
        case "insert above" | "insert below":
            at = place + (what == "insert below")
            return say("Added a turn"), (InsertTurn(key, at, fitting_role(conversation, at)),)
        case "up":
            return say("Moved a turn up"), (MoveTurn(key, turn_key, place - 1),)
        case "down":
            return say("Moved a turn down"), (MoveTurn(key, turn_key, place + 1),)
        case "join":
            return say("Joined two turns"), (MergeTurns(key, turn_key),)
        case "delete":
            return say("Deleted a turn ({0})").format(title), (DeleteTurn(key, turn_key),)
        case "split":
            other = {Role.USER: Role.ASSISTANT, Role.ASSISTANT: Role.USER}.get(turn.role, turn.role)
            return say("Split a turn"), (SplitTurn(key, turn_key, cursor, other),)
        case "cut":
            return say("Made a conversation of its own from a turn on"), (SplitConversation(key, turn_key),)
        case "learn":
            learns = turn.learn if turn.learn is not None else turn.role is Role.ASSISTANT
            label = say("Left a turn out of learning") if learns else say("Let a turn be learned from")
            return label, (SetLearn(key, turn_key, not learns),)
        case "better":
            return say("Kept a text as rejected, to write a better one"), tuple(better_text(key, turn))
        case "reject rest":
            return say("Rejected all the other texts of a turn"), (
                SetStanding(key, turn_key, Standing.REJECTED),
            )
        case "call":
            calls = (*turn.calls, further_call(conversation))
            return say("Added a tool call"), (SetCalls(key, turn_key, calls),)
        case _ if what.startswith("speaker:"):
            name = what.removeprefix("speaker:")
            if name == turn.speaker:
                return None
            label = say("Named who speaks: {0}").format(name) if name else say("Took the speaker's name away")
            return label, (SetSpeaker(key, turn_key, name),)
        case _ if what.startswith("role:"):
            return say("Changed who speaks"), (SetRole(key, turn_key, Role(what.removeprefix("role:"))),)
    return None
