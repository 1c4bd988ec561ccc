"""The column of turns: which of them are made, in what order, and what stays in place when others come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.library import characters_of, speakers_in
from rolethread_gui.dataset.whole_edits import leading_system
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.flag_card import FlagCard
from rolethread_gui.ui.edit.resting_turns import RestingTurns
from rolethread_gui.ui.edit.steady_column import SteadyColumn
from rolethread_gui.ui.edit.tools_panel import ToolsPanel
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.turn_widget import TurnWidget
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_AT_ONCE = 24
"""Most turns made before the conversation appears."""
_AT_LEAST = 3
_FULL = 1.3
"""Heights of the view that are filled before the conversation appears, by an estimate of what texts need."""
_HEADER_PX = 44
"""What a turn is taller than its text."""
_NAMES = 16
"""Names of speakers that the menu of a turn offers at most."""
_STEP = 2
"""Turns made at a time afterwards, while nothing else is to be done; some 3 ms each."""
_FAR = 12
"""Turns made around one that is far from those that are there."""
_FIRST_MS = 20
"""When the first of them are made: what is in view has been painted by then."""
_READY = 8
"""Widgets that are there before the first conversation is, so that it appears at once."""
_EAGER = 200
"""Beyond so many turns, further ones are made when they are scrolled to."""


class TurnColumn(SteadyColumn):
    """Turns [first, last) of a conversation as widgets. The rest is made while nothing else is to be done.

    Attributes:
        conversation: the one that is shown, or None.
        card: floats over the turns and goes when they move.
        tools: the panel of tools, once a conversation had some.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.conversation: Conversation | None = None
        self.tools: ToolsPanel | None = None
        self.setObjectName("conversation_view")
        self.setAccessibleName(self.tr("Conversation"))
        self._spare: list[TurnWidget] = []
        self._ordered: list[TurnEditor] = []
        self._first = self._last = 0
        self._search: Callable[[str], Sequence[tuple[int, int]]] | None = None
        self._search_in: Callable[[Conversation, int], bool] = lambda _, __: True
        self._with_tokens = False
        self._build()
        self.card = FlagCard(self)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._make_more)
        self._readying = QTimer(self)
        self._readying.setInterval(0)
        self._readying.timeout.connect(self._make_one_ready)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.current().changed.connect(self._look_changed)
        desk.tokens.arrived.connect(self._tokens_arrived)

    def _build(self) -> None:
        self._flag_lines = QVBoxLayout()
        self._flag_lines.setContentsMargins(8, 4, 8, 4)
        self._flag_lines.setSpacing(0)
        self._column.addLayout(self._flag_lines)
        self._earlier = QPushButton()
        self._earlier.setObjectName("earlier_turns")
        self._earlier.setProperty("kind", "link")
        self._earlier.clicked.connect(self._make_earlier)
        self._column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(self._turns)
        self._resting = RestingTurns(self._turns, self._inner)
        self._add = QPushButton(theme.icon("plus", "muted"), self.tr("Add a turn"))
        self._add.setObjectName("add_turn")
        self._add.setProperty("kind", "quiet")
        theme.beside_words(self._add)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    # what a turn is given

    def _wire(self, widget: TurnWidget) -> None:
        """Connect a new turn; who builds on this column adds what it wants to hear."""

    def _fill(self, widget: TurnWidget) -> None:
        """Give a turn that comes into the column what belongs to it besides its text."""

    # making

    def _begin(self, conversation: Conversation | None) -> None:
        """Show another conversation: as many of its turns as can be seen, in the widgets of the one before.

        They stay where they are, visible: to hide them all and show them again takes longer than all else.
        """
        before = [self._widgets[turn.key] for turn in self._window() if turn.key in self._widgets]
        for widget in before:
            if widget.extras is not None:
                widget.extras.leave()
        self._widgets.clear()
        self._spare = before
        self.conversation = conversation
        self._first, self._last = 0, self._enough()
        self._more.stop()
        if conversation is not None and self._last < len(conversation.turns):
            self._more.start(_FIRST_MS)

    def make_ready(self) -> None:
        """Make widgets for turns that are to come, one at a time while nothing else is to be done."""
        self._readying.start()

    @Slot()
    def _make_one_ready(self) -> None:
        if self._widgets or len([*self._resting]) >= _READY:
            self._readying.stop()
            return
        widget = TurnWidget(self._inner)
        self._wire(widget)
        widget.hide()
        for part in (widget, *widget.findChildren(QWidget)):
            part.ensurePolished()
        self._resting.keep(widget)

    def _enough(self) -> int:
        """How many turns from the first on surely fill the view."""
        turns = self.conversation.turns[:_AT_ONCE] if self.conversation else ()
        metrics = QFontMetricsF(self._font)
        letters = max(10.0, self.viewport().width() / metrics.averageCharWidth())
        room = _FULL * self.viewport().height()
        for place, turn in enumerate(turns):
            if room <= 0 and place >= _AT_LEAST:
                return place
            lines = max(1.0, len(turn.text) / letters) + turn.text.count("\n", 0, 4000) / 2
            room -= _HEADER_PX + lines * metrics.lineSpacing()
        return len(turns)

    def _arrange(self, *, renewed: bool = True) -> None:
        """Make the widgets of the window [first, last) be there, in order, and no others.

        Args:
            renewed: whether the conversation may be another one; otherwise turns that are there are let alone,
                for what is being written in them is newer than the conversation is.
        """
        turns = self.conversation.turns if self.conversation else ()
        wanted = turns[self._first : self._last]
        keys = {turn.key for turn in wanted}
        self._resting.put_away([self._widgets.pop(key) for key in [*self._widgets] if key not in keys])
        for place, turn in enumerate(wanted):
            widget = self._widgets.get(turn.key)
            fresh = widget is None
            if widget is None:
                widget = self._take_widget()
                self._widgets[turn.key] = widget
            at = self._first + place
            if fresh or renewed:
                assert self.conversation is not None  # it has turns
                widget.bind(turn, first=at == 0, last=at == len(turns) - 1, fresh=fresh)
                widget.can_begin = at > len(leading_system(self.conversation))
                widget.show_extras(self.conversation, read_only=self._desk.read_only)
            if fresh:
                widget.editor.set_search(self._search_for(turn.key))
            if fresh:
                self._fill(widget)
            item = self._turns.itemAt(place)
            if item is None or item.widget() is not widget:
                self._turns.removeWidget(widget)
                self._turns.insertWidget(place, widget)
            if widget.isHidden():
                widget.show()
        self._resting.put_away(self._spare)
        self._spare = []
        self._show_tools()
        self._earlier.setVisible(self._first > 0)
        self._earlier.setText(put(self.tr("Show the {0:,} turns before"), self._first))
        self._add.setVisible(
            self.conversation is not None and self._last == len(turns) and not self._desk.read_only
        )
        self._tab_order()

    def _show_tools(self) -> None:
        """The tools of the conversation above its turns; nothing is made where there are none."""
        if self.conversation is None or not self.conversation.tools:
            if self.tools is not None:
                self.tools.hide()
            return
        if self.tools is None:
            self.tools = ToolsPanel(self._inner)
            self.tools.resized.connect(self._lay_out)
            self._column.insertWidget(1, self.tools)
            self._tools_made(self.tools)
        self.tools.bind(self.conversation, read_only=self._desk.read_only)
        self.tools.show()

    def _tools_made(self, panel: ToolsPanel) -> None:
        """Connect the panel of tools; who builds on this column adds what it wants to hear."""

    def _take_widget(self) -> TurnWidget:
        widget = self._spare.pop(0) if self._spare else self._resting.take()
        if widget is None:
            widget = TurnWidget(self._inner)
            self._wire(widget)
        widget.tokens = self._count_tokens if self._with_tokens else None
        widget.speakers = self._known_speakers
        widget.set_font(self._font)
        widget.editor.setReadOnly(self._desk.read_only)
        return widget

    def _known_speakers(self) -> list[str]:
        """Names to choose from: those of this conversation, the characters, and others of the dataset."""
        here = [] if self.conversation is None else speakers_in(self.conversation)
        characters = [one.name for one in characters_of(self._desk.settings) if not one.archived]
        everybody = self._desk.columns.names["speakers"]
        return list(dict.fromkeys((*here, *characters, *everybody[:_NAMES])))[:_NAMES]

    def _tab_order(self) -> None:
        order = [self._widgets[turn.key].editor for turn in self._window()]
        known = self._ordered
        same = next(
            (at for at, (one, other) in enumerate(zip(order, known, strict=False)) if one is not other), None
        )
        start = min(len(order), len(known)) if same is None else same
        self._ordered = order
        for one, other in pairwise(
            order[max(0, start - 1) :]
        ):  # of a thousand turns most are in order already
            QWidget.setTabOrder(one, other)

    def _window(self) -> tuple[Turn, ...]:
        return self.conversation.turns[self._first : self._last] if self.conversation else ()

    def _in_order(self) -> Iterator[TurnWidget]:
        return (self._widgets[turn.key] for turn in self._window() if turn.key in self._widgets)

    def _widget_for(self, turn_key: int) -> TurnWidget | None:
        """The widget of a turn, made if it is far down, with its text to be seen."""
        if self.conversation is None:
            return None
        if turn_key not in self._widgets:
            places = [place for place, turn in enumerate(self.conversation.turns) if turn.key == turn_key]
            if not places:
                return None
            place = places[0]
            if self._first - _EAGER < place < self._last + _EAGER:
                self._first = min(self._first, place)
                self._last = max(self._last, min(len(self.conversation.turns), place + _FAR))
            else:
                self._first = max(0, place - _FAR)
                self._last = min(len(self.conversation.turns), place + _FAR)
            self._arrange(renewed=False)
            self._lay_out()
        widget = self._widgets.get(turn_key)
        if widget is not None:
            widget.reveal_text()
            self._fill_below(widget)
        return widget

    def _fill_below(self, widget: TurnWidget) -> None:
        """Make as many turns below one as the view holds: it may be scrolled to its upper edge."""
        turns = self.conversation.turns if self.conversation else ()
        if self._last < len(turns):
            self._lay_out()
        while self._last < len(turns) and self._inner.height() - widget.y() < 2 * self.viewport().height():
            self._make_more()

    @Slot()
    def _make_more(self) -> None:
        """Make the next few turns below; nothing above moves."""
        turns = self.conversation.turns if self.conversation else ()
        if self._last >= len(turns):
            self._more.stop()
            return
        self._more.setInterval(0)
        self._last = min(len(turns), self._last + _STEP)
        self._arrange(renewed=False)
        self._lay_out()  # a column that is too low for its turns squeezes them all, and what is in view jumps
        if self._last - self._first >= _EAGER and not self._near_end():
            self._more.stop()

    def _before_wrapping(self) -> None:
        """Of many turns below what is in view most are put away, and made again while nothing else is to be done."""
        if self.conversation is None:
            return
        bottom = self.verticalScrollBar().value() + 2 * self.viewport().height()
        needed = self._first
        for place, widget in enumerate(self._in_order(), self._first):
            if widget.y() < bottom or widget is self.focused():
                needed = place + 1
        if self._last - needed > _FAR:
            self._last = needed
            self._arrange(renewed=False)
            self._more.start()

    def _near_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.maximum() - bar.value() < 3 * self.viewport().height()

    @Slot()
    def _scrolled(self) -> None:
        if self.card.isVisible() and not self._staying:
            self.card.close_card()
        turns = self.conversation.turns if self.conversation else ()
        if self._last < len(turns) and self._near_end() and not self._more.isActive():
            self._more.start()

    @Slot()
    def _make_earlier(self) -> None:
        held = self._hold()
        self._first = max(0, self._first - 2 * _FAR)
        self._arrange(renewed=False)
        self._keep(held)

    # the card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is read stays in sight, and the card beside its words."""
        super().resizeEvent(event)
        if self.card.isVisible():
            self._card_follows()

    def _card_follows(self) -> None:
        """What the card is about may be elsewhere now; who opens the card knows where."""
        self.card.close_card()

    # asking

    def focused(self) -> TurnWidget | None:
        """The turn with the cursor."""
        focus = QApplication.focusWidget()
        widget = focus.parent() if isinstance(focus, TurnEditor) else None
        # Asked of the application: to ask a thousand turns one by one would be felt.
        if isinstance(widget, TurnWidget) and self._widgets.get(widget.turn.key) is widget:
            return widget
        return None

    def holds_focus(self) -> bool:
        """Whether the keyboard is in a text or a button of the column."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def turn_in_hand(self) -> TurnWidget | None:
        """The turn with the cursor, or the topmost one in view."""
        held = self._hold()
        return held[0] if held is not None else None

    def turn_widget(self, turn_key: int) -> TurnWidget | None:
        """A turn, if it is made."""
        return self._widgets.get(turn_key)

    def column(self) -> QWidget:
        """What the turns lie in, for what is laid over them."""
        return self._inner

    def editor(self, turn_key: int) -> TurnEditor | None:
        """The editor of a turn, if it is made."""
        widget = self._widgets.get(turn_key)
        return widget.editor if widget else None

    # look

    def set_search(
        self,
        words: Callable[[str], Sequence[tuple[int, int]]] | None,
        inside: Callable[[Conversation, int], bool] = lambda _, __: True,
    ) -> None:
        """Highlight what is searched for.

        Args:
            words: gives its places in a text; None for nothing.
            inside: whether a turn is one of those that are looked at.
        """
        self._search, self._search_in = words, inside
        for key, widget in self._widgets.items():
            widget.editor.set_search(self._search_for(key))

    def _search_for(self, turn_key: int) -> Callable[[str], Sequence[tuple[int, int]]] | None:
        if self.conversation is None or not self._search_in(self.conversation, turn_key):
            return None
        return self._search

    def show_tokens(self, shown: bool) -> None:
        """Show tokens beside the words, or no longer; they come when they are counted."""
        if shown == self._with_tokens:
            return
        self._with_tokens = shown
        for widget in (*self._widgets.values(), *self._resting):
            widget.tokens = self._count_tokens if shown else None
        self._tokens_arrived()

    def _count_tokens(self, text: str, turn: int) -> int | None:
        key = self.conversation.key if self.conversation is not None else 0
        return self._desk.tokens.count(text, (key, turn))

    @Slot()
    def _tokens_arrived(self) -> None:
        for widget in self._widgets.values():
            widget.count_again()

    @Slot()
    def _look_changed(self) -> None:
        for widget in self._widgets.values():
            widget.update_look()
