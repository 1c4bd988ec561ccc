"""Adding, replacing and removing the sources of the open project. Lane: GUI thread.

A file is read in steps between the person's edits and waits when it was read to its end; what becomes of it
then is one step of History.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.engine.importing import ImportReport
from rolethread_gui.workbench.commands import Commands
from rolethread_gui.workbench.import_lane import ImportLane

Then = Callable[[ImportReport], None]


class SourceWork(QObject):
    """What is done with whole sources, one file at a time.

    Signals:
        taken: an `ImportReport`: a further dataset is in the project.
        problem: sentence and hint.
    """

    taken = Signal(object)
    problem = Signal(str, str)

    def __init__(self, commands: Commands, imports: ImportLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._imports = imports
        self._then: Then | None = None

    def add(self, path: Path) -> bool:
        """Read a further dataset and take it in; False where something else is being read."""
        return self.read(path, self._take_in)

    def read(self, path: Path, then: Then) -> bool:
        """Read a dataset; `then` gets its report when it waits. False where something else is being read."""
        if not self._commands.may_write():
            return False
        if self._imports.reading:
            self.problem.emit(
                self.tr("Another dataset is still being read."),
                self.tr("Wait until it is in, or cancel that."),
            )
            return False
        self._commands.flush()
        self._then = then
        self._imports.begin(path)
        return True

    def waits(self, report: ImportReport) -> None:
        """A dataset was read to its end, and waits."""
        then, self._then = self._then or self._take_in, None
        then(report)

    def _take_in(self, report: ImportReport) -> None:
        def done(change: ChangeSet) -> None:
            self.taken.emit(report.taken(change))

        self._commands.change(lambda project: [project.shelf.take_in(report.source)], done)

    def remove(self, source: int, then: Callable[[ChangeSet], None] | None = None) -> None:
        """Take all conversations of a source out."""
        self._commands.change(lambda project: [project.shelf.remove(source)], then)
