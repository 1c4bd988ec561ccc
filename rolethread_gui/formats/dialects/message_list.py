"""A bare list of messages that is one conversation: ``[{"role": …, "content": …}, …]``."""

from __future__ import annotations

from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.envelopes import Envelope, Inner
from rolethread_gui.formats.jsonspans import Series, skip_space
from rolethread_gui.formats.jsontext import is_list, is_object
from rolethread_gui.wording import say

LIST = "message_list"
MODEL = "model"


class MessageList(Envelope):
    """The record is ``{"message_list": [ … as in the file … ], "model": [names]}``."""

    id = "message_list"
    title = say("List of messages")
    help = say("How a file lies in a project that is one list of messages, with no object around it.")

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 1.0 if is_object(record) and is_list(record.get(LIST)) else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        inner = self._inside(raw, key)[0].conversation
        model = record.get(MODEL)
        if not is_list(model):
            return inner
        return inner.with_turns(_with_role(turn, turn.label in model) for turn in inner.turns)

    def _inside(self, raw: bytes, key: int) -> tuple[Inner, bytes, Series]:
        """What is read of the list, the list in an object of its own, and the envelope in parts."""
        envelope = Series.parse(raw, skip_space(raw, 0))
        place = envelope.find(LIST)
        if place is None:
            raise RecordProblem(say("the list of messages is missing."), say("Import the file again."))
        messages = envelope.items[place].value
        name = b"conversations" if b'"from"' in messages and b'"role"' not in messages else b"messages"
        wrapped = b'{"' + name + b'": ' + messages + b"}"
        return self.inner(wrapped, key), wrapped, envelope

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        inner, wrapped, envelope = self._inside(raw, after.key)
        shown = {turn.key: turn for turn in before.turns}
        own = {turn.key: turn for turn in inner.conversation.turns}
        turns: list[Turn] = []
        for turn in after.turns:
            was = shown.get(turn.key)
            same = was is not None and was.role is turn.role
            turns.append(msgspec.structs.replace(turn, role=own[turn.key].role) if same else turn)
        spliced = inner.dialect.splice(wrapped, inner.conversation, after.with_turns(turns))
        place = envelope.find(LIST)
        assert place is not None
        envelope.items[place].value = Series.parse(spliced).items[0].value
        return envelope.render()

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        said = [{"role": turn.role.value, "content": turn.text} for turn in conversation.turns]
        return {LIST: said}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        del conversation
        return ()

    def further(self, record: Any) -> tuple[str, ...]:
        """See `Envelope.further`."""
        names: dict[str, None] = {}
        for message in record[LIST]:
            if is_object(message):
                names.update(dict.fromkeys(message))
        return tuple(name for name in names if name not in ("role", "from", "content", "value"))


def _with_role(turn: Turn, model: bool) -> Turn:
    if turn.role is not Role.OTHER or not turn.label:
        return turn
    return msgspec.structs.replace(turn, role=Role.ASSISTANT if model else Role.USER)
