"""Searching on the Edit page: what is searched for, and where it was found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.dataset.sought import Batch, Sought, Where
from rolethread_gui.dataset.word_notes import WordNote, notes_from, setting_name
from rolethread_gui.ui.edit.place_walk import PlaceWalk
from rolethread_gui.ui.edit.recent_searches import RecentSearches, search_title
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.seeking import Seeker
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.preferences import Preferences

_BLANKS = re.compile(r"\s+")
_SHOW_MS = 250
_REMEMBER_MS = 1500
_TURN_S = 0.05
"""Seconds that a pattern may take on a text in the window itself."""
_FEW = 200
"""Edited conversations that are counted again at once; of more, everything is looked for again."""


class Searching(QObject):
    """One search over the open project. Lane: GUI thread.

    Attributes:
        sought: what is searched for; without words nothing is.
        hits: in how many places each conversation holds it, as far as that is counted.
        recent: what was searched for before.

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
        self._page, self._bar, self._desk = page, page.search_bar, desk
        self._current, self._set_filter = current, show
        self._found: list[int] = []
        self._complete = False
        self._counting = False
        self._problem = ""
        self._seeker: Seeker | None = None
        self._show = self._timer(_SHOW_MS, self._show_found)
        self._remember = self._timer(_REMEMBER_MS, self._note)
        self._walk = PlaceWalk(page, self, self)
        self._walk.said.connect(self.said)
        self.recent = RecentSearches(kept, self)
        self.recent.chosen.connect(self._recent_chosen)
        bar = self._bar
        bar.changed.connect(self._ways_changed)
        bar.step_wanted.connect(self._walk.step)
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
        self._page.view.set_search(self.spans_of, self.wants)
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
        self._walk.forget()
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
            clause = IsOneOf(tuple(self._found), search_title(self.sought))
            self._set_filter(self._current().with_clause(clause))

    def _tell(self) -> None:
        if self._problem:
            self._bar.tell(self._problem, problem=True)
        elif not self.active:
            self._bar.tell(self.tr("Write what to find into the field above."))
        elif self._complete and not self._found:
            self._bar.tell(self.tr("Found nowhere."))
        else:
            self._bar.tell(self._figures(), steps=bool(self._found))

    def _figures(self) -> str:
        many = len(self._found)
        text = self.tr("1 conversation") if many == 1 else put(self.tr("{0:,} conversations"), many)
        places = sum(self.hits.values())
        if not self._counting or not self.sought.is_plain:
            found = self.tr("1 place") if places == 1 else put(self.tr("{0:,} places"), places)
            in_many = put(self.tr("{0} in {1:,} conversations"), found, many)
            text = self.tr("{0} in 1 conversation").format(found) if many == 1 else in_many
        return text if self._complete else self.tr("{0} so far…").format(text)

    def spans_of(self, text: str) -> Sequence[tuple[int, int]]:
        """Places in a text on screen."""
        try:
            return self._seeker.spans(text) if self._seeker is not None else ()
        except UserProblem:  # it is told where it is searched; here nothing is marked
            return ()

    def wants(self, conversation: Conversation, turn_key: int) -> bool:
        """Whether places in a turn are to be marked."""
        return self.fits(conversation.turn(turn_key)) if self.active else False

    def fits(self, turn: Turn) -> bool:
        """Whether it is searched for in the text of a turn."""
        return self._seeker is not None and self.sought.where is Where.TEXTS and self._seeker.fits(turn)

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

    def note_of(self, key: int) -> str:
        """The note of a conversation."""
        return self._desk.note(key)

    def notes_found(self, conversation: Conversation) -> list[WordNote]:
        """The notes on words of a conversation that hold it."""
        seeker = self._seeker
        if seeker is None:
            return []
        notes = notes_from(self._desk.setting(setting_name(conversation.key)))
        return [note for note in notes if seeker.looks_at(note, conversation) and self.spans_of(note.text)]

    def holders(self) -> list[int]:
        """Keys of the conversations that hold it, as far as they are found."""
        return [key for key in self._found if self.hits.get(key, 1)]

    @property
    def complete(self) -> bool:
        """Whether no others will be found."""
        return self._complete or bool(self._problem)

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

    # from place to place, and what was searched for before

    @Slot()
    def next_place(self) -> None:
        """To the next place."""
        self._walk.step(1)

    @Slot()
    def previous_place(self) -> None:
        """To the place before."""
        self._walk.step(-1)

    @Slot()
    def remember(self) -> None:
        """Put what is searched for at the head of the recent searches: the person went on from there."""
        self._note()
        self.recent.settle()

    @Slot()
    def _note(self) -> None:
        self._remember.stop()
        if self.active and not self._problem:
            self.recent.note(self.sought)

    @Slot(object)
    def _recent_chosen(self, sought: Sought) -> None:
        self.start(sought)
        self.remember()
