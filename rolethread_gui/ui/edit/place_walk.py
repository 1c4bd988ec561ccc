"""From one place that was found to the next, through the conversations shown: in their texts, or in their notes."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.sought import Where
from rolethread_gui.dataset.word_notes import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolethread_gui.dataset.conversation import Turn
    from rolethread_gui.dataset.sought import Sought
    from rolethread_gui.dataset.word_notes import WordNote
    from rolethread_gui.ui.edit.edit_walk import EditWalk

_NOTE = -1
"""In place of a turn's key: the note of the conversation itself, above its turns."""


class Search(Protocol):
    """What is searched for, and who holds it."""

    sought: Sought

    @property
    def active(self) -> bool:
        """Whether something is searched for."""
        ...

    @property
    def complete(self) -> bool:
        """Whether no others will be found."""
        ...

    def remember(self) -> None:
        """The person went on from this search."""
        ...

    def holders(self) -> list[int]:
        """Keys of the conversations that hold it."""
        ...

    def fits(self, turn: Turn) -> bool:
        """Whether it is searched for in the text of a turn."""
        ...

    def spans_of(self, text: str) -> Sequence[tuple[int, int]]:
        """Code points of its places in a text."""
        ...

    def note_of(self, key: int) -> str:
        """The note of a conversation."""
        ...

    def notes_found(self, conversation: Conversation) -> list[WordNote]:
        """The notes on words of a conversation that hold it."""
        ...


@dataclasses.dataclass(frozen=True, slots=True)
class _Spot:
    """A place that was gone to.

    Attributes:
        conversation: its key.
        turn: key of the turn, `_NOTE` for the conversation's own note.
        start, end: code points of the turn's text, or of the note.
        note: id of the note on words that was found; 0 for a place in a text.
    """

    conversation: int
    turn: int
    start: int
    end: int
    note: int = 0


class PlaceWalk(QObject):
    """Goes from place to place. Lane: GUI thread.

    Signals:
        said: a quiet message.
    """

    said = Signal(str, str)

    def __init__(self, page: EditWalk, searching: Search, parent: QObject) -> None:
        """Begin nowhere.

        Args:
            page: with the table, the header and the texts.
            searching: what is searched for and who holds it.
            parent: owner.
        """
        super().__init__(parent)
        self._page, self._searching = page, searching
        self._spot: _Spot | None = None

    def forget(self) -> None:
        """Something else is searched for: it was gone nowhere yet."""
        self._spot = None

    @Slot(int)
    def step(self, by: int) -> None:
        """To the next place (1) or the one before (-1) among the conversations shown; the end is said."""
        view, shown, searching = self._page.view, self._page.model.shown, self._searching
        if not searching.active:
            self.said.emit(self.tr("Search for something first: Ctrl+F."), "")
            return
        searching.remember()
        conversation = view.conversation
        typing = view.focused() is not None
        if conversation is not None and self._go(self._beside(conversation, by), typing=typing):
            return
        row = shown.row(conversation.key) if conversation is not None else -1
        holders = np.isin(shown.slots, np.array(searching.holders(), np.int64) - 1)
        rows = np.flatnonzero(holders)
        rows = rows[rows > row] if by > 0 else rows[rows < row][::-1]
        for other in rows.tolist():
            self._page.open_conversation(shown.key(other))
            if searching.sought.where not in (Where.TEXTS, Where.NOTES):
                return
            opened = view.conversation
            places = self._places(opened) if opened is not None else []
            if places and self._go(places[0 if by > 0 else -1], typing=typing):
                return
        if not searching.complete:
            self.said.emit(self.tr("Still looking. Nothing further was found so far."), "")
        elif not holders.any():
            self.said.emit(self.tr("None of the conversations shown holds it."), "")
        else:
            self.said.emit(
                self.tr("That was the last place. Shift+F3 goes back up.")
                if by > 0
                else self.tr("That was the first place. F3 goes down."),
                "",
            )

    def _places(self, conversation: Conversation) -> list[_Spot]:
        """The places in a conversation, from its beginning to its end."""
        searching = self._searching
        if searching.sought.where is Where.NOTES:
            return self._note_places(conversation)
        return [
            _Spot(conversation.key, turn.key, start, end)
            for turn in conversation.turns
            if searching.fits(turn)
            for start, end in searching.spans_of(turn.text)
        ]

    def _note_places(self, conversation: Conversation) -> list[_Spot]:
        """The conversation's own note, then the notes on words as they stand in the text."""
        searching, key = self._searching, conversation.key
        found = [_Spot(key, _NOTE, *span) for span in searching.spans_of(searching.note_of(key))]
        texts = {turn.key: turn.text for turn in conversation.turns}
        on_words = [
            _Spot(key, note.turn, *(place_of(note, texts.get(note.turn, "")) or (0, 0)), note.id)
            for note in searching.notes_found(conversation)
        ]
        order = self._order(conversation)
        return found + sorted(
            on_words, key=lambda one: (order.get(one.turn, len(order)), one.start, one.note)
        )

    @staticmethod
    def _order(conversation: Conversation) -> dict[int, int]:
        return {_NOTE: -1, **{turn.key: place for place, turn in enumerate(conversation.turns)}}

    def _beside(self, conversation: Conversation, by: int) -> _Spot | None:
        """The place after or before the cursor; without a cursor, after or before the place shown last."""
        places = self._places(conversation)
        spot = self._spot if self._spot is not None and self._spot.conversation == conversation.key else None
        if spot is not None and spot in places and self._searching.sought.where is Where.NOTES:
            at = places.index(spot) + by
            return places[at] if 0 <= at < len(places) else None
        order = self._order(conversation)
        here = self._page.view.cursor_position()
        if spot is not None and spot.turn in order and here in (None, (order[spot.turn], spot.end)):
            start, end = (order[spot.turn], spot.start), (order[spot.turn], spot.end)
        elif here is not None:
            start = end = here
        else:
            start = end = (-2, 0) if by > 0 else (len(order), 0)
        if by > 0:
            return next((one for one in places if (order.get(one.turn, len(order)), one.start) >= end), None)
        return next(
            (one for one in reversed(places) if (order.get(one.turn, len(order)), one.start) < start), None
        )

    def _go(self, spot: _Spot | None, *, typing: bool) -> bool:
        if spot is None:
            return False
        view = self._page.view
        if spot.note:
            view.open_note(spot.note)
        elif spot.turn == _NOTE:
            self._page.header.show_in_note(spot.start, spot.end)
        else:
            view.go_to_turn(spot.turn, (spot.start, spot.end), focus=typing)
            view.select_words(spot.turn, spot.start, spot.end)
        self._spot = spot
        return True
