"""Training runs of a version, and the way from what a model does wrong to the conversations that teach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.runs import FAULTS, Run, next_id, runs_of, setting_name, setting_value
from rolethread_gui.ui import theme
from rolethread_gui.ui.versions.run_card import RunCard
from rolethread_gui.ui.versions.run_form import RunForm
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.workbench.desk import Desk

_MOST_PX = 860


class RunsPanel(QScrollArea):
    """What does your model do wrong, and the runs of a version.

    Signals:
        clause_wanted: a clause; its conversations are to be shown on the Edit page.
        compare_wanted: ids of two versions to compare, the newer one first.
    """

    clause_wanted = Signal(object)
    compare_wanted = Signal(int, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._version = 0
        self._name = ""
        self.setObjectName("runs_panel")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        unit = theme.UNIT_PX
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit)
        column.addLayout(self._make_head())
        self._nothing = QLabel(
            self.tr(
                "No run is noted for this version. Note down what you trained on it and what came of it: next time "
                "you know which dataset made which model."
            )
        )
        self._nothing.setObjectName("runs_empty")
        self._nothing.setProperty("kind", "muted")
        self._nothing.setWordWrap(True)
        column.addWidget(self._nothing)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(unit)
        column.addLayout(self._cards)
        column.addSpacing(unit)
        column.addWidget(self._make_faults())
        column.addStretch(1)
        self._form = RunForm()
        self._form.saved.connect(self._save)
        self._form.closed.connect(self._close_form)
        self._stack = QStackedWidget()
        self._stack.setMaximumWidth(_MOST_PX)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._form)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        row.addWidget(self._stack, 1)
        row.addStretch(0)
        self.setWidget(inner)
        desk.dataset_changed.connect(self._changed)

    def _make_head(self) -> QHBoxLayout:
        self._title = QLabel()
        self._title.setObjectName("runs_title")
        self._title.setProperty("kind", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._new = QPushButton(self.tr("Note a run…"))
        self._new.setObjectName("run_new")
        self._new.clicked.connect(self._ask_new)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._new, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_faults(self) -> QWidget:
        unit = theme.UNIT_PX
        holder = QWidget()
        holder.setObjectName("runs_faults")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * unit)
        grid.setVerticalSpacing(2)
        title = QLabel(self.tr("What does your model do wrong?"))
        title.setProperty("kind", "heading")
        about = QLabel(self.tr("Choose it, and see the conversations that teach it today."))
        about.setProperty("kind", "muted")
        grid.addWidget(title, 0, 0, 1, 3)
        grid.addWidget(about, 1, 0, 1, 3)
        self._fault_buttons: dict[str, QPushButton] = {}
        self._fault_counts: dict[str, QLabel] = {}
        for place, fault in enumerate(FAULTS, 2):
            button = QPushButton(fault.title)
            button.setObjectName(f"fault_{fault.id}")
            button.setProperty("kind", "link")
            button.setProperty("fault", fault.id)
            button.clicked.connect(self._show_fault)
            count = QLabel()
            count.setObjectName(f"fault_count_{fault.id}")
            advice = QLabel(fault.advice)
            advice.setProperty("kind", "muted")
            advice.setWordWrap(True)
            grid.addWidget(button, place, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(count, place, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(advice, place, 2)
            self._fault_buttons[fault.id] = button
            self._fault_counts[fault.id] = count
        grid.setColumnStretch(2, 1)
        return holder

    # what is shown

    def show_version(self, version: int, name: str) -> None:
        """Show the runs of a version; 0 for the state of now, to which none belongs."""
        self._version, self._name = version, name
        self._close_form()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again when it is to be seen."""
        super().showEvent(event)
        self.refresh()

    @Slot(object)
    def _changed(self, change: ChangeSet | None) -> None:
        del change
        if self.isVisible():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the runs as they are now."""
        if not self._desk.is_open:
            return
        runs = runs_of(self._desk.settings)
        own = [one for one in runs if one.version == self._version] if self._version else list(runs)
        self._title.setText(
            self.tr("Training runs on “{0}”").format(self._name)
            if self._version
            else self.tr("All training runs")
        )
        self._new.setVisible(bool(self._version))
        self._new.setEnabled(not self._desk.read_only)
        self._nothing.setVisible(not own)
        while item := self._cards.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for run in own:
            card = RunCard(run, before=self._before(run, runs), writable=not self._desk.read_only)
            card.edit_wanted.connect(self._edit)
            card.remove_wanted.connect(self._remove)
            card.compare_wanted.connect(self._compare)
            card.clause_wanted.connect(self.clause_wanted)
            self._cards.addWidget(card)
        self._count_faults()

    def _count_faults(self) -> None:
        columns = self._desk.columns
        for fault in FAULTS:
            count = int(Filter((fault.clause,)).mask(columns).sum())
            self._fault_counts[fault.id].setText(figure(count))
            self._fault_buttons[fault.id].setEnabled(count > 0)

    @staticmethod
    def _before(run: Run, runs: tuple[Run, ...]) -> Run | None:
        """The newest run that is older and was trained on another version."""
        older = runs[runs.index(run) + 1 :]
        return next((one for one in older if run.version and one.version not in (0, run.version)), None)

    # acting

    @Slot()
    def _ask_new(self) -> None:
        runs = runs_of(self._desk.settings)
        last = runs[0] if runs else Run(0, "")
        name = self.tr("Run {0}").format(next_id(runs))
        self._ask(Run(0, name, self._version, last.trainer, last.model, settings=last.settings))

    @Slot(object)
    def _edit(self, run: Run) -> None:
        self._ask(run)

    def _ask(self, run: Run) -> None:
        from rolethread_gui.formats.trainer_registry import all_trainers

        self._stack.setCurrentWidget(self._form)
        self._form.ask(run, [one.title for one in all_trainers().values()])
        self.verticalScrollBar().setValue(0)

    @Slot()
    def _close_form(self) -> None:
        self._stack.setCurrentWidget(self._list)
        self.refresh()

    @Slot(object)
    def _save(self, run: Run) -> None:
        fresh = not run.id
        if fresh:
            run = msgspec.structs.replace(run, id=next_id(runs_of(self._desk.settings)))
        label = self.tr("Noted the run “{0}”") if fresh else self.tr("Changed the run “{0}”")
        edit = SetSetting(setting_name(run.id), setting_value(run))
        self._desk.submit(Command(label.format(run.name), (edit,), "runs"))
        self._close_form()

    @Slot(object)
    def _remove(self, run: Run) -> None:
        label = self.tr("Removed the run “{0}”").format(run.name)
        self._desk.submit(Command(label, (SetSetting(setting_name(run.id)),), "runs"))

    @Slot(object)
    def _compare(self, run: Run) -> None:
        before = self._before(run, runs_of(self._desk.settings))
        if before is not None:
            self.compare_wanted.emit(run.version, before.version)

    @Slot()
    def _show_fault(self) -> None:
        sender = self.sender()
        if sender is not None:
            name = str(sender.property("fault"))
            self.clause_wanted.emit(next(one.clause for one in FAULTS if one.id == name))
