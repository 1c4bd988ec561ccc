"""A first sieve: does a text contain any of many pieces? One quick look, before any pattern is tried.

`Hints.found` looks into one text. A pass has thousands: `all_hints` looks for the pieces of every check at once.
"""

from __future__ import annotations

import functools
import re
import weakref
from collections.abc import Iterable
from itertools import chain
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.phrases import folded

EDGE = "|"
"""At an end of a piece: no letter from a to z may stand next to it there, so that "ai|" is not found in "said"."""


class Hints:
    """Pieces of text in small letters, all looked for at once in about 3 µs a kilobyte."""

    def __init__(self, pieces: Iterable[str]) -> None:
        import ahocorasick_rs

        self._pieces = sorted(set(pieces))
        self._edges = {
            number: (piece.startswith(EDGE), piece.endswith(EDGE))
            for number, piece in enumerate(self._pieces)
            if EDGE in (piece[0], piece[-1])
        }
        self._machine = ahocorasick_rs.AhoCorasick(
            [piece.strip(EDGE) for piece in self._pieces],
            implementation=ahocorasick_rs.Implementation.DFA,
        )
        all_hints().add(self)

    @property
    def pieces(self) -> list[str]:
        """The pieces, with their edges."""
        return self._pieces

    def found(self, text: str) -> frozenset[str]:
        """The pieces that stand in a text, as they are written; all of them where that cannot be said."""
        try:
            found = self._machine.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half a character, as damaged files have
            return frozenset(self._pieces)
        if not found:
            return _NONE
        edges = self._edges
        return frozenset(
            self._pieces[number]
            for number, start, end in found
            if number not in edges or _stands(text, start, end, edges[number])
        )


_NONE = frozenset[str]()


def _stands(text: str, start: int, end: int, edges: tuple[bool, bool]) -> bool:
    before, behind = edges
    if before and start and "a" <= text[start - 1] <= "z":
        return False
    return not (behind and end < len(text) and "a" <= text[end] <= "z")


_HALVES: Final = re.compile("[\ud800-\udfff]")


def _is_letter(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    found: npt.NDArray[np.bool_] = (codes >= ord("a")) & (codes <= ord("z"))
    return found


class AllHints:
    """The pieces of every `Hints` of a process, looked for together."""

    def __init__(self) -> None:
        self._all: weakref.WeakSet[Hints] = weakref.WeakSet()
        self._machine: Any = None
        self._owners: list[tuple[weakref.ref[Hints], npt.NDArray[np.bool_]]] = []
        self._edges: npt.NDArray[np.bool_] = np.zeros((0, 2), np.bool_)

    def add(self, hints: Hints) -> None:
        """Look for these too from now on."""
        self._all.add(hints)
        self._machine = None

    def places(self, row: str, codes: npt.NDArray[np.uint32]) -> dict[Hints, npt.NDArray[np.int64]]:
        """Where a piece of each begins in a text, as `Hints.found` would find it there.

        Args:
            row: in small letters (`phrases.folded`).
            codes: its code points.
        """
        machine = self._machine or self._make()
        halves = np.zeros(0, np.int64)
        try:
            found = machine.find_matches_as_indexes(row, overlapping=True)
        except UnicodeEncodeError:  # half a character: there `found` cannot say, and lets everything through
            halves = np.flatnonzero((codes >= 0xD800) & (codes < 0xE000))
            found = machine.find_matches_as_indexes(_HALVES.sub("\ufffd", row), overlapping=True)
        hits = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found)).reshape(-1, 3)
        if len(hits):
            before, behind = self._edges[hits[:, 0]].T
            bad = before & (hits[:, 1] > 0) & _is_letter(codes[hits[:, 1] - 1])
            bad |= (
                behind & (hits[:, 2] < len(codes)) & _is_letter(codes[np.minimum(hits[:, 2], len(codes) - 1)])
            )
            hits = hits[~bad]
        return {
            hints: np.concatenate((hits[theirs[hits[:, 0]], 1], halves))
            for reference, theirs in self._owners
            if (hints := reference()) is not None
        }

    def _make(self) -> Any:
        import ahocorasick_rs

        every = list(self._all)
        pieces = sorted({piece for hints in every for piece in hints.pieces})
        self._machine = machine = ahocorasick_rs.AhoCorasick(
            [folded(piece.strip(EDGE)) for piece in pieces] or ["\x00"],
            implementation=ahocorasick_rs.Implementation.DFA,
        )
        self._edges = np.array(
            [(piece.startswith(EDGE), piece.endswith(EDGE)) for piece in pieces] or [(False, False)]
        )
        self._owners = [
            (weakref.ref(hints), np.isin(np.array(pieces or [""]), hints.pieces)) for hints in every
        ]
        return machine


@functools.cache
def all_hints() -> AllHints:
    """The one of this process."""
    return AllHints()
