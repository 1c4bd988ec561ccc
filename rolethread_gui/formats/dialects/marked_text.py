"""One text that holds a whole conversation: ``{"text": "<|im_start|>user …"}``, with the marks of a template."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_object
from rolethread_gui.formats.marked import Marked, Markup
from rolethread_gui.formats.markups import TEMPLATES
from rolethread_gui.formats.paths import with_text
from rolethread_gui.formats.problems import Remark
from rolethread_gui.wording import say

_KEY = "text"
_OTHERS = frozenset(
    ("messages", "conversations", "conversation", "prompt", "completion", "instruction", "output", "answer")
)


class MarkedText(Dialect):
    """A text for plain training, split into turns where a chat template marked them."""

    id = "text"
    title = say("Text with a chat template")
    help = say(
        "One text for each conversation, as it goes into training. Turns are told by the marks of ChatML, Llama, "
        "Mistral, Gemma, Alpaca and Vicuna; text without any is one turn of the model."
    )
    complete = True
    holds = Holds(roles=frozenset((Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL)))

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        if not is_object(record) or not isinstance(record.get(_KEY), str) or record.keys() & _OTHERS:
            return 0.0
        return 0.6

    def remarks(self, record: Any) -> tuple[Remark, ...]:
        """See `Dialect.remarks`."""
        found = _split(record[_KEY])
        if found is None:
            sentence = say("this is plain text without marks of turns; it is read as one turn of the model.")
            hint = say("Split it into turns where somebody else speaks.")
        else:
            sentence = say("the text was split into turns at its marks ({0}).").format(found[0].title)
            hint = say("The marks are kept as they stand; the turns are what is between them.")
        return (Remark("note", "markup", sentence, hint),)

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        if not self.score(record):
            raise RecordProblem(say("there is no text here."))
        turns = tuple(_turns(record[_KEY]))
        return Conversation(key, turns, key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        markup = TEMPLATES[0]
        return {_KEY: markup.render([(markup.name(turn.role), turn.text) for turn in conversation.turns])}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        said = self.holds.losses(conversation)
        again = _turns(self.write(conversation)[_KEY])
        if [turn.text for turn in again] != [turn.text for turn in conversation.turns]:
            said = (*said, say("Marks of a template stand within the texts; they would be read as turns."))
        return said

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        text = decode_anyway(raw)[_KEY]
        found = _split(text)
        if found is not None:
            text = found[0].edited(found[1], before.turns, after.turns)
        elif [turn.role for turn in after.turns] == [Role.ASSISTANT]:
            text = after.turns[0].text
        else:
            text = self.write(after)[_KEY]
        return with_text(raw, (_KEY,), text, LiteralStyle.of(raw))


def _split(text: str) -> tuple[Markup, Marked] | None:
    for markup in TEMPLATES:
        found = markup.split(text)
        if found is not None:
            return markup, found
    return None


def _turns(text: str) -> list[Turn]:
    found = _split(text)
    if found is not None:
        return found[0].turns(found[1])
    return [Turn(0, Role.ASSISTANT, text)] if text else []
