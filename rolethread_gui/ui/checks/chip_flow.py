"""Buttons that go on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from rolethread_gui.ui.edit.chips import FlowLayout


class Flow(QWidget):
    """A row that becomes several."""

    def __init__(self, gap_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, gap_px)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._row.addWidget(widget)
