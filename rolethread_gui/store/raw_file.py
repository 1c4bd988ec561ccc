"""The pages of a project file as they lie on the disk, for one that SQLite no longer opens. Nothing is ever written.

The write-ahead log beside it counts as far as its own check sums say that it is whole. The form is SQLite's
(https://www.sqlite.org/fileformat2.html); everything that comes from the file is taken for possibly wrong.
"""

from __future__ import annotations

import mmap
import os
import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rolethread_gui.store.connection import PAGE_SIZE
from rolethread_gui.store.problems import storage_problem

_MAGIC = b"SQLite format 3\x00"
_LOG_HEAD, _FRAME_HEAD = 32, 24
_SIZES = frozenset(1 << power for power in range(9, 17))
_WORD = 0xFFFFFFFF
_WORDS = npt.NDArray[np.uint32]


class RawFile:
    """Pages by their number, from 1.

    Attributes:
        page_size: bytes of a page.
        count: how many pages there should be.
        head_whole: whether the first page begins as it should.
        log_broken: whether a log lies beside the file that could not be read to its end.
        schema: the number of the newest migration, 0 where that cannot be told.
    """

    def __init__(self, path: Path) -> None:
        """Open a file and the log beside it.

        Raises:
            StorageProblem: it cannot be read at all.
        """
        try:
            with path.open("rb") as file:
                self._size = os.fstat(file.fileno()).st_size
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if self._size else b""
        except (OSError, ValueError) as error:
            raise storage_problem("unreachable", path, str(getattr(error, "strerror", "") or error)) from None
        head = self._data[:100]
        stated = int.from_bytes(head[16:18], "big")
        size = 65536 if stated == 1 else stated
        self.head_whole = head[:16] == _MAGIC and size in _SIZES
        self.page_size = size if self.head_whole else PAGE_SIZE
        self.schema = int.from_bytes(head[60:64], "big") if self.head_whole else 0
        self.count = -(-self._size // self.page_size)
        if self.head_whole:
            # A file that was cut off still says how long it was; one that claims too much is not believed.
            self.count = max(self.count, min(int.from_bytes(head[28:32], "big"), 4 * self.count + 64))
        self._log: dict[int, bytes] = {}
        self.log_broken = self._read_log(path.with_name(f"{path.name}-wal"))

    def page(self, number: int) -> bytes | None:
        """A page, None where the file does not reach."""
        known = self._log.get(number)
        if known is not None:
            return known
        start = (number - 1) * self.page_size
        if number < 1 or start + self.page_size > self._size:
            return None
        return self._data[start : start + self.page_size]

    def close(self) -> None:
        """Let go of the file."""
        if isinstance(self._data, mmap.mmap):
            self._data.close()

    def _read_log(self, path: Path) -> bool:
        """Take over what is committed in the log; returns whether something of it is broken."""
        try:
            log = path.read_bytes()
        except FileNotFoundError:
            return False
        except OSError:
            return True
        if not log:
            return False
        if len(log) < _LOG_HEAD:
            return True
        magic, _, size = struct.unpack(">3I", log[:12])
        if magic not in (0x377F0682, 0x377F0683) or (size != self.page_size and self.head_whole):
            return True
        if size not in _SIZES:
            return True
        self.page_size = size
        kind = ">u4" if magic & 1 else "<u4"
        sums = _Running(kind, size)
        if sums.add(log[:24]) != struct.unpack(">2I", log[24:32]):
            return True
        waiting: dict[int, bytes] = {}
        at, salts = _LOG_HEAD, log[16:24]
        while at + _FRAME_HEAD + size <= len(log):
            head, page = log[at : at + _FRAME_HEAD], log[at + _FRAME_HEAD : at + _FRAME_HEAD + size]
            number, pages = struct.unpack(">2I", head[:8])
            if head[8:16] != salts:
                return False  # from here on it is what an older log left
            if sums.add(head[:8] + page) != struct.unpack(">2I", head[16:24]):
                return _goes_on(log, at, size)
            waiting[number] = page
            if pages:
                self._log.update(waiting)
                waiting = {}
                self.count = pages
            at += _FRAME_HEAD + size
        return False


def _goes_on(log: bytes, at: int, size: int) -> bool:
    """Whether something was committed behind a frame that is not whole; else it was being written."""
    salts = log[16:24]
    for place in range(at + _FRAME_HEAD + size, len(log) - _FRAME_HEAD - size + 1, _FRAME_HEAD + size):
        if log[place + 8 : place + 16] == salts and log[place + 4 : place + 8] != bytes(4):
            return True
    return False


class _Running:
    """The running check sum of a log: two words, each 8 bytes ``a, b`` adding ``a + s2`` and ``b + s1``.

    It is linear, so that a whole page is two sums of products with numbers that are always the same.
    """

    def __init__(self, kind: str, page_size: int) -> None:
        self._kind = kind
        self._first, self._second = 0, 0
        # what a pair that stands `n` pairs before the end adds to the sums: the Fibonacci numbers
        row = [0, 1]
        while len(row) < page_size // 4 + 8:
            row.append((row[-1] + row[-2]) & _WORD)
        self._row: _WORDS = np.array(row, np.uint32)

    def add(self, data: bytes) -> tuple[int, int]:
        """Go on over some bytes, a multiple of 8; returns the sums."""
        words = np.frombuffer(data, self._kind).astype(np.uint32).reshape(-1, 2)
        count = len(words)
        ones, twos = words[:, 0].copy(), words[:, 1].copy()
        ones[0] = (int(ones[0]) + self._first + self._second) & _WORD  # s1' = s1 + a + s2
        twos[0] = (int(twos[0]) + self._second) & _WORD  # s2' = s2 + b + s1'
        left = np.arange(count - 1, -1, -1)
        row = self._row
        # One step turns (s1, s2) into (s1 + s2, s1 + 2 s2): two steps of the Fibonacci row.
        self._first = int((ones * row[2 * left + 1] + twos * row[2 * left]).sum(dtype=np.uint32))
        self._second = int((ones * row[2 * left + 2] + twos * row[2 * left + 1]).sum(dtype=np.uint32))
        return self._first, self._second
