"""The desk: one open project, and everything a person can do with it, in Qt terms.

Lane: GUI thread. The desk owns the writer's thread (which alone touches the `Project`), a reading
connection of its own, and the check processes. Nothing here waits for any of them: commands are put on
the writer's lane, and what they changed comes back as `dataset_changed`.

Where it differs from what was drawn first: `submit`, `undo` and the like also take `failed`, called with
the `UserProblem` instead of the signal `problem`; `note`, `setting`, `sources` and `problems` were added;
`open_path` takes `into` (where the project is to be kept); `search` hands on keys in batches as they are
found, `then(keys, finished)`; `export_plan`, `take_back`, `save_copy`, `import_file` and `conversation_at` were
added, `compare` takes journal positions; `checks_finished` comes again when edits changed the findings; `export`
reports through `progress("export", …)` and calls `then(None)` when
it was cancelled. The editor moves and drops underlines itself while keys are pressed
(`dataset.spans.moved`); the desk brings new flags through `flags_changed`.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.checks.base import Check
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.checking import PassSummary
from rolethread_gui.engine.importing import ImportReport, Progress
from rolethread_gui.engine.project import Project
from rolethread_gui.workbench.check_lane import CheckLane
from rolethread_gui.workbench.flag_board import FlagBoard
from rolethread_gui.workbench.import_lane import ImportLane
from rolethread_gui.workbench.jobs import Failed, Job, JobRunner, Lane
from rolethread_gui.workbench.keystrokes import Keystrokes, Place
from rolethread_gui.workbench.open_project import (
    Done,
    Opened,
    OpenProject,
    carry_out,
    close_projects,
    ignore_result,
    labels_of,
    opened_project,
    some,
    summary_shown,
    typing_label,
)
from rolethread_gui.workbench.outside_jobs import OutsideJobs
from rolethread_gui.workbench.pages import Pages
from rolethread_gui.workbench.places import SUFFIX, default_folder, free_path, project_path

if TYPE_CHECKING:
    from rolethread_gui.engine.exporting import ExportPlan


class Desk(QObject):
    """One open project, or none.

    Attributes:
        continue_or_new: asked with the path of a project that exists already for a dataset: "continue",
            "new" (a second project is made), or "" to leave it.
        summary: of the newest full pass.

    Signals:
        project_opened, project_closed: a project is on the desk, or no longer.
        dataset_changed: a `ChangeSet`; every command, undo and redo announces itself with one.
        rows_arrived: number of slots, while a dataset is being read.
        flags_changed: keys whose flags may differ (a tuple); empty for all.
        checks_finished: the `PassSummary` of a full pass, and again when edits changed its findings.
        history_changed, versions_changed: something to list again.
        progress: what ("import", "checks", "export"), done and in all.
        progress_ended: what.
        problem: sentence and hint.
        crashed: report of a bug in the background.
        import_finished: the `ImportReport`.
        saved: what was typed or done is on disk.
    """

    project_opened = Signal()
    project_closed = Signal()
    dataset_changed = Signal(object)
    rows_arrived = Signal(int)
    flags_changed = Signal(object)
    checks_finished = Signal(object)
    history_changed = Signal()
    versions_changed = Signal()
    progress = Signal(str, int, int)
    progress_ended = Signal(str)
    problem = Signal(str, str)
    crashed = Signal(str)
    import_finished = Signal(object)
    saved = Signal()

    def __init__(self, parent: QObject | None = None, *, folder: Path | None = None) -> None:
        """Make an empty desk.

        Args:
            parent: owner.
            folder: where projects of datasets are kept; None for Documents.
        """
        super().__init__(parent)
        self.continue_or_new: Callable[[Path], str] = lambda _: "continue"
        self.summary: PassSummary | None = None
        self._folder = folder
        self._runner = JobRunner(self)
        self._runner.problem.connect(self.problem)
        self._runner.crashed.connect(self.crashed)
        self._writer: Lane | None = None
        self._open: OpenProject | None = None
        self._opening: Job | None = None
        self._held: list[Project] = []  # filled on the writer's lane
        self._keys = Keystrokes(self._save_drafts, self._promote, self)
        self._run_later = QTimer(self)
        self._run_later.setSingleShot(True)
        self._run_later.setInterval(200)
        self._run_later.timeout.connect(self._catch_up)

    # what is open

    @property
    def is_open(self) -> bool:
        """Whether a project is on the desk."""
        return self._open is not None

    @property
    def path(self) -> Path | None:
        """The project file."""
        return self._open.project.path if self._open else None

    @property
    def name(self) -> str:
        """The project's name, empty without one."""
        return self._open.project.path.stem if self._open else ""

    @property
    def read_only(self) -> bool:
        """Whether the project may only be looked at."""
        return self._open is None or self._open.project.read_only

    @property
    def columns(self) -> Columns:
        """Facts of every conversation; empty without a project."""
        return self._open.project.columns if self._open else Columns()

    @property
    def position(self) -> int:
        """Journal position of the newest change that was announced."""
        return self._open.position if self._open else 0

    @property
    def importing(self) -> bool:
        """Whether a dataset is being read."""
        return self._open is not None and self._open.imports.reading

    @property
    def checking(self) -> bool:
        """Whether a full pass is under way."""
        return bool(self._open and self._open.checks and self._open.checks.running)

    def open_path(self, path: Path, *, into: Path | None = None) -> None:
        """Open a project, or the project of a dataset, which is made where there is none.

        Announced by `project_opened`, or by `problem`. The project that was open is closed first.

        Args:
            path: a ``.rolethread`` file, or a dataset.
            into: where the project of a dataset is kept; None for Documents and the dataset's name.
        """
        path = Path(path)
        if not path.exists():
            self.problem.emit(self.tr("There is no file {0}.").format(path), self.tr("Choose another file."))
            return
        dataset: Path | None = None
        target = path
        create = False
        if path.suffix.lower() != SUFFIX:
            target = into or project_path(path, self._folder or default_folder())
            dataset = path
            if target.exists():
                choice = self.continue_or_new(target)
                if not choice:
                    return
                if choice == "continue":
                    dataset = None
                else:
                    target = free_path(target)
            create = dataset is not None
        self.close()
        self._writer = Lane(self._runner, "writer", idle=self._when_idle)
        held = self._held = list[Project]()

        def make() -> Opened:
            made = opened_project(target, create)
            held.append(made.project)
            return made

        self._opening = self._writer.put(make, lambda made: self._opened(made, dataset))

    def import_file(self, path: Path) -> None:
        """Read one more dataset into the open project."""
        if not self._may_write():
            return
        if self.importing:
            self.problem.emit(
                self.tr("Another dataset is still being read."),
                self.tr("Wait until it is in, or cancel that."),
            )
            return
        self._flush()
        self._begin_import(Path(path))

    def close(self) -> None:
        """Keep what was typed, stop every thread and process, and let go of the project."""
        self._flush()
        was_open, self._open = self._open, None
        writer, self._writer = self._writer, None
        if self._opening is not None:
            self._opening.cancel()
        self._run_later.stop()
        if was_open is not None:
            was_open.imports.close()
            was_open.flags.close()
            was_open.outside.close()
            if was_open.checks is not None:
                was_open.checks.close()
            was_open.reader.close()
        if writer is not None:
            held = self._held
            writer.close(lambda: close_projects(held))
        self._opening = None
        self._keys.forget()
        self.summary = None
        if was_open is not None:
            if was_open.checks is not None:
                was_open.checks.deleteLater()
            was_open.imports.deleteLater()
            was_open.flags.deleteLater()
            was_open.outside.deleteLater()
            self.project_closed.emit()

    # reading

    def conversation(self, key: int) -> Conversation:
        """A conversation as it is on screen: what is typed and not taken over yet is in it.

        Raises:
            KeyError: there is none of that key.
        """
        if self._open is None:
            raise KeyError(key)
        return self._open.pages.conversation(key)

    def original(self, key: int) -> Conversation:
        """A conversation as it was imported.

        Raises:
            KeyError: there is none of that key.
        """
        if self._open is None:
            raise KeyError(key)
        return self._open.reader.original(key)

    def texts(self, keys: Sequence[int]) -> list[tuple[str, str]]:
        """First user text and last reply of conversations, each cut to 300 code points, for the table."""
        if self._open is None:
            return [("", "") for _ in keys]
        return self._open.pages.texts(keys)

    def flags(self, key: int) -> tuple[Flag, ...]:
        """The newest flags known, without the ignored ones."""
        return self._open.flags.flags(key) if self._open else ()

    def note(self, key: int) -> str:
        """The note of a conversation, empty for none."""
        return self._open.reader.note(key) if self._open else ""

    def setting(self, name: str, default: Any = None) -> Any:
        """A setting of the project, or what it is when nobody changed it."""
        return self._open.project.settings.get(name, default) if self._open else default

    @property
    def check_titles(self) -> dict[str, str]:
        """Titles of all checks by id."""
        return {check.id: check.title for check in all_checks().values()}

    @staticmethod
    def check_info(check_id: str) -> Check:
        """A check, for its title, help and options.

        Raises:
            KeyError: there is none of that id.
        """
        return all_checks()[check_id]

    # changing

    def submit(
        self,
        command: Command,
        then: Callable[[ChangeSet], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do a command; `dataset_changed` follows, then `then`."""
        self._command(lambda project: [project.apply(command)], then, failed)

    def undo(self) -> None:
        """Take the last command back."""
        self._command(lambda project: some(project.undo()))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._command(lambda project: some(project.redo()))

    def undo_to(self, position: int) -> None:
        """Undo until nothing later than a position stands."""
        self._command(lambda project: project.undo_to(position))

    def take_back(self, position: int) -> None:
        """Take one old command back alone, keeping what was done since."""
        self._command(lambda project: [project.take_back(position)])

    def undo_text(self) -> str:
        """What undo would take back; empty for nothing."""
        return self._open.undo if self._open else ""

    def redo_text(self) -> str:
        """What redo would do again; empty for nothing."""
        return self._open.redo if self._open else ""

    def typed(self, conversation: int, turn: int, text: str) -> None:
        """A turn has this text now; call it with every key press."""
        if self._may_write() and self._open is not None:
            self._keys.typed(conversation, turn, text)
            self._open.flags.ask(conversation)

    @Slot()
    def flush_typing(self) -> None:
        """What was typed becomes a step of history now: a paste, a jump of the cursor, leaving the turn."""
        self._flush()

    def answer(self, question_id: str, value: str) -> None:
        """Answer a question about the whole dataset; the checks run again."""
        label = self.tr("Answer a question about the dataset")
        self.submit(Command(label, (SetSetting(f"answer:{question_id}", value),), "checks"))

    # versions and history

    def history(self, then: Callable[[Any], None], limit: int = 500, before: int | None = None) -> None:
        """Entries of the history, the newest first."""
        self._ask(lambda project: project.history(limit, before), then)

    def versions(self, then: Callable[[Any], None]) -> None:
        """All versions, the oldest first."""
        self._ask(lambda project: project.versions(), then)

    def compare(self, a: int, b: int, then: Callable[[Any], None]) -> None:
        """What changed from one journal position to another (a version's is ``Version.position``)."""
        self._ask(lambda project: project.compare(a, b), then)

    def conversation_at(self, key: int, position: int, then: Callable[[Any], None]) -> None:
        """A conversation as it was at a journal position, or None."""
        self._ask(lambda project: project.conversation_at(key, position), then)

    def save_version(self, name: str, note: str = "", then: Callable[[Any], None] | None = None) -> None:
        """Name the state as it is now."""
        if not self._may_write():
            return

        def saved(version: Any) -> None:
            self.versions_changed.emit()
            if then is not None:
                then(version)

        self._ask(lambda project: project.save_version(name, note), saved)

    def restore(
        self,
        version_id: int,
        keys: Sequence[int] | None = None,
        then: Callable[[ChangeSet], None] | None = None,
    ) -> None:
        """Bring some conversations, or everything, back to a version."""
        self._command(lambda project: [project.restore(version_id, keys)], then)

    def sources(self, then: Callable[[Any], None]) -> None:
        """The files that were imported."""
        self._ask(lambda project: project.sources(), then)

    def problems(self, then: Callable[[Any], None], source: int | None = None, limit: int = 1000) -> None:
        """What could not be read."""
        self._ask(lambda project: project.problems(source, limit), then)

    def save_copy(self, path: Path, then: Callable[[Any], None] | None = None) -> None:
        """Write a complete copy of the project, history included."""
        self._ask(lambda project: project.save_copy(path), then or ignore_result)

    # searching and exporting, in processes of their own

    def search(self, words: str, then: Callable[[list[int], bool], None]) -> None:
        """Find conversations that hold words; the former search ends.

        Args:
            words: what to find; empty finds nothing.
            then: gets keys as they are found, and whether that was all.
        """
        if self._open is None:
            return
        self._flush()
        self._after_edits(lambda: self._open.outside.search(words, then) if self._open else None)

    def export_plan(self, path: Path, dialect: str | None, then: Callable[[Any], None]) -> None:
        """A plan for a file of that name: the dataset's own format unless `dialect` names another."""
        from rolethread_gui.engine.exporting import plan_for

        self._ask(lambda project: plan_for(project, path, dialect), then)

    def export_preview(self, plan: ExportPlan, then: Callable[[Any], None]) -> None:
        """What an export would write: an `ExportSummary`."""
        if self._open is not None:
            self._flush()
            self._after_edits(lambda: self._open.outside.preview(plan, then) if self._open else None)

    def export(self, plan: ExportPlan, path: Path, then: Callable[[Any], None]) -> None:
        """Write it; `then` gets the manifest, or None when it was cancelled."""
        if self._open is not None:
            self._flush()
            self._after_edits(lambda: self._open.outside.export(plan, path, then) if self._open else None)

    # checks

    @Slot()
    def run_checks(self) -> None:
        """Check everything in the background."""
        self._begin_checks(everything=True)

    def _begin_checks(self, *, everything: bool) -> None:
        self._run_later.stop()
        if self._open is None or self._open.checks is None or self._open.imports.reading:
            return
        checks, keys = self._open.checks, self._alive_keys()
        (checks.run if everything else checks.resume)(keys)
        self.progress.emit("checks", 0, len(keys))

    def cancel(self, what: str) -> None:
        """Stop "import", "checks", "export" or "search"; what was done until then stays."""
        here = self._open
        if here is None or self._writer is None:
            return
        if what == "checks" and here.checks is not None:
            here.checks.cancel()
        elif what == "import":
            here.imports.cancel()
        else:
            here.outside.cancel(what)

    # opening

    def _opened(self, made: Opened, dataset: Path | None) -> None:
        project = made.project
        assert self._writer is not None
        self._opening = None
        reader = project.reader()
        checks = (
            None if project.read_only else CheckLane(project, self._runner, self._writer, made.kept, self)
        )
        outside = OutsideJobs(project.path, self._runner, self)
        imports = ImportLane(project, self._runner, self._writer, self)
        pages = Pages(reader, self._keys.texts_of)
        flags = FlagBoard(reader, pages, self._keys.texts_of, checks, self)
        flags.changed.connect(self.flags_changed)
        flags.kept.connect(self._follow_summary)
        self._open = OpenProject(
            project,
            reader,
            pages,
            flags,
            checks,
            outside,
            imports,
            project.position,
            made.undo,
            made.redo,
        )
        imports.begun.connect(self._first_rows)
        imports.advanced.connect(self._arrived)
        imports.finished.connect(self._imported)
        imports.failed.connect(self._import_failed)
        outside.progress.connect(self._export_progress)
        outside.ended.connect(self.progress_ended)
        if checks is not None:
            checks.finished.connect(self._checked)
            checks.progress.connect(self._check_progress)
            checks.ended.connect(self._check_ended)
            checks.stale.connect(self._run_later.start)
        gc.freeze()  # what is there now stays; the collector need not look through it while keys are pressed
        self.project_opened.emit()
        self.history_changed.emit()
        if project.read_only:
            self._show_summary(summary_shown(made))
            self.problem.emit(
                self.tr("{0} is open in another window, so it can only be read here.").format(self.name),
                self.tr("Close the other window, then open it again to make changes."),
            )
        elif dataset is not None:
            self._begin_import(dataset)
        elif checks is not None:
            self._show_kept(checks, made.settled)

    def _show_kept(self, checks: CheckLane, settled: bool) -> None:
        """Show what the last pass found at once; what is stale of it is checked meanwhile."""
        self._show_summary(checks.kept_summary())
        if self.summary is not None and settled:
            checks.practise(self._alive_keys())
        else:
            self._catch_up()

    def _show_summary(self, summary: PassSummary | None) -> None:
        self.summary = summary
        if summary is not None:
            self.checks_finished.emit(summary)

    def _alive_keys(self) -> npt.NDArray[np.int64]:
        return np.flatnonzero(self.columns.alive()) + 1

    @Slot()
    def _catch_up(self) -> None:
        """Check what is stale; everything, where that cannot be told."""
        self._begin_checks(everything=False)

    def _begin_import(self, dataset: Path) -> None:
        assert self._open is not None
        size = dataset.stat().st_size if dataset.exists() else 0
        self.progress.emit("import", 0, size)
        self._open.imports.begin(dataset)

    @Slot()
    def _first_rows(self) -> None:
        self.rows_arrived.emit(self.columns.size)

    @Slot(object)
    def _arrived(self, advance: Progress) -> None:
        self.progress.emit("import", advance.done, advance.total)
        self.rows_arrived.emit(self.columns.size)

    @Slot(object)
    def _imported(self, report: ImportReport) -> None:
        self._import_over()
        self.import_finished.emit(report)
        self._ask(labels_of, self._labels_arrived)
        self.run_checks()

    @Slot(object)
    def _import_failed(self, problem: UserProblem) -> None:
        self._import_over()
        self._ask(labels_of, self._labels_arrived)
        self.problem.emit(problem.sentence, problem.hint)
        self.run_checks()

    def _import_over(self) -> None:
        self.rows_arrived.emit(self.columns.size)
        self.progress_ended.emit("import")

    # commands

    def _may_write(self) -> bool:
        if self._open is None:
            return False
        if self._open.project.read_only:
            self.problem.emit(
                self.tr("{0} is open for reading only, so nothing was changed.").format(self.name),
                self.tr("Close the other window, then open it again."),
            )
            return False
        return True

    def _command(
        self,
        do: Callable[[Project], list[ChangeSet]],
        then: Callable[[ChangeSet], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        if not self._may_write():
            return
        self._flush()
        here, writer = self._open, self._writer
        assert here is not None
        assert writer is not None

        def finished(done: Done) -> None:
            self._changed(done)
            if then is not None and done.changes:
                then(done.changes[-1])

        writer.put(lambda: carry_out(here, do), finished, failed)

    def _ask(self, question: Callable[[Project], Any], then: Callable[[Any], None]) -> None:
        if self._open is not None and self._writer is not None:
            self._flush()
            project = self._open.project
            self._writer.put(lambda: question(project), then)

    def _after_edits(self, go: Callable[[], None]) -> None:
        """Go on in the GUI thread when every command so far is done."""
        assert self._writer is not None
        self._writer.put(lambda: None, lambda _: go())

    def _changed(self, done: Done) -> None:
        here = self._open
        if here is None:
            return
        self._keys.promoted(done.drafts)
        here.position, here.undo, here.redo = done.position, done.undo, done.redo
        for change in done.changes:
            self._take(here, change)
        if done.recount:
            self._run_later.start()
        if done.changes:
            self.history_changed.emit()
        self.saved.emit()

    def _take(self, here: OpenProject, change: ChangeSet) -> None:
        here.pages.changed(change.touched)
        here.flags.take(change)
        self.dataset_changed.emit(change)
        if change.ignores:
            self.flags_changed.emit(())
        if any(name.split(":")[0] in ("answer", "option", "off", "figures") for name in change.settings):
            self._run_later.start()

    def _labels_arrived(self, labels: tuple[int, str, str]) -> None:
        if self._open is not None:
            self._open.position, self._open.undo, self._open.redo = labels
            self.history_changed.emit()

    # typing

    @Slot()
    def _flush(self) -> None:
        if self._open is not None and not self._open.project.read_only:
            self._keys.flush()

    def _save_drafts(self, texts: dict[Place, str]) -> None:
        here, writer = self._open, self._writer
        if here is None or writer is None:
            return

        def save() -> None:
            for (key, turn), text in texts.items():
                here.project.save_draft(key, turn, text)

        writer.put(save, lambda _: self.saved.emit(), lambda _: self._keys.promoted(texts))

    def _promote(self, texts: dict[Place, str]) -> None:
        here, writer = self._open, self._writer
        if here is None or writer is None:
            return

        def do(project: Project) -> list[ChangeSet]:
            for (key, turn), text in texts.items():
                project.save_draft(key, turn, text)
            return some(project.promote_drafts(typing_label))

        def promote() -> Done:
            done = carry_out(here, do)
            done.drafts = texts
            return done

        def refused(problem: UserProblem) -> None:
            self._keys.promoted(texts)
            self.problem.emit(problem.sentence, problem.hint)

        writer.put(promote, self._changed, refused)

    # flags

    @Slot()
    def _follow_summary(self) -> None:
        """Let the cards of *Start here* follow what was mended."""
        here = self._open
        if here is None or self.summary is None or here.checks is None or here.checks.running:
            return
        fresh = here.checks.followed(self.summary)
        if (fresh.findings, fresh.questions) != (self.summary.findings, self.summary.questions):
            self.summary = fresh
            self.checks_finished.emit(fresh)

    @Slot(object)
    def _checked(self, summary: PassSummary) -> None:
        self.summary = None  # what is still to be told belongs to this pass, not to the one before
        if self._open is not None:
            self._open.flags.tell_now()
        self.summary = summary
        self.checks_finished.emit(summary)

    @Slot(int, int)
    def _check_progress(self, done: int, total: int) -> None:
        self.progress.emit("checks", done, total)

    @Slot()
    def _check_ended(self) -> None:
        self.progress_ended.emit("checks")

    @Slot(int, int)
    def _export_progress(self, done: int, total: int) -> None:
        self.progress.emit("export", done, total)

    def _when_idle(self) -> None:
        """On the writer's lane, some time after a burst of work."""
        here = self._open
        if here is not None and not here.project.read_only:
            here.project.idle()
