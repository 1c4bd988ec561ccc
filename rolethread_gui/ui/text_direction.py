"""Which way a text runs: decided by its first letter that has a direction, as Unicode says (rules P2 and P3)."""

from __future__ import annotations

import unicodedata
from typing import Final

_LOOKED_AT: Final = 200
"""Code points; what has no letter among so many runs as most do."""


def runs_right_to_left(text: str) -> bool:
    """Whether a text is written from right to left, as Arabic and Hebrew are."""
    if text.isascii():
        return False
    for sign in text[:_LOOKED_AT]:
        kind = unicodedata.bidirectional(sign)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def isolated(text: str) -> str:
    """A text for a list that is drawn from left to right: one from the right keeps its stops at its end."""
    return f"\u2067{text}\u2069" if runs_right_to_left(text) else text
