"""The process that reads and parses a dataset file and streams it to the writer. Lane: compute."""

from __future__ import annotations

import dataclasses
import multiprocessing
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.formats.base import ReadProblem
from rolethread_gui.formats.source import SourceReader, open_source

Offsets = npt.NDArray[np.int64]


@dataclasses.dataclass(frozen=True, slots=True)
class Parcel:
    """A stretch of a source, as it goes from the reading process to the writer.

    Attributes:
        offset: place of its first byte in the unpacked source.
        data: its bytes.
        starts: places in the source where its conversations start.
        ends: where they end.
        facts: arrays by column name, with "reply_counts" beside "reply_words".
        problems: what could not be read or was mended.
        consumed: bytes of the file read so far, for the progress.
        dialects: ids of the dialects in it.
    """

    offset: int
    data: bytes
    starts: Offsets
    ends: Offsets
    facts: dict[str, npt.NDArray[Any]]
    problems: list[ReadProblem]
    consumed: int
    dialects: frozenset[str]


def parcels(reader: SourceReader, first_bytes: int, bytes_each: int, skip: int = 0) -> Iterator[Parcel]:
    """A source from start to end. The first parcel is small; `skip` leaves out so many at the beginning."""
    for number, batch in enumerate(reader.batches(bytes_each, first_bytes)):
        if number < skip:
            continue
        facts = batch.fast_facts()
        yield Parcel(
            batch.offset,
            batch.data,
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


def _stream(path: Path, first_bytes: int, bytes_each: int, skip: int, pipe: Connection) -> None:
    try:
        with open_source(path) as reader:
            for parcel in parcels(reader, first_bytes, bytes_each, skip):
                pipe.send(parcel)
        pipe.send(None)
    except UserProblem as problem:
        pipe.send(problem)
    except (BrokenPipeError, ConnectionResetError):
        pass  # the writer cancelled
    finally:
        pipe.close()


class SourceProcess:
    """A spawned process that parses; at most one parcel waits in the pipe."""

    def __init__(self, path: Path, first_bytes: int, bytes_each: int, skip: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._name = path.name
        self._closed = False
        self._pipe, theirs = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_stream, args=(path, first_bytes, bytes_each, skip, theirs), name="reading", daemon=True
        )
        self._process.start()
        theirs.close()

    def ready(self, wait_s: float) -> bool:
        """Whether something can be received within `wait_s` seconds."""
        return self._pipe.poll(wait_s)

    def receive(self) -> Parcel | None:
        """The next parcel, or None at the end of the file.

        Raises:
            UserProblem: the file cannot be read any further.
        """
        try:
            message = self._pipe.recv()
        except EOFError:
            raise FileProblem(
                f"Reading {self._name} broke off unexpectedly.",
                "What was read until then is kept. Import the file again; if it happens twice, report it.",
            ) from None
        if isinstance(message, UserProblem):
            raise message
        return cast("Parcel | None", message)

    def close(self) -> None:
        """End the process; closing twice does no harm."""
        if self._closed:
            return
        self._closed = True
        self._pipe.close()
        self._process.join(0.2)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()
        self._process.close()
