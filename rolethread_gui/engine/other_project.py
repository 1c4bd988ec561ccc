"""Another project, opened to be read beside the one that is open. It is never written to. Lane: any, one at a time."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np

from rolethread_gui.dataset.conversation import Conversation, Shape
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.engine.ledger_file import open_ledger
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.store.arrays import Keys
from rolethread_gui.store.backups import write_backup
from rolethread_gui.store.change import BASE
from rolethread_gui.store.connection import Database
from rolethread_gui.store.schema import all_steps, migrate, refuse_newer
from rolethread_gui.wording import say

SUFFIX = ".rolethread"
_BATCH = 200


def is_project(path: Path) -> bool:
    """Whether a path names a project rather than a dataset."""
    return path.suffix.lower() == SUFFIX and path.is_file()


class OtherProject:
    """Reads another project as it is now.

    One of an older form is copied first, and the copy brought up to date. Text that was typed and not taken over
    when it was last open counts.

    Attributes:
        path: where it is.
        ledger: of the project or of its copy, for reading alone.
    """

    def __init__(self, path: Path, here: Path) -> None:
        """Open it.

        Args:
            path: the other project.
            here: the project that is open.

        Raises:
            ProjectProblem: it is the same project, none at all, newer than the program, or damaged.
        """
        if path.resolve() == here.resolve():
            raise ProjectProblem(say("That is the project which is open."), say("Choose another one."))
        self.path = path
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        self.ledger = self._open(path)
        self._typed: dict[int, dict[int, str]] = {}
        for key, turn, text in self.ledger.standing.drafts():
            self._typed.setdefault(key, {})[turn] = text

    def _open(self, path: Path) -> Ledger:
        with contextlib.closing(Database.read(path)) as database:
            newest = max(all_steps())
            refuse_newer(database, newest)
            if database.schema() == newest:
                return open_ledger(path, read_only=True)
            self._copy = tempfile.TemporaryDirectory(prefix="rolethread-")
            copied = Path(self._copy.name) / path.name
            write_backup(database, copied)
        with contextlib.closing(Database.write(copied)) as database:
            migrate(database)
        return open_ledger(copied, read_only=True)

    def keys(self) -> Keys:
        """Its conversations in their order."""
        return self.ledger.columns.slots_in_order().astype(np.int64) + 1

    def batches(self) -> Iterator[list[Conversation]]:
        """Its conversations in their order, as they are now."""
        keys = self.keys().tolist()
        for low in range(0, len(keys), _BATCH):
            yield [self.conversation(key) for key in keys[low : low + _BATCH]]

    def is_as_read(self, key: int, content: int) -> bool:
        """Whether nobody ever wrote anything into a conversation."""
        return content == BASE and key not in self._typed

    def conversation(self, key: int) -> Conversation:
        """A conversation as it is now, with what was typed last."""
        found = self.ledger.texts.conversation(key)
        typed = self._typed.get(key)
        if not typed:
            return found
        return found.with_turns(
            msgspec.structs.replace(turn, text=typed[turn.key], shape=Shape.TEXT)
            if turn.key in typed and turn.text != typed[turn.key]
            else turn
            for turn in found.turns
        )

    def close(self) -> None:
        """Close it, and drop the copy; twice does no harm."""
        self.ledger.close()
        if self._copy is not None:
            self._copy.cleanup()
            self._copy = None
