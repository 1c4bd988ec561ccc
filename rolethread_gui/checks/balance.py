"""Which of many texts surely have every mark with its partner: pairs side by side, none within another.

Most texts that have marks have them so. `rules.unbalanced_markup` looks at the others sign by sign.
"""

from __future__ import annotations

import functools
from typing import Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.many import Many, Mask, Places
from rolethread_gui.checks.signs import kinds_table, those

_PAIRS: Final = ("()", "[]", "（）", "【】", "「」", "『』", "《》", "“”")
_SPACE: Final = those(r"\s")
_DIGIT: Final = those(r"\d")
_WORD: Final = those("[A-Za-z0-9\u4e00-\u9fff]")
_SPEAKS_OF: Final = those("['\"’‘]")
_FACE: Final = those("[:;=：；＝\\\\]")
"""What stands shortly before a bracket that is part of a face or of a formula."""
_FACES_REACH: Final = 3


@functools.cache
def _numbers() -> npt.NDArray[np.int8]:
    """For each code point which bracket it is: positive where it opens, negative where it closes."""
    table = np.zeros(len(kinds_table()), np.int8)
    for number, pair in enumerate(_PAIRS, 1):
        table[ord(pair[0])], table[ord(pair[1])] = number, -number
    return table


@functools.cache
def _any_bracket() -> Mask:
    found: Mask = _numbers() != 0
    return found


def surely_balanced(many: Many) -> Mask:
    """Texts in which nothing is left open, and nothing closes that was not opened. Others may be as well."""
    unclear = many.holds(r"[`@$\\„]") | many.with_piece("~~~", "://", "www.", "WWW.")
    unclear |= many.turns_at(_odd_stars(many)) | many.turns_at(_odd_brackets(many))
    unclear |= many.turns_at(_odd_in_line(many, '"')) | many.turns_at(_odd_in_text(many, "«»"))
    balanced: Mask = ~unclear
    return balanced


def _alone(many: Many, places: Places) -> tuple[Mask, Places]:
    """Of marks in order which of them open a pair, and which mark is the partner."""
    turns = many.texts_at(places)
    first = np.append(True, turns[1:] != turns[:-1])[: len(places)]
    heads = np.flatnonzero(first)
    nth = np.arange(len(places)) - np.repeat(heads, np.diff(np.append(heads, len(places))))
    opens = nth % 2 == 0
    partners = np.arange(len(places)) + np.where(opens, 1, -1)
    inside = (partners < len(places)) & (turns[np.minimum(partners, len(places) - 1)] == turns)
    return opens, np.where(inside, partners, -1)


def _odd_stars(many: Many) -> Places:
    """Stars that are not plainly one of a pair around words of one line."""
    codes = many.codes
    stars = many.places_of("*")
    if not len(stars):
        return stars
    heads = np.flatnonzero(np.append(True, stars[1:] - stars[:-1] > 1))
    sizes = np.diff(np.append(heads, len(stars)))
    places = stars[heads]
    opens, partners = _alone(many, places)
    before, after = codes[places - 1], codes[places + sizes]
    lines = many.line_ends
    row = np.searchsorted(lines, places)
    odd = (partners < 0) | (sizes > 2) | (sizes[partners] != sizes) | (row[partners] != row)
    odd |= _SPACE.take(np.where(opens, after, before), mode="clip")
    odd |= _DIGIT.take(before, mode="clip") & _DIGIT.take(after, mode="clip")
    found: Places = places[odd]
    return found


def _odd_in_line(many: Many, mark: str) -> Places:
    """Marks that open and close alike, where a line has an odd number of them."""
    places = np.flatnonzero(many.codes == ord(mark))
    if not len(places):
        return places
    _, row, counts = np.unique(
        np.searchsorted(many.line_ends, places), return_inverse=True, return_counts=True
    )
    found: Places = places[counts[row] % 2 == 1]
    return found


def _odd_in_text(many: Many, marks: str) -> Places:
    """Marks of which a text has an odd number in all."""
    places = np.flatnonzero(np.isin(many.codes, [ord(mark) for mark in marks]))
    if not len(places):
        return places
    _, text, counts = np.unique(many.texts_at(places), return_inverse=True, return_counts=True)
    found: Places = places[counts[text] % 2 == 1]
    return found


def _odd_brackets(many: Many) -> Places:
    """Brackets and quotation marks that are not plainly one of a pair, or may be part of a face."""
    codes = many.codes
    places = many.places(_any_bracket())
    if not len(places):
        return places
    kinds = _numbers().take(codes[places], mode="clip")
    opens, partners = _alone(many, places)
    odd = (partners < 0) | (kinds[partners] != -kinds) | (opens != (kinds > 0))
    odd |= _SPEAKS_OF.take(codes[places - 1], mode="clip")
    around = (kinds > 0) & (kinds < 1 + _PAIRS.index("【】"))
    odd |= around & ~_WORD.take(codes[places + 1], mode="clip")
    for step in range(1, _FACES_REACH + 1):
        odd |= _FACE.take(codes[np.maximum(places - step, 0)], mode="clip")
    found: Places = places[odd]
    return found
