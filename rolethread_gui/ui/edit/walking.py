"""Walking from flag to flag and from conversation to conversation. Never round in circles: the end is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from rolethread_gui.dataset.columns import Columns, Slots
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui.edit.bulk_commands import APPROVED

Position = tuple[int, int]
"""Place of the turn and code point in it; -1 for the whole."""


def position_of(flag: Flag, conversation: Conversation) -> Position:
    """Where a flag is in its conversation."""
    if flag.turn is None:
        return -1, -1
    try:
        place = conversation.index(flag.turn)
    except KeyError:
        return len(conversation.turns), -1
    return place, -1 if flag.start is None else flag.start


def next_stop(
    stops: Sequence[Flag],
    conversation: Conversation,
    last: Flag | None,
    cursor: Position | None,
    *,
    backwards: bool,
) -> Flag | None:
    """The flag to go to within a conversation, None when there is none left.

    Args:
        stops: its flags in reading order.
        conversation: the conversation.
        last: where the walk stopped last, if the cursor did not leave it since: flags at the same place
            are then visited one after the other.
        cursor: where the cursor is, None when it is in none of the texts.
        backwards: towards the beginning.
    """
    if not stops:
        return None
    if last is not None and last in stops:
        place = stops.index(last) + (-1 if backwards else 1)
        return stops[place] if 0 <= place < len(stops) else None
    if cursor is None:
        return stops[-1] if backwards else stops[0]
    if backwards:
        return next((flag for flag in reversed(stops) if position_of(flag, conversation) < cursor), None)
    return next((flag for flag in stops if position_of(flag, conversation) >= cursor), None)


def flagged_rows(columns: Columns, slots: Slots, hidden: frozenset[str]) -> Slots:
    """Rows whose conversations have flags besides those of the hidden checks."""
    counts = columns.plain("errors").astype(np.int64) + columns.plain("warnings") + columns.plain("hints")
    for check in hidden:
        counts = counts - columns.plain(f"flag:{check}")
    return np.flatnonzero(counts[slots] > 0)


def rows_to_review(columns: Columns, slots: Slots) -> Slots:
    """Rows whose conversations are not approved yet."""
    return np.flatnonzero(columns.plain("status")[slots] != APPROVED)


def neighbour_with_flags(
    rows: Slots,
    row: int,
    key_of: Callable[[int], int],
    flags_of: Callable[[int], list[Flag]],
    *,
    backwards: bool,
) -> tuple[int, list[Flag]] | None:
    """The next row after `row` (or before it) whose conversation really has a flag to stop at."""
    candidates = rows[rows < row][::-1] if backwards else rows[rows > row]
    for candidate in candidates:
        key = key_of(int(candidate))
        flags = flags_of(key)
        if flags:
            return key, flags
    return None
