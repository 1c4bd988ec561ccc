"""From the bytes of a stretch to its conversations and problems, with the lines counted."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.facts import Facts, facts_of
from rolethread_gui.formats.problems import EXCERPT_BYTES, ReadProblem, RecordProblem, Remark
from rolethread_gui.formats.reading import (
    MAX_RECORD,
    QuickReader,
    Reading,
    flat_of,
    read_carefully,
    too_long,
)
from rolethread_gui.formats.registry import NotAConversation, all_dialects, read_record
from rolethread_gui.formats.shapes import Flat
from rolethread_gui.formats.splitting import Layout, Offsets, Split
from rolethread_gui.wording import figure, put, say

_SHOWN = {"broken": 1000, "repaired": 100, "note": 100}
_ONCE = frozenset({"branches", "choices", "comment", "markup", "outside"})
_COMMENT = re.compile(rb"//[^\n]*|#[^\n]*|/\*.*?\*/", re.DOTALL)


def shown(kind: str, sort: str) -> int:
    """How many problems of one sort are named singly; the others are counted together at the end."""
    return 1 if sort in _ONCE else _SHOWN[kind]


@dataclasses.dataclass(slots=True)
class SourceBatch:
    """A stretch of the unpacked file.

    Attributes:
        offset: absolute offset of its first byte.
        data: its bytes; those of all batches in order are the unpacked file.
        starts: absolute offsets of the conversations that can be read.
        ends: absolute offsets after them.
        dialects: format id of each.
        flat: their turns in one row.
        problems: what was found wrong, in order.
    """

    offset: int
    data: bytes
    starts: Offsets
    ends: Offsets
    dialects: list[str]
    flat: Flat
    problems: list[ReadProblem]

    def __len__(self) -> int:
        return len(self.starts)

    def raw(self, place: int) -> bytes:
        """The bytes of one conversation."""
        return self.data[self.starts[place] - self.offset : self.ends[place] - self.offset]

    def conversations(self, first_key: int) -> Iterator[Conversation]:
        """The conversations, with keys counted from `first_key`."""
        for place in range(len(self)):
            yield read_record(self.raw(place), first_key + place)

    def fast_facts(self) -> Facts:
        """Counts of turns and words of each conversation, equal to counting them one by one."""
        return facts_of(self.flat)


@dataclasses.dataclass(frozen=True, slots=True)
class Where:
    """A line of the file, or a place in words; see `ReadProblem`."""

    line: int
    place: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class SoFar:
    """What a reading knows of the stretches behind it, so that another may go on. See `BatchReader`."""

    layouts: Counter[str]
    line: int
    offset: int
    sorts: Counter[tuple[str, str]]
    more: dict[tuple[str, str], tuple[Where, str]]


class BatchReader:
    """Reads stretches in order.

    Attributes:
        layouts: how many conversations were read in each format so far, by format id.
        offset: of the next stretch in the unpacked file.
    """

    def __init__(self, layout: Layout) -> None:
        self.layouts: Counter[str] = Counter()
        self._layout = layout
        self._quick = QuickReader(layout.dialect_id)
        self._line = 1
        self.offset = 0
        self._sorts: Counter[tuple[str, str]] = Counter()
        self._more: dict[tuple[str, str], tuple[Where, str]] = {}

    def so_far(self) -> SoFar:
        """What is known of the stretches read so far."""
        return SoFar(self.layouts.copy(), self._line, self.offset, self._sorts.copy(), self._more.copy())

    def go_on(self, far: SoFar) -> None:
        """Take over from another reading, before the first stretch."""
        self.layouts, self._line, self.offset = far.layouts, far.line, far.offset
        self._sorts, self._more = far.sorts, far.more

    def read(self, data: bytes, split: Split, broken: tuple[int, int] | None = None) -> SourceBatch:
        """Read the next stretch.

        Args:
            data: its bytes.
            split: where its conversations are, within `data`.
            broken: start and end of one that does not end where it should.
        """
        batch = self._quickly(data, split) or self._carefully(data, split)
        if broken:
            self._add_unfinished(batch, broken)
            return self._passed(batch)
        return self._passed(batch, split.lines)

    def gap(self, data: bytes, problems: Sequence[ReadProblem] = ()) -> SourceBatch:
        """Pass on bytes in which nothing can be read."""
        nothing = np.zeros(0, np.int64)
        return self._passed(SourceBatch(self.offset, data, nothing, nothing, [], Flat(), list(problems)))

    def _passed(self, batch: SourceBatch, lines: int = -1) -> SourceBatch:
        if lines < 0:
            lines = int(np.count_nonzero(np.frombuffer(batch.data, np.uint8) == 10))
        self._line += lines
        self.offset += len(batch.data)
        self.layouts.update(batch.dialects)
        return batch

    def _quickly(self, data: bytes, split: Split) -> SourceBatch | None:
        count = len(split.starts)
        if not count:
            return None
        first, last = int(split.starts[0]), int(split.ends[-1])
        array = self._layout.kind in ("array", "wrapped")
        if not array:
            letters = np.frombuffer(data, np.uint8)
            # Only then is it sure that each line holds one whole object when all together hold as many.
            if not ((letters[split.starts] == 123).all() and (letters[split.ends - 1] == 125).all()):
                return None
        found = self._quick.read(data[first:last] if array else data[first:], count, array=array)
        if found is None:
            return None
        dialect, flat = found
        problems: list[ReadProblem] = []
        if array:  # only now: what is named is counted
            tail = len(data) if split.unfinished < 0 else split.unfinished
            problems = self._about_gap(data, 0, first) + self._about_gap(data, last, tail)
        return SourceBatch(
            self.offset,
            data,
            split.starts + self.offset,
            split.ends + self.offset,
            [dialect] * count,
            flat,
            problems,
        )

    def _carefully(self, data: bytes, split: Split) -> SourceBatch:
        starts: list[int] = []
        ends: list[int] = []
        dialects: list[str] = []
        flat = Flat()
        problems: list[ReadProblem] = []
        at = 0
        for start, end in zip(split.starts.tolist(), split.ends.tolist(), strict=True):
            problems += self._about_gap(data, at, start)
            at = end
            if not data[start:end].strip(b"\x00 \t\r"):
                problems += self._about_padding(data, start, end)
                continue
            reading = read_carefully(data[start:end])
            problems += self._about(data, start, end, reading)
            if reading.conversation is None:
                continue
            starts.append(start)
            ends.append(end)
            dialects.append(reading.dialect)
            flat.extend(flat_of(reading.conversation))
        problems += self._about_gap(data, at, len(data) if split.unfinished < 0 else split.unfinished)
        offset = self.offset
        return SourceBatch(
            offset,
            data,
            np.array(starts, np.int64) + offset,
            np.array(ends, np.int64) + offset,
            dialects,
            flat,
            problems,
        )

    # Problems

    def _where(self, data: bytes, at: int) -> Where:
        return Where(self._line + data.count(b"\n", 0, at))

    def _about(self, data: bytes, start: int, end: int, reading: Reading) -> list[ReadProblem]:
        problem = reading.problem
        if isinstance(problem, NotAConversation) and self._layout.kind == "wrapped":
            return []  # part of what the lists are wrapped in
        if problem is not None:
            remark = Remark("broken", "broken", problem.sentence, problem.hint)
            return self._named(data, (start, end), remark, at=start + problem.at)
        return [
            one for remark in reading.remarks for one in self._named(data, (start, end), remark, at=start)
        ]

    def _about_padding(self, data: bytes, start: int, end: int) -> list[ReadProblem]:
        remark = Remark(
            "note",
            "padding",
            put(say("{0:,} bytes of padding (NUL) stand here, and no conversation."), end - start),
            say("The file may have been copied while it was written. The padding is kept as it is."),
        )
        return self._named(data, (start, end), remark, at=start)

    def _about_gap(self, data: bytes, start: int, end: int) -> list[ReadProblem]:
        """What stands between the elements of a list, and should be white space and one comma."""
        if self._layout.kind != "array" or start >= end:
            return []
        gap = data[start:end]
        rest = gap.translate(None, b" \t\r\n,[]\xef\xbb\xbf")
        plain = gap.translate(None, b" \t\r\n")
        if rest:
            at = start + gap.find(rest[:1])
            if rest[:1] in b"/#":
                sentence = say("a comment stands here, and JSON has no comments.")
                if not _COMMENT.sub(b"", gap).translate(None, b" \t\r\n,[]\xef\xbb\xbf"):
                    hint = say("It is kept in the file and matters no further.")
                    return self._named(data, (at, end), Remark("note", "comment", sentence, hint), at=at)
            else:
                sentence = say("something that is no conversation stands in the list.")
            remark = Remark(
                "broken", "between", sentence, say("It is kept in the file, but is in no conversation.")
            )
            return self._named(data, (at, end), remark, at=at)
        if b",]" in plain:
            at = start + gap.find(b",")
            sentence = say(
                "a comma stands before the closing bracket of the list, which JSON does not allow."
            )
            return self._named(data, (at, end), Remark("repaired", "comma", sentence, _AGAIN), at=at)
        if start and end < len(data) and plain.count(b",") != 1 and b"[" not in plain:
            sentence = say("a comma is missing") if b"," not in plain else say("there is a comma too many")
            remark = Remark(
                "repaired",
                "comma",
                say("{0} between two conversations of the list.").format(sentence),
                _AGAIN,
            )
            return self._named(data, (start, end), remark, at=start)
        return []

    def _add_unfinished(self, batch: SourceBatch, broken: tuple[int, int]) -> None:
        start, end = broken
        raw = batch.data[start:end]
        if end == len(batch.data) and len(raw) >= MAX_RECORD // 2:
            problem = too_long()
        else:
            problem = read_carefully(raw).problem or RecordProblem(say("it does not end where it should."))
        remark = Remark("broken", "broken", problem.sentence, problem.hint)
        batch.problems += self._named(batch.data, broken, remark, at=start + problem.at)

    def _named(self, data: bytes, span: tuple[int, int], remark: Remark, *, at: int) -> list[ReadProblem]:
        """A problem with its place, unless there were too many of its sort."""
        start, end = span
        raw = data[start : min(end, start + EXCERPT_BYTES)]
        return self._counted(remark, span, raw, lambda: self._where(data, at))

    def _counted(
        self, remark: Remark, span: tuple[int, int], raw: bytes, where: Callable[[], Where]
    ) -> list[ReadProblem]:
        sort = (remark.kind, remark.sort)
        self._sorts[sort] += 1
        if self._sorts[sort] > shown(*sort):
            if sort not in self._more:
                self._more[sort] = where(), remark.sentence
            return []
        found = where()
        return [
            ReadProblem(
                found.line,
                self.offset + span[0],
                self.offset + span[1],
                _capital(remark.sentence),
                remark.hint,
                remark.kind,
                raw,
                found.place,
            )
        ]

    def closing(self, ended_early: str, *, still_open: bool) -> list[ReadProblem]:
        """What is to be said at the end of the file.

        Args:
            ended_early: why the unpacked data stops before its end, or "".
            still_open: whether a bracket around the conversations never closed.
        """
        found: list[ReadProblem] = []
        if ended_early:
            found.append(self._last("broken", ended_early, say("Fetch the file again to get the rest.")))
        elif still_open and not self._sorts["broken", "broken"]:
            sentence = say("The closing bracket at the end of the file is missing.")
            found.append(
                self._last("repaired", sentence, say("Check that the end of the file is not cut off."))
            )
        for sort, (where, sentence) in self._more.items():
            more = self._sorts[sort] - shown(*sort)
            said = put(say("From here on {0:,} further conversations are like this: {1}"), more, sentence)
            found.append(self._last(sort[0], said, "", where))
        if len(self.layouts) > 1:
            titles = {dialect.id: dialect.title for dialect in all_dialects().values()}
            parts = ", ".join(f"{figure(count)} {titles[name]}" for name, count in self.layouts.most_common())
            sentence = say("The file mixes {0} formats: {1}. Each was read by its own.").format(
                len(self.layouts), parts
            )
            found.append(self._last("note", sentence, say("Choose one format when you export."), Where(1)))
        return found

    def rest(self, start: int) -> ReadProblem:
        """The rest of something too long, from `start` to here."""
        sentence = say("The rest of what is too long to be a conversation was passed over too.")
        return ReadProblem(self._line, start, self.offset, sentence, "", "broken", b"")

    def _last(self, kind: str, sentence: str, hint: str, where: Where | None = None) -> ReadProblem:
        where = where or Where(self._line)
        return ReadProblem(where.line, self.offset, self.offset, sentence, hint, kind, b"", where.place)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


_AGAIN = say("It was read all the same; an export writes the list anew where anything changed.")
