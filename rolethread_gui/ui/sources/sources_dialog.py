"""Sources and import report: what was read as what, what could not be read, and what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.formats.choices import NOTHING
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout
from rolethread_gui.ui.sources.problem_view import ProblemView
from rolethread_gui.ui.widgets.closing import close_row
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.import_reports import NamedProblem, SourceSummary
    from rolethread_gui.engine.project import Project
    from rolethread_gui.workbench.desk import Desk

_LISTED = 2000
"""Problems that are listed at most."""
_SOON_MS = 60
_NAME, _FORMAT, _COUNT, _PLACES, _STATE = range(5)


class SourcesDialog(QDialog):
    """A table of the sources above, the places of the chosen one that could not be read below.

    Signals:
        add_requested: the person wants to add a dataset.
        show_requested: a `SourceSummary` whose conversations are to be shown.
        own_file_requested: a `SourceSummary` that is to be written as its own file.
        answers_requested: a `SourceSummary` that is to be read with other answers.
    """

    add_requested = Signal()
    show_requested = Signal(object)
    own_file_requested = Signal(object)
    answers_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sources_dialog")
        self.setWindowTitle(self.tr("Sources and import report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._sources: list[SourceSummary] = []
        self._formats: dict[int, dict[str, int]] = {}
        self._problems: list[NamedProblem] = []
        self._wanted = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._ask)
        self._build()
        self.resize(920, 720)
        for signal in (desk.dataset_changed, desk.import_finished, desk.history_changed):
            signal.connect(self._soon.start)
        desk.project_closed.connect(self.close)
        self._ask()

    # building

    def _build(self) -> None:
        unit = theme.UNIT_PX
        self._table = self._build_table()
        self._about = QLabel()
        self._about.setObjectName("source_about")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setProperty("kind", "muted")
        above = QWidget()
        top = QVBoxLayout(above)
        top.setContentsMargins(0, 0, 0, unit)
        top.setSpacing(unit)
        top.addLayout(self._build_head())
        top.addWidget(self._table, 1)
        top.addWidget(self._about)
        top.addWidget(self._build_buttons())
        self.places = ProblemView(self._desk)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(above)
        split.addWidget(self.places)
        split.setSizes([280, 420])
        self._empty = EmptyState(
            "layers",
            self.tr("This project has no source."),
            self.tr("Add a dataset, and its conversations come in as one step that can be undone."),
            self.tr("Add to this project…"),
        )
        self._empty.asked.connect(self.add_requested)
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.addWidget(self._stack)
        layout.addLayout(close_row(self))

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = QLabel(self.tr("Sources"))
        title.setProperty("kind", "heading")
        title.setBuddy(self._table)
        add = self._button("source_add", self.tr("Add to this project…"))
        add.clicked.connect(self.add_requested)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(add)
        return head

    def _build_table(self) -> QTableWidget:
        table = QTableWidget(0, 5)
        table.setObjectName("sources_table")
        table.setAccessibleName(self.tr("Sources"))
        table.setHorizontalHeaderLabels(
            [
                self.tr("File"),
                self.tr("Read as"),
                self.tr("Conversations here"),
                self.tr("Places to look at"),
                self.tr("State"),
            ]
        )
        figures_right(table, 2, 3)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        table.itemSelectionChanged.connect(self._chosen)
        return table

    def _build_buttons(self) -> QWidget:
        whole = QWidget()
        row = FlowLayout(whole, theme.UNIT_PX)
        self._buttons = {
            "source_rest": (self.tr("Read the rest"), self._read_rest),
            "source_again": (self.tr("Open the mended file again"), self._open_again),
            "source_other_file": (self.tr("Another file in its place…"), self._choose_mended),
            "source_answers": (self.tr("Read with other answers…"), self._ask_answers),
            "source_show": (self.tr("Show its conversations"), self._show_conversations),
            "source_own_file": (self.tr("Save as its own file…"), self._save_own),
            "source_remove": (self.tr("Remove"), self._remove),
        }
        self._buttons_by_name: dict[str, QPushButton] = {}
        for name, (title, slot) in self._buttons.items():
            button = self._button(name, title)
            button.clicked.connect(slot)
            row.addWidget(button)
            self._buttons_by_name[name] = button
        self._buttons_by_name["source_rest"].hide()  # most files were read to their end
        return whole

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    # what is there

    @Slot()
    def _ask(self) -> None:
        if self._desk.is_open:
            self._desk.ask(_everything, self._arrived)

    @Slot(object)
    def _arrived(self, everything: tuple[Any, Any, Any]) -> None:
        self._sources, self._formats, self._problems = everything
        self._stack.setCurrentIndex(0 if self._sources else 1)
        wanted = self._wanted or (self._sources[0].id if self._sources else 0)
        self._table.blockSignals(True)
        self._table.setRowCount(len(self._sources))
        for row, source in enumerate(self._sources):
            for column, text in enumerate(self._cells(source)):
                item = QTableWidgetItem(text)
                item.setToolTip(source.path if column == _NAME else text)
                if column in (_COUNT, _PLACES):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(row, column, item)
        row = next((row for row, one in enumerate(self._sources) if one.id == wanted), 0)
        if self._sources:
            self._table.selectRow(row)
        self._table.blockSignals(False)
        self._chosen()

    def _cells(self, source: SourceSummary) -> tuple[str, ...]:
        formats = ", ".join(self._formats.get(source.id, {})) or source.dialect
        state = {"partial": self.tr("read in part"), "complete": self.tr("read to its end")}
        places = sum(1 for one in self._problems if one.source == source.id and not one.settled)
        return (
            source.name,
            formats,
            figure(source.here),
            figure(places) if places else "–",
            state.get(source.state, source.state),
        )

    def source(self) -> SourceSummary | None:
        """The source that is chosen."""
        row = self._table.currentRow()
        return self._sources[row] if 0 <= row < len(self._sources) else None

    def choose(self, source: int) -> None:
        """Choose a source by its id, now or when it is there."""
        self._wanted = source
        self._soon.start()

    @Slot()
    def _chosen(self) -> None:
        source = self.source()
        if source is None:
            return
        self._wanted = source.id
        counts = self._formats.get(source.id, {})
        read = ", ".join(f"{figure(count)} {title}" for title, count in counts.items())
        packed = f", {source.compression}" if source.compression else ""
        self._about.setText(
            self.tr("Read from “{0}” ({1}{2}): {3}. {4}").format(
                source.path, source.encoding, packed, read, source.fidelity
            )
        )
        writable = not self._desk.read_only
        for name in ("source_again", "source_other_file", "source_remove", "source_add"):
            self._enable(name, writable)
        rest = self._buttons_by_name["source_rest"]
        rest.setVisible(source.state == "partial" and writable)
        rest.setEnabled(not self._desk.importing)
        answered = source.choices != NOTHING
        self._buttons_by_name["source_answers"].setVisible(answered or rest.isHidden())  # room for six
        self._enable("source_answers", writable and source.choices != NOTHING)
        self.places.show_problems(source, [one for one in self._problems if one.source == source.id])

    def _enable(self, name: str, on: bool) -> None:
        button = self.findChild(QPushButton, name)
        if button is not None:
            button.setEnabled(on)

    # what can be done

    @Slot()
    def _read_rest(self) -> None:
        source, work = self.source(), self._desk.source_work
        if source is not None and work is not None:
            work.read_rest(source)

    @Slot()
    def _open_again(self) -> None:
        source = self.source()
        if source is not None:
            self._mend(source, Path(source.path))

    @Slot()
    def _choose_mended(self) -> None:
        source = self.source()
        if source is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("The file that takes its place"), str(Path(source.path).parent)
        )
        if chosen:
            self._mend(source, Path(chosen))

    def _mend(self, source: SourceSummary, path: Path) -> None:
        if not path.exists():
            self._about.setText(
                self.tr("“{0}” is no longer there. Choose the file that takes its place.").format(path)
            )
            return
        work = self._desk.source_work
        if work is not None:
            work.replace(source, path)

    @Slot()
    def _ask_answers(self) -> None:
        self.answers_requested.emit(self.source())

    @Slot()
    def _show_conversations(self) -> None:
        self.show_requested.emit(self.source())

    @Slot()
    def _save_own(self) -> None:
        self.own_file_requested.emit(self.source())

    @Slot()
    def _remove(self) -> None:
        source, work = self.source(), self._desk.source_work
        if source is not None and work is not None:
            self._wanted = 0
            work.remove(source)


def _everything(project: Project) -> tuple[Any, Any, Any]:
    sources = project.sources()
    formats = {one.id: project.shelf.formats(one.id) for one in sources}
    return sources, formats, project.problems(None, _LISTED)
