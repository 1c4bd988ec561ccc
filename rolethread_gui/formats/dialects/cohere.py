"""Cohere: ``{"messages": [{"role": "System", "User" or "Chatbot", "content": …}]}``."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.jsontext import is_object
from rolethread_gui.formats.message_keys import Keys
from rolethread_gui.formats.messages import MessagesDialect
from rolethread_gui.wording import say

_NAMES = {
    Role.SYSTEM: "System",
    Role.USER: "User",
    Role.ASSISTANT: "Chatbot",
    Role.TOOL: "Tool",
    Role.OTHER: "other",
}


class Cohere(MessagesDialect):
    """Messages with the role names of Cohere."""

    id = "cohere"
    title = say("Cohere messages")
    help = say(
        "One list of messages with the roles System, User and Chatbot, as Cohere takes them to tune a model."
    )
    keys = Keys(lists=("messages",), roles=("role",), texts=("content",), system=None, names=_NAMES)

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        key = self.list_key(record)
        messages: list[Any] = record[key] if key else []
        names = {str(one.get("role")) for one in messages if is_object(one)}
        return 1.01 if names and names <= set(_NAMES.values()) and names - {"other"} else 0.0
