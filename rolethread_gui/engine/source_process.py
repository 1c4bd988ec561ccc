"""The process that reads and parses a dataset file and streams it to the writer. Lane: compute.

Of JSON text it sends what it found and not the bytes: the writer reads those once more, which takes less time
than to pass them on, and compares check sums. Until it has started the writer reads on by itself; then the
process goes on from there. What is not JSON text it reads from the start, and sends all of it.
"""

from __future__ import annotations

import abc
import dataclasses
import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NoReturn, cast

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.formats.base import ReadProblem
from rolethread_gui.formats.batches import SourceBatch
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.reader import Place, Reader, SourceInfo
from rolethread_gui.formats.reading import QuickReader
from rolethread_gui.formats.source import open_as, open_source
from rolethread_gui.formats.unpacking import BLOCK, UnpackedFile
from rolethread_gui.store.sums import WordSums, total_of
from rolethread_gui.wording import say

Offsets = npt.NDArray[np.int64]

_READY = "ready"
_GARBAGE = 200_000
"""Objects made and kept before garbage is looked for; each batch is let go of as a whole."""


@dataclasses.dataclass(frozen=True, slots=True)
class Parcel:
    """A stretch of a source, as it goes from the reading process to the writer.

    Attributes:
        offset: place of its first byte in the unpacked source.
        data: its bytes; none on the way between the processes.
        length: how many there are.
        starts: places in the source where its conversations start.
        ends: where they end.
        facts: arrays by column name, with "reply_counts" beside "reply_words".
        problems: what could not be read or was mended.
        consumed: bytes of the file read so far, for the progress.
        dialects: ids of the dialects in it.
        checksum: of the bytes where they are not there (`total_of`).
        words: sums of the bytes, where they were made already.
    """

    offset: int
    data: bytes
    length: int
    starts: Offsets
    ends: Offsets
    facts: dict[str, npt.NDArray[Any]]
    problems: list[ReadProblem]
    consumed: int
    dialects: frozenset[str]
    checksum: int = 0
    words: WordSums | None = None

    def narrowed(self) -> Parcel:
        """The same for the way through a pipe, which holds little: without the bytes, numbers in few of them."""
        return dataclasses.replace(
            self,
            data=b"",
            starts=_narrow(self.starts - self.offset),
            ends=_narrow(self.ends - self.offset),
            facts={name: _narrow(values) for name, values in self.facts.items()},
            checksum=total_of(self.data),
        )

    def widened(self, data: bytes, words: WordSums) -> Parcel:
        """Takes back what `narrowed` made; `data` are the bytes and `words` their sums."""
        return dataclasses.replace(
            self,
            data=data,
            words=words,
            starts=self.starts.astype(np.int64) + self.offset,
            ends=self.ends.astype(np.int64) + self.offset,
            facts={name: values.astype(np.int64) for name, values in self.facts.items()},
        )


