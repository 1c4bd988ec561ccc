"""The menu of a turn: insert, role, speaker, move, split, join, delete."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget, QWidgetAction

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.ui import theme


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """How a turn stands, as far as it decides what can be done with it.

    Attributes:
        first, last: of its conversation.
        can_begin: a conversation of its own can begin here.
        can_split: the cursor stands within the text.
        text_hidden: something stands in the place of the text.
    """

    first: bool
    last: bool
    can_begin: bool
    can_split: bool
    text_hidden: bool


class TurnMenu(QMenu):
    """Made for each time it opens.

    Signals:
        wanted: what is to be done, in the words of `TurnWidget.wanted`; "text" to show the text itself.
    """

    wanted = Signal(str)

    def __init__(
        self,
        turn: Turn,
        standing: Standing,
        speakers: Callable[[], Sequence[str]] | None,
        parent: QWidget,
    ) -> None:
        """Fill it.

        Args:
            turn: whose menu it is.
            standing: see there.
            speakers: names to choose from; None for none.
            parent: owner.
        """
        super().__init__(parent)
        self._turn = turn
        self.setObjectName("turn_menu")
        self.aboutToHide.connect(self.deleteLater)
        self._add("insert above", self.tr("Insert a turn above"), "plus")
        self._add("insert below", self.tr("Insert a turn below"), "corner-down-right")
        self.addSeparator()
        self._add_roles()
        if turn.role is not Role.TOOL:
            self._add_speakers(self.addMenu(theme.icon("user"), self.tr("Who speaks")), speakers)
        self._add("up", self.tr("Move up"), "arrow-up", can=not standing.first)
        self._add("down", self.tr("Move down"), "arrow-down", can=not standing.last)
        self.addSeparator()
        self._add_texts(hidden=standing.text_hidden)
        self._add("split", self.tr("Split at the cursor"), "split", can=standing.can_split)
        self._add("cut", self.tr("Make a new conversation from here"), "scissors", can=standing.can_begin)
        self._add("join", self.tr("Join with the next turn"), "merge", can=not standing.last)
        self.addSeparator()
        self._add("earlier", self.tr("Earlier texts of this turn…"), "history")
        self._add("delete", self.tr("Delete this turn"), "trash-2")
        self.triggered.connect(self._chosen)

    def _add(self, what: str, title: str, icon: str, *, can: bool = True) -> None:
        action = self.addAction(theme.icon(icon), title)
        action.setData(what)
        action.setEnabled(can)

    def _add_roles(self) -> None:
        roles = self.addMenu(theme.icon("users"), self.tr("Change the role"))
        for role, title in (
            (Role.SYSTEM, self.tr("System")),
            (Role.USER, self.tr("User")),
            (Role.ASSISTANT, self.tr("Assistant")),
            (Role.TOOL, self.tr("Tool")),
        ):
            action = roles.addAction(title)
            action.setData(f"role:{role.value}")
            action.setCheckable(True)
            action.setChecked(role is self._turn.role)

    def _add_texts(self, *, hidden: bool) -> None:
        """What can be done with the text besides typing it, and a line below where there is something."""
        turn = self._turn
        if turn.role is Role.ASSISTANT:
            self._add("better", self.tr("Write a better text (this one is kept as rejected)"), "columns-2")
            self._add("call", self.tr("Add a tool call"), "wrench")
        if hidden:
            self._add("text", self.tr("Show the text itself"), "type")
        if turn.alternatives:
            self._add("reject rest", self.tr("Mark the other texts as rejected"), "thumbs-down")
        if turn.role is Role.ASSISTANT or turn.alternatives:
            self.addSeparator()

    def _add_speakers(self, menu: QMenu, speakers: Callable[[], Sequence[str]] | None) -> None:
        """Nobody by name, those who are known, and a field for another name."""
        menu.setObjectName("speaker_menu")
        for name in ("", *(speakers() if speakers is not None else ())):
            action = menu.addAction(name.replace("&", "&&") or self.tr("Nobody by name"))
            action.setData(f"speaker:{name}")
            action.setCheckable(True)
            action.setChecked(name == self._turn.speaker)
        field = QLineEdit()
        field.setObjectName("speaker_field")
        field.setPlaceholderText(self.tr("Another name"))
        field.setAccessibleName(self.tr("Another name"))
        field.returnPressed.connect(self._speaker_written)
        row = QWidgetAction(menu)
        row.setDefaultWidget(field)
        menu.addSeparator()
        menu.addAction(row)

    @Slot()
    def _speaker_written(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit):
            name = " ".join(field.text().split())
            popup = QApplication.activePopupWidget()
            while popup is not None:
                popup.close()
                popup = QApplication.activePopupWidget()
            self.wanted.emit(f"speaker:{name}")

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        if action.data():
            self.wanted.emit(action.data())
