"""What can be done about a damaged project, in a thread of its own. Lane: GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from rolethread_gui.workbench.jobs import Failed, Job, JobRunner, Lane

if TYPE_CHECKING:
    from rolethread_gui.engine.backups import Backup, Restored, Rule
    from rolethread_gui.engine.salvage import Salvaged


class Rescue(QObject):
    """Reads what is left of a project, or goes back to a backup of it. The project must not be open.

    Args:
        runner: brings results into the GUI thread.
        rule: where backups are, and how many are kept; None for the usual.
        parent: owner.
    """

    def __init__(
        self, runner: JobRunner, rule: Callable[[], Rule | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._rule = rule
        self._lane: Lane | None = None
        self._job: Job | None = None

    def backups(self, damaged: Path, then: Callable[[list[Backup]], None]) -> None:
        """The backups of a project, the newest first."""
        from rolethread_gui.engine.backups import USUAL, list_backups

        place = (self._rule() or USUAL).place
        self._put(lambda _: list_backups(damaged, place), then)

    def salvage(self, damaged: Path, then: Callable[[Salvaged | None], None], failed: Failed) -> None:
        """Put what can be read into a new project beside it."""
        from rolethread_gui.engine.salvage import free_name, salvage

        self._put(lambda job: salvage(damaged, free_name(damaged), job.is_cancelled), then, failed)

    def go_back(self, damaged: Path, number: int, then: Callable[[Restored], None], failed: Failed) -> None:
        """Let the project be as in a backup; the damaged file is kept beside the backups."""
        from rolethread_gui.engine.backups import USUAL, restore_backup

        rule = self._rule() or USUAL
        self._put(lambda _: restore_backup(damaged, number, rule=rule), then, failed)

    def cancel(self) -> None:
        """Stop what is under way; nothing is left of it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._lane is not None:
            self._lane.close()
            self._lane = None

    def _put(
        self, work: Callable[[Job], Any], then: Callable[[Any], None], failed: Failed | None = None
    ) -> None:
        if self._lane is None:
            self._lane = Lane(self._runner, "rescue")
        job = self._job = Job("rescue")
        self._lane.put(lambda: work(job), then, failed, job=job)
