"""Searching, replacing and exporting the open project, each after everything that was done to it before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import Command
from rolethread_gui.workbench.jobs import Failed

if TYPE_CHECKING:
    from rolethread_gui.dataset.sought import Batch, Sought
    from rolethread_gui.engine.exporting import ExportPlan
    from rolethread_gui.engine.preflight_report import Wanted
    from rolethread_gui.engine.rewording import Keys, Place, Rewording
    from rolethread_gui.workbench.open_project import OpenProject


class OutsideWork:
    """What takes longer than a moment and only reads; with no project open nothing happens. Lane: GUI thread."""

    def __init__(self) -> None:
        self._here: OpenProject | None = None

    def set_project(self, here: OpenProject | None) -> None:
        """Work on this project from now on."""
        self._here = here

    def search(self, sought: Sought, then: Callable[[Batch], None], failed: Failed) -> None:
        """Find conversations that hold something; the former search ends.

        Args:
            sought: what to find, and where.
            then: gets a batch as often as some are found; the one that is `last` says that no others follow,
                how often it stands in each may still come.
            failed: gets a pattern that cannot be understood or takes too long.
        """
        if self._here is not None:
            jobs = self._here.outside
            self._here.commands.when_done(lambda: jobs.search(sought, then, failed))

    def find_places(
        self,
        wanted: Rewording,
        keys: Keys | None,
        then: Callable[[list[Place], bool], None],
        failed: Failed,
    ) -> None:
        """Find what is to be replaced; what was looked for before is dropped.

        Args:
            wanted: what to find, and what is to come instead.
            keys: in whom; None for the whole project.
            then: gets places as they are found, and whether that was all.
            failed: gets what cannot be understood, or takes too long.
        """
        if self._here is not None:
            jobs = self._here.outside
            self._here.commands.when_done(lambda: jobs.find_places(wanted, keys, then, failed))

    def export_plan(self, path: Path, dialect: str | None, then: Callable[[Any], None]) -> None:
        """A plan for a file of that name: the dataset's own format unless `dialect` names another."""
        from rolethread_gui.engine.exporting import plan_for

        if self._here is not None:
            self._here.commands.ask(lambda project: plan_for(project, path, dialect), then)

    def own_file(self, source: int, path: Path, then: Callable[[Any], None]) -> None:
        """Write one source as its own file; `then` gets the manifest, or None when it was cancelled."""
        from rolethread_gui.engine.exporting import plan_for

        if self._here is not None:
            self._here.commands.ask(
                lambda project: plan_for(project, path, None, source),
                lambda plan: self.export(plan, path, then),
            )

    def preview(self, plan: ExportPlan, then: Callable[[Any], None], failed: Failed | None = None) -> None:
        """What an export would write: an `ExportSummary`; the former question of this kind is dropped."""
        if self._here is not None:
            jobs = self._here.outside
            self._here.commands.when_done(lambda: jobs.preview(plan, then, failed))

    def mend(self, wanted: Wanted, then: Callable[[ChangeSet | None], None]) -> None:
        """Do the repairs of a preflight as one step that can be undone; None where nothing had to change."""
        here = self._here
        if here is None or not here.commands.may_write():
            return

        def found(command: Command | None) -> None:
            if command is None:
                then(None)
            else:
                here.commands.change(lambda project: [project.apply(command)], then)

        here.commands.when_done(lambda: here.outside.repairs(wanted, found))

    def export(self, plan: ExportPlan, path: Path, then: Callable[[Any], None]) -> None:
        """Write it; `then` gets the manifest, or None when it was cancelled."""
        if self._here is not None:
            jobs = self._here.outside
            self._here.commands.when_done(lambda: jobs.export(plan, path, then))
