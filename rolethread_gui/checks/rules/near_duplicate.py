"""Conversations that are nearly the same: the same but for small changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, TypeAlias

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.checks.frames import frame_of, likenesses_inside, sampled
from rolethread_gui.checks.keeping_one import keep_one, listed
from rolethread_gui.checks.many import Many, Mask
from rolethread_gui.checks.same_prompts import PROMPT, likeness_of_replies, prompts_of
from rolethread_gui.checks.sketches import BANDS, KEPT, likenesses, meetings
from rolethread_gui.checks.word_sets import LEAST, bands_of_all, sets_of
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

_LEAST = 8
"""Pairs of words that a conversation must have; shorter ones are alike by chance."""
_TELLING = 0.55
"""Pairs of words that a conversation must have for each of its words. Where the same ones come again and again (the moves
of a game, a stock of sentences) their order is what is said, and the pairs do not tell it."""
_SHORT = 30
_ALIKE_SHORT = 90
"""Of conversations with fewer pairs of words, one word makes another question: those must be alike to this per cent."""
_INSIDE = 0.5
"""Likeness that two conversations must have without the frame that very many share (`frames`)."""
_FLOOR = 50
"""Likeness in per cent from which on pairs are remembered; the person's limit lies at or above."""
_ALIKE = 65
"""Likeness in per cent from which on two conversations are called nearly the same."""
_PARTNERS = 50
"""Partners that are remembered of one conversation, the most alike first."""

_HALF, _LOW = 32, 0xFFFFFFFF
"""A pair of conversations is one number: the smaller key above these bits, the other below."""

Pairs: TypeAlias = npt.NDArray[np.int64]
Near: TypeAlias = dict[int, list[tuple[int, int]]]
"""Of each conversation that has any: its partners, each with the likeness in per cent, the most alike first."""


_HEAD = 8 + PROMPT.itemsize + 4 * BANDS + LEAST
_AT_BANDS = 8 + PROMPT.itemsize
_STRANGERS = 0.25
"""Share of the bytes of a sketch in which pairs of less than half the limit agree, and hardly any other."""
_TOGETHER = 1 << 16
"""Pairs whose bytes are compared together."""


def _sketches(many: Many) -> dict[int, bytes]:
    """Fingerprint, prompt, bands and smallest numbers of what each conversation says, the system prompt aside.

    Those that are too short, or say the same few words over and over, are left out.
    """
    numbers, counts = sets_of(many, many.roles != many_of.SYSTEM)
    said = np.where(many.roles != many_of.SYSTEM, many.words.counts, 0)
    words = np.bincount(many.owners, said, minlength=many.size)
    long = (counts >= _LEAST) & (counts >= _TELLING * words)
    bands, least = bands_of_all(numbers[np.repeat(long, counts)], counts[long])
    ends = np.cumsum(counts)
    capitals, prompts = _capitals(many), prompts_of(many)
    found: dict[int, bytes] = {}
    for place, theirs, lows in zip(np.flatnonzero(long).tolist(), bands, least, strict=True):
        conversation, start = many.conversations[place], int(ends[place] - counts[place])
        kept = numbers[start : min(start + KEPT, int(ends[place]))]
        mark = np.uint64(many.fingerprints[place]) ^ capitals[place]
        found[conversation.key] = (
            mark.tobytes() + prompts[place].tobytes() + theirs.tobytes() + lows.tobytes() + kept.tobytes()
        )
    return found


def _capitals(many: Many) -> npt.NDArray[np.uint64]:
    """How many capitals each conversation has: a twin but for those is the same one, and has a small change at once."""
    codes = many.codes
    found = codes - np.uint32(ord("A")) <= ord("Z") - ord("A")
    found |= (codes >= 0xC0) & (codes <= 0xDE)  # those of Western Europe, and the Russian ones
    found |= (codes >= 0x410) & (codes <= 0x42F)
    sums = np.concatenate(([0], np.cumsum(found)))
    of_turns = sums[many.starts + many.sizes] - sums[many.starts]
    return np.bincount(many.owners, of_turns, minlength=many.size).astype(np.uint64)


