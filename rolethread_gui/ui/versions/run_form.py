"""The form of a training run: with what and on what it was trained, what came of it, what is wrong since."""

from __future__ import annotations

import datetime

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.runs import FAULTS, JUDGEMENTS, Run
from rolethread_gui.ui import theme


class RunForm(QWidget):
    """Asks about a run.

    Signals:
        saved: the `Run` as it was filled in.
        closed: nothing shall change.
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_form")
        self._run = Run(0, "")
        self._name = self._line("run_name", self.tr("Name of the run"))
        self._trainer = QComboBox()
        self._trainer.setObjectName("run_trainer")
        self._trainer.setAccessibleName(self.tr("Trained with"))
        self._trainer.setEditable(True)
        self._model = self._line("run_model", self.tr("Base model"))
        self._date = self._line("run_date", self.tr("Day, as 2026-05-31"))
        self._settings = self._text("run_settings", self.tr("Settings"), 3)
        self._settings.setPlaceholderText(self.tr("Learning rate, epochs, rank … as you like, or pasted"))
        self._files = self._text("run_files", self.tr("Files that were trained on, one on a line"), 2)
        self._files.setPlaceholderText(self.tr("Names of the files that were given to it, one on a line"))
        self._results = self._text("run_results", self.tr("Results"), 6)
        self._results.setPlaceholderText(self.tr("Paste losses, test results or outputs"))
        self._judgement = QComboBox()
        self._judgement.setObjectName("run_judgement")
        self._judgement.setAccessibleName(self.tr("Beside the run before"))
        for value, title in zip(
            ("", *JUDGEMENTS),
            (self.tr("Not judged yet"), self.tr("Better"), self.tr("Mixed"), self.tr("Worse")),
            strict=True,
        ):
            self._judgement.addItem(title, value)
        self._faults = {one.id: QCheckBox(one.title) for one in FAULTS}
        for name, box in self._faults.items():
            box.setObjectName(f"run_fault_{name}")
        self._note = self._text("run_note", self.tr("Note"), 2)
        self._arrange()

    def _arrange(self) -> None:
        unit = theme.UNIT_PX
        form = QFormLayout()
        self._date.setMaximumWidth(20 * unit)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(unit)
        faults = QWidget()
        boxes = QVBoxLayout(faults)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(2)
        for box in self._faults.values():
            boxes.addWidget(box)
        for title, field in (
            (self.tr("Name"), self._name),
            (self.tr("Trained with"), self._trainer),
            (self.tr("Base model"), self._model),
            (self.tr("Day"), self._date),
            (self.tr("Settings"), self._settings),
            (self.tr("Files"), self._files),
            (self.tr("Results"), self._results),
            (self.tr("Beside the run before"), self._judgement),
            (self.tr("What it does wrong"), faults),
            (self.tr("Note"), self._note),
        ):
            label = QLabel(title)
            label.setBuddy(field)
            form.addRow(label, field)
        self._wrong = QLabel()
        self._wrong.setProperty("kind", "muted")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._save = QPushButton(self.tr("Save the run"))
        self._save.setObjectName("run_save")
        self._save.setProperty("kind", "primary")
        self._save.clicked.connect(self._accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("run_cancel")
        cancel.setProperty("kind", "quiet")
        cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit)
        column.addLayout(form)
        column.addWidget(self._wrong)
        column.addLayout(buttons)
        self._name.textChanged.connect(self._check)
        self._date.textChanged.connect(self._check)

    @staticmethod
    def _line(name: str, title: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setAccessibleName(title)
        made.setMaxLength(300)
        return made

    @staticmethod
    def _text(name: str, title: str, lines: int) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setObjectName(name)
        made.setProperty("kind", "field")
        made.setAccessibleName(title)
        made.setTabChangesFocus(True)
        made.setFixedHeight(lines * made.fontMetrics().lineSpacing() + 2 * theme.UNIT_PX)
        return made

    def ask(self, run: Run, trainers: list[str]) -> None:
        """Show a run to be filled in.

        Args:
            run: as it is; with the day of today where it has none.
            trainers: titles that are offered.
        """
        self._run = run
        self._trainer.clear()
        self._trainer.addItems(trainers)
        self._trainer.setCurrentText(run.trainer)
        self._name.setText(run.name)
        self._model.setText(run.model)
        self._date.setText(run.date or datetime.date.today().isoformat())
        for field, text in (
            (self._settings, run.settings),
            (self._files, "\n".join(run.files)),
            (self._results, run.results),
            (self._note, run.note),
        ):
            field.setPlainText(text)
        self._judgement.setCurrentIndex(max(0, self._judgement.findData(run.judgement)))
        for name, box in self._faults.items():
            box.setChecked(name in run.faults)
        self._check()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def _day(self) -> str | None:
        text = self._date.text().strip()
        if not text:
            return ""
        try:
            return datetime.date.fromisoformat(text).isoformat()
        except ValueError:
            return None

    @Slot()
    def _check(self) -> None:
        wrong = ""
        if not self._name.text().strip():
            wrong = self.tr("Give the run a name.")
        elif self._day() is None:
            wrong = self.tr("The day is written as year, month and day, for example 2026-05-31.")
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self._save.setEnabled(not wrong)

    @Slot()
    def _accept(self) -> None:
        files = (line.strip() for line in self._files.toPlainText().splitlines())
        self.saved.emit(
            msgspec.structs.replace(
                self._run,
                name=self._name.text().strip(),
                trainer=self._trainer.currentText().strip(),
                model=self._model.text().strip(),
                date=self._day() or "",
                settings=self._settings.toPlainText().strip(),
                files=tuple(line for line in files if line),
                results=self._results.toPlainText().strip(),
                judgement=str(self._judgement.currentData()),
                faults=tuple(name for name, box in self._faults.items() if box.isChecked()),
                note=self._note.toPlainText().strip(),
            )
        )
