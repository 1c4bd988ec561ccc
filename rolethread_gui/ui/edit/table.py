"""The table of conversations: a stock QTableView; keys, pointer, rows that are moved and cells that are written into."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.choice import Choice
from rolethread_gui.ui.edit.shown import NATURAL
from rolethread_gui.ui.edit.table_choice import ChoosingTable
from rolethread_gui.ui.edit.table_model import (
    EDITABLE,
    INCLUDED,
    NOTE,
    OPENING,
    REPLY,
    TAGS,
    ConversationModel,
)
from rolethread_gui.ui.widgets.focus_mark import FRAMED

_DRAGGED = "application/x-rolethread-conversations"
_MOVING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_SHIFTING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class ConversationTable(ChoosingTable):
    """Rows are conversations. Keys work only while the table has the focus.

    Signals:
        approve_wanted, include_wanted, delete_wanted: keys A, X and Delete.
        tag_wanted: key T; digit_pressed: a digit from 1 to 9, which gives the tag of that key.
        edit_wanted: Enter: go into the text.
        menu_wanted: a context menu at a global place.
        copy_wanted: what is chosen shall be copied: as a table, or as text.
        move_wanted: keys that were dragged, and the key that they stand after from now on (0: at the start).
        shift_wanted: what is chosen shall go one row up (-1) or down (1).
        tag_cell_wanted: the tags of the one chosen conversation shall be changed.
    """

    approve_wanted = Signal()
    include_wanted = Signal()
    delete_wanted = Signal()
    tag_wanted = Signal()
    digit_pressed = Signal(str)
    edit_wanted = Signal()
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal(bool)
    move_wanted = Signal(object, int)
    shift_wanted = Signal(int)
    tag_cell_wanted = Signal()

    def __init__(self, model: ConversationModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setObjectName("conversation_table")
        self.setProperty(FRAMED, False)  # its row shows it
        self.setAccessibleName(self.tr("Conversations"))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self._drop_row = -1
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the delegate looks once at what holds for all cells."""
        self.delegate.begin()
        super().paintEvent(event)
        if self._drop_row >= 0:
            painter = QPainter(self.viewport())
            row = min(self._drop_row, self._model.rowCount() - 1)
            top = self.rowViewportPosition(row) + (self.rowHeight(row) if self._drop_row > row else 0)
            painter.fillRect(0, max(0, top - 1), self.viewport().width(), 3, QColor(theme.colors().accent))
            painter.end()

    # keys and pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """In a large selection Ctrl adds and takes away by key, since Qt does not hold it."""
        index = self.indexAt(event.position().toPoint())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.is_large() and index.isValid():
            if event.button() == Qt.MouseButton.RightButton:
                return
            if control:
                self._take(self.chosen ^ (self._model.key(index.row()),))
                if not self.is_large():
                    self._mirror()
                return
            if index.column() != INCLUDED:
                self._take(Choice())
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
            key = self._model.key(index.row())
            if key in self.chosen:
                return  # a right click inside the selection keeps it
        super().mousePressEvent(event)

    # rows that are dragged

    def can_move(self) -> bool:
        """Whether rows can be moved: only where they stand in the order of the dataset."""
        shown = self._model.shown
        return shown.sort == NATURAL and not shown.descending

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is chosen, in the order of the dataset."""
        del actions
        keys = self.shown_chosen()
        if not keys:
            return
        if not self.can_move():
            self.told.emit(self.tr("Rows can be moved while the table stands in the order of the dataset."))
            return
        drag = QDrag(self)
        mime = QMimeData()
        mime.setData(_DRAGGED, ",".join(map(str, keys)).encode())
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of this table."""
        self._drag_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which rows they would go; near an edge the table scrolls."""
        super().dragMoveEvent(event)
        self._drag_over(event)

    def _drag_over(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(_DRAGGED) and event.source() in (self, None) and self.can_move():
            self._drop_row = self._row_between(event.position().toPoint())
            event.acceptProposedAction()
        else:
            self._drop_row = -1
            event.ignore()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        super().dragLeaveEvent(event)
        self._drop_row = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put them between two rows."""
        row, self._drop_row = self._row_between(event.position().toPoint()), -1
        self.viewport().update()
        if not event.mimeData().hasFormat(_DRAGGED) or not self.can_move():
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # the model moves them when the project says so
        event.accept()
        keys = tuple(int(key) for key in bytes(event.mimeData().data(_DRAGGED).data()).split(b","))
        dragged = set(keys)
        above = row - 1
        while above >= 0 and self._model.key(above) in dragged:
            above -= 1
        self.move_wanted.emit(keys, self._model.key(above) if above >= 0 else 0)

    def _row_between(self, where: QPoint) -> int:
        """The row before which something dropped here would stand."""
        row = self.rowAt(where.y())
        if row < 0:
            return self._model.rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
        return row + (where.y() > middle)

    # writing into cells

    def edit_cell(self) -> None:
        """Write into the current cell, where that can be; else into the first one of its row that is shown."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if index.column() not in EDITABLE:
            shown = [place for place in self.shown_columns() if place in (NOTE, OPENING, REPLY)]
            if not shown:
                self.told.emit(
                    self.tr("Choose a cell with the arrow keys: status, texts, note, tags or prompt.")
                )
                return
            index = self._model.index(index.row(), shown[0])
        if index.column() == TAGS:
            self.choose((self._model.key(index.row()),))
            self.tag_cell_wanted.emit()
        elif index.data(Qt.ItemDataRole.EditRole) is None:
            self.told.emit(self.tr("There is nothing to write into here. Open the conversation instead."))
        else:
            self.setCurrentIndex(index)
            self.edit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click writes into the cell."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() in EDITABLE and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.edit_cell()
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is chosen."""
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters work only here, where no text is typed."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_J if plain:
                self.step(1)
            case Qt.Key.Key_K if plain:
                self.step(-1)
            case Qt.Key.Key_A if plain:
                self.approve_wanted.emit()
            case Qt.Key.Key_X if plain:
                self.include_wanted.emit()
            case Qt.Key.Key_T if plain:
                self.tag_wanted.emit()
            case key if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
                self.digit_pressed.emit(chr(key))
            case Qt.Key.Key_Delete if plain:
                self.delete_wanted.emit()
            case Qt.Key.Key_F2 if plain:
                self.edit_cell()
            case _ if event.matches(QKeySequence.StandardKey.Copy):
                self.copy_wanted.emit(False)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if event.modifiers() == _SHIFTING:
                self.shift_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
                self.edit_wanted.emit()
            case Qt.Key.Key_Escape if plain and self.chosen:
                self.clear_chosen()
            case _:
                if self.is_large() and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                    self._take(Choice())
                super().keyPressEvent(event)
                if event.key() in _MOVING:
                    self.open_row()

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search in the first column."""
        del search
