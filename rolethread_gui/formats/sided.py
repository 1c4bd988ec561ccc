"""Formats that keep a prompt and the reply to it under keys of their own, each perhaps a list of messages."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.beside import read_tools, read_verdict, splice_beside, splice_tools, tools_text
from rolethread_gui.formats.jsonspans import Series
from rolethread_gui.formats.jsontext import LiteralStyle, is_object
from rolethread_gui.formats.sides import Side

_SYSTEM = ("system", "system_prompt")


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """Where the turns of a record stand.

    Attributes:
        system: a system prompt in a key of its own.
        prompt: what comes before the reply.
        reply: the reply; where there is no prompt, or a `mirror` of it, the whole conversation.
        mirror: whether the reply repeats the prompt.
    """

    system: Side | None
    prompt: Side | None
    reply: Side
    mirror: bool = False

    @classmethod
    def of(
        cls, record: Mapping[str, Any], prompts: Sequence[str], replies: Sequence[str], raw: bytes
    ) -> Layout | None:
        """The layout of a record, or None when it has no prompt with a reply."""
        reply = Side.of(record, replies, Role.ASSISTANT, raw)
        if reply is None or reply.kind == "texts":
            return None
        prompt = Side.of(record, prompts, Role.USER, raw)
        if prompt is None or prompt.kind == "texts":
            return cls(None, None, reply) if reply.kind == "list" and reply.value else None
        asked, said = prompt.turns(0), reply.turns(0)
        mirror = 0 < len(asked) < len(said) and all(map(same_words, asked, said))
        system = Side.of(record, _SYSTEM, Role.SYSTEM)
        if system is not None and (system.kind != "text" or not system.value or mirror):
            system = None
        return cls(system, prompt, reply, mirror)

    def parts(self) -> list[tuple[Side, list[Turn]]]:
        """The sides that the turns are read from, in order, each with its turns."""
        sides = [self.system, None if self.mirror else self.prompt, self.reply]
        found: list[tuple[Side, list[Turn]]] = []
        first = 0
        for side in sides:
            if side is not None:
                found.append((side, side.turns(first)))
                first += len(found[-1][1])
        return found

    def shared(self, turns: Sequence[Turn]) -> int:
        """How many of the first turns stand outside of the reply, in turns that may have been edited."""
        parts = self.parts()
        if len(parts) == 1:
            return 0
        return border(turns, parts[-1][1][0].key if parts[-1][1] else -1)

    def write(self, top: Series, after: Sequence[Turn], style: LiteralStyle) -> None:
        """Write edited turns into the record."""
        rest = list(after)
        parts = self.parts()
        for side, was in parts:
            end = len(rest)
            if side is self.system:
                end = 1 if rest and rest[0].role is Role.SYSTEM else 0
            elif side is not self.reply:
                end = border(rest, parts[-1][1][0].key if parts[-1][1] else -1)
            now, rest = rest[:end], rest[end:]
            side.write(top, was, now, style)
        if self.mirror and self.prompt is not None:
            was = self.prompt.turns(0)
            keys = {turn.key for turn in was}
            self.prompt.write(top, was, [turn for turn in after if turn.key in keys], style)

    def tools(self, record: Mapping[str, Any]) -> str:
        """The tools, beside the sides or inside the prompt."""
        inside = self.prompt.value if self.prompt is not None and self.prompt.kind == "nested" else None
        return read_tools(record) or (read_tools(inside) if is_object(inside) else "")

    def write_beside(
        self,
        top: Series,
        record: Mapping[str, Any],
        before: Conversation,
        after: Conversation,
        style: LiteralStyle,
    ) -> None:
        """Write changed tools and a changed verdict into the record."""
        inside = self.prompt is not None and self.prompt.kind == "nested"
        if (
            inside
            and self.prompt is not None
            and not any(map(tools_text, map(record.get, ("tools", "functions"))))
        ):
            place = top.find(self.prompt.key)
            assert place is not None
            nested = Series.parse(top.items[place].value)
            splice_tools(nested, before, after, style, as_text=False)
            top.items[place].value = nested.render()
            before = msgspec.structs.replace(before, tools=after.tools)  # written already
        splice_beside(top, before, after, style, tools_as_text=False)


def same_words(one: Turn, other: Turn) -> bool:
    """Whether two turns say the same."""
    return one.role is other.role and one.text == other.text and one.calls == other.calls


def border(turns: Sequence[Turn], reply_key: int) -> int:
    """Where the reply starts in edited turns: where it did, or else at the last turn if the assistant's."""
    for place, turn in enumerate(turns):
        if turn.key == reply_key and turn.role is Role.ASSISTANT:
            return place
    return len(turns) - 1 if turns and turns[-1].role is Role.ASSISTANT else len(turns)


def read_sided(layout: Layout, record: Mapping[str, Any], key: int) -> Conversation:
    """The conversation that a layout holds, without its worse replies."""
    turns = tuple(turn for _, some in layout.parts() for turn in some)
    return Conversation(key, turns, key, len(turns), layout.tools(record), read_verdict(record))
