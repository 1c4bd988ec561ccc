"""Comparing whole sources in a process of its own. Lane: compute."""

from __future__ import annotations

from pathlib import Path

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.joining_report import project_report
from rolethread_gui.engine.matching import Matches, match
from rolethread_gui.engine.merging import MergeReport, merge_report
from rolethread_gui.engine.reading import Reader
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.source import open_source
from rolethread_gui.wording import say


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

    def project_report(self, path: Path) -> MergeReport:
        """What another project would bring."""
        return project_report(self._reader, path)

    def first(self, path: Path, choices: Choices) -> Conversation | str:
        """The first conversation of a file read with these answers, or a sentence why there is none."""
        try:
            with open_source(path, choices) as reader:
                for batch in reader.batches(1 << 16):
                    for conversation in batch.conversations(1):
                        return conversation
        except UserProblem as problem:
            return str(problem)
        return say("No conversation of “{0}” can be read so.").format(path.name)
