"""Conversations whose replies all open, or all end, in one way: every one with "I", every one with a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.sentences import last_sentences
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import is_wide, look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LEAST: Final = 5
"""Replies that a conversation must have before they can all do one thing."""
_SHARE: Final = 0.8
"""Share of them that must do it."""
_FORMULA: Final = 12
"""Words of the middle reply; shorter ones are moves of a game or commands, which have to be alike."""
_CLOSERS: Final = " \t\r\n\"'”’»」』*_~)）]】"
_WORDS: Final = re.compile(r"[\W_]*([^\W_]+(?:['’-][^\W_]+)*)[ ,，]+[\W_]{0,2}([^\W_]+(?:['’-][^\W_]+)*)")
_WIDE: Final = re.compile(r"[\W_]*([\u3040-\u30ff\u3400-\u9fff]{3})")
_HEAD: Final = 80
"""Code points at the head of a reply in which its first words stand."""


def _asks(text: str) -> bool:
    """Whether a reply ends with a question; marks and signs behind it do not matter."""
    return text.rstrip(_CLOSERS)[-1:] in ("?", "？")


def _opening(text: str) -> tuple[str, int, int]:
    """The first two words of a reply (or three Chinese or Japanese characters) in small letters, and where they stand."""
    head = text[:_HEAD]
    found = _WIDE.match(head) if is_wide(head) else None
    if found is not None:
        return found[1], *found.span(1)
    found = _WORDS.match(head)
    if found is None:
        return "", 0, 0
    return f"{found[1]} {found[2]}".replace("’", "'").casefold(), found.start(1), found.end(2)


class AlikeReplies(SpottingCheck):
    """Finds conversations whose replies open or end alike."""

    id: ClassVar[str] = "alike_replies"
    title: ClassVar[str] = say("Replies open or end alike")
    help: ClassVar[str] = say(
        "A conversation of five replies or more in which at least four in five begin with the same two words, or end with a "
        "question. One such talk does no harm; many teach the model to do it always. Let some replies begin with "
        "something else, or end without asking. What many conversations share is listed under overused phrases. A matter of "
        "taste, so it is off at first."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.3

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.replies_at_least(_LEAST)

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; one for openings and one for endings, at the last reply that does it."""
        turns = [turn for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.text.strip()]
        if len(turns) >= _LEAST and median(look(turn.text).words for turn in turns) >= _FORMULA:
            yield from _openings(turns)
            yield from _endings(turns)


def _openings(turns: Sequence[Turn]) -> Iterator[Spot]:
    openings = [_opening(turn.text) for turn in turns]
    words, count = Counter(opening for opening, _, _ in openings).most_common(1)[0]
    if not words or count < _SHARE * len(turns) or len({turn.text for turn in turns}) < _SHARE * len(turns):
        return
    turn, (_, start, end) = next(
        (turn, one) for turn, one in zip(reversed(turns), reversed(openings), strict=True) if one[0] == words
    )
    yield Spot(
        turn,
        start,
        end,
        say("replies that open alike"),
        say("{0} of {1} replies of this conversation begin with “{2}”.").format(
            count, len(turns), turn.text[start:end]
        ),
        say("Begin some of them with something else."),
        words=f"opening {words}",
    )


def _endings(turns: Sequence[Turn]) -> Iterator[Spot]:
    asking = [turn for turn in turns if _asks(turn.text)]
    if len(asking) < max(_LEAST - 1, _SHARE * len(turns)):
        return
    turn = asking[-1]
    start, end = last_sentences(turn.text, 1)[-1]
    yield Spot(
        turn,
        start,
        end,
        say("replies that end with a question"),
        say("{0} of {1} replies of this conversation end with a question, this one with “{2}”.").format(
            len(asking), len(turns), shortened(turn.text[start:end])
        ),
        say("End some of them with an act or a statement, so that the talk is no interview."),
        words="ending question",
    )
