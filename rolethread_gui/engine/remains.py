"""What is left of a damaged project, looked at piece by piece: which is as it was written, and which cannot be known.

Everything that a sum belongs to counts only if its sum says so. What was written before there were sums counts if it
makes sense: a conversation that can be read and has as many words as were counted when it came in. Lane: any.
"""

from __future__ import annotations

import contextlib
import dataclasses
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from rolethread_gui.dataset.conversation import Conversation, unpack
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.registry import read_record
from rolethread_gui.stats.facts import quick_facts
from rolethread_gui.store.arrays import Array, unpack_arrays
from rolethread_gui.store.change import Change
from rolethread_gui.store.problems import StorageProblem
from rolethread_gui.store.raw_file import RawFile
from rolethread_gui.store.raw_rows import RawRows
from rolethread_gui.store.sources import KeptProblem, Source
from rolethread_gui.store.sums import (
    content_sum,
    draft_sum,
    entry_sum,
    head_sum,
    is_chunk_whole,
    is_sum_of,
)
from rolethread_gui.store.table_pages import RawRow
from rolethread_gui.store.versions import Version

SENSELESS = (
    msgspec.MsgspecError,
    zlib.error,
    RecordProblem,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    ArithmeticError,
    RecursionError,
)
"""What reading raises of bytes that are no longer what was written."""

LONGEST = 1 << 24
"""No chunk has more bytes."""
_SUM = 14
_STATES = frozenset(("partial", "complete", "adding", "waiting", "dropped"))
_KEPT_CHUNKS = 12


@dataclasses.dataclass(frozen=True, slots=True)
class ChunkHead:
    """A chunk without its bytes.

    Attributes:
        spans: pairs of start and end.
        records: sums of its conversations; None where there are none yet.
        whole: sum of everything; None as above.
    """

    id: int
    source: int
    start: int
    length: int
    first_key: int
    spans: Array
    records: Array | None
    whole: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class Batch:
    """The facts of an imported batch; see `store.columns.Segment`."""

    source: int
    first_key: int
    count: int
    place: float
    facts: dict[str, Array]
    packed: bytes


