"""What a conversation holds besides its texts, as bits beside the formatting marks."""

from __future__ import annotations

from typing import Final

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.wording import say

HOLDINGS: Final[tuple[tuple[int, str, str], ...]] = (
    (27, "alternatives", say("other texts to choose from")),
    (28, "calls", say("tool calls")),
    (29, "good", say("a thumb up")),
    (30, "bad", say("a thumb down")),
    (31, "attached", say("pictures or the like")),
)
"""Bit in the column "formats", identifier, and what a chip calls it. `formatting.FORMAT_MARKS` has the low bits."""

_BIT: Final = {name: 1 << bit for bit, name, _ in HOLDINGS}


def holding_marks(conversation: Conversation) -> int:
    """What a conversation holds, one bit each (see `HOLDINGS`)."""
    bits = 0
    for turn in conversation.turns:
        if turn.alternatives:
            bits |= _BIT["alternatives"]
        if turn.calls:
            bits |= _BIT["calls"]
        if turn.attached:
            bits |= _BIT["attached"]
    if conversation.verdict is not None:
        bits |= _BIT["good" if conversation.verdict else "bad"]
    return bits
