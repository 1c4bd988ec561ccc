"""Going through the imported bytes of a source for the conversations that may hold one of some words. Lane: compute.

Where one conversation ends and another begins is asked only where something was found.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

import numpy as np

from rolethread_gui.dataset.columns import Bools
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.sieve import Places, Sieve
from rolethread_gui.store.base import Base, Piece
from rolethread_gui.store.sources import Source

_CHUNKS = 4
"""Chunks looked at together: a quarter of a megabyte, which stays near the processor."""


@dataclasses.dataclass(frozen=True, slots=True)
class Candidates:
    """Conversations that may hold one of the words.

    Attributes:
        keys: rising.
        raws: their bytes.
    """

    keys: Places
    raws: list[bytes]


def candidates(
    reader: Reader, source: Source, sieve: Sieve, wanted: Bools, stop: Callable[[], bool]
) -> Iterator[Candidates]:
    """All of a source, in its order.

    Args:
        reader: of the project.
        source: whose bytes are looked at.
        sieve: what to look for; a fresh one.
        wanted: mask of the conversations that count.
        stop: asked often.
    """
    base, last = reader.texts.base, 0
    for pieces in _pieces(base, source):
        if stop():
            return
        hits = None if sieve.lets_all_through else sieve.hits([piece.data for piece in pieces])
        if hits is not None and not len(hits):
            continue
        here = _Conversations(base, source, pieces)
        which = here.at(hits)
        keys = here.keys[which]
        chosen = (keys > last) & (keys <= len(wanted))
        chosen[chosen] = wanted[keys[chosen] - 1]
        last = max(last, int(keys[-1])) if len(keys) else last
        if chosen.any():
            yield Candidates(keys[chosen], here.raws(which[chosen]))


class _Conversations:
    """Those that stand in some pieces, also the one that began before.

    Attributes:
        keys: rising.
    """

    def __init__(self, base: Base, source: Source, pieces: list[Piece]) -> None:
        self._base = base
        self._pieces = pieces
        self._begin = base.start(pieces[0].id)
        rows = base.chunks(pieces[0].id - 1, pieces[-1].id, limit=len(pieces), data=False)
        own = [np.arange(one.first_key, one.first_key + len(one.starts)) for one in rows]
        starts = [one.starts.astype(np.int64) + one.start for one in rows]
        ends = [one.ends.astype(np.int64) + one.start for one in rows]
        before = base.before(source.first_chunk, pieces[0].id)
        self._carried = before is not None
        if before is not None:
            own.insert(0, np.array([before.first_key + len(before.starts) - 1], np.int64))
            starts.insert(0, before.starts[-1:].astype(np.int64) + before.start)
            ends.insert(0, before.ends[-1:].astype(np.int64) + before.start)
        self.keys: Places = np.concatenate(own)
        self._starts = np.concatenate(starts) - self._begin
        self._ends = np.concatenate(ends) - self._begin

    def at(self, hits: Places | None) -> Places:
        """Which of them stand at some places of the pieces; for None all that begin here."""
        if hits is None:
            return np.arange(int(self._carried), len(self.keys))
        which = np.unique(np.searchsorted(self._starts, hits, side="right") - 1)
        return which[which >= 0]

    def raws(self, which: Places) -> list[bytes]:
        """The bytes of some of them."""
        data = b"".join(piece.data for piece in self._pieces)
        spans = zip(
            self.keys[which].tolist(),
            self._starts[which].tolist(),
            self._ends[which].tolist(),
            strict=True,
        )
        return [
            data[start:end] if start >= 0 and end <= len(data) else self._base.raw(key)
            for key, start, end in spans
        ]


def _pieces(base: Base, source: Source) -> Iterator[list[Piece]]:
    """The bytes of a source in order. To read ahead in a thread of its own takes longer: both wait for each other."""
    after = source.first_chunk - 1
    while pieces := base.pieces(after, source.last_chunk, limit=_CHUNKS):
        yield pieces
        after = pieces[-1].id
