"""One conversation at two moments, turn by turn, with the words that went and came."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from rolethread_gui.dataset.role_titles import role_title
from rolethread_gui.dataset.word_diff import Piece, TurnDiff
from rolethread_gui.ui import theme

_SAME_CODE_POINTS = 600
"""Of a turn that stayed the same, so much is shown."""
_LETTERS = 90
"""Of a line, at most."""


class DiffView(QTextEdit):
    """Plain text with marks: words that went are struck through, words that came are underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison_diff")
        self.setAccessibleName(self.tr("What changed in the conversation"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2 * theme.UNIT_PX)
        self._steps: tuple[TurnDiff, ...] = ()
        self._change = 0
        theme.current().changed.connect(self._again)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No line is longer than can be read, however wide the screen is."""
        most = round(_LETTERS * QFontMetricsF(theme.text_font()).averageCharWidth())
        wide = self.viewport().width() > most
        modes = QTextEdit.LineWrapMode
        self.setLineWrapColumnOrWidth(most if wide else 0)
        self.setLineWrapMode(modes.FixedPixelWidth if wide else modes.WidgetWidth)
        super().resizeEvent(event)

    def show_steps(self, steps: tuple[TurnDiff, ...]) -> None:
        """Show a comparison."""
        self._steps = steps
        self._again()

    def go_to_change(self) -> None:
        """Bring the first turn that differs into view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._change)
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() - 2 * theme.UNIT_PX
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top)

    @Slot()
    def _again(self) -> None:
        colors = theme.colors()
        document = self.document()
        document.clear()
        document.setDefaultFont(theme.text_font())
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        head = QTextCharFormat()
        head.setForeground(QColor(colors.muted))
        head.setFont(theme.interface_font())
        head.setFontWeight(QFont.Weight.DemiBold)
        body = QTextBlockFormat()  # lines as far apart as where the text is written
        above = QTextBlockFormat()
        above.setTopMargin(2 * theme.UNIT_PX)
        above.setBottomMargin(theme.UNIT_PX / 4)
        self._change = -1
        for place, step in enumerate(self._steps):
            if place:
                cursor.insertBlock(above, head)
            else:
                cursor.setBlockFormat(above)
            if self._change < 0 and step.kind != "same":
                self._change = cursor.position()
            cursor.insertText(self._heading(step), head)
            cursor.insertBlock(body, self._format("same"))
            for piece in _shortened(step):
                cursor.insertText(piece.text, self._format(piece.kind))
        self._change = max(0, self._change)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _heading(self, step: TurnDiff) -> str:
        if not step.others:
            return self._title(step)
        names = {
            "speaker": self.tr("who speaks"),
            "learning": self.tr("learning"),
            "calls": self.tr("tool calls"),
            "answers": self.tr("the call it answers"),
            "texts": self.tr("other texts"),
            "details": self.tr("pictures or other details"),
        }
        differs = ", ".join(names[one] for one in step.others)
        return self.tr("{0}, differs in {1}").format(self._title(step), differs)

    def _title(self, step: TurnDiff) -> str:
        role = role_title(step.role)
        if step.kind in ("same",):
            return self.tr("%s, unchanged") % role
        if step.kind == "added":
            return self.tr("%s, new") % role
        if step.kind == "removed":
            return self.tr("%s, gone") % role
        if step.role != step.role_before:
            return self.tr("%s, was %s") % (role, role_title(step.role_before))
        if step.kind == "moved":
            return self.tr("%s, moved here") % role
        return role

    def _format(self, kind: str) -> QTextCharFormat:
        colors = theme.colors()
        made = QTextCharFormat()
        made.setFont(theme.text_font())
        made.setForeground(QColor(colors.text))
        if kind == "removed":
            made.setBackground(QColor(colors.removed))
            made.setFontStrikeOut(True)
        elif kind == "added":
            made.setBackground(QColor(colors.added))
            made.setFontUnderline(True)
        return made


def _shortened(step: TurnDiff) -> tuple[Piece, ...]:
    if step.kind == "same" and step.pieces and len(step.pieces[0].text) > _SAME_CODE_POINTS:
        return (Piece("same", step.pieces[0].text[:_SAME_CODE_POINTS].rstrip() + " …"),)
    return step.pieces
