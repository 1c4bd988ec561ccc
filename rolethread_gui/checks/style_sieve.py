"""House style of many replies at once: what tables of signs can tell, and `style` only where they cannot.

For every reply the answers are those of `style.observe`. Most questions do not even arise in most replies, and
how plain prose begins and ends shows at its first and last signs.
"""

from __future__ import annotations

import functools
from typing import Final, TypeAlias

import numpy as np

from rolethread_gui.checks import style, style_ends
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.many import Many, Mask, Places, WordTable
from rolethread_gui.checks.narration import CUES, THOUGHT_WORDS
from rolethread_gui.checks.regions import prose
from rolethread_gui.checks.signs import those
from rolethread_gui.checks.style_ends import CLOSERS, ends
from rolethread_gui.checks.texts import is_wide

Answers: TypeAlias = tuple[tuple[str, str], ...]
"""Rules and answers, in the order of `style.observe`."""

_WHOLE, _ENCLOSED, _TYPED, _LAID, _ENDED = 1, 2, 4, 8, 16
"""What must be looked at sign by sign: everything, actions and quotes, typography, layout, the ends."""
_STRAIGHT, _CURLY, _CAPITAL, _MARKED = 32, 64, 128, 256
"""What tables told: apostrophes, a capital at the start, punctuation at the end."""
_PEOPLE = 512
"""Set beside `_ENCLOSED`: a word may stand in the text that stands for somebody."""
_CLOSERS: Final = those("[" + "".join(f"\\{sign}" for sign in CLOSERS) + "]")
_SURE_STOPS: Final = those("[.!?…:;。！？：；]")
"""Punctuation that closes a text, and that no long text without any punctuation has."""
_LETTERS: Final = those(r"[^\W\d_]")
_BEFORE_LETTER: Final = those("[ \t\n\"'“‘«„»]")
_BULLETS: Final = those("[-*+•●○▪◦‣∙·–—]")
_CAPITALS: Final = those("[A-ZÀ-ÖØ-ÞА-Я]")
_SPACES: Final = those(r"[ \t\n]")
_NAME_WITHIN: Final = 90
_SINGLE_ENDS: Final = tuple(before + sign for before in ".,!?…—" for sign in "'’")
"""How speech in single quotation marks ends."""
_STEPS: Final = 4


@functools.cache
def _thoughts() -> Hints:
    return Hints(THOUGHT_WORDS)


@functools.cache
def _cues() -> WordTable:
    return WordTable(sorted(cue for cue in CUES if cue.isascii()))


def observed(many: Many) -> list[tuple[int, str, Answers]]:
    """Every reply: its turn, "wide" or "narrow", and its answers."""
    turns = np.flatnonzero(many.replies)
    told = _told(many)[turns].tolist()
    return [
        (turn, "narrow", _PLAIN[bits]) if bits in _PLAIN else (turn, *_look(many.texts[turn], bits))
        for turn, bits in zip(turns.tolist(), told, strict=True)
    ]


def _look(text: str, bits: int) -> tuple[str, Answers]:
    """Group and answers of a reply in which something must be looked at."""
    if bits & _WHOLE:
        wide = is_wide(text)
        return "wide" if wide else "narrow", tuple(style.observe(prose(text), wide=wide).items())
    seen: dict[str, str] = {}
    if bits & _ENCLOSED:
        style.enclosures(text, seen, people=bool(bits & _PEOPLE))
    if bits & _TYPED:
        style.typography(text, seen, wide=False)
    elif bits & (_STRAIGHT | _CURLY):
        seen["apostrophes"] = _APOSTROPHES[bits & (_STRAIGHT | _CURLY)]
    if bits & _LAID:
        style.layout(text, seen, wide=False)
    if bits & _ENDED:
        ends(text, seen, wide=False)
    else:
        seen.update(_PLAIN[bits & (_CAPITAL | _MARKED)][: -len(style.UNSPOKEN)])
    style.settle(seen)
    return "narrow", tuple(seen.items())


_APOSTROPHES: Final = {_STRAIGHT: "straight", _CURLY: "curly", _STRAIGHT | _CURLY: style.MIXED}


def _plain() -> dict[int, Answers]:
    made: dict[int, Answers] = {}
    for apostrophes in (0, *_APOSTROPHES):
        for told in (0, _CAPITAL, _MARKED, _CAPITAL | _MARKED):
            answers = [("apostrophes", _APOSTROPHES[apostrophes])] if apostrophes else []
            answers += [("starts", "capital")] if told & _CAPITAL else []
            answers += [("stops", "marked")] if told & _MARKED else []
            made[apostrophes | told] = (*answers, *style.UNSPOKEN)
    return made


_PLAIN: Final = _plain()
"""The answers of replies of which the tables tell all."""


