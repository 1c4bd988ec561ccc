"""How the cells of the table are painted: flag marks, status, texts of one, two or four lines."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.table_model import (
    DONE_ROLE,
    FLAGS_ROLE,
    INCLUDED,
    KEY_ROLE,
    NOTE,
    OPENING,
    STATUS_ROLE,
)

_PAD = 6
_MARK = 14
_SEVERITIES = ("error", "warning", "hint")


class ConversationDelegate(QStyledItemDelegate):
    """Paints rows; knows the chosen keys, since a large selection is not mirrored into Qt's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = 2
        self.chosen: set[int] = set()
        self.current = 0

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
        colors = theme.colors()
        fields: Any = option  # the stubs do not declare the fields of style options
        rect: QRect = fields.rect
        selected = index.data(KEY_ROLE) in self.chosen or bool(fields.state & QStyle.StateFlag.State_Selected)
        is_current = index.data(KEY_ROLE) == self.current
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(colors.accent_soft))
        elif fields.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.hover))
        if is_current and index.column() == self._first_column():
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colors.accent))
        painter.setPen(QColor(colors.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        view: Any = self.parent()
        if is_current and view.hasFocus():
            painter.setPen(QColor(colors.accent))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        done = bool(index.data(DONE_ROLE))
        painter.setOpacity(0.5 if done else 1.0)
        self._paint_cell(painter, fields, rect, index)
        painter.restore()

    def _first_column(self) -> int:
        view: Any = self.parent()
        header = view.horizontalHeader()
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            if not header.isSectionHidden(logical):
                return int(logical)
        return 0

    def _paint_cell(
        self, painter: QPainter, fields: Any, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colors = theme.colors()
        painter.setFont(fields.font)
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        match index.column():
            case 0:
                self._paint_tick(painter, fields, rect, index)
            case 1:
                _paint_flags(painter, inner, index.data(FLAGS_ROLE) or (0, 0, 0))
            case 2:
                _paint_status(painter, rect, int(index.data(STATUS_ROLE) or 0), str(index.data() or ""))
            case 3 | 4:
                painter.setPen(QColor(colors.text if index.column() == OPENING else colors.muted))
                paint_lines(painter, inner, str(index.data() or ""), self.lines)
            case 7 | 8:
                if index.data():
                    name = "message-square-text" if index.column() == NOTE else "pencil"
                    side = QRect(0, 0, _MARK, _MARK)
                    side.moveCenter(rect.center())
                    theme.icon(name, "muted").paint(painter, side)
            case _:
                painter.setPen(QColor(colors.text))
                painter.drawText(
                    inner,
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                    str(index.data() or ""),
                )

    def _paint_tick(
        self, painter: QPainter, fields: Any, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        inside = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        side = self.tick_rect(rect)
        del fields
        theme.icon("square-check" if inside else "square", "accent" if inside else "muted").paint(
            painter, side
        )

    @staticmethod
    def tick_rect(rect: QRect) -> QRect:
        """Where the tick of a row is."""
        side = QRect(0, 0, 16, 16)
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


def _paint_flags(painter: QPainter, rect: QRect, counts: tuple[int, int, int]) -> None:
    colors = theme.colors()
    x = rect.left()
    middle = rect.center().y()
    ratio = painter.device().devicePixelRatioF()
    metrics = painter.fontMetrics()
    for severity, count in zip(_SEVERITIES, counts, strict=True):
        if not count or x + _MARK > rect.right() + _PAD:
            continue
        pixmap = theme.severity_pixmap(severity, _MARK, ratio)
        painter.drawPixmap(x, middle - _MARK // 2, pixmap)
        x += _MARK + 3
        painter.setPen(QColor(colors.text))
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
    narrow = rect.width() < 2 * _PAD + 3 * _MARK
    if not narrow:
        side.moveLeft(rect.left() + _PAD)
    theme.icon(name, color).paint(painter, side)
    if narrow:
        return
    painter.setPen(QColor(theme.colors().muted if status == 0 else theme.colors().text))
    room = rect.adjusted(_PAD + _MARK + 6, 0, -_PAD, 0)
    text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def paint_lines(painter: QPainter, rect: QRect, text: str, lines: int) -> None:
    """Paint a text in at most so many lines, the last one cut with an ellipsis. Always as plain text."""
    metrics = painter.fontMetrics()
    flat = " ".join(text.split())
    if lines == 1:
        cut = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)
        return
    layout = QTextLayout(flat, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    pieces: list[str] = []
    at = 0
    layout.beginLayout()
    while len(pieces) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(10, rect.width()))
        start, length = line.textStart(), line.textLength()
        raw = flat.encode("utf-16-le", "surrogatepass")
        end = len(raw) // 2 if len(pieces) == lines - 1 else start + length
        pieces.append(raw[2 * start : 2 * end].decode("utf-16-le", "replace"))
        at = end
    layout.endLayout()
    del at
    top = rect.top() + max(4.0, (rect.height() - len(pieces) * metrics.lineSpacing()) / 2)
    for number, piece in enumerate(pieces):
        cut = metrics.elidedText(piece.rstrip(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QPointF(rect.left(), top + number * metrics.lineSpacing() + metrics.ascent()), cut)
