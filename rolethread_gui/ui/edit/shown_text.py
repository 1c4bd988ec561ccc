r"""What a text looks like inside Qt's editor, and back, without losing a character.

Qt's text document knows one kind of line end and cannot hold a few characters at all: ``\\r\\n``, ``\\r`` and
U+2029 become its paragraph border, U+FEFF and lone surrogates get lost, U+FDD0 and U+FDD1 are its own
marks. `ShownText` shows each of these as one harmless character and remembers what really stands there,
so that what was not touched comes back exactly.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_SPECIAL = re.compile("\r\n|[\r\u2029\ufeff\ufdd0\ufdd1\ud800-\udfff]")
_LINE_ENDS = frozenset(("\r\n", "\r", "\u2029"))
_UNSEEN = "\u2060"
_BROKEN = "\ufffd"


def _stand_in(real: str) -> str:
    if real in _LINE_ENDS:
        return "\n"
    return _UNSEEN if real == "\ufeff" else _BROKEN


def typeable(text: str) -> str:
    """A pasted text with plain line ends and without characters that the editor cannot hold."""
    return _SPECIAL.sub(lambda found: _stand_in(found.group()).replace(_UNSEEN, ""), text)


class ShownText:
    """A text and what stands for it on screen; positions are code points on both sides.

    Attributes:
        text: the real text.
        shown: what the editor shows; each special character of `text` is one character here.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: list[int] = []  # in `shown`, rising
        self._reals: list[str] = []
        shrunk = 0
        for found in _SPECIAL.finditer(text):
            self._places.append(found.start() - shrunk)
            self._reals.append(found.group())
            shrunk += len(found.group()) - 1
        self.shown = _SPECIAL.sub(lambda found: _stand_in(found.group()), text) if self._places else text
        ends = self.shown.count("\n")
        self._windows = ends > 0 and ends == self._reals.count("\r\n")

    def edit(self, at: int, removed: int, added: str) -> None:
        r"""Replace `removed` shown code points at `at`; `added` uses plain line ends.

        In a text all of whose lines end in ``\\r\\n``, new lines do as well.
        """
        if not self._places and not self._windows:
            self.shown = self.shown[:at] + added + self.shown[at + removed :]
            self.text = self.shown
            return
        first = bisect_left(self._places, at)
        last = bisect_left(self._places, at + removed)
        new = [at + i for i, char in enumerate(added) if char == "\n"] if self._windows else []
        shift = len(added) - removed
        self._places[first:] = [*new, *(place + shift for place in self._places[last:])]
        self._reals[first:last] = ["\r\n"] * len(new)
        self.shown = self.shown[:at] + added + self.shown[at + removed :]
        parts: list[str] = []
        done = 0
        for place, real in zip(self._places, self._reals, strict=True):
            parts += (self.shown[done:place], real)
            done = place + 1
        self.text = "".join((*parts, self.shown[done:]))

    def to_shown(self, at: int) -> int:
        """Where code point `at` of the real text is on screen."""
        if not self._places:
            return at
        longer = 0
        for place, real in zip(self._places, self._reals, strict=True):
            if place + longer >= at:
                break
            longer += len(real) - 1
        return at - longer

    def to_real(self, at: int) -> int:
        """Which code point of the real text stands at `at` on screen."""
        if not self._places:
            return at
        before = bisect_left(self._places, at)
        return at + sum(len(real) - 1 for real in self._reals[:before])


def difference(old: str, new: str) -> tuple[int, int, str]:
    """The smallest single replacement that makes `new` of `old`: place, code points removed, text added."""
    if old == new:
        return len(old), 0, ""
    limit = min(len(old), len(new))
    head = _common(old, new, limit)
    tail = _common_tail(old, new, limit - head)
    return head, len(old) - head - tail, new[head : len(new) - tail]


def _common(old: str, new: str, limit: int) -> int:
    """Length of the common beginning, by halving: comparing slices is quicker than a loop."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(old: str, new: str, limit: int) -> int:
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low
