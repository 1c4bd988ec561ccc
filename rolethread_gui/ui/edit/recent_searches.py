"""What was searched for before: remembered, and offered again in a menu."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.sought import Sought, Where
from rolethread_gui.ui import theme
from rolethread_gui.wording import say
from rolethread_gui.workbench.preferences import SEARCHES, Preferences

_MOST_RECENT = 15
_TITLE_LETTERS = 60


class RecentSearches(QObject):
    """The searches of before, the newest first. Lane: GUI thread.

    Signals:
        chosen: one of them shall be searched for again: the `Sought`.
    """

    chosen = Signal(object)

    def __init__(self, kept: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = kept
        self._noted = Sought("")

    def note(self, sought: Sought) -> None:
        """Put a search at the head; one that it goes on from, not typed out yet, gives way to it."""
        known = self.known()
        if known and known[0] == self._noted and sought.words.startswith(known[0].words):
            known = known[1:]
        self._noted = sought
        known = [sought, *(one for one in known if one != sought)]
        self._kept.set(SEARCHES, msgspec.json.encode(known[:_MOST_RECENT]).decode())

    def settle(self) -> None:
        """The person went on from the search noted last: what is typed next is another one."""
        self._noted = Sought("")

    def known(self) -> list[Sought]:
        """What was searched for, the newest first."""
        try:
            return msgspec.json.decode(self._kept.get(SEARCHES) or "[]", type=list[Sought])
        except msgspec.DecodeError:
            return []

    @Slot(QWidget)
    def offer(self, below: QWidget) -> None:
        """Show them as a menu below a widget."""
        menu = QMenu(below)
        menu.setObjectName("search_recent")
        menu.aboutToHide.connect(menu.deleteLater)
        known = self.known()
        for sought in known:
            title = search_title(sought)
            short = title if len(title) <= _TITLE_LETTERS else title[: _TITLE_LETTERS - 1] + "…"
            menu.addAction(theme.icon("clock", "muted"), short.replace("&", "&&")).setData(sought)
        if known:
            menu.addSeparator()
            menu.addAction(self.tr("Forget these")).setData(None)
        else:
            menu.addAction(self.tr("Nothing was searched for yet")).setEnabled(False)
        menu.triggered.connect(self._menu_chosen)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        sought = action.data()
        if isinstance(sought, Sought):
            self.chosen.emit(sought)
        else:
            self._kept.set(SEARCHES, SEARCHES.default)


def search_title(sought: Sought) -> str:
    """A search in few words, for chips and lists."""
    parts = [say("“{0}”").format(sought.words)]
    if sought.pattern:
        parts[0] = say("pattern {0}").format(parts[0])
    if sought.whole_words:
        parts.append(say("whole words"))
    if sought.case:
        parts.append(say("capitals as written"))
    whose = {
        Role.USER: say("user's turns"),
        Role.ASSISTANT: say("assistant's turns"),
        Role.SYSTEM: say("system prompts"),
        Role.TOOL: say("results of tools"),
    }
    if sought.role in whose:
        parts.append(whose[sought.role])
    if sought.speaker:
        parts.append(say("turns of {0}").format(sought.speaker))
    where = {
        Where.OTHERS: say("other texts"),
        Where.CALLS: say("tool calls"),
        Where.NOTES: say("notes"),
        Where.FIELDS: say("other fields"),
    }
    if sought.where in where:
        parts.append(where[sought.where])
    return " · ".join(parts)
