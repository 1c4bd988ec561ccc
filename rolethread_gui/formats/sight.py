"""The first look at a file, before anything has decided what it is."""

from __future__ import annotations

import codecs

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.containers.base import Sight
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.unpacking import CAN_OPEN, MARKS, UTF8_MARK, UnpackedFile, unmarked_wide
from rolethread_gui.wording import say

HEAD = 1 << 18
"""Bytes that are looked at."""
_BINARY = 1 << 12
_DATABASE = b"SQLite format 3\x00"
_OTHERS = (
    (b"7z\xbc\xaf\x27\x1c", say("a 7-Zip archive")),
    (b"Rar!\x1a\x07", say("a RAR archive")),
    (b"\x89PNG", say("a picture")),
    (b"\xff\xd8\xff", say("a picture")),
    (b"GIF8", say("a picture")),
    (b"%PDF", say("a PDF document")),
    (b"\xd0\xcf\x11\xe0", say("an old Office document")),
    (_DATABASE, say("a database")),
)
"""What is told apart only to be refused by its name, after no container wanted it."""


def refuse_others(sight: Sight) -> None:
    """Stop at a file that is known to be something that is not read.

    Raises:
        FileProblem: it is.
    """
    if sight.head.startswith(_DATABASE) and sight.has_suffix(".rolethread"):
        raise FileProblem(
            say("{0} is a project, and only datasets can be added to a project.").format(sight.file.name),
            say("Open that project, export it as JSON Lines, and add the exported file."),
        )
    for magic, what in _OTHERS:
        if sight.head.startswith(magic):
            raise FileProblem(
                say("{0} is {1}; that cannot be opened yet.").format(sight.file.name, what), CAN_OPEN
            )


def look(file: GivenFile, choices: Choices) -> Sight:
    """What can be told of a file at once.

    Raises:
        FileProblem: it cannot be opened, or is empty.
    """
    if file.folder:
        return Sight(file, b"", "", complete=True)
    unpacked = UnpackedFile(file, text=False)
    try:
        head = unpacked.read(HEAD)
    finally:
        unpacked.close()
    complete = len(head) < HEAD
    return Sight(file, head, _text(head, choices.encoding, complete=complete), complete)


def _text(head: bytes, encoding: str, *, complete: bool) -> str:
    for mark, codec, _ in MARKS:
        if head.startswith(mark):
            return _whole(head[len(mark) :].decode(codec, "replace"), complete=complete)
    if head.startswith(UTF8_MARK):
        head = head[len(UTF8_MARK) :]
    elif codec := unmarked_wide(head):
        return _whole(head.decode(codec, "replace"), complete=complete)
    if b"\x00" in head[:_BINARY]:
        return ""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head, final=complete)
    except UnicodeDecodeError:
        text = head.decode(encoding or "latin-1", "replace")
    return _whole(text, complete=complete)


def _whole(text: str, *, complete: bool) -> str:
    """Without a last line that may go on, as long as there is another one."""
    return text if complete or "\n" not in text else text[: text.rfind("\n") + 1]
