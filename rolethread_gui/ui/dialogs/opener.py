"""Opens the windows beside the main one. Their modules are imported when they are asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from rolethread_gui.ui.widgets.status import StatusBar
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.preferences import Preferences


class Dialogs(QObject):
    """Guide, keys, preferences, about, crash report: one window of each kind at a time."""

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window

    def _show(self, dialog: QDialog) -> None:
        for other in self._window.findChildren(QDialog, dialog.objectName()):
            if other is not dialog:
                other.close()
        dialog.show()

    @Slot()
    def show_keys(self) -> None:
        """Show the sheet of keys."""
        from rolethread_gui.ui.dialogs.keys_sheet import KeysSheet

        self._show(KeysSheet(self._window))

    @Slot()
    def show_preferences(self) -> None:
        """Open the preferences."""
        from rolethread_gui.ui.dialogs.preferences import PreferencesDialog

        self._show(PreferencesDialog(self._preferences, self._window))

    def show_guide(self, chapter: str) -> None:
        """Open the guide at a chapter, in the window where it is open already."""
        from rolethread_gui.ui.dialogs.keys_sheet import all_keys
        from rolethread_gui.ui.guide.window import GuideWindow
        from rolethread_gui.workbench.preferences import described

        open_ones = [one for one in self._window.findChildren(GuideWindow) if one.isVisible()]  # not: closing
        guide = open_ones[0] if open_ones else GuideWindow(all_keys(), described(), self._window)
        guide.show()  # first: a section is found by its height, and there is none before
        guide.open_chapter(chapter)
        guide.raise_()
        guide.activateWindow()

    def show_backups(self, desk: Desk, status: StatusBar) -> None:
        """Show the backups of the open project."""
        from rolethread_gui.ui.dialogs.backups import BackupsDialog

        self._show(BackupsDialog(desk, status, self._window))

    def show_damaged(self, desk: Desk, damaged: Path) -> None:
        """Show what can be done about a damaged project."""
        from rolethread_gui.ui.dialogs.damaged import DamagedDialog

        self._show(DamagedDialog(desk, damaged, self._window))

    @Slot()
    def show_about(self) -> None:
        """Say what this is."""
        from rolethread_gui.ui.dialogs.about import AboutDialog

        self._show(AboutDialog(self._window))

    @Slot(str)
    def show_report(self, report: str) -> None:
        """Show a crash report."""
        from rolethread_gui.ui.dialogs.report import ReportDialog

        self._show(ReportDialog(report, self._window))
