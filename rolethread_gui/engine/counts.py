"""Turns and words of conversations as they were counted once: no text is read again to undo a change.

Imported conversations have theirs with their batch, edited ones with their content. Lane: the opener's.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.stats.facts import quick_facts
from rolethread_gui.store.change import ABSENT, BASE
from rolethread_gui.store.columns import ColumnStore, Segment
from rolethread_gui.store.connection import Database
from rolethread_gui.store.overlay import Overlay

Keys = npt.NDArray[np.int64]


class Counted(msgspec.Struct, frozen=True, array_like=True):
    """What the columns keep of one conversation's text.

    Attributes:
        turns: number of turns.
        words: words of all turns.
        last_words: words of the last reply.
        reply_words: words of each reply.
        origin: key of the conversation whose source is also this one's, 0 for none.
    """

    turns: int
    words: int
    last_words: int
    reply_words: Sequence[int]
    origin: int = 0


_NOTHING = Counted(0, 0, 0, ())
_DECODER = msgspec.msgpack.Decoder(Counted)


def packed_counts(conversation: Conversation) -> bytes:
    """Count a conversation, for keeping beside its content."""
    facts = quick_facts(conversation)
    counted = Counted(facts.turns, facts.words, facts.last_words, facts.reply_words, conversation.origin or 0)
    return msgspec.msgpack.encode(counted)


class Counts:
    """Looks up what was counted, by conversation and content."""

    def __init__(self, database: Database) -> None:
        self._overlay = Overlay(database)
        self._store = ColumnStore(database)
        self._segment: Segment | None = None
        self._borders: Keys = np.zeros(0, np.int64)
        self._firsts: Keys = np.zeros(0, np.int64)
        self._owners: Keys = np.zeros(0, np.int64)
        self._known = 0  # keys below this one are in them

    def of(self, key: int, content: int) -> Counted:
        """Counts of a conversation with that content."""
        if content == ABSENT:
            return _NOTHING
        if content != BASE:
            return _DECODER.decode(self._overlay.facts(content))
        segment = self._segment
        if segment is None or not segment.first_key <= key < segment.first_key + segment.count:
            segment = self._store.segment_of(key)
            if segment is None:
                return _NOTHING
            self._segment, self._borders = segment, np.cumsum(segment.facts["reply_counts"])
        place = key - segment.first_key
        end = int(self._borders[place])
        start = end - int(segment.facts["reply_counts"][place])
        turns, words, last = (int(segment.facts[name][place]) for name in ("turns", "words", "last_words"))
        return Counted(turns, words, last, segment.facts["reply_words"][start:end].tolist(), key)

    def sources_of(self, origins: Keys) -> Keys:
        """The file that holds each of these records; 0 for none.

        Not what the column says: a conversation may be another file's now than the one it came with.
        """
        highest = int(origins.max(initial=0))
        if highest >= self._known:
            self._firsts, self._owners, self._known = self._store.owners()
        if not len(self._firsts):
            return np.zeros(len(origins), np.int64)
        places = np.searchsorted(self._firsts, origins, side="right") - 1
        return np.where((origins > 0) & (places >= 0), self._owners[np.maximum(places, 0)], 0)


def fill_counts(columns: Columns, counts: Counts, keys: Keys, contents: Keys) -> None:
    """Fill the slots of these conversations (each once) with the counts of their contents."""
    if not len(keys):
        return
    found = [counts.of(key, content) for key, content in zip(keys.tolist(), contents.tolist(), strict=True)]
    slots = keys - 1
    columns.plain("turns")[slots] = [one.turns for one in found]
    columns.plain("words")[slots] = [one.words for one in found]
    columns.plain("last_words")[slots] = [one.last_words for one in found]
    origins = np.array([one.origin for one in found], np.int64)
    columns.plain("source")[slots] = counts.sources_of(origins)
    replies = [one.reply_words for one in found]
    columns.ragged("reply_words").set_many(
        slots,
        np.fromiter(map(len, replies), np.int64, len(replies)),
        np.array([words for some in replies for words in some], np.int64),
    )
