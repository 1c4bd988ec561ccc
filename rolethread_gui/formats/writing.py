"""Writing dataset files: framing, packing, and never half a file.

A file is written under another name in the same folder, forced to disk, and put in place in one step.
"""

from __future__ import annotations

import contextlib
import dataclasses
import gzip
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.wording import say

FRAMINGS: dict[str, str] = {
    "jsonl": say("One conversation a line (.jsonl)"),
    "array": say("One list (.json)"),
}
"""Id and title of the ways to write several conversations into one file."""

_STALE_S = 120
_TOGETHER = 2 << 20
"""Bytes that are written together, while the next ones are made."""
_FORCED_EVERY = 16 << 20
"""Bytes after which what is written is forced to disk, while the next ones are made."""
_LARGE = 32 << 10
"""Bytes from which a part is written by itself instead of being copied together with others first."""
_LINE_BREAKS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[ \t]*[\r\n]+[ \t]*', re.DOTALL)


@dataclasses.dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    Attributes:
        path: where.
        size: bytes on disk.
        sha256: of the bytes on disk, in hexadecimal.
    """

    path: Path
    size: int
    sha256: str


def one_line(record: bytes) -> bytes:
    """A record without line breaks, which JSON allows between its parts; nothing else changes.

    Between two brackets or words that leaves one space where the break stood after a comma.
    """
    if b"\n" not in record and b"\r" not in record:
        return record
    found = _LINE_BREAKS.sub(_without_break, record)
    return found.strip(b" \t")


def _without_break(found: re.Match[bytes]) -> bytes:
    part = found[0]
    if part[:1] == b'"':
        return part.replace(b"\n", b"\\n").replace(b"\r", b"\\r")
    return b" " if found.string[found.start() - 1 : found.start()] in (b",", b":") else b""


def frame(records: Iterable[bytes], framing: str) -> Iterator[bytes]:
    """The pieces of a file that holds these records.

    Args:
        records: each one JSON object.
        framing: "jsonl" or "array"; "raw" passes ready-made pieces on.
    """
    if framing == "raw":
        yield from records
        return
    if framing == "jsonl":
        for record in records:
            yield one_line(record) + b"\n"
        return
    if framing != "array":
        raise ValueError(f"no framing {framing!r}")
    before = b"[\n"
    for record in records:
        yield before + record
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def write_file(
    path: Path,
    records: Iterable[bytes],
    framing: str = "jsonl",
    compression: str = "",
    *,
    last: bool = True,
) -> Written:
    """Write a dataset file in one step: afterwards there is the whole file, or what was there before.

    Args:
        path: where to; a file of that name is replaced.
        records: each one JSON object, or the file's pieces with framing "raw". May raise, for example to
            cancel: then nothing is written.
        framing: "jsonl", "array" or "raw".
        compression: "gz" or "".
        last: whether no other file is written into its folder right after it, which makes both names durable.

    Raises:
        FileProblem: the disk is full, the folder may not be written to, and the like.
    """
    path = Path(path)
    digest = hashlib.sha256()
    try:
        with replacing(path, last=last) as file, _Behind(file, digest) as out:
            if compression == "gz":
                # No name and no time inside: the same records give the same bytes.
                with gzip.GzipFile("", "wb", 6, cast(BinaryIO, out), mtime=0) as packed:
                    for piece in frame(records, framing):
                        packed.write(piece)
            elif not compression:
                for piece in frame(records, framing):
                    out.write(piece)
            else:
                raise ValueError(f"no compression {compression!r}")
            out.finish()
    except OSError as problem:
        raise unwritten(path, problem) from None
    return Written(path, out.size, digest.hexdigest())


class _Digest(Protocol):
    def update(self, data: bytes, /) -> None: ...


class _Behind:
    """Writes, counts and digests what goes into a file, in threads of its own while more is made.

    What was written is forced to disk on the way, so that little of it is left to wait for at the end.

    Attributes:
        size: bytes so far.
    """

    def __init__(self, file: BinaryIO, digest: _Digest) -> None:
        self._file = file
        self._digest = digest
        self._threads: ThreadPoolExecutor | None = None
        self._under_way: list[Future[None]] = []
        self._forcing: Future[None] | None = None
        self._forced = 0
        self._waiting: list[bytes] = []
        self._held = 0
        self.size = 0

    def write(self, data: bytes) -> int:
        """Take some bytes; problems of those before are told now."""
        self._waiting.append(data)
        self._held += len(data)
        self.size += len(data)
        if self._held >= _TOGETHER:
            self._wait()
            threads = self._threads = self._threads or ThreadPoolExecutor(3, "writing")
            parts = _joined(self._waiting)
            self._under_way = [threads.submit(self._sum_up, parts), threads.submit(self._put, parts)]
            self._waiting, self._held = [], 0
        return len(data)

    def flush(self) -> None:
        """Nothing: `finish` writes everything."""

    def finish(self) -> None:
        """Wait until everything is written."""
        self._wait()
        self._sum_up(self._waiting)
        self._put(self._waiting)
        self._waiting, self._held = [], 0
        if self._forcing is not None:
            self._forcing.result()

    def _wait(self) -> None:
        for one in self._under_way:
            one.result()
        if self._threads is not None and self.size - self._forced >= _FORCED_EVERY:
            if self._forcing is not None and not self._forcing.done():
                return  # the disk is behind; what came meanwhile goes with the next turn
            if self._forcing is not None:
                self._forcing.result()
            self._forced = self.size
            self._forcing = self._threads.submit(_force, self._file)

    # in the threads

    def _sum_up(self, parts: list[bytes]) -> None:
        for part in parts:
            self._digest.update(part)

    def _put(self, parts: list[bytes]) -> None:
        for part in parts:
            self._file.write(part)

    def __enter__(self) -> _Behind:
        return self

    def __exit__(self, *_: object) -> None:
        if self._threads is not None:
            self._threads.shutdown()


def _joined(parts: list[bytes]) -> list[bytes]:
    """Small parts in one piece, which takes less time than each by itself."""
    return [b"".join(parts)] if len(parts) > _TOGETHER // _LARGE else parts


def _force(file: BinaryIO) -> None:
    sync = getattr(os, "fdatasync", os.fsync)  # not every system has the quicker one
    sync(file.fileno())


@contextlib.contextmanager
def replacing(path: Path, *, last: bool = True) -> Generator[BinaryIO]:
    """A file to write that takes the place of `path` when the block ends well, and vanishes when not.

    Args:
        path: where it will stand.
        last: see `write_file`.

    Raises:
        OSError: from the file system.
    """
    _clear_stale(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with open(handle, "wb", buffering=_LARGE) as file:  # noqa: PTH123 - from a handle
            yield file
            file.flush()
            os.fsync(file.fileno())
        _give_usual_rights(part, path)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if last:
        _sync_folder(path.parent)


def _clear_stale(path: Path) -> None:
    """Delete what a killed process left of an earlier attempt at this file.

    One that is still being written was written to a moment ago.
    """
    name = re.compile(rf"\.{re.escape(path.name)}\.[a-z0-9_]{{8}}\.part")
    with contextlib.suppress(OSError):
        for one in path.parent.iterdir():
            if name.fullmatch(one.name) and time.time() - one.stat().st_mtime > _STALE_S:
                one.unlink(missing_ok=True)


def _give_usual_rights(part: Path, path: Path) -> None:
    """Temporary files are private; give this one the rights of the file it replaces, or of a new file."""
    if os.name == "nt":
        return
    try:
        mode = path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    part.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system has a way to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some file systems refuse it for folders
            os.fsync(handle)
    finally:
        os.close(handle)


def unwritten(path: Path, problem: OSError) -> FileProblem:
    """A failure of the file system while writing, as a sentence."""
    import errno

    if problem.errno == errno.ENOSPC:
        return FileProblem(
            say("The disk is full; “{0}” was not written.").format(path.name),
            say("Free some space or choose another disk."),
        )
    if isinstance(problem, FileNotFoundError):
        return FileProblem(
            say("There is no folder “{0}”.").format(path.parent), say("Choose another folder.")
        )
    if isinstance(problem, PermissionError):
        return FileProblem(
            say("“{0}” may not be written in “{1}”.").format(path.name, path.parent),
            say("Choose another folder, or another name."),
        )
    if isinstance(problem, IsADirectoryError):
        return FileProblem(say("“{0}” is a folder.").format(path.name), say("Choose another name."))
    return FileProblem(
        say("“{0}” could not be written: {1}.").format(path.name, problem.strerror),
        say("Choose another place."),
    )
