"""Rows that come while a dataset is read, and the first conversation, which is opened by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.edit_layout import EditLayout
    from rolethread_gui.workbench.desk import Desk

_ARRIVE_MS = 400
_FIRST_MS = 20
"""From the first rows to the first conversation: the table is painted before."""
_PAINT_MS = 8
"""From there until it is painted."""
_ENOUGH_ROWS = 60
"""Rows beyond which further ones of an import join in larger numbers: each time the whole table is laid out."""


class ArrivingRows(QObject):
    """Lets the table of a page take in what arrives.

    Signals:
        came: rows came.
        first_wanted: a conversation is to be opened, since none is: its key.
    """

    came = Signal()
    first_wanted = Signal(int)

    def __init__(self, page: EditLayout, desk: Desk) -> None:
        """Listen to the desk; the page is the owner."""
        super().__init__(page)
        self._desk = desk
        self._table, self._model, self._view = page.table, page.model, page.view
        self._soon, self._first, self._paint = QTimer(self), QTimer(self), QTimer(self)
        for timer, interval_ms, slot in (
            (self._soon, _ARRIVE_MS, self.take),
            (self._first, _FIRST_MS, self.open_first),
            (self._paint, _PAINT_MS, self._paint_first),
        ):
            timer.setSingleShot(True)
            timer.setInterval(interval_ms)
            timer.timeout.connect(slot)
        desk.rows_arrived.connect(self._arrived)

    def stop(self) -> None:
        """No more rows come."""
        self._soon.stop()
        self._first.stop()

    @Slot(int)
    def _arrived(self, size: int) -> None:
        del size
        if self._desk.importing and self._model.rowCount() > _ENOUGH_ROWS:
            if not self._soon.isActive():
                self._soon.start()
        else:
            self.take()

    @Slot()
    def take(self) -> None:
        """Take in what is there by now."""
        self._soon.stop()
        was_empty = self._model.rowCount() == 0
        # A table that comes into view with the focus makes its first row the current one; it is opened below.
        self._table.blockSignals(was_empty)
        self._model.arrived()
        self._table.blockSignals(False)
        if was_empty and self._model.rowCount():
            # a table with the focus makes the first row the current one by itself, without choosing it
            self._table.set_current(self._model.key(0))
        if self._view.conversation is None:
            self._first.start()
        self.came.emit()

    @Slot()
    def open_first(self) -> None:
        """Open the first conversation, where none is open."""
        if self._view.conversation is None and self._model.rowCount():
            key = self._model.key(0)
            if self._table.current != key:
                self._table.set_current(key)
            # made now and painted a moment later: both at once would be felt
            self._view.setUpdatesEnabled(False)
            self._paint.start()
            self.first_wanted.emit(key)

    @Slot()
    def _paint_first(self) -> None:
        self._view.setUpdatesEnabled(True)
