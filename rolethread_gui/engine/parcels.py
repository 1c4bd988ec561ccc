"""What is read of a source, as it goes from who reads to who writes: stretch by stretch."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from rolethread_gui.formats.batches import SourceBatch
from rolethread_gui.formats.problems import ReadProblem
from rolethread_gui.formats.reader import Reader
from rolethread_gui.store.sums import WordSums, total_of

Offsets = npt.NDArray[np.int64]


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
