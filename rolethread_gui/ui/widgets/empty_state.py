"""What an empty page or panel says: what would fill it, and a button that does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolethread_gui.ui import theme

_WIDTH_PX = 520
"""Sentences that run across a whole screen are hard to read."""


class EmptyState(QWidget):
    """An icon, a sentence, a hint and perhaps a button, in the middle of the room there is.

    Signals:
        asked: the button was pressed.
    """

    asked = Signal()

    def __init__(
        self, icon: str, sentence: str, hint: str = "", button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        unit = theme.UNIT_PX
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(sentence)
        self._sentence.setProperty("kind", "heading")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._hint = QLabel(hint)
        self._hint.setProperty("kind", "muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self.button = QPushButton(button)
        self.button.setObjectName("empty_state_button")
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        for label in (self._sentence, self._hint):
            label.setMaximumWidth(_WIDTH_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit)
        layout.setSpacing(unit)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addLayout(_centred(self._sentence))
        layout.addLayout(_centred(self._hint))
        layout.addSpacing(unit)
        layout.addLayout(row)
        layout.addStretch(3)
        self._hint.setVisible(bool(hint))  # in their places: shown before, they would be windows of their own
        self.button.setVisible(bool(button))
        self._paint_icon()
        theme.current().changed.connect(self._paint_icon)

    def set_texts(self, sentence: str, hint: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    @Slot()
    def _paint_icon(self) -> None:
        icon = theme.icon(self._icon, "muted")
        self._picture.setPixmap(icon.pixmap(QSize(40, 40), self.devicePixelRatioF()))


def _centred(label: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, 100)
    row.addStretch(1)
    return row
