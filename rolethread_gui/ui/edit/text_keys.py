"""Keys for the other texts of a turn: Alt with a number chooses, Ctrl+Alt with an arrow shows another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.conversation import ConversationView

_MOST = 9


class _TextKeys(QObject):
    """Hears the keys of a page for the conversation on it."""

    def __init__(self, page: QWidget, view: ConversationView) -> None:
        super().__init__(page)
        self._view = view
        rows = [(f"Alt+{number}", number) for number in range(2, _MOST + 1)]
        for keys, number in (*rows, ("Ctrl+Alt+Left", -1), ("Ctrl+Alt+Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("number", number)
            shortcut.activated.connect(self._pressed)

    @Slot()
    def _pressed(self) -> None:
        pane = self._view.other_text()
        number = int(self.sender().property("number"))
        if pane is None:
            return
        if number == -1:
            pane.show_before()
        elif number == 1:
            pane.show_next()
        else:
            pane.choose(number - 2)


def add_text_keys(page: QWidget, view: ConversationView) -> None:
    """Let a page hear the keys for the other texts of its conversation."""
    _TextKeys(page, view)
