"""Gemini: ``{"systemInstruction": …, "contents": [{"role": "user" or "model", "parts": [{"text": …}]}]}``."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Role, Shape, ToolCall, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, is_list, is_object, shown_as_json
from rolethread_gui.formats.listed import ListedDialect
from rolethread_gui.formats.paths import value_at, with_text, with_value
from rolethread_gui.wording import say

_NAMES = {"user": Role.USER, "model": Role.ASSISTANT, "function": Role.TOOL}


class Gemini(ListedDialect):
    """Contents with roles and parts."""

    id = "gemini"
    title = say("Gemini contents")
    help = say(
        "Contents with the roles user and model, as Vertex AI takes them to tune Gemini. Holds a system prompt; "
        "no speaker names or marks of which turns to learn from."
    )
    target = True
    spoken = frozenset(
        (
            "contents",
            "systemInstruction",
        )
    )
    holds = Holds(leading_system=True)
    lists = (("contents",),)
    system = ("systemInstruction", "parts", 0, "text")

    def is_message(self, message: dict[str, Any]) -> bool:
        """See `ListedDialect.is_message`."""
        return is_list(message.get("parts"))

    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """See `ListedDialect.turn_of`."""
        del record
        parts, label = message.get("parts"), message.get("role", "user")
        if not is_list(parts):
            return None
        label = label if isinstance(label, str) else ""
        plain = len(parts) == 1 and content.part_text(parts[0]) is not None
        calls = tuple(_call(part["functionCall"]) for part in parts if _calls(part))
        role = _NAMES.get(label, Role.OTHER)
        if any(is_object(part) and "functionResponse" in part for part in parts):
            role = Role.TOOL
        shape = Shape.TEXT if plain else Shape.PARTS
        return Turn(0, role, content.text_of(parts), label, shape=shape, calls=calls)

    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """See `ListedDialect.message_of`."""
        del record
        return {"role": _name(turn), "parts": [{"text": turn.text}]}

    def fresh_prompt(self, text: str) -> Any:
        """See `ListedDialect.fresh_prompt`."""
        return {"role": "system", "parts": [{"text": text}]}

    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """See `ListedDialect.change`."""
        if new.text != old.text:
            if old.shape is Shape.TEXT:
                message = with_text(message, ("parts", 0, "text"), new.text, style)
            else:
                parts = value_at(message, ("parts",))
                assert parts is not None
                message = with_value(
                    message, ("parts",), content.splice_parts(parts, old.text, new.text, style)
                )
        if new.role is not old.role:
            message = with_text(message, ("role",), _name(new), style)
        return message


def _name(turn: Turn) -> str:
    return "model" if turn.role is Role.ASSISTANT else "user"


def _calls(part: Any) -> bool:
    return is_object(part) and is_object(part.get("functionCall"))


def _call(value: dict[str, Any]) -> ToolCall:
    return ToolCall(
        str(value.get("id") or ""), str(value.get("name") or ""), shown_as_json(value.get("args"))
    )
