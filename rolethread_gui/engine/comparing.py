"""The past of a project: how it was at a journal position, what changed between two, and the way back.

All of it comes from folding the journal entries in between, so it costs what changed, not what there is.
Lane: writer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.runs import is_run
from rolethread_gui.dataset.tags import is_tag_column
from rolethread_gui.engine.counts import Counts
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.store.arrays import distinct, without
from rolethread_gui.store.change import ABSENT, Change, Values, fold
from rolethread_gui.wording import figure, put, say

Keys = npt.NDArray[np.int64]
_GOING_BACK = ("source:", "problem:", "tag:", "character:", "prompt:")
"""Beginnings of the settings that belong to what is in the project, and go back with it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one point to another.

    Attributes:
        sentence: all of it in one plain sentence.
        added: conversations that are there only at the second point.
        removed: only at the first.
        edited: there at both, with other turns.
        status_changed: with another status.
        included_changed: taken into the export or left out.
        moved: at another place.
        noted: with another note.
        tagged: with other tags.
        words_before: words of the edited, added and removed ones at the first point.
        words_after: the same at the second.
        ignores: how many ignores changed.
        settings: names of the settings that changed; training runs, which are notes about a version, left aside.
    """

    sentence: str
    added: tuple[int, ...]
    removed: tuple[int, ...]
    edited: tuple[int, ...]
    status_changed: tuple[int, ...]
    included_changed: tuple[int, ...]
    moved: tuple[int, ...]
    noted: tuple[int, ...]
    tagged: tuple[int, ...]
    words_before: int
    words_after: int
    ignores: int
    settings: tuple[str, ...]


class Past:
    """Looks back from an open project."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._counts = Counts(ledger.database)
        self._kept: tuple[tuple[int, int], Change] = ((0, 0), Change())

    def between(self, first: int, last: int) -> Change:
        """The one change that leads from position `first` to the later position `last`."""
        if self._kept[0] != (first, last):
            rows = self._ledger.journal.between(first, last)
            self._kept = ((first, last), fold([self._change(source, packed) for _, source, packed in rows]))
        return self._kept[1]

    def _change(self, source: int, packed: bytes) -> Change:
        if packed or not source:
            return Change.unpack(packed) if packed else Change()
        keys = self._ledger.column_store.segment_keys(source)
        alive = Values(keys, np.zeros(len(keys), np.bool_), np.ones(len(keys), np.bool_))
        return Change(marks={"alive": alive})

    def conversation_at(self, key: int, position: int) -> Conversation | None:
        """A conversation as it was, or None when it was not there."""
        ledger = self._ledger
        if not 0 < key <= ledger.columns.size:
            return None
        alive = bool(ledger.columns.plain("alive")[key - 1])
        since = self.between(position, ledger.journal.state.position).marks.get("alive")
        if since is not None:
            place = np.flatnonzero(since.keys == key)
            if len(place):
                alive = bool(since.old[place[0]])
        content = ledger.texts.overlay.at(key, position)
        if not alive or content == ABSENT:
            return None
        try:
            return ledger.texts.by_content(key, content)
        except KeyError:
            return None

    def compare(self, first: int, last: int) -> Comparison:
        """What changed from position `first` to position `last`, in either direction."""
        change = self.between(first, last) if first <= last else self.between(last, first).inverse()
        alive = change.marks.get("alive")
        added = alive.keys[alive.new] if alive is not None else np.zeros(0, np.int64)
        removed = alive.keys[~alive.new] if alive is not None else np.zeros(0, np.int64)
        there = self._there(first, last)
        gone = np.concatenate([added, removed])
        edited = np.array(
            [key for key in without(change.content_keys(), gone).tolist() if there(key)],
            np.int64,
        )
        lists = {
            name: tuple(without(change.marks[name].keys, gone).tolist()) if name in change.marks else ()
            for name in ("status", "included", "place")
        }
        noted = tuple(sorted(change.notes))
        before, after = self._words(change, added, removed, edited)
        found = Comparison(
            sentence="",
            added=tuple(added.tolist()),
            removed=tuple(removed.tolist()),
            edited=tuple(edited.tolist()),
            status_changed=lists["status"],
            included_changed=lists["included"],
            moved=lists["place"],
            noted=noted,
            tagged=tuple(_tagged(change, gone).tolist()),
            words_before=before,
            words_after=after,
            ignores=len(change.ignores),
            settings=tuple(sorted(name for name in change.settings if not is_run(name))),
        )
        return dataclasses.replace(found, sentence=_sentence(found))

    def _there(self, first: int, last: int) -> _There:
        position = self._ledger.journal.state.position
        return _There(self._ledger, self.between(max(first, last), position).marks.get("alive"))

    def _words(self, change: Change, added: Keys, removed: Keys, edited: Keys) -> tuple[int, int]:
        contents = change.contents
        olds = dict(zip(contents.keys.tolist(), contents.old.tolist(), strict=True)) if contents else {}
        news = dict(zip(contents.keys.tolist(), contents.new.tolist(), strict=True)) if contents else {}
        before = after = 0
        for key in edited.tolist():
            before += self._count(key, olds[key])
            after += self._count(key, news[key])
        after += self._words_of(added, news)
        before += self._words_of(removed, olds)
        return before, after

    def _words_of(self, keys: Keys, contents: dict[int, int]) -> int:
        """Words of conversations with these contents; where it is the one of now, the column knows."""
        now = self._ledger.texts.overlay.current_many(keys)
        wanted = np.array([contents.get(key, -2) for key in keys.tolist()], np.int64)
        known = (wanted == now) | (wanted == -2)
        words = int(self._ledger.columns.plain("words")[keys[known] - 1].sum())
        return words + sum(self._count(key, contents[key]) for key in keys[~known].tolist())

    def _count(self, key: int, content: int) -> int:
        return self._counts.of(key, content).words

    def way_back(self, position: int, keys: Sequence[int] | None) -> Change:
        """The change that brings conversations (None: everything but settings) back to a position."""
        change = self.between(position, self._ledger.journal.state.position).inverse()
        if keys is not None:
            return change.only(np.array(sorted(set(keys)), np.int64))
        kept = {name: pair for name, pair in change.settings.items() if name.startswith(_GOING_BACK)}
        return dataclasses.replace(change, settings=kept)