class _Sketches(Aggregate):
    """A sketch of each conversation (at most 0.7 KB), and the likenesses found so far."""

    def __init__(self) -> None:
        self._sketches: dict[int, bytes] = {}
        self._known = np.zeros(0, np.int64)
        self._percents = np.zeros(0, np.int8)
        self._changed: set[int] = set()
        self._frame = np.zeros(0, np.uint32)

    def add(self, conversation: Conversation) -> None:
        self.add_all(Many((conversation,)))

    def add_all(self, many: Many) -> None:
        fresh = _sketches(many)
        self._sketches.update(fresh)
        self._changed.update(fresh)

    def remove(self, conversation: Conversation) -> None:
        if self._sketches.pop(conversation.key, None) is not None:
            self._changed.add(conversation.key)

    def merge(self, other: _Sketches) -> None:
        self._sketches.update(other._sketches)
        self._changed |= other._changed

    def settle(self) -> dict[str, Any]:
        pairs = self._candidates()
        self._know_frame()
        percents = self._of_known(pairs)
        self._changed = set()
        fresh = np.flatnonzero(percents < 0)
        percents[fresh] = self._compared(pairs[fresh])
        self._known, self._percents = pairs, percents
        near: Near = {}
        alike = percents >= _FLOOR
        for pair, percent in zip(pairs[alike].tolist(), percents[alike].tolist(), strict=True):
            one, other = pair >> _HALF, pair & _LOW
            near.setdefault(one, []).append((other, percent))
            near.setdefault(other, []).append((one, percent))
        for partners in near.values():
            partners.sort(key=lambda one: (-one[1], one[0]))
            del partners[_PARTNERS:]
        return {"near": dict(sorted(near.items()))}

    def _know_frame(self) -> None:
        """Find what very many conversations share; where that changed, what was worked out before is void."""
        keys = np.array(sorted(self._sketches), np.int64)
        some = [self._kept(key) for key in keys[sampled(keys)].tolist()]
        frame = frame_of(some)
        if not np.array_equal(frame, self._frame):
            self._frame, self._known = frame, np.zeros(0, np.int64)

    def _kept(self, key: int) -> npt.NDArray[np.uint32]:
        return np.frombuffer(self._sketches[key], np.uint32, offset=_HEAD)

    def _of_known(self, pairs: Pairs) -> npt.NDArray[np.int8]:
        """Likeness in per cent as far as it was worked out before and nothing changed since; else -1."""
        percents = np.full(len(pairs), -1, np.int8)
        if len(self._known) and len(pairs):
            at = np.minimum(np.searchsorted(self._known, pairs), len(self._known) - 1)
            changed = np.fromiter(self._changed, np.int64, len(self._changed))
            good = self._known[at] == pairs
            good &= ~np.isin(pairs >> _HALF, changed) & ~np.isin(pairs & _LOW, changed)
            percents[good] = self._percents[at[good]]
        return percents

    def _compared(self, pairs: Pairs) -> npt.NDArray[np.int8]:
        """The likeness of pairs in per cent."""
        keys, places = np.unique(np.stack((pairs >> _HALF, pairs & _LOW), axis=1), return_inverse=True)
        sketches = [self._kept(key) for key in keys.tolist()]
        prompts = np.frombuffer(b"".join(self._sketches[key][8:_AT_BANDS] for key in keys.tolist()), PROMPT)
        places = places.reshape(-1, 2)
        likeness = likenesses(sketches, places)
        percents = np.rint(100 * likeness)
        sizes = np.fromiter(map(len, sketches), np.int64, len(sketches))[places]
        short = sizes.min(axis=1, initial=_SHORT) < _SHORT
        percents[short & (percents < _ALIKE_SHORT)] = 0
        inside = likenesses_inside(sketches, places, self._frame)
        percents[inside < _INSIDE] = 0
        of_replies, known = likeness_of_replies(likeness, sizes, prompts[places])
        percents[known] = np.rint(100 * of_replies[known])
        return percents.astype(np.int8)

    def _candidates(self) -> Pairs:
        """Pairs that share a band or the prompt, sorted; of conversations that are the same only the first counts."""
        keys = np.array(sorted(self._sketches), np.int64)
        if len(keys) < 2:
            return np.zeros(0, np.int64)
        heads = np.frombuffer(b"".join(self._sketches[key][:_HEAD] for key in keys.tolist()), np.uint8)
        heads = heads.reshape(len(keys), _HEAD)
        marks = np.ascontiguousarray(heads[:, :8]).view(np.uint64)[:, 0]
        _, first = np.unique(marks, return_index=True)
        first.sort()
        keys = keys[first]
        bands = np.ascontiguousarray(heads[first, _AT_BANDS : _AT_BANDS + 4 * BANDS]).view(np.uint32)
        least = np.ascontiguousarray(heads[first, _AT_BANDS + 4 * BANDS :])
        asked = np.ascontiguousarray(heads[first, 8:_AT_BANDS]).view(PROMPT)["asked"][:, 0]
        with_prompt = np.flatnonzero(asked)
        pairs = np.zeros(0, np.int64)
        for band in range(BANDS + 1):
            met = meetings(bands[:, band]) if band < BANDS else with_prompt[meetings(asked[with_prompt])]
            met = keys[met[_may_be_near(least, met)]]
            pairs = np.unique(np.concatenate((pairs, met[:, 0] << _HALF | met[:, 1])))
        return pairs


