"""Preference pairs: a prompt with a better and a worse reply, as TRL, LLaMA-Factory and OpenAI spell them.

The conversation is the prompt with the better reply; the worse one is an alternative of the first turn in
which the two differ, and carries its own following turns along where there are any.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.branches import calls_of, extra_with, then_of
from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Shape, Standing, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.beside import write_beside
from rolethread_gui.formats.held import held_losses
from rolethread_gui.formats.jsonspans import Item, Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_object
from rolethread_gui.formats.sided import Layout, read_sided, same_words
from rolethread_gui.formats.sides import MESSAGES, Side, fresh_list
from rolethread_gui.wording import say

_BETTER = ("chosen", "chosen_messages", "chosen_response", "preferred_output")
_WORSE = ("rejected", "rejected_messages", "rejected_response", "non_preferred_output")
_PROMPTS = ("prompt", "question", "instruction", "conversations", "conversation", "messages", "input")
_NEW = 1_000_000
"""Turn keys from here on stand for turns that are new to a side."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Pair:
    """A record taken apart.

    Attributes:
        layout: the prompt and the better reply.
        worse: the worse reply, or None where its place holds nothing of the kind.
        worse_key: the key of that place.
    """

    layout: Layout
    worse: Side | None
    worse_key: str

    @classmethod
    def of(cls, record: Any, raw: bytes) -> _Pair | None:
        """The pair in a decoded record."""
        if not is_object(record):
            return None
        worse_key = next((key for key in _WORSE if key in record), None)
        if worse_key is None:
            return None
        layout = Layout.of(record, _PROMPTS, _BETTER, raw)
        if layout is None:
            return None
        worse = Side.of(record, (worse_key,), Role.ASSISTANT, raw)
        return cls(layout, worse, worse_key)

    def fork(self, turns: Sequence[Turn]) -> _Fork | None:
        """Where the worse reply leaves the better one."""
        if self.worse is None:
            return None
        said = self.worse.turns(0)
        if not said or (len(said) == 1 and not said[0].text and not said[0].calls):
            return None
        reply = turns[self.layout.shared(turns) :]
        at = 0
        while at < min(len(reply), len(said)) and same_words(reply[at], said[at]):
            at += 1
        at = min(at, len(reply) - 1, len(said) - 1)
        while at >= 0 and reply[at].role is not said[at].role:
            at -= 1
        return _Fork(reply[at].key, at, said, len(reply) == at + 1) if at >= 0 else None


@dataclasses.dataclass(frozen=True, slots=True)
class _Fork:
    """Where two replies part.

    Attributes:
        key: of the turn in the better one.
        at: its place within the reply, the same in both.
        said: turns of the worse reply; their keys are their places.
        last: whether the better one ends with that turn.
    """

    key: int
    at: int
    said: list[Turn]
    last: bool


class Preference(Dialect):
    """A prompt with a better and a worse reply."""

    id = "preference"
    title = say("Preference pairs")
    help = say(
        "A prompt with a better and a worse reply, for DPO; read by TRL, LLaMA-Factory, axolotl and OpenAI. "
        "Holds one rejected text of the turn in which the two differ."
    )
    complete = False

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 0.97 if _Pair.of(record, b"") else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        pair = _Pair.of(record, raw)
        if pair is None:
            raise RecordProblem(say("there is no prompt with a better reply here."))
        found = read_sided(pair.layout, record, key)
        if pair.worse is not None and pair.worse.kind == "texts":
            return _with_texts(found, pair.worse.value)
        fork = pair.fork(found.turns)
        if fork is None:
            return found
        worse = fork.said[fork.at]
        later = fork.said[fork.at + 1 :]
        free = len(found.turns)
        then = [msgspec.structs.replace(turn, key=free + place) for place, turn in enumerate(later)]
        extra = extra_with("", worse.calls, then if then or not fork.last else None)
        other = Alternative(0, worse.text, Standing.REJECTED, extra)
        turns = [
            msgspec.structs.replace(turn, alternatives=(other,)) if turn.key == fork.key else turn
            for turn in found.turns
        ]
        return found.with_turns(turns, next_turn=free + len(then))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        turns = conversation.turns
        place = _rejecting(turns)
        if place is None:
            place = len(turns) - 1 if turns and turns[-1].role is Role.ASSISTANT else len(turns)
        worse = _worse_turns(turns, place) if place < len(turns) else []
        prompt, chosen, rejected = (
            MESSAGES.write(Conversation(1, tuple(part)))["messages"]
            for part in (turns[:place], turns[place:], worse)
        )
        beside = write_beside(conversation, tools_as_text=False)
        return {"prompt": prompt, "chosen": chosen, "rejected": rejected, **beside}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        turns = conversation.turns
        said: list[str] = []
        if _rejecting(turns) is None:
            said.append(say("There is no worse reply to write; its place would stay empty."))
        rejected = sum(one.standing is Standing.REJECTED for turn in turns for one in turn.alternatives)
        left = sum(len(turn.alternatives) for turn in turns) - min(1, rejected)
        if left:
            texts = say("1 other text has") if left == 1 else say("{0} other texts have").format(left)
            said.append(say("{0} no place there; one rejected text of one turn is written.").format(texts))
        return (
            *said,
            *held_losses(conversation, calls=True, ids=True, parts=True, alternatives=True, verdict=True),
        )

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.says_same(after):
            return raw
        start = skip_space(raw, 0)
        top = Series.parse(raw, start)
        length = len(top.render())
        style = LiteralStyle.of(raw)
        record = decode_anyway(raw)
        pair = _Pair.of(record, raw)
        assert pair is not None
        better = top.find(pair.layout.reply.key)
        assert better is not None
        model = top.items[better].value
        pair.layout.write(top, after.turns, style)
        _write_worse(pair, top, before, after, model=model, style=style)
        pair.layout.write_beside(top, record, before, after, style)
        return raw[:start] + top.render() + raw[start + length :]


