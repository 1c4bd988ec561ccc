"""A record whose labels are names of speakers: the envelope that says which of them is the model.

``{"named": {…}, "model": [labels]}``: the record as it stands in the file, whatever its format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.envelopes import Envelope
from rolethread_gui.formats.jsontext import decode_anyway, encode_record, is_list, is_object
from rolethread_gui.formats.paths import value_at, with_value
from rolethread_gui.wording import say

NAMED, MODEL = "named", "model"
_VOICES = (Role.USER, Role.ASSISTANT)
_USUAL = {Role.ASSISTANT: "assistant", Role.SYSTEM: "system", Role.TOOL: "tool"}


class Named(Envelope):
    """A conversation with names in place of roles."""

    id = "named"
    title = say("Names in place of roles")
    help = say("How conversations lie in a project whose turns carry names of speakers instead of roles.")
    complete = False

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        told = is_object(record) and is_object(record.get(NAMED)) and is_list(record.get(MODEL))
        return 1.0 if told else 0.0

    def further(self, record: Any) -> tuple[str, ...]:
        """See `Envelope.further`: what the record says beside its turns is known to its own format."""
        del record
        return ()

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        inner = self.inner(_inside(raw), key).conversation
        return inner.with_turns(_spoken(turn, record[MODEL]) for turn in inner.turns)

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        messages = [
            {"role": _USUAL.get(turn.role, "user"), "content": turn.text} for turn in conversation.turns
        ]
        return {NAMED: {"messages": messages}, MODEL: []}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        if any(turn.speaker for turn in conversation.turns):
            return (
                say("It is written with the usual roles; the names of its speakers have no place there."),
            )
        return ()

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.says_same(after):
            return raw
        inside = _inside(raw)
        inner = self.inner(inside, after.key)
        names = _Names(decode_anyway(raw)[MODEL], before, inner.conversation)
        turns = [names.written(turn) for turn in after.turns]
        spliced = inner.dialect.splice(inside, inner.conversation, after.with_turns(turns))
        if names.added:
            raw = with_value(raw, (MODEL,), encode_record([*names.model, *names.added]))
        return with_value(raw, (NAMED,), spliced)


def _inside(raw: bytes) -> bytes:
    inside = value_at(raw, (NAMED,))
    assert inside is not None
    return inside


def _spoken(turn: Turn, model: Sequence[str]) -> Turn:
    """A turn with the role that its name stands for."""
    if turn.role is not Role.OTHER or not turn.label:
        return turn
    role = Role.ASSISTANT if turn.label.strip() in model else Role.USER
    return msgspec.structs.replace(turn, role=role, speaker=turn.speaker or turn.label)


class _Names:
    """Who is called what in a conversation that is written.

    Args:
        model: names of the model.
        before: the conversation as it was shown.
        inner: the same as its own format reads it, with names for labels.

    Attributes:
        added: further names of the model.
    """

    def __init__(self, model: Sequence[str], before: Conversation, inner: Conversation) -> None:
        self.model = model
        self.added: list[str] = []
        self._old = {turn.key: turn for turn in inner.turns}
        self._shown = {turn.key: turn for turn in before.turns}
        self._usual: dict[Role, str] = {}
        for role in _VOICES:
            often = Counter(turn.label for turn in before.turns if turn.role is role and turn.label)
            if often:
                self._usual[role] = often.most_common(1)[0][0]

    def written(self, turn: Turn) -> Turn:
        """A turn as the record's own format knows it: the name is its label, and no speaker stands beside it."""
        old, shown = self._old.get(turn.key), self._shown.get(turn.key)
        if old is not None and old.role is not Role.OTHER:
            return turn
        if turn.role not in _VOICES:
            return turn if old is None or turn.role is Role.OTHER else _plain(turn)
        named = turn.speaker if shown is None or turn.speaker != shown.speaker else ""
        if not named and old is not None and shown is not None and turn.role is shown.role:
            return msgspec.structs.replace(turn, role=Role.OTHER, label=old.label, speaker=old.speaker)
        if named and not self._fits(named, turn.role):
            return _plain(turn)  # somebody of that name speaks for the other side
        label = named or self._usual.get(turn.role, "")
        if not label:
            return _plain(turn)
        beside = old.speaker if old is not None else ""
        return msgspec.structs.replace(turn, role=Role.OTHER, label=label, speaker=beside)

    def _fits(self, name: str, role: Role) -> bool:
        if role is Role.USER:
            return name.strip() not in (*self.model, *self.added)
        if name.strip() not in (*self.model, *self.added):
            if any(turn.label.strip() == name.strip() for turn in self._old.values()):
                return False
            self.added.append(name.strip())
        return True


def _plain(turn: Turn) -> Turn:
    """A turn under the usual name of its role."""
    return msgspec.structs.replace(turn, label="")
