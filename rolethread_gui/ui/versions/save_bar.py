"""The form that saves a version: a bar under the top bar that asks for a name and a note. Nothing waits for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from rolethread_gui.ui import theme


class SaveVersionBar(QFrame):
    """Name and note of a new version.

    Signals:
        saved: name and note that the person gave.
        closed: the form went away, either way.
    """

    saved = Signal(str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setObjectName("save_version_bar")
        unit = theme.UNIT_PX
        self.name = QLineEdit()
        self.name.setObjectName("version_name")
        self.name.setMaxLength(200)
        self.name.setMinimumWidth(160)
        self.note = QLineEdit()
        self.note.setObjectName("version_note")
        self.note.setMaxLength(4000)
        self.note.setPlaceholderText(self.tr("What is special about it? (as you like)"))
        name_label = QLabel(self.tr("&Name of the version"))
        name_label.setBuddy(self.name)
        note_label = QLabel(self.tr("No&te"))
        note_label.setBuddy(self.note)
        self._save = QPushButton(self.tr("Save version"))
        self._save.setObjectName("version_save")
        self._save.setProperty("kind", "primary")
        self._save.clicked.connect(self._accept)
        cancel = QPushButton(self.tr("Not now"))
        cancel.setProperty("kind", "quiet")
        cancel.clicked.connect(self.dismiss)
        self.name.returnPressed.connect(self._accept)
        self.note.returnPressed.connect(self._accept)
        self.name.textChanged.connect(self._check)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        layout.setSpacing(unit)
        layout.addWidget(name_label)
        layout.addWidget(self.name, 1)
        layout.addWidget(note_label)
        layout.addWidget(self.note, 2)
        layout.addWidget(self._save)
        layout.addWidget(cancel)
        self._before: QWidget | None = None
        self.hide()

    def ask(self, suggestion: str) -> None:
        """Show the form with a name that can be kept or typed over."""
        focus = self.window().focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = focus
        self.name.setText(suggestion)
        self.note.clear()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def dismiss(self) -> None:
        """Close the form without saving; the keyboard goes back to where it was, and not to whatever comes next."""
        before, self._before = self._before, None
        focus = self.window().focusWidget()
        if (
            focus is not None
            and self.isAncestorOf(focus)
            and before is not None
            and isValid(before)
            and before.isVisible()
        ):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit()

    @Slot()
    def _check(self) -> None:
        self._save.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _accept(self) -> None:
        name = self.name.text().strip()
        if name:
            note = self.note.text().strip()
            self.dismiss()
            self.saved.emit(name, note)
