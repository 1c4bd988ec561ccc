"""Finds in all texts where words or a pattern stand, and says what would stand there. Lane: compute.

A pattern that would run for ever
ends in a sentence: each turn has a time limit, and so have all slow turns together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import regex

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.rewording import Keys, Place, Rewording
from rolethread_gui.engine.searching import search
from rolethread_gui.engine.word_pattern import WordPattern
from rolethread_gui.wording import put, say

MOST = 500_000
"""Places that one replacement may have."""
BATCH = 400
"""Most places handed on at once."""
_LETTERS = 400_000
"""Letters of places after which they are handed on, too."""
_STEP = 100
_FEW = 2000
"""Conversations that are read one by one; of more, those that hold the words are searched first."""
_CONTEXT = 28


class Finder:
    """Finds the places of a rewording in conversations.

    Args:
        wanted: what to find.

    Raises:
        UserProblem: the pattern, or what is to come in its place, cannot be understood.
    """

    def __init__(self, wanted: Rewording) -> None:
        self._wanted = wanted
        self._pattern = WordPattern(
            wanted.find, whole_words=wanted.whole_words, case=wanted.case, pattern=wanted.pattern
        )

    def places(self, conversation: Conversation) -> list[Place]:
        """The places in a conversation, in order.

        Raises:
            UserProblem: the pattern takes too long.
        """
        found: list[Place] = []
        for turn in conversation.turns:
            if self._wanted.role in (None, turn.role) and turn.text:
                found += self._in_turn(conversation.key, turn)
        return found

    def _in_turn(self, key: int, turn: Turn) -> Iterator[Place]:
        text = turn.text
        for match in self._pattern.matches(text, key):
            start, end = match.span()
            old, new = match.group(), self._new(match)
            if start < end and old != new:
                before = "…" * (start > _CONTEXT) + text[max(0, start - _CONTEXT) : start]
                after = text[end : end + _CONTEXT] + "…" * (end + _CONTEXT < len(text))
                yield Place(key, turn.key, start, end, old, new, before, after)

    def _new(self, match: regex.Match[str]) -> str:
        new = self._wanted.instead
        if self._wanted.pattern and "\\" in new:
            try:
                new = match.expand(new)
            except (regex.error, IndexError) as problem:
                raise UserProblem(
                    say("What is to come instead cannot be understood: {0}.").format(problem),
                    say(r"Write \1 for what the first brackets of the pattern hold, and \\ for a backslash."),
                ) from None
        return keep_capitals(match.group(), new) if self._wanted.keep_capitals else new


def keep_capitals(old: str, new: str) -> str:
    """The new words with the capitals of the old ones: all of them, or the first."""
    cased = [letter for letter in old if letter.lower() != letter.upper()]
    if len(cased) > 1 and all(letter.isupper() for letter in cased):
        return new.upper()
    if cased and not cased[0].islower():
        return new[:1].upper() + new[1:]
    return new


def find(
    reader: Reader,
    wanted: Rewording,
    keys: Keys | None,
    columns: Columns,
    ended: Callable[[], bool] = lambda: False,
) -> Iterator[list[Place]]:
    """The places of a rewording, in batches; the places of one conversation stand in order.

    Args:
        reader: a connection of its own.
        wanted: what to find; without words there is nothing to find.
        keys: whom to look at; None for the whole project.
        columns: who was deleted.
        ended: asked often; the search stops early where it says so.

    Raises:
        UserProblem: the pattern cannot be understood or takes too long, or there are too many places.
    """
    if not wanted.find:
        return
    finder = Finder(wanted)
    total, letters = 0, 0
    batch: list[Place] = []
    for chosen in _chosen(reader, wanted, keys, columns, ended):
        for at in range(0, len(chosen), _STEP):
            if ended():
                return
            for conversation in reader.conversations(chosen[at : at + _STEP]):
                found = finder.places(conversation)
                batch += found
                total += len(found)
                letters += sum(len(place.old) + len(place.new) for place in found)
                if len(batch) >= BATCH or letters > _LETTERS:
                    yield from _cut(batch)
                    batch, letters = [], 0
            if total > MOST:
                raise UserProblem(
                    put(say("That stands in more than {0:,} places."), MOST),
                    say("Choose fewer conversations or one role, or find longer words."),
                )
    yield from _cut(batch)


def _cut(batch: Sequence[Place]) -> Iterator[list[Place]]:
    for at in range(0, len(batch), BATCH):
        yield list(batch[at : at + BATCH])


def _chosen(
    reader: Reader, wanted: Rewording, keys: Keys | None, columns: Columns, ended: Callable[[], bool]
) -> Iterator[list[int]]:
    """Keys of those worth a look."""
    alive = columns.alive()
    if keys is None:
        keys = np.asarray(columns.slots_in_order() + 1, np.int64)
    keys = keys[keys <= len(alive)]
    keys = keys[alive[keys - 1]]
    if wanted.pattern or len(keys) <= _FEW:
        yield keys.tolist()
        return
    inside = np.zeros(len(alive) + 1, np.bool_)
    inside[keys] = True
    for found in search(reader, wanted.find, ended, columns):
        yield [key for key in found if inside[key]]
