"""What very many conversations have in common: the pairs of words of a frame, such as a template around each question.

Two conversations that share their frame and nothing else are not nearly the same, however long the frame is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.sketches import Numbers, likenesses

_LEAST: Final = 100
"""Conversations that must be there before anything is a frame."""
_MANY, _SHARE = 20, 0.04
"""Conversations that have a pair of words of a frame, and share of them."""
_SAMPLED: Final = 2_048
"""Conversations by which frames are known, at the most."""
_OWN: Final = 4
"""Pairs of words of its own that one of two conversations must have; what is frame throughout is compared as it is."""


def sampled(keys: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Places of the conversations by which frames are known: the same ones while few come or go."""
    step = -(-len(keys) // _SAMPLED)
    return np.flatnonzero(keys % max(1, step) == 0)


def frame_of(sketches: Sequence[Numbers]) -> Numbers:
    """The pairs of words that very many sketches have, sorted."""
    if len(sketches) < _LEAST:
        return np.zeros(0, np.uint32)
    numbers, counts = np.unique(np.concatenate(sketches), return_counts=True)
    found: Numbers = numbers[counts >= max(_MANY, _SHARE * len(sketches))]
    return found


def likenesses_inside(
    sketches: Sequence[Numbers], pairs: npt.NDArray[np.int64], frame: Numbers
) -> npt.NDArray[np.float64]:
    """The likeness of pairs without their frame; 1 where too little is left to say.

    Args:
        sketches: as `sketches.likenesses` has them.
        pairs: places of two sketches in a row, shape (n, 2).
        frame: of all conversations, as `frame_of` gives it.
    """
    if not len(frame):
        return np.ones(len(pairs))
    inside = [numbers[~np.isin(numbers, frame, assume_unique=True)] for numbers in sketches]
    sizes = np.fromiter(map(len, inside), np.int64, len(inside))
    found = likenesses(inside, pairs)
    found[sizes[pairs].max(axis=1, initial=0) < _OWN] = 1.0
    return found
