"""Earlier turns inside the instruction: ``{"instruction": "<user>: … <bot>: … <user>: …", "output": …}``."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_object
from rolethread_gui.formats.marked import Marked
from rolethread_gui.formats.markups import LABELS
from rolethread_gui.formats.paths import with_text
from rolethread_gui.wording import say

_PROMPT, _ADDITION, _REPLY = "instruction", "input", "output"
_OTHERS = frozenset(("messages", "conversations", "conversation", "history", "system", "rejected"))


class LabelledPrompt(Dialect):
    """An instruction that is a talk of its own, with labels in it, and the answer to its end."""

    id = "labelled_prompt"
    title = say("Instruction with labelled turns")
    help = say(
        "An instruction and its answer, where the instruction holds the whole talk before it with “<user>:” and "
        "“<bot>:” in front of each turn."
    )
    target = False
    holds = Holds(empty=False)

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 0.9 if _marked(record) is not None else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        marked = _marked(record)
        if marked is None:
            raise RecordProblem(say("there is no instruction with labelled turns here."))
        turns = LABELS.turns(marked)
        turns.append(Turn(len(turns), Role.ASSISTANT, record[_REPLY]))
        return Conversation(key, tuple(turns), key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        said, reply = _parted(conversation.turns)
        return {
            _PROMPT: LABELS.render([(LABELS.name(turn.role), turn.text) for turn in said]).rstrip(),
            _ADDITION: "",
            _REPLY: reply,
        }

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        told = self.holds.losses(conversation)
        record = self.write(conversation)
        again = self.read(record, b"", 1).turns if self.score(record) else ()
        if [(turn.role, turn.text) for turn in again] != [
            (turn.role, turn.text) for turn in conversation.turns
        ]:
            told = (
                *told,
                say("It ends with an answer there, and labels within a turn would be read as turns."),
            )
        return told

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        record = decode_anyway(raw)
        marked = _marked(record)
        assert marked is not None
        style = LiteralStyle.of(raw)
        said, reply = _parted(after.turns)
        if said != list(before.turns[:-1]):
            raw = with_text(raw, (_PROMPT,), LABELS.edited(marked, before.turns[:-1], said), style)
        return raw if reply == record[_REPLY] else with_text(raw, (_REPLY,), reply, style)


def _parted(turns: tuple[Turn, ...]) -> tuple[list[Turn], str]:
    """What stands in the instruction, and the answer."""
    if turns and turns[-1].role is Role.ASSISTANT:
        return list(turns[:-1]), turns[-1].text
    return list(turns), ""


def _marked(record: Any) -> Marked | None:
    """The instruction taken apart, None where it has no labels."""
    if not is_object(record) or record.keys() & _OTHERS or record.get(_ADDITION):
        return None
    prompt, reply = record.get(_PROMPT), record.get(_REPLY)
    if not isinstance(prompt, str) or not isinstance(reply, str) or not prompt.lstrip().startswith("<user>:"):
        return None
    marked = LABELS.split(prompt)
    return marked if marked is not None and marked.pieces[-1].name == "user" else None
