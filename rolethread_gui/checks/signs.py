"""Kinds of signs, as tables over code points: what texts are made of is looked up for all their letters at once."""

from __future__ import annotations

import functools
import re
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Mask: TypeAlias = npt.NDArray[np.bool_]

_LAST: Final = 0x20000
"""Stands for all higher code points."""
_ROOM: Final = 64

NO_LETTER, LETTER, WIDE, APOSTROPHE = range(4)
"""What words are made of: a letter or digit, a character that is a word by itself, an apostrophe."""
WIDE_LETTERS: Final = "\u3040-\u30ff\u3400-\u9fff"
ODD: Final = "odd"
"""Stands for signs whose small letter is one thing to `str.lower` and another to `str.casefold`."""
BEYOND: Final = 1 << 63
"""The bit of what lies beyond the tables, of which nothing is known."""


@functools.cache
def _every() -> str:
    return np.arange(_LAST, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")


def those(pattern: str) -> Mask:
    """For each code point whether it is what a pattern of one sign matches; what lies beyond the table is not."""
    mask = np.zeros(_LAST + 1, np.bool_)
    for found in re.finditer(f"(?:{pattern})+", _every()):
        mask[found.start() : found.end()] = True
    return mask


@functools.cache
def kinds_table() -> npt.NDArray[np.uint8]:
    """For each code point what it is in a word."""
    table = np.zeros(_LAST + 1, np.uint8)
    table[those(r"[^\W_]")] = LETTER
    table[those(f"[{WIDE_LETTERS}]")] = WIDE
    table[ord("'")] = APOSTROPHE
    return table


def _oddly_cased() -> Mask:
    mask = np.zeros(_LAST + 1, np.bool_)
    mask[[code for code, char in enumerate(_every()) if char.casefold() != char.lower()]] = True
    return mask


class Signs:
    """Patterns of one sign, each with a bit of its own.

    Attributes:
        table: for each code point the bits of the patterns that match it.
        patterns: the bit of each.
    """

    def __init__(self) -> None:
        self.table = np.zeros(_LAST + 1, np.uint64)
        self.table[_LAST] = BEYOND
        self.patterns: dict[str, int] = {}

    def bit(self, pattern: str) -> int:
        """The bit of a pattern; 0 where there is no room for one more."""
        known = self.patterns.get(pattern)
        if known is None:
            known = 1 << len(self.patterns) if len(self.patterns) < _ROOM - 1 else 0
            self.patterns[pattern] = known
            held = _oddly_cased() if pattern == ODD else those(pattern)
            self.table[held] |= np.uint64(known)
        return known


@functools.cache
def signs() -> Signs:
    """The one that all checks of a process share."""
    return Signs()
