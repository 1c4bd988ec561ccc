"""Replies in which the assistant declines: "I'm sorry, but I can't assist with that request"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.sentence_lists import SentenceFound, has_character, replies, sentence_list
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
    r"\b(?:decline|refus\w+|excuse|say no|turn (?:him|her|them|it|down)|reject\w*|apolog\w+|letter|e-?mail|absage|absagen|refuser|rechazar|откаж|dialogue|script|"
    r"translate|rewrite|paraphrase)\b|拒绝|婉拒|道歉|翻译|改写",
    re.I,
)


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
    version: ClassVar[int] = 3
    harm: ClassVar[float] = 0.6

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.replies & many.having(sentence_list("refusal", at_head=True).hints))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        character: bool | None = None
        for turn, asked in replies(conversation):
            found = sentence_list("refusal", at_head=True).find(turn.text)
            if not found or _LETTER.search(turn.text) or _ASKED_FOR_WORDS.search(asked):
                continue
            found = [one for one in found if not _MISSING.search(turn.text, one.start, one.end)]
            if not found:
                continue
            first = found[0]
            if all(one.family.plain for one in found):
                character = has_character(conversation) if character is None else character
                if character and not _stock(turn.text[first.start : first.end]):
                    continue
            yield _spot(conversation.key, turn, first)


_MISSING = re.compile(
    r"未提供|没有提供|没提供|未给出|没有给出|没有附上|没有看到|缺少|\b(?:(?:(?:did not|didn't|have not|haven't) (?:been )?(?:provided?|given?|included?|attach(?:ed)?|specif(?:y|ied)|share[d]?)|not (?:been )?(?:provided|given|included|attached|specified|shared))|"
    r"without (?:the|any|more|further|additional|knowing) |need more (?:information|details|context))\b",
    re.I,
)
"""A reply that asks for what is missing declines nothing."""
_STOCK = re.compile(
    r"\b(?:requests?|assist|appropriate|your message|this (?:question|topic|matter|conversation|type|kind)|respond to (?:that|this)|(?:ce|cette) (?:sujet|demande|question)|(?:este|ese) tema|dieses? thema|эт\w+ (?:тем\w+|просьб\w+|вопрос\w*)|fulfil+|comply|information|roleplay|content|prompt|guidelines|anfrage|richtlinien|informationen|bereitstellen|demande|directives|"
    r"informations|solicitud|directrices|información|запрос\w*|предоставить|сгенерировать|правила\w*)\b|请求|要求|准则|违反|协助|提供|相关信息|违法|回答(?:这个|您的|你的|该|此)?问题",
    re.I,
)


def _stock(sentence: str) -> bool:
    """Whether a refusal speaks an assistant's words, which no character says in banter."""
    return _STOCK.search(sentence) is not None


def _spot(key: int, turn: Turn, one: SentenceFound) -> Spot:
    words = turn.text[one.start : one.end]
    return Spot(
        turn,
        one.start,
        one.end,
        say("a reply that declines"),
        say("“{0}” declines to answer; the model learns to refuse.").format(shortened(words)),
        say("Write the reply that was wished, or leave the conversation out."),
        (Fix(say("Leave this conversation out of the export"), (SetIncluded((key,), included=False),)),),
    )
