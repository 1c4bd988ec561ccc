"""Quick facts of many conversations at once: what the columns need at import.

The results equal counting each turn with `count_words`; only the way there is faster. Measured on English
role-play: 0.5 times the time of decoding the same text, against 4 times for one call a turn.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from itertools import compress

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.words import WIDE_LETTERS, count_words
from rolethread_gui.formats.shapes import Flat

Counts = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]

_SPACE, _WIDE, _LETTER = 1, 2, 3
_LAST = 0x40000  # stands for all higher code points: neither spaces nor letters nor wide


@dataclasses.dataclass(frozen=True, slots=True)
class Facts:
    """One entry a conversation, in order; all counts int64.

    Attributes:
        turns: number of turns.
        words: words of all turns.
        last_words: words of the last reply of the assistant, 0 when there is none.
        reply_counts: number of replies.
        reply_words: words of every reply, those of the first conversation first.
    """

    turns: Counts
    words: Counts
    last_words: Counts
    reply_counts: Counts
    reply_words: Counts


def facts_of(flat: Flat) -> Facts:
    """Facts of conversations."""
    turns = np.fromiter(flat.counts, np.int64, len(flat.counts))
    words = count_all_words(flat.texts)
    replies = np.fromiter(flat.replies, np.bool_, len(flat.replies))
    ends = np.cumsum(turns)
    sums = np.concatenate((np.zeros(1, np.int64), np.cumsum(words)))
    passed = np.concatenate((np.zeros(1, np.int64), np.cumsum(replies)))
    reply_words = words[replies]
    reply_counts = passed[ends] - passed[ends - turns]
    last_words = np.zeros(len(turns), np.int64)
    some = reply_counts > 0
    last_words[some] = reply_words[passed[ends][some] - 1]
    return Facts(turns, sums[ends] - sums[ends - turns], last_words, reply_counts, reply_words)


def count_all_words(texts: list[str]) -> Counts:
    """`count_words` of every text, together."""
    ascii_only = [text.isascii() for text in texts]
    if all(ascii_only):
        return _count_ascii(texts)
    made = np.empty(len(texts), np.int64)
    plain = np.fromiter(ascii_only, np.bool_, len(texts))
    made[plain] = _count_ascii(list(compress(texts, ascii_only)))
    wide = [text for text, is_plain in zip(texts, ascii_only, strict=True) if not is_plain]
    sample = "".join(wide[:64])[:16384]
    try:
        if len(sample.encode()) > 1.4 * len(sample):  # hardly a letter is from the Latin alphabet
            made[~plain] = _count_wide(wide)
        else:
            made[~plain] = _count_encoded([text.encode() for text in wide])
    except UnicodeEncodeError:  # half an emoji, which UTF-8 cannot hold
        made[~plain] = [count_words(text) for text in wide]
    return made


def _count_ascii(texts: list[str]) -> Counts:
    if not texts:
        return np.zeros(0, np.int64)
    joined = "\n".join(texts).encode("ascii")
    array = np.frombuffer(joined, np.uint8)
    if _has_controls(joined, array):
        return np.fromiter(map(count_words, texts), np.int64, len(texts))
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    return _word_starts(array <= 32, lengths)


def _has_controls(joined: bytes, array: Bytes) -> bool:
    """Whether there is a letter below the space that `str.split` does not take for white space."""
    low = array < 32
    if np.count_nonzero(low) == joined.count(b"\n"):
        return False  # nearly always: line ends and nothing else
    others = array[low]
    return bool(((others < 9) | ((others > 13) & (others < 28))).any())


def _word_starts(blank: npt.NDArray[np.bool_], lengths: Counts) -> Counts:
    """Words of each text, from where the joined texts are blank.

    Args:
        blank: for each byte of the texts joined by one line end.
        lengths: bytes of each text.
    """
    starts = np.empty(len(blank) + 64, np.bool_)
    starts[len(blank) :] = False
    if len(blank):
        starts[0] = not blank[0]
        np.greater(blank[:-1], blank[1:], out=starts[1 : len(blank)])
    # Rank by 64-bit words: whole words by their running sum, the last one by its low bits.
    packed = np.packbits(starts[: len(starts) // 64 * 64], bitorder="little").view("<u8")
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(np.bitwise_count(packed), dtype=np.int64)))
    ends = np.cumsum(lengths + 1)
    ends[-1] -= 1  # no line end after the last text
    whole, rest = ends >> 6, (ends & 63).astype(np.uint64)
    low = packed[np.minimum(whole, len(packed) - 1)] & ((np.uint64(1) << rest) - np.uint64(1))
    low[whole >= len(packed)] = 0
    ranks = before[whole] + np.bitwise_count(low)
    words: Counts = np.diff(ranks, prepend=0)
    return words


@functools.cache
def _classes() -> npt.NDArray[np.uint8]:
    """For each code point below U+40000: `_SPACE`, `_WIDE`, `_LETTER`, or 0 for anything else."""
    table = np.zeros(_LAST + 1, np.uint8)
    letters = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x40000))))
    for pattern, kind in ((r"\s+", _SPACE), (r"\w+", _LETTER), (f"[{WIDE_LETTERS}]+", _WIDE)):
        for found in re.finditer(pattern, letters):
            start, end = ord(found[0][0]), ord(found[0][-1])  # a run never ends at the gap of the surrogates
            table[start : end + 1] = kind
    return table


def _count_encoded(texts: list[bytes]) -> Counts:
    """Words of texts in UTF-8."""
    joined = b"\n".join(texts)
    array = np.frombuffer(joined, np.uint8)
    if _has_controls(joined, array):
        return np.array([count_words(text.decode()) for text in texts], np.int64)
    blank = array <= 32
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    leads = np.flatnonzero(
        (array >= 0xE1) | (array == 0xC2)
    )  # where else neither spaces nor wide letters start
    if not len(leads):
        return _word_starts(blank, lengths)
    codes, sizes = _code_points(array, leads)
    kinds = _classes()[np.minimum(codes, _LAST)]
    spaces = kinds == _SPACE
    for offset in range(3):
        blank[(leads + offset)[spaces & (sizes > offset)]] = True
    counts = _word_starts(blank, lengths)
    wide = leads[kinds == _WIDE]
    if len(wide):
        which = np.unique(np.searchsorted(np.cumsum(lengths + 1), wide, side="right"))
        chosen: list[int] = which.tolist()
        counts[which] = _count_wide([texts[place].decode() for place in chosen])
    return counts


def _count_wide(texts: list[str]) -> Counts:
    """Words of texts that may hold wide letters.

    In a text that does, those count, and what between spaces and them has a letter; else what stands between
    spaces.
    """
    kinds = _classes().take(np.frombuffer("\n".join(texts).encode("utf-32-le"), "<u4"), mode="clip")
    between = np.ones(len(kinds) + 2, np.bool_)
    between[1:-1] = (kinds == _SPACE) | (kinds == _WIDE)
    edges = np.flatnonzero(between[1:] != between[:-1])  # starts and ends of narrow runs, in turn
    starts, ends = edges[::2], edges[1::2]
    letters = np.flatnonzero(kinds == _LETTER)
    lettered = starts[np.searchsorted(letters, starts) < np.searchsorted(letters, ends)]
    borders = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)

    def counted(places: Counts) -> Counts:
        found: Counts = np.diff(np.searchsorted(places, borders), prepend=0)
        return found

    wide = counted(np.flatnonzero(kinds == _WIDE))
    return np.where(wide > 0, wide + counted(lettered), counted(starts))


def _code_points(array: Bytes, leads: Counts) -> tuple[Counts, Counts]:
    """Code points and sizes in bytes of the letters that start at `leads` (of two bytes or more)."""
    last = len(array) - 1
    first = array[leads].astype(np.int64)
    second, third, fourth = (
        array[np.minimum(leads + offset, last)].astype(np.int64) & 63 for offset in (1, 2, 3)
    )
    sizes = np.where(first >= 0xF0, 4, np.where(first >= 0xE0, 3, 2))
    codes = np.where(
        first >= 0xF0,
        (first & 7) << 18 | second << 12 | third << 6 | fourth,
        np.where(first >= 0xE0, (first & 15) << 12 | second << 6 | third, (first & 31) << 6 | second),
    )
    return codes, sizes
