"""Reading a dataset into a project: parsed in another process, written here in small steps. Lane: writer.

The bytes go into the base as they are; what is kept beside them are spans and facts. Each step is one
small transaction, so that edits are never kept waiting. The dataset that a project begins with is there as
far as it was read, and a reading that ends early leaves a source that says so. Any further one comes in
quietly: its conversations exist once a journal entry takes them in, all at once, and nothing is left of one
that was not read to its end (see `sources`).
"""

from __future__ import annotations

import abc
import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import numpy as np

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.import_reports import ImportReport, Progress
from rolethread_gui.engine.parcels import Parcel, parcels
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.source_process import EntryProcess, Helper, SourceProcess
from rolethread_gui.engine.source_writer import SourceWriter
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.reader import Reader, SourceInfo
from rolethread_gui.formats.source import container_of, open_as
from rolethread_gui.store.connection import writable
from rolethread_gui.store.journal import Kind
from rolethread_gui.store.sources import Source
from rolethread_gui.wording import say

FIRST_BATCH = 64 << 10
"""Bytes of the first batch, small so that there is a page to see at once."""
BATCH = 1 << 20
"""Bytes of the others: some 10 ms of work here. In smaller ones it is felt what each costs, however little is in it."""
_TOGETHER = 2
"""Batches are written together, which writes less; an edit waits for no more than these."""
_FOLLOWS_S = 0.01
"""How long is waited for a batch that can be written together with those that are there."""
EARLY_BATCH = 256 << 10
"""Bytes of those that are read in the calling process, in a thread of which the window feels each stroke."""
SMALL = 2 << 20
"""Files up to this size are read in the calling process; starting another one would take longer."""
SMALL_PACKED = SMALL // 8
"""The same for compressed files."""


def is_large(file: GivenFile) -> bool:
    """Whether a file or folder is read in another process, if that is of use at all."""
    return file.folder or file.size > SMALL


def helper_for(path: Path) -> Helper | None:
    """The process that will read a file or folder, where it is worth one; it starts while other things are done."""
    try:
        return Helper() if is_large(GivenFile.at(path)) else None
    except UserProblem:
        return None  # told when it is opened


class ReadingJob(abc.ABC):
    """Something that is read into a project in steps.

    Attributes:
        name: file name.
        entry: journal position of the import, 0 for one that waits to be taken in.
        ended: whether it is over, one way or another.
    """

    name: str
    entry: int
    ended: bool

    @property
    @abc.abstractmethod
    def source(self) -> int:
        """Id of the source."""

    @abc.abstractmethod
    def step(self, wait_s: float = 0.02) -> Progress | None:
        """Write the next batch, if one is there within `wait_s` seconds.

        Returns:
            How far it is, or None when it was read to its end (or the job was cancelled).

        Raises:
            UserProblem: it cannot be read any further; what was read stays, marked as partial.
            StorageProblem: the disk is full or the like; the same.
        """

    @abc.abstractmethod
    def cancel(self) -> None:
        """Stop reading. What was read stays and the source says that it is partial; of a quiet one, nothing."""

    @abc.abstractmethod
    def report(self) -> ImportReport:
        """What came in so far."""


