"""The journal: everything ever done, in order, never rewritten.

An entry is a *do* (with its change), or an *undo* or *redo* (which name the do that they concern). The undo
tree is kept in the entries themselves: each do names the do below it (`parent`), and each entry says where
the undo cursor stands after it (`cursor`: the do that undo would take back) and where redo would end
(`tip`). The newest entry therefore is the whole state, and undo survives a restart. A do after an undo
moves the tip to itself: what was undone can no longer be redone, but stays in the history.
"""

from __future__ import annotations

import dataclasses
import time
from enum import IntEnum
from typing import Any

import msgspec

from rolethread_gui.store.arrays import Keys
from rolethread_gui.store.change import Change
from rolethread_gui.store.connection import Database, writable
from rolethread_gui.store.problems import storage_problem
from rolethread_gui.store.sums import entry_sum

GROUND = "clean copy"
"""Who asked for the entry that a clean copy begins with."""
KEYS_NAMED = 50
"""How many conversations an entry names for the history list; the rest are counted."""


class Kind(IntEnum):
    """What an entry did."""

    DO = 0
    UNDO = 1
    REDO = 2


@dataclasses.dataclass(frozen=True, slots=True)
class State:
    """Where the journal stands.

    Attributes:
        position: of the newest entry, 0 for none.
        cursor: the do that undo would take back, 0 for none.
        tip: the do at which redo would end; equal to the cursor when there is nothing to redo.
        next_key: the next free conversation key, as far as the journal knows.
    """

    position: int = 0
    cursor: int = 0
    tip: int = 0
    next_key: int = 1


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal, without its change.

    Attributes:
        position: its number, from 1.
        kind: do, undo or redo.
        target: for undo and redo the do concerned; for a do the older one that it takes back, or None.
        parent: for a do, the do below it on the undo stack.
        time: seconds since 1970.
        label: plain words.
        origin: who asked.
        count: how many conversations it touched.
        keys: the first of them.
        source: id of the source that it imported, 0 for none.
        undone: whether it is undone now, or was taken back by a later one.
    """

    position: int
    kind: Kind
    target: int | None
    parent: int
    time: float
    label: str
    origin: str
    count: int
    keys: tuple[int, ...]
    source: int
    undone: bool


_COLUMNS = "position, kind, target, parent, time, label, origin, count, keys, source"
_SUMMED = (
    "position, kind, target, parent, cursor, tip, next_key, time, label, origin, count, keys, source, change"
)
_SOURCE, _CHANGE = 12, 13


class Journal:
    """Appends entries and reads them back."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.state = self._load()
        self._redo = self._walk()

    def _load(self) -> State:
        row = self._database.one(
            "SELECT position, cursor, tip, next_key FROM journal ORDER BY position DESC LIMIT 1"
        )
        return State(*row) if row else State()

    def after_do(self, next_key: int) -> State:
        """The state that appending a do will lead to."""
        position = self.state.position + 1
        return State(position, position, position, next_key)

    def append(
        self,
        after: State,
        kind: Kind,
        *,
        target: int | None,
        label: str,
        origin: str,
        keys: Keys,
        change: Change | None,
        source: int = 0,
    ) -> None:
        """Write an entry. Call inside a transaction, then `advance` when that is committed."""
        parent = self.state.cursor if kind is Kind.DO else 0
        named = msgspec.msgpack.encode(keys[:KEYS_NAMED].tolist())
        row = (
            after.position,
            int(kind),
            target,
            parent,
            after.cursor,
            after.tip,
            after.next_key,
            time.time(),
            writable(label),
            writable(origin),
            len(keys),
            named,
            source,
            b"" if change is None else change.pack(),
        )
        self._database.run(
            "INSERT INTO journal(position, kind, target, parent, cursor, tip, next_key, time, label, origin, "
            "count, keys, source, change, sum) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (*row, entry_sum(row)),
        )

    def advance(self, after: State, kind: Kind, target: int | None) -> None:
        """Take over the state that was committed."""
        self.state = after
        if kind is Kind.DO:
            self._redo.clear()
        elif kind is Kind.UNDO and target is not None:
            self._redo.append(target)
        else:
            self._redo.pop()

    def entry(self, position: int) -> Entry:
        """One entry.

        Raises:
            KeyError: there is none at that position.
        """
        found = self._entries("WHERE position = ?", (position,))
        if not found:
            raise KeyError(position)
        return found[0]

    def entries(self, limit: int, before: int | None = None) -> list[Entry]:
        """The newest entries first, from just below position `before`."""
        if before is None:
            return self._entries("ORDER BY position DESC LIMIT ?", (limit,))
        return self._entries("WHERE position < ? ORDER BY position DESC LIMIT ?", (before, limit))

    def _entries(self, rest: str, values: tuple[Any, ...]) -> list[Entry]:
        rows = self._database.all(f"SELECT {_COLUMNS} FROM journal {rest}", values)  # noqa: S608
        return [
            Entry(
                position=row[0],
                kind=Kind(row[1]),
                target=row[2],
                parent=row[3],
                time=row[4],
                label=row[5],
                origin=row[6],
                count=row[7],
                keys=tuple(msgspec.msgpack.decode(row[8])),
                source=row[9],
                undone=row[1] == Kind.DO and self.is_undone(row[0]),
            )
            for row in rows
        ]

    def is_undone(self, position: int) -> bool:
        """Whether a do is undone now, or was taken back by a later do that itself stands."""
        rows = self._database.all(
            "SELECT position, kind FROM journal WHERE target = ? ORDER BY position DESC", (position,)
        )
        turned = next((kind for _, kind in rows if kind != Kind.DO), None)
        if turned == Kind.UNDO:
            return True
        return any(kind == Kind.DO and not self.is_undone(later) for later, kind in rows)

    def change(self, position: int) -> Change:
        """The change of a do, as it was done; for undo and redo what they changed. Imports have none.

        Raises:
            KeyError: there is no such entry.
            StorageProblem: it is no longer what was written.
        """
        found = self.between(position - 1, position)
        if not found:
            raise KeyError(position)
        return Change.unpack(found[0][2]) if found[0][2] else Change()

    def began(self) -> float:
        """When the first thing was done, seconds since 1970; 0 when nothing ever was."""
        row = self._database.one("SELECT time FROM journal ORDER BY position LIMIT 1")
        return 0.0 if row is None else float(row[0])

    def last_before(self, seconds: float) -> int:
        """Position of the last entry before a time (seconds since 1970), 0 for none."""
        row = self._database.one("SELECT max(position) FROM journal WHERE time < ?", (seconds,))
        return 0 if row is None or row[0] is None else int(row[0])

    def redo_next(self) -> int:
        """The do that redo would bring back, 0 for none."""
        return self._redo[-1] if self._redo else 0

    def _walk(self) -> list[int]:
        """From the tip down to the cursor: what redo would bring back, the next one last."""
        above: list[int] = []
        place = self.state.tip
        while place not in (self.state.cursor, 0):
            above.append(place)
            place = self.parent(place)
        return above

    def parent(self, position: int) -> int:
        """The do below a do on the undo stack, 0 for none."""
        row = self._database.one("SELECT parent FROM journal WHERE position = ?", (position,))
        return 0 if row is None else int(row[0])

    def undo_next(self) -> int:
        """The do that undo would take back, 0 for none.

        An import with nothing below it is the ground that all else stands on: undo stops there. So is what
        a clean copy begins with.
        """
        row = self._database.one(
            "SELECT source, parent, origin FROM journal WHERE position = ?", (self.state.cursor,)
        )
        ground = row is not None and not row[1] and (row[0] or row[2] == GROUND)
        return 0 if row is None or ground else self.state.cursor

    def label(self, position: int) -> str:
        """Plain words of an entry."""
        row = self._database.one("SELECT label FROM journal WHERE position = ?", (position,))
        return "" if row is None else str(row[0])

    def between(self, after: int, last: int) -> list[tuple[int, int, bytes]]:
        """Position, source and packed change of the entries with ``after < position <= last``, in order.

        Raises:
            StorageProblem: one of them is no longer what was written.
        """
        rows = self._database.all(
            f"SELECT {_SUMMED}, sum FROM journal WHERE position > ? AND position <= ? "  # noqa: S608 - the names above
            "ORDER BY position",
            (after, last),
        )
        for *row, kept in rows:
            if kept is not None and entry_sum(row) != kept:
                raise storage_problem("damaged", self._database.path)
        return [(row[0], row[_SOURCE], row[_CHANGE]) for row in rows]
