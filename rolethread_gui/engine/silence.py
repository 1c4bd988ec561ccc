"""What the count of a pass found out about conversations, so that the judgement need not read them again.

Which checks find nothing there, what else a check noted of them as a number, and what the columns keep.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.many import Many

_ROOM = 64
"""Checks whose silence is remembered; of further ones it is not."""

Keys = npt.NDArray[np.int64]


class Silence:
    """Remembers it for conversations with a certain content: one that was edited is another. Some 60 bytes each."""

    def __init__(self) -> None:
        self._contents = np.full(1, -1, np.int64)
        self._found_nothing = np.zeros(1, np.uint64)
        self._noted: dict[str, npt.NDArray[np.int64]] = {}
        self._bits: dict[str, int] = {}

    def note(self, some: Iterable[Many], keys: Keys, contents: Keys) -> None:
        """Remember what was found out.

        Args:
            some: the conversations.
            keys: of all of them, in order.
            contents: ids of what they say.
        """
        self._make_room(int(keys.max(initial=0)) + 1)
        at = 0
        for many in some:
            theirs = keys[at : at + many.size]
            masks = np.zeros(many.size, np.uint64)
            for check, silent in many.silent.items():
                bit = self._bits.setdefault(check, len(self._bits))
                if bit < _ROOM:
                    masks |= silent.astype(np.uint64) << np.uint64(bit)
            self._found_nothing[theirs] = masks
            for check, noted in many.noted.items():
                if check not in self._noted:
                    self._noted[check] = np.zeros(len(self._contents), np.int64)
                self._noted[check][theirs] = noted
            at += many.size
        self._contents[keys] = contents

    def _make_room(self, size: int) -> None:
        if size > len(self._contents):
            more = max(size, 2 * len(self._contents)) - len(self._contents)
            self._contents = np.concatenate((self._contents, np.full(more, -1, np.int64)))
            self._found_nothing = np.concatenate((self._found_nothing, np.zeros(more, np.uint64)))
            for check, noted in self._noted.items():
                self._noted[check] = np.concatenate((noted, np.zeros(more, np.int64)))

    def knows(self, keys: Keys, contents: Keys) -> npt.NDArray[np.bool_]:
        """Of which conversations it was found out, as they are now."""
        inside = np.minimum(keys, len(self._contents) - 1)
        known: npt.NDArray[np.bool_] = (inside == keys) & (self._contents[inside] == contents)
        return known

    def recall(self, many: Many, contents: Keys) -> None:
        """Tell some conversations what is known of them; of numbers that were noted only where all have one."""
        known = self.knows(many.keys, contents)
        if not known.any():
            return
        keys = np.where(known, many.keys, 0)
        masks = np.where(known, self._found_nothing[keys], np.uint64(0))
        for check, bit in self._bits.items():
            if bit < _ROOM:
                many.silent[check] = (masks >> np.uint64(bit)) & np.uint64(1) == 1
        if known.all():
            for check, noted in self._noted.items():
                many.noted[check] = noted[keys]
