"""What a loop leaves that turned only once: a word or a phrase doubled without a breath, and sentences that come again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from operator import eq
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.language import language_of
from rolethread_gui.checks.regions import Span
from rolethread_gui.checks.sentences import sentence_spans

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many

_SIZES: Final = range(3, 15)
"""Words of a phrase that is looked for; five at least in Chinese, where a word is one sign."""
_SIZES_MANY: Final = range(3, 20)
"""The same in `many.Words`, which cuts words at hyphens."""
_LEAST_WIDE: Final = 5
_EACH: Final = frozenset("一每越又边")
"""Signs with which a phrase is said twice to mean one after another, or more and more."""
_LEAST_PHRASE: Final = 12
"""Code points of a phrase that nobody says twice without a comma."""
_SHORT: Final = frozenset(
    re.split(
        " ",
        "of to an at by is as or if we he my be in on "
        "de un el le du ne se ce et en au ou sa je il tu lo su mi al me te "
        "и к с за на но он по от до во со же бы ли ты вы мы "
        "zu im am ob er in",
    )
)
"""Words of one or two letters that never stand twice; all others of that size are sounds, stammers or signs."""
_ENDS_IN: Final = re.compile(
    r"(?:what|it|that|this|there|thing|problem|point|question|truth|issue|answer|reality|fact|which|who|he|she|how|where|why|all|one) is is$"
    r"|(?:log|check|come|came|go|goes|went|get|got|move|bring|sign|turn|hand|give|gave|break|plug|tune|kick|set|fit|drop|fill|settle|step|stay|let|put|call|carry|keep|hold|pass|try|live|work|depend|cash|based)\w* (?:in in|on on)$"
    r"|\b(?:ob|dass|wenn|weil|als|wie) (?:es es|er er)$|\b(?:lo que|que|como) es es$|(?:\bil|\belle|\bon|\bnous|\bvous) en en$"
)
"""Where the first of two belongs to what is said before: "what it is is simple", "log in in the morning"."""
_OFTEN: Final = frozenset(
    re.split(
        " ",
        "the a an of to is and with for from in den dem des ein eine und les des une le los las una del que el the и в на с",
    )
)
"""Words that nobody says thrice."""
_MAY_DOUBLE: Final = frozenset(
    re.split(
        r"\s+",
        # What grammar brings together ("all that he had had"), then what is said again to stress it.
        "that had her his you did does was can will like who what this "
        "long far big many much more deep old good bad little tiny wide high slow slowly quick never always again round around down "
        "away back over wait stop come please here there now then bye hush fine right okay yeah yep nope sure well home night hot cold warm soft real "
        "really very too way super just only all great small dark late early easy gone dead ever still truly same different day today "
        "every each some maybe "
        "die der das den dem sie ihr uns was ist sehr ganz viel doch weit lange langsam immer wieder ganze bitte nur mehr nein nie schnell leise lieber gut schön tief groß alt "
        "nous vous très tout bien elle elles loin vite oui non plus trop jamais encore doucement petit grand beaucoup mais toute tous "
        "muy casi poco mucho nunca siempre luego más tan lejos despacio bueno todo rápido claro "
        "очень так вот чуть еле все всё долго далеко много тихо скоро медленно никогда давно просто снова опять ещё еще едва нет",
    )
)
_ASKED: Final = frozenset("did does do was is can will are has have had".split())  # noqa: SIM905 - a list of words
_ASKS: Final = re.compile(r"\b(?:where|when|how|why) $", re.I)
"""Behind these, no verb stands twice: "Where did did …"."""
_SOUNDED: Final = re.compile(
    r"\b(?:go|goes|going|went|say|says|said|macht|machte|fait|faisait|hace|hacía)$", re.I
)
"""Behind these, a doubled word is a sound."""
_KNOWN: Final = frozenset(("en", "de", "fr", "es", "ru"))
"""Languages in which a word is not said twice to mean something else, as many others do."""
_LEAST_BLOCK, _LEAST_BLOCK_WIDE = 30, 12
"""Code points of sentences that come again at once."""
_LEAST_FAR, _LEAST_FAR_WIDE = 40, 16
"""And of those with others between, with which the reply ends."""
_ENDS: Final = re.compile(r"[.!?…。！？][\"'”’»›)\]」』】）*_~]*$")
_SAME: Final = b"\x01"
_LOOP: Final = 4
"""Words in a row, less one, from which on they are a loop of words."""
_LEAST_TAIL, _LEAST_TAIL_WIDE = 20, 10
"""Code points of the last words of a reply that stood in it before, as a whole sentence or from its beginning on."""


def may_stand_twice(many: Many) -> npt.NDArray[np.int64]:
    """Turns in which a word or a phrase may stand twice in a row, as `doubled` has it."""
    words = many.words
    inside = np.flatnonzero(many.replies[words.turns])
    numbers, turns = words.numbers[inside], words.turns[inside]
    starts, ends, wide = words.starts[inside], words.ends[inside], words.wide[inside]
    close = starts[1:] - ends[:-1] <= 1  # the next word is right behind, or behind one sign
    same = (numbers[1:] == numbers[:-1]) & (turns[1:] == turns[:-1])
    found = [turns[1:][same & close & ~wide[1:]]]  # no Chinese sign stands twice by mistake (`_may_be_slip`)
    for size in _SIZES_MANY:
        same = numbers[size:] == numbers[:-size]
        if len(same) < size:
            break
        places = np.flatnonzero(same[2:] & same[1:-1] & same[:-2])
        places = places[(places + size <= len(same)) & (turns[places] == turns[places + size])]
        places = places[close[places + size - 1]]
        for step in range(3, size):
            places = places[same[places + step]]
        if size < _LEAST_WIDE:  # with such a word in it, so short a phrase is said so (`_said_so`)
            places = places[~np.any([wide[places + step] for step in range(size)], axis=0)]
        found.append(turns[places])
    return np.concatenate(found)


def doubled(text: str, low: Sequence[str], places: Callable[[], Sequence[Span]]) -> Iterator[Span]:
    """Words and phrases that stand twice or more with nothing but a space between.

    Args:
        text: of a reply.
        low: its words in small letters.
        places: gives where each stands; asked only where something is found.
    """
    if len(set(low)) == len(low):
        return
    where: Sequence[Span] | None = None
    again = bytes(map(eq, low, low[1:]))
    at = again.find(_SAME)
    while at >= 0:
        thrice = again[at + 1 : at + 2] == _SAME or again[at - 1 : at] == _SAME
        if thrice and low[at] in _OFTEN and again[at - 1 : at] != _SAME:
            last = at
            while again[last : last + 1] == _SAME:
                last += 1
            where = where or places()
            one = _word_twice(text, low[at], *where[at : at + 2])
            if one and last - at < _LOOP:
                yield one[0], where[last][1]
        if not thrice and _may_be_slip(low[at]):  # three are meant, or a loop
            where = where or places()
            span = _word_twice(text, low[at], *where[at : at + 2])
            if span:
                yield span
        at = again.find(_SAME, at + 1)
    behind = 0
    for size in _SIZES:
        same = bytes(map(eq, low, low[size:]))
        at = same.find(_SAME * size)
        while at >= 0:
            end = same.find(b"\x00", at)
            end = (len(same) if end < 0 else end) + size
            if at >= behind and not _said_so(low[at : at + size]):
                where = where or places()
                span = _phrase_twice(text, low[at : at + size], where[at:end])
                if span:
                    behind = end
                    yield span
            at = same.find(_SAME * size, end)


def _may_be_slip(word: str) -> bool:
    """Whether a word may stand twice by mistake, whatever stands around it."""
    return word <= "\u2e80" and (len(word) >= 3 or word in _SHORT)


def _said_so(phrase: Sequence[str]) -> bool:
    """Whether a phrase may be said twice on purpose, whatever stands around it."""
    wide = sum(word > "\u2e80" for word in phrase)
    return bool(
        (wide and (len(phrase) < _LEAST_WIDE or phrase[0] in _EACH))
        or len(set(phrase)) < len(phrase) - 1
        or all(word.isdigit() for word in phrase)
    )


def _word_twice(text: str, word: str, first: Span, second: Span) -> Span | None:
    """Both of a word that stands twice, where that is no stress, no sound and no name."""
    start, end = first[0], second[1]
    if text[first[1] : second[0]] != " " or not text[start:end].replace(" ", "").isalpha():
        return None
    if not _may_be_slip(word):
        return None
    asks = word in _ASKED and _ASKS.search(text, max(0, start - 12), start) is not None
    if (word in _MAY_DOUBLE and not asks) or not text[second[0] : end].islower():
        return None
    before = text[max(0, start - 40) : start]
    if _ENDS_IN.search(f"{before}{text[start:end]}"):
        return None
    if (
        not text[start : first[1]].islower()
        or not re.search(r"[\w,;] $", before)
        or _SOUNDED.search(before[:-1])
    ):
        return None
    return (start, end) if language_of(text) in _KNOWN else None


def _phrase_twice(text: str, phrase: Sequence[str], places: Sequence[Span]) -> Span | None:
    """All of a phrase that stands again and again (no `_said_so`), where one stands right behind the other."""
    size = len(phrase)
    (start, _), (_, stop) = places[0], places[size - 1]
    again, end = places[size][0], places[2 * size - 1][1]
    one, joint = text[start:stop], text[stop:again]
    if joint != ("" if places[size - 1][1] == again else " ") or one.casefold() != text[again:end].casefold():
        return None
    wide = any(word > "\u2e80" for word in phrase)
    if (not wide and len(one) < _LEAST_PHRASE) or re.search(r"[\n|=+/<>{}\d]", one.strip("0123456789")):
        return None
    return start, places[len(places) // size * size - 1][1]


def sentences_again(text: str) -> list[tuple[Span, Span]]:
    """Sentences that are said again at once, or with which the reply ends though it said them before."""
    spans = sentence_spans(text)
    seen = [text[start:end] for start, end in spans]
    if len(set(seen)) == len(seen):
        return _tail_again(text)
    found: list[tuple[Span, Span]] = []
    last: dict[str, int] = {}
    behind = 0
    for here, words in enumerate(seen):
        there = last.get(words, -1)
        last[words] = here
        if there < behind or there < 0 or here < behind:
            continue
        size = 1
        while there + size < here and here + size < len(seen) and seen[there + size] == seen[here + size]:
            size += 1
        first = spans[there][0], spans[there + size - 1][1]
        rest = spans[here][0], spans[here + size - 1][1]
        near = there + size == here
        if _comes_again(text[slice(*first)], near=near) and (near or here + size == len(seen)):
            found.append((first, rest))
            behind = here + size
    return found or _tail_again(text)


_BOUND: Final = re.compile(r"[.!?…。！？”」』»\"*)）][ \t]*(?=[^\s.!?…。！？”」』»\"*)）])|\n[ \t]*(?=\S)")


def _tail_again(text: str) -> list[tuple[Span, Span]]:
    """The last words of a reply, where they stood in it before: a sentence said again, or its beginning once more."""
    end = len(text.rstrip())
    for bound in _BOUND.finditer(text, max(0, end - _LOOKED_BACK), end):
        start = bound.end()
        tail = text[start:end]
        wide = tail[:1] > "\u2e80" or tail[1:2] > "\u2e80"
        if len(tail) < (_LEAST_TAIL_WIDE if wide else _LEAST_TAIL):
            return []
        if tail.count(" ") < _TAIL_WORDS - 1 and not wide:
            continue
        first = text.find(tail)
        if first + len(tail) > start or _CODE.search(tail):
            continue
        whole = _ENDS.search(tail) is not None and (first == 0 or _BOUND.match(text, _before(text, first)))
        alone = "\n" in bound.group() or wide
        if (whole and alone and not _is_verse(text)) or (first == 0 and alone):
            return [((first, first + len(tail)), (start, end))]
    return []


_CODE: Final = re.compile(r"[{}=;]|\w\(|\|")
_LOOKED_BACK: Final = 600
_TAIL_WORDS: Final = 4


def _before(text: str, at: int) -> int:
    """The sign before some words, white space aside."""
    at -= 1
    while at > 0 and text[at] in " \t":
        at -= 1
    return at


def _is_verse(text: str) -> bool:
    """Whether a text is made of short lines, of which one may come again."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= _VERSES and sum(map(len, lines)) < _VERSE * len(lines)


_VERSES, _VERSE = 4, 45


def _comes_again(words: str, *, near: bool) -> bool:
    """Whether words are long enough, and sentences."""
    wide = words[:1] > "\u2e80"
    least = (_LEAST_BLOCK_WIDE if wide else _LEAST_BLOCK) if near else _LEAST_FAR_WIDE if wide else _LEAST_FAR
    return len(words) >= least and _ENDS.search(words) is not None and "|" not in words
