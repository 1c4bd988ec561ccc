"""Where the person has been, for going back and forward, and for coming back tomorrow. Without widgets."""

from __future__ import annotations

import msgspec

from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.sought import Sought

_LONGEST = 200


class Spot(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place in a conversation.

    Attributes:
        turn: key of the turn with the cursor, -1 for none.
        caret: shown code point of the cursor in it.
        top: key of the turn at the upper edge of the view.
        offset: pixels from that edge down to the turn's own.
        typing: whether the keyboard was in the text.
    """

    turn: int = -1
    caret: int = 0
    top: int = -1
    offset: int = 0
    typing: bool = False


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is looked at.

    Attributes:
        page: "edit", "balance", "versions" …
        filter: who is shown, without what the search found.
        search: words that are searched for.
        ways: how and where they are searched for, without the words.
        sort: id of the column that the table is sorted by, empty for the order of the dataset.
        descending: whether the largest come first.
        key: the conversation, 0 for none.
        spot: the place in it, where it is known.
        passing: whether it was only stepped to from its neighbour.
        done: conversations that are shown though they no longer match the filter; only for coming back tomorrow.
    """

    page: str = "edit"
    filter: Filter = Filter()
    search: str = ""
    ways: Sought = Sought("")
    sort: str = ""
    descending: bool = False
    key: int = 0
    spot: Spot | None = None
    passing: bool = False
    done: tuple[int, ...] = ()

    def is_same(self, other: Place) -> bool:
        """Whether nothing but the place in the conversation differs."""
        return self._what() == other._what()

    def _what(self) -> tuple[object, ...]:
        return self.page, self.filter, self.search, self.ways, self.sort, self.descending, self.key


class Trail:
    """Places one after the other, and where in them the person is now.

    Going through the table row by row leaves one place behind, not a hundred.
    """

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place of now."""
        return self._places[self._at] if self._places else None

    def clear(self) -> None:
        """Forget everything."""
        self._places, self._at = [], -1

    def arrive(self, place: Place) -> None:
        """The person is somewhere; what was ahead is forgotten if it is another place."""
        here = self.here
        if here is not None and place.is_same(here):
            return
        kept = self._places[: self._at + 1]
        if here is not None and (not here.key or (here.passing and place.passing)):
            kept.pop()  # nothing was open yet, or it was only stepped over
        self._places = [*kept[-_LONGEST:], place]
        self._at = len(self._places) - 1

    def stay(self, spot: Spot) -> None:
        """Something was done here, so it is no place that was only passed."""
        here = self.here
        if here is not None:
            self._places[self._at] = msgspec.structs.replace(here, spot=spot, passing=False)

    def can_go(self, by: int) -> bool:
        """Whether there is a place behind (-1) or ahead (1)."""
        return 0 <= self._at + by < len(self._places)

    def go(self, by: int) -> Place | None:
        """The place behind or ahead, which is now the place of now."""
        if not self.can_go(by):
            return None
        self._at += by
        return self._places[self._at]

    def recent(self, most: int) -> list[int]:
        """Conversations that were looked at, the newest first, without that of now."""
        here = self.here
        keys = dict.fromkeys(place.key for place in reversed(self._places) if place.key)
        return [key for key in keys if here is None or key != here.key][:most]
