"""Where charts take their numbers from: the columns of the desk and the mask of what is shown.

Counting over hundreds of thousands of values takes some ten milliseconds a chart; it is done in a thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.columns import Bools, Columns
from rolethread_gui.dataset.filters import Between, Filter, HasFlag, HasMark, HasValue
from rolethread_gui.stats.compare import Compared, compared, compared_with_past
from rolethread_gui.ui.balance.drawing import Drawing
from rolethread_gui.workbench.jobs import JobRunner, Lane

_QUIET_MS = 80
"""Bursts of changes (a bulk edit, results of checks) become one refresh."""


_FEW = 20
"""So many conversations that wait for the checks, or one in so many, are those that are being worked on."""


class ChartSource(QObject):
    """Numbers for every chart of the window.

    Signals:
        changed: what is shown, or its figures, changed; charts in view refresh.
        filter_requested: the person chose bars; the clause says which conversations those are.
        counted: a chart's id and its numbers, None while no project is open.
        crashed: report of a bug.
    """

    changed = Signal()
    filter_requested = Signal(object)
    counted = Signal(str, object)
    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: Callable[[], Columns | None] = _nothing
        self._mask: Callable[[], Bools] = _empty
        self._filter: Callable[[], Filter] = Filter
        self._titles: Callable[[], Mapping[str, str]] = dict
        self._past: tuple[str, Columns] | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.changed)
        self._runner = JobRunner(self)
        self._runner.crashed.connect(self.crashed)
        self._lane: Lane | None = None
        self._drawing = Drawing(self)
        self._drawing.loaded.connect(self._go_on)
        self._pending: dict[str, None] = {}  # in the order asked for
        self._counting = ""
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._count_next)

    def read_from(
        self,
        columns: Callable[[], Columns | None],
        mask: Callable[[], Bools],
        current: Callable[[], Filter],
        titles: Callable[[], Mapping[str, str]],
    ) -> None:
        """Say where the columns, the mask of what is shown, the filter and the checks' titles come from."""
        self._columns, self._mask, self._filter, self._titles = columns, mask, current, titles

    def close(self) -> None:
        """Let go of what `read_from` was given, and of the thread."""
        self._quiet.stop()
        self._drawing.stop()
        self._runner.close()
        self._turn.stop()
        self._pending.clear()
        self._counting = ""
        if self._lane is not None:
            self._lane.close()
            self._lane = None
        self._columns, self._mask, self._filter, self._titles = _nothing, _empty, Filter, dict
        self._past = None

    def compare_with(self, name: str, past: Columns | None) -> None:
        """Compare with an earlier version's figures; None for everything there is now."""
        self._past = None if past is None else (name, past)
        self.touch()

    @Slot()
    def touch(self) -> None:
        """Something changed: charts refresh after a moment."""
        self._quiet.start()

    @property
    def busy(self) -> bool:
        """Whether a change or an answer is still on its way."""
        return self._quiet.isActive() or bool(self._pending)

    def make_ready(self) -> None:
        """Load what draws, while nothing else is to be done: later it would be felt."""
        self._drawing.load()

    def ask(self, chart: str) -> None:
        """Count a chart of the moment; `counted` brings it, to everybody who shows it."""
        if chart in self._pending:
            return
        self._pending[chart] = None
        if self._drawing.is_loaded:
            self._go_on()
        else:
            self._drawing.load()

    @Slot()
    def _go_on(self) -> None:
        if self._pending and not self._counting:
            self._turn.start()

    @Slot()
    def _count_next(self) -> None:
        """Count one chart: several that arrive together would be drawn without a pause between."""
        chart = self._counting = next(iter(self._pending), "")
        if chart:
            self._count(chart)

    def _count(self, chart: str) -> None:
        columns = self._columns()
        if columns is None:
            self._counted(chart)
            self.counted.emit(chart, None)
            return
        mask, titles, past = self._mask(), self._titles(), self._past
        everything = not self._filter().clauses
        if self._lane is None:
            self._lane = Lane(self._runner, "charts")
        self._lane.put(
            lambda: (
                compared(chart, columns, mask, titles=titles)
                if past is None
                else compared_with_past(chart, columns, mask, past, titles, everything=everything)
            ),
            lambda numbers: self._arrived(chart, numbers),
            lambda _: self._counted(chart),
        )

    def _counted(self, chart: str) -> None:
        self._pending.pop(chart, None)
        self._counting = ""
        self._go_on()

    def _arrived(self, chart: str, numbers: Compared) -> None:
        self._counted(chart)
        self.counted.emit(chart, numbers)

    def numbers(self, chart: str) -> Compared | None:
        """One chart's numbers now, or None while no project is open."""
        columns = self._columns()
        if columns is None:
            return None
        return compared(chart, columns, self._mask(), titles=self._titles())

    def chosen(self, numbers: Compared) -> frozenset[int]:
        """The bars of a chart that the filter names."""
        shown = numbers.shown
        bars: set[int] = set()
        for clause in self._filter().clauses:
            match clause:
                case Between() if clause.column == shown.column:
                    bars |= {
                        bar
                        for bar, (low, high) in enumerate(pairwise(shown.edges))
                        if low < clause.high and high > clause.low
                    }
                case HasFlag(exclude=False) if shown.column == "flags":
                    bars |= {bar for bar, check in enumerate(shown.values) if check in clause.checks}
                case HasMark(exclude=False) if shown.column == "formats":
                    bars |= {bar for bar, bit in enumerate(shown.values) if int(bit) == clause.bit}
                case HasValue(exclude=False) if clause.column == shown.column:
                    bars |= {bar for bar, text in enumerate(shown.values) if text in clause.texts}
        return frozenset(bars)

    def waiting(self) -> bool:
        """Whether some of what is shown has not been checked yet, as after an import.

        The few that were just edited are left out of account: a chart that holds nothing would say one thing and
        the other in turns, with every pause of the fingers.
        """
        columns = self._columns()
        if columns is None:
            return False
        unchecked = columns.plain("checked") < 0
        alive = columns.alive()
        several = max(_FEW, int(np.count_nonzero(alive)) // _FEW)
        if np.count_nonzero(unchecked & alive) <= several and not bool(np.all(unchecked[alive])):
            return False
        return bool(np.any(unchecked[np.flatnonzero(self._mask()[: columns.size])]))


def _nothing() -> Columns | None:
    return None


def _empty() -> Bools:
    return np.zeros(0, np.bool_)
