"""Which conversations of the table are chosen, and which one is current: keys, whatever is sorted or filtered."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Signal,
    Slot,
)
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from rolethread_gui.dataset.columns import Slots
from rolethread_gui.ui.edit.choice import Choice
from rolethread_gui.ui.edit.shown import NATURAL
from rolethread_gui.ui.edit.table_columns import ColumnedTable
from rolethread_gui.ui.edit.table_model import ConversationModel

MIRRORED = 400
"""Up to so many chosen rows Qt's own selection says the same; beyond, the delegate alone paints them."""
_FEW = 40
"""Rows up to which each is painted again by itself."""


class ChoosingTable(ColumnedTable):
    """A table whose rows are chosen.

    Attributes:
        chosen: keys of the chosen ones, shown or not.
        current: key of the current one, 0 for none.

    Signals:
        opened: the current conversation: its key.
        chosen_changed: who is chosen changed.
    """

    opened = Signal(int)
    chosen_changed = Signal()

    def __init__(self, model: ConversationModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.chosen = Choice()
        self.current = 0
        self._mirroring = self._anew = False
        self._anchor = 0
        self._anchor_key = 0
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        model.modelAboutToBeReset.connect(self._before_reset)
        model.modelReset.connect(self._after_reset)
        model.in_view = self.rows_in_view

    # who is chosen

    def shown_chosen(self) -> list[int]:
        """Chosen keys that are shown, in the order of the table. Bulk actions work on these."""
        if not self.chosen:
            return []
        if len(self.chosen) <= _FEW:
            rows = sorted(row for row in map(self._model.shown.row, self.chosen) if row >= 0)
            return [self._model.key(row) for row in rows]
        found: list[int] = (self._shown_slots() + 1).tolist()
        return found

    def chosen_count(self) -> int:
        """How many of the chosen ones are shown."""
        return len(self._shown_slots()) if self.chosen else 0

    def hidden_count(self) -> int:
        """How many of the chosen ones are not shown, without those that were deleted."""
        columns = self._model.columns
        if columns is None or not self.chosen:
            return 0
        slots = self.chosen.slots()
        slots = slots[slots < columns.size]
        return int(np.count_nonzero(columns.alive()[slots])) - self.chosen_count()

    def _shown_slots(self) -> Slots:
        """Slots of the chosen ones that are shown, in the order of the table."""
        return self.chosen.among(self._model.shown.slots)

    def is_large(self) -> bool:
        """Whether the selection is painted by the delegate alone."""
        return len(self.chosen) > MIRRORED

    def choose(self, keys: Iterable[int]) -> None:
        """Choose exactly these conversations, shown or not."""
        self._take(Choice(keys))
        self._mirror()

    def _take(self, keys: Choice) -> None:
        differ = keys ^ self.chosen
        self.chosen = keys
        # once mirrored, Qt paints; the delegate needs the set when it is large
        self.delegate.chosen = keys
        if differ:
            self._repaint(differ)
            self.chosen_changed.emit()

    def rows_in_view(self) -> range:
        """Rows of which something can be seen."""
        first = self.rowAt(0)
        if first < 0:
            return range(0)
        return range(first, first + self.viewport().height() // max(1, self.rowHeight(first)) + 2)

    def _repaint(self, keys: Iterable[int]) -> None:
        """Paint the rows of these conversations again; painting all of them at each step would be felt."""
        known = keys if isinstance(keys, Collection) else list(keys)
        if len(known) > _FEW:
            self.viewport().update()
            return
        for row in map(self._model.shown.row, known):
            if row >= 0:
                top = self.rowViewportPosition(row)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))

    def _mirror(self) -> None:
        """Make Qt's selection say what `chosen` says, if that is small enough."""
        self._mirroring = True
        selection = QItemSelection()
        if not self.is_large():
            rows = sorted(row for row in map(self._model.shown.row, self.chosen) if row >= 0)
            last = self._model.columnCount() - 1
            at = 0
            while at < len(rows):
                end = at
                while end + 1 < len(rows) and rows[end + 1] == rows[end] + 1:
                    end += 1
                selection.select(self._model.index(rows[at], 0), self._model.index(rows[end], last))
                at = end + 1
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._mirroring = False

    @Slot(QItemSelection, QItemSelection)
    def _selection_changed(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if self._mirroring:
            return
        keys = self.chosen
        if self.is_large():
            keys = Choice()
        elif self._anew:
            keys = Choice(self.shown_chosen())
        slots = self._model.shown.slots
        for area in deselected.toList():
            keys = keys.without_slots(slots[area.top() : area.bottom() + 1])
        for area in selected.toList():
            keys = keys.with_slots(slots[area.top() : area.bottom() + 1])
        self._take(keys)
        if self.is_large():
            self._mirror()

    # choosing anew

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What a click or a key does to the choice: a plain one begins it anew."""
        command = super().selectionCommand(index, event)
        self._anew = bool(command & QItemSelectionModel.SelectionFlag.Clear)
        return command

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever begins the choice anew has no more in mind what the filter hides."""
        self._anew = False
        super().mousePressEvent(event)
        self._let_hidden_go()
        if self.indexAt(event.position().toPoint()).row() == self.currentIndex().row():
            self.open_row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on what is chosen tells only now that it was no drag."""
        self._anew = False
        super().mouseReleaseEvent(event)
        self._let_hidden_go()

    def _let_hidden_go(self) -> None:
        if self._anew and not self.is_large():
            shown = Choice(self.shown_chosen())
            if shown != self.chosen:
                self._take(shown)

    def selectAll(self) -> None:
        """Choose all that are shown, at any number at once."""
        self._take(self.chosen.with_slots(self._model.shown.slots))
        self._mirror()

    @Slot()
    def clear_chosen(self) -> None:
        """Choose nobody."""
        self.choose(())

    def all_shown_chosen(self) -> bool:
        """Whether everything shown is chosen."""
        count = self._model.rowCount()
        return count > 0 and len(self.chosen) >= count and len(self._shown_slots()) == count

    # the current one

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if self._mirroring or not current.isValid():
            return
        key = self._model.key(current.row())
        if key != self.current:
            self._repaint((self.current, key))
            self.current = key
            self.delegate.current = key
            self.opened.emit(key)

    def open_row(self) -> None:
        """Open the row with the keyboard, also from a conversation that the filter hides: for Qt nothing changed."""
        index = self.currentIndex()
        if index.isValid() and self._model.key(index.row()) != self.current:
            self._current_changed(index, index)

    def set_current(self, key: int, *, choose: bool = True) -> None:
        """Make a conversation the current one; nothing is emitted."""
        self._repaint((self.current, key))
        self.current = key
        self.delegate.current = key
        row = self._model.shown.row(key)
        if row >= 0:
            self._mirroring = True
            index = self._model.index(row, max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._mirroring = False
            self.scrollTo(index)
            if choose:
                self.choose((key,))

    def show_current(self) -> None:
        """Bring the current conversation into view, where it is shown at all."""
        row = self._model.shown.row(self.current) if self.current else -1
        if row >= 0:
            self.scrollTo(self._model.index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The current row stays in sight when a bar below takes its room."""
        row = self._model.shown.row(self.current) if self.current else -1
        bottom = self.rowViewportPosition(row) + self.rowHeight(row) if row >= 0 else 0
        seen = self.rowHeight(row) <= bottom <= event.oldSize().height()
        super().resizeEvent(event)
        if seen and bottom > self.viewport().height():
            across = self.horizontalScrollBar().value()
            self.scrollTo(self._model.index(row, 0))
            self.horizontalScrollBar().setValue(across)

    def step(self, by: int) -> None:
        """Go to the next or previous row."""
        row = self._model.shown.row(self.current) if self.current else -1
        wanted = row + by if row >= 0 else 0
        if 0 <= wanted < self._model.rowCount():
            self.setCurrentIndex(self._model.index(wanted, max(0, self.currentIndex().column())))
            self.open_row()

    @Slot()
    def _before_reset(self) -> None:
        self._mirroring = True
        self._anchor = self.rowAt(0)
        self._anchor_key = self._model.key(self._anchor) if 0 <= self._anchor < self._model.rowCount() else 0

    @Slot()
    def _after_reset(self) -> None:
        self._mirroring = False
        if self._model.columns is None:
            self._take(Choice())
            self.current = 0
            return
        self._mirror()
        row = self._model.shown.row(self.current)
        self._mirroring = True
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self._model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._mirroring = False
        top = self._model.shown.row(self._anchor_key) if self._model.shown.sort == NATURAL else -1
        if top >= 0:
            self.scrollTo(self._model.index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        elif row >= 0:
            self.scrollTo(self._model.index(row, 0))
        if len(self.chosen) > 1:  # how many of them are hidden now; one alone is nobody's news
            self.chosen_changed.emit()
