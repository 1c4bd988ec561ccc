"""The imported bytes of a source written anew, record by record, with the same keys. Lane: compute."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from rolethread_gui.engine.sources import PROBLEM
from rolethread_gui.store.base import Base
from rolethread_gui.store.connection import Database
from rolethread_gui.store.sources import Source

NOTHING_HERE = b"{}"
"""In the place of a record whose conversation is gone."""
_AT_ONCE = 1 << 20
_CHUNKS = 16


class Rewriter:
    """Writes one source.

    Args:
        base: the old bytes, over a connection that still sees them.
        database: the new ones, whose chunks were taken away. Everything happens in its transaction.
        source: the file.
    """

    def __init__(self, base: Base, database: Database, source: Source) -> None:
        self._old = base
        self._database = database
        self._new = Base(database)
        self._source = source
        self._parts: list[bytes] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._first_key = 0
        self._begin = 0  # of the parts, in the new source
        self._at = 0
        self._chunks = 0, 0
        self._ended: list[int] = []  # where records ended whose length changed, in the old source
        self._shifts: list[int] = []
        self._tail = b""

    def old(self) -> Iterator[tuple[int, bytes, int, bytes]]:
        """Each record with what stands before it: place of that, its bytes, key and bytes of the record.

        What stands behind the last one comes with the key 0.
        """
        source, at, begin, data = self._source, 0, 0, b""
        waiting: list[tuple[int, int, int]] = []
        after = source.first_chunk - 1
        while source.first_chunk and (rows := self._old.chunks(after, source.last_chunk, limit=_CHUNKS)):
            data = data[at - begin :] + b"".join(row.data for row in rows)
            begin = at
            for row in rows:
                starts = row.starts.astype(np.int64) + row.start
                ends = row.ends.astype(np.int64) + row.start
                waiting += zip(
                    range(row.first_key, row.first_key + len(starts)),
                    starts.tolist(),
                    ends.tolist(),
                    strict=True,
                )
            count = 0
            for key, start, end in waiting:
                if end > begin + len(data):
                    break
                yield at, data[at - begin : start - begin], key, data[start - begin : end - begin]
                at, count = end, count + 1
            del waiting[:count]
            after = rows[-1].id
        yield at, data[at - begin :], 0, b""

    def put(self, gap: bytes, key: int, record: bytes, old: bytes) -> None:
        """Write the next record and what stands before it; without a key only that.

        Args:
            gap: what stands before it.
            key: of the record, 0 for none.
            record: its bytes.
            old: those it had.
        """
        self._parts.append(gap)
        self._at += len(gap)
        if not key:
            return
        if self._starts and key != self._first_key + len(self._starts):
            self._flush(keep=gap)
        if not self._starts:
            self._first_key = key
        self._starts.append(self._at)
        self._ends.append(self._at + len(record))
        self._parts.append(record)
        self._at += len(record)
        if len(record) != len(old):
            self._ended.append(self._at)
            self._shifts.append(len(record) - len(old))
        if self._at - self._begin >= _AT_ONCE:
            self._flush()

    def _flush(self, keep: bytes = b"") -> None:
        """Write what is there, but for the last part when it belongs to the next record."""
        data = b"".join(self._parts)
        if keep:
            data = data[: len(data) - len(keep)]
        if data:
            first, last = self._new.append(
                self._source.id,
                self._begin,
                data,
                np.array(self._starts, np.int64),
                np.array(self._ends, np.int64),
                first_key=self._first_key,
            )
            self._chunks = self._chunks[0] or first, last
        self._begin += len(data)
        self._parts = [keep] if keep else []
        self._starts, self._ends = [], []

    def close(self, lineage: int) -> None:
        """Write the rest, and where everything stands now.

        Args:
            lineage: id of the source as the person knows it.
        """
        self._flush()
        source = self._source
        self._database.run(
            "UPDATE source SET first_chunk = ?, last_chunk = ?, length = ?, quiet = 1, entry = 0, root = ? "
            "WHERE id = ?",
            (*self._chunks, self._at, 0 if lineage == source.id else lineage, source.id),
        )
        self._move_problems()

    def _move_problems(self) -> None:
        """Problems stand where they stood; of those that were mended the bytes go."""
        rows: list[tuple[int, ...]] = self._database.all(
            "SELECT id, start, end FROM problem WHERE source = ?", (self._source.id,)
        )
        shifts = np.cumsum(np.array([0, *self._shifts], np.int64))
        ended = np.array(self._ended, np.int64) - shifts[1:]  # in the old source
        for number, start, end in rows:
            moved = int(shifts[int(np.searchsorted(ended, start, side="right"))])
            self._database.run(
                "UPDATE problem SET start = ?, end = ? WHERE id = ?", (start + moved, end + moved, number)
            )
            settled = self._database.one("SELECT value FROM setting WHERE name = ?", (f"{PROBLEM}{number}",))
            if settled is not None and str(settled[0]).isdecimal():
                self._database.run("UPDATE problem SET raw = x'' WHERE id = ?", (number,))
