"""How often a word stands in many bytes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_SHORT = 7
"""Bytes of the shortest word that has four in a row from a place that divides by four, wherever it stands."""
_FEW = 4096
"""Bytes below which `bytes.count` is quicker."""


class WordSearch:
    """Counts a word; four bytes at a time, which takes half as long as `bytes.count`.

    Args:
        word: what to count.
    """

    def __init__(self, word: bytes) -> None:
        self._word = word
        heads = [word[at : at + 4] for at in range(4 if len(word) >= _SHORT else 0)]
        self._parts = [np.uint32(int.from_bytes(head, "little")) for head in heads]

    def count_in(self, data: bytes) -> int:
        """How often it stands in `data`, as `bytes.count` says: of two that overlap the first."""
        if len(data) < _FEW or not self._parts:
            return data.count(self._word)
        words = np.frombuffer(data, "<u4", len(data) // 4)
        likely = words == self._parts[0]
        for part in self._parts[1:]:
            likely |= words == part
        at = np.flatnonzero(likely)
        heads = words[at]
        found = [at[heads == part] * 4 - offset for offset, part in enumerate(self._parts)]
        places = np.concatenate(found)
        size = len(self._word)
        places = places[(places >= 0) & (places <= len(data) - size)]
        whole: npt.NDArray[np.bytes_] = np.ndarray((len(data) - size + 1,), f"S{size}", data, 0, (1,))
        places = np.sort(places[whole[places] == self._word])
        if (np.diff(places) < size).any():  # they share a quotation mark
            return data.count(self._word)
        return len(places)
