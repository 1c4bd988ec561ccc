"""The conversation: turns in a column, each ready to type in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.edits import (
    InsertTurn,
)
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.stats.tokens import TokenCounter
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.flag_card import FlagCard
from rolethread_gui.ui.edit.shown_text import ShownText, difference
from rolethread_gui.ui.edit.turn_commands import fitting_role, turn_command
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.turn_widget import FlagLine, TurnWidget
from rolethread_gui.ui.edit.underlines import REST_MS, Quiet, Underline

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_AT_ONCE = 24
"""Turns made before the conversation appears."""
_STEP = 12
"""Turns made at a time afterwards, while nothing else is to be done."""
_EAGER = 200
"""Beyond so many turns, further ones are made when they are scrolled to."""
_MARGIN_PX = 48


class ConversationView(QScrollArea):
    """Shows one conversation. Where the cursor and the view are changes only because the person moved them.

    Signals:
        typed: a text changed under the fingers: turn key and the new text.
        commanded: an edit by button or menu: what History calls it, and the edits.
        fix_wanted: flag and fix; ignore_wanted: flag and whether everywhere; fix_all_wanted: flag.
        undo_wanted, redo_wanted: Ctrl+Z and Ctrl+Shift+Z in a text.
        text_left: Esc in a text.
        paused: typing so far shall be kept now (the cursor jumped, the turn was left, something was pasted).
    """

    typed = Signal(int, str)
    commanded = Signal(str, object)
    fix_wanted = Signal(object, object)
    ignore_wanted = Signal(object, bool)
    fix_all_wanted = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()
    text_left = Signal()
    paused = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.conversation: Conversation | None = None
        self.setObjectName("conversation_view")
        self.setAccessibleName(self.tr("Conversation"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widgets: dict[int, TurnWidget] = {}
        self._pool: list[TurnWidget] = []
        self._first = self._last = 0
        self._quiet = Quiet()
        self._search = ""
        self._font: QFont = theme.text_font()
        self._tokens: TokenCounter | None = None
        self._new_flags: dict[int, list[Flag]] = {}
        self._edited: set[int] = set()
        self._stale = False
        self._build()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._rested)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._make_more)
        self._glow = QTimer(self)
        self._glow.setSingleShot(True)
        self._glow.setInterval(2500)
        self._glow.timeout.connect(self._unmark)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.current().changed.connect(self._look_changed)

    def _build(self) -> None:
        self._inner = QWidget()
        self._inner.setObjectName("conversation_column")
        self._inner.setBackgroundRole(QPalette.ColorRole.Base)
        self._inner.setAutoFillBackground(True)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(8, 0, 8, 24)
        self._column.setSpacing(0)
        self._flag_lines = QVBoxLayout()
        self._flag_lines.setContentsMargins(12, 4, 8, 4)
        self._flag_lines.setSpacing(0)
        self._column.addLayout(self._flag_lines)
        self._lines: list[FlagLine] = []
        self._earlier = QPushButton()
        self._earlier.setObjectName("earlier_turns")
        self._earlier.setProperty("kind", "link")
        self._earlier.clicked.connect(self._make_earlier)
        self._column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        self._turns = QVBoxLayout()
        self._turns.setSpacing(0)
        self._column.addLayout(self._turns)
        self._add = QPushButton(theme.icon("plus", "muted"), self.tr("Add a turn"))
        self._add.setObjectName("add_turn")
        self._add.setProperty("kind", "quiet")
        self._add.clicked.connect(self._add_turn)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self.card = FlagCard(self)
        self.card.fix_wanted.connect(self.fix_wanted)
        self.card.ignore_wanted.connect(self.ignore_wanted)
        self.card.fix_all_wanted.connect(self.fix_all_wanted)
        self.card.closed.connect(self._unmark)

    # showing

    def open(self, conversation: Conversation | None, flags: Sequence[Flag] = ()) -> None:
        """Show a conversation from its beginning, or none."""
        self.card.close_card()
        self._rest.stop()
        self._more.stop()
        self._edited.clear()
        self._stale = False
        for key in list(self._widgets):
            self._release(key)
        self.conversation = conversation
        self._first = self._last = 0
        if conversation is not None:
            self._last = min(len(conversation.turns), _AT_ONCE)
        self._sort_flags(flags)
        self._arrange()
        self._show_lines()
        self.verticalScrollBar().setValue(0)
        if conversation is not None and self._last < len(conversation.turns):
            self._more.start()

    def refresh(self, conversation: Conversation) -> list[tuple[int, int, int]]:
        """Show what the conversation is now; cursor, selection and place on screen stay.

        Returns:
            What changed: turn key, shown code point, and code points added there.
        """
        if self.conversation is None:
            return []
        if any(widget.editor.composing for widget in self._widgets.values()):
            self._stale = True  # no text surgery while an input method composes
            return []
        spots: list[tuple[int, int, int]] = []
        for turn in conversation.turns:
            old = self._widgets.get(turn.key)
            if old is not None and old.editor.text.text != turn.text:
                at, _, added = difference(old.editor.text.shown, ShownText(turn.text).shown)
                spots.append((turn.key, at, len(added)))
        if spots:
            self.card.close_card()  # its words may be elsewhere now, or gone
        held = self._hold()
        grown = len(conversation.turns) - len(self.conversation.turns)
        whole = self._first == 0 and self._last >= len(self.conversation.turns)
        self.conversation = conversation
        self._last = len(conversation.turns) if whole else max(self._first, self._last + max(0, grown))
        self._last = min(self._last, len(conversation.turns))
        self._first = min(self._first, self._last)
        self._arrange()
        self._keep(held)
        return spots

    def _arrange(self) -> None:
        """Make the widgets of the window [first, last) be there, in order, and no others."""
        turns = self.conversation.turns if self.conversation else ()
        wanted = turns[self._first : self._last]
        keys = {turn.key for turn in wanted}
        for key in [key for key in self._widgets if key not in keys]:
            self._release(key)
        for place, turn in enumerate(wanted):
            widget = self._widgets.get(turn.key)
            fresh = widget is None
            if widget is None:
                widget = self._take_widget()
                self._widgets[turn.key] = widget
            at = self._first + place
            widget.bind(turn, first=at == 0, last=at == len(turns) - 1, fresh=fresh)
            if fresh:
                widget.editor.flags.reset(self._new_flags.get(turn.key, ()), widget.editor.text)
                widget.show_whole_flags(widget.editor.flags.whole)
            item = self._turns.itemAt(place)
            if item is None or item.widget() is not widget:
                self._turns.removeWidget(widget)
                self._turns.insertWidget(place, widget)
            widget.show()
        self._earlier.setVisible(self._first > 0)
        self._earlier.setText(self.tr("Show the {0:,} turns before").format(self._first))
        self._add.setVisible(
            self.conversation is not None and self._last == len(turns) and not self._desk.read_only
        )
        self._tab_order()

    def _take_widget(self) -> TurnWidget:
        if self._pool:
            widget = self._pool.pop()
        else:
            widget = TurnWidget(self._inner)
            editor = widget.editor
            editor.edited.connect(self._edited_text)
            editor.cursor_moved.connect(self._cursor_moved)
            editor.undo_wanted.connect(self.undo_wanted)
            editor.redo_wanted.connect(self.redo_wanted)
            editor.flags_hovered.connect(self._hovered)
            editor.left.connect(self._left_turn)
            editor.edge_passed.connect(self._edge_passed)
            editor.composed.connect(self._composed)
            widget.wanted.connect(self._wanted)
            widget.flag_pressed.connect(self._line_pressed)
        widget.tokens = self._tokens
        widget.set_font(self._font)
        widget.editor.setReadOnly(self._desk.read_only)
        widget.editor.set_search(self._search)
        widget.editor.set_quiet(self._quiet)
        return widget

    def _release(self, key: int) -> None:
        widget = self._widgets.pop(key)
        self._turns.removeWidget(widget)
        widget.hide()
        widget.show_whole_flags([])
        if len(self._pool) < 2 * _AT_ONCE:
            self._pool.append(widget)
        else:
            widget.deleteLater()

    def _tab_order(self) -> None:
        order = [self._widgets[turn.key] for turn in self._window()]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one.editor, other.editor)

    def _window(self) -> tuple[Turn, ...]:
        return self.conversation.turns[self._first : self._last] if self.conversation else ()

    @Slot()
    def _make_more(self) -> None:
        """Make the next few turns below; nothing above moves."""
        turns = self.conversation.turns if self.conversation else ()
        if self._last >= len(turns):
            self._more.stop()
            return
        self._last = min(len(turns), self._last + _STEP)
        self._arrange()
        self._lay_out()  # a column that is too low for its turns squeezes them all, and what is in view jumps
        if self._last - self._first >= _EAGER and not self._near_end():
            self._more.stop()

    def _near_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.maximum() - bar.value() < 3 * self.viewport().height()

    @Slot()
    def _scrolled(self) -> None:
        if self.card.isVisible():
            self.card.close_card()
        turns = self.conversation.turns if self.conversation else ()
        if self._last < len(turns) and self._near_end() and not self._more.isActive():
            self._more.start()

    @Slot()
    def _make_earlier(self) -> None:
        held = self._hold()
        self._first = max(0, self._first - 2 * _STEP)
        self._arrange()
        self._keep(held)

    def _hold(self) -> tuple[TurnWidget, int] | None:
        """What must stay where it is on screen: the turn with the cursor, or the topmost one in view."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        best: TurnWidget | None = None
        for turn in self._window():
            widget = self._widgets.get(turn.key)
            if widget is None or widget.y() + widget.height() <= top or widget.y() >= bottom:
                continue
            if widget.editor.hasFocus():
                best = widget
                break
            best = best or widget
        return (best, best.y() - top) if best else None

    def _keep(self, held: tuple[TurnWidget, int] | None) -> None:
        self._lay_out()
        if held is not None and held[0].isVisibleTo(self._inner):
            self.verticalScrollBar().setValue(held[0].y() - held[1])

    def _lay_out(self) -> None:
        """Let all heights take effect now.

        A turn's height follows from its width, which its parents give it: a second round settles what
        the first one changed.
        """
        for _ in range(3):
            before = self._inner.height()
            for widget in self._widgets.values():
                layout = widget.layout()
                if layout is not None:
                    layout.activate()
            self._column.invalidate()
            wanted = self._column.totalSizeHint().height()
            if self._column.hasHeightForWidth():
                wanted = self._column.totalHeightForWidth(self._inner.width())
            self._inner.resize(self._inner.width(), max(wanted, self.viewport().height()))
            self._column.activate()
            QCoreApplication.sendPostedEvents(self._inner, QEvent.Type.LayoutRequest)
            if self._inner.height() == before:
                break

    # flags

    def _sort_flags(self, flags: Sequence[Flag]) -> None:
        self._new_flags = {}
        self._general = [flag for flag in flags if flag.turn is None]
        for flag in flags:
            if flag.turn is not None:
                self._new_flags.setdefault(flag.turn, []).append(flag)

    def take_flags(self, flags: Sequence[Flag]) -> None:
        """Take the newest results. What is mended goes at once; what is new waits as promised."""
        self._sort_flags(flags)
        for key, widget in self._widgets.items():
            widget.editor.flags.renew(self._new_flags.get(key, []), widget.editor.text)
        self._settle()

    def reveal_flags(self) -> None:
        """Show every flag that waits: the person asked for it."""
        for widget in self._widgets.values():
            widget.editor.flags.reveal(widget.editor.text)
        self._settle()

    @Slot()
    def _rested(self) -> None:
        self._settle()

    def _settle(self) -> None:
        resting = not self._rest.isActive()
        held = self._hold()
        for key, widget in self._widgets.items():
            editor = widget.editor
            focused = editor.hasFocus()
            if resting or not focused:
                cursor = editor.cursor_place() if focused else None
                editor.flags.settle(editor.text, cursor, left=not focused or key not in self._edited)
            widget.show_whole_flags(editor.flags.whole)
            editor.viewport().update()
        self._show_lines()
        self._keep(held)

    def _show_lines(self) -> None:
        """Flags on the whole conversation, above its turns."""
        wanted = list(self._general) if self.conversation else []
        if [line.toolTip() and line.text() for line in self._lines] == [flag.message for flag in wanted]:
            return
        for line in self._lines:
            self._flag_lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for flag in wanted:
            line = FlagLine(flag)
            line.pressed_flag.connect(self._line_pressed)
            self._flag_lines.addWidget(line)
            self._lines.append(line)

    def set_quiet(self, quiet: Quiet) -> None:
        """Which dataset-wide findings are not underlined now."""
        self._quiet = quiet
        for widget in self._widgets.values():
            widget.editor.set_quiet(quiet)

    def is_visible_flag(self, flag: Flag) -> bool:
        """Whether a flag is underlined (or shown as a line) at this moment."""
        return flag.start is None or not self._quiet.hides(flag)

    def stops(self) -> list[Flag]:
        """Flags of this conversation in reading order: of the whole, then turn by turn, by place."""
        if self.conversation is None:
            return []
        found = list(self._general)
        for turn in self.conversation.turns:
            widget = self._widgets.get(turn.key)
            flags = widget.editor.flags.all_flags if widget else self._new_flags.get(turn.key, [])
            found += sorted(flags, key=lambda flag: flag.start if flag.start is not None else -1)
        return [flag for flag in found if self.is_visible_flag(flag)]

    # going to places

    def _widget_for(self, turn_key: int) -> TurnWidget | None:
        """The widget of a turn, made if it is far down."""
        if self.conversation is None:
            return None
        if turn_key not in self._widgets:
            places = [place for place, turn in enumerate(self.conversation.turns) if turn.key == turn_key]
            if not places:
                return None
            place = places[0]
            if self._first - _EAGER < place < self._last + _EAGER:
                self._first = min(self._first, place)
                self._last = max(self._last, min(len(self.conversation.turns), place + _STEP))
            else:
                self._first = max(0, place - _STEP)
                self._last = min(len(self.conversation.turns), place + _STEP)
            self._arrange()
            self._lay_out()
        return self._widgets.get(turn_key)

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
        new = [key for key in turns if key in self._widgets and not self._widgets[key].editor.text.text]
        if new:
            self.go_to_turn(new[0])

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

    def mark_turn(self, turn_key: int) -> None:
        """Let a turn that changed glow for a moment."""
        widget = self._widget_for(turn_key)
        if widget is not None:
            widget.editor.mark_span(0, min(len(widget.editor.text.shown), 4000), theme.colors().accent_soft)
            self._glow.start()

    @Slot()
    def _unmark(self) -> None:
        if not self.card.isVisible():
            for widget in self._widgets.values():
                widget.editor.unmark()

    def _show_place(self, widget: TurnWidget, at: int | None) -> None:
        """Scroll so that a turn, or a place in it, can be read with its surroundings; only if it cannot."""
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

    # typing

    @Slot()
    def _edited_text(self) -> None:
        editor = self.sender()
        widget = editor.parent() if editor is not None else None
        if not isinstance(widget, TurnWidget):
            return
        self._edited.add(widget.turn.key)
        self._rest.start()
        self.typed.emit(widget.turn.key, widget.editor.text.text)

    @Slot()
    def _left_turn(self) -> None:
        editor = self.sender()
        widget = editor.parent() if editor is not None else None
        if isinstance(widget, TurnWidget):
            self._edited.discard(widget.turn.key)
        self.paused.emit()
        self._rest.start(1)

    @Slot()
    def _composed(self) -> None:
        if self._stale and self.conversation is not None:
            self._stale = False
            self.refresh(self._desk.conversation(self.conversation.key))

    @Slot(int)
    def _edge_passed(self, direction: int) -> None:
        """Arrow keys walk from turn to turn."""
        widget = self.sender().parent()
        if not isinstance(widget, TurnWidget):
            return
        keys = [turn.key for turn in self._window()]
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

    def focused(self) -> TurnWidget | None:
        """The turn with the cursor."""
        return next((widget for widget in self._widgets.values() if widget.editor.hasFocus()), None)

    def focus_text(self) -> None:
        """Put the focus into the first turn in view, or back where the cursor was."""
        held = self._hold()
        if held is not None:
            held[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def editor(self, turn_key: int) -> TurnEditor | None:
        """The editor of a turn, if it is made."""
        widget = self._widgets.get(turn_key)
        return widget.editor if widget else None

    # commands

    @Slot(int, str)
    def _wanted(self, turn_key: int, what: str) -> None:
        widget = self._widgets.get(turn_key)
        if self.conversation is not None and widget is not None:
            cursor = widget.editor.text.to_real(widget.editor.cursor_place())
            made = turn_command(self.conversation, turn_key, what, cursor, widget.role_title())
            if made is not None:
                self.commanded.emit(*made)

    @Slot()
    def _add_turn(self) -> None:
        if self.conversation is not None:
            at = len(self.conversation.turns)
            edit = InsertTurn(self.conversation.key, at, fitting_role(self.conversation, at))
            self.commanded.emit(self.tr("Added a turn"), (edit,))

    # the card

    @Slot(object, QRect)
    def _hovered(self, lines: list[Underline], rect: QRect) -> None:
        editor = self.sender()
        if not lines or not isinstance(editor, TurnEditor):
            self.card.linger()
            return
        self._open_card(editor, lines, focus=False)
        del rect

    def _open_card(self, editor: TurnEditor, lines: list[Underline], *, focus: bool) -> None:
        if self.conversation is None:
            return
        rect = editor.span_rect(lines[0])
        near = QRect(editor.mapTo(self, rect.topLeft()), rect.size())
        line = lines[0]
        color = theme.colors().severity_soft(line.flag.severity)
        flags = [line.flag for line in lines]
        self._show_card(flags, near, focus=focus)
        editor.mark_span(line.start, line.end, color)

    def _show_card(self, flags: list[Flag], near: QRect, *, focus: bool) -> None:
        assert self.conversation is not None
        conversation = self._desk.conversation(self.conversation.key)
        self.card.open(flags, self._desk.check_titles, conversation, near, focus=focus)

    @Slot(object)
    def _line_pressed(self, flag: Flag) -> None:
        line = self.sender()
        if isinstance(line, TurnWidget):
            found = line.flag_line(flag)
            line = found if found is not None else line
        if isinstance(line, QWidget) and self.conversation is not None:
            near = QRect(line.mapTo(self, QPoint(0, 0)), line.size())
            self._show_card([flag], near, focus=True)

    def open_card_here(self) -> bool:
        """Ctrl+.: the card of the flag at the cursor, or of the turn's. Whether there is one."""
        widget = self.focused()
        if widget is None or self.conversation is None:
            return False
        lines = widget.editor.visible_at(widget.editor.cursor_place())
        if lines:
            self._open_card(widget.editor, lines, focus=True)
            return True
        if widget.editor.flags.whole:
            flag = widget.editor.flags.whole[0]
            line = widget.flag_line(flag)
            if line is not None:
                near = QRect(line.mapTo(self, QPoint(0, 0)), line.size())
                self._show_card([flag], near, focus=True)
                return True
        return False

    # look

    def set_search(self, words: str) -> None:
        """Highlight words that are searched for."""
        self._search = words
        for widget in (*self._widgets.values(), *self._pool):
            widget.editor.set_search(words)

    def set_text_font(self, font: QFont) -> None:
        """Use another font for the texts."""
        self._font = font
        held = self._hold()
        for widget in self._widgets.values():
            widget.set_font(font)
        self._keep(held)

    def set_tokens(self, counter: TokenCounter | None) -> None:
        """Show tokens beside the words, or no longer."""
        self._tokens = counter
        if self.conversation is not None:
            for widget in self._widgets.values():
                widget.tokens = counter
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width texts wrap elsewhere: what is read stays in sight; the card would be misplaced."""
        held = self._hold()
        super().resizeEvent(event)
        self.card.close_card()
        if event.oldSize().width() != event.size().width():
            self._keep(held)

    @Slot()
    def _look_changed(self) -> None:
        for widget in self._widgets.values():
            widget.update_look()
