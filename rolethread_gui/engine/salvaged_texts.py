"""The imported texts of a damaged project, written into a new one: what is whole as it is, the rest blanked out.

Places, keys and lengths stay, so that all else that points at them goes on pointing right. Lane: any.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from rolethread_gui.engine.remains import LONGEST, ChunkHead, Remains
from rolethread_gui.engine.salvaged_places import Run, found_again
from rolethread_gui.formats.registry import read_record, record_dialect
from rolethread_gui.stats.facts import quick_facts
from rolethread_gui.store.arrays import Array, pack_counts
from rolethread_gui.store.base import CHUNK, Base, Chunk
from rolethread_gui.store.connection import Database
from rolethread_gui.store.sources import Source
from rolethread_gui.store.sums import WordSums, record_sums
from rolethread_gui.wording import say

NOTHING = b'{"messages":[]}'
"""In the place of a conversation that could not be read."""
_NONE = np.zeros((0, 2), np.uint32)
_BETWEEN = bytes(range(256)).translate(None, b" \t\r\n,[]")


@dataclasses.dataclass(frozen=True, slots=True)
class LostText:
    """An imported conversation that could not be read.

    Attributes:
        key: its key.
        source: id of its file.
        start: its first byte there.
        end: one past the last.
        raw: what there is of it, holes and all.
    """

    key: int
    source: int
    start: int
    end: int
    raw: bytes


class SalvagedTexts:
    """Writes the texts of every source.

    Attributes:
        lost: conversations that could not be read, by key.
        unchecked: keys of those that were found again without a sum to compare them with.
        sources: as they are in the new project, by id.
        first_unused: one more than the last key that an import gave.
        kept_owners: source of every imported conversation, the lost ones too.
    """

    def __init__(self, remains: Remains, database: Database) -> None:
        self._remains = remains
        self._database = database
        self._base = Base(database)
        self.lost: dict[int, LostText] = {}
        self.unchecked: set[int] = set()
        self.sources: dict[int, Source] = {}
        self.first_unused = 1
        self.kept_owners: dict[int, int] = {}
        # of the source that is being written: lost stretches, and the end of the last conversation
        self._blank: list[tuple[int, int]] = []
        self._end = 0

    def write(self) -> None:
        """Write everything. Call inside a transaction."""
        remains = self._remains
        numbers = {head.source for head in remains.chunks.values()} | set(remains.sources)
        for number in sorted(numbers):
            source = remains.sources.get(number)
            if source is None or source.state not in ("dropped", "adding", "waiting"):
                self._source(number, source)
            else:
                dropped = dataclasses.replace(source, state="dropped", first_chunk=0, last_chunk=0, length=0)
                self._add(dropped)
        for batch in remains.batches:
            self.first_unused = max(self.first_unused, batch.first_key + batch.count)
        self._write_batches()
        self.kept_owners = self.owners()

    def owners(self) -> dict[int, int]:
        """Source of every imported conversation, the lost ones too."""
        rows = self._database.all("SELECT source, first_key, count FROM chunk WHERE count > 0")
        return {key: source for source, first, count in rows for key in range(first, first + count)}

    def _add(self, source: Source) -> None:
        values = dataclasses.astuple(source)
        marks = ",".join("?" * len(values))
        self._database.run(f"INSERT INTO source VALUES({marks})", values)
        self.sources[source.id] = source

    # one source

    def _source(self, number: int, known: Source | None) -> None:
        heads = sorted(
            (head for head in self._remains.chunks.values() if head.source == number), key=lambda one: one.id
        )
        if known is not None and known.first_chunk:
            heads = [head for head in heads if known.first_chunk <= head.id <= known.last_chunk]
        self._blank, self._end = [], 0
        dialect, count, written = "", 0, 0
        for head in self._all_heads(number, known, heads):
            chunk = self._chunk(head, framing=known.framing if known is not None else "jsonl")
            self._base.put(chunk, self._sums(head, chunk))
            count += len(chunk.starts)
            written = chunk.start + len(chunk.data)
            self.first_unused = max(self.first_unused, chunk.first_key + len(chunk.starts))
            dialect = dialect or self._dialect(head)
        ids = [head.id for head in heads]
        chunks = (known.first_chunk, known.last_chunk) if known is not None else (min(ids), max(ids))
        if known is None:
            entry = next((at for at, values in self._remains.entries.items() if values[12] == number), 0)
            known = Source(
                id=number,
                name=say("File {0}").format(number),
                path="",
                dialect=dialect or "openai",
                framing="jsonl",
                compression="",
                encoding="utf-8",
                fidelity="",
                size=written,
                state="complete",
                conversations=count,
                problems=0,
                length=written,
                entry=entry,
                quiet=not entry,
            )
        self._add(dataclasses.replace(known, first_chunk=chunks[0], last_chunk=chunks[1]))

    def _dialect(self, head: ChunkHead) -> str:
        for number in range(len(head.spans)):
            raw = self._remains.record(head, number)
            if raw is not None:
                return record_dialect(raw).id
        return ""

    def _all_heads(self, number: int, known: Source | None, heads: list[ChunkHead]) -> Iterator[ChunkHead]:
        """The chunks of a source in their order; of one that is missing, its place with nothing in it."""
        by_id = {head.id: head for head in heads}
        if known is not None and 0 <= known.last_chunk - known.first_chunk < 8 * self._remains.file.count:
            ids = range(known.first_chunk, known.last_chunk + 1)
        else:
            ids = range(min(by_id, default=1), max(by_id, default=0) + 1)
        ranges = [one for one in self._remains.batches if one.source == number]
        first_key = min((one.first_key for one in ranges), default=heads[0].first_key if heads else 1)
        last_key = max((one.first_key + one.count for one in ranges), default=0)
        start = 0
        before: ChunkHead | None = None
        for place in ids:
            head = by_id.get(place)
            if head is None:
                after = next((by_id[later] for later in range(place + 1, ids.stop) if later in by_id), None)
                row = range(place, ids.stop if after is None else after.id)
                keys = range(first_key, last_key if after is None else after.first_key)
                row_of = Run(number, row, keys[: self._remains.most_keys])
                again = found_again(self._remains, row_of, before, after)
                for one in again:
                    by_id[one.id] = self._remains.chunks[one.id] = one
                    self.unchecked |= set(range(one.first_key, one.first_key + len(one.spans)))
                bare = ChunkHead(place, number, start, 0, first_key, _NONE, None, None)
                head = by_id.get(place) or self._missing(bare, last_key, after)
            yield head
            before = head
            start = head.start + head.length
            if len(head.spans):
                first_key = head.first_key + len(head.spans)

    def _missing(self, bare: ChunkHead, last_key: int, following: ChunkHead | None) -> ChunkHead:
        """A chunk of which nothing is known but between which others it lay."""
        after = following is not None and following.id == bare.id + 1
        start, first_key = bare.start, bare.first_key
        count = max(0, (following.first_key if following is not None and after else last_key) - first_key)
        if following is not None and not after:
            count = 0  # the last one missing in a row has them all
        count = min(count, self._remains.most_keys)
        length = following.start - start if following is not None and after else CHUNK
        each = len(NOTHING) + 1
        length = max(length if 0 < length <= LONGEST else CHUNK, each * count)
        starts = np.arange(count, dtype=np.uint32) * each
        spans = np.stack([starts, starts + len(NOTHING)], axis=1).astype(np.uint32)
        return dataclasses.replace(bare, length=length, spans=spans)

    # one chunk

    def _chunk(self, head: ChunkHead, framing: str) -> Chunk:
        remains = self._remains
        spans = head.spans.astype(np.int64)
        if head.id not in remains.chunks:
            for place in range(len(spans)):
                self._lose(head, place, b"")
            data = (NOTHING + b"\n") * len(spans)
            return self._made(head, spans, data + b" " * (head.length - len(data)))
        data, _ = remains.data(head.id)
        whole = len(data) == head.length and remains.is_chunk_whole(head.id, data)
        text = bytearray(data.ljust(head.length, b" ")[: head.length])
        goes_on = any(high > head.start for _, high in self._blank)
        crossing = len(spans) and int(spans[-1, 1]) > head.length
        if whole and not goes_on and not crossing:
            self._end = max(self._end, head.start + int(spans[-1, 1])) if len(spans) else self._end
            return self._made(head, spans, bytes(text))
        for place in range(len(spans)):
            start, end = (int(one) for one in spans[place])
            if end <= head.length and whole:
                continue
            if remains.record(head, place) is None:
                self._lose(head, place, bytes(text[start:end]))
                spans[place, 1] = end = self._reach(head, end)
                self._blank.append((head.start + start, head.start + end))
        if not whole:
            _blank_between(text, spans, self._end - head.start, framing)
        for low, high in self._blank:
            piece = NOTHING.ljust(high - low) if high - low >= len(NOTHING) else b"{}".ljust(high - low)
            first, last = max(0, low - head.start), min(head.length, high - head.start)
            if first < last:
                text[first:last] = piece[first + head.start - low : last + head.start - low]
        self._blank = [one for one in self._blank if one[1] > head.start + head.length]
        self._end = max(self._end, head.start + int(spans[-1, 1])) if len(spans) else self._end
        return self._made(head, spans, bytes(text))

    def _reach(self, head: ChunkHead, end: int) -> int:
        """How far a lost conversation goes: into chunks that are there, and no further."""
        reach, chunk = head.length, head.id
        while reach < end:
            following = self._remains.chunks.get(chunk + 1)
            if following is None or following.source != head.source or following.start != head.start + reach:
                return reach
            reach, chunk = reach + following.length, chunk + 1
        return end

    def _lose(self, head: ChunkHead, place: int, raw: bytes) -> None:
        key = head.first_key + place
        start, end = (head.start + int(one) for one in head.spans[place])
        self.lost[key] = LostText(key, head.source, start, end, raw)

    def _sums(self, head: ChunkHead, chunk: Chunk) -> npt.NDArray[np.uint32]:
        """Sums of a chunk's conversations: known ones, and 0 for those that were lost."""
        if head.records is None:
            return record_sums(WordSums(chunk.data), chunk.starts, chunk.ends)
        gone = [head.first_key + place in self.lost for place in range(len(head.spans))]
        return np.where(np.array(gone, np.bool_), 0, head.records).astype(np.uint32)

    @staticmethod
    def _made(head: ChunkHead, spans: Array, data: bytes) -> Chunk:
        return Chunk(head.id, head.source, head.start, head.first_key, spans[:, 0], spans[:, 1], data)

    # facts

    def _write_batches(self) -> None:
        known = np.zeros(self.first_unused + 1, np.bool_)
        owners = self.owners()
        made: list[tuple[int, int, int, float, bytes]] = []
        for one in self._remains.batches:
            keys = range(one.first_key, one.first_key + one.count)
            if all(owners.get(key) == one.source for key in keys):
                known[one.first_key : one.first_key + one.count] = True
                made.append((one.source, one.first_key, one.count, one.place, one.packed))
        for source in self.sources.values():
            if source.state != "dropped" and source.first_chunk:
                made += self._counted(source, known)
        made.sort(key=lambda one: one[1])
        self._database.run_many(
            "INSERT INTO segment(source, first_key, count, place, facts) VALUES(?,?,?,?,?)", made
        )

    def _counted(self, source: Source, known: Array) -> Iterator[tuple[int, int, int, float, bytes]]:
        """Batches whose facts were lost, counted again chunk by chunk."""
        after = source.first_chunk - 1
        while rows := self._base.chunks(after, source.last_chunk, data=False):
            for row in rows:
                count = len(row.starts)
                keys = range(row.first_key, row.first_key + count)
                if count and not known[row.first_key : row.first_key + count].all():
                    missing = [key for key in keys if not known[key]]
                    for key in missing:  # mostly all of them; a batch may end within a chunk
                        known[key] = True
                        yield source.id, key, 1, float(key), self._facts(key)
            after = rows[-1].id

    def _facts(self, key: int) -> bytes:
        raw = NOTHING if key in self.lost else self._base.raw(key)
        facts = quick_facts(read_record(raw, key))
        replies = np.array(facts.reply_words, np.int64)
        counts = {
            "turns": np.array([facts.turns]),
            "words": np.array([facts.words]),
            "last_words": np.array([facts.last_words]),
            "reply_counts": np.array([len(replies)]),
            "reply_words": replies,
        }
        return pack_counts({name: values.astype(np.int64) for name, values in counts.items()})


def _blank_between(text: bytearray, spans: Array, at: int, framing: str) -> None:
    """Between conversations nothing stays that is not known to have stood there, but what parts them.

    Args:
        text: of a chunk.
        spans: where conversations are in it.
        at: where the one ends that began before it.
        framing: of the file.
    """
    at = max(0, min(at, len(text)))
    parting = b"\n" if framing == "jsonl" else b","
    for begin, end in [*spans.tolist(), (len(text), len(text))]:
        start = min(begin, len(text))
        if at < start:
            gap = bytes(text[at:start]).translate(None, _BETWEEN)
            if len(gap) != start - at:
                text[at:start] = parting.ljust(start - at)
        at = max(at, min(end, len(text)))
