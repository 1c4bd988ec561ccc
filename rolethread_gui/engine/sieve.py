"""Finding which of many stretches of bytes hold one of several words, ASCII letter case aside.

All bytes are looked at together: numpy compares two letters of a word at every place at once, and the other
letters only where these stand.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]

_CASE = np.uint8(32)
"""The bit in which small and capital letters differ. Other bytes become alike too, which costs only time."""
_COMMON = b"ldrhsnioate "
"""What stands in texts most often, most frequent last."""
_BLOCK = 128 << 10
"""Bytes looked at together: few enough to stay near the processor."""


class Sieve:
    """Looks for any of some words; lets some stretches through that do not hold one, but keeps back none."""

    def __init__(self, words: Sequence[bytes]) -> None:
        """Words with at least one byte each; none at all lets everything through."""
        self._words = [np.frombuffer(word, np.uint8) | _CASE for word in words]
        self._orders = [_rarest_first(word) for word in self._words]
        self._overlap = max((len(word) for word in words), default=1) - 1
        self._letters = np.empty(_BLOCK + self._overlap, np.uint8)
        self._here = np.empty(_BLOCK, np.bool_)
        self._there = np.empty(_BLOCK, np.bool_)

    def places(self, data: bytes, starts: Places, ends: Places) -> Places:
        """Which of the spans, rising and apart from each other, hold one of the words whole."""
        if not self._words or not len(starts):
            return np.arange(len(starts))
        held = np.zeros(len(starts), np.bool_)
        for at in range(0, len(data), _BLOCK):
            block = np.frombuffer(data, np.uint8, min(_BLOCK + self._overlap, len(data) - at), at)
            letters = np.bitwise_or(block, _CASE, out=self._letters[: len(block)])
            for word, order in zip(self._words, self._orders, strict=True):
                hits = self._hits(letters, word, order)
                if len(hits):
                    hits += at
                    spans = np.searchsorted(starts, hits, side="right") - 1
                    inside = (spans >= 0) & (hits + len(word) <= ends[spans])
                    held[spans[inside]] = True
        return np.flatnonzero(held)

    def _hits(self, letters: Bytes, word: Bytes, order: Sequence[int]) -> Places:
        """Where a word begins within a block."""
        count = min(len(letters) - len(word) + 1, _BLOCK)
        if count <= 0:
            return np.zeros(0, np.int64)
        first, *others = order
        found = np.equal(letters[first : first + count], word[first], out=self._here[:count])
        for place in others[:1]:
            found &= np.equal(letters[place : place + count], word[place], out=self._there[:count])
        hits = np.flatnonzero(found)
        for place in others[1:]:
            hits = hits[letters[hits + place] == word[place]]
        return hits


def _rarest_first(word: Bytes) -> list[int]:
    """Places in a word, those of rare letters first."""
    return sorted(range(len(word)), key=lambda place: _COMMON.find(bytes([int(word[place])])))
