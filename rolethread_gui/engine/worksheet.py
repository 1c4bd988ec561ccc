"""What a command is worked out on, and the difference that it comes to. Lane: writer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import PLAIN, Columns
from rolethread_gui.dataset.conversation import Conversation, pack
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.tags import is_tag_column
from rolethread_gui.engine.counts import packed_counts
from rolethread_gui.engine.reading import Texts
from rolethread_gui.store.arrays import distinct
from rolethread_gui.store.change import BASE, Change, Ignored, Values
from rolethread_gui.store.standing import Standing
from rolethread_gui.wording import say

Slots = npt.NDArray[np.int64]


class Worksheet:
    """What a command is worked out on: copies of what its edits touch, as they were and as they will be.

    Attributes:
        next_key: the next free conversation key after it.
        new_keys: keys given to conversations it adds.
        skipped: edits (for bulk edits: conversations) left out because their place had changed.
        after: conversations it changes or adds, as they will be.
        before: those it changes, as they were.
    """

    def __init__(self, texts: Texts, columns: Columns, standing: Standing, next_key: int) -> None:
        self._texts = texts
        self._columns = columns
        self._standing = standing
        self.next_key = next_key
        self.new_keys: list[int] = []
        self.skipped: int = 0
        self.after: dict[int, Conversation] = {}
        self.before: dict[int, Conversation] = {}
        self._contents: dict[int, int] = {}
        self._marks: dict[str, npt.NDArray[Any]] = {}
        self._touched: dict[str, list[Slots]] = {}
        self._notes: dict[int, tuple[str, str]] = {}
        self._ignores: dict[Ignored, tuple[bool, bool]] = {}
        self._settings: dict[str, tuple[str | None, str | None]] = {}
        self._standing_ignores: set[Ignored] | None = None
        self._skip_stale = False

    def let_go(self) -> None:
        """Drop the conversations one by one: many at once keep Python, and with it the window, for too long."""
        for held in (self.after, self.before):
            while held:
                held.popitem()

    def conversation(self, key: int) -> Conversation:
        """A conversation as the edits so far leave it.

        Raises:
            EditRefused: it does not exist.
        """
        self._need(key)
        if key not in self.after:
            content = self._texts.overlay.current(key)
            self._contents[key] = content
            self.before[key] = self.after[key] = self._texts.by_content(key, content)
        return self.after[key]

    def _need(self, key: int) -> None:
        alive = self.mark("alive")
        if not (0 < key <= len(alive) and alive[key - 1]):
            raise EditRefused(
                say("Conversation {0} is not in the project.").format(key),
                say("It was deleted meanwhile, or never was there."),
            )

    def slots(self, keys: Sequence[int]) -> Slots:
        """Slots of conversations.

        Raises:
            EditRefused: one does not exist, and the command does not skip such edits.
        """
        slots = np.fromiter(keys, np.int64, len(keys)) - 1
        alive = self.mark("alive")
        inside = (slots >= 0) & (slots < len(alive))
        there = inside.copy()
        there[inside] = alive[slots[inside]]
        if not there.all():
            if not self._skip_stale:
                self._need(int(slots[~there][0]) + 1)
            self.skipped += int((~there).sum())
        return slots[there]

    def mark(self, name: str) -> npt.NDArray[Any]:
        """A column as the edits so far leave it."""
        return self._marks[name] if name in self._marks else self._columns.plain(name)

    def set_mark(self, name: str, slots: Slots, value: Any) -> None:
        """Give some slots of a column another value."""
        if name not in self._marks:
            grown = self._columns.plain(name)[: self.next_key - 1].copy()
            self._marks[name] = grown
            self._touched[name] = []
        held = self._marks[name]
        if len(held) < self.next_key - 1:
            more = np.full(self.next_key - 1 - len(held), default_of(name), held.dtype)
            self._marks[name] = held = np.concatenate([held, more])
        held[slots] = value
        self._touched[name].append(slots)

    def tag_ids(self) -> tuple[int, ...]:
        """Ids of tags of which there ever was a column."""
        pending = (int(name.partition(":")[2]) for name in self._marks if is_tag_column(name))
        return tuple(dict.fromkeys((*self._columns.tags(), *pending)))

    def settings(self) -> dict[str, Any]:
        """Decoded settings as the edits so far leave them."""
        found = {name: msgspec.json.decode(value) for name, value in self._standing.settings().items()}
        for name, (_, new) in self._settings.items():
            found.pop(name, None)
            if new is not None:
                found[name] = msgspec.json.decode(new)
        return found

    def setting(self, name: str) -> Any:
        """A setting as the edits so far leave it, None for its default."""
        value = self._settings[name][1] if name in self._settings else self._standing.setting(name)
        return None if value is None else msgspec.json.decode(value)

    # the outcome

    def change(self, position: int) -> Change:
        """What the command changes. Writes new contents; call inside the transaction of the entry."""
        marks: dict[str, Values] = {}
        contents = self._content_values()
        if contents is not None:  # no copy of the column: this is every typed word's way
            old = self._old("edited", contents.keys - 1)
            marks["edited"] = Values(contents.keys, old, np.full(len(old), position, np.int64))
        for name, touched in self._touched.items():
            values = self._difference(name, distinct(np.concatenate(touched)))
            if len(values):
                marks[name] = values
        return Change(
            contents=contents,
            marks=marks,
            notes={key: pair for key, pair in self._notes.items() if pair[0] != pair[1]},
            ignores={what: pair for what, pair in self._ignores.items() if pair[0] != pair[1]},
            settings={name: pair for name, pair in self._settings.items() if pair[0] != pair[1]},
        )

    def _difference(self, name: str, slots: Slots) -> Values:
        old = self._old(name, slots)
        new = self._marks[name][slots]
        changed = old != new
        return Values(slots[changed] + 1, old[changed], new[changed])

    def _old(self, name: str, slots: Slots) -> npt.NDArray[Any]:
        column = self._columns.plain(name)
        old = np.full(len(slots), default_of(name), column.dtype)
        known = slots < len(column)
        old[known] = column[slots[known]]
        return old

    def _content_values(self) -> Values | None:
        keys: list[int] = []
        old: list[int] = []
        new: list[int] = []
        for key, conversation in self.after.items():
            if self.before.get(key) == conversation:
                continue
            keys.append(key)
            old.append(self._contents[key])
            new.append(self._content_of(key, conversation))
        if not keys:
            return None
        order = np.argsort(keys)
        return Values(*(np.array(row, np.int64)[order] for row in (keys, old, new)))

    def _content_of(self, key: int, conversation: Conversation) -> int:
        if self._contents[key] > 0:
            try:
                if self._texts.by_content(key, BASE) == conversation:
                    return BASE  # edited back: it is the imported one again, byte for byte
            except KeyError:
                pass
        return self._texts.overlay.add(pack(conversation), packed_counts(conversation))


def default_of(name: str) -> object:
    """What a column holds where nobody set it."""
    return PLAIN[name][1] if name in PLAIN else False
