"""What the window looks like: theme, size of text, charts, full screen; the actions and Preferences agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.ui.application import choose_theme
from rolethread_gui.workbench.preferences import CHARTS_OPEN, TEXT_SIZE, THEME, TYPEWRITER, Preferences

if TYPE_CHECKING:
    from rolethread_gui.ui.actions import Actions
    from rolethread_gui.ui.balance.strip import BalanceStrip
    from rolethread_gui.ui.menus import Menus


class Looks(QObject):
    """Takes wishes about the look and keeps them. Lane: GUI thread."""

    def __init__(
        self, preferences: Preferences, named: Actions, menus: Menus, strip: BalanceStrip, window: QWidget
    ) -> None:
        """Bring back what was chosen.

        Args:
            preferences: where it is kept.
            named: the actions that say what is on.
            menus: where the theme is chosen.
            strip: the charts under the table.
            window: whose look it is.
        """
        super().__init__(window)
        self._preferences, self._named, self._menus, self._window = preferences, named, menus, window
        is_open = preferences.get(CHARTS_OPEN)
        strip.set_open(is_open)
        named["charts"].setChecked(is_open)
        named["typewriter"].setChecked(preferences.get(TYPEWRITER))
        menus.check_theme(preferences.get(THEME))
        strip.folded.connect(self._strip_folded)
        menus.theme_chosen.connect(self._theme_chosen)
        preferences.changed.connect(self._preference_changed)

    @Slot(bool)
    def typewriter(self, on: bool) -> None:
        """Keep the line that is typed in at one height."""
        self._preferences.set(TYPEWRITER, on)

    @Slot()
    def larger(self) -> None:
        """Make the text larger."""
        self._preferences.set(TEXT_SIZE, min(TEXT_SIZE.high, self._preferences.get(TEXT_SIZE) + 1))

    @Slot()
    def smaller(self) -> None:
        """Make the text smaller."""
        self._preferences.set(TEXT_SIZE, max(TEXT_SIZE.low, self._preferences.get(TEXT_SIZE) - 1))

    @Slot(bool)
    def full_screen(self, on: bool) -> None:
        """Fill the screen, or no longer."""
        full = Qt.WindowState.WindowFullScreen
        state = self._window.windowState()
        self._window.setWindowState(state | full if on else state & ~full)

    @Slot(bool)
    def _strip_folded(self, folded: bool) -> None:
        self._named["charts"].setChecked(not folded)
        self._preferences.set(CHARTS_OPEN, not folded)

    @Slot(str)
    def _theme_chosen(self, choice: str) -> None:
        self._preferences.set(THEME, choice)

    @Slot(str)
    def _preference_changed(self, name: str) -> None:
        if name == THEME.name:
            choice = self._preferences.get(THEME)
            choose_theme(choice)
            self._menus.check_theme(choice)
        elif name == TYPEWRITER.name:
            self._named["typewriter"].setChecked(self._preferences.get(TYPEWRITER))
