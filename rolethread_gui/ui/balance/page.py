"""The Balance page: a wall of charts over what is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.balance.card import ChartCard
from rolethread_gui.ui.balance.registry import all_charts
from rolethread_gui.ui.balance.source import ChartSource
from rolethread_gui.ui.widgets.elided_label import ElidedLabel

_CARD_WIDTH_PX = 400
_CARD_HEIGHT_PX = 320


class BalancePage(QWidget):
    """All charts, as many beside each other as there is room for."""

    def __init__(self, source: ChartSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("balance_page")
        unit = theme.UNIT_PX
        self._source = source
        self._columns = 0
        self._heading = QLabel()
        self._heading.setProperty("kind", "heading")
        self._hint = ElidedLabel()
        self._hint.setText(
            self.tr("Click a bar to see its conversations, or drag over several. Click it again to let go.")
        )
        self._hint.setProperty("kind", "muted")
        self.compare = QComboBox()
        self.compare.setObjectName("balance_compare")
        self.compare.setAccessibleName(self.tr("What the charts are compared with"))
        self.compare.setToolTip(
            self.tr(
                "A line on each chart shows where its bars would be. What the checks found is of now only."
            )
        )
        self.compare.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.compare.setMaximumWidth(36 * unit)
        self.compare.hide()
        self._clear = QPushButton(self.tr("Show everything"))
        self._clear.setObjectName("balance_clear")
        self._clear.hide()
        head = QHBoxLayout()
        head.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        head.setSpacing(2 * unit)
        head.addWidget(self._heading)
        head.addWidget(self.compare)
        head.addWidget(self._hint, 1)
        head.addWidget(self._clear)
        self._wall = QWidget()
        self._grid = QGridLayout(self._wall)
        self._grid.setContentsMargins(2 * unit, unit // 2, 2 * unit, 2 * unit)
        self._grid.setSpacing(2 * unit)
        self.cards = [ChartCard(chart, source) for chart in all_charts()]
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to the charts, and the wall follows
        scroll.setWidget(self._wall)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
        self._arrange()

    @property
    def clear_button(self) -> QPushButton:
        """Lets go of the filter."""
        return self._clear

    @Slot(str, bool)
    def set_scope(self, text: str, filtered: bool) -> None:
        """Say what the charts are of."""
        self._heading.setText(text)
        self._clear.setVisible(filtered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many charts beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, min(3, self.width() // _CARD_WIDTH_PX))
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards):
            card.setMinimumHeight(_CARD_HEIGHT_PX)
            self._grid.addWidget(card, place // columns, place % columns)
        for row in range(
            self._grid.rowCount()
        ):  # as tall as each other; six fit into the window where they can
            self._grid.setRowStretch(row, 1 if row * columns < len(self.cards) else 0)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
