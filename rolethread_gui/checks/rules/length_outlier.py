"""Replies far longer or shorter than others of their kind in this dataset."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks.asking import takes_leave
from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.checks.texts import is_wide
from rolethread_gui.checks.turn_order import is_call
from rolethread_gui.dataset import marks
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.dataset.words import count_words
from rolethread_gui.wording import figure, put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

Places: TypeAlias = npt.NDArray[np.int64]

_STEPS: Final = 16
"""Steps of the size scale for each doubling of the words: quantiles are good to 4 %."""
_LEAST: Final = 30
"""Replies that a kind needs before its lengths say anything; 120 for the narrower kinds."""
_LEAST_NARROW: Final = 120
_TAIL: Final = 3.0
"""The upper fence lies at q95 + 3 (q95 - q50): a fence on the words themselves, like Tukey's far-out one,
with quantiles that a few per cent of monsters do not move."""
_LOG_TAIL: Final = 2.8
"""And at least at 2.8 standard deviations of the logarithm, the deviation taken from q90 and q50, so that
a dataset whose lengths are broad by nature stays quiet."""
_LOW_TAIL: Final = 2.5
"""The lower fence lies at q05 (q05 / q50)^2.5: two and a half times as far below the fifth percentile as that is below
the middle, on the logarithmic scale. A short "You are welcome" at the end of a talk is no stump."""
_COMMON: Final = 0.04
"""Where a larger share of a kind lies beyond a fence, that is a second kind and nothing is flagged."""


_ROOM: Final = 40
"""Bits for the words of a reply beside its kind."""


@functools.lru_cache(maxsize=10_000)
def _size(words: int) -> int:
    return round(_STEPS * math.log2(words + 1))


def _words(size: float) -> float:
    return float(2.0 ** (size / _STEPS)) - 1.0


def _reply_kinds(conversation: Conversation) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Every reply that says something: its place, its words, and its kinds, the narrowest first."""
    exchanges = 0
    situation = ""
    first = True
    for place, turn in enumerate(conversation.turns):
        if turn.role is not Role.ASSISTANT or (turn.label and is_call(turn)):
            continue
        words = count_words(turn.text)
        if not words:
            continue
        if not situation:
            exchanges = sum(1 for other in conversation.turns if other.role is Role.USER)
            prompted = any(other.role is Role.SYSTEM for other in conversation.turns)
            situation = (
                f"{'one' if exchanges < 2 else 'few' if exchanges < 4 else 'many'}{'+' if prompted else ''}"
            )
        script = "wide" if not turn.text.isascii() and marks.WIDE.search(turn.text, 0, 400) else "narrow"
        order = "first" if first else "later"
        first = False
        yield place, words, (f"{script} {situation} {order}", f"{script} {situation}", script)


_NAMES: Final = tuple(
    (f"{script} {some}{prompt} {order}", f"{script} {some}{prompt}", script)
    for script in ("narrow", "wide")
    for some in ("one", "few", "many")
    for prompt in ("", "+")
    for order in ("first", "later")
)
"""The kinds of a reply, the narrowest first, by the number that `_all_kinds` gives them."""


def _all_kinds(many: Many) -> tuple[Places, Places, Places]:
    """What `_reply_kinds` says of many: conversation, words and place in `_NAMES` of every reply."""
    said = many.word_counts
    labelled = np.fromiter([bool(turn.label) for turn in many.turns], np.bool_, len(many.turns))
    said_by = (many.roles == many_of.ASSISTANT) & (said > 0) & ~(labelled & many.seem_calls)
    theirs = np.flatnonzero(said_by)
    owners = many.owners[theirs]
    count = many.size
    users = np.bincount(many.owners[many.roles == many_of.USER], minlength=count)
    prompted = many.of(many.roles == many_of.SYSTEM)
    wide = many.holds(marks.WIDE)[theirs]
    for at in np.flatnonzero(wide).tolist():
        wide[at] = is_wide(many.texts[int(theirs[at])])
    later = np.zeros(len(theirs), np.bool_)
    later[1:] = owners[1:] == owners[:-1]
    some = np.where(users < 2, 0, np.where(users < 4, 1, 2))[owners]
    return owners, said[theirs], ((wide * 3 + some) * 2 + prompted[owners]) * 2 + later


_TOP: Final = (1 << 16) - 1
"""Words that can be noted; for longer replies this."""
_FIRST_WIDE, _LATER_NARROW, _LATER_WIDE = 1 << 51, 1 << 52, 1 << 53


