"""Families of system prompts: those that are nearly the same, such as one template with several names in it."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

LIKENESS: Final = 0.55
"""Share of common pairs of words from which on two prompts are of one family."""
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_COMMON = 400
"""Prompts that share a pair of words at most, for it to bring any of them together."""


@dataclasses.dataclass(frozen=True, slots=True)
class Family:
    """System prompts that are nearly the same.

    Attributes:
        marks: of its prompts, the most used first.
        used: how many conversations have any of them.
    """

    marks: tuple[str, ...]
    used: int


def word_pairs(text: str) -> frozenset[tuple[str, str]]:
    """Pairs of neighbouring words, letter case aside; a single word is a pair with nothing."""
    words = [found.group().casefold() for found in _WORD.finditer(text)]
    return frozenset(pairwise(words)) if len(words) > 1 else frozenset((word, "") for word in words)


def likeness(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    """Share of the pairs that both have, 0 to 1 (Jaccard)."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def families(texts: Mapping[str, str], used: Mapping[str, int]) -> list[Family]:
    """Prompts by family, the most used family first; one that is like no other is a family of its own.

    Each joins the family whose most used prompt it is most like.

    Args:
        texts: prompts by mark.
        used: how many conversations have each.
    """
    heads: list[str] = []
    pairs: dict[str, frozenset[tuple[str, str]]] = {}
    having: dict[tuple[str, str], list[str]] = {}
    members: dict[str, list[str]] = {}
    for mark in sorted(texts, key=lambda mark: (-used.get(mark, 0), mark)):
        mine = word_pairs(texts[mark])
        head = _nearest(mine, pairs, having)
        if head is None:
            heads.append(mark)
            pairs[mark] = mine
            members[mark] = [mark]
            for pair in mine:
                having.setdefault(pair, []).append(mark)
        else:
            members[head].append(mark)
    found = [Family(tuple(members[head]), sum(used.get(one, 0) for one in members[head])) for head in heads]
    return sorted(found, key=lambda family: (-family.used, family.marks))


def _nearest(
    mine: frozenset[tuple[str, str]],
    pairs: Mapping[str, frozenset[tuple[str, str]]],
    having: Mapping[tuple[str, str], Sequence[str]],
) -> str | None:
    shared: Counter[str] = Counter()
    for pair in mine:
        some = having.get(pair, ())
        if len(some) <= _COMMON:
            shared.update(some)
    best, found = LIKENESS, None
    for head, _ in shared.most_common(20):
        near = likeness(mine, pairs[head])
        if near >= best:
            best, found = near, head
    return found
