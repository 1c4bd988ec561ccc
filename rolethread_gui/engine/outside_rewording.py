"""Finding what is to be replaced, in a process of its own. Lane: compute."""

from __future__ import annotations

from pathlib import Path

import msgspec

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.rewording import Keys, Place, Rewording
from rolethread_gui.engine.workers import Line

_DECODER = msgspec.msgpack.Decoder(list[Place])


class OutsideRewording:
    """Finds places; the columns that say what was deleted are read again after edits only.

    Args:
        path: the project.
    """

    def __init__(self, path: Path) -> None:
        self._reader = Reader(path)
        self._columns: tuple[int, Columns] | None = None
        self._line: Line | None = None

    def connect(self, line: Line) -> None:
        """Take the line to the parent."""
        self._line = line

    def find(self, wanted: Rewording, keys: Keys | None) -> bool:
        """Say the places in batches that `unpack_places` reads; False when interrupted."""
        from rolethread_gui.engine.finding_places import find  # not before it is asked for

        assert self._line is not None
        position = self._reader.position
        if self._columns is None or self._columns[0] != position:
            self._columns = position, self._reader.columns()
        for places in find(self._reader, wanted, keys, self._columns[1], self._line.interrupted):
            self._line.say(msgspec.msgpack.encode(places))
        return not self._line.interrupted()


def unpack_places(data: bytes) -> list[Place]:
    """Take back a batch of places."""
    return _DECODER.decode(data)
