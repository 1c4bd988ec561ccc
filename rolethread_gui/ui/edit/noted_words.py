"""Which words of a turn have a note at this moment. No widgets here."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence


@dataclasses.dataclass(slots=True)
class Noted:
    """A note on words on screen.

    Attributes:
        id: of the note.
        start: first shown code point; -1 where its words are gone.
        end: one past the last.
        text: what the note says.
    """

    id: int
    start: int
    end: int
    text: str

    @property
    def gone(self) -> bool:
        """Whether its words are no longer there."""
        return self.start < 0


class NotedWords:
    """The notes of one turn; they move along with what is typed until their words are looked for again."""

    def __init__(self) -> None:
        self.all: list[Noted] = []

    def take(self, notes: Sequence[Noted]) -> bool:
        """Show these. Whether anything is different."""
        changed = self.all != list(notes)
        self.all = list(notes)
        return changed

    def edited(self, at: int, removed: int, added: int) -> None:
        """Move along with an edit; words that are written into stay noted."""
        shift = added - removed
        for note in self.all:
            if note.gone or at >= note.end:
                continue
            if at + removed <= note.start:
                note.start += shift
                note.end += shift
            else:
                note.start = min(note.start, at)
                note.end = max(note.end + shift, at + added)
                if note.end <= note.start:
                    note.start = note.end = -1

    def at(self, place: int) -> Noted | None:
        """The note at a shown code point."""
        return next((note for note in self.all if note.start <= place < note.end), None)
