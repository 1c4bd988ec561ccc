"""What a file is, told by its first bytes alone; its name says nothing."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.problems import RecordProblem
from rolethread_gui.formats.reading import MAX_RECORD
from rolethread_gui.formats.registry import record_dialect
from rolethread_gui.formats.splitting import ElementSplitter, Layout, Split
from rolethread_gui.formats.unpacking import CAN_OPEN, UTF8_MARK
from rolethread_gui.wording import say

_ENOUGH = 8 << 20
"""Bytes after which a file without a single conversation is given up."""
_DEEPEST = 8
_TRIED = 3


def sniff(read: Callable[[int], bytes], name: str, first: int) -> tuple[Layout, bytes]:
    """Tell the layout from the first bytes; returns them too.

    Args:
        read: gives the next bytes of the unpacked file in UTF-8, as many as asked for unless it ends.
        name: of the file, for sentences.
        first: how many bytes to look at first; more are read when no conversation ends within them.

    Raises:
        FileProblem: nothing that can be read.
    """
    head = read(first)
    complete = len(head) < first
    while True:
        layout = _told(head, name, complete=complete)
        if layout.dialect_id:
            return layout, head
        ended = bool(len(_split(layout, head, complete=complete).starts))
        if complete or len(head) >= (_ENOUGH if ended else MAX_RECORD):
            raise _refusal(head, name, layout, complete=complete)
        more = read(len(head))
        complete = len(more) < len(head)
        head += more


_COMMENTS = re.compile(rb"(?:\s+|//[^\n]*\n|/\*.*?\*/)+", re.DOTALL)
_LONGEST_COMMENT = 1 << 16


def _told(head: bytes, name: str, *, complete: bool) -> Layout:
    skip = len(UTF8_MARK) if head.startswith(UTF8_MARK) else 0
    if head[skip : skip + _LONGEST_COMMENT].lstrip().startswith(b"/"):
        comments = _COMMENTS.match(head, skip, skip + _LONGEST_COMMENT)
        if comments is not None and (found := _found(head, comments.end(), complete=complete)).dialect_id:
            return found
    if not head[skip:].lstrip(b" \t\r\n\x00") and (complete or len(head) >= _ENOUGH):
        raise FileProblem(say("{0} holds nothing but blanks.").format(name), say("Choose another file."))
    return _found(head, skip, complete=complete)


def _found(head: bytes, skip: int, *, complete: bool) -> Layout:
    """The layout of what stands from `skip` on; without a format where none fits."""
    body = head[skip:].lstrip(b" \t\r\n\x00")
    candidates = [Layout("lines", 0, "", skip)]
    if body[:1] == b"[":
        candidates = [Layout("array", 1, "", skip)]
    elif body[:1] == b"{":
        kind = "lines" if _one_a_line(body) else "objects"
        candidates = [Layout(kind, 0, "", skip)]
        candidates += [Layout("wrapped", depth, "", skip) for depth in range(2, _DEEPEST)]
    for layout in candidates:
        found = _first_dialect(layout, head, complete=complete)
        if found:
            return dataclasses.replace(layout, dialect_id=found)
    return candidates[0]


def _one_a_line(body: bytes) -> bool:
    """Whether text that starts with an object has one on every line, rather than one over many."""
    lines = [line for line in body.split(b"\n", 8)[:8] if line.strip()]
    first = lines[0]
    found = ElementSplitter(0).split(first, final=False)
    if len(lines) == 1 and len(found.starts) > 1:
        return False  # no line ends, or such as very old programs write
    if len(found.starts) and not first[found.used :].strip(b" \t\r\x00"):
        return True
    if len(lines) == 1:
        return True
    return first.strip() != b"{" and lines[1][:1] == b"{"


def _split(layout: Layout, head: bytes, *, complete: bool) -> Split:
    return layout.splitter().split(head[layout.skip :], final=complete)


def _first_dialect(layout: Layout, head: bytes, *, complete: bool) -> str:
    """Format of the first conversation found in this layout, "" when there is none."""
    split = _split(layout, head, complete=complete)
    tried = 0
    for start, end in zip(split.starts.tolist(), split.ends.tolist(), strict=True):
        if layout.kind == "wrapped" and tried >= _TRIED:
            break
        tried += 1
        try:
            return record_dialect(head[layout.skip + start : layout.skip + end]).id
        except RecordProblem:
            continue
    return ""


def _refusal(head: bytes, name: str, layout: Layout, *, complete: bool) -> FileProblem:
    """Why nothing could be read."""
    split = _split(layout, head, complete=complete)
    start, end = layout.skip, len(head)
    if len(split.starts):
        start, end = layout.skip + int(split.starts[0]), layout.skip + int(split.ends[0])
    elif split.unfinished >= 0:
        start = layout.skip + split.unfinished
    raw = head[start:end]
    try:
        record_dialect(raw)
    except RecordProblem as problem:
        line = head.count(b"\n", 0, start + problem.at) + 1
        if raw.lstrip()[:1] not in (b"{", b"[", b"/", b"#"):
            begins = raw[:40].split(b"\n")[0].decode("utf-8", "replace").rstrip("\ufffd").strip()
            if not begins.isprintable() or "\ufffd" in begins:
                return FileProblem(
                    say("“{0}” holds no text, so there is no conversation in it.").format(name), CAN_OPEN
                )
            return FileProblem(
                say("No conversation was found in “{0}”: it begins with “{1}”.").format(name, begins),
                CAN_OPEN,
            )
        return FileProblem(
            say("Nothing in “{0}” could be read. Line {1}: {2}").format(name, line, problem.sentence),
            problem.hint,
        )
    return FileProblem(say("Nothing in “{0}” could be read.").format(name), CAN_OPEN)
