"""Small sketches of texts by which near-identical ones are found among many, without comparing all pairs.

A text is the set of its pairs of neighbouring words (in Chinese and Japanese: of three characters), each a
32-bit number. The likeness of two texts is the share of pairs that both have among those that either has
(Jaccard's index). A sketch keeps the `KEPT` smallest numbers of the set, from which the likeness follows
exactly for texts of up to that many pairs and to some 4 % beyond (bottom-k sketches, Cohen and Kaplan 2007);
and 16 band numbers of three minimal hashes each: texts that are 60 % alike share one with 97 % chance
(Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4).
"""

from __future__ import annotations

import itertools
import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.uint32]

KEPT: Final = 128
"""Smallest numbers of a set that a sketch keeps."""
BANDS: Final = 16
_CROWD: Final = 64
"""Texts that share a band before only neighbours among them are compared."""
_ROWS: Final = 3

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W_]+)?")
_RANDOM = np.random.Generator(np.random.PCG64(20260101))
_FACTORS = _RANDOM.integers(1, 1 << 63, (BANDS * _ROWS, 1), np.uint64) | np.uint64(1)
_ADDS = _RANDOM.integers(0, 1 << 63, (BANDS * _ROWS, 1), np.uint64)
_HIGH = np.uint64(32)
_MANY: Final = 20_000
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
    return found[:_MANY]


def bands_of(numbers: Numbers) -> Numbers:
    """The band numbers of a set that is not empty, shape (`BANDS`,)."""
    # (f x + a) >> 32 of 64-bit numbers: multiply-shift hashing (Dietzfelbinger et al. 1997).
    hashed = (_FACTORS * numbers.astype(np.uint64) + _ADDS) >> _HIGH
    least = hashed.min(axis=1).reshape(BANDS, _ROWS)
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


def meetings(column: Numbers) -> Iterator[tuple[int, int]]:
    """Places with equal numbers of one band, in pairs; each is to be compared."""
    order = np.argsort(column, kind="stable")
    same = np.flatnonzero(column[order][1:] == column[order][:-1])
    if not len(same):
        return
    for run in np.split(same, np.flatnonzero(np.diff(same) > 1) + 1):
        places = sorted(order[run[0] : run[-1] + 2].tolist())
        if len(places) <= _CROWD:
            yield from itertools.combinations(places, 2)
        else:  # a crowd: each with the first and with its neighbour
            yield from ((places[0], place) for place in places[1:])
            yield from itertools.pairwise(places[1:])
