"""Two conversations beside each other, turn by turn, with the words in which they differ marked."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.word_diff import TurnDiff, conversation_diff
from rolethread_gui.ui.versions.diff_view import DiffView


class SideBySide(QFrame):
    """The left one and the right one; both scroll together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = DiffView(), DiffView()
        for view, name, spoken in (
            (self.left, "beside_left", self.tr("The conversation that is kept")),
            (self.right, "beside_right", self.tr("The other conversation")),
        ):
            view.setObjectName(name)
            view.setAccessibleName(spoken)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.left)
        across.addWidget(self.right)
        across.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(across)
        self.left.verticalScrollBar().valueChanged.connect(self.right.verticalScrollBar().setValue)
        self.right.verticalScrollBar().valueChanged.connect(self.left.verticalScrollBar().setValue)

    def show_pair(self, left: Conversation | None, right: Conversation | None) -> None:
        """Compare two conversations; None shows nothing."""
        steps = conversation_diff(_by_place(left), _by_place(right)) if left and right else ()
        self.left.show_steps(tuple(_without(step, "added") for step in steps if step.kind != "added"))
        self.right.show_steps(tuple(_without(step, "removed") for step in steps if step.kind != "removed"))


def _by_place(conversation: Conversation) -> Conversation:
    """Turns of two conversations belong together by their place, not by their key."""
    turns = [msgspec.structs.replace(turn, key=at) for at, turn in enumerate(conversation.turns)]
    return conversation.with_turns(turns)


def _without(step: TurnDiff, kind: str) -> TurnDiff:
    """One side of a step; a turn that only this side has is simply there."""
    pieces = tuple(piece for piece in step.pieces if piece.kind != kind)
    role = step.role_before if kind == "added" else step.role
    same = step.kind == "same"
    return TurnDiff(step.key, "same" if same else "changed", role, role, pieces, step.others)
