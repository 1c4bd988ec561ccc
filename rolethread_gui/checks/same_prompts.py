"""Conversations in which the user says the same: then the replies alone tell whether they are twins.

Of short conversations the words that the user says are a large share: two answers to one prompt are not alike only
because it is the same, and a twin with a word or a sentence more is one, small as it is.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks.many import Many, Mask
from rolethread_gui.checks.sketches import KEPT

PROMPT: Final = np.dtype(
    [("asked", np.uint64), ("digits", np.uint32), ("pairs", np.uint16), ("left", np.uint16)]
)
"""What is kept of a conversation: a number of all that the user says, 0 for nothing; one of the figures in the replies;
and about how many pairs of words are the user's. `left` stands for the room to the next whole number."""
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)
_LEAST: Final = 6
"""Pairs of words that both replies must have."""
_WITHIN, _BOTH = 0.65, 0.45
"""Share of the shorter one's pairs, and of those of both, that two replies of twins have in common."""
_OTHERS: Final = 0.3
"""Share of both below which the replies are two answers to one prompt."""

Figures = npt.NDArray[np.float64]


def prompts_of(many: Many) -> npt.NDArray[np.void]:
    """What is kept of each conversation, shape (conversations,), `PROMPT` each."""
    words = many.words
    found = np.zeros(many.size, PROMPT)
    users = many.roles == many_of.USER
    turns = words.of_turns[users]
    turns ^= turns >> _SHIFT
    turns *= _MIX
    spoken = words.counts[users] > 0
    asked = np.zeros(many.size, np.uint64)
    np.add.at(asked, many.owners[users][spoken], turns[spoken])
    found["asked"] = asked
    pairs = np.bincount(many.owners[users], np.maximum(words.counts[users] - 1, 0), minlength=many.size)
    found["pairs"] = np.minimum(pairs, 65_535)
    first = many.low_codes[words.starts]
    figures = (first >= ord("0")) & (first <= ord("9")) & many.replies[words.turns]
    digits = np.zeros(many.size, np.uint64)
    numbers = words.numbers[figures]
    np.add.at(digits, many.owners[words.turns[figures]], (numbers ^ numbers >> _SHIFT) * _MIX)
    found["digits"] = digits >> np.uint64(32)
    return found


def likeness_of_replies(
    likeness: Figures, sizes: npt.NDArray[np.int64], prompts: npt.NDArray[np.void]
) -> tuple[Figures, Mask]:
    """How alike the replies of pairs are where the user says the same in both.

    Args:
        likeness: of the whole conversations, 0 to 1, shape (n,).
        sizes: pairs of words that both have, shape (n, 2).
        prompts: what is kept of both, shape (n, 2).

    Returns:
        The share of the shorter reply's pairs of words that the other has too, 0 for other answers; and for which
        of the pairs that can be said.
    """
    same = (prompts["asked"][:, 0] == prompts["asked"][:, 1]) & (prompts["asked"][:, 0] > 0)
    same &= (sizes.max(axis=1, initial=0) < KEPT) & (prompts["digits"][:, 0] == prompts["digits"][:, 1])
    theirs = np.minimum(
        prompts["pairs"].astype(np.int64).min(axis=1, initial=1 << 16), sizes.min(axis=1, initial=KEPT)
    )
    shared = np.maximum(np.rint(likeness * sizes.sum(axis=1) / (1 + likeness)) - theirs, 0)
    own = sizes - theirs[:, None]
    less = own.min(axis=1, initial=KEPT)
    same &= less >= _LEAST
    both = shared / np.maximum(own.sum(axis=1) - shared, 1)
    within = np.minimum(shared / np.maximum(less, 1), 1)
    twins = same & (both >= _BOTH) & (within >= _WITHIN)
    return np.where(twins, within, 0.0), twins | (same & (both < _OTHERS))
