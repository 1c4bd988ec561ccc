"""What is asked of a preflight, and what it tells."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from rolethread_gui.engine.lengths import TokenFacts
from rolethread_gui.formats.fitting.findings import Finding
from rolethread_gui.formats.trainers.base import Facts
from rolethread_gui.wording import put, say

ALL_REPAIRS = "*"
"""In place of ids: the first repair of every rule."""


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where a rule is broken: a conversation, a turn or None, and what is wrong there."""

    key: int
    turn: int | None
    sentence: str


@dataclasses.dataclass(frozen=True, slots=True)
class Offer:
    """A repair that can be chosen: its id, what its button says, and what it does."""

    id: str
    title: str
    help: str


@dataclasses.dataclass(frozen=True, slots=True)
class RuleGroup:
    """All conversations that break one rule.

    Attributes:
        rule: its id.
        severity: "drop", "cut", "misread" or "note".
        title: heads the list.
        why: what the trainer does with them.
        keys: the conversations, in the order of the dataset.
        places: the first places, for showing; at most 200.
        repairs: what can be done, the proposed one first.
    """

    rule: str
    severity: str
    title: str
    why: str
    keys: tuple[int, ...]
    places: tuple[Place, ...]
    repairs: tuple[Offer, ...]

    @property
    def count(self) -> int:
        """How many conversations."""
        return len(self.keys)

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        many = say("1 conversation") if self.count == 1 else put(say("{0:,} conversations"), self.count)
        return f"{self.title}: {many}. {self.why}"


@dataclasses.dataclass(frozen=True, slots=True)
class LeftOut:
    """A conversation that does not go out, and the rules that keep it back."""

    key: int
    rules: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Preflight:
    """What a trainer would do to conversations.

    Attributes:
        trainer: its id.
        settings: settled: what was left to the program is decided.
        total: conversations looked at. Always ``fits + len(left_out)``.
        fits: of these, how many go out.
        groups: findings by rule, the worst first; before any repair.
        dataset: what is wrong with the dataset as a whole.
        left_out: conversations that would not be trained on, after the repairs.
        mended: conversations that the repairs change.
        facts: of the conversations that go out.
        seconds: how long it took.
        tokens: how long everything that goes out is; None where that was not asked for.
    """

    trainer: str
    settings: Mapping[str, Any]
    total: int
    fits: int
    groups: tuple[RuleGroup, ...]
    dataset: tuple[Finding, ...]
    left_out: tuple[LeftOut, ...]
    mended: tuple[int, ...]
    facts: Facts
    seconds: float
    tokens: TokenFacts | None = None

    def group(self, rule: str) -> RuleGroup | None:
        """The group of a rule, where it found anything."""
        return next((one for one in self.groups if one.rule == rule), None)

    @property
    def sentence(self) -> str:
        """All of it in one sentence."""
        if not self.total:
            return say("There is nothing to export.")
        if not self.fits:
            if self.total == 1:
                return say("The conversation could not be trained on, so nothing would be written.")
            return put(
                say("None of the {0:,} conversations could be trained on, so nothing would be written."),
                self.total,
            )
        many = say("1 conversation goes") if self.fits == 1 else put(say("{0:,} conversations go"), self.fits)
        parts = [say("{0} out").format(many)]
        if self.mended:
            parts.append(put(say("{0:,} of them mended"), len(self.mended)))
        if self.left_out:
            parts.append(put(say("{0:,} would not be trained on and stay behind"), len(self.left_out)))
        return ", ".join(parts) + "."


@dataclasses.dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a preflight. Small and picklable.

    Attributes:
        trainer: id.
        settings: as `Trainer.settings` takes them.
        keys: the conversations in their order.
        repairs: ids of the repairs to do in the export alone; ``("*",)`` for the first of every rule.
        rewrites: texts that were edited count as chosen, and what they were as rejected.
    """

    trainer: str
    settings: Mapping[str, Any]
    keys: tuple[int, ...]
    repairs: tuple[str, ...] = ()
    rewrites: bool = False
