"""The bar of the review: what each single key does, and how far one is. While it has the keyboard, letters are keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout
from rolethread_gui.wording import put

_CAP_PX = 22
_KEYS = {
    Qt.Key.Key_A: "approve",
    Qt.Key.Key_R: "review",
    Qt.Key.Key_X: "leave out",
    Qt.Key.Key_N: "next",
    Qt.Key.Key_J: "next",
    Qt.Key.Key_P: "back",
    Qt.Key.Key_K: "back",
    Qt.Key.Key_F: "flag",
    Qt.Key.Key_E: "write",
    Qt.Key.Key_Return: "write",
    Qt.Key.Key_Enter: "write",
    Qt.Key.Key_Space: "page down",
    Qt.Key.Key_PageDown: "page down",
    Qt.Key.Key_PageUp: "page up",
    Qt.Key.Key_Down: "line down",
    Qt.Key.Key_Up: "line up",
    Qt.Key.Key_Escape: "leave",
}


class KeyButton(QAbstractButton):
    """A key cap and what it does, which can be clicked as well."""

    def __init__(self, what: str, cap: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what, self.cap = what, cap
        self.lit = True
        self.setText(title)
        self.setObjectName(f"review_{what.replace(' ', '_')}")
        self.setAccessibleName(self.tr("{0} (key {1})").format(title, cap))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the bar keeps the keyboard
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _cap_px(self) -> int:
        return max(_CAP_PX, self.fontMetrics().horizontalAdvance(self.cap) + 12)

    def sizeHint(self) -> QSize:
        """Cap and words."""
        width = self._cap_px() + 6 + self.fontMetrics().horizontalAdvance(self.text()) + 10
        return QSize(width, max(_CAP_PX, self.fontMetrics().height() + 4) + 4)

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A cap as keyboards have it; pale while letters are letters."""
        del event
        colors = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.hover))
            painter.drawRoundedRect(self.rect(), 5, 5)
        cap = self.rect().adjusted(2, 2, 0, -2)
        cap.setWidth(self._cap_px())
        painter.setPen(QColor(colors.line_strong))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(cap.adjusted(0, 0, -1, -1), 4, 4)
        painter.setPen(QColor(colors.text if self.lit else colors.disabled))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.cap)
        words = self.rect().adjusted(cap.right() + 7, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class ReviewBar(QFrame):
    """Keys and progress, under the conversation.

    Signals:
        wanted: "approve", "review", "leave out", "next", "back", "flag", "write", "page down", "page up",
            "line down", "line up" or "leave".
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_bar")
        self.setProperty("kind", "bar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QFrame()
        line.setProperty("kind", "line")
        column.addWidget(line)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 6, 12, 8)
        inner.setSpacing(6)
        inner.addLayout(self._make_head())
        inner.addWidget(self._make_keys())
        column.addLayout(inner)
        self.hide()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        title = QLabel(self.tr("Review"))
        title.setProperty("kind", "heading")
        row.addWidget(title)
        self._told = QLabel()
        self._told.setObjectName("review_told")
        self._told.setProperty("kind", "muted")
        row.addWidget(self._told)
        self._progress = QProgressBar()
        self._progress.setObjectName("review_progress")
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        row.addWidget(self._progress, 1)
        return row

    def _make_keys(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 4)
        self._buttons = [
            KeyButton("approve", "A", self.tr("Approve")),
            KeyButton("review", "R", self.tr("To review")),
            KeyButton("leave out", "X", self.tr("Leave out")),
            KeyButton("next", "N", self.tr("Next")),
            KeyButton("back", "P", self.tr("Previous")),
            KeyButton("flag", "F", self.tr("Next flag")),
            KeyButton("write", "E", self.tr("Write in the text")),
            KeyButton("leave", "Esc", self.tr("End the review")),
        ]
        for button in self._buttons:
            flow.addWidget(button)
            button.clicked.connect(self._clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        return holder

    def show_progress(self, looked: int, shown: int, *, included: bool) -> None:
        """Say how many of those shown were looked at today, and what X would do."""
        self._told.setText(put(self.tr("{0:,} of {1:,} looked at today"), looked, shown))
        self._progress.setRange(0, max(1, shown))
        self._progress.setValue(looked)
        leave_out = next(button for button in self._buttons if button.what == "leave out")
        title = self.tr("Leave out") if included else self.tr("Take in again")
        if leave_out.text() != title:
            leave_out.setText(title)
            leave_out.updateGeometry()

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, KeyButton):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.wanted.emit(button.what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters are commands here, and only here: in a text they are letters."""
        what = _KEYS.get(Qt.Key(event.key()))
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            what = None
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            what = "page up" if event.key() == Qt.Key.Key_Space else None
        if what is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(what)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons brings the keys back."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The letters are keys."""
        super().focusInEvent(event)
        self._light(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The letters are letters."""
        super().focusOutEvent(event)
        self._light(on=False)

    def _light(self, *, on: bool) -> None:
        for button in self._buttons:
            button.lit = on or button.what == "leave"
            if button.what == "leave":
                button.setText(self.tr("End the review") if on else self.tr("Back to the keys"))
                button.updateGeometry()
            button.update()
