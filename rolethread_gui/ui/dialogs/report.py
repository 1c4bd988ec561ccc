"""A crash report: what to pass on to those who mend the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from rolethread_gui.ui import theme


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
                "This helps those who mend the program. It may hold words of your texts: read it before you pass it on."
            )
        )
        words.setWordWrap(True)
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setProperty("kind", "field")
        copy = QPushButton(theme.icon("copy"), self.tr("Copy"))
        copy.clicked.connect(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        layout.addWidget(words)
        layout.addWidget(self._text, 1)
        layout.addWidget(copy, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(680, 480)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
