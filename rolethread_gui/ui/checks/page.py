"""The Checks page: its sections beside each other as tabs, each made when it is first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.canon import Canon
from rolethread_gui.ui.checks.catalogue import Catalogue
from rolethread_gui.ui.checks.copies import Copies
from rolethread_gui.ui.checks.house_style import HouseStyle
from rolethread_gui.ui.checks.phrase_lists import PhraseLists
from rolethread_gui.ui.checks.phrases import Phrases
from rolethread_gui.ui.checks.section import Section
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

SECTIONS: tuple[tuple[str, str, type[Section]], ...] = (
    ("catalogue", say("What is checked"), Catalogue),
    ("style", say("House style"), HouseStyle),
    ("phrases", say("Overused phrases"), Phrases),
    ("lists", say("Phrase lists"), PhraseLists),
    ("copies", say("Copies"), Copies),
    ("canon", say("Canon"), Canon),
)
"""Name, title and class of each section, in order."""


class ChecksPage(QWidget):
    """Tabs and sections.

    Signals:
        said, filter_wanted, open_requested, changes_offered: as in `Section`.
    """

    said = Signal(str, str)
    filter_wanted = Signal(object)
    open_requested = Signal(int)
    changes_offered = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checks_page")
        self._desk = desk
        self._made: dict[str, Section] = {}
        self._buttons: dict[str, QPushButton] = {}
        unit = theme.UNIT_PX
        row = QHBoxLayout()
        row.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        row.setSpacing(unit // 2)
        group = QButtonGroup(self)
        for name, title, _ in SECTIONS:
            button = QPushButton(title)
            button.setObjectName(f"checks_tab_{name}")
            button.setProperty("kind", "quiet")
            button.setCheckable(True)
            button.clicked.connect(self._tab_clicked)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[name] = button
        row.addStretch(1)
        self._stack = QStackedWidget()
        line = QFrame()
        line.setProperty("kind", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(line)
        layout.addWidget(self._stack, 1)
        self.show_section(SECTIONS[0][0])

    def show_section(self, name: str) -> None:
        """Show a section, which is made at its first time."""
        if name not in self._buttons:
            return
        section = self._made.get(name)
        if section is None:
            kind = next(kind for other, _, kind in SECTIONS if other == name)
            section = self._made[name] = kind(self._desk)
            section.setObjectName(f"checks_{name}")
            section.said.connect(self.said)
            section.filter_wanted.connect(self.filter_wanted)
            section.open_requested.connect(self.open_requested)
            section.changes_offered.connect(self.changes_offered)
            self._stack.addWidget(section)
        self._buttons[name].setChecked(True)
        self._stack.setCurrentWidget(section)

    def section(self, name: str) -> Section:
        """A section that was made."""
        return self._made[name]

    def list_words(self, text: str) -> None:
        """Put words that were chosen in a text on the project's own list of phrases."""
        shown = next(name for name, button in self._buttons.items() if button.isChecked())
        self.show_section("lists")
        lists = self._made["lists"]
        if isinstance(lists, PhraseLists) and text.strip():
            lists.add_words(text)
        self.show_section(shown)

    @Slot()
    def _tab_clicked(self) -> None:
        name = self.sender().objectName().removeprefix("checks_tab_")
        self.show_section(name)
