"""Formats that keep a conversation as a list of message objects: reading, writing and splicing them."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.content import LEARN_KEYS, SPEAKER_KEY
from rolethread_gui.formats.jsonspans import Item, Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object

ROLES: Mapping[str, Role] = {
    **dict.fromkeys(("system", "sys", "developer"), Role.SYSTEM),
    **dict.fromkeys(("user", "human", "input", "prompter", "customer"), Role.USER),
    **dict.fromkeys(
        ("assistant", "gpt", "output", "model", "bot", "chatbot", "bing", "bard", "function_call"),
        Role.ASSISTANT,
    ),
    **dict.fromkeys(("tool", "observation", "ipython", "function"), Role.TOOL),
}
"""How role names are understood, in any case. A call of a function is what the model says."""


@dataclasses.dataclass(frozen=True, slots=True)
class Keys:
    """Which keys a format reads, the usual one first.

    Attributes:
        lists: of the list of messages.
        roles: of the role in a message.
        texts: of the text in a message.
        system: of a system prompt beside the list, or None.
        names: the usual spelling of each role.
        kept: spellings that say more than the role, and are kept when a record is written afresh.
    """

    lists: tuple[str, ...]
    roles: tuple[str, ...]
    texts: tuple[str, ...]
    system: str | None
    names: Mapping[Role, str]
    kept: frozenset[str] = frozenset()


def role_of(label: str) -> Role:
    """The role behind a spelling."""
    return ROLES.get(label) or ROLES.get(label.strip().casefold(), Role.OTHER)


def first_key(message: Mapping[str, Any], keys: Sequence[str]) -> str | None:
    """The first of these keys that is there."""
    for key in keys:
        if key in message:
            return key
    return None


class MessagesDialect(Dialect):
    """A list of message objects, with or without a system prompt beside it."""

    keys: ClassVar[Keys]

    # Reading

    def list_key(self, record: Any) -> str | None:
        """The key whose value is the list of messages."""
        if is_object(record):
            for key in self.keys.lists:
                value = record.get(key)
                if is_list(value) and self._messages_score(value) > 0:
                    return key
        return None

    def _messages_score(self, messages: list[Any]) -> float:
        if not messages:
            return 0.3
        marks = (*self.keys.roles, *self.keys.texts)
        known = sum(any(mark in one for mark in marks) for one in messages if is_object(one))
        return known / len(messages)

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        list_key = self.list_key(record)
        if list_key is None:
            raise RecordProblem("no list of messages was found here.")
        turns: list[Turn] = []
        system = record.get(self.keys.system) if self.keys.system else None
        if isinstance(system, str) and system:
            turns.append(Turn(0, Role.SYSTEM, system))
        turns += [self._turn(message, place) for place, message in enumerate(record[list_key], len(turns))]
        return Conversation(key, tuple(turns), key, len(turns))

    def _turn(self, message: Any, place: int) -> Turn:
        if not is_object(message):
            return Turn(place, Role.OTHER, content.text_of(message), shape=content.shape_of(message))
        fields = message
        role_key = first_key(fields, self.keys.roles)
        label = fields[role_key] if role_key else ""
        if not isinstance(label, str):
            label = ""
        text_key = first_key(fields, self.keys.texts)
        value = fields[text_key] if text_key else None
        speaker = fields.get(SPEAKER_KEY)
        return Turn(
            place,
            role_of(label),
            value if isinstance(value, str) else content.text_of(value),
            label,
            speaker if isinstance(speaker, str) else "",
            content.learn_from(map(fields.get, LEARN_KEYS)),
            Shape.TEXT if isinstance(value, str) else content.shape_of(value),
        )

    # Writing

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        return {self.keys.lists[0]: [self._message(turn) for turn in conversation.turns]}

    def _message(self, turn: Turn) -> dict[str, Any]:
        kept = turn.label in self.keys.kept or (turn.role is Role.OTHER and turn.label)
        name = turn.label if kept else self.keys.names[turn.role]
        message: dict[str, Any] = {self.keys.roles[0]: name, self.keys.texts[0]: turn.text}
        if turn.shape is Shape.NULL and not turn.text:
            message[self.keys.texts[0]] = None
        if turn.speaker:
            message[SPEAKER_KEY] = turn.speaker
        if turn.learn is not None:
            message["weight"] = int(turn.learn)
        if turn.extra:
            further: dict[str, Any] = json.loads(turn.extra)
            for key, value in further.items():
                message.setdefault(key, value)
        return message

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        return content.part_losses(conversation)

    # Splicing

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        start = skip_space(raw, 0)
        top = Series.parse(raw, start)
        length = len(top.render())
        list_key = self.list_key(decode_anyway(raw))
        assert list_key is not None
        _Splice(self.keys, top, list_key, before=before, after=after, style=LiteralStyle.of(raw)).run()
        return raw[:start] + top.render() + raw[start + length :]


class _Splice:
    """Writes one edit into one record."""

    def __init__(
        self,
        keys: Keys,
        top: Series,
        list_key: str,
        *,
        before: Conversation,
        after: Conversation,
        style: LiteralStyle,
    ) -> None:
        self.keys = keys
        self.top = top
        self.before = before
        self.after = after
        self.style = style
        place = top.find(list_key)
        assert place is not None
        self.place = place
        list_item = top.items[self.place]
        self.messages = Series.parse(list_item.value)
        self.offset = len(before.turns) - len(self.messages.items)
        self.old = {turn.key: turn for turn in before.turns}

    def run(self) -> None:
        turns = list(self.after.turns)
        self._top_system(turns)
        chosen = [self._item(turn) for turn in turns]
        self.top.items[self.place].value = self.messages.render(chosen)

    def _top_system(self, turns: list[Turn]) -> None:
        """Write the system prompt beside the list and take its turn out of `turns`."""
        place = self.top.find(self.keys.system) if self.keys.system else None
        if place is None:
            return
        item = self.top.items[place]
        first = turns[0] if turns else None
        fits = first is not None and first.role is Role.SYSTEM and first.learn is None and not first.speaker
        old = self.before.turns[0] if self.offset else None
        known = first is not None and self._known(first) is not None
        if first is not None and fits and not known and (old is not None or item.value == b'""'):
            if old is None or old.text != first.text:
                item.value = self.style.literal(first.text)
            del turns[0]
        elif old is not None:
            item.value = b'""'

    def _known(self, turn: Turn) -> int | None:
        """Place in the list of the message that this turn was read from."""
        place = turn.key - self.offset
        return place if turn.key in self.old and 0 <= place < len(self.messages.items) else None

    def _item(self, turn: Turn) -> Item:
        place = self._known(turn)
        if place is None:
            return Item(None, b"", self._fresh(turn))
        item, old = self.messages.items[place], self.old[turn.key]
        if turn == old:
            return item
        if item.value[:1] != b"{":
            return Item(None, b"", self._fresh(turn), item.gap) if turn.text != old.text else item
        return Item(None, b"", self._changed(item.value, old, turn), item.gap)

    def _changed(self, value: bytes, old: Turn, new: Turn) -> bytes:
        message = Series.parse(value)
        if new.text != old.text:
            self._set_text(message, old, new)
        if new.role is not old.role or (new.label and new.label != old.label):
            self._set(message, self._present(message, self.keys.roles), self._name(new))
        if new.speaker != old.speaker:
            if new.speaker:
                self._set(message, SPEAKER_KEY, new.speaker)
            else:
                drop(message, SPEAKER_KEY)
        if new.learn is not old.learn:
            set_learn(message, new.learn)
        return message.render()

    def _present(self, message: Series, keys: Sequence[str]) -> str:
        for key in keys:
            if message.find(key) is not None:
                return key
        return self._usual(keys)

    def _usual(self, keys: Sequence[str]) -> str:
        """The key of this meaning that the record's other messages use."""
        if self.messages.items and self.messages.items[0].value[:1] == b"{":
            first = Series.parse(self.messages.items[0].value)
            for key in keys:
                if first.find(key) is not None:
                    return key
        return keys[0]

    def _set_text(self, message: Series, old: Turn, new: Turn) -> None:
        key = self._present(message, self.keys.texts)
        place = message.find(key)
        if place is not None and old.shape is Shape.PARTS:
            item = message.items[place]
            item.value = content.splice_parts(item.value, old.text, new.text, self.style)
        else:
            self._set(message, key, new.text)

    def _set(self, message: Series, key: str, text: str) -> None:
        place = message.find(key)
        literal = self.style.literal(text)
        if place is None:
            message.add(key, literal)
        else:
            message.items[place].value = literal

    def _name(self, turn: Turn) -> str:
        """How this record would spell the role of a turn."""
        if turn.label and role_of(turn.label) is turn.role:
            return turn.label
        spellings = Counter(old.label for old in self.before.turns if old.label and old.role is turn.role)
        if spellings:
            return spellings.most_common(1)[0][0]
        spoken = {old.label.casefold() for old in self.before.turns if old.label}
        if spoken & {"user", "assistant"}:
            return turn.role.value
        return self.keys.names[turn.role]

    def _fresh(self, turn: Turn) -> bytes:
        """A new message in the style of its neighbours."""
        role_key, text_key = self._usual(self.keys.roles), self._usual(self.keys.texts)
        template = self._template()
        null = turn.shape is Shape.NULL and not turn.text
        message = Series(template.opening, [], template.closing, [], template.colon)
        message.add(role_key, self.style.literal(self._name(turn)))
        message.add(text_key, b"null" if null else self.style.literal(turn.text))
        if template.items and template.items[0].key == text_key:
            message.items.reverse()
        if turn.speaker:
            message.add(SPEAKER_KEY, self.style.literal(turn.speaker))
        if turn.learn is not None:
            message.add("weight", b"1" if turn.learn else b"0")
        if turn.extra:
            have = {item.key for item in message.items}
            for item in Series.parse(turn.extra.encode("utf-8", "surrogatepass")).items:
                if item.key is not None and item.key not in have:
                    message.add(item.key, item.value)
        gap = template.gap()
        for item in message.items[1:]:
            item.gap = gap
        return message.render()

    def _template(self) -> Series:
        """A message to take brackets, colons and separators from."""
        for item in self.messages.items:
            if item.value[:1] == b"{" and len(item.value) > 2:
                return Series.parse(item.value)
        return Series(b"{", [], b"}", [], self.top.colon)


def drop(message: Series, key: str) -> None:
    """Take a key out of an object, each time that it stands there."""
    kept = [item for item in message.items if item.key != key]
    if len(kept) != len(message.items):
        message.items = kept
        message.gaps = []  # every item keeps its own


def set_learn(message: Series, learn: bool | None) -> None:
    """Write the loss mask into a message in the words that it already uses."""
    if learn is None:
        for key in LEARN_KEYS:
            drop(message, key)
        return
    for key in LEARN_KEYS:
        place = message.find(key)
        if place is not None:
            value = message.items[place].value
            if value in (b"true", b"false"):
                message.items[place].value = b"true" if learn else b"false"
            elif b"." in value:
                message.items[place].value = b"1.0" if learn else b"0.0"
            else:
                message.items[place].value = b"1" if learn else b"0"
            return
    message.add("weight", b"1" if learn else b"0")
