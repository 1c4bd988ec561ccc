"""An opened source, whatever kind of file it is: what it is, and its conversations in batches."""

from __future__ import annotations

import abc
import dataclasses
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rolethread_gui.formats.batches import SoFar, SourceBatch
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.splitting import Layout, Splitter


@dataclasses.dataclass(frozen=True, slots=True)
class SourceInfo:
    """What a file is.

    Attributes:
        name: file name.
        path: where it is.
        dialect_id: format of its first conversation.
        framing: "jsonl" or "array": the way of writing that is nearest to how it is laid out; for anything
            but JSON text the id of its container.
        layout: how it is laid out: "lines", "array", "objects" (one value after another), "wrapped", or
            "entries" of a container.
        compression: "gz", "xz", "zst", "bz2" or "".
        encoding: "UTF-8", "UTF-16", "UTF-32", or the codec that was asked for.
        fidelity: a sentence: what an export of the untouched data is equal in.
        size: bytes on disk.
        choices: what the person answered to the questions about it.
    """

    name: str
    path: Path
    dialect_id: str
    framing: str
    layout: str
    compression: str
    encoding: str
    fidelity: str
    size: int
    choices: Choices


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where a reading stands between two batches; can be sent to another process, to go on from there."""

    info: SourceInfo
    layout: Layout
    far: SoFar
    splitter: Splitter


class Reader(abc.ABC):
    """An opened source. Use as a context manager, or close it.

    Attributes:
        info: what the file is.
    """

    info: SourceInfo

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @abc.abstractmethod
    def close(self) -> None:
        """Close the file; twice does no harm."""

    @property
    @abc.abstractmethod
    def consumed(self) -> int:
        """Bytes on disk read so far, for progress against `info.size`."""

    @property
    @abc.abstractmethod
    def layouts(self) -> Counter[str]:
        """How many conversations were read in each format so far, by format id."""

    @property
    def conversations(self) -> int:
        """How many conversations were read so far."""
        return self.layouts.total()

    @abc.abstractmethod
    def batches(self, max_bytes: int = 1 << 20, first_bytes: int | None = None) -> Iterator[SourceBatch]:
        """The source in stretches of about `max_bytes`, from where it stands to its end, once.

        The first stretch may be smaller, so that there is something to see at once. A stretch is longer
        where one conversation is. The last batch may be empty but for problems.
        """

    def place(self) -> Place | None:
        """Where the reading stands, or None where another reading cannot go on from here."""
        return None
