"""Turns of phrase that give a machine's prose away: "not just a house, but a home", dash upon dash."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_HINTS = (
    "not just",
    "not only",
    "not merely",
    "isn't just",
    "isn't about",
    "wasn't just",
    "aren't just",
    "more than just",
    "不仅仅是",
    "不只是",
)
_CONTRAST = re.compile(
    r"\b(?:it|this|that|he|she|they|which|love|life)(?:'s| is| was|'re| are| were)? (?:not|n't|isn't|wasn't|aren't) (?:just|only|merely|simply|about) [^.!?;\n—–]{2,60}?"
    r"(?:[,;—–]|\.|—) ?(?:it|this|that|he|she|they|but)(?:'s| is| was|'re| are| were)?\b(?: (?:also|about))?"
    r"|\b(?:isn't|wasn't|aren't) (?:just|only|merely|simply|about) [^.!?;\n—–]{2,60}?[,;—–.] ?(?:it's|it is|it was|they're|they are)\b"
    r"|不(?:仅仅|只)是[^，。！？\n]{1,20}，(?:更|而)是"
)
_DASHES = re.compile(r"[^\W\d_][\"”’)]?\s?—\s?[\"“‘(]?[^\W_]")
_DASHES_LEAST, _WORDS_A_DASH = 4, 45
"""Dashes inside sentences of a reply, and words for each of them, from which on they are a mannerism."""


@functools.cache
def _hints() -> Hints:
    return Hints(_HINTS)


class SyntheticTells(SpottingCheck):
    """Finds mannerisms of machines' prose."""

    id: ClassVar[str] = "synthetic_tells"
    title: ClassVar[str] = say("Mannerisms of machines")
    help: ClassVar[str] = say(
        "“It is not just a house, it is a home”, and a dash in every other sentence: readers know such prose at once. What "
        "is trained on it writes more of it. Say some of it plainly. A matter of taste, so it is off at first."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh")
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.3

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.replies & (many.having(_hints()) | many.holds("—")))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        for turn in conversation.turns:
            if turn.role is not Role.ASSISTANT or not turn.text:
                continue
            seen = look(turn.text)
            if _hints().found(seen.low):
                yield from _contrasts(turn)
            if turn.text.count("—") >= _DASHES_LEAST:
                yield from _dashes(turn)


def _contrasts(turn: Turn) -> Iterator[Spot]:
    seen = look(turn.text)
    for found in _CONTRAST.finditer(seen.low):
        start, end = found.span()
        if not covers(seen.shut, start, end):
            yield Spot(
                turn,
                start,
                end,
                say("“not just this, but that”"),
                say("“{0}” is a machine's way to sound deep.").format(shortened(turn.text[start:end])),
                say("Say plainly what it is."),
            )


def _dashes(turn: Turn) -> Iterator[Spot]:
    seen = look(turn.text)
    places = [found.start() + found.group().index("—") for found in _DASHES.finditer(turn.text)]
    places = [at for at in places if not covers(seen.code, at, at + 1)]
    if len(places) < _DASHES_LEAST or seen.words > _WORDS_A_DASH * len(places):
        return
    yield Spot(
        turn,
        places[0],
        places[0] + 1,
        say("a dash in every other sentence"),
        put(say("This reply has {0} dashes in {1:,} words."), len(places), seen.words),
        say("Put commas or full stops in the place of some."),
        words="dashes",
    )
