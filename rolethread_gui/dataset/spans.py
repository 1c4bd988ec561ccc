"""Code points and UTF-16 units.

Python counts code points; Qt counts UTF-16 units, two for an emoji. All of the program counts code
points; the editor converts at its edge, here and nowhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts positions of one text in both directions.

    Texts without characters beyond U+FFFF (nearly all) cost nothing: both directions are the identity.
    """

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]

    def edit(self, at: int, removed: int, added: str) -> None:
        """Follow the text: `added` stands in place of `removed` code points at `at`. Quick at any length."""
        first, last = bisect_left(self._wide, at), bisect_left(self._wide, at + removed)
        new = [at + found.start() for found in _WIDE.finditer(added)]
        if first < len(self._wide) or new:
            shift = len(added) - removed
            self._wide[first:] = [*new, *(place + shift for place in self._wide[last:])]

    def to_utf16(self, at: int) -> int:
        """UTF-16 units before code point `at`."""
        return at + bisect_left(self._wide, at) if self._wide else at

    def to_code_point(self, at: int) -> int:
        """Code points before UTF-16 unit `at`; a position inside a pair counts as before it."""
        if not self._wide:
            return at
        low, high = 0, len(self._wide)
        while low < high:  # number of wide characters that end at or before `at`
            middle = (low + high) // 2
            if self._wide[middle] + middle + 2 <= at:
                low = middle + 1
            else:
                high = middle
        inside = low < len(self._wide) and self._wide[low] + low + 1 == at
        return at - low - inside


def moved(start: int, end: int, at: int, removed: int, added: int) -> tuple[int, int] | None:
    """Where a span is after `removed` code points at `at` gave way to `added` ones.

    Returns None when the edit touches the span's inside, so that the underline of a mended span goes
    with the keystroke that mends it. An edit at either border leaves the span as it is.
    """
    if at + removed <= start:
        shift = added - removed
        return start + shift, end + shift
    if at >= end:
        return start, end
    return None
