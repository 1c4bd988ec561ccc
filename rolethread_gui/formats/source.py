"""Opening a dataset file: what it is, told by its content alone, and its conversations in batches.

Every byte of the unpacked file is handed on; what cannot be read lies between the spans of the
conversations and is named in a problem. Lane: compute.
"""

from __future__ import annotations

from functools import partial
from itertools import islice
from pathlib import Path

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.batches import SourceBatch
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.formats.containers.base import Container, Opened, Opening, Room
from rolethread_gui.formats.containers.named import NamedSpeakers
from rolethread_gui.formats.containers.registry import JSON_TEXT, recognised
from rolethread_gui.formats.encodings import ask_for_encoding
from rolethread_gui.formats.entries import ContainerReader
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.json_source import SourceReader
from rolethread_gui.formats.members import NamedEntries, TextEntries
from rolethread_gui.formats.reader import Place, Reader, SourceInfo
from rolethread_gui.formats.sight import look, refuse_others
from rolethread_gui.formats.speakers import who_is_the_model
from rolethread_gui.formats.unclear import unclear_speakers
from rolethread_gui.formats.unpacking import FREE, MAX_RATIO
from rolethread_gui.wording import say

__all__ = ["Place", "Reader", "SourceBatch", "SourceInfo", "SourceReader", "open_source"]

MAX_DEPTH = 3
"""Archives that may lie in each other."""
_ASKED = 200
"""Conversations that are looked at to see whether it is clear who the model is."""


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
        reader = SourceReader.opened(file, choices)
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
        speakers = unclear_speakers(islice(reader.beginning(), _ASKED))
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
        SourceReader.opened(file, choices).close()
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
        reader = SourceReader.opened(file, choices)
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
