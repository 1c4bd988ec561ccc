"""What stands now besides texts and columns: notes, ignores, settings, and the drafts of open turns."""

from __future__ import annotations

import time
from collections.abc import Iterable

from rolethread_gui.store.change import Change, Ignored
from rolethread_gui.store.connection import Database
from rolethread_gui.store.problems import storage_problem
from rolethread_gui.store.sums import draft_sum


class Standing:
    """Small tables of current values. All but drafts change only together with a journal entry."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take_over(self, change: Change) -> None:
        """Write what a change makes of notes, ignores and settings. Call inside its transaction."""
        database = self._database
        for key, (_, note) in change.notes.items():
            if note:
                database.run(
                    "INSERT OR REPLACE INTO note(key, text) VALUES(?,?)",
                    (key, note.encode("utf-8", "surrogatepass")),
                )
            else:
                database.run("DELETE FROM note WHERE key = ?", (key,))
        for (check, words, key, turn), (_, ignored) in change.ignores.items():
            values = (check, words.encode("utf-8", "surrogatepass"), key, turn)
            if ignored:
                database.run("INSERT OR REPLACE INTO ignored VALUES(?,?,?,?)", values)
            else:
                database.run(
                    "DELETE FROM ignored WHERE flag = ? AND words = ? AND conversation = ? AND turn = ?",
                    values,
                )
        for name, (_, value) in change.settings.items():
            if value is None:
                database.run("DELETE FROM setting WHERE name = ?", (name,))
            else:
                database.run("INSERT OR REPLACE INTO setting(name, value) VALUES(?,?)", (name, value))

    def note(self, key: int) -> str:
        """The note of a conversation, empty for none."""
        row = self._database.one("SELECT text FROM note WHERE key = ?", (key,))
        return "" if row is None else _text(row[0])

    def notes(self) -> dict[int, str]:
        """All notes."""
        return {row[0]: _text(row[1]) for row in self._database.all("SELECT key, text FROM note")}

    def ignores(self) -> set[Ignored]:
        """All ignores."""
        return {
            (row[0], _text(row[1]), row[2], row[3])
            for row in self._database.all("SELECT flag, words, conversation, turn FROM ignored")
        }

    def setting(self, name: str) -> str | None:
        """A setting as JSON, None when it has its default."""
        row = self._database.one("SELECT value FROM setting WHERE name = ?", (name,))
        return None if row is None else str(row[0])

    def settings(self) -> dict[str, str]:
        """All settings that were changed from their defaults, as JSON by name."""
        return dict(self._database.all("SELECT name, value FROM setting"))

    def keep_draft(self, key: int, turn: int, text: str) -> None:
        """Write the text of an open turn, in a transaction of its own."""
        kept = text.encode("utf-8", "surrogatepass")
        with self._database.transaction():
            self._database.run(
                "INSERT OR REPLACE INTO draft(key, turn, text, time, sum) VALUES(?,?,?,?,?)",
                (key, turn, kept, time.time(), draft_sum(key, turn, kept)),
            )

    def drafts(self) -> list[tuple[int, int, str]]:
        """Conversation, turn and text of every open turn, the oldest first."""
        rows = self._database.all("SELECT key, turn, text, sum FROM draft ORDER BY time")
        for key, turn, text, kept in rows:
            if kept is not None and draft_sum(key, turn, text) != kept:
                raise storage_problem("damaged", self._database.path)
        return [(row[0], row[1], _text(row[2])) for row in rows]

    def drop_drafts(self, drafts: Iterable[tuple[int, int]]) -> None:
        """Forget drafts. Call inside the transaction of the entry that takes them over."""
        self._database.run_many("DELETE FROM draft WHERE key = ? AND turn = ?", drafts)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
