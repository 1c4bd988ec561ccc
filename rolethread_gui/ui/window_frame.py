"""The frame of the window: top bar, page rail, room for the pages, status bar. It is painted before all else is made."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QActionGroup, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from rolethread_gui.ui.actions import Actions
from rolethread_gui.ui.menus import Menus
from rolethread_gui.ui.next_turn import next_turn
from rolethread_gui.ui.page_stack import PageStack
from rolethread_gui.ui.rail import Rail
from rolethread_gui.ui.top_bar import TopBar
from rolethread_gui.ui.versions.save_bar import SaveVersionBar
from rolethread_gui.ui.widgets.notice_bar import NoticeBar
from rolethread_gui.ui.widgets.status import StatusBar
from rolethread_gui.workbench.preferences import WINDOW_GEOMETRY, Preferences

_PAGES = ("page_edit", "page_checks", "page_balance", "page_versions")


class WindowFrame(QMainWindow):
    """A window with nothing in it yet; none of its actions can be used.

    Attributes:
        named: the actions by name.

    Signals:
        first_painted: the window was painted for the first time; what is heavy may be loaded now.
    """

    first_painted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        """Make it.

        Args:
            preferences: say where the window was.
        """
        super().__init__()
        self.setObjectName("main_window")
        self._preferences = preferences
        self._painted = False
        self.named = Actions(self)
        self.status = StatusBar()
        self.notices = NoticeBar()
        self._pages = PageStack(self.named)
        self.start_page = self._pages.start_page
        self._build_frame()
        for name in self.named.names():
            self.named[name].setEnabled(False)
        self.resize(1360, 860)
        kept = preferences.get(WINDOW_GEOMETRY)
        if kept:
            self.restoreGeometry(kept)
        self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """Be no larger than the screen: it may be another one now, or drawn twice as large."""
        room = self.screen().availableGeometry()
        if not self.isMaximized() and not self.isFullScreen():
            self.resize(self.size().boundedTo(room.size()))
            place = self.geometry()
            left = max(room.left(), min(place.left(), room.right() + 1 - place.width()))
            top = max(room.top(), min(place.top(), room.bottom() + 1 - place.height()))
            self.move(left, top)

    def _build_frame(self) -> None:
        self._menus = Menus(self, self.named)
        self.top_bar = TopBar(self.named, self._menus.project)
        self.save_bar = SaveVersionBar()
        pages = QActionGroup(self)
        for name in _PAGES:
            pages.addAction(self.named[name])
        pages.addAction(self.named["export"])
        self.rail = Rail([self.named[name] for name in _PAGES])
        self.rail.hide()
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.rail)
        self._rail_edge = _edge("upright")
        self._rail_edge.hide()
        self._middle.addWidget(self._rail_edge)
        beside = QVBoxLayout()  # what comes above the pages leaves the rail where it is
        beside.setSpacing(0)
        beside.addWidget(self.notices)
        beside.addWidget(self.save_bar)
        beside.addWidget(self._pages, 1)
        self._middle.addLayout(beside, 1)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        self._bar_edge = _edge("line")
        layout.addWidget(self._bar_edge)
        layout.addLayout(self._middle, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)

    def show_rail(self, shown: bool) -> None:
        """Show the way to the pages, or hide it while there is nothing on them."""
        self.rail.setVisible(shown)
        self._rail_edge.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            next_turn(self, self._first_painted)

    @Slot()
    def _first_painted(self) -> None:
        self.first_painted.emit()


def _edge(kind: str) -> QFrame:
    line = QFrame()
    line.setProperty("kind", kind)
    return line
