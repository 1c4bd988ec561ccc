"""Reading what is not JSON text: the entries of a container as batches of a stream of lines.

The stream is what the project keeps: each record and each kept entry on a line of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.batches import BatchReader, SourceBatch, Where
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.containers.base import Container, Entry, Opened, Record, Trouble
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.problems import EXCERPT_BYTES, ReadProblem, RecordProblem, Remark
from rolethread_gui.formats.reader import Reader, SourceInfo
from rolethread_gui.formats.registry import record_dialect
from rolethread_gui.formats.splitting import Layout, Split
from rolethread_gui.wording import say

_ENOUGH = 2000
"""Records after which a file without a single conversation is given up."""
_PLACE_UNKNOWN = Where(0)


class EntryBatches(BatchReader):
    """Makes batches of entries; the places of problems are in the container's words."""

    def __init__(self, dialect_id: str) -> None:
        super().__init__(Layout("entries", 0, dialect_id, 0))
        self._starts: list[int] = []
        self._words: list[str] = []

    def take(self, entries: Sequence[Entry]) -> SourceBatch:
        """The next stretch of the stream."""
        pieces: list[bytes] = []
        ends: list[int] = []
        troubles: list[tuple[int, Trouble]] = []
        at = 0
        self._starts, self._words = [], []
        for entry in entries:
            if isinstance(entry, Trouble):
                troubles.append((at, entry))
                continue
            if isinstance(entry, Record):
                self._starts.append(at)
                self._words.append(entry.place)
                ends.append(at + len(entry.raw))
            pieces += (entry.raw, b"\n")
            at += len(entry.raw) + 1
        named = [problem for at, trouble in troubles for problem in self._told(at, trouble)]
        split = Split(np.array(self._starts, np.int64), np.array(ends, np.int64), at)
        batch = self.read(b"".join(pieces), split)
        if named:  # sorting keeps the order of what stands at one place
            batch.problems = sorted([*named, *batch.problems], key=lambda problem: problem.start)
        return batch

    def _told(self, at: int, trouble: Trouble) -> list[ReadProblem]:
        remark = Remark(trouble.kind, trouble.sort, trouble.sentence, trouble.hint)
        place = Where(0, trouble.place)
        return self._counted(remark, (at, at), trouble.raw[:EXCERPT_BYTES], lambda: place)

    def _where(self, data: bytes, at: int) -> Where:
        del data
        found = bisect_right(self._starts, at) - 1
        return Where(0, self._words[found]) if found >= 0 else _PLACE_UNKNOWN

    def _last(self, kind: str, sentence: str, hint: str, where: Where | None = None) -> ReadProblem:
        return super()._last(kind, sentence, hint, where if where and where.place else _PLACE_UNKNOWN)

    def _quickly(self, data: bytes, split: Split) -> SourceBatch | None:
        count = len(split.starts)
        spans = zip(split.starts.tolist(), split.ends.tolist(), strict=True)
        found = self._quick.read(b",".join(data[start:end] for start, end in spans), count, array=True)
        if not count or found is None:
            return None
        starts, ends = split.starts + self.offset, split.ends + self.offset
        return SourceBatch(self.offset, data, starts, ends, [found[0]] * count, found[1], [])


class ContainerReader(Reader):
    """A file that is not JSON text, opened.

    Args:
        container: what kind of file it is.
        file: the file.
        opened: what `Container.open` gave for it; closed with this reader.
        path: where it is.
        choices: what the person answered.

    Raises:
        FileProblem: nothing in it is a conversation; the sentence says what stands there instead.
    """

    def __init__(
        self, container: Container, file: GivenFile, opened: Opened, path: Path, choices: Choices
    ) -> None:
        self._opened = opened
        try:
            self._entries = opened.entries()
            self._waiting, dialect = _until_first(self._entries, file.name)
        except BaseException:
            opened.close()
            raise
        self._batches = EntryBatches(dialect)
        self.info = SourceInfo(
            file.name,
            path,
            dialect,
            container.id,
            "entries",
            opened.compression,
            opened.encoding,
            opened.fidelity,
            file.size,
            choices,
        )

    def close(self) -> None:
        """See `Reader.close`."""
        self._opened.close()

    @property
    def consumed(self) -> int:
        """See `Reader.consumed`."""
        return self._opened.consumed

    @property
    def layouts(self) -> Counter[str]:
        """See `Reader.layouts`."""
        return self._batches.layouts

    def batches(self, max_bytes: int = 1 << 20, first_bytes: int | None = None) -> Iterator[SourceBatch]:
        """See `Reader.batches`."""
        wanted, size = first_bytes or max_bytes, 0
        some: list[Entry] = []
        for entry in chain(self._waiting, self._entries):
            some.append(entry)
            size += len(entry.raw)
            if size >= wanted:
                yield self._batches.take(some)
                some, size, wanted = [], 0, max_bytes
        if some:
            yield self._batches.take(some)
        if problems := self._batches.closing("", still_open=False):
            yield self._batches.gap(b"", problems)


def _until_first(entries: Iterator[Entry], name: str) -> tuple[list[Entry], str]:
    """The entries up to the first conversation, and its format.

    Raises:
        FileProblem: there is none.
    """
    passed: list[Entry] = []
    why: Trouble | None = None
    records = 0
    for entry in entries:
        passed.append(entry)
        if isinstance(entry, Record):
            records += 1
            try:
                return passed, record_dialect(entry.raw).id
            except RecordProblem as problem:
                why = why or Trouble("broken", "", problem.sentence, problem.hint, entry.place)
        elif isinstance(entry, Trouble) and entry.kind == "broken":
            why = why or entry
        if records > _ENOUGH:
            break
    if why is None:
        raise FileProblem(say("{0} holds no conversation.").format(name), say("Choose another file."))
    where = f"{why.place[:1].upper()}{why.place[1:]}: " if why.place else ""
    raise FileProblem(
        say("Nothing in “{0}” could be read. {1}{2}").format(name, where, why.sentence), why.hint
    )