def _note(many: Many) -> Places:
    """Words of the first, the shortest and the longest later reply, and their kinds, in one number a conversation."""
    owners, words, kinds = many.ask_once(_all_kinds)
    words = np.minimum(words, _TOP)
    wide, situation, later = kinds // (len(_NAMES) // 2) == 1, kinds % (len(_NAMES) // 2) // 2, kinds % 2 == 1
    noted = np.zeros(many.size, np.int64)
    noted[owners] = situation << 48
    noted[owners[~later]] += words[~later] + _FIRST_WIDE * wide[~later]
    shortest, longest = np.full(many.size, _TOP), np.zeros(many.size, np.int64)
    np.minimum.at(shortest, owners[later], words[later])
    np.maximum.at(longest, owners[later], words[later])
    noted |= shortest << 16 | longest << 32
    noted[owners[later & wide]] |= _LATER_WIDE
    noted[owners[later & ~wide]] |= _LATER_NARROW
    return noted


def _told(noted: Places) -> Iterator[tuple[Mask, Places, Places, Places]]:
    """Who has replies of a sort, their kind as a place in `_NAMES`, and the words of the shortest and the longest."""
    situation = noted >> 48 & 7
    half = len(_NAMES) // 2
    words = noted & _TOP
    yield words > 0, (noted & _FIRST_WIDE != 0) * half + 2 * situation, words, words
    for place, bit in enumerate((_LATER_NARROW, _LATER_WIDE)):
        yield (
            noted & bit != 0,
            place * half + 2 * situation + 1,
            noted >> 16 & _TOP,
            noted >> 32 & _TOP,
        )


class ReplyLengths(Aggregate):
    """A histogram of reply lengths for every kind of reply."""

    def __init__(self) -> None:
        self.sizes: dict[str, Counter[int]] = {}

    def add(self, conversation: Conversation) -> None:
        """See `Aggregate.add`."""
        self._count(conversation, 1)

    def add_all(self, many: Many) -> None:
        """See `Aggregate.add_all`."""
        _, words, kinds = many.ask_once(_all_kinds)
        lengths, counts = np.unique(kinds << _ROOM | words, return_counts=True)
        found: list[tuple[int, int]] = list(zip(lengths.tolist(), counts.tolist(), strict=True))
        for length, count in found:
            for kind in _NAMES[length >> _ROOM]:
                self.sizes.setdefault(kind, Counter())[_size(length & ((1 << _ROOM) - 1))] += count

    def remove(self, conversation: Conversation) -> None:
        """See `Aggregate.remove`."""
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        for _, words, kinds in _reply_kinds(conversation):
            size = _size(words)
            for kind in kinds:
                self.sizes.setdefault(kind, Counter())[size] += by

    def merge(self, other: Any) -> None:
        """See `Aggregate.merge`."""
        for kind, sizes in other.sizes.items():
            self.sizes.setdefault(kind, Counter()).update(sizes)

    def settle(self) -> dict[str, Any]:
        """Usual lengths and fences of every kind with enough replies."""
        return {
            kind: found
            for kind, sizes in sorted(self.sizes.items())
            if (found := _settled(sizes, _LEAST_NARROW if " " in kind else _LEAST)) is not None
        }


def _settled(sizes: Counter[int], least: int) -> dict[str, float | int] | None:
    total = sum(sizes.values())
    if total < least:
        return None
    low, middle, upper, high = _quantiles(sizes, total, (0.05, 0.5, 0.9, 0.95))
    linear = _words(high) + _TAIL * (_words(high) - _words(middle))
    spread = (upper - middle) / 1.2816  # the normal distribution's ninth decile
    broad = _words(middle + _LOG_TAIL * spread)
    # Two kinds of very different lengths in one pot make the spread meaningless; the words still speak.
    above = linear if broad > 3 * linear else max(linear, broad)
    above = max(above, _words(high) * 1.5, _words(high) + 20)
    below = _words(low + _LOW_TAIL * (low - middle))
    long = sum(count for size, count in sizes.items() if _words(size) > above)
    short = sum(count for size, count in sizes.items() if _words(size) < below)
    return {
        "replies": total,
        "low": round(_words(low)),
        "middle": round(_words(middle)),
        "high": round(_words(high)),
        "above": round(above) if long <= _COMMON * total else 0,
        "below": math.floor(below) if short <= _COMMON * total else 0,
        "long": long,
        "short": short,
    }


def _quantiles(sizes: Counter[int], total: int, shares: Sequence[float]) -> list[int]:
    found: list[int] = []
    seen = 0
    wanted = [math.ceil(share * total) for share in shares]
    for size in sorted(sizes):
        seen += sizes[size]
        while len(found) < len(wanted) and seen >= wanted[len(found)]:
            found.append(size)
    return found


