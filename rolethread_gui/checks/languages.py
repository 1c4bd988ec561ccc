"""The languages of many texts at once, as `language.language_of` says of each."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.language import LATIN, LATIN_WORDS, LEAST_LETTERS, SAMPLE, is_clear
from rolethread_gui.checks.many import Many, WordTable
from rolethread_gui.checks.texts import look


@functools.cache
def _table() -> tuple[WordTable, npt.NDArray[np.int64]]:
    """The small words, and which languages have each, shape (words + 1, languages)."""
    table = WordTable(sorted(LATIN_WORDS))
    owned = np.zeros((len(table.order) + 1, len(LATIN)), np.int64)
    for word, at in table.order.items():
        owned[at] = [language in LATIN_WORDS[word] for language in LATIN]
    return table, owned


def languages_of(many: Many) -> list[str]:
    """ISO code of the language of each text, "" where that cannot be said."""
    found = _of_plain(many)
    for at in np.flatnonzero(many.holds(r"[^\x00-\x7f]")).tolist():
        found[at] = look(many.texts[at]).language
    return found


def _of_plain(many: Many) -> list[str]:
    """The languages, right for texts that are nothing but ASCII."""
    low = many.low_codes
    others = np.flatnonzero(
        low - np.uint32(ord("a")) > ord("z") - ord("a")
    )  # the last sign is always a line end
    starts = np.append(0, others[:-1] + 1)
    some = others > starts
    starts, ends = starts[some], others[some]
    first = np.searchsorted(starts, np.append(many.starts, len(low)))
    turns = np.repeat(np.arange(len(many.turns)), np.diff(first))
    limits = many.starts[turns] + SAMPLE
    inside = starts < limits
    starts, ends, turns = starts[inside], np.minimum(ends, limits)[inside], turns[inside]
    count = len(many.turns)
    words = np.bincount(turns, minlength=count)
    letters = np.bincount(turns, ends - starts, minlength=count)
    table, owned = _table()
    known = table.find(many.numbers(starts, ends))
    hits = np.flatnonzero(known < len(table.order))
    scores = np.zeros((count, len(LATIN)), np.int64)
    for place in range(len(LATIN)):
        scores[:, place] = np.bincount(turns[hits], owned[known[hits], place], minlength=count)
    best = scores.argmax(axis=1)
    ranked = np.sort(scores, axis=1)
    clear = is_clear(ranked[:, -1], ranked[:, -2], words) & (letters >= LEAST_LETTERS)
    return [LATIN[at] if sure else "" for at, sure in zip(best.tolist(), clear.tolist(), strict=True)]
