"""What the process that reads a dataset file does. Lane: compute.

It is started for one file while somebody waits, so nothing is imported here that reading JSON text does not need.
"""

from __future__ import annotations

import gc
import os
import queue
import threading
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.parcels import Parcel, parcels
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.json_source import SourceReader
from rolethread_gui.formats.unpacking import UnpackedFile

READY = "ready"
_WAITING = 512
"""Parcels that may wait for the writer, without their bytes."""
_GARBAGE = 200_000
"""Objects made and kept before garbage is looked for; each batch is let go of as a whole."""


def stream(path: Path, choices: Choices, bytes_each: int, pipe: Connection) -> None:
    """Read JSON text on from where the writer says that it stands.

    Args:
        path: the file.
        choices: what the person answered about it.
        bytes_each: of a parcel.
        pipe: to the writer.
    """
    try:
        file = UnpackedFile(path, choices.encoding)
        pipe.send(READY)
        place = pipe.recv()
    except UserProblem as problem:
        pipe.send(problem)
        _leave()
    except (BrokenPipeError, ConnectionResetError, EOFError):
        _leave()  # the writer cancelled
    sender = _Sender(pipe)
    try:
        with SourceReader.going_on(file, place) as reader:
            for parcel in parcels(reader, bytes_each):
                sender.send(parcel.narrowed())
        sender.send(None)
    except UserProblem as problem:
        sender.send(problem)
    sender.finish()
    _leave()


class _Sender:
    """Sends from a thread of its own: while the writer waits for its disk, more is read than the pipe would hold."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._waiting: queue.Queue[Parcel | UserProblem | None] = queue.Queue(_WAITING)
        self._thread = threading.Thread(target=self._work, name="sending", daemon=True)
        self._thread.start()

    def send(self, message: Parcel | UserProblem | None) -> None:
        """Let a message wait its turn; a problem and None are the last one."""
        self._waiting.put(message)

    def finish(self) -> None:
        """Wait until the last one is sent."""
        self._thread.join()

    def _work(self) -> None:
        try:
            while isinstance(message := self._waiting.get(), Parcel):
                self._pipe.send(message)
            self._pipe.send(message)
            self._pipe.close()
        except OSError:  # the writer cancelled; nobody would take what is read meanwhile
            _leave()


def stream_entries(path: Path, choices: Choices, bytes_each: int, first_bytes: int, pipe: Connection) -> None:
    """Read what is not JSON text from its start. Arguments as of `stream`, and the bytes of the first parcel."""
    from rolethread_gui.formats.source import open_source  # which knows every kind of file

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


def _settle_in() -> None:
    """What was imported stays, and what is read is let go of batch by batch: there is hardly any garbage to find."""
    gc.freeze()
    gc.set_threshold(_GARBAGE, 20, 100)


def _leave() -> NoReturn:
    """End this process at once: Python would tidy up first, and the writer waits for the end."""
    os._exit(0)


def serve(pipe: Connection) -> None:
    """Wait for what is to be read: one of the functions above with its arguments, but for the pipe."""
    _settle_in()
    try:
        target, arguments = pipe.recv()
    except (EOFError, ConnectionResetError):  # nothing is to be read after all
        _leave()
    target(*arguments, pipe)
