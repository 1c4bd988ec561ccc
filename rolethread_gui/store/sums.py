"""Check sums of what must never come back changed: imported texts, texts written here, the journal, what is being typed.

SQLite notices a page that lost its form, but not a letter that became another one. A sum that is missing belongs to
what was written before there were sums; it says nothing.
"""

from __future__ import annotations

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


def record_sums(data: bytes | memoryview, starts: Array, ends: Array) -> Array:
    """One sum for each conversation, and 0 for one that does not lie wholly within `data`.

    Args:
        data: a stretch of an imported file.
        starts: where conversations start in it.
        ends: where they end.
    """
    view, size, crc = memoryview(data), len(data), zlib.crc32
    places = zip(starts.tolist(), ends.tolist(), strict=True)
    return np.array([crc(view[start:end]) if end <= size else 0 for start, end in places], np.uint32)


def is_sum_of(data: bytes, kept: int) -> bool:
    """Whether a conversation's bytes are those that were summed up, as far as that is known."""
    return not kept or zlib.crc32(data) == kept


def chunk_sums(
    head: tuple[int, int, int, int], spans: bytes, records: Array, data: bytes | memoryview
) -> tuple[bytes, int]:
    """The sums that are kept of a chunk: those of its conversations and of all but its bytes, and one of everything.

    Args:
        head: its id, its source, its place there, and the key of its first conversation.
        spans: where its conversations are.
        records: their sums.
        data: its bytes.
    """
    packed = records.astype("<u4").tobytes()
    sums = packed + head_sum(head, len(data), spans, packed).to_bytes(4, "little")
    return sums, zlib.crc32(data, zlib.crc32(sums))


def head_sum(head: tuple[int, int, int, int], length: int, spans: bytes, records: bytes) -> int:
    """The sum of a chunk but for its bytes."""
    return zlib.crc32(records, zlib.crc32(spans, zlib.crc32(_HEAD.pack(*head, length))))


def is_chunk_whole(
    head: tuple[int, int, int, int], spans: bytes, sums: bytes, data: bytes | memoryview, kept: int | None
) -> bool:
    """Whether a chunk is what was written, as far as that is known."""
    if kept is None:
        return True
    stated = int.from_bytes(sums[-4:], "little")
    return (
        stated == head_sum(head, len(data), spans, sums[:-4]) and zlib.crc32(data, zlib.crc32(sums)) == kept
    )


def content_sum(number: int, facts: bytes, data: bytes) -> int:
    """The sum of a content under its id."""
    return zlib.crc32(data, zlib.crc32(facts, zlib.crc32(_ID.pack(number))))


def entry_sum(columns: Sequence[Any]) -> int:
    """The sum of an entry of the journal: all its columns but this one, in their order."""
    return zlib.crc32(msgspec.msgpack.encode(columns))


def draft_sum(key: int, turn: int, text: bytes) -> int:
    """The sum of what is typed into a turn."""
    return zlib.crc32(text, zlib.crc32(_DRAFT.pack(key, turn)))
