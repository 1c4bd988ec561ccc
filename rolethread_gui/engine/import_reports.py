"""What is said of datasets that are read: how far it is, what came in, what could not be read. Plain data."""

from __future__ import annotations

import dataclasses

import msgspec

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.store.sources import KeptProblem, Source
from rolethread_gui.wording import put, say


@dataclasses.dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: bytes of the file read and in all, and conversations so far."""

    done: int
    total: int
    conversations: int


@dataclasses.dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import brought.

    Attributes:
        source: id of the source.
        name: file name.
        state: "complete", or "partial" when it was cancelled or broke off; a further source is "waiting"
            until it is taken in, and "dropped" when it was cancelled or broke off.
        conversations: how many were read.
        problems: how many places could not be read or were mended.
        change: what changed where a further source was taken in at once.
    """

    source: int
    name: str
    state: str
    conversations: int
    problems: int
    change: ChangeSet | None = None

    def taken(self, change: ChangeSet) -> ImportReport:
        """The same of a further source that was taken in."""
        return dataclasses.replace(self, state="complete", change=change)

    @property
    def sentence(self) -> str:
        """The report in plain words."""
        if self.state == "dropped":
            return say("“{0}” was not read to its end, so nothing of it was added.").format(self.name)
        read = (
            say("1 conversation read from “{0}”").format(self.name)
            if self.conversations == 1
            else put(say("{0:,} conversations read from “{1}”"), self.conversations, self.name)
        )
        if self.state == "partial":
            read = f"Partial: {read}"
        if self.problems == 1:
            read += say(", one place with a problem")
        elif self.problems:
            read += put(say(", {0:,} places with problems"), self.problems)
        return read + "."


@dataclasses.dataclass(frozen=True, slots=True)
class SourceSummary:
    """A source, for the screen. See `store.sources.Source` and `engine.sources.Lineage`.

    Attributes:
        id: identity of the source, whichever file is its newest.
        conversations: how many were read from its newest file.
        ids: values of the column "source" that belong to it.
        here: how many of its conversations are in the project now.
    """

    id: int
    name: str
    path: str
    dialect: str
    framing: str
    compression: str
    fidelity: str
    state: str
    conversations: int
    problems: int
    choices: Choices = NOTHING
    encoding: str = ""
    size: int = 0
    ids: tuple[int, ...] = ()
    here: int = 0

    @classmethod
    def of(cls, source: Source, number: int, ids: tuple[int, ...], here: int) -> SourceSummary:
        """The summary of a kept source."""
        return cls(
            number,
            source.name,
            source.path,
            source.dialect,
            source.framing,
            source.compression,
            source.fidelity,
            source.state,
            source.conversations,
            source.problems,
            msgspec.json.decode(source.choices, type=Choices) if source.choices else NOTHING,
            source.encoding,
            source.size,
            ids,
            here,
        )


@dataclasses.dataclass(frozen=True, slots=True)
class NamedProblem:
    """A place of an imported file that could not be read or was mended. See `formats.base.ReadProblem`.

    Attributes:
        id: identity of the problem.
        source: id of the source.
        settled: "dismissed" or "taken" where the person dealt with it, else empty.
    """

    name: str
    line: int
    start: int
    end: int
    sentence: str
    hint: str
    kind: str
    raw: bytes
    place: str = ""
    id: int = 0
    source: int = 0
    settled: str = ""

    @property
    def where(self) -> str:
        """The place in words: "line 12", "row 12"; empty for the file as a whole."""
        return self.place or (put(say("line {0:,}"), self.line) if self.line else "")

    @classmethod
    def of(cls, problem: KeptProblem, name: str, source: int = 0, settled: str = "") -> NamedProblem:
        """A kept problem with the name of its file."""
        return cls(
            name,
            problem.line,
            problem.start,
            problem.end,
            problem.sentence,
            problem.hint,
            problem.kind,
            problem.raw,
            problem.place,
            problem.id,
            source,
            settled,
        )
