"""Sentences in capitals."""

from __future__ import annotations

import re
from typing import Final

from rolethread_gui.checks.regions import Span
from rolethread_gui.checks.speaker_names import word_lists
from rolethread_gui.dataset import marks

_UPPER_RUN: Final = re.compile(
    r"[A-ZÀ-ÖØ-ÞА-Я]{2,}(?:['’][A-Z]{1,2})?(?:[^\w\n]{1,3}(?:[AI]\b|[A-ZÀ-ÖØ-ÞА-Я]{2,}(?:['’][A-Z]{1,2})?)){4,}"
)


_UPPER_WORD: Final = re.compile(r"[A-Z]+(?:'[A-Z]+)?")


def _cried(plain: str, start: int, end: int) -> bool:
    """Whether capitals are cried out by somebody who speaks in the text."""
    spoken = plain.count('"', 0, start) % 2 == 1 or plain.rfind("“", 0, start) > plain.rfind("”", 0, start)
    return spoken and plain[end : end + 1] == "!"


_LONG_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def _sentences(plain: str) -> bool:
    """Whether capitals are sentences: many words in one line, and punctuation; no formula, cipher or heading."""
    return (
        len(_LONG_WORD.findall(plain)) >= 6
        and plain.rstrip("\"'”’“«*)» ")[-1:] in (".", "!", "?", "…")
        and not re.search(r"[\d=<>{}|_/\\]", plain)
    )


_HEADING, _SCENE, _SCENES = 9, 16, 4
"""Words below which a line in capitals is a heading; that of a scene in a script, which has so many such lines."""
_UPPER_LINE = re.compile(r"(?m)^[ \t*_#]*[A-Z][A-Z .,'’:()&0-9-]+$")


def shouted(plain: str) -> list[Span]:
    """Runs of five or more words in capitals: shouting, not abbreviations. Headings on their own line are left."""
    if not marks.may_shout(plain):
        return []
    lists = word_lists()
    if plain.isupper():
        words = set(_UPPER_WORD.findall(plain))
        throughout = len(words & lists.shouted) > 1 or _sentences(plain)
        return [(0, len(plain))] if throughout and len(words & lists.commands) < 2 and len(plain) > 20 else []
    longest = _SCENE if len(_UPPER_LINE.findall(plain)) >= _SCENES else _HEADING
    spans: list[Span] = []
    for match in _UPPER_RUN.finditer(plain):
        start, end = match.span()
        line_start = plain.rfind("\n", 0, start) + 1
        line_end = plain.find("\n", end)
        line = plain[line_start : len(plain) if line_end < 0 else line_end].strip(" \t#*:_")
        alone = line == plain[start:end].strip() and plain.strip() != line and len(line.split()) < longest
        words = set(_UPPER_WORD.findall(match.group()))
        if match.group().isascii() and _cried(plain, start, end):
            continue
        if (
            not alone
            and (len(words & lists.shouted) > 1 or not match.group().isascii())
            and not words & lists.commands
        ):
            spans.append((start, end))
    return spans
