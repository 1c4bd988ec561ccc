"""How the cells of the table are painted: flag marks, status, texts of one, two or four lines.

While other threads work, every question to Qt may cost a wait for Python's lock: a row is asked once for all
its cells, and what a text looks like in its lines is kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.cell_editor import CellStatus, CellText
from rolethread_gui.ui.edit.choice import Choice
from rolethread_gui.ui.edit.parts_painting import Part, paint_parts
from rolethread_gui.ui.edit.table_model import (
    INCLUDED,
    LAST,
    NOTE,
    OPENING,
    STATUS,
    TAGS,
    ConversationModel,
    RowFacts,
)
from rolethread_gui.ui.text_direction import runs_right_to_left
from rolethread_gui.wording import figure

CELL_PAD_PX = 6
"""Room left and right of what a cell shows."""
_MARK = 14
_TICK = 16
_SEVERITIES = ("error", "warning", "hint")
_LINES_KEPT = 1000


class ConversationDelegate(QStyledItemDelegate):
    """Paints rows; knows the chosen keys, since a large selection is not mirrored into Qt's."""

    def __init__(self, model: ConversationModel, parent: QTableView) -> None:
        super().__init__(parent)
        self.lines = 2
        self.chosen = Choice()
        self.current = 0
        self._model = model
        self._view = parent
        self._row = -1
        self._facts: RowFacts | None = None
        self._colors = theme.colors()
        self._first = 0
        self._focused = False
        self._cut: OrderedDict[tuple[str, int, int], tuple[str, ...]] = OrderedDict()
        self._cut_font = ""
        self.found: Callable[[int], tuple[int, str, str, str]] = lambda _: (0, "", "", "")

    def begin(self) -> None:
        """Look again at what holds for the whole table; called before its cells are painted."""
        self._row = -1
        self._colors = theme.colors()
        self._first = self._first_column()
        self._focused = self._view.hasFocus()
        font = self._view.font().key()
        if font != self._cut_font:
            self._cut_font = font
            self._cut.clear()

    def row_height(self, metrics: QFontMetrics) -> int:
        """Height of every row, in pixels."""
        return max(26, self.lines * metrics.lineSpacing() + 10)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows are of one height."""
        del index
        return QSize(60, self.row_height(QFontMetrics(option.font)))  # type: ignore[attr-defined, unused-ignore]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        row, column = index.row(), index.column()
        if row != self._row:
            self._row, self._facts = row, self._model.facts(row)
        facts = self._facts
        if facts is None:
            return
        colors = self._colors
        fields: Any = option  # the stubs do not declare the fields of style options
        rect: QRect = fields.rect
        if facts.key in self.chosen:
            painter.fillRect(rect, QColor(colors.accent_soft))
        elif fields.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.hover))
        is_current = facts.key == self.current
        if is_current and column == self._first:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colors.accent))
        painter.setPen(QColor(colors.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_current and self._focused and index == self._view.currentIndex():
            painter.setPen(QColor(colors.accent))
            painter.drawRect(rect.adjusted(0, 1, -1, -2))  # where F2 would write
        if is_current and self._focused:
            painter.setPen(QColor(colors.accent))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if facts.done:
            painter.setOpacity(0.5)
        self._paint_cell(painter, fields, rect, column, facts)
        if facts.done:
            painter.setOpacity(1.0)

    def _first_column(self) -> int:
        header = self._view.horizontalHeader()
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            if not header.isSectionHidden(logical):
                return int(logical)
        return 0

    def _paint_cell(self, painter: QPainter, fields: Any, rect: QRect, column: int, facts: RowFacts) -> None:
        colors = self._colors
        inner = rect.adjusted(CELL_PAD_PX, 0, -CELL_PAD_PX, 0)
        match column:
            case 0:
                name, color = ("square-check", "accent") if facts.included else ("square", "muted")
                _paint_mark(painter, self.tick_rect(rect), name, color)
            case 1:
                painter.setFont(fields.font)
                _paint_flags(painter, inner, facts.flags, colors.text)
            case 2:
                painter.setFont(fields.font)
                _paint_status(painter, rect, facts.status, facts.status_title)
            case 3 | 4:
                painter.setFont(fields.font)
                painter.setPen(QColor(colors.text if column == OPENING else colors.muted))
                self._paint_text(painter, inner, self._model.row_text(facts.key, column))
            case 7 | 8:
                if facts.noted if column == NOTE else facts.edited:
                    side = QRect(0, 0, _MARK, _MARK)
                    side.moveCenter(rect.center())
                    _paint_mark(painter, side, "message-square-text" if column == NOTE else "pencil", "muted")
            case 14:
                painter.setFont(fields.font)
                self._paint_found(painter, inner, facts.key)
            case _ if column >= TAGS and column != LAST:
                painter.setFont(fields.font)
                painter.setPen(QColor(colors.muted))
                words = self._model.words(facts.key, self._model.specs[column].id)
                self._paint_text(painter, inner, words)
            case _:
                painter.setFont(fields.font)
                painter.setPen(QColor(colors.text))
                number = {5: facts.turns, LAST: facts.last}.get(column, facts.words)
                # A figure without its first digits would be another one: what has no room ends in an ellipsis.
                text = painter.fontMetrics().elidedText(
                    figure(number), Qt.TextElideMode.ElideRight, inner.width()
                )
                painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_found(self, painter: QPainter, rect: QRect, key: int) -> None:
        """How often it was found, and the first place with its words standing out."""
        count, before, words, after = self.found(key)
        colors, metrics = self._colors, painter.fontMetrics()
        if count > 1:
            text = f"{figure(count)}×"
            painter.setPen(QColor(colors.accent))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
            rect = rect.adjusted(metrics.horizontalAdvance(text) + CELL_PAD_PX, 0, 0, 0)
        marked = Part(words, colors.text, colors.warning_soft)
        paint_parts(painter, rect, Part(before, colors.muted), (marked,), Part(after, colors.muted))

    def _paint_text(self, painter: QPainter, rect: QRect, text: str) -> None:
        """A text in at most so many lines, the last one cut with an ellipsis. Always as plain text."""
        width = rect.width()
        key = (text, width, self.lines)
        pieces = self._cut.get(key)
        if pieces is None:
            pieces = self._cut[key] = cut_lines(text, painter.font(), width, self.lines)
            if len(self._cut) > _LINES_KEPT:
                self._cut.popitem(last=False)
        metrics = painter.fontMetrics()
        spacing = metrics.lineSpacing()
        top = rect.top() + max(4.0, (rect.height() - len(pieces) * spacing) / 2) + metrics.ascent()
        if not runs_right_to_left(text):
            for number, piece in enumerate(pieces):
                painter.drawText(QPointF(rect.left(), top + number * spacing), piece)
            return
        ways, before = Qt.LayoutDirection, painter.layoutDirection()
        painter.setLayoutDirection(ways.RightToLeft)
        for number, piece in enumerate(pieces):
            left = rect.right() + 1 - metrics.horizontalAdvance(piece)
            painter.drawText(QPointF(left, top + number * spacing), piece)
        painter.setLayoutDirection(before)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A field for a cell that can be written into."""
        del option
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        editor = CellStatus(text, parent) if index.column() == STATUS else CellText(text, parent)
        editor.done.connect(self._commit)
        return editor

    @Slot()
    def _commit(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget) and not editor.property("over"):
            editor.setProperty("over", True)
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """It was made with its text."""

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Hand on what was written."""
        if isinstance(editor, (CellText, CellStatus)):
            model.setData(index, editor.value(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Give it room for its text."""
        del index
        fields: Any = option
        if isinstance(editor, (CellText, CellStatus)):
            editor.place_over(fields.rect, self._view.viewport().rect())

    @staticmethod
    def tick_rect(rect: QRect) -> QRect:
        """Where the tick of a row is."""
        side = QRect(0, 0, _TICK, _TICK)
        side.moveCenter(rect.center())
        return side

    def editorEvent(self, event: Any, model: Any, option: Any, index: Any) -> bool:
        """A click on the tick, or Space on it, takes the conversation in or out."""
        if index.column() != INCLUDED:
            return super().editorEvent(event, model, option, index)
        kind = event.type()
        if kind in (event.Type.MouseButtonPress, event.Type.MouseButtonDblClick):
            return bool(event.button() == Qt.MouseButton.LeftButton)
        clicked = kind == event.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
        if clicked and option.rect.contains(event.position().toPoint()):
            inside = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if inside else Qt.CheckState.Checked
            return bool(model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole))
        return False


