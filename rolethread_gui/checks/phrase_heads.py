"""Which two words the wordings of a phrase list can begin with, so that most sentences need not be tried.

Read from the notation that `phrases` explains.
"""

from __future__ import annotations

from typing import Final

from rolethread_gui.checks.phrases import PATTERN_TOKEN, PHRASE_WORD

_GAP: Final = "\x00"
"""Stands for what may be any words."""
_WORDS: Final = 2
_MOST: Final = 3_000
"""Beginnings of one pattern; of one with more nothing is said."""


class _TooMany(Exception):
    pass


def first_two_words(pattern: str) -> set[tuple[str, str]] | None:
    """Every first word with the second; None where that cannot be said, "" for a second that may be any."""
    tokens = [found.group() for found in PATTERN_TOKEN.finditer(pattern)]
    try:
        closed, ends, _ = _heads(tokens, 0)
    except _TooMany:
        return None
    found: set[tuple[str, str]] = set()
    for head in closed | ends:
        before, gap, _ = head.partition(_GAP)
        words = PHRASE_WORD.findall(before)
        if not words:
            return None
        whole = len(words) > _WORDS or (len(words) == _WORDS and (head in closed or not gap))
        found.add((words[0], words[1] if whole else ""))
    return found


def _is_closed(head: str) -> bool:
    return _GAP in head or head.lstrip().count(" ") >= _WORDS


def _heads(tokens: list[str], at: int) -> tuple[set[str], set[str], int]:
    """Beginnings that say enough, those to which more may be added, and where the group ends."""
    closed: set[str] = set()
    ends: set[str] = set()
    heads: set[str] = {""}
    while at < len(tokens) and tokens[at] not in _CLOSING:
        piece = tokens[at]
        at += 1
        if piece == "|":
            ends |= heads
            heads = {""}
        elif piece in ("(", "["):
            shut, loose, at = _heads(tokens, at)
            end = tokens[at]
            at += 1
            start = heads
            heads = set(heads) if piece == "[" or end.endswith("*") else set()
            for _ in range(_WORDS if end.endswith("*") else 1):
                closed |= _joined(start, shut)
                start = _joined(start, loose)
                heads |= start
        else:
            gap = piece == "..." or piece.lstrip().startswith("<")
            heads = {head + (_GAP if gap else piece) for head in heads}
        done = {head for head in heads if _is_closed(head)}
        closed |= done
        heads -= done
        if len(closed) + len(heads) > _MOST:
            raise _TooMany
    return closed, ends | heads, at


def _joined(heads: set[str], more: set[str]) -> set[str]:
    if len(heads) * len(more) > _MOST:
        raise _TooMany
    return {head + one for head in heads for one in more}


_CLOSING: Final = (")", "]", ")*", "]*")
