"""Places of a source that could not be read: what they could be, and taking that in. Lane: writer.

What is taken in is kept in the base like anything imported, as a small file of the same source, so that it
has unknown fields of its own and goes out where the broken place stood.
"""

from __future__ import annotations

import dataclasses

import msgspec
import numpy as np

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.engine.placing import places_after
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replacing import holders
from rolethread_gui.engine.replaying import fill_segment
from rolethread_gui.engine.sources import PROBLEM, Lineage, lineage
from rolethread_gui.formats.facts import facts_of
from rolethread_gui.formats.mending import MAX_MENDED, Mending, mend, other_reading
from rolethread_gui.formats.reading import flat_of
from rolethread_gui.formats.registry import open_record
from rolethread_gui.store.base import Base
from rolethread_gui.store.change import Change, Values
from rolethread_gui.store.columns import Segment
from rolethread_gui.store.journal import Kind
from rolethread_gui.store.sources import KeptProblem, Source
from rolethread_gui.wording import put, say


def find_problem(ledger: Ledger, number: int) -> tuple[KeptProblem, Lineage]:
    """A problem and its source.

    Raises:
        EditRefused: there is none of that number, or its source is not in the project.
    """
    problem = ledger.sources.problem(number)
    if problem is None:
        raise EditRefused(say("That place is not in the import report."), say("Choose one from the list."))
    return problem, lineage(ledger, problem.source)


def mending(ledger: Ledger, number: int) -> Mending | None:
    """How a place could be read; None where there is no telling, or nothing to mend."""
    problem, one = find_problem(ledger, number)
    if problem.kind == "note" or problem.end - problem.start > MAX_MENDED:
        return None
    base = Base(ledger.database)
    raw = base.read(one.source.first_chunk, one.source.last_chunk, problem.start, problem.end)
    if not raw or problem.source != one.source.id:
        return None
    return mend(raw) if problem.kind == "broken" else other_reading(raw)


def take_in_mended(ledger: Ledger, number: int) -> ChangeSet:
    """Add what a place could be as a conversation, where it stands in the file; one step of History.

    Raises:
        EditRefused: it is in already, or there is no telling what it could be.
    """
    problem, one = find_problem(ledger, number)
    name = f"{PROBLEM}{number}"
    if isinstance(ledger.settings.get(name), int):
        raise EditRefused(say("This place was taken in already."), say("Undo takes it out again."))
    found = mending(ledger, number)
    if found is None:
        raise EditRefused(
            say("There is no telling what this place should be."), say("Mend it in the file itself.")
        )
    where = problem.place or put(say("line {0:,}"), problem.line)
    label = say("Take in {0} of {1}").format(where, one.source.name)
    key = ledger.next_key
    after = ledger.journal.after_do(key + 1)
    before = ledger.standing.setting(name)

    def make() -> Change:
        _keep(ledger, one, key, found)
        old = ledger.columns.plain("place")[key - 1 : key].copy()
        place = _place(ledger, _record_before(ledger, one, problem))
        return Change(
            marks={
                "alive": Values(np.array([key]), np.array([False]), np.array([True])),
                "place": Values(np.array([key]), old, np.array([place])),
            },
            settings={name: (before, msgspec.json.encode(key).decode())},
        )

    done = ledger.record(after, Kind.DO, make, label=label, origin="sources")
    return dataclasses.replace(ledger.change_set(Kind.DO, label, "sources", done), new_keys=(key,))


def _keep(ledger: Ledger, one: Lineage, key: int, found: Mending) -> None:
    """Write the record as a file of its own, and fill its slot."""
    data = found.record + b"\n"
    kept = Source(
        id=0,
        name=one.source.name,
        path=one.source.path,
        dialect=open_record(found.record, key).dialect.id,
        framing="jsonl",
        compression="",
        encoding="UTF-8",
        fidelity=one.source.fidelity,
        size=len(data),
        state="complete",
        conversations=1,
        problems=0,
        length=len(data),
        entry=0,
        root=one.id,
        quiet=True,
    )
    number = ledger.sources.add(kept)
    starts, ends = np.array([0], np.int64), np.array([len(data) - 1], np.int64)
    first, last = Base(ledger.database).append(number, 0, data, starts, ends, first_key=key)
    ledger.sources.update(dataclasses.replace(kept, id=number, first_chunk=first, last_chunk=last))
    counted = facts_of(flat_of(found.conversation))
    facts = {
        "turns": counted.turns,
        "words": counted.words,
        "last_words": counted.last_words,
        "reply_counts": counted.reply_counts,
        "reply_words": counted.reply_words,
    }
    segment = ledger.column_store.add_segment(number, key, 1, 0.0, facts)
    ledger.grow(key)
    ledger.touch(fill_segment(ledger.columns, Segment(segment, number, key, 1, 0.0, facts, quiet=True)))
    ledger.segment = segment


def _record_before(ledger: Ledger, one: Lineage, problem: KeptProblem) -> int:
    """Key of the conversation that stands before a place of a file, 0 for none."""
    records = ledger.column_store.segment_keys(one.source.id).tolist()
    base = Base(ledger.database)
    low, high = 0, len(records)
    while low < high:
        middle = (low + high) // 2
        if base.span(records[middle])[0] < problem.start:
            low = middle + 1
        else:
            high = middle
    held = holders(ledger, one.source).keys
    alive = ledger.columns.alive()
    return next((key for key in reversed(held[:low].tolist()) if alive[key - 1]), 0)


def _place(ledger: Ledger, before: int) -> float:
    places, alive = ledger.columns.plain("place"), ledger.columns.alive()
    found = places_after(places, alive, 1, before - 1 if before else None)
    if found is None:  # no room between the two neighbours: at the end
        found = places_after(places, alive, 1, None, end=True)
    assert found is not None
    return float(found[0])
