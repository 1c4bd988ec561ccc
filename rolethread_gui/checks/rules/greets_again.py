"""Replies that greet in the middle of a talk: "Hello! How can I help?" behind the third question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.spotting import Spot, SpottingCheck, cut_fix
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_GREETS = re.compile(
    # a greeting, perhaps with a name or "there" behind it, up to the mark that ends it
    r"\s*(?:hello|hi|hiya|howdy|greetings|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|bonjour|bonsoir|hola|buenos días|buenas tardes|"
    r"привет|здравствуйте|добрый (?:день|вечер)|доброе утро|你好|您好|嗨|哈喽|大家好)(?:,? (?:there|again|everyone|everybody|friend|my friend|dear|\w{2,12}))?[!！.。,，~～]+\s*"
    r"(?:how (?:are you|may i help you|can i help you|can i assist you)(?: (?:doing )?today)?\?\s*)?"
)
_GREETED = re.compile(
    r"\b(?:hello|hi|hiya|hey|howdy|greetings|good (?:morning|afternoon|evening|day)|welcome|meet|meeting|introduce|back|returns?|again|tomorrow|(?:my )?name(?:'s| is)|i'm [a-z]+[.!]|next (?:day|morning)|"
    r"later|wake|woke|awake|morning|calls?|phone|letter|write|say|translate|hallo|guten|bonjour|bonsoir|salut|hola|buen\w*|привет|здравств\w*|добр\w*)\b|你好|您好|早上|晚上好|嗨|哈喽|回来|见面|介绍|写|翻译|说"
)
"""What makes a greeting fitting: one in the turn before, somebody who comes back or is met, words that were asked for."""


class GreetsAgain(SpottingCheck):
    """Finds greetings in the middle of a talk."""

    id: ClassVar[str] = "greets_again"
    title: ClassVar[str] = say("Greets again")
    help: ClassVar[str] = say(
        "A reply in the middle of a talk that begins with a greeting, though nobody greeted. The talk was put together of "
        "parts, or the speaker forgot it; the model learns to forget too. Cut the greeting."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.3

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return np.bincount(many.owners[many.replies], minlength=many.size) >= 2

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        asked, answered = "", False
        for turn in conversation.turns:
            if turn.role is not Role.ASSISTANT or not turn.text:
                asked = turn.text if turn.role is Role.USER else asked
                continue
            # Of two replies in a row the second begins a scene of its own, or nobody knows what stood between them.
            found = _GREETS.match(look(turn.text).low) if answered and asked else None
            answered, before, asked = True, asked, ""
            if found is None or _GREETED.search(look(before).low) or covers(look(turn.text).shut, 0, 1):
                continue
            words = turn.text[: found.end()].strip()
            start = turn.text.index(words)
            yield Spot(
                turn,
                start,
                start + len(words),
                say("a greeting in the middle of a talk"),
                say("“{0}” greets in the middle of the talk.").format(words),
                say("Cut it."),
                cut_fix(conversation.key, turn, start, start + len(words)),
            )
