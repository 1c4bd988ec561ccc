"""Chats of RisuAI: ``{"type": "risuChat", "data": {"message": [{"role": "user" or "char", "data": …}]}}``."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle
from rolethread_gui.formats.listed import ListedDialect
from rolethread_gui.formats.paths import with_text, without
from rolethread_gui.wording import say


class RisuChat(ListedDialect):
    """A chat saved from RisuAI."""

    id = "risu"
    title = say("RisuAI chat")
    help = say("A chat with a character, saved from RisuAI.")
    complete = False
    spoken = frozenset(("data",))
    holds = Holds(speakers=True)
    lists = (("data", "message"),)

    def is_message(self, message: dict[str, Any]) -> bool:
        """See `ListedDialect.is_message`."""
        return "data" in message and "role" in message

    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """See `ListedDialect.turn_of`."""
        del record
        role, text, name = (message.get(key) for key in ("role", "data", "name"))
        if not isinstance(text, str):
            return None
        label = role if isinstance(role, str) else ""
        spoken = name if isinstance(name, str) else ""
        return Turn(0, Role.USER if role == "user" else Role.ASSISTANT, text, label, spoken)

    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """See `ListedDialect.message_of`."""
        del record
        made = {"role": _name(turn), "data": turn.text}
        if turn.speaker:
            made["name"] = turn.speaker
        return made

    def record_of(self, conversation: Any) -> dict[str, Any]:
        """See `ListedDialect.record_of`."""
        del conversation
        return {"type": "risuChat", "ver": 1}

    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """See `ListedDialect.change`."""
        if new.text != old.text:
            message = with_text(message, ("data",), new.text, style)
        if new.role is not old.role:
            message = with_text(message, ("role",), _name(new), style)
        if new.speaker != old.speaker:
            if new.speaker:
                message = with_text(message, ("name",), new.speaker, style)
            else:
                message = without(message, ("name",))
        return message


def _name(turn: Turn) -> str:
    return "char" if turn.role is Role.ASSISTANT else "user"
