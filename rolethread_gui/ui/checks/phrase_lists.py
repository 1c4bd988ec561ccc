"""Phrase lists: the project's own, what is left alone on purpose, and the wordings that the program knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.own_phrases import ANYWHERE, EDGES, END, START, own_phrases
from rolethread_gui.dataset.edits import Ignore, SetSetting
from rolethread_gui.dataset.filters import Filter, HasFlag
from rolethread_gui.engine.likenesses import OWN_PHRASES
from rolethread_gui.engine.wordings import Wordings
from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.chip_flow import Flow
from rolethread_gui.ui.checks.section import Section, words
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.wording import figure, quoted, say

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_LEAST_PX = 320
"""A low window need not grow for the empty list."""
_PLACES = {
    ANYWHERE: say("Anywhere in a reply"),
    EDGES: say("Only at the start or end"),
    START: say("Only at the start"),
    END: say("Only at the end"),
}
_LANGUAGES = {
    "": say("Every language"), "en": say("English"), "zh": say("Chinese"), "de": say("German"), "fr": say("French"), "es": say("Spanish"), "ru": say("Russian"),
}  # fmt: skip
_CHECK = "own_phrase"


class PhraseLists(Section):
    """The editor of the lists."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._filling = False
        self._ignored: list[tuple[str, str]] = []
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self._make_own())
        across.addWidget(self._make_rest())
        across.setSizes([640, 420])
        across.setChildrenCollapsible(False)
        across.setMinimumHeight(_LEAST_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(across)

    def _make_own(self) -> QWidget:
        unit = theme.UNIT_PX
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(3 * unit, 2 * unit, 2 * unit, 2 * unit)
        column.setSpacing(unit)
        column.addWidget(words(self.tr("Your own list"), "title"))
        column.addWidget(
            words(
                self.tr(
                    "Words that you do not want to read in replies. They are kept in this project and flagged as "
                    "“On your own list”. In a text, choose words and press Ctrl+Shift+L to add them."
                ),
                "muted",
            )
        )
        row = Flow(unit)
        self.text = QLineEdit()
        self.text.setObjectName("list_text")
        self.text.setPlaceholderText(self.tr("Words"))
        self.text.setAccessibleName(self.tr("Words to flag"))
        self.text.setMinimumWidth(220)
        self.text.returnPressed.connect(self._add)
        self.text.textChanged.connect(self._show_buttons)
        self.place = _combo("list_place", self.tr("Where"), _PLACES)
        self.language = _combo("list_language", self.tr("Language"), _LANGUAGES)
        self.add = _button(self.tr("Add"), "list_add", "primary", self._add)
        for widget in (self.text, self.place, self.language, self.add):
            row.add(widget)
        column.addWidget(row)
        self.list = QTreeWidget()
        self.list.setObjectName("list_own")
        self.list.setAccessibleName(self.tr("Your own list"))
        self.list.setHeaderLabels([self.tr("Words"), self.tr("Where"), self.tr("Language")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.list.itemChanged.connect(self._typed)
        column.addWidget(self.list, 1)
        self._none = EmptyState(
            "list",
            self.tr("Your list is empty."),
            self.tr("Write the first words above, for example “little did she know”."),
        )
        column.addWidget(self._none, 1)
        foot = Flow(unit)
        self.remove = _button(self.tr("Take off the list"), "list_remove", "", self._remove)
        self.change = _button(self.tr("Change where and language"), "list_change", "", self._change)
        self.show_found = _button("", "list_show", "link", self._show)
        for button in (self.change, self.remove, self.show_found):
            foot.add(button)
        column.addWidget(foot)
        return whole

    def _make_rest(self) -> QWidget:
        unit = theme.UNIT_PX
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(2 * unit, 2 * unit, 3 * unit, 2 * unit)
        column.setSpacing(unit)
        column.addWidget(words(self.tr("Left alone everywhere"), "heading"))
        column.addWidget(
            words(self.tr("Words that you ignored everywhere. No check flags them in this dataset."), "muted")
        )
        self.alone = QListWidget()
        self.alone.setObjectName("list_alone")
        self.alone.setAccessibleName(self.tr("Left alone everywhere"))
        self.alone.itemSelectionChanged.connect(self._show_buttons)
        column.addWidget(self.alone, 1)
        self._none_alone = words(
            self.tr("None yet. “Ignore everywhere” on the card of a flag puts its words here."), "muted"
        )
        self._none_alone.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._none_alone)
        self.again = _button(self.tr("Flag it again"), "list_again", "", self._again)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(unit)
        column.addWidget(words(self.tr("What the program knows"), "heading"))
        self.known = QTreeWidget()
        self.known.setObjectName("list_known")
        self.known.setAccessibleName(self.tr("Wordings that the program knows"))
        self.known.setHeaderHidden(True)
        column.addWidget(self.known, 2)
        return whole

    def _fill_known(self, lists: Sequence[Wordings]) -> None:
        """One entry for each check, under it languages and families, under those their examples."""
        self.known.clear()
        checks: dict[str, QTreeWidgetItem] = {}
        for one in lists:
            top = checks.get(one.check)
            if top is None:
                top = checks[one.check] = QTreeWidgetItem([self._desk.check_info(one.check).title])
                self.known.addTopLevelItem(top)
            language = _LANGUAGES.get(one.language, one.language)
            item = QTreeWidgetItem([f"{one.name} ({language})"])
            item.addChildren([QTreeWidgetItem([quoted(example)]) for example in one.examples])
            top.addChild(item)

    # looking

    def refresh(self) -> None:
        """Show the lists as they are."""
        chosen = {item.text(0) for item in self.list.selectedItems()}
        self._filling = True
        self.list.clear()
        for one in own_phrases(self._listed()):
            item = QTreeWidgetItem([one.text, _PLACES[one.place], _LANGUAGES.get(one.language, one.language)])
            item.setData(0, Qt.ItemDataRole.UserRole, one.text)
            if not self._desk.read_only:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addTopLevelItem(item)
            item.setSelected(one.text in chosen)
        self._filling = False
        filled = self.list.topLevelItemCount() > 0
        for widget in (self.list, self.change, self.remove):
            widget.setVisible(filled)
        self._none.setVisible(not filled)
        columns = self._desk.columns.still()
        count = int((columns.plain(f"flag:{_CHECK}")[columns.alive()] > 0).sum())
        self.show_found.setText(self.tr("Show the {0} conversations that have them").format(figure(count)))
        self.show_found.setVisible(count > 0)
        if not self.known.topLevelItemCount() and self._desk.studies is not None:
            self._desk.studies.ask("wordings", self._fill_known, "wordings")
        self._desk.ask(lambda project: project.ignores(), self._ignores_arrived)
        self._show_buttons()

    def _ignores_arrived(self, ignores: list[tuple[str, str, int, int]]) -> None:
        found = [(check, text) for check, text, key, turn in ignores if key == turn == -1]
        self.alone.setVisible(bool(found))
        self.again.setVisible(bool(found))
        self._none_alone.setVisible(not found)
        if found == self._ignored and self.alone.count() == len(found):
            return
        self._ignored = found
        self.alone.clear()
        titles = self._desk.check_titles
        for check, text in found:
            title = titles.get(check, check)
            told = f"“{text}” ({title})" if text else self.tr("All of “{0}”").format(title)
            self.alone.addItem(QListWidgetItem(" ".join(told.split())))
        self._show_buttons()

    def _listed(self) -> list[dict[str, Any]]:
        return [dict(one) for one in self._desk.setting(OWN_PHRASES) or []]

    @Slot()
    def _show_buttons(self) -> None:
        writable = self._desk.is_open and not self._desk.read_only
        chosen = bool(self.list.selectedItems())
        self.add.setEnabled(writable and bool(self.text.text().strip()))
        self.remove.setEnabled(writable and chosen)
        self.change.setEnabled(writable and chosen)
        self.again.setEnabled(writable and self.alone.currentRow() >= 0 and bool(self.alone.selectedItems()))

    @Slot()
    def _chosen(self) -> None:
        """What is chosen stands in the controls, ready to be changed."""
        items = self.list.selectedItems()
        if len(items) == 1 and not self._filling:
            found = next(
                (one for one in self._listed() if one["text"] == items[0].data(0, Qt.ItemDataRole.UserRole)),
                None,
            )
            if found is not None:
                self.place.setCurrentIndex(max(0, self.place.findData(found.get("place", ANYWHERE))))
                self.language.setCurrentIndex(max(0, self.language.findData(found.get("language", ""))))
        self._show_buttons()

    # doing

    def _keep(self, label: str, listed: list[dict[str, Any]]) -> None:
        self.submit(label, (SetSetting(OWN_PHRASES, listed or None),))

    @Slot()
    def _add(self) -> None:
        text = " ".join(self.text.text().split())
        if not text or not self.add.isEnabled():
            return
        added = {"text": text, "place": self.place.currentData(), "language": self.language.currentData()}
        if self.text.isVisible():
            self.text.setFocus()  # before its button goes grey, and the keyboard with it
        self.text.clear()
        self._keep(
            self.tr("“{0}” is on your own list").format(text),
            [*(one for one in self._listed() if one["text"].casefold() != text.casefold()), added],
        )

    def add_words(self, text: str) -> None:
        """Put words that were chosen in a text on the list, as "anywhere"."""
        self.text.setText(" ".join(text.split()))
        self.place.setCurrentIndex(0)
        self.language.setCurrentIndex(0)
        self._show_buttons()
        self._add()

    def _names(self) -> set[str]:
        return {str(item.data(0, Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()}

    @Slot()
    def _remove(self) -> None:
        gone = self._names()
        label = self.tr("“{0}” is off your own list").format(next(iter(gone)))
        if len(gone) > 1:
            label = self.tr("{0} phrases are off your own list").format(len(gone))
        self._keep(label, [one for one in self._listed() if one["text"] not in gone])

    @Slot()
    def _change(self) -> None:
        changed = self._names()
        now = {"place": self.place.currentData(), "language": self.language.currentData()}
        self._keep(
            self.tr("Changed your own list of phrases"),
            [{**one, **now} if one["text"] in changed else one for one in self._listed()],
        )

    @Slot(QTreeWidgetItem, int)
    def _typed(self, item: QTreeWidgetItem, column: int) -> None:
        old = item.data(0, Qt.ItemDataRole.UserRole)
        new = " ".join(item.text(0).split())
        if self._filling or column or new == old:
            return
        if not new:
            self.refresh()
            return
        self._keep(
            self.tr("Changed your own list of phrases"),
            [{**one, "text": new} if one["text"] == old else one for one in self._listed()],
        )

    @Slot()
    def _again(self) -> None:
        row = self.alone.currentRow()
        if 0 <= row < len(self._ignored):
            check, text = self._ignored[row]
            label = self.tr("“{0}” is flagged again").format(
                text or self._desk.check_titles.get(check, check)
            )
            self.submit(label, (Ignore(check, text, ignored=False),))

    @Slot()
    def _show(self) -> None:
        self.filter_wanted.emit(Filter((HasFlag((_CHECK,)),)))


def _combo(name: str, title: str, rows: dict[str, str]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(title)
    for value, text in rows.items():
        box.addItem(text, value)
    return box


def _button(text: str, name: str, kind: str, slot: Any) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    if kind:
        button.setProperty("kind", kind)
    button.clicked.connect(slot)
    return button
