"""The thresholds of a check: each can be set by hand, and what that adds and removes is said before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.base import Check, Option
from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.engine.trying import Difference
from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.section import words
from rolethread_gui.ui.widgets.number_fields import with_edge
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_TRY_MS = 200


class _Row:
    """One threshold: a box for "as usual in this dataset", and a number."""

    def __init__(self, option: Option, usual: float | None) -> None:
        self.option = option
        self.usual = option.default if option.default is not None else usual
        self.label = words(option.title, wrap=False)
        self.number = QSpinBox()
        with_edge(self.number)
        self.number.setObjectName(f"threshold_{option.name}")
        self.number.setRange(int(option.low), int(option.high))
        self.number.setAccessibleName(option.title)
        self.number.setGroupSeparatorShown(True)
        self.number.setKeyboardTracking(False)
        if option.unit:
            self.number.setSuffix(f" {option.unit}")
        self.learned = QCheckBox()
        self.learned.setObjectName(f"threshold_usual_{option.name}")

    def show(self, value: float | None) -> None:
        """Show what is set; None for the usual."""
        self.learned.setChecked(value is None)
        self.number.setEnabled(value is not None)
        shown = value if value is not None else self.usual
        self.number.setValue(int(shown if shown is not None else self.option.low))

    @property
    def value(self) -> float | None:
        """What shall be kept; None for the usual."""
        return None if self.learned.isChecked() else float(self.number.value())


class Thresholds(QFrame):
    """The thresholds of one check, and learning anew what is usual.

    Signals:
        filter_wanted: a `Filter` of conversations that would be flagged, or no longer.
        said: a quiet message and its button.
    """

    filter_wanted = Signal(object)
    said = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("thresholds")
        self._desk = desk
        self._check: Check | None = None
        self._rows: list[_Row] = []
        self._fresh: Any = None
        self._found: Difference | None = None
        self._base: list[Any] = []
        self._showing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(theme.UNIT_PX)
        column.addWidget(words(self.tr("When it is flagged"), "small_heading"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.UNIT_PX)
        self._grid.setColumnStretch(3, 1)
        column.addLayout(self._grid)
        self._about = words("", "muted")
        column.addWidget(self._about)
        self._said = words("", name="threshold_difference")
        column.addWidget(self._said)
        column.addLayout(self._make_buttons())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TRY_MS)
        self._soon.timeout.connect(self._try)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        self.use = _button(self.tr("Use this"), "threshold_use", "primary", self._use)
        self.leave = _button(self.tr("Leave it as it was"), "threshold_leave", "", self._leave)
        self.added = _button("", "threshold_show_added", "link", self._show_added)
        self.removed = _button("", "threshold_show_removed", "link", self._show_removed)
        self.learn = _button(self.tr("Learn again what is usual"), "threshold_learn", "", self._learn)
        for button in (self.use, self.leave, self.added, self.removed):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.learn)
        return row

    def show_check(self, check: Check) -> None:
        """Show the thresholds of a check as they are set."""
        keeps = check.keeps and check.aggregate() is not None
        self.setVisible(bool(check.options) or keeps)
        fresh = self._check is not check
        self._check = check
        if fresh:
            self._build(check)
        base = self._kept()
        if not fresh and base == self._base and self._pending():
            return  # something is being tried
        self._base = base
        self._fresh = self._found = None
        self._showing = True
        for row in self._rows:
            row.show(self._desk.setting(self._name(row)))
        self._showing = False
        kept = self._desk.setting(f"figures:{check.id}") is not None
        self._about.setText(
            self.tr("What is usual was learned from this dataset. It changes only when you accept it.")
            if keeps and kept
            else ""
        )
        self._about.setVisible(bool(self._about.text()))
        self._tell()

    def _build(self, check: Check) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        summary = self._desk.summary
        figures = summary.figures.get(check.id) if summary is not None else None
        self._rows = [_Row(option, check.usual(figures, option.name)) for option in check.options]
        for place, row in enumerate(self._rows):
            row.learned.setText(
                self.tr("as usual in this dataset") if row.option.default is None else self.tr("as usual")
            )
            self._grid.addWidget(row.label, place, 0)
            self._grid.addWidget(row.number, place, 1)
            self._grid.addWidget(row.learned, place, 2)
            row.number.valueChanged.connect(self._turned)
            row.learned.toggled.connect(self._turned)

    def _name(self, row: _Row) -> str:
        return f"option:{self._check.id if self._check else ''}.{row.option.name}"

    def _kept(self) -> list[Any]:
        """What is set, and what was learned."""
        figures = self._desk.setting(f"figures:{self._check.id if self._check else ''}")
        return [figures, *(self._desk.setting(self._name(row)) for row in self._rows)]

    def _pending(self) -> bool:
        return self._fresh is not None or [row.value for row in self._rows] != self._base[1:]

    @Slot()
    def _turned(self) -> None:
        if self._showing:
            return
        for row in self._rows:
            row.number.setEnabled(not row.learned.isChecked())
        if self._desk.studies is not None:
            self._desk.studies.forget("threshold")
        self._found = None
        self._tell()
        if self._pending():
            self._soon.start()

    def _settings(self) -> dict[str, Any]:
        changed = {self._name(row): row.value for row in self._rows}
        if self._fresh is not None and self._check is not None:
            changed[f"figures:{self._check.id}"] = self._fresh
        return {
            name: value for name, value in {**self._desk.settings, **changed}.items() if value is not None
        }

    @Slot()
    def _try(self) -> None:
        studies, check, summary = self._desk.studies, self._check, self._desk.summary
        if studies is None or check is None:
            return
        figures = summary.figures.get(check.id) if summary is not None else None
        studies.ask(
            "threshold", self._arrived, "difference", check.id, self._desk.settings, self._settings(), figures
        )

    def _arrived(self, found: Difference) -> None:
        self._found = found
        self._tell()

    @Slot()
    def _learn(self) -> None:
        if self._desk.studies is not None and self._check is not None:
            self._said.setText(self.tr("Reading…"))
            self._said.show()
            self._desk.studies.ask(
                "threshold", self._relearned, "relearned", self._check.id, self._desk.settings
            )

    def _relearned(self, answer: tuple[Any, Difference]) -> None:
        self._fresh, self._found = answer
        if self._check is not None and self._fresh == self._desk.setting(f"figures:{self._check.id}"):
            self._fresh = None
            self._tell()
            self._said.setText(self.tr("Nothing has changed since it was learned."))
            self._said.show()
            return
        self._tell()

    def _tell(self) -> None:
        pending, found = self._pending(), self._found
        writable = not self._desk.read_only
        if not pending:
            self._said.setText("")
        elif found is None:
            self._said.setText(self.tr("Working out what that would change…"))
        else:
            self._said.setText(
                self.tr("This {0}. Flagged now: {1}.").format(found.sentence, figure(found.before))
            )
        self._said.setVisible(pending)
        self.use.setVisible(pending)
        self.use.setEnabled(pending and found is not None and writable)
        self.leave.setVisible(pending)
        for button, keys, text in (
            (self.added, found.added if pending and found else (), self.tr("Show what it adds")),
            (self.removed, found.removed if pending and found else (), self.tr("Show what it removes")),
        ):
            button.setText(text)
            button.setVisible(bool(keys))
        keeps = self._check is not None and self._check.keeps
        self.learn.setVisible(keeps and not pending)
        self.learn.setEnabled(writable)
        for row in self._rows:
            row.number.setReadOnly(not writable)
            row.learned.setEnabled(writable)

    @Slot()
    def _use(self) -> None:
        check = self._check
        if check is None:
            return
        edits = [
            SetSetting(self._name(row), row.value)
            for row in self._rows
            if row.value != self._desk.setting(self._name(row))
        ]
        if self._fresh is not None:
            edits.append(SetSetting(f"figures:{check.id}", self._fresh))
        self._fresh = self._found = None
        label = self.tr("Changed when “{0}” is flagged").format(check.title)
        self._desk.submit(Command(label, tuple(edits), "checks"), self._used)

    def _used(self, change: object) -> None:
        self.said.emit(str(getattr(change, "label", "")), self.tr("Undo"))
        if self._check is not None:
            self.show_check(self._check)

    @Slot()
    def _leave(self) -> None:
        self._soon.stop()
        if self._desk.studies is not None:
            self._desk.studies.forget("threshold")
        self._fresh = None
        self._showing = True
        for row in self._rows:
            row.show(self._desk.setting(self._name(row)))
        self._showing = False
        self._tell()

    @Slot()
    def _show_added(self) -> None:
        if self._found is not None:
            self.filter_wanted.emit(Filter((IsOneOf(self._found.added, self.tr("would be flagged")),)))

    @Slot()
    def _show_removed(self) -> None:
        if self._found is not None:
            self.filter_wanted.emit(
                Filter((IsOneOf(self._found.removed, self.tr("would no longer be flagged")),))
            )


def _button(text: str, name: str, kind: str, slot: Any) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    if kind:
        button.setProperty("kind", kind)
    button.clicked.connect(slot)
    return button
