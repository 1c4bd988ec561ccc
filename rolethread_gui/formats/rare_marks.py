"""Whether bytes hold one of a few words that hardly any file holds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_SHORT = 11
"""Bytes of the shortest word that has eight in a row from a place that divides by four, wherever it stands."""
_FEW = 4096
"""Bytes below which looking at each in turn is quicker."""


class RareMarks:
    """Looks for some words; eight bytes at a time, which takes half as long as looking for them one by one.

    Args:
        words: what to look for.
    """

    def __init__(self, words: Sequence[bytes]) -> None:
        self._words = tuple(words)
        self._short = tuple(word for word in words if len(word) < _SHORT)
        self._parts = np.array([part for word in words for part in _parts(word)], np.uint64)

    def are_in(self, data: bytes) -> bool:
        """Whether one of the words stands in `data`."""
        if len(data) < _FEW:
            return any(word in data for word in self._words)
        return any(word in data for word in self._short) or (
            self._may_hold(data) and any(word in data for word in self._words)
        )

    def _may_hold(self, data: bytes) -> bool:
        views: list[npt.NDArray[np.uint64]] = [
            np.frombuffer(data, "<u8", (len(data) - first) // 8, first) for first in (0, 4)
        ]
        return any(bool((view == part).any()) for part in self._parts for view in views)


def _parts(word: bytes) -> list[int]:
    """Eight bytes of a word from each of four places; where it stands, one of them is looked at."""
    if len(word) < _SHORT:
        return []
    last = len(word) - _SHORT
    return [int.from_bytes(word[at : at + 8], "little") for at in range(last, last + 4)]
