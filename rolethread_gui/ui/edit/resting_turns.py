"""Widgets of turns that are not shown: some wait to be used again, the others go little by little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rolethread_gui.ui.edit.turn_widget import TurnWidget

_KEPT = 48
"""Widgets that stay to be used again: two views full."""
_GO_MS = 5
_GO_AT_ONCE = 3
"""Widgets hidden or deleted at a time, some 0.4 ms each: a thousand of them at once would be felt."""
_OUT_OF_VIEW_PX = 10_000_000


class RestingTurns(QObject):
    """Keeps widgets of turns while they are out of the column.

    Very many are not hidden at once, which takes longer than to show another conversation: they are put where
    nobody can see or reach them, and hidden while nothing else is to be done.

    Args:
        column: the layout that they come from.
        around: the widget that they stand in.
    """

    def __init__(self, column: QVBoxLayout, around: QWidget) -> None:
        super().__init__(around)
        self._column = column
        self._hidden: list[TurnWidget] = []
        self._waiting: list[TurnWidget] = []
        self._focus = Qt.FocusPolicy.StrongFocus
        self._go = QTimer(self)
        self._go.setInterval(_GO_MS)
        self._go.timeout.connect(self._let_some_go)

    def __iter__(self) -> Iterator[TurnWidget]:
        """Those that may be used again."""
        yield from self._hidden
        yield from self._waiting

    def take(self) -> TurnWidget | None:
        """One to be used again, or None; hidden, and in no layout."""
        if self._hidden:
            return self._hidden.pop()
        if self._waiting:
            self._hide_one()
            return self._hidden.pop()
        return None

    def keep(self, widget: TurnWidget) -> None:
        """Keep one that was made before there is a use for it; hidden, and in no layout."""
        self._hidden.append(widget)

    def put_away(self, widgets: Sequence[TurnWidget]) -> None:
        """Take widgets out of the column."""
        leaving: set[QWidget] = set(widgets)
        for place in range(self._column.count() - 1, -1, -1):  # from the end: nothing moves up
            item = self._column.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget in leaving:
                self._column.takeAt(place)
        at_once = len(widgets) <= _KEPT
        for widget in widgets:
            widget.show_whole_flags([])
            if widget.extras is not None:
                widget.extras.leave()
            if at_once:
                widget.hide()
            else:
                self._focus = widget.editor.focusPolicy()
                widget.editor.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                widget.move(0, _OUT_OF_VIEW_PX)
        (self._hidden if at_once else self._waiting).extend(widgets)
        if self._waiting or len(self._hidden) > _KEPT:
            self._go.start()

    def _hide_one(self) -> None:
        widget = self._waiting.pop()
        widget.hide()
        widget.editor.setFocusPolicy(self._focus)
        self._hidden.append(widget)

    @Slot()
    def _let_some_go(self) -> None:
        for _ in range(min(_GO_AT_ONCE, len(self._waiting))):
            self._hide_one()
        for _ in range(min(_GO_AT_ONCE, len(self._hidden) - _KEPT)):
            self._hidden.pop().deleteLater()
        if not self._waiting and len(self._hidden) <= _KEPT:
            self._go.stop()
