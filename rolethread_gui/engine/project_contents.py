"""What an open project holds, for asking. Lane: writer; `columns` and what `reader` returns also elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine import searching
from rolethread_gui.engine.comparing import Comparison, Past
from rolethread_gui.engine.import_reports import NamedProblem, SourceSummary
from rolethread_gui.engine.listing import HistoryEntry, list_history, list_problems, list_sources
from rolethread_gui.engine.reading import Reader, is_ignored
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.store.change import Ignored
from rolethread_gui.store.versions import Version
from rolethread_gui.wording import say


class ProjectContents:
    """An open project, as far as it is only looked at.

    Attributes:
        path: the project file.
        read_only: True when another window writes to it, or it may not be written to.
    """

    def __init__(self, ledger: Ledger) -> None:
        """Look at what a ledger holds."""
        self._ledger = ledger
        self._past = Past(ledger)
        self.path = ledger.path
        self.read_only = ledger.read_only

    @property
    def ledger(self) -> Ledger:
        """The parts of the project, for the rest of the engine."""
        return self._ledger

    @property
    def columns(self) -> Columns:
        """Facts of every conversation; patched after each command."""
        return self._ledger.columns

    @property
    def position(self) -> int:
        """The newest journal position."""
        return self._ledger.journal.state.position

    @property
    def began(self) -> float:
        """When the first thing was done, seconds since 1970; 0 when nothing ever was."""
        return self._ledger.journal.began()

    @property
    def settings(self) -> dict[str, Any]:
        """Settings that were changed from their defaults, by name."""
        return self._ledger.settings

    def setting(self, name: str, default: Any = None) -> Any:
        """A setting, or what it is when nobody changed it."""
        return self._ledger.settings.get(name, default)

    # conversations

    def conversation(self, key: int) -> Conversation:
        """A conversation as it is now.

        Raises:
            KeyError: there is none of that key, or it was taken out.
        """
        if not (0 < key <= self.columns.size and self.columns.plain("alive")[key - 1]):
            raise KeyError(key)
        return self._ledger.texts.conversation(key)

    def conversations(self, keys: Iterable[int]) -> list[Conversation]:
        """Many conversations in the order asked for.

        Raises:
            KeyError: one of them is not there.
        """
        return [self.conversation(key) for key in keys]

    def original(self, key: int) -> Conversation:
        """A conversation as it was imported, or as it was first written.

        Raises:
            KeyError: there never was one of that key.
        """
        return self._ledger.texts.original(key)

    def reader(self) -> Reader:
        """A read-only connection of its own, for one other thread. Close it when done."""
        return Reader(self.path)

    def search(self, words: str, cancelled: Callable[[], bool] | None = None) -> Iterator[list[int]]:
        """Keys of the conversations that hold these words, in batches; letter case does not matter.

        Use `searching.search` over a `Reader` to leave this thread free.
        """
        with self.reader() as reader:
            yield from searching.search(reader, words, cancelled, self.columns)

    # sources

    def sources(self) -> list[SourceSummary]:
        """The sources that are in the project, in the order in which they came."""
        return list_sources(self._ledger)

    def problems(self, source: int | None = None, limit: int = 1000) -> list[NamedProblem]:
        """What could not be read or was mended, of one source or of all."""
        return list_problems(self._ledger, source, limit)

    # history and versions

    def undo_label(self) -> str | None:
        """What undo would take back, in plain words."""
        position = self._ledger.journal.undo_next()
        return self._ledger.journal.label(position) if position else None

    def redo_label(self) -> str | None:
        """What redo would do again, in plain words."""
        position = self._ledger.journal.redo_next()
        return self._ledger.journal.label(position) if position else None

    def history(self, limit: int = 500, before: int | None = None) -> list[HistoryEntry]:
        """The newest entries first, from just below position `before`."""
        return list_history(self._ledger, limit, before)

    def drafts(self) -> list[tuple[int, int, str]]:
        """Conversation, turn and text of what is typed and not taken over yet."""
        return self._ledger.standing.drafts()

    def versions(self) -> list[Version]:
        """All versions, the oldest first."""
        return self._ledger.versions.all()

    def conversation_at(self, key: int, position: int) -> Conversation | None:
        """A conversation as it was at a journal position, or None when it was not there then."""
        return self._past.conversation_at(key, position)

    def compare(self, a: int | Version, b: int | Version) -> Comparison:
        """What changed from one journal position (or version) to another."""
        return self._past.compare(_position(a), _position(b))

    # marks

    def note(self, key: int) -> str:
        """The note of a conversation, empty for none."""
        return self._ledger.standing.note(key)

    def is_ignored(self, flag: Flag) -> bool:
        """Whether an ignore silences a flag."""
        return is_ignored(flag, self._ledger.ignores)

    def ignores(self) -> list[Ignored]:
        """All ignores: check, words, conversation and turn (-1: everywhere)."""
        return sorted(self._ledger.ignores)

    # the file

    def integrity(self) -> str:
        """What SQLite's own check of the whole file says: "ok", or the first fault."""
        return self._ledger.database.integrity()

    def save_copy(self, path: Path) -> None:
        """Write a complete copy, history included.

        Raises:
            StorageProblem: it cannot be written there.
        """
        self._ledger.save_copy(Path(path))

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise ProjectProblem(
                say("“{0}” is open for reading only.").format(self.path.name),
                say("Close the other window, then open it again."),
            )


def _position(point: int | Version) -> int:
    return point if isinstance(point, int) else point.position
