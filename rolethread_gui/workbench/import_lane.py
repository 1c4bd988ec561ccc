"""Reading a dataset into the open project, in steps between the person's edits. Lane: GUI thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.import_reports import ImportReport, Progress
from rolethread_gui.engine.importing import ReadingJob
from rolethread_gui.engine.project import Project
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.workbench.jobs import JobRunner, Lane, Priority

if TYPE_CHECKING:
    from rolethread_gui.engine.joining import JoinJob

_TOLD_S = 0.1
_BREATH_MS = 120
"""Between the first page and the rest: the window is painted for the first time, and reading would hold it up."""


class ImportLane(QObject):
    """Reads datasets into one project, one at a time; each step is a small job on the writer's lane.

    Signals:
        begun: the first page is there.
        advanced: a `Progress`, not more often than one can see.
        finished: the `ImportReport`.
        failed: the `UserProblem`; what was read until then stays.

    Attributes:
        reading: whether something is being read.
        joined: the other project that was read last.
    """

    begun = Signal()
    advanced = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self, project: Project, runner: JobRunner, writer: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._runner = runner
        self._writer = writer
        self._job: ReadingJob | None = None  # touched on the writer's lane only
        self._told = 0.0  # the same
        self._closed = False
        self.reading = False
        self.joined: JoinJob | None = None
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH_MS)
        self._breath.timeout.connect(self._put_step)

    def begin(self, dataset: Path, choices: Choices = NOTHING, *, quiet: bool = False) -> None:
        """Start to read a dataset; none may be under way.

        Args:
            dataset: the file or folder.
            choices: what the person answered about it.
            quiet: let it wait when it was read, even when the project is empty.
        """
        self._put_begin(lambda: self._project.begin_import(dataset, choices, quiet=quiet))

    def begin_join(self, path: Path, chosen: Sequence[int] | None = None) -> None:
        """Start to read another project; none may be under way.

        Args:
            path: the other project.
            chosen: keys of its conversations to take; None for all.
        """

        def begin() -> ReadingJob:
            self.joined = self._project.begin_join(path, chosen)
            return self.joined

        self._put_begin(begin)

    def begin_rest(self, source: int) -> None:
        """Go on with a source that was not read to its end; none may be under way."""
        self._put_begin(lambda: self._project.begin_rest(source))

    def _put_begin(self, begin: Callable[[], ReadingJob]) -> None:
        self.reading = True
        self._writer.put(lambda: self._begin(begin), lambda _: self._begun(), self._failed)

    def cancel(self) -> None:
        """Stop reading; what was read stays."""
        if self.reading:
            self._writer.put(self._cancel)  # on the lane it comes after the beginning

    def close(self) -> None:
        """Tell nothing any more."""
        self._breath.stop()
        self._closed = True

    # on the writer's lane

    def _begin(self, begin: Callable[[], ReadingJob]) -> None:
        self._job = begin()

    @Slot()
    def _put_step(self) -> None:
        self._writer.put(self._step, priority=Priority.IMPORT, failed=self._failed)

    def _step(self) -> None:
        job = self._job
        assert job is not None
        advance = job.step()
        if advance is None:
            self._job = None
            report = job.report()
            self._runner.post(lambda: self._finished(report))
            return
        now = time.monotonic()
        if now - self._told > _TOLD_S:
            self._told = now
            self._runner.post(lambda: self._advanced(advance))
        self._put_step()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # in the GUI thread

    def _begun(self) -> None:
        if not self._closed:
            self.begun.emit()
            self._breath.start()

    def _advanced(self, advance: Progress) -> None:
        if not self._closed:
            self.advanced.emit(advance)

    def _finished(self, report: ImportReport) -> None:
        if not self._closed:
            self.reading = False
            self.finished.emit(report)

    def _failed(self, problem: UserProblem) -> None:
        if not self._closed:
            self.reading = False
            self.failed.emit(problem)
