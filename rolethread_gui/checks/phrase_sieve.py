"""Which of many texts may have a wording of a phrase list at their beginning or end: all of them at once.

A wording stands at the head of a sentence. So a text has none unless one of its sentences begins with the first
word of a pattern, and a piece stands in the text that the same pattern cannot do without.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from rolethread_gui.checks.many import Many, Mask, Places, WordTable
from rolethread_gui.checks.phrases import PhraseList
from rolethread_gui.checks.signs import those

_ODD_FROM: Final = 0x2E80
"""Code points from here on are words by themselves to phrase lists, in more scripts than to `many.Words`."""
_STOPS: Final = those(r"[.!?…。！？｡\n]")


class PhraseSieve:
    """Looks for the wordings of one position of a phrase list.

    Args:
        phrases: the list.
        position: "start" or "end".
    """

    def __init__(self, phrases: PhraseList, position: str) -> None:
        self._phrases, self._position = phrases, position
        leads = sorted(phrases.leads(position))
        self._words = WordTable(leads)
        self._leads = dict(zip(self._words.order.values(), self._words.order, strict=True))

    def begins(self, many: Many, turns: Mask, size: int) -> Mask:
        """Turns whose first sentence may fit a pattern.

        Args:
            many: the texts.
            turns: whom to ask about.
            size: code points at their beginning that hold what is looked for.
        """
        words = many.words
        first = words.first[np.flatnonzero(turns & (words.counts > 0))]
        return self._likely(many, first, words.starts[first], (0, size))

    def has(self, many: Many, turns: Mask, size: int) -> Mask:
        """Turns that have a sentence near their end that may fit a pattern, however that is cut.

        Args:
            many: the texts.
            turns: whom to ask about.
            size: code points at their end in which sentences are looked for.
        """
        words = many.words
        from_ = np.where(turns, np.maximum(many.starts, many.starts + many.sizes - size), len(many.low_codes))
        from_ = from_[words.turns]
        near = words.ends > from_
        begins = near & (words.starts <= from_)  # of the first it is not known what stood before
        begins[1:] |= near[1:] & (~near[:-1] | (words.turns[1:] != words.turns[:-1]))
        begins[:1] |= near[:1]
        stops = many.places(_STOPS)
        at = np.searchsorted(words.starts, stops)
        at = at[at < len(begins)]
        begins[at] |= near[at]
        chosen = np.flatnonzero(begins)
        return self._likely(many, chosen, np.maximum(words.starts[chosen], from_[chosen]), (-size, None))

    def _likely(self, many: Many, chosen: Places, starts: Places, part: tuple[int, int | None]) -> Mask:
        """Turns of which one of these words leads a pattern that may fit there.

        Args:
            many: the texts.
            chosen: numbers of the words.
            starts: where each begins, or what is left of it.
            part: of a text, in which a piece of the pattern must stand.
        """
        words = many.words
        turns, ends = words.turns[chosen], words.ends[chosen]
        found = np.zeros(len(many.turns), np.bool_)
        codes = many.low_codes
        # A word that goes over into another script is two to phrase lists.
        odd = ((codes[starts] >= _ODD_FROM) | (codes[ends - 1] >= _ODD_FROM)) & (ends - starts > 1)
        found[turns[odd | (codes[starts] == ord("'"))]] = True
        known = self._words.find(many.numbers(starts, ends))
        leads = np.flatnonzero((known < len(self._leads)) & ~found[turns])
        pieces: set[int] | None = None
        last = -1
        for word, at, turn in zip(
            known[leads].tolist(), starts[leads].tolist(), turns[leads].tolist(), strict=True
        ):
            if turn != last:
                pieces = self._phrases.pieces(many.low_of(turn)[slice(*part)], self._position)
                last = turn
            if not found[turn]:
                found[turn] = self._phrases.may_fit(many.low, at, self._leads[word], self._position, pieces)
        return found
