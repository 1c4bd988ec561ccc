"""Which of many texts may have a wording of a phrase list at their beginning or end: all of them at once.

A wording stands at the head of a sentence. So a text has none unless one of its sentences begins with the first
word of a pattern, and a piece stands in the text that the same pattern cannot do without.
"""

from __future__ import annotations

from itertools import chain
from typing import Final

import numpy as np

from rolethread_gui.checks.many import Many, Mask, Numbers, Places, WordTable, among, mixed, word_numbers
from rolethread_gui.checks.phrase_notation import first_two_words
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
        leads = phrases.leads(position)
        self._words = WordTable(sorted(leads))
        self._leads = dict(zip(self._words.order.values(), self._words.order, strict=True))
        pairs = [first_two_words(pattern) for pattern in dict.fromkeys(chain(*leads.values()))]
        known = {pair for some in pairs if some is not None for pair in some}
        unsaid = {
            pattern
            for pattern, some in zip(dict.fromkeys(chain(*leads.values())), pairs, strict=True)
            if some is None
        }
        self._any = np.zeros(len(leads) + 1, np.bool_)  # leads behind which any word may come
        for lead, patterns in leads.items():
            self._any[self._words.order[lead]] = (lead, "") in known or not unsaid.isdisjoint(patterns)
        seconds = sorted((self._words.order[lead], word) for lead, word in known if lead in leads and word)
        numbers = [int(word_numbers([word])[0]) for _, word in seconds]
        self._pairs = np.unique(
            _paired(np.array([lead for lead, _ in seconds]), np.array(numbers, np.uint64))
        )

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

    def _may_go_on(self, many: Many, chosen: Places, known: Places) -> Mask:
        """Whether the words behind some words are such as may stand there."""
        words = many.words
        if not len(chosen):
            return np.zeros(0, np.bool_)
        following = np.minimum(chosen + 1, len(words.numbers) - 1)
        same = (following > chosen) & (words.turns[following] == words.turns[chosen])
        first, last = many.low_codes[words.starts[following]], many.low_codes[words.ends[following] - 1]
        odd = (first >= _ODD_FROM) | (last >= _ODD_FROM)
        fits = among(_paired(known, words.numbers[following]), self._pairs)
        found: Mask = self._any[known] | (same & (odd | fits))
        return found

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
        known[~self._may_go_on(many, chosen, known)] = len(self._leads)
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


def _paired(leads: Places, numbers: Numbers) -> Numbers:
    """A number for a lead with the word behind it."""
    return mixed(numbers + leads.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15))
