"""Quiet messages while everything but the text is hidden: they lie over the lower edge and move nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.status import StatusBar

_GAP_PX = 2 * theme.UNIT_PX


class FocusMessage(QFrame):
    """What the status bar says, over a page that hides it.

    Args:
        status: whose messages these are, and whose button is pressed.
        over: lies over the lower edge of this.
    """

    def __init__(self, status: StatusBar, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("focus_message")
        self.setProperty("kind", "float")
        self._status = status
        self._over = over
        self._on = False
        self._text = QLabel()
        self._text.setObjectName("focus_message_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton()
        self._button.setObjectName("focus_message_action")
        self._button.setProperty("kind", "link")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(status.press)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._text)
        row.addWidget(self._button)
        status.message_changed.connect(self._changed)
        over.installEventFilter(self)
        self.hide()

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Show messages, or leave them to the status bar."""
        self._on = on
        self._changed()

    @Slot()
    def _changed(self) -> None:
        text = self._status.message()
        self._button.setText(self._status.action_text())
        self._button.setVisible(bool(self._status.action_text()))
        room = max(120, self._over.width() - 4 * _GAP_PX - self._button.sizeHint().width())
        self._text.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
        self.setVisible(self._on and bool(text))
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        self.adjustSize()
        self.move(
            (self._over.width() - self.width()) // 2, max(0, self._over.height() - self.height() - _GAP_PX)
        )
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._changed()
        return super().eventFilter(watched, event)
