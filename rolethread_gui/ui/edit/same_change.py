"""“The same change fits 6 other turns”: offered after an edit by hand, below the text, and never in the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.dataset.same_change import changed_phrase
from rolethread_gui.engine.rewording import Place, Rewording
from rolethread_gui.ui import theme
from rolethread_gui.wording import put, quoted

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.dataset.errors import UserProblem
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.worklists import Worklists

_REST_MS = 2000
"""So long nothing is typed before a change counts as made; leaving the turn says so at once."""
_MOST = 5000
_WORDS = 32

Phrase = tuple[str, str]
"""What went, and what came in its place."""


class SameChangeBar(QFrame):
    """One line under the conversation: what the change was, where else it fits, and the way to say no.

    Signals:
        asked: the places shall be listed.
        refused: not this change, now and later.
    """

    asked = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("same_change")
        self.setProperty("kind", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(theme.UNIT_PX)
        self._told = QLabel()
        self._told.setObjectName("same_change_told")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        row.addWidget(self._told, 1)
        show = QPushButton(self.tr("Show them"))
        show.setObjectName("same_change_show")
        show.setProperty("kind", "link")
        show.clicked.connect(self.asked)
        row.addWidget(show)
        close = QToolButton()
        close.setObjectName("same_change_refuse")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Do not offer this change again"))
        close.setAccessibleName(self.tr("Do not offer this change again"))
        close.clicked.connect(self.refused)
        row.addWidget(close)
        self.hide()

    def show_offer(self, phrase: Phrase, turns: int) -> None:
        """Say what fits, and where."""
        gone, come = (_short(words) for words in phrase)
        fits = (
            self.tr("The same change fits 1 other turn")
            if turns == 1
            else put(self.tr("The same change fits {0:,} other turns"), turns)
        )
        what = (
            self.tr("“{0}” becomes “{1}”").format(gone, come)
            if come
            else self.tr("“{0}” is cut").format(gone)
        )
        self._told.setText(f"{fits}: {what}")
        self.show()


class SameChange(QObject):
    """Watches what is typed, and looks for turns in which the same words stand."""

    def __init__(self, page: EditWalk, desk: Desk, work: Worklists) -> None:
        super().__init__(page)
        self._page, self._desk, self._work = page, desk, work
        self._before: dict[tuple[int, int], str] = {}
        self._phrase: Phrase | None = None
        self._made = (0, 0)
        self._places: list[Place] = []
        self._looking = False
        self.bar = SameChangeBar()
        self.bar.asked.connect(self._list)
        self.bar.refused.connect(self._refuse)
        page.add_below_text(self.bar)
        self._rest, self._soon = QTimer(self), QTimer(self)
        for timer, interval_ms in ((self._rest, _REST_MS), (self._soon, 0)):
            timer.setSingleShot(True)
            timer.setInterval(interval_ms)
            timer.timeout.connect(self._look)
        page.view.typed.connect(self._typed)
        page.view.paused.connect(self._left)
        page.leaving.connect(self._left)
        desk.dataset_changed.connect(self._changed)
        desk.project_opened.connect(self._forget)
        desk.project_closed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._rest.stop()
        self._soon.stop()
        self._before.clear()
        self._drop()

    def _drop(self) -> None:
        self._phrase, self._places, self._looking = None, [], False
        self.bar.hide()

    # what was changed

    @Slot(int, str)
    def _typed(self, turn: int, text: str) -> None:
        del text
        conversation = self._page.view.conversation
        if conversation is None:
            return
        place = conversation.key, turn
        if place not in self._before:
            self._before[place] = conversation.turns[conversation.index(turn)].text
        if place == self._made:  # it goes on: what was offered is not the whole of it
            self._drop()
        self._rest.start()

    @Slot()
    def _left(self) -> None:
        if self._before:
            self._soon.start()

    @Slot()
    def _look(self) -> None:
        """The change is made, for now: look for others like it."""
        self._rest.stop()
        before, self._before = self._before, {}
        focus = self._page.view.focused()
        for place, text in before.items():
            key, turn = place
            try:
                conversation = self._desk.conversation(key)
                now = conversation.turns[conversation.index(turn)].text
            except KeyError:
                continue
            if focus is not None and focus.turn.key == turn and self._is_on_screen(key):
                self._before[place] = text  # typing may go on there
            phrase = changed_phrase(text, now)
            if phrase is not None and phrase not in self._work.refused:
                self._search(phrase, place)

    def _is_on_screen(self, key: int) -> bool:
        conversation = self._page.view.conversation
        return conversation is not None and conversation.key == key

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        """An undo takes the offer away with what it came from; so does a bulk change, which may have made it."""
        if change.origin == "fix all" or (change.kind != "do" and self._made[0] in change.edited):
            self._before.clear()
            self._drop()
        elif self._phrase is not None and self._made[0] in change.edited and self._is_gone(self._phrase[1]):
            self._drop()

    def _is_gone(self, words: str) -> bool:
        """Whether the turn that was changed no longer has the words that were written into it."""
        key, turn = self._made
        try:
            conversation = self._desk.conversation(key)
            return words not in conversation.turns[conversation.index(turn)].text
        except KeyError:
            return True

    # where else it stands

    def _search(self, phrase: Phrase, place: tuple[int, int]) -> None:
        if self._desk.read_only or self._page.middle.currentWidget() is self._page.replace:
            return  # find and replace is at it, and looks for one thing at a time
        self._drop()
        self._phrase, self._made, self._looking = phrase, place, True
        wanted = Rewording(phrase[0], phrase[1], whole_words=True, case=True)
        self._desk.outside.find_places(wanted, None, self._found, self._failed)

    def _found(self, places: Sequence[Place], finished: bool) -> None:
        if not self._looking or self._phrase is None:
            return
        found = [place for place in places if (place.conversation, place.turn) != self._made]
        if found and (found[0].old, found[0].new) != self._phrase:
            return  # what somebody else looked for
        self._places += found
        if len(self._places) > _MOST:
            self._desk.cancel("replace")
            finished = True
        if finished:
            self._looking = False
            if self._places:
                turns = {(place.conversation, place.turn) for place in self._places}
                self.bar.show_offer(self._phrase, len(turns))

    def _failed(self, problem: UserProblem) -> None:
        del problem  # it stands in too many places to be listed; find and replace says so to who asks
        self._looking = False

    # what the person says to it

    @Slot()
    def _list(self) -> None:
        phrase, places = self._phrase, self._places[:_MOST]
        if phrase is None:
            return
        offered: dict[int, list[Flag]] = {}
        for place in places:
            offered.setdefault(place.conversation, []).append(_flag(place))
        gone, come = (_short(words) for words in phrase)
        title = (
            self.tr("“{0}” becomes “{1}”").format(gone, come)
            if come
            else self.tr("“{0}” is cut").format(gone)
        )
        self._before.clear()
        self._drop()
        self._page.offer_changes(title, offered)

    @Slot()
    def _refuse(self) -> None:
        if self._phrase is not None:
            self._work.refuse(self._phrase)
        self._drop()


def _flag(place: Place) -> Flag:
    edit = ReplaceText(place.conversation, place.turn, place.start, place.end, place.new, place.old)
    around = f"{place.before}{place.old}{place.after}"
    return Flag(
        "same_change",
        place.conversation,
        place.turn,
        place.start,
        place.end,
        Severity.HINT,
        " ".join(around.split()),
        place.old,
        fixes=(Fix(_title(place), (edit,)),),
    )


def _title(place: Place) -> str:
    return (
        f"{quoted(_short(place.old))} → {quoted(_short(place.new))}"
        if place.new
        else f"– {quoted(_short(place.old))}"
    )


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _WORDS else flat[: _WORDS - 1] + "…"
