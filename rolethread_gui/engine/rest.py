"""Reading the rest of a dataset that was not read to its end, because it was cancelled or broke off. Lane: writer.

The file is read again from its start, whatever kind it is, and what the project holds already is compared and
passed over; so it is sure that the rest belongs to it, and nothing comes twice.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import msgspec
import numpy as np

from rolethread_gui.dataset.errors import FileProblem, ProjectProblem
from rolethread_gui.engine.import_reports import Progress
from rolethread_gui.engine.importing import ImportJob
from rolethread_gui.engine.parcels import Parcel
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.store.base import Base
from rolethread_gui.store.sources import Source
from rolethread_gui.wording import say


def partial_source(ledger: Ledger, number: int) -> Source:
    """A source of which there is a rest to read.

    Raises:
        ProjectProblem: it was read to its end, its import was undone, or there is none of that number.
    """
    source = next((one for one in ledger.sources.all() if one.id == number), None)
    if source is None or ledger.journal.is_undone(source.entry):
        raise ProjectProblem(
            say("That source is not in the project."), say("Choose one from the list of sources.")
        )
    if source.state != "partial":
        raise ProjectProblem(
            say("“{0}” was read to its end.").format(source.name), say("There is nothing more to read of it.")
        )
    return source


class RestJob(ImportJob):
    """An import that goes on where an earlier one ended; its conversations belong to the same step of History."""

    def __init__(self, ledger: Ledger, source: Source, path: Path | None = None) -> None:
        """Open the file again.

        Args:
            ledger: of the project.
            source: what is there of it.
            path: where the file is now; None for where it was.

        Raises:
            FileProblem: it cannot be opened, or is another file by now.
        """
        self._kept = source
        self._passed = 0  # bytes that were compared so far
        choices = msgspec.json.decode(source.choices, type=Choices) if source.choices else NOTHING
        super().__init__(ledger, Path(source.path) if path is None else path, choices)

    def _begin(self) -> int:
        now, kept = self._source, self._kept
        if (now.framing, now.compression, now.encoding) != (kept.framing, kept.compression, kept.encoding):
            raise self._changed()
        self._source = dataclasses.replace(kept, size=now.size)
        return kept.entry

    def _write(self, *parcels: Parcel) -> None:
        rests = [rest for rest in map(self._rest_of, parcels) if rest is not None]
        if rests:
            super()._write(*rests)
        else:
            self._progress = Progress(parcels[-1].consumed, self._source.size, self._source.conversations)

    def _finish(self) -> None:
        if self._passed < self._kept.length:  # it is shorter than it was
            raise self._changed()
        super()._finish()

    def _rest_of(self, parcel: Parcel) -> Parcel | None:
        """What is new in a parcel; None where nothing is."""
        kept = self._kept
        missing = kept.length - parcel.offset
        if missing <= 0:
            return parcel
        known = parcel.data[:missing]
        if known != Base(self._ledger.database).read(
            kept.first_chunk, kept.last_chunk, parcel.offset, parcel.offset + len(known)
        ):
            raise self._changed()
        self._passed = parcel.offset + len(known)
        if missing >= len(parcel.data):
            return None
        first = int(np.searchsorted(parcel.starts, kept.length))
        counts = parcel.facts["reply_counts"]
        words = int(counts[:first].sum())
        facts = {
            name: values[words if name == "reply_words" else first :] for name, values in parcel.facts.items()
        }
        return dataclasses.replace(
            parcel,
            offset=kept.length,
            data=parcel.data[missing:],
            length=len(parcel.data) - missing,
            starts=parcel.starts[first:],
            ends=parcel.ends[first:],
            facts=facts,
            problems=[one for one in parcel.problems if one.start >= kept.length],
            words=None,
        )

    def _changed(self) -> FileProblem:
        return FileProblem(
            say("{0} is not the file any more that was read.").format(self._kept.name),
            say(
                "What was read of it stays. Add the file as it is now, or let it take the place of the source."
            ),
        )
