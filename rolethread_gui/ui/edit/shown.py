"""Who is shown: settled when a filter is set, so that nobody vanishes under the hands that mend them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import Bools, Columns, Slots
from rolethread_gui.dataset.filters import Filter

NATURAL = "place"
"""Sorting by the order of the dataset."""


class Shown:
    """The conversations of the table, in its order.

    Attributes:
        filter: the filter in force.
        sort: name of what it is sorted by (see `sort_values`), `NATURAL` at first.
        descending: whether the largest come first.
        gone: slots of those that no longer hold what is searched for, though the list of what was found has them.
        slots: who is shown, in order; deleted ones are left out and come back to their place with undo.
    """

    def __init__(self) -> None:
        self.filter = Filter()
        self.sort = NATURAL
        self.descending = False
        self.gone: frozenset[int] = frozenset()
        self.slots: Slots = np.zeros(0, np.int64)
        self._order: Slots = np.zeros(0, np.int64)
        self._seen = 0
        self._rows: npt.NDArray[np.int32] = np.zeros(0, np.int32)

    def settle(
        self,
        columns: Columns,
        texts: list[str] | None = None,
        slots: Slots | None = None,
        *,
        in_order: bool = False,
    ) -> None:
        """Decide anew who matches the filter, and sort.

        Args:
            columns: the facts.
            texts: what to sort by, one for each of `slots`, where `sort` is a column of text.
            slots: who matches, if the caller computed that already (see `matching`).
            in_order: whether `slots` stand in the order of the dataset.
        """
        found = self.matching(columns) if slots is None else slots
        self._seen = columns.size
        if self.sort == NATURAL and (slots is None or in_order):
            self._order = found[::-1] if self.descending else found
            self.refresh(columns)
            return
        if texts is not None:
            ranks = np.array([text.casefold() for text in texts], dtype=object)
            order = np.array(sorted(range(len(found)), key=ranks.__getitem__), np.int64)
        else:
            name = "place" if self.sort == NATURAL else self.sort
            order = _order(sort_values(columns, name)[found])
        self._order = found[order[::-1] if self.descending else order]
        self.refresh(columns)

    def matching(self, columns: Columns) -> Slots:
        """Slots that match the filter now, in the order of the dataset."""
        return in_place(columns, np.flatnonzero(self.filter.mask(columns)))

    def refresh(self, columns: Columns) -> None:
        """Look again at who exists; the order stays."""
        alive = columns.alive()
        self.slots = self._order if bool(alive.all()) else self._order[alive[self._order]]
        self._rows = np.full(columns.size, -1, np.int32)
        self._rows[self.slots] = np.arange(len(self.slots), dtype=np.int32)

    def arrived(self, columns: Columns) -> Slots:
        """Take in conversations that are new since the last look and match; returns their slots.

        They go to the end: import appends, and rows above stay where they are.
        """
        if columns.size <= self._seen:
            return np.zeros(0, np.int64)
        fresh = np.flatnonzero(self.filter.mask(columns)[self._seen :]) + self._seen
        self._seen = columns.size
        self._order = np.concatenate([self._order, fresh])
        self.refresh(columns)
        return fresh

    def insert(self, columns: Columns, slots: Slots) -> None:
        """Show new conversations (a duplicate, a part split off) at their place, whatever the filter says."""
        for slot in slots:
            if slot in self._order:
                continue
            if self.sort == NATURAL and not self.descending:
                places = columns.plain("place")[self._order]
                at = int(np.searchsorted(places, columns.plain("place")[slot], side="right"))
            else:
                at = len(self._order)
            self._order = np.insert(self._order, at, slot)
        self._seen = max(self._seen, columns.size)
        self.refresh(columns)

    def mask(self, columns: Columns) -> Bools:
        """Mask over all slots of who is shown."""
        mask = np.zeros(columns.size, np.bool_)
        mask[self.slots] = True
        return mask

    def row(self, key: int) -> int:
        """Row of a conversation, -1 when it is not shown."""
        return int(self._rows[key - 1]) if 0 < key <= len(self._rows) else -1

    def key(self, row: int) -> int:
        """Key of the conversation in a row."""
        return int(self.slots[row]) + 1

    def left_and_done(self, columns: Columns) -> tuple[int, int]:
        """How many of those shown still match the filter, and how many no longer do."""
        mask = self.filter.mask(columns)
        mask[[slot for slot in self.gone if slot < len(mask)]] = False
        matches = int(np.count_nonzero(mask[self.slots]))
        return matches, len(self.slots) - matches

    def done(self, columns: Columns) -> Slots:
        """Slots of those shown that no longer match the filter."""
        return self.slots[~self.filter.mask(columns)[self.slots]]

    def waiting(self, columns: Columns) -> int:
        """How many match the filter by now but were not there when it was set."""
        mask = self.filter.mask(columns)
        mask[self.slots] = False
        return int(np.count_nonzero(mask))


def in_place(columns: Columns, slots: Slots) -> Slots:
    """Slots in the order of the dataset."""
    places = columns.plain("place")
    return slots if _rises(places) else slots[_order(places[slots])]


def _order(values: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """The rising order of values, equal ones as they stand. Most often they stand in order already."""
    if _rises(values):
        return np.arange(len(values))
    return np.argsort(values, kind="stable")


def _rises(values: npt.NDArray[np.float64]) -> bool:
    """Whether none of the values is lower than the one before it."""
    return bool((values[1:] >= values[:-1]).all())


def sort_values(columns: Columns, name: str) -> npt.NDArray[np.float64]:
    """Values of every slot to sort the table by.

    Args:
        columns: the facts.
        name: a plain column, or "flags" for errors before warnings before hints.
    """
    if name == "flags":
        return (
            columns.plain("errors").astype(np.float64) * 1e6
            + columns.plain("warnings") * 1e3
            + columns.plain("hints")
        )
    return columns.plain(name).astype(np.float64)
