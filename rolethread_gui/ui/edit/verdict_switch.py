"""Thumb up, thumb down, or neither: whether the last reply of a conversation is wished for."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from rolethread_gui.ui import theme


class VerdictSwitch(QWidget):
    """Two thumbs, of which one or none is pressed.

    Signals:
        wanted: True, False, or None to say nothing.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._up = self._button("verdict_up", up=True)
        self._down = self._button("verdict_down", up=False)
        row.addWidget(self._up)
        row.addWidget(self._down)
        self.show_verdict(None)

    def _button(self, name: str, *, up: bool) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "flat")
        button.setProperty("up", up)
        button.setCheckable(True)
        button.clicked.connect(self._clicked)
        return button

    def show_verdict(self, verdict: bool | None) -> None:
        """Show what is said of the reply."""
        self._verdict = verdict
        for button, icon, color, says, tip in (
            (self._up, "thumbs-up", "good", True, self.tr("A reply like this is wished for")),
            (self._down, "thumbs-down", "error", False, self.tr("A reply like this is not wished for")),
        ):
            pressed = verdict is says
            button.setChecked(pressed)
            button.setIcon(theme.icon(icon, color if pressed else "muted"))
            button.setAccessibleName(tip)
            button.setToolTip(
                self.tr("{0}. Press again to say nothing.").format(tip)
                if pressed
                else self.tr("{0}. Trainers that learn from thumbs read this.").format(tip)
            )

    @Slot()
    def _clicked(self) -> None:
        says = bool(self.sender().property("up"))
        verdict = None if self._verdict is says else says
        self.show_verdict(self._verdict)  # what is, until it is another one
        self.wanted.emit(verdict)
