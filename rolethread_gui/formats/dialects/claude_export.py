"""The data export of Claude: ``{"chat_messages": [{"sender": …, "text": …, "content": [ … ]}]}``."""

from __future__ import annotations

import uuid
from typing import Any

from rolethread_gui.dataset.conversation import Attached, Conversation, Medium, Role, Shape, ToolCall, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object, shown_as_json
from rolethread_gui.formats.listed import ListedDialect
from rolethread_gui.formats.paths import value_at, with_text, with_value
from rolethread_gui.wording import say

_SENDERS = {"human": Role.USER, "user": Role.USER, "assistant": Role.ASSISTANT, "system": Role.SYSTEM}
_FILES = ("attachments", "files")


_ID, _PARENT, _LEAF = "uuid", "parent_message_uuid", "current_leaf_message_uuid"
_IDS = uuid.UUID("b2f0a0f7-6a2c-4c54-9b43-52a2a5a8f3b6")


class ClaudeExport(ListedDialect):
    """What Claude gives out when someone asks for their data."""

    id = "claude_export"
    title = say("Claude export")
    help = say(
        "conversations.json of a Claude data export. Calls of tools and attached files are kept; of thoughts "
        "before a reply nothing is shown."
    )
    complete = False
    spoken = frozenset(
        (
            "chat_messages",
            _LEAF,
        )
    )
    holds = Holds()
    lists = (("chat_messages",),)

    def is_message(self, message: dict[str, Any]) -> bool:
        """See `ListedDialect.is_message`."""
        return "sender" in message

    def passed_over(self, record: dict[str, Any], messages: list[Any]) -> set[int]:
        """See `ListedDialect.passed_over`: branches that were left, where the export tells parents."""
        parents = _parents(messages)
        if not parents:
            return set()
        at = record.get(_LEAF)
        at = at if at in parents else messages[-1][_ID]
        path: set[str] = set()
        while at in parents and at not in path:
            path.add(at)
            at = parents[at]
        return {place for place, one in enumerate(messages) if one[_ID] not in path}

    def linked(
        self,
        chosen: list[tuple[int | None, bytes]],
        chain: list[int],
        record: dict[str, Any],
        style: LiteralStyle,
    ) -> list[tuple[int | None, bytes]]:
        """See `ListedDialect.linked`."""
        parents = _parents(record["chat_messages"])
        if not parents or not chain:
            return chosen
        above = next((parent for parent in parents.values() if parent not in parents), "")
        made = list(chosen)
        for number, at in enumerate(chain):
            place, message = made[at]
            fields = decode_anyway(message)
            if _ID not in fields:
                fresh = str(uuid.uuid5(_IDS, f"{record.get(_ID)}/{len(parents)}/{number}"))
                message = with_text(message, (_ID,), fresh, style)
                fields[_ID] = fresh
            if fields.get(_PARENT) != above:
                message = with_text(message, (_PARENT,), above, style)
            made[at], above = (place, message), fields[_ID]
        made.append(made.pop(chain[-1]))  # the newest message ends the branch that is shown
        return made

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        raw = super().splice(raw, before, after)
        record = decode_anyway(raw)
        messages = record["chat_messages"]
        if record.get(_LEAF) is not None and before.turns != after.turns and _parents(messages):
            style = LiteralStyle.of(raw)
            raw = with_text(raw, (_LEAF,), messages[-1][_ID], style)
        return raw

    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """See `ListedDialect.turn_of`."""
        del record
        label = message.get("sender")
        label = label if isinstance(label, str) else ""
        parts = _parts(message)
        shown = content.text_of(parts) if parts else content.text_of(message.get("text"))
        single = not parts or len(parts) == 1
        return Turn(
            0,
            _SENDERS.get(label.casefold(), Role.OTHER),
            shown,
            label,
            shape=Shape.TEXT if single else Shape.PARTS,
            calls=tuple(_calls(message)),
            attached=tuple(_attached(message)),
        )

    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """See `ListedDialect.message_of`."""
        del record
        sender = "assistant" if turn.role is Role.ASSISTANT else "human"
        return {"sender": sender, "text": turn.text, "content": [{"type": "text", "text": turn.text}]}

    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """See `ListedDialect.change`."""
        fields = decode_anyway(message)
        if new.role is not old.role:
            sender = "assistant" if new.role is Role.ASSISTANT else "human"
            message = with_text(message, ("sender",), sender, style)
        if new.text != old.text:
            parts = _parts(fields)
            blocks = value_at(message, ("content",))
            if parts and blocks is not None:
                blocks = content.splice_parts(blocks, old.text, new.text, style)
                message = with_value(message, ("content",), blocks)
            if not parts or isinstance(fields.get("text"), str):
                message = with_text(message, ("text",), new.text, style)
        return message


def _parents(messages: list[Any]) -> dict[str, str]:
    """The message before each message by its id, empty where the export does not tell them all."""
    found = {
        one[_ID]: one[_PARENT]
        for one in messages
        if is_object(one) and isinstance(one.get(_ID), str) and isinstance(one.get(_PARENT), str)
    }
    return found if len(found) == len(messages) else {}


def _parts(message: dict[str, Any]) -> list[Any]:
    """The blocks of a message, if there is a text among them."""
    parts = message.get("content")
    if not is_list(parts):
        return []
    return parts if any(content.part_text(part) is not None for part in parts) else []


def _calls(message: dict[str, Any]) -> list[ToolCall]:
    parts = message.get("content")
    found: list[ToolCall] = []
    for part in parts if is_list(parts) else []:
        if is_object(part) and part.get("type") == "tool_use":
            known = str(part.get("id") or ""), str(part.get("name") or "")
            found.append(ToolCall(*known, shown_as_json(part.get("input"))))
    return found


def _attached(message: dict[str, Any]) -> list[Attached]:
    found: list[Attached] = []
    for key in _FILES:
        listed = message.get(key)
        for one in listed if is_list(listed) else []:
            if is_object(one):
                size = one.get("file_size")
                found.append(
                    Attached(
                        Medium.FILE, str(one.get("file_name") or ""), size if isinstance(size, int) else 0
                    )
                )
    return found
