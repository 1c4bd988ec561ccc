"""Versions: a name, a note and a journal position each. Saving one takes no time at any size."""

from __future__ import annotations

import dataclasses
import time

from rolethread_gui.store.connection import Database, writable


@dataclasses.dataclass(frozen=True, slots=True)
class Version:
    """A named point in the journal.

    Attributes:
        id: identity, from 1.
        name: what the person calls it.
        note: what the person said about it.
        position: journal position whose state it is.
        time: when it was saved, seconds since 1970.
    """

    id: int
    name: str
    note: str
    position: int
    time: float


class Versions:
    """Saves and lists versions."""

    def __init__(self, database: Database) -> None:
        self._database = database
        row = database.one("SELECT coalesce(max(position), -1) FROM version")
        self.newest = -1 if row is None else int(row[0])
        """Journal position of the newest version, -1 for none."""

    def save(self, name: str, note: str, position: int) -> Version:
        """Name the point at `position`. On disk when it returns."""
        name, note, now = writable(name), writable(note), time.time()
        with self._database.transaction():
            saved = self._database.run(
                "INSERT INTO version(name, note, position, time) VALUES(?,?,?,?)", (name, note, position, now)
            )
        self.newest = max(self.newest, position)
        return Version(saved, name, note, position, now)

    def all(self) -> list[Version]:
        """All versions, the oldest first."""
        return [
            Version(*row)
            for row in self._database.all("SELECT id, name, note, position, time FROM version ORDER BY id")
        ]
