"""Opening a dataset file: what it is, told by its content alone, and its conversations in batches.

Every byte of the unpacked file is handed on; what cannot be read lies between the spans of the
conversations and is named in a problem. Lane: compute.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.base import EXCERPT_BYTES, ReadProblem, RecordProblem
from rolethread_gui.formats.facts import Facts, facts_of
from rolethread_gui.formats.registry import read_record, record_dialect
from rolethread_gui.formats.sniffing import Layout, sniff
from rolethread_gui.formats.splitting import Offsets
from rolethread_gui.formats.unpacking import UnpackedFile

MAX_RECORD = 64 << 20
"""Bytes of the longest conversation that is read."""
_HEAD = 1 << 20
_NOTES_SHOWN = 200


@dataclasses.dataclass(frozen=True, slots=True)
class SourceInfo:
    """What a file is.

    Attributes:
        name: file name.
        path: where it is.
        dialect_id: format of its first conversation.
        framing: "jsonl" or "array": the way of writing that is nearest to how it is laid out.
        layout: how it is laid out: "lines", "array", "objects" (one value after another) or "wrapped".
        compression: "gz" or "".
        encoding: "UTF-8", "UTF-16" or "UTF-32".
        fidelity: a sentence: what an export of the untouched data is equal in.
        size: bytes on disk.
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


class SourceBatch:
    """A stretch of the unpacked file.

    Attributes:
        offset: absolute offset of its first byte.
        data: its bytes; those of all batches in order are the unpacked file.
        starts: absolute offsets of the conversations that can be read.
        ends: absolute offsets after them.
        dialects: format id of each.
        problems: what was found wrong, in order.
    """

    def __init__(
        self,
        offset: int,
        data: bytes,
        starts: Offsets,
        ends: Offsets,
        dialects: list[str],
        problems: list[ReadProblem],
    ) -> None:
        self.offset = offset
        self.data = data
        self.starts = starts
        self.ends = ends
        self.dialects = dialects
        self.problems = problems

    def __len__(self) -> int:
        return len(self.starts)

    def raw(self, place: int) -> bytes:
        """The bytes of one conversation."""
        return self.data[self.starts[place] - self.offset : self.ends[place] - self.offset]

    def conversations(self, first_key: int) -> Iterator[Conversation]:
        """The conversations, with keys counted from `first_key`."""
        for place in range(len(self)):
            yield read_record(self.raw(place), first_key + place)

    def fast_facts(self) -> Facts:
        """Counts of turns and words of each conversation."""
        return facts_of([[(turn.role, turn.text) for turn in one.turns] for one in self.conversations(1)])


class SourceReader:
    """An opened file. Use as a context manager, or close it.

    Attributes:
        info: what the file is.
        layouts: how many conversations were read in each format so far.
        conversations: how many were read so far.
    """

    def __init__(self, path: Path) -> None:
        self._file = UnpackedFile(path)
        try:
            self._head = self._file.read(_HEAD)
            self._layout: Layout = sniff(self._head, path.name, complete=len(self._head) < _HEAD)
        except BaseException:
            self._file.close()
            raise
        self.layouts: Counter[str] = Counter()
        self.conversations = 0
        self._notes: Counter[str] = Counter()
        self._line = 1
        self.info = SourceInfo(
            path.name,
            path,
            self._layout.dialect_id,
            "array" if self._layout.kind in ("array", "wrapped") else "jsonl",
            self._layout.kind,
            self._file.compression,
            self._file.encoding,
            self._fidelity(),
            self._file.size,
        )

    def __enter__(self) -> SourceReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    @property
    def consumed(self) -> int:
        """Bytes on disk read so far, for progress against `info.size`."""
        return self._file.consumed

    def _fidelity(self) -> str:
        if self._file.encoding != "UTF-8":
            return f"Converted from {self._file.encoding} to UTF-8; otherwise every byte is kept."
        if self._file.compression:
            return "Every byte is kept, as it is once unpacked."
        return "Every byte is kept."

    def batches(self, max_bytes: int = 1 << 20, first_bytes: int | None = None) -> Iterator[SourceBatch]:
        """The file from start to end, in stretches of about `max_bytes`. Can be gone through once.

        The first stretch may be smaller, so that there is something to see at once.
        """
        splitter = self._layout.splitter
        buffer, self._head = self._head, b""
        offset, skip, wanted = 0, self._layout.skip, first_bytes or max_bytes
        final = False
        while not final:
            if len(buffer) < wanted:
                more = self._file.read(wanted - len(buffer))
                final = len(more) < wanted - len(buffer)
                buffer += more
            stretch = buffer if len(buffer) <= wanted else buffer[:wanted]
            last = final and len(stretch) == len(buffer)
            final = last
            split = splitter.split(stretch[skip:] if skip else stretch, final=last)
            if not split.used and not last and len(stretch) < MAX_RECORD:
                wanted *= 2
                continue
            yield self._batch(offset, buffer[: split.used + skip], split.starts + skip, split.ends + skip)
            buffer = buffer[split.used + skip :]
            offset += split.used + skip
            skip, wanted = 0, max_bytes

    def _batch(self, offset: int, data: bytes, starts: Offsets, ends: Offsets) -> SourceBatch:
        kept_starts: list[int] = []
        kept_ends: list[int] = []
        dialects: list[str] = []
        problems: list[ReadProblem] = []
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            raw = data[start:end]
            try:
                dialects.append(record_dialect(raw).id)
            except RecordProblem as problem:
                line = self._line + data.count(b"\n", 0, start + problem.at)
                problems.append(
                    ReadProblem(
                        line,
                        offset + start,
                        offset + end,
                        f"Line {line}: {problem.sentence}",
                        problem.hint,
                        "broken",
                        raw[:EXCERPT_BYTES],
                    )
                )
            else:
                kept_starts.append(start)
                kept_ends.append(end)
        self._line += data.count(b"\n")
        self.layouts.update(dialects)
        self.conversations += len(dialects)
        return SourceBatch(
            offset,
            data,
            np.array(kept_starts, np.int64) + offset,
            np.array(kept_ends, np.int64) + offset,
            dialects,
            problems,
        )


def open_source(path: Path) -> SourceReader:
    """Open a dataset file.

    Raises:
        FileProblem: it cannot be opened, or nothing in it can be read; the sentence says why.
    """
    return SourceReader(Path(path))