def _with_texts(conversation: Conversation, texts: Sequence[str]) -> Conversation:
    """Several worse replies, each a text of its own."""
    *lead, last = conversation.turns
    others = tuple(Alternative(place, text, Standing.REJECTED) for place, text in enumerate(texts))
    return conversation.with_turns([*lead, msgspec.structs.replace(last, alternatives=others)])


def _rejecting(turns: Sequence[Turn]) -> int | None:
    """Place of the last turn that has a rejected text."""
    for place in range(len(turns) - 1, -1, -1):
        if any(one.standing is Standing.REJECTED for one in turns[place].alternatives):
            return place
    return None


def _worse_turns(turns: Sequence[Turn], place: int) -> list[Turn]:
    """The turn at `place` as its first rejected text has it, and what follows that."""
    turn = turns[place]
    other = next((one for one in turn.alternatives if one.standing is Standing.REJECTED), None)
    if other is None:
        return []
    then = then_of(other)
    said = msgspec.structs.replace(
        turn, text=other.text, calls=calls_of(other), alternatives=(), shape=Shape.TEXT, attached=()
    )
    return [said, *(turns[place + 1 :] if then is None else then)]


def _write_worse(
    pair: _Pair, top: Series, before: Conversation, after: Conversation, *, model: bytes, style: LiteralStyle
) -> None:
    place = top.find(pair.worse_key)
    assert place is not None
    item = top.items[place]
    turns = after.turns
    if pair.worse is not None and pair.worse.kind == "texts":
        item.value = _texts(item.value, before, turns, style)
        return
    shared = pair.layout.shared(turns)
    at = _rejecting(turns)
    if at is not None and at < shared:  # rejected within the prompt: nothing that a pair can hold
        at = None
    fork = pair.fork(before.turns)
    if at is None:
        if fork is not None and pair.worse is not None:
            item.value = pair.worse.splice(item.value, fork.said, [], style)
        return
    now = [*turns[shared:at], *_worse_turns(turns, at)]
    if fork is not None and pair.worse is not None:
        item.value = pair.worse.splice(item.value, fork.said, _as_said(now, before, fork, pair.layout), style)
    else:
        item.value = _in_form(pair.layout.reply, model, before, now, style)


def _as_said(now: Sequence[Turn], before: Conversation, fork: _Fork, layout: Layout) -> list[Turn]:
    """Turns of the worse reply with the keys that they have on their own side; new ones with new keys."""
    reply = before.turns[layout.shared(before.turns) :]
    keys = {turn.key: place for place, turn in enumerate(reply[: fork.at + 1])}
    free = len(before.turns)
    keys |= {free + place: fork.at + 1 + place for place in range(len(fork.said) - fork.at - 1)}
    made: list[Turn] = []
    for turn in now:
        key = keys.get(turn.key, _NEW + turn.key)
        was = fork.said[key] if key < len(fork.said) else None
        own = {} if was is None else _own(was, turn, parted=turn.key == fork.key)
        made.append(msgspec.structs.replace(turn, key=key, alternatives=(), **own))
    return made


def _own(was: Turn, turn: Turn, *, parted: bool) -> dict[str, Any]:
    """What an alternative does not hold, as it was on this side."""
    own: dict[str, Any] = {"attached": was.attached}
    if turn.role is was.role:
        own["label"] = was.label
    if turn.text == was.text:
        own["shape"] = was.shape
    if parted:
        own |= {"speaker": was.speaker, "learn": was.learn}
    return own


def _in_form(
    side: Side, model: bytes, before: Conversation, now: Sequence[Turn], style: LiteralStyle
) -> bytes:
    """A worse reply where there was none, in the form of the better one."""
    if side.kind == "nested":
        return fresh_list(now)
    plain = [msgspec.structs.replace(turn, alternatives=()) for turn in now]
    first = len(before.turns) - len(side.turns(0))
    return side.splice(model, side.turns(first), plain, style)


def _texts(value: bytes, before: Conversation, turns: Sequence[Turn], style: LiteralStyle) -> bytes:
    """The list of worse replies after an edit."""
    series = Series.parse(value)
    place = _rejecting(turns)
    others = turns[place].alternatives if place is not None else ()
    was = {one.key: one.text for turn in before.turns for one in turn.alternatives}
    chosen: list[Item] = []
    for one in others:
        if one.standing is not Standing.REJECTED:
            continue
        if one.key in was and one.key < len(series.items):
            item = series.items[one.key]
            same = was[one.key] == one.text
            chosen.append(item if same else Item(None, b"", style.literal(one.text), item.gap))
        else:
            chosen.append(Item(None, b"", style.literal(one.text)))
    return series.render(chosen)
