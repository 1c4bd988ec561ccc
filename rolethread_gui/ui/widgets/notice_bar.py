"""Standing notices under the top bar: one sentence, perhaps a button, and a cross."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme


class Notice(QFrame):
    """One notice.

    Signals:
        asked: its button was pressed.
        closed: its cross was pressed.
    """

    asked = Signal()
    closed = Signal()

    def __init__(
        self, sentence: str, button: str = "", *, kind: str = "notice", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        unit = theme.UNIT_PX
        self.setProperty("kind", kind)
        icon = QLabel()
        name, color = ("circle-alert", "error") if kind == "problem" else ("info", "accent")
        icon.setPixmap(theme.icon(name, color).pixmap(QSize(18, 18), self.devicePixelRatioF()))
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(button)
        self.button.clicked.connect(self.asked)
        close = QToolButton()
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Close this notice"))
        close.setAccessibleName(self.tr("Close this notice"))
        close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * unit, unit // 2, unit, unit // 2)
        layout.setSpacing(unit)
        layout.addWidget(icon)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.button)
        self.button.setVisible(bool(button))  # in its place: shown before, it would be a window of its own
        self._end = layout.count()
        layout.addWidget(close)
        self._row = layout
        self._last, self._close = self.button, close
        self.setAccessibleName(sentence)

    def add_button(self, text: str) -> QPushButton:
        """One more button, after the first."""
        button = QPushButton(text)
        self._row.insertWidget(self._end, button)
        self._end += 1
        QWidget.setTabOrder(self._last, button)
        QWidget.setTabOrder(button, self._close)
        self._last = button
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button with the focus, as Space does."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().keyPressEvent(event)


class NoticeBar(QWidget):
    """All standing notices, each under a name so that a newer one of that name takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self._notices: dict[str, Notice] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def post(self, name: str, sentence: str, button: str = "", *, kind: str = "notice") -> Notice:
        """Show a notice; returns it so that its button can be connected."""
        self.drop(name)
        notice = Notice(sentence, button, kind=kind)
        notice.setObjectName(f"notice_{name}")
        notice.closed.connect(self._closed)
        self._notices[name] = notice
        self._layout.addWidget(notice)
        notice.show()
        self.show()
        return notice

    def drop(self, name: str) -> None:
        """Take a notice away, if it is there."""
        notice = self._notices.pop(name, None)
        if notice is not None:
            self._layout.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._notices))

    def clear(self) -> None:
        """Take all notices away."""
        for name in list(self._notices):
            self.drop(name)

    def names(self) -> tuple[str, ...]:
        """Names of the notices that stand there now."""
        return tuple(self._notices)

    def sentences(self) -> list[str]:
        """What stands there now."""
        return [notice.sentence.text() for notice in self._notices.values()]

    @Slot()
    def _closed(self) -> None:
        sender = self.sender()
        for name, notice in list(self._notices.items()):
            if notice is sender:
                self.drop(name)
