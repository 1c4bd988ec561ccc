"""The sources of a project: which there are, and how one is taken in or removed as one step. Lane: writer.

A further file is read quietly (see `importing`) and taken in by one journal entry; removing a source is one
too, and so is the change to a mended file (see `replacing`). Which file is a source's newest is a setting in
the journal, so undo, redo, taking back and restoring a version need no rules of their own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import msgspec
import numpy as np

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replaying import alive_values
from rolethread_gui.store.arrays import Keys, among
from rolethread_gui.store.change import Change, Values
from rolethread_gui.store.journal import Kind
from rolethread_gui.store.sources import Source
from rolethread_gui.wording import say

SETTING = "source:"
"""Beginning of the settings that name a source's newest file; 0 where it was removed."""

PROBLEM = "problem:"
"""Beginning of the settings that say what became of a problem: "dismissed", or the key of its conversation."""

_UNDER_WAY = ("adding", "waiting")


@dataclasses.dataclass(frozen=True, slots=True)
class Lineage:
    """A source as the person knows it: a file, or the row of files that took each other's place.

    Attributes:
        id: identity: that of the first file.
        source: the newest file.
        ids: of all its files.
        here: how many of its conversations are in the project.
    """

    id: int
    source: Source
    ids: tuple[int, ...]
    here: int


def lineages(ledger: Ledger) -> list[Lineage]:
    """The sources that are in the project, in the order in which they came."""
    files: dict[int, list[Source]] = {}
    for source in ledger.sources.all():
        if source.state not in _UNDER_WAY:
            files.setdefault(source.lineage, []).append(source)
    columns = ledger.columns
    counts = np.bincount(columns.plain("source")[columns.alive()], minlength=1)
    found: list[Lineage] = []
    for number, some in files.items():
        ids = tuple(one.id for one in some)
        here = sum(int(counts[one]) for one in ids if one < len(counts))
        newest = ledger.settings.get(f"{SETTING}{number}")
        if newest is None:
            newest = 0 if some[0].quiet or ledger.journal.is_undone(some[0].entry) else number
        if newest or here:
            source = next((one for one in some if one.id == newest), some[0])
            found.append(Lineage(number, source, ids, here))
    return found


def lineage(ledger: Ledger, number: int) -> Lineage:
    """One source.

    Raises:
        EditRefused: it is not in the project.
    """
    for one in lineages(ledger):
        if number in one.ids:
            return one
    raise EditRefused(say("That source is not in the project."), say("Choose one from the list of sources."))


def members(ledger: Ledger, one: Lineage) -> Keys:
    """Keys of the conversations that belong to a source now, copies of them included."""
    columns = ledger.columns
    mask = columns.alive() & np.isin(columns.plain("source"), one.ids)
    return np.flatnonzero(mask).astype(np.int64) + 1


def take_in(
    ledger: Ledger,
    source: int,
    *,
    label: str,
    origin: str = "import",
    chosen: Sequence[int] | None = None,
) -> ChangeSet:
    """Take a waiting source in, as one step of History.

    Args:
        ledger: of the open project.
        source: id of the source.
        label: what History calls it.
        origin: who asked.
        chosen: keys to take; None for all. The others never exist.
    """
    keys = ledger.column_store.segment_keys(source)
    if chosen is not None:
        keys = keys[among(keys, np.array(sorted(chosen), np.int64))]
    marks = {"alive": alive_values(ledger.columns, keys, alive=True)}
    placed = _at_the_end(ledger, keys)
    if len(placed):
        marks["place"] = placed
    change = Change(marks=marks, settings={_name(source): (_kept(ledger, source), _json(source))})
    after = ledger.journal.after_do(ledger.next_key)

    def make() -> Change:
        ledger.sources.take_in(source)
        return change

    done = ledger.record(after, Kind.DO, make, label=label, origin=origin)
    return ledger.change_set(Kind.DO, label, origin, done)


def _at_the_end(ledger: Ledger, keys: Keys) -> Values:
    """Places behind everything that is there: something may have been added while the source was read."""
    places = ledger.columns.plain("place")
    alive = ledger.columns.alive()
    last = float(places[: len(alive)][alive].max()) if alive.any() else 0.0
    old = places[keys - 1].copy()
    if not len(keys) or (float(old[0]) > last and bool((np.diff(old) > 0).all())):
        return Values(keys[:0], old[:0], old[:0])
    return Values(keys, old, last + 1 + np.arange(len(keys), dtype=np.float64))


def remove(ledger: Ledger, number: int) -> ChangeSet:
    """Take all conversations of a source out, as one step of History.

    Raises:
        EditRefused: it is not in the project.
    """
    one = lineage(ledger, number)
    gone = alive_values(ledger.columns, members(ledger, one), alive=False)
    change = Change(marks={"alive": gone}, settings={_name(one.id): (_kept(ledger, one.id), _json(0))})
    label = say("Remove {0}").format(one.source.name)
    after = ledger.journal.after_do(ledger.next_key)
    done = ledger.record(after, Kind.DO, lambda: change, label=label, origin="sources")
    return ledger.change_set(Kind.DO, label, "sources", done)


def drop(ledger: Ledger, source: int) -> None:
    """Forget a source that waits to be taken in; nothing of it is left."""
    with ledger.database.transaction():
        ledger.sources.drop(source)


def drop_unfinished(ledger: Ledger) -> None:
    """Forget what was being read, or waited to be taken in, when the program ended."""
    left = [source.id for source in ledger.sources.all() if source.state in _UNDER_WAY]
    if left:
        with ledger.database.transaction():
            for source in left:
                ledger.sources.drop(source)


def setting_of(ledger: Ledger, number: int, newest: int) -> dict[str, tuple[str | None, str | None]]:
    """The change of settings that makes a file the newest of a source."""
    return {_name(number): (_kept(ledger, number), _json(newest))}


def _name(number: int) -> str:
    return f"{SETTING}{number}"


def _kept(ledger: Ledger, number: int) -> str | None:
    return ledger.standing.setting(_name(number))


def _json(newest: int) -> str:
    return msgspec.json.encode(newest).decode()
