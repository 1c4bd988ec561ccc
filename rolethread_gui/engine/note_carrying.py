"""Takes notes on words along when turns are cut, joined, or get into another conversation. Lane: writer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.note_moves import moved, parted, taken_in
from rolethread_gui.dataset.word_notes import WordNote, notes_from, setting_name, to_value


class Noting(Protocol):
    """What is asked of a command that is being worked out."""

    def setting(self, name: str) -> Any:
        """A setting as the edits so far leave it, None for its default."""
        ...

    def set_setting(self, name: str, value: Any) -> None:
        """Give a setting another value."""
        ...


class NoteCarrying:
    """Keeps notes on words with their words, in the command that moves these."""

    def __init__(self, noting: Noting) -> None:
        self._noting = noting

    def _notes(self, key: int) -> tuple[WordNote, ...]:
        return notes_from(self._noting.setting(setting_name(key)))

    def _keep(self, key: int, notes: tuple[WordNote, ...]) -> None:
        if notes != self._notes(key):
            self._noting.set_setting(setting_name(key), to_value(notes))

    def part(self, left: Conversation, made: Conversation) -> None:
        """A new conversation was made of turns of another."""
        notes = self._notes(left.key)
        if notes:
            stay, go = parted(notes, made, left)
            self._keep(left.key, stay)
            self._keep(made.key, go)

    def join(self, first: int, others: Sequence[tuple[int, Mapping[int, int]]]) -> None:
        """Others were joined to a conversation: their keys, and what the keys of their turns became."""
        theirs = [(self._notes(key), became) for key, became in others]
        if any(notes for notes, _ in theirs):
            self._keep(first, taken_in(self._notes(first), theirs))

    def move(self, before: Conversation, after: Conversation, turn: int) -> None:
        """A turn was cut in two, or joined with the next."""
        notes = self._notes(before.key)
        if notes:
            self._keep(before.key, moved(notes, before, after, turn))
