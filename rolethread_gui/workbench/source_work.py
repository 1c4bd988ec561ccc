"""Adding, mending, joining and removing the sources of the open project. Lane: GUI thread.

A file is read in steps between the person's edits. Where it may be read in several ways the person is asked
and it is read again with the answer. A further file waits when it was read to its end; what becomes of it
then is one step of History.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.import_reports import ImportReport, SourceSummary
from rolethread_gui.engine.other_project import is_project
from rolethread_gui.engine.project import Project
from rolethread_gui.formats.choices import NOTHING, Choices, Question
from rolethread_gui.workbench.commands import Commands
from rolethread_gui.workbench.import_lane import ImportLane
from rolethread_gui.workbench.outside_jobs import OutsideJobs

if TYPE_CHECKING:
    from rolethread_gui.engine.matching import Matches
    from rolethread_gui.engine.replacing import ReplaceReport

Then = Callable[[ImportReport], None]


@dataclasses.dataclass(frozen=True, slots=True)
class _Reading:
    """A file that is being read, and what is to become of it."""

    path: Path
    choices: Choices
    first: bool
    then: Then | None
    project: bool = False
    chosen: tuple[int, ...] | None = None


class SourceWork(QObject):
    """What is done with whole sources, one file at a time.

    Signals:
        begun: path of a file that is being read.
        asked: a `Question` about the file; `answer` or `give_up` follows.
        given_up: the person did not answer; whether that leaves the project with nothing.
        taken: an `ImportReport`: a further dataset is in the project.
        replaced: a `ReplaceReport`: a mended file took a source's place.
        removed: name of a source that was taken out, and how many conversations went.
        joinable: a `MergeReport` about a dataset that waits.
        problem: sentence and hint.
    """

    begun = Signal(object)
    asked = Signal(object)
    given_up = Signal(bool)
    taken = Signal(object)
    replaced = Signal(object)
    removed = Signal(str, int)
    joinable = Signal(object)
    problem = Signal(str, str)

    def __init__(
        self, commands: Commands, imports: ImportLane, outside: OutsideJobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._imports = imports
        self._outside = outside
        self._reading: _Reading | None = None
        self._next: list[Path] = []

    # reading

    def begin(self, path: Path, choices: Choices = NOTHING) -> None:
        """Read the dataset that the project begins with."""
        self._start(_Reading(path, choices, True, None))

    def add(self, *paths: Path) -> None:
        """Read further datasets and take each in, one after another."""
        if paths and self._may_read():
            self._next = list(paths[1:])
            if is_project(paths[0]):
                self._start(_Reading(paths[0], NOTHING, False, self._take_in_joined, project=True))
            else:
                self._start(_Reading(paths[0], NOTHING, False, self._take_in))

    def read_rest(self, source: SourceSummary) -> None:
        """Go on reading the file of a source that was not read to its end."""
        if self._may_read():
            self._reading = _Reading(Path(source.path), source.choices, True, None)
            self._imports.begin_rest(source.id)
            self.begun.emit(self._reading.path)

    def _may_read(self) -> bool:
        if not self._commands.may_write():
            return False
        if self._imports.reading or self._reading is not None:
            self.problem.emit(
                self.tr("Another dataset is still being read."),
                self.tr("Wait until it is in, or cancel that."),
            )
            return False
        self._commands.flush()
        return True

    def _start(self, reading: _Reading) -> None:
        self._reading = reading
        if reading.project:
            self._imports.begin_join(reading.path, reading.chosen)
        else:
            self._imports.begin(reading.path, reading.choices, quiet=not reading.first)
        self.begun.emit(reading.path)

    @property
    def choices(self) -> Choices:
        """What was answered so far about the file that is asked about."""
        return self._reading.choices if self._reading is not None else NOTHING

    @property
    def beginning(self) -> bool:
        """Whether the file that is being read is the one that the project begins with."""
        return self._reading is not None and self._reading.first

    @property
    def path(self) -> Path | None:
        """The file that is being read or asked about."""
        return self._reading.path if self._reading is not None else None

    def answer(self, question: str, value: str) -> None:
        """Answer what was asked; the file is read with it."""
        reading = self._reading
        if reading is not None:
            choices = reading.choices.with_answer(question, value)
            self._start(dataclasses.replace(reading, choices=choices))

    def give_up(self) -> None:
        """Answer nothing; the file is not read."""
        reading, self._reading = self._reading, None
        self._next = []
        if reading is not None:
            self.given_up.emit(reading.first)

    def preview(self, path: Path, choices: Choices, then: Callable[[Conversation | str], None]) -> None:
        """The first conversation of a file read with these answers, or a sentence why there is none."""
        self._outside.sources("first", (path, choices), then)

    def ended(self, report: ImportReport) -> bool:
        """A file was read to its end; True where this object goes on with it."""
        reading, self._reading = self._reading, None
        if report.state != "waiting" or reading is None or reading.then is None:
            return False
        reading.then(report)
        return True

    def failed(self, problem: UserProblem) -> bool:
        """Reading came to a question or to nothing; True where the person is asked."""
        if isinstance(problem, Question) and self._reading is not None:
            self.asked.emit(problem)
            return True
        self._reading = None
        self._next = []
        return False

    # what becomes of a file that waits

    def _take_in(self, report: ImportReport) -> None:
        def done(change: ChangeSet) -> None:
            self.taken.emit(report.taken(change))
            if self._next:
                self.add(*self._next)

        self._commands.change(lambda project: [project.shelf.take_in(report.source)], done)

    def replace(self, source: SourceSummary, path: Path, choices: Choices | None = None) -> None:
        """Let a mended file take a source's place.

        Args:
            source: the source.
            path: the file, mended.
            choices: what was answered about it; None for the same as before.
        """
        self._mend(source, path, source.choices if choices is None else choices, "")

    def read_again(self, source: SourceSummary, choices: Choices) -> None:
        """Read a source's file again with other answers."""
        label = self.tr("Read {0} again with other answers").format(source.name)
        self._mend(source, Path(source.path), choices, label)

    def _mend(self, source: SourceSummary, path: Path, choices: Choices, label: str) -> None:
        if not self._may_read():
            return

        def compare(report: ImportReport) -> None:
            self._commands.ask(
                lambda project: project.shelf.newest(source.id), lambda newest: match(newest, report)
            )

        def match(newest: int, report: ImportReport) -> None:
            self._outside.sources(
                "match",
                (newest, report.source),
                lambda matches: self._exchange(source.id, report.source, matches, label),
            )

        self._start(_Reading(path, choices, False, compare))

    def _exchange(self, source: int, waiting: int, matches: Matches, label: str) -> None:
        told: list[ReplaceReport] = []

        def exchange(project: Project) -> list[ChangeSet]:
            change, report = project.shelf.replace(source, waiting, matches, label=label)
            told.append(report)
            return [change]

        self._commands.change(exchange, lambda _: self.replaced.emit(told[0]))

    def remove(self, source: SourceSummary) -> None:
        """Take all conversations of a source out."""
        self._commands.change(
            lambda project: [project.shelf.remove(source.id)],
            lambda change: self.removed.emit(source.name, len(change.removed)),
        )

    # joining two datasets

    def join(self, path: Path) -> None:
        """Read a dataset or another project and say what it would bring, before anything is taken."""
        if not self._may_read():
            return
        if is_project(path):
            self._commands.when_done(
                lambda: self._outside.sources("project_report", (path,), self.joinable.emit)
            )
        else:
            self._start(_Reading(path, NOTHING, False, self._look_at))

    def _look_at(self, report: ImportReport) -> None:
        self._commands.when_done(
            lambda: self._outside.sources("merge_report", (report.source,), self.joinable.emit)
        )

    def take(self, source: int, keys: Sequence[int], name: str) -> None:
        """Take chosen conversations of a dataset that waits; none of them: let it go."""
        if not keys:
            self.let_go(source)
            return
        label = self.tr("Add {0}").format(name)

        def done(change: ChangeSet) -> None:
            count = len(change.added)
            self.taken.emit(ImportReport(source, name, "complete", count, 0, change))

        self._commands.change(lambda project: [project.shelf.take_in(source, keys, label=label)], done)

    def take_project(self, path: Path, keys: Sequence[int]) -> None:
        """Take chosen conversations of another project; `keys` are those that they have there."""
        if keys and self._may_read():
            self._start(
                _Reading(path, NOTHING, False, self._take_in_joined, project=True, chosen=tuple(keys))
            )

    def _take_in_joined(self, report: ImportReport) -> None:
        def done(change: ChangeSet) -> None:
            self.taken.emit(report.taken(change))
            if self._next:
                self.add(*self._next)

        job = self._imports.joined
        if job is not None:
            self._commands.change(lambda project: [project.shelf.join(job)], done)

    def let_go(self, source: int) -> None:
        """Take nothing of a dataset that waits."""

        def drop(project: Project) -> Any:
            project.shelf.drop(source)

        self._commands.ask(drop)

    # places that could not be read

    def take_in_mended(self, problem: int, then: Callable[[ChangeSet], None] | None = None) -> None:
        """Add what a place could be as a conversation."""
        self._commands.change(lambda project: [project.shelf.take_in_mended(problem)], then)

    @Slot()
    def close(self) -> None:
        """Forget what was asked."""
        self._reading = None
        self._next = []
