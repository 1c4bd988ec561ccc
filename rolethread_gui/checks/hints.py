"""A first sieve: does a text contain any of many pieces? One quick look, before any pattern is tried."""

from __future__ import annotations

from collections.abc import Iterable


class Hints:
    """Pieces of text, all looked for at once in about 3 µs a kilobyte."""

    def __init__(self, pieces: Iterable[str]) -> None:
        import ahocorasick_rs

        self._pieces = sorted(set(pieces))
        self._machine = ahocorasick_rs.AhoCorasick(
            self._pieces, implementation=ahocorasick_rs.Implementation.DFA
        )

    def found(self, text: str) -> frozenset[str]:
        """The pieces that stand in a text, as they are written; all of them where that cannot be said."""
        try:
            found = self._machine.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half a character, as damaged files have
            return frozenset(self._pieces)
        return frozenset(self._pieces[one[0]] for one in found)
