"""A crash report: what to pass on to those who mend the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.closing import close_button
from rolethread_gui.workbench.crash import log_folder


class ReportDialog(QDialog):
    """The report, to read and to copy. Nothing is sent anywhere."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_dialog")
        self.setWindowTitle(self.tr("Report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        unit = theme.UNIT_PX
        words = QLabel(
            self.tr(
                "This helps those who mend the program: where in it something failed, its version and your system. No text "
                "of yours is in it. It is sent nowhere; save or copy it to pass it on."
            )
        )
        words.setWordWrap(True)
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Report"))
        self._text.setProperty("kind", "field")
        copy = QPushButton(theme.icon("copy"), self.tr("Copy"))
        theme.beside_words(copy)
        copy.clicked.connect(self._copy)
        save = QPushButton(theme.icon("save"), self.tr("Save as a file…"))
        theme.beside_words(save)
        save.setObjectName("report_save")
        save.clicked.connect(self._save)
        folder = QPushButton(theme.icon("folder-open"), self.tr("Show all reports"))
        theme.beside_words(folder)
        folder.setObjectName("report_folder")
        folder.clicked.connect(self._show_folder)
        self._told = QLabel()
        self._told.setObjectName("report_told")
        self._told.setProperty("kind", "muted")
        self._told.setWordWrap(True)
        self._told.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(unit)
        buttons.addWidget(folder)
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(save)
        buttons.addWidget(close_button(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        layout.addWidget(words)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._told)
        layout.addLayout(buttons)
        self.resize(680, 480)

    @Slot()
    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), "rolethread-report.txt", self.tr("Text (*.txt)")
        )
        if not chosen:
            return
        try:
            Path(chosen).write_text(self._text.toPlainText(), encoding="utf-8")
            said = self.tr("It is in “{0}”.").format(chosen)
        except OSError as problem:
            said = self.tr("“{0}” cannot be written: {1}. Choose another place.").format(
                chosen, problem.strerror or ""
            )
        self._told.setText(said)
        self._told.show()

    @Slot()
    def _show_folder(self) -> None:
        log_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
