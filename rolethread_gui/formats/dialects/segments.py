"""Segments of axolotl: ``{"segments": [{"label": true, "text": …}]}``, learnt from where the label is true."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.formats.jsontext import LiteralStyle
from rolethread_gui.formats.listed import ListedDialect
from rolethread_gui.formats.paths import with_text, with_value
from rolethread_gui.wording import say


class Segments(ListedDialect):
    """Pieces of one text, each learnt from or not."""

    id = "segments"
    title = say("axolotl segments")
    help = say(
        "Pieces of one text with a label, as axolotl reads them (input_output): a piece that is learnt from is "
        "a turn of the model, any other one of the user. The marks of the template stand in the pieces."
    )
    complete = False
    spoken = frozenset(("segments",))
    lists = (("segments",),)

    def is_message(self, message: dict[str, Any]) -> bool:
        """See `ListedDialect.is_message`."""
        return "label" in message and "text" in message

    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """See `ListedDialect.turn_of`."""
        del record
        text = message.get("text")
        if not isinstance(text, str):
            return None
        return Turn(0, Role.ASSISTANT if message.get("label") else Role.USER, text)

    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """See `ListedDialect.message_of`."""
        del record
        return {"label": turn.role is Role.ASSISTANT, "text": turn.text}

    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """See `ListedDialect.change`."""
        if new.text != old.text:
            message = with_text(message, ("text",), new.text, style)
        if new.role is not old.role:
            message = with_value(message, ("label",), b"true" if new.role is Role.ASSISTANT else b"false")
        return message
