"""Characters with examples: ``{"name", "context", "greeting", "example_dialogue": [{"role": "char", …}]}``."""

from __future__ import annotations

from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle
from rolethread_gui.formats.listed import ListedDialect
from rolethread_gui.formats.paths import with_text
from rolethread_gui.wording import say

_GREETING = "greeting"
_MOVED = 1 << 40
"""Key of a greeting that an edit moved into the list."""


class ExampleDialogue(ListedDialect):
    """A character as text-generation-webui and its relatives describe one, with a talk as an example."""

    id = "example_dialogue"
    title = say("Character with example dialogue")
    help = say(
        "Who a character is, how they greet and how they talk. The description is the system prompt, the "
        "greeting the first turn."
    )
    complete = False
    spoken = frozenset(("example_dialogue", "context", _GREETING))
    holds = Holds(leading_system=True)
    lists = (("example_dialogue",),)
    system = ("context",)
    bare = False

    def is_message(self, message: dict[str, Any]) -> bool:
        """See `ListedDialect.is_message`."""
        return isinstance(message.get("role"), str) and isinstance(message.get("content"), str)

    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """See `ListedDialect.turn_of`."""
        del record
        if not self.is_message(message):
            return None
        role = Role.USER if message["role"] == "user" else Role.ASSISTANT
        return Turn(0, role, message["content"], message["role"])

    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """See `ListedDialect.message_of`."""
        del record
        return {"role": _name(turn), "content": turn.text}

    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """See `ListedDialect.change`."""
        if new.text != old.text:
            message = with_text(message, ("content",), new.text, style)
        if new.role is not old.role:
            message = with_text(message, ("role",), _name(new), style)
        return message

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        plain = super().read(record, raw, key)
        greeting = record.get(_GREETING)
        if not isinstance(greeting, str) or not greeting:
            return plain
        at = _after_prompt(plain.turns)
        turns = [*plain.turns[:at], Turn(0, Role.ASSISTANT, greeting), *plain.turns[at:]]
        numbered = (msgspec.structs.replace(turn, key=place) for place, turn in enumerate(turns))
        return Conversation(key, tuple(numbered), key, len(turns))

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        at = _after_prompt(before.turns)
        greeting = before.turns[at] if len(before.turns) > at else None
        if greeting is None or greeting.label:  # there is none: what stands in the list says its role
            return super().splice(raw, before, after)
        place = _after_prompt(after.turns)
        first = after.turns[place] if len(after.turns) > place else None
        stays = first is not None and first.key == greeting.key and first.role is Role.ASSISTANT
        text = first.text if first is not None and stays else ""
        if text != greeting.text:
            raw = with_text(raw, (_GREETING,), text, LiteralStyle.of(raw))
        old = before.with_turns(_inside(before.turns, greeting.key, keep=False))
        new = after.with_turns(_inside(after.turns, greeting.key, keep=not stays))
        return super().splice(raw, old, new)


def _after_prompt(turns: tuple[Turn, ...]) -> int:
    return 1 if turns and turns[0].role is Role.SYSTEM else 0


def _inside(turns: tuple[Turn, ...], greeting: int, *, keep: bool) -> list[Turn]:
    """The turns in the list, with keys as if there were no greeting."""
    found: list[Turn] = []
    for turn in turns:
        if turn.key != greeting:
            found.append(turn)
        elif keep:
            found.append(msgspec.structs.replace(turn, key=_MOVED))
    return found


def _name(turn: Turn) -> str:
    return "char" if turn.role is Role.ASSISTANT else "user"
