"""Replies that agree again and again, whatever was said: "You're right", "Absolutely", "That's so true"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rolethread_gui.checks.asking import asks_whether, wants_yes_or_no
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
"""Replies that agree one after another from which on it is a habit."""
_AGREES = re.compile(
    r"[\s>*_#\"“(（]*(?:(?:oh|ah|yes|well|wow|haha|and|嗯|哦|啊|是的|对)[,，.!…~ ]+)*"
    r"(?:(?:you're|you are|that's|that is|it's|so|how|very) (?:so |very |absolutely |totally |completely |quite |exactly |definitely |really )*(?:right|true|correct)\b|"
    r"i (?:totally |completely |absolutely |fully |wholeheartedly |couldn't |could not )*agree\b|(?:absolutely|exactly|definitely|totally|indeed|precisely|of course|yes|yeah|yep|certainly|for sure|same here|me too)[,!.](?! ?(?:but|though|although)\b)|"
    r"(?:that's|that is|what) (?:a |an )?(?:great|good|excellent|wonderful|fair|valid|lovely|brilliant|amazing|fantastic|awesome|smart) (?:point|idea|thought|plan|choice|observation|insight|decision)\b|"
    r"(?:du hast|sie haben|da hast du|das stimmt|stimmt|genau|absolut|richtig|völlig richtig)\b|(?:tu as|vous avez) (?:tout à fait |totalement )?raison\b|(?:exactement|absolument|tout à fait)\b|"
    r"(?:tienes|tiene) (?:toda la |mucha )?razón\b|(?:exacto|exactamente|totalmente de acuerdo)\b|(?:ты|вы) (?:абсолютно |совершенно )?прав[аы]?\b|(?:точно|именно|согласен|согласна|верно)[,!.]|"
    r"(?:你|您)(?:说|讲)(?:得|的)(?:很|太|非常|真|完全)?(?:对|有道理|好|没错)|(?:没错|确实|的确|完全同意|说得对|说的对|同意)[，。！]|(?:我)?(?:非常|完全|很)(?:同意|赞同|认同)(?:你|您))"
)


_QUESTIONS = re.compile(r"[^.!?？。！\n]+[?？]")
_WHETHER = re.compile(
    r"(?:(?:and|but|so|ok|okay|well|also|then|hey),? )*(?:can|could|is|are|was|were|do|does|did|has|have|had|will|would|should|may|might|isn't|aren't|don't|doesn't|won't|wouldn't|couldn't|shouldn't|"
    r"if so|kann|können|ist|sind|hat|haben|darf|soll|est-ce que?|peut-on|puis-je|puedo|puede|es posible|можно|есть ли|ли)\b"
)


def _asks_whether(asked: str) -> bool:
    """Whether any question of a turn may be answered with a yes."""
    questions = [one.strip() for one in _QUESTIONS.findall(look(asked).low[-600:])]
    return asks_whether(asked) or any(wants_yes_or_no(one) or _WHETHER.match(one) for one in questions)


class OverAgreeing(SpottingCheck):
    """Finds speakers who agree to everything."""

    id: ClassVar[str] = "over_agreeing"
    title: ClassVar[str] = say("Agrees to everything")
    help: ClassVar[str] = say(
        "Three or more replies in a row that begin by agreeing (“You're right”, “Absolutely!”), whatever was said. The model "
        "learns to flatter in place of thinking for itself. Let some of them doubt, or begin with something new."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 2
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.35

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.replies_at_least(_IN_A_ROW)

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; the reply from which on it is a habit, and each that goes on with it."""
        row, asked = 0, ""
        for turn in conversation.turns:
            if turn.role is Role.USER:
                asked = turn.text
            if turn.role is not Role.ASSISTANT or not turn.text:
                continue
            agrees = _AGREES.match(look(turn.text).low) is not None and not _asks_whether(asked)
            row = row + 1 if agrees else 0
            if row >= _IN_A_ROW:
                start, end = next(iter(first_sentences(turn.text, 1, 300)))
                yield Spot(
                    turn,
                    start,
                    end,
                    say("replies in a row that only agree"),
                    say("“{0}”: {1} replies in a row begin by agreeing.").format(
                        shortened(turn.text[start:end]), row
                    ),
                    say("Let some of them doubt, or begin with something new."),
                )
