"""A conversation as a trainer reads it, in one text: learned, read, the template's marks, and what is cut off."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.tokens import Piece
    from rolethread_gui.engine.trainer_view import Seen, TrainerView

LOOKS = ("learned", "read", "mark", "unread")
"""How a stretch can look."""
_MOST = 200_000
"""Code points that are shown; nobody reads more, and laying them out takes a while."""


def look_format(look: str) -> QTextCharFormat:
    """Colours and font of a look; every look differs from the others by more than its colour, or is named."""
    colors = theme.colors()
    made = QTextCharFormat()
    made.setForeground(QColor(colors.text if look in ("learned", "read") else colors.muted))
    if look == "learned":
        made.setBackground(QColor(colors.added))
    elif look == "mark":
        made.setFontFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
        made.setBackground(QColor(colors.chip))
    elif look == "unread":
        made.setFontStrikeOut(True)
    return made


class Sample(QWidget):
    """A small sample of a look, for the legend."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self) -> QSize:
        """Room for two letters."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("Ab") + 8, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the colours of the moment."""
        del event
        made = look_format(self._look)
        painter = QPainter(self)
        painter.fillRect(self.rect(), made.background())
        font = QFont(made.fontFamilies()[0] if made.fontFamilies() else self.font().family())
        font.setPointSizeF(self.font().pointSizeF())
        font.setStrikeOut(made.fontStrikeOut())
        painter.setFont(font)
        painter.setPen(made.foreground().color())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, "Ab")
        painter.end()


def role_title(role: str) -> str:
    """What a role is called on screen."""
    names = {
        "system": QCoreApplication.translate("SeenText", "System"),
        "user": QCoreApplication.translate("SeenText", "User"),
        "assistant": QCoreApplication.translate("SeenText", "Assistant"),
        "tool": QCoreApplication.translate("SeenText", "Tool"),
        "other": QCoreApplication.translate("SeenText", "Other"),
    }
    return names.get(role, role)


class SeenText(QTextEdit):
    """The text. A click into a turn, or Return, goes to that turn.

    Signals:
        turn_wanted: key of the turn.
    """

    turn_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainer_view_text")
        self.setAccessibleName(self.tr("The conversation as the trainer reads it"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(12)
        self._firsts: list[int] = []  # where each turn begins in the document
        self._keys: list[int] = []
        self._left = 0

    def show_view(self, view: TrainerView | None, font: QFont) -> None:
        """Show what a trainer sees; the place that is scrolled to stays."""
        place = self.verticalScrollBar().value()
        self.clear()
        self._firsts, self._keys, self._left = [], [], _MOST
        if view is None:
            return
        self.document().setDefaultFont(font)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        told = False
        for seen in view.turns:
            self._firsts.append(cursor.position())
            self._keys.append(seen.key)
            self._put_head(cursor, seen, view, first=len(self._keys) == 1)
            told = self._put_pieces(cursor, seen, view, told=told)
            if self._left <= 0:
                self._put_line(cursor, self.tr("What follows is too long to be shown here."))
                break
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(place)

    def _put_head(self, cursor: QTextCursor, seen: Seen, view: TrainerView, *, first: bool) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(0 if first else 14)
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        role = QTextCharFormat()
        role.setFontWeight(QFont.Weight.DemiBold)
        role.setForeground(QColor(theme.colors().text))
        cursor.insertText(self.tr("{0}. {1}").format(seen.number, role_title(seen.role)), role)
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(theme.colors().muted))
        one = self.tr("1 token")
        many = self.tr("{0} tokens") if view.exact else self.tr("about {0} tokens")
        tokens = one if seen.tokens == 1 else many.format(figure(seen.tokens))
        said = f"  {seen.reason}" + (f" · {tokens}" if seen.tokens else "")
        cursor.insertText(said, quiet)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())

    def _put_pieces(self, cursor: QTextCursor, seen: Seen, view: TrainerView, *, told: bool) -> bool:
        """Put the texts of a turn; True once it has been told where the cut is."""
        for place, piece in enumerate(seen.pieces):
            if piece.beyond and not told:
                told = True
                self._put_cut(cursor, view.beyond)
            text = piece.text.rstrip("\n") if place == len(seen.pieces) - 1 else piece.text
            cursor.insertText(text[: self._left], look_format(_look(piece, seen)))
            self._left -= len(text)
        for text in seen.rejected:
            self._put_line(cursor, self.tr("Preferred over:"))
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            cursor.insertText(text[: max(0, self._left)], look_format("unread"))
            self._left -= len(text)
        return told

    def _put_cut(self, cursor: QTextCursor, beyond: str) -> None:
        made = QTextCharFormat()
        made.setForeground(QColor(theme.colors().error))
        made.setFontWeight(QFont.Weight.DemiBold)
        if not cursor.atBlockStart():
            cursor.insertBlock(QTextBlockFormat(), made)
        said = self.tr("― Cut off here: the rest, {0}, is not read ―").format(beyond)
        cursor.insertText(said, made)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())

    def _put_line(self, cursor: QTextCursor, said: str) -> None:
        made = QTextCharFormat()
        made.setForeground(QColor(theme.colors().muted))
        cursor.insertBlock(QTextBlockFormat(), made)
        cursor.insertText(said, made)

    def turn_at(self, position: int) -> int | None:
        """Key of the turn at a place in the document."""
        place = bisect.bisect_right(self._firsts, position) - 1
        return self._keys[place] if place >= 0 else None

    def show_turn(self, key: int) -> None:
        """Scroll so that a turn can be read."""
        if key not in self._keys:
            return
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)  # from below, so that the turn comes to stand at the top
        cursor.setPosition(self._firsts[self._keys.index(key)])
        self.setTextCursor(cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, which is not the end of a selection, goes to the turn."""
        super().mouseReleaseEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._want(cursor.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes to the turn under the caret."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._want(self.textCursor().position())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _want(self, position: int) -> None:
        key = self.turn_at(position)
        if key is not None:
            self.turn_wanted.emit(key)


def _look(piece: Piece, seen: Seen) -> str:
    if piece.beyond:
        return "unread"
    if piece.learned:
        return "learned"
    if piece.mark:
        return "mark"
    return "unread" if seen.taught == "dropped" else "read"
