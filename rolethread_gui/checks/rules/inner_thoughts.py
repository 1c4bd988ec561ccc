"""Replies that tell thought after thought: "she thought to herself", "he wondered", "心想"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.sentence_lists import has_character
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_IN_ONE: Final = 3
"""Thoughts in one reply from which on they are many, and words for each."""
_WORDS: Final = 60
_REPLIES, _SHARE = 4, 0.75
"""Replies of a conversation, and share of them that tell a thought, from which on that is a habit."""
_HINTS: Final = (
    "to himself", "to herself", "to myself", "to themself", "to themselves", "wonder", "thinks|", "thought|", "mused", "muses", "thinking:", "thoughts:", "in her mind", "in his mind", "in my mind",
    "inner voice", "inner thought", "dachte", "denkt", "fragte", "fragt", "überleg", "pensa", "pense", "pensó", "piensa", "se dit", "se demand", "se dijo", "se pregunt", "para sí", "подумал", "думает",
    "про себя", "心想", "暗想", "心里想", "心中想", "心道", "暗道", "内心独白", "内心os", "心里暗", "心中暗", "心里默", "心里嘀咕",
)  # fmt: skip
_SHE: Final = r"(?:he|she|they|i|[a-z]{2,14})"
_THOUGHT: Final = re.compile(
    # in English: "she thought to herself", "she wonders whether", "…, he thought.", "(thinking: …)"
    rf"\b{_SHE} (?:\w+ly )?(?:thinks?|thought|muse[sd]?|wonder(?:s|ed)?|mutters? inwardly) to (?:him|her|my|them)sel(?:f|ves)\b"
    rf"|\b(?:he|she|they) (?:\w+ly )?(?:wonders|wondered)\b(?! of\b)|(?<=, )(?:he|she|they) (?:thinks|thought|muses|mused)\b(?=[,.*!?\n]|$)|\bthinking to (?:him|her|my|them)sel(?:f|ves)\b"
    r"|[(\[*](?:inner |internal )?(?:thinking|thoughts?): |\b(?:his|her|my) inner (?:voice|thoughts?)\b"
    # in German, French, Spanish, Russian
    r"|\b(?:er|sie|ich) (?:dachte|denkt|denke)(?: bei)? (?:sich|mir)\b|(?<=, )(?:dachte|denkt) (?:er|sie)\b|\b(?:dachte|fragte|fragt|überlegte) (?:er|sie) (?:sich\b|bei sich\b|still\b)|\b(?:er|sie) (?:fragte|fragt) sich\b"
    r"|\b(?:pensa|pense)-t-(?:il|elle)\b|\b(?:il|elle) (?:se demand(?:e|a|ait)|se dit|pensa|pense en (?:lui|elle)-même)\b|\bse (?:dit|demanda)-(?:t-)?(?:il|elle)\b"
    r"|\b(?:él|ella)? ?(?:pensó|piensa) para sí\b|(?:(?<=, )|(?<=— ))(?:pensó|piensa)\b(?=[,.*!?\n—]|$)|\bse (?:preguntó|pregunta|dijo) (?:a sí mism[oa]|si\b|para sí)"
    r"|\b(?:он|она|я) (?:подумал[а]?|думает|думаю) про себя\b|(?:(?<=, )|(?<=— ))(?:подумал[а]?|думает) (?:он|она)\b|\bпро себя (?:подумал[а]?|думает)\b"
    # in Chinese
    r"|心想|暗想|心里想(?:着|道|：)|心中想(?:着|道)|(?<![一-鿿])心道|暗道|内心独白|内心os|[（(](?:内心|心里|心想)[：:]|心里暗暗|心中暗暗|心里默默(?:地)?想|心里嘀咕"
)
_WISH: Final = re.compile(r"心想事成")


@functools.cache
def _hints() -> Hints:
    return Hints(_HINTS)


class InnerThoughts(SpottingCheck):
    """Finds thoughts that are told too often."""

    id: ClassVar[str] = "inner_thoughts"
    title: ClassVar[str] = say("Many inner thoughts")
    help: ClassVar[str] = say(
        "A reply that tells three thoughts or more within a few sentences (“she wondered”, “he thought to himself”), or a "
        "conversation in which three of four replies do. What is thought cannot be answered by the other one, and the model "
        "learns to talk to itself. Let some of it be said, or shown. A matter of taste, so it is off at first."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.25

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.replies & many.having(_hints()))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; the last thought of a reply with too many, or of the last reply with one."""
        replies, telling = 0, list[tuple[Turn, int, int]]()
        found = False
        for turn in conversation.turns:
            if turn.role is not Role.ASSISTANT or not turn.text:
                continue
            replies += 1
            thoughts = _thoughts(turn.text)
            if not thoughts:
                continue
            telling.append((turn, *thoughts[-1]))
            words = look(turn.text).words
            if len(thoughts) >= _IN_ONE and words <= _WORDS * len(thoughts) and has_character(conversation):
                found = True
                start, end = thoughts[-1]
                yield Spot(
                    turn,
                    start,
                    end,
                    say("a reply full of inner thoughts"),
                    put(say("This reply tells {0} thoughts in {1:,} words."), len(thoughts), words),
                    say("Let some of it be said, or shown."),
                )
        if not found and len(telling) >= max(_REPLIES, _SHARE * replies) and has_character(conversation):
            turn, start, end = telling[-1]
            yield Spot(
                turn,
                start,
                end,
                say("inner thoughts in nearly every reply"),
                say("{0} of {1} replies of this conversation tell what somebody thinks.").format(
                    len(telling), replies
                ),
                say("Let some of it be said, or shown."),
            )


def _thoughts(text: str) -> list[tuple[int, int]]:
    """Where a text tells a thought; not in what is said, nor in code."""
    seen = look(text)
    if not _hints().found(seen.low):
        return []
    found = [
        match.span() for match in _THOUGHT.finditer(seen.low) if not _WISH.match(seen.low, match.start())
    ]
    if not found:
        return found
    return [(start, end) for start, end in found if not covers(seen.shut, start, end)]
