"""Who has a speaker or a system prompt, also among those that no pass has looked at since they changed."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np

from rolethread_gui.dataset.columns import Bools, Columns
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.library import prompt_mark, speakers_in, system_prompt


def unseen(columns: Columns) -> Bools:
    """Mask of the slots of which the coded columns may say what was so before a change."""
    checked = columns.plain("checked")
    return (checked < 0) | (checked < columns.plain("edited"))


def holders(
    columns: Columns, read: Callable[[int], Conversation], column: str, values: Collection[str]
) -> tuple[int, ...]:
    """Keys of the conversations that have any of these values, in the order of the dataset.

    Args:
        columns: the facts.
        read: gives a conversation as it is now; asked only where the facts may be out of date.
        column: "speakers" or "prompts", whose values are marks.
        values: names or marks.
    """
    names = columns.names[column]
    codes = [names.index(value) for value in values if value in names]
    unknown = unseen(columns)
    alive = columns.alive()
    found = columns.ragged(column).any_of(codes, columns.size) & alive & ~unknown
    of = {"speakers": speakers_in, "prompts": _marks}[column]
    for slot in np.flatnonzero(alive & unknown).tolist():
        found[slot] = any(value in values for value in of(read(slot + 1)))
    order = columns.slots_in_order()
    return tuple((order[found[order]] + 1).tolist())


def _marks(conversation: Conversation) -> list[str]:
    prompt = system_prompt(conversation)
    mark = "" if prompt is None else prompt_mark(prompt.text)
    return [mark] if mark else []
