"""What the checks found in the whole dataset, and when it has to be looked at again. Lane: GUI thread."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.engine.checking import PassSummary
from rolethread_gui.workbench.check_lane import CheckLane
from rolethread_gui.workbench.flag_board import FlagBoard

_LATER_MS = 200


class Findings(QObject):
    """The newest full pass, kept in step with the edits since.

    Attributes:
        summary: of the newest full pass.

    Signals:
        found: the `PassSummary`: a pass ended, or edits changed what it found.
        begun: conversations that a pass will look at.
    """

    found = Signal(object)
    begun = Signal(int)

    def __init__(
        self,
        checks: CheckLane | None,
        flags: FlagBoard,
        columns: Callable[[], Columns],
        busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Begin without a summary.

        Args:
            checks: None for a project that is only read.
            flags: told of a pass before its summary is.
            columns: of the project.
            busy: whether a dataset is being read; no pass begins then.
            parent: owner.
        """
        super().__init__(parent)
        self.summary: PassSummary | None = None
        self._checks = checks
        self._flags = flags
        self._columns = columns
        self._busy = busy
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.catch_up)
        flags.kept.connect(self._follow)
        if checks is not None:
            checks.finished.connect(self._checked)
            checks.stale.connect(self.look_later)
            checks.recounted.connect(self._follow)

    def show(self, summary: PassSummary | None) -> None:
        """Show what a pass found."""
        self.summary = summary
        if summary is not None:
            self.found.emit(summary)

    def show_kept(self, settled: bool) -> None:
        """Show what the last pass found at once; what is stale of it is checked meanwhile."""
        if self._checks is None:
            return
        self.show(self._checks.kept_summary())
        if self.summary is not None and settled:
            self._checks.practise(self._alive_keys())
        else:
            self.catch_up()

    def look_again(self) -> None:
        """Check everything."""
        self._begin(everything=True)

    @Slot()
    def look_later(self) -> None:
        """Check what is stale, soon."""
        self._later.start()

    def answered(self) -> None:
        """A question was answered, or its answer was undone: it goes or comes back at once, a pass follows."""
        if self.summary is not None and self._checks is not None:
            fresh = dataclasses.replace(self.summary, questions=self._checks.followed(self.summary).questions)
            if fresh.questions != self.summary.questions:
                self.show(fresh)
        self.look_later()

    @Slot()
    def catch_up(self) -> None:
        """Check what is stale; everything, where that cannot be told."""
        self._begin(everything=False)

    def close(self) -> None:
        """Tell nothing any more."""
        self._later.stop()

    def _begin(self, *, everything: bool) -> None:
        self._later.stop()
        if self._checks is None or self._busy():
            return
        keys = self._alive_keys()
        (self._checks.run if everything else self._checks.resume)(keys)
        self.begun.emit(len(keys))

    def _alive_keys(self) -> npt.NDArray[np.int64]:
        return np.flatnonzero(self._columns().alive()) + 1

    @Slot()
    def _follow(self) -> None:
        """Let the cards of *Start here* follow what was mended."""
        if self.summary is None or self._checks is None or self._checks.running:
            return
        fresh = self._checks.followed(self.summary)
        if (fresh.findings, fresh.questions) != (self.summary.findings, self.summary.questions):
            self.show(fresh)

    @Slot(object)
    def _checked(self, summary: PassSummary) -> None:
        self.summary = None  # what is still to be told belongs to this pass, not to the one before
        self._flags.tell_now()
        self.show(summary)
