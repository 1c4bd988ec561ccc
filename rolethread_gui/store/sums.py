"""Check sums of what must never come back changed: imported texts, texts written here, the journal, what is being typed.

SQLite notices a page that lost its form, but not a letter that became another one. A sum that is missing belongs to
what was written before there were sums; it says nothing.
"""

from __future__ import annotations

import functools
import struct
import zlib
from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from rolethread_gui.store.arrays import Array

_HEAD = struct.Struct("<5q")
_ID = struct.Struct("<q")
_DRAFT = struct.Struct("<2q")

_ROW = 8192
"""Words of a chunk; in each the numbers begin anew."""
_ALL = (1 << 64) - 1
_MIXING, _SPREAD = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F
"""Odd numbers that bring every bit of a sum into its upper half."""


class WordSums:
    """Sums over stretches of bytes: words of eight bytes, each times an odd number of its own.

    The bytes are gone through once for any number of stretches, in a sixth of the time of a CRC of each.

    Args:
        data: the bytes, from a chunk's first one on.
    """

    def __init__(self, data: bytes | memoryview) -> None:
        self.size = len(data)
        whole = self.size // 8
        words = np.frombuffer(data, "<u8", whole)
        sums = np.empty(whole + 1, np.uint64)
        sums[0] = 0
        _multiply(words, sums[1:])
        self._sums = np.cumsum(sums, out=sums)
        last = int.from_bytes(data[whole * 8 :], "little")  # bytes that are no whole word
        self._last, self._words = np.uint64(last), words if whole else sums

    def total(self) -> int:
        """The sum of everything."""
        return int(self.of(np.zeros(1, np.int64), np.array([self.size]))[0])

    def of(self, starts: Array, ends: Array) -> Array:
        """The sum of each stretch; all lie within the data."""
        low, high = starts >> 3, ends >> 3
        found: Array = self._sums[high] - self._sums[low]
        return found - self._before(low, starts) + self._before(high, ends)

    def _before(self, words: Array, places: Array) -> Array:
        """What the bytes of some words before some places in them add."""
        whole = len(self._sums) - 1
        held = np.where(words < whole, self._words[np.minimum(words, len(self._words) - 1)], self._last)
        masks = (np.uint64(1) << ((places & 7) << 3).astype(np.uint64)) - np.uint64(1)
        made: Array = (held & masks) * _weights()[words % _ROW]
        return made


def total_of(data: bytes | memoryview) -> int:
    """The same as ``WordSums(data).total()``, in less time."""
    whole = len(data) // 8
    words, even = np.frombuffer(data, "<u8", whole), whole // _ROW * _ROW
    rows = words[:even].reshape(-1, _ROW).dot(_weights())
    rest = int(words[even:].dot(_weights()[: whole - even]))
    last = int.from_bytes(data[whole * 8 :], "little") * int(_weights()[whole % _ROW])
    return (int(rows.sum(dtype=np.uint64)) + rest + last) & _ALL


def totals_of(data: bytes, lengths: Sequence[int]) -> list[int]:
    """`total_of` each of several stretches; those as long as a chunk are gone through together.

    Args:
        data: the stretches, one behind the other.
        lengths: of each.
    """
    view, totals, at, place = memoryview(data), list[int](), 0, 0
    while place < len(lengths):
        alike = place
        while alike < len(lengths) and lengths[alike] == _ROW * 8:
            alike += 1
        if alike > place:
            words = np.frombuffer(data, "<u8", (alike - place) * _ROW, at)
            totals += words.reshape(-1, _ROW).dot(_weights()).tolist()
            at += words.nbytes
            place = alike
        else:
            totals.append(total_of(view[at : at + lengths[place]]))
            at += lengths[place]
            place += 1
    return totals


def _multiply(words: Array, products: Array) -> None:
    even = len(words) // _ROW * _ROW
    np.multiply(words[:even].reshape(-1, _ROW), _weights(), out=products[:even].reshape(-1, _ROW))
    np.multiply(words[even:], _weights()[: len(words) - even], out=products[even:])


