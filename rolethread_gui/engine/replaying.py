"""Builds the columns of a project: the newest snapshot, and what happened since. Lane: the opener's.

The journal is the truth of marks and edits; no text is read.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.engine.counts import Counts, fill_counts
from rolethread_gui.store.arrays import distinct
from rolethread_gui.store.change import Change, Values
from rolethread_gui.store.columns import ColumnStore, Segment, Stamp
from rolethread_gui.store.connection import Database
from rolethread_gui.store.derived import unpack_facts
from rolethread_gui.store.journal import Journal
from rolethread_gui.store.overlay import Overlay
from rolethread_gui.store.problems import storage_problem

Keys = npt.NDArray[np.int64]


@dataclasses.dataclass(slots=True)
class Loaded:
    """Columns with what is known about them.

    Attributes:
        columns: as of the newest journal entry.
        stamp: of the snapshot that they began with.
        touched: conversations whose columns are newer than that snapshot.
        changed_at: journal position of the last change of each slot's turns, 0 for never.
        next_key: the next free conversation key.
        last_pass: number of the newest kept pass.
    """

    columns: Columns
    stamp: Stamp
    touched: Keys
    changed_at: Keys
    next_key: int
    last_pass: int


def load_columns(database: Database, *, afresh: bool = False) -> Loaded:
    """Load the snapshot and replay segments, journal and passes onto it; with `afresh` without a snapshot.

    Raises:
        StorageProblem: it counts more conversations than the file has bytes.
    """
    store = ColumnStore(database)
    journal = Journal(database)
    columns, stamp = (Columns(), Stamp()) if afresh else store.load()
    next_key = max(journal.state.next_key, store.next_key())
    if (
        next_key > database.size_bytes()
    ):  # no conversation takes less than a byte: somebody else wrote that number
        raise storage_problem("damaged", database.path)
    columns.grow(next_key - 1)
    segments = store.segments(stamp.segment)
    if any(segment.first_key + segment.count > next_key for segment in segments):
        raise storage_problem("damaged", database.path)
    touched = [fill_segment(columns, segment) for segment in segments]
    rewritten: list[Keys] = []
    for _, source, packed in journal.between(stamp.position, journal.state.position):
        if packed:
            change = Change.unpack(packed)
            patch_marks(columns, change)
            touched.append(change.keys())
            rewritten.append(change.content_keys())
        elif source:
            keys = store.segment_keys(source)
            columns.plain("alive")[keys - 1] = True
            touched.append(keys)
    if rewritten:
        keys = distinct(np.concatenate(rewritten))
        fill_counts(columns, Counts(database), keys, Overlay(database).current_many(keys))
    changed_at = np.zeros(columns.size, np.int64)
    known, positions = Overlay(database).last_changes()
    changed_at[known - 1] = positions
    last_pass = stamp.pass_
    for kept in store.passes(stamp.pass_):
        last_pass = kept.id
        arrays, names = unpack_facts(kept.data)
        touched.append(patch_pass(columns, changed_at, kept.position, arrays, names))
    return Loaded(
        columns,
        stamp,
        distinct(np.concatenate(touched)) if touched else np.zeros(0, np.int64),
        changed_at,
        next_key,
        last_pass,
    )


def fill_segment(columns: Columns, segment: Segment) -> Keys:
    """Fill the slots of an imported batch; returns its keys."""
    low, high = segment.first_key - 1, segment.first_key - 1 + segment.count
    columns.grow(high)
    columns.plain("alive")[low:high] = not segment.quiet
    columns.plain("source")[low:high] = segment.source
    columns.plain("place")[low:high] = segment.place + np.arange(segment.count)
    for name in ("turns", "words", "last_words"):
        columns.plain(name)[low:high] = segment.facts[name]
    columns.ragged("reply_words").set_many(
        np.arange(low, high, dtype=np.int64), segment.facts["reply_counts"], segment.facts["reply_words"]
    )
    return np.arange(low + 1, high + 1, dtype=np.int64)


def patch_marks(columns: Columns, change: Change) -> None:
    """Take over the new values of the marks. Slots whose turns changed are no longer checked."""
    keys = change.content_keys()
    highest = max(
        [int(values.keys.max()) for values in change.marks.values() if len(values)]
        + ([int(keys.max())] if len(keys) else []),
        default=0,
    )
    columns.grow(highest)
    for name, values in change.marks.items():
        columns.plain(name)[values.keys - 1] = values.new
    columns.plain("checked")[keys - 1] = -1


def patch_pass(
    columns: Columns,
    changed_at: Keys,
    position: int,
    arrays: dict[str, npt.NDArray[Any]],
    names: dict[str, list[str]],
) -> Keys:
    """Take over what a check pass found, but for conversations changed since; returns the keys taken."""
    keys: Keys = arrays["keys"].astype(np.int64)
    slots = keys - 1
    fresh = changed_at[slots] <= position
    for name, values in arrays.items():
        if name in ("formats", "errors", "warnings", "hints") or name.startswith("flag:"):
            columns.plain(name)[slots[fresh]] = values[fresh]
    for name, texts in names.items():
        counts = arrays[f"{name}:counts"].astype(np.int64)
        codes = np.array([columns.code(name, text) for text in texts], np.int64)
        columns.ragged(name).set_many(slots[fresh], counts[fresh], codes[np.repeat(fresh, counts)])
    columns.plain("checked")[slots[fresh]] = position
    return keys[fresh]


def alive_values(columns: Columns, keys: Keys, alive: bool) -> Values:
    """The change that makes conversations exist or not, for those where it is one."""
    now = columns.plain("alive")[keys - 1]
    chosen = keys[now != alive]
    return Values(chosen, np.full(len(chosen), not alive), np.full(len(chosen), alive))
