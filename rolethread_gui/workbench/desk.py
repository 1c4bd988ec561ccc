"""The desk: one open project, and everything a person can do with it, in Qt terms.

Lane: GUI thread. The desk owns the writer's thread (which alone touches the `Project`), a reading
connection of its own, and the check processes. Nothing here waits for any of them: commands are put on
the writer's lane, and what they changed comes back as `dataset_changed`.

It is the face of its parts: `Opening` (path to project), `Commands` (everything that changes or asks the
project, typing too), `Findings` (passes of the checks), `ImportLane`, `OutsideJobs`, `FlagBoard`, `Pages`.
What is added later has an object of its own and reaches the project through `Desk.change` and `Desk.ask`.
"""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.checks.base import Check
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.checking import PassSummary
from rolethread_gui.engine.project import Project
from rolethread_gui.workbench.arrivals import Arrivals
from rolethread_gui.workbench.backup_lane import BackupLane
from rolethread_gui.workbench.commands import Done, some
from rolethread_gui.workbench.following import Following
from rolethread_gui.workbench.jobs import Failed, JobRunner
from rolethread_gui.workbench.newest_flags import Awaited
from rolethread_gui.workbench.open_project import OpenProject
from rolethread_gui.workbench.opening import Opened, Opening, summary_shown, wanted_of, why_read_only
from rolethread_gui.workbench.outside_work import OutsideWork
from rolethread_gui.workbench.places import default_folder
from rolethread_gui.workbench.rescue import Rescue
from rolethread_gui.workbench.source_work import SourceWork
from rolethread_gui.workbench.study_lane import StudyLane
from rolethread_gui.workbench.token_lane import TokenLane

if TYPE_CHECKING:
    from rolethread_gui.engine.backups import Rule


_CHECKED_BY: Final = frozenset({"option", "off", "figures", "variations", "phrases", "own_phrases", "canon"})
"""Kinds of settings on which it depends what the checks find."""
_SPELLED_BY: Final = frozenset({"spelling", "spelling_word"})


