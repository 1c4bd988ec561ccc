"""What assistants say about being machines: "As an AI language model", knowledge cut-offs, no body, no feelings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.sentence_lists import SentenceFound, has_character, replies, sentence_list
from rolethread_gui.checks.spotting import Spot, SpottingCheck, cut_fix
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.flags import Severity


class AiBoilerplate(SpottingCheck):
    """Finds sentences in which a reply speaks of itself as a machine."""

    id: ClassVar[str] = "ai_boilerplate"
    title: ClassVar[str] = "Speaks as a machine"
    help: ClassVar[str] = (
        "Sentences such as “As an AI language model, I have no feelings” or “My knowledge ends in 2021”. They break any "
        "character, and the model repeats them unasked. Cut the sentence, or write what the speaker would say."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    harm: ClassVar[float] = 0.6

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        character: bool | None = None
        for turn, _ in replies(conversation):
            found = sentence_list("boilerplate", at_head=False).find(turn.text)
            sure = any(not one.family.plain for one in found)
            for one in found:
                if one.family.plain and not sure:
                    character = has_character(conversation) if character is None else character
                    if character:
                        continue
                yield _spot(conversation.key, turn, one)


def _spot(key: int, turn: Turn, one: SentenceFound) -> Spot:
    words = turn.text[one.start : one.end]
    return Spot(
        turn,
        one.start,
        one.end,
        "a reply that speaks as a machine",
        f"“{shortened(words)}” is what assistants say of themselves; it breaks the speaker's voice.",
        "Cut it, or write what the speaker would say.",
        cut_fix(key, turn, one.start, one.end),
    )
