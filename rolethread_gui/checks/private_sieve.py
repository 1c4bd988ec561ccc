"""Which of many texts may hold private data: numbers long enough, signs and words that such data cannot do without."""

from __future__ import annotations

import functools
from typing import Final

import numpy as np

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.many import Many, Mask, Places
from rolethread_gui.checks.private_data import IN_FAR_HOMES, secret_hints
from rolethread_gui.checks.signs import those

_DIGIT: Final = those(r"\d")
_WITHIN: Final = those(r"[\d .()/-]")
"""What may stand between the digits of a long number."""
_LONG: Final = 5
"""So far from its first digit stands the last of a long number, or the X in its place."""
_FAR: Final = 5
"""Colons of an address of a machine are no further from each other."""
_CAPITAL: Final = those("[A-Z]")


@functools.cache
def _far_homes() -> Hints:
    return Hints(IN_FAR_HOMES)


def may_be_private(many: Many) -> Mask:
    """Texts of which `private_data.find_private` need be asked."""
    found = many.holds("[@+]") | many.having(secret_hints())
    found |= many.having(_far_homes()) & many.holds(r"\d")
    found |= many.beyond
    colons = many.places_of(":")
    found |= many.turns_at(colons[:-1][np.diff(colons) <= _FAR])
    return found | many.turns_at(_long_numbers(many))


def _long_numbers(many: Many) -> Places:
    """Where numbers stand that are long enough for a card, a phone or a town's number, and the British sort of that."""
    codes = many.codes
    digits = many.places(_DIGIT)
    if not len(digits):
        return digits
    last = len(codes) - 1
    behind = [codes[np.minimum(digits + step, last)] for step in (1, 2, 3)]
    within = [_WITHIN.take(signs, mode="clip") for signs in behind]
    crosses = [(signs | np.uint32(0x20)) == ord("x") for signs in behind]
    ends = crosses[0] | (within[0] & (crosses[1] | (within[1] & (crosses[2] | within[2]))))
    british = _CAPITAL.take(behind[0], mode="clip") & _CAPITAL.take(behind[1], mode="clip")
    british[1:] &= np.diff(digits) <= 3
    british[:1] = False
    gaps = np.diff(digits)
    linked = np.ones(len(gaps), np.bool_)
    for step in (1, 2):  # what lies between them is looked at from both ends
        inside = gaps > step
        linked &= ~inside | within[step - 1][:-1]
        linked &= ~inside | _WITHIN.take(codes[digits[1:] - step], mode="clip")
    heads = np.flatnonzero(np.append(True, ~linked))
    sizes = np.diff(np.append(heads, len(digits)))
    stops = heads + sizes - 1
    long = digits[stops] + 3 * ends[stops] - digits[heads] >= _LONG
    side_by_side = np.flatnonzero(digits[4:] - digits[:-4] == 4)
    return np.concatenate((digits[np.repeat(long, sizes)], digits[side_by_side], digits[british]))
