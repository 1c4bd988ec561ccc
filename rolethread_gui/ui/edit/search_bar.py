"""How and where is searched, how often it was found, and the way from one place to the next."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.sought import Sought, Where
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout

_NAMES = 60
"""Most speakers that the list of turns offers."""


class SearchBar(QFrame):
    """Stands above the table while something is searched for.

    Signals:
        changed: how or where is searched: a `Sought` whose words are empty.
        step_wanted: to the next place (1) or the one before (-1).
        closed: search for nothing any more.
    """

    changed = Signal(object)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_bar")
        self.setProperty("kind", "under")
        self._filling = False
        self._sought = Sought("")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 6, 8, 6)
        outer.setSpacing(4)
        ways, scopes = QWidget(), QWidget()
        self._ways, self._scopes = FlowLayout(ways, 2 * theme.UNIT_PX), FlowLayout(scopes, theme.UNIT_PX)
        self.words = self._tick(
            "search_words", self.tr("Whole words"), self.tr("“rose” does not find “prose”.")
        )
        self.case = self._tick(
            "search_case", self.tr("Match capitals"), self.tr("“Rose” does not find “rose”.")
        )
        self.pattern = self._tick(
            "search_pattern",
            self.tr("Pattern"),
            self.tr("A regular expression: \\d finds any digit, .* anything, ^ the beginning of a line."),
        )
        self.whose = self._list("search_whose", self.tr("Whose turns"))
        self.where = self._list("search_where", self.tr("Where to look"))
        for text, where in (
            (self.tr("in the texts"), Where.TEXTS),
            (self.tr("in other texts of turns"), Where.OTHERS),
            (self.tr("in tool calls"), Where.CALLS),
            (self.tr("in notes"), Where.NOTES),
            (self.tr("in the dataset's other fields"), Where.FIELDS),
        ):
            self.where.addItem(text, where)
        self.set_speakers(())
        head = QHBoxLayout()
        head.setSpacing(theme.UNIT_PX)
        head.addWidget(ways, 3)
        self.told = QLabel()
        self.told.setObjectName("search_told")
        self.told.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.told.setContentsMargins(0, 0, theme.UNIT_PX, 0)
        head.addWidget(self.told, 2)
        outer.addLayout(head)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(scopes, 1)
        self._up = self._button("search_previous", "arrow-up", self.tr("To the place before (Shift+F3)"))
        self._down = self._button("search_next", "arrow-down", self.tr("To the next place (F3)"))
        close = self._button("search_close", "x", self.tr("Search for nothing any more"))
        self._up.clicked.connect(self._up_clicked)
        self._down.clicked.connect(self._down_clicked)
        close.clicked.connect(self.closed)
        for button in (self._up, self._down, close):
            foot.addWidget(button)
        outer.addLayout(foot)
        self.hide()

    def _tick(self, name: str, text: str, tip: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setObjectName(name)
        made.setToolTip(tip)
        made.toggled.connect(self._changed)
        self._ways.addWidget(made)
        return made

    def _list(self, name: str, title: str) -> QComboBox:
        made = QComboBox()
        made.setObjectName(name)
        made.setAccessibleName(title)
        made.setToolTip(title)
        made.setMaximumWidth(16 * theme.UNIT_PX)
        made.currentIndexChanged.connect(self._changed)
        self._scopes.addWidget(made)
        return made

    def _button(self, name: str, icon: str, title: str) -> QToolButton:
        made = QToolButton()
        made.setObjectName(name)
        made.setProperty("kind", "flat")
        made.setIcon(theme.icon(icon, "muted"))
        made.setToolTip(title)
        made.setAccessibleName(title)
        return made

    def set_speakers(self, names: Sequence[str]) -> None:
        """Offer the turns of these speakers besides those of each role."""
        self._filling = True
        self.whose.clear()
        for text, role in (
            (self.tr("All turns"), None),
            (self.tr("User's turns"), Role.USER),
            (self.tr("Assistant's turns"), Role.ASSISTANT),
            (self.tr("System prompts"), Role.SYSTEM),
            (self.tr("Results of tools"), Role.TOOL),
        ):
            self.whose.addItem(text, (role, ""))
        if names:
            self.whose.insertSeparator(self.whose.count())
        for name in names[:_NAMES]:
            self.whose.addItem(self.tr("Turns of {0}").format(name), (None, name))
        self._filling = False
        self.show_sought(self._sought)

    def show_sought(self, sought: Sought) -> None:
        """Show how and where is searched."""
        self._sought = sought
        self._filling = True
        self.words.setChecked(sought.whole_words)
        self.case.setChecked(sought.case)
        self.pattern.setChecked(sought.pattern)
        self.where.setCurrentIndex(max(0, self.where.findData(sought.where)))
        wanted = (sought.role, sought.speaker)
        offered = [tuple(self.whose.itemData(at) or ()) for at in range(self.whose.count())]
        place = offered.index(wanted) if wanted in offered else -1
        if place < 0:  # a speaker who is not in the list
            self.whose.addItem(self.tr("Turns of {0}").format(sought.speaker), wanted)
            place = self.whose.count() - 1
        self.whose.setCurrentIndex(place)
        self.whose.setEnabled(sought.where not in (Where.NOTES, Where.FIELDS))
        self._filling = False

    def chosen(self) -> Sought:
        """How and where is searched, without words."""
        role, speaker = self.whose.currentData() or (None, "")  # Qt gives names as plain texts
        return Sought(
            "",
            whole_words=self.words.isChecked(),
            case=self.case.isChecked(),
            pattern=self.pattern.isChecked(),
            role=Role(role) if role else None,
            speaker=speaker,
            where=Where(self.where.currentData() or Where.TEXTS),
        )

    def tell(self, text: str, *, problem: bool = False, steps: bool = False) -> None:
        """Say how often it was found, or what is wrong with the pattern."""
        self.told.setText(text)
        self.told.setProperty("kind", "problem_text" if problem else "muted")
        self.told.style().polish(self.told)
        self._up.setEnabled(steps)
        self._down.setEnabled(steps)

    @Slot()
    def _changed(self) -> None:
        if self._filling:
            return
        self._sought = msgspec.structs.replace(self.chosen(), words=self._sought.words)
        self.whose.setEnabled(self._sought.where not in (Where.NOTES, Where.FIELDS))
        self.changed.emit(self.chosen())

    @Slot()
    def _up_clicked(self) -> None:
        self.step_wanted.emit(-1)

    @Slot()
    def _down_clicked(self) -> None:
        self.step_wanted.emit(1)
