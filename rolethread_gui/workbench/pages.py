"""The conversations and table texts that are on screen, read once and kept as long as they hold. Lane: GUI thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.reading import Reader
from rolethread_gui.store.problems import StorageProblem
from rolethread_gui.wording import say

_ROWS_KEPT = 6000
_CONVERSATIONS_KEPT = 64
_CUT = 300
"""Code points of a text that a table row can show."""


class Pages:
    """Small caches over one reading connection.

    Args:
        reader: of the project; closing it is its owner's business.
        typed: texts by turn of a conversation that the project does not have yet.
        tell: told of what cannot be read because the project is damaged.
    """

    def __init__(
        self,
        reader: Reader,
        typed: Callable[[int], dict[int, str]],
        tell: Callable[[UserProblem], None] = lambda _: None,
    ) -> None:
        self._reader = reader
        self._typed = typed
        self._tell = tell
        self._told = False
        self._rows: OrderedDict[int, tuple[str, str]] = OrderedDict()
        self._conversations: OrderedDict[int, Conversation] = OrderedDict()

    def conversation(self, key: int) -> Conversation:
        """A conversation with what is typed and not taken over yet.

        Raises:
            KeyError: there is none of that key.
        """
        if key not in self._conversations:
            self._conversations[key] = self._read(key)
            if len(self._conversations) > _CONVERSATIONS_KEPT:
                self._conversations.popitem(last=False)
        self._conversations.move_to_end(key)
        return _with_texts(self._conversations[key], self._typed(key))

    def texts(self, keys: Sequence[int]) -> list[tuple[str, str]]:
        """First user text and last reply of conversations, each cut to what a row can show."""
        for key in keys:
            if key not in self._rows:
                try:
                    self._rows[key] = _row_texts(self._read(key))
                except KeyError:
                    self._rows[key] = ("", "")
        found = [self._rows[key] for key in keys]
        while len(self._rows) > _ROWS_KEPT:
            self._rows.popitem(last=False)
        return found

    def _read(self, key: int) -> Conversation:
        """A conversation; where the file is damaged there, one that says so."""
        try:
            return self._reader.conversation(key)
        except StorageProblem as problem:
            if not self._told:  # once: a table asks for every row that it paints
                self._told = True
                self._tell(problem)
            unread = say("This text cannot be read: the project file is damaged here.")
            return Conversation(key, (Turn(0, Role.USER, unread),))

    def changed(self, keys: Collection[int]) -> None:
        """These are no longer what they were."""
        if len(keys) > _ROWS_KEPT:
            self._rows.clear()
            self._conversations.clear()
        else:
            for key in keys:
                self._rows.pop(key, None)
                self._conversations.pop(key, None)


def _with_texts(conversation: Conversation, texts: dict[int, str]) -> Conversation:
    """The conversation with these texts by turn, which the project does not have yet."""
    if not texts:
        return conversation
    turns = [
        msgspec.structs.replace(turn, text=texts[turn.key], shape=Shape.TEXT) if turn.key in texts else turn
        for turn in conversation.turns
    ]
    return conversation.with_turns(turns)


def _row_texts(conversation: Conversation) -> tuple[str, str]:
    """First user text and last reply, as much as a row can show."""
    first = next((turn.text for turn in conversation.turns if turn.role is Role.USER), "")
    last = next((turn.text for turn in reversed(conversation.turns) if turn.role is Role.ASSISTANT), "")
    return first[:_CUT], last[:_CUT]