class Desk(QObject):
    """One open project, or none.

    Attributes:
        continue_or_new: asked with the path of a project that exists already for a dataset: "continue",
            "new" (a second project is made), or "" to leave it.
        tokens: counts tokens of what is on screen.
        backup_rule: how often the project is copied, how many copies are kept and where; None for the usual.
        rescue: what can be done about a damaged project.
        outside: searches, replaces and exports.

    Signals:
        project_opened, project_closed: a project is on the desk, or no longer.
        closing: the project is about to go; everything can still be asked.
        dataset_changed: a `ChangeSet`; every command, undo and redo announces itself with one.
        rows_arrived: number of slots, while a dataset is being read.
        flags_changed: keys whose flags may differ (a tuple); empty for all.
        checks_finished: the `PassSummary` of a full pass, and again when edits changed its findings.
        history_changed, versions_changed: something to list again.
        progress: what ("import", "checks", "export", "preflight", "mend"), done and in all.
        progress_ended: what.
        problem: sentence and hint.
        damaged: path of a project that turned out to be damaged.
        crashed: report of a bug in the background.
        import_finished: the `ImportReport`.
        saved: what was typed or done is on disk.
        told: a sentence about what was taken over with a dataset.
        backup_made: path of a backup that was just made.
    """

    project_opened = Signal()
    project_closed = Signal()
    closing = Signal()
    dataset_changed = Signal(object)
    rows_arrived = Signal(int)
    flags_changed = Signal(object)
    checks_finished = Signal(object)
    history_changed = Signal()
    versions_changed = Signal()
    progress = Signal(str, int, int)
    progress_ended = Signal(str)
    problem = Signal(str, str)
    damaged = Signal(object)
    crashed = Signal(str)
    import_finished = Signal(object)
    saved = Signal()
    told = Signal(str)
    backup_made = Signal(object)

    def __init__(self, parent: QObject | None = None, *, folder: Path | None = None) -> None:
        """Make an empty desk.

        Args:
            parent: owner.
            folder: where projects of datasets are kept; None for Documents.
        """
        super().__init__(parent)
        self.continue_or_new: Callable[[Path], str] = lambda _: "continue"
        self._folder = folder
        self._runner = JobRunner(self)
        self._runner.problem.connect(self.problem)
        self._runner.crashed.connect(self.crashed)
        self._runner.damaged.connect(self.damaged)
        self.backup_rule: Rule | None = None
        self.rescue = Rescue(self._runner, self._own_backup_rule, self)
        self.tokens = TokenLane(self._runner, self)
        self.outside = OutsideWork()
        self._opening: Opening | None = None
        self._open: OpenProject | None = None
        self._following = Following(self._runner, self._when_idle, self.close, self._opened)

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
        return self._open.commands.position if self._open else 0

    @property
    def importing(self) -> bool:
        """Whether a dataset is being read."""
        return self._open is not None and self._open.imports.reading

    @property
    def checking(self) -> bool:
        """Whether a full pass is under way."""
        return bool(self._open and self._open.checks and self._open.checks.running)

    @property
    def summary(self) -> PassSummary | None:
        """What the newest full pass found."""
        return self._open.findings.summary if self._open else None

    def open_path(self, path: Path, *, into: Path | None = None) -> None:
        """Open a project, or the project of a dataset, which is made where there is none.

        Announced by `project_opened`, or by `problem`. The project that was open is closed when the other one is
        there; where none comes, it stays. A dataset of which nothing comes (nobody answered what was asked about
        it, say) makes room for the project that was open before.

        Args:
            path: a ``.rolethread`` file, or a dataset.
            into: where the project of a dataset is kept; None for Documents and the dataset's name.
        """
        path = Path(path)
        if not path.exists():
            self.problem.emit(
                self.tr("There is no file “{0}”.").format(path), self.tr("Choose another file.")
            )
            return
        wanted = wanted_of(path, into, self._folder or default_folder(), self.continue_or_new)
        if wanted is None:
            return
        if not self.is_open or wanted.target == self.path:
            self.close()
        self._following.begin(wanted, self.path)

    def import_file(self, path: Path) -> None:
        """Read one more dataset into the open project."""
        if self._open is not None:
            self._open.sources.add(Path(path))

    @Slot(object)
    def tell(self, problem: UserProblem) -> None:
        """Tell of a problem that was met outside of the desk."""
        self._runner.tell(problem)

    @property
    def source_work(self) -> SourceWork | None:
        """What is done with whole sources; None without a project."""
        return self._open.sources if self._open else None

    def close(self) -> None:
        """Keep what was typed, stop every thread and process, and let go of the project."""
        if self.is_open:
            self.closing.emit()
        self.flush_typing()
        was_open, self._open = self._open, None
        self.outside.set_project(None)
        self.rescue.cancel()
        self._following.stop()
        opening, self._opening = self._opening, None
        self.tokens.close()
        if was_open is not None:
            was_open.close()
        if opening is not None:
            opening.close()
        if was_open is not None:
            self._following.closed(was_open.project.path)
            was_open.deleteLater()
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

    def awaited(self, key: int) -> Awaited:
        """Of which turns of a conversation the flags are on their way, after an edit."""
        return self._open.flags.awaited(key) if self._open else Awaited()

    def note(self, key: int) -> str:
        """The note of a conversation, empty for none."""
        return self._open.reader.note(key) if self._open else ""

    def setting(self, name: str, default: Any = None) -> Any:
        """A setting of the project, or what it is when nobody changed it."""
        return self._open.project.settings.get(name, default) if self._open else default

    @property
    def settings(self) -> dict[str, Any]:
        """All settings of the project that were changed from their defaults."""
        return dict(self._open.project.settings) if self._open else {}

    @property
    def studies(self) -> StudyLane | None:
        """Answers what takes longer than a moment; None without a project."""
        return self._open.studies if self._open else None

    @functools.cached_property
    def check_titles(self) -> dict[str, str]:
        """Titles of all checks by id, in the language that was chosen when the program started."""
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
        self.change(lambda project: [project.apply(command)], then, failed)

    def change(
        self,
        do: Callable[[Project], list[ChangeSet]],
        then: Callable[[ChangeSet], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Change the project in a way that is more than one command; like `submit` otherwise.

        Args:
            do: on the writer's lane; what it changed.
            then: gets the last change.
            failed: gets the problem; None to show it.
        """
        if self._open is not None:
            self._open.commands.change(do, then, failed)

    def ask(
        self,
        question: Callable[[Project], Any],
        then: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Ask the project something on the writer's lane, after everything that was asked for so far.

        Args:
            question: must not change the project.
            then: gets the answer.
            failed: gets the problem; None to show it.
        """
        if self._open is not None:
            self._open.commands.ask(question, then, failed)

    def undo(self) -> None:
        """Take the last command back."""
        self.change(lambda project: some(project.undo()))

    def redo(self) -> None:
        """Do again what was undone last."""
        self.change(lambda project: some(project.redo()))

    def undo_to(self, position: int) -> None:
        """Undo until nothing later than a position stands."""
        self.change(lambda project: project.undo_to(position))

    def take_back(self, position: int, then: Callable[[ChangeSet], None] | None = None) -> None:
        """Take one old command back alone, keeping what was done since."""
        self.change(lambda project: [project.take_back(position)], then)

    def undo_text(self) -> str:
        """What undo would take back; empty for nothing."""
        return self._open.commands.undo if self._open else ""

    def redo_text(self) -> str:
        """What redo would do again; empty for nothing."""
        return self._open.commands.redo if self._open else ""

    def typed(self, conversation: int, turn: int, text: str) -> None:
        """A turn has this text now; call it with every key press."""
        if self._open is not None and self._open.commands.may_write():
            self._open.commands.typed(conversation, turn, text)
            self._open.flags.ask(conversation)

    @Slot()
    def flush_typing(self) -> None:
        """What was typed becomes a step of history now: a paste, a jump of the cursor, leaving the turn."""
        if self._open is not None:
            self._open.commands.flush()

    def answer(
        self, question_id: str, value: str, label: str, then: Callable[[Any], None] | None = None
    ) -> None:
        """Answer a question about the whole dataset; the checks run again.

        Args:
            question_id: which one.
            value: the answer.
            label: what History says of it.
            then: gets the change.
        """
        self.submit(Command(label, (SetSetting(f"answer:{question_id}", value),), "checks"), then)

    # versions and history

    def history(self, then: Callable[[Any], None], limit: int = 500, before: int | None = None) -> None:
        """Entries of the history, the newest first."""
        self.ask(lambda project: project.history(limit, before), then)

    def versions(self, then: Callable[[Any], None]) -> None:
        """All versions, the oldest first."""
        self.ask(lambda project: project.versions(), then)

    def compare(self, a: int, b: int, then: Callable[[Any], None]) -> None:
        """What changed from one journal position to another (a version's is ``Version.position``)."""
        self.ask(lambda project: project.compare(a, b), then)

    def conversation_at(self, key: int, position: int, then: Callable[[Any], None]) -> None:
        """A conversation as it was at a journal position, or None."""
        self.ask(lambda project: project.conversation_at(key, position), then)

    def save_version(self, name: str, note: str = "", then: Callable[[Any], None] | None = None) -> None:
        """Name the state as it is now."""
        if self._open is None or not self._open.commands.may_write():
            return

        def saved(version: Any) -> None:
            self.versions_changed.emit()
            if then is not None:
                then(version)

        self.ask(lambda project: project.save_version(name, note), saved)

    def restore(
        self,
        version_id: int,
        keys: Sequence[int] | None = None,
        then: Callable[[ChangeSet], None] | None = None,
    ) -> None:
        """Bring some conversations, or everything, back to a version."""
        self.change(lambda project: [project.restore(version_id, keys)], then)

    def sources(self, then: Callable[[Any], None]) -> None:
        """The files that were imported."""
        self.ask(lambda project: project.sources(), then)

    def problems(self, then: Callable[[Any], None], source: int | None = None, limit: int = 1000) -> None:
        """What could not be read."""
        self.ask(lambda project: project.problems(source, limit), then)

    def save_copy(self, path: Path, then: Callable[[Any], None] | None = None) -> None:
        """Write a complete copy of the project, history included."""
        self.ask(lambda project: project.save_copy(path), then)

    @property
    def backups(self) -> BackupLane | None:
        """The backups of the open project; None without one."""
        return self._open.backups if self._open else None

    def _own_backup_rule(self) -> Rule | None:
        return self.backup_rule

    def go_back_to_backup(self, number: int, then: Callable[[Any], None]) -> None:
        """Let the project be as in a backup; as it is now it becomes one more backup.

        Args:
            number: as in `BackupLane.every`.
            then: gets an `engine.backups.Restored`. Where that cannot be, `problem` says so, and the project is
                opened again as it was.
        """
        from rolethread_gui.workbench.going_back import go_back

        path = self.path
        if path is not None and not self.read_only:
            self.close()
            go_back(path, number, self.backup_rule, self._runner, open_again=self.open_path, then=then)

    # checks

    @Slot()
    def run_checks(self) -> None:
        """Check everything in the background."""
        if self._open is not None:
            self._open.findings.look_again()

    def cancel(self, what: str) -> None:
        """Stop one of the things that `progress` names, "search" or "replace"; what was done until then stays."""
        here = self._open
        if here is None:
            return
        if what == "checks" and here.checks is not None:
            here.checks.cancel()
        elif what == "import":
            here.imports.cancel()
        else:
            here.outside.cancel(what)

    # opening

    def _opened(self, made: Opened, dataset: Path | None, opening: Opening) -> None:
        self._opening = opening
        opening.in_use = True
        here = self._open = OpenProject(made, self._runner, opening.writer, self._own_backup_rule, self)
        self.outside.set_project(here)
        here.commands.done.connect(self._changed)
        here.commands.labels_changed.connect(self.history_changed)
        here.commands.saved.connect(self.saved)
        here.commands.problem.connect(self.problem)
        here.flags.changed.connect(self.flags_changed)
        here.findings.found.connect(self.checks_finished)
        here.findings.begun.connect(self._checks_begun)
        self._announce(Arrivals(here))
        here.backups.made.connect(self.backup_made)
        here.outside.progress.connect(self.progress)
        here.outside.ended.connect(self.progress_ended)
        if here.checks is not None:
            here.checks.progress.connect(self._check_progress)
            here.checks.ended.connect(self._check_ended)
        gc.freeze()  # what is there now stays; the collector need not look through it while keys are pressed
        self.project_opened.emit()
        self.history_changed.emit()
        if made.project.read_only:
            here.findings.show(summary_shown(made))
            self.problem.emit(*why_read_only(self.name, made.why))
        elif dataset is not None:
            here.sources.begin(dataset)
        else:
            here.findings.show_kept(made.settled)

    def _announce(self, arrivals: Arrivals) -> None:
        arrivals.rows_arrived.connect(self.rows_arrived)
        arrivals.progress.connect(self.progress)
        arrivals.progress_ended.connect(self.progress_ended)
        arrivals.finished.connect(self.import_finished)
        arrivals.told.connect(self.told)
        arrivals.problem.connect(self.problem)
        arrivals.over.connect(self.run_checks)
        arrivals.unwanted.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        """A project with nothing in it is not kept; the one that was open before comes back."""
        if self.path is not None:
            before = self._following.leave(self.path)
            if before is None:
                self.close()
            else:
                self.open_path(before)

    # what follows commands and checks

    @Slot(object)
    def _changed(self, done: Done) -> None:
        here = self._open
        if here is None:
            return
        for change in done.changes:
            self._take(here, change)
        if done.recount:
            here.findings.look_later()
        if done.changes:
            self.history_changed.emit()

    def _take(self, here: OpenProject, change: ChangeSet) -> None:
        here.pages.changed(change.touched)
        here.flags.take(change)
        self.dataset_changed.emit(change)
        if change.ignores:
            self.flags_changed.emit(())
        kinds = {name.split(":")[0] for name in change.settings}
        if "answer" in kinds:
            here.findings.answered()
        elif kinds & _CHECKED_BY or (kinds & _SPELLED_BY and self._spelling_is_checked()):
            here.findings.look_later()

    def _spelling_is_checked(self) -> bool:
        return not self.check_info("spelling").is_off(self.setting("off:spelling"))

    @Slot(int)
    def _checks_begun(self, count: int) -> None:
        self.progress.emit("checks", 0, count)

    @Slot(int, int)
    def _check_progress(self, done: int, total: int) -> None:
        self.progress.emit("checks", done, total)

    @Slot()
    def _check_ended(self) -> None:
        self.progress_ended.emit("checks")

    def _when_idle(self) -> None:
        """On the writer's lane, some time after a burst of work."""
        here = self._open
        if here is not None and not here.project.read_only:
            here.project.idle()
            here.backups.look()
