"""The line of a flag on a whole turn or conversation."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui import theme

_LINE_SIDE_PX = 4
"""Between a flag's line and the frame that shows its focus."""


class FlagLine(QAbstractButton):
    """A flag on a whole turn or conversation, as a quiet line that wraps.

    Signals:
        pressed_flag: it was pressed.
    """

    pressed_flag = Signal(object)

    def __init__(self, flag: Flag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flag = flag
        self._tall: tuple[int, str, int] = (-1, "", 0)
        self.setObjectName("flag_line")
        self.setText(flag.message)
        self.setToolTip(self.tr("See what can be done"))
        self.setAccessibleName(flag.message)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._pressed)

    def hasHeightForWidth(self) -> bool:
        """Long sentences wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels at a width. Asked with every layout, which is with every key: worked out once."""
        if self._tall[:2] != (width, self.font().key()):
            bounds = self.fontMetrics().boundingRect(
                QRect(0, 0, max(40, width - 20 - 2 * _LINE_SIDE_PX), 10_000),
                Qt.TextFlag.TextWordWrap,
                self.text(),
            )
            self._tall = width, self.font().key(), max(20, bounds.height() + 4)
        return self._tall[2]

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """One line of a few words."""
        return QSize(60, 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark and sentence; underlined under the pointer."""
        del event
        colors = theme.colors()
        painter = QPainter(self)
        theme.severity_icon(self._flag.severity).paint(painter, QRect(_LINE_SIDE_PX, 3, 14, 14))
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(colors.text if self.underMouse() or self.hasFocus() else colors.muted))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(20 + _LINE_SIDE_PX, 0, -_LINE_SIDE_PX, 0), flags, self.text())
        if self.hasFocus():
            painter.setPen(QColor(colors.accent))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()

    def shows(self, flag: Flag) -> bool:
        """Whether it says what a flag says."""
        return _flag_id(flag) == _flag_id(self._flag)

    @Slot()
    def _pressed(self) -> None:
        self.pressed_flag.emit(self._flag)


def _flag_id(flag: Flag) -> tuple[str, int | None, str, str]:
    return flag.check, flag.turn, flag.words, flag.message
