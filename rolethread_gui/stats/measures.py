"""What a measured conversation is made of: plain data that crosses process borders."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

Learns = Mapping[int, bool]
"""Which turns are learned, by key."""


class TurnTokens(msgspec.Struct, frozen=True):
    """One turn as the model reads it.

    Attributes:
        key: of the turn.
        tokens: its own, the marks around it included.
        learned: how many of them the model learns to say; what is cut off it does not learn.
    """

    key: int
    tokens: int
    learned: int = 0


class Cut(msgspec.Struct, frozen=True):
    """Where a conversation becomes too long.

    Attributes:
        turn: key of the turn in which the end comes.
        offset: code points of its text that are still read.
        beyond: tokens that are not.
    """

    turn: int
    offset: int
    beyond: int


class Measure(msgspec.Struct, frozen=True):
    """The length of a conversation.

    Attributes:
        tokens: of the whole.
        margin: share by which the truth may differ, either way; 0 when it is exact.
        turns: turn by turn, in order; empty where only the whole was asked for.
        learned: tokens that the model learns to say; what is cut off it does not learn.
        cut: where it becomes too long, or None.
        refused: why the template refuses it, empty where it does not.
    """

    tokens: int
    margin: float = 0.0
    turns: tuple[TurnTokens, ...] = ()
    learned: int = 0
    cut: Cut | None = None
    refused: str = ""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of what the model reads, in which nothing changes.

    Attributes:
        text: the stretch.
        turn: key of the turn that it belongs to.
        mark: whether it is the chat template's own; otherwise it is written in the turn.
        learned: whether the model learns to say it.
        beyond: whether it stands behind the cut, so that it is not read.
    """

    text: str
    turn: int
    mark: bool = False
    learned: bool = False
    beyond: bool = False
