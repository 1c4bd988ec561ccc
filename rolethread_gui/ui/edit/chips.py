"""The filter as removable chips, and how much of it is done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QPushButton, QToolButton, QWidget

from rolethread_gui.dataset.filters import Clause, Filter, chip_text
from rolethread_gui.ui import theme
from rolethread_gui.wording import put

_LINES_PX = 6
"""At most so far apart stand the lines: further apart than that they look like separate things."""


class FlowLayout(QLayout):
    """Puts widgets side by side and goes on in the next line where there is no room."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append."""
        self._items.append(item)

    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override, unused-ignore]
        """The item at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override, unused-ignore]
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrow means tall."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """As small as it may be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(QSize(min(item.minimumSize().width(), 120), item.minimumSize().height()))
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, tallest = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            width = min(size.width(), max(60, rect.width()))
            if x + width > rect.right() + 1 and tallest:
                x, y, tallest = rect.x(), y + tallest + min(self._gap, _LINES_PX), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += width + self._gap
            tallest = max(tallest, size.height())
        return y + tallest - rect.y()


class Chip(QPushButton):
    """One clause; a click removes it.

    Signals:
        removed: its clause shall go.
    """

    removed = Signal(object)

    def __init__(self, clause: Clause, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.setProperty("kind", "chip")
        self.setIcon(theme.icon("x", "muted"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.clicked.connect(self._remove)
        self.show_clause(clause, text)

    def show_clause(self, clause: Clause, text: str) -> None:
        """Stand for another clause: a new button would be styled and laid out anew with every filter."""
        self._clause = clause
        short = text if len(text) <= 48 else text[:47] + "…"
        self.setText(short.replace("&", "&&"))
        self.setToolTip(self.tr("Remove “{0}” from the filter").format(text))
        self.setAccessibleName(self.tr("Filter {0}. Press to remove it.").format(text))

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._clause)


class ChipBar(QWidget):
    """Chips, "37 left · 4 done", Refresh and Clear; hidden while there is no filter.

    Signals:
        filter_wanted: the filter without a chip.
        refresh_wanted: settle anew who is shown.
        queue_wanted: put everybody shown into the rewrite queue.
    """

    filter_wanted = Signal(object)
    refresh_wanted = Signal()
    queue_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip_bar")
        self._filter = Filter()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(8)
        self._flow_host = QWidget()
        self._flow = FlowLayout(self._flow_host)
        row.addWidget(self._flow_host, 1)
        self._progress = QLabel()
        self._progress.setObjectName("filter_progress")
        self._progress.setProperty("kind", "muted")
        row.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignTop)
        self._refresh = QPushButton(self.tr("Refresh"))
        self._refresh.setObjectName("filter_refresh")
        self._refresh.setProperty("kind", "link")
        self._refresh.setToolTip(self.tr("Show who matches the filter now (F5)"))
        self._refresh.clicked.connect(self._refresh_clicked)
        row.addWidget(self._refresh, 0, Qt.AlignmentFlag.AlignTop)
        queue = QToolButton()
        queue.setObjectName("filter_queue")
        queue.setProperty("kind", "flat")
        queue.setIcon(theme.icon("list-checks", "muted"))
        queue.setToolTip(self.tr("Put all that are shown into the rewrite queue"))
        queue.setAccessibleName(self.tr("Put all that are shown into the rewrite queue"))
        queue.clicked.connect(self.queue_wanted)
        row.addWidget(queue, 0, Qt.AlignmentFlag.AlignTop)
        self._clear = QToolButton()
        self._clear.setObjectName("filter_clear")
        self._clear.setProperty("kind", "flat")
        self._clear.setIcon(theme.icon("funnel-x", "muted"))
        self._clear.setToolTip(self.tr("Show all conversations"))
        self._clear.setAccessibleName(self.tr("Show all conversations"))
        self._clear.clicked.connect(self._clear_clicked)
        row.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_filter(self, filter_: Filter, titles: dict[str, str]) -> None:
        """Show the chips of a filter."""
        if filter_ != self._filter:
            self._filter = filter_
            while self._flow.count() > len(filter_.clauses):
                item = self._flow.takeAt(self._flow.count() - 1)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            for place, clause in enumerate(filter_.clauses):
                item = self._flow.itemAt(place)
                chip = item.widget() if item is not None else None
                if isinstance(chip, Chip):
                    chip.show_clause(clause, chip_text(clause, titles))
                else:
                    chip = Chip(clause, chip_text(clause, titles))
                    chip.removed.connect(self._chip_removed)
                    self._flow.addWidget(chip)
        self.setVisible(bool(filter_.clauses))

    def show_progress(self, left: int, done: int, waiting: int) -> None:
        """Say how many still match, how many no longer do, and how many would join."""
        parts: list[str] = []
        if done:
            parts += [put(self.tr("{0:,} left"), left), put(self.tr("{0:,} done"), done)]
        if waiting:
            parts.append(put(self.tr("{0:,} more match"), waiting))
        self._progress.setText(" · ".join(parts))
        self._progress.setVisible(bool(parts))
        self._refresh.setVisible(bool(parts))

    @Slot(object)
    def _chip_removed(self, clause: Clause) -> None:
        self.filter_wanted.emit(self._filter.without_clause(clause))

    @Slot()
    def _refresh_clicked(self) -> None:
        self.refresh_wanted.emit()

    @Slot()
    def _clear_clicked(self) -> None:
        self.filter_wanted.emit(Filter())
