"""Everything that was done, in plain words with time."""

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
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme

if TYPE_CHECKING:
    from rolethread_gui.engine.listing import HistoryEntry
    from rolethread_gui.workbench.desk import Desk

Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractListModel):
    """Entries, the newest first."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._entries: list[HistoryEntry] = []

    def show(self, entries: Sequence[HistoryEntry]) -> None:
        """Show these."""
        self.beginResetModel()
        # an undo and a redo are told by what they did to the entry concerned, which is dimmed or not
        self._entries = [entry for entry in entries if entry.kind == "do"]
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
        if role == Qt.ItemDataRole.DisplayRole:
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


class _Delegate(QStyledItemDelegate):
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
        elif entry.count > 1:
            below += " · " + QCoreApplication.translate("HistoryPanel", "{0:,} conversations").format(
                entry.count
            )
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, below)
        painter.restore()


class HistoryPanel(QFrame):
    """The list, with "Undo to here".

    Signals:
        opened: a conversation that an entry touched shall be shown.
        closed: the panel shall go.
    """

    opened = Signal(int)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("history_panel")
        self.setAccessibleName(self.tr("History"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(self._make_head())
        self._empty = QLabel(
            self.tr("Nothing was changed yet. Everything you do appears here and can be undone.")
        )
        self._empty.setObjectName("history_empty")
        self._empty.setProperty("kind", "muted")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 4, 8, 4)
        column.addWidget(self._empty)
        self.model = HistoryModel(self)
        self._list = QListView()
        self._list.setObjectName("history_list")
        self._list.setAccessibleName(self.tr("History"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setModel(self.model)
        self._list.setItemDelegate(_Delegate(self._list))
        self._list.clicked.connect(self._clicked)
        self._list.activated.connect(self._clicked)
        self._list.selectionModel().currentChanged.connect(self._current_changed)
        column.addWidget(self._list, 1)
        self._undo_to = QPushButton(theme.icon("undo-2"), self.tr("Undo to here"))
        self._undo_to.setObjectName("history_undo_to")
        self._undo_to.setToolTip(
            self.tr("Undo everything that came after the chosen entry. Redo brings it back.")
        )
        self._undo_to.clicked.connect(self._undo_clicked)
        holder = QHBoxLayout()
        holder.setContentsMargins(12, 0, 12, 0)
        holder.addWidget(self._undo_to)
        column.addLayout(holder)
        desk.history_changed.connect(self.refresh)
        self._current_changed()
        self.hide()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 4, 0)
        title = QLabel(self.tr("History"))
        title.setProperty("kind", "heading")
        row.addWidget(title)
        row.addStretch(1)
        close = QToolButton()
        close.setObjectName("history_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Back to the filters"))
        close.setAccessibleName(self.tr("Close History"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def take_focus(self) -> None:
        """Let the keyboard walk through the entries."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: Any) -> None:
        """Fetch the entries when they are to be seen."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Fetch the entries anew, if they are to be seen."""
        if self.isVisible():
            self._desk.history(self._arrived)

    def _arrived(self, entries: list[HistoryEntry]) -> None:
        current = self.model.entry(self._list.currentIndex().row())
        self.model.show(entries)
        self._empty.setVisible(self.model.rowCount() == 0)
        if current is not None:
            for row in range(self.model.rowCount()):
                entry = self.model.entry(row)
                if entry is not None and entry.position == current.position:
                    self._list.setCurrentIndex(self.model.index(row, 0))
                    break
        elif self._list.hasFocus() and self.model.rowCount():
            self._list.setCurrentIndex(self.model.index(0, 0))
        self._current_changed()

    @Slot()
    def _current_changed(self) -> None:
        row = self._list.currentIndex().row()
        entry = self.model.entry(row)
        newest = next(
            (
                e
                for e in map(self.model.entry, range(self.model.rowCount()))
                if e is not None and not e.undone
            ),
            None,
        )
        able = entry is not None and not entry.undone and entry is not newest and not self._desk.read_only
        self._undo_to.setEnabled(able)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is not None and entry.keys:
            self.opened.emit(entry.keys[0])

    @Slot()
    def _undo_clicked(self) -> None:
        entry = self.model.entry(self._list.currentIndex().row())
        if entry is not None:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button has nothing more to do
            self._desk.undo_to(entry.position)
