"""Numbers for words and for runs of them: the same for the same words, so that arrays can be compared in place of texts."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Mask: TypeAlias = npt.NDArray[np.bool_]
Places: TypeAlias = npt.NDArray[np.int64]
Numbers: TypeAlias = npt.NDArray[np.uint64]

_STEP: Final = 0x9FB21C651E98DF25
_TABLE: Final = 18
"""Bits of a place in a `WordTable`."""


def mixed(numbers: Numbers) -> Numbers:
    """Other numbers for numbers, the same for the same; alike ones become unlike."""
    made = (numbers ^ (numbers >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15)
    return made ^ (made >> np.uint64(32))


def run_numbers(numbers: Numbers, starts: Places, ends: Places) -> Numbers:
    """A number for each stretch of numbers, the same for the same ones in the same order."""
    steps, inverse = powers(len(numbers))
    sums = np.zeros(len(numbers) + 1, np.uint64)
    np.cumsum(mixed(numbers) * steps[: len(numbers)], out=sums[1:])
    found: Numbers = (sums[ends] - sums[starts]) * inverse[starts]
    return found


def twice(numbers: Numbers, owners: Places) -> Places:
    """Owners that have one of their numbers twice, once for each time more; of 64 bits as many count as they leave."""
    if len(numbers) < 2:
        return np.zeros(0, np.int64)
    room = np.uint64(64 - int(owners.max()).bit_length())
    keys = np.left_shift(owners.astype(np.uint64), room) if int(room) < 64 else np.uint64(0)
    keys = keys | (mixed(numbers) >> (np.uint64(64) - room))
    keys.sort()
    again = keys[1:][keys[1:] == keys[:-1]]
    return (again >> room).astype(np.int64) if int(room) < 64 else np.zeros(len(again), np.int64)


class WordTable:
    """Finds known words among many. Built at once, asked often.

    Args:
        words: in small letters.
    """

    def __init__(self, words: Sequence[str]) -> None:
        numbers = word_numbers(words)
        self._numbers = np.append(numbers, np.uint64(0))
        self._factor = np.uint64(1)
        for factor in range(1, 1 << 20, 2):  # one that sends each word to a place of its own
            self._factor = np.uint64(factor * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF)
            if len(np.unique(self._places(numbers))) == len(numbers):
                break
        self._table = np.full(1 << _TABLE, len(numbers), np.int32)
        self._table[self._places(numbers)] = np.arange(len(numbers))
        self.order: dict[str, int] = {}
        for word in words:
            (at,) = np.searchsorted(numbers, word_numbers([word])).tolist()
            self.order[word] = at

    def _places(self, numbers: Numbers) -> Places:
        return ((numbers * self._factor) >> np.uint64(64 - _TABLE)).astype(np.int64)

    def find(self, numbers: Numbers) -> Places:
        """For each number of a word which of the known ones it is (see `order`); their count for none."""
        found = self._table[self._places(numbers)]
        return np.where(self._numbers[found] == numbers, found, len(self._numbers) - 1)


def word_numbers(words: Sequence[str]) -> Numbers:
    """The numbers that `Many.numbers` gives some words in small letters, sorted."""
    found: list[int] = []
    for word in words:
        total = 0
        for char in reversed(word):
            total = (total * _STEP + ord(char)) & 0xFFFFFFFFFFFFFFFF
        found.append(total)
    return np.array(sorted(set(found)), np.uint64)


def among(numbers: Numbers, known: Numbers) -> Mask:
    """Which of some numbers are among those that are known, which are sorted."""
    if not len(known):
        return np.zeros(len(numbers), np.bool_)
    at = np.minimum(np.searchsorted(known, numbers), len(known) - 1)
    found: Mask = known[at] == numbers
    return found


class _Powers:
    """Powers of the step and of its inverse modulo 2⁶⁴, as many as were needed so far."""

    def __init__(self) -> None:
        self.rows = np.ones(1, np.uint64), np.ones(1, np.uint64)

    def up_to(self, count: int) -> tuple[Numbers, Numbers]:
        if len(self.rows[0]) <= count:
            made: list[Numbers] = []
            for step in (_STEP, pow(_STEP, -1, 1 << 64)):
                row = np.full(max(count + 1, 1 << 17), step, np.uint64)
                row[0] = 1
                made.append(np.multiply.accumulate(row))
            self.rows = made[0], made[1]
        return self.rows


@functools.cache
def _knownpowers() -> _Powers:
    return _Powers()


def powers(count: int) -> tuple[Numbers, Numbers]:
    """Powers of the step and of its inverse modulo 2⁶⁴, at least one more than `count`."""
    return _knownpowers().up_to(count)