def _paint_mark(painter: QPainter, side: QRect, name: str, color: str) -> None:
    painter.drawPixmap(side.topLeft(), theme.pixmap(name, color, side.width(), _ratio(painter)))


def _ratio(painter: QPainter) -> float:
    return float(painter.device().devicePixelRatioF())


def _paint_flags(painter: QPainter, rect: QRect, counts: tuple[int, int, int], color: str) -> None:
    if not any(counts):
        return
    x = rect.left()
    middle = rect.center().y()
    ratio = _ratio(painter)
    metrics = painter.fontMetrics()
    painter.setPen(QColor(color))
    for severity, count in zip(_SEVERITIES, counts, strict=True):
        if not count or x + _MARK > rect.right() + CELL_PAD_PX:
            continue
        pixmap: QPixmap = theme.severity_pixmap(severity, _MARK, ratio)
        painter.drawPixmap(x, middle - _MARK // 2, pixmap)
        x += _MARK + 3
        label = str(count) if count < 1000 else "999+"
        width = metrics.horizontalAdvance(label)
        painter.drawText(QRect(x, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, label)
        x += width + 7


_STATUS_ICONS = (("circle-dashed", "muted"), ("circle-dot", "accent"), ("circle-check", "good"))


def _paint_status(painter: QPainter, rect: QRect, status: int, title: str) -> None:
    """A shape for each status; its name as well where the column was made wide enough."""
    name, color = _STATUS_ICONS[status]
    side = QRect(0, 0, _MARK, _MARK)
    side.moveCenter(rect.center())
    narrow = rect.width() < 2 * CELL_PAD_PX + 3 * _MARK
    if not narrow:
        side.moveLeft(rect.left() + CELL_PAD_PX)
    _paint_mark(painter, side, name, color)
    if narrow:
        return
    painter.setPen(QColor(theme.colors().muted if status == 0 else theme.colors().text))
    room = rect.adjusted(CELL_PAD_PX + _MARK + 6, 0, -CELL_PAD_PX, 0)
    text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def cut_lines(text: str, font: QFont, width: int, lines: int) -> tuple[str, ...]:
    """A text in at most so many lines of a width in pixels; the last one ends in an ellipsis where it is cut."""
    metrics = QFontMetrics(font)
    flat = " ".join(text.split())
    if lines == 1:
        return (metrics.elidedText(flat, Qt.TextElideMode.ElideRight, width),)
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    raw = flat.encode("utf-16-le", "surrogatepass")
    pieces: list[str] = []
    layout.beginLayout()
    while len(pieces) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(10, width))
        start, length = line.textStart(), line.textLength()
        end = len(raw) // 2 if len(pieces) == lines - 1 else start + length
        pieces.append(raw[2 * start : 2 * end].decode("utf-16-le", "replace"))
    layout.endLayout()
    cut = (metrics.elidedText(piece.rstrip(), Qt.TextElideMode.ElideRight, width) for piece in pieces)
    return tuple(cut)
