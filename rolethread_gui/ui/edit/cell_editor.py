"""A cell of the table that is written into: its whole text in a small field over the rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.ui.edit.shown_text import ShownText, difference
from rolethread_gui.ui.widgets.side_of_text import keep_to_its_side

_LEAST_WIDTH_PX = 380
_LINES = 6


class CellText(QPlainTextEdit):
    """A text that may be longer than its cell. Enter takes it over, Shift+Enter begins a line, Esc leaves it.

    Signals:
        done: it is to be taken over.
    """

    done = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell_text")
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self._text = ShownText(text)
        self._whole = text
        self.setPlainText(self._text.shown)
        keep_to_its_side(self)
        self.selectAll()

    def value(self) -> str:
        """The text as it is now; what was not touched is as it was, to the last character."""
        now = self.document().toRawText().replace("\u2029", "\n")
        made = ShownText(self._whole)
        made.edit(*difference(self._text.shown, now))
        return made.text

    def place_over(self, cell: QRect, room: QRect) -> None:
        """Lie over a cell, as large as the text needs and the table has room."""
        height = min(self.fontMetrics().lineSpacing() * _LINES + 14, room.height())
        area = QRect(cell.left(), cell.top(), min(max(cell.width(), _LEAST_WIDTH_PX), room.width()), height)
        area.moveLeft(max(room.left(), min(area.left(), room.right() - area.width())))
        area.moveTop(max(room.top(), min(area.top(), room.bottom() - area.height())))
        self.setGeometry(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.done.emit()
        elif enter:
            self.textCursor().insertText("\n")
        else:
            super().keyPressEvent(event)


class CellStatus(QComboBox):
    """The status of a conversation.

    Signals:
        done: it is to be taken over.
    """

    done = Signal()

    def __init__(self, status: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell_status")
        for one, title in zip(
            STATUSES, (self.tr("To review"), self.tr("In progress"), self.tr("Approved")), strict=True
        ):
            self.addItem(title, one)
        self.setCurrentIndex(STATUSES.index(status))
        self.activated.connect(self.done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys choose; Enter takes it over, which is the delegate's doing; the mouse does both at once."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # it must not reach the table, to which it says something else
        elif by and not event.modifiers():
            self.setCurrentIndex(min(max(0, self.currentIndex() + by), self.count() - 1))
        else:
            super().keyPressEvent(event)

    def value(self) -> str:
        """The status that is chosen."""
        return str(self.currentData())

    def place_over(self, cell: QRect, room: QRect) -> None:
        """Lie over a cell, wide enough for its words."""
        width = max(cell.width(), self.sizeHint().width())
        left = max(room.left(), min(cell.left(), room.right() - width))
        self.setGeometry(QRect(left, cell.top(), width, max(cell.height(), self.sizeHint().height())))
