"""Backups of the open project, made beside the work. Lane: GUI thread, but for `look`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.reading import Reader
from rolethread_gui.store.journal import Journal
from rolethread_gui.workbench.jobs import Failed, Job, JobRunner, Lane

if TYPE_CHECKING:
    from rolethread_gui.engine.backup_preview import Preview, Sides
    from rolethread_gui.engine.backups import Backup, Rule
    from rolethread_gui.engine.clean_copy import CleanCopy


class BackupLane(QObject):
    """Copies the project now and then, in a thread of its own.

    Signals:
        made: a backup was made: its path.
    """

    made = Signal(object)

    def __init__(
        self,
        project: Project,
        runner: JobRunner,
        rule: Callable[[], Rule | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        """Stand beside a project.

        Args:
            project: it is copied through connections of its own.
            runner: brings results into the GUI thread.
            rule: how often, how many are kept, and where; None for the usual.
            parent: owner.
        """
        super().__init__(parent)
        self._rule = rule
        self._project = project
        self._runner = runner
        self._lane: Lane | None = None
        self._job: Job | None = None
        self._tried = 0
        self._asked: dict[str, Job] = {}
        self._closed = False

    def look(self) -> None:
        """Make a backup when one is due. On the writer's lane, when nothing else is to be done there."""
        from rolethread_gui.engine.backups import USUAL, is_due  # not before the window is there

        project = self._project
        position = project.position
        if project.read_only or project.importing or position == self._tried:
            return
        if is_due(project.path, position, project.began, rule=self._rule() or USUAL):
            self._tried = position  # a disk that is full is told of once, not at every pause
            self._runner.post(self._make)

    def _make(self) -> None:
        if self._closed or self._job is not None:
            return
        from rolethread_gui.engine.backups import USUAL, make_backup

        path, job, rule = self._project.path, Job("backup"), self._rule() or USUAL

        def work() -> Path | None:
            return make_backup(path, job.is_cancelled, rule=rule)

        self._job = job
        self._own_lane().put(work, self._done, self._failed, job=job)

    def _done(self, path: Path | None) -> None:
        self._job = None
        if path is not None:
            self.made.emit(path)

    def _failed(self, problem: UserProblem) -> None:
        self._job = None
        self._runner.tell(problem)

    def every(self, then: Callable[[list[Backup]], None]) -> None:
        """Every backup there is, the newest first."""
        from rolethread_gui.engine.backups import USUAL, list_backups

        path, place = self._project.path, (self._rule() or USUAL).place
        self._own_lane().put(lambda: list_backups(path, place), then)

    def make_now(self, then: Callable[[Path], None]) -> None:
        """Make a backup whether it is due or not."""
        from rolethread_gui.engine.backups import USUAL, make_backup

        path, job, rule = self._project.path, Job("backup"), self._rule() or USUAL

        def made(path: Path | None) -> None:
            if path is not None:
                self.made.emit(path)
                then(path)

        self._own_lane().put(lambda: make_backup(path, job.is_cancelled, rule=rule), made, job=job)

    def since(self, position: int, then: Callable[[list[str]], None], most: int = 50) -> None:
        """What was done after a journal position, in plain words, the newest first."""
        path = self._project.path

        def read() -> list[str]:
            with Reader(path) as reader:
                entries = Journal(reader.database).entries(most)
            return [entry.label for entry in entries if entry.position > position and not entry.undone]

        self._own_lane().put(read, then)

    def preview(self, backup: Path, then: Callable[[Preview], None], failed: Failed) -> None:
        """What going back to a backup would do; a question of this kind that waits is dropped."""
        from rolethread_gui.engine.backup_preview import preview

        path = self._project.path
        self._ask("preview", lambda: preview(path, backup), then, failed)

    def sides(self, backup: Path, key: int, then: Callable[[Sides], None], failed: Failed) -> None:
        """A conversation as it is and as it was; a question of this kind that waits is dropped."""
        from rolethread_gui.engine.backup_preview import both_sides

        path = self._project.path
        self._ask("sides", lambda: both_sides(path, backup, key), then, failed)

    def _ask(self, kind: str, work: Callable[[], Any], then: Callable[[Any], None], failed: Failed) -> None:
        """Put a question whose older ones of the same kind nobody waits for any more."""
        older = self._asked.get(kind)
        if older is not None:
            older.cancel()
        job = self._asked[kind] = Job(kind)
        self._own_lane().put(work, then, failed, job=job)

    def clean_copy(self, out: Path, then: Callable[[CleanCopy], None]) -> None:
        """Write a copy without history."""
        from rolethread_gui.engine.clean_copy import clean_copy

        path, job = self._project.path, Job("clean copy")

        def made(copy: CleanCopy | None) -> None:
            if copy is not None:
                then(copy)

        self._own_lane().put(lambda: clean_copy(path, out, job.is_cancelled, replace=True), made, job=job)

    def _own_lane(self) -> Lane:
        if self._lane is None:
            self._lane = Lane(self._runner, "backups")
        return self._lane

    def close(self) -> None:
        """Stop; what is half made goes."""
        self._closed = True
        for job in (self._job, *self._asked.values()):
            if job is not None:
                job.cancel()
        if self._lane is not None:
            self._lane.close()
