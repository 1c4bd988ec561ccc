"""The places of a source that could not be read: each with its raw text, how it could be read, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.engine.import_reports import NamedProblem, SourceSummary
    from rolethread_gui.formats.mending import Mending
    from rolethread_gui.workbench.desk import Desk


class ProblemView(QWidget):
    """A list, and the chosen place beside how it could be read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._problems: list[NamedProblem] = []
        self._source: SourceSummary | None = None
        self._build()

    def _build(self) -> None:
        unit = theme.UNIT_PX
        self._table = self._build_table()
        heading = QLabel(self.tr("Places that could not be read, or were mended while reading"))
        heading.setProperty("kind", "heading")
        heading.setBuddy(self._table)
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        texts = QSplitter(Qt.Orientation.Horizontal)
        texts.setChildrenCollapsible(False)
        texts.setHandleWidth(unit)
        texts.setProperty("kind", "gap")
        self._raw = self._field("problems_raw", self.tr("As it stands in the file"), texts)
        self._mended = self._field("problem_mended", self.tr("How it could be read"), texts)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, unit, 0, 0)
        column.setSpacing(unit)
        column.addWidget(heading)
        column.addWidget(self._table, 3)
        column.addWidget(self._hint)
        column.addWidget(texts, 4)
        column.addLayout(self._build_buttons())
        self._nothing = EmptyState("circle-check", self.tr("Everything in this file could be read."))
        self._stack = QStackedWidget()
        self._stack.addWidget(inside)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _field(self, name: str, title: str, into: QSplitter) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setObjectName(name)
        field.setReadOnly(True)
        field.setProperty("kind", "field")
        field.setAccessibleName(title)
        field.setTabChangesFocus(True)
        label = QLabel(title)
        label.setProperty("kind", "small_heading")
        label.setBuddy(field)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.UNIT_PX // 2)
        column.addWidget(label)
        column.addWidget(field)
        into.addWidget(holder)
        return field

    def _build_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setObjectName("problems_table")
        table.setHorizontalHeaderLabels([self.tr("Where"), self.tr("What is wrong"), self.tr("Settled")])
        figures_right(table)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        table.itemSelectionChanged.connect(self._chosen)
        return table

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        self._take = QPushButton(self.tr("Take it in so"))
        self._take.setObjectName("problem_take")
        self._take.setToolTip(
            self.tr("Adds it as a conversation where it stands in the file; undo takes it out.")
        )
        self._take.clicked.connect(self._take_in)
        self._dismiss = QPushButton(self.tr("Dismiss"))
        self._dismiss.setObjectName("problem_dismiss")
        self._dismiss.setToolTip(self.tr("It is as it should be, or does not matter; undo brings it back."))
        self._dismiss.clicked.connect(self._put_aside)
        for button in (self._take, self._dismiss):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_problems(self, source: SourceSummary, problems: Sequence[NamedProblem]) -> None:
        """List the places of a source; the one that was chosen stays so."""
        before = self._problem()
        self._source = source
        self._problems = list(problems)
        self._stack.setCurrentIndex(0 if self._problems else 1)
        if source.state == "partial":
            self._nothing.set_texts(
                self.tr("What was read of this file so far could all be read."),
                self.tr("Reading ended before its end. “Read the rest” goes on from there."),
            )
        else:
            self._nothing.set_texts(self.tr("Everything in this file could be read."))
        settled = {"taken": self.tr("taken in"), "dismissed": self.tr("dismissed")}
        self._table.blockSignals(True)
        self._table.setRowCount(len(self._problems))
        for row, problem in enumerate(self._problems):
            where = problem.where or self.tr("the file")
            for column, text in enumerate((where, problem.sentence, settled.get(problem.settled, ""))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._table.setItem(row, column, item)
        wanted = before.id if before is not None else 0
        place = next((row for row, one in enumerate(self._problems) if one.id == wanted), 0)
        if self._problems:
            self._table.selectRow(place)
        self._table.blockSignals(False)
        self._chosen()

    def _problem(self) -> NamedProblem | None:
        row = self._table.currentRow()
        return self._problems[row] if 0 <= row < len(self._problems) else None

    @Slot()
    def _chosen(self) -> None:
        problem = self._problem()
        self._take.setEnabled(False)
        self._dismiss.setEnabled(
            problem is not None and not self._desk.read_only and problem.settled != "taken"
        )
        if problem is None:
            return
        again = problem.settled == "dismissed"
        self._dismiss.setText(self.tr("Show it again") if again else self.tr("Dismiss"))
        self._hint.setText(problem.hint)
        self._hint.setVisible(bool(problem.hint))
        self._raw.setPlainText(problem.raw.decode("utf-8", "replace"))
        self._mended.setPlainText("")
        if problem.settled == "taken":
            self._mended.setPlainText(self.tr("It was taken in as a conversation."))
            return
        number = problem.id
        self._desk.ask(lambda project: (number, project.shelf.mending(number)), self._mending_arrived)

    @Slot(object)
    def _mending_arrived(self, answer: tuple[int, Mending | None]) -> None:
        number, found = answer
        problem = self._problem()
        if problem is None or problem.id != number:
            return
        if found is None:
            nothing = {
                "note": self.tr("It was read; nothing is missing."),
                "repaired": self.tr("It was read; nothing is missing."),
            }
            self._mended.setPlainText(
                nothing.get(
                    problem.kind, self.tr("There is no telling. Mend it in the file, then open it again.")
                )
            )
            return
        turns = [
            f"{turn.speaker or turn.label or turn.role.value}: {turn.text}"
            for turn in found.conversation.turns
        ]
        self._mended.setPlainText("\n\n".join([found.sentence, *turns]))
        self._take.setEnabled(not self._desk.read_only)

    @Slot()
    def _take_in(self) -> None:
        problem, work = self._problem(), self._desk.source_work
        if problem is not None and work is not None:
            self._take.setEnabled(False)
            work.take_in_mended(problem.id)

    @Slot()
    def _put_aside(self) -> None:
        problem = self._problem()
        if problem is None:
            return
        again = problem.settled == "dismissed"
        where = problem.where or self.tr("a place")
        label = self.tr("Show {0} again") if again else self.tr("Dismiss {0}")
        edit = SetSetting(f"problem:{problem.id}", None if again else "dismissed")
        self._desk.submit(
            Command(label.format(say("{0} of {1}").format(where, problem.name)), (edit,), "sources")
        )
