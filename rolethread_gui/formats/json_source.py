"""JSON text as a source: one conversation a line, in a list, or one after another.

A process that goes on where another one stands reads nothing but this and what the file's own format needs, so that
it begins soon. Lane: compute.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rolethread_gui.formats.batches import BatchReader, SourceBatch
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.reader import Place, Reader, SourceInfo
from rolethread_gui.formats.reading import MAX_RECORD
from rolethread_gui.formats.splitting import ElementSplitter, Layout
from rolethread_gui.formats.unpacking import UnpackedFile

_HEAD = 1 << 18
_BREATH = 1 << 20
"""Bytes in which no conversation ends from which on whoever waits gets an empty stretch before more is looked at."""
_LONG = 4 << 20
"""Bytes without an end after which a conversation is suspected to be broken."""


class SourceReader(Reader):
    """A file of JSON text, opened.

    Args:
        file: its bytes, from the first one on, or from behind `head`.
        layout: how it is laid out.
        info: what it is.
        head: bytes that were read already.
    """

    def __init__(self, file: UnpackedFile, layout: Layout, info: SourceInfo, head: bytes = b"") -> None:
        self._file, self._layout, self._head, self.info = file, layout, head, info
        self._reader = BatchReader(layout)
        self._splitter = layout.splitter()
        self._between = True  # whether another reading could go on from here

    @classmethod
    def opened(cls, file: GivenFile, choices: Choices = NOTHING) -> SourceReader:
        """A file whose first bytes tell how it is laid out.

        Args:
            file: the file.
            choices: what the person answered.

        Raises:
            FileProblem: it cannot be opened, or nothing in it can be read.
        """
        from rolethread_gui.formats.sniffing import sniff  # which looks at every format there is

        unpacked = UnpackedFile(file, choices.encoding)
        try:
            layout, head = sniff(unpacked.read, file.name, _HEAD)
        except BaseException:
            unpacked.close()
            raise
        info = SourceInfo(
            file.name,
            file.path or Path(file.name),
            layout.dialect_id,
            "array" if layout.kind in ("array", "wrapped") else "jsonl",
            layout.kind,
            unpacked.compression,
            unpacked.encoding,
            unpacked.fidelity,
            unpacked.size,
            choices,
        )
        return cls(unpacked, layout, info, head)

    @classmethod
    def going_on(cls, file: UnpackedFile, place: Place) -> SourceReader:
        """Begin where another reading of the same file stands.

        Args:
            file: its bytes, none of them read yet.
            place: what the other one said (`place`).
        """
        reader = cls(file, place.layout, place.info)
        file.pass_over(place.far.offset)
        reader._reader.go_on(place.far)
        reader._splitter = place.splitter
        return reader

    def close(self) -> None:
        """See `Reader.close`."""
        self._file.close()

    @property
    def consumed(self) -> int:
        """See `Reader.consumed`."""
        return self._file.consumed

    @property
    def layouts(self) -> Counter[str]:
        """See `Reader.layouts`."""
        return self._reader.layouts

    def beginning(self) -> Iterator[bytes]:
        """The bytes of the conversations that the file begins with; ask before reading."""
        head = self._head[self._layout.skip :]
        split = self._layout.splitter().split(head, final=False)
        for start, end in zip(split.starts.tolist(), split.ends.tolist(), strict=True):
            yield head[start:end]

    def place(self) -> Place | None:
        """Where the reading stands, or None in the middle of something too long: ask after the next batch."""
        if not self._between:
            return None
        return Place(self.info, self._layout, self._reader.so_far(), self._splitter)

    def batches(self, max_bytes: int = 1 << 20, first_bytes: int | None = None) -> Iterator[SourceBatch]:
        """The file from where the reading stands to its end, in stretches of about `max_bytes`. Can be gone through once.

        The first stretch may be smaller, so that there is something to see at once. A stretch is longer
        where one conversation is. A batch may be empty: the last one but for problems, another one while a
        very long conversation is looked at.
        """
        splitter = self._splitter
        buffer: bytes = self._head
        self._head = b""
        wanted, ended = first_bytes or max_bytes, False
        skip = 0 if self._reader.offset else self._layout.skip
        while not ended or buffer:
            if len(buffer) < wanted and not ended:
                more = self._file.read(wanted - len(buffer))
                ended = len(more) < wanted - len(buffer)
                buffer += more
            if not buffer:
                break
            stretch = buffer[:wanted]
            final = ended and len(stretch) == len(buffer)
            split = splitter.split(stretch[skip:] if skip else stretch, final=final).moved(skip)
            broken = self._broken(stretch, split.unfinished, final=final)
            if broken:
                split.used = broken[1]
            elif split.used <= skip and not final:
                if len(stretch) < MAX_RECORD:
                    wanted = min(2 * wanted, MAX_RECORD)
                    if len(stretch) >= _BREATH:
                        yield self._reader.gap(b"")
                    continue
                broken = skip, len(stretch)
                split.used = len(stretch)
            batch = self._reader.read(stretch[: split.used], split, broken)
            self._between = not (broken and not final and split.used == len(stretch))
            yield batch
            buffer = buffer[split.used :]
            if not self._between:
                yield from self._to_next_line(buffer, max_bytes)
                buffer, self._head = self._head, b""
            skip, wanted = 0, max_bytes
        still_open = isinstance(splitter, ElementSplitter) and splitter.open
        problems = self._reader.closing(self._file.ended_early, still_open=still_open)
        if problems:
            yield self._reader.gap(b"", problems)

    def _broken(self, stretch: bytes, start: int, *, final: bool) -> tuple[int, int] | None:
        """Span of a conversation that does not end where it should, None where more of the file may tell."""
        if start < 0 or not (final or len(stretch) >= _LONG):
            return None
        again = self._next_start(stretch, start)
        return (start, again) if final or again < len(stretch) else None

    def _next_start(self, stretch: bytes, start: int) -> int:
        """Where a conversation seems to start again after one at `start` that does not end.

        That is a bracket at the start of a line, indented as this one's; the end of the stretch when none is.
        """
        before = stretch[:start]
        indent = before[before.rfind(b"\n") + 1 :]
        if indent.strip(b" \t"):
            return len(stretch)
        found = stretch.find(b"\n" + indent + stretch[start : start + 1], start)
        return found + 1 if found >= 0 else len(stretch)

    def _to_next_line(self, buffer: bytes, max_bytes: int) -> Iterator[SourceBatch]:
        """Pass on what belongs to a conversation that is too long; what follows it is put back as the head.

        In a file of lines that is the rest of its line, in any other the rest of the file.
        """
        first = self._reader.offset
        while buffer or (buffer := self._file.read(max_bytes)):
            end = buffer.find(b"\n") if self._layout.kind == "lines" else -1
            if end >= 0:
                yield self._reader.gap(buffer[:end])
                yield self._reader.gap(b"", [self._reader.rest(first)])
                self._head = buffer[end:]
                return
            yield self._reader.gap(buffer)
            buffer = b""
        yield self._reader.gap(b"", [self._reader.rest(first)])
