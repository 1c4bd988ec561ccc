"""The menu bar and the menu of the project, made from the rows of `actions`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from rolethread_gui.ui import theme
from rolethread_gui.ui.actions import EDIT, FILE, GO, HELP, SAMPLE, VIEW, Actions

_SEPARATED = (
    "preferences",
    "search",
    "new_conversation",
    "next_flag",
    "history",
    "focus",
    "larger",
    "full_screen",
    "about",
)
"""Actions with a line above them."""


class Menus(QObject):
    """Fills the menu bar.

    Signals:
        theme_chosen: "system", "light" or "dark".
        recent_wanted: key of a conversation that was looked at before.
        saved_wanted: number of a filter that is kept under a name.
    """

    theme_chosen = Signal(str)
    recent_wanted = Signal(int)
    saved_wanted = Signal(int)

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self.project = QMenu(window)
        self._samples = QMenu(self.tr("Open a s&ample"), window)
        self._samples.setIcon(theme.icon("book-open"))
        self._samples.addActions(actions.group(SAMPLE))
        for name in ("open", "add_source", "problems", "close"):
            self.project.addAction(actions[name])
        self.project.insertMenu(actions["problems"], self._samples)
        separated = {actions[name] for name in _SEPARATED}
        self._themes = QActionGroup(self)
        titles = {
            FILE: self.tr("&File"),
            EDIT: self.tr("&Edit"),
            GO: self.tr("&Go"),
            VIEW: self.tr("&View"),
            HELP: self.tr("&Help"),
        }
        for group, title in titles.items():
            menu = window.menuBar().addMenu(title)
            for action in actions.group(group):
                if action in separated:
                    menu.addSeparator()
                if action is actions["save_version"]:
                    menu.addMenu(self._samples)
                menu.addAction(action)
                if action is actions["forward"]:
                    self.recent = menu.addMenu(theme.icon("history"), self.tr("&Recent conversations"))
                    self.recent.setObjectName("recent_conversations")
                    self.saved = menu.addMenu(theme.icon("funnel"), self.tr("&Kept filters"))
                    self.saved.setObjectName("kept_filters")
            if group == VIEW:
                self._fill_themes(menu.addMenu(theme.icon("sun"), self.tr("&Colours")))
        self._themes.triggered.connect(self._chosen)
        self.recent.triggered.connect(self._recent_chosen)
        self.saved.triggered.connect(self._saved_chosen)

    def _fill_themes(self, menu: QMenu) -> None:
        names = {"system": self.tr("As the &system"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        for choice in theme.CHOICES:
            action = QAction(names[choice], menu)
            action.setObjectName(f"action_theme_{choice}")
            action.setCheckable(True)
            action.setData(choice)
            self._themes.addAction(action)
            menu.addAction(action)

    def show_recent(self, titles: Sequence[tuple[int, str]]) -> None:
        """Offer these conversations: key and what they begin with, the newest first."""
        self.recent.clear()
        for key, title in titles:
            self.recent.addAction(title.replace("&", "&&")).setData(key)
        if not titles:
            self.recent.addAction(self.tr("None yet")).setEnabled(False)

    @Slot(QAction)
    def _recent_chosen(self, action: QAction) -> None:
        self.recent_wanted.emit(int(action.data()))

    def show_saved(self, titles: Sequence[tuple[int, str]]) -> None:
        """Offer these filters: number and name."""
        self.saved.clear()
        for number, title in titles:
            self.saved.addAction(title.replace("&", "&&")).setData(number)
        if not titles:
            self.saved.addAction(self.tr("None yet")).setEnabled(False)

    @Slot(QAction)
    def _saved_chosen(self, action: QAction) -> None:
        self.saved_wanted.emit(int(action.data()))

    def check_theme(self, choice: str) -> None:
        """Mark the theme that is in use."""
        for action in self._themes.actions():
            action.setChecked(action.data() == choice)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.theme_chosen.emit(str(action.data()))
