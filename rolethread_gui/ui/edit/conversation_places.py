"""Going to places in the conversation: a turn, a flag, words that changed; and the cursor, kept in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.conversation_flags import ConversationFlags
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.turn_widget import TurnWidget
from rolethread_gui.ui.trail import Spot

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_MARGIN_PX = 48


class ConversationPlaces(ConversationFlags):
    """The column with a cursor in it. The view moves only as far as it must."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._left_at = (-1, 0)
        self._to_show: tuple[int, int | None] | None = None
        self._glow = QTimer(self)
        self._glow.setSingleShot(True)
        self._glow.setInterval(2500)
        self._glow.timeout.connect(self._unmark)
        self.card.closed.connect(self._unmark)

    def _wire(self, widget: TurnWidget) -> None:
        super()._wire(widget)
        widget.editor.cursor_moved.connect(self._cursor_moved)
        widget.editor.left.connect(self._note_left)
        widget.editor.edge_passed.connect(self._edge_passed)

    def go_to_turn(self, turn_key: int, span: tuple[int, int] | None = None, *, focus: bool = True) -> None:
        """Show a turn, with the cursor at code points `span` of its text."""
        widget = self._widget_for(turn_key)
        if widget is None:
            return
        editor = widget.editor
        at = editor.text.to_shown(span[0]) if span else 0
        self._lay_out()
        if span is not None or focus:
            editor.set_cursor(at)
        if focus:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lay_out()
        self._show_place(widget, at if span else None)

    def go_to_flag(self, flag: Flag, *, focus: bool = True) -> None:
        """Show a flag with the cursor before its words; a flag that waits appears, since it was asked for."""
        if flag.turn is None:
            self.verticalScrollBar().setValue(0)
            line = next((line for line in self._lines if line.text() == flag.message), None)
            if line is not None and focus:
                line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        widget = self._widget_for(flag.turn)
        if widget is None:
            return
        widget.editor.flags.reveal(widget.editor.text)
        widget.show_whole_flags(widget.editor.flags.whole)
        span = None
        if flag.start is not None and flag.end is not None:
            span = (flag.start, flag.end)
        self.go_to_turn(flag.turn, span, focus=focus)
        if span is not None:
            color = theme.colors().severity_soft(flag.severity)
            widget.editor.mark_span(
                widget.editor.text.to_shown(span[0]), widget.editor.text.to_shown(span[1]), color
            )
            self._glow.start()

    def select_words(self, turn_key: int, start: int, end: int) -> None:
        """Let words of a turn (real code points) stand out, selected where the keyboard is in that text."""
        widget = self._widget_for(turn_key)
        if widget is None:
            return
        first, last = widget.editor.text.to_shown(start), widget.editor.text.to_shown(end)
        if widget.editor.hasFocus():
            widget.editor.set_cursor(first, last)
        for other in self._widgets.values():
            if other is not widget:
                other.editor.unmark()
        self._glow.stop()
        widget.editor.mark_span(first, last, theme.colors().selection)

    def spot(self) -> Spot:
        """Where the cursor is and what is in view."""
        top = self.verticalScrollBar().value()
        first = next(
            (
                self._widgets[turn.key]
                for turn in self._window()
                if turn.key in self._widgets
                and self._widgets[turn.key].y() + self._widgets[turn.key].height() > top
            ),
            None,
        )
        there = self.focused()
        place = (there.turn.key, there.editor.cursor_place()) if there is not None else self._left_at
        return Spot(
            *place,
            top=-1 if first is None else first.turn.key,
            offset=0 if first is None else first.y() - top,
            typing=there is not None,
        )

    def go_to_spot(self, spot: Spot) -> None:
        """Back to where `spot` was: the same lines in view, the cursor in its place."""
        widget = self._widget_for(spot.turn) if spot.turn >= 0 else None
        if widget is not None:
            widget.editor.set_cursor(min(spot.caret, len(widget.editor.text.shown)))
            self._left_at = (spot.turn, spot.caret)
            if spot.typing:
                widget.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        first = self._widget_for(spot.top) if spot.top >= 0 else None
        if first is not None:
            self._lay_out()
            self.verticalScrollBar().setValue(first.y() - spot.offset)

    def show_spot(self, turn_key: int, at: int, length: int) -> None:
        """Show words that changed by undo or redo, with the cursor behind them if it is in that text."""
        widget = self._widget_for(turn_key)
        if widget is None:
            return
        if widget.editor.hasFocus():
            widget.editor.set_cursor(at + length)
        self._show_place(widget, at)
        widget.editor.mark_span(at, at + length, theme.colors().accent_soft)
        self._glow.start()

    def enter_new_turn(self, turns: Sequence[int]) -> None:
        """Put the cursor into a turn that was just inserted."""
        focus = self.window().focusWidget()
        new = [
            key
            for key in turns
            if key in self._widgets
            and not self._widgets[key].editor.text.text
            and not self._widgets[key].turn.calls
            and (focus is None or not self._widgets[key].isAncestorOf(focus))
        ]
        if new:
            self.go_to_turn(new[0])

    def mark_turn(self, turn_key: int) -> None:
        """Let a turn that changed glow for a moment, where it can be seen."""
        widget = self._widget_for(turn_key)
        if widget is not None:
            self._lay_out()
            self._show_place(widget, None)
            widget.editor.mark_span(0, min(len(widget.editor.text.shown), 4000), theme.colors().accent_soft)
            self._glow.start()

    @Slot()
    def _unmark(self) -> None:
        if not self.card.isVisible():
            for widget in self._widgets.values():
                widget.editor.unmark()

    def _show_place(self, widget: TurnWidget, at: int | None) -> None:
        """Scroll so that a turn, or a place in it, can be read with its surroundings; only if it cannot."""
        if not self.isVisible():  # another page is shown: this one does not scroll before it is there
            self._to_show = (widget.turn.key, at)
            return
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if at is None:
            top = widget.y()
            bottom = min(widget.y() + widget.height(), top + height)
        else:
            rect = widget.editor.place_rect(at)
            origin = widget.editor.mapTo(self._inner, rect.topLeft())
            top, bottom = origin.y(), origin.y() + rect.height()
        margin = min(_MARGIN_PX, height // 4)
        if top - margin < bar.value():
            bar.setValue(max(0, top - margin))
        elif bottom + margin > bar.value() + height:
            bar.setValue(bottom + margin - height if at is None else top - height // 3)

    def showEvent(self, event: QShowEvent) -> None:
        """What was asked for while another page was shown comes into view."""
        super().showEvent(event)
        awaited, self._to_show = self._to_show, None
        widget = self._widgets.get(awaited[0]) if awaited is not None else None
        if awaited is not None and widget is not None:
            self._lay_out()
            self._show_place(widget, awaited[1])

    # the cursor

    @Slot()
    def _note_left(self) -> None:
        """The keyboard went elsewhere; the cursor's place is kept."""
        editor = self.sender()
        if isinstance(editor, TurnEditor) and isinstance(widget := editor.parent(), TurnWidget):
            self._left_at = (widget.turn.key, editor.cursor_place())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the texts puts the cursor into the nearest: who clicks here wants to type here."""
        widgets = [self._widgets[turn.key] for turn in self._window() if turn.key in self._widgets]
        widgets = [widget for widget in widgets if not widget.editor.isHidden()]
        if event.button() != Qt.MouseButton.LeftButton or not widgets:
            super().mousePressEvent(event)
            return
        at = self._inner.mapFrom(self.viewport(), event.position().toPoint())

        def distance(widget: TurnWidget) -> int:
            area = widget.geometry()
            return max(area.top() - at.y(), at.y() - area.bottom(), 0)

        editor = min(widgets, key=distance).editor
        place = editor.viewport().mapFrom(self._inner, at)
        beside = 0 <= place.y() < editor.height()
        if beside or not editor.hasFocus():  # a click on the header of this very turn moves no cursor
            cursor = editor.cursorForPosition(QPoint(max(0, place.x()), place.y()))
            if not beside:
                ends = QTextCursor.MoveOperation
                cursor.movePosition(ends.Start if place.y() < 0 else ends.End)
            editor.setTextCursor(cursor)
        editor.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def focus_text(self) -> None:
        """Put the focus into the first turn in view, or back where the cursor was."""
        held = self._hold()
        if held is not None:
            held[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus_back(self, change: object = None) -> None:
        """After a fix by its card the keyboard is in the text again."""
        del change
        focus = self.window().focusWidget()
        if focus is None or self.card.isAncestorOf(focus) or not focus.isVisible():
            self.focus_text()

    def cursor_position(self) -> tuple[int, int] | None:
        """Place of the turn with the cursor, and real code point in it; None when no text has it."""
        widget = self.focused()
        if widget is None or self.conversation is None:
            return None
        editor = widget.editor
        return self.conversation.index(widget.turn.key), editor.text.to_real(editor.cursor_place())

    @Slot(QRect)
    def _cursor_moved(self, rect: QRect) -> None:
        """The person moved the cursor: keep it in sight, and let flags outside its sentence appear."""
        editor = self.sender()
        if not isinstance(editor, TurnEditor):
            return
        self.card.close_card()
        self._lay_out_if_grown(editor)
        bar = self.verticalScrollBar()
        origin = editor.mapTo(self._inner, rect.topLeft())
        if self._typewriter and QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton:
            # a click puts the cursor where the eyes are already
            bar.setValue(origin.y() + rect.height() // 2 - self.viewport().height() // 2)
        margin = min(24, self.viewport().height() // 4)
        if origin.y() - margin < bar.value():
            bar.setValue(max(0, origin.y() - margin))
        elif origin.y() + rect.height() + margin > bar.value() + self.viewport().height():
            bar.setValue(origin.y() + rect.height() + margin - self.viewport().height())
        if editor.flags.waiting and not self._rest.isActive():
            self._rest.start()

    def _lay_out_if_grown(self, editor: TurnEditor) -> None:
        if (
            editor.height() != editor.geometry().height()
            or self._column.totalSizeHint().height() > self._inner.height()
        ):
            self._lay_out()

    @Slot(int)
    def _edge_passed(self, direction: int) -> None:
        """Arrow keys walk from turn to turn."""
        widget = self.sender().parent()
        if not isinstance(widget, TurnWidget):
            return
        keys = [
            turn.key
            for turn in self._window()
            if turn.key == widget.turn.key or not self._widgets[turn.key].editor.isHidden()
        ]
        place = keys.index(widget.turn.key) + direction
        if 0 <= place < len(keys):
            editor = self._widgets[keys[place]].editor
            editor.set_cursor(0 if direction > 0 else len(editor.text.shown))
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._cursor_seen(editor)

    def _cursor_seen(self, editor: TurnEditor) -> None:
        widget = editor.parent()
        if isinstance(widget, TurnWidget):
            self._show_place(widget, editor.cursor_place())
