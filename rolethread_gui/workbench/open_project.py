"""Everything that lives as long as one project is open. Lane: GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rolethread_gui.workbench.backup_lane import BackupLane
from rolethread_gui.workbench.check_lane import CheckLane
from rolethread_gui.workbench.commands import Commands
from rolethread_gui.workbench.findings import Findings
from rolethread_gui.workbench.flag_board import FlagBoard
from rolethread_gui.workbench.import_lane import ImportLane
from rolethread_gui.workbench.jobs import JobRunner, Lane
from rolethread_gui.workbench.opening import Opened
from rolethread_gui.workbench.outside_jobs import OutsideJobs
from rolethread_gui.workbench.pages import Pages
from rolethread_gui.workbench.source_work import SourceWork
from rolethread_gui.workbench.study_lane import StudyLane

if TYPE_CHECKING:
    from rolethread_gui.engine.backups import Rule


class OpenProject(QObject):
    """What belongs to the open project.

    Attributes:
        project: touched on the writer's lane only, but for its columns, settings and position.
        reader: a reading connection of the GUI thread.
        commands: the door to the writer.
        checks: None for a project that is only read.
        backups: copies of it beside it.
        pages, flags, findings, imports, sources, outside, studies: what is shown of it and done with it.
    """

    def __init__(
        self,
        made: Opened,
        runner: JobRunner,
        writer: Lane,
        rule: Callable[[], Rule | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        project = self.project = made.project
        self.reader = project.reader()
        self.checks = None if project.read_only else CheckLane(project, runner, writer, made.kept, self)
        self.commands = Commands(project, writer, self.checks, self)
        self.commands.undo, self.commands.redo = made.undo, made.redo
        self.outside = OutsideJobs(project.path, runner, self)
        self.studies = StudyLane(project.path, runner, self)
        self.imports = ImportLane(project, runner, writer, self)
        self.sources = SourceWork(self.commands, self.imports, self.outside, self)
        self.backups = BackupLane(project, runner, rule, self)
        self.pages = Pages(self.reader, self.commands.texts_of, runner.tell)
        self.flags = FlagBoard(self.reader, self.pages, self.commands.texts_of, self.checks, self)
        self.findings = Findings(
            self.checks, self.flags, lambda: project.columns, lambda: self.imports.reading, self
        )

    def close(self) -> None:
        """Stop every thread and process but the writer, which may still have something to finish."""
        self.imports.close()
        self.findings.close()
        self.flags.close()
        self.outside.close()
        self.studies.close()
        self.backups.close()
        if self.checks is not None:
            self.checks.close()
        self.reader.close()
        self.commands.close()
