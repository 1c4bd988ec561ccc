"""The bytes of a dataset file, unpacked and transcoded to UTF-8 while they are read, within bounds."""

from __future__ import annotations

import bz2
import codecs
import contextlib
import lzma
import os
import zlib
from pathlib import Path
from typing import BinaryIO, Protocol

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.wording import say

BLOCK = 1 << 18

MAX_UNPACKED = 32 << 30
"""Bytes to which a packed file may unpack."""
MAX_RATIO = 250
"""Times its size on disk to which a file may unpack, beyond the first `FREE` bytes. Texts reach 50."""
FREE = 64 << 20

UTF8_MARK = b"\xef\xbb\xbf"
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_PACKED = (
    (b"\x1f\x8b", "gz"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"BZh", "bz2"),
    (b"\x28\xb5\x2f\xfd", "zst"),
)
CAN_OPEN = say(
    "What can be opened: datasets in JSON, chats of role-play programs, tables, workbooks, Parquet files, texts with a "
    "name and a colon before each turn, and folders and archives of these."
)


KEPT = say("What is not edited is written back exactly as it was.")
"""What is said of files whose every byte is kept."""
_DAMAGED = say("The packed data is damaged from here on; what stood before it was read.")


class _Unpacker(Protocol):
    """Unpacks one stream; `unpack` gives at most about `most` bytes and keeps what it has not used."""

    @property
    def done(self) -> bool:
        """Whether the stream has ended."""
        ...

    @property
    def hungry(self) -> bool:
        """Whether it needs more packed bytes."""
        ...

    @property
    def damaged(self) -> bool:
        """Whether the stream is damaged behind what was unpacked of it."""
        ...

    def unpack(self, packed: bytes, most: int) -> bytes: ...

    def rest(self) -> bytes:
        """Packed bytes behind the end of the stream."""
        ...


class _Gzip:
    _SIP = 1

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(wbits=31)
        self.damaged = False

    @property
    def done(self) -> bool:
        return self._stream.eof

    @property
    def hungry(self) -> bool:
        return not self._stream.unconsumed_tail

    def unpack(self, packed: bytes, most: int) -> bytes:
        waiting, before = self._stream.unconsumed_tail + packed, self._stream.copy()
        try:
            return self._stream.decompress(waiting, most)
        except zlib.error:  # what it made before it came to the damage is lost in the library
            self.damaged = True
        self._stream, made = before, bytearray()
        with contextlib.suppress(zlib.error):
            for at in range(0, len(waiting), self._SIP):
                made += self._stream.decompress(waiting[at : at + self._SIP])
                if len(made) > most:
                    break
        return bytes(made)

    def rest(self) -> bytes:
        return self._stream.unused_data


class _Blocks:
    """Xz and bzip2, whose decompressors keep by themselves what is still packed."""

    damaged = False

    def __init__(self, stream: lzma.LZMADecompressor | bz2.BZ2Decompressor) -> None:
        self._stream = stream

    @property
    def done(self) -> bool:
        return self._stream.eof

    @property
    def hungry(self) -> bool:
        return self._stream.needs_input

    def unpack(self, packed: bytes, most: int) -> bytes:
        return self._stream.decompress(packed, most)

    def rest(self) -> bytes:
        return self._stream.unused_data


class _Zstandard:
    """Fed a little at a time: the library has no bound on what one call gives."""

    _SIP = 1 << 10
    damaged = False

    def __init__(self) -> None:
        import zstandard

        self._stream = zstandard.ZstdDecompressor(max_window_size=1 << 31).decompressobj()
        self._waiting = b""

    @property
    def done(self) -> bool:
        return self._stream.eof

    @property
    def hungry(self) -> bool:
        return not self._waiting

    def unpack(self, packed: bytes, most: int) -> bytes:
        waiting = self._waiting + packed
        made: list[bytes] = []
        size = at = 0
        while at < len(waiting) and size < most and not self._stream.eof:
            made.append(self._stream.decompress(waiting[at : at + self._SIP]))
            size += len(made[-1])
            at += self._SIP
        self._waiting = waiting[at:]
        return b"".join(made)

    def rest(self) -> bytes:
        return self._stream.unused_data + self._waiting


