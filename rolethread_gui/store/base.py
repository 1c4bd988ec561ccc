"""What was imported, byte for byte, in chunks that never change again."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy.typing as npt

from rolethread_gui.store.connection import Database
from rolethread_gui.store.problems import storage_problem
from rolethread_gui.store.sums import (
    WordSums,
    chunk_sums,
    is_chunk_whole,
    is_sum_of,
    record_sums,
    total_of,
    totals_of,
)

CHUNK = 64 << 10
"""Bytes of a chunk. A conversation may begin in one and end in a later one."""

_TOGETHER = 32
"""Chunks that are fetched and compared at a time."""

Offsets = npt.NDArray[np.int64]


@dataclasses.dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of an imported file.

    Attributes:
        id: chunks of one source have successive ids.
        source: id of the source.
        start: place of the first byte in the (unpacked) source.
        first_key: key of the first conversation that starts here.
        starts: where conversations start, from the chunk's first byte.
        ends: where they end, which may lie beyond the chunk.
        data: the bytes, empty where only the place was asked for.
    """

    id: int
    source: int
    start: int
    first_key: int
    starts: npt.NDArray[np.uint32]
    ends: npt.NDArray[np.uint32]
    data: bytes = b""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of a chunk, without anything that is known of them.

    Attributes:
        id: of the chunk.
        data: the bytes.
    """

    id: int
    data: bytes


class Base:
    """Reads and (while importing) appends chunks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(
        self,
        source: int,
        start: int,
        data: bytes,
        starts: Offsets,
        ends: Offsets,
        *,
        first_key: int,
        words: WordSums | None = None,
    ) -> tuple[int, int]:
        """Append the next stretch of a source. Call inside a transaction.

        Args:
            source: id of the source.
            start: place of ``data[0]`` in the source.
            data: the bytes, cut into chunks here.
            starts: places in the source where conversations start, rising, all within `data`.
            ends: where they end.
            first_key: key of the first of them; the others follow.
            words: sums of `data`, where they were made already.

        Returns:
            Ids of the first and the last chunk written (the last is smaller when there were no bytes).
        """
        rows: list[tuple[int, int, int, int, int, int, bytes, bytes, int]] = []
        row = self._database.one("SELECT coalesce(max(id), 0) FROM bytes")
        first_id = (int(row[0]) if row else 0) + 1
        borders = np.searchsorted(starts, np.arange(start, start + len(data) + CHUNK, CHUNK))
        words = words or WordSums(data)
        summed = record_sums(words, starts - start, ends - start)
        offsets = np.arange(0, len(data), CHUNK)
        totals: list[int] = words.of(offsets, np.minimum(offsets + CHUNK, len(data))).tolist()
        view = memoryview(data)
        for number, offset in enumerate(range(0, len(data), CHUNK)):
            low, high = int(borders[number]), int(borders[number + 1])
            spans = np.empty((high - low, 2), np.uint32)
            spans[:, 0] = starts[low:high] - (start + offset)
            spans[:, 1] = ends[low:high] - (start + offset)
            length, key, packed = min(CHUNK, len(data) - offset), first_key + low, spans.tobytes()
            place = (first_id + number, source, start + offset, key)
            sums, whole = chunk_sums(place, packed, summed[low:high], length, totals[number])
            head = (first_id + number, source, start + offset, length, key, high - low)
            rows.append((*head, packed, sums, whole))
        self._database.run_many(
            "INSERT INTO chunk(id, source, start, length, first_key, count, spans, sums, sum) "
            "VALUES(?,?,?,?,?,?,?,?,?)",
            rows,
        )
        self._database.run_many(
            "INSERT INTO bytes(id, data) VALUES(?,?)",
            (
                (first_id + number, view[offset : offset + CHUNK])
                for number, offset in enumerate(range(0, len(data), CHUNK))
            ),
        )
        return first_id, first_id + len(rows) - 1

    def put(self, chunk: Chunk, records: npt.NDArray[np.uint32]) -> None:
        """Write a chunk as it is, under its own id, with the sums of its conversations. Call inside a transaction."""
        spans = np.stack([chunk.starts, chunk.ends], axis=1).astype(np.uint32)
        packed, data = spans.tobytes(), chunk.data
        sums, whole = chunk_sums(
            (chunk.id, chunk.source, chunk.start, chunk.first_key),
            packed,
            records,
            len(data),
            total_of(data),
        )
        head = (chunk.id, chunk.source, chunk.start, len(data), chunk.first_key, len(spans))
        self._database.run("INSERT INTO chunk VALUES(?,?,?,?,?,?,?,?,?)", (*head, packed, sums, whole))
        self._database.run("INSERT INTO bytes(id, data) VALUES(?,?)", (chunk.id, data))

    def place(self, key: int) -> tuple[int, int, int]:
        """Chunk id, and start and end from that chunk's first byte.

        Raises:
            KeyError: that conversation was not imported.
        """
        return self._find(key)[:3]

    def _find(self, key: int) -> tuple[int, int, int, int]:
        """The same with its sum, 0 for none."""
        row = self._database.one(
            "SELECT id, first_key, count, spans, sums FROM chunk WHERE first_key <= ? AND count > 0 "
            "ORDER BY first_key DESC LIMIT 1",
            (key,),
        )
        if row is None or key >= row[1] + row[2]:
            raise KeyError(key)
        place = key - row[1]
        start, end = np.frombuffer(row[3], np.uint32, 2, place * 8)
        kept = int(np.frombuffer(row[4], np.uint32, 1, place * 4)[0]) if row[4] else 0
        return int(row[0]), int(start), int(end), kept

    def raw(self, key: int) -> bytes:
        """The bytes of one imported conversation, exactly as in the file.

        Raises:
            KeyError: that conversation was not imported.
            StorageProblem: they are no longer what was imported.
        """
        chunk, start, end, kept = self._find(key)
        return self._whole(self.stretch(chunk, start, end), start, kept)

    def _whole(self, data: bytes, start: int, kept: int) -> bytes:
        if not is_sum_of(data, start, kept):
            raise storage_problem("damaged", self._database.path)
        return data

    def stretch(self, chunk: int, start: int, end: int) -> bytes:
        """Bytes from a chunk's first one on, also where they lie in later chunks."""
        return b"".join(self._pieces(chunk, start, end))

    def span(self, key: int) -> tuple[int, int]:
        """Start and end of an imported conversation in its source.

        Raises:
            KeyError: that conversation was not imported.
        """
        chunk, start, end = self.place(key)
        first = self.start(chunk)
        return first + start, first + end

    def read(self, first: int, last: int, start: int, end: int) -> bytes:
        """Bytes ``start`` to ``end`` of the source whose chunks are `first` to `last`."""
        row = self._database.one(
            "SELECT id, start FROM chunk WHERE id BETWEEN ? AND ? AND start <= ? ORDER BY id DESC LIMIT 1",
            (first, last, start),
        )
        if row is None or end <= start:
            return b""
        parts: list[bytes] = []
        missing, number, at = end - start, int(row[0]), start - int(row[1])
        while missing > 0 and number <= last:
            part = self._database.slice("bytes", "data", number, at, missing)
            parts.append(part)
            if not part:
                raise storage_problem("damaged", self._database.path)
            missing -= len(part)
            number, at = number + 1, 0
        return b"".join(parts)

    def start(self, chunk: int) -> int:
        """Place of a chunk's first byte in its source."""
        row = self._database.one("SELECT start FROM chunk WHERE id = ?", (chunk,))
        return 0 if row is None else int(row[0])

    def gaps(self, first: int, last: int) -> Iterator[tuple[int, int, bytes]]:
        """What stands between the conversations of a source, more than one byte at a time.

        Yields:
            Place in the source, key of the conversation before it (0: none), and the bytes.
        """
        at, before, waiting = 0, 0, b""  # the end of the last conversation, and what came behind it so far
        after = first - 1
        while rows := self.chunks(after, last):
            for chunk in rows:
                begin, end = chunk.start, chunk.start + len(chunk.data)
                starts = chunk.starts.astype(np.int64) + begin
                ends = chunk.ends.astype(np.int64) + begin
                floors = np.concatenate([[at], ends[:-1]]) if len(ends) else np.zeros(0, np.int64)
                for place in np.flatnonzero(starts - floors > 1).tolist():
                    floor = max(int(floors[place]), begin)
                    gap = chunk.data[floor - begin : int(starts[place]) - begin]
                    if place == 0:
                        yield at, before, waiting + gap
                    else:
                        yield floor, chunk.first_key + place - 1, gap
                if len(starts):
                    at, before, waiting = int(ends[-1]), chunk.first_key + len(starts) - 1, b""
                if at < end:
                    waiting += chunk.data[max(at, begin) - begin :]
            after = rows[-1].id
        if waiting:
            yield at, before, waiting

    def raws(self, keys: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        """The bytes of many conversations, in the order asked for; rising keys read each chunk once.

        Raises:
            KeyError: one of them was not imported.
            StorageProblem: the bytes of one are no longer what was imported.
        """
        chunk, first, spans, data = 0, 1, np.zeros((0, 2), np.uint32), b""
        sums = made = np.zeros(0, np.uint32)
        for key in keys:
            if not first <= key < first + len(spans):
                row = self._database.one(
                    "SELECT id, first_key, count, spans, data, sums FROM chunk JOIN bytes USING (id) "
                    "WHERE first_key <= ? AND count > 0 ORDER BY first_key DESC LIMIT 1",
                    (key,),
                )
                if row is None or key >= row[1] + row[2]:
                    raise KeyError(key)
                chunk, first, data = int(row[0]), int(row[1]), bytes(row[4])
                spans = np.frombuffer(row[3], np.uint32).reshape(-1, 2)
                sums = np.frombuffer(row[5], np.uint32) if row[5] else np.zeros(len(spans), np.uint32)
                made = record_sums(WordSums(data), spans[:, 0], spans[:, 1])
            start, end = int(spans[key - first, 0]), int(spans[key - first, 1])
            raw = data[start:end] if end <= len(data) else self.stretch(chunk, start, end)
            kept = int(sums[key - first])
            yield key, raw if kept == int(made[key - first]) else self._whole(raw, start, kept)

    def _pieces(self, chunk: int, start: int, end: int) -> Iterator[bytes]:
        missing = end - start
        while missing > 0:
            part = self._database.slice("bytes", "data", chunk, start, missing)
            yield part
            if not part:  # the next one begins behind its end: it was cut off
                raise storage_problem("damaged", self._database.path)
            missing -= len(part)
            chunk, start = chunk + 1, 0

    def chunks(self, after: int, last: int, *, limit: int = 16, data: bool = True) -> list[Chunk]:
        """The next chunks with ``after < id <= last``, for a scan. Ask again with the last one's id."""
        rows = self._chunks(after, last, limit, data=data)
        if data:
            self._refuse_changed(rows)
        found: list[Chunk] = []
        for chunk, owner, start, first_key, spans, content, _, _ in rows:
            pairs = np.frombuffer(spans, np.uint32).reshape(-1, 2)
            found.append(Chunk(chunk, owner, start, first_key, pairs[:, 0], pairs[:, 1], content))
        return found

    def _chunks(self, after: int, last: int, limit: int, *, data: bool) -> list[tuple[Any, ...]]:
        wanted, join = ("data, sums, sum", "JOIN bytes USING (id)") if data else ("x'', x'', NULL", "")
        return self._database.all(
            f"SELECT id, source, start, first_key, spans, {wanted} FROM chunk {join} "  # noqa: S608
            f"WHERE id > ? AND id <= ? ORDER BY id LIMIT ?",
            (after, last, limit),
        )

    def _refuse_changed(self, rows: Sequence[tuple[Any, ...]]) -> bytes:
        """The bytes of whole chunks, one behind the other.

        Raises:
            StorageProblem: one of them is no longer what was written.
        """
        data = b"".join([row[5] for row in rows])
        totals = totals_of(data, [len(row[5]) for row in rows])
        for (*head, spans, content, sums, kept), total in zip(rows, totals, strict=True):
            chunk, source, start, first_key = head
            place = chunk, source, start, first_key
            if not is_chunk_whole(place, spans, sums, content, kept, total=total):
                raise storage_problem("damaged", self._database.path)
        return data

    def pieces(self, after: int, last: int, *, limit: int) -> list[Piece]:
        """The bytes of the next chunks with ``after < id <= last``, to look through: their sums are not compared."""
        rows = self._database.all(
            "SELECT id, data FROM bytes WHERE id > ? AND id <= ? ORDER BY id LIMIT ?", (after, last, limit)
        )
        return [Piece(chunk, data) for chunk, data in rows]

    def before(self, first: int, chunk: int) -> Chunk | None:
        """The last chunk from `first` to before `chunk` in which a conversation starts, without its bytes."""
        row = self._database.one(
            "SELECT id FROM chunk WHERE id >= ? AND id < ? AND count > 0 ORDER BY id DESC LIMIT 1",
            (first, chunk),
        )
        return None if row is None else self.chunks(row[0] - 1, row[0], limit=1, data=False)[0]

    def stretches(self, first: int, last: int) -> Iterator[bytes]:
        """The bytes of chunks `first` to `last`, in order, some 2 MB at a time.

        Raises:
            StorageProblem: some of them are no longer what was written.
        """
        with ThreadPoolExecutor(1, "comparing") as comparing:
            made: Future[bytes] | None = None
            while rows := self._chunks(first - 1, last, _TOGETHER, data=True):
                if made is not None:
                    yield made.result()
                made = comparing.submit(self._refuse_changed, rows)  # while the next ones are fetched
                first = rows[-1][0] + 1
            if made is not None:
                yield made.result()
