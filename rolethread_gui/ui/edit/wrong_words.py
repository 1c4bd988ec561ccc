"""Which words of a turn are underlined as misspelt at this moment. No widgets here: the cursor comes in as a fact.

A mended word loses its line with the keystroke; a word that is being written gets none until the cursor has
left it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice


class WrongWords:
    """Spans of misspelt words, in code points of what is shown, rising and apart.

    Attributes:
        language: of the text, for suggestions.
    """

    def __init__(self) -> None:
        self.language = ""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._held: tuple[int, int] | None = None

    def __len__(self) -> int:
        return len(self._starts)

    def clear(self) -> bool:
        """Forget all. Whether there were any."""
        had = bool(self._starts)
        self._starts, self._ends, self._held = [], [], None
        return had

    def take(self, language: str, spans: Sequence[tuple[int, int]], cursor: int | None) -> bool:
        """Take what was found in the text as it is now. Whether anything looks different.

        Args:
            language: of the text.
            spans: rising.
            cursor: where the cursor is, None when it is in another turn.
        """
        before = (self._starts, self._ends)
        self.language = language
        self._held = None
        if cursor is not None:
            known = set(zip(self._starts, self._ends, strict=True))
            touched = [span for span in spans if span[0] <= cursor <= span[1]]
            self._held = next((span for span in touched if span not in known), None)
        shown = [span for span in spans if span != self._held]
        self._starts = [start for start, _ in shown]
        self._ends = [end for _, end in shown]
        return before != (self._starts, self._ends)

    def settle(self, cursor: int | None) -> bool:
        """Show the word that was being written, once the cursor has left it. Whether there was one."""
        if self._held is None or (cursor is not None and self._held[0] <= cursor <= self._held[1]):
            return False
        start, end = self._held
        self._held = None
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)
        return True

    def edited(self, at: int, removed: int, added: str) -> bool:
        """Move the spans along with an edit; those whose word it changed go. Whether any went."""
        shift = len(added) - removed
        if self._held is not None:
            start, end = self._held
            if at + removed < start:
                self._held = start + shift, end + shift
            elif at <= end and not (at == end and _ends_word(added[:1])):
                self._held = None
        if not self._starts:
            return False
        first = bisect_left(self._ends, at)
        if first < len(self._ends) and self._ends[first] == at and not removed and _ends_word(added[:1]):
            first += 1  # a space behind a word leaves it as it is
        last = bisect_right(self._starts, at + removed)
        if last > first and self._starts[last - 1] == at + removed and not removed and _ends_word(added[-1:]):
            last -= 1
        last = max(first, last)
        gone = last > first
        self._starts[first:] = [start + shift for start in islice(self._starts, last, None)]
        self._ends[first:] = [end + shift for end in islice(self._ends, last, None)]
        return gone

    def at(self, place: int) -> tuple[int, int] | None:
        """The misspelt word at a place."""
        found = bisect_right(self._starts, place) - 1
        if found >= 0 and place <= self._ends[found]:
            return self._starts[found], self._ends[found]
        return None

    def first_from(self, place: int) -> tuple[int, int] | None:
        """The misspelt word at a place that is not its end, or the first behind it."""
        found = bisect_right(self._ends, place)
        return (self._starts[found], self._ends[found]) if found < len(self._ends) else None

    def between(self, low: int, high: int) -> list[tuple[int, int]]:
        """Those that share something with a stretch of the text."""
        first, last = bisect_left(self._ends, low), bisect_right(self._starts, high)
        return list(zip(self._starts[first:last], self._ends[first:last], strict=True))


def _ends_word(sign: str) -> bool:
    return bool(sign) and not (sign.isalnum() or sign in "'’-_")
