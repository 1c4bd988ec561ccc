"""About the program, and the licences of what ships with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from rolethread_gui import __version__
from rolethread_gui.resource_files import resource
from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.closing import close_row


def licence_texts() -> dict[str, str]:
    """The licence texts that ship with the program, by title."""
    folder = resource("licences")
    files = [path for path in folder.iterdir() if path.is_file() and path.suffix in {"", ".txt", ".md"}]
    files.sort(key=lambda path: (path.suffix != ".md", path.name.lower()))
    return {_title(path): path.read_text(encoding="utf-8", errors="replace") for path in files}


def _title(path: Path) -> str:
    words = path.stem.replace("-", " ").replace("_", " ")
    return words.capitalize() if words.isupper() and " " in words else words


class AboutDialog(QDialog):
    """Name, version, and every licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About RoleThread Workbench"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        unit = theme.UNIT_PX
        picture = QLabel()
        icon = theme.icon("message-square-text", "accent")
        picture.setPixmap(icon.pixmap(QSize(48, 48), self.devicePixelRatioF()))
        title = QLabel("RoleThread Workbench")
        title.setProperty("kind", "title")
        version = QLabel(self.tr("Version %s") % __version__)
        version.setProperty("kind", "muted")
        words = QLabel(
            self.tr(
                "A workbench in which writers curate conversations for training. Nothing leaves this "
                "computer: the program works without a network and reports nothing to anyone."
            )
        )
        words.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(2 * unit)
        head.addWidget(picture)
        names = QVBoxLayout()
        names.setSpacing(unit // 2)
        names.addStretch(1)
        names.addWidget(title)
        names.addWidget(version)
        names.addStretch(1)
        head.addLayout(names, 1)
        self._texts = licence_texts()
        self._choice = QComboBox()
        self._choice.setObjectName("about_licence")
        self._choice.setAccessibleName(self.tr("Licences"))
        self._choice.addItems(list(self._texts))
        self._choice.currentTextChanged.connect(self._show)
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._text.setProperty("kind", "field")
        label = QLabel(self.tr("It stands on the work of others, under these licences:"))
        label.setBuddy(self._choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit)
        layout.setSpacing(2 * unit)
        layout.addLayout(head)
        layout.addWidget(words)
        layout.addWidget(label)
        layout.addWidget(self._choice)
        layout.addWidget(self._text, 1)
        layout.addLayout(close_row(self))
        self._show(self._choice.currentText())
        self.resize(760, 640)

    @Slot(str)
    def _show(self, title: str) -> None:
        text = self._texts.get(title, "")
        if text.startswith("# "):  # our own list of them, with its tables
            self._text.setMarkdown(text)
        else:
            self._text.setPlainText(text)
