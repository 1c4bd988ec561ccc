"""Narrow facts about every conversation, as arrays: what the table, the filters and the charts work on.

The slot of a conversation is ``key - 1``. Arrays grow and are never shortened, so a view that holds an
older length stays valid. They are patched on the writer's lane right after a commit, element by element;
a reader on another thread sees the old value or the new one and is told which keys to look at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Bools = npt.NDArray[np.bool_]
Array = npt.NDArray[Any]
Slots = npt.NDArray[np.int64]

PLAIN: dict[str, tuple[str, object]] = {
    # the truth, kept by the journal
    "alive": ("?", False),
    "status": ("u1", 0),
    "included": ("?", True),
    "place": ("f8", 0.0),
    "noted": ("?", False),
    "edited": ("i8", 0),  # journal position of the last change to its turns, 0 for never
    # facts from the text, filled at import and after each edit
    "source": ("u2", 0),
    "turns": ("u4", 0),
    "words": ("u4", 0),
    "last_words": ("u4", 0),  # words of the last assistant turn
    # facts from the check pass
    "formats": ("u4", 0),  # one bit per formatting mark of the replies, and per holding
    "checked": ("i8", -1),  # journal position that its flags belong to, -1 for not yet
    "errors": ("u2", 0),
    "warnings": ("u2", 0),
    "hints": ("u2", 0),
}
"""Name, numpy type and default of each plain column. Flag counts per check are further columns "flag:ID"; which
conversations have a tag is a column "tag:ID" each."""

RAGGED: tuple[str, ...] = ("reply_words", "openings", "phrases", "speakers", "prompts")
"""Columns with several values a conversation: words of each reply, opening of each reply, overused phrases, who
speaks, and the mark of its system prompt (`library.prompt_mark`)."""
CODED: tuple[str, ...] = RAGGED[1:]
"""Those whose values are codes of texts."""
FIELD = "field:"
LANGUAGE = "language"
"""Coded columns that are gathered only when somebody asks for them, and are never kept: "field:NAME" for what the
dataset holds beside the turns, and the language of the replies."""


def is_gathered(name: str) -> bool:
    """Whether a column is one of those that are gathered on demand."""
    return name == LANGUAGE or name.startswith(FIELD)


class Ragged:
    """Several integers per slot, with vectorised questions over all of them.

    New values of a slot are appended and its old ones die; `compact` squeezes the dead ones out.
    """

    def __init__(self) -> None:
        self._values = np.zeros(1024, np.int64)
        self._owner = np.zeros(1024, np.int64)
        self._live = np.zeros(1024, np.bool_)
        self._used = 0
        self._start = np.zeros(1024, np.int64)
        self._count = np.zeros(1024, np.int64)

    def _reserve(self, values: int, slots: int) -> None:
        need = self._used + values
        if need > len(self._values):
            size = max(need, 2 * len(self._values))
            self._values = np.concatenate([self._values[: self._used], np.zeros(size - self._used, np.int64)])
            self._owner = np.concatenate([self._owner[: self._used], np.zeros(size - self._used, np.int64)])
            self._live = np.concatenate([self._live[: self._used], np.zeros(size - self._used, np.bool_)])
        if slots > len(self._start):
            grown = max(slots, 2 * len(self._start)) - len(self._start)
            self._start = np.concatenate([self._start, np.zeros(grown, np.int64)])
            self._count = np.concatenate([self._count, np.zeros(grown, np.int64)])

    def set(self, slot: int, values: Sequence[int]) -> None:
        """Give one slot other values."""
        self.set_many(
            np.array([slot], np.int64), np.array([len(values)], np.int64), np.asarray(values, np.int64)
        )

    def set_many(self, slots: Slots, counts: npt.NDArray[np.int64], values: npt.NDArray[np.int64]) -> None:
        """Give many slots other values; `values` holds ``counts[i]`` values for ``slots[i]``, in order."""
        if not len(slots):
            return
        self._reserve(len(values), int(slots.max()) + 1)
        for slot in slots[self._count[slots] > 0]:
            self._live[self._start[slot] : self._start[slot] + self._count[slot]] = False
        first = self._used
        self._values[first : first + len(values)] = values
        self._owner[first : first + len(values)] = np.repeat(slots, counts)
        self._live[first : first + len(values)] = True
        self._start[slots] = first + np.cumsum(counts) - counts
        self._count[slots] = counts
        self._used += len(values)

    def still(self) -> Ragged:
        """The values of this moment, see `Columns.still`."""
        other = Ragged.__new__(Ragged)
        other._used = self._used  # first: the arrays may be longer by then, and never shorter
        other._values, other._owner, other._live = self._values, self._owner, self._live
        other._start, other._count = self._start, self._count
        return other

    def copied(self) -> Ragged:
        """The same values, apart."""
        other = Ragged.__new__(Ragged)
        other._used = self._used
        other._values, other._owner, other._live = self._values.copy(), self._owner.copy(), self._live.copy()
        other._start, other._count = self._start.copy(), self._count.copy()
        return other

    def get(self, slot: int) -> npt.NDArray[np.int64]:
        """The values of one slot."""
        if slot >= len(self._start):
            return np.zeros(0, np.int64)
        return self._values[self._start[slot] : self._start[slot] + self._count[slot]]

    def shown(self, mask: Bools) -> npt.NDArray[np.int64]:
        """All values of the slots in `mask`, for a histogram."""
        return self._values[: self._used][self._chosen(mask)]

    def pairs(self, mask: Bools) -> tuple[Slots, npt.NDArray[np.int64]]:
        """Slot and value of every value of the slots in `mask`."""
        chosen = self._chosen(mask)
        return self._owner[: self._used][chosen], self._values[: self._used][chosen]

    def any_between(self, low: float, high: float, size: int) -> Bools:
        """Mask of slots that have a value v with ``low <= v < high``."""
        values = self._values[: self._used]
        return self._owners((values >= low) & (values < high), size)

    def any_of(self, wanted: Iterable[int], size: int) -> Bools:
        """Mask of slots that have one of these values."""
        return self._owners(np.isin(self._values[: self._used], np.fromiter(wanted, np.int64)), size)

    def compact(self) -> tuple[Slots, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Slots, counts and values without the dead ones: the form that is kept on disk."""
        slots = np.flatnonzero(self._count)
        values = [self.get(int(slot)) for slot in slots]
        joined = np.concatenate(values) if values else np.zeros(0, np.int64)
        return slots.astype(np.int64), self._count[slots], joined

    def _chosen(self, mask: Bools) -> Bools:
        owner = self._owner[: self._used]
        inside = owner < len(mask)
        chosen = self._live[: self._used] & inside
        chosen[chosen] = mask[owner[chosen]]
        return chosen

    def _owners(self, hit: Bools, size: int) -> Bools:
        mask = np.zeros(size, np.bool_)
        owner = self._owner[: self._used][hit & self._live[: self._used]]
        mask[owner[owner < size]] = True
        return mask


