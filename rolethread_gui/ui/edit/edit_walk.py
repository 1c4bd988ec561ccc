"""Where the eyes go on the Edit page: the conversation on screen, from flag to flag, approve and next."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui.edit.bulk_commands import bulk_command
from rolethread_gui.ui.edit.edit_commands import EditCommands
from rolethread_gui.ui.edit.facets import has_verdicts
from rolethread_gui.ui.edit.underlines import Quiet
from rolethread_gui.ui.edit.walking import flagged_rows, neighbour_with_flags, next_stop, rows_to_review
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk


class EditWalk(EditCommands):
    """The page with eyes.

    Signals:
        opened: the key of the conversation on screen, 0 for none.
        leaving: the key of the conversation that is about to go from the screen.
    """

    opened = Signal(int)
    leaving = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._approved = 0
        self._stop: tuple[Flag, tuple[int, int] | None] | None = None
        self._everywhere = frozenset(
            check for check in desk.check_titles if desk.check_info(check).everywhere
        )
        self._quiet = Quiet(self._everywhere)

    # the conversation on screen

    @Slot(int)
    def _row_opened(self, key: int) -> None:
        self._show_conversation(key)

    @Slot(int)
    def open_conversation(
        self, key: int, turn: int | None = None, span: tuple[int, int] | None = None
    ) -> None:
        """Go to a conversation, also one that the filter hides (which is then said); not to a deleted one."""
        if not self._exists(key):
            self._tell(self.tr("This conversation was deleted. Undo brings it back."))
            return
        if key != self.table.current or self.view.conversation is None:
            self.table.set_current(key)
            self._show_conversation(key)
        if turn is not None:
            self.view.go_to_turn(turn, span)

    def _exists(self, key: int) -> bool:
        """Whether a conversation is in the project; the texts of deleted ones can still be read."""
        alive = self._desk.columns.alive()
        return 0 < key <= len(alive) and bool(alive[key - 1])

    def _show_conversation(self, key: int) -> None:
        if self.view.conversation is not None:
            self.leaving.emit(self.view.conversation.key)
        self._desk.flush_typing()
        self.header.take_note()
        self._stop = None
        self.notices.drop("guest")
        conversation = None
        if key and self._exists(key):
            with contextlib.suppress(KeyError):
                conversation = self._desk.conversation(key)
        typing = self.view.holds_focus()
        self.view.open(conversation, self._desk.flags(key) if conversation else ())
        if typing:  # who goes on in a text says so
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.right.setCurrentIndex(0 if conversation else 1)
        if conversation is not None and self.model.shown.row(key) < 0:
            notice = self.notices.post(
                "guest",
                self.tr("The filter does not show this conversation. It is here because you went to it."),
                self.tr("Back to the table"),
            )
            notice.asked.connect(self._back_to_table)
        self._show_header()
        self.opened.emit(key if conversation else 0)

    @Slot()
    def keep_writing(self) -> None:
        """Hand over what is still being written, in a text, another text of a turn, or the note."""
        self.header.take_note()
        self.view.keep_other_texts()
        self._desk.flush_typing()

    def _drop_guest(self) -> None:
        """Say no longer that the filter hides the conversation, where it does not."""
        if self.view.conversation is not None and self.model.shown.row(self.view.conversation.key) >= 0:
            self.notices.drop("guest")

    @Slot()
    def _back_to_table(self) -> None:
        if self.model.rowCount():
            index = self.table.currentIndex()
            key = self.model.key(index.row() if index.isValid() else 0)
            self.table.set_current(key)
            self._show_conversation(key)
        else:
            self.notices.drop("guest")

    def _show_header(self) -> None:
        conversation, columns = self.view.conversation, self.model.columns
        if conversation is None or columns is None or conversation.key > columns.size:
            return
        slot = conversation.key - 1
        row = self.model.shown.row(conversation.key)
        title = put(self.tr("Conversation {0:,}"), conversation.key)
        if row >= 0 and len(self.model.shown.slots) > 1:
            title = put(self.tr("{0:,} of {1:,}"), row + 1, len(self.model.shown.slots))
        self.header.show_state(
            title,
            int(columns.plain("status")[slot]),
            included=bool(columns.plain("included")[slot]),
            note=self._desk.note(conversation.key) if columns.plain("noted")[slot] else "",
        )
        offered = conversation.verdict is not None or has_verdicts(columns)
        self.header.show_verdict(conversation.verdict, offered=offered)

    @Slot(int)
    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) conversation of the table."""
        in_text = self.view.focused() is not None
        row = self.model.shown.row(self.table.current)
        wanted = row + by
        if not 0 <= wanted < self.model.rowCount():
            self._tell(
                self.tr("This is the last one shown.") if by > 0 else self.tr("This is the first one shown.")
            )
            return
        key = self.model.key(wanted)
        self.table.set_current(key)
        self._show_conversation(key)
        if in_text:
            self.view.focus_text()

    @Slot()
    def _step_up(self) -> None:
        self.step(-1)

    @Slot()
    def _step_down(self) -> None:
        self.step(1)

    @Slot()
    def _escape(self) -> None:
        """Leave the text, the card, the list: one step out at a time."""
        popup = QApplication.activePopupWidget()
        if popup is not None:  # a list over the page has the keyboard, but the key comes here
            popup.close()
        elif self.view.card.isVisible():
            self.view.card.close_card()
        elif self.leave_mode():
            return
        elif self.middle.currentWidget() is self.fix_all:
            self.fix_all.close_panel()
        elif self.middle.currentWidget() is self.replace:
            self.replace.close_panel()
        elif self.middle.currentWidget() is self.compare and self.view.focused() is None:
            self.show_compare(False)
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_mode(self) -> bool:
        """Escape in a mode of the page, such as the review; whether there was one."""
        return False

    @Slot()
    def _explain(self) -> None:
        if not self.view.open_card_here():
            self._tell(self.tr("There is no flag at the cursor. F8 goes to the next one."))

    # flags and approval

    def _no_flag(self, *, backwards: bool) -> str:
        columns, slots = self.model.columns, self.model.shown.slots
        # Where every flag is one of the whole dataset, "none" would be a lie beside a table full of marks.
        if (
            columns is not None
            and not self._quiet.active
            and not len(flagged_rows(columns, slots, self._quiet.checks))
            and len(flagged_rows(columns, slots, frozenset()))
        ):
            return self.tr(
                "These flags are about the whole dataset. Choose them on the left to go through them."
            )
        return (
            self.tr("No flag above this one. F8 goes down.")
            if backwards
            else self.tr("No flag below this one. Shift+F8 goes up.")
        )

    @Slot(bool)
    def next_flag(self, backwards: bool = False, *, focus: bool = True) -> None:
        """To the next flag of the conversations shown, or the previous one; the end is said.

        Args:
            backwards: to the previous one.
            focus: put the cursor there; without it the flag is only shown, with its card.
        """
        conversation, columns = self.view.conversation, self.model.columns
        if columns is None or conversation is None:
            return
        cursor = self.view.cursor_position()
        last = self._stop[0] if self._stop and self._stop[1] == cursor else None
        flag = next_stop(self.view.stops(), conversation, last, cursor, backwards=backwards)
        if flag is None:
            shown = self.model.shown
            found = neighbour_with_flags(
                flagged_rows(columns, shown.slots, frozenset() if self._quiet.active else self._quiet.checks),
                shown.row(conversation.key),
                shown.key,
                self._visible_flags,
                backwards=backwards,
            )
            if found is None:
                self._tell(self._no_flag(backwards=backwards))
                return
            self.open_conversation(found[0])
            stops = self.view.stops()
            flag = (stops[-1] if backwards else stops[0]) if stops else None
        if flag is not None:
            self.view.go_to_flag(flag, focus=focus)
            self._stop = (flag, self.view.cursor_position())
            if not focus:
                self.view.show_card(flag)

    def _visible_flags(self, key: int) -> list[Flag]:
        return [flag for flag in self._desk.flags(key) if self.view.is_visible_flag(flag)]

    @Slot()
    def approve_and_next(self) -> None:
        """Approve the conversation on screen and go to the next one that is still to review."""
        conversation, columns = self.view.conversation, self.model.columns
        if conversation is None or columns is None or self._desk.read_only:
            return
        key = conversation.key
        if columns.plain("status")[key - 1] != 2:
            self._approved += 1
            self._desk.submit(bulk_command("status:approved", (key,)))
        row = self.model.shown.row(key)
        waiting = rows_to_review(columns, self.model.shown.slots)
        below = waiting[waiting > row]
        if not len(below):
            above = int(np.count_nonzero(waiting < row))
            text = put(self.tr("That was the last one to review here. You approved {0:,}."), self._approved)
            if above:
                text += " " + put(self.tr("{0:,} further up are still to review."), above)
            self.said.emit(text, self.tr("Undo"))
            return
        self.open_conversation(self.model.key(int(below[0])))
        stops = self.view.stops()
        if stops:
            self.view.go_to_flag(stops[0])
            self._stop = (stops[0], self.view.cursor_position())
        else:
            self.view.focus_text()
        self.said.emit(put(self.tr("Approved {0:,}"), self._approved), self.tr("Undo"))

    @Slot(object)
    def _flag_opened(self, flag: Flag) -> None:
        self.open_conversation(flag.conversation)
        self.view.go_to_flag(flag, focus=False)
