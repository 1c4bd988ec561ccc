"""Preference pairs: a prompt with a better and a worse reply, as TRL, LLaMA-Factory and OpenAI spell them.

The conversation is the prompt with the better reply; the worse one stays in the file untouched.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.jsonspans import Item, Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.messages import Keys, MessagesDialect

_BETTER = ("chosen", "chosen_messages", "preferred_output")
_WORSE = ("rejected", "rejected_messages", "non_preferred_output")
_PROMPTS = ("prompt", "question", "conversations", "conversation", "messages", "input")
_FIELDS = (("system", Role.SYSTEM), ("user", Role.USER))


class _Messages(MessagesDialect):
    """The list of messages on one side of a pair."""

    id = "preference_side"
    title = "Messages of one side"
    help = "Used inside preference pairs alone."
    keys = Keys(
        lists=("messages",),
        roles=("role", "from", "speaker"),
        texts=("content", "value", "text"),
        system=None,
        names={role: role.value for role in Role},
    )

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 1.0 if self.list_key(record) else 0.0


_MESSAGES = _Messages()


@dataclasses.dataclass(frozen=True, slots=True)
class _Side:
    """One side of a pair: the prompt, or the better reply.

    Attributes:
        key: its key in the record.
        kind: "text", "fields" (system and user), "message", "list", or "nested" (an object with a list).
        role: whose turn a plain text is.
        value: decoded.
    """

    key: str
    kind: str
    role: Role
    value: Any

    @classmethod
    def of(cls, record: dict[str, Any], keys: Sequence[str], role: Role) -> _Side | None:
        """The side that stands under one of these keys."""
        for key in keys:
            if key in record:
                kind = _kind(record[key], role)
                if kind:
                    return cls(key, kind, role, record[key])
        return None

    def turns(self, first: int) -> list[Turn]:
        """What the side says, with turn keys from `first`."""
        if self.kind == "text":
            return [Turn(first, self.role, content.text_of(self.value), shape=content.shape_of(self.value))]
        if self.kind == "fields":
            held = [(role, self.value[key]) for key, role in _FIELDS if self.value.get(key) is not None]
            return [Turn(first + at, role, content.text_of(value)) for at, (role, value) in enumerate(held)]
        read = _MESSAGES.read(_as_record(self), b"", 1)
        return [msgspec.structs.replace(turn, key=turn.key + first) for turn in read.turns]

    def splice(
        self, value: bytes, before: Sequence[Turn], after: Sequence[Turn], style: LiteralStyle
    ) -> bytes:
        """The bytes of the side after an edit."""
        if list(before) == list(after):
            return value
        if self.kind == "nested":
            return _spliced(value, before, after)
        if self.kind == "list":
            return _unwrapped(_spliced(b'{"messages": ' + value + b"}", before, after))
        single = len(after) == 1
        if self.kind == "message" and single and before[0].key == after[0].key:
            whole = _unwrapped(_spliced(b'{"messages": [' + value + b"]}", before, after))
            return whole[1:-1]
        if self.kind == "text" and (not after or (single and after[0].role is self.role)):
            return style.literal(after[0].text if after else "")
        if self.kind == "fields" and [turn.role for turn in after] in ([Role.SYSTEM, Role.USER], [Role.USER]):
            return _with_fields(value, {turn.role: turn.text for turn in after}, style)
        return _unwrapped(_spliced(b'{"messages": []}', (), after))


def _kind(value: Any, role: Role) -> str:
    if isinstance(value, str):
        return "text"
    if is_list(value):
        return "list" if not value or _MESSAGES.list_key({"messages": value}) else ""
    if not is_object(value):
        return ""
    if is_list(value.get("messages")):
        return "nested"
    if _MESSAGES.list_key({"messages": [value]}):
        return "message"
    return "fields" if role is Role.USER and isinstance(value.get("user"), str) else ""


def _as_record(side: _Side) -> dict[str, Any]:
    if side.kind == "nested":
        return {"messages": side.value["messages"]}
    return {"messages": side.value if side.kind == "list" else [side.value]}


def _spliced(raw: bytes, before: Sequence[Turn], after: Sequence[Turn]) -> bytes:
    """A record of messages after an edit; turn keys count from the first one before it."""
    first = before[0].key if before else 0
    last = first + len(before)

    def moved(turns: Sequence[Turn]) -> tuple[Turn, ...]:
        # What comes from the other side of the pair is new here.
        return tuple(
            msgspec.structs.replace(
                turn, key=turn.key - first if first <= turn.key < last else len(before) + turn.key
            )
            for turn in turns
        )

    return _MESSAGES.splice(raw, Conversation(1, moved(before)), Conversation(1, moved(after)))


def _unwrapped(raw: bytes) -> bytes:
    return Series.parse(raw).items[0].value


def _with_fields(value: bytes, texts: dict[Role, str], style: LiteralStyle) -> bytes:
    series = Series.parse(value)
    old = decode_anyway(value)
    for key, role in _FIELDS:
        place = series.find(key)
        if role not in texts:
            if place is not None:
                del series.items[place]
                series.gaps = []  # every item keeps its own
        elif place is None:
            series.items.insert(
                0, Item(key, b'"%s"' % key.encode() + series.colon, style.literal(texts[role]))
            )
            series.items[1].gap = series.gap()
        elif old[key] != texts[role]:
            series.items[place].value = style.literal(texts[role])
    return series.render()


class Preference(Dialect):
    """A prompt with a better and a worse reply."""

    id = "preference"
    title = "Preference pairs"
    help = (
        "A prompt with a better and a worse reply, for DPO; read by TRL, LLaMA-Factory, axolotl and OpenAI. "
        "The better reply is shown, the worse one is kept."
    )
    complete = False

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 0.97 if _sides(record) else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        turns: list[Turn] = []
        sides = _sides(record)
        if not sides:
            raise RecordProblem("there is no prompt with a better reply here.")
        for side in sides:
            turns += side.turns(len(turns))
        return Conversation(key, tuple(turns), key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        turns = conversation.turns
        at = len(turns) - 1 if turns and turns[-1].role is Role.ASSISTANT else len(turns)
        prompt, reply = (
            _MESSAGES.write(conversation.with_turns(part))["messages"] for part in (turns[:at], turns[at:])
        )
        return {"prompt": prompt, "chosen": reply, "rejected": []}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        return (
            "There is no worse reply to write; its place would stay empty.",
            *content.part_losses(conversation),
        )

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        start = skip_space(raw, 0)
        top = Series.parse(raw, start)
        length = len(top.render())
        style = LiteralStyle.of(raw)
        sides = _sides(decode_anyway(raw))
        first = 0
        rest = list(after.turns)
        for number, side in enumerate(sides):
            count = len(side.turns(0))
            was = before.turns[first : first + count]
            first += count
            end = len(rest) if number == len(sides) - 1 else _border(rest, first)
            now, rest = rest[:end], rest[end:]
            place = top.find(side.key)
            assert place is not None
            top.items[place].value = side.splice(top.items[place].value, was, now, style)
        return raw[:start] + top.render() + raw[start + length :]


def _sides(record: Any) -> list[_Side]:
    """The prompt, where there is one, and the better reply."""
    if not is_object(record) or not any(key in record for key in _WORSE):
        return []
    reply = _Side.of(record, _BETTER, Role.ASSISTANT)
    if reply is None:
        return []
    prompt = _Side.of(record, _PROMPTS, Role.USER)
    if prompt is None:
        return [reply] if reply.kind == "list" and reply.value else []
    return [prompt, reply]


def _border(turns: Sequence[Turn], reply_key: int) -> int:
    """Where the reply starts in edited turns: where it did, or else at the last turn if the assistant's."""
    for place, turn in enumerate(turns):
        if turn.key == reply_key and turn.role is Role.ASSISTANT:
            return place
    return len(turns) - 1 if turns and turns[-1].role is Role.ASSISTANT else len(turns)
