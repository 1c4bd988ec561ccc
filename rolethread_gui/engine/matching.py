"""Which records of a mended file are which of the file whose place it takes. Lane: compute or writer.

By the same bytes, by the same words, by a turn that only the two share, and last by place and likeness
between neighbours that are sure. Nothing is written here.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.registry import read_record
from rolethread_gui.store.arrays import Keys
from rolethread_gui.store.base import Base
from rolethread_gui.store.columns import ColumnStore
from rolethread_gui.store.connection import Database

_TELLING = 24
"""Code points from which a turn is told apart by its text alone."""
_COMPARED = 4000
"""Code points of a conversation that are compared for likeness."""
_TABLE = 40_000
"""Pairs of a gap up to which each is compared with each."""
_IN_PLACE, _ELSEWHERE, _FAR = 50.0, 70.0, 90.0
"""Likeness (0 to 100) that is asked for: at the same place, in the same gap, anywhere."""

Mark = bytes


@dataclasses.dataclass(frozen=True, slots=True)
class Matches:
    """What a mended file's records are.

    Attributes:
        partner: for each record of the new file the place of the old record that it is, -1 for none.
        equal: whether the bytes of the two are the same.
    """

    partner: npt.NDArray[np.int64]
    equal: npt.NDArray[np.bool_]


def match(database: Database, old: int, new: int) -> Matches:
    """Compare two kept sources.

    Args:
        database: where both are kept.
        old: id of the source whose place is taken.
        new: id of the one that takes it.
    """
    return _Matching(database, old, new).run()


class _Matching:
    def __init__(self, database: Database, old: int, new: int) -> None:
        self._base = Base(database)
        store = ColumnStore(database)
        self._old_keys: Keys = store.segment_keys(old)
        self._new_keys: Keys = store.segment_keys(new)
        self._partner = np.full(len(self._new_keys), -1, np.int64)
        self._taken = np.zeros(len(self._old_keys), np.bool_)
        self._texts: tuple[dict[int, list[str]], dict[int, list[str]]] = ({}, {})

    def run(self) -> Matches:
        """Go from what is sure to what is likely."""
        old = [_mark(raw) for _, raw in self._base.raws(self._old_keys.tolist())]
        new = [_mark(raw) for _, raw in self._base.raws(self._new_keys.tolist())]
        self._same_ends(old, new)
        self._queue(old, new)
        equal = self._partner >= 0
        if not equal.all():
            self._by_words()
            self._by_turns()
            for places, candidates in self._gaps():
                self._in_gap(places, candidates)
            self._leftovers()
        return Matches(self._partner, equal)

    def _pair(self, place: int, partner: int) -> None:
        self._partner[place] = partner
        self._taken[partner] = True

    def _open_new(self) -> list[int]:
        return np.flatnonzero(self._partner < 0).tolist()

    def _open_old(self) -> list[int]:
        return np.flatnonzero(~self._taken).tolist()

    def _same_ends(self, old: Sequence[Mark], new: Sequence[Mark]) -> None:
        """What both files begin and end with alike; so that of equal records the right ones meet."""
        short = min(len(old), len(new))
        begin = 0
        while begin < short and old[begin] == new[begin]:
            self._pair(begin, begin)
            begin += 1
        end = 1
        while end <= short - begin and old[-end] == new[-end]:
            self._pair(len(new) - end, len(old) - end)
            end += 1

    def _queue(self, old: Iterable[Mark], new: Iterable[Mark]) -> None:
        """Pair equal marks in the order in which they stand."""
        waiting: dict[Mark, deque[int]] = {}
        for place, mark in enumerate(old):
            if not self._taken[place]:
                waiting.setdefault(mark, deque()).append(place)
        for place, mark in enumerate(new):
            if self._partner[place] < 0 and waiting.get(mark):
                self._pair(place, waiting[mark].popleft())

    def _turns(self, side: int, places: Sequence[int]) -> dict[int, list[str]]:
        """Role and text of each turn of some records."""
        known = self._texts[side]
        keys = (self._old_keys, self._new_keys)[side]
        missing = [place for place in places if place not in known]
        raws = self._base.raws(keys[missing].tolist())
        for place, (key, raw) in zip(missing, raws, strict=True):
            known[place] = _words(read_record(raw, key))
        return known

    def _by_words(self) -> None:
        olds, news = self._open_old(), self._open_new()
        old, new = self._turns(0, olds), self._turns(1, news)
        waiting: dict[Mark, deque[int]] = {}
        for place in olds:
            waiting.setdefault(
                _mark("\x1f".join(old[place]).encode("utf-8", "surrogatepass")), deque()
            ).append(place)
        for place in news:
            mark = _mark("\x1f".join(new[place]).encode("utf-8", "surrogatepass"))
            if waiting.get(mark):
                self._pair(place, waiting[mark].popleft())

    def _by_turns(self) -> None:
        """Pair records of which one holds a turn that stands nowhere else but in the other."""
        owners: list[dict[str, int]] = []
        for side, places in enumerate((self._open_old(), self._open_new())):
            turns = self._turns(side, places)
            only: dict[str, int] = {}
            for place in places:
                for text in set(turns[place]):
                    if len(text) >= _TELLING and not text.startswith("system"):
                        only[text] = -1 if text in only else place
            owners.append(only)
        votes = Counter((place, owners[0].get(text, -1)) for text, place in owners[1].items() if place >= 0)
        for (place, partner), _ in votes.most_common():
            if partner >= 0 and self._partner[place] < 0 and not self._taken[partner]:
                self._pair(place, partner)

    def _gaps(self) -> list[tuple[list[int], list[int]]]:
        """Runs of open new records, each with the open old ones between the same neighbours."""
        found: list[tuple[list[int], list[int]]] = []
        run: list[int] = []
        before = -1
        for place in range(len(self._partner) + 1):
            after = int(self._partner[place]) if place < len(self._partner) else len(self._taken)
            if after < 0:
                run.append(place)
                continue
            if run and after > before:
                between = (np.flatnonzero(~self._taken[before + 1 : after]) + before + 1).tolist()
                if between:
                    found.append((run, between))
            run, before = [], after
        return found

    def _in_gap(self, places: list[int], candidates: list[int]) -> None:
        like = self._likeness(places, candidates)
        if len(places) == len(candidates):
            for place, candidate in zip(places, candidates, strict=True):
                if like(place, candidate) >= _IN_PLACE:
                    self._pair(place, candidate)
        self._best(places, candidates, _ELSEWHERE)

    def _leftovers(self) -> None:
        self._best(self._open_new(), self._open_old(), _FAR)

    def _best(self, places: list[int], candidates: list[int], least: float) -> None:
        """Pair the most alike first, where there are not too many."""
        places = [place for place in places if self._partner[place] < 0]
        candidates = [candidate for candidate in candidates if not self._taken[candidate]]
        if not places or not candidates or len(places) * len(candidates) > _TABLE:
            return
        like = self._likeness(places, candidates)
        table = [(like(place, candidate), place, candidate) for place in places for candidate in candidates]
        for likeness, place, candidate in sorted(table, key=lambda row: (-row[0], row[1], row[2])):
            if likeness < least:
                return
            if self._partner[place] < 0 and not self._taken[candidate]:
                self._pair(place, candidate)

    def _likeness(self, places: list[int], candidates: list[int]) -> Callable[[int, int], float]:
        from rapidfuzz import fuzz

        new = {place: "\n".join(self._turns(1, places)[place])[:_COMPARED] for place in places}
        old = {place: "\n".join(self._turns(0, candidates)[place])[:_COMPARED] for place in candidates}
        return lambda place, candidate: fuzz.ratio(new[place], old[candidate], score_cutoff=_IN_PLACE)


def _mark(data: bytes) -> Mark:
    return hashlib.blake2b(data, digest_size=16).digest()


def _words(conversation: Conversation) -> list[str]:
    return [f"{turn.role} {turn.speaker} {turn.text}" for turn in conversation.turns]
