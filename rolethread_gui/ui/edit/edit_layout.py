"""How the Edit page is laid out: splitters, stacks, empty states. What happens in it is in `edit_page`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rolethread_gui.ui.edit.bulk_bar import BulkBar
from rolethread_gui.ui.edit.chips import ChipBar
from rolethread_gui.ui.edit.compare_panel import ComparePanel
from rolethread_gui.ui.edit.conversation import ConversationView
from rolethread_gui.ui.edit.conversation_header import ConversationHeader
from rolethread_gui.ui.edit.filters import FilterPanel
from rolethread_gui.ui.edit.fix_all import FixAllPanel
from rolethread_gui.ui.edit.history_panel import HistoryPanel
from rolethread_gui.ui.edit.replace_panel import ReplacePanel
from rolethread_gui.ui.edit.search_bar import SearchBar
from rolethread_gui.ui.edit.start_here import StartHere
from rolethread_gui.ui.edit.table import ConversationTable
from rolethread_gui.ui.edit.table_model import ConversationModel
from rolethread_gui.ui.edit.trainer_panel import TrainerPanel
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_SIZES = (236, 616, 506)
"""First widths of the three columns, in pixels; from then on they are remembered."""


class EditLayout(QWidget):
    """The widgets of the page.

    Attributes:
        left: filters, history or the rewrite queue.
        middle: table, empty state, the list of fix all, find and replace, what a trainer sees, or a comparison.
        right: conversation or empty state.

    Signals:
        history_shown: whether History is seen.
        compare_shown: whether the comparison is seen.
    """

    history_shown = Signal(bool)
    compare_shown = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("edit_page")
        self._bare = self._reviewing = False
        self.filters = FilterPanel()
        self.history = HistoryPanel(desk)
        self.left = QStackedWidget()
        self.left.addWidget(self.filters)
        self.left.addWidget(self.history)
        self.left.currentChanged.connect(self._left_changed)
        self.model = ConversationModel(desk, self)
        self.table = ConversationTable(self.model)
        self.fix_all = FixAllPanel(desk)
        self.replace = ReplacePanel(desk)
        self.nobody = EmptyState("funnel-x", "", "", self.tr("Show all conversations"))
        self.nobody.setObjectName("table_empty")
        self.trainer_view = TrainerPanel(desk)
        self.compare = ComparePanel(desk)
        self.middle = QStackedWidget()
        for widget in (self.table, self.nobody, self.fix_all, self.replace, self.trainer_view, self.compare):
            self.middle.addWidget(widget)
        self.middle.currentChanged.connect(self._middle_changed)
        self.middle.setMinimumSize(200, 96)  # its tallest page need not keep the window from a small screen
        self.start_here = StartHere()
        self.search_bar = SearchBar()
        self.chips = ChipBar()
        self.bulk = BulkBar()
        self.view = ConversationView(desk)
        self.header = ConversationHeader()
        self.notices = NoticeBar()
        self.notices.setObjectName("conversation_notices")
        self.nothing_open = EmptyState(
            "message-square-text",
            self.tr("Choose a conversation to read and edit it."),
            self.tr("↑ and ↓ go through the table."),
        )
        self.nothing_open.setObjectName("conversation_empty")
        self._arrange()

    def _arrange(self) -> None:
        self.down = QSplitter(Qt.Orientation.Vertical)
        self.down.setObjectName("edit_splitter_down")
        self.down.setChildrenCollapsible(False)
        # Below the table: rows stay under the pointer when the bar comes and goes.
        self.down.addWidget(_column(self.middle, self.bulk))
        self.down.setStretchFactor(0, 1)
        centre = self.centre = _column(self.search_bar, self.start_here, self.chips)
        centre_layout = centre.layout()
        assert isinstance(centre_layout, QVBoxLayout)
        centre_layout.addWidget(self.down, 1)
        line = self.header_line = QFrame()
        line.setProperty("kind", "line")
        written = _column(self.header, line, self.notices)
        written_layout = written.layout()
        assert isinstance(written_layout, QVBoxLayout)
        written_layout.addWidget(self.view, 1)
        self._written = written_layout
        self.right = QStackedWidget()
        self.right.addWidget(written)
        self.right.addWidget(self.nothing_open)
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.setObjectName("edit_splitter")
        for widget, least in ((self.left, 140), (centre, 225), (self.right, 274)):
            widget.setMinimumWidth(least)
            self.across.addWidget(widget)
        self.across.setChildrenCollapsible(False)
        self.across.setCollapsible(0, True)
        for place, stretch in enumerate((0, 5, 4)):
            self.across.setStretchFactor(place, stretch)
        self.across.setSizes(list(_SIZES))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.across)

    def set_strip(self, strip: QWidget) -> None:
        """Put the charts of what is shown under the table."""
        if self.down.count() > 1:
            old = self.down.widget(1)
            if old is not None:
                old.setParent(None)
        self.down.addWidget(strip)
        self.down.setStretchFactor(1, 0)
        self.strip_added()

    def strip_added(self) -> None:
        """Called when the strip is in its place, so that its height can be restored."""

    def saved_sizes(self) -> bytes:
        """Sizes of the splitters, to be remembered."""
        sizes = {"across": self.across.sizes(), "down": self.down.sizes()}
        return msgspec.json.encode(sizes)

    def restore_sizes(self, saved: bytes) -> None:
        """Take back what `saved_sizes` gave; anything else is left aside."""
        try:
            sizes = msgspec.json.decode(saved, type=dict[str, list[int]])
        except msgspec.DecodeError:
            return
        for splitter, name in ((self.across, "across"), (self.down, "down")):
            if len(sizes.get(name, ())) == splitter.count() and sum(sizes[name]) > 0:
                splitter.setSizes(sizes[name])

    def show_trainer_view(self, shown: bool = True) -> None:
        """Show what the trainer sees in place of the table, or the table again."""
        self._show_in_middle(self.trainer_view, shown)

    def show_compare(self, shown: bool = True) -> None:
        """Show the comparison of the conversation in place of the table, or the table again."""
        self._show_in_middle(self.compare, shown)
        if shown:
            self.compare.show_conversation(self.view.conversation.key if self.view.conversation else 0)
            self.compare.begin()
            focus = self.window().focusWidget()
            if focus is None or not self.view.isAncestorOf(focus):  # who writes goes on writing
                self.compare.take_focus()

    @Slot()
    def _middle_changed(self) -> None:
        self.compare_shown.emit(self.middle.currentWidget() is self.compare)

    def _show_in_middle(self, panel: QWidget, shown: bool) -> None:
        if shown:
            self.start_here.set_wanted(False)
            self.middle.setCurrentWidget(panel)
        elif self.middle.currentWidget() is panel:
            focus = self.window().focusWidget()
            had_focus = focus is not None and panel.isAncestorOf(focus)
            self.middle.setCurrentWidget(self.table if self.model.rowCount() else self.nobody)
            self.start_here.set_wanted(not self.model.shown.filter.clauses)
            if had_focus:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_below_text(self, bar: QWidget) -> None:
        """Put a bar under the conversation."""
        self._written.addWidget(bar)

    def hide_all_but_text(self, hidden: bool) -> None:
        """Leave nothing but the conversation, or bring everything back."""
        self._bare = hidden
        self._show_around()

    def set_reviewing(self, on: bool) -> None:
        """Leave the conversation with what stands above it, or bring filters and table back."""
        self._reviewing = on
        self._show_around()

    def _show_around(self) -> None:
        with self.view.resized_once():
            for widget in (self.left, self.centre):
                widget.setVisible(not self._bare and not self._reviewing)
            for widget in (self.header, self.header_line):
                widget.setVisible(not self._bare)

    @Slot(bool)
    def show_history(self, shown: bool = True) -> None:
        """Show History in place of the filters, or the filters again."""
        self.show_in_left(self.history if shown else self.filters)
        if shown:
            self.history.take_focus()

    @Slot()
    def _left_changed(self) -> None:
        self.history_shown.emit(self.left.currentWidget() is self.history)

    def show_in_left(self, panel: QWidget) -> None:
        """Show the filters, or what takes their place."""
        former = self.left.currentWidget()
        focus = self.window().focusWidget()
        had_focus = focus is not None and former is not None and former.isAncestorOf(focus)
        self.left.setCurrentWidget(panel)
        if panel is self.filters:
            if had_focus and former is not panel:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.across.sizes()[0] == 0:
            self.across.setSizes([_SIZES[0], *self.across.sizes()[1:]])


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return holder
