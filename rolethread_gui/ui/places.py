"""Back, forward, and the place where the person stopped: taken down while they work, brought back when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.ui.trail import Place, Spot, Trail
from rolethread_gui.workbench.preferences import PLACES, Preferences

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.edit_page import EditPage
    from rolethread_gui.ui.top_bar import SearchField
    from rolethread_gui.workbench.desk import Desk

_PAGES = ("edit", "checks", "balance", "versions", "export")
_KEEP_MS = 1000
_PROJECTS = 20
"""So many projects' places are remembered."""
_LISTED = 2000
"""Longer lists of conversations in a filter are not remembered."""
_RECENT = 12


class PlaceKeeper(QObject):
    """Knows where the window is and brings it elsewhere. Lane: GUI thread.

    Signals:
        page_wanted: name of the page to show: "edit", "balance" …
        ways_changed: whether there is a way back, and one forward.
    """

    page_wanted = Signal(str)
    ways_changed = Signal(bool, bool)

    def __init__(
        self,
        desk: Desk,
        edit: EditPage,
        search: SearchField,
        *,
        pages: QStackedWidget,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        """Begin with nothing open.

        Args:
            desk: tells when a project comes and goes.
            edit: the page with the filter and the conversation.
            search: the field with the words that are searched for.
            pages: what is shown; a page's object name is "…_page".
            preferences: where places are remembered.
            parent: owner.
        """
        super().__init__(parent)
        self._desk, self._edit, self._search = desk, edit, search
        self._pages, self._preferences = pages, preferences
        self._trail = Trail()
        self._spots: dict[int, Spot] = {}
        self._row = -1
        self._going = False
        self._stopped: Place | None = None
        self._moved = self._timer(0, self._note)
        self._soon = self._timer(0, self._arrive)
        self._keep = self._timer(_KEEP_MS, self._remember)
        desk.closing.connect(self._closing)
        desk.saved.connect(self._worked)
        edit.leaving.connect(self._leaving)
        edit.opened.connect(self._note_soon)
        edit.filter_changed.connect(self._note_soon)
        edit.table.horizontalHeader().sortIndicatorChanged.connect(self._note_soon)
        pages.currentChanged.connect(self._note_soon)

    def _timer(self, interval_ms: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    # taking down

    @Slot()
    def _note_soon(self) -> None:
        """A slot of its own: what a signal brings (a key, say) would be taken for how long the timer shall wait."""
        self._moved.start()

    @Slot(int)
    def _leaving(self, key: int) -> None:
        self._spots.pop(key, None)
        self._spots[key] = self._edit.view.spot()
        if len(self._spots) > 500:
            self._spots.pop(next(iter(self._spots)))

    @Slot()
    def _worked(self) -> None:
        if self._desk.is_open:
            self._trail.stay(self._edit.view.spot())
            self._keep.start()

    @Slot()
    def _note(self) -> None:
        if not self._desk.is_open or self._going:
            return
        place = self._now()
        self._trail.arrive(place)
        self._row = self._edit.model.shown.row(place.key)
        self.ways_changed.emit(self._trail.can_go(-1), self._trail.can_go(1))
        self._keep.start()

    def _now(self) -> Place:
        edit = self._edit
        sort, descending = edit.table.sorted_by()
        words = edit.search_words
        clauses = edit.current_filter().clauses
        if words:
            clauses = tuple(clause for clause in clauses if not isinstance(clause, IsOneOf))
        key = edit.view.conversation.key if edit.view.conversation is not None else 0
        here = self._trail.here
        row = edit.model.shown.row(key)
        near = here is not None and key != here.key and row >= 0 and abs(row - self._row) == 1
        ways = msgspec.structs.replace(edit.searching.sought, words="")
        return Place(
            page=self._page(),
            filter=Filter(clauses),
            search=words,
            ways=ways,
            sort=sort,
            descending=descending,
            key=key,
            passing=near,
        )

    def _page(self) -> str:
        shown = self._pages.currentWidget()
        return "" if shown is None else shown.objectName().removesuffix("_page")

    # bringing back

    @Slot()
    def back(self) -> None:
        """To the place before."""
        self._go(-1)

    @Slot()
    def forward(self) -> None:
        """Forward again after `back`."""
        self._go(1)

    def _go(self, by: int) -> None:
        self._note()
        if self._edit.view.conversation is not None:
            self._leaving(self._edit.view.conversation.key)
        place = self._trail.go(by)
        if place is not None:
            spot = self._spots.get(place.key) or place.spot
            self._bring(msgspec.structs.replace(place, spot=spot))
            self.ways_changed.emit(self._trail.can_go(-1), self._trail.can_go(1))
            self._keep.start()

    def recent(self) -> list[int]:
        """Conversations that were looked at, the newest first."""
        return self._trail.recent(_RECENT)

    def open_recent(self, key: int) -> None:
        """To a conversation that was looked at, where it was left."""
        self._bring(msgspec.structs.replace(self._now(), page="edit", key=key, spot=self._spots.get(key)))
        self._note()

    def _bring(self, place: Place) -> None:
        """Make everything as it was at a place."""
        edit = self._edit
        self._going = True
        page = place.page if place.page in _PAGES else "edit"
        if page != self._page():
            self.page_wanted.emit(page)
        edit.table.sort_by(place.sort, descending=place.descending)
        sought = msgspec.structs.replace(place.ways, words=place.search)
        if edit.search_words != place.search or (place.search and edit.searching.sought != sought):
            self._search.show_words(place.search)
            edit.searching.start(sought)
        words = edit.current_filter().clauses if place.search else ()
        found = tuple(clause for clause in words if isinstance(clause, IsOneOf))
        wanted = Filter((*place.filter.clauses, *found))
        if edit.current_filter() != wanted:
            edit.set_filter(wanted)
        if place.done:
            edit.model.resettle(place.done)
        exists = self._desk.columns.alive()
        if 0 < place.key <= len(exists) and exists[place.key - 1]:
            edit.open_conversation(place.key)
            if place.spot is not None:
                edit.view.go_to_spot(place.spot)
        if place.page == "edit" and not (place.spot and place.spot.typing):
            edit.table.setFocus()
        self._row = edit.model.shown.row(place.key)
        self._moved.stop()
        self._going = False

    # remembering

    @Slot()
    def begin(self) -> None:
        """A project is here: go to where the person stopped in it, as soon as the page has its size."""
        self._trail.clear()
        self._spots.clear()
        self.ways_changed.emit(False, False)
        self._stopped = self._known().get(str(self._desk.path))
        self._soon.start()

    @Slot()
    def _arrive(self) -> None:
        place, self._stopped = self._stopped, None
        if place is not None and self._desk.is_open and self._desk.columns.size:
            self._bring(place)
        self._note()

    @Slot()
    def _closing(self) -> None:
        self._remember()
        for timer in (self._moved, self._soon, self._keep):
            timer.stop()

    @Slot()
    def _remember(self) -> None:
        """Write down where the person is, so that a crash loses at most a second of it."""
        if self._desk.path is None or self._stopped is not None or not self._desk.columns.size:
            return
        place = msgspec.structs.replace(self._now(), spot=self._edit.view.spot(), passing=False)
        clauses = tuple(
            clause
            for clause in place.filter.clauses
            if not (isinstance(clause, IsOneOf) and len(clause.keys) > _LISTED)
        )
        known = self._known()
        known.pop(str(self._desk.path), None)
        whole = not place.search and clauses == place.filter.clauses
        done = self._edit.model.shown.done(self._desk.columns.still()) + 1 if whole and clauses else ()
        known[str(self._desk.path)] = msgspec.structs.replace(
            place,
            filter=Filter(clauses),
            done=tuple(int(key) for key in done) if len(done) <= _LISTED else (),
        )
        newest = dict(list(known.items())[-_PROJECTS:])
        self._preferences.set(PLACES, msgspec.json.encode(newest).decode())

    def _known(self) -> dict[str, Place]:
        """Places by project, as remembered; what cannot be read was written by another version."""
        try:
            return msgspec.json.decode(self._preferences.get(PLACES) or "{}", type=dict[str, Place])
        except msgspec.DecodeError:
            return {}
