"""One conversation out of a transcript: the envelope that holds its text.

``{"transcript": "Mira: …", "spelling": "plain", "names": [who speaks in the file], "model": [who the model is]}``
"""

from __future__ import annotations

from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.marked import Marked, Markup
from rolethread_gui.formats.markups import TEMPLATES
from rolethread_gui.formats.paths import with_text
from rolethread_gui.formats.scripts import Script
from rolethread_gui.formats.speakers import plain_role
from rolethread_gui.wording import say

TEXT, SPELLING, NAMES, MODEL = "transcript", "spelling", "names", "model"
_USUAL = {Role.USER: "User", Role.ASSISTANT: "Assistant"}


class Transcript(Dialect):
    """A conversation written as text."""

    id = "transcript"
    title = "Transcript"
    help = say("Plain text with a name before each turn, as people write it and chat programs export it.")
    envelope = True
    complete = False
    spoken = frozenset((TEXT, SPELLING, NAMES, MODEL))
    holds = Holds(empty=False, speakers=True, leading_system=True)

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        told = (
            is_object(record) and isinstance(record.get(TEXT), str) and isinstance(record.get(SPELLING), str)
        )
        return 1.0 if told else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        markup, marked = _taken_apart(record)
        turns = [
            msgspec.structs.replace(turn, speaker="" if plain_role(turn.label) else turn.label)
            for turn in markup.turns(marked)
        ]
        if isinstance(markup, Script):
            return Conversation(key, tuple(turns), key, len(turns))
        return Conversation(key, tuple(markup.turns(marked)), key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        said = [(_name(turn), turn.text) for turn in conversation.turns]
        model = {name for (name, _), turn in zip(said, conversation.turns, strict=True) if _is_model(turn)}
        names = dict.fromkeys(name for name, _ in said if name)
        text = Script("plain", frozenset(names)).render(said)
        return {TEXT: text, SPELLING: "plain", NAMES: list(names), MODEL: sorted(model)}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        said = list(self.holds.losses(conversation))
        record = self.write(conversation)
        try:
            again = self.read(record, b"", 1).turns
        except RecordProblem:
            return (*said, say("A conversation in which nobody says anything has no form there."))
        if [(turn.role, turn.text) for turn in again] != [
            (turn.role, turn.text) for turn in conversation.turns
        ]:
            said.append(
                say("Names before a colon, or blanks at the ends of a turn, would be read in another way.")
            )
        if any(turn.speaker for turn in conversation.turns if turn.role is Role.SYSTEM):
            said.append(say("What stands before the first turn has no speaker there."))
        elif any(not turn.speaker and turn.role is not Role.SYSTEM for turn in conversation.turns):
            said.append(
                say("Every turn needs a name there: User and Assistant stand for those who have none.")
            )
        return tuple(said)

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        markup, marked = _taken_apart(decode_anyway(raw))
        turns = [
            msgspec.structs.replace(turn, label=turn.speaker)
            if turn.speaker and isinstance(markup, Script)
            else turn
            for turn in after.turns
        ]
        return with_text(raw, (TEXT,), markup.edited(marked, before.turns, turns), LiteralStyle.of(raw))


def _taken_apart(record: dict[str, Any]) -> tuple[Markup, Marked]:
    spelling, text = record[SPELLING], record[TEXT]
    names, model = (
        [str(name) for name in value] if is_list(value := record.get(key)) else [] for key in (NAMES, MODEL)
    )
    markup = next((one for one in TEMPLATES if one.id == spelling), None)
    try:
        made = markup or Script(spelling, frozenset(names), model)
    except KeyError:
        raise RecordProblem(
            say("this transcript is spelled in a way that is not known ({0}).").format(spelling),
            say("Import the file again."),
        ) from None
    marked = made.split(text)
    if marked is None or not marked.pieces:
        raise RecordProblem(
            say("nobody speaks here."),
            say("It is kept in the file; write a name and a colon before each turn."),
        )
    return made, marked


def _is_model(turn: Turn) -> bool:
    return turn.role is Role.ASSISTANT


def _name(turn: Turn) -> str:
    return "" if turn.role is Role.SYSTEM else turn.speaker or _USUAL.get(turn.role, "User")
