"""Garbage is collected between events, in the GUI thread alone. Lane: GUI thread.

Left to itself Python collects whenever enough was allocated, in whatever thread that happens: in the middle of
painting, where some ten milliseconds are felt, or in the writer's thread, where a widget must not be deleted.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

_LOOK_MS = 100
_YOUNG = 5_000
"""Objects made since the last look that are worth it; looking through them takes less than a millisecond."""
_BURST = 20_000
"""Objects made since the last look that would take too long: a large change is being worked out."""
_OLDER = 20_000
"""Objects that were looked through and stayed, until these are looked through once more."""
_ALL_EVERY = 400


class Collector(QObject):
    """Collects a little every now and then, and everything when nobody looks at the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = self._looked = 0
        self._unseen = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Take collecting over."""
        gc.disable()
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _look(self) -> None:
        young = gc.get_count()[0]
        if young < _YOUNG:
            return
        if young > _BURST:
            gc.freeze()  # takes no time; what is no longer held goes all the same, all but rings of objects
            self._unseen = True
            return
        self._rounds += 1
        self._looked += young
        if self._rounds % _ALL_EVERY == 0:
            self._everything()
        elif self._looked > _OLDER:
            self._looked = 0
            gc.collect(1)
        else:
            gc.collect(0)

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive and self._timer.isActive():
            if self._unseen:
                self._unseen = False
                gc.unfreeze()  # nobody looks: those of the large changes are looked through after all
            self._everything()

    def _everything(self) -> None:
        gc.collect()
        gc.freeze()  # what is still there stays: the next time need not look through it
