"""OpenAI chat: ``{"messages": [{"role": …, "content": …}]}``."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.jsontext import is_object
from rolethread_gui.formats.message_keys import ROLES, Keys
from rolethread_gui.formats.messages import MessagesDialect
from rolethread_gui.formats.shapes import MessagesShape, Shape
from rolethread_gui.wording import say


class OpenAIMessages(MessagesDialect):
    """Chat messages with role and content."""

    id = "openai"
    title = say("OpenAI messages")
    help = say(
        "One list of messages with role and content; what OpenAI, TRL, axolotl and most trainers read. "
        "Holds tool calls, images, speaker names and which turns to learn from."
    )
    keys = Keys(
        lists=("messages",),
        roles=("role",),
        texts=("content", "text", "value"),
        system=None,
        names={role: role.value for role in Role},
        kept=frozenset({"developer", "function"}),
    )

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        key = self.list_key(record)
        if key is None:
            return 0.0
        messages = record[key]
        if not messages:
            return 0.3
        objects = [one for one in messages if is_object(one)]
        if any("from" in one or ("value" in one and "content" not in one) for one in objects):
            return 0.2
        if "rejected" in record:
            return 0.5
        share = sum("role" in one for one in objects) / len(messages)
        return 0.5 + share / 2

    def shapes(self) -> tuple[Shape, ...]:
        """See `Dialect.shapes`."""
        return (
            MessagesShape(
                ("messages", "role", "content"),
                ROLES,
                system=False,
                refused=("rejected",),
                refused_inside=("from", "text", "value"),
            ),
        )
