"""A source's newest file as the skeleton of its own export: which record is whose, and what was mended.

Lane: compute or writer.
"""

from __future__ import annotations

import dataclasses

import numpy as np
import numpy.typing as npt

from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replacing import holders
from rolethread_gui.engine.sources import PROBLEM, Lineage
from rolethread_gui.store.arrays import Keys, among
from rolethread_gui.store.base import Base
from rolethread_gui.store.change import BASE


@dataclasses.dataclass(frozen=True, slots=True)
class Unreadable:
    """A place of a source that is no conversation.

    Attributes:
        start: first byte in the source.
        end: one past the last.
        before: key of the conversation of the record before it, 0 for none.
        data: the bytes, where it is a line.
    """

    start: int
    end: int
    before: int
    data: bytes


@dataclasses.dataclass(frozen=True, slots=True)
class Mended:
    """A place that could not be read, and the conversation that was taken in for it."""

    start: int
    end: int
    key: int


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Swap:
    """Bytes of the source that do not go out as they are.

    Attributes:
        start: first byte in the source.
        end: one past the last.
        key: conversation that goes out instead, 0 for none.
        record: key of the record whose bytes carry it.
    """

    start: int
    end: int
    key: int = 0
    record: int = 0


class Skeleton:
    """The newest file of a source.

    Attributes:
        id: of the source.
        source: the file.
        mended: by the first byte of the place that was mended.
    """

    def __init__(self, ledger: Ledger, one: Lineage) -> None:
        self.id = one.id
        self.source = one.source
        self._ledger = ledger
        self._records: Keys = ledger.column_store.segment_keys(one.source.id)
        self._held = holders(ledger, one.source)
        self._problems = ledger.sources.problems(one.source.id, -1) if one.source.problems else []
        alive = ledger.columns.alive()
        self.mended: dict[int, Mended] = {}
        for problem in self._problems:
            key = ledger.settings.get(f"{PROBLEM}{problem.id}")
            if isinstance(key, int) and 0 < key <= len(alive) and alive[key - 1]:
                self.mended[problem.start] = Mended(problem.start, problem.end, key)

    def mended_ever(self) -> list[tuple[int, int]]:
        """Start and end of the places that were mended, also of those whose conversation is gone."""
        return [
            (one.start, one.end)
            for one in self._problems
            if isinstance(self._ledger.settings.get(f"{PROBLEM}{one.id}"), int)
        ]

    def owners(self) -> list[tuple[int, int]]:
        """Each record of the file in its order, with the conversation that stands for it now."""
        return list(zip(self._records.tolist(), self._held.keys.tolist(), strict=True))

    def rank(self, keys: Keys) -> npt.NDArray[np.float64]:
        """Where conversations stand in the file, nan for those that do not."""
        size = max(int(keys.max(initial=0)), int(self._held.keys.max(initial=0)), self._ledger.columns.size)
        ranks = np.full(size + 1, np.nan)
        ranks[self._held.keys] = np.arange(len(self._held.keys), dtype=np.float64)
        if self.mended:
            starts = np.array([Base(self._ledger.database).span(int(key))[0] for key in self._records])
            for one in self.mended.values():
                before = int(np.searchsorted(starts, one.start))
                ranks[one.key] = before - 1 + (one.start + 1) / (self.source.length + 2)
        found: npt.NDArray[np.float64] = ranks[keys]
        return found

    def cuts(self, keys: Keys) -> bool:
        """Whether something of the file does not go out when these do."""
        if not bool(among(self._held.keys, keys).all()):
            return True
        there = set(keys.tolist()) if self.mended else set[int]()
        return any(one.key not in there for one in self.mended.values())

    def differing(self, keys: Keys, contents: npt.NDArray[np.int64]) -> list[tuple[int, int]]:
        """Record and conversation of those that may not go out as they are; no conversation: not at all.

        Args:
            keys: of the conversations that go out.
            contents: their content ids.
        """
        size = max(int(keys.max(initial=0)), int(self._held.keys.max(initial=0))) + 1
        state = np.zeros(size, np.int8)  # 0 stays out, 1 as it was imported, 2 with another content
        state[keys] = np.where(contents == BASE, 1, 2)
        now = state[self._held.keys]
        other = (now == 0) | (now == 2) | ((now == 1) & ~self._held.same)
        return [
            (int(self._records[place]), int(self._held.keys[place]) if now[place] else 0)
            for place in np.flatnonzero(other).tolist()
        ]

    def unreadable(self) -> list[Unreadable]:
        """Places that hold something, are no conversation and were not mended."""
        source = self.source
        if not source.problems:
            return []
        if source.framing != "jsonl":  # what else stands in a list is told by the problems alone
            return [
                Unreadable(one.start, one.end, 0, b"")
                for one in self._problems
                if one.kind == "broken" and one.start not in self.mended
            ]
        whose = dict(zip(self._records.tolist(), self._held.keys.tolist(), strict=True))
        found: list[Unreadable] = []
        base = Base(self._ledger.database)
        for start, before, data in base.gaps(source.first_chunk, source.last_chunk):
            at = start
            for line in data.split(b"\n"):
                if line.strip(b" \t\r\xef\xbb\xbf") and not self._is_mended(at, len(line)):
                    found.append(Unreadable(at, at + len(line), whose.get(before, 0), line.rstrip(b"\r")))
                at += len(line) + 1
        return found

    def _is_mended(self, at: int, length: int) -> bool:
        return any(at <= start < at + max(1, length) for start in self.mended)
