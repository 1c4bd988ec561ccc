r"""Anthropic HH: ``{"chosen": "\n\nHuman: …\n\nAssistant: …", "rejected": …}``, alike up to the last reply."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Standing, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_object
from rolethread_gui.formats.marked import Marked
from rolethread_gui.formats.markups import HUMAN
from rolethread_gui.formats.paths import with_text
from rolethread_gui.wording import say

_SIDES = ("chosen", "rejected")
_MARK = "\n\nAssistant:"


class HelpfulHarmless(Dialect):
    """Two transcripts that part at a reply."""

    id = "hh"
    title = say("Anthropic HH pairs")
    help = say(
        "The same conversation twice as one text, with a better and a worse reply at its end. The worse one is "
        "a rejected text of the last turn."
    )
    complete = False
    target = False
    holds = Holds(alternatives=True)

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        if not is_object(record) or "prompt" in record:
            return 0.0
        sides = [record.get(side) for side in _SIDES]
        told = [isinstance(side, str) and _MARK in side for side in sides]
        return 1.02 if all(told) else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        if not self.score(record):
            raise RecordProblem(say("there are no two transcripts of Human and Assistant here."))
        chosen, rejected, at = _both(record)
        turns = HUMAN.turns(chosen)
        if at is not None:
            other = Alternative(0, rejected.pieces[at].text, Standing.REJECTED)
            turns[at] = msgspec.structs.replace(turns[at], alternatives=(other,))
        return Conversation(key, tuple(turns), key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        turns = conversation.turns
        return {"chosen": _rendered(turns), "rejected": _rendered(_worse(turns))}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        plain = conversation.with_turns(
            msgspec.structs.replace(turn, alternatives=()) for turn in conversation.turns
        )
        said = list(self.holds.losses(plain))
        if not any(turn.alternatives for turn in conversation.turns[-1:]):
            said.append(say("There is no worse reply to write; both texts would be the same."))
        if sum(len(turn.alternatives) for turn in conversation.turns) > 1:
            said.append(say("Only one worse reply, of the last turn, has a place there."))
        record = self.write(conversation)
        again = self.read(record, b"", 1).turns if self.score(record) else ()
        if [turn.text for turn in again] != [turn.text for turn in conversation.turns]:
            said.append(say("The texts would not be read again as they are."))
        return tuple(said)

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        style = LiteralStyle.of(raw)
        chosen, rejected, at = _both(decode_anyway(raw))
        raw = with_text(raw, ("chosen",), HUMAN.edited(chosen, before.turns, after.turns), style)
        if at is None:
            return raw
        # What both share is written in both; then follows the worse reply, with what followed it.
        key = before.turns[at].key
        now = next((place for place, turn in enumerate(after.turns) if turn.key == key), None)
        if now is None or not after.turns[now].alternatives:
            return raw
        reply, *rest = rejected.pieces[at:]
        reply = dataclasses.replace(reply, text=after.turns[now].alternatives[0].text)
        shared = Marked(chosen.lead, chosen.pieces[:at])
        text = HUMAN.edited(shared, before.turns[:at], after.turns[:now])
        text += Marked("", (reply, *rest)).joined()
        return with_text(raw, ("rejected",), text, style)


def _both(record: dict[str, Any]) -> tuple[Marked, Marked, int | None]:
    """Both sides taken apart, and the place of the reply at which they part; None where they part elsewhere."""
    chosen, rejected = (HUMAN.split(record[side]) for side in _SIDES)
    assert chosen is not None
    assert rejected is not None
    reply = HUMAN.name(Role.ASSISTANT)
    at = 0
    for one, other in zip(chosen.pieces, rejected.pieces, strict=False):
        if (one.name, one.text) != (other.name, other.text):
            return chosen, rejected, at if one.name == other.name == reply else None
        at += 1
    alike = len(chosen.pieces) == len(rejected.pieces) and chosen.pieces[-1].name == reply
    return chosen, rejected, at - 1 if alike else None


def _rendered(turns: Sequence[Turn]) -> str:
    return HUMAN.render(
        [("" if turn.role is Role.SYSTEM else HUMAN.name(turn.role), turn.text) for turn in turns]
    )


def _worse(turns: Sequence[Turn]) -> list[Turn]:
    if not turns or not turns[-1].alternatives:
        return list(turns)
    return [*turns[:-1], msgspec.structs.replace(turns[-1], text=turns[-1].alternatives[0].text)]
