"""What a person wants to get through: the rewrite queue, what was looked at today, what was refused.

Nothing of it changes the dataset, so it makes no step of History and undo does not lead through it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

_Work = TypeVar("_Work", "Queue", "Looked")

QUEUE = "work:queue"
LOOKED = "work:looked"
REFUSED = "work:refused"
"""Names of the settings in which they are kept."""
LONGEST = 5000
"""Conversations that a queue holds at most: what nobody gets through is no list of work."""


class Waiting(StrEnum):
    """How a conversation of the queue stands."""

    OPEN = "open"
    LATER = "later"
    DONE = "done"
    SKIPPED = "skipped"


class Queue(msgspec.Struct, frozen=True, omit_defaults=True):
    """Conversations that wait to be rewritten, in order.

    Attributes:
        keys: of the conversations.
        states: how those stand that are no longer open.
        title: where they came from, in the words of the filter.
        target: how many a day.
    """

    keys: tuple[int, ...] = ()
    states: dict[int, Waiting] = msgspec.field(default_factory=dict[int, Waiting])
    title: str = ""
    target: int = 10

    def state(self, key: int) -> Waiting:
        """How a conversation stands."""
        return self.states.get(key, Waiting.OPEN)

    def count(self, *states: Waiting) -> int:
        """How many stand like this."""
        return sum(self.state(key) in states for key in self.keys)

    def with_keys(self, keys: Iterable[int], title: str) -> Queue:
        """Put conversations at the end; who is there already keeps the place and is open again."""
        fresh = tuple(dict.fromkeys(keys))
        rows = tuple(dict.fromkeys((*self.keys, *fresh)))[:LONGEST]
        again = set(fresh)
        states = {key: state for key, state in self.states.items() if key not in again}
        titles = dict.fromkeys(part for part in (*self.title.split(" · "), title) if part)
        return msgspec.structs.replace(self, keys=rows, states=states, title=" · ".join(titles))

    def without(self, keys: Iterable[int]) -> Queue:
        """Take conversations out."""
        gone = set(keys)
        rows = tuple(key for key in self.keys if key not in gone)
        states = {key: state for key, state in self.states.items() if key not in gone}
        return msgspec.structs.replace(self, keys=rows, states=states, title=self.title if rows else "")

    def marked(self, key: int, state: Waiting) -> Queue:
        """Say how a conversation stands."""
        if key not in self.keys:
            return self
        states = {other: how for other, how in self.states.items() if other != key}
        if state is not Waiting.OPEN:
            states[key] = state
        return msgspec.structs.replace(self, states=states)

    def after(self, key: int, exists: Iterable[int]) -> int:
        """The conversation to go to from this one; 0 when nothing waits.

        First those that are open, from here on and then from the beginning; then those put off, in order.

        Args:
            key: where one is; any other key for the beginning.
            exists: conversations that were not deleted.
        """
        there = set(exists)
        start = self.keys.index(key) + 1 if key in self.keys else 0
        around = [one for one in (*self.keys[start:], *self.keys[:start]) if one != key and one in there]
        opened = [one for one in around if self.state(one) is Waiting.OPEN]
        later = [one for one in around if self.state(one) is Waiting.LATER]
        return (*opened, *later, 0)[0]


class Looked(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was looked at in review mode.

    Attributes:
        day: on which, as "2026-11-21"; on another day it begins anew.
        keys: of the conversations.
        reviewing: whether the person was at it when the project was closed.
    """

    day: str = ""
    keys: tuple[int, ...] = ()
    reviewing: bool = False

    def on(self, day: str) -> Looked:
        """The same on a day, with nothing looked at when that is another one."""
        return self if self.day == day else Looked(day, (), self.reviewing)

    def with_key(self, key: int) -> Looked:
        """One more was looked at."""
        return self if key in self.keys else msgspec.structs.replace(self, keys=(*self.keys, key))


def queue_of(settings: Mapping[str, Any]) -> Queue:
    """The queue that a project keeps."""
    return _read(settings.get(QUEUE), Queue)


def looked_of(settings: Mapping[str, Any]) -> Looked:
    """What a project knows of the review."""
    return _read(settings.get(LOOKED), Looked)


def refused_of(settings: Mapping[str, Any]) -> frozenset[tuple[str, str]]:
    """Changes by hand that shall not be offered for other turns."""
    try:
        return frozenset(msgspec.convert(settings.get(REFUSED) or [], list[tuple[str, str]]))
    except msgspec.ValidationError:
        return frozenset()


def plain(work: Queue | Looked) -> Any:
    """As it is kept."""
    return msgspec.to_builtins(work, str_keys=True)


def _read(kept: Any, kind: type[_Work]) -> _Work:
    try:
        return msgspec.convert(kept or {}, kind, str_keys=True)
    except msgspec.ValidationError:  # another version wrote it
        return kind()
