"""Columns on disk: snapshots stamped with what they contain, and the logs that lead on from there.

Three logs feed the columns: the journal (marks and edits), segments (imported batches) and passes (results
of checks). A snapshot says up to where in each it goes; opening replays the rest. Snapshots are written in
parts of `PART` slots, and only the parts that changed, when nothing else is to be done.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import CODED, PLAIN, RAGGED, Columns, Ragged
from rolethread_gui.store.arrays import Array, pack_array, pack_counts, unpack_array, unpack_arrays
from rolethread_gui.store.connection import Database

PART = 1 << 16
"""Slots of one part of a snapshot."""


@dataclasses.dataclass(frozen=True, slots=True)
class Stamp:
    """Up to where each log is contained in a snapshot."""

    position: int = 0
    segment: int = 0
    pass_: int = 0
    size: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Segment:
    """An imported batch.

    Attributes:
        id: rising number.
        source: id of its source.
        first_key: key of its first conversation; the others follow.
        count: number of conversations.
        place: place of the first; the others follow by ones.
        facts: arrays by column name; "reply_words" with "reply_counts".
        quiet: whether the conversations exist only once a journal entry says so.
    """

    id: int
    source: int
    first_key: int
    count: int
    place: float
    facts: dict[str, Array]
    quiet: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Pass:
    """Kept results of a check pass: `data` is what `derived` packed."""

    id: int
    position: int
    stamp: str
    data: bytes


class ColumnStore:
    """Reads and writes snapshots, segments and passes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> tuple[Columns, Stamp]:
        """The newest snapshot, or empty columns when there is none."""
        columns = Columns()
        row = self._database.one("SELECT position, segment, pass, size FROM stamp")
        if row is None:
            return columns, Stamp()
        stamp = Stamp(*row)
        columns.grow(stamp.size)
        for name, part, data in self._database.all(
            "SELECT name, part, data FROM snapshot WHERE name NOT LIKE 'pass:%'"
        ):
            low = part * PART
            if name.startswith("names:"):
                for text in msgspec.msgpack.decode(data, type=list[bytes]):
                    columns.code(name.removeprefix("names:"), text.decode("utf-8", "surrogatepass"))
            elif name in RAGGED:
                slots, counts, values = (unpack_array(packed) for packed in msgspec.msgpack.decode(data))
                columns.ragged(name).set_many(slots, counts, values)
            elif name in PLAIN or name.startswith(("flag:", "tag:")):
                stored = unpack_array(msgspec.msgpack.decode(data))
                columns.plain(name)[low : low + len(stored)] = stored
        return columns, stamp

    def save(self, columns: Columns, stamp: Stamp, parts: set[int], *, names: bool) -> None:
        """Write the changed parts and the new stamp. Call inside a transaction."""
        rows: list[tuple[str, int, bytes]] = []
        plain = [
            *PLAIN,
            *(f"flag:{check}" for check in columns.checks()),
            *(f"tag:{tag}" for tag in columns.tags()),
        ]
        for part in sorted(parts):
            low, high = part * PART, min((part + 1) * PART, stamp.size)
            if high <= low:
                continue
            for name in plain:
                packed = pack_array(columns.plain(name)[low:high])
                rows.append((name, part, msgspec.msgpack.encode(packed)))
        for name in RAGGED:
            for part, data in _ragged_parts(columns.ragged(name), stamp.size, parts).items():
                rows.append((name, part, data))
        if names:
            for name in CODED:
                kept = [text.encode("utf-8", "surrogatepass") for text in columns.names[name]]
                rows.append((f"names:{name}", 0, msgspec.msgpack.encode(kept)))
        self._database.run_many("INSERT OR REPLACE INTO snapshot(name, part, data) VALUES(?,?,?)", rows)
        self._database.run(
            "INSERT OR REPLACE INTO stamp(id, position, segment, pass, size) VALUES(1,?,?,?,?)",
            (stamp.position, stamp.segment, stamp.pass_, stamp.size),
        )
        self._database.run("DELETE FROM pass WHERE id <= ?", (stamp.pass_,))

    def forget(self) -> None:
        """Drop the snapshot, so that the next opening replays everything. Call inside a transaction."""
        self._database.run("DELETE FROM snapshot")
        self._database.run("DELETE FROM stamp")

    def add_segment(
        self, source: int, first_key: int, count: int, place: float, facts: dict[str, Array]
    ) -> int:
        """Keep the facts of an imported batch; returns its number. Call inside a transaction."""
        return self._database.run(
            "INSERT INTO segment(source, first_key, count, place, facts) VALUES(?,?,?,?,?)",
            (source, first_key, count, place, pack_counts(facts)),
        )

    def segments(self, after: int) -> list[Segment]:
        """Imported batches after number `after`, in order."""
        rows = self._database.all(
            "SELECT segment.id, source, first_key, count, place, facts, quiet "
            "FROM segment JOIN source ON source.id = segment.source WHERE segment.id > ? ORDER BY segment.id",
            (after,),
        )
        return [
            Segment(number, source, first_key, count, place, _counts(facts), bool(quiet))
            for number, source, first_key, count, place, facts, quiet in rows
        ]

    def segment_of(self, key: int) -> Segment | None:
        """The imported batch that holds a conversation, or None when it was not imported."""
        row = self._database.one(
            "SELECT id, source, first_key, count, place, facts FROM segment WHERE first_key <= ? "
            "ORDER BY first_key DESC LIMIT 1",
            (key,),
        )
        if row is None or key >= row[2] + row[3]:
            return None
        return Segment(row[0], row[1], row[2], row[3], row[4], _counts(row[5]))

    def segment_keys(self, source: int) -> npt.NDArray[np.int64]:
        """Keys of every conversation that a source gave, in the order of the file."""
        rows = self._database.all(
            "SELECT first_key, count FROM segment WHERE source = ? ORDER BY id", (source,)
        )
        parts = [np.arange(first, first + count, dtype=np.int64) for first, count in rows]
        return np.concatenate(parts) if parts else np.zeros(0, np.int64)

    def owners(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], int]:
        """First key and source of every imported batch, by rising key, and one more than the last key."""
        rows = self._database.all("SELECT first_key, source FROM segment ORDER BY first_key")
        firsts = np.array([row[0] for row in rows], np.int64)
        return firsts, np.array([row[1] for row in rows], np.int64), self.next_key()

    def next_key(self) -> int:
        """One more than the last key that an import gave."""
        row = self._database.one("SELECT first_key + count FROM segment ORDER BY id DESC LIMIT 1")
        return 1 if row is None else int(row[0])

    def last_segment(self) -> int:
        """Number of the newest imported batch, 0 for none."""
        row = self._database.one("SELECT max(id) FROM segment")
        return int(row[0] or 0) if row else 0

    def add_pass(self, number: int, position: int, stamp: str, data: bytes) -> None:
        """Keep the results of a pass over some conversations. Call inside a transaction.

        `number` must be higher than any before: those that a snapshot contains are gone from here.
        """
        self._database.run(
            "INSERT INTO pass(id, position, stamp, data) VALUES(?,?,?,?)", (number, position, stamp, data)
        )

    def passes(self, after: int) -> list[Pass]:
        """Results after number `after`, in order."""
        rows = self._database.all(
            "SELECT id, position, stamp, data FROM pass WHERE id > ? ORDER BY id", (after,)
        )
        return [Pass(*row) for row in rows]


def _counts(facts: bytes) -> dict[str, Array]:
    return {name: values.astype(np.int64) for name, values in unpack_arrays(facts).items()}


def _ragged_parts(ragged: Ragged, size: int, parts: set[int]) -> dict[int, bytes]:
    wanted = np.zeros(size, np.bool_)
    for part in parts:
        wanted[part * PART : (part + 1) * PART] = True
    owners, values = ragged.pairs(wanted)
    order = np.argsort(owners, kind="stable")
    owners, values = owners[order], values[order]
    found: dict[int, bytes] = {}
    for part in sorted(parts):
        low, high = np.searchsorted(owners, (part * PART, (part + 1) * PART))
        slots, counts = np.unique(owners[low:high], return_counts=True)
        packed: tuple[Any, ...] = tuple(
            pack_array(array) for array in (slots, counts.astype(np.int64), values[low:high])
        )
        found[part] = msgspec.msgpack.encode(packed)
    return found
