"""What a preflight says: rules, what they find in a conversation, and the repairs that they offer."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from enum import StrEnum

from rolethread_gui.dataset.conversation import Conversation


class Severity(StrEnum):
    """What would happen to a conversation in training, the worst first."""

    DROP = "drop"
    """It would not be trained on, or the trainer would stop at it. An export leaves it out and names it."""
    CUT = "cut"
    """A part of it would be missing."""
    MISREAD = "misread"
    """It would be taken for something else than what is meant."""
    NOTE = "note"
    """Nothing is lost in training; good to know."""


class Taught(StrEnum):
    """What becomes of a turn in training."""

    LEARNED = "learned"
    """The model learns to say it."""
    MASKED = "masked"
    """The model reads it, and does not learn to say it."""
    DROPPED = "dropped"
    """The model never sees it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Repair:
    """A change that lets a conversation fit. Pure: a conversation goes in, another one comes out.

    Attributes:
        id: fixed identifier.
        title: what the button says, for example "Move the greeting into the system prompt".
        help: one sentence: what changes, and what does not.
        change: does it; gives back an equal conversation where there is nothing to repair.
    """

    id: str
    title: str
    help: str
    change: Callable[[Conversation], Conversation]


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a preflight found. Small, and made of plain values: it crosses process borders.

    Attributes:
        rule: id of the rule.
        severity: what it would do.
        sentence: what is wrong here, for example "Two turns of the user follow each other (turns 3 and 4)."
        turn: key of the turn it is about, or None for the conversation.
        repair: id of the repair that is proposed first, or None where none is known.
    """

    rule: str
    severity: Severity
    sentence: str
    turn: int | None = None
    repair: str | None = None


Place = tuple[int | None, str]
"""Key of a turn, or None, and a sentence."""


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a trainer.

    Attributes:
        id: fixed identifier, the same in every trainer that has the rule.
        severity: what happens to conversations that break it.
        title: heads the list of those conversations, for example "The greeting comes first".
        why: what this trainer does with them, in one or two sentences.
        find: the places in a conversation that break it.
        repairs: what can be done, the proposed one first.
    """

    id: str
    severity: Severity
    title: str
    why: str
    find: Callable[[Conversation], Iterable[Place]]
    repairs: tuple[Repair, ...] = ()

    def findings(self, conversation: Conversation) -> list[Finding]:
        """What it finds in a conversation."""
        places = list(self.find(conversation))
        if not places:
            return []
        repair = self.repairs[0].id if self.repairs else None
        return [Finding(self.id, self.severity, sentence, turn, repair) for turn, sentence in places]
