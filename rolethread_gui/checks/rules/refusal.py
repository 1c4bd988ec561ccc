"""Replies in which the assistant declines: "I'm sorry, but I can't assist with that request"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.declining import decline_hints, declining
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import Span
from rolethread_gui.checks.sentence_lists import has_character, replies, sentence_list
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.edits import SetIncluded
from rolethread_gui.dataset.flags import Fix, Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LETTER = re.compile(
    r"(?mi)^[\W_]*(?:dear\b|subject:|to whom it may|sehr geehrte|estimad[oa]|尊敬的|уважаем)|\b(?:sincerely|(?:best|kind) regards)\b|此致|敬上"
)
_ASKED_FOR_WORDS = re.compile(
    r"\b(?:decline|refuse|refusal|refusing|excuse|say no|turn (?:him|her|them|it|down)|reject|rejecting|rejection|apolog\w+|absage|absagen|refuser|rechazar|откаж|dialogue|script|"
    r"translate|rewrite|paraphrase)\b|拒绝|婉拒|道歉|翻译|改写",
    re.I,
)
_ASKED_FOR_A_LETTER = re.compile(r"\b(?:refus\w+|reject\w*|letter|e-?mail)\b", re.I)
"""What a letter says is its writer's; a reply that is one sentence about the request is no letter."""


class Refusal(SpottingCheck):
    """Finds replies that decline to answer."""

    id: ClassVar[str] = "refusal"
    title: ClassVar[str] = say("Refusal")
    help: ClassVar[str] = say(
        "A reply in which the assistant declines, such as “I'm sorry, but I can't assist with that”. A few of them make a "
        "model refuse harmless things. Write the reply that was wished, or leave the conversation out. A character who "
        "says no in banter stays quiet."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 5
    harm: ClassVar[float] = 0.6

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.replies & many.having(_hints()))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        character: bool | None = None
        for turn, asked in replies(conversation):
            found = sentence_list("refusal", at_head=True).find(turn.text)
            spans = [((one.start, one.end), one.family.plain) for one in found]
            spans = spans or [(span, True) for span in declining(turn.text, _hints())]
            if not spans or _LETTER.search(turn.text) or _ASKED_FOR_WORDS.search(asked):
                continue
            if _ASKED_FOR_A_LETTER.search(asked) and not _is_whole(turn.text, spans[0][0]):
                continue
            spans = [one for one in spans if not _MISSING.search(turn.text, *one[0])]
            if not spans:
                continue
            first = spans[0][0]
            if all(plain for _, plain in spans):
                character = has_character(conversation) if character is None else character
                if character and not _stock(turn.text[slice(*first)]) and not _falls_out(turn, conversation):
                    continue
            yield _spot(conversation.key, turn, first)


@functools.cache
def _hints() -> Hints:
    return Hints([*sentence_list("refusal", at_head=True).hints.pieces, *decline_hints()])


_MISSING = re.compile(
    r"未提供|没有提供|没提供|未给出|没有给出|没有附上|没有看到|缺少|\b(?:(?:(?:did not|didn't|have not|haven't) (?:been )?(?:provided?|given?|included?|attach(?:ed)?|specif(?:y|ied)|share[d]?)|not (?:been )?(?:provided|given|included|attached|specified|shared))|"
    r"without (?:the|any|more|further|additional|knowing) |need more (?:information|details|context))\b",
    re.I,
)
"""A reply that asks for what is missing declines nothing."""
_STOCK = re.compile(
    r"\b(?:requests?|your (?:question|query|prompt)|terms of (?:service|use)|(?:the|this|that|such) topics?|discussions? of|programmed|inappropriate|(?:questions|topics|content) of (?:this|that)|dieses? anliegen|diese bitte|ce thème|tu petición|(?:tu|esa) (?:pregunta|petición)|professional|fachmann|assist|appropriate|your message|this (?:question|topic|matter|conversation|type|kind)|respond to (?:that|this)|(?:ce|cette) (?:sujet|demande|question)|(?:este|ese) tema|dieses? thema|эт\w+ (?:тем\w+|просьб\w+|вопрос\w*)|fulfil+|comply|information|roleplay|content|prompt|guidelines|anfrage|richtlinien|informationen|bereitstellen|demande|directives|"
    r"informations|solicitud|directrices|información|запрос\w*|предоставить|сгенерировать|правила\w*)\b|请求|要求|准则|违反|协助|提供|相关信息|违法|回答(?:你|您)?(?:这个|的|该|此)?问题|这个话题|这类",
    re.I,
)


def _stock(sentence: str) -> bool:
    """Whether a refusal speaks an assistant's words, which no character says in banter."""
    return _STOCK.search(sentence) is not None


def _is_whole(text: str, span: Span) -> bool:
    """Whether a refusal in an assistant's words is all that a reply says."""
    return len(text.strip()) <= _MORE * (span[1] - span[0]) and _stock(text[slice(*span)])


_MORE = 1.6
_SPEECH = re.compile('["“”„«»「]|(?m:^ *—)')


def _falls_out(turn: Turn, conversation: Conversation) -> bool:
    """Whether a reply without any mark of speech or acts stands among replies that all have them: no character speaks."""
    if _SPEECH.search(turn.text) or "*" in turn.text:
        return False
    others = [
        one.text
        for one in conversation.turns
        if one.role is turn.role and one.key != turn.key and one.text.strip()
    ]
    return bool(others) and all(_SPEECH.search(text) for text in others)


def _spot(key: int, turn: Turn, span: Span) -> Spot:
    words = turn.text[slice(*span)]
    return Spot(
        turn,
        *span,
        say("a reply that declines"),
        say("“{0}” declines to answer; the model learns to refuse.").format(shortened(words)),
        say("Write the reply that was wished, or leave the conversation out."),
        (Fix(say("Leave this conversation out of the export"), (SetIncluded((key,), included=False),)),),
    )
