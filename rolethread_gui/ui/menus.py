"""The menu bar and the menu of the project, made from the rows of `actions`."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from rolethread_gui.ui import theme
from rolethread_gui.ui.actions import EDIT, FILE, GO, HELP, VIEW, Actions

_SEPARATED = ("preferences", "search", "history", "larger", "full_screen", "about")
"""Actions with a line above them."""


class Menus(QObject):
    """Fills the menu bar.

    Signals:
        theme_chosen: "system", "light" or "dark".
    """

    theme_chosen = Signal(str)

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self.project = QMenu(window)
        for name in ("open", "add_source", "open_sample", "problems", "close"):
            self.project.addAction(actions[name])
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
                menu.addAction(action)
            if group == VIEW:
                self._fill_themes(menu.addMenu(theme.icon("sun"), self.tr("&Colours")))
        self._themes.triggered.connect(self._chosen)

    def _fill_themes(self, menu: QMenu) -> None:
        names = {"system": self.tr("As the &system"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        for choice in theme.CHOICES:
            action = QAction(names[choice], menu)
            action.setObjectName(f"action_theme_{choice}")
            action.setCheckable(True)
            action.setData(choice)
            self._themes.addAction(action)
            menu.addAction(action)

    def check_theme(self, choice: str) -> None:
        """Mark the theme that is in use."""
        for action in self._themes.actions():
            action.setChecked(action.data() == choice)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.theme_chosen.emit(str(action.data()))