class ImportJob(ReadingJob):
    """An import under way.

    Attributes:
        quiet: whether its conversations wait to be taken in.
    """

    def __init__(
        self,
        ledger: Ledger,
        path: Path,
        choices: Choices = NOTHING,
        *,
        quiet: bool = False,
        helper: Helper | None = None,
    ) -> None:
        """Open the file and read the first few conversations.

        Args:
            ledger: of the project.
            path: the file or folder.
            choices: what the person answered about it so far.
            quiet: let its conversations wait to be taken in.
            helper: a process that may read it; it ends with the import, used or not.

        Raises:
            Question: it may be read in several ways; nothing was changed. Answer it and begin again.
            FileProblem: it cannot be opened, or is nothing that we read.
        """
        self._ledger = ledger
        self._reader: Reader | None = None
        self._helper = helper
        self._process: SourceProcess | EntryProcess | None = None
        self._handed_over = False
        self._parcels: Iterator[Parcel] = iter(())
        self._into: SourceWriter | None = None
        self.quiet = quiet
        self.ended = False
        try:
            info = self._open(path, choices)
            self.name = info.name
            first = self._next(wait_s=None)
            self._into = SourceWriter(ledger, _source(info))
            self._progress = Progress(0, self._source.size, 0)
            self.entry = 0
            if quiet:
                self._into.begin_quietly()
            else:
                self.entry = self._begin()
            if isinstance(first, Parcel):
                self._write(first)
        except BaseException:
            self._stop()
            raise

    def _open(self, path: Path, choices: Choices) -> SourceInfo:
        file = GivenFile.at(path)
        worth = is_large(file)
        if worth:
            self._helper = self._helper or Helper()  # it takes as long to start as all that follows here
        container = container_of(file, choices)
        if container is not None and (container.heavy or worth):
            return self._read_elsewhere(path, choices)
        self._reader = open_as(container, file, choices)
        info = self._reader.info
        large = info.size > (SMALL_PACKED if info.compression else SMALL)
        if large and container is None and info.layout == "entries":  # JSON text with names in it
            self._reader.close()
            return self._read_elsewhere(path, choices)
        if large and container is None:
            self._helper = self._helper or Helper()
            self._process = SourceProcess(self._helper, path, choices, BATCH)
        self._parcels = parcels(self._reader, EARLY_BATCH, FIRST_BATCH)
        return info

    def _read_elsewhere(self, path: Path, choices: Choices) -> SourceInfo:
        self._helper = self._helper or Helper()
        process = self._process = EntryProcess(self._helper, path, choices, BATCH, FIRST_BATCH)
        return process.info()

    def _begin(self) -> int:
        ledger = self._ledger
        after = ledger.journal.after_do(ledger.next_key)
        self._source = dataclasses.replace(self._source, entry=after.position)
        label = say("Import {0}").format(self.name)
        with ledger.database.transaction():
            number = ledger.sources.add(self._source)
            ledger.journal.append(
                after,
                Kind.DO,
                target=None,
                label=label,
                origin="import",
                keys=np.zeros(0, np.int64),
                change=None,
                source=number,
            )
        self._source = dataclasses.replace(self._source, id=number)
        ledger.journal.advance(after, Kind.DO, None)
        return after.position

    @property
    def _source(self) -> Source:
        assert self._into is not None
        return self._into.source

    @_source.setter
    def _source(self, source: Source) -> None:
        assert self._into is not None
        self._into.source = source

    @property
    def source(self) -> int:
        """Id of the source."""
        return self._source.id

    def step(self, wait_s: float = 0.02) -> Progress | None:
        """See `ReadingJob.step`."""
        if self.ended:
            return None
        try:
            parcel = self._next(wait_s)
            parcels: list[Parcel] = []
            while isinstance(parcel, Parcel):
                parcels.append(parcel)
                together = self._handed_over and len(parcels) < _TOGETHER
                parcel = self._next(_FOLLOWS_S) if together else self._progress
            if parcels:
                self._write(*parcels)
            if parcel is None:
                self._finish()
                return None
        except BaseException:
            self._stop()
            raise
        return self._progress

    def _next(self, wait_s: float | None) -> Parcel | Progress | None:
        process = self._process
        if process is None or (isinstance(process, SourceProcess) and not self._hand_over(process)):
            return next(self._parcels, None)
        if wait_s is not None and not process.ready(wait_s):
            return self._progress
        return process.receive()

    def _hand_over(self, process: SourceProcess) -> bool:
        """Whether the other process reads; as soon as it has started, it goes on from where we are."""
        reader = self._reader
        assert reader is not None
        if not self._handed_over and process.ready(0) and (place := reader.place()) is not None:
            reader.close()
            process.go_on(place)
            self._handed_over = True
        return self._handed_over

    def _write(self, *parcels: Parcel) -> None:
        assert self._into is not None
        self._into.write(*parcels)
        self._progress = Progress(parcels[-1].consumed, self._source.size, self._source.conversations)

    def _finish(self) -> None:
        assert self._into is not None
        self._into.finish()
        self._stop()

    def cancel(self) -> None:
        """See `ReadingJob.cancel`."""
        if not self.ended:
            self._stop()

    def _stop(self) -> None:
        self.ended = True
        if self._reader is not None:
            self._reader.close()
        if self._process is not None:
            self._process.close()
        if self._helper is not None:
            self._helper.close()
        if self._into is not None:
            self._into.drop()

    def report(self) -> ImportReport:
        """See `ReadingJob.report`."""
        source = self._source
        return ImportReport(source.id, source.name, source.state, source.conversations, source.problems)


def run_import(
    job: ReadingJob,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Go through a whole import in this thread. See `Project.import_source`."""
    while True:
        if cancelled is not None and cancelled():
            job.cancel()
            break
        now = job.step(wait_s=0.2)
        if now is None:
            break
        if progress is not None:
            progress(now.done, now.total)
    return job.report()


def _source(info: SourceInfo) -> Source:
    return Source(
        id=0,
        name=writable(info.name),
        path=writable(str(info.path)),
        dialect=info.dialect_id,
        framing=info.framing,
        compression=info.compression,
        encoding=info.encoding,
        fidelity=info.fidelity,
        size=info.size,
        state="partial",
        conversations=0,
        problems=0,
        length=0,
        entry=0,
        choices="" if info.choices == NOTHING else msgspec.json.encode(info.choices).decode(),
    )
