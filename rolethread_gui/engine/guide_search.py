"""Searching the guide: in the words that a person types, not only in those that it was written in.

A word counts where it begins a word of a chapter, in whatever form (“typos” finds “typo”); small words such as
“how” and “the” count for nothing; and ``search.toml`` beside the chapters says which words of the guide mean
what other people call otherwise (“merge” is “join”). The more a word sets a chapter apart from the others, the
more it counts.
"""

from __future__ import annotations

import dataclasses
import functools
import math
import re
import tomllib
from collections.abc import Iterable, Sequence
from typing import Final

from rolethread_gui.engine.guide import Chapter, plain
from rolethread_gui.resource_files import resource

_ENDINGS: Final = (("ies", "y"), ("ing", ""), ("ed", ""), ("s", ""))
"""Endings of English words, and what stands in their place in the plain form."""
_SHORTEST_STEM: Final = 3
_SHORTEST_WITHIN: Final = 3
"""A shorter word is not looked for within words."""
_WHOLE_UP_TO: Final = 3
"""A word of so few letters has to be a whole word of the chapter: “mac” is not “machine”."""
_TITLE, _BY_HAND, _OWN_WORD = 6.0, 1.5, 2.0
"""How much more a word in a title counts, a chapter written by hand, a word that was typed than what it stands for."""
_ENOUGH = 0.25
"""A chapter without some of the words is shown from this share of what the best one has."""
_BEFORE, _AFTER = 12, 60
"""Code points before and after a place that was found."""


@dataclasses.dataclass(frozen=True, slots=True)
class Hit:
    """Where a search found something.

    Attributes:
        chapter: the chapter.
        excerpt: the words around the first place, as plain text; "" where the title has them all.
        found: what stands there in the text, to be marked; "" where only the title has something.
    """

    chapter: Chapter
    excerpt: str
    found: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class _Word:
    """One word of what was typed, and how it is looked for, the typed form first."""

    typed: str
    patterns: tuple[re.Pattern[str], ...]

    def weight_in(self, title: str, text: str, own: float) -> tuple[float, bool]:
        """How much it counts for a chapter (0 where it is not in it), and whether the title has it."""
        best, titled = 0.0, False
        for place, pattern in enumerate(self.patterns):
            factor = own if place == 0 else 1.0
            if pattern.search(title):
                best, titled = max(best, factor * _TITLE), titled or place == 0
            many = sum(1 for _ in pattern.finditer(text))
            if many:
                best = max(best, factor * (1 + math.log(many)))
        return best, titled

    def first(self, text: str) -> re.Match[str] | None:
        """The first place in a text, of the typed form where there is one."""
        return next((found for one in self.patterns if (found := one.search(text))), None)


def search(guide: Iterable[Chapter], words: str) -> list[Hit]:
    """The chapters that have the words, the best first; one that lacks some only if it is among the best.

    Args:
        guide: all chapters.
        words: as they were typed.
    """
    looked_for = _words_of(words)
    if not looked_for:
        return []
    read = [(chapter, chapter.title.casefold(), plain(chapter.text)) for chapter in guide]
    lows = [text.casefold() for _, _, text in read]
    scores = [[0.0] * len(looked_for) for _ in read]
    titled = [True] * len(read)
    for place, forms in enumerate(looked_for):
        word, found = _weighed(forms, [(title, low) for (_, title, _), low in zip(read, lows, strict=True)])
        looked_for[place] = word
        having = sum(1 for weight, _ in found if weight)
        rare = math.log(1 + len(read) / having) if having else 0.0
        for row, (weight, in_title) in enumerate(found):
            scores[row][place] = weight * rare
            titled[row] = titled[row] and in_title
    ranked = sorted(
        (
            (not titled[place], -_worth(row) * (1.0 if read[place][0].within else _BY_HAND), place)
            for place, row in enumerate(scores)
            if any(row)
        ),
    )
    enough = -_ENOUGH * min((worth for _, worth, _ in ranked), default=0.0)
    whole = [place for place, row in enumerate(scores) if all(row)]
    return [
        _hit(read[place][0], read[place][2], looked_for, all_titled=not by_text)
        for by_text, worth, place in ranked
        if place in whole or -worth >= enough
    ]


def _worth(row: Sequence[float]) -> float:
    """What the weights of all words come to; the more of the words are missing, the less."""
    return sum(row) * sum(1 for one in row if one) / len(row)


def _hit(chapter: Chapter, text: str, words: Sequence[_Word], *, all_titled: bool) -> Hit:
    low = text.casefold()
    # a place in the folded text is one in the text only where both are equally long
    shown = text if len(low) == len(text) else low
    heading = len(chapter.title) + 1 if low.startswith(chapter.title.casefold()) else 0
    for word in words:
        found = word.first(low[heading:])
        if found is not None:
            start, end = heading + found.start(), heading + found.end()
            return Hit(chapter, "" if all_titled else _around(shown, start), shown[start:end])
    return Hit(chapter, "", "")


def _weighed(forms: _Word, read: Sequence[tuple[str, str]]) -> tuple[_Word, list[tuple[float, bool]]]:
    """A word's weight in each chapter; within words (“ChatGPT”) only where no chapter has it otherwise."""
    found = [forms.weight_in(title, text, _OWN_WORD) for title, text in read]
    if len(forms.typed) < _SHORTEST_WITHIN or any(weight for weight, _ in found):
        return forms, found
    within = _Word(forms.typed, (re.compile(forms.patterns[0].pattern.replace(r"\b", "")),))
    return within, [within.weight_in(title, text, 1.0) for title, text in read]


def _words_of(typed: str) -> list[_Word]:
    all_words = re.findall(r"\w+(?:['’]\w+)*", typed.casefold())
    words = [word for word in all_words if word not in _lists()[0]] or all_words
    return [
        _Word(word, (_beginning(word), *(_beginning(other) for other in _meanings(word)))) for word in words
    ]


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and not word.endswith("ss"):
            return _stem(word[: -len(ending)] + instead)
    return word


def _beginning(words: str) -> re.Pattern[str]:
    """Where the words begin words of a text; a short word has to be one."""
    stem = re.escape(_stem(words))
    return re.compile(rf"\b{stem}s?\b" if len(words) <= _WHOLE_UP_TO else rf"\b{stem}")


@functools.cache
def _lists() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Words that say nothing about a chapter, and what others mean, by their stem."""
    known = tomllib.loads((resource("help", "guide") / "search.toml").read_text("utf-8"))
    return frozenset(known["small"].split()), {
        _stem(word): tuple(means) for word, means in known["means"].items()
    }


def _meanings(word: str) -> tuple[str, ...]:
    return _lists()[1].get(_stem(word), ())


def _around(text: str, place: int) -> str:
    start = text.rfind(" ", 0, max(0, place - _BEFORE)) + 1 if place > _BEFORE else 0
    end = text.find(" ", place + _AFTER)
    end = len(text) if end < 0 else end
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
