"""The figures of a chart as a table: for those who want numbers, and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from rolethread_gui.stats.compare import Compared
from rolethread_gui.wording import figure


class Figures(QTableWidget):
    """Name, count, share of what is shown, share of everything. Ctrl+C copies all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def show_data(self, data: Compared) -> None:
        """Fill the table."""
        shown = data.shown
        name = shown.unit.capitalize() if shown.unit else shown.title
        self.setHorizontalHeaderLabels(
            [
                name,
                shown.counted.capitalize(),
                QCoreApplication.translate("Figures", "Share"),
                self._against(data),
            ]
        )
        first = self.horizontalHeaderItem(0)
        if first is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setRowCount(len(shown.counts))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        for bar, label in enumerate(shown.labels):
            whole = data.whole[bar] / data.whole_of if data.whole_of else 0.0
            then = f"{figure(100 * whole, '.1f')} %" if data.is_known else "–"
            cells = (label, figure(shown.counts[bar]), f"{figure(100 * shown.share(bar), '.1f')} %", then)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                else:
                    item.setToolTip(label)
                self.setItem(bar, column, item)

    @staticmethod
    def _against(data: Compared) -> str:
        if data.version:
            return QCoreApplication.translate("Figures", "In “{0}”").format(data.version)
        return QCoreApplication.translate("Figures", "Of everything")

    def as_text(self) -> str:
        """All of the table, with tabs between the cells, as spreadsheets take it."""
        columns = range(self.columnCount())
        heads = [self.horizontalHeaderItem(column) for column in columns]
        lines = ["\t".join(head.text() if head else "" for head in heads)]
        for row in range(self.rowCount()):
            cells = [self.item(row, column) for column in columns]
            lines.append("\t".join(cell.text() if cell else "" for cell in cells))
        return "\n".join(lines)

    @Slot()
    def copy_all(self) -> None:
        """Put the table on the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_all()
            event.accept()
            return
        super().keyPressEvent(event)
