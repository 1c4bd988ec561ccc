"""Replies that pass over the turn before them: the user says so in the next turn, or has to ask the same again."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

import numpy as np

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_HINTS: Final = (
    "not what i asked", "not what i meant", "not what i said", "isn't what i asked", "wasn't what i asked", "wasn't my question", "not my question", "isn't my question", "answer my question", "answered my question", "did not answer", "didn't answer",
    "ignored", "ignoring", "listening to me", "you listening", "even listen", "even read", "i asked you", "i was asking", "i asked for", "i asked about", "nothing to do with what", "off topic", "off-topic", "beside the point",
    "nicht meine frage", "nicht gefragt", "nicht beantwortet", "meine frage beantworte", "hörst du mir", "hören sie mir", "nicht, was ich", "nicht was ich", "ce que j'ai demandé", "pas répondu", "pas ma question", "tu m'écoutes", "vous m'écoutez",
    "lo que pregunté", "lo que te pregunté", "lo que he preguntado", "mi pregunta", "me escuchas", "не об этом спрашив", "не на мой вопрос", "не ответил", "не то, что я", "ты меня слушаешь", "ты меня не слуш", "я спрашивал",
    "答非所问", "我问的是", "我问的不是", "没有回答我", "没回答我", "我不是问", "不是我问的", "你没听", "你有没有在听", "你在听吗", "跑题",
)  # fmt: skip
_SAYS_SO: Final = re.compile(
    r"\b(?:that|this|it)(?:(?:'s| is| was) (?:really |still |just |absolutely )?not|(?: isn't| wasn't)) (?:really |exactly |at all |even )?(?:what i (?:asked|was asking|meant|said|wanted to know)|my question)\b"
    r"|\bnot what i (?:asked|was asking)\b|\byou (?:still )?(?:didn't|did not|haven't|have not|never|don't|aren't|are not) (?:even |really |actually )?(?:answer(?:ed|ing)?|address(?:ed|ing)?) (?:my|the|that|any of my) (?:\w+ )?(?:questions?|point)\b"
    r"|\byou(?:'re| are| just| have| completely| totally| simply)*(?: completely| totally| just)? (?:ignored|ignoring) (?:my question|what i (?:said|asked|just said|just asked)|everything i)\b"
    r"|\b(?:are|were) you (?:even )?listening(?: to (?:me|a word|anything|what))?\b|\bdid you (?:even|actually) (?:listen|read|hear)\b|\byou(?:'re| are) not (?:even )?listening\b|\b(?:no|but|wait|hey|um|uh|sorry)[,.…!]+ i (?:asked|was asking) (?:you )?(?:about|for|what|how|why|if|whether|where|when|who|which)\b"
    r"|\bwhat does (?:that|this) have to do with (?:what|my|anything)\b|\b(?:that|this) has nothing to do with (?:what i|my question)\b|\bplease (?:just )?answer my question\b"
    r"|\bdas (?:war|ist) (?:aber |doch |gar )?nicht meine frage\b|\bdanach (?:habe|hatte) ich (?:aber |doch |gar )?nicht gefragt\b|\b(?:du hast|sie haben) (?:meine frage|die frage) (?:immer noch |noch |gar |überhaupt )?nicht beantwortet\b|\bh(?:ör|or)st du mir (?:überhaupt |eigentlich )?zu\b|\bhören sie mir (?:überhaupt |eigentlich )?zu\b|\bdas (?:war|ist) nicht,? (?:was|wonach) ich (?:gefragt|wissen)"
    r"|\bce n'est pas (?:ce que j'ai demandé|ma question)\b|\b(?:tu n'as|vous n'avez) (?:toujours )?pas répondu\b|\b(?:tu m'écoutes|vous m'écoutez)(?: vraiment| au moins)? ?\?"
    r"|\b(?:eso|esto) no es lo que (?:te |le )?(?:pregunté|he preguntado|preguntaba)\b|\bno (?:has|ha) (?:respondido|contestado)(?: a)? mi pregunta\b|\bno (?:respondiste|contestaste)(?: a)? mi pregunta\b|¿me (?:estás )?escucha(?:s|ndo)"
    r"|\bя (?:же )?не об этом спрашив\w+|\b(?:ты|вы) не ответили? (?:на мой вопрос|мне)\b|\b(?:ты|вы) так и не ответили?\b|\bты меня (?:вообще )?(?:не )?слуша\w+|\bэто не то,? (?:что|о чём|о чем) я спрашив"
    r"|答非所问|我问的(?:不是|是)(?!你的)|(?:你|您)(?:还是|并|都|又)?没有?回答我|我(?:并)?不是(?:在)?问|这不是我问的|你(?:根本|完全)?没(?:有)?(?:在)?听我|你(?:有没有在|在)听(?:我说)?吗|跑题了"
)
_UNMEANT: Final = re.compile(
    r"\bignored me\b|\b(?:he|she|they|my \w+|who) (?:\w+ ){0,2}(?:ignored|ignoring)\b"
)
_ASKED_WORDS: Final = 5
"""Words of a question that nobody asks twice by chance."""
_QUESTIONS: Final = 2
_CHOICE: Final = re.compile(
    r"\b(?:again|repeat|another|more|try|next|continue|regenerate|once more)\b|再|继续|重新|换一"
)


@functools.cache
def _hints() -> Hints:
    return Hints(_HINTS)


def _says_so(text: str) -> tuple[int, int] | None:
    """Where a turn of the user says that the reply before it was none to his question."""
    low = look(text).low
    if len(text) > _LONGEST or not _hints().found(low):
        return None
    found = _SAYS_SO.search(low)
    return found.span() if found is not None and not _UNMEANT.search(low) else None


_LONGEST: Final = 600
"""Code points of a turn in which somebody complains; a longer one tells a story."""


def _question(text: str) -> tuple[str, ...]:
    """The words of a turn that asks something; empty for one that does not, or is too short to be missed."""
    if len(text) > _LONGEST or not text.rstrip(' "”’*)!').endswith(("?", "？")):
        return ()
    words = tuple(look(text).tokens)
    return words if len(words) >= _ASKED_WORDS else ()


class IgnoresTurn(SpottingCheck):
    """Finds replies that do not take up what was said."""

    id: ClassVar[str] = "ignores_turn"
    title: ClassVar[str] = say("Passes over what was said")
    help: ClassVar[str] = say(
        "A reply behind which the user complains (“That's not what I asked”), or has to ask the very same question again. "
        "The model learns not to listen. Write a reply that takes up the question, and take the complaint out. One reply to "
        "everything is found by another check."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    harm: ClassVar[float] = 0.4

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        # Two questions at the least, the second of which may be the first once more.
        asks = ~many.replies & many.holds(r"[?？]")
        twice = np.bincount(many.owners[asks], minlength=many.size) >= _QUESTIONS
        return many.of(~many.replies & many.having(_hints())) | twice

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        question: tuple[str, ...] = ()
        reply: Turn | None = None
        for turn in conversation.turns:
            if turn.role is Role.ASSISTANT:
                reply = turn if turn.text.strip() and not turn.calls else None
                continue
            if turn.role is not Role.USER:
                continue
            asked = _question(turn.text)
            if reply is not None:
                said = _says_so(turn.text)
                if said is not None:
                    yield _complained(reply, turn.text[said[0] : said[1]])
                elif asked and asked == question and not _CHOICE.search(look(turn.text).low):
                    yield _again(reply, turn.text)
            question, reply = asked, None


def _complained(reply: Turn, words: str) -> Spot:
    return Spot(
        reply,
        None,
        None,
        say("a reply of which the user complains"),
        say("“{0}”, says the user of this reply.").format(shortened(words)),
        say("Write one that takes up the question, and take the complaint out."),
        words="complaint",
    )


def _again(reply: Turn, question: str) -> Spot:
    return Spot(
        reply,
        None,
        None,
        say("a question that is asked again, word for word"),
        say("Behind this reply the user asks the same again: “{0}”.").format(shortened(question.strip())),
        say("Write one that takes up the question, and take the second question out."),
        words="again",
    )
