"""What a format has a place for, and the sentences about what it has none for."""

from __future__ import annotations

import dataclasses

from rolethread_gui.dataset.conversation import Conversation, Role, Standing, Turn
from rolethread_gui.formats.held import held_losses
from rolethread_gui.wording import say

_EVERY = frozenset(Role)


@dataclasses.dataclass(frozen=True, slots=True)
class Holds:
    """What a format can hold beside the texts of the person and of the model.

    Attributes:
        roles: whose turns have a place. The others become turns of the user.
        leading_system: whether a system prompt has a place at the start alone.
        speakers: the names of the speakers.
        empty: turns without any text.
        alternatives: other texts of the model's turns.
        user_alternatives: other texts of any turn.
    """

    roles: frozenset[Role] = frozenset((Role.USER, Role.ASSISTANT))
    leading_system: bool = False
    speakers: bool = False
    empty: bool = True
    alternatives: bool = False
    user_alternatives: bool = False

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """Plain sentences: what has no place there."""
        turns = conversation.turns
        rest = turns[1:] if self.leading_system and turns and turns[0].role is Role.SYSTEM else turns
        said: list[str] = []
        others = sum(turn.role not in self.roles for turn in rest)
        if others:
            said.append(say("{0} of another role would become turns of the user.").format(_counted(others)))
        if not self.empty:
            blank = sum(not turn.text for turn in turns)
            if blank:
                said.append(say("{0} without any text would not be read again.").format(_counted(blank)))
        if not self.speakers and any(turn.speaker for turn in turns):
            said.append(say("The names of the speakers have no place there."))
        if any(turn.learn is not None for turn in turns):
            said.append(say("Which turns to learn from has no place there."))
        if any(turn.extra for turn in turns):
            said.append(say("Further data of single turns has no place there."))
        said += self._about_alternatives(turns)
        return (*said, *held_losses(conversation, alternatives=True))

    def _about_alternatives(self, turns: tuple[Turn, ...]) -> list[str]:
        found = [one for turn in turns if not self._keeps(turn) for one in turn.alternatives]
        said = [say("{0} of a turn have no place there.").format(_texts(len(found)))] if found else []
        kept = [one for turn in turns if self._keeps(turn) for one in turn.alternatives]
        if any(one.standing is Standing.REJECTED for one in kept):
            said.append(say("That other texts were marked as rejected has no place there."))
        if any(one.extra for one in kept):
            said.append(say("What follows another text of a turn has no place there."))
        return said

    def _keeps(self, turn: Turn) -> bool:
        return self.user_alternatives or (self.alternatives and turn.role is Role.ASSISTANT)


def _counted(count: int) -> str:
    return say("1 turn") if count == 1 else say("{0} turns").format(count)


def _texts(count: int) -> str:
    return say("1 other text") if count == 1 else say("{0} other texts").format(count)
