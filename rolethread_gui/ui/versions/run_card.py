"""One training run, to be read."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolethread_gui.dataset.runs import FAULTS, Run
from rolethread_gui.ui import theme

_SHOWN = 700
"""Code points of pasted results that are shown."""


class RunCard(QFrame):
    """A run with its results and faults.

    Signals:
        edit_wanted: the run shall be changed.
        remove_wanted: it shall go.
        compare_wanted: its dataset shall be compared with that of the run before.
        clause_wanted: the conversations that teach one of its faults.
    """

    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    compare_wanted = Signal(object)
    clause_wanted = Signal(object)

    def __init__(
        self, run: Run, *, before: Run | None, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._run = run
        self.setObjectName(f"run_{run.id}")
        self.setProperty("kind", "card")
        unit = theme.UNIT_PX
        column = QVBoxLayout(self)
        column.setContentsMargins(12, unit, 12, unit)
        column.setSpacing(unit // 2)
        column.addLayout(self._head(writable))
        meta = " · ".join(part for part in (run.trainer, run.model, _day(run.date)) if part)
        for text, kind in ((meta, "muted"), (run.settings, ""), (run.note, "")):
            if text:
                column.addWidget(_label(text, kind))
        if run.files:
            column.addWidget(_label(self.tr("Trained on: {0}").format(", ".join(run.files)), "muted"))
        if run.results:
            cut = run.results[:_SHOWN].rstrip() + (" …" if len(run.results) > _SHOWN else "")
            column.addWidget(_label(cut, ""))
        for fault in FAULTS:
            if fault.id in run.faults:
                column.addLayout(self._fault(fault.id, fault.title, fault.advice))
        if before is not None:
            compare = QPushButton(
                self.tr("What changed in the conversations since “{0}”").format(before.name)
            )
            compare.setObjectName(f"run_compare_{run.id}")
            compare.setProperty("kind", "link")
            compare.clicked.connect(self._compare)
            row = QHBoxLayout()
            row.addWidget(compare)
            row.addStretch(1)
            column.addLayout(row)

    def _head(self, writable: bool) -> QHBoxLayout:
        run = self._run
        row = QHBoxLayout()
        row.setSpacing(2 * theme.UNIT_PX)
        row.addWidget(_label(run.name, "heading"), 1)
        words = {"better": self.tr("better"), "mixed": self.tr("mixed"), "worse": self.tr("worse")}
        if run.judgement in words:
            row.addWidget(_chip(words[run.judgement]), 0, Qt.AlignmentFlag.AlignTop)
        for name, title, slot in (
            ("edit", self.tr("Change…"), self._edit),
            ("remove", self.tr("Remove"), self._remove),
        ):
            button = QPushButton(title)
            button.setObjectName(f"run_{name}_{run.id}")
            button.setProperty("kind", "link")
            button.setEnabled(writable)
            button.clicked.connect(slot)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _fault(self, name: str, title: str, advice: str) -> QHBoxLayout:
        button = QPushButton(title)
        button.setObjectName(f"run_{self._run.id}_{name}")
        button.setProperty("kind", "link")
        button.setProperty("fault", name)
        button.setToolTip(self.tr("Show the conversations that teach it"))
        button.clicked.connect(self._show_fault)
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_label(advice, "muted"), 1)
        return row

    @Slot()
    def _edit(self) -> None:
        self.edit_wanted.emit(self._run)

    @Slot()
    def _remove(self) -> None:
        self.remove_wanted.emit(self._run)

    @Slot()
    def _compare(self) -> None:
        self.compare_wanted.emit(self._run)

    @Slot()
    def _show_fault(self) -> None:
        sender = self.sender()
        if sender is not None:
            name = str(sender.property("fault"))
            self.clause_wanted.emit(next(one.clause for one in FAULTS if one.id == name))


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    if kind:
        label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _chip(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "chip")
    return label


def _day(text: str) -> str:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return text
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
