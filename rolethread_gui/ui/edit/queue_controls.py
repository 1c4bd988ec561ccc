"""Puts conversations into the rewrite queue and leads from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.filters import Filter, chip_text
from rolethread_gui.dataset.worklist import LONGEST, Waiting
from rolethread_gui.ui.edit.queue_panel import QueuePanel
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.checks.base import Finding
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.worklists import Worklists

_SOON_MS = 60


class QueueControls(QObject):
    """The panel, and what its buttons and keys do.

    Signals:
        shown_changed: whether the panel is seen.
    """

    shown_changed = Signal(bool)

    def __init__(self, page: EditWalk, desk: Desk, work: Worklists) -> None:
        super().__init__(page)
        self._page, self._desk, self._work = page, desk, work
        self.panel = QueuePanel(desk)
        page.left.addWidget(self.panel)
        self.panel.opened.connect(page.open_conversation)
        self.panel.wanted.connect(self.do)
        self.panel.target_wanted.connect(work.set_target)
        self.panel.closed.connect(self._close)
        page.chips.queue_wanted.connect(self.put_shown)
        page.start_here.queue_wanted.connect(self.put_found)
        page.bulk.queue_wanted.connect(self.put)
        page.left.currentChanged.connect(self._left_changed)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON_MS)
        self._later.timeout.connect(self.show_now)
        work.queue_changed.connect(self.show_soon)
        page.opened.connect(self.show_soon)
        self.show_now()

    # the panel

    @Slot(bool)
    def show_panel(self, on: bool) -> None:
        """Show the queue in place of the filters, or the filters again."""
        self._page.show_in_left(self.panel if on else self._page.filters)
        if on:
            self.show_now()
            self.panel.go_to(self._current())
            self.panel.take_focus()

    @Slot()
    def _close(self) -> None:
        self.show_panel(False)

    @Slot()
    def _left_changed(self) -> None:
        self.shown_changed.emit(self._page.left.currentWidget() is self.panel)

    def _current(self) -> int:
        conversation = self._page.view.conversation
        return conversation.key if conversation is not None else 0

    @Slot()
    def show_soon(self) -> None:
        """Show how the queue stands, once for all that changes in a moment."""
        self._later.start()

    @Slot()
    def show_now(self) -> None:
        """Show how the queue stands."""
        self._later.stop()
        work = self._work
        self.panel.show_queue(
            work.queue,
            work.rewritten_today(),
            self._current(),
            shown=self._page.model.rowCount(),
            can_bring_back=work.can_bring_back,
            read_only=self._desk.read_only,
        )

    # putting in

    @Slot()
    def put(self) -> None:
        """Put in what is chosen, or the conversation on screen."""
        self._put(self._page.selected_keys(), "")

    @Slot()
    def put_shown(self) -> None:
        """Put in everything that is shown, in the order of the table."""
        shown = self._page.model.shown
        keys = [int(slot) + 1 for slot in shown.slots[: LONGEST + 1]]
        titles = self._desk.check_titles
        self._put(keys, ", ".join(chip_text(clause, titles) for clause in shown.filter.clauses))

    @Slot(object)
    def put_found(self, finding: Finding) -> None:
        """Put in what a finding of the checks is about."""
        columns = self._desk.columns.still()
        mask = Filter(finding.clauses).mask(columns)
        slots = columns.slots_in_order()
        self._put([int(slot) + 1 for slot in slots[mask[slots]][: LONGEST + 1]], finding.sentence)

    def _put(self, keys: Sequence[int], title: str) -> None:
        if not keys or self._desk.read_only:
            return
        held = self._work.put(keys, title)
        if held < len(keys):
            told = put(self.tr("The queue is full: it holds {0:,} conversations."), LONGEST)
        elif held == 1:
            told = self.tr("One conversation waits in the rewrite queue. F6 leads to it.")
        else:
            told = put(
                self.tr("{0:,} conversations wait in the rewrite queue. F6 leads from one to the next."), held
            )
        self._page.said.emit(told, "")
        self.show_panel(True)

    # going through

    @Slot(str)
    def do(self, what: str) -> None:
        """Carry out a button of the panel."""
        match what:
            case "next":
                self.next()
            case "done":
                self._mark(Waiting.DONE)
            case "later":
                self.later()
            case "skip":
                self._mark(Waiting.SKIPPED)
            case "remove":
                chosen = self.panel.chosen()
                if chosen:
                    self._work.drop([chosen])
            case "clear":
                self._work.clear()
            case "bring back":
                self._work.bring_back()
            case "put shown":
                self.put_shown()
        self.show_now()

    @Slot()
    def next(self) -> None:
        """To the next one that waits; the one on screen is done when it was rewritten."""
        key = self._current()
        self._desk.flush_typing()
        self._page.keep_writing()
        self._desk.ask(lambda _: None, lambda _: self._go_on(key))  # when what was typed is in History

    def _go_on(self, key: int) -> None:
        if key in self._work.rewritten_today() and self._work.queue.state(key) in (
            Waiting.OPEN,
            Waiting.LATER,
        ):
            self._work.mark(key, Waiting.DONE)
        self._to_next(key)

    @Slot()
    def later(self) -> None:
        """Put the one on screen off, and go to the next."""
        self._mark(Waiting.LATER)

    def _mark(self, state: Waiting) -> None:
        key = self._current()
        if key in self._work.queue.keys:
            self._work.mark(key, state)
            self._to_next(key)

    def _to_next(self, key: int) -> None:
        queue, following = self._work.queue, self._work.next_after(key)
        if following:
            self._page.open_conversation(following)
            self._page.view.focus_text()
            self.panel.go_to(following)
            return
        if not queue.keys:
            told = self.tr("Nothing waits in the rewrite queue.")
        elif queue.count(Waiting.OPEN, Waiting.LATER):
            told = self.tr("This is the last one that waits in the queue.")
        else:
            told = put(
                self.tr("The queue is through: {0:,} done, {1:,} skipped."),
                queue.count(Waiting.DONE),
                queue.count(Waiting.SKIPPED),
            )
        self._page.said.emit(told, "")
