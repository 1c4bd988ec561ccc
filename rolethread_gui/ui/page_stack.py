"""The pages of the window, one of which is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from rolethread_gui.ui.start_page import StartPage

if TYPE_CHECKING:
    from rolethread_gui.ui.actions import Actions


class PageStack(QStackedWidget):
    """Start page, Edit, Checks, Balance, Versions, Export. Lane: GUI thread.

    Attributes:
        start_page: what is seen with nothing open.
    """

    def __init__(self, named: Actions) -> None:
        """Begin with a blank page, which is painted at once.

        Args:
            named: actions by name; that of a page is checked while it is seen.
        """
        super().__init__()
        self._named = named
        self._open = False
        self._doors: dict[str, tuple[QWidget, str]] = {}
        self._blank = QWidget()
        self.start_page = StartPage()
        for page in (self._blank, self.start_page):
            self.addWidget(page)

    def add(self, name: str, page: QWidget, action: str) -> None:
        """Put a page in.

        Args:
            name: as `show_page` is told: "edit", "checks" …
            page: what is seen.
            action: name of the action that leads to it.
        """
        self._doors[name] = (page, action)
        self.addWidget(page)

    def set_open(self, is_open: bool) -> None:
        """A project is there, and its pages can be seen; or none is, and the start page is seen."""
        self._open = is_open
        if is_open:
            self.to_edit()
        else:
            self.setCurrentWidget(self.start_page)
            self.start_page.opener.setFocus()

    def wait_for_project(self) -> None:
        """Show nothing for the moment that opening takes, unless a project is seen."""
        if not self._open:
            self.setCurrentWidget(self._blank)

    def show_page(self, name: str) -> None:
        """Show a page by its name; nothing happens without a project."""
        if self._open:
            page, action = self._doors[name]
            self.setCurrentWidget(page)
            self._named[action].setChecked(True)

    def is_shown(self, name: str) -> bool:
        """Whether this page is the one that is seen."""
        return self._doors[name][0] is self.currentWidget()

    @Slot()
    def to_edit(self) -> None:
        """Show the Edit page."""
        self.show_page("edit")

    @Slot()
    def to_checks(self) -> None:
        """Show the Checks page."""
        self.show_page("checks")

    @Slot()
    def to_balance(self) -> None:
        """Show the Balance page."""
        self.show_page("balance")

    @Slot()
    def to_versions(self) -> None:
        """Show the Versions page."""
        self.show_page("versions")
