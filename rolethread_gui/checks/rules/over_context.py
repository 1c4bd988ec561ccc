"""Conversations that are longer than a model reads: what would be cut off, or left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, TypeAlias

import numpy as np

from rolethread_gui.checks.base import Check, Option, View
from rolethread_gui.dataset import marks
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask, Places

_USUAL: Final = 4_096
"""Tokens that trainers read unless they are told otherwise."""
_AROUND: Final = 5
"""Tokens of the marks around a turn."""
_LETTERS: Final = 4
"""Letters of a token, where nobody counts; a Chinese or Japanese character is one."""


class Cutting(NamedTuple):
    """Where a conversation would be cut.

    Attributes:
        tokens: of all of it, about.
        turn: key of the turn in which the end comes.
        offset: code points of that turn that are still read.
    """

    tokens: int
    turn: int
    offset: int


Counter: TypeAlias = Callable[[Conversation, int], "Cutting | None"]
"""Says where a conversation would be cut that is longer than so many tokens; None for one that is not."""


def guess(conversation: Conversation, limit: int) -> Cutting | None:
    """A `Counter` by letters alone."""
    left, found, total = limit, None, 0
    for turn in conversation.turns:
        wide = len(marks.WIDE.findall(turn.text))
        tokens = _AROUND + wide + (len(turn.text) - wide + _LETTERS - 1) // _LETTERS
        if found is None and tokens > left:
            found = turn.key, min(len(turn.text), max(0, left - _AROUND) * (1 if wide else _LETTERS))
        left -= tokens
        total += tokens
    return None if found is None else Cutting(total, *found)


class OverContext(Check):
    """Finds conversations longer than the context that is trained with."""

    id: ClassVar[str] = "over_context"
    title: ClassVar[str] = say("Longer than the context")
    help: ClassVar[str] = say(
        "A conversation with more tokens than are read in training: its end would be cut off, or all of it left out. Split it, "
        "shorten it, or train with a longer context. Tokens are the pieces in which a model reads; they are estimated here, "
        "to about a tenth. The Export page says what your trainer does with each. Off at first: how much is read you know best."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)
    at_first: ClassVar[bool] = False
    options: ClassVar[tuple[Option, ...]] = (
        Option("tokens", say("Flag conversations longer than"), _USUAL, 32, 2_000_000, say("tokens")),
    )

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`; a token has a byte at the least."""
        noted = many.noted.get(self.id)
        long: Mask = (_sizes(many) if noted is None else noted) > _limit(view)
        return long

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.noted[self.id] = _sizes(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag, on what would not be read of the turn in which the end comes."""
        limit = _limit(view)
        count: Counter = view.figures["count"] if view.figures and "count" in view.figures else guess
        cut = count(conversation, limit)
        if cut is None:
            return []
        place = conversation.index(cut.turn)
        text = conversation.turns[place].text
        rest = len(conversation.turns) - place
        message = put(
            say(
                "This conversation has about {0:,} tokens, and {1:,} are read. From here on it would be cut off: {2}. "
                "Split it or shorten it, or train with a longer context."
            ),
            cut.tokens,
            limit,
            say("the rest of the last turn")
            if rest == 1
            else put(say("{0:,} turns, in part or whole"), rest),
        )
        whole = cut.offset >= len(text)
        return [
            Flag(
                self.id,
                conversation.key,
                cut.turn,
                None if whole else cut.offset,
                None if whole else len(text),
                self.severity,
                message,
                words="long",
            )
        ]


def _limit(view: View) -> int:
    return int(view.options.get("tokens") or _USUAL)


def _sizes(many: Many) -> Places:
    """The most tokens that each conversation can have."""
    beyond = many.count_before(many.codes > 0x7F)
    ends = many.starts + many.sizes
    sizes = many.sizes + 3 * (beyond[ends] - beyond[many.starts]) + _AROUND
    # calls of tools are counted too, and are no part of a turn's text
    sizes = np.where(many.with_calls, np.int64(1) << 40, sizes)
    return np.bincount(many.owners, sizes, many.size).astype(np.int64)
