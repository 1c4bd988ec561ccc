"""Searching on the Edit page: what is searched for, where it was found, and the way from place to place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.dataset.sought import Batch, Sought, Where
from rolethread_gui.dataset.word_notes import notes_from, setting_name
from rolethread_gui.ui import theme
from rolethread_gui.workbench.preferences import SEARCHES, Preferences

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.seeking import Seeker
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.workbench.desk import Desk

_BLANKS = re.compile(r"\s+")
_SHOW_MS = 250
_REMEMBER_MS = 1500
_MOST_RECENT = 15
_TURN_S = 0.05
"""Seconds that a pattern may take on a text in the window itself."""
_FEW = 200
"""Edited conversations that are counted again at once; of more, everything is looked for again."""


class Searching(QObject):
    """One search over the open project. Lane: GUI thread.

    Attributes:
        sought: what is searched for; without words nothing is.
        hits: in how many places each conversation holds it, as far as that is counted.

    Signals:
        words_changed: other words are searched for than the field shows.
        hits_changed: `hits` holds more, or other figures.
        said: a quiet message.
    """

    words_changed = Signal(str)
    hits_changed = Signal()
    said = Signal(str, str)

    def __init__(
        self,
        page: EditWalk,
        desk: Desk,
        kept: Preferences,
        current: Callable[[], Filter],
        show: Callable[[Filter], None],
    ) -> None:
        """Begin with nothing searched for.

        Args:
            page: with the bar, the table and the texts.
            desk: searches.
            kept: remembers what was searched for.
            current: the filter that holds now.
            show: puts another filter in force.
        """
        super().__init__(page)
        self.sought = Sought("")
        self.hits: dict[int, int] = {}
        self._page, self._bar, self._desk, self._kept = page, page.search_bar, desk, kept
        self._current, self._set_filter = current, show
        self._found: list[int] = []
        self._complete = False
        self._counting = False
        self._problem = ""
        self._seeker: Seeker | None = None
        self._spot: tuple[int, int, int, int] | None = None  # conversation, turn, start, end
        self._show = self._timer(_SHOW_MS, self._show_found)
        self._remember = self._timer(_REMEMBER_MS, self._note)
        self._noted = Sought("")
        bar = self._bar
        bar.changed.connect(self._ways_changed)
        bar.step_wanted.connect(self.step)
        bar.closed.connect(self.close)
        desk.dataset_changed.connect(self._dataset_changed)
        desk.project_closed.connect(self.forget)

    def _timer(self, interval_ms: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    # what is searched for

    @property
    def active(self) -> bool:
        """Whether something is searched for."""
        return bool(self.sought.words)

    @Slot()
    def open_bar(self) -> None:
        """Show how and where is searched, before there are words."""
        if self._desk.is_open:
            self._bar.set_speakers(self._speakers())
            self._bar.show()
            self._tell()

    @Slot()
    def leave_bar(self) -> None:
        """The field was left: without words there is nothing to show."""
        focus = self._page.window().focusWidget()
        if not self.active and (focus is None or not self._bar.isAncestorOf(focus)):
            self._bar.hide()

    def _speakers(self) -> list[str]:
        """Who speaks, the most frequent first."""
        columns = self._desk.columns.still()
        names = columns.names["speakers"]
        counts = np.bincount(columns.ragged("speakers").shown(columns.alive()), minlength=len(names))
        order = np.argsort(-counts, kind="stable")
        return [names[at] for at in order.tolist() if counts[at]]

    @Slot(str)
    def set_words(self, words: str) -> None:
        """Search for these words, as and where the bar says; empty shows all again."""
        self._start(msgspec.structs.replace(self._bar.chosen(), words=words if words.strip() else ""))

    @Slot(object)
    def _ways_changed(self, ways: Sought) -> None:
        if self.active:
            self._start(msgspec.structs.replace(ways, words=self.sought.words))

    def start(self, sought: Sought) -> None:
        """Show only conversations that hold this; without words all are shown again."""
        self._start(sought)
        self.words_changed.emit(sought.words)  # in the field there may be others, typed this moment

    def _start(self, sought: Sought) -> None:
        if sought == self.sought or not (sought.words or self.active):
            return
        if not sought.words:
            self.end()
            self._set_filter(self._rest())
            return
        self._desk.cancel("search")
        self._show.stop()
        self.sought = sought
        self._clear()
        self._bar.set_speakers(self._speakers())
        self._bar.show_sought(sought)
        self._bar.show()
        from rolethread_gui.engine.seeking import Seeker

        try:
            self._seeker = Seeker(sought, _TURN_S)
        except UserProblem as problem:
            self._failed(problem)
            return
        self._page.view.set_search(self._spans_of, self.wants)
        self._counting = True
        self._tell()
        self._remember.start()
        self._desk.outside.search(sought, self._arrived, self._failed)

    def look_again(self) -> None:
        """Search for the same once more: what was edited may hold it now, or no longer."""
        if self.active and self._seeker is not None:
            self._found, self.hits = [], {}
            self._complete, self._counting = False, True
            self._page.model.shown.gone = frozenset()
            self._desk.outside.search(self.sought, self._arrived, self._failed)

    def _clear(self) -> None:
        self._page.model.shown.gone = frozenset()
        self._found, self.hits = [], {}
        self._complete = self._counting = False
        self._problem = ""
        self._seeker = None
        self._spot = None
        self._page.view.set_search(None)
        self.hits_changed.emit()

    def end(self) -> None:
        """Search for nothing; the filter is somebody else's business."""
        if not self.active:
            return
        self._desk.cancel("search")
        self._show.stop()
        if self._remember.isActive():
            self.remember()
        ways = msgspec.structs.replace(self.sought, words="")
        self.sought = Sought("")
        self._clear()
        self._bar.show_sought(ways)
        self._bar.hide()
        self.words_changed.emit("")

    @Slot()
    def close(self) -> None:
        """Search for nothing, and show all that the rest of the filter lets through."""
        was_active = self.active
        self.end()
        self._bar.show_sought(Sought(""))
        self._bar.hide()
        if was_active:
            self._set_filter(self._rest())
        self._page.table.setFocus()

    @Slot()
    def forget(self) -> None:
        """The project goes: with it goes the search."""
        self.end()
        self._bar.show_sought(Sought(""))
        self._bar.hide()

    def filter_set(self, filter_: Filter) -> None:
        """Another filter holds: one without what was found ends the search."""
        found = any(isinstance(clause, IsOneOf) for clause in filter_.clauses)
        if self.active and self._found_once and not found:
            self.end()

    @property
    def _found_once(self) -> bool:
        return self._complete or bool(self._found)

    def _rest(self) -> Filter:
        clauses = self._current().clauses
        return Filter(tuple(clause for clause in clauses if not isinstance(clause, IsOneOf)))

    # what is found

    def _arrived(self, batch: Batch) -> None:
        if not self.active:
            return
        known = self.hits if batch.hits else {}
        if batch.hits and not self.sought.is_plain:
            self._found += [key for key in batch.keys if key not in known]
        elif not batch.hits:
            self._found += batch.keys
        self.hits.update(zip(batch.keys, batch.hits, strict=False))
        if batch.last:
            self._complete = True
            self._show_found()
        elif not self._complete and not self._show.isActive():
            self._show.start()
        if len(self.hits) >= len(self._found) and self._complete:
            self._counting = False
        self.hits_changed.emit()
        self._tell()

    def _failed(self, problem: UserProblem) -> None:
        if self.active:
            self._problem = f"{problem.sentence} {problem.hint}".strip()
            self._counting = False
            self._remember.stop()
            self._tell()

    @Slot()
    def _show_found(self) -> None:
        self._show.stop()
        if self.active and not self._problem:
            clause = IsOneOf(tuple(self._found), self.title(self.sought))
            self._set_filter(self._current().with_clause(clause))

    def title(self, sought: Sought) -> str:
        """A search in few words, for chips and lists."""
        parts = [self.tr("“{0}”").format(sought.words)]
        if sought.pattern:
            parts[0] = self.tr("pattern {0}").format(parts[0])
        if sought.whole_words:
            parts.append(self.tr("whole words"))
        if sought.case:
            parts.append(self.tr("capitals as written"))
        whose = {
            Role.USER: self.tr("user's turns"),
            Role.ASSISTANT: self.tr("assistant's turns"),
            Role.SYSTEM: self.tr("system prompts"),
            Role.TOOL: self.tr("results of tools"),
        }
        if sought.role in whose:
            parts.append(whose[sought.role])
        if sought.speaker:
            parts.append(self.tr("turns of {0}").format(sought.speaker))
        where = {
            Where.OTHERS: self.tr("other texts"),
            Where.CALLS: self.tr("tool calls"),
            Where.NOTES: self.tr("notes"),
            Where.FIELDS: self.tr("other fields"),
        }
        if sought.where in where:
            parts.append(where[sought.where])
        return " · ".join(parts)

    def _tell(self) -> None:
        if self._problem:
            self._bar.tell(self._problem, problem=True)
        elif not self.active:
            self._bar.tell(self.tr("Write what to find into the field above."))
        elif self._complete and not self._found:
            self._bar.tell(self.tr("It stands nowhere."))
        else:
            self._bar.tell(self._figures(), steps=bool(self._found))

    def _figures(self) -> str:
        many = len(self._found)
        text = self.tr("1 conversation") if many == 1 else self.tr("{0:,} conversations").format(many)
        places = sum(self.hits.values())
        if not self._counting or not self.sought.is_plain:
            found = self.tr("1 place") if places == 1 else self.tr("{0:,} places").format(places)
            text = self.tr("{0} in {1}").format(found, text)
        return text if self._complete else self.tr("{0} so far…").format(text)

    def _spans_of(self, text: str) -> Sequence[tuple[int, int]]:
        """Places in a text on screen."""
        try:
            return self._seeker.spans(text) if self._seeker is not None else ()
        except UserProblem:  # it is told where it is searched; here nothing is marked
            return ()

    def wants(self, conversation: Conversation, turn_key: int) -> bool:
        """Whether places in a turn are to be marked."""
        if self._seeker is None or self.sought.where is not Where.TEXTS:
            return False
        return self._seeker.fits(conversation.turn(turn_key))

    def first_place(self, key: int) -> tuple[int, str, str, str]:
        """In how many places a conversation holds it, and the first one: what stands before, the words, and after."""
        nothing = (0, "", "", "")
        if self._seeker is None or self.sought.where is Where.FIELDS:
            return (self.hits.get(key, 0), "", "", "")
        try:
            conversation = self._desk.conversation(key)
            found = self._seeker.excerpt(key, self._texts(self._seeker, conversation))
        except (KeyError, UserProblem):
            return nothing
        if found is None:
            return nothing
        before, words, after = (_BLANKS.sub(" ", part) for part in (found.before, found.words, found.after))
        return (self.hits.get(key, 1), before, words, after)

    def _texts(self, seeker: Seeker, conversation: Conversation) -> Iterator[str]:
        """What is looked at of a conversation; not for fields of the dataset, which no edit changes."""
        key, desk = conversation.key, self._desk
        notes = partial(desk.setting, setting_name(key))
        return seeker.texts(conversation, partial(desk.note, key), lambda: notes_from(notes()), bytes)

    @Slot(object)
    def _dataset_changed(self, change: ChangeSet) -> None:
        """What was edited is counted again; so is everything where that is a lot."""
        if not self.active or self._seeker is None or not change.touched:
            return
        if len(change.touched) > _FEW or self.sought.where is Where.FIELDS:
            return
        alive = self._desk.columns.alive()
        known = set(self._found)
        for key in change.touched:
            if key <= len(alive) and alive[key - 1] and (key in known or key in change.edited):
                conversation = self._desk.conversation(key)
                try:
                    self.hits[key] = self._seeker.count(key, self._texts(self._seeker, conversation))
                except UserProblem:
                    return
        self._page.model.shown.gone = frozenset(key - 1 for key in known if self.hits.get(key) == 0)
        self.hits_changed.emit()
        self._tell()

    # from place to place

    @Slot(int)
    def step(self, by: int) -> None:
        """To the next place (1) or the one before (-1) among the conversations shown; the end is said."""
        view, shown = self._page.view, self._page.model.shown
        if not self.active:
            self.said.emit(self.tr("Search for something first: Ctrl+F."), "")
            return
        self.remember()
        conversation = view.conversation
        typing = view.focused() is not None
        if conversation is not None and self._go(self._place_beside(conversation, by), typing=typing):
            return
        row = shown.row(conversation.key) if conversation is not None else -1
        holders = np.isin(shown.slots, np.array([key for key in self._found if self.hits.get(key, 1)]) - 1)
        rows = np.flatnonzero(holders)
        rows = rows[rows > row] if by > 0 else rows[rows < row][::-1]
        for other in rows.tolist():
            self._page.open_conversation(shown.key(other))
            if self.sought.where is not Where.TEXTS:
                return
            opened = view.conversation
            if opened is not None:
                places = self._places(opened)
                first = (opened, *places[0 if by > 0 else -1]) if places else None
                if self._go(first, typing=typing):
                    return
        if not self._complete and not self._problem:
            self.said.emit(self.tr("Still looking. Nothing further was found so far."), "")
            return
        if not holders.any():
            self.said.emit(self.tr("None of the conversations shown holds it."), "")
            return
        self.said.emit(
            self.tr("That was the last place. Shift+F3 goes back up.")
            if by > 0
            else self.tr("That was the first place. F3 goes down."),
            "",
        )

    @Slot()
    def next_place(self) -> None:
        """To the next place."""
        self.step(1)

    @Slot()
    def previous_place(self) -> None:
        """To the place before."""
        self.step(-1)

    def _places(self, conversation: Conversation) -> list[tuple[int, int, int]]:
        """Turn, start and end of each place in a conversation."""
        if self.sought.where is not Where.TEXTS or self._seeker is None:
            return []
        return [
            (turn.key, start, end)
            for turn in conversation.turns
            if self._seeker.fits(turn)
            for start, end in self._spans_of(turn.text)
        ]

    def _place_beside(self, conversation: Conversation, by: int) -> tuple[Conversation, int, int, int] | None:
        """The place after or before the cursor; without a cursor, after or before the place shown last."""
        order = {turn.key: place for place, turn in enumerate(conversation.turns)}
        places = self._places(conversation)
        spot = self._spot if self._spot is not None and self._spot[0] == conversation.key else None
        here = self._page.view.cursor_position()
        if spot is not None and spot[1] in order and here in (None, (order[spot[1]], spot[3])):
            start, end = (order[spot[1]], spot[2]), (order[spot[1]], spot[3])
        elif here is not None:
            start = end = here
        else:
            start = end = (-1, 0) if by > 0 else (len(order), 0)
        if by > 0:
            found = next((one for one in places if (order[one[0]], one[1]) >= end), None)
        else:
            found = next((one for one in reversed(places) if (order[one[0]], one[1]) < start), None)
        return None if found is None else (conversation, *found)

    def _go(self, place: tuple[Conversation, int, int, int] | None, *, typing: bool) -> bool:
        if place is None:
            return False
        conversation, turn, start, end = place
        view = self._page.view
        view.go_to_turn(turn, (start, end), focus=typing)
        view.select_words(turn, start, end)
        self._spot = (conversation.key, turn, start, end)
        return True

    # what was searched for before

    @Slot()
    def remember(self) -> None:
        """Put what is searched for at the head of the recent searches: the person went on from there."""
        self._note()
        self._noted = Sought("")

    @Slot()
    def _note(self) -> None:
        self._remember.stop()
        if not self.active or self._problem:
            return
        known = self.recent()
        if known and known[0] == self._noted and self.sought.words.startswith(known[0].words):
            known = known[1:]  # not typed out yet, or searched for in another way
        self._noted = self.sought
        known = [self.sought, *(one for one in known if one != self.sought)]
        self._kept.set(SEARCHES, msgspec.json.encode(known[:_MOST_RECENT]).decode())

    def recent(self) -> list[Sought]:
        """What was searched for, the newest first."""
        try:
            return msgspec.json.decode(self._kept.get(SEARCHES) or "[]", type=list[Sought])
        except msgspec.DecodeError:
            return []

    @Slot(QWidget)
    def offer_recent(self, below: QWidget) -> None:
        """Show a menu of recent searches below a widget."""
        menu = QMenu(below)
        menu.setObjectName("search_recent")
        menu.aboutToHide.connect(menu.deleteLater)
        recent = self.recent()
        for sought in recent:
            title = self.title(sought)
            short = title if len(title) <= 60 else title[:59] + "…"
            menu.addAction(theme.icon("clock", "muted"), short.replace("&", "&&")).setData(sought)
        if recent:
            menu.addSeparator()
            menu.addAction(self.tr("Forget these")).setData(None)
        else:
            menu.addAction(self.tr("Nothing was searched for yet")).setEnabled(False)
        menu.triggered.connect(self._recent_chosen)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    @Slot(QAction)
    def _recent_chosen(self, action: QAction) -> None:
        chosen = action.data()
        if isinstance(chosen, Sought):
            self.start(chosen)
            self.remember()
        else:
            self._kept.set(SEARCHES, SEARCHES.default)
