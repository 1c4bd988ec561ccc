"""Conversations with far more speech, or far more narration, than the others of their dataset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks import style
from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.checks.sentence_lists import has_character
from rolethread_gui.checks.texts import look, remembered
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.dataset.words import count_words
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LEAST: Final = 40
"""Conversations in which somebody plays a part, before they say something of a habit."""
_WORDS: Final = 60
"""Words that the replies of a conversation must have together."""
_SPREAD: Final = 1.3
"""The fences lie at 1.3 times the way from the middle to the outermost twentieth."""
_BESIDE: Final = 15
"""And at least so many per cent beyond that twentieth."""
_QUOTED, _ACTED = 15, 4
"""Per cent of the words in quotation marks, or in actions, from which on those are how a conversation tells speech."""
_MIXED: Final = 0.6
"""Share of the conversations that must do so."""
_COMMON: Final = 0.04
"""Where a larger share lies beyond a fence, that is a second kind, and nothing is flagged there."""
_STAGE: Final = frozenset({"stars", "underscores", "tildes", "round", "wide round"})


@remembered
def _parts(text: str) -> tuple[int, int, int]:
    """Words of a reply: all of them, those in quotation marks, those of actions between marks."""
    seen = look(text)
    quoted = sum(count_words(text[start:end]) for start, end in seen.quotes)
    acted = sum(
        count_words(text[start:end]) for start, end, kind in style.actions(seen.prose) if kind in _STAGE
    )
    return seen.words, min(quoted, seen.words), min(acted, seen.words)


def _spoken(conversation: Conversation) -> tuple[int, int] | None:
    """Per cent of the replies' words in quotation marks, and outside of actions; None where nobody plays a part."""
    if not has_character(conversation):
        return None
    parts = [_parts(turn.text) for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.text]
    words, quoted, acted = (sum(column) for column in zip(*parts, strict=True)) if parts else (0, 0, 0)
    if words < _WORDS:
        return None
    return round(100 * quoted / words), round(100 * (words - acted) / words)


class _Shares(Aggregate):
    """How many conversations have which share of speech, in per cent: by quotation marks, and by actions."""

    def __init__(self) -> None:
        self.shares: Counter[tuple[int, int]] = Counter()

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def add_all(self, many: Many) -> None:
        for conversation in many.asked(_may_have(many)):
            self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        shares = _spoken(conversation)
        if shares is not None:
            self.shares[shares] += by

    def merge(self, other: _Shares) -> None:
        self.shares.update(other.shares)

    def settle(self) -> dict[str, Any]:
        """How speech is told from narration, shares that are usual, and beyond which one is flagged (0 and 100 for never)."""
        both = [pair for pair, count in sorted(self.shares.items()) for _ in range(count)]
        quoted, unacted = np.array(both, np.int64).reshape(-1, 2).T
        for mode, shares, shown in (
            ("quotes", quoted, quoted >= _QUOTED),
            ("actions", unacted, unacted <= 100 - _ACTED),
        ):
            if len(both) >= _LEAST and shown.mean() >= _MIXED:
                return {"mode": mode, **_fences(shares)}
        return {"mode": "", "below": 0, "above": 100}


def _fences(shares: npt.NDArray[np.int64]) -> dict[str, int]:
    low, middle, high = (int(one) for one in np.quantile(shares, (0.05, 0.5, 0.95), method="nearest"))
    below = max(0, min(low - _BESIDE, round(middle - _SPREAD * (middle - low))))
    above = min(100, max(high + _BESIDE, round(middle + _SPREAD * (high - middle))))
    if (shares < below).mean() > _COMMON:
        below = 0
    if (shares > above).mean() > _COMMON:
        above = 100
    return {
        "conversations": len(shares),
        "low": low,
        "middle": middle,
        "high": high,
        "below": below,
        "above": above,
        "beyond": int(((shares < below) | (shares > above)).sum()),
    }


def _may_have(many: Many) -> Mask:
    """Conversations whose replies have quotation marks, or marks in which actions stand."""
    return many.of(many.replies & many.holds(r"[\"“”„«»「」『』‘’'＂*_~(（]"))


class NarrationShare(Check):
    """Finds conversations with another share of speech."""

    id: ClassVar[str] = "narration_share"
    title: ClassVar[str] = say("Speech against narration")
    help: ClassVar[str] = say(
        "A role-play conversation in which far more is said, or far more is told, than in the others of this dataset: a wall "
        "of narration, or speech without a gesture. The model learns to slip from one into the other. Add what is missing, or "
        "cut. You can set the band that you want. Quiet where most conversations do not mark what is said or what is done. A "
        "matter of taste, so it is off at first."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    keeps: ClassVar[bool] = True
    at_first: ClassVar[bool] = False
    options: ClassVar[tuple[Option, ...]] = (
        Option("least", say("Flag conversations with less speech than"), None, 0, 100, say("% of the words")),
        Option("most", say("Flag conversations with more speech than"), None, 0, 100, say("% of the words")),
    )

    def aggregate(self) -> Aggregate:
        """Shares of speech."""
        return _Shares()

    def usual(self, figures: Any, option: str) -> float | None:
        """See `Check.usual`."""
        if not figures or "middle" not in figures:
            return None
        return float(figures["below" if option == "least" else "above"])

    def _band(self, view: View) -> tuple[float, float]:
        figures: dict[str, int] = view.figures or {}
        least, most = view.options.get("least"), view.options.get("most")
        return (
            figures.get("below", 0) if least is None else least,
            figures.get("above", 100) if most is None else most,
        )

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        if self._band(view) == (0, 100):
            return np.zeros(many.size, np.bool_)
        return _may_have(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag on the conversation."""
        below, above = self._band(view)
        if (below, above) == (0, 100):
            return []
        shares = _spoken(conversation)
        figures: dict[str, Any] = view.figures or {}
        if shares is None or not figures.get("mode"):
            return []
        share = shares[0 if figures["mode"] == "quotes" else 1]
        if below <= share <= above:
            return []
        said = say("{0} % of the words in these replies are spoken").format(share)
        advice = (
            say("Let somebody speak, or cut what is told.")
            if share < below
            else say("Tell what is done and seen.")
        )
        chosen = view.options.get("least" if share < below else "most")
        if chosen is not None:
            message = put(
                say("{0}; this project asks for {1:.0f} to {2:.0f} %. {3}"), said, below, above, advice
            )
        else:
            message = put(
                say("{0}; in nine of ten of {1:,} conversations it is {2} to {3} %. {4}"),
                said,
                figures["conversations"],
                figures["low"],
                figures["high"],
                advice,
            )
        words = "told" if share < below else "spoken"
        return [Flag(self.id, conversation.key, None, None, None, self.severity, message, words=words)]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        beyond: int = figures.get("beyond", 0) if figures else 0
        if not beyond:
            return ()
        sentence = put(
            say(
                "{0:,} conversations have far more speech or narration than the rest: {1} to {2} % is usual."
            ),
            beyond,
            figures["low"],
            figures["high"],
        )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), beyond, 0.3),)
