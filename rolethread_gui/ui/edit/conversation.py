"""The conversation: turns in a column, each ready to type in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import InsertTurn
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui.edit.alternatives import AlternativePane
from rolethread_gui.ui.edit.conversation_told import ConversationTold
from rolethread_gui.ui.edit.shown_text import ShownText, difference
from rolethread_gui.ui.edit.tools_panel import ToolsPanel
from rolethread_gui.ui.edit.turn_commands import fitting_role, turn_command
from rolethread_gui.ui.edit.turn_widget import TurnWidget

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk


class ConversationView(ConversationTold):
    """Shows one conversation. Where the cursor and the view are changes only because the person moved them.

    Signals:
        typed: a text changed under the fingers: turn key and the new text.
        commanded: an edit by button or menu: what History calls it, and the edits.
        fix_wanted: flag and fix; ignore_wanted: flag and whether everywhere; fix_all_wanted: flag.
        undo_wanted, redo_wanted: Ctrl+Z and Ctrl+Shift+Z in a text.
        text_left: Esc in a text.
        earlier_wanted: the earlier texts of a turn shall be shown: its key.
        paused: typing so far shall be kept now (the cursor jumped, the turn was left, something was pasted).
    """

    typed = Signal(int, object)  # as a str of Qt's a long text would be copied there and back with every key
    commanded = Signal(str, object)
    fix_wanted = Signal(object, object)
    ignore_wanted = Signal(object, bool)
    fix_all_wanted = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()
    text_left = Signal()
    earlier_wanted = Signal(int)
    paused = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._stale = False
        self._add.clicked.connect(self._add_turn)
        self.words_commanded.connect(self.commanded)
        self.card.fix_wanted.connect(self.fix_wanted)
        self.card.ignore_wanted.connect(self.ignore_wanted)
        self.card.fix_all_wanted.connect(self.fix_all_wanted)

    def _wire(self, widget: TurnWidget) -> None:
        super()._wire(widget)
        editor = widget.editor
        editor.edited.connect(self._edited_text)
        editor.undo_wanted.connect(self.undo_wanted)
        editor.redo_wanted.connect(self.redo_wanted)
        editor.left.connect(self._left_turn)
        editor.composed.connect(self._composed)
        widget.wanted.connect(self._wanted)
        widget.commanded.connect(self.commanded)
        widget.undo_wanted.connect(self.undo_wanted)
        widget.redo_wanted.connect(self.redo_wanted)

    def _tools_made(self, panel: ToolsPanel) -> None:
        panel.commanded.connect(self.commanded)

    # showing

    def open(self, conversation: Conversation | None, flags: Sequence[Flag] = ()) -> None:
        """Show a conversation from its beginning, or none."""
        self.card.close_card()
        self.note_card.keep()
        self._rest.stop()
        self._edited.clear()
        self._stale = False
        if self.holds_focus():
            self.window().focusWidget().clearFocus()  # what is typed next shall not get into another text
        self._begin(conversation)
        self._left_at = (-1, 0)
        self._sort_flags(flags)
        self._arrange()
        self._show_lines()
        self._lay_out()  # once for all of them
        self.verticalScrollBar().setValue(0)

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
        self._refreshed()
        self._keep(held)
        return spots

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

    # other texts

    def other_text(self) -> AlternativePane | None:
        """The other texts of the turn with the keyboard, else of the first in view that has some."""
        focus = self.window().focusWidget()
        widgets = [self._widgets[turn.key] for turn in self._window() if turn.key in self._widgets]
        inside = [one for one in widgets if focus is not None and one.isAncestorOf(focus)]
        top, bottom = (
            self.verticalScrollBar().value(),
            self.verticalScrollBar().value() + self.viewport().height(),
        )
        seen = [one for one in widgets if one.y() + one.height() > top and one.y() < bottom]
        for widget in (*inside, *seen):
            pane = widget.extras.pane if widget.extras is not None else None
            if pane is not None and widget.turn.alternatives:
                return pane
        return None

    def keep_other_texts(self) -> None:
        """Hand over what was typed in other texts of turns."""
        for widget in self._widgets.values():
            if widget.extras is not None and widget.extras.pane is not None:
                widget.extras.pane.keep()

    # commands

    @Slot(int, str)
    def _wanted(self, turn_key: int, what: str) -> None:
        widget = self._widgets.get(turn_key)
        if what == "earlier":
            self.earlier_wanted.emit(turn_key)
        elif self.conversation is not None and widget is not None:
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
