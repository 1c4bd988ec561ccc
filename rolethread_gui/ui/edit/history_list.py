"""The entries of History: what they are, and how each is painted."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

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

from rolethread_gui.ui import theme
from rolethread_gui.wording import figure, put

if TYPE_CHECKING:
    from rolethread_gui.engine.listing import HistoryEntry

Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole + 1
_FILES = frozenset({"import", "sources", "versions"})


def kind_of(entry: HistoryEntry) -> str:
    """What an entry is to the person: "typing", "one", "many", "files" or "settings"."""
    if entry.origin in _FILES:
        return "files"
    if entry.origin == "checks" or not entry.count:
        return "settings"
    if entry.count > 1:
        return "many"
    # projects of earlier versions have no mark of their own on typing
    typed = entry.origin == "typing" or (entry.origin == "editor" and entry.label.startswith("Typing in "))
    return "typing" if typed else "one"


class HistoryModel(QAbstractListModel):
    """Entries, the newest first.

    Attributes:
        newest: journal position of the newest entry that stands, which plain undo would take back.
    """

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._all: list[HistoryEntry] = []
        self._entries: list[HistoryEntry] = []
        self._kind = ""
        self.newest = -1

    def show(self, entries: Sequence[HistoryEntry]) -> None:
        """Show these."""
        # an undo and a redo are told by what they did to the entry concerned, which is dimmed or not
        self._all = [entry for entry in entries if entry.kind == "do"]
        self.newest = next((entry.position for entry in self._all if not entry.undone), -1)
        self._choose()

    def show_kind(self, kind: str) -> None:
        """Show only entries of a kind (see `kind_of`); "" for all."""
        self._kind = kind
        self._choose()

    def _choose(self) -> None:
        self.beginResetModel()
        self._entries = [entry for entry in self._all if self._kind in ("", kind_of(entry))]
        self.endResetModel()

    def entry(self, row: int) -> HistoryEntry | None:
        """The entry in a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One entry."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):  # a long one is cut in the list
            return entry.label
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            undone = QCoreApplication.translate("HistoryPanel", ", undone") if entry.undone else ""
            return f"{entry.label}, {when(entry.time)}{undone}"
        return None


def when(seconds: float) -> str:
    """A time as people say it: 14:05 today, "yesterday 14:05", "3 May, 14:05"."""
    moment = datetime.datetime.fromtimestamp(seconds)
    clock = f"{moment:%H:%M}"
    days = (datetime.date.today() - moment.date()).days
    if days == 0:
        return clock
    if days == 1:
        return QCoreApplication.translate("HistoryPanel", "yesterday {0}").format(clock)
    return f"{moment.day} {moment:%b %Y}, {clock}"


class HistoryDelegate(QStyledItemDelegate):
    """Label over time; undone entries dimmed and struck through."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        fields: Any = option
        del index
        return QSize(120, 2 * int(fields.fontMetrics.height()) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an entry."""
        fields: Any = option
        entry: HistoryEntry | None = index.data(_ENTRY)
        if entry is None:
            return
        colors = theme.colors()
        rect: QRect = fields.rect
        painter.save()
        if fields.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.accent_soft))
        elif fields.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.hover))
        font = fields.font
        font.setStrikeOut(entry.undone)
        painter.setFont(font)
        inner = rect.adjusted(12, 6, -8, -6)
        painter.setPen(QColor(colors.disabled if entry.undone else colors.text))
        line = painter.fontMetrics().elidedText(entry.label, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, line)
        font.setStrikeOut(False)
        painter.setFont(font)
        painter.setPen(QColor(colors.disabled if entry.undone else colors.muted))
        below = when(entry.time)
        if entry.undone:
            below += " · " + QCoreApplication.translate("HistoryPanel", "undone")
        elif entry.count > 1 and figure(entry.count) not in entry.label:
            below += " · " + put(
                QCoreApplication.translate("HistoryPanel", "{0:,} conversations"), entry.count
            )
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, below)
        painter.restore()
