"""What stands between the records of JSON text that goes through a container, and putting it back.

Before a record stands a kept ``{"gap": …}`` with the text between it and the record before, unless that is
as it was the last time; at the end one ``{"tail": …}``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rolethread_gui.formats.containers.base import Kept, kept

_SPACE = " \t\r\n,[]\ufeff"


class GapKeeper:
    """Makes the kept entries while records go by."""

    def __init__(self) -> None:
        self._last = b""

    def before(self, gap: bytes) -> Iterator[Kept]:
        """What is kept in front of a record."""
        if gap != self._last:
            self._last = gap
            yield kept("gap", gap)

    def end(self, gap: bytes) -> Kept:
        """What is kept behind the last one."""
        return kept("tail", gap)


class GapWriter:
    """Puts a text together from records and kept entries."""

    def __init__(self) -> None:
        self._opening: str | None = None
        self._gap = ""
        self._between = "\n"
        self._fresh = True  # whether the gap has not been written yet
        self._any = False

    def kept(self, entry: dict[str, Any]) -> str:
        """What a kept entry writes by itself."""
        if "tail" in entry:
            rest, tail = self._unwritten(), str(entry["tail"])
            return rest + (tail if self._any or self._opening is None else (self._opening or "") + tail)
        rest = self._unwritten()
        self._gap, self._fresh = str(entry["gap"]), True
        if self._opening is None:
            self._opening = self._gap
        elif not self._gap.strip(_SPACE):
            self._between = self._gap
        return rest

    def _unwritten(self) -> str:
        """Something unreadable in a gap whose record does not go out."""
        if self._fresh and self._any and self._gap.strip(_SPACE):
            self._fresh = False
            return self._gap.rstrip(" \t\r\n,[")
        return ""

    def record(self, *, fresh: bool = False) -> str:
        """What stands before a record."""
        if self._opening is None:
            self._opening = self._gap = ""
        gap = self._between if fresh else self._gap
        if not self._any:
            gap = self._opening
        elif not gap:
            gap = self._between
        self._any, self._fresh = True, False
        return gap
