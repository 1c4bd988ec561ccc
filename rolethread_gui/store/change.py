"""A change: what one entry of the journal turns into what, in both directions.

Contents and marks are arrays of keys with their old and new values, so that a change of a hundred
thousand conversations is one packed row. Changes can be turned round, narrowed to some conversations, and
folded: many in a row become the one that leads from the state before the first to the state after the last.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.store.arrays import Array, Keys, among, distinct, pack_array, unpack_array

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

BASE = 0
"""Content id of the imported text."""
ABSENT = -1
"""Content id of a conversation before it was written."""

MARKS: dict[str, str] = {
    "alive": "?",
    "status": "u1",
    "included": "?",
    "place": "f8",
    "noted": "?",
    "edited": "i8",
}
"""The columns that the journal is the truth of, with their numpy types; besides, one "tag:ID" for each tag."""


@dataclasses.dataclass(frozen=True, slots=True)
class Values:
    """Old and new values of some conversations, in step. No key occurs twice."""

    keys: Keys
    old: Array
    new: Array

    def __len__(self) -> int:
        return len(self.keys)

    def inverse(self) -> Values:
        """New to old."""
        return Values(self.keys, self.new, self.old)

    def only(self, chosen: npt.NDArray[np.bool_]) -> Values:
        """Those under the mask."""
        return Values(self.keys[chosen], self.old[chosen], self.new[chosen])


Ignored = tuple[str, str, int, int]
"""Check, words, conversation and turn; -1 where an ignore holds everywhere."""


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """What changed.

    Attributes:
        contents: content ids by conversation; `BASE` and `ABSENT` are not contents of their own.
        marks: by the names in `MARKS`, and "tag:ID".
        notes: old and new text by conversation.
        ignores: whether it was and is ignored.
        settings: old and new value as JSON by name, None where it has its default.
    """

    contents: Values | None = None
    marks: dict[str, Values] = dataclasses.field(default_factory=dict[str, Values])
    notes: dict[int, tuple[str, str]] = dataclasses.field(default_factory=dict[int, tuple[str, str]])
    ignores: dict[Ignored, tuple[bool, bool]] = dataclasses.field(
        default_factory=dict[Ignored, tuple[bool, bool]]
    )
    settings: dict[str, tuple[str | None, str | None]] = dataclasses.field(
        default_factory=dict[str, tuple[str | None, str | None]]
    )

    def __bool__(self) -> bool:
        return bool(
            (self.contents is not None and len(self.contents))
            or any(len(values) for values in self.marks.values())
            or self.notes
            or self.ignores
            or self.settings
        )

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(
            contents=None if self.contents is None else self.contents.inverse(),
            marks={name: values.inverse() for name, values in self.marks.items()},
            notes={key: (new, old) for key, (old, new) in self.notes.items()},
            ignores={what: (new, old) for what, (old, new) in self.ignores.items()},
            settings={name: (new, old) for name, (old, new) in self.settings.items()},
        )

    def only(self, keys: Keys) -> Change:
        """What concerns these conversations; ignores and settings that hold everywhere are left out."""
        wanted = set(keys.tolist())
        return Change(
            contents=None if self.contents is None else self.contents.only(among(self.contents.keys, keys)),
            marks={name: values.only(among(values.keys, keys)) for name, values in self.marks.items()},
            notes={key: texts for key, texts in self.notes.items() if key in wanted},
            ignores={what: states for what, states in self.ignores.items() if what[2] in wanted},
        )

    def keys(self) -> Keys:
        """Every conversation that it touches, in the order of the keys."""
        parts: list[Keys] = []
        for values in (*self.marks.values(), self.contents):
            # Every typed word comes by here, with one array in two places.
            if values is not None and not any(values.keys is part for part in parts):
                parts.append(values.keys)
        if self.notes:
            parts.append(np.fromiter(self.notes, np.int64, len(self.notes)))
        if self.ignores:
            parts.append(np.array([what[2] for what in self.ignores if what[2] >= 0], np.int64))
        if len(parts) == 1:
            return distinct(parts[0])
        return distinct(np.concatenate([*parts, np.zeros(0, np.int64)]))

    def content_keys(self) -> Keys:
        """Conversations whose turns change."""
        return np.zeros(0, np.int64) if self.contents is None else self.contents.keys

    def pack(self) -> bytes:
        """As one blob."""

        def packed(values: Values) -> tuple[Any, Any, Any]:
            return pack_array(values.keys), pack_array(values.old), pack_array(values.new)

        parts: dict[str, Any] = {}
        if self.contents is not None and len(self.contents):
            parts["c"] = packed(self.contents)
        if self.marks:
            parts["m"] = {name: packed(values) for name, values in self.marks.items() if len(values)}
        if self.notes:
            parts["n"] = [(key, _kept(old), _kept(new)) for key, (old, new) in self.notes.items()]
        if self.ignores:
            parts["i"] = [
                (what[0], _kept(what[1]), what[2], what[3], old, new)
                for what, (old, new) in self.ignores.items()
            ]
        if self.settings:
            parts["s"] = [(name, old, new) for name, (old, new) in self.settings.items()]
        return msgspec.msgpack.encode(parts)

    @classmethod
    def unpack(cls, data: bytes) -> Change:
        """Take back what `pack` made."""
        parts: dict[str, Any] = msgspec.msgpack.decode(data)

        def values(packed: Sequence[Any]) -> Values:
            return Values(*(unpack_array(part) for part in packed))

        return cls(
            contents=values(parts["c"]) if "c" in parts else None,
            marks={name: values(packed) for name, packed in parts.get("m", {}).items()},
            notes={key: (_text(old), _text(new)) for key, old, new in parts.get("n", ())},
            ignores={
                (check, _text(words), key, turn): (old, new)
                for check, words, key, turn, old, new in parts.get("i", ())
            },
            settings={name: (old, new) for name, old, new in parts.get("s", ())},
        )


def _kept(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")  # damaged files bring half characters


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def fold(changes: Iterable[Change]) -> Change:
    """The one change that does what these do one after the other. What ends as it began is left out."""
    row = list(changes)
    contents = _fold_values([change.contents for change in row if change.contents is not None])
    marks: dict[str, Values] = {}
    named = dict.fromkeys(name for change in row for name in change.marks)
    for name in (*MARKS, *(name for name in named if name not in MARKS)):
        folded = _fold_values([change.marks[name] for change in row if name in change.marks])
        if folded is not None and len(folded):
            marks[name] = folded
    return Change(
        contents=contents,
        marks=marks,
        notes=_fold_pairs(change.notes for change in row),
        ignores=_fold_pairs(change.ignores for change in row),
        settings=_fold_pairs(change.settings for change in row),
    )


def _fold_values(row: list[Values]) -> Values | None:
    if not row:
        return None
    if len(row) == 1:
        return row[0].only(row[0].old != row[0].new)
    keys = np.concatenate([values.keys for values in row])
    old = np.concatenate([values.old for values in row])
    new = np.concatenate([values.new for values in row])
    unique, first = np.unique(keys, return_index=True)
    _, last = np.unique(keys[::-1], return_index=True)
    folded = Values(unique, old[first], new[::-1][last])
    return folded.only(folded.old != folded.new)


def _fold_pairs(row: Iterable[dict[_Key, tuple[_Value, _Value]]]) -> dict[_Key, tuple[_Value, _Value]]:
    folded: dict[_Key, tuple[_Value, _Value]] = {}
    for pairs in row:
        for key, (old, new) in pairs.items():
            folded[key] = (folded[key][0] if key in folded else old, new)
    return {key: (old, new) for key, (old, new) in folded.items() if old != new}
