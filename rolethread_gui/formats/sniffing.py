"""What a file is, told by its first bytes alone; its name says nothing."""

from __future__ import annotations

import dataclasses

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.registry import record_dialect
from rolethread_gui.formats.splitting import ElementSplitter, LineSplitter, Splitter
from rolethread_gui.formats.unpacking import CAN_OPEN, UTF8_MARK


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """How a file is laid out.

    Attributes:
        kind: "lines", "array", "objects" or "wrapped".
        splitter: finds its conversations.
        dialect_id: format of the first conversation that can be read, "" when none was seen yet.
        skip: bytes before the first one that no splitter should see (a byte order mark).
    """

    kind: str
    splitter: Splitter
    dialect_id: str
    skip: int


def sniff(head: bytes, name: str, *, complete: bool) -> Layout:
    """Tell the layout from the first bytes.

    Args:
        head: of the unpacked file, in UTF-8.
        name: of the file, for sentences.
        complete: whether `head` is all of it.

    Raises:
        FileProblem: nothing that can be read.
    """
    skip = len(UTF8_MARK) if head.startswith(UTF8_MARK) else 0
    body = head[skip:].lstrip(b" \t\r\n\x00")
    first = body[:1]
    if not body:
        raise FileProblem(f"{name} holds nothing but blanks.", "Choose another file.")
    kind, splitter = "lines", LineSplitter()
    if first == b"[":
        kind, splitter = "array", ElementSplitter(1)
    elif first == b"{":
        kind, splitter = _objects(body, complete=complete)
    dialect_id = ""
    split = splitter.split(head[skip:], final=complete)
    for start, end in zip(split.starts.tolist(), split.ends.tolist(), strict=True):
        try:
            dialect_id = record_dialect(head[skip + start : skip + end]).id
            break
        except RecordProblem:
            continue
    else:
        if complete:
            raise FileProblem(f"Nothing in {name} could be read as a conversation.", CAN_OPEN)
    if isinstance(splitter, ElementSplitter):
        splitter = ElementSplitter(splitter.depth)
    return Layout(kind, splitter, dialect_id, skip)


def _objects(body: bytes, *, complete: bool) -> tuple[str, Splitter]:
    first_line = body.split(b"\n", 1)[0]
    whole = ElementSplitter(0).split(first_line, final=False)
    if len(whole.starts):
        return "lines", LineSplitter()
    del complete
    return "objects", ElementSplitter(0)
