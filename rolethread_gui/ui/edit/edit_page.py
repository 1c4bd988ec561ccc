"""The Edit page: filters, the table of who is shown, and the conversation that is typed into."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from rolethread_gui.checks.base import Finding
from rolethread_gui.dataset.columns import Bools, Columns
from rolethread_gui.dataset.filters import Filter, HasFlag, HasValue
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui.edit.arriving_rows import ArrivingRows
from rolethread_gui.ui.edit.counting import Counting
from rolethread_gui.ui.edit.earlier import BeforeKey, EarlierTexts
from rolethread_gui.ui.edit.edit_walk import EditWalk
from rolethread_gui.ui.edit.filter_controls import FilterControls
from rolethread_gui.ui.edit.filters import CheckTitle
from rolethread_gui.ui.edit.followed_changes import FollowedChanges
from rolethread_gui.ui.edit.page_looks import PageLooks
from rolethread_gui.ui.edit.people_and_prompts import PeopleAndPrompts
from rolethread_gui.ui.edit.queue_controls import QueueControls
from rolethread_gui.ui.edit.review import Review
from rolethread_gui.ui.edit.same_change import SameChange
from rolethread_gui.ui.edit.searching import Searching
from rolethread_gui.ui.edit.spelling import Spelling
from rolethread_gui.ui.edit.table_controls import TableControls
from rolethread_gui.ui.edit.tag_controls import TagControls
from rolethread_gui.ui.edit.text_keys import add_text_keys
from rolethread_gui.ui.edit.underlines import Quiet
from rolethread_gui.wording import put
from rolethread_gui.workbench.worklists import Worklists

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.preferences import Preferences

_BEFORE_KEY = Qt.Key.Key_F7


class EditPage(EditWalk):
    """Filters | start here, chips, bulk bar, table over the chart strip | conversation.

    Signals:
        filter_changed: the `Filter` in force is another one.
        shown_changed: who is shown, or their figures, may differ: charts look again.
        status_changed: `status_text` says something else.
        search_requested: the search field shall get the focus.
    """

    filter_changed = Signal(object)
    shown_changed = Signal()
    status_changed = Signal()
    search_requested = Signal()

    def __init__(self, desk: Desk, kept: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._card: Finding | None = None
        self.tagging = TagControls(self, desk, self.current_filter, self.set_filter)
        self.people = PeopleAndPrompts(self, desk, self.filters, self.current_filter, self.set_filter)
        self.searching = Searching(self, desk, kept, self.current_filter, self.set_filter)
        self.spelling = Spelling(self, desk, kept, self.view, self.notices)
        self.filtering = FilterControls(self, desk, kept, self.searching, self.set_filter)
        beside = (self.people, self.filtering.saved, self.filtering.more)
        still = [partial(self._count_still, section.refresh) for section in beside]
        self._count = Counting((self._count_facets, *still, self._count_shown), self)
        self.rows = TableControls(self, desk, kept, self.tagging, self.people, searching=self.searching)
        self.work = Worklists(desk, self)
        self.queue = QueueControls(self, desk, self.work)
        self.review = Review(self, desk, self.work)
        self.compare.closed.connect(self._compare_closed)
        self.compare.said.connect(self.said)
        self.opened.connect(self.compare.show_conversation)
        self.same_change = SameChange(self, desk, self.work)
        self.shown_changed.connect(self.queue.show_soon)
        self.status_changed.connect(self.review.show_now)
        self._wire_desk()
        self._wire_table()
        self._wire_conversation()
        self._add_keys()
        self._looks = PageLooks(self, kept)
        if desk.is_open:
            self._project_opened()
        else:
            self._project_closed()

    # wiring

    def _wire_desk(self) -> None:
        desk = self._desk
        desk.project_opened.connect(self._project_opened)
        desk.project_closed.connect(self._project_closed)
        desk.closing.connect(self.keep_writing)
        self.arriving = ArrivingRows(self, desk)
        self.following = FollowedChanges(self, desk)
        self.arriving.first_wanted.connect(self._row_opened)
        self.arriving.came.connect(self._count.start)
        self.following.opened.connect(self._row_opened)
        self.following.followed.connect(self._count.start)
        self.following.said.connect(self.said)
        desk.progress.connect(self._progressed)
        desk.progress_ended.connect(self._progress_ended)

    def _wire_table(self) -> None:
        self.filters.filter_wanted.connect(self.set_filter)
        self.history.opened.connect(self.open_conversation)
        self.history.closed.connect(self._history_closed)
        self.history.said.connect(self._said_with_undo)
        self.chips.filter_wanted.connect(self._chips_changed)
        self.chips.refresh_wanted.connect(self._chips_refreshed)
        self.start_here.opened.connect(self._finding_opened)
        self.start_here.answered.connect(self._question_answered)
        self.bulk.wanted.connect(self.bulk_action)
        self.bulk.tag_wanted.connect(self.tagging.open_for_chosen)
        self.tagging.said.connect(self.said)
        self.people.said.connect(self.said)
        self.people.new_wanted.connect(self.new_with_prompt)
        self.made.connect(self._enter_made)
        self.searching.said.connect(self.said)
        self.filtering.said.connect(self.said)
        self.rows.said.connect(self.said)
        self.bulk.copy_wanted.connect(self.rows.copy)
        self.bulk.prompt_wanted.connect(self.rows.ask_prompt)
        self.filtering.recount.connect(self._count.start)
        self.filtering.resettle.connect(self.refresh_filter)
        self.bulk.clear_wanted.connect(self.table.clear_chosen)
        self.model.inclusion_wanted.connect(self._inclusion_wanted)
        self.model.modelReset.connect(self._rows_changed)
        self.model.rowsInserted.connect(self._rows_changed)
        table = self.table
        table.opened.connect(self._row_opened)
        table.chosen_changed.connect(self._chosen_changed)
        table.approve_wanted.connect(self._approve_key)
        table.include_wanted.connect(self._include_key)
        table.delete_wanted.connect(self._delete_key)
        table.edit_wanted.connect(self.view.focus_text)
        table.menu_wanted.connect(self._table_menu)
        table.told.connect(self._tell)
        self.nobody.asked.connect(self._everybody_wanted)
        self.fix_all.opened.connect(self._flag_opened)
        self.fix_all.fix_wanted.connect(self._fix_all_wanted)
        self.fix_all.closed.connect(self._fix_all_closed)
        self.replace.opened.connect(self._flag_opened)
        self.replace.replaced.connect(self._replaced)
        self.replace.closed.connect(self._fix_all_closed)

    def _wire_conversation(self) -> None:
        view, header = self.view, self.header
        self._before = BeforeKey(self._desk, view)
        view.earlier_wanted.connect(self._earlier_wanted)
        view.typed.connect(self._typed)
        view.paused.connect(self._desk.flush_typing)
        view.commanded.connect(self._commanded)
        view.fix_wanted.connect(self._fix_wanted)
        view.ignore_wanted.connect(self._ignore_wanted)
        view.fix_all_wanted.connect(self._fix_all_like)
        view.undo_wanted.connect(self._desk.undo)
        view.redo_wanted.connect(self._desk.redo)
        header.status_wanted.connect(self._status_wanted)
        header.include_wanted.connect(self._include_wanted)
        header.note_written.connect(self._note_written)
        header.step_wanted.connect(self.step)
        header.pressed.connect(view.focus_text)
        header.verdict_wanted.connect(self._verdict_wanted)

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+Up", self._step_up),
            ("Ctrl+Down", self._step_down),
            ("Ctrl+.", self._explain),
            ("F5", self.refresh_filter),
            ("Escape", self._escape),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
            if keys == "Escape":
                self.escape_key = shortcut
        add_text_keys(self, self.view)

    @Slot(int)
    def _enter_made(self, key: int) -> None:
        """Go to a conversation that was just made, into its first empty turn."""
        self.open_conversation(key)
        conversation = self.view.conversation
        if conversation is not None:
            empty = next((turn for turn in conversation.turns if not turn.text), conversation.turns[0])
            self.view.go_to_turn(empty.key, (0, 0))

    # project

    @Slot()
    def _project_opened(self) -> None:
        desk = self._desk
        self._approved, self._stop = 0, None
        self.searching.forget()
        self.notices.clear()
        self.start_here.forget()
        self.filters.set_checks(
            [
                CheckTitle(check, title, desk.check_info(check).severity)
                for check, title in desk.check_titles.items()
            ]
        )
        self.model.set_columns(desk.columns)
        self.model.shown.filter = Filter()
        self._show_conversation(0)
        self.set_filter(Filter())
        self.arriving.open_first()
        if desk.summary is not None:
            self.following.checks_finished()
        self.review.offer()

    @Slot()
    def _project_closed(self) -> None:
        self.arriving.stop()
        self.model.set_columns(None)
        self.start_here.forget()
        self.fix_all.close_panel()
        self.replace.close_panel()
        self.notices.clear()
        self._show_conversation(0)
        self._count.now()
        self._rows_changed()

    @Slot(str, int, int)
    def _progressed(self, what: str, done: int, total: int) -> None:
        del done, total
        if what in ("import", "checks") and self._desk.summary is None:
            self.start_here.expect()
        if what == "import" and not self.model.rowCount():
            self._rows_changed()  # an empty table says that it is being filled

    @Slot(str)
    def _progress_ended(self, what: str) -> None:
        if what == "checks" and self._desk.summary is None:
            self.start_here.give_up()
        if what == "import" and self.model.columns is not None:
            self.arriving.take()
        self._rows_changed()

    @Slot()
    def _compare_closed(self) -> None:
        self.show_compare(False)

    def leave_mode(self) -> bool:
        """Escape while reviewing leads from a text to the keys, and from those back to the table."""
        return self.review.escape()

    # the filter

    def current_filter(self) -> Filter:
        """The filter in force."""
        return self.model.shown.filter

    @Slot(object)
    def set_filter(self, filter_: Filter) -> None:
        """Show who matches this filter now; they stay until it is set or refreshed again."""
        changed = filter_ != self.model.shown.filter
        self.searching.filter_set(filter_)
        self.filtering.filter_set(filter_)
        self.filters.expect(filter_)
        self.model.shown.filter = filter_
        self._resettle()
        if changed:
            self.filter_changed.emit(filter_)
            if self._quiet.active:
                self._show_first(lambda flag: flag.group in self._quiet.active)

    @Slot()
    def refresh_filter(self) -> None:
        """Decide anew who matches."""
        self.searching.look_again()
        self._resettle()

    @Slot()
    def show_everything(self) -> None:
        """Take every filter away."""
        self.set_filter(Filter())

    # The buttons of these three go with what they did; the keyboard must not land on a neighbour by chance.

    @Slot(object)
    def _chips_changed(self, filter_: Filter) -> None:
        self.set_filter(filter_)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _chips_refreshed(self) -> None:
        self.refresh_filter()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _everybody_wanted(self) -> None:
        self.show_everything()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _resettle(self) -> None:
        replacing = self._is_replacing()  # a search that comes to its end must not take the panel away
        if not replacing:
            self._fix_all_closed()
        self.model.resettle()
        if replacing:
            self.replace.rescope(*self._scopes())
        self.start_here.set_wanted(not replacing and not self.model.shown.filter.clauses)
        self.chips.show_filter(self.model.shown.filter, self._desk.check_titles)
        self.chips.show_progress(0, 0, 0)
        self._hide_dataset_wide()
        if self.model.rowCount() and self.model.shown.row(self.table.current) < 0:
            self.table.set_current(self.model.key(0), choose=len(self.table.chosen) < 2)
            self._show_conversation(self.table.current)
        elif self.model.rowCount() and self.view.conversation is None:  # the one before was deleted
            self._show_conversation(self.table.current)
        else:
            self.table.show_current()
            self._drop_guest()
        self._count.start()  # who is shown is painted first, the figures beside facets follow

    def _hide_dataset_wide(self) -> None:
        """Findings about the dataset are underlined while their filter or card is active, and not otherwise."""
        checks: set[str] = set()
        groups: set[str] = set()
        clauses = self.model.shown.filter.clauses
        for clause in clauses:
            if isinstance(clause, HasFlag) and not clause.exclude:
                checks.update(clause.checks)
            elif isinstance(clause, HasValue) and not clause.exclude:
                groups.update(clause.texts)
        if self._card is not None and self._card.clauses == clauses and not groups:
            checks.add(self._card.check)
        self._quiet = Quiet(self._everywhere - checks, frozenset(groups))
        self.view.set_quiet(self._quiet)

    def shown_mask(self) -> Bools:
        """Mask over all slots of who is shown."""
        columns = self.model.columns
        return np.zeros(0, np.bool_) if columns is None else self.model.shown.mask(columns)

    @Slot()
    def _rows_changed(self) -> None:
        empty = self.model.rowCount() == 0
        if self.middle.currentWidget() not in (self.fix_all, self.replace, self.trainer_view, self.compare):
            self.middle.setCurrentWidget(self.nobody if empty else self.table)
        if empty:
            filtered = bool(self.model.shown.filter.clauses)
            self.nobody.button.setVisible(filtered)
            if filtered:
                self.nobody.set_texts(self.tr("No conversation matches the filter."))
            elif self._desk.importing:
                self.nobody.set_texts(self.tr("Reading the first conversations…"))
            else:
                self.nobody.set_texts(
                    self.tr("There is no conversation here."), self.tr("Open a dataset to fill the table.")
                )
        self._count.start()

    def _count_facets(self) -> None:
        with self.filters.standing_still():
            self.filters.refresh(self.model.columns, self.model.shown.filter)
            self.tagging.refresh()

    def _count_still(self, refresh: Callable[[Columns | None], object]) -> None:
        with self.filters.standing_still():
            refresh(self.model.columns)

    def _count_shown(self) -> None:
        columns = self.model.columns
        if columns is not None and self.model.shown.filter.clauses:
            left, done = self.model.shown.left_and_done(columns)
            self.chips.show_progress(left, done, self.model.shown.waiting(columns))
        self._show_header()
        self._chosen_changed()
        self.shown_changed.emit()

    # search

    @property
    def search_words(self) -> str:
        """What is searched for; empty for nothing."""
        return self.searching.sought.words

    @Slot()
    def focus_search(self) -> None:
        """The search field belongs to the window."""
        self.search_requested.emit()

    @Slot(str)
    def set_search(self, words: str) -> None:
        """Show only conversations that hold these words, and highlight them; empty shows all again."""
        self.searching.set_words(words)

    # cards

    @Slot(object)
    def _finding_opened(self, finding: Finding) -> None:
        self._card = finding
        self.set_filter(Filter(finding.clauses))
        if self.model.rowCount():
            self.open_conversation(self.model.key(0))
            self._show_first(lambda flag: flag.check == finding.check)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_first(self, wanted: Callable[[Flag], bool]) -> None:
        """Bring the first flag of a kind into view; the focus stays where it is."""
        flag = next(filter(wanted, self.view.stops()), None)
        if flag is not None:
            self.view.go_to_flag(flag, focus=False)

    # status, layout

    @Slot()
    def _chosen_changed(self) -> None:
        shown, hidden = self.table.chosen_count(), self.table.hidden_count()
        self.bulk.show_scope(shown, hidden, everything=self.table.all_shown_chosen())
        self.status_changed.emit()

    def status_text(self) -> str:
        """For example "214 of 3,870 shown · 12 selected · 92,300 words"."""
        columns = self.model.columns
        if columns is None:
            return ""
        slots = self.model.shown.slots
        total = int(np.count_nonzero(columns.alive()))
        if len(slots) == total:
            parts = [self.tr("1 conversation") if total == 1 else put(self.tr("{0:,} conversations"), total)]
        else:
            parts = [put(self.tr("{0:,} of {1:,} shown"), len(slots), total)]
        chosen = self.table.chosen_count()
        if chosen > 1:
            parts.append(put(self.tr("{0:,} selected"), chosen))
        parts.append(put(self.tr("{0:,} words"), int(columns.plain("words")[slots].sum())))
        return " · ".join(parts)

    @Slot(str)
    def _said_with_undo(self, sentence: str) -> None:
        self.said.emit(sentence, self.tr("Undo"))

    @Slot(str, str, str)
    def _question_answered(self, question: str, value: str, told: str) -> None:
        self._desk.answer(question, value, told, self._told)

    def _told(self, change: object) -> None:
        self._said_with_undo(str(getattr(change, "label", "")))

    @Slot()
    def _history_closed(self) -> None:
        self.show_history(False)

    def strip_added(self) -> None:
        """Give the strip the height it had."""
        self._looks.restore_sizes()

    # as it was

    @Slot(int)
    def _earlier_wanted(self, turn: int) -> None:
        conversation = self.view.conversation
        if conversation is not None:
            self._desk.flush_typing()
            now = self._desk.conversation(conversation.key)
            EarlierTexts(self._desk, now.key, now.turns[now.index(turn)], self.window()).show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While a key is held down, the turn is shown as it was."""
        if event.key() == _BEFORE_KEY and not event.modifiers():
            if not event.isAutoRepeat():
                self._before.press()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """And as it is when the key is let go."""
        if event.key() == _BEFORE_KEY:
            if not event.isAutoRepeat():
                self._before.release()
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A key that is let go in another window is let go."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._before.release()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page ends a step of typing."""
        self._looks.leave()
        self._desk.flush_typing()
        super().hideEvent(event)
