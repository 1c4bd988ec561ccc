"""Who found nothing in which conversation: a pass counts each one first, and need not look again to judge it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import TypeVar

from rolethread_gui.dataset.conversation import Conversation

T = TypeVar("T")

_KEPT = 500_000
"""Conversations that a process remembers, about 50 MB; of further ones nothing is remembered."""


class Quiet:
    """Remembers for each conversation which of up to some hundred questions found nothing.

    Of a conversation only a 64-bit number is kept, made of all that it says: one that was edited is another.
    """

    def __init__(self, kept: int = _KEPT) -> None:
        self._kept = kept
        self._found_nothing: dict[int, int] = {}
        self._masks: dict[int, int] = {}  # one object for each that occurs
        self._bits: dict[str, int] = {}
        self._last: tuple[Conversation, int] | None = None

    def ask(
        self, question: str, conversation: Conversation, find: Callable[[Conversation], Iterable[T]]
    ) -> tuple[T, ...]:
        """What `find` finds, without asking it where it is known to find nothing.

        Args:
            question: identifies what is asked; the same question must always have the same answer.
            conversation: whom it is asked about.
            find: answers; pure.
        """
        mark = self._mark(conversation)
        bit = self._bits.get(question) or self._bits.setdefault(question, 1 << len(self._bits))
        known = self._found_nothing.get(mark, 0)
        if known & bit:
            return ()
        found = tuple(find(conversation))
        if not found and (known or len(self._found_nothing) < self._kept):
            mask = known | bit
            self._found_nothing[mark] = self._masks.setdefault(mask, mask)
        return found

    def _mark(self, conversation: Conversation) -> int:
        if self._last is None or self._last[0] is not conversation:
            self._last = conversation, hash(conversation)
        return self._last[1]


@functools.cache
def shared_quiet() -> Quiet:
    """The one that all checks of a process share."""
    return Quiet()
