"""Spellings of one name: which of the names of those who speak are likely the same person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_SIGNS = re.compile(r"[\W_]+")
_SHORT, _LONG = 4, 8
"""Letters from which on one, and two, may differ."""
_APART = 4
"""Letters that two spellings may have without the other: two that differ, on both sides."""


def plain_name(name: str) -> str:
    """A name without accents, signs and letter case: "  *Mïra_V*" gives "mira v"."""
    apart = unicodedata.normalize("NFKD", name)
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", unicodedata.normalize("NFC", bare)).strip().casefold()


def spellings(names: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Groups of names that are likely the same, the most used spelling of each first.

    Two are taken for one when they are equal without accents, signs and letter case; when one of them is the
    first word or words of exactly one longer one ("Mira" of "Mira Vance"); or when one letter differs in names of
    four letters or more, two in names of eight or more.

    Args:
        names: how often each is used.
    """
    plain = {name: plain_name(name) for name in names}
    root = {name: name for name in names}

    def top(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    ordered = sorted(names, key=lambda name: (plain[name], name))
    letters = {name: _letters(plain[name]) for name in names}
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            # Each letter that is another one takes one letter away and brings one in: a quick sieve.
            if (letters[one] ^ letters[other]).bit_count() <= _APART and _same(plain[one], plain[other]):
                root[top(one)] = top(other)
    for short, long in _first_words(plain).items():
        root[top(short)] = top(long)
    groups: dict[str, list[str]] = {}
    for name in ordered:
        groups.setdefault(top(name), []).append(name)
    found = [
        tuple(sorted(group, key=lambda name: (-names[name], name)))
        for group in groups.values()
        if len(group) > 1
    ]
    return sorted(found, key=lambda group: (-sum(names[name] for name in group), group))


def _letters(plain: str) -> int:
    """Which letters a name has, one bit each; letters that share a bit only let more pairs through."""
    found = 0
    for sign in plain:
        found |= 1 << (ord(sign) % 61)
    return found


def _same(one: str, other: str) -> bool:
    if not one or not other:
        return False
    if one == other:
        return True
    if one.split()[-1:] != other.split()[-1:] and any(sign.isdigit() for sign in one + other):
        return False  # "Guard 1" and "Guard 2" are two
    shorter = min(len(one), len(other))
    allowed = 2 if shorter >= _LONG else 1 if shorter >= _SHORT else 0
    return (
        bool(allowed) and abs(len(one) - len(other)) <= allowed and _distance(one, other, allowed) <= allowed
    )


def _distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, leave out or swap with the next one; more than `most` counts as `most` + 1."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != wanted))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _first_words(plain: Mapping[str, str]) -> dict[str, str]:
    """Names that are the beginning of exactly one person's longer name."""
    longer: dict[str, list[str]] = {}
    for name, text in plain.items():
        words = text.split()
        for count in range(1, len(words)):
            longer.setdefault(" ".join(words[:count]), []).append(name)
    found: dict[str, str] = {}
    for name, text in plain.items():
        whole = longer.get(text, [])
        if whole and len({plain[one] for one in whole}) == 1:
            found[name] = whole[0]
    return found
