"""Writing a source into a project, stretch by stretch: bytes, facts and problems. Lane: writer."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rolethread_gui.engine.parcels import Parcel
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replaying import fill_segment
from rolethread_gui.formats.base import ReadProblem
from rolethread_gui.store.base import Base
from rolethread_gui.store.columns import Segment
from rolethread_gui.store.connection import writable
from rolethread_gui.store.problems import StorageProblem
from rolethread_gui.store.sources import KeptProblem, Source


class SourceWriter:
    """One source being written, in small transactions.

    Attributes:
        source: as far as it is written.
        adding: whether nothing of it stays when it is dropped now.
    """

    def __init__(self, ledger: Ledger, source: Source) -> None:
        self._ledger = ledger
        self._base = Base(ledger.database)
        self.source = source
        self.adding = False
        self._next_place = 0.0
        self._placed_at = -1  # journal position to which `_next_place` belongs

    def begin_quietly(self) -> None:
        """Begin a source that waits to be taken in when it was written to its end."""
        quiet = dataclasses.replace(self.source, state="adding", quiet=True)
        with self._ledger.database.transaction():
            number = self._ledger.sources.add(quiet)
        self.source = dataclasses.replace(quiet, id=number)
        self.adding = True

    def write(self, *parcels: Parcel) -> None:
        """Write the next stretches, all of them or none."""
        ledger, source, first_key = self._ledger, self.source, self._ledger.next_key
        place = self._place(first_key)
        segments: list[Segment] = []
        with ledger.database.transaction(durable=False):
            for parcel in parcels:
                if not (len(parcel.starts) or parcel.data or parcel.problems):
                    continue  # a pause in something very long
                source = self._append(source, parcel, first_key)
                count = len(parcel.starts)
                if count:
                    number = ledger.column_store.add_segment(source.id, first_key, count, place, parcel.facts)
                    segments.append(
                        Segment(number, source.id, first_key, count, place, parcel.facts, source.quiet)
                    )
                    first_key, place = first_key + count, place + count
            if source is not self.source:
                ledger.sources.update(source)
        self.source = source
        if segments:
            ledger.next_key = first_key
            ledger.grow(first_key - 1)
            for segment in segments:
                ledger.touch(fill_segment(ledger.columns, segment))
            ledger.segment = segments[-1].id
            self._next_place, self._placed_at = place, ledger.journal.state.position
        ledger.log.follow()

    def _append(self, source: Source, parcel: Parcel, first_key: int) -> Source:
        """Write the bytes and the problems of a stretch; returns the source with them."""
        first, last = self._base.append(
            source.id,
            parcel.offset,
            parcel.data,
            parcel.starts,
            parcel.ends,
            first_key=first_key,
            words=parcel.words,
        )
        self._ledger.sources.add_problems(_kept(source.id, problem) for problem in parcel.problems)
        return dataclasses.replace(
            source,
            conversations=source.conversations + len(parcel.starts),
            problems=source.problems + len(parcel.problems),
            length=source.length + len(parcel.data),
            first_chunk=source.first_chunk or first,
            last_chunk=last,
            mixed=source.mixed or bool(parcel.dialects - {source.dialect}),
        )

    def _place(self, first_key: int) -> float:
        """Behind everything there is; looked for anew only when something else was done meanwhile."""
        if self._placed_at == self._ledger.journal.state.position:
            return max(float(first_key), self._next_place)
        places: npt.NDArray[np.float64] = self._ledger.columns.plain("place")
        return max(float(first_key), float(places.max()) + 1 if len(places) else 0.0)

    def keep_problems(self, problems: Sequence[KeptProblem]) -> None:
        """Keep places that were named where this was copied from."""
        source = dataclasses.replace(self.source, problems=self.source.problems + len(problems))
        with self._ledger.database.transaction(durable=False):
            self._ledger.sources.add_problems(
                dataclasses.replace(one, source=source.id, id=0) for one in problems
            )
            self._ledger.sources.update(source)
        self.source = source

    def finish(self) -> None:
        """Note that it was read to its end."""
        source = dataclasses.replace(self.source, state="waiting" if self.source.quiet else "complete")
        with self._ledger.database.transaction():
            self._ledger.sources.update(source)
        self.source = source
        self.adding = False
        self._ledger.log.over()

    def drop(self) -> None:
        """Leave nothing of a source that was to wait and was not written to its end."""
        if not self.adding:
            return
        self.adding = False
        self.source = dataclasses.replace(self.source, state="dropped", conversations=0, problems=0)
        with contextlib.suppress(StorageProblem), self._ledger.database.transaction():
            self._ledger.sources.drop(self.source.id)  # else the next opening does it


def _kept(source: int, problem: ReadProblem) -> KeptProblem:
    return KeptProblem(
        source,
        problem.line,
        problem.start,
        problem.end,
        problem.kind,
        writable(problem.sentence),
        writable(problem.hint),
        problem.raw,
        writable(problem.place),
    )