def _narrow(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return values.astype(np.min_scalar_type(int(values.max(initial=0))))


def parcels(reader: Reader, bytes_each: int, first_bytes: int | None = None) -> Iterator[Parcel]:
    """A source from where its reading stands to its end. The first parcel may be smaller."""
    for batch in reader.batches(bytes_each, first_bytes):
        facts = batch.fast_facts()
        if not len(batch.starts):
            yield from _passed_over(batch, reader.consumed, bytes_each)
            continue
        yield Parcel(
            batch.offset,
            batch.data,
            len(batch.data),
            batch.starts,
            batch.ends,
            {
                "turns": facts.turns,
                "words": facts.words,
                "last_words": facts.last_words,
                "reply_counts": facts.reply_counts,
                "reply_words": facts.reply_words,
            },
            batch.problems,
            reader.consumed,
            frozenset(batch.dialects),
        )


def _passed_over(batch: SourceBatch, consumed: int, bytes_each: int) -> Iterator[Parcel]:
    """A stretch without a conversation, in small parts: writing all of it would keep an edit waiting."""
    nothing = np.zeros(0, np.int64)
    last = max(0, (len(batch.data) - 1) // bytes_each)
    for number in range(last + 1):
        data = batch.data[number * bytes_each : (number + 1) * bytes_each]
        offset = batch.offset + number * bytes_each
        problems = batch.problems if number == last else []
        yield Parcel(offset, data, len(data), nothing, nothing, {}, problems, consumed, frozenset())


def _stream(path: Path, choices: Choices, bytes_each: int, pipe: Connection) -> None:
    try:
        with open_as(None, GivenFile.at(path), choices) as reader:  # no need to ask again what it is
            pipe.send(_READY)
            reader.go_on(pipe.recv())
            for parcel in parcels(reader, bytes_each):
                pipe.send(parcel.narrowed())
        pipe.send(None)
    except UserProblem as problem:
        pipe.send(problem)
    except (BrokenPipeError, ConnectionResetError, EOFError):
        pass  # the writer cancelled
    finally:
        pipe.close()
    _leave()


def _settle_in() -> None:
    """What was imported stays, and what is read is let go of batch by batch: there is hardly any garbage to find."""
    gc.freeze()
    gc.set_threshold(_GARBAGE, 20, 100)


def _leave() -> NoReturn:
    """End this process at once: Python would tidy up first, and the writer waits for the end."""
    os._exit(0)


def _stream_entries(
    path: Path, choices: Choices, bytes_each: int, first_bytes: int, pipe: Connection
) -> None:
    try:
        with open_source(path, choices) as reader:
            pipe.send(reader.info)
            for parcel in parcels(reader, bytes_each, first_bytes):
                pipe.send(parcel)
        pipe.send(None)
    except UserProblem as problem:
        pipe.send(problem)
    except (BrokenPipeError, ConnectionResetError, EOFError):
        pass  # the writer cancelled
    finally:
        pipe.close()
    _leave()


def _serve(pipe: Connection) -> None:
    QuickReader()  # makes what decodes every format
    _settle_in()
    try:
        target, arguments = pipe.recv()
    except (EOFError, ConnectionResetError):  # nothing is to be read after all
        _leave()
    target(*arguments, pipe)


class Helper:
    """A spawned process that will be told what to read: it starts while the file is looked at."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._told = self._closed = False
        self._process = context.Process(target=_serve, args=(theirs,), name="reading", daemon=True)
        self._process.start()
        theirs.close()

    def tell(self, target: Callable[..., None], *arguments: object) -> None:
        """Say what it is to do; `target` gets its end of the pipe as well."""
        self._told = True
        self.pipe.send((target, arguments))

    def close(self) -> None:
        """End the process; closing twice does no harm."""
        if self._closed:
            return
        self._closed = True
        self.pipe.close()
        if self._told:
            self._process.join(0.2)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()
        self._process.close()


class _Process(abc.ABC):
    """A process that parses; a few parcels wait in the pipe, as many as it holds."""

    def __init__(self, helper: Helper, name: str, target: Callable[..., None], *arguments: object) -> None:
        self._name, self._helper, self._pipe = name, helper, helper.pipe
        try:
            helper.tell(target, *arguments)
        except (BrokenPipeError, ConnectionResetError):
            raise self._broke_off() from None

    def ready(self, wait_s: float) -> bool:
        """Whether something can be received within `wait_s` seconds."""
        return self._pipe.poll(wait_s)

    @abc.abstractmethod
    def receive(self) -> Parcel | None:
        """The next parcel, or None at the end of the file.

        Raises:
            UserProblem: the file cannot be read any further, or is no longer what it was.
        """

    def _message(self) -> object:
        try:
            message = self._pipe.recv()
        except (EOFError, ConnectionResetError):
            raise self._broke_off() from None
        if isinstance(message, UserProblem):
            raise message
        return message

    def _broke_off(self) -> FileProblem:
        return FileProblem(
            say("Reading {0} broke off unexpectedly.").format(self._name),
            say("What was read until then is kept. Import the file again; if it happens twice, report it."),
        )

    def close(self) -> None:
        """End the process; closing twice does no harm."""
        self._helper.close()


class EntryProcess(_Process):
    """Reads what is not JSON text; it sends the bytes as well, which are nowhere else.

    Args:
        helper: the process.
        path: the file or folder.
        choices: what the person answered about it.
        bytes_each: of a parcel.
        first_bytes: of the first one.
    """

    def __init__(
        self, helper: Helper, path: Path, choices: Choices, bytes_each: int, first_bytes: int
    ) -> None:
        super().__init__(helper, path.name, _stream_entries, path, choices, bytes_each, first_bytes)

    def info(self) -> SourceInfo:
        """What the source is; call once, first. Waits until the process has opened it.

        Raises:
            Question: it may be read in several ways.
            UserProblem: it cannot be opened, or nothing in it can be read.
        """
        return cast("SourceInfo", self._message())

    def receive(self) -> Parcel | None:
        """See `_Process.receive`."""
        return cast("Parcel | None", self._message())


class SourceProcess(_Process):
    """Reads JSON text; the bytes themselves are read once more here.

    Args:
        helper: the process.
        path: the file.
        choices: what the person answered about it.
        bytes_each: of a parcel.
    """

    def __init__(self, helper: Helper, path: Path, choices: Choices, bytes_each: int) -> None:
        self._file = UnpackedFile(path, choices.encoding)
        super().__init__(helper, path.name, _stream, path, choices, bytes_each)

    def go_on(self, place: Place) -> None:
        """Begin at `place`. Call once, when something can be received for the first time.

        Raises:
            UserProblem: the file cannot be read any further.
        """
        self._message()
        missing = place.far.offset
        while missing > 0 and (passed := self._file.read(min(missing, BLOCK))):
            missing -= len(passed)
        try:
            self._pipe.send(place)
        except (BrokenPipeError, ConnectionResetError):
            raise self._broke_off() from None

    def receive(self) -> Parcel | None:
        """See `_Process.receive`."""
        parcel = cast("Parcel | None", self._message())
        if parcel is None:
            return None
        data = self._file.read(parcel.length)
        words = WordSums(data)
        if len(data) != parcel.length or words.total() != parcel.checksum:
            raise FileProblem(
                say("{0} was changed by something else while it was read.").format(self._name),
                say("What was read until then is kept. Import the file again when nothing writes to it."),
            )
        return parcel.widened(data, words)

    def close(self) -> None:
        """See `_Process.close`."""
        self._file.close()
        super().close()