class _There:
    """Whether a conversation exists at a past position."""

    def __init__(self, ledger: Ledger, since: Values | None) -> None:
        self._alive = ledger.columns.plain("alive").copy()
        if since is not None:
            self._alive[since.keys - 1] = since.old

    def __call__(self, key: int) -> bool:
        return bool(self._alive[key - 1])


def _tagged(change: Change, gone: Keys) -> Keys:
    """Conversations that have other tags, but for those that came or went."""
    parts = [values.keys for name, values in change.marks.items() if is_tag_column(name)]
    return without(distinct(np.concatenate(parts)), gone) if parts else np.zeros(0, np.int64)


def _sentence(found: Comparison) -> str:
    parts: list[str] = []
    if found.edited:
        difference = found.words_after - found.words_before
        parts.append(say("{0} edited").format(_many(len(found.edited))))
    if found.added:
        parts.append(put(say("{0:,} added"), len(found.added)))
    if found.removed:
        parts.append(put(say("{0:,} removed"), len(found.removed)))
    if found.status_changed:
        parts.append(put(say("{0:,} with another status"), len(found.status_changed)))
    if found.included_changed:
        parts.append(put(say("{0:,} taken in or left out"), len(found.included_changed)))
    if found.moved:
        parts.append(put(say("{0:,} moved"), len(found.moved)))
    if found.noted:
        parts.append(put(say("{0:,} with another note"), len(found.noted)))
    if found.tagged:
        parts.append(put(say("{0:,} with other tags"), len(found.tagged)))
    if not parts:
        if found.ignores or found.settings:
            return say("No conversation changed; only what is ignored or set.")
        return say("Nothing changed.")
    if not found.edited:
        parts[0] = parts[0].replace(
            " ", " conversations " if not parts[0].startswith("1 ") else " conversation ", 1
        )
    sentence = ", ".join(parts[:-1]) + (say(" and ") if len(parts) > 1 else "") + parts[-1]
    difference = found.words_after - found.words_before
    if difference:
        sentence += f": {figure(abs(difference))} {'word' if abs(difference) == 1 else 'words'} {'more' if difference > 0 else 'fewer'}"
    return sentence + "."


def _many(count: int) -> str:
    return say("1 conversation") if count == 1 else put(say("{0:,} conversations"), count)
