"""One sign, or a few in turn, again and again: in a text, and as a sieve in many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.regions import Span, covers, merged

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many

_SIGNS_LEAST = {1: 11, 2: 18, 3: 24}
"""Signs that must equal those one, two or three places before: twelve of one sign, ten of two, nine of three."""
_RULE = frozenset("-=_*#~+.─━═—–·•…|<>/\\")
"""Signs of which people draw lines and rows of dots."""
_LONGEST_RULE = 100
_SPACED = 2
"""A mark and a space."""
_DOTS, _TRAILS = frozenset(".·…。"), 20
"""Dots, and so many code points of them that no pause is that long."""
SENTENCE_ENDS = frozenset('.!?。！？…"”»')
"""Last signs of a sentence; a row of strokes behind the last of a text is nobody's gap to fill in."""
_STROKES = frozenset("_-=*~#—–")
_LONG_GAP = 30
"""Code points of a row of strokes, and of the words before it, from which on nobody is to fill it in."""


def _may_run(signs: str) -> bool:
    """Whether some signs over and over are a fault: no digits, and white space only between one mark and the next."""
    if any(map(str.isdigit, signs)):
        return False
    if not any(map(str.isspace, signs)):
        return True
    mark = signs.strip()
    return len(signs) == _SPACED and len(mark) == 1 and "\n" not in signs and not mark.isalnum()


def run_places(many: Many) -> npt.NDArray[np.int64]:
    """Where signs come again and again in a row of texts, as `_same_signs` has it."""
    codes, row = many.codes, many.row
    found: list[int] = []
    for period, least in _SIGNS_LEAST.items():
        same = (codes[period:] == codes[:-period]).tobytes()
        at = same.find(b"\x01" * least)
        while at >= 0:
            if _may_run(row[at : at + period]):
                found.append(at + period - 1)
            end = same.find(b"\x00", at)
            at = same.find(b"\x01" * least, end) if end >= 0 else -1
    return np.array(sorted(found), np.int64)


def sign_runs(text: str) -> list[Span]:
    """Runs of one sign, or of a few signs in turn, that are no drawn line."""
    found: list[Span] = []
    for start, end in _same_signs(text):
        signs = set(text[start:end]) - {" ", "\t"}
        if signs <= _DOTS and end - start >= _TRAILS and not text[end:].strip():
            before = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
            if before and before[-1] not in ":：|_":
                found.append((start, end))  # nothing but dots is left to say
                continue
        if signs <= _RULE and end - start <= _LONGEST_RULE:
            before = text[text.rfind("\n", 0, start) + 1 : start]
            behind = text[end : end + 2].lstrip()
            said = before.strip()
            left = not text[end:].strip() and (
                (signs <= _STROKES and said[-1:] in SENTENCE_ENDS and "|" not in before)
                or (
                    signs <= set("_")
                    and end - start >= _LONG_GAP
                    and len(said) >= _LONG_GAP
                    and said[-1:].isalnum()
                )
            )
            if left:
                found.append((start, end))
                continue
            if not before.strip(" |+:-") or "|" in before or behind[:1] in ("|", "+") or signs <= set("._-…"):
                continue  # a rule, a table's border, a row of dots
        if signs <= {"0", "1"}:
            continue
        found.append((start, end))
    return found


def _same_signs(text: str) -> list[Span]:
    """Every run in which the same one to three signs come again and again, white space and digits aside."""
    if len(text) < 12:
        return []
    signs = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    found: list[Span] = []
    for period, least in _SIGNS_LEAST.items():
        same = (signs[period:] == signs[:-period]).tobytes()
        at = same.find(b"\x01" * least)
        while at >= 0:
            end = same.find(b"\x00", at)
            end = (len(same) if end < 0 else end) + period
            run = text[at:end]
            if _may_run(run[:period]) and not covers(found, at, end):
                found = merged(found, [(at, end)])
            at = same.find(b"\x01" * least, end)
    return found