class Remains:
    """A damaged project.

    Attributes:
        file: its pages.
        checked: whether what is written in it has sums.
        entries: the journal by position, each as its row without the sum.
        end_sure: whether the newest entry is known to be the newest.
        chunks: by id.
        batches: in the order of their keys.
        sources: by id.
        revisions: journal position and content, by conversation, as the table of revisions has them.
        revisions_sure: whether that table is all there.
    """

    def __init__(self, path: Path) -> None:
        """Look at everything but the texts.

        Raises:
            StorageProblem: the file cannot be read at all.
        """
        self.file = RawFile(path)
        self._rows = RawRows(self.file)
        self.checked = self.file.schema >= 4 or not self.file.head_whole
        self.chunks = self._chunks()
        self.batches = self._batches()
        self.sources = self._sources()
        self.entries = self._entries()
        self.revisions, self.revisions_sure = self._revisions()
        self._byte_cells = self._rows.cells("bytes")
        self._content_cells = self._rows.cells("content")
        self._data: OrderedDict[int, tuple[bytes, tuple[tuple[int, int], ...]]] = OrderedDict()
        self.end_sure = self._is_end_sure()

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()

    @property
    def most_keys(self) -> int:
        """More conversations than fit into the file."""
        return self.file.count * self.file.page_size // 8

    @property
    def past_whole(self) -> bool:
        """Whether the journal is there from its first entry to its newest."""
        return len(self.entries) == max(self.entries, default=0)

    # texts

    def data(self, chunk: int) -> tuple[bytes, tuple[tuple[int, int], ...]]:
        """The bytes of a chunk, and the stretches of them that are not there (zeros) or only guessed."""
        known = self._data.get(chunk)
        if known is None:
            known = self._data_of(chunk)
            self._data[chunk] = known
            if len(self._data) > _KEPT_CHUNKS:
                self._data.popitem(last=False)
        return known

    def _data_of(self, chunk: int) -> tuple[bytes, tuple[tuple[int, int], ...]]:
        head = self.chunks.get(chunk)
        length = head.length if head is not None else 0
        best: tuple[bytes, tuple[tuple[int, int], ...]] = bytes(length), ((0, length),)
        for cell in self._byte_cells.get(chunk, ()):
            row = self._rows.row("bytes", cell)
            if row is None or not isinstance(row.values[1], bytes):
                continue
            data, holes = row.values[1], (*row.lost, *row.guessed)
            if head is not None and (len(data) != length or (row.found and not self.checked)):
                continue
            if not holes and self.is_chunk_whole(chunk, data):
                return data, ()
            if (
                sum(high - low for low, high in holes) < sum(high - low for low, high in best[1])
                or not best[0]
            ):
                best = data, holes
        return best

    def is_chunk_whole(self, chunk: int, data: bytes) -> bool:
        """Whether the bytes are known to be those that were written."""
        head = self.chunks.get(chunk)
        if head is None or head.records is None or head.whole is None:
            return False
        place = (head.id, head.source, head.start, head.first_key)
        spans, packed = head.spans.tobytes(), head.records.astype("<u4").tobytes()
        sums = packed + head_sum(place, len(data), spans, packed).to_bytes(4, "little")
        return is_chunk_whole(place, spans, sums, data, head.whole)

    def record(self, head: ChunkHead, number: int) -> bytes | None:
        """The bytes of a chunk's conversation, None where they are not what was imported.

        Args:
            head: the chunk that it starts in.
            number: which of them, from 0.
        """
        start, end = (int(place) for place in head.spans[number])
        data, holes = self.data(head.id)
        parts, unsure, chunk, base = [data[start:end]], _touches(holes, start, end), head.id, 0
        while base + len(data) < end:
            base, chunk = base + len(data), chunk + 1
            following = self.chunks.get(chunk)
            if following is None or following.source != head.source:
                return None
            data, holes = self.data(chunk)
            if not data:
                return None
            parts.append(data[: end - base])
            unsure = unsure or _touches(holes, 0, end - base)
        raw = b"".join(parts)
        kept = 0 if head.records is None else int(head.records[number])
        if kept:
            return raw if is_sum_of(raw, start, kept) else None
        return None if unsure or not self._makes_sense(raw, head.first_key + number) else raw

    def _makes_sense(self, raw: bytes, key: int) -> bool:
        try:
            facts = quick_facts(read_record(raw, key))
        except SENSELESS:
            return False
        batch = next((one for one in self.batches if one.first_key <= key < one.first_key + one.count), None)
        if batch is None:
            return True
        place = key - batch.first_key
        counted = tuple(int(batch.facts[name][place]) for name in ("turns", "words", "last_words"))
        return counted == (facts.turns, facts.words, facts.last_words)

    def content_ids(self) -> list[int]:
        """Ids of what was written here, as far as there are any signs of it."""
        return sorted(self._content_cells)

    def content(self, number: int) -> tuple[bytes, bytes, Conversation] | None:
        """What was counted, the packed conversation and the conversation; None where it is not what was written."""
        for cell in self._content_cells.get(number, ()):
            row = self._rows.row("content", cell)
            if row is None or row.lost:
                continue
            facts: bytes = row.values[1]
            data: bytes = row.values[2]
            kept = row.values[3] if len(row.values) > 3 else None
            if content_sum(number, facts, data) != kept if kept is not None else self.checked or row.guessed:
                continue
            with contextlib.suppress(*SENSELESS):
                return facts, data, unpack(data)
        return None

    # tables

    def table(self, name: str, sane: Callable[[RawRow], Any]) -> Iterator[Any]:
        """What `sane` makes of the rows of a table; rows that it raises for are left out, found ones come last."""
        for row in self._rows.rows(name):
            if row.lost:
                continue
            with contextlib.suppress(*SENSELESS):
                made = sane(row)
                if made is not None:
                    yield made

    def is_broken(self, name: str) -> bool:
        """Whether a part of a table is known to be missing."""
        return name in self._rows.broken

    def _entries(self) -> dict[int, tuple[Any, ...]]:
        def entry(row: RawRow) -> tuple[Any, ...] | None:
            values: tuple[Any, ...] = (row.number, *row.values[1:_SUM])
            kept = row.values[_SUM] if len(row.values) > _SUM else None
            if kept is None and (self.checked or row.found):
                return None
            if kept is not None and entry_sum(values) != kept:
                return None
            if values[13]:
                Change.unpack(values[13])  # raises where it is none
            return values

        found: dict[int, tuple[Any, ...]] = {}
        for values in self.table("journal", entry):
            found.setdefault(values[0], values)
        return found

    def _chunks(self) -> dict[int, ChunkHead]:
        def chunk(row: RawRow) -> ChunkHead | None:
            _, source, start, length, first_key, count, spans, *rest = row.values
            pairs = np.frombuffer(spans, np.uint32).reshape(-1, 2)
            place = (row.number, source, start, first_key)
            if len(pairs) != count or min(source, start, length, first_key) < 0 or length > LONGEST:
                return None
            if first_key + count > self.most_keys or bool((pairs[:, 0] > pairs[:, 1]).any()):
                return None
            if len(rest) < 2 or rest[1] is None:
                return (
                    None
                    if row.found
                    else ChunkHead(row.number, source, start, length, first_key, pairs, None, None)
                )
            sums, whole = rest
            if int.from_bytes(sums[-4:], "little") != head_sum(place, length, spans, sums[:-4]):
                return None
            records = np.frombuffer(sums[:-4], np.uint32)
            return ChunkHead(row.number, source, start, length, first_key, pairs, records, whole)

        found: dict[int, ChunkHead] = {}
        for head in self.table("chunk", chunk):
            found.setdefault(head.id, head)
        return found

    def _batches(self) -> list[Batch]:
        def batch(row: RawRow) -> Batch | None:
            _, source, first_key, count, place, packed = row.values
            facts = unpack_arrays(packed)
            sizes = {len(facts[name]) for name in ("turns", "words", "last_words", "reply_counts")}
            whole = sizes == {count} and int(facts["reply_counts"].sum()) == len(facts["reply_words"])
            if row.found or not whole or count <= 0 or first_key <= 0:
                return None
            return Batch(source, first_key, count, float(place), facts, packed)

        begins = {(head.source, head.first_key) for head in self.chunks.values()}
        kept: list[Batch] = []
        after = 1
        for one in sorted(self.table("segment", batch), key=lambda one: one.first_key):
            follows = one.first_key == after or (
                one.first_key > after and (one.source, one.first_key) in begins
            )
            if follows and one.first_key + one.count <= self.most_keys:
                kept.append(one)
                after = one.first_key + one.count
        return kept

    def _sources(self) -> dict[int, Source]:
        def source(row: RawRow) -> Source | None:
            values: list[Any] = [row.number, *row.values[1:]]
            values += [0, "", 0, 0][len(values) - 16 :] if len(values) < 20 else []
            made = Source(*values)
            if made.state not in _STATES or (row.found and not self.is_broken("source")):
                return None
            return dataclasses.replace(made, mixed=bool(made.mixed), quiet=bool(made.quiet))

        found: dict[int, Source] = {}
        for one in self.table("source", source):
            found.setdefault(one.id, one)
        return found

    def _revisions(self) -> tuple[dict[int, dict[int, int]], bool]:
        found: dict[int, dict[int, int]] = {}
        sure = True
        for row in self._rows.rows("revision"):
            key, since, content = row.values
            if row.found:
                sure = False
            if key <= 0 or since < 0 or content < -1:
                sure = False
                continue
            found.setdefault(key, {}).setdefault(since, content)
        return found, sure and not self.is_broken("revision")

    def _is_end_sure(self) -> bool:
        newest = max(self.entries, default=0)
        signs = [since for some in self.revisions.values() for since in some]
        signs += [one.entry for one in self.sources.values()]
        signs += self.table("version", lambda row: row.values[3])
        ahead = any(newest < sign < 1 << 40 for sign in signs)
        lost = self.is_broken("journal") or (self._rows.strange and not self._rows.schema_whole)
        return not (ahead or lost or self.file.log_broken)

    # what stands beside the texts

    def versions(self) -> list[Version]:
        """Saved versions."""
        return list(self.table("version", lambda row: Version(row.number, *row.values[1:])))

    def drafts(self) -> list[tuple[int, int, bytes, float]]:
        """What was being typed, as far as it is known to be that."""

        def draft(row: RawRow) -> tuple[int, int, bytes, float] | None:
            key, turn, text, when, *rest = row.values
            kept = rest[0] if rest else None
            good = draft_sum(key, turn, text) == kept if kept is not None else not self.checked
            return (key, turn, text, float(when)) if good and not row.found else None

        return list(self.table("draft", draft))

    def typed_in(self) -> set[int]:
        """Conversations in which something was typed, perhaps long ago, that cannot be told for certain."""
        known = {key for key, _, _, _ in self.drafts()}
        return set(self.table("draft", lambda row: row.values[0])) - known

    def problems(self) -> list[KeptProblem]:
        """Places of files that could not be read."""

        def problem(row: RawRow) -> KeptProblem | None:
            source, line, start, end, kind, sentence, hint, raw, *rest = row.values[1:]
            if row.found or kind not in ("broken", "repaired", "note"):
                return None
            return KeptProblem(
                source, line, start, end, kind, sentence, hint, raw, (rest or [""])[0] or "", row.number
            )

        return list(self.table("problem", problem))

    def held(self) -> list[tuple[int, bytes, bytes]]:
        """Whose conversations the records of a file are that took another's place."""

        def hold(row: RawRow) -> tuple[int, bytes, bytes] | None:
            keys, same = unpack_arrays(row.values[1])["keys"], unpack_arrays(row.values[2])["same"]
            return None if row.found or len(keys) != len(same) else (row.number, row.values[1], row.values[2])

        return list(self.table("held", hold))

    def standing(self, name: str) -> Iterable[tuple[Any, ...]]:
        """Rows of "note", "ignored" or "setting" that a root leads to."""

        def values(row: RawRow) -> tuple[Any, ...] | None:
            return None if row.found else (row.number, *row.values)

        return self.table(name, values)


def has_remains(path: Path) -> bool:
    """Whether there are signs of a project in a file that is none any more."""
    try:
        with contextlib.closing(Remains(path)) as remains:
            return bool(remains.entries or remains.chunks)
    except StorageProblem:
        return False


def _touches(holes: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    return any(low < end and high > start for low, high in holes)
