"""How long conversations are for a trainer, as a part of its preflight. Lane: compute."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.engine.tokens import Measure, Ruler, said_about
from rolethread_gui.formats.fitting.findings import Finding, Rule, Severity
from rolethread_gui.formats.trainers.base import TokenLimit
from rolethread_gui.wording import put, say

TOO_LONG = "too_long"
REFUSED = "template_refuses"
_PLACED = 200
"""Conversations of which it is found out in which turn the end comes."""


@dataclasses.dataclass(frozen=True, slots=True)
class TokenFacts:
    """The length of everything that goes out.

    Attributes:
        tokens: of all conversations together.
        longest: tokens of the longest one.
        margin: share by which both may differ; 0 where they are exact.
        limit: how many are read of one conversation at most, 0 for any number.
    """

    tokens: int
    longest: int
    margin: float
    limit: int

    @property
    def sentence(self) -> str:
        """All of it in one sentence."""
        whole = said_about(self.tokens, self.margin)
        longest = said_about(self.longest, self.margin)
        text = say("{0}{1} in all; the longest conversation has {2}").format(
            whole[0].upper(), whole[1:], longest
        )
        return put(say("{0}, and {1:,} are read."), text, self.limit) if self.limit else f"{text}."


class Lengths:
    """Measures conversations by the batch and says which are too long, or not for the model's template.

    Args:
        ruler: counts.
        limit: how long they may be, None for any length.
    """

    def __init__(self, ruler: Ruler, limit: TokenLimit | None) -> None:
        self._ruler = ruler
        self._limit = limit
        self._tokens = self._longest = self._placed = 0
        self._unsure = 0.0

    def findings(self, conversations: Sequence[Conversation]) -> list[list[Finding]]:
        """What is wrong with the length of each."""
        measures = self._ruler.totals(conversations)
        return [self._found(*both) for both in zip(conversations, measures, strict=True)]

    def count(self, conversation: Conversation) -> None:
        """One that goes out. Its measure is known by now."""
        [measure] = self._ruler.totals([conversation])
        self._tokens += measure.tokens
        self._unsure += measure.tokens * measure.margin
        self._longest = max(self._longest, measure.tokens)

    @property
    def facts(self) -> TokenFacts:
        """The length of all that were counted."""
        margin = round(self._unsure / self._tokens, 2) if self._tokens else 0.0
        return TokenFacts(self._tokens, self._longest, margin, self._limit.tokens if self._limit else 0)

    def rules(self) -> tuple[Rule, ...]:
        """What the findings belong to."""
        found = [
            Rule(
                REFUSED,
                Severity.DROP,
                say("The model's chat template refuses it"),
                say("Training would stop at such a conversation."),
                lambda _: (),
            )
        ]
        if self._limit is not None:
            found.append(
                Rule(
                    TOO_LONG,
                    self._limit.effect,
                    say("Too long"),
                    say("{0} Split it, shorten it, or train with more tokens.").format(self._limit.sentence),
                    lambda _: (),
                )
            )
        return tuple(found)

    def _found(self, conversation: Conversation, measure: Measure) -> list[Finding]:
        if measure.refused:
            return [Finding(REFUSED, Severity.DROP, measure.refused)]
        limit = self._limit
        if limit is None or measure.tokens <= limit.tokens:
            return []
        beyond = said_about(measure.tokens - limit.tokens, measure.margin)
        turn: int | None = None
        if self._placed < _PLACED and limit.effect is Severity.CUT:
            self._placed += 1
            cut = self._ruler.measure(conversation, limit.tokens).cut
            turn = cut.turn if cut is not None else None
        where = say(" from turn {0} on").format(conversation.index(turn) + 1) if turn is not None else ""
        sentence = (
            say("It has {0}; {1} are not read{2}.").format(
                said_about(measure.tokens, measure.margin), beyond, where
            )
            if limit.effect is Severity.CUT
            else say("It has {0}.").format(said_about(measure.tokens, measure.margin))
        )
        return [Finding(TOO_LONG, limit.effect, sentence, turn)]