class Columns:
    """All columns of a project.

    Attributes:
        size: number of slots in use, including conversations that were deleted.
        names: texts behind codes: ``names["openings"][code]``; codes are given by `code`.
    """

    def __init__(self) -> None:
        self.size = 0
        self._plain: dict[str, Array] = {}
        self._ragged: dict[str, Ragged] = {name: Ragged() for name in RAGGED}
        self.names: dict[str, list[str]] = {name: [] for name in CODED}
        self._codes: dict[str, dict[str, int]] = {name: {} for name in CODED}
        for name, (kind, default) in PLAIN.items():
            self._plain[name] = np.full(1024, default, kind)

    def still(self) -> Columns:
        """The same columns, at the size of this moment whatever the writer adds meanwhile; nothing is copied.

        A question that looks at several columns, from another thread than the writer's, needs them equally long.
        """
        other = Columns.__new__(Columns)
        other.size = self.size  # first: the arrays may be longer by then, and never shorter
        other._plain = dict(self._plain)
        other._ragged = {name: ragged.still() for name, ragged in self._ragged.items()}
        other.names, other._codes = self.names, self._codes
        return other

    def copied(self) -> Columns:
        """The same figures, apart; codes and their texts are shared. On the lane that writes the columns."""
        other = Columns.__new__(Columns)
        other.size = self.size
        other._plain = {name: values.copy() for name, values in self._plain.items()}
        other._ragged = {name: ragged.copied() for name, ragged in self._ragged.items()}
        other.names, other._codes = self.names, self._codes
        return other

    def plain(self, name: str) -> Array:
        """A column, as long as `size`. "flag:ID" is zero where that check never ran, "tag:ID" where nobody has it.

        Raises:
            KeyError: no such column.
        """
        if name not in self._plain:
            if not name.startswith(("flag:", "tag:")):
                raise KeyError(name)
            kind = np.uint16 if name.startswith("flag:") else np.bool_
            self._plain[name] = np.zeros(len(self._plain["alive"]), kind)
        return self._plain[name][: self.size]

    def ragged(self, name: str) -> Ragged:
        """A column with several values a conversation; one that is gathered on demand is empty until it is.

        Raises:
            KeyError: no such column.
        """
        if name not in self._ragged and is_gathered(name):
            return Ragged()
        return self._ragged[name]

    def gathered(self) -> tuple[str, ...]:
        """Names of the columns that were gathered on demand."""
        return tuple(name for name in self._ragged if is_gathered(name))

    def take_gathered(
        self, name: str, slots: Slots, counts: npt.NDArray[np.int64], texts: Sequence[str]
    ) -> None:
        """Take in a column that was gathered on demand, in place of what it held.

        Args:
            name: of the column.
            slots: whose values these are.
            counts: how many values each has.
            texts: the values, in order.
        """
        names = list(dict.fromkeys(texts))
        codes = {text: code for code, text in enumerate(names)}
        ragged = Ragged()
        ragged.set_many(slots, counts, np.fromiter((codes[text] for text in texts), np.int64, len(texts)))
        # New dictionaries: another thread may go through the old ones.
        self.names = {**self.names, name: names}
        self._codes = {**self._codes, name: codes}
        self._ragged = {**self._ragged, name: ragged}

    def set_gathered(self, name: str, slot: int, texts: Sequence[str]) -> None:
        """Give one conversation other values in a column that was gathered on demand."""
        if name in self._ragged:
            self._ragged[name].set(slot, [self.code(name, text) for text in texts])

    def checks(self) -> tuple[str, ...]:
        """Ids of the checks that have a column of counts."""
        return tuple(name.removeprefix("flag:") for name in tuple(self._plain) if name.startswith("flag:"))

    def tags(self) -> tuple[int, ...]:
        """Ids of tags of which there is a column."""
        return tuple(int(name.removeprefix("tag:")) for name in tuple(self._plain) if name.startswith("tag:"))

    def grow(self, size: int) -> None:
        """Make room for slots up to `size`; new ones have the defaults."""
        if size > len(self._plain["alive"]):
            room = max(size, 2 * len(self._plain["alive"]))
            for name, old in tuple(self._plain.items()):
                default = PLAIN[name][1] if name in PLAIN else 0
                grown = np.full(room, default, old.dtype)
                grown[: len(old)] = old
                self._plain[name] = grown
        self.size = max(self.size, size)

    def code(self, name: str, text: str) -> int:
        """The code of a text in a coded column, given now if it is new; -1 in a column that is not gathered yet."""
        if name not in self._codes and is_gathered(name):
            return -1
        codes = self._codes[name]
        if text not in codes:
            codes[text] = len(self.names[name])
            self.names[name].append(text)
        return codes[text]

    def alive(self) -> Bools:
        """Mask of the conversations that exist."""
        return self._plain["alive"][: self.size].astype(np.bool_, copy=False)

    def slots_in_order(self) -> Slots:
        """Slots of the conversations that exist, in the order of the dataset."""
        slots = np.flatnonzero(self.alive())
        return slots[np.argsort(self._plain["place"][slots], kind="stable")]


def keys_of(slots: Slots) -> list[int]:
    """Keys of slots, as plain integers."""
    return [int(slot) + 1 for slot in slots]


def slots_of(keys: Iterable[int]) -> Slots:
    """Slots of keys."""
    return np.fromiter(keys, np.int64) - 1
