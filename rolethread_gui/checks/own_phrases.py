"""Phrases that a person put on the project's own list, and where they stand in a text."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping, Sequence
from typing import Any, Final

ANYWHERE, START, END, EDGES = "anywhere", "start", "end", "edges"
PLACES: Final = (ANYWHERE, START, END, EDGES)
_MARKS: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\t": " ", "\xa0": " "})
_OUTER: Final = " \n\t\"'“”‘’*_([{)]}.,;:!?…-–—"


@dataclasses.dataclass(frozen=True, slots=True)
class OwnPhrase:
    """One phrase of the list.

    Attributes:
        text: its words; letter case, kinds of quotes and line ends do not matter.
        place: `ANYWHERE` in a reply, only at its `START`, only at its `END`, or at both `EDGES`.
        language: ISO code of the replies that are meant, empty for all.
    """

    text: str
    place: str = ANYWHERE
    language: str = ""


def own_phrases(listed: Sequence[Mapping[str, Any]]) -> tuple[OwnPhrase, ...]:
    """The phrases of a setting; what is not one is passed over."""
    found = [
        OwnPhrase(
            " ".join(str(one["text"]).split()),
            str(one.get("place") or ANYWHERE),
            str(one.get("language") or ""),
        )
        for one in listed
        if one.get("text")
    ]
    return tuple(one for one in found if one.text and one.place in PLACES)


class OwnFinder:
    """Finds the phrases of a list, all at once."""

    def __init__(self, phrases: tuple[OwnPhrase, ...]) -> None:
        import ahocorasick_rs

        self._phrases = phrases
        self._machine = ahocorasick_rs.AhoCorasick([_flat(one.text) for one in phrases] or ["\x00"])

    def find(self, text: str) -> list[tuple[OwnPhrase, int, int]]:
        """Phrase, start and end of each place, in order; of two that overlap the one that begins first."""
        low = _flat(text)
        try:
            hits = self._machine.find_matches_as_indexes(low, overlapping=True)
        except UnicodeEncodeError:  # half a character, as damaged files have
            return []
        found: list[tuple[OwnPhrase, int, int]] = []
        for start, minus_end, number in sorted((start, -end, number) for number, start, end in hits):
            end = -minus_end
            if number >= len(self._phrases) or not _stands_alone(low, start, end):
                continue
            phrase = self._phrases[number]
            if _is_placed(phrase.place, low, start, end) and not (found and start < found[-1][2]):
                found.append((phrase, start, end))
        return found


@functools.lru_cache(maxsize=4)
def own_finder(phrases: tuple[OwnPhrase, ...]) -> OwnFinder:
    """The finder of a list."""
    return OwnFinder(phrases)


def _flat(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low.translate(_MARKS)


def _stands_alone(low: str, start: int, end: int) -> bool:
    if low[start] >= "\u2e80":
        return True
    before = low[start - 1] if start else " "
    after = low[end] if end < len(low) else " "
    return not ((before.isalnum() and low[start].isalnum()) or (after.isalnum() and low[end - 1].isalnum()))


def _is_placed(place: str, low: str, start: int, end: int) -> bool:
    at_start = not low[:start].strip(_OUTER)
    at_end = not low[end:].strip(_OUTER)
    return {ANYWHERE: True, START: at_start, END: at_end, EDGES: at_start or at_end}[place]
