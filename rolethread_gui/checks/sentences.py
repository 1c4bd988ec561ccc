"""Where sentences begin and end, for texts in European languages and in Chinese and Japanese.

A span covers the sentence with its closing marks and nothing of the white space around it. A line's end
always ends a sentence, so a heading, a list item and a line of verse are sentences of their own.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from rolethread_gui.checks.regions import Span

_STOP = re.compile(r"[.!?…。！？｡\n]+")
_CLOSE = re.compile(
    r"(?:[\"'”“’»›)\]}」』】）*_~]+(?=\s|$|[\u2600-\U0010ffff]))?"  # what closes with a full stop
    r"(?:[ \u200d]?[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff])*"  # and emoji after it
)
_CLOSERS = frozenset("\"'”“’»›)]}」』】）*_~")
_ABBREVIATIONS = frozenset(
    re.split(
        " ",
        "mr mrs ms dr prof st sr jr vs etc inc ltd co corp dept approx est fig no vol pp ed eds rev gen col sgt "
        "capt lt maj hon pres gov sen rep mt ft ave blvd jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m "
        "e.g i.e cf al u.s u.k u.n ph.d b.c a.d d.c bzw usw z.b d.h u.a ca bspw ggf inkl evtl nr str mme mlle m "
        "p.ex env sra srta ud uds pág т.е т.д т.п г ул см др",
    )
)
_MAY_END = frozenset(("etc", "a.m", "p.m", "u.s", "u.k", "no", "co", "inc", "ltd", "jr", "sr", "al", "usw"))
"""Abbreviations that end a sentence when a capital follows."""
_LIST_PREFIX = frozenset(" \t*#>-–•_")
_WORD_BEFORE = re.compile(r"[^\W_](?:[\w.]*\w)?$")
_NOT_SPACE = re.compile(r"\S")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the sentences between two places, in order.

    Args:
        text: the whole text.
        start: where to begin, in code points; should be the beginning of a sentence.
        end: where to stop; None for the text's end.
    """
    return list(sentences(text, start, end))


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """What `sentence_spans` returns, one after another; a caller may stop early."""
    stop = len(text) if end is None else end
    at = _skip(text, start, stop)
    for found in _STOP.finditer(text, start, stop):
        begin, after = found.span()
        if begin < at:
            continue
        if text[after - 1] != "\n":
            if after < stop and text[after].isalnum() and text[after - 1] == "." and text[after] < "\u2e80":
                continue  # "3.5", "e.g", "www.x.org"
            close = _CLOSE.match(text, after, stop)
            after = close.end() if close else after
            if not _ends_here(text, begin, after, stop):
                continue
        yield from _trimmed(text, at, after)
        at = _skip(text, after, stop)
    if at < stop:
        yield from _trimmed(text, at, stop)


def first_sentences(text: str, count: int, window: int = 600) -> Iterator[Span]:
    """Spans of the first few sentences, found one by one; what runs beyond four times `window` is cut off."""
    return itertools.islice(sentences(text, 0, min(len(text), 4 * window)), count)


def last_sentences(text: str, count: int, window: int = 600) -> list[Span]:
    """Spans of the last few sentences, in order of the text."""
    if len(text) <= window:
        return sentence_spans(text)[-count:]
    begin = len(text) - window
    spans = sentence_spans(text, begin)
    return spans[1:][-count:] if len(spans) > 1 else sentence_spans(text)[-count:]


def _skip(text: str, at: int, stop: int) -> int:
    found = _NOT_SPACE.search(text, at, stop)
    return found.start() if found else stop


def _trimmed(text: str, start: int, end: int) -> tuple[Span, ...]:
    while end > start and text[end - 1].isspace():
        end -= 1
    return ((start, end),) if end > start else ()


def _ends_here(text: str, start: int, after: int, stop: int) -> bool:
    """Whether a full stop, an exclamation mark or the like ends the sentence it stands in."""
    mark = text[start]
    if mark in "\n。！？｡" or after >= stop:
        return True
    follows = text[after]
    if not follows.isspace():
        # "3.5", "e.g.", "www.x.org": no; "Sure!Here": a forgotten space; Chinese after a full stop: yes
        forgotten = mark in "!?…" and follows.isupper()
        return forgotten or follows >= "\u2e80"
    if mark == "." and after - start == 1:
        return not _abbreviated(text, start, after)
    if mark in ".…" or text[after - 1] in _CLOSERS:
        # An ellipsis or "Go!" inside a sentence: what follows in small letters belongs to it.
        at = _skip(text, after, stop)
        return at >= stop or "\n" in text[after:at] or not text[at].islower()
    return True


def _abbreviated(text: str, dot: int, after: int) -> bool:
    """Whether the full stop at `dot`, with white space behind it, belongs to an abbreviation or a number."""
    before = _WORD_BEFORE.search(text, max(0, dot - 12), dot)
    if before is None:
        return False
    word = before.group()
    if (len(word) <= 3 and word.isdigit()) or len(word) == 1:  # "1. First item" at the head of a line
        line = text.rfind("\n", 0, before.start()) + 1
        if before.start() - line <= 8 and _LIST_PREFIX.issuperset(text[line : before.start()]):
            return True
    if text[after] == "\n":
        return False
    follows = text[(place := _skip(text, after, len(text))) : place + 1]
    if word.lower() in _ABBREVIATIONS:
        return not (follows.isupper() and word.lower() in _MAY_END)
    if len(word) == 1 and word.isupper() and word != "I":
        return True  # an initial
    return follows.islower()
