"""Long reading jobs in a process of their own: searching all texts, exporting. Lane: compute."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.sought import Sought
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.workers import Line

if TYPE_CHECKING:
    from rolethread_gui.dataset.edits import Command
    from rolethread_gui.engine.exporting import ExportPlan, ExportSummary, Manifest
    from rolethread_gui.engine.preflight_report import Wanted
    from rolethread_gui.engine.rulers import Rulers
    from rolethread_gui.engine.tokens import Ruler


class OutsideSearch:
    """Finds words in all texts; the columns that say what was deleted are read again after edits only.

    Args:
        path: the project.
    """

    def __init__(self, path: Path) -> None:
        self._reader = Reader(path)
        self._columns: tuple[int, Columns] | None = None
        self._line: Line | None = None

    def connect(self, line: Line) -> None:
        """Take the line to the parent."""
        self._line = line

    def search(self, sought: Sought) -> bool:
        """Say the conversations that hold what is sought, as a `seeking.Batch` each; False when interrupted.

        Raises:
            UserProblem: the pattern cannot be understood or takes too long.
        """
        from rolethread_gui.engine.seeking import seek

        assert self._line is not None
        position = self._reader.position
        if self._columns is None or self._columns[0] != position:
            self._columns = position, self._reader.columns()
        for batch in seek(self._reader, sought, self._columns[1], self._line.interrupted):
            self._line.say((batch.keys, batch.hits, batch.last))
        return not self._line.interrupted()


class OutsideExport:
    """Writes a project's conversations to files.

    Args:
        path: the project.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._line: Line | None = None
        self._rulers: Rulers | None = None

    def connect(self, line: Line) -> None:
        """Take the line to the parent."""
        self._line = line

    def _ruler(self, plan: ExportPlan) -> Ruler | None:
        """What measures conversations, kept for the next question: it remembers what it has counted."""
        from rolethread_gui.engine.rulers import Rulers

        assert self._line is not None
        if plan.trainer is None or plan.trainer.tokens is None:
            return None
        if self._rulers is None:
            self._rulers = Rulers(self._line.say)
        return self._rulers.ruler(plan.trainer.tokens)

    def preview(self, plan: ExportPlan) -> ExportSummary | None:
        """What an export would write; says progress where it is for a trainer. None when it was interrupted."""
        from rolethread_gui.engine import exporting
        from rolethread_gui.engine.preflight import Cancelled

        line = self._line
        assert line is not None
        with Project.open(self._path, read_only=True) as project:
            try:
                return exporting.preview(
                    project,
                    plan,
                    lambda done, total: line.say((done, total)),
                    line.interrupted,
                    ruler=self._ruler(plan),
                )
            except Cancelled:
                return None

    def repairs(self, wanted: Wanted) -> Command | None:
        """The repairs of a preflight as one command to apply; says progress. None where nothing would change."""
        from rolethread_gui.engine.preflight import Cancelled, repair_command

        line = self._line
        assert line is not None
        with Project.open(self._path, read_only=True) as project:
            try:
                return repair_command(
                    project.ledger.texts,
                    wanted,
                    lambda done, total: line.say((done, total)),
                    line.interrupted,
                )
            except Cancelled:
                return None

    def export(self, plan: ExportPlan, path: Path) -> Manifest | None:
        """Write it; says progress as pairs of done and total. None when it was interrupted."""
        from rolethread_gui.engine import exporting

        line = self._line
        assert line is not None
        with Project.open(self._path, read_only=True) as project:
            return exporting.run(
                project,
                plan,
                path,
                lambda done, total: line.say((done, total)),
                line.interrupted,
                ruler=self._ruler(plan),
            )