def _told(many: Many) -> Places:
    """What there is to look at in each text, and what is told of it."""
    bits = np.zeros(len(many.turns), np.int64)
    if not len(bits):
        return bits
    bits[
        many.beyond
        | (many.words.counts == 0)
        | many.holds(r"[`@\u3400-\u9fff\u3040-\u30ff\uf900-\ufaff]")
        | many.with_piece("~~~", "://", "www.", "WWW.")
    ] |= _WHOLE
    bits[many.holds(r"[*(（\[［【〔_~{\"“„«「『]") | many.having(_thoughts())] |= _ENCLOSED
    bits[many.with_piece(*_SINGLE_ENDS) | many.holds("[—–]")] |= _ENCLOSED
    bits[(bits == _ENCLOSED) & _may_name_people(many)] |= _PEOPLE
    bits[many.holds("[…。—–]") | many.with_piece("...", "--", "  ", "\u3000\u3000")] |= _TYPED
    bits[many.ask_once(may_be_laid_out)] |= _LAID
    for sign, bit in (("'", _STRAIGHT), ("’", _CURLY)):
        places = many.places_of(sign)
        around = _LETTERS.take(many.codes[places - 1], mode="clip")
        around &= _LETTERS.take(many.codes[places + 1], mode="clip")
        bits[many.turns_at(places[around])] |= bit
    _look_at_starts(many, bits)
    _look_at_ends(many, bits)
    return bits


def _may_name_people(many: Many) -> Mask:
    """Texts with a word that stands for somebody; where letters meet other signs it cannot be told."""
    words, codes = many.words, many.low_codes
    known = _cues().find(words.numbers) < len(_cues().order)
    first, last = codes[words.starts], codes[words.ends - 1]
    plain = (first >= ord("a")) & (first <= ord("z")) & (last >= ord("a")) & (last <= ord("z"))
    number = (first >= ord("0")) & (first <= ord("9")) & (last >= ord("0")) & (last <= ord("9"))
    found = many.holds(r"[^\x00-\x7f]", beyond=True)
    found[words.turns[known | ~(plain | number)]] = True
    return found


def may_be_laid_out(many: Many) -> Mask:
    """Texts that may have tags, a name before them, a list, headings, bold words, emoji or shouting."""
    codes = many.codes
    found = many.holds("[<#\U0001f1e6-\U0001faff\u2600-\u27bf\u2b50\u2b55]") | many.with_piece("**")
    found |= many.holds("\n") & many.holds(r"\d")
    colons = np.append(many.places_of(":"), many.places_of("："))
    owners = many.texts_at(colons)
    found[owners[colons - many.starts[owners] < _NAME_WITHIN]] = True
    signs = many.places(_BULLETS)
    behind = codes[signs + 1]
    items = ((behind == ord(" ")) | (behind == ord("\t"))) & _SPACES.take(codes[signs - 1], mode="clip")
    found |= many.turns_at(signs[items])
    capitals = many.places(_CAPITALS)
    return found | many.turns_at(capitals[1:][np.diff(capitals) == 1])


def _look_at_starts(many: Many, bits: Places) -> None:
    codes, starts = many.codes, many.starts
    first = codes[starts]
    quoted = _BEFORE_LETTER.take(first, mode="clip")
    first = np.where(quoted, codes[np.minimum(starts + 1, len(codes) - 1)], first)
    capital = (first >= ord("A")) & (first <= ord("Z"))
    no_letter = ~quoted & ~_LETTERS.take(first, mode="clip")
    long = many.sizes > 20
    bits[long & capital] |= _CAPITAL
    bits[long & ~capital & ~no_letter] |= _ENDED
    bits[(many.sizes > 40) & ~many.holds("[A-Z]")] |= _ENDED  # perhaps without any capital


def _look_at_ends(many: Many, bits: Places) -> None:
    codes, starts = many.codes, many.starts
    last = starts + np.maximum(many.sizes - 1, 0)
    for _ in range(_STEPS):
        last = last - (_CLOSERS.take(codes[last], mode="clip") & (last > starts))
    sign = codes[last]
    unclear = _CLOSERS.take(sign, mode="clip")
    before = np.searchsorted(many.line_ends, last) - 1
    line = np.where(before >= 0, many.line_ends[before], -1)
    bits[(many.sizes >= style_ends.LEAST_UNPUNCTUATED) & ~many.holds("[.!?…]")] |= _ENDED
    prose = (last - starts + 1 >= 60) & (line < np.maximum(starts, last - 199))
    stops = _SURE_STOPS.take(sign, mode="clip")
    bits[unclear | (prose & ~stops)] |= _ENDED
    bits[prose & stops] |= _MARKED
