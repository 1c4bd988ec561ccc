"""What a kind of file is that is not JSON text. Adding one is adding a file to ``formats/containers``.

A container turns its file into entries: records, each a JSON object in bytes with its place in words
("row 12"), and beside them what is kept for writing the file again, and troubles. The entries go into the
project as a stream of lines; the formats in ``formats/dialects`` read the records as they read those of a
JSON file. Two ways to make a record:

- Where equal values are enough (Parquet, a workbook), the record is the row itself as a JSON object, so that
  every format that knows such objects reads it.
- Where exact bytes must come back (CSV, chat logs, transcripts), the record is an *envelope*: a JSON object
  that holds the raw text of its rows or lines, and what is needed to read them. It has a format of its own
  in ``formats/dialects`` with ``envelope = True`` (so that nobody is offered to export into it), whose
  `splice` changes only the edited place in the raw text. What stands between the records (a header, blank
  lines, what cannot be read) is kept as `Kept` entries. `write` then puts all of it back together, byte for
  byte outside of the edits.

Records and kept entries are one JSON object each; bytes that are not UTF-8 go in as half characters
(``surrogateescape``), which JSON can hold escaped (`jsontext.encode_record`).
"""

from __future__ import annotations

import abc
import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.writing import Written


@dataclasses.dataclass(frozen=True, slots=True)
class Record:
    """What may be a conversation.

    Attributes:
        raw: a JSON object.
        place: where it stands, in the container's words: "row 12", "line 3", "message 4 of chat.txt".
    """

    raw: bytes
    place: str


BROKEN = b'{"broken"'
"""How a kept entry begins that holds what could not be read; an export may leave these out."""


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """Something that is no conversation, and is needed to write the file again.

    Attributes:
        raw: a JSON object. One that holds what could not be read begins with `BROKEN`.
    """

    raw: bytes


def kept(name: str, data: bytes) -> Kept:
    """Bytes of any kind as a kept entry."""
    return Kept(encode_record({name: data.decode("utf-8", "surrogateescape")}))


@dataclasses.dataclass(frozen=True, slots=True)
class Trouble:
    """Something about the file that the person should know. See `problems.ReadProblem`.

    Attributes:
        kind: "broken", "repaired" or "note".
        sort: troubles of one sort are counted together when there are many.
        sentence: what was found, without the place.
        hint: what to do next, may be empty.
        place: where, in the container's words; empty for the file as a whole.
        raw: the beginning of what cannot be read.
    """

    kind: str
    sort: str
    sentence: str
    hint: str = ""
    place: str = ""
    raw: bytes = b""


Entry = Record | Kept | Trouble


@dataclasses.dataclass(frozen=True, slots=True)
class Fresh:
    """A conversation that is written and was not read from this kind of file."""

    conversation: Conversation


Part = Record | Kept | Fresh
"""What `Container.write` is given, in order. Records are as they were read, or with edits spliced in."""


@dataclasses.dataclass(frozen=True, slots=True)
class Sight:
    """What is known of a file before anything has decided what it is.

    Attributes:
        file: the file.
        head: its first bytes (at most 256 KB), unpacked, not transcoded; empty for a folder.
        text: the same as text where it may be one, however its letters are encoded; else empty. A byte order
            mark is left out, and so is a last line that is not whole.
        complete: whether the head is all of it.
    """

    file: GivenFile
    head: bytes
    text: str
    complete: bool

    def has_suffix(self, *suffixes: str) -> bool:
        """Whether the name ends in one of these, packed or not. Content decides; this only breaks ties."""
        name = self.file.name.lower()
        for packed in (".gz", ".xz", ".zst", ".bz2"):
            name = name.removesuffix(packed)
        return name.endswith(suffixes)


class Opened(abc.ABC):
    """A file of a container, opened.

    Attributes:
        kind: id of the container, "" for JSON text in a folder or archive. Set by `source.nested`.
        encoding: of the letters in the file ("UTF-8"), empty where that is no question.
        compression: what it is packed with, "" for nothing.
        fidelity: a sentence: what an export of the untouched data is equal in.
    """

    kind: str = ""
    encoding: str = ""
    compression: str = ""
    fidelity: str = ""

    @abc.abstractmethod
    def entries(self) -> Iterator[Entry]:
        """The whole file in order, once. A damaged rest ends in a `Trouble` rather than in an exception."""

    @property
    @abc.abstractmethod
    def consumed(self) -> int:
        """Bytes on disk read so far, for the progress."""

    @abc.abstractmethod
    def close(self) -> None:
        """Close what is open; twice does no harm."""


class Room:
    """How much may come out of a source and of all archives that lie in it, together.

    Each archive alone may unpack to little while it holds a hundred others that do so too.
    """

    def __init__(self, packed: int, ratio: int, free: int) -> None:
        self._most = max(free, ratio * packed)
        self._told: dict[tuple[str, ...], bool] = {}
        self._total = 0

    def holds(self, chain: tuple[str, ...], size: int) -> bool:
        """Whether a member still fits in.

        Args:
            chain: its name behind those of the archives that it lies in; however often it is asked for, it
                counts once.
            size: bytes to which it unpacks.
        """
        if chain not in self._told:
            self._told[chain] = self._total + size <= self._most
            self._total += size if self._told[chain] else 0
        return self._told[chain]


@dataclasses.dataclass(frozen=True, slots=True)
class Opening:
    """What a container is given along with the file.

    Attributes:
        choices: what the person answered so far.
        nested: opens a member of a folder or archive, whatever it is; its places come without the member's
            name. Raises what `open_source` raises.
        depth: how many archives the file lies in.
        room: of the whole source; None where it has no bounds.
        chain: names of the archives that the file lies in, and its own.
    """

    choices: Choices
    nested: Callable[[GivenFile], Opened]
    depth: int = 0
    room: Room | None = None
    chain: tuple[str, ...] = ()


class Container(abc.ABC):
    """One kind of file.

    Attributes:
        id: fixed identifier; also the framing of its sources and of exports into it.
        title: what the person sees.
        help: one or two sentences: who writes such files, and what they hold.
        suffixes: how names of such files end; breaks ties and names exports, never decides alone.
        heavy: whether it needs large libraries; then it is read in the reading process only.
        writes: whether `write` is there: whether such files can be exported.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]
    suffixes: ClassVar[tuple[str, ...]] = ()
    heavy: ClassVar[bool] = False
    writes: ClassVar[bool] = False

    @abc.abstractmethod
    def recognise(self, sight: Sight) -> float:
        """How much a file looks like one of these: 0 not at all, 1 surely. JSON text counts 0.5.

        Quick, and without large libraries. Never raises for a file that is something else.
        """

    @abc.abstractmethod
    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """Open a file.

        Raises:
            Question: it may be read in several ways, and `opening.choices` does not say which.
            FileProblem: it is damaged from its start, or holds nothing; the sentence names the file.
        """

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """Write a file or folder of this kind in one step: afterwards there is the whole, or what was before.

        Args:
            path: where to; what is there is replaced.
            parts: what goes out. May raise, for example to cancel: then nothing is written.
            compression: "" or "gz".

        Raises:
            FileProblem: the disk is full and the like.
        """
        raise NotImplementedError(f"{self.id} is not written")

    def stays(self, record: Record) -> Record:
        """What `write` leaves of a record that an edit was put into: all of it, unless there is no room."""
        return record

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """Plain sentences: what `write` drops or joins of a conversation that is `Fresh`. Empty: nothing."""
        del conversation
        return ()
