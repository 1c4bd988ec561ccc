"""Flags of the conversation on screen: under its words, beside its turns, above it, and their card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.flag_line import FlagLine
from rolethread_gui.ui.edit.turn_column import TurnColumn
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.turn_widget import TurnWidget
from rolethread_gui.ui.edit.underlines import REST_MS, Quiet, Underline
from rolethread_gui.workbench.newest_flags import Awaited

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk


class ConversationFlags(TurnColumn):
    """The column with flags. What is mended goes at once; what is new waits until the fingers rest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._quiet = Quiet()
        self._general: list[Flag] = []
        self._new_flags: dict[int, list[Flag]] = {}
        self._edited: set[int] = set()
        self._lines: list[FlagLine] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._rested)

    def _wire(self, widget: TurnWidget) -> None:
        super()._wire(widget)
        widget.editor.flags_hovered.connect(self._hovered)
        widget.flag_pressed.connect(self._line_pressed)

    def _fill(self, widget: TurnWidget) -> None:
        super()._fill(widget)
        widget.editor.set_quiet(self._quiet)
        widget.editor.flags.reset(self._new_flags.get(widget.turn.key, ()), widget.editor.text)
        widget.show_whole_flags(widget.editor.flags.whole)

    def _sort_flags(self, flags: Sequence[Flag]) -> None:
        self._new_flags = {}
        self._general = [flag for flag in flags if flag.turn is None]
        for flag in flags:
            if flag.turn is not None:
                self._new_flags.setdefault(flag.turn, []).append(flag)

    def take_flags(self, flags: Sequence[Flag], awaited: Awaited = Awaited()) -> None:  # noqa: B008  never changed
        """Take the newest results. What is mended goes at once; what is new waits as promised.

        Args:
            flags: of the conversation.
            awaited: turns of which they say nothing yet. What was flagged there and did not go with the edit stays
                until they do: it would only go out and come back.
        """
        before, general = self._new_flags, self._general
        self._sort_flags(flags)
        if None in awaited:
            self._general = general
        self._new_flags.update({key: old for key, old in before.items() if key in awaited})
        for key, widget in self._widgets.items():
            if key in awaited:
                widget.editor.flags.follow(widget.editor.text)
                continue
            known, new = widget.editor.flags, self._new_flags.get(key, [])
            if (new or known.all_flags) and known.renew(new, widget.editor.text):
                widget.editor.viewport().update()
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
        # Whoever has only just opened it sees what came above the first turn; whoever writes or has gone on stays.
        begun = self.verticalScrollBar().value() > 0 or self.focused() is not None
        held = self._hold() if begun else None
        for key, widget in self._widgets.items():
            editor = widget.editor
            if editor.flags.waiting:
                focused = editor.hasFocus()
                if resting or not focused:
                    cursor = editor.cursor_place() if focused else None
                    editor.flags.settle(editor.text, cursor, left=not focused or key not in self._edited)
                    editor.viewport().update()
            widget.show_whole_flags(editor.flags.whole)
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
            line.show()  # now, so that it takes its room before the view is put back in its place
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
        line = lines[0]
        rect = editor.span_rect(line)
        near = QRect(editor.mapTo(self, rect.topLeft()), rect.size())
        color = theme.colors().severity_soft(line.flag.severity)
        flags = [line.flag for line in lines]
        self._show_card(flags, near, focus=focus)
        editor.mark_span(line.start, line.end, color)

    def _show_card(self, flags: list[Flag], near: QRect, *, focus: bool) -> None:
        assert self.conversation is not None
        conversation = self._desk.conversation(self.conversation.key)
        turn = flags[0].turn
        home: QWidget | None = self.editor(turn) if turn is not None else None
        if home is None and (held := self._hold()) is not None:
            home = held[0].editor
        self.card.open(flags, self._desk.check_titles, conversation, near, focus=focus, home=home)

    @Slot(object)
    def _line_pressed(self, flag: Flag) -> None:
        near = self._place_of_flag(flag)
        if near is not None and self.conversation is not None:
            self._show_card([flag], near, focus=True)

    def _card_follows(self) -> None:
        near = self._place_of_flag(self.card.flags[0]) if self.card.flags else None
        if near is None:
            self.card.close_card()
        else:
            self.card.stay_near(near)

    def _place_of_flag(self, flag: Flag) -> QRect | None:
        """Where the words of a flag are in the view, or the line that tells of it."""
        editor = self.editor(flag.turn) if flag.turn is not None else None
        if editor is not None:
            lines = [line for line in editor.flags.underlines if line.flag == flag]
            if lines:
                rect = editor.span_rect(lines[0])
                return QRect(editor.mapTo(self, rect.topLeft()), rect.size())
        found = self._line_of(flag)
        return QRect(found.mapTo(self, QPoint(0, 0)), found.size()) if found is not None else None

    def _line_of(self, flag: Flag) -> QWidget | None:
        """The line of a flag on a whole turn or on the conversation."""
        if flag.turn is None:
            return next((line for line in self._lines if line.text() == flag.message), None)
        widget = self.turn_widget(flag.turn)
        return widget.flag_line(flag) if widget is not None else None

    def show_card(self, flag: Flag) -> None:
        """Show the card of a flag that is in view; the keyboard stays where it is."""
        editor = self.editor(flag.turn) if flag.turn is not None else None
        lines = [line for line in editor.flags.underlines if line.flag == flag] if editor is not None else []
        near = self._place_of_flag(flag)
        if editor is not None and lines:
            self._open_card(editor, lines, focus=False)
        elif near is not None:
            self._show_card([flag], near, focus=False)

    def open_card_here(self) -> bool:
        """Ctrl+.: the card of the flag at the cursor, or of the line with the keyboard. Whether there is one."""
        focus = self.window().focusWidget()
        if isinstance(focus, FlagLine) and self.isAncestorOf(focus):
            focus.click()
            return True
        widget = self.focused()
        if widget is None or self.conversation is None:
            return False
        lines = widget.editor.visible_at(widget.editor.cursor_place())
        if lines:
            self._open_card(widget.editor, lines, focus=True)
            return True
        if widget.editor.flags.whole:
            flag = widget.editor.flags.whole[0]
            near = self._place_of_flag(flag)
            if near is not None:
                self._show_card([flag], near, focus=True)
                return True
        return False
