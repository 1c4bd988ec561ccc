"""Finding where each conversation starts and ends in the bytes of a file, without decoding them.

A splitter is given a buffer that starts between two conversations and says which whole ones are in it.
"""

from __future__ import annotations

import abc
import dataclasses

import numpy as np
import numpy.typing as npt

Offsets = npt.NDArray[np.int64]

_STRUCTURE = bytes(1 if byte in b'"[]{}' else 0 for byte in range(256))
_BLANK = b" \t\r"
_MARK = b"\xef\xbb\xbf"


@dataclasses.dataclass(slots=True)
class Split:
    """What a splitter found in a buffer.

    Attributes:
        starts: of whole conversations, within the buffer.
        ends: of the same.
        used: bytes of the buffer that are done with; the next buffer starts there.
        unfinished: where a conversation starts that does not end within the buffer, or -1.
        lines: how many line ends are in what is used, or -1 where they were not counted.
    """

    starts: Offsets
    ends: Offsets
    used: int
    unfinished: int = -1
    lines: int = -1

    def moved(self, by: int) -> Split:
        """The same in a buffer that has `by` bytes more in front."""
        unfinished = self.unfinished + by if self.unfinished >= 0 else -1
        return Split(self.starts + by, self.ends + by, self.used + by, unfinished) if by else self


class Splitter(abc.ABC):
    """Finds conversations in a stream of bytes."""

    @abc.abstractmethod
    def split(self, buffer: bytes, *, final: bool) -> Split:
        """Look at a buffer; `final` says that nothing follows. `used` of 0 asks for a longer one.

        May stop early, at a bracket that closes nothing; go on with the rest of the buffer then.
        """


class LineSplitter(Splitter):
    r"""One conversation a line. Lines end at ``\n`` bytes and nowhere else."""

    def split(self, buffer: bytes, *, final: bool) -> Split:
        """See `Splitter.split`."""
        array = np.frombuffer(buffer, np.uint8)
        ends = np.flatnonzero(array == 10)
        lines = len(ends)
        used = int(ends[-1]) + 1 if len(ends) else 0
        starts = np.concatenate((np.zeros(1, np.int64), ends + 1))
        if final:
            ends = np.append(ends, len(buffer))
            used = len(buffer)
        else:
            starts = starts[:-1]
        if len(ends):
            before = array[np.maximum(ends - 1, 0)]
            ends = ends - ((before == 13) & (ends > starts))
        full = ends > starts
        starts, ends = starts[full], ends[full]
        blank = [
            place
            for place in np.flatnonzero(array[starts] <= 32).tolist()
            if not buffer[starts[place] : ends[place]].strip(_BLANK)
        ]
        if blank:
            starts, ends = np.delete(starts, blank), np.delete(ends, blank)
        return Split(_behind_marks(array, starts, ends), ends, used, lines=lines)


def _behind_marks(array: npt.NDArray[np.uint8], starts: Offsets, ends: Offsets) -> Offsets:
    """Where the lines start behind a byte order mark; files that were put together have some in the middle."""
    marked = np.flatnonzero(array[starts] == _MARK[0])
    marked = marked[ends[marked] - starts[marked] > len(_MARK)]
    for place, byte in enumerate(_MARK[1:], 1):
        marked = marked[array[starts[marked] + place] == byte]
    if len(marked):
        starts = starts.copy()
        starts[marked] += len(_MARK)
    return starts


def structure(buffer: bytes) -> tuple[Offsets, npt.NDArray[np.uint8]]:
    """Places and bytes of the brackets that stand outside of strings; the buffer starts outside of one.

    A quote counts unless an odd number of backslashes stands before it.
    """
    array = np.frombuffer(buffer, np.uint8)
    places = np.flatnonzero(np.frombuffer(buffer.translate(_STRUCTURE), np.bool_))
    kinds = array[places]
    quotes = np.flatnonzero(kinds == 34)
    escaped = quotes[(array[np.maximum(places[quotes] - 1, 0)] == 92) & (places[quotes] > 0)]
    if len(escaped):
        keep = np.ones(len(places), np.bool_)
        keep[escaped] = False
        at = places[escaped]
        for index in escaped[(array[np.maximum(at - 2, 0)] == 92) & (at > 1)].tolist():
            keep[index] = _backslashes_before(buffer, int(places[index])) % 2 == 0
        places, kinds = places[keep], kinds[keep]
    inside = np.cumsum(kinds == 34, dtype=np.int64) & 1
    outside = (inside == 0) & (kinds != 34)
    return places[outside].astype(np.int64), kinds[outside]


def _backslashes_before(buffer: bytes, at: int) -> int:
    count = 0
    while at - 1 - count >= 0 and buffer[at - 1 - count] == 92:
        count += 1
    return count


class ElementSplitter(Splitter):
    """Objects and lists that stand inside a given number of brackets, in a stream of JSON.

    Depth 0 is one value after another, 1 the elements of a list, more a list further inside.
    """

    def __init__(self, depth: int) -> None:
        self.depth = depth
        self._stack = bytearray()  # brackets that are open where the next buffer starts

    @property
    def open(self) -> bool:
        """Whether a bracket around the conversations is still open."""
        return bool(self._stack)

    def split(self, buffer: bytes, *, final: bool) -> Split:
        """See `Splitter.split`."""
        places, kinds = structure(buffer)
        opens = (kinds == 91) | (kinds == 123)
        level = np.cumsum(np.where(opens, 1, -1)) + len(self._stack)
        # Depth around each bracket: an opening one stands in its parent, a closing one leaves to it.
        around = np.where(opens, level - 1, level)
        outer = np.flatnonzero(around <= self.depth)
        starts: list[int] = []
        ends: list[int] = []
        used, begun = 0, -1
        stack = self._stack
        for place, kind, depth, opening in zip(
            places[outer].tolist(),
            kinds[outer].tolist(),
            around[outer].tolist(),
            opens[outer].tolist(),
            strict=True,
        ):
            if depth == self.depth:
                if opening:
                    begun = place
                elif begun >= 0:
                    if not stack or stack[-1] == 91:
                        starts.append(begun)
                        ends.append(place + 1)
                    used, begun = place + 1, -1
            elif opening:
                stack.append(kind)
                used = place + 1
            else:
                used = place + 1
                if not stack or stack[-1] != kind - 2:  # "]" and "}" are two after their opening brackets
                    return Split(np.array(starts, np.int64), np.array(ends, np.int64), used)
                stack.pop()
        if final:
            used = len(buffer)
        return Split(np.array(starts, np.int64), np.array(ends, np.int64), used, begun)


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """How a file is laid out.

    Attributes:
        kind: "lines", "array", "objects" (one value after another) or "wrapped" (lists inside an object).
        depth: brackets around each conversation.
        dialect_id: format of the first conversation.
        skip: bytes at the start that belong to nothing (a byte order mark).
    """

    kind: str
    depth: int
    dialect_id: str
    skip: int

    def splitter(self) -> Splitter:
        """A new splitter for such a file."""
        return LineSplitter() if self.kind == "lines" else ElementSplitter(self.depth)
