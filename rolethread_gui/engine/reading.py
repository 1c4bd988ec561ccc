"""Reading conversations: imported bytes through their format, edited ones from the overlay.

Lane: `Texts` belongs to the thread of its connection; a `Reader` may be used by one thread at a time, in
any process, beside the writer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation, unpack
from rolethread_gui.dataset.flags import Flag, unpack_flags
from rolethread_gui.dataset.word_notes import WordNote, notes_from, setting_name
from rolethread_gui.engine.replaying import load_columns
from rolethread_gui.formats.problems import RecordProblem
from rolethread_gui.formats.registry import read_record
from rolethread_gui.store.base import Base
from rolethread_gui.store.change import ABSENT, BASE
from rolethread_gui.store.columns import ColumnStore
from rolethread_gui.store.connection import Database
from rolethread_gui.store.derived import FlagStore
from rolethread_gui.store.journal import Journal
from rolethread_gui.store.overlay import Overlay
from rolethread_gui.store.problems import storage_problem
from rolethread_gui.store.schema import all_steps, refuse_newer
from rolethread_gui.store.sources import Source, Sources
from rolethread_gui.store.standing import Standing


class Texts:
    """Conversations over one connection."""

    def __init__(self, database: Database) -> None:
        self.base = Base(database)
        self.overlay = Overlay(database)
        self._path, self._database = database.path, database

    def conversation(self, key: int) -> Conversation:
        """A conversation as it is now, also when it was taken out of the project.

        Raises:
            KeyError: there never was one of that key, or it is undone.
            StorageProblem: it is no longer what was written.
        """
        content = self.overlay.current(key)
        try:
            return self.by_content(key, content)
        except KeyError:
            if content == BASE and self._was_given(key):  # an imported one never goes away by itself
                raise storage_problem("damaged", self._path) from None
            raise

    def _was_given(self, key: int) -> bool:
        return 0 < key < max(Journal(self._database).state.next_key, ColumnStore(self._database).next_key())

    def by_content(self, key: int, content: int) -> Conversation:
        """A conversation with a certain content.

        Raises:
            KeyError: it was not written yet at that point.
            StorageProblem: it is no longer what was written.
        """
        if content == ABSENT:
            raise KeyError(key)
        if content == BASE:
            return self.read(self.base.raw(key), key)
        try:
            return unpack(self.overlay.content(content))
        except (KeyError, msgspec.MsgspecError, ValueError):  # it never goes away by itself
            raise storage_problem("damaged", self._path) from None

    def read(self, raw: bytes, key: int) -> Conversation:
        """A conversation from its bytes.

        Raises:
            StorageProblem: they are none any more.
        """
        try:
            return read_record(raw, key)
        except RecordProblem:
            raise storage_problem("damaged", self._path) from None

    def original(self, key: int) -> Conversation:
        """A conversation as it stands in its file; one that was written here, as it first was.

        Raises:
            KeyError: there never was one of that key.
        """
        try:
            raw = self.base.raw(key)
        except KeyError:
            content = self.overlay.first(key)
            if content == BASE:
                raise
            return unpack(self.overlay.content(content))
        content = self.overlay.current(key)
        if content > BASE:
            record = unpack(self.overlay.content(content)).origin or key
            raw = raw if record == key else self.base.raw(record)  # another file took the place of the first
        return self.read(raw, key)


class Reader:
    """A connection of its own for reading, beside the writer.

    Every call sees what was committed before it. Conversations that were taken out can still be read by
    their key; `keys_in_order` leaves them out.
    """

    def __init__(self, path: Path) -> None:
        """Open the project at `path`.

        Raises:
            ProjectProblem: it is not a project, newer than the program, or damaged.
        """
        self._database = Database.read(Path(path))
        try:
            refuse_newer(self._database, max(all_steps()))
        except BaseException:
            self._database.close()
            raise
        self.path = Path(path)
        self.texts = Texts(self._database)
        self._flags = FlagStore(self._database)
        self._standing = Standing(self._database)

    @property
    def database(self) -> Database:
        """The connection, for scans."""
        return self._database

    def sources(self) -> list[Source]:
        """The files that were imported, in order."""
        return Sources(self._database).all()

    @property
    def position(self) -> int:
        """The newest journal position."""
        return Journal(self._database).state.position

    def conversation(self, key: int) -> Conversation:
        """A conversation as it is now.

        Raises:
            KeyError: there is none of that key.
        """
        return self.texts.conversation(key)

    def conversations(self, keys: Iterable[int]) -> list[Conversation]:
        """Many conversations, in the order asked for. About 50 µs each.

        Raises:
            KeyError: one of them does not exist.
        """
        wanted = np.fromiter(keys, np.int64)
        contents = self.texts.overlay.current_many(wanted)
        raws = self.texts.base.raws(wanted[contents == BASE].tolist())
        return [
            self.texts.read(next(raws)[1], key) if content == BASE else self.texts.by_content(key, content)
            for key, content in zip(wanted.tolist(), contents.tolist(), strict=True)
        ]

    def original(self, key: int) -> Conversation:
        """A conversation as it was imported (or first written).

        Raises:
            KeyError: there is none of that key.
        """
        return self.texts.original(key)

    def raw(self, key: int) -> bytes:
        """The imported bytes of a conversation.

        Raises:
            KeyError: it was not imported.
        """
        return self.texts.base.raw(key)

    def flags(self, key: int) -> list[Flag]:
        """Flags kept for the conversation as it is now; ignored ones and stale ones are left out."""
        row = self._flags.get(key)
        if row is None or row[0] != self.texts.overlay.current(key):
            return []
        ignores = self._standing.ignores()
        return [flag for flag in unpack_flags(row[2]) if not is_ignored(flag, ignores)]

    def kept_flags(self) -> Iterator[tuple[int, list[Flag]]]:
        """Every conversation that has flags, with all that were kept for it; stale ones too."""
        after = 0
        while rows := self._flags.stretch(after, 1000):
            for key, data in rows:
                yield key, unpack_flags(data)
            after = rows[-1][0]

    def ignores(self) -> set[tuple[str, str, int, int]]:
        """All ignores: check, words, conversation and turn (-1: everywhere)."""
        return self._standing.ignores()

    def note(self, key: int) -> str:
        """The note of a conversation, empty for none."""
        return self._standing.note(key)

    def notes_on_words(self, key: int) -> tuple[WordNote, ...]:
        """The notes on words of a conversation."""
        value = self._standing.setting(setting_name(key))
        return () if value is None else notes_from(msgspec.json.decode(value))

    def columns(self) -> Columns:
        """All columns as they are now. Costs what opening the project costs."""
        with self._database.snapshot():
            return load_columns(self._database).columns

    def keys_in_order(self) -> npt.NDArray[np.int64]:
        """Keys of the conversations that exist, in the order of the dataset."""
        return self.columns().slots_in_order() + 1

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def is_ignored(flag: Flag, ignores: set[tuple[str, str, int, int]]) -> bool:
    """Whether an ignore silences a flag: there, these words everywhere, or the whole check."""
    turn = -1 if flag.turn is None else flag.turn
    return (
        (flag.check, flag.words, flag.conversation, turn) in ignores
        or (flag.check, flag.words, -1, -1) in ignores
        or (flag.check, "", -1, -1) in ignores
    )
