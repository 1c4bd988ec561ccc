"""Formats that keep a conversation as a list of message objects: reading, writing and splicing them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.formats import calls, content
from rolethread_gui.formats.attachments import attached_of, parts_of
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.beside import read_tools, read_verdict, splice_beside, write_beside
from rolethread_gui.formats.content import LEARN_KEYS, SPEAKER_KEY
from rolethread_gui.formats.held import held_losses
from rolethread_gui.formats.jsonspans import Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.message_keys import Keys, role_of
from rolethread_gui.formats.message_splice import MessageSplice
from rolethread_gui.wording import say


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
        list_key = self.list_key(record)
        if list_key is None:
            raise RecordProblem(say("no list of messages was found here."))
        glaive = any(mark in raw for mark in calls.MARKS)
        turns: list[Turn] = []
        system = record.get(self.keys.system) if self.keys.system else None
        if isinstance(system, str) and system:
            turns.append(Turn(0, Role.SYSTEM, system))
        turns += [
            self._turn(message, place, glaive=glaive)
            for place, message in enumerate(record[list_key], len(turns))
        ]
        return Conversation(key, tuple(turns), key, len(turns), read_tools(record), read_verdict(record))

    def _turn(self, message: Any, place: int, *, glaive: bool) -> Turn:
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
        turn = Turn(
            place,
            role_of(label),
            value if isinstance(value, str) else content.text_of(value),
            label,
            speaker if isinstance(speaker, str) else "",
            content.learn_from(map(fields.get, LEARN_KEYS)),
            Shape.TEXT if isinstance(value, str) else content.shape_of(value),
            attached=attached_of(value) if is_list(value) else (),
        )
        return calls.completed(turn, fields, value, glaive=glaive)

    # Writing

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        messages = [self._message(turn) for turn in conversation.turns]
        beside = write_beside(conversation, tools_as_text=self.keys.tools_as_text)
        return {self.keys.lists[0]: messages, **beside}

    def _message(self, turn: Turn) -> dict[str, Any]:
        kept = turn.label in self.keys.kept or (turn.role is Role.OTHER and turn.label)
        if (
            self.keys.call_label
            and turn.label == self.keys.call_label
            and turn.text.lstrip()[:1] in ("{", "[")
        ):
            kept = True  # a call that cannot be read
        name = turn.label if kept else self.keys.names[turn.role]
        message: dict[str, Any] = {self.keys.roles[0]: name, self.keys.texts[0]: self._content(turn)}
        if turn.calls and self.keys.call_label:
            message[self.keys.roles[0]] = self.keys.call_label
        elif turn.calls:
            message[calls.CALLS_KEY] = calls.as_message_value(turn.calls)
        if turn.call_id and not self.keys.call_label:
            message[calls.CALL_ID_KEY] = turn.call_id
        if turn.speaker:
            message[SPEAKER_KEY] = turn.speaker
        if turn.learn is not None:
            message["weight"] = int(turn.learn)
        if turn.extra:
            further: dict[str, Any] = json.loads(turn.extra)
            for key, value in further.items():
                message.setdefault(key, value)
        return message

    def _content(self, turn: Turn) -> Any:
        if self.keys.call_label and turn.calls:
            return "\n".join(part for part in (turn.text, calls.flat_text(turn.calls)) if part)
        parts = parts_of(turn.text, turn.attached) if turn.attached and not self.keys.call_label else None
        if parts is not None:
            return parts
        return None if not turn.text and (turn.calls or turn.shape is Shape.NULL) else turn.text

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        spoken = bool(self.keys.call_label)
        return held_losses(conversation, calls=True, ids=not spoken, parts=not spoken, verdict=True)

    # Splicing

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.says_same(after):
            return raw
        start = skip_space(raw, 0)
        top = Series.parse(raw, start)
        length = len(top.render())
        list_key = self.list_key(decode_anyway(raw))
        assert list_key is not None
        MessageSplice(self.keys, top, list_key, before=before, after=after, style=LiteralStyle.of(raw)).run()
        splice_beside(top, before, after, LiteralStyle.of(raw), tools_as_text=self.keys.tools_as_text)
        return raw[:start] + top.render() + raw[start + length :]
