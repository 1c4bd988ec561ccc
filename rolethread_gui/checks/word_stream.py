"""Cuts many texts at once into words, each a 64-bit number, and what breaks a run of words.

A word is a run of letters with apostrophes and hyphens inside; a Chinese or Japanese character is one by
itself. Runs break at punctuation, numbers, line ends and the ends of texts, and in replies at names
(capitals inside a sentence); asterisks, underscores and other white space do not break them. No Python
loop runs over letters or words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.uint64]
Places: TypeAlias = npt.NDArray[np.int64]
_Codes: TypeAlias = npt.NDArray[np.uint32]
_Kinds: TypeAlias = npt.NDArray[np.uint8]
_Mask: TypeAlias = npt.NDArray[np.bool_]

HEAD, FOOT = "^", "$"
"""Marks that stand before the first and behind the last word of a reply."""
_HEAD_AT, _FOOT_AT = -1, -2
_WIDE: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WIDE_FROM: Final = 0x3040
_SOFT, _BREAK, _JOINS, _LETTER, _ODD, _ALONE = range(6)
"""Kinds of signs: neither word nor break; break; apostrophe and hyphen, which join letters; letter; a sign that
goes on with a word but begins none (²); a letter that is a word by itself."""
_LAST: Final = 0x40000  # stands for all higher code points, which are no letters
_STEP: Final = 0x9FB21C651E98DF25
_ALL: Final = 0xFFFFFFFFFFFFFFFF
_PIECE: Final = 1 << 16
"""Code points looked at together, so that the processor's cache holds them; a longer text is cut."""
_UNEVEN: Final = "\u0130\u03a3"  # their small letters are two, or depend on the place
_NAME: Final = re.compile(r" (?<=[a-zß-ÿа-я0-9,;')] )(?!I\b)[A-ZÀ-ÞА-Я][^\W\d_]*")


def word_number(word: str) -> int:
    """The number of a word in small letters (or of `HEAD` or `FOOT`), the same in every process."""
    total = 0
    for char in reversed(word):
        total = (total * _STEP + ord(char)) & _ALL
    return total or 1


class WordStream:
    """Words of many texts in one row, with a break behind each text.

    Attributes:
        values: the number of each word, 0 for a break, shape (n,).
        owners: whose text each belongs to, shape (n,).
        wide: whether it is of Chinese, Japanese or Korean letters, shape (n,); None when none is.
    """

    def __init__(self, texts: Sequence[str], owners: Sequence[int], *, replies: bool) -> None:
        """Cut the texts.

        Args:
            texts: code and addresses blanked, apostrophes straight.
            owners: of each text; not below zero.
            replies: put marks at both ends of each text, and break at names.
        """
        pieces = [
            (_piece(some, replies=replies), np.array(whose, np.uint64))
            for some, whose in _portions(texts, owners)
        ]
        bases = np.cumsum([0, *(len(piece.codes) for piece, _ in pieces)])
        for (piece, _), base in zip(pieces, bases.tolist(), strict=False):
            np.add(piece.starts, base, out=piece.starts, where=piece.starts >= 0)
            np.add(piece.ends, base, out=piece.ends)
        self.values: Numbers = _row([piece.values for piece, _ in pieces], np.uint64)
        self.owners: Numbers = _row([np.repeat(whose, piece.sizes) for piece, whose in pieces], np.uint64)
        self.wide: _Mask | None = _row([piece.wide for piece, _ in pieces], np.bool_)
        if not self.wide.any():
            self.wide = None
        low: _Codes = _row([piece.codes for piece, _ in pieces], np.uint32)
        self._low = low.tobytes().decode("utf-32-le", "surrogatepass")
        self._starts: Places = _row([piece.starts for piece, _ in pieces], np.int64)
        self._ends: Places = _row([piece.ends for piece, _ in pieces], np.int64)

    def words(self, place: int, count: int) -> str:
        """Some words, from a place in the row on."""
        return self.runs([place], count)[0]

    def runs(self, places: Sequence[int] | Places, count: int) -> list[str]:
        """So many words from each of some places in the row on."""
        if not len(places):
            return []
        at = np.asarray(places)[:, None] + np.arange(count)
        words = self._words_at(at.ravel())
        return [" ".join(words[first : first + count]) for first in range(0, len(words), count)]

    def tokens(self) -> list[str]:
        """All words and marks, an empty text for each break."""
        return self._words_at(np.arange(len(self.values)))

    def _words_at(self, at: Places) -> list[str]:
        breaks = self.values[at] == 0
        starts = np.where(breaks, 0, self._starts[at]).tolist()
        ends = np.where(breaks, 0, self._ends[at]).tolist()
        low = self._low
        return [
            low[start:end] if start >= 0 else HEAD if start == _HEAD_AT else FOOT
            for start, end in zip(starts, ends, strict=True)
        ]


