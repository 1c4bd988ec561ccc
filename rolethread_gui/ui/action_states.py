"""Which actions are possible now, and what undo and redo would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence

from rolethread_gui.workbench.samples import SAMPLES

if TYPE_CHECKING:
    from rolethread_gui.ui.actions import Actions
    from rolethread_gui.workbench.desk import Desk

_ALWAYS = frozenset(
    {
        "open",
        "open_folder",
        "open_hub",
        *(f"sample_{one.id}" for one in SAMPLES),
        "preferences",
        "quit",
        "larger",
        "smaller",
        "full_screen",
        "guide",
        "tour",
        "keys",
        "updates",
        "about",
    }
)
"""Actions that make sense with nothing open."""


class ActionStates(QObject):
    """Enables and disables the actions of the window. Lane: GUI thread."""

    def __init__(self, desk: Desk, named: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._named = desk, named
        desk.history_changed.connect(self._history_changed)

    def set_open(self, is_open: bool) -> None:
        """A project is there, or none is."""
        for name in self._named.names():
            self._named[name].setEnabled(is_open or name in _ALWAYS)
        self._history_changed()

    @Slot(bool, bool)
    def set_ways(self, back: bool, forward: bool) -> None:
        """Whether there is a way back, and one forward."""
        self._named["back"].setEnabled(back)
        self._named["forward"].setEnabled(forward)

    @Slot()
    def _history_changed(self) -> None:
        writable = self._desk.is_open and not self._desk.read_only
        for name, text, verb in (
            ("undo", self._desk.undo_text(), self.tr("Undo")),
            ("redo", self._desk.redo_text(), self.tr("Redo")),
        ):
            action = self._named[name]
            action.setEnabled(bool(text) and writable)
            action.setText(f"&{verb}: {text.replace('&', '&&')}" if text else f"&{verb}")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            nothing = self.tr("Nothing to {0}").format(verb.lower())
            action.setToolTip(f"{verb}: {text} ({keys})" if text else nothing)
        self._named["save_version"].setEnabled(writable)
