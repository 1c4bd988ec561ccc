"""Parts of a record that each hold some turns: a prompt, a reply, a worse reply, in whatever form."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.jsonspans import Item, Series
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, encode_record, is_list, is_object
from rolethread_gui.formats.message_keys import Keys
from rolethread_gui.formats.messages import MessagesDialect
from rolethread_gui.formats.prompts import prompt_text, split_prompt
from rolethread_gui.wording import say

_FIELDS = (("system", Role.SYSTEM), ("user", Role.USER))
_ADDITION = "input"


class _Messages(MessagesDialect):
    """The list of messages on one side."""

    id = "side"
    title = say("Messages of one side")
    help = say("Used inside other formats alone.")
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


MESSAGES = _Messages()
"""Reads and writes lists of messages wherever they stand."""


@dataclasses.dataclass(frozen=True, slots=True)
class Side:
    """One part of a record that holds turns.

    Attributes:
        key: its key in the record.
        kind: "text", "joined" (an instruction with its input), "texts" (a list of texts, each a reply of
            its own), "fields" (system and user), "message", "list", or "nested" (an object with a list).
        role: whose turn a plain text is.
        value: decoded; for "joined" the record itself.
        raw: the whole record, for marks in its texts.
    """

    key: str
    kind: str
    role: Role
    value: Any
    raw: bytes = b""

    @classmethod
    def of(cls, record: Mapping[str, Any], keys: Sequence[str], role: Role, raw: bytes = b"") -> Side | None:
        """The side that stands under the first of these keys that holds one."""
        for key in keys:
            if key in record:
                kind = _kind(record, key, role)
                if kind:
                    return cls(key, kind, role, record if kind == "joined" else record[key], raw)
        return None

    def turns(self, first: int) -> list[Turn]:
        """What the side says, with turn keys from `first`; nothing for "texts"."""
        if self.kind == "texts":
            return []
        if self.kind == "text":
            return [Turn(first, self.role, content.text_of(self.value), shape=content.shape_of(self.value))]
        if self.kind == "joined":
            return [Turn(first, self.role, prompt_text(self.value[self.key], self.value[_ADDITION]))]
        if self.kind == "fields":
            held = [(role, self.value[key]) for key, role in _FIELDS if self.value.get(key) is not None]
            return [Turn(first + at, role, content.text_of(value)) for at, (role, value) in enumerate(held)]
        read = MESSAGES.read(self._as_record(), self.raw, 1)
        return [msgspec.structs.replace(turn, key=turn.key + first) for turn in read.turns]

    def _as_record(self) -> dict[str, Any]:
        if self.kind == "nested":
            return {"messages": self.value["messages"]}
        return {"messages": self.value if self.kind == "list" else [self.value]}

    def write(self, top: Series, before: Sequence[Turn], after: Sequence[Turn], style: LiteralStyle) -> None:
        """Write an edit of the side into its record."""
        if list(before) == list(after):
            return
        place = top.find(self.key)
        assert place is not None
        item = top.items[place]
        if self.kind == "joined" and len(after) == 1 and after[0].role is self.role:
            at = top.find(_ADDITION)
            assert at is not None
            old = str(self.value[self.key]), str(self.value[_ADDITION])
            for one, was, now in zip(
                (item, top.items[at]), old, split_prompt(*old, after[0].text), strict=True
            ):
                if was != now:
                    one.value = style.literal(now)
        else:
            item.value = self.splice(item.value, before, after, style)

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
        if self.kind == "message" and single and before and before[0].key == after[0].key:
            whole = _unwrapped(_spliced(b'{"messages": [' + value + b"]}", before, after))
            return whole[1:-1]
        if self.kind == "message" and not after:
            emptied = [msgspec.structs.replace(before[0], text="", calls=())]
            return self.splice(value, before, emptied, style)
        if self.kind in ("text", "joined") and (not after or (single and _is_plain(after[0], self.role))):
            return style.literal(after[0].text if after else "")
        if self.kind == "fields" and [turn.role for turn in after] in ([Role.SYSTEM, Role.USER], [Role.USER]):
            return _with_fields(value, {turn.role: turn.text for turn in after}, style)
        return fresh_list(after)


def _is_plain(turn: Turn, role: Role) -> bool:
    return turn.role is role and not turn.calls and not turn.call_id


def _kind(record: Mapping[str, Any], key: str, role: Role) -> str:
    value = record[key]
    if isinstance(value, str):
        joined = key == "instruction" and isinstance(record.get(_ADDITION), str)
        return "joined" if joined else "text"
    if is_list(value):
        if value and all(isinstance(one, str) for one in value):
            return "texts"
        return "list" if not value or MESSAGES.list_key({"messages": value}) else ""
    if not is_object(value):
        return ""
    if is_list(value.get("messages")):
        return "nested"
    if MESSAGES.list_key({"messages": [value]}):
        return "message"
    return "fields" if role is Role.USER and isinstance(value.get("user"), str) else ""


def _spliced(raw: bytes, before: Sequence[Turn], after: Sequence[Turn]) -> bytes:
    """A record of messages after an edit; turn keys count from the first one before it."""
    first = before[0].key if before else 0
    last = first + len(before)

    def moved(turns: Sequence[Turn]) -> tuple[Turn, ...]:
        # What comes from another side is new here.
        return tuple(
            msgspec.structs.replace(
                turn, key=turn.key - first if first <= turn.key < last else len(before) + turn.key
            )
            for turn in turns
        )

    return MESSAGES.splice(raw, Conversation(1, moved(before)), Conversation(1, moved(after)))


def fresh_list(turns: Sequence[Turn]) -> bytes:
    """Turns as a new list of messages."""
    return _unwrapped(encode_record(MESSAGES.write(Conversation(1, tuple(turns)))))


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
