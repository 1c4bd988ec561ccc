"""Backups of the open project, made beside the work. Lane: GUI thread, but for `look`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.project import Project
from rolethread_gui.workbench.jobs import Job, JobRunner, Lane


class BackupLane(QObject):
    """Copies the project now and then, in a thread of its own.

    Signals:
        made: a backup was made: its path.
    """

    made = Signal(object)

    def __init__(self, project: Project, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._runner = runner
        self._lane: Lane | None = None
        self._job: Job | None = None
        self._tried = 0
        self._closed = False

    def look(self) -> None:
        """Make a backup when one is due. On the writer's lane, when nothing else is to be done there."""
        from rolethread_gui.engine.backups import is_due  # not before the window is there

        project = self._project
        position = project.position
        if project.read_only or project.importing or position == self._tried:
            return
        if is_due(project.path, position, project.began):
            self._tried = position  # a disk that is full is told of once, not at every pause
            self._runner.post(self._make)

    def _make(self) -> None:
        if self._closed or self._job is not None:
            return
        from rolethread_gui.engine.backups import make_backup

        if self._lane is None:
            self._lane = Lane(self._runner, "backups")
        path, job = self._project.path, Job("backup")

        def work() -> Path | None:
            return make_backup(path, job.is_cancelled)

        self._job = job
        self._lane.put(work, self._done, self._failed, job=job)

    def _done(self, path: Path | None) -> None:
        self._job = None
        if path is not None:
            self.made.emit(path)

    def _failed(self, problem: UserProblem) -> None:
        self._job = None
        self._runner.problem.emit(problem.sentence, problem.hint)

    def close(self) -> None:
        """Stop; what is half made goes."""
        self._closed = True
        if self._job is not None:
            self._job.cancel()
        if self._lane is not None:
            self._lane.close()
