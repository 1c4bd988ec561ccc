"""Conversations and turns: the things a person reads and edits.

Both are immutable. An edit makes a new conversation; the old one stays valid, which is what undo,
comparison and background work rely on.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec


class Role(StrEnum):
    """Who a turn belongs to, in the standard terms of chat datasets."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"
    OTHER = "other"
    """A role that the program does not know; `Turn.label` has its name."""


class Shape(StrEnum):
    """What stood where the text of a turn stands in the file that was read."""

    TEXT = "text"
    NULL = "null"
    """No content (a tool call, or a mistake); shown as empty."""
    PARTS = "parts"
    """A list of parts. `Turn.text` holds the text parts, joined by a blank line."""
    OTHER = "other"
    """A number, a boolean or an object; `Turn.text` shows it as JSON."""


class Turn(msgspec.Struct, frozen=True, omit_defaults=True):
    """One message of a conversation.

    Attributes:
        key: identity within its conversation. An imported turn's key is its place in the imported
            record (0, 1, 2 …); a turn written later gets the next free number. Never used twice.
        role: who speaks, in standard terms.
        text: the text, as Python code points; line ends are as in the source.
        label: the role as the source spells it ("human", "gpt" …), empty for turns written here.
        speaker: the name of the character who speaks, where the source has one.
        learn: the loss mask: True and False as marked, None where nothing is said.
        shape: what the source had in place of the text; anything but TEXT is written back untouched
            unless the text is edited.
        extra: unknown keys of this turn as one JSON object, only when the turn came from another
            record than its conversation (after a join or a duplicate); empty otherwise.
    """

    key: int
    role: Role
    text: str
    label: str = ""
    speaker: str = ""
    learn: bool | None = None
    shape: Shape = Shape.TEXT
    extra: str = ""


class Conversation(msgspec.Struct, frozen=True, omit_defaults=True):
    """An example to train on.

    Attributes:
        key: identity within the project, from 1; dense, never used twice. Columns are arrays whose
            slot is ``key - 1``.
        turns: in the order in which they are read.
        origin: key of the imported record whose bytes carry the unknown fields, or None for a
            conversation written from nothing. A duplicate keeps its original's.
        next_turn: the next free turn key.
    """

    key: int
    turns: tuple[Turn, ...]
    origin: int | None = None
    next_turn: int = 0

    def index(self, turn_key: int) -> int:
        """Place of a turn, from 0.

        Raises:
            KeyError: no turn has that key (it was deleted meanwhile).
        """
        for place, turn in enumerate(self.turns):
            if turn.key == turn_key:
                return place
        raise KeyError(turn_key)

    def turn(self, turn_key: int) -> Turn:
        """The turn of that key.

        Raises:
            KeyError: no turn has that key.
        """
        return self.turns[self.index(turn_key)]

    def with_turns(self, turns: Iterable[Turn], *, next_turn: int | None = None) -> Conversation:
        """The same conversation with other turns."""
        kept = tuple(turns)
        floor = max((turn.key for turn in kept), default=-1) + 1
        wanted = self.next_turn if next_turn is None else next_turn
        return msgspec.structs.replace(self, turns=kept, next_turn=max(floor, wanted))


def make_conversation(
    key: int, turns: Iterable[tuple[Role | str, str]], *, origin: int | None = None
) -> Conversation:
    """A conversation from plain pairs of role and text, for new conversations and for tests."""
    made = tuple(Turn(key=place, role=Role(role), text=text) for place, (role, text) in enumerate(turns))
    return Conversation(key=key, turns=made, origin=origin, next_turn=len(made))


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Conversation)


def pack(conversation: Conversation) -> bytes:
    """The conversation as MessagePack, the form in which the store keeps edited ones.

    A lone surrogate (half a character, found in damaged files) cannot be encoded as UTF-8; such texts
    are kept through an escape that `unpack` takes back.
    """
    try:
        return _ENCODER.encode(conversation)
    except UnicodeEncodeError:
        return b"\xc1" + _ENCODER.encode(_mapped(conversation, _escape))


def unpack(data: bytes) -> Conversation:
    """Take back what `pack` made."""
    if data[:1] == b"\xc1":  # a byte that MessagePack never uses
        return _mapped(_DECODER.decode(data[1:]), _unescape)
    return _DECODER.decode(data)


def _escape(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def _unescape(text: str) -> str:
    return text.encode("latin-1").decode("utf-8", "surrogatepass")


def _mapped(conversation: Conversation, change: object) -> Conversation:
    assert callable(change)
    turns = tuple(
        msgspec.structs.replace(
            turn,
            text=change(turn.text),
            label=change(turn.label),
            speaker=change(turn.speaker),
            extra=change(turn.extra),
        )
        for turn in conversation.turns
    )
    return msgspec.structs.replace(conversation, turns=turns)
