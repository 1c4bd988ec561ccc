"""Which conversations say nearly the same, so that a split for validation keeps them on one side. Lane: compute."""

from __future__ import annotations

import numpy as np

from rolethread_gui.checks.sketches import KEPT, Numbers, bands_of, likenesses, meetings, shingles
from rolethread_gui.dataset.conversation import Conversation, Role

NEAR = 0.65
"""Likeness from which on two conversations are nearly the same: as the check for them has it."""
_LEAST = 8
"""Pairs of words that a conversation must have; shorter ones are alike by chance."""
_SHORT, _NEAR_SHORT = 30, 0.9
"""With fewer pairs of words, one word makes another question: then they must be more alike."""


class Closeness:
    """Takes conversations one after another, and says which of them are nearly the same (0.6 KB for each)."""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._sketches: list[Numbers] = []
        self._bands: list[Numbers] = []
        self._count = 0

    def add(self, conversation: Conversation) -> None:
        """Take the next one."""
        said = "\n".join(turn.text.lower() for turn in conversation.turns if turn.role is not Role.SYSTEM)
        numbers = shingles(said)
        if len(numbers) >= _LEAST:
            self._places.append(self._count)
            self._bands.append(bands_of(numbers))
            self._sketches.append(numbers[:KEPT].copy())
        self._count += 1

    def pairs(self) -> list[tuple[int, int]]:
        """Places, in the order in which they were taken, of those that are nearly the same."""
        if len(self._bands) < 2:
            return []
        table = np.vstack(self._bands)
        met = np.concatenate([meetings(table[:, band]) for band in range(table.shape[1])])
        met = np.unique(met, axis=0)
        sizes = np.fromiter(map(len, self._sketches), np.int64, len(self._sketches))
        least = np.where(sizes[met].min(axis=1, initial=_SHORT) < _SHORT, _NEAR_SHORT, NEAR)
        near = met[likenesses(self._sketches, met) >= least]
        return [(self._places[one], self._places[other]) for one, other in near.tolist()]
