"""Where charts take their numbers from: the columns of the desk and the mask of what is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.columns import Bools, Columns
from rolethread_gui.dataset.filters import Between, Filter, HasFlag, HasMark, HasValue
from rolethread_gui.stats.compare import Compared, compared

_QUIET_MS = 80
"""Bursts of changes (a bulk edit, results of checks) become one refresh."""


class ChartSource(QObject):
    """Numbers for every chart of the window.

    Signals:
        changed: what is shown, or its figures, changed; charts in view refresh.
        filter_requested: the person chose bars; the clause says which conversations those are.
    """

    changed = Signal()
    filter_requested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: Callable[[], Columns | None] = _nothing
        self._mask: Callable[[], Bools] = _empty
        self._filter: Callable[[], Filter] = Filter
        self._titles: Callable[[], Mapping[str, str]] = dict
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.changed)

    def read_from(
        self,
        columns: Callable[[], Columns | None],
        mask: Callable[[], Bools],
        current: Callable[[], Filter],
        titles: Callable[[], Mapping[str, str]],
    ) -> None:
        """Say where the columns, the mask of what is shown, the filter and the checks' titles come from."""
        self._columns, self._mask, self._filter, self._titles = columns, mask, current, titles

    def forget(self) -> None:
        """Let go of what `read_from` was given."""
        self._quiet.stop()
        self._columns, self._mask, self._filter, self._titles = _nothing, _empty, Filter, dict

    @Slot()
    def touch(self) -> None:
        """Something changed: charts refresh after a moment."""
        self._quiet.start()

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
        """Whether some of what is shown has not been checked yet."""
        columns = self._columns()
        if columns is None:
            return False
        shown = np.flatnonzero(self._mask()[: columns.size])
        return bool(np.any(columns.plain("checked")[shown] < 0))


def _nothing() -> Columns | None:
    return None


def _empty() -> Bools:
    return np.zeros(0, np.bool_)
