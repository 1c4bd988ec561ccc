"""Formats of programs that keep a conversation as a list of messages, each spelled in the program's own way.

Some elements of such a list may show nothing (notes to the program, calls of its tools): they are passed
over and kept, each behind the turn that it followed.
"""

from __future__ import annotations

import abc
from typing import Any, ClassVar

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.fresh import fresh_value
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.paths import (
    Path,
    elements,
    find,
    value_at,
    with_elements,
    with_text,
    with_value,
    without,
)
from rolethread_gui.wording import say


class ListedDialect(Dialect):
    """Messages in a list.

    Attributes:
        holds: what has a place here.
        lists: where the list may stand, the usual place first.
        system: where a system prompt stands as a text beside the list, or None.
        bare: whether a list without messages is enough to tell the format.
        inside: where the message stands in an element of the list.
    """

    target = False
    holds: ClassVar[Holds] = Holds()
    lists: ClassVar[tuple[Path, ...]]
    system: ClassVar[Path | None] = None
    bare: ClassVar[bool] = True
    inside: ClassVar[Path] = ()

    @abc.abstractmethod
    def is_message(self, message: dict[str, Any]) -> bool:
        """Whether an element of the list is spelled as this program does."""

    @abc.abstractmethod
    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """The turn that an element says, with any key; None where it shows nothing."""

    @abc.abstractmethod
    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """A fresh element for a turn, in a record that may be empty."""

    @abc.abstractmethod
    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """An element after an edit of its turn: text, role, speaker, alternatives."""

    def record_of(self, conversation: Conversation) -> dict[str, Any]:
        """What a fresh record holds beside the list and the system prompt."""
        del conversation
        return {}

    def passed_over(self, record: dict[str, Any], messages: list[Any]) -> set[int]:
        """Places of messages that are no part of the conversation as it stands."""
        del record, messages
        return set()

    def linked(
        self,
        chosen: list[tuple[int | None, bytes]],
        chain: list[int],
        record: dict[str, Any],
        style: LiteralStyle,
    ) -> list[tuple[int | None, bytes]]:
        """The elements of an edited list, after making them name each other where the program does that.

        Args:
            chosen: see `paths.with_elements`.
            chain: places in `chosen` of what is shown, in order.
            record: as it was before.
            style: how it writes its texts.
        """
        del chain, record, style
        return chosen

    def wrapped(self, message: dict[str, Any], record: dict[str, Any]) -> Any:
        """A fresh message as an element of the list."""
        del record
        return message

    def leading(self, record: dict[str, Any]) -> list[Any]:
        """Elements that a fresh list starts with."""
        del record
        return []

    def fresh_prompt(self, text: str) -> Any:
        """A system prompt as the value of the first key of `system`."""
        return text

    # Reading

    def list_path(self, record: Any) -> Path | None:
        """Where the list of messages stands."""
        if is_object(record):
            for path in self.lists:
                value = find(record, path)
                if is_list(value) and self._fits(value):
                    return path
        return None

    def _fits(self, messages: list[Any]) -> bool:
        inner = [find(one, self.inside) for one in messages]
        known = sum(is_object(one) and self.is_message(one) for one in inner)
        return 2 * known > len(messages) if messages else self.bare

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 0.98 if self.list_path(record) is not None else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        path = self.list_path(record)
        if path is None:
            raise RecordProblem(say("no messages were found here."))
        turns: list[Turn] = []
        prompt = self._prompt(record)
        if prompt is not None:
            turns.append(Turn(0, Role.SYSTEM, prompt))
        for _, turn in self._shown(record, path):
            turns.append(msgspec.structs.replace(turn, key=len(turns)))
        return Conversation(key, tuple(turns), key, len(turns))

    def _prompt(self, record: Any) -> str | None:
        text = find(record, self.system) if self.system else None
        return text if isinstance(text, str) and text else None

    def _shown(self, record: Any, path: Path) -> list[tuple[int, Turn]]:
        """Places in the list that say something, and what."""
        found: list[tuple[int, Turn]] = []
        messages = find(record, path)
        left = self.passed_over(record, messages)
        for place, element in enumerate(messages):
            message = find(element, self.inside)
            turn = self.turn_of(message, record) if is_object(message) else None
            if turn is not None and place not in left:
                found.append((place, turn))
        return found

    # Writing

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        turns = conversation.turns
        record = self.record_of(conversation)
        if self.system and turns and turns[0].role is Role.SYSTEM:
            record[str(self.system[0])] = self.fresh_prompt(turns[0].text)
            turns = turns[1:]
        listed = [self.wrapped(self.message_of(turn, record), record) for turn in turns]
        _put(record, self.lists[0], [*self.leading(record), *listed])
        return record

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        said = self.holds.losses(conversation)
        if self.bare or conversation.turns:
            return said
        return (*said, say("A conversation without turns has no form there."))

    # Splicing

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        record = decode_anyway(raw)
        path = self.list_path(record)
        assert path is not None
        style = LiteralStyle.of(raw)
        shown = self._shown(record, path)
        turns = list(after.turns)
        first = len(before.turns) - len(shown)
        if self.system:
            raw = self._with_prompt(raw, before.turns[0] if first else None, turns, style)
        listed = value_at(raw, path)
        assert listed is not None
        raws = elements(listed)
        old = {before.turns[first + at].key: (place, turn) for at, (place, turn) in enumerate(shown)}
        behind = _followers(len(raws), list(old.items()), {turn.key for turn in turns})
        like = raws[shown[-1][0]] if shown else None
        chosen: list[tuple[int | None, bytes]] = [(place, raws[place]) for place in behind.pop(None, [])]
        chain: list[int] = []
        for turn in turns:
            chain.append(len(chosen))
            if turn.key in old:
                place, was = old[turn.key]
                was = msgspec.structs.replace(was, key=turn.key)
                chosen.append((place, self._changed(raws[place], was, turn, style)))
            else:
                fresh = self.wrapped(self.message_of(turn, record), record)
                chosen.append((None, fresh_value(fresh, like, style)))
            chosen += [(place, raws[place]) for place in behind.pop(turn.key, [])]
        chosen = self.linked(chosen, chain, record, style)
        return with_value(raw, path, with_elements(listed, chosen))

    def _changed(self, element: bytes, was: Turn, turn: Turn, style: LiteralStyle) -> bytes:
        message = value_at(element, self.inside)
        if was == turn or message is None:
            return element
        return with_value(element, self.inside, self.change(message, was, turn, style))

    def _with_prompt(self, raw: bytes, old: Turn | None, turns: list[Turn], style: LiteralStyle) -> bytes:
        """Write the system prompt beside the list and take its turn out of `turns`."""
        assert self.system is not None
        first = turns[0] if turns else None
        if first is not None and first.role is Role.SYSTEM:
            del turns[0]
            if old is None:
                raw = with_value(raw, self.system[:1], fresh_value(self.fresh_prompt(first.text), raw, style))
            elif old.text != first.text:
                raw = with_text(raw, self.system, first.text, style)
        elif old is not None:
            raw = without(raw, self.system[:1])
        return raw


def _put(record: dict[str, Any], path: Path, value: Any) -> None:
    *way, last = path
    for step in way:
        assert isinstance(step, str)
        record = record.setdefault(step, {})
    assert isinstance(last, str)
    record[last] = value


def _followers(
    count: int, shown: list[tuple[int, tuple[int, Turn]]], left: set[int]
) -> dict[int | None, list[int]]:
    """Places that show nothing, by the key of the turn that they follow and that is still there."""
    keys = {place: key for key, (place, _) in shown}
    behind: dict[int | None, list[int]] = {}
    last: int | None = None
    for place in range(count):
        key = keys.get(place)
        if key is None:
            behind.setdefault(last, []).append(place)
        elif key in left:
            last = key
    return behind
