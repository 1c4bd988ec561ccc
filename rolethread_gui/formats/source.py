"""Opening a dataset file: what it is, told by its content alone, and its conversations in batches.

Every byte of the unpacked file is handed on; what cannot be read lies between the spans of the
conversations and is named in a problem. Lane: compute.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.batches import BatchReader, SourceBatch
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.formats.containers.base import Container, Opened, Opening, Room
from rolethread_gui.formats.containers.named import NamedSpeakers
from rolethread_gui.formats.containers.registry import JSON_TEXT, recognised
from rolethread_gui.formats.encodings import ask_for_encoding
from rolethread_gui.formats.entries import ContainerReader
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.members import NamedEntries, TextEntries
from rolethread_gui.formats.reader import Place, Reader, SourceInfo
from rolethread_gui.formats.reading import MAX_RECORD
from rolethread_gui.formats.sight import look, refuse_others
from rolethread_gui.formats.sniffing import sniff
from rolethread_gui.formats.speakers import Speaker, who_is_the_model
from rolethread_gui.formats.splitting import ElementSplitter
from rolethread_gui.formats.unclear import unclear_speakers
from rolethread_gui.formats.unpacking import FREE, MAX_RATIO, UnpackedFile
from rolethread_gui.wording import say

__all__ = ["Place", "Reader", "SourceBatch", "SourceInfo", "SourceReader", "open_source"]

MAX_DEPTH = 3
"""Archives that may lie in each other."""
_HEAD = 1 << 18
_ASKED = 200
"""Conversations that are looked at to see whether it is clear who the model is."""
_BREATH = 1 << 20
"""Bytes in which no conversation ends from which on whoever waits gets an empty stretch before more is looked at."""
_LONG = 4 << 20
"""Bytes without an end after which a conversation is suspected to be broken."""


class SourceReader(Reader):
    """A file of JSON text, opened.

    Args:
        file: the file.
        choices: what the person answered.

    Raises:
        FileProblem: it cannot be opened, or nothing in it can be read.
    """

    def __init__(self, file: GivenFile, choices: Choices = NOTHING) -> None:
        self._file = UnpackedFile(file, choices.encoding)
        try:
            self._layout, head = sniff(self._file.read, file.name, _HEAD)
        except BaseException:
            self._file.close()
            raise
        self._head: bytes = head
        self._reader = BatchReader(self._layout)
        self._splitter = self._layout.splitter()
        self._between = True  # whether another reading could go on from here
        self.info = SourceInfo(
            file.name,
            file.path or Path(file.name),
            self._layout.dialect_id,
            "array" if self._layout.kind in ("array", "wrapped") else "jsonl",
            self._layout.kind,
            self._file.compression,
            self._file.encoding,
            self._file.fidelity,
            self._file.size,
            choices,
        )

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

    def speakers(self) -> list[Speaker]:
        """Who speaks, where the turns carry names instead of roles; empty where it is clear who the model is.

        Looks at what the file begins with; ask before reading.
        """
        split = self._layout.splitter().split(self._head[self._layout.skip :], final=False)
        spans = zip(split.starts.tolist(), split.ends.tolist(), strict=True)
        return unclear_speakers(
            self._head[self._layout.skip + start : self._layout.skip + end]
            for start, end in islice(spans, _ASKED)
        )

    def place(self) -> Place | None:
        """Where the reading stands, or None in the middle of something too long: ask after the next batch."""
        return Place(self._reader.so_far(), self._splitter) if self._between else None

    def go_on(self, place: Place) -> None:
        """Begin where another reading of the same file stood, instead of at its start."""
        self._reader.go_on(place.far)
        self._splitter = place.splitter
        missing = place.far.offset - len(self._head)
        self._head = self._head[place.far.offset :]
        while missing > 0 and (passed := self._file.read(min(missing, _HEAD))):
            missing -= len(passed)

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


def open_source(path: Path, choices: Choices = NOTHING) -> Reader:
    """Open a dataset: a file of any kind that we read, or a folder of them.

    Args:
        path: where it is.
        choices: what the person answered to the questions of earlier attempts.

    Raises:
        Question: it may be read in several ways; answer it in `choices` and open it again.
        FileProblem: it cannot be opened, or nothing in it can be read; the sentence says why.
    """
    file = GivenFile.at(Path(path))
    return open_as(container_of(file, choices), file, choices)


def open_as(container: Container | None, file: GivenFile, choices: Choices = NOTHING) -> Reader:
    """Open a file or folder that is known to be of a kind.

    Args:
        container: what `container_of` said.
        file: the file or folder, with its path.
        choices: what the person answered.

    Raises:
        Question: as `open_source`.
        FileProblem: as `open_source`.
    """
    assert file.path is not None
    if container is None:
        ask_for_encoding(file, choices, by_line=True)
        reader = SourceReader(file, choices)
        named = _named(reader, choices)
        return ContainerReader(NamedSpeakers(), file, named, file.path, choices) if named else reader
    room = None if file.folder else Room(file.size, MAX_RATIO, FREE)
    inside = partial(nested, choices=choices, room=room)
    opened = container.open(file, Opening(choices, inside, 0, room))
    return ContainerReader(container, file, opened, file.path, choices)


def _named(reader: SourceReader, choices: Choices) -> NamedEntries | None:
    """JSON text as entries that say who the model is, where its turns carry names instead of roles.

    Raises:
        Question: the person has not said who the model is.
    """
    try:
        speakers = reader.speakers()
        if not speakers:
            return None
        return NamedEntries(reader, who_is_the_model(reader.info.name, speakers, choices))
    except BaseException:
        reader.close()
        raise


def container_of(file: GivenFile, choices: Choices = NOTHING) -> Container | None:
    """What kind of file it is, told by its content; None for JSON text, and for what is nothing we know.

    Raises:
        FileProblem: it cannot be opened, or is empty.
    """
    sight = look(file, choices)
    container, sure = recognised(sight)
    if container is None:
        refuse_others(sight)
    if container is not None and sure < JSON_TEXT and _may_be_json(sight.head):
        return None if _is_json(file, choices) else container
    return container


def _may_be_json(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") or b'{"' in head


def _is_json(file: GivenFile, choices: Choices) -> bool:
    try:
        SourceReader(file, choices).close()
    except FileProblem:
        return False
    return True


def nested(
    file: GivenFile,
    choices: Choices,
    depth: int = 1,
    *,
    room: Room | None = None,
    chain: tuple[str, ...] = (),
) -> Opened:
    """Open a member of a folder or archive, whatever it is.

    Args:
        file: the member.
        choices: what the person answered.
        depth: how many archives it lies in.
        room: of the whole source; where it has none, an archive in it gets its own.
        chain: names of the archives that it lies in.

    Raises:
        Question: as `open_source`.
        FileProblem: as `open_source`, or it lies too deep.
    """
    if depth > MAX_DEPTH:
        raise FileProblem(
            say("{0} lies in more than {1} archives, one in another.").format(file.name, MAX_DEPTH),
            say("Unpack the outer ones first."),
        )
    container = container_of(file, choices)
    if container is None:
        ask_for_encoding(file, choices, by_line=True)
        reader = SourceReader(file, choices)
        named = _named(reader, choices)
        if named is None:
            return TextEntries(reader)
        named.kind = NamedSpeakers.id
        return named
    room, chain = room or Room(file.size, MAX_RATIO, FREE), (*chain, file.name)
    inside = partial(nested, choices=choices, depth=depth + 1, room=room, chain=chain)
    opened = container.open(file, Opening(choices, inside, depth, room, chain))
    opened.kind = container.id
    return opened
