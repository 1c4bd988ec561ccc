"""The strip under the table: small charts of what is shown, which can be folded away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.balance.card import ChartCard
from rolethread_gui.ui.balance.registry import all_charts
from rolethread_gui.ui.balance.source import ChartSource

_CHART_WIDTH_PX = 172
_HEIGHT_PX = 168
_READABLE_PX = 100
_LEAST_PX = 1
"""It gives way entirely where the window is low; a handle brings it back."""
_MOST_PX = 320


class BalanceStrip(QFrame):
    """As many small charts as fit side by side; the page has them all.

    Signals:
        folded: the person folded the strip (True) or opened it (False).
    """

    folded = Signal(bool)

    def __init__(self, source: ChartSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("balance_strip")
        self.setProperty("kind", "strip")
        unit = theme.UNIT_PX
        self._button = QToolButton()
        self._button.setObjectName("balance_strip_button")
        self._button.setProperty("kind", "fold")
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setIconSize(QSize(14, 14))
        self._button.setText(self.tr("Charts of what is shown"))
        self._button.setCheckable(True)
        self._button.toggled.connect(self._fold)
        self._row = QWidget()
        self._row.setMinimumHeight(_LEAST_PX)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(unit, 0, unit, unit // 2)
        row.setSpacing(unit)
        self.cards = [ChartCard(chart, source, small=True) for chart in all_charts()]
        for card in self.cards:
            row.addWidget(card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._button)
        layout.addWidget(self._row, 1)
        self._button.setChecked(True)

    @property
    def open(self) -> bool:
        """Whether the charts can be seen."""
        return self._button.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Unfold or fold."""
        self._button.setChecked(is_open)

    @Slot(bool)
    def _fold(self, is_open: bool) -> None:
        self._row.setVisible(is_open)
        folded_px = self._button.sizeHint().height()
        self.setMaximumHeight(_MOST_PX if is_open else folded_px)
        self._button.setIcon(theme.icon("chevron-down" if is_open else "chevron-right", "muted"))
        self.folded.emit(not is_open)

    def sizeHint(self) -> QSize:
        """Preferred size in pixels."""
        return QSize(600, _HEIGHT_PX if self.open else self._button.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many charts as there is room for."""
        super().resizeEvent(event)
        fitting = max(1, self.width() // _CHART_WIDTH_PX)
        for place, card in enumerate(self.cards):
            # a chart too low to be read is left out, and comes back with the room
            card.setVisible(place < fitting and self.height() >= _READABLE_PX)
