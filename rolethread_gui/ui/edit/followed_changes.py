"""What a page shows after a change, an undo, new flags or a pass of the checks."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.workbench.desk import Desk


class FollowedChanges(QObject):
    """Keeps table, conversation and cards of a page as the desk says.

    Signals:
        opened: another conversation takes the place of the one on screen, which is gone: its key, 0 for none.
        followed: figures beside facets may differ.
        said: a quiet message and the text of its button.
    """

    opened = Signal(int)
    followed = Signal()
    said = Signal(str, str)

    def __init__(self, page: EditWalk, desk: Desk) -> None:
        """Listen to the desk; the page is the owner."""
        super().__init__(page)
        self._page, self._desk = page, desk
        self._reveal = False
        desk.dataset_changed.connect(self._dataset_changed)
        desk.flags_changed.connect(self._flags_changed)
        desk.checks_finished.connect(self.checks_finished)

    @Slot(object)
    def _dataset_changed(self, change: ChangeSet) -> None:
        columns = self._page.model.columns
        if columns is None:
            return
        key = self._page.view.conversation.key if self._page.view.conversation else 0
        row = self._page.model.shown.row(key)
        self._page.model.took((*change.edited, *change.marked), change.added, change.removed)
        alive = columns.alive()
        if key and not alive[key - 1]:
            self._open_near(row)
        elif key in change.edited:
            spots = self._page.view.refresh(self._desk.conversation(key))
            self._page.view.take_flags(self._desk.flags(key), self._desk.awaited(key))
            if change.kind == "do" and change.origin == "editor":
                self._page.view.enter_new_turn(change.turns.get(key, ()))
            elif change.kind != "do" and spots:
                self._page.view.show_spot(*spots[0])
            elif change.kind != "do" and change.turns.get(key):
                self._page.view.mark_turn(change.turns[key][0])
        if change.kind in ("undo", "redo"):
            self._reveal = change.ignores
            self._follow(change)
        self.followed.emit()

    def _open_near(self, row: int) -> None:
        """The conversation on screen was deleted: the one that took its row comes."""
        count = self._page.model.rowCount()
        key = self._page.model.key(min(max(row, 0), count - 1)) if count else 0
        if key:
            self._page.table.set_current(key)
        self.opened.emit(key)

    def _follow(self, change: ChangeSet) -> None:
        """After undo and redo: show what changed, even when the filter hides it."""
        assert self._page.model.columns is not None
        alive = self._page.model.columns.alive()
        touched = [key for key in (*change.edited, *change.added, *change.marked) if alive[key - 1]]
        current = self._page.view.conversation.key if self._page.view.conversation else 0
        if touched and current not in touched:
            shown = [key for key in touched if self._page.model.shown.row(key) >= 0]
            self._page.open_conversation((shown or touched)[0])
            turns = change.turns.get((shown or touched)[0], ())
            if turns:
                self._page.view.mark_turn(turns[0])
        word = self.tr("Undone: {0}") if change.kind == "undo" else self.tr("Done again: {0}")
        text = word.format(change.label)
        count = figure(len(change.touched))
        if len(change.touched) > 1 and count not in change.label:
            text += " · " + self.tr("{0} conversations").format(count)
        self.said.emit(text, self.tr("Redo") if change.kind == "undo" else "")

    @Slot(object)
    def _flags_changed(self, keys: tuple[int, ...]) -> None:
        conversation = self._page.view.conversation
        if conversation is not None and (not keys or conversation.key in keys):
            shown = conversation.key
            self._page.view.take_flags(self._desk.flags(shown), self._desk.awaited(shown))
            if self._reveal:  # flags that come back because an ignore was undone were asked for
                self._reveal = False
                self._page.view.reveal_flags()
        self._page.model.repaint(keys)
        self.followed.emit()

    @Slot(object)
    def checks_finished(self, summary: object = None) -> None:
        """A pass is over: cards and flags of what it found."""
        del summary
        found = self._desk.summary
        if found is not None:
            severities: dict[str, Severity] = {
                check: self._desk.check_info(check).severity for check in self._desk.check_titles
            }
            # A button says how many its filter shows, which may be more than the sentence is about.
            cards = tuple(
                dataclasses.replace(
                    card, count=int(Filter(card.clauses).mask(self._desk.columns.still()).sum()) or card.count
                )
                for card in found.cards
            )
            questions = () if self._desk.read_only else found.questions
            self._page.start_here.show_findings(cards, questions, severities)
        self._flags_changed(())
