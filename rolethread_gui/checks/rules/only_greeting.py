"""Conversations that are a greeting and nothing more, in a dataset that has too many of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LEAST: Final = 5
"""Such conversations that any dataset may have."""
_SHARE: Final = 1
"""Per cent of the conversations from which on they are too many."""
_LONGEST: Final = 240
"""Code points of the longest greeting."""
_NAME: Final = (
    r"(?:,? (?:there|again|everyone|everybody|all|friend|my friend|dear|buddy|mate|man|guys|[^\W\d_]{2,14}))?"
)
_GREETING: Final = re.compile(
    rf"\W*(?:(?:hello|hi+|hey+|hiya|howdy|yo|sup|greetings|good (?:morning|afternoon|evening|day)|what's up|how are you(?: doing)?(?: today)?|how's it going|nice to meet you|welcome(?: back)?"
    r"|hallo|hi|guten (?:tag|morgen|abend)|moin|servus|grüß gott|grüezi|wie geht es (?:dir|ihnen)|wie geht's|willkommen|bonjour|bonsoir|salut|coucou|comment (?:ça va|vas-tu|allez-vous)|ça va|bienvenue"
    r"|hola|buen(?:os|as) (?:días|tardes|noches)|qué tal|cómo estás?|bienvenid[oa]|привет(?:ик|ствую)?|здравствуй(?:те)?|добр(?:ый|ое|ого) (?:день|вечер|утро|дня)|как дела|как ты)"
    rf"{_NAME}\W*)+$"
    r"|\W*(?:(?:你们?好|您好|大家好|嗨|哈喽|哈啰|早上好|早安|中午好|下午好|晚上好|你好吗|最近好吗|在吗|初次见面|很高兴(?:认识|见到)(?:你|您))[呀啊吗呢哦]?\W*)+$"
)
"""A turn that greets, asks how one is, and says nothing else."""
_ANSWERS: Final = re.compile(
    r"\b(?:hello|hi|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|welcome|hallo|guten|willkommen|bonjour|bonsoir|salut|bienvenue|hola|buen\w+|bienvenid\w|привет\w*|здравствуй\w*|добр\w+|"
    r"how (?:can|may) i (?:help|assist)|i'm (?:doing )?(?:well|good|great|fine)|nice to meet you)\b|你好|您好|嗨|早上好|晚上好|下午好|很高兴"
)


def _only_greets(conversation: Conversation) -> bool:
    turns = [turn for turn in conversation.turns if turn.role is not Role.SYSTEM and turn.text.strip()]
    if not 1 < len(turns) <= _TURNS or any(turn.calls for turn in turns):
        return False
    asked, answer = turns[0], turns[1]
    if asked.role is Role.ASSISTANT:
        asked, answer = answer, asked
    return (
        asked.role is Role.USER
        and answer.role is Role.ASSISTANT
        and max(len(asked.text), len(answer.text)) <= _LONGEST
        and _GREETING.match(look(asked.text).low) is not None
        and _ANSWERS.search(look(answer.text).low) is not None
    )


_TURNS: Final = 2


def _short(many: Many) -> Mask:
    """Conversations of a reply and little more."""
    single: Mask = np.bincount(many.owners[many.replies], minlength=many.size) == 1
    return single


class _Greetings(Aggregate):
    """How many conversations are greetings."""

    def __init__(self) -> None:
        self.conversations = 0
        self.greetings = 0

    def add(self, conversation: Conversation) -> None:
        self.conversations += 1
        self.greetings += _only_greets(conversation)

    def add_all(self, many: Many) -> None:
        self.conversations += many.size
        self.greetings += sum(map(_only_greets, many.asked(_short(many))))

    def remove(self, conversation: Conversation) -> None:
        self.conversations -= 1
        self.greetings -= _only_greets(conversation)

    def merge(self, other: _Greetings) -> None:
        self.conversations += other.conversations
        self.greetings += other.greetings

    def settle(self) -> dict[str, int]:
        """How many there are of all, and of them."""
        return {"conversations": self.conversations, "greetings": self.greetings}


class OnlyGreeting(Check):
    """Finds greetings of which there are too many."""

    id: ClassVar[str] = "only_greeting"
    title: ClassVar[str] = say("Nothing but a greeting")
    help: ClassVar[str] = say(
        "A conversation that is over when both have said hello, where more than one in a hundred are like that. A few teach "
        "the model to greet; many teach it that this is what talking is. Carry some of them on, and leave the rest out of "
        "the export. You can set how many there may be."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    keeps: ClassVar[bool] = True
    at_first: ClassVar[bool] = False
    options: ClassVar[tuple[Option, ...]] = (
        Option(
            "share", say("Flag them when they are more than"), _SHARE, 0, 100, say("% of the conversations")
        ),
    )

    def aggregate(self) -> Aggregate:
        """How many conversations are greetings."""
        return _Greetings()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return _short(many) if _too_many(view) else np.zeros(many.size, np.bool_)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag on the conversation."""
        if not _too_many(view) or not _only_greets(conversation):
            return []
        message = put(
            say(
                "{0:,} of {1:,} conversations are nothing but a greeting, as this one is. Carry it on, or leave it out of the export."
            ),
            view.figures["greetings"],
            view.figures["conversations"],
        )
        return [Flag(self.id, conversation.key, None, None, None, self.severity, message, words="greeting")]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        if not _too_many(View(figures=figures)):
            return ()
        sentence = put(
            say("{0:,} of {1:,} conversations are nothing but a greeting."),
            figures["greetings"],
            figures["conversations"],
        )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), figures["greetings"], 0.35),)


def _too_many(view: View) -> bool:
    figures: dict[str, int] = view.figures or {}
    share = view.options.get("share")
    greetings = figures.get("greetings", 0)
    return (
        greetings >= _LEAST
        and 100 * greetings > (_SHARE if share is None else share) * figures["conversations"]
    )
