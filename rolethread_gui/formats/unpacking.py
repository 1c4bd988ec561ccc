"""The bytes of a dataset file as UTF-8, unpacked and transcoded while they are read."""

from __future__ import annotations

import codecs
import zlib
from pathlib import Path
from typing import BinaryIO, Protocol

from rolethread_gui.dataset.errors import FileProblem

BLOCK = 1 << 18

GZIP = b"\x1f\x8b"
UTF8_MARK = b"\xef\xbb\xbf"
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_OTHERS = (
    (b"PAR1", "a Parquet file"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"BZh", "a BZip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"ARROW1", "an Arrow file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"%PDF", "a PDF document"),
    (b"SQLite format 3\x00", "a database"),
)
CAN_OPEN = (
    "Datasets in JSON can be opened: one conversation a line (.jsonl), or a list of them (.json), "
    "also packed with gzip (.gz)."
)


class _Unzip(Protocol):
    @property
    def unconsumed_tail(self) -> bytes: ...
    @property
    def unused_data(self) -> bytes: ...
    @property
    def eof(self) -> bool: ...
    def decompress(self, data: bytes, /, max_length: int = 0) -> bytes: ...


class UnpackedFile:
    """Reads a file forward, as UTF-8 text in bytes.

    Attributes:
        compression: "gz" or "".
        encoding: "UTF-8", "UTF-16" or "UTF-32": what the file itself is in.
        size: bytes on disk.
        consumed: bytes on disk read so far.
        ended_early: a sentence when the packed data stops before its end, else "".
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.compression = ""
        self.encoding = "UTF-8"
        self.consumed = 0
        self.ended_early = ""
        self._unzip: _Unzip | None = None
        self._decoder: codecs.IncrementalDecoder | None = None
        self._pending = bytearray()
        self._packed = b""
        self._between_members = False
        self._done = False
        try:
            self._file: BinaryIO = path.open("rb")
            self.size = path.stat().st_size
        except OSError as problem:
            raise _unopened(path, problem) from None
        try:
            self._start()
        except BaseException:
            self._file.close()
            raise

    def _start(self) -> None:
        head = self._read_file(BLOCK)
        if not head:
            raise FileProblem(f"{self.path.name} is empty.", "Choose another file.")
        if head.startswith(GZIP):
            self.compression = "gz"
            self._unzip = zlib.decompressobj(wbits=31)
            head = self._inflate(head)
        for magic, what in _OTHERS:
            if head.startswith(magic):
                raise FileProblem(f"{self.path.name} is {what}; that cannot be opened yet.", CAN_OPEN)
        for mark, codec, name in _MARKS:
            if head.startswith(mark):
                self._transcode(codec, name)
                head = head[len(mark) :]
                break
        else:
            if head[:1] in (b"{", b"[") and head[1:2] == b"\x00":
                self._transcode("utf-16-le", "UTF-16")
            elif head[:1] == b"\x00" and head[1:2] in (b"{", b"["):
                self._transcode("utf-16-be", "UTF-16")
        self._pending += self._decoded(head)

    def _transcode(self, codec: str, name: str) -> None:
        self.encoding = name
        self._decoder = codecs.getincrementaldecoder(codec)(errors="surrogatepass")

    def _read_file(self, count: int) -> bytes:
        try:
            data = self._file.read(count)
        except OSError as problem:
            raise _unopened(self.path, problem) from None
        self.consumed += len(data)
        return data

    def _inflate(self, packed: bytes) -> bytes:
        """A few blocks of unpacked bytes at most; what is still packed waits in `_packed`."""
        if self._between_members:
            packed = packed.lstrip(b"\x00")  # padding that tapes and some tools leave
            if not packed:
                self._packed = b""
                return b""
            self._unzip = zlib.decompressobj(wbits=31)
            self._between_members = False
        assert self._unzip is not None
        try:
            data = self._unzip.decompress(packed, BLOCK * 4)
        except zlib.error:
            self.ended_early = "The packed data is damaged from here on; what stood before it was read."
            self._packed, self._done = b"", True
            return b""
        self._packed = self._unzip.unconsumed_tail
        if self._unzip.eof:
            self._packed = self._unzip.unused_data
            self._between_members = True
        return data

    def _decoded(self, data: bytes, *, final: bool = False) -> bytes:
        if self._decoder is None:
            return data
        try:
            return self._decoder.decode(data, final).encode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            self.ended_early = f"The {self.encoding} text is damaged from here on."
            self._done = True
            return b""

    def _more(self) -> bytes:
        if not self._packed:
            self._packed = self._read_file(BLOCK)
        if not self._packed:
            self._done = True
            if self._unzip is not None and not self._between_members:
                self.ended_early = "The packed file ends too early; the rest of it is missing."
            return self._decoded(b"", final=True)
        if self._unzip is not None:
            return self._decoded(self._inflate(self._packed))
        data, self._packed = self._packed, b""
        return self._decoded(data)

    def read(self, count: int) -> bytes:
        """The next bytes, `count` of them unless the file ends."""
        if self._unzip is None and self._decoder is None:
            data = bytes(self._pending[:count])
            del self._pending[:count]
            return data + self._read_file(count - len(data)) if len(data) < count else data
        while len(self._pending) < count and not self._done:
            self._pending += self._more()
        data = bytes(self._pending[:count])
        del self._pending[:count]
        return data

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _unopened(path: Path, problem: OSError) -> FileProblem:
    if isinstance(problem, FileNotFoundError):
        return FileProblem(f"There is no file {path}.", "It may have been moved or renamed.")
    if isinstance(problem, IsADirectoryError):
        return FileProblem(f"{path.name} is a folder.", "Choose a file in it. " + CAN_OPEN)
    if isinstance(problem, PermissionError):
        return FileProblem(
            f"{path.name} may not be read.", "Ask for the right to read it, or copy it elsewhere."
        )
    return FileProblem(
        f"{path.name} cannot be read: {problem.strerror}.", "Try again, or copy it elsewhere first."
    )
