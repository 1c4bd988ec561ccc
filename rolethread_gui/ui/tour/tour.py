"""Offers the tour to who is new, and begins it where there is something to point at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.ui.next_turn import next_turn
from rolethread_gui.ui.tour.overlay import TourOverlay
from rolethread_gui.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk


class Tour(QObject):
    """The tour of one window.

    Signals:
        sample_wanted: nothing is open, so there is nothing to point at.
    """

    sample_wanted = Signal()

    def __init__(self, desk: Desk, notices: NoticeBar, to_edit: Callable[[], None], window: QWidget) -> None:
        """Make a tour.

        Args:
            desk: what says when something is open.
            notices: where the tour is offered.
            to_edit: shows the Edit page.
            window: what it is a tour of.
        """
        super().__init__(window)
        self._desk = desk
        self._notices = notices
        self._to_edit = to_edit
        self._window = window
        self._offered = False
        self._waiting = False
        self._overlay: TourOverlay | None = None
        desk.project_opened.connect(self._opened)

    def offer_once(self) -> None:
        """Offer the tour as soon as something is open."""
        self._offered = True

    @Slot()
    def begin(self) -> None:
        """Begin at the first step; opens the sample first where nothing is open."""
        self._notices.drop("tour")
        if not self._desk.is_open:
            self._waiting = True
            self.sample_wanted.emit()
            return
        if self._overlay is None:
            self._to_edit()
            self._overlay = TourOverlay(self._window)
            self._overlay.left.connect(self._left)

    @Slot()
    def _left(self) -> None:
        self._overlay = None

    @Slot()
    def _opened(self) -> None:
        # the other listeners first: they clear the notices and show the page
        next_turn(self, self._now_open)

    @Slot()
    def _now_open(self) -> None:
        if not self._desk.is_open:
            return
        if self._waiting:
            self._waiting = False
            self.begin()
        elif self._offered:
            self._offered = False
            notice = self._notices.post(
                "tour", self.tr("New here? Five short steps show what is where."), self.tr("Take the tour")
            )
            notice.asked.connect(self.begin)
