"""A project that brings the program down must not do so at every start.

Before the project of last time is opened by itself, its path is written down; once it has been open for a while, or
the program ended as it should, it is struck out. What still stands there at the next start did not go well.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from rolethread_gui.workbench.preferences import OPENING, Preferences

_SETTLED_MS = 10_000
"""A project that has been open for so long is taken to be sound: it was painted, counted and checked by then."""


class SafeStart(QObject):
    """Remembers which project was being opened. Lane: GUI thread."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        """Make it; `suspect` is then what stood there from the last start."""
        super().__init__(parent)
        self._preferences = preferences
        self.suspect = preferences.get(OPENING)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self.settled)

    def opening(self, project: Path) -> None:
        """A project is about to be opened without the person having asked for it now."""
        self._preferences.set(OPENING, str(project))
        self._preferences.keep()  # on disk before anything can go wrong

    @Slot()
    def opened(self) -> None:
        """A project is open; wait whether it stays so."""
        self._timer.start()

    @Slot()
    def settled(self) -> None:
        """All is well, or the program ends as it should."""
        self._timer.stop()
        self._preferences.set(OPENING, "")
        self._preferences.keep()
