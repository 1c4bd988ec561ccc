"""The common ground of checks that spot places in single turns and tell how often the dataset has such places.

A rule says where; this says how often: one pass counts the conversations that have each kind of place, so
that every sentence carries this dataset's figures, and *Start here* can offer the commonest.
"""

from __future__ import annotations

import abc
import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.cutting import cut, shortened
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import figure, put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask


@dataclasses.dataclass(frozen=True, slots=True)
class Spot:
    """A place that a check objects to.

    Attributes:
        turn: where.
        start: first code point, or None for the whole turn.
        end: one past the last, or None.
        kind: what it is, in words that follow "41 conversations have", for example "a label before the
            reply"; places of a kind are counted together.
        message: what was found and why it can hurt, one or two sentences.
        advice: what to do, one sentence.
        fixes: repairs, the best first.
        severity: None for the check's usual one.
        words: what an ignore remembers; None for the words of the span.
        group: see `Flag.group`.
    """

    turn: Turn
    start: int | None
    end: int | None
    kind: str
    message: str
    advice: str
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None
    words: str | None = None
    group: str = ""


Sorter = Callable[[Conversation], Iterable[str]]


Sifter = Callable[["Many"], "Mask | None"]


class SpotCounts(Aggregate):
    """How many conversations have each kind of place.

    Args:
        kinds: names those of a conversation (see `SpottingCheck.kinds`); must be picklable.
        check: whose they are.
        may_find: the sieve before it (see `SpottingCheck.may_find`); picklable too.
    """

    def __init__(self, kinds: Sorter, check: str = "", may_find: Sifter | None = None) -> None:
        self._kinds_of = kinds
        self._check = check
        self._may_find = may_find
        self.conversations = 0
        self.kinds: Counter[str] = Counter()
        self.any = 0

    def add(self, conversation: Conversation) -> None:
        """See `Aggregate.add`."""
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        """See `Aggregate.remove`."""
        self._count(conversation, -1)

    def add_all(self, many: Many) -> None:
        """See `Aggregate.add_all`; notes who has no place."""
        mask = self._may_find(many) if self._may_find is not None else None
        places = range(many.size) if mask is None else np.flatnonzero(mask).tolist()
        silent = np.ones(many.size, np.bool_)
        self.conversations += many.size - len(places)
        found: dict[int, set[str]] = {}
        for place in places:
            found[place] = self._count(many.conversations[place], 1)
            silent[place] = not found[place]
        many.silent[self._check] = silent
        self.note(many, found)

    def note(self, many: Many, found: Mapping[int, set[str]]) -> None:
        """Note more than who has a place, for `SpottingCheck.may_flag`; the default notes nothing.

        Args:
            many: what was counted.
            found: kinds of places, by conversation's place among them.
        """

    def _count(self, conversation: Conversation, by: int) -> set[str]:
        self.conversations += by
        kinds = set(self._kinds_of(conversation))
        self.any += by * bool(kinds)
        for kind in kinds:
            self.kinds[kind] += by
        return kinds

    def merge(self, other: Any) -> None:
        """See `Aggregate.merge`."""
        self.conversations += other.conversations
        self.kinds.update(other.kinds)
        self.any += other.any

    def settle(self) -> dict[str, Any]:
        """``conversations``, ``any`` and ``kinds``: how many there are, have any place, have each kind."""
        return {
            "conversations": self.conversations,
            "any": self.any,
            "kinds": {kind: count for kind, count in sorted(self.kinds.items()) if count},
        }


class SpottingCheck(Check):
    """A check that spots places in turns, each judged by its conversation alone.

    Attributes:
        harm: of its card in *Start here*, 0 to 1, when one conversation in a hundred has such a place.
    """

    harm: ClassVar[float] = 0.5

    @abc.abstractmethod
    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """Every place of one conversation, in order. Pure and quick; must not fail on any text."""

    def kinds(self, conversation: Conversation) -> Iterable[str]:
        """The kinds of the places of a conversation, for a count; a check may know them sooner than the places."""
        return {spot.kind for spot in self.spots(conversation)}

    def may_find(self, many: Many) -> Mask | None:
        """Conversations in which there may be a place, one entry a conversation; None for all.

        See `Check.may_flag`, whose rules hold for it.
        """
        del many
        return None

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        del view
        silent = many.silent.get(self.id)
        return self.may_find(many) if silent is None else ~silent

    def aggregate(self) -> Aggregate | None:
        """Counts of conversations with each kind of place."""
        return SpotCounts(self.kinds, self.id, self.may_find)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag a place."""
        return [
            Flag(
                self.id,
                conversation.key,
                spot.turn.key,
                spot.start,
                spot.end,
                spot.severity or self.severity,
                _sentence(spot, view.figures),
                words=_words(spot),
                group=spot.group,
                fixes=spot.fixes,
            )
            for spot in self.spots(conversation)
        ]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations, and names the commonest kind."""
        found: int = figures["any"] if figures else 0
        if not found:
            return ()
        kind, _ = max(figures["kinds"].items(), key=lambda item: (item[1], item[0]))
        have = say("conversation has") if found == 1 else say("conversations have")
        more = "" if len(figures["kinds"]) == 1 else say(", or something like it")
        share = found / max(1, figures["conversations"])
        harm = min(0.95, self.harm + min(0.2, share))
        return (
            Finding(self.id, f"{figure(found)} {have} {kind}{more}.", (HasFlag((self.id,)),), found, harm),
        )


def _words(spot: Spot) -> str:
    if spot.words is not None:
        return spot.words
    return spot.turn.text[spot.start : spot.end] if spot.start is not None else spot.kind


def _sentence(spot: Spot, figures: Any) -> str:
    count: int = figures["kinds"].get(spot.kind, 0) if figures else 0
    if count < 2:
        return f"{spot.message} {spot.advice}"
    total: int = figures["conversations"]
    return put(
        say("{0} {1:,} of {2:,} conversations have {3}. {4}"),
        spot.message,
        count,
        total,
        spot.kind,
        spot.advice,
    )


def cut_fix(key: int, turn: Turn, start: int, end: int, *, joined: bool = False) -> tuple[Fix, ...]:
    """A fix that cuts a span and closes the gap, or nothing where no word would be left.

    Args:
        key: of the conversation.
        turn: whose text it is.
        start: first code point.
        end: one past the last.
        joined: whether the sentence goes on behind the span, and should begin with a capital then.
    """
    first, last, instead = cut(turn.text, start, end, joined=joined)
    left = turn.text[:first] + instead + turn.text[last:]
    if not any(char.isalnum() for char in left):
        return ()
    edit = ReplaceText(key, turn.key, first, last, instead, expect=turn.text[first:last])
    return (Fix(say("Cut “{0}”").format(shortened(turn.text[start:end])), (edit,)),)


def replace_fix(key: int, turn: Turn, span: tuple[int, int], instead: str, title: str) -> Fix:
    """A fix that puts other words in the place of a span."""
    start, end = span
    return Fix(title, (ReplaceText(key, turn.key, start, end, instead, expect=turn.text[start:end]),))
