"""Histories of Character.AI as CAI Tools saves them: ``{"msgs": [{"src": {"is_human": …}, "text": …}]}``."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, is_object
from rolethread_gui.formats.listed import ListedDialect
from rolethread_gui.formats.paths import with_text, with_value, without
from rolethread_gui.wording import say


class CaiTools(ListedDialect):
    """One history out of a file of CAI Tools."""

    id = "cai_tools"
    title = say("CAI Tools history")
    help = say(
        "Chats with a character of Character.AI, saved with the CAI Tools extension; one conversation each."
    )
    complete = False
    spoken = frozenset(("msgs",))
    holds = Holds(speakers=True)
    lists = (("msgs",),)

    def is_message(self, message: dict[str, Any]) -> bool:
        """See `ListedDialect.is_message`."""
        return "text" in message and is_object(message.get("src"))

    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """See `ListedDialect.turn_of`."""
        del record
        source, text = message.get("src"), message.get("text")
        if not is_object(source) or not isinstance(text, str):
            return None
        name = source.get("name")
        role = Role.USER if source.get("is_human") else Role.ASSISTANT
        return Turn(0, role, text, speaker=name if isinstance(name, str) else "")

    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """See `ListedDialect.message_of`."""
        del record
        source: dict[str, Any] = {"is_human": turn.role is not Role.ASSISTANT}
        if turn.speaker:
            source["name"] = turn.speaker
        return {"src": source, "text": turn.text}

    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """See `ListedDialect.change`."""
        if new.text != old.text:
            message = with_text(message, ("text",), new.text, style)
        if new.role is not old.role:
            human = b"false" if new.role is Role.ASSISTANT else b"true"
            message = with_value(message, ("src", "is_human"), human)
        if new.speaker != old.speaker:
            if new.speaker:
                message = with_text(message, ("src", "name"), new.speaker, style)
            else:
                message = without(message, ("src", "name"))
        return message
