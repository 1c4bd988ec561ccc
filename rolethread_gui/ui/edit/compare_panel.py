"""The conversation on screen against itself at another time: any version, the file, or now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import Command, SetTurns
from rolethread_gui.dataset.word_diff import TurnDiff, conversation_diff
from rolethread_gui.ui import theme
from rolethread_gui.ui.versions.diff_view import DiffView
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.project import Project
    from rolethread_gui.store.versions import Version
    from rolethread_gui.workbench.desk import Desk

_QUIET_MS = 250
_FILE, _NOW = 0, -1
"""What stands for the file and for now where versions have their numbers."""


class Pair(msgspec.Struct, frozen=True):
    """A conversation at two times; None where it was not there."""

    key: int
    before: Conversation | None
    after: Conversation | None


class ComparePanel(QFrame):
    """Takes the place of the table while open; the conversation stays beside it, ready to type in.

    Signals:
        closed: back to the table.
        said: a quiet message and the text of its button.
    """

    closed = Signal()
    said = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = 0
        self._versions: dict[int, Version] = {}
        self._pair: Pair | None = None
        self._sides: tuple[int, int, int] | None = None
        self._asked = 0
        self.setObjectName("compare_panel")
        self.setAccessibleName(self.tr("Compare"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.UNIT_PX // 2)
        column.addLayout(self._make_head())
        column.addLayout(self._make_times())
        self._told = QLabel()
        self._told.setObjectName("compare_told")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setContentsMargins(12, 0, 12, 4)
        column.addWidget(self._told)
        self.diff = DiffView()
        self.diff.setObjectName("compare_diff")
        self.diff.setFrameShape(QFrame.Shape.NoFrame)
        self._same = EmptyState("circle-check", self.tr("Nothing differs."), "")
        self._same.setObjectName("compare_same")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.diff)
        self._pages.addWidget(self._same)
        column.addWidget(self._pages, 1)
        column.addLayout(self._make_foot())
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._look)
        desk.dataset_changed.connect(self._changed)
        desk.versions_changed.connect(self._read_versions)
        desk.project_closed.connect(self._forget)

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 4, 0)
        title = QLabel(self.tr("Compare this conversation"))
        title.setProperty("kind", "heading")
        row.addWidget(title)
        row.addStretch(1)
        close = QToolButton()
        close.setObjectName("compare_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Back to the table"))
        close.setAccessibleName(self.tr("Close the comparison"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def _make_times(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(theme.UNIT_PX)
        self._from = self._box("compare_from", self.tr("As it was"))
        self._to = self._box("compare_to", self.tr("As it became"))
        arrow = QLabel("→")
        arrow.setProperty("kind", "muted")
        row.addWidget(self._from, 1)
        row.addWidget(arrow)
        row.addWidget(self._to, 1)
        return row

    def _box(self, name: str, title: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.currentIndexChanged.connect(self._look)
        return box

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 8)
        self._restore = QPushButton(theme.icon("rotate-ccw"), self.tr("Bring it back as it was"))
        theme.beside_words(self._restore)
        self._restore.setObjectName("compare_restore")
        self._restore.setToolTip(self.tr("All turns of this conversation; one step of History"))
        self._restore.clicked.connect(self._bring_back)
        row.addStretch(1)
        row.addWidget(self._restore)
        return row

    # which, and of when

    def begin(self) -> None:
        """The panel is seen: read the versions, and look."""
        self._read_versions()

    def take_focus(self) -> None:
        """Let the keyboard choose the times."""
        self._from.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def show_conversation(self, key: int) -> None:
        """Compare this one from now on."""
        self._key = key
        self._look_soon()

    def set_text_font(self, font: QFont) -> None:
        """Use this font for the texts."""
        self.diff.setFont(font)

    @Slot()
    def _forget(self) -> None:
        self._versions, self._pair, self._key = {}, None, 0
        self.closed.emit()

    @Slot()
    def _read_versions(self) -> None:
        if self.isVisible():
            self._desk.versions(self._versions_known)

    def _versions_known(self, versions: list[Version]) -> None:
        self._versions = {one.id: one for one in versions}
        newest = max(self._versions, default=_FILE)
        for box, first in ((self._from, newest), (self._to, _NOW)):
            chosen = box.currentData() if box.count() else first
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("The file it came from"), _FILE)
            for one in versions:
                box.addItem(one.name, one.id)
            box.addItem(self.tr("Now"), _NOW)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)
        self._look()

    # looking

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        if self._key in change.touched:
            self._look_soon()

    def _look_soon(self) -> None:
        if self.isVisible():
            self._quiet.start()

    @Slot()
    def _look(self) -> None:
        self._quiet.stop()
        if not self.isVisible() or not self._key or not self._from.count():
            return
        self._asked += 1
        asked, key = self._asked, self._key
        sides = (self._from.currentData(), self._to.currentData())
        places = {number: one.position for number, one in self._versions.items()}
        file = _original(self._desk, key) if _FILE in sides else None

        def at(project: Project, side: int) -> Conversation | None:
            if side == _FILE:
                return file
            return project.conversation_at(key, project.position if side == _NOW else places[side])

        self._desk.ask(
            lambda project: Pair(key, at(project, sides[0]), at(project, sides[1])),
            lambda pair: self._arrived(asked, pair),
        )

    def _arrived(self, asked: int, pair: Pair) -> None:
        if asked != self._asked or pair.key != self._key:
            return
        sides = (pair.key, self._from.currentData(), self._to.currentData())
        same = sides == self._sides
        self._pair, self._sides = pair, sides
        steps = conversation_diff(pair.before, pair.after)
        differing = [step for step in steps if step.kind != "same"]
        self._told.setText(self._sentence(pair, differing))
        self._pages.setCurrentWidget(self.diff if differing else self._same)
        scrolled = self.diff.verticalScrollBar().value()
        self.diff.show_steps(steps if differing else ())
        if same:  # what is written goes on; what is read stays where it is
            self.diff.verticalScrollBar().setValue(scrolled)
        elif differing:
            self.diff.go_to_change()
        back = self._to.currentData() == _NOW and pair.before is not None and pair.after is not None
        if self._restore.hasFocus() and not differing:
            self._from.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # a button that greys passes it on to anything
        self._restore.setVisible(back)
        self._restore.setEnabled(bool(differing) and not self._desk.read_only)

    def _sentence(self, pair: Pair, differing: list[TurnDiff]) -> str:
        if pair.before is None:
            return self.tr("This conversation was not there yet.")
        if pair.after is None:
            return self.tr("This conversation was no longer there.")
        if not differing:
            return self.tr("All turns are the same.")
        if len(differing) == 1:
            return put(self.tr("1 of {0:,} turns differs."), len(pair.after.turns))
        return put(self.tr("{0:,} turns differ."), len(differing))

    # bringing back

    @Slot()
    def _bring_back(self) -> None:
        pair = self._pair
        if pair is None or pair.before is None:
            return
        name = self._from.currentText()
        label = put(self.tr("Brought back conversation {0:,} as in “{1}”"), pair.key, name)
        if self._from.currentData() == _FILE:
            label = put(self.tr("Brought back conversation {0:,} as in its file"), pair.key)
        edit = SetTurns(pair.key, pair.before.turns)
        self._desk.submit(Command(label, (edit,), "versions"), self._brought)

    def _brought(self, change: ChangeSet) -> None:
        self.said.emit(change.label, self.tr("Undo"))


def _original(desk: Desk, key: int) -> Conversation | None:
    try:
        return desk.original(key)
    except KeyError:
        return None  # it was made here
