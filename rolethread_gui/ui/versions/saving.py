"""Saving a version from anywhere in the window: the form is asked for, filled in, and what became of it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from rolethread_gui.store.versions import Version
    from rolethread_gui.ui.versions.save_bar import SaveVersionBar
    from rolethread_gui.workbench.desk import Desk


class VersionSaving(QObject):
    """Between the form and the desk. Lane: GUI thread.

    Signals:
        said: a sentence.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, bar: SaveVersionBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        bar.saved.connect(self._save)

    @Slot()
    def ask(self) -> None:
        """Show the form, with a name that follows the versions there are."""
        if self._desk.is_open and not self._desk.read_only:
            self._desk.versions(self._suggest)

    @Slot(object)
    def _suggest(self, versions: list[Version]) -> None:
        self._bar.ask(self.tr("Version {0}").format(len(versions) + 1))

    @Slot(str, str)
    def _save(self, name: str, note: str) -> None:
        self._desk.save_version(name, note, self._saved)

    @Slot(object)
    def _saved(self, version: Version) -> None:
        self.said.emit(self.tr("Version “{0}” is saved.").format(version.name))
