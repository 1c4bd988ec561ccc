"""Places of the imported files that could not be read, each with its file, line and raw text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme

if TYPE_CHECKING:
    from rolethread_gui.engine.importing import NamedProblem


class ProblemsDialog(QDialog):
    """A list above, the raw text of the chosen place below."""

    def __init__(self, problems: Sequence[NamedProblem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems_dialog")
        self.setWindowTitle(self.tr("Places that could not be read"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._problems = list(problems)
        unit = theme.UNIT_PX
        words = QLabel(
            self.tr(
                "Everything else of the file is in the project. These places are kept as they are; "
                "they can go out again unchanged at export."
            )
        )
        words.setWordWrap(True)
        words.setProperty("kind", "muted")
        self._table = self._build_table()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._raw = QPlainTextEdit()
        self._raw.setObjectName("problems_raw")
        self._raw.setReadOnly(True)
        self._raw.setProperty("kind", "field")
        self._raw.setAccessibleName(self.tr("Raw text of the place"))
        below = QWidget()
        column_layout = QVBoxLayout(below)
        column_layout.setContentsMargins(0, unit, 0, 0)
        column_layout.addWidget(self._hint)
        column_layout.addWidget(self._raw, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._table)
        split.addWidget(below)
        split.setSizes([300, 180])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        layout.addWidget(words)
        layout.addWidget(split, 1)
        if self._problems:
            self._table.setCurrentCell(0, 0)
        self.resize(760, 560)

    def _build_table(self) -> QTableWidget:
        table = QTableWidget(len(self._problems), 3)
        table.setObjectName("problems_table")
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Line"), self.tr("What is wrong")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.resizeSection(0, 180)
        header.resizeSection(1, 64)
        for row, problem in enumerate(self._problems):
            for column, text in enumerate(
                (problem.name, problem.place or f"{problem.line:,}", problem.sentence)
            ):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        table.currentCellChanged.connect(self._show)
        return table

    @Slot(int, int)
    def _show(self, row: int, column: int) -> None:
        del column
        if 0 <= row < len(self._problems):
            problem = self._problems[row]
            self._hint.setText(problem.hint)
            self._raw.setPlainText(problem.raw.decode("utf-8", "replace"))
