"""Find and replace: what to find, what to say instead, and every place before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import STATUSES, ReplaceText
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.rewording import Keys, Place, Rewording, rewording_command
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout
from rolethread_gui.ui.edit.fix_tree import FixTree, list_foot
from rolethread_gui.ui.edit.place_list import PlaceList
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.project import Project
    from rolethread_gui.workbench.desk import Desk

_FIND_MS = 250
_WORDS = 30
"""Letters of words that a label quotes."""
_AT_ONCE = 1000
"""Replacements that are let go of at once."""


class ReplacePanel(QFrame):
    """Takes the place of the table while open; the conversation stays in sight.

    Signals:
        opened: a place shall be shown: a flag on it.
        replaced: the `ChangeSet` of what was done.
        closed: back to the table.
    """

    opened = Signal(object)
    replaced = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keys: dict[str, Keys] = {}
        self._shown = ""
        self._whole = ""
        self._places = PlaceList()
        self._asked = Rewording("", "")
        self._looking = False
        self._filling = False
        self.setObjectName("replace_panel")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_FIND_MS)
        self._later.timeout.connect(self._find)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(self._make_head())
        column.addLayout(self._make_fields())
        self.told = QLabel()
        self.told.setObjectName("replace_told")
        self.told.setProperty("kind", "muted")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.told)
        self.tree = FixTree()
        self.tree.setObjectName("replace_list")
        self.tree.opened.connect(self.opened)
        self.tree.counted.connect(self._counted)
        column.addWidget(self.tree, 1)
        column.addLayout(self._make_foot())
        self.hide()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        title = QLabel(self.tr("Find and replace"))
        title.setProperty("kind", "heading")
        row.addWidget(title)
        row.addStretch(1)
        close = QToolButton()
        close.setObjectName("replace_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Back to the table"))
        close.setAccessibleName(self.tr("Close find and replace"))
        close.clicked.connect(self.close_panel)
        row.addWidget(close)
        return row

    def _make_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.sought = QLineEdit()
        self.sought.setObjectName("replace_find")
        self.sought.setClearButtonEnabled(True)
        self.instead = QLineEdit()
        self.instead.setObjectName("replace_with")
        self.instead.setPlaceholderText(self.tr("nothing: cut them"))
        for row, (text, field) in enumerate(
            ((self.tr("Find"), self.sought), (self.tr("Replace with"), self.instead))
        ):
            label = QLabel(text)
            label.setProperty("kind", "muted")
            label.setBuddy(field)
            field.setAccessibleName(text)
            field.textChanged.connect(self._changed)
            field.returnPressed.connect(self._to_list)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        label = QLabel(self.tr("In"))
        label.setProperty("kind", "muted")
        grid.addWidget(label, 2, 0)
        grid.addWidget(self._make_where(), 2, 1)
        grid.addWidget(self._make_ticks(), 3, 1)
        label.setBuddy(self.scope)
        grid.setColumnStretch(1, 1)
        return grid

    def _make_where(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, theme.UNIT_PX)
        self.scope = QComboBox()
        self.scope.setObjectName("replace_scope")
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.role = QComboBox()
        self.role.setObjectName("replace_role")
        self.role.setAccessibleName(self.tr("Whose turns"))
        for text, role in (
            (self.tr("All turns"), None),
            (self.tr("User's turns"), Role.USER),
            (self.tr("Assistant's turns"), Role.ASSISTANT),
            (self.tr("System prompts"), Role.SYSTEM),
        ):
            self.role.addItem(text, role)
        for box in (self.scope, self.role):
            box.currentIndexChanged.connect(self._changed)
            row.addWidget(box)
        return holder

    def _make_ticks(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 2 * theme.UNIT_PX)
        self.words = self._tick("replace_words", self.tr("Whole words"), "")
        self.case = self._tick(
            "replace_case", self.tr("Match capitals"), self.tr("“Rose” does not find “rose”.")
        )
        self.keep = self._tick(
            "replace_keep",
            self.tr("Keep capitals"),
            self.tr("What comes follows what goes: Colour for Color, COLOUR for COLOR."),
        )
        self.pattern = self._tick(
            "replace_pattern",
            self.tr("Pattern"),
            self.tr(
                "A regular expression: \\d finds any digit, .* anything. \\1 in the second field is what the first brackets held."
            ),
        )
        for tick in (self.words, self.case, self.keep, self.pattern):
            flow.addWidget(tick)
        return holder

    def _tick(self, name: str, text: str, tip: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setObjectName(name)
        made.setToolTip(tip)
        made.toggled.connect(self._changed)
        return made

    def _make_foot(self) -> QHBoxLayout:
        self.button = QPushButton()
        self.button.setObjectName("replace_run")
        self.button.clicked.connect(self._run)
        return list_foot(self.button)

    # opening

    def open(self, scopes: dict[str, Keys], chosen: str, whole: str, words: str) -> None:
        """Show the panel and look again.

        Args:
            scopes: keys to look at, by the scope's title.
            chosen: the scope to begin with.
            whole: the scope that is the whole project.
            words: what to find; empty to keep what was found last.
        """
        self._filling = True
        self._keys, self._shown, self._whole = scopes, chosen, whole
        self.scope.clear()
        self.scope.addItems(list(scopes))
        self.scope.setCurrentText(chosen)
        if words:
            self.sought.setText(words)
        self._filling = False
        self.show()
        self.sought.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sought.selectAll()
        self._changed()

    def rescope(self, scopes: dict[str, Keys], shown: str, whole: str) -> None:
        """Take other conversations, because a filter changed; the same kind of scope stays chosen.

        Args:
            scopes: as of `open`.
            shown: the scope of everything shown.
            whole: the scope that is the whole project.
        """
        before = self.scope.currentText()
        was_whole = before == self._whole != self._shown
        self._keys, self._shown, self._whole = scopes, shown, whole
        self._filling = True
        self.scope.clear()
        self.scope.addItems(list(scopes))
        self.scope.setCurrentText(whole if was_whole else before if before in scopes else shown)
        self._filling = False
        self._changed()

    @Slot()
    def close_panel(self) -> None:
        """Stop looking, and close."""
        self._later.stop()
        self._desk.cancel("replace")
        self.closed.emit()  # while it still has the keyboard, so that the page can pass it on
        self.hide()
        self._forget()

    # finding

    @property
    def looking(self) -> bool:
        """Whether the places are not all known yet."""
        return self._looking

    def _forget(self) -> None:
        self._places = PlaceList()
        self._looking = False
        self.tree.show_groups(())

    @Slot()
    def _changed(self) -> None:
        """Something else is wanted: look again after a pause."""
        if self._filling or not self.isVisible():
            return
        self._desk.cancel("replace")
        self._forget()
        self._looking = bool(self.sought.text())
        if self._looking:
            self._later.start()
        else:
            self._later.stop()
        self._say()

    @Slot()
    def _find(self) -> None:
        scope = self.scope.currentText()
        keys = None if scope == self._whole else self._keys.get(scope, np.zeros(0, np.int64))
        wanted = Rewording(
            self.sought.text(),
            self.instead.text(),
            whole_words=self.words.isChecked(),
            case=self.case.isChecked(),
            pattern=self.pattern.isChecked(),
            keep_capitals=self.keep.isChecked(),
            role=self.role.currentData(),
        )
        self._asked = wanted
        self._desk.outside.find_places(wanted, keys, self._found, self._failed)

    def _found(self, places: Sequence[Place], finished: bool) -> None:
        if not self._looking or self._later.isActive():
            return
        self._places.add(places, self._desk.columns.plain("status") == STATUSES.index("approved"))
        if finished:
            self._looking = False
            self._places.sort()
            self.tree.show_groups(self._places.groups)
        self._say()

    def _failed(self, problem: UserProblem) -> None:
        if self._looking and not self._later.isActive():
            self._forget()
            self._say(f"{problem.sentence} {problem.hint}".strip())

    @Slot()
    def _counted(self) -> None:
        count = self.tree.ticked
        self.button.setText(put(self.tr("Replace {0:,}"), count) if count else self.tr("Replace"))
        self.button.setEnabled(count > 0 and not self._looking and not self._desk.read_only)

    def _say(self, problem: str = "") -> None:
        count = self._places.count
        if problem:
            text = problem
        elif not self.sought.text():
            text = self.tr("Write the words to find. Every place is shown before anything is changed.")
        elif self._looking:
            text = put(self.tr("Looking… {0:,} places so far"), count)
        elif not count:
            text = self.tr("Found nowhere in what was chosen, or nothing would change.")
        elif count == 1:
            text = self.tr("1 place")
        else:
            text = put(self.tr("{0:,} places"), count)
        self.told.setText(text)
        self._counted()

    @Slot()
    def _to_list(self) -> None:
        """Return in a field goes on to the places."""
        if self.tree.topLevelItemCount():
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    # doing

    @Slot()
    def _run(self) -> None:
        count, wanted = self.tree.ticked, self._asked
        if not count or self._looking:
            return
        label = put(
            self.tr("Replaced “{0}” with “{1}”: {2:,} places"),
            _short(wanted.find),
            _short(wanted.instead),
            count,
        )
        if not wanted.instead:
            label = put(self.tr("Cut “{0}”: {1:,} places"), _short(wanted.find), count)
        parts = self._places.ticked()

        def do(project: Project) -> list[ChangeSet]:  # on the writer's lane: so many take a while to sort
            done = project.apply(rewording_command((edit for part in parts for edit in part), label))
            _let_go(parts)
            return [done]

        self.button.setEnabled(False)  # until the list is another one: nothing is replaced twice
        self._desk.change(do, self.replaced.emit)


def _let_go(parts: Sequence[list[ReplaceText]]) -> None:
    """Empty the lists little by little: hundreds of thousands at once would be felt when the panel closes."""
    for part in parts:
        while part:
            del part[-_AT_ONCE:]


def _short(text: str) -> str:
    return text if len(text) <= _WORDS else text[: _WORDS - 1] + "…"
