"""Quick facts of many conversations at once: what the columns need at import.

The results equal counting each turn with `count_words`; only the way there is faster.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.words import count_words

Counts = npt.NDArray[np.int64]


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


def facts_of(conversations: Sequence[Sequence[tuple[Role, str]]]) -> Facts:
    """Facts of conversations given as roles and texts."""
    turns = [len(one) for one in conversations]
    counted = [[(role, count_words(text)) for role, text in one] for one in conversations]
    replies = [[words for role, words in one if role is Role.ASSISTANT] for one in counted]
    return Facts(
        np.array(turns, np.int64),
        np.array([sum(words for _, words in one) for one in counted], np.int64),
        np.array([one[-1] if one else 0 for one in replies], np.int64),
        np.array([len(one) for one in replies], np.int64),
        np.array([words for one in replies for words in one], np.int64),
    )