class LengthOutlier(Check):
    """Finds replies far from the lengths of their kind."""

    id: ClassVar[str] = "length_outlier"
    title: ClassVar[str] = say("Unusual length")
    help: ClassVar[str] = say(
        "A reply far longer or shorter than others of its kind in this dataset. One monster teaches the model "
        "more than many good replies, and a stump teaches it to stop short. See whether it was pasted together "
        "or cut off, and shorten, split or finish it."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 1
    keeps: ClassVar[bool] = True
    options: ClassVar[tuple[Option, ...]] = (
        Option("longest", say("Flag replies longer than"), None, 1, 100_000, "words"),
        Option("shortest", say("Flag replies shorter than"), None, 0, 100_000, "words"),
    )

    def aggregate(self) -> Aggregate:
        """See `Check.aggregate`."""
        return ReplyLengths()

    def usual(self, figures: Any, option: str) -> float | None:
        """See `Check.usual`: the fences of the commoner kind of reply."""
        kinds = [figures[kind] for kind in ("narrow", "wide") if figures and kind in figures]
        if not kinds:
            return None
        kind = max(kinds, key=lambda one: int(one["replies"]))
        return kind["above" if option == "longest" else "below"] or None

    def findings(self, figures: Any) -> Sequence[Finding]:
        """See `Check.findings`."""
        if not figures:
            return ()
        kinds = [figures[kind] for kind in ("narrow", "wide") if kind in figures]
        long = sum(kind["long"] for kind in kinds if kind["above"])
        if not long:
            return ()
        largest = max(kinds, key=lambda kind: int(kind["replies"]))
        sentence = put(
            say("{0:,} {1} far longer than the rest: most have {2} words"),
            long,
            say("reply is") if long == 1 else say("replies are"),
            _band(largest),
        )
        return (Finding(self.id, f"{sentence}.", (HasFlag((self.id,)),), long, 0.35),)

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        noted = many.noted.get(self.id)
        noted = _note(many) if noted is None else noted
        fences = np.array([_fences(names, view) for names in _NAMES])
        found = np.zeros(many.size, np.bool_)
        for is_there, kinds, shortest, longest in _told(noted):
            found |= is_there & ((shortest < fences[kinds, 0]) | (longest > fences[kinds, 1]))
            found |= is_there & (longest == _TOP)
        return found

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.noted[self.id] = _note(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """See `Check.flags`."""
        longest, shortest = view.options.get("longest"), view.options.get("shortest")
        figures: Mapping[str, Mapping[str, int]] = view.figures or {}
        if not figures and longest is None and shortest is None:
            return []
        found: list[Flag] = []
        for place, words, kinds in _reply_kinds(conversation):
            kind = _usual_kind(kinds, figures)
            usual = figures.get(kind, {})
            below, above = _fences(kinds, view)
            if below <= words <= above or (words < below and _after_thanks(conversation, place)):
                continue
            found.append(
                Flag(
                    check=self.id,
                    conversation=conversation.key,
                    turn=conversation.turns[place].key,
                    start=None,
                    end=None,
                    severity=self.severity if words > above else Severity.HINT,
                    message=_message(words, kind, usual, longest if words > above else shortest),
                    words="long" if words > above else "short",
                )
            )
        return found


def _usual_kind(kinds: tuple[str, ...], figures: Mapping[str, Any]) -> str:
    """The narrowest kind of which something is known."""
    return next((name for name in kinds if name in figures), "")


def _fences(kinds: tuple[str, ...], view: View) -> tuple[float, float]:
    """Words below and above which a reply of these kinds is flagged."""
    longest, shortest = view.options.get("longest"), view.options.get("shortest")
    figures: Mapping[str, Mapping[str, int]] = view.figures or {}
    usual = figures.get(_usual_kind(kinds, figures), {})
    above = longest if longest is not None else usual.get("above") or math.inf
    below = shortest if shortest is not None else usual.get("below", 0)
    return below, above


def _after_thanks(conversation: Conversation, place: int) -> bool:
    """Whether a short reply only answers thanks or a farewell, as manners have it."""
    before = conversation.turns[place - 1] if place else None
    return before is not None and before.role is Role.USER and takes_leave(before.text)


def _message(words: int, kind: str, usual: Mapping[str, int], limit: float | None) -> str:
    unit = "characters" if kind.startswith("wide") else "words" if words != 1 else "word"
    said = put(say("This reply has {0:,} {1}"), words, unit)
    if limit is not None:
        return put(say("{0}; the limit set for this project is {1:,.0f}."), said, limit)
    which = (
        say("first replies")
        if kind.endswith("first")
        else say("later replies")
        if kind.endswith("later")
        else "replies"
    )
    many = words > usual["middle"]
    what = say("shorten it, or split it into turns") if many else say("finish it, or delete it")
    return put(
        say("{0}; nine in ten of the {1:,} {2} like it have {3}. Look whether it was {4}, and {5}."),
        said,
        usual["replies"],
        which,
        _band(usual),
        say("pasted together") if many else say("cut off"),
        what,
    )


def _band(usual: Mapping[str, int]) -> str:
    """Between which lengths most replies are; one figure where both are the same."""
    if usual["low"] == usual["high"]:
        return figure(usual["low"])
    return put(say("{0:,} to {1:,}"), usual["low"], usual["high"])
