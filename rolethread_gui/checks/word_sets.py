"""Sets of neighbouring words of many conversations at once, and their bands; see `sketches` for what they are."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.many import Many
from rolethread_gui.checks.sketches import BANDS, MANY, ROWS, Numbers

_RANDOM = np.random.Generator(np.random.PCG64(20261121))
_HIGH = np.uint64(32)
LEAST: Final = BANDS * ROWS
_FEW_WORDS: Final = 200
"""Words at the head by which it is seen whether a text is Chinese or Japanese."""
_FIRST, _SECOND, _THIRD = (
    np.uint64(0x9E3779B97F4A7C15),
    np.uint64(0xC2B2AE3D27D4EB4F),
    np.uint64(0x165667B19E3779F9),
)
_SMALL_FACTORS = _RANDOM.integers(1, 1 << 31, (BANDS * ROWS, 1), np.uint32) * np.uint32(2) + np.uint32(1)
_SMALL_ADDS = _RANDOM.integers(0, 1 << 32, (BANDS * ROWS, 1), np.uint32)


def sets_of(many: Many, turns: npt.NDArray[np.bool_]) -> tuple[Numbers, npt.NDArray[np.int64]]:
    """The set of each conversation's neighbouring words, as `shingles_of` has them of one text.

    The numbers are others than those of `shingles_of`, as words are told apart by other means.

    Args:
        many: the conversations.
        turns: what is looked at, a mask of turns.

    Returns:
        The sets one behind another, each sorted; and how many numbers each has, shape (conversations,).
    """
    words = many.words
    chosen = turns[words.turns]
    numbers, owners = words.numbers[chosen], many.owners[words.turns[chosen]]
    count = many.size
    if len(numbers) < 2:
        return np.zeros(0, np.uint32), np.zeros(count, np.int64)
    first = np.searchsorted(owners, np.arange(count))
    sizes = np.diff(np.append(first, len(owners)))
    head = np.arange(len(owners)) - first[owners] < _FEW_WORDS
    wide = 2 * np.bincount(owners[head & words.wide[chosen]], minlength=count) > np.minimum(sizes, _FEW_WORDS)
    wide &= sizes > 2
    mixed = numbers[:-1] * _FIRST + numbers[1:] * _SECOND
    valid = owners[:-1] == owners[1:]
    if wide.any():
        three = np.flatnonzero(wide[owners[:-1]])
        valid[three] &= np.append(owners, [-1, -1])[three + 2] == owners[three]
        mixed[three] += np.append(numbers, [np.uint64(0)] * 2)[three + 2] * _THIRD
    mixed = mixed[valid]
    mixed ^= mixed >> np.uint64(29)
    keys = owners[:-1][valid].astype(np.uint64) << _HIGH | (mixed * _FIRST) >> _HIGH
    keys.sort()
    keys = keys[np.append([True], keys[1:] != keys[:-1])] if len(keys) else keys
    counts = np.bincount((keys >> _HIGH).astype(np.int64), minlength=count)
    found = keys.astype(np.uint32)
    if counts.max() > MANY:
        rank = np.arange(len(found)) - np.repeat(np.cumsum(counts) - counts, counts)
        found, counts = found[rank < MANY], np.minimum(counts, MANY)
    return found, counts


def bands_of_all(numbers: Numbers, counts: npt.NDArray[np.int64]) -> tuple[Numbers, npt.NDArray[np.uint8]]:
    """The band numbers of sets, none of them empty, shape (sets, `BANDS`); and `LEAST` bytes of each.

    Of two sets as many of those bytes are the same as they are alike, chance aside: each is the low end of a
    minimal hash (b-bit minwise hashing, Li and König 2010).

    Args:
        numbers: of the sets one behind another.
        counts: how many each has.
    """
    if not len(counts):
        return np.zeros((0, BANDS), np.uint32), np.zeros((0, LEAST), np.uint8)
    starts = np.cumsum(counts) - counts
    least = np.empty((BANDS * ROWS, len(counts)), np.uint32)
    hashed = np.empty(len(numbers), np.uint32)
    for row in range(BANDS * ROWS):  # one at a time: all together would not stay near the processor
        np.multiply(numbers, _SMALL_FACTORS[row], out=hashed)
        hashed += _SMALL_ADDS[row]
        np.minimum.reduceat(hashed, starts, out=least[row])
    rows = least.T.reshape(len(counts), BANDS, ROWS).astype(np.uint64)
    mixed = rows[:, :, 0] * _FIRST ^ rows[:, :, 1] * _SECOND ^ rows[:, :, 2] * _THIRD
    found: Numbers = (mixed >> _HIGH).astype(np.uint32)
    return found, np.ascontiguousarray(least.T).astype(np.uint8)
