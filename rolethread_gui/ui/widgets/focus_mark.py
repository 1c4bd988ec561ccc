"""A frame round lists, charts and texts that have the focus: they show it by nothing else when they are empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QTextBrowser, QWidget
from shiboken6 import isValid

from rolethread_gui.ui import theme

_WIDTH_PX = 2.0
FRAMED = "framed"
"""Property: True for further widgets that show their focus in this way, False for those that have a way of their own."""


class FocusMark(QObject):
    """Follows the focus from one such widget to the next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame: _Frame | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    @Slot(QWidget, QWidget)
    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        frame, self._frame = self._frame, None
        if frame is not None and isValid(frame):
            frame.hide()
            frame.deleteLater()
        if now is None:
            return
        wanted = now.property(FRAMED)
        if isinstance(now, QAbstractItemView | QScrollArea | QTextBrowser) if wanted is None else wanted:
            self._frame = _Frame(now)


class _Frame(QWidget):
    """The frame itself, which lets everything through."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setObjectName("focus_mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._around = around
        around.installEventFilter(self)
        self.setGeometry(around.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what it is round."""
        if watched is self._around and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._around.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.colors().accent), _WIDTH_PX))
        half = _WIDTH_PX / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
