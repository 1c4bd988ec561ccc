"""Nothing but the text: everything around the conversation goes, and comes back with Escape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.edit_page import EditPage


class FocusMode(QObject):
    """Hides and shows what is around the conversation. Lane: GUI thread.

    Signals:
        changed: whether it is on.
        text_wanted: the Edit page shall come.
    """

    changed = Signal(bool)
    text_wanted = Signal()

    def __init__(self, edit: EditPage, around: Sequence[QWidget], window: QWidget) -> None:
        """Begin with everything there.

        Args:
            edit: the page with the conversation.
            around: what else is in the window.
            window: the window, whose Escape key ends it.
        """
        super().__init__(window)
        self._edit = edit
        self._around = tuple(around)
        self._hid: list[QWidget] = []
        self.is_on = False
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.activated.connect(self.leave)
        self._escape.setEnabled(False)

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Hide everything but the text, or bring it back."""
        if on == self.is_on:
            return
        if on and self._edit.view.conversation is None:
            self.changed.emit(False)
            return
        self.is_on = on
        if on:
            self.text_wanted.emit()
            self._hid = [widget for widget in self._around if not widget.isHidden()]
            self._edit.view.focus_text()
        with self._edit.view.resized_once():
            for widget in self._hid:
                widget.setVisible(not on)
            self._edit.hide_all_but_text(on)
        self._edit.escape_key.setEnabled(not on)
        self._escape.setEnabled(on)
        if on:
            self._edit.view.focus_text()
        self.changed.emit(on)

    @Slot()
    def leave(self) -> None:
        """Bring everything back."""
        if self._edit.view.card.isVisible():
            self._edit.view.card.close_card()
        else:
            self.set_on(False)

    @Slot()
    def end(self) -> None:
        """Bring everything back, whatever is open."""
        self.set_on(False)

    @Slot()
    def page_changed(self) -> None:
        """Another page has no text to focus on."""
        if not self._edit.isVisibleTo(self._edit.window()):
            self.set_on(False)
