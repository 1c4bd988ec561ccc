"""What an export would write, the configuration to copy, and what it has written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.export.parts import column, heading, muted, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINES = 14


class FileList(QWidget):
    """The files that would be written, with a word on each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(self)
        self._column.addWidget(heading(self.tr("What is written")))
        self._names = plain()
        self._names.setObjectName("export_files")
        self._column.addWidget(self._names)
        self._about = muted()
        self._column.addWidget(self._about)

    def show_files(self, files: Sequence[tuple[str, str]], manifest: str) -> None:
        """Show names and what they are; the manifest stands at the end."""
        self._names.setText("\n".join(f"{name}  –  {title}" for name, title in files))
        self._about.setText(
            self.tr(
                "{0} beside it says what was exported, from which state, with which choices and seed."
            ).format(manifest)
        )


class Snippet(QWidget):
    """The trainer's configuration, to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self)
        self._title = heading(self.tr("Configuration to copy"))
        self._copy = QPushButton(theme.icon("copy"), self.tr("Copy"))
        theme.beside_words(self._copy)
        self._copy.setObjectName("export_copy")
        self._copy.setProperty("kind", "quiet")
        self._copy.clicked.connect(self._copied)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._copy)
        layout.addLayout(row)
        self._text = QPlainTextEdit()
        self._text.setObjectName("export_snippet")
        self._text.setProperty("kind", "field")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self._title.text())
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        layout.addWidget(self._text)

    def show_text(self, text: str) -> None:
        """Show a configuration; nothing at all where there is none."""
        self.setVisible(bool(text))
        if text == self._text.toPlainText():
            return
        self._text.setPlainText(text)
        lines = min(_LINES, text.count("\n") + 2)
        self._text.setFixedHeight(lines * self._text.fontMetrics().lineSpacing() + 3 * theme.UNIT_PX)

    @Slot()
    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._copy.setText(self.tr("Copied"))


class Result(QWidget):
    """What was written, or that nothing was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written = Path()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.UNIT_PX)
        self._said = plain()
        self._said.setObjectName("export_result")
        self._folder = QPushButton(theme.icon("folder-open"), self.tr("Show in folder"))
        theme.beside_words(self._folder)
        self._folder.setObjectName("export_show_folder")
        self._folder.clicked.connect(self._open_folder)
        self._mark = QLabel()
        row.addWidget(self._mark)
        row.addWidget(self._said, 1)
        row.addWidget(self._folder)
        self.hide()

    def say(self, sentence: str, written: Path | None = None) -> None:
        """Say a sentence; with a place, offer to show it."""
        self._said.setText(sentence)
        self._folder.setVisible(written is not None)
        self._mark.setVisible(written is not None)
        if written is not None:
            self._written = written
            icon = theme.icon("circle-check", "good")
            self._mark.setPixmap(icon.pixmap(18, 18))
        self.show()

    @property
    def folder(self) -> Path:
        """The folder that "Show in folder" opens."""
        return self._written if self._written.is_dir() else self._written.parent

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))
