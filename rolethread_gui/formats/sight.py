"""The first look at a file, before anything has decided what it is."""

from __future__ import annotations

import codecs
import re

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


_BEGIN = 1 << 10
_WEB_PAGE = say("“{0}” is a web page, not a dataset.")
_LOGIN = say("The download may have needed a login; fetch it again.")
_MISTAKEN = (
    (b"<!doctype html", _WEB_PAGE, _LOGIN),
    (b"<html", _WEB_PAGE, _LOGIN),
    (b"<?xml", say("“{0}” is XML; that cannot be opened yet."), CAN_OPEN),
    (
        b"version https://git-lfs.github.com/",
        say("{0} only points to the dataset, which is kept elsewhere (Git LFS)."),
        say("Fetch the file itself, with “git lfs pull” or from the page of the dataset."),
    ),
    (
        b"{\\rtf",
        say("“{0}” is a Rich Text document."),
        say("Save it as plain text, then open that."),
    ),
)
"""Beginnings of what is often taken for a dataset, what it is, and what to do."""
_PICKLE = re.compile(rb"\x80[\x02-\x05](?:\x95|[\x28\x5d\x7d\x63])")


def refuse_others(sight: Sight) -> None:
    """Stop at a file that is known to be something that is not read.

    Raises:
        FileProblem: it is.
    """
    if sight.head.startswith(_DATABASE) and sight.has_suffix(".rolethread"):
        raise FileProblem(
            say("“{0}” is a project and no dataset.").format(sight.file.name),
            say("Open it by itself, or add it to a project that is open."),
        )
    for magic, what in _OTHERS:
        if sight.head.startswith(magic):
            raise FileProblem(
                say("“{0}” is {1}; that cannot be opened yet.").format(sight.file.name, what), CAN_OPEN
            )
    begin = sight.head[:_BEGIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for magic, sentence, hint in _MISTAKEN:
        if begin.startswith(magic):
            raise FileProblem(sentence.format(sight.file.name), hint)
    if sight.has_suffix(".csv", ".tsv") and b"\x00" in sight.head:
        raise FileProblem(
            say("{0} holds NUL bytes, which no text has.").format(sight.file.name),
            say("Save it again as CSV with the program that it comes from."),
        )
    if sight.has_suffix(".csv", ".tsv") and sight.complete and "\n" not in sight.text.strip():
        raise FileProblem(
            say("“{0}” has the names of columns and no rows.").format(sight.file.name),
            say("Export it again with its rows."),
        )
    if _PICKLE.match(sight.head):
        raise FileProblem(
            say("“{0}” holds Python objects (a pickle); opening one could run a program in it.").format(
                sight.file.name
            ),
            say("Save it as JSON Lines with the program that made it."),
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
