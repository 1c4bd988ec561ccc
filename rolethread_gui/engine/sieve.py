"""Finding where one of several words may stand in a stream of bytes, ASCII letter case aside.

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
_BLOCK = 256 << 10
"""Bytes looked at together: few enough to stay near the processor."""
_PIECES = 512 << 10
"""Bytes for which there is room at first."""


class Sieve:
    """Looks for any of some words in pieces that follow each other; finds some that are not there, but misses none.

    Args:
        words: with at least one byte each.
    """

    def __init__(self, words: Sequence[bytes]) -> None:
        self._words = [np.frombuffer(word, np.uint8) | _CASE for word in words]
        self._orders = [_rarest_first(word) for word in self._words]
        self._overlap = max((len(word) for word in words), default=1) - 1
        self._letters = np.empty(_PIECES + self._overlap, np.uint8)
        self._kept = 0
        self._here = np.empty(_BLOCK, np.bool_)
        self._there = np.empty(_BLOCK, np.bool_)

    @property
    def lets_all_through(self) -> bool:
        """Whether there is nothing to look for."""
        return not self._words

    def hits(self, pieces: Sequence[bytes]) -> Places:
        """Where words begin in the next pieces, from the first byte of these, rising.

        A place below 0 is in what came before, where a word that ends in these begins.
        """
        end = self._take(pieces)
        found: list[Places] = []
        for word, order in zip(self._words, self._orders, strict=True):
            for first in range(0, end - len(word) + 1, _BLOCK):
                here = self._hits(
                    self._letters[first : min(end, first + _BLOCK + len(word) - 1)], word, order
                )
                if len(here):
                    here += first
                    found.append(here[here + len(word) > self._kept])
        places: Places = np.sort(np.concatenate(found)) - self._kept if found else np.zeros(0, np.int64)
        kept = min(self._overlap, end)
        self._letters[:kept] = self._letters[end - kept : end].copy()
        self._kept = kept
        return places

    def _take(self, pieces: Sequence[bytes]) -> int:
        """Put pieces behind the last letters of those before, in small letters; returns where they end."""
        at = self._kept
        size = at + sum(map(len, pieces))
        if size > len(self._letters):
            room = np.empty(size, np.uint8)
            room[:at] = self._letters[:at]
            self._letters = room
        for piece in pieces:
            end = at + len(piece)
            np.bitwise_or(np.frombuffer(piece, np.uint8), _CASE, out=self._letters[at:end])
            at = end
        return at

    def _hits(self, letters: Bytes, word: Bytes, order: Sequence[int]) -> Places:
        """Where a word begins within a block."""
        count = len(letters) - len(word) + 1
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
