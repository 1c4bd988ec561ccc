"""Keeps flags and facts from check passes, as caches beside the truth. Lane: writer."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import CODED
from rolethread_gui.dataset.flags import Flag, pack_flags, unpack_flags
from rolethread_gui.engine.flag_counts import SEVERITY_COLUMNS, count_flags
from rolethread_gui.engine.passes import CodedFacts, PassBatch
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replaying import patch_pass
from rolethread_gui.store.derived import PassStore, pack_facts


def store_pass(ledger: Ledger, batch: PassBatch, *, noting: bool = False) -> tuple[int, ...]:
    """Keep a batch; returns the keys whose results were taken over, in its order.

    Args:
        ledger: of the project.
        batch: what was found.
        noting: note who was judged, so that the pass can go on from there when it is interrupted.
    """
    ledger.grow(int(batch.keys.max()) if len(batch.keys) else 0)
    fresh = ledger.changed_at[batch.keys - 1] <= batch.position
    keys = batch.keys[fresh]
    if not len(keys):
        return ()
    contents = ledger.texts.overlay.current_many(keys)
    kept: dict[int, list[Flag]] = {}
    for key, content in zip(keys.tolist(), contents.tolist(), strict=True):
        flags = [*_others(ledger, key, content, batch), *batch.flags.get(key, ())]
        if flags:
            kept[key] = flags
    rows = [
        (key, content, pack_flags(kept[key]))
        for key, content in zip(keys.tolist(), contents.tolist(), strict=True)
        if key in kept
    ]
    arrays: dict[str, npt.NDArray[Any]] = {"keys": keys, "formats": batch.formats[fresh]}
    arrays.update(count_flags((*batch.checks, *ledger.columns.checks()), keys, kept, ledger.ignores))
    names: dict[str, list[str]] = {}
    for name in CODED:
        coded: CodedFacts = getattr(batch, name)
        chosen = np.repeat(fresh, coded.counts)
        arrays[f"{name}:counts"] = coded.counts[fresh]
        names[name] = [text for text, wanted in zip(coded.texts, chosen.tolist(), strict=True) if wanted]
    number = ledger.pass_ + 1
    with ledger.database.transaction(durable=False):
        ledger.flags.keep(batch.stamp, rows, [key for key in keys.tolist() if key not in kept])
        ledger.column_store.add_pass(number, batch.position, batch.stamp, pack_facts(arrays, names))
        if noting:
            PassStore(ledger.database).note(number, keys)
    ledger.pass_ = number
    patch_pass(ledger.columns, ledger.changed_at, batch.position, arrays, names)
    ledger.touch(keys)
    ledger.log.relieve()
    return tuple(keys.tolist())


def _others(ledger: Ledger, key: int, content: int, batch: PassBatch) -> list[Flag]:
    """Flags of checks that did not run this time."""
    row = ledger.flags.get(key)
    if row is None or row[0] != content:
        return []
    return [flag for flag in unpack_flags(row[2]) if flag.check not in batch.checks]


def current_flags(ledger: Ledger, key: int) -> list[Flag]:
    """Flags kept for the conversation as it is now; none when it changed since they were found."""
    row = ledger.flags.get(key)
    if row is None or row[0] != ledger.texts.overlay.current(key):
        return []
    return unpack_flags(row[2])


def drop_stale(ledger: Ledger, stamp: str) -> None:
    """Forget what was found with other checks or settings."""
    keys = np.array(ledger.flags.other_keys(stamp), np.int64)
    with ledger.database.transaction(durable=False):
        ledger.flags.drop(stamp)
        ledger.column_store.forget()  # a crash before the next snapshot must not bring the old counts back
    ledger.columns.plain("checked")[:] = -1
    for name in (*SEVERITY_COLUMNS.values(), *(f"flag:{check}" for check in ledger.columns.checks())):
        ledger.columns.plain(name)[keys - 1] = 0
    ledger.touch(np.arange(1, ledger.columns.size + 1, dtype=np.int64))
    ledger.keep_columns()
