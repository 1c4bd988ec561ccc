"""Figures that follow what is shown: counted again soon, a part at a time. Lane: GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

_SOON_MS = 60


class Counting(QObject):
    """Counts the parts one by one, each in a turn of the event loop of its own: together they would be felt.

    Args:
        parts: count again and show it; cheap each, a pass over the columns.
        parent: owner.
    """

    def __init__(self, parts: Sequence[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self._left: deque[Callable[[], object]] = deque()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._begin)
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._count_next)

    @Slot()
    def start(self) -> None:
        """Count soon; what else changes until then is counted together with it."""
        self._soon.start()

    def now(self) -> None:
        """Count at once."""
        self._soon.stop()
        self._next.stop()
        self._left.clear()
        for part in self._parts:
            part()

    @Slot()
    def _begin(self) -> None:
        if self._left:  # the last part tells others that all is counted, so it has to come
            self._soon.start()
        else:
            self._left.extend(self._parts)
            self._next.start()

    @Slot()
    def _count_next(self) -> None:
        part = self._left.popleft()
        if not self._left:
            self._next.stop()
        part()