def _may_be_near(least: npt.NDArray[np.uint8], pairs: Pairs) -> Mask:
    """Which of the pairs that share a band are worth a comparison: most met by chance.

    The bytes estimate the likeness with a deviation of 0.07; a pair at the floor is left out once in 6,000 times.
    """
    found = np.zeros(len(pairs), np.bool_)
    for at in range(0, len(pairs), _TOGETHER):
        some = pairs[at : at + _TOGETHER]
        same = np.count_nonzero(least[some[:, 0]] == least[some[:, 1]], axis=1)
        found[at : at + _TOGETHER] = same >= _STRANGERS * LEAST
    return found


class NearDuplicate(Check):
    """Finds conversations that say nearly the same."""

    id: ClassVar[str] = "near_duplicate"
    title: ClassVar[str] = say("Nearly the same conversation")
    help: ClassVar[str] = say(
        "Conversations that are the same but for small changes. Each teaches the same words once more, and one in "
        "training with its twin in evaluation makes a model look better than it is. Keep one, unless they are variations "
        "written on purpose."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 5
    options: ClassVar[tuple[Option, ...]] = (
        Option(
            "alike",
            say("Call them nearly the same from"),
            _ALIKE,
            _FLOOR,
            100,
            say("% of the wording"),
        ),
    )

    def aggregate(self) -> Aggregate:
        """Sketches of all conversations."""
        return _Sketches()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return np.isin(many.keys, list(view.figures["near"]) if view.figures else [])

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag on each conversation that has a partner; the fix keeps the first."""
        near: Near = view.figures["near"] if view.figures else {}
        limit = view.options.get("alike") or _ALIKE
        partners = [one for one in near.get(conversation.key, ()) if one[1] >= limit]
        if not partners:
            return []
        keys = sorted(key for key, _ in partners)
        first = min(conversation.key, keys[0])
        _, most = partners[0]
        them = say("the other") if len(keys) == 1 else put(say("the {0:,} others"), len(keys))
        return [
            Flag(
                self.id,
                conversation.key,
                None,
                None,
                None,
                self.severity,
                say(
                    "Nearly the same as {0}: {1} % of its wording is the same. Keep one, unless they are variations on purpose."
                ).format(_named(keys), most),
                words=" ".join(map(str, keys)),
                group=f"{first:x}",
                fixes=keep_one(conversation.key, keys, them),
            )
        ]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        near: Near = figures["near"] if figures else {}
        alike = sum(partners[0][1] >= _ALIKE for partners in near.values())
        if not alike:
            return ()
        sentence = put(say("{0:,} conversations are nearly the same as another"), alike)
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), alike, 0.6),)

    def restored(self, figures: Any) -> Any:
        """See `Check.restored`: keys are numbers, pairs are pairs."""
        near: dict[str, list[list[int]]] = figures["near"]
        return {"near": {int(key): [(one[0], one[1]) for one in some] for key, some in near.items()}}

    def departs(self, old: Any, new: Any) -> tuple[str, ...]:
        """Conversations whose partners changed."""
        before: Near = old["near"] if old else {}
        after: Near = new["near"] if new else {}
        return tuple(f"={key}" for key in sorted({*before, *after}) if before.get(key) != after.get(key))

    def members(self, figures: Any, group: str) -> Sequence[int]:
        """The conversation that `departs` names."""
        del figures
        return [int(group[1:])] if group.startswith("=") else ()


def _named(keys: list[int]) -> str:
    named = say("conversation {0}") if len(keys) == 1 else say("conversations {0}")
    return named.format(listed(keys))
