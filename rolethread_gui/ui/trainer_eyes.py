"""Brings together the Edit page, where conversations are, and the Export page, where the trainer is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.edit_page import EditPage
    from rolethread_gui.ui.export.page import ExportPage


class TrainerEyes(QObject):
    """Opens and closes “As the trainer sees it”.

    Args:
        edit: where it is shown.
        export: where the trainer is chosen.
        switch: the action that opens and closes it.
        to_edit: goes to the Edit page.
        parent: owner.
    """

    def __init__(
        self,
        edit: EditPage,
        export: ExportPage,
        switch: QAction,
        to_edit: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._edit = edit
        self._switch = switch
        self._to_edit = to_edit
        self._panel = edit.trainer_view
        self._panel.look_through(export.eyes)
        self._panel.trainer_wanted.connect(export.choose_target)
        self._panel.turn_wanted.connect(self._go_to_turn)
        self._panel.closed.connect(self._closed)
        export.choices_changed.connect(self._panel.look_again)
        edit.opened.connect(self._panel.open)
        edit.middle.currentChanged.connect(self._middle_changed)

    @Slot(bool)
    def show(self, on: bool = True) -> None:
        """Open it for the conversation on screen, or close it."""
        if on:
            self._to_edit()
            conversation = self._edit.view.conversation
            self._panel.open(conversation.key if conversation is not None else 0)
        self._edit.show_trainer_view(on)
        self._middle_changed()

    def show_place(self, key: int, turn: int | None) -> None:
        """Open it for a conversation, at a turn of it or at its beginning."""
        self._edit.open_conversation(key)
        self.show()
        self._panel.go_to_turn(turn)
        if turn is not None:
            self._edit.view.mark_turn(turn)

    @Slot(int)
    def _go_to_turn(self, turn: int) -> None:
        self._edit.view.go_to_turn(turn)

    @Slot()
    def _closed(self) -> None:
        self.show(False)

    @Slot()
    def _middle_changed(self) -> None:
        self._switch.setChecked(self._edit.middle.currentWidget() is self._panel)