def _unpacker(kind: str) -> _Unpacker:
    if kind == "gz":
        return _Gzip()
    if kind == "zst":
        return _Zstandard()
    return _Blocks(lzma.LZMADecompressor() if kind == "xz" else bz2.BZ2Decompressor())


def _damage() -> tuple[type[Exception], ...]:
    """What the libraries raise for packed data that is damaged."""
    import sys

    found: tuple[type[Exception], ...] = (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError)
    if "zstandard" in sys.modules:
        import zstandard

        found = (*found, zstandard.ZstdError)
    return found


class UnpackedFile:
    """Reads a file forward, as UTF-8 text in bytes.

    Attributes:
        compression: "gz", "xz", "zst", "bz2" or "".
        encoding: what the file itself is in: "UTF-8", "UTF-16", "UTF-32" or a codec that was asked for.
        size: bytes on disk.
        consumed: bytes on disk read so far.
        ended_early: a sentence when the packed data stops before its end, else "".
    """

    def __init__(self, source: Path | GivenFile, encoding: str = "", *, text: bool = True) -> None:
        """Open a file.

        Args:
            source: the file.
            encoding: codec of its letters where the person chose one; a byte order mark counts more.
            text: whether to transcode to UTF-8; False gives the unpacked bytes.

        Raises:
            FileProblem: it cannot be opened, or is empty.
        """
        given = GivenFile.at(source) if isinstance(source, Path) else source
        self.name = given.name
        self.compression = ""
        self.encoding = "UTF-8"
        self.consumed = 0
        self.ended_early = ""
        self.size = given.size
        self._unpacker: _Unpacker | None = None
        self._decoder: codecs.IncrementalDecoder | None = None
        self._errors = "strict"
        self._pending = bytearray()
        self._packed = b""
        self._unpacked = 0
        self._between_members = False
        self._done = False
        if given.folder:
            raise FileProblem(
                say("“{0}” is a folder.").format(given.name), say("Choose a file in it. ") + CAN_OPEN
            )
        self._file: BinaryIO = given.open()
        try:
            self._start(encoding, text=text)
        except BaseException:
            self._file.close()
            raise

    @property
    def fidelity(self) -> str:
        """A sentence: what of the file comes back as it was."""
        if self.encoding != "UTF-8":
            return say(
                "Its letters were stored as {0} and are written as UTF-8; otherwise what is not edited is written back exactly as it was."
            ).format(self.encoding)
        if self.compression:
            return say("What is not edited is written back exactly as it was once unpacked.")
        return KEPT

    def _start(self, encoding: str, *, text: bool) -> None:
        head = self._read_file(BLOCK)
        if not head:
            raise FileProblem(say("“{0}” is empty.").format(self.name), say("Choose another file."))
        self.compression = next((kind for magic, kind in _PACKED if head.startswith(magic)), "")
        if self.compression:
            self._unpacker = _unpacker(self.compression)
            head = self._unpack(head)
        if text:
            head = self._choose_decoder(head, encoding)
        self._pending += self._decoded(head)

    def _choose_decoder(self, head: bytes, encoding: str) -> bytes:
        for mark, codec, name in MARKS:
            if head.startswith(mark):
                self._transcode(codec, name)
                return head[len(mark) :]
        if head.startswith(UTF8_MARK):
            return head
        if encoding and codecs.lookup(encoding).name not in ("utf-8", "ascii"):
            self._transcode(encoding, encoding)
        elif not encoding and (codec := unmarked_wide(head)):
            self._transcode(codec, "UTF-16")
        return head

    def _transcode(self, codec: str, name: str) -> None:
        self.encoding = name
        # A byte that the codec does not know comes out as itself, so that its line is named as not UTF-8.
        self._errors = "surrogatepass" if codec.startswith("utf") else "surrogateescape"
        self._decoder = codecs.getincrementaldecoder(codec)(errors=self._errors)

    def _read_file(self, count: int) -> bytes:
        try:
            data = self._file.read(count)
        except OSError as problem:
            raise FileProblem(
                say("“{0}” cannot be read: {1}.").format(self.name, problem.strerror or problem),
                say("Try again, or copy it elsewhere first."),
            ) from None
        self.consumed += len(data)
        return data

    def _unpack(self, packed: bytes) -> bytes:
        """A few blocks of unpacked bytes at most; what is still packed waits in the unpacker or `_packed`."""
        if self._between_members:
            packed = packed.lstrip(b"\x00")  # padding that tapes and some tools leave
            if not packed:
                self._packed = b""
                return b""
            self._unpacker = _unpacker(self.compression)
            self._between_members = False
        assert self._unpacker is not None
        try:
            data = self._unpacker.unpack(packed, BLOCK * 4)
        except _damage():
            self._stop(_DAMAGED)
            return b""
        if self._unpacker.damaged:
            self._stop(_DAMAGED)
            return data
        self._packed = b""
        if self._unpacker.done:
            self._packed = self._unpacker.rest()
            self._between_members = True
        self._unpacked += len(data)
        if self._unpacked > FREE and self._unpacked > min(MAX_RATIO * self.consumed, MAX_UNPACKED):
            self._stop(
                say(
                    "The file unpacks to more than {0} times its size, which no dataset does; reading stopped here."
                ).format(MAX_RATIO)
                if self._unpacked <= MAX_UNPACKED
                else say("The file unpacks to more than {0} GB; reading stopped here.").format(
                    MAX_UNPACKED >> 30
                )
            )
        return data

    def _stop(self, why: str) -> None:
        self.ended_early = why
        self._packed, self._done = b"", True

    def _decoded(self, data: bytes, *, final: bool = False) -> bytes:
        if self._decoder is None:
            return data
        try:
            return self._decoder.decode(data, final).encode("utf-8", self._errors)
        except UnicodeDecodeError:
            self.ended_early = say("The {0} text is damaged from here on.").format(self.encoding)
            self._done = True
            return b""

    def _more(self) -> bytes:
        unpacker = self._unpacker
        if unpacker is None or self._between_members or unpacker.hungry:
            self._packed = self._packed or self._read_file(BLOCK)
            if not self._packed:
                self._done = True
                if unpacker is not None and not self._between_members:
                    self.ended_early = say("The packed file ends too early; the rest of it is missing.")
                return self._decoded(b"", final=True)
        data, self._packed = self._packed, b""
        return self._decoded(self._unpack(data) if unpacker is not None else data)

    def read(self, count: int) -> bytes:
        """The next bytes, `count` of them unless the file ends."""
        if self._unpacker is None and self._decoder is None:
            data = bytes(self._pending[:count])
            del self._pending[:count]
            return data + self._read_file(count - len(data)) if len(data) < count else data
        while len(self._pending) < count and not self._done:
            self._pending += self._more()
        data = bytes(self._pending[:count])
        del self._pending[:count]
        return data

    def pass_over(self, count: int) -> None:
        """Leave out the next bytes."""
        if self._unpacker is None and self._decoder is None and count > len(self._pending):
            ahead = min(count - len(self._pending), self.size - self.consumed)
            self._file.seek(ahead, os.SEEK_CUR)
            self.consumed += ahead
            self._pending.clear()
            return
        while count > 0 and (passed := self.read(min(count, BLOCK))):
            count -= len(passed)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def unmarked_wide(head: bytes) -> str:
    """The codec of UTF-16 text without a byte order mark, told by its first letter; "" for anything else."""
    if head[:2] in (b"{\x00", b"[\x00"):
        return "utf-16-le"
    if head[:2] in (b"\x00{", b"\x00["):
        return "utf-16-be"
    return ""
