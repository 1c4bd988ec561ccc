"""The process that reads and parses a dataset file and streams it to the writer, seen from the writer.

Of JSON text it sends what it found and not the bytes: the writer reads those once more, which takes less time
than to pass them on, and compares check sums. Until it has started the writer reads on by itself; then the
process goes on from there. What is not JSON text it reads from the start, and sends all of it.
"""

from __future__ import annotations

import abc
import multiprocessing
from collections.abc import Callable
from pathlib import Path
from typing import cast

from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.engine.parcels import Parcel
from rolethread_gui.engine.reading_process import serve, stream, stream_entries
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.reader import Place, SourceInfo
from rolethread_gui.formats.unpacking import UnpackedFile
from rolethread_gui.store.sums import WordSums
from rolethread_gui.wording import say


class Helper:
    """A spawned process that will be told what to read: it starts while the file is looked at."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._told = self._closed = False
        self._process = context.Process(target=serve, args=(theirs,), name="reading", daemon=True)
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
        super().__init__(helper, path.name, stream_entries, path, choices, bytes_each, first_bytes)

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
        super().__init__(helper, path.name, stream, path, choices, bytes_each)

    def go_on(self, place: Place) -> None:
        """Begin at `place`. Call once, when something can be received for the first time.

        Raises:
            UserProblem: the file cannot be read any further.
        """
        self._message()
        self._file.pass_over(place.far.offset)
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
                say("“{0}” was changed by something else while it was read.").format(self._name),
                say("What was read until then is kept. Import the file again when nothing writes to it."),
            )
        return parcel.widened(data, words)

    def close(self) -> None:
        """See `_Process.close`."""
        self._file.close()
        super().close()
