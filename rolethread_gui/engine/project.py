"""A project: what was imported, what was done to it, and the way back. Lane: writer (one thread).

Only `columns` and what `reader` returns may be used from other threads. Every command is on disk when it
returns, and the change set that it returns says all that changed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolethread_gui.dataset.changes import ChangeSet, with_typed
from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import Command, SetSetting, SetText
from rolethread_gui.dataset.errors import EditRefused, ProjectProblem, UserProblem
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine import derived, resuming, searching, sources
from rolethread_gui.engine.applying import Pending
from rolethread_gui.engine.comparing import Comparison, Past
from rolethread_gui.engine.importing import (
    ImportJob,
    ImportReport,
    NamedProblem,
    ReadingJob,
    SourceSummary,
    helper_for,
    run_import,
)
from rolethread_gui.engine.listing import HistoryEntry, list_history, list_problems, list_sources
from rolethread_gui.engine.other_project import SUFFIX, is_project
from rolethread_gui.engine.passes import PassBatch
from rolethread_gui.engine.past_columns import PastColumns
from rolethread_gui.engine.reading import Reader, is_ignored
from rolethread_gui.engine.recording import Ledger, open_ledger
from rolethread_gui.engine.replacing import ReplaceReport
from rolethread_gui.engine.rest import RestJob, partial_source
from rolethread_gui.engine.resuming import KeptPass
from rolethread_gui.engine.shelf import Shelf
from rolethread_gui.engine.source_process import Helper
from rolethread_gui.engine.taking_back import take_back_change
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.store.change import Ignored
from rolethread_gui.store.journal import Kind
from rolethread_gui.store.problems import StorageBug, StorageProblem, storage_problem
from rolethread_gui.store.versions import Version
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.engine.joining import JoinJob

__all__ = ["PROMOTED", "SUFFIX", "Project"]

PROMOTED = "Typing"
"""Label of what was typed, where the caller gives none."""


class Project:
    """An open project.

    Attributes:
        path: the project file.
        read_only: True when another window writes to it, or it may not be written to.
        shelf: its sources: adding, replacing and removing them, and what could not be read of them.
    """

    def __init__(self, ledger: Ledger, helper: Helper | None = None) -> None:
        """Use `create` or `open`."""
        self._ledger = ledger
        self._helper = helper
        self._past = Past(ledger)
        self._import: ReadingJob | None = None
        self._closed = False
        self.path = ledger.path
        self.read_only = ledger.read_only
        self.shelf = Shelf(ledger, self._before_change)

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

    @property
    def ledger(self) -> Ledger:
        """The parts of the project, for the rest of the engine."""
        return self._ledger

    @property
    def columns(self) -> Columns:
        """Facts of every conversation; patched after each command."""
        return self._ledger.columns

    @property
    def position(self) -> int:
        """The newest journal position."""
        return self._ledger.journal.state.position

    @property
    def began(self) -> float:
        """When the first thing was done, seconds since 1970; 0 when nothing ever was."""
        return self._ledger.journal.began()

    @property
    def importing(self) -> bool:
        """Whether a dataset is being read."""
        return self._import is not None and not self._import.ended

    @property
    def settings(self) -> dict[str, Any]:
        """Settings that were changed from their defaults, by name."""
        return self._ledger.settings

    def setting(self, name: str, default: Any = None) -> Any:
        """A setting, or what it is when nobody changed it."""
        return self._ledger.settings.get(name, default)

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
                say("{0} is still being read.").format(self._import.name),
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

    def sources(self) -> list[SourceSummary]:
        """The sources that are in the project, in the order in which they came."""
        return list_sources(self._ledger)

    def problems(self, source: int | None = None, limit: int = 1000) -> list[NamedProblem]:
        """What could not be read or was mended, of one source or of all."""
        return list_problems(self._ledger, source, limit)

    # reading

    def conversation(self, key: int) -> Conversation:
        """A conversation as it is now.

        Raises:
            KeyError: there is none of that key, or it was taken out.
        """
        if not (0 < key <= self.columns.size and self.columns.plain("alive")[key - 1]):
            raise KeyError(key)
        return self._ledger.texts.conversation(key)

    def conversations(self, keys: Iterable[int]) -> list[Conversation]:
        """Many conversations in the order asked for.

        Raises:
            KeyError: one of them is not there.
        """
        return [self.conversation(key) for key in keys]

    def original(self, key: int) -> Conversation:
        """A conversation as it was imported, or as it was first written.

        Raises:
            KeyError: there never was one of that key.
        """
        return self._ledger.texts.original(key)

    def reader(self) -> Reader:
        """A read-only connection of its own, for one other thread. Close it when done."""
        return Reader(self.path)

    def search(self, words: str, cancelled: Callable[[], bool] | None = None) -> Iterator[list[int]]:
        """Keys of the conversations that hold these words, in batches; letter case does not matter.

        Use `searching.search` over a `Reader` to leave this thread free.
        """
        with self.reader() as reader:
            yield from searching.search(reader, words, cancelled, self.columns)

    # commands

    def apply(self, command: Command) -> ChangeSet:
        """Do a command. What is typed and not taken over yet becomes an entry of its own before it.

        Returns:
            What changed (nothing, at the old position, when the command changes nothing).

        Raises:
            EditRefused: an edit does not fit and the command does not skip such edits; nothing changed.
            StorageProblem: the disk is full or the like; nothing changed.
        """
        self._refuse_read_only()
        typed = self.promote_drafts()
        return with_typed(typed, self._apply(command))

    def _apply(self, command: Command, drafts: Sequence[tuple[int, int]] = ()) -> ChangeSet:
        ledger = self._ledger
        pending = Pending(ledger.texts, ledger.columns, ledger.standing, ledger.next_key)
        pending.perform(command)
        after = ledger.journal.after_do(pending.next_key)
        change = ledger.record(
            after,
            Kind.DO,
            lambda: pending.change(after.position),
            label=command.label,
            origin=command.origin,
            drafts=drafts,
        )
        done = ledger.change_set(
            Kind.DO,
            command.label,
            command.origin,
            change,
            before=pending.before,
            after=pending.after,
            skipped=pending.skipped,
            new_keys=tuple(pending.new_keys),
        )
        pending.let_go()
        return done

    def undo(self) -> ChangeSet | None:
        """Take the last command back; None when there is nothing to take back.

        The first import is no command: it is what all the others stand on, and only `undo_to` and
        `take_back` reach it.
        """
        self._refuse_read_only()
        typed = self.promote_drafts()
        target = self._ledger.journal.undo_next()
        return with_typed(typed, self._undo(target)) if target else None

    def _undo(self, target: int) -> ChangeSet:
        if self._import is not None and self._import.entry == target:
            self._import.cancel()
        return self._ledger.turn_round(Kind.UNDO, target)

    def redo(self) -> ChangeSet | None:
        """Do again what was undone last; None when there is nothing."""
        self._refuse_read_only()
        self.promote_drafts()
        target = self._ledger.journal.redo_next()
        return self._ledger.turn_round(Kind.REDO, target) if target else None

    def undo_to(self, position: int) -> list[ChangeSet]:
        """Undo until nothing later than `position` stands, the newest first; at 0 not even the first import."""
        self._refuse_read_only()
        self.promote_drafts()
        changes: list[ChangeSet] = []
        while (target := self._ledger.journal.state.cursor) > position:
            changes.append(self._undo(target))
        return changes

    def take_back(self, position: int) -> ChangeSet:
        """Take one old command back alone, as a new command; what changed since is skipped and counted.

        Raises:
            EditRefused: it is undone already, or everything it changed has changed since.
        """
        self._refuse_read_only()
        typed = self.promote_drafts()
        ledger = self._ledger
        label, change, skipped = take_back_change(ledger, position)
        after = ledger.journal.after_do(ledger.next_key)
        done = ledger.record(
            after, Kind.DO, lambda: ledger.dated(change, after.position), label=label, target=position
        )
        return with_typed(typed, ledger.change_set(Kind.DO, label, "history", done, skipped=skipped))

    def undo_label(self) -> str | None:
        """What undo would take back, in plain words."""
        position = self._ledger.journal.undo_next()
        return self._ledger.journal.label(position) if position else None

    def redo_label(self) -> str | None:
        """What redo would do again, in plain words."""
        position = self._ledger.journal.redo_next()
        return self._ledger.journal.label(position) if position else None

    def history(self, limit: int = 500, before: int | None = None) -> list[HistoryEntry]:
        """The newest entries first, from just below position `before`."""
        return list_history(self._ledger, limit, before)

    # typing

    def save_draft(self, conversation: int, turn: int, text: str) -> None:
        """Keep the text of an open turn. On disk when it returns; not in the history yet.

        Raises:
            EditRefused: the conversation is gone.
        """
        self._refuse_read_only()
        if not (0 < conversation <= self.columns.size and self.columns.plain("alive")[conversation - 1]):
            raise EditRefused(
                say("Conversation {0} is not in the project.").format(conversation), say("It was deleted.")
            )
        self._ledger.keep_draft(conversation, turn, text)

    def drafts(self) -> list[tuple[int, int, str]]:
        """Conversation, turn and text of what is typed and not taken over yet."""
        return self._ledger.standing.drafts()

    def promote_drafts(self, label_for: Callable[[int, int], str] | None = None) -> ChangeSet | None:
        """Make one entry of what was typed; None when nothing was, or it came to the same text.

        Args:
            label_for: gives the entry's label from the conversation and the turn typed in last.
        """
        if self.read_only or not self._ledger.has_drafts:
            return None
        drafts = self._ledger.standing.drafts()
        places = [(key, turn) for key, turn, _ in drafts]
        label = PROMOTED if label_for is None or not places else label_for(*places[-1])
        edits = tuple(SetText(key, turn, text) for key, turn, text in drafts)
        change = self._apply(Command(label, edits, "typing", skip_stale=True), places)
        self._ledger.drafts_taken()
        return change if change.touched else None

    # versions

    def save_version(self, name: str, note: str = "") -> Version:
        """Name the state as it is now."""
        self._refuse_read_only()
        self.promote_drafts()
        return self._ledger.versions.save(name, note, self.position)

    def versions(self) -> list[Version]:
        """All versions, the oldest first."""
        return self._ledger.versions.all()

    def conversation_at(self, key: int, position: int) -> Conversation | None:
        """A conversation as it was at a journal position, or None when it was not there then."""
        return self._past.conversation_at(key, position)

    def compare(self, a: int | Version, b: int | Version) -> Comparison:
        """What changed from one journal position (or version) to another."""
        return self._past.compare(_position(a), _position(b))

    def restore(self, version_id: int, keys: Sequence[int] | None = None) -> ChangeSet:
        """Bring some conversations, or everything, back to a version, as one more command.

        Raises:
            EditRefused: there is no such version.
        """
        self._refuse_read_only()
        typed = self.promote_drafts()
        ledger = self._ledger
        version = next((one for one in self.versions() if one.id == version_id), None)
        if version is None:
            raise EditRefused(say("That version does not exist."), say("Choose one from the list."))
        what = "" if keys is None else say(" {0} of").format(len(keys))
        label = f"Restore{what} “{version.name}”"
        change = self._past.way_back(version.position, keys)
        after = ledger.journal.after_do(ledger.next_key)
        done = ledger.record(
            after, Kind.DO, lambda: ledger.dated(change, after.position), label=label, origin="versions"
        )
        return with_typed(typed, ledger.change_set(Kind.DO, label, "versions", done))

    # marks

    def note(self, key: int) -> str:
        """The note of a conversation, empty for none."""
        return self._ledger.standing.note(key)

    def is_ignored(self, flag: Flag) -> bool:
        """Whether an ignore silences a flag."""
        return is_ignored(flag, self._ledger.ignores)

    def ignores(self) -> list[Ignored]:
        """All ignores: check, words, conversation and turn (-1: everywhere)."""
        return sorted(self._ledger.ignores)

    # derived

    def store_pass(self, batch: PassBatch, *, noting: bool = False) -> tuple[int, ...]:
        """Keep flags and facts from a check pass; returns the keys taken over.

        What belongs to conversations that changed after `batch.position` is stale and dropped. With `noting`
        a pass that `begin_pass` told of goes on behind this batch when it is interrupted.
        """
        self._refuse_read_only()
        return derived.store_pass(self._ledger, batch, noting=noting)

    def flags(self, key: int) -> list[Flag]:
        """Flags that belong to the conversation as it is now, without the ignored ones."""
        return [flag for flag in self.all_flags(key) if not self.is_ignored(flag)]

    def all_flags(self, key: int) -> list[Flag]:
        """Flags that belong to the conversation as it is now, the ignored ones too."""
        return derived.current_flags(self._ledger, key)

    def drop_stale(self, stamp: str) -> None:
        """Forget flags and facts that were found with other checks or settings than `stamp`."""
        self._refuse_read_only()
        derived.drop_stale(self._ledger, stamp)

    def kept_figures(self) -> dict[str, Any]:
        """Thresholds and styles that the person accepted, by check id."""
        mark = "figures:"
        return {
            name.removeprefix(mark): value for name, value in self.settings.items() if name.startswith(mark)
        }

    def keep_figures(self, check: str, figures: Any) -> ChangeSet:
        """Accept figures of a check; undo takes them back."""
        label = say("Take over what is usual in this dataset")
        return self.apply(Command(label, (SetSetting(f"figures:{check}", figures),), "checks"))

    def settle_figures(self, figures: Mapping[str, Any]) -> None:
        """Keep what the first full pass settled, by check id.

        No command: nobody decided anything yet, and undo must not lead through it. New figures that the
        person accepts later come through `keep_figures`.
        """
        self._refuse_read_only()
        self._ledger.settle({f"figures:{check}": value for check, value in figures.items()})

    def keep_pass(self, kept: KeptPass, *, figures: bool = True) -> None:
        """Keep what a full pass left; without `figures` those that are kept already still hold."""
        self._refuse_read_only()
        resuming.keep_pass(self._ledger, kept, figures=figures)

    def begin_pass(self, begun: KeptPass) -> None:
        """A full pass has counted everything and begins to judge; see `resuming.begin_pass`."""
        self._refuse_read_only()
        resuming.begin_pass(self._ledger, begun)

    def forget_pass(self) -> None:
        """Another full pass begins."""
        self._refuse_read_only()
        resuming.forget_pass(self._ledger)

    def kept_pass(self) -> KeptPass | None:
        """What the last full pass left, or None."""
        return resuming.kept_pass(self._ledger)

    def is_settled(self, kept: KeptPass) -> bool:
        """Whether nothing was done since that flags or figures depend on."""
        return resuming.is_settled(self._ledger, kept)

    # copies

    def past_columns(self, position: int) -> PastColumns:
        """What charts need of an earlier position, to be built step by step."""
        self.promote_drafts()
        return PastColumns(self._ledger, self._past, position)

    def save_copy(self, path: Path) -> None:
        """Write a complete copy, history included.

        Raises:
            StorageProblem: it cannot be written there.
        """
        self._ledger.save_copy(Path(path))

    def integrity(self) -> str:
        """What SQLite's own check of the whole file says: "ok", or the first fault."""
        return self._ledger.database.integrity()

    def _before_change(self) -> ChangeSet | None:
        self._refuse_read_only()
        return self.promote_drafts()

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise ProjectProblem(
                say("{0} is open for reading only.").format(self.path.name),
                say("Close the other window, then open it again."),
            )


def _position(point: int | Version) -> int:
    return point if isinstance(point, int) else point.position
