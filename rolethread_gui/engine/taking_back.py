"""Takes one old command back alone: its inverse, without what has changed since. Lane: writer."""

from __future__ import annotations

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replaying import alive_values
from rolethread_gui.store.arrays import among, distinct
from rolethread_gui.store.change import BASE, Change, Values
from rolethread_gui.store.journal import Kind
from rolethread_gui.wording import say

Keys = npt.NDArray[np.int64]


def take_back_change(ledger: Ledger, position: int) -> tuple[str, Change, int]:
    """Label, change and number of skipped conversations and settings.

    Raises:
        EditRefused: there is no such command, it is undone, or nothing of it is left to take back.
    """
    try:
        entry = ledger.journal.entry(position)
    except KeyError:
        raise EditRefused(
            say("There is no such step in the history."), say("Choose one from the list.")
        ) from None
    if entry.kind is not Kind.DO or entry.undone:
        raise EditRefused(
            say("“{0}” is undone already.").format(entry.label), say("There is nothing to take back.")
        )
    if entry.source:
        change, skipped = _import_back(ledger, entry.source)
    else:
        change, skipped = _back(ledger, ledger.journal.change(position))
    if not change:
        raise EditRefused(
            say("Everything that “{0}” changed has been changed again since.").format(entry.label),
            say("Look at its conversations and change them by hand."),
        )
    return say("Take back “{0}”").format(entry.label), change, skipped


def _import_back(ledger: Ledger, source: int) -> tuple[Change, int]:
    keys = ledger.column_store.segment_keys(source)
    untouched = ledger.texts.overlay.current_many(keys) == BASE
    return Change(marks={"alive": alive_values(ledger.columns, keys[untouched], alive=False)}), int(
        (~untouched).sum()
    )


def _back(ledger: Ledger, done: Change) -> tuple[Change, int]:
    late: list[Keys] = []
    for name, values in done.marks.items():
        if name != "edited":
            late.append(values.keys[ledger.columns.plain(name)[values.keys - 1] != values.new])
    if done.contents is not None:
        now = ledger.texts.overlay.current_many(done.contents.keys)
        late.append(done.contents.keys[now != done.contents.new])
    late.append(
        np.array([key for key, (_, new) in done.notes.items() if ledger.standing.note(key) != new], np.int64)
    )
    changed = np.concatenate(late)
    gone = done.keys()[~_alive_after(ledger, done)]
    blocked = distinct(np.concatenate([changed, gone]))
    back = done.inverse()
    settings = {name: pair for name, pair in back.settings.items() if _json(ledger, name) == pair[0]}
    ignores = {
        what: pair
        for what, pair in back.ignores.items()
        if (what in ledger.ignores) == pair[0] and what[2] not in set(blocked.tolist())
    }
    kept = Change(
        contents=None if back.contents is None else _without(back.contents, blocked),
        marks={name: _without(values, blocked) for name, values in back.marks.items()},
        notes={key: pair for key, pair in back.notes.items() if key not in set(blocked.tolist())},
        ignores=ignores,
        settings=settings,
    )
    skipped = (
        len(blocked)
        + len(back.settings)
        - len(settings)
        + len([what for what in back.ignores if what not in ignores and what[2] < 0])
    )
    return kept, skipped


def _alive_after(ledger: Ledger, done: Change) -> npt.NDArray[np.bool_]:
    """Mask over its keys: whether each is as alive now as it was right after that command."""
    keys = done.keys()
    expected = np.ones(len(keys), np.bool_)
    if "alive" in done.marks:
        values = done.marks["alive"]
        expected[np.searchsorted(keys, values.keys)] = values.new
    same: npt.NDArray[np.bool_] = ledger.columns.plain("alive")[keys - 1] == expected
    return same


def _without(values: Values, keys: Keys) -> Values:
    return values.only(~among(values.keys, keys))


def _json(ledger: Ledger, name: str) -> str | None:
    if name not in ledger.settings:
        return None
    return msgspec.json.encode(ledger.settings[name]).decode()
