"""Counts in how many conversations each run of words occurs, in bounded memory.

Words become 64-bit numbers, runs of up to six words become 44-bit numbers of their own, and a batch of
conversations is sorted and counted as one array: no Python loop runs over word runs. Two tables of
(run, conversations) remain, one for replies and one for what the user and the system prompt say. Rare runs
are dropped as the tables grow; the words of a run are kept once it is frequent enough to matter.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.regions import blanked, merged
from rolethread_gui.checks.texts import look
from rolethread_gui.checks.word_stream import WordStream, word_number
from rolethread_gui.dataset.conversation import Conversation, Role

Numbers: TypeAlias = npt.NDArray[np.uint64]
Counts: TypeAlias = npt.NDArray[np.int64]

LONGEST = 6
"""Words of the longest run (with a mark: one less)."""
WIDE_SHORTEST, WIDE_LONGEST = 4, 10
"""Characters of a run in Chinese or Japanese."""
_BATCH = 512
"""Conversations counted together."""
_COMPACT_AT = 3_000_000
"""Waiting entries that are merged into a table at once."""
_TABLE_CAP = 6_000_000
"""Entries beyond which the rarest are dropped."""

_WORDS_CAP = 100_000
"""Runs whose words are kept before those that fell behind are forgotten."""

_MIX = np.uint64(0x9E3779B97F4A7C15)
_FACTOR = 0xD6E8FEB86659FD93
_STEP = np.uint64(_FACTOR)
_ROOM = np.uint64(20)
_SIEVE = 16
"""Bits of a run's number by which most runs are told from the few that are looked for."""


class PhraseTable:
    """In how many conversations each run occurs: sorted numbers and their counts."""

    def __init__(self) -> None:
        self.runs: Numbers = np.zeros(0, np.uint64)
        self.counts: Counts = np.zeros(0, np.int64)
        self._waiting: list[tuple[Numbers, Counts]] = []
        self._size = 0

    def take(self, runs: Numbers, counts: Counts) -> None:
        """Add counts (below zero to take them back)."""
        self._waiting.append((runs, counts))
        self._size += len(runs)
        if self._size >= _COMPACT_AT:
            self.compact()

    def compact(self) -> None:
        """Merge what is waiting, drop what is at zero, and the rarest when there is too much."""
        if self._waiting:
            runs = np.concatenate([self.runs, *(runs for runs, _ in self._waiting)])
            counts = np.concatenate([self.counts, *(counts for _, counts in self._waiting)])
            order = np.argsort(runs, kind="stable")
            runs, counts = runs[order], counts[order]
            first = np.flatnonzero(_firsts(runs))
            self.runs = runs[first]
            self.counts = np.add.reduceat(counts, first) if len(runs) else counts
            self._waiting = []
            self._size = 0
            self._keep(self.counts > 0)
        floor = 1
        while len(self.runs) > _TABLE_CAP:
            floor += 1
            self._keep(self.counts >= floor)

    def _keep(self, mask: npt.NDArray[np.bool_]) -> None:
        if not mask.all():
            self.runs, self.counts = self.runs[mask], self.counts[mask]

    def of(self, runs: Numbers) -> Counts:
        """Counts of runs; 0 for one that is not in the table. Only what was compacted counts."""
        if not len(self.runs):
            return np.zeros(len(runs), np.int64)
        at = np.minimum(np.searchsorted(self.runs, runs), len(self.runs) - 1)
        return np.where(self.runs[at] == runs, self.counts[at], 0)

    def running(self, runs: Numbers) -> Counts:
        """Counts of runs, with what is still waiting."""
        total = self.of(runs)
        for more, counted in self._waiting:
            if len(more) and len(runs):
                at = np.minimum(np.searchsorted(more, runs), len(more) - 1)
                total += np.where(more[at] == runs, counted[at], 0)
        return total

    def drop_below(self, floor: int) -> None:
        """Forget runs of fewer conversations than that."""
        self._keep(self.counts >= floor)


