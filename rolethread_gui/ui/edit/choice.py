"""Who is chosen in the table: a set of keys that is as quick for a hundred thousand as for three."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Any

import numpy as np

from rolethread_gui.dataset.columns import Bools, Slots, slots_of


class Choice(Set[int]):
    """A set of keys that does not change. It is kept as a mask over slots, so that all can be taken in at once."""

    __slots__ = ("_count", "_mask")

    def __init__(self, keys: Iterable[int] = ()) -> None:
        slots = slots_of(keys)
        self._mask: Bools = np.zeros(int(slots.max()) + 1 if len(slots) else 0, np.bool_)
        self._mask[slots] = True
        self._count = int(np.count_nonzero(self._mask))

    @classmethod
    def _of(cls, mask: Bools) -> Choice:
        made = cls()
        made._mask, made._count = mask, int(np.count_nonzero(mask))
        return made

    def __contains__(self, key: object) -> bool:
        return isinstance(key, int) and 0 < key <= len(self._mask) and bool(self._mask[key - 1])

    def __iter__(self) -> Iterator[int]:
        keys: list[int] = (self.slots() + 1).tolist()
        return iter(keys)

    def __len__(self) -> int:
        return self._count

    def __xor__(self, other: Iterable[Any]) -> Choice:
        """Those that are in one of the two and not in both."""
        theirs = other if isinstance(other, Choice) else Choice(other)
        longer, shorter = sorted((self._mask, theirs._mask), key=len, reverse=True)
        mask = longer.copy()
        mask[: len(shorter)] ^= shorter
        return self._of(mask)

    def slots(self) -> Slots:
        """Their slots, rising."""
        return np.flatnonzero(self._mask)

    def among(self, slots: Slots) -> Slots:
        """Those of some slots that are chosen, in the order of the slots."""
        if not len(slots) or not self._count:
            return slots[:0]
        most = int(slots.max()) + 1
        if most <= len(self._mask):
            return slots[self._mask[slots]]
        mask = np.zeros(most, np.bool_)
        mask[: len(self._mask)] = self._mask
        return slots[mask[slots]]

    def with_slots(self, slots: Slots) -> Choice:
        """These and more."""
        most = int(slots.max()) + 1 if len(slots) else 0
        mask = np.zeros(max(most, len(self._mask)), np.bool_)
        mask[: len(self._mask)] = self._mask
        mask[slots] = True
        return self._of(mask)

    def without_slots(self, slots: Slots) -> Choice:
        """These without some."""
        mask = self._mask.copy()
        mask[slots[slots < len(mask)]] = False
        return self._of(mask)
