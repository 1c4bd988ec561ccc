"""Review mode: one conversation after the other, with single keys. What is shown in the table is what is gone through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from rolethread_gui.ui.edit.bulk_commands import bulk_command
from rolethread_gui.ui.edit.review_bar import ReviewBar
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.worklists import Worklists

_LINE_PX = 48


class Review(QObject):
    """The mode: hides filters and table, shows the bar, and does what its keys ask for.

    Signals:
        changed: whether it is on.
    """

    changed = Signal(bool)

    def __init__(self, page: EditWalk, desk: Desk, work: Worklists) -> None:
        super().__init__(page)
        self._page, self._desk, self._work = page, desk, work
        self.is_on = False
        self._approved = 0
        self.bar = ReviewBar()
        self.bar.wanted.connect(self.do)
        page.add_below_text(self.bar)
        page.opened.connect(self.show_now)
        work.looked_changed.connect(self.show_now)
        page.middle.currentChanged.connect(self._panel_changed)
        page.left.currentChanged.connect(self._left_changed)
        desk.project_closed.connect(self._project_closed)

    # on and off

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Begin, or end."""
        if on == self.is_on:
            return
        if on and self._page.view.conversation is None:
            self.changed.emit(False)
            return
        self._begin() if on else self._end(kept=False)

    def _begin(self) -> None:
        page = self._page
        self.is_on, self._approved = True, 0
        page.notices.drop("review")
        page.show_history(False)
        page.close_panels()
        page.set_reviewing(True)
        self.bar.show()
        self._work.set_reviewing(True)
        self.show_now()
        self.bar.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(True)

    def _end(self, *, kept: bool) -> None:
        self.is_on = False
        self.bar.hide()
        self._page.set_reviewing(False)
        if not kept:
            self._work.set_reviewing(False)
            self._page.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(False)

    @Slot()
    def _panel_changed(self) -> None:
        """A list that wants the room of the table ends the review: it would not be seen."""
        if self.is_on and self._page.middle.currentWidget() not in (self._page.table, self._page.nobody):
            self._end(kept=False)

    @Slot()
    def _left_changed(self) -> None:
        if self.is_on and self._page.left.currentWidget() is not self._page.filters:
            self._end(kept=False)

    def offer(self) -> None:
        """Offer to go on where the review was when the project was closed."""
        if self._work.reviewing and not self._desk.read_only:
            notice = self._page.notices.post(
                "review",
                put(self.tr("You were reviewing here: {0:,} looked at today."), len(self._work.looked)),
                self.tr("Go on"),
            )
            notice.button.setObjectName("review_go_on")
            notice.asked.connect(self._go_on)
            notice.closed.connect(self._not_now)

    @Slot()
    def _go_on(self) -> None:
        self.set_on(True)

    @Slot()
    def _not_now(self) -> None:
        self._work.set_reviewing(False)

    @Slot()
    def _project_closed(self) -> None:
        if self.is_on:
            self._end(kept=True)

    # what the keys do

    @Slot(str)
    def do(self, what: str) -> None:
        """Carry out a key of the bar."""
        page, conversation = self._page, self._page.view.conversation
        if what == "leave":
            self.set_on(False)
        elif conversation is None:
            return
        elif what in ("approve", "review", "leave out"):
            self._decide(what, conversation.key)
        elif what == "next":
            self._work.look(conversation.key)
            self._go(1)
        elif what == "back":
            self._go(-1)
        elif what == "flag":
            self._work.look(conversation.key)
            page.next_flag(focus=False)
        elif what == "write":
            page.view.focus_text()
        else:
            self._scroll(what)

    def _decide(self, what: str, key: int) -> None:
        if self._desk.read_only:
            return
        columns = self._desk.columns
        included = bool(columns.plain("included")[key - 1])
        action = {
            "approve": "status:approved",
            "review": "status:to review",
            "leave out": "leave out" if included else "include",
        }[what]
        self._work.look(key)
        self._desk.submit(bulk_command(action, (key,)))
        self._approved += what == "approve"
        self._go(1)

    def _go(self, by: int) -> None:
        page = self._page
        row = page.model.shown.row(page.view.conversation.key if page.view.conversation else 0)
        if by > 0 and row + 1 >= page.model.rowCount():
            looked, shown = self._figures()
            page.said.emit(
                put(
                    self.tr("That was the last one shown. {0:,} of {1:,} looked at today, {2:,} approved."),
                    looked,
                    shown,
                    self._approved,
                ),
                "",
            )
        else:
            page.step(by)

    def _scroll(self, what: str) -> None:
        bar = self._page.view.verticalScrollBar()
        amount, _, way = what.partition(" ")
        step = max(_LINE_PX, bar.pageStep() - _LINE_PX) if amount == "page" else _LINE_PX
        bar.setValue(bar.value() + (step if way == "down" else -step))

    def escape(self) -> bool:
        """What Escape does while the review is on: back from a text to the keys, else the end of it."""
        if not self.is_on:
            return False
        if self.bar.hasFocus():
            self.set_on(False)
        else:
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # what is told

    def _figures(self) -> tuple[int, int]:
        """How many of those shown were looked at today, and how many are shown."""
        shown = self._page.model.shown
        return sum(shown.row(key) >= 0 for key in self._work.looked), len(shown.slots)

    @Slot()
    def show_now(self) -> None:
        """Say how far one is."""
        conversation, columns = self._page.view.conversation, self._page.model.columns
        if not self.is_on or conversation is None or columns is None or conversation.key > columns.size:
            return
        looked, shown = self._figures()
        self.bar.show_progress(looked, shown, included=bool(columns.plain("included")[conversation.key - 1]))
