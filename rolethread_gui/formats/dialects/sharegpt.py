"""ShareGPT: ``{"conversations": [{"from": "human", "value": …}]}`` and its many spellings."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.jsontext import is_object
from rolethread_gui.formats.message_keys import ROLES, Keys
from rolethread_gui.formats.messages import MessagesDialect
from rolethread_gui.formats.shapes import MessagesShape, Shape
from rolethread_gui.wording import say


class ShareGPT(MessagesDialect):
    """Turns with from and value."""

    id = "sharegpt"
    title = "ShareGPT"
    help = say(
        "One list of turns with from and value, often with the system prompt beside it; read by "
        "LLaMA-Factory, Unsloth and axolotl. Holds speaker names and which turns to learn from."
    )
    keys = Keys(
        lists=("conversations", "conversation", "messages", "texts"),
        roles=("from", "role", "speaker"),
        texts=("value", "content", "text"),
        system="system",
        names={
            Role.SYSTEM: "system",
            Role.USER: "human",
            Role.ASSISTANT: "gpt",
            Role.TOOL: "observation",
            Role.OTHER: "other",
        },
        call_label="function_call",
        tools_as_text=True,
    )

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        key = self.list_key(record)
        if key is None:
            return 0.0
        messages = record[key]
        if not messages:
            return 0.2 if key == "messages" else 0.4
        share = self._messages_score(messages)
        objects = [one for one in messages if is_object(one)]
        first = objects[0] if objects else dict[str, Any]()
        if key == "messages" and "from" not in first and "value" not in first and "speaker" not in first:
            return 0.4 * share
        return 0.9 * share

    def shapes(self) -> tuple[Shape, ...]:
        """See `Dialect.shapes`."""
        return (
            MessagesShape(
                ("conversations", "from", "value"),
                ROLES,
                system=True,
                refused=("messages", "rejected"),
                refused_inside=("content", "text"),
            ),
        )
