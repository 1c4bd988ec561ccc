"""A list of messages out of a Python file: the envelope that holds its text, ``{"python": "game1 = […]"}``."""

from __future__ import annotations

from collections import Counter
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.envelopes import Envelope
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_object
from rolethread_gui.formats.message_keys import role_of
from rolethread_gui.formats.paths import with_text
from rolethread_gui.formats.pylists import (
    Message,
    NotPlain,
    PythonList,
    Text,
    fresh_message,
    quoted,
    rebuilt,
)
from rolethread_gui.wording import say

TEXT = "python"
_ROLES, _CONTENTS = ("role", "from"), ("content", "value", "text")
_NAMES = {
    Role.SYSTEM: "system",
    Role.USER: "user",
    Role.ASSISTANT: "assistant",
    Role.TOOL: "tool",
    Role.OTHER: "other",
}


class PythonMessages(Envelope):
    """Messages as a Python program writes them down."""

    id = "python_list"
    title = say("Messages in a Python file")
    help = say(
        "A list of messages with role and content, written down as Python does. It is read, and never run."
    )
    complete = False
    spoken = frozenset((TEXT,))
    holds = Holds(roles=frozenset(Role))

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 1.0 if is_object(record) and isinstance(record.get(TEXT), str) and len(record) == 1 else 0.0

    def further(self, record: Any) -> tuple[str, ...]:
        """See `Envelope.further`."""
        del record
        return ()

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        turns = [
            Turn(place, role_of(role.value), text.value, role.value)
            for place, (_, role, text) in enumerate(_said(*_listed(record[TEXT])))
        ]
        return Conversation(key, tuple(turns), key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        lines = [f"    {fresh_message(_named(turn, Counter()), turn.text)},\n" for turn in conversation.turns]
        return {TEXT: f"conversation{conversation.key} = [\n{''.join(lines)}]"}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        empty = () if conversation.turns else (say("A conversation without turns has no form there."),)
        return (*empty, *self.holds.losses(conversation))

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        text = decode_anyway(raw)[TEXT]
        start, listed = _listed(text)
        said = _said(start, listed)
        old = {turn.key: place for place, turn in enumerate(before.turns)}
        usual = Counter((turn.role, turn.label) for turn in before.turns)
        like = text[said[-1][2].start : said[-1][2].end] if said else "'"
        chosen: list[tuple[int | None, str]] = []
        for turn in after.turns:
            place = old.get(turn.key)
            if place is None:
                chosen.append((None, fresh_message(_named(turn, usual), turn.text, like)))
                continue
            was = before.turns[place]
            message, role, content = said[place]
            changes = [(content, turn.text)] if turn.text != was.text else []
            if turn.role is not was.role:
                changes.append((role, _named(turn, usual)))
            chosen.append((place, _changed(text, message, changes)))
        return with_text(raw, (TEXT,), rebuilt(text, listed, start, chosen), LiteralStyle.of(raw))


def _listed(text: str) -> tuple[int, PythonList]:
    start = text.find("[")
    try:
        return start, PythonList(text, start)
    except NotPlain as problem:
        line = text.count("\n", 0, problem.at) + 1
        raise RecordProblem(
            say("this list is not plain: something else than texts in quotes stands in its line {0}.").format(
                line
            ),
            say("Only lists of objects with texts in quotes are read; nothing in the file is run."),
        ) from None


def _said(start: int, listed: PythonList) -> list[tuple[Message, Text, Text]]:
    del start
    found: list[tuple[Message, Text, Text]] = []
    for message in listed.messages:
        role = next((message.texts[key] for key in _ROLES if key in message.texts), None)
        content = next((message.texts[key] for key in _CONTENTS if key in message.texts), None)
        if role is None or content is None:
            raise RecordProblem(
                say("a message of this list has no role or no text."),
                say("Write both, in quotes, in the file."),
            )
        found.append((message, role, content))
    return found


def _named(turn: Turn, usual: Counter[tuple[Role, str]]) -> str:
    """How the role of a turn is written."""
    if turn.label and role_of(turn.label) is turn.role:
        return turn.label
    names = [name for (role, name), _ in usual.most_common() if role is turn.role and name]
    return names[0] if names else _NAMES[turn.role]


def _changed(text: str, message: Message, changes: list[tuple[Text, str]]) -> str:
    made = text[message.start : message.end]
    for place, words in sorted(changes, key=lambda change: change[0].start, reverse=True):
        written = quoted(words, text[place.start : place.end])
        made = made[: place.start - message.start] + written + made[place.end - message.start :]
    return made