@functools.cache
def _weights() -> Array:
    return np.arange(1, 2 * _ROW, 2, dtype=np.uint64)


def record_sums(words: WordSums, starts: Array, ends: Array) -> Array:
    """One sum for each conversation, and 0 for one that does not lie wholly within the data.

    Args:
        words: sums of a stretch of an imported file, from a chunk's first byte on.
        starts: where conversations start in it.
        ends: where they end.
    """
    starts, ends = starts.astype(np.int64), ends.astype(np.int64)
    inside = ends <= words.size
    sums = words.of(np.where(inside, starts, 0), np.where(inside, ends, 0))
    mixed = (sums * np.uint64(_MIXING)) >> np.uint64(32)
    return np.where(inside, np.maximum(mixed, np.uint64(1)), np.uint64(0)).astype(np.uint32)


def is_sum_of(data: bytes, start: int, kept: int) -> bool:
    """Whether a conversation's bytes are those that were summed up, as far as that is known.

    Args:
        data: its bytes.
        start: where they start, from the first byte of their chunk.
        kept: the sum; older projects have CRCs.
    """
    if not kept:
        return True
    lead = start % 8
    words = np.frombuffer(bytes(lead) + data + bytes(-(lead + len(data)) % 8), "<u8")
    first = start // 8 % _ROW
    numbers = _weights()[first : first + len(words)]
    if len(numbers) < len(words):
        numbers = _weights()[np.arange(first, first + len(words)) % _ROW]
    mixed = (int(words.dot(numbers)) * _MIXING & _ALL) >> 32
    return max(mixed, 1) == kept or zlib.crc32(data) == kept


def chunk_sums(
    head: tuple[int, int, int, int], spans: bytes, records: Array, length: int, total: int
) -> tuple[bytes, int]:
    """The sums that are kept of a chunk: those of its conversations and of all but its bytes, and one of everything.

    Args:
        head: its id, its source, its place there, and the key of its first conversation.
        spans: where its conversations are.
        records: their sums.
        length: of its bytes.
        total: the sum of its bytes (`total_of`).
    """
    packed = records.astype("<u4").tobytes()
    sums = packed + head_sum(head, length, spans, packed).to_bytes(4, "little")
    return sums, _whole(total, sums)


def _whole(total: int, sums: bytes) -> int:
    return ((total * _MIXING + zlib.crc32(sums) * _SPREAD) & _ALL) >> 1


def head_sum(head: tuple[int, int, int, int], length: int, spans: bytes, records: bytes) -> int:
    """The sum of a chunk but for its bytes."""
    return zlib.crc32(records, zlib.crc32(spans, zlib.crc32(_HEAD.pack(*head, length))))


def is_chunk_whole(
    head: tuple[int, int, int, int],
    spans: bytes,
    sums: bytes,
    data: bytes | memoryview,
    kept: int | None,
    *,
    total: int | None = None,
) -> bool:
    """Whether a chunk is what was written, as far as that is known; older projects have CRCs.

    Args:
        head: see `chunk_sums`.
        spans: the same.
        sums: the sums of all but its bytes.
        data: its bytes.
        kept: the sum of everything, None where there is none.
        total: the sum of its bytes, where it was made already.
    """
    if kept is None:
        return True
    if int.from_bytes(sums[-4:], "little") != head_sum(head, len(data), spans, sums[:-4]):
        return False
    total = total_of(data) if total is None else total
    return _whole(total, sums) == kept or zlib.crc32(data, zlib.crc32(sums)) == kept


def content_sum(number: int, facts: bytes, data: bytes) -> int:
    """The sum of a content under its id."""
    return zlib.crc32(data, zlib.crc32(facts, zlib.crc32(_ID.pack(number))))


def entry_sum(columns: Sequence[Any]) -> int:
    """The sum of an entry of the journal: all its columns but this one, in their order."""
    return zlib.crc32(msgspec.msgpack.encode(columns))


def draft_sum(key: int, turn: int, text: bytes) -> int:
    """The sum of what is typed into a turn."""
    return zlib.crc32(text, zlib.crc32(_DRAFT.pack(key, turn)))
