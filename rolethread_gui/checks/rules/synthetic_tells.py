"""Turns of phrase that give a machine's prose away: "not just a house, but a home", dash upon dash, threes, one rhythm."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import Span, covers
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.dataset.words import count_words
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_HINTS = (
    "not just",
    "isn't only",
    "wasn't only",
    "aren't only",
    "not merely",
    "isn't just",
    "isn't about",
    "wasn't just",
    "aren't just",
    "more than just",
    "nicht nur",
    "nicht bloß",
    "nicht einfach nur",
    "pas seulement",
    "pas juste",
    "pas simplement",
    "no es solo",
    "no era solo",
    "no es sólo",
    "no era sólo",
    "no es simplemente",
    "не просто",
    "不仅仅是",
    "不只是",
    "不仅是",
)
_CONTRAST = re.compile(
    r"\b(?:it|this|that|he|she|they|which|love|life)(?:'s| is| was|'re| are| were)? (?:not|n't|isn't|wasn't|aren't) (?:just|merely|simply|about) [^.!?;\n—–]{2,60}?"
    r"(?:[,;—–]|\.|—) ?(?:it|this|that|he|she|they|but)(?:'s| is| was|'re| are| were)?\b(?: (?:also|about))?"
    r"|\b(?:isn't|wasn't|aren't) (?:just|only|merely|simply|about) [^.!?;\n—–]{2,60}?[,;—–.] ?(?:it's|it is|it was|they're|they are)\b"
    # the second half is a sentence of its own; one joined by "sondern", "mais" or "sino" is how everybody speaks
    r"|\b(?:das|es|dies) (?:ist|war) nicht (?:nur|bloß|einfach nur) [^.!?;\n—–]{2,60}?(?:[;—–.]|, ?) ?(?:es|das) (?:ist|war)\b"
    r"|\bce n'(?:est|était) pas (?:seulement|juste|simplement) [^.!?;\n—–]{2,60}?(?:[;—–.]|, ?) ?c'(?:est|était)\b"
    r"|\bno (?:es|era) (?:solo|sólo|simplemente) [^.!?;\n—–]{2,60}?(?:[;—–.]|, ?) ?(?:es|era)\b"
    r"|\b(?:это|этот|эта|он|она) (?:был[аои]? )?не просто [^.!?;\n—–]{2,60}?(?:[;—–.]|, ?) ?(?:это|настоящ\w+)\b"
    r"|不(?:仅仅|只|仅)是[^，。！？\n]{1,20}，更是"
)
_DASHES = re.compile(r"[^\W\d_][\"”’)]?\s?—\s?[\"“‘(]?[^\W_]")
_DASHES_LEAST, _WORDS_A_DASH = 4, 45
"""Dashes inside sentences of a reply, and words for each of them, from which on they are a mannerism."""
_ITEM: Final = re.compile(r"(?m)^[ \t>]*(?:[-*+•·–—]|\d{1,2}[.)]|\*\*|#)[^\n]*")
"""Lines of a list: there a dash stands between a thing and what is said of it."""
_NUMBERED: Final = re.compile(r"(?:^|\s)(?:\d{1,2}\.|[-•*]) (?=\S)")
_LIST: Final = 2
"""Marks of list items in a reply; a list may run on in one line."""
_THREES = re.compile(
    r"(?<!, )(?<!\w)[a-z'-]{3,}, (?:[a-z'-]+ ){0,2}?[a-z'-]{3,}, and (?:[a-z'-]+ ){0,2}?[a-z'-]{3,}(?=[.,;:!?—–\"”*)]|$)",
    re.M,
)
_THREES_LEAST, _WORDS_A_THREE = 3, 45
"""Rows of three in a reply, and words for each of them, from which on they are a mannerism."""
_EVEN_LEAST, _EVEN, _EVEN_WORDS = 9, 0.16, 6
"""Sentences that a reply must have, how far their lengths may lie from the middle one (as a share of it), and words in it."""
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？", '"', "”", "*")


@functools.cache
def _hints() -> Hints:
    return Hints(_HINTS)


class SyntheticTells(SpottingCheck):
    """Finds mannerisms of machines' prose."""

    id: ClassVar[str] = "synthetic_tells"
    title: ClassVar[str] = say("Mannerisms of machines")
    help: ClassVar[str] = say(
        "“It is not just a house, it is a home”, a dash in every other sentence, things in threes again and again (“warm, bright, "
        "and quiet”), nine sentences of one length: readers know such prose at once. What is trained on it writes more of "
        "it. Say some of it plainly. A matter of taste, so it is off at first."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 2
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.3

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        told = many.having(_hints()) | many.holds("—") | many.having(_and()) | (many.sizes >= _EVEN_SHORTEST)
        return many.of(many.replies & told)

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
            if seen.low.count(", and ") >= _THREES_LEAST:
                yield from _threes(turn)
            if len(turn.text) >= _EVEN_SHORTEST:
                yield from _even(turn)


_EVEN_SHORTEST: Final = _EVEN_LEAST * _EVEN_WORDS * 2
"""Code points that so many sentences have at the least, Chinese ones too."""


@functools.cache
def _and() -> Hints:
    return Hints((", and ",))


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


def _set_apart(text: str) -> list[Span]:
    """Code, and lines of lists."""
    return [*look(text).code, *(found.span() for found in _ITEM.finditer(text))]


def _dashes(turn: Turn) -> Iterator[Spot]:
    seen = look(turn.text)
    places = [found.start() + found.group().index("—") for found in _DASHES.finditer(turn.text)]
    apart = _set_apart(turn.text)
    places = [at for at in places if not any(start <= at < end for start, end in apart)]
    if len(_NUMBERED.findall(turn.text)) >= _LIST:
        return
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


def _threes(turn: Turn) -> Iterator[Spot]:
    apart = _set_apart(turn.text)
    # as it is written: a row of names is no mannerism
    places = [found.span() for found in _THREES.finditer(turn.text)]
    places = [(at, to) for at, to in places if not any(start <= at < end for start, end in apart)]
    words = look(turn.text).words
    if len(places) < _THREES_LEAST or words > _WORDS_A_THREE * len(places):
        return
    start, end = places[-1]
    yield Spot(
        turn,
        start,
        end,
        say("things in threes again and again"),
        put(
            say("“{0}”: {1} times in {2:,} words this reply names three things."),
            shortened(turn.text[start:end]),
            len(places),
            words,
        ),
        say("Name one or two of them, or more."),
        words="threes",
    )


def _even(turn: Turn) -> Iterator[Spot]:
    text = turn.text
    if "```" in text or _ITEM.search(text) or text.count("\n") > len(text) // 200:
        return  # verse, lists, code: they are even by nature
    sizes = [
        count_words(text[start:end]) for start, end in look(text).sentences if text[start:end].endswith(_ENDS)
    ]
    if len(sizes) < _EVEN_LEAST:
        return
    middle = sum(sizes) / len(sizes)
    spread = (sum((size - middle) ** 2 for size in sizes) / len(sizes)) ** 0.5
    if middle < _EVEN_WORDS or spread > _EVEN * middle:
        return
    yield Spot(
        turn,
        None,
        None,
        say("sentences of one length"),
        put(
            say("The {0} sentences of this reply have {1} to {2} words each."),
            len(sizes),
            min(sizes),
            max(sizes),
        ),
        say("Make some of them shorter, and some longer."),
        words="even",
    )
