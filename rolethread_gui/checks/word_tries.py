"""Many words as one pattern that takes as long for hundreds of them as for a few.

Alternatives one after another are tried one after another. Here those that begin alike share their beginning, so
that the first letter rules out nearly all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def either(words: Iterable[str]) -> str:
    r"""A pattern for any of some words, the longest that fits first; to be put between ``(?:`` and ``)``.

    What follows it must settle where a word ends, as ``\b`` does: another order of the words makes no difference then.

    Args:
        words: taken literally.
    """
    return _branch(sorted(set(words)), 0)


def _branch(words: list[str], depth: int) -> str:
    """What may follow the letters up to `depth`, which these words share; the words are in order."""
    ends = len(words[0]) == depth
    options: list[str] = []
    for letter, some in groupby(words[ends:], lambda word: word[depth]):
        rest = _branch(list(some), depth + 1)
        options.append(re.escape(letter) + rest)
    if not options:
        return ""
    if len(options) == 1 and not ends:
        return options[0]
    if not depth:
        return "|".join(options)
    return f"(?:{'|'.join(options)}){'?' if ends else ''}"