class _Piece(NamedTuple):
    """What came of some texts: small letters, and for each word or break its number, place, and width."""

    codes: _Codes
    values: Numbers
    starts: Places
    ends: Places
    wide: _Mask
    sizes: Places
    """Of each text: how many words and breaks."""


def _row(parts: list[npt.NDArray[Any]], kind: Any) -> npt.NDArray[Any]:
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.zeros(0, kind)


def _portions(texts: Sequence[str], owners: Sequence[int]) -> Iterator[tuple[list[str], list[int]]]:
    some: list[str] = []
    whose: list[int] = []
    size = 0
    for text, owner in zip(texts, owners, strict=True):
        for at in range(0, len(text), _PIECE):
            part = text[at : at + _PIECE]
            if some and size + len(part) > _PIECE:
                yield some, whose
                some, whose, size = [], [], 0
            some.append(part)
            whose.append(owner)
            size += len(part) + 1
    if some:
        yield some, whose


def _piece(texts: list[str], *, replies: bool) -> _Piece:
    joined = "\n".join([*texts, ""])
    if any(letter in joined for letter in _UNEVEN):
        texts = [_evened(text, replies=replies) for text in texts]
        joined = "\n".join([*texts, ""])
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), "<u4")
    borders = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)
    signs = _signs()
    low = signs.small.take(codes, mode="clip")
    kinds = signs.kinds.take(low)
    if replies:
        _break_at_names(codes, kinds, signs)
    starts, ends, breaks = _cut(kinds)
    values = _numbered(low, starts, ends)
    values[breaks] = 0
    texts_of = np.searchsorted(borders, starts, side="right")
    if not replies:
        # The line end behind each text is its last break.
        return _Piece(low, values, starts, ends, _is_wide(low, starts, values), _sizes(texts_of, len(texts)))
    return _marked(low, values, starts, ends, texts_of, count=len(texts))


def _evened(text: str, *, replies: bool) -> str:
    """A text with such letters as it goes on: in small letters, its names taken out. Others as they are."""
    if not any(letter in text for letter in _UNEVEN):
        return text
    return (_NAME.sub(" .", text) if replies else text).lower()


class _Signs(NamedTuple):
    """Tables over the code points up to `_LAST`: small letter, kind, and what a name is made of."""

    small: _Codes
    kinds: _Kinds
    letters: _Mask
    words: _Mask
    capitals: _Mask
    before_names: _Mask


