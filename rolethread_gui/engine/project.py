"""A project: what was imported, what was done to it, and the way back. Lane: writer (one thread).

Here it is opened and closed, and datasets are read into it. What is asked of it, done in it and found in it stands
in modules of their own, which build on one another: `project_contents`, `project_steps`, `project_passes`.

Only `columns` and what `reader` returns may be used from other threads. Every command is on disk when it
returns, and the change set that it returns says all that changed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rolethread_gui.dataset.errors import ProjectProblem, UserProblem
from rolethread_gui.engine import sources
from rolethread_gui.engine.import_reports import ImportReport
from rolethread_gui.engine.importing import ImportJob, helper_for, run_import
from rolethread_gui.engine.ledger_file import open_ledger
from rolethread_gui.engine.other_project import SUFFIX, is_project
from rolethread_gui.engine.project_passes import ProjectPasses
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replacing import ReplaceReport
from rolethread_gui.engine.rest import RestJob, partial_source
from rolethread_gui.engine.source_process import Helper
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.store.problems import StorageBug, StorageProblem, storage_problem
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.engine.joining import JoinJob

__all__ = ["SUFFIX", "Project"]


class Project(ProjectPasses):
    """An open project."""

    def __init__(self, ledger: Ledger, helper: Helper | None = None) -> None:
        """Use `create` or `open`."""
        super().__init__(ledger)
        self._helper = helper
        self._closed = False

    @classmethod
    def create(cls, path: Path, *, replace: bool = False, dataset: Path | None = None) -> Project:
        """Make a new, empty project.

        Args:
            path: where; the folder must exist.
            replace: take the place of a project that is there already.
            dataset: what will be read into it first of all; the process that reads it starts meanwhile.

        Raises:
            ProjectProblem: there is one already, another window has it open, or it cannot be written.
        """
        helper = helper_for(dataset) if dataset is not None else None
        try:
            return cls(open_ledger(Path(path), create=True, replace=replace), helper)
        except BaseException:
            if helper is not None:
                helper.close()
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Project:
        """Open a project as it was left; typing that a crash interrupted is taken over.

        Raises:
            ProjectProblem: newer than the program, not a project, damaged, or (with ``kind`` "locked")
                open in another window: then it can be opened with `read_only`.
        """
        project = cls(open_ledger(Path(path), read_only=read_only))
        try:
            if not read_only:
                project.promote_drafts()
                sources.drop_unfinished(project.ledger)
        except Exception as error:
            with contextlib.suppress(StorageProblem, StorageBug):
                project.ledger.close()
            if isinstance(error, UserProblem):
                raise
            raise storage_problem("damaged", project.path) from error
        return project

    def close(self) -> None:
        """Take typing over, keep the columns, shrink the log and give the lock back. Twice does no harm."""
        if self._closed:
            return
        self._closed = True
        try:
            if not self.read_only:
                if self._import is not None:
                    self._import.cancel()
                with contextlib.suppress(StorageProblem):  # the draft is on disk; opening takes it over
                    self.promote_drafts()
        finally:
            if self._helper is not None:
                self._helper.close()
            self._ledger.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def idle(self) -> None:
        """Carry the log over into the file and keep the columns; call when nothing else is to be done."""
        self._ledger.idle()

    # import

    def begin_import(self, path: Path, choices: Choices = NOTHING, *, quiet: bool = False) -> ImportJob:
        """Open a dataset to be read in steps, between other commands.

        The one that the project begins with is there as it is read. A further one waits when it was read to
        its end, until something is done with it on the `shelf`.

        Args:
            path: the file or folder.
            choices: what the person answered to the questions about it.
            quiet: let it wait even when the project is empty.

        Raises:
            Question: it may be read in several ways; answer it and begin again.
            FileProblem: the file cannot be read.
            ProjectProblem: another dataset is being read already.
        """
        self._before_import()
        quiet = quiet or self._ledger.journal.state.cursor > 0
        helper, self._helper = self._helper, None
        job = self._import = ImportJob(self._ledger, Path(path), choices, quiet=quiet, helper=helper)
        return job

    def import_source(
        self,
        source_path: Path,
        choices: Choices = NOTHING,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Read a whole dataset in this thread; a further one is taken in as one step of History.

        Args:
            source_path: the file or folder, or another project; it is never written to.
            choices: what the person answered to the questions about it.
            progress: called with bytes read and bytes in all.
            cancelled: asked between steps; what was read until then of the first dataset stays, marked as
                partial; of a further one nothing is left.

        Raises:
            Question: it may be read in several ways; answer it and begin again.
            FileProblem: the file cannot be read.
        """
        if is_project(Path(source_path)):
            return self.join(source_path, progress=progress, cancelled=cancelled)
        report = run_import(self.begin_import(source_path, choices), progress, cancelled)
        if report.state != "waiting":
            return report
        return report.taken(self.shelf.take_in(report.source))

    def begin_join(self, path: Path, chosen: Sequence[int] | None = None) -> JoinJob:
        """Open another project to be read in steps; it waits then until the `shelf` takes it in.

        Args:
            path: the other project; it is never written to.
            chosen: keys of its conversations to take; None for all.

        Raises:
            ProjectProblem: it is the same project, none, newer than the program, or damaged; or another
                dataset is being read already.
        """
        from rolethread_gui.engine.joining import JoinJob

        self._before_import()
        job = self._import = JoinJob(self._ledger, Path(path), chosen)
        return job

    def join(
        self,
        path: Path,
        chosen: Sequence[int] | None = None,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Join another project into this one in this thread, as one step of History. See `begin_join`."""
        job = self.begin_join(path, chosen)
        report = run_import(job, progress, cancelled)
        return report.taken(self.shelf.join(job)) if report.state == "waiting" else report

    def begin_rest(self, source: int, path: Path | None = None) -> ImportJob:
        """Go on reading a dataset that was not read to its end, in steps.

        Args:
            source: id of the source, whose state is "partial".
            path: where its file is now; None for where it was.

        Raises:
            ProjectProblem: it was read to its end, or another dataset is being read.
            FileProblem: the file cannot be read, or is another one by now; what was read of it stays.
        """
        self._before_import()
        job = self._import = RestJob(self._ledger, partial_source(self._ledger, source), path)
        return job

    def read_rest(
        self,
        source: int,
        path: Path | None = None,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """The same to its end, in this thread. See `begin_rest` and `import_source`."""
        return run_import(self.begin_rest(source, path), progress, cancelled)

    def _before_import(self) -> None:
        self._refuse_read_only()
        if self._import is not None and self.importing:
            raise ProjectProblem(
                say("“{0}” is still being read.").format(self._import.name),
                say("Wait until it is in, or cancel that."),
            )
        self.promote_drafts()

    def replace_source(
        self,
        source: int,
        path: Path,
        choices: Choices | None = None,
        *,
        cancelled: Callable[[], bool] | None = None,
    ) -> ReplaceReport | None:
        """Let a mended file take the place of a source, as one step of History, in this thread.

        Args:
            source: id of the source.
            path: the mended file.
            choices: what the person answered about it; None for the same as before.
            cancelled: asked between steps; nothing is changed then.

        Raises:
            EditRefused: the source is not in the project.
            Question: it may be read in several ways; answer it and begin again.
            FileProblem: the file cannot be read.
        """
        known = self.shelf.choices(source) if choices is None else choices
        report = run_import(self.begin_import(path, known, quiet=True), None, cancelled)
        if report.state != "waiting":
            return None
        return self.shelf.replace(source, report.source)[1]
