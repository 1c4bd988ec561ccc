"""Conversations that are over before they began, in a dataset of longer talks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LEAST: Final = 50
"""Conversations that say something of a habit."""
_USUAL: Final = 3
"""Replies that the middle conversation must have: a dataset of questions with answers has no middle."""
_GAP: Final = 3
"""Replies that nine in ten must have: beside talks of two replies, one of one reply is none too short."""
_COMMON: Final = 0.04
"""Where a larger share is as short, that is a second kind of conversation, and nothing is flagged."""


def _replies(conversation: Conversation) -> int:
    return sum(1 for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.text)


class _Replies(Aggregate):
    """How many conversations have so many replies."""

    def __init__(self) -> None:
        self.counts: Counter[int] = Counter()

    def add(self, conversation: Conversation) -> None:
        self.counts[_replies(conversation)] += 1

    def add_all(self, many: Many) -> None:
        found = np.bincount(many.owners[many.replies], minlength=many.size)
        self.counts.update(found.tolist())

    def remove(self, conversation: Conversation) -> None:
        self.counts[_replies(conversation)] -= 1

    def merge(self, other: _Replies) -> None:
        self.counts.update(other.counts)

    def settle(self) -> dict[str, int]:
        """The tenth, the fifth and the ninth tenth of replies, and below how many a talk is short; 0 for never."""
        counts = {size: count for size, count in sorted(self.counts.items()) if size and count > 0}
        total = sum(counts.values())
        if total < _LEAST:
            return {"conversations": total, "below": 0}
        sizes, each = np.array(list(counts)), np.array(list(counts.values()))
        reached = np.cumsum(each)
        low, middle, high = (int(sizes[np.searchsorted(reached, share * total)]) for share in (0.1, 0.5, 0.9))
        below = low // 2 + 1 if middle >= _USUAL and low >= _GAP else 0
        short = int(each[sizes < below].sum())
        if short > _COMMON * total:
            below = 0
        return {
            "conversations": total,
            "low": low,
            "middle": middle,
            "high": high,
            "below": below,
            "short": short if below else 0,
        }


def _between(figures: dict[str, int]) -> str:
    low, high = figures["low"], figures["high"]
    return str(low) if low == high else say("{0} to {1}").format(low, high)


class FewTurns(Check):
    """Finds conversations with far fewer replies than the others."""

    id: ClassVar[str] = "few_turns"
    title: ClassVar[str] = say("Too few turns")
    help: ClassVar[str] = say(
        "A conversation that ends after a reply or two, in a dataset whose conversations are longer. It has an opening and "
        "no middle, and teaches the model to be done early. Carry it on, or join it with what belongs to it. A dataset "
        "of single questions and answers stays quiet."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 2
    keeps: ClassVar[bool] = True
    at_first: ClassVar[bool] = False
    options: ClassVar[tuple[Option, ...]] = (
        Option("fewest", say("Flag conversations with fewer replies than"), None, 0, 100, say("replies")),
    )

    def aggregate(self) -> Aggregate:
        """How many replies conversations have."""
        return _Replies()

    def usual(self, figures: Any, option: str) -> float | None:
        """See `Check.usual`."""
        del option
        below: int = figures["below"] if figures else 0
        return below or None

    def _below(self, view: View) -> float:
        chosen = view.options.get("fewest")
        if chosen is not None:
            return chosen
        below: int = view.figures["below"] if view.figures else 0
        return below

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        found = np.bincount(many.owners[many.replies], minlength=many.size)
        short: Mask = (found > 0) & (found < self._below(view))
        return short

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag on the conversation."""
        count = _replies(conversation)
        if not 0 < count < self._below(view):
            return []
        figures: dict[str, int] = view.figures or {}
        said = say("one reply") if count == 1 else say("{0} replies").format(count)
        if view.options.get("fewest") is not None:
            message = put(
                say("This conversation has {0}; this project asks for at least {1:,.0f}."),
                said,
                view.options["fewest"],
            )
        else:
            message = put(
                say(
                    "This conversation has {0}; most of the {1:,} have {2}. Carry it on, or join it with what belongs to it."
                ),
                said,
                figures["conversations"],
                _between(figures),
            )
        return [Flag(self.id, conversation.key, None, None, None, self.severity, message, words="few")]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        short: int = figures.get("short", 0) if figures else 0
        if not short:
            return ()
        sentence = put(
            say("{0:,} of {1:,} conversations end long before the others, which have {2} replies."),
            short,
            figures["conversations"],
            _between(figures),
        )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), short, 0.3),)