@functools.cache
def _signs() -> _Signs:
    every = np.arange(_LAST, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
    small = every.translate(dict.fromkeys(map(ord, _UNEVEN), " ")).lower()

    def those(pattern: str) -> _Mask:
        mask = np.zeros(_LAST + 1, np.bool_)
        for found in re.finditer(f"{pattern}+", every):
            mask[found.start() : found.end()] = True
        return mask

    letters, words = those(r"[^\W\d_]"), those(r"\w")
    wide = those(f"[{_WIDE}]")
    odd = np.flatnonzero(letters[:_LAST] & ~np.fromiter(map(str.isalpha, every), np.bool_, _LAST))
    kinds = np.full(_LAST + 1, _BREAK, np.uint8)
    kinds[those(r"\s")] = _SOFT
    kinds[[ord(sign) for sign in "*_^$"]] = _SOFT
    kinds[ord("\n")] = _BREAK
    kinds[letters] = _LETTER
    kinds[wide] = _BREAK
    kinds[wide & letters] = _ALONE
    kinds[odd] = np.where(wide[odd], _BREAK, _ODD)
    kinds[[ord("'"), ord("-")]] = _JOINS
    codes = np.frombuffer(small.encode("utf-32-le", "surrogatepass"), "<u4")
    return _Signs(
        np.append(codes, np.uint32(_LAST)),
        kinds,
        letters,
        words,
        those("[A-ZÀ-ÞА-Я]"),
        those("[a-zß-ÿа-я0-9,;')]"),
    )


def _break_at_names(codes: _Codes, kinds: _Kinds, signs: _Signs) -> None:
    """Let names, which are capitals in the middle of a sentence, be breaks."""
    at = np.flatnonzero(codes[1:-1] == 32) + 1
    at = at[signs.capitals.take(codes[at + 1], mode="clip")]
    at = at[signs.before_names.take(codes[at - 1], mode="clip")] + 1
    lone = (codes[at] == ord("I")) & ~signs.words.take(codes[np.minimum(at + 1, len(codes) - 1)], mode="clip")
    at = at[~lone]
    if not len(at):
        return
    inside = np.flatnonzero(~signs.letters.take(codes, mode="clip"))
    stops = inside[np.searchsorted(inside, at + 1)]
    sizes = stops - at
    name = np.repeat(stops - np.cumsum(sizes), sizes) + np.arange(int(sizes.sum()))
    kinds[name] = _BREAK


def _cut(kinds: _Kinds) -> tuple[Places, Places, _Mask]:
    """Start and end of each word and each break in order, and which are breaks."""
    letter = (kinds == _LETTER) | (kinds == _ODD)
    joins = np.flatnonzero(kinds[1:-1] == _JOINS) + 1
    joined = letter[joins - 1] & letter[joins + 1]
    inner = letter.copy()
    inner[joins[joined]] = True
    other = kinds == _BREAK
    other[joins[~joined]] = True
    if kinds[0] == _JOINS:
        other[0] = True
    alone = kinds == _ALONE
    begins = inner.copy()
    begins[1:] &= ~inner[:-1]
    starts = np.flatnonzero(begins | other | alone)
    ends = starts + 1
    long = inner[starts]
    stops = np.flatnonzero(inner[:-1] & ~inner[1:]) + 1  # the last sign is always a line end
    ends[long] = stops
    return starts, ends, other[starts] | (kinds[starts] == _ODD)


@functools.cache
def _powers() -> tuple[Numbers, Numbers]:
    """Powers of the step and of its inverse modulo 2⁶⁴."""
    made: list[Numbers] = []
    for step in (_STEP, pow(_STEP, -1, 1 << 64)):
        row = np.full(2 * _PIECE + 2, step, np.uint64)
        row[0] = 1
        made.append(np.multiply.accumulate(row))
    return made[0], made[1]


def _numbered(low: _Codes, starts: Places, ends: Places) -> Numbers:
    """`word_number` of every word: differences of one running sum, brought back to the word's start."""
    powers, inverse = _powers()
    sums = np.zeros(len(low) + 1, np.uint64)
    np.cumsum(low * powers[: len(low)], out=sums[1:])
    numbers = (sums[ends] - sums[starts]) * inverse[starts]
    numbers[numbers == 0] = 1
    return numbers


def _is_wide(low: _Codes, starts: Places, values: Numbers) -> _Mask:
    wide: _Mask = (low[starts] >= _WIDE_FROM) & (values != 0)
    return wide


def _sizes(texts_of: Places, count: int) -> Places:
    return np.bincount(texts_of, minlength=count).astype(np.int64)


def _marked(
    low: _Codes, values: Numbers, starts: Places, ends: Places, texts_of: Places, *, count: int
) -> _Piece:
    """With marks at both ends of each text that has words, without what stands outside of them."""
    said = np.flatnonzero(values)
    first = np.searchsorted(texts_of[said], np.arange(count))
    stop = np.searchsorted(texts_of[said], np.arange(count), side="right")
    some = stop > first
    begin, end = np.zeros(count, np.int64), np.zeros(count, np.int64)
    begin[some], end[some] = said[first[some]], said[stop[some] - 1] + 1
    inner = end - begin
    sizes = np.where(some, inner + 3, 1)
    bases = np.cumsum(sizes) - sizes
    source = np.repeat(begin - np.cumsum(inner) + inner, inner) + np.arange(int(inner.sum()))
    target = np.repeat(bases + 1 - np.cumsum(inner) + inner, inner) + np.arange(len(source))
    total = int(sizes.sum())
    made = _Piece(
        low,
        np.zeros(total, np.uint64),
        np.zeros(total, np.int64),
        np.zeros(total, np.int64),
        np.zeros(total, np.bool_),
        sizes,
    )
    made.values[target], made.starts[target], made.ends[target] = values[source], starts[source], ends[source]
    made.wide[target] = _is_wide(low, starts[source], values[source])
    heads, feet = bases[some], bases[some] + inner[some] + 1
    made.values[heads], made.starts[heads] = word_number(HEAD), _HEAD_AT
    made.values[feet], made.starts[feet] = word_number(FOOT), _FOOT_AT
    return made
