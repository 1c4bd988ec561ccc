"""The card in which a note on words is written. Floats over the conversation, beside its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.elided_label import ElidedLabel
from rolethread_gui.ui.widgets.side_of_text import keep_to_its_side
from rolethread_gui.wording import quoted

_WIDTH, _FIELD_HEIGHT = 320, 84
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """The text of the note.

    Signals:
        kept: Ctrl+Return.
        dropped: Escape.
        left: the keyboard went elsewhere.
    """

    kept = Signal()
    dropped = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """These two keys are the card's while it is open, not the page's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Escape or (control and event.key() in _RETURNS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write; Escape leaves the note as it was, Ctrl+Return keeps it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in _RETURNS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was written is not lost by a click elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class NoteCard(QFrame):
    """Writes one note at a time.

    Signals:
        written: what the note says now; empty to take it away.
        closed: it is gone; whether it had the keyboard.
    """

    written = Signal(str)
    closed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._before = ""
        unit = theme.UNIT_PX
        self.setObjectName("note_card")
        self.setProperty("kind", "float")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Note on words"))
        self.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(unit + 4, unit, unit + 4, unit)
        layout.setSpacing(unit // 2)
        self._words = ElidedLabel()
        self._words.setProperty("kind", "muted")
        layout.addWidget(self._words)
        self._gone = QLabel(self.tr("These words are no longer in the turn."))
        self._gone.setProperty("kind", "muted")
        self._gone.setWordWrap(True)
        layout.addWidget(self._gone)
        self.field = NoteField()
        keep_to_its_side(self.field)
        self.field.setObjectName("note_text")
        self.field.setProperty("kind", "field")
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setPlaceholderText(self.tr("A note to yourself. It is never exported."))
        self.field.setFixedHeight(_FIELD_HEIGHT)
        self.field.setTabChangesFocus(True)
        self.field.kept.connect(self.keep)
        self.field.dropped.connect(self.close_card)
        self.field.left.connect(self._left)
        layout.addWidget(self.field)
        row = QHBoxLayout()
        self._keep = QPushButton(self.tr("Keep"))
        self._keep.setObjectName("note_keep")
        self._keep.setProperty("kind", "primary")
        self._keep.clicked.connect(self.keep)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.setObjectName("note_remove")
        self._remove.clicked.connect(self._remove_note)
        row.addWidget(self._keep)
        row.addWidget(self._remove)
        row.addStretch(1)
        layout.addLayout(row)
        self.hide()

    def open(self, words: str, text: str, near: QRect, *, gone: bool, writable: bool) -> None:
        """Show a note, or an empty one.

        Args:
            words: to which it is pinned.
            text: what it says; empty for a new one.
            near: the words, in the parent's coordinates.
            gone: whether the words are no longer there.
            writable: whether it may be changed.
        """
        self._before = text
        self._words.setText(quoted(" ".join(words.split())) if words else "")
        self._words.setVisible(bool(words))
        self._gone.setVisible(gone)
        self.field.setPlainText(text)
        self.field.setReadOnly(not writable)
        self._keep.setVisible(writable)
        self._remove.setVisible(writable and bool(text))
        self.adjustSize()
        room = self._host.rect()
        x = max(8, min(near.left(), room.width() - self.width() - 8))
        y = near.bottom() + 6
        if y + self.height() > room.height() - 4 and near.top() - self.height() - 4 > 0:
            y = near.top() - self.height() - 4
        self.move(x, max(4, min(y, room.height() - self.height() - 8)))  # all of it, whatever is out of sight
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    @Slot()
    def keep(self) -> None:
        """Take what was written and close; nothing where it is closed already."""
        if not self.isVisible():
            return
        text = self.field.toPlainText().strip()
        before, self._before = self._before, text
        self.close_card()
        if text != before:
            self.written.emit(text)

    @Slot()
    def _remove_note(self) -> None:
        self.field.setPlainText("")
        self.keep()

    @Slot()
    def _left(self) -> None:
        focus = self.window().focusWidget()
        if self.isVisible() and not (focus is not None and self.isAncestorOf(focus)):
            self.keep()

    @Slot()
    def close_card(self) -> None:
        """Close; the note is as it was."""
        if self.isVisible():
            focus = self.window().focusWidget()
            inside = focus is not None and self.isAncestorOf(focus)
            self.hide()
            self.closed.emit(inside)
