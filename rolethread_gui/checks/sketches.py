"""Small sketches of texts by which near-identical ones are found among many, without comparing all pairs.

A text is the set of its pairs of neighbouring words (in Chinese and Japanese: of three characters), each a
32-bit number. The likeness of two texts is the share of pairs that both have among those that either has
(Jaccard's index). A sketch keeps the `KEPT` smallest numbers of the set, from which the likeness follows
exactly for texts of up to that many pairs and to some 4 % beyond (bottom-k sketches, Cohen and Kaplan 2007);
and 16 band numbers of three minimal hashes each: texts that are 60 % alike share one with 97 % chance
(Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.uint32]

KEPT: Final = 128
"""Smallest numbers of a set that a sketch keeps."""
BANDS: Final = 16
_CROWD: Final = 64
"""Texts that share a band before only neighbours among them are compared."""
ROWS: Final = 3
"""Minimal hashes of a band."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W_]+)?")
_RANDOM = np.random.Generator(np.random.PCG64(20260101))
_FACTORS = _RANDOM.integers(1, 1 << 63, (BANDS * ROWS, 1), np.uint64) | np.uint64(1)
_ADDS = _RANDOM.integers(0, 1 << 63, (BANDS * ROWS, 1), np.uint64)
_HIGH = np.uint64(32)
MANY: Final = 20_000
"""Numbers of a set that are looked at: memory stays bounded for texts of megabytes."""


class _Marks(dict[str, int]):
    """The number of each word, worked out when it is first asked for."""

    def __missing__(self, word: str) -> int:
        mark = self[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return mark


_MARKS = _Marks()
_MARKS_KEPT: Final = 100_000


def words_of(low: str) -> list[str]:
    """The words of a text in small letters; a Chinese or Japanese character is one."""
    return _WORD.findall(low)


def shingles(low: str) -> Numbers:
    """`shingles_of` the words of a text in small letters."""
    return shingles_of(words_of(low))


def shingles_of(words: Sequence[str]) -> Numbers:
    """The set of a text's neighbouring words as sorted 32-bit numbers, the same in every process.

    Args:
        words: as `words_of` gives them.
    """
    if len(words) < 2:
        return np.zeros(0, np.uint32)
    if len(_MARKS) > _MARKS_KEPT:
        _MARKS.clear()
    marks = np.fromiter(map(_MARKS.__getitem__, words), np.uint64, len(words))
    mixed = marks[:-1] * np.uint64(0x9E3779B97F4A7C15) + marks[1:] * np.uint64(0xC2B2AE3D27D4EB4F)
    some = words[:200]
    wide = 0 if "".join(some).isascii() else sum("\u3040" <= word <= "\u9fff" for word in some)
    if 2 * wide > min(len(words), 200) and len(words) > 2:
        mixed = mixed[:-1] + marks[2:] * np.uint64(0x165667B19E3779F9)
    found: Numbers = np.unique((mixed >> _HIGH).astype(np.uint32))
    return found[:MANY]


def bands_of(numbers: Numbers) -> Numbers:
    """The band numbers of a set that is not empty, shape (`BANDS`,)."""
    # (f x + a) >> 32 of 64-bit numbers: multiply-shift hashing (Dietzfelbinger et al. 1997).
    hashed = (_FACTORS * numbers.astype(np.uint64) + _ADDS) >> _HIGH
    least = hashed.min(axis=1).reshape(BANDS, ROWS)
    mixed = (
        least[:, 0] * np.uint64(0x9E3779B97F4A7C15)
        ^ least[:, 1] * np.uint64(0xC2B2AE3D27D4EB4F)
        ^ least[:, 2] * np.uint64(0x165667B19E3779F9)
    )
    found: Numbers = (mixed >> _HIGH).astype(np.uint32)
    return found


def likeness(one: Numbers, other: Numbers) -> float:
    """Likeness of two sets, 0 to 1, from their `KEPT` smallest numbers (sorted)."""
    if not len(one) or not len(other):
        return 0.0
    both = np.union1d(one, other)[:KEPT] if max(len(one), len(other)) >= KEPT else np.union1d(one, other)
    shared = np.intersect1d(one, other, assume_unique=True)
    return float(np.isin(both, shared, assume_unique=True).sum()) / len(both)


_TOGETHER: Final = 256
"""Pairs whose likeness is worked out together: few enough to stay near the processor."""
_NOTHING: Final = 0xFFFFFFFF
"""Stands behind the numbers of a sketch that has fewer than others."""


def likenesses(sketches: Sequence[Numbers], pairs: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """What `likeness` says of many pairs, some ten times as quick.

    Args:
        sketches: at most `KEPT` numbers each, sorted.
        pairs: places of two sketches in a row, shape (n, 2).

    Returns:
        The likeness of each pair, shape (n,).
    """
    sizes = np.fromiter(map(len, sketches), np.int64, len(sketches))
    table = np.full((len(sketches), int(sizes.max(initial=0))), _NOTHING, np.uint32)
    if len(sketches):
        table[np.arange(table.shape[1]) < sizes[:, None]] = np.concatenate(sketches)
    found = np.zeros(len(pairs), np.float64)
    for at in range(0, len(pairs), _TOGETHER):
        some = pairs[at : at + _TOGETHER]
        found[at : at + _TOGETHER] = _likenesses(table, sizes, some[:, 0], some[:, 1])
    return found


def _likenesses(
    table: Numbers, sizes: npt.NDArray[np.int64], ones: npt.NDArray[np.int64], others: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """Both sketches of a pair in one sorted row: what both have stands there twice."""
    rows = np.concatenate((table[ones], table[others]), axis=1)
    rows.sort(axis=1)
    if not rows.shape[1]:
        return np.zeros(len(ones), np.float64)
    there = rows != _NOTHING
    again = np.zeros(rows.shape, np.bool_)
    np.equal(rows[:, 1:], rows[:, :-1], out=again[:, 1:])
    again &= there
    rank = np.cumsum(there & ~again, axis=1, dtype=np.int16)
    most = np.where(np.maximum(sizes[ones], sizes[others]) >= KEPT, KEPT, 2 * KEPT)
    again &= rank <= most[:, None]
    total = np.minimum(rank[:, -1], most)
    both = (sizes[ones] > 0) & (sizes[others] > 0)
    return np.where(both, again.sum(axis=1) / np.maximum(total, 1), 0.0)


def meetings(column: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """Places with equal numbers of one band, in pairs, shape (n, 2); each is to be compared."""
    order = np.argsort(column, kind="stable")
    ranked = column[order]
    begins = np.ones(len(ranked), np.bool_)
    np.not_equal(ranked[1:], ranked[:-1], out=begins[1:])
    first = np.flatnonzero(begins)
    sizes = np.diff(np.append(first, len(ranked)))
    found = [np.zeros((0, 2), np.int64)]
    several: list[int] = np.unique(sizes[sizes > 1]).tolist()
    for size in several:
        places: npt.NDArray[np.int64] = order[first[sizes == size][:, None] + np.arange(size)]
        ones, others = _met(size)
        found.append(np.stack((places[:, ones].ravel(), places[:, others].ravel()), axis=1))
    return np.concatenate(found)


def _met(size: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Pairs of places among so many that share a band."""
    if size > _CROWD:  # a crowd: each with the first and with its neighbour
        after = np.arange(1, size)
        return np.concatenate((np.zeros(size - 1, np.int64), after[:-1])), np.concatenate((after, after[1:]))
    ones, others = np.arange(size).repeat(size), np.tile(np.arange(size), size)
    return ones[ones < others], others[ones < others]
