"""What was written here: contents that never change, and the revisions that point at them.

A revision of a conversation lives from its journal position to that of the next one; undo adds a revision
that points at an older content and copies no text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from rolethread_gui.store.change import BASE, Values
from rolethread_gui.store.connection import Database
from rolethread_gui.store.problems import storage_problem
from rolethread_gui.store.sums import content_sum

Ids = npt.NDArray[np.int64]

_NEIGHBOURS = 4
"""Keys that lie so near to each other, on the average, are looked up as one stretch."""


class Overlay:
    """Contents and revisions."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._next = 0

    def add(self, data: bytes, facts: bytes) -> int:
        """Keep a packed conversation and what was counted of it; returns its id. In a transaction."""
        if not self._next:
            row = self._database.one("SELECT coalesce(max(id), 0) FROM content")
            self._next = (int(row[0]) if row else 0) + 1
        number = self._next
        self._database.run(
            "INSERT INTO content(id, facts, data, sum) VALUES(?,?,?,?)",
            (number, facts, data, content_sum(number, facts, data)),
        )
        self._next += 1
        return number

    def rewrite(self, content: int, data: bytes, facts: bytes) -> None:
        """Let a content say something else: only for a copy that forgets its past. In a transaction."""
        self._database.run(
            "UPDATE content SET facts = ?, data = ?, sum = ? WHERE id = ?",
            (facts, data, content_sum(content, facts, data), content),
        )

    def facts(self, content: int) -> bytes:
        """What was counted of a content.

        Raises:
            KeyError: no such content.
        """
        row = self._database.one("SELECT facts FROM content WHERE id = ?", (content,))
        if row is None:
            raise KeyError(content)
        return bytes(row[0])

    def content(self, content: int) -> bytes:
        """A packed conversation.

        Raises:
            KeyError: no such content.
            StorageProblem: it is no longer what was written.
        """
        row = self._database.one("SELECT data, facts, sum FROM content WHERE id = ?", (content,))
        if row is None:
            raise KeyError(content)
        data, facts, kept = row
        if kept is not None and content_sum(content, facts, data) != kept:
            raise storage_problem("damaged", self._database.path)
        return bytes(data)

    def current(self, key: int) -> int:
        """Content id of a conversation now; `BASE` when it was never edited."""
        row = self._database.one(
            "SELECT content FROM revision WHERE key = ? ORDER BY since DESC LIMIT 1", (key,)
        )
        return BASE if row is None else int(row[0])

    def current_many(self, keys: Ids) -> Ids:
        """Content ids of many conversations, in their order."""
        if not len(keys):
            return np.zeros(0, np.int64)
        low, high = int(keys.min()), int(keys.max())
        if high - low < _NEIGHBOURS * len(keys):
            known, contents = self._current_between(low, high)
        elif len(keys) < 256:
            return np.array([self.current(int(key)) for key in keys], np.int64)
        else:
            known, contents = self.all_current()
        found = np.full(len(keys), BASE, np.int64)
        if len(known):
            places = np.minimum(np.searchsorted(known, keys), len(known) - 1)
            hit = known[places] == keys
            found[hit] = contents[places[hit]]
        return found

    def _current_between(self, low: int, high: int) -> tuple[Ids, Ids]:
        rows = self._database.all(
            "SELECT key, content, max(since) FROM revision WHERE key BETWEEN ? AND ? GROUP BY key ORDER BY key",
            (low, high),
        )
        return (
            np.array([row[0] for row in rows], np.int64),
            np.array([row[1] for row in rows], np.int64),
        )

    def all_current(self) -> tuple[Ids, Ids]:
        """Keys that ever had a revision, rising, and their content ids now."""
        rows = self._database.all("SELECT key, content, max(since) FROM revision GROUP BY key ORDER BY key")
        return (
            np.array([row[0] for row in rows], np.int64),
            np.array([row[1] for row in rows], np.int64),
        )

    def last_changes(self) -> tuple[Ids, Ids]:
        """Keys that ever had a revision, rising, and the journal position of their newest one."""
        rows = self._database.all("SELECT key, max(since) FROM revision GROUP BY key ORDER BY key")
        return (
            np.array([row[0] for row in rows], np.int64),
            np.array([row[1] for row in rows], np.int64),
        )

    def at(self, key: int, position: int) -> int:
        """Content id of a conversation at a journal position."""
        row = self._database.one(
            "SELECT content FROM revision WHERE key = ? AND since <= ? ORDER BY since DESC LIMIT 1",
            (key, position),
        )
        return BASE if row is None else int(row[0])

    def first(self, key: int) -> int:
        """Content id of a conversation when it first came up here, `BASE` when it was imported only."""
        row = self._database.one(
            "SELECT content FROM revision WHERE key = ? AND content > 0 ORDER BY since LIMIT 1", (key,)
        )
        return BASE if row is None else int(row[0])

    def revise(self, position: int, contents: Values) -> None:
        """Begin new revisions. Call inside a transaction."""
        self._database.run_many(
            "INSERT INTO revision(key, since, content) VALUES(?,?,?)",
            zip(contents.keys.tolist(), [position] * len(contents), contents.new.tolist(), strict=True),
        )

    def contents(self, ids: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        """Many packed conversations by id."""
        for content in ids:
            yield content, self.content(content)
