"""The system prompts of a project with their families. Lane: compute."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.library import system_prompt
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.trying import TryingEnded
from rolethread_gui.stats.prompt_families import Family, families

MOST = 2000
"""Different prompts that are compared, the most used ones."""


@dataclasses.dataclass(frozen=True, slots=True)
class PromptTexts:
    """What is known of the system prompts.

    Attributes:
        families: nearly the same ones together, the most used first.
        texts: prompts by mark.
        used: how many conversations have each.
        further: how many more different prompts there are than were compared.
    """

    families: tuple[Family, ...]
    texts: dict[str, str]
    used: dict[str, int]
    further: int


def prompt_texts(reader: Reader, columns: Columns, ended: Callable[[], bool] = lambda: False) -> PromptTexts:
    """Read each different prompt once and put those together that are nearly the same.

    Raises:
        TryingEnded: `ended` said so.
    """
    slots, codes = columns.ragged("prompts").pairs(columns.alive())
    known, first, counts = np.unique(codes, return_index=True, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    texts: dict[str, str] = {}
    used: dict[str, int] = {}
    for place in order[:MOST].tolist():
        if ended():
            raise TryingEnded
        prompt = system_prompt(reader.conversation(int(slots[first[place]]) + 1))
        if prompt is not None:
            mark = columns.names["prompts"][int(known[place])]
            texts[mark] = prompt.text
            used[mark] = int(counts[place])
    return PromptTexts(tuple(families(texts, used)), texts, used, max(0, len(known) - MOST))
