"""What leads to a text from anywhere in the window: a conversation, a flag, a filter, the search field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from rolethread_gui.dataset.filters import Clause, Filter

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.dataset.flags import Flag
    from rolethread_gui.ui.checks.page import ChecksPage
    from rolethread_gui.ui.edit.edit_page import EditPage
    from rolethread_gui.ui.focus_mode import FocusMode
    from rolethread_gui.ui.page_stack import PageStack
    from rolethread_gui.ui.top_bar import SearchField
    from rolethread_gui.ui.trainer_eyes import TrainerEyes


class Ways(QObject):
    """Brings the Edit page and does something there. Lane: GUI thread.

    Signals:
        said: a sentence, and the name of what would take it back or "".
    """

    said = Signal(str, str)

    def __init__(
        self,
        pages: PageStack,
        edit: EditPage,
        checks: ChecksPage,
        *,
        search: SearchField,
        focus: FocusMode,
        eyes: TrainerEyes,
        parent: QObject,
    ) -> None:
        """Connect what the pages ask for.

        Args:
            pages: all pages.
            edit: the page with the texts.
            checks: the page with lists of words.
            search: the field with the words that are searched for.
            focus: ended where the window around the text is needed.
            eyes: the text as the trainer sees it.
            parent: owner.
        """
        super().__init__(parent)
        self._pages, self._edit, self._checks = pages, edit, checks
        self._search, self._focus, self._eyes = search, focus, eyes
        edit.search_requested.connect(self.focus_search)
        search.asked.connect(edit.set_search)
        search.left.connect(self._leave_search)
        search.entered.connect(edit.searching.open_bar)
        search.went.connect(edit.searching.leave_bar)
        search.recent_wanted.connect(edit.searching.recent.offer)
        edit.searching.words_changed.connect(search.show_words)

    # filters

    @Slot(object)
    def toggle_clause(self, clause: Clause) -> None:
        """Filter by a clause, or let go of it when it is the filter already."""
        current = self._edit.current_filter()
        if clause in current.clauses:
            self._edit.set_filter(current.without_clause(clause))
        else:
            self._edit.set_filter(current.with_clause(clause))

    @Slot()
    def clear_filter(self) -> None:
        """Show everything, and search for nothing."""
        self._search.forget()
        self._edit.show_everything()

    @Slot(object)
    def show_filter(self, filter_: Filter) -> None:
        """Show the texts that match a filter."""
        self._pages.to_edit()
        self._edit.set_filter(filter_)

    @Slot(int)
    def show_saved(self, number: int) -> None:
        """Put a filter in force that is kept under a name."""
        self._pages.to_edit()
        self._edit.filtering.saved.show_filter(number)

    @Slot(object)
    def show_only(self, clause: Clause) -> None:
        """Show the texts that match one clause, whatever was searched for before."""
        self._search.forget()
        self._edit.set_filter(Filter((clause,)))
        self._pages.to_edit()

    # searching

    @Slot()
    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self._focus.end()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def choose_columns(self) -> None:
        """Open the list of the table's columns and layouts."""
        self._pages.to_edit()
        self._edit.rows.choose_columns()

    @Slot()
    def next_place(self) -> None:
        """To the next place of what is searched for."""
        self._pages.to_edit()
        self._edit.searching.next_place()

    @Slot()
    def previous_place(self) -> None:
        """To the place before."""
        self._pages.to_edit()
        self._edit.searching.previous_place()

    @Slot()
    def _leave_search(self) -> None:
        self._edit.searching.remember()
        self._edit.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def replace(self) -> None:
        """Open find and replace."""
        self._focus.end()
        self._pages.to_edit()
        self._edit.open_replace()

    # conversations

    @Slot(int)
    def open_conversation(self, key: int) -> None:
        """Show one conversation."""
        self._pages.to_edit()
        self._edit.open_conversation(key)

    @Slot(object)
    def follow_undo(self, change: ChangeSet) -> None:
        """What was undone or done again is shown where it is read; a list of checks shows it by itself."""
        undone = change.kind in ("undo", "redo") and change.touched
        if undone and any(map(self._pages.is_shown, ("balance", "versions", "export"))):
            self._pages.to_edit()

    @Slot(int, object)
    def open_place(self, key: int, turn: int | None) -> None:
        """Show a conversation as the trainer sees it, at a turn or at its beginning."""
        self._pages.to_edit()
        self._eyes.show_place(key, turn)

    @Slot()
    def new_conversation(self) -> None:
        """Ask for a new conversation."""
        self._pages.to_edit()
        self._edit.new_conversation()

    @Slot()
    def approve(self) -> None:
        """Approve the conversation on screen and go to the next."""
        self._pages.to_edit()
        self._edit.approve_and_next()

    @Slot()
    def next_flag(self) -> None:
        """Go to the next flag."""
        self._pages.to_edit()
        self._edit.next_flag()

    @Slot()
    def previous_flag(self) -> None:
        """Go to the flag before."""
        self._pages.to_edit()
        self._edit.next_flag(backwards=True)

    @Slot()
    def note_words(self) -> None:
        """Write a note on the chosen words, or open the one at the cursor."""
        self._pages.to_edit()
        if not self._edit.view.note_on_chosen():
            self.said.emit(self.tr("Choose words in a turn first."), "")

    @Slot()
    def next_misspelt(self) -> None:
        """Go to the next misspelt word of the conversation on screen."""
        self._pages.to_edit()
        if not self._edit.view.next_misspelt():
            self.said.emit(self.tr("No misspelt word follows in this conversation."), "")

    @Slot()
    def queue_chosen(self) -> None:
        """Put what is chosen into the rewrite queue."""
        self._pages.to_edit()
        self._edit.queue.put()

    @Slot()
    def next_in_queue(self) -> None:
        """Go to the next conversation that waits to be rewritten."""
        self._pages.to_edit()
        self._edit.queue.next()

    @Slot()
    def later_in_queue(self) -> None:
        """Put the conversation on screen off, and go to the next that waits."""
        self._pages.to_edit()
        self._edit.queue.later()

    @Slot(bool)
    def review(self, on: bool) -> None:
        """Go through what is shown with single keys, or end that."""
        self._pages.to_edit()
        self._edit.review.set_on(on)

    # panels

    @Slot(bool)
    def compare(self, on: bool) -> None:
        """Compare the conversation with itself at another time, or end that."""
        self._focus.end()
        self._pages.to_edit()
        if on:
            self._edit.close_panels()
        self._edit.show_compare(on)

    @Slot(bool)
    def show_queue(self, on: bool) -> None:
        """Open or close the rewrite queue."""
        self._focus.end()
        self._pages.to_edit()
        self._edit.queue.show_panel(on)

    @Slot(str, object)
    def offer_changes(self, title: str, offered: dict[int, list[Flag]]) -> None:
        """Show changes in the list in which each can be unticked."""
        self._pages.to_edit()
        self._edit.offer_changes(title, offered)

    @Slot(bool)
    def show_history(self, on: bool) -> None:
        """Open or close History."""
        self._focus.end()
        self._pages.to_edit()
        self._edit.show_history(on)

    @Slot()
    def list_words(self) -> None:
        """Put the chosen words on a list of phrases."""
        text = self._edit.chosen_words()
        if text:
            self._checks.list_words(text)
        else:
            self.said.emit(self.tr("Choose words in a text first."), "")
