"""What follows when a dataset is read into the open project, or cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.import_reports import ImportReport, Progress
from rolethread_gui.engine.project import Project

if TYPE_CHECKING:
    from rolethread_gui.workbench.open_project import OpenProject


class Arrivals(QObject):
    """Announces conversations as they come, and has them checked when all are there. Lane: GUI thread.

    Signals:
        rows_arrived: number of slots.
        progress: "import", bytes read and in all.
        progress_ended: "import".
        finished: the `ImportReport`.
        told: a sentence about what was taken over with a dataset.
        problem: sentence and hint.
        over: everything that comes is there, and can be checked.
        unwanted: the project was made for a dataset that is not to come: it need not be kept.
    """

    rows_arrived = Signal(int)
    progress = Signal(str, int, int)
    progress_ended = Signal(str)
    finished = Signal(object)
    told = Signal(str)
    problem = Signal(str, str)
    over = Signal()
    unwanted = Signal()

    def __init__(self, here: OpenProject) -> None:
        """Listen to the readers of a project, which is the owner."""
        super().__init__(here)
        self._here = here
        here.imports.begun.connect(self._first_rows)
        here.imports.advanced.connect(self._arrived)
        here.imports.finished.connect(self._imported)
        here.imports.failed.connect(self._failed)
        here.sources.begun.connect(self._begun)
        here.sources.taken.connect(self._taken)
        here.sources.given_up.connect(self._given_up)
        here.sources.problem.connect(self.problem)

    @Slot(object)
    def _begun(self, dataset: Path) -> None:
        self.progress.emit("import", 0, dataset.stat().st_size if dataset.exists() else 0)

    @Slot()
    def _first_rows(self) -> None:
        self.rows_arrived.emit(self._here.project.columns.size)

    @Slot(object)
    def _arrived(self, advance: Progress) -> None:
        self.progress.emit("import", advance.done, advance.total)
        self._first_rows()

    @Slot(object)
    def _imported(self, report: ImportReport) -> None:
        self._first_rows()
        self.progress_ended.emit("import")
        if not self._here.sources.ended(report):
            self._taken(report)

    @Slot(object)
    def _taken(self, report: ImportReport) -> None:
        self.finished.emit(report)
        self._take_over(report.source)
        self._over()

    def _take_over(self, source: int) -> None:
        """What RoleThread Lite keeps beside a dataset comes in as one step, and is told."""
        from rolethread_gui.engine.rolethread_lite import take_over

        told: list[str] = []

        def do(project: Project) -> list[ChangeSet]:
            taken = take_over(project, source)
            told.append(taken.sentence)
            return [] if taken.command is None else [project.apply(taken.command)]

        def tell(_: object) -> None:
            if told and told[0]:
                self.told.emit(told[0])

        self._here.commands.change(do)
        self._here.commands.ask(_nothing, tell)

    @Slot(object)
    def _failed(self, problem: UserProblem) -> None:
        self._first_rows()
        self.progress_ended.emit("import")
        first = self._here.sources.beginning
        if self._here.sources.failed(problem):
            return
        kept = not self._given_up(first)
        self.problem.emit(problem.sentence, problem.hint)
        if kept:
            self._over()

    @Slot(bool)
    def _given_up(self, first: bool) -> bool:
        """Let go of a project that was made for a dataset of which nothing came; False where it stays."""
        if first and not self._here.project.columns.size and not self._here.commands.position:
            self.unwanted.emit()
            return True
        return False

    def _over(self) -> None:
        self._here.commands.read_labels()
        self.over.emit()


def _nothing(project: Project) -> None:
    """A question of which only the turn matters: it is answered after what was asked for before."""
