"""Which checks find nothing in which conversations: a pass counts each one first, and need not look again to judge it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.many import Many

_ROOM = 64
"""Checks that are remembered; of further ones nothing is."""


class Silence:
    """Remembers it for conversations with a certain content: one that was edited is another. 16 bytes each."""

    def __init__(self) -> None:
        self._contents = np.zeros(0, np.int64)
        self._found_nothing = np.zeros(0, np.uint64)
        self._bits: dict[str, int] = {}

    def note(
        self, some: Iterable[Many], keys: npt.NDArray[np.int64], contents: npt.NDArray[np.int64]
    ) -> None:
        """Remember what was found out.

        Args:
            some: the conversations.
            keys: of all of them, in order.
            contents: ids of what they say.
        """
        size = int(keys.max(initial=0)) + 1
        if size > len(self._contents):
            more = max(size, 2 * len(self._contents)) - len(self._contents)
            self._contents = np.concatenate((self._contents, np.full(more, -1, np.int64)))
            self._found_nothing = np.concatenate((self._found_nothing, np.zeros(more, np.uint64)))
        at = 0
        for many in some:
            theirs = keys[at : at + len(many.conversations)]
            masks = np.zeros(len(theirs), np.uint64)
            for check, silent in many.silent.items():
                bit = self._bits.setdefault(check, len(self._bits))
                if bit < _ROOM:
                    masks |= silent.astype(np.uint64) << np.uint64(bit)
            self._found_nothing[theirs] = masks
            at += len(theirs)
        self._contents[keys] = contents

    def recall(self, many: Many, contents: npt.NDArray[np.int64]) -> None:
        """Tell some conversations what is known of them."""
        keys = np.fromiter((one.key for one in many.conversations), np.int64, len(many.conversations))
        inside = np.minimum(keys, len(self._contents) - 1)
        if not len(self._contents):
            return
        known = (inside == keys) & (self._contents[inside] == contents)
        masks = np.where(known, self._found_nothing[inside], np.uint64(0))
        if not known.any():
            return
        for check, bit in self._bits.items():
            if bit < _ROOM:
                many.silent[check] = (masks >> np.uint64(bit)) & np.uint64(1) == 1
