"""Writes an edit into the bytes of a record that holds a list of messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.formats import call_parts, calls, content
from rolethread_gui.formats.attachments import parts_of
from rolethread_gui.formats.content import LEARN_KEYS, SPEAKER_KEY
from rolethread_gui.formats.jsonspans import Item, Series
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, encode_record
from rolethread_gui.formats.message_keys import Keys, role_of


class MessageSplice:
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
        """Write the turns of the edited conversation into the list."""
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
        if new.text != old.text or new.calls != old.calls:
            self._set_content(message, old, new)
        if new.role is not old.role or (new.label and new.label != old.label):
            self._set(message, self._present(message, self.keys.roles), self._name(new))
        if new.speaker != old.speaker:
            self._set_or_drop(message, SPEAKER_KEY, new.speaker)
        if new.call_id != old.call_id:
            self._set_or_drop(message, calls.CALL_ID_KEY, new.call_id)
        if new.learn is not old.learn:
            set_learn(message, new.learn)
        return message.render()

    def _set_or_drop(self, message: Series, key: str, text: str) -> None:
        if text:
            self._set(message, key, text)
        else:
            drop(message, key)

    def _set_content(self, message: Series, old: Turn, new: Turn) -> None:
        """Write a changed text or changed calls."""
        said = self._said(message)
        if old.calls and said is not None and not self._calls_beside(message):
            called = old.label.casefold() in calls.CALL_LABELS
            text = calls.respoken(said, old, new, glaive=not called)
            if text is not None:
                self._set(message, self._present(message, self.keys.texts), text)
                if called and not new.calls:
                    role = self._name(msgspec.structs.replace(new, label=""))
                    self._set(message, self._present(message, self.keys.roles), role)
                return
        if new.text != old.text:
            mark = calls.result_prefix(said) if old.role is Role.TOOL and said is not None else ""
            self._set_text(message, old, msgspec.structs.replace(new, text=mark + new.text) if mark else new)
        if new.calls != old.calls:
            self._set_calls(message, old, new)

    def _said(self, message: Series) -> str | None:
        """The text of a message as it stands, or None where it is no text."""
        place = message.find(self._present(message, self.keys.texts))
        if place is None or message.items[place].value[:1] != b'"':
            return None
        return str(decode_anyway(message.items[place].value))

    @staticmethod
    def _calls_beside(message: Series) -> bool:
        places = (message.find(calls.CALLS_KEY), message.find(calls.OLD_CALL_KEY))
        return any(place is not None and message.items[place].value[:1] in b"[{" for place in places)

    def _set_calls(self, message: Series, old: Turn, new: Turn) -> None:
        place = message.find(calls.CALLS_KEY)
        if place is not None and message.items[place].value[:1] == b"[":
            if new.calls:
                item = message.items[place]
                item.value = calls.patched_list(item.value, old.calls, new.calls, self.style)
            else:
                drop(message, calls.CALLS_KEY)
            return
        place = message.find(calls.OLD_CALL_KEY)
        if place is not None and message.items[place].value[:1] == b"{" and old.calls:
            if len(new.calls) == 1:
                item = message.items[place]
                item.value = calls.patched_object(item.value, old.calls[0], new.calls[0], self.style)
                return
            drop(message, calls.OLD_CALL_KEY)
        content_place = message.find(self._present(message, self.keys.texts))
        if content_place is not None and old.shape is Shape.PARTS:
            item = message.items[content_place]
            if call_parts.holds_calls(item.value) or call_parts.says_value(item.value):
                item.value = call_parts.spliced(item.value, old.calls, new.calls, self.style)
                return
        if new.calls:
            self._add_calls(message, new)

    def _add_calls(self, message: Series, turn: Turn) -> None:
        """Calls for a message that had none."""
        if self._speaks_calls():
            role, text = self._present(message, self.keys.roles), self._present(message, self.keys.texts)
            self._set(message, role, self.keys.call_label)
            self._set(message, text, _spoken(turn))
        else:
            drop(message, calls.CALLS_KEY)  # null stands there
            message.add(calls.CALLS_KEY, calls.patched_list(b"[]", (), turn.calls, self.style))

    def _speaks_calls(self) -> bool:
        """Whether calls are turns of their own here, with JSON as their text."""
        return bool(self.keys.call_label) and self._usual(self.keys.roles) != "role"

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
        spoken = bool(turn.calls) and self._speaks_calls()
        message = Series(template.opening, [], template.closing, [], template.colon)
        message.add(role_key, self.style.literal(self.keys.call_label if spoken else self._name(turn)))
        message.add(text_key, self.style.literal(_spoken(turn)) if spoken else self._content(turn))
        if template.items and template.items[0].key == text_key:
            message.items.reverse()
        if turn.calls and not spoken:
            message.add(calls.CALLS_KEY, calls.patched_list(b"[]", (), turn.calls, self.style))
        if turn.call_id and not self._speaks_calls():
            message.add(calls.CALL_ID_KEY, self.style.literal(turn.call_id))
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

    def _content(self, turn: Turn) -> bytes:
        parts = parts_of(turn.text, turn.attached) if turn.attached else None
        if parts is not None:
            return encode_record(parts)
        if not turn.text and (turn.shape is Shape.NULL or turn.calls):
            return b"null"
        return self.style.literal(turn.text)

    def _template(self) -> Series:
        """A message to take brackets, colons and separators from."""
        for item in self.messages.items:
            if item.value[:1] == b"{" and len(item.value) > 2:
                return Series.parse(item.value)
        return Series(b"{", [], b"}", [], self.top.colon)


def _spoken(turn: Turn) -> str:
    """The text of a turn of calls."""
    return "\n".join(part for part in (turn.text, calls.flat_text(turn.calls)) if part)


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