class PhraseCounter:
    """Counts runs of words over conversations, forwards and backwards."""

    def __init__(self) -> None:
        self.conversations = 0
        self.replies = PhraseTable()
        self.prompts = PhraseTable()
        self.words: dict[int, str] = {}
        self._known: Numbers | None = None
        self._waiting: list[tuple[int, Conversation]] = []

    def add(self, conversation: Conversation, by: int = 1) -> None:
        """Count a conversation, or take it back (``by=-1``)."""
        self._waiting.append((by, conversation))
        if len(self._waiting) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Count what is waiting."""
        waiting, self._waiting = self._waiting, []
        for by in (1, -1):
            some = [conversation for sign, conversation in waiting if sign == by]
            if some:
                self.conversations += by * len(some)
                self._count(some, by)

    def merge(self, other: PhraseCounter) -> None:
        """Take in another counter's counts."""
        self.flush()
        other.flush()
        self.conversations += other.conversations
        for mine, others in ((self.replies, other.replies), (self.prompts, other.prompts)):
            others.compact()
            mine.take(others.runs, others.counts)
        self.words.update(other.words)
        self._known = None

    def settle(self) -> None:
        """Bring the tables up to date."""
        self.flush()
        self.replies.compact()
        self.prompts.compact()
        if len(self.words) > _WORDS_CAP:
            runs = np.fromiter(self.words, np.uint64, len(self.words))
            kept = runs[self.replies.of(runs) >= self.floor() // 4].tolist()
            self.words = {run: self.words[run] for run in kept}
            self._known = None

    def number(self, words: Iterable[str]) -> int:
        """The number of a run of words."""
        state = 0
        size = 0
        for word in words:
            state = (state * _FACTOR + word_number(word)) & 0xFFFFFFFFFFFFFFFF
            size += 1
        return int(_finished(np.array([state], np.uint64), size)[0])

    def __getstate__(self) -> dict[str, object]:
        self.settle()
        floor = max(1, self.floor() // 8)
        self.prompts.drop_below(floor)
        self.replies.drop_below(floor)
        return {**self.__dict__, "_known": None}

    def floor(self) -> int:
        """Conversations that a run must occur in to be worth a look."""
        return max(8, math.ceil(0.17 * math.pow(self.conversations, 0.6)))

    def _count(self, conversations: list[Conversation], by: int) -> None:
        said, whose_said = list[str](), list[int]()
        asked, whose_asked = list[str](), list[int]()
        for place, conversation in enumerate(conversations):
            for turn in conversation.turns:
                if turn.role is Role.ASSISTANT:
                    said.append(plain(turn.text))
                    whose_said.append(place)
                elif turn.text:
                    asked.append(plain(turn.text))
                    whose_asked.append(place)
        spoken = WordStream(said, whose_said, replies=True)
        said_runs = _runs(spoken)
        asked_runs = _runs(WordStream(asked, whose_asked, replies=False))
        keys, theirs = _distinct(said_runs), _distinct(asked_runs)
        if len(theirs) and len(keys):  # what this conversation's user says first is the subject, not a habit
            at = np.minimum(np.searchsorted(theirs, keys), len(theirs) - 1)
            keys = keys[theirs[at] != keys]
        mine = _tallied(keys)
        if by > 0:
            self._learn(mine, spoken, said_runs)
        self.prompts.take(*_signed(_tallied(theirs), by))
        self.replies.take(*_signed(mine, by))

    def _learn(
        self, batch: tuple[Numbers, Counts], said: WordStream, runs: list[tuple[Numbers, Counts]]
    ) -> None:
        """Keep the words of the runs that have become frequent.

        Only of those that this batch has twice or more: what is frequent enough to matter comes twice in
        some batch soon, and nearly all other runs need not be looked up.
        """
        numbers, counts = batch
        often = (counts >= 2) & ~_among(numbers, self._known_runs())
        numbers, counts = numbers[often], counts[often]
        total = counts + self.replies.running(numbers)
        fresh = numbers[total >= max(2, self.floor() // 3)]
        if not len(fresh):
            return
        sieve = np.zeros(1 << _SIEVE, np.bool_)
        sieve[_sieved(fresh)] = True
        for size, (keys, places) in enumerate(runs, 1):
            # Nearly all runs fall through the sieve; of what remains the first place of each is wanted.
            shown = keys >> _ROOM
            maybe = np.flatnonzero(sieve.take(_sieved(shown)))
            here, first = np.unique(shown[maybe], return_index=True)
            known = _among(here, fresh)
            said_so = said.runs(places[maybe[first[known]]], size)
            for run, words in zip(here[known].tolist(), said_so, strict=True):
                self.words.setdefault(run, words)
        self._known = np.union1d(self._known_runs(), fresh)

    def _known_runs(self) -> Numbers:
        """The runs whose words are kept, in order."""
        if self._known is None:
            self._known = np.sort(np.fromiter(self.words, np.uint64, len(self.words)))
        return self._known


def _sieved(runs: Numbers) -> npt.NDArray[np.int64]:
    return (runs & np.uint64((1 << _SIEVE) - 1)).view(np.int64)


def _among(numbers: Numbers, sought: Numbers) -> npt.NDArray[np.bool_]:
    """Which numbers are among those sought; both in order."""
    if not len(sought):
        return np.zeros(len(numbers), np.bool_)
    places = np.minimum(np.searchsorted(sought, numbers), len(sought) - 1)
    found: npt.NDArray[np.bool_] = sought[places] == numbers
    return found


def _distinct(runs: list[tuple[Numbers, Counts]]) -> Numbers:
    """All keys once, sorted."""
    if not runs:
        return np.zeros(0, np.uint64)
    keys = np.concatenate([keys for keys, _ in runs])
    keys.sort()
    return keys[_firsts(keys)]


def _firsts(numbers: Numbers) -> npt.NDArray[np.bool_]:
    """Where a sorted array has a number for the first time."""
    first = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return first


def _signed(batch: tuple[Numbers, Counts], by: int) -> tuple[Numbers, Counts]:
    return batch[0], batch[1] * by


def _tallied(keys: Numbers) -> tuple[Numbers, Counts]:
    """Runs and their numbers of conversations, from sorted keys of run and conversation."""
    runs = keys >> _ROOM
    if not len(runs):
        return runs, np.zeros(0, np.int64)
    first = np.flatnonzero(_firsts(runs))
    return runs[first], np.diff(np.concatenate([first, [len(runs)]])).astype(np.int64)


def _finished(state: Numbers, size: int) -> Numbers:
    mixed = (state ^ (state >> np.uint64(29))) * _MIX + np.uint64(size)
    return (mixed ^ (mixed >> np.uint64(32))) & np.uint64((1 << 44) - 1)


def _runs(stream: WordStream) -> list[tuple[Numbers, Counts]]:
    """For each length from 1: keys (run and owner) and where each begins.

    Runs of Chinese or Japanese characters are from four to ten characters long.
    """
    value, owner, wide = stream.values, stream.owners, stream.wide
    found: list[tuple[Numbers, Counts]] = []
    places = np.flatnonzero(value)
    state = value[places]
    for size in range(1, (LONGEST if wide is None else WIDE_LONGEST) + 1):
        if size > 1:
            good = places + (size - 1) < len(value)
            places, state = places[good], state[good]
            ahead = places + (size - 1)
            good = value[ahead] != 0
            if wide is not None and size > LONGEST:
                good &= wide[ahead]
            places, state, ahead = places[good], state[good], ahead[good]
            state = state * _STEP + value[ahead]
        shown, marks = places, state
        if wide is not None and size < WIDE_SHORTEST:
            shown, marks = places[~wide[places]], state[~wide[places]]
        found.append(((_finished(marks, size) << _ROOM) | owner[shown], shown))
    return found


def plain(text: str) -> str:
    """The text without code and addresses, with straight apostrophes."""
    if "`" in text or "://" in text or "@" in text or "www." in text:
        known = look(text)
        text = blanked(text, merged(known.code, known.links))
    return text.replace("’", "'") if "’" in text else text
