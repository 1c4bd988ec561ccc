"""Conversations as exchanges of a prompt and a reply, for formats that know nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.wording import say

BETWEEN_TURNS = "\n\n"


@dataclasses.dataclass(slots=True)
class Exchange:
    """What is said before a reply, and the reply; each may be missing.

    Attributes:
        system: system turns.
        prompt: turns of the user, of tools and of unknown roles.
        reply: turns of the assistant.
    """

    system: list[Turn] = dataclasses.field(default_factory=list[Turn])
    prompt: list[Turn] = dataclasses.field(default_factory=list[Turn])
    reply: list[Turn] = dataclasses.field(default_factory=list[Turn])

    def slots(self) -> tuple[list[Turn], list[Turn], list[Turn]]:
        """System, prompt and reply."""
        return self.system, self.prompt, self.reply


def joined(turns: Iterable[Turn]) -> str:
    """The texts of several turns that have to share one place."""
    return BETWEEN_TURNS.join(turn.text for turn in turns)


def single_exchanges(turns: Sequence[Turn]) -> list[Exchange]:
    """Exchanges with at most one turn in each place, so that nothing has to be joined."""
    made: list[Exchange] = []
    rank = 3
    for turn in turns:
        own = _rank(turn)
        if not made or own <= rank:
            made.append(Exchange())
        made[-1].slots()[own].append(turn)
        rank = own
    return made


def full_exchanges(turns: Sequence[Turn]) -> tuple[list[Turn], list[Exchange]]:
    """The leading system turns, and exchanges that each have both halves but perhaps the outermost ones.

    Neighbours of the same side are put together; a later system turn counts as part of the prompt.
    """
    lead = 0
    while lead < len(turns) and turns[lead].role is Role.SYSTEM:
        lead += 1
    made: list[Exchange] = []
    for turn in turns[lead:]:
        if turn.role is Role.ASSISTANT:
            if not made:
                made.append(Exchange())
            made[-1].reply.append(turn)
        else:
            if not made or made[-1].reply:
                made.append(Exchange())
            made[-1].prompt.append(turn)
    return list(turns[:lead]), made


def _rank(turn: Turn) -> int:
    if turn.role is Role.SYSTEM:
        return 0
    return 2 if turn.role is Role.ASSISTANT else 1


def mark_losses(conversation: Conversation) -> list[str]:
    """What a format loses that has no place for speakers, loss masks and other roles."""
    turns = conversation.turns
    said: list[str] = []
    others = sum(turn.role in (Role.TOOL, Role.OTHER) for turn in turns)
    if others:
        said.append(
            say("{0} of tools or of an unknown role would become turns of the user.").format(_counted(others))
        )
    if any(turn.speaker for turn in turns):
        said.append(say("The names of the speakers have no place there."))
    if any(turn.learn is not None for turn in turns):
        said.append(say("Which turns to learn from has no place there."))
    if any(turn.extra for turn in turns):
        said.append(say("Further data of single turns has no place there."))
    return said


def order_losses(conversation: Conversation) -> list[str]:
    """What a format loses in which every exchange has one prompt and one reply."""
    system, exchanges = full_exchanges(conversation.turns)
    said: list[str] = []
    together = max(len(system) - 1, 0)
    together += sum(max(len(one.prompt) - 1, 0) + max(len(one.reply) - 1, 0) for one in exchanges)
    if together:
        said.append(
            say("{0} would be joined with the turn before, which is of the same side.").format(
                _counted(together)
            )
        )
    late = sum(turn.role is Role.SYSTEM for one in exchanges for turn in one.prompt)
    if late:
        said.append(
            say("{0} of the system after the start would become part of the prompt.").format(_counted(late))
        )
    if exchanges and not exchanges[0].prompt:
        said.append(say("The conversation opens with a reply; an empty prompt would stand before it."))
    if exchanges and not exchanges[-1].reply:
        said.append(say("The conversation ends with a prompt; an empty reply would stand after it."))
    if not exchanges:
        said.append(say("There is no exchange; an empty prompt and an empty reply would be written."))
    return said


def _counted(count: int) -> str:
    return say("1 turn") if count == 1 else say("{0} turns").format(count)
