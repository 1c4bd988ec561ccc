"""The rows of the rewrite queue: in order, each with how it stands and how it begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rolethread_gui.dataset.worklist import Queue, Waiting
from rolethread_gui.ui import theme
from rolethread_gui.wording import figure

Index = QModelIndex | QPersistentModelIndex
Texts = Callable[[Sequence[int]], Sequence[tuple[str, str]]]
_ROW = Qt.ItemDataRole.UserRole + 1
_MARK_PX = 16
_KEPT = 512
_MARKS = {
    Waiting.OPEN: ("circle-dashed", "muted"),
    Waiting.LATER: ("clock", "muted"),
    Waiting.DONE: ("circle-check", "good"),
    Waiting.SKIPPED: ("circle-slash", "disabled"),
}


class QueueModel(QAbstractListModel):
    """The queue; texts are read when a row is painted."""

    def __init__(self, texts: Texts, parent: Any = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._queue = Queue()
        self._rewritten: frozenset[int] = frozenset()
        self._current = 0
        self._read: dict[int, str] = {}

    def show(self, queue: Queue, rewritten: frozenset[int], current: int) -> None:
        """Show this queue; rows stay where they are unless their order is another one."""
        same = queue.keys == self._queue.keys
        self._read.clear()
        if not same:
            self.beginResetModel()
        self._queue, self._rewritten, self._current = queue, rewritten, current
        if not same:
            self.endResetModel()
        elif queue.keys:
            self.dataChanged.emit(self.index(0), self.index(len(queue.keys) - 1))

    def key(self, row: int) -> int:
        """Key of the conversation in a row, 0 for none."""
        return self._queue.keys[row] if 0 <= row < len(self._queue.keys) else 0

    def row(self, key: int) -> int:
        """Row of a conversation, -1 for none."""
        return self._queue.keys.index(key) if key in self._queue.keys else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many there are."""
        return 0 if parent.isValid() else len(self._queue.keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        key = self.key(index.row())
        if not key:
            return None
        if role == _ROW:
            return key, self._queue.state(key), key in self._rewritten, key == self._current
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{figure(key)}  {self._text(key)}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{figure(key)}, {self._told(key)}: {self._text(key)}"
        return None

    def _text(self, key: int) -> str:
        if key not in self._read:
            if len(self._read) > _KEPT:
                self._read.clear()
            self._read[key] = " ".join(self._texts([key])[0][0].split())
        return self._read[key]

    def _told(self, key: int) -> str:
        def tr(text: str) -> str:
            return QCoreApplication.translate("QueueModel", text)

        told = {
            Waiting.OPEN: tr("waits"),
            Waiting.LATER: tr("put off"),
            Waiting.DONE: tr("done"),
            Waiting.SKIPPED: tr("skipped"),
        }[self._queue.state(key)]
        return f"{told}, {tr('rewritten today')}" if key in self._rewritten else told


class QueueDelegate(QStyledItemDelegate):
    """A mark, the number, the first words; a pencil where it was rewritten today."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        fields: Any = option
        del index
        return QSize(120, fields.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        fields: Any = option
        row = index.data(_ROW)
        if row is None:
            return
        _, state, rewritten, current = row
        colors = theme.colors()
        rect: QRect = fields.rect
        painter.save()
        if fields.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.accent_soft))
        elif fields.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.hover))
        if current:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colors.accent))
        top = rect.top() + (rect.height() - _MARK_PX) // 2
        theme.icon(*_MARKS[state]).paint(painter, QRect(rect.left() + 12, top, _MARK_PX, _MARK_PX))
        right = rect.right() - 8
        if rewritten:
            right -= _MARK_PX + 4
            theme.icon("pencil", "accent").paint(painter, QRect(right + 4, top, _MARK_PX, _MARK_PX))
        over = state in (Waiting.DONE, Waiting.SKIPPED)
        painter.setFont(fields.font)
        painter.setPen(QColor(colors.muted if over else colors.text))
        words = QRect(rect.left() + 36, rect.top(), right - rect.left() - 40, rect.height())
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
