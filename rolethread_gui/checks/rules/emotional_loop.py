"""Replies that comfort, apologise or understand again and again, one after another, and never move on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.sentences import first_sentences
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_IN_A_ROW = 3
"""Replies of one kind after another that make a loop."""
_HEAD = r"[\s>*_#\"“(（]*(?:(?:oh|ah|well|yes|hey|aw|and|but|嗯|哦|啊|唉)[,，.!…~ ]*)?"
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "understanding",
        re.compile(
            _HEAD
            + r"(?:i (?:completely |totally |fully |really |truly |can )*(?:understand|hear you|get it|see (?:how|why|that you))|that (?:sounds|must be|must feel) "
            r"(?:really |very |so |incredibly )?(?:hard|tough|difficult|painful|frustrating|overwhelming)|it sounds like you|it's (?:completely |totally |perfectly )?"
            r"(?:understandable|okay|normal|natural) (?:to|that)|ich verstehe|ich kann (?:gut )?verstehen|je comprends|entiendo|comprendo|(?:я )?понимаю|"
            r"我(?:非常|很|完全|能|可以|能够|特别)*(?:理解|明白|感受到|体会)|能?理解你|听起来你|听到你)"
        ),
    ),
    (
        "apology",
        re.compile(
            _HEAD
            + r"(?:i'm (?:so |very |truly |really |terribly )*sorry|i am (?:so |very |truly )*sorry|(?:my |i )?apolog|forgive me|please forgive|es tut mir|entschuldig|"
            r"(?:je suis )?désolé|pardon|lo siento|perdón|прости|извини|мне (?:очень )?жаль|(?:真的|非常|很|实在)*(?:对不起|抱歉))"
        ),
    ),
    (
        "comfort",
        re.compile(
            _HEAD
            + r"(?:it's (?:going to be|gonna be|all|okay|alright|ok)|it'll be|everything (?:will|is going to) be|don't worry|do not worry|i'm here(?: for you)?\b|you're (?:safe|not alone)|"
            r"you are not alone|shh|there, there|keine sorge|ne t'inquiète|no te preocupes|не волнуйся|не переживай|别担心|不要担心|没关系|没事|抱抱|给你(?:一个)?(?:温暖的?)?(?:拥抱|抱抱)|我会一直)"
        ),
    ),
)
_SENTENCES = 1


def kind_of(text: str) -> str:
    """What a reply begins with: "understanding", "apology", "comfort", or nothing of the kind."""
    low = look(text).low
    for start, end in first_sentences(text, _SENTENCES, 300):
        for kind, pattern in _KINDS:
            if pattern.match(low, start, end):
                return kind
    return ""


class EmotionalLoop(SpottingCheck):
    """Finds conversations that go round in one feeling."""

    id: ClassVar[str] = "emotional_loop"
    title: ClassVar[str] = say("Goes round in one feeling")
    help: ClassVar[str] = say(
        "Three or more replies in a row that begin with comfort, with an apology, or with “I understand”. The model learns to "
        "go round in one feeling in place of moving the talk on. Let some of them begin with something that happens."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.35

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.replies_at_least(_IN_A_ROW)

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; the reply from which on it is a loop, and each that goes on with it."""
        row, last = 0, ""
        for turn in conversation.turns:
            if turn.role is not Role.ASSISTANT or not turn.text:
                continue
            kind = kind_of(turn.text)
            row = row + 1 if kind and kind == last else 1
            last = kind
            if kind and row >= _IN_A_ROW:
                start, end = next(iter(first_sentences(turn.text, 1, 300)))
                words = turn.text[start:end]
                yield Spot(
                    turn,
                    start,
                    end,
                    say("replies in a row that begin with the same feeling"),
                    say("“{0}”: {1} replies in a row begin with {2}.").format(
                        shortened(words), row, _TOLD[kind]
                    ),
                    say("Begin some of them with something that happens."),
                )


_TOLD = {
    "understanding": say("“I understand” or the like"),
    "apology": say("an apology"),
    "comfort": say("comfort"),
}
