"""Conversations and turns: the things a person reads and edits.

Both are immutable. An edit makes a new conversation; the old one stays valid, which is what undo,
comparison and background work rely on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


class Standing(StrEnum):
    """What is decided about another text of a turn."""

    OPEN = "open"
    """Nothing yet: a swipe, or something that was written to choose from."""
    REJECTED = "rejected"
    """The worse one; trainers of preferences learn to avoid it."""


class Alternative(msgspec.Struct, frozen=True, omit_defaults=True):
    """Another text of the same turn: a swipe, or the worse reply of a pair.

    Attributes:
        key: identity within its turn; never used twice there.
        text: as `Turn.text`.
        standing: what is decided about it.
        extra: what else belongs to it, as one JSON object, or empty. ``calls`` are the tools that it
            calls; ``then`` are the turns that follow it in place of those after the chosen text. Both are
            as msgspec writes them. Further keys belong to the format that wrote them.
    """

    key: int
    text: str
    standing: Standing = Standing.OPEN
    extra: str = ""


class ToolCall(msgspec.Struct, frozen=True, omit_defaults=True):
    """A tool that a turn calls.

    Attributes:
        id: what its result refers to; empty where the source gives none.
        name: the function.
        arguments: JSON text as written, valid or not.
    """

    id: str
    name: str
    arguments: str


class Medium(StrEnum):
    """What is attached to a turn."""

    PICTURE = "picture"
    SOUND = "sound"
    FILM = "film"
    FILE = "file"
    OTHER = "other"


class Attached(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something beside the text of a turn that is kept and not shown, such as a picture.

    Attributes:
        kind: what it is.
        name: the end of its path or address, empty where it lies inside the file itself.
        size: bytes, 0 where the source does not say.
        part: its JSON as it stands in the source, empty where that is long.
    """

    kind: Medium
    name: str = ""
    size: int = 0
    part: str = ""


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
        alternatives: what stands or could stand in place of the text, in order; `text` is the chosen one.
        calls: tools that the turn calls.
        call_id: of a tool's turn: the id of the call that it answers. Its function is the `speaker`.
        attached: pictures and the like.
    """

    key: int
    role: Role
    text: str
    label: str = ""
    speaker: str = ""
    learn: bool | None = None
    shape: Shape = Shape.TEXT
    extra: str = ""
    alternatives: tuple[Alternative, ...] = ()
    calls: tuple[ToolCall, ...] = ()
    call_id: str = ""
    attached: tuple[Attached, ...] = ()


class Conversation(msgspec.Struct, frozen=True, omit_defaults=True):
    """An example to train on.

    Attributes:
        key: identity within the project, from 1; dense, never used twice. Columns are arrays whose
            slot is ``key - 1``.
        turns: in the order in which they are read.
        origin: key of the imported record whose bytes carry the unknown fields, or None for a
            conversation written from nothing. A duplicate keeps its original's.
        next_turn: the next free turn key.
        tools: JSON text of the list of tool definitions as written, empty for none.
        verdict: whether the last reply is wished for (a thumb up or down), None where nothing is said.
    """

    key: int
    turns: tuple[Turn, ...]
    origin: int | None = None
    next_turn: int = 0
    tools: str = ""
    verdict: bool | None = None

    def says_same(self, other: Conversation) -> bool:
        """Whether another one has the same turns, tools and verdict, whatever its keys."""
        return self.turns == other.turns and self.tools == other.tools and self.verdict is other.verdict

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


def _mapped(conversation: Conversation, change: Callable[[str], str]) -> Conversation:
    turns = tuple(
        msgspec.structs.replace(
            turn,
            text=change(turn.text),
            label=change(turn.label),
            speaker=change(turn.speaker),
            extra=change(turn.extra),
            alternatives=tuple(
                msgspec.structs.replace(one, text=change(one.text), extra=change(one.extra))
                for one in turn.alternatives
            ),
            calls=tuple(
                ToolCall(change(call.id), change(call.name), change(call.arguments)) for call in turn.calls
            ),
            call_id=change(turn.call_id),
            attached=tuple(
                msgspec.structs.replace(one, name=change(one.name), part=change(one.part))
                for one in turn.attached
            ),
        )
        for turn in conversation.turns
    )
    return msgspec.structs.replace(conversation, turns=turns, tools=change(conversation.tools))
