"""Comparing whole sources in a process of its own. Lane: compute."""

from __future__ import annotations

from pathlib import Path

from rolethread_gui.engine.matching import Matches, match
from rolethread_gui.engine.merging import MergeReport, merge_report
from rolethread_gui.engine.reading import Reader


class OutsideSources:
    """Compares what is in a project with a file that waits.

    Args:
        path: the project.
    """

    def __init__(self, path: Path) -> None:
        self._reader = Reader(path)

    def match(self, newest: int, waiting: int) -> Matches:
        """Which records of a mended file are which; `newest` is the file whose place it takes."""
        return match(self._reader.database, newest, waiting)

    def merge_report(self, waiting: int) -> MergeReport:
        """What a dataset that waits would bring."""
        return merge_report(self._reader, waiting)
