"""What a project lists for the screen: its history, its sources, and what of them could not be read. Lane: writer."""

from __future__ import annotations

import dataclasses

from rolethread_gui.engine.import_reports import NamedProblem, SourceSummary
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.sources import PROBLEM, lineages
from rolethread_gui.store.journal import KEYS_NAMED, Entry, Kind
from rolethread_gui.wording import say


@dataclasses.dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of History.

    Attributes:
        position: journal position.
        time: seconds since 1970.
        label: plain words.
        kind: "do", "undo" or "redo".
        origin: who asked.
        undone: whether it is undone now, or was taken back.
        keys: the first 50 conversations it touched.
        count: how many it touched.
    """

    position: int
    time: float
    label: str
    kind: str
    origin: str
    undone: bool
    keys: tuple[int, ...]
    count: int


_TOLD = {Kind.DO: "{0}", Kind.UNDO: "Undid: {0}", Kind.REDO: say("Did again: {0}")}


def list_history(ledger: Ledger, limit: int, before: int | None) -> list[HistoryEntry]:
    """The newest entries first, from just below position `before`."""
    return [_entry(ledger, entry) for entry in ledger.journal.entries(limit, before)]


def list_sources(ledger: Ledger) -> list[SourceSummary]:
    """The sources that are in the project, in the order in which they came."""
    return [SourceSummary.of(one.source, one.id, one.ids, one.here) for one in lineages(ledger)]


def list_problems(ledger: Ledger, source: int | None, limit: int) -> list[NamedProblem]:
    """What could not be read or was mended, of one source or of all."""
    names = {one.source.id: (one.id, one.source.name) for one in lineages(ledger)}
    wanted = [newest for newest, (number, _) in names.items() if source in (None, number, newest)]
    found: list[NamedProblem] = []
    for newest in wanted:
        number, name = names[newest]
        kept = ledger.sources.problems(newest, limit - len(found))
        found += [NamedProblem.of(one, name, number, _settled(ledger, one.id)) for one in kept]
    return found


def _settled(ledger: Ledger, problem: int) -> str:
    value = ledger.settings.get(f"{PROBLEM}{problem}", "")
    return value if isinstance(value, str) else "taken"


def _entry(ledger: Ledger, entry: Entry) -> HistoryEntry:
    keys, count = entry.keys, entry.count
    if entry.source and entry.kind is Kind.DO:  # it was written before the first conversation came in
        imported = ledger.column_store.segment_keys(entry.source)
        keys, count = tuple(imported[:KEYS_NAMED].tolist()), len(imported)
    return HistoryEntry(
        entry.position,
        entry.time,
        _TOLD[entry.kind].format(entry.label),
        entry.kind.name.lower(),
        entry.origin,
        entry.undone,
        keys,
        count,
    )
