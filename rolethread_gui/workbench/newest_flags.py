"""The newest flags of each conversation: what the hot worker said, or what is kept with the project.

Lane: GUI thread. Between an edit and its new flags, those of the turns that it did not touch are shown.
"""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Callable, Iterable

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.flags import Flag

_MOST = 400


@dataclasses.dataclass(frozen=True, slots=True)
class Awaited:
    """Of which turns of a conversation the flags are on their way: they were edited, and no check has seen them yet.

    Attributes:
        turns: their keys.
        every: all of them.
    """

    turns: frozenset[int] = frozenset()
    every: bool = False

    def __contains__(self, turn: int | None) -> bool:
        """Whether a turn is one of them; None is the whole conversation, which every edit concerns."""
        return self.every or (bool(self.turns) if turn is None else turn in self.turns)

    def __or__(self, other: Awaited) -> Awaited:
        """Both."""
        return Awaited(self.turns | other.turns, self.every or other.every)


class NewestFlags:
    """A small cache over the kept flags.

    Args:
        kept: reads the flags kept for a conversation, ignored ones left out.
        ignored: whether the person ignores a flag.
    """

    def __init__(self, kept: Callable[[int], list[Flag]], ignored: Callable[[Flag], bool]) -> None:
        self._kept = kept
        self._ignored = ignored
        self._known: OrderedDict[int, tuple[Flag, ...]] = OrderedDict()
        self._hot: dict[int, tuple[Flag, ...]] = {}
        self._generation = 0
        self._newest: dict[int, tuple[int, Conversation]] = {}
        self._awaited: dict[int, Awaited] = {}

    def flags(self, key: int) -> tuple[Flag, ...]:
        """Flags to show for a conversation."""
        if key in self._hot:
            return tuple(flag for flag in self._hot[key] if not self._ignored(flag))
        if key not in self._known:
            self._known[key] = tuple(self._kept(key))
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]

    def awaited(self, key: int) -> Awaited:
        """Of which turns `flags` says nothing because nothing is known yet, rather than because there is nothing."""
        return self._awaited.get(key, Awaited())

    def knows(self, key: int) -> bool:
        """Whether anything about a conversation is remembered or on its way."""
        return key in self._known or key in self._hot or key in self._newest

    def known_of(self, keys: Iterable[int]) -> list[int]:
        """Those of many conversations of which `knows` is so."""
        known = self._known.keys() | self._hot.keys() | self._newest.keys()
        return [key for key in keys if key in known]

    def ask(self, conversation: Conversation) -> int:
        """Number for a request to the hot worker; answers to older ones are dropped."""
        self._generation += 1
        self._newest[conversation.key] = self._generation, conversation
        return self._generation

    def is_asked(self, conversation: Conversation) -> bool:
        """Whether the newest request was for exactly this state, so that its answer holds."""
        newest = self._newest.get(conversation.key)
        return newest is not None and newest[1] == conversation

    def arrived(self, key: int, generation: int, flags: list[Flag]) -> bool:
        """Take what the hot worker found; False when something newer was asked since."""
        newest = self._newest.get(key)
        if newest is None or newest[0] != generation:
            return False
        self._hot[key] = tuple(flags)
        self._awaited.pop(key, None)
        return True

    def touched(self, key: int, turns: Iterable[int]) -> None:
        """A conversation was edited: drop flags of these turns (none named: all of them) and of the whole."""
        if not self.knows(key):
            return
        gone = set(turns)
        shown = self._hot[key] if key in self._hot else self._known.get(key, ())
        left = [flag for flag in shown if gone and flag.turn is not None and flag.turn not in gone]
        self._hot[key] = tuple(left)
        self._awaited[key] = self.awaited(key) | Awaited(frozenset(gone), every=not gone)
        self._newest.pop(key, None)  # what was asked before the edit is stale

    def renewed(self, keys: Iterable[int]) -> None:
        """The kept flags of these conversations are the newest again."""
        for key in keys:
            self._known.pop(key, None)
            self._hot.pop(key, None)
            self._newest.pop(key, None)
            self._awaited.pop(key, None)

    def reread(self) -> None:
        """Kept flags, or what is ignored, changed anywhere."""
        self._known.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._known.clear()
        self._hot.clear()
        self._newest.clear()
        self._awaited.clear()
