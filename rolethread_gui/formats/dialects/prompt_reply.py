"""Prompt and completion as lists of messages, with or without a verdict: what TRL reads for SFT and KTO."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.beside import write_beside
from rolethread_gui.formats.held import held_losses
from rolethread_gui.formats.jsonspans import Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_object
from rolethread_gui.formats.sided import Layout, read_sided
from rolethread_gui.formats.sides import MESSAGES
from rolethread_gui.wording import say

_PROMPTS = ("prompt",)
_REPLIES = ("completion",)
_FORMS = ("list", "message", "nested")


class PromptReply(Dialect):
    """A list of messages for the prompt, and one for the reply."""

    id = "prompt_reply"
    title = say("Prompt and completion, as messages")
    help = say(
        "The messages before the last reply under prompt, that reply under completion; what TRL reads to learn "
        "from the reply alone, and with a label for KTO. Holds tool calls and speaker names."
    )

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 0.9 if _layout(record, b"") else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        layout = _layout(record, raw)
        if layout is None:
            raise RecordProblem(say("there is no prompt with a completion here."))
        return read_sided(layout, record, key)

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        turns = conversation.turns
        at = len(turns) - 1 if turns and turns[-1].role is Role.ASSISTANT else len(turns)
        prompt, reply = (
            MESSAGES.write(Conversation(1, part))["messages"] for part in (turns[:at], turns[at:])
        )
        return {"prompt": prompt, "completion": reply, **write_beside(conversation, tools_as_text=False)}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        turns = conversation.turns
        said: list[str] = []
        if len(turns) < 2:
            said.append(say("A prompt or a reply is missing; its place would stay empty."))
        elif turns[-1].role is not Role.ASSISTANT:
            said.append(say("The conversation does not end with a reply; the completion would stay empty."))
        return (*said, *held_losses(conversation, calls=True, ids=True, parts=True, verdict=True))

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.says_same(after):
            return raw
        start = skip_space(raw, 0)
        top = Series.parse(raw, start)
        length = len(top.render())
        style = LiteralStyle.of(raw)
        record = decode_anyway(raw)
        layout = _layout(record, raw)
        assert layout is not None
        layout.write(top, after.turns, style)
        layout.write_beside(top, record, before, after, style)
        return raw[:start] + top.render() + raw[start + length :]


def _layout(record: Any, raw: bytes) -> Layout | None:
    if not is_object(record):
        return None
    layout = Layout.of(record, _PROMPTS, _REPLIES, raw)
    if layout is None or layout.prompt is None:
        return None
    return layout if layout.prompt.kind in _FORMS or layout.reply.kind in _FORMS else None
