"""What the sections of the Checks page have in common: they read the desk, and look again when it changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from rolethread_gui.dataset.edits import Command, Edit

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_SOON_MS = 150


class Section(QWidget):
    """One section of the page. It looks again while it is seen, and when it is seen again.

    Signals:
        said: a quiet message and the text of its button ("Undo" undoes).
        filter_wanted: a `Filter` to show on the Edit page.
        open_requested: key of a conversation to show there.
        changes_offered: title, and changes by conversation, for the list of changes.
    """

    said = Signal(str, str)
    filter_wanted = Signal(object)
    open_requested = Signal(int)
    changes_offered = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._look)
        desk.project_opened.connect(self.forget)
        desk.project_closed.connect(self.forget)
        for signal in (desk.dataset_changed, desk.flags_changed, desk.checks_finished):
            signal.connect(self._changed)

    def refresh(self) -> None:
        """Show what the desk holds now. For subclasses."""
        raise NotImplementedError

    @Slot()
    def forget(self) -> None:
        """Another project, or none: whatever was worked out is gone."""
        self._stale = True
        if not self._desk.is_open:
            self._soon.stop()
        else:
            self._changed()

    @Slot()
    def _changed(self) -> None:
        self._stale = True
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _look(self) -> None:
        if self._desk.is_open and self.isVisible():
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Look now."""
        super().showEvent(event)
        if self._stale:
            self._look()

    def submit(self, label: str, edits: Iterable[Edit], origin: str = "checks") -> None:
        """Do something as one step of History, and say so."""
        self._desk.submit(Command(label, tuple(edits), origin, skip_stale=True), self._done)

    def _done(self, change: object) -> None:
        self.said.emit(str(getattr(change, "label", "")), self.tr("Undo"))


def words(text: str, kind: str = "", *, wrap: bool = True, name: str = "") -> QLabel:
    """A label of plain text in one of the kinds of the stylesheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if kind:
        label.setProperty("kind", kind)
    if name:
        label.setObjectName(name)
    return label
