"""What a check pass brings back, in batches of at most 2,000 conversations.

Plain values only: batches are pickled by worker processes and kept by the store.
"""

from __future__ import annotations

import dataclasses

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.flags import Flag

BATCH = 2000
"""Most conversations in one batch."""


@dataclasses.dataclass(slots=True)
class CodedFacts:
    """Texts of a coded, ragged column for the conversations of a batch.

    Attributes:
        counts: how many values each conversation has, in the order of `PassBatch.keys`.
        texts: the values one after another, ``sum(counts)`` of them.
    """

    counts: npt.NDArray[np.int64]
    texts: list[str]


@dataclasses.dataclass(slots=True)
class PassBatch:
    """Flags and facts of some conversations, as they were at a journal position.

    Attributes:
        position: journal position that the texts belong to; what changed since is stale and dropped.
        stamp: checks, versions and settings that made it.
        checks: ids of the checks that ran; counts of others stay as they are.
        keys: the conversations, shape (n,).
        flags: by key, only those that have some; ignored ones included.
        formats: bit mask of formatting marks of each conversation, shape (n,), uint32.
        openings: opening of each reply.
        phrases: overused phrases found in each conversation.
        speakers: who speaks in each conversation.
        prompts: mark of the system prompt of each conversation that has one.
    """

    position: int
    stamp: str
    checks: tuple[str, ...]
    keys: npt.NDArray[np.int64]
    flags: dict[int, list[Flag]]
    formats: npt.NDArray[np.uint32]
    openings: CodedFacts
    phrases: CodedFacts
    speakers: CodedFacts
    prompts: CodedFacts
