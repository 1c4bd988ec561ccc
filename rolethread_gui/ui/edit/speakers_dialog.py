"""Speakers and characters: who speaks how often, spellings of one name, and a card for each."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.edits import Command, Edit
from rolethread_gui.dataset.library import Character, characters_of, named
from rolethread_gui.dataset.library_edits import DefineCharacter, DeleteCharacter, RenameSpeaker
from rolethread_gui.stats.naming import spellings
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.everywhere import change_holders
from rolethread_gui.ui.widgets.closing import close_row
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.ui.widgets.side_of_text import keep_to_its_side
from rolethread_gui.wording import figure, put, quoted

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.workbench.desk import Desk

_NAME, _COUNT, _SAME = range(3)
_SOON_MS = 80
_LIKELY = 250
"""Names that are compared with each other, the most used ones."""


@dataclasses.dataclass(frozen=True, slots=True)
class Person:
    """One line of the table: somebody who speaks, or a character who does not yet."""

    name: str
    used: int
    character: Character | None


class SpeakersDialog(QDialog):
    """The names to the left, the chosen one's card to the right, likely spellings of one name below.

    Signals:
        show_wanted: names whose conversations are to be shown.
        said: a quiet message and the text of its button.
    """

    show_wanted = Signal(object)
    said = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("speakers_dialog")
        self.setWindowTitle(self.tr("Speakers and characters"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._people: list[Person] = []
        self._person: Person | None = None
        self._groups: list[tuple[str, ...]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._fill)
        self._build()
        self.resize(920, 580)
        desk.dataset_changed.connect(self._soon.start)
        desk.flags_changed.connect(self._soon.start)
        desk.project_closed.connect(self.close)
        self._fill()

    # building

    def _build(self) -> None:
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        about = QLabel(
            self.tr(
                "Who speaks is kept beside the turn; its role stays user or assistant wherever it is exported."
            )
        )
        about.setProperty("kind", "muted")
        about.setWordWrap(True)
        layout.addWidget(about)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._build_left())
        split.addWidget(self._build_right())
        split.setSizes([460, 420])
        layout.addWidget(split, 1)
        layout.addWidget(self._build_likely())
        self._told = QLabel()
        self._told.setObjectName("speakers_told")
        self._told.setWordWrap(True)
        self._told.hide()
        layout.addWidget(self._told)
        layout.addLayout(close_row(self))

    def _build_left(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, theme.UNIT_PX, 0)
        table = QTableWidget(0, 3)
        table.setObjectName("speakers_table")
        table.setAccessibleName(self.tr("Speakers"))
        table.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Conversations"), self.tr("Other spellings")]
        )
        figures_right(table, _COUNT)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(_SAME, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._chosen)
        self._table = table
        column.addWidget(table, 1)
        self._nobody = QLabel(
            self.tr(
                "Nobody is named yet. Name who speaks in the menu of a turn, or add a character below, with a card "
                "that says who they are."
            )
        )
        self._nobody.setObjectName("speakers_nobody")
        self._nobody.setProperty("kind", "muted")
        self._nobody.setWordWrap(True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._nobody, 1)
        row = QHBoxLayout()
        self._new = QLineEdit()
        self._new.setObjectName("character_new")
        self._new.setPlaceholderText(self.tr("Name of a new character"))
        self._new.setAccessibleName(self.tr("Name of a new character"))
        self._new.returnPressed.connect(self._make)
        row.addWidget(self._new, 1)
        row.addWidget(self._button("character_make", self.tr("Add"), self._make))
        column.addLayout(row)
        return holder

    def _build_right(self) -> QWidget:
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(theme.UNIT_PX, 0, 0, 0)
        self._name = QLineEdit()
        self._name.setObjectName("speaker_name")
        form.addRow(self.tr("Name"), self._name)
        self._texts = QCheckBox(self.tr("In the texts of these conversations too"))
        self._texts.setObjectName("speaker_texts")
        form.addRow("", self._texts)
        rename = self._button("speaker_rename", self.tr("Rename everywhere"), self._rename)
        show = self._button("speaker_show", self.tr("Show the conversations"), self._show)
        row = QHBoxLayout()
        row.addWidget(rename)
        row.addWidget(show)
        row.addStretch(1)
        form.addRow("", row)
        self._aliases = QLineEdit()
        self._aliases.setObjectName("speaker_aliases")
        self._aliases.setPlaceholderText(self.tr("Other spellings, with commas between them"))
        self._aliases.editingFinished.connect(self._aliases_written)
        form.addRow(self.tr("Also"), self._aliases)
        self._card = QPlainTextEdit()
        keep_to_its_side(self._card)
        self._card.setObjectName("speaker_card")
        self._card.setProperty("kind", "field")
        self._card.setTabChangesFocus(True)
        self._card.setPlaceholderText(
            self.tr("Who they are: what must stay true of them in every conversation")
        )
        self._card.textChanged.connect(self._card_written)
        self._card_soon = QTimer(self)
        self._card_soon.setSingleShot(True)
        self._card_soon.setInterval(800)
        self._card_soon.timeout.connect(self._keep_card)
        form.addRow(self.tr("Card"), self._card)
        self._drop = self._button("character_delete", self.tr("Delete the card"), self._delete)
        below = QHBoxLayout()
        below.addWidget(self._drop)
        below.addStretch(1)
        form.addRow("", below)
        self._right = holder
        return holder

    def _build_likely(self) -> QWidget:
        self._likely = QFrame()
        self._likely.setObjectName("speakers_likely")
        self._likely.setProperty("kind", "card")
        row = QHBoxLayout(self._likely)
        self._likely_text = QLabel()
        self._likely_text.setWordWrap(True)
        row.addWidget(self._likely_text, 1)
        row.addWidget(self._button("likely_join", self.tr("Make them one"), self._join_likely))
        row.addWidget(self._button("likely_skip", self.tr("They differ"), self._skip_likely))
        return self._likely

    def _button(self, name: str, title: str, slot: Any) -> QPushButton:
        button = QPushButton(title)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    # what is there

    @Slot()
    def _fill(self) -> None:
        self._soon.stop()
        characters = characters_of(self._desk.settings)
        columns = self._desk.columns.still()
        codes = columns.ragged("speakers").shown(columns.alive())
        counts = np.bincount(codes, minlength=1)
        names = columns.names["speakers"]
        used = {
            names[code]: int(counts[code]) for code in np.flatnonzero(counts).tolist() if code < len(names)
        }
        wanted = self._person.name if self._person else ""
        people = [Person(name, count, named(characters, name)) for name, count in used.items()]
        known = {one.character.id for one in people if one.character is not None}
        people += [Person(one.name, 0, one) for one in characters if one.id not in known]
        self._people = sorted(people, key=lambda one: (-one.used, one.name.casefold()))
        self._table.setVisible(bool(self._people))
        self._nobody.setVisible(not self._people)
        self._table.blockSignals(True)
        self._table.setRowCount(len(self._people))
        for row, person in enumerate(self._people):
            character = person.character
            same = ", ".join(character.aliases) if character is not None else ""
            for column, text in enumerate((person.name, figure(person.used) if person.used else "–", same)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == _COUNT:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if column == _NAME and character is not None:
                    item.setIcon(theme.icon("user", "accent"))
                self._table.setItem(row, column, item)
        place = next((row for row, one in enumerate(self._people) if one.name == wanted), 0)
        if self._people:
            self._table.selectRow(place)
        self._table.blockSignals(False)
        most = sorted(used, key=lambda name: -used[name])[:_LIKELY]
        skipped = {tuple(group) for group in self._desk.setting("speakers:differ") or ()}
        groups = spellings({name: used[name] for name in most})
        self._groups = [group for group in groups if tuple(sorted(group)) not in skipped]
        self._show_likely()
        self._chosen()

    def _show_likely(self) -> None:
        self._likely.setVisible(bool(self._groups) and not self._desk.read_only)
        if self._groups:
            first, *others = self._groups[0]
            told = ", ".join(quoted(name) for name in others)
            text = self.tr("{0} may be “{1}” in another spelling.").format(told, first)
            if len(self._groups) > 1:
                text += " " + self.tr("{0} more like this.").format(len(self._groups) - 1)
            self._likely_text.setText(text)

    @Slot()
    def _chosen(self) -> None:
        row = self._table.currentRow()
        person = self._people[row] if 0 <= row < len(self._people) else None
        if self._card_soon.isActive():
            self._keep_card()  # of the one who was chosen before
        other = person is None or self._person is None or person.name != self._person.name
        self._person = person
        self._right.setEnabled(person is not None)
        if person is None:
            return
        character = person.character
        if other or not self._name.hasFocus():
            self._name.setText(person.name)
        self._aliases.setText(", ".join(character.aliases) if character is not None else "")
        card = character.card if character is not None else ""
        if (other or not self._card.hasFocus()) and self._card.toPlainText() != card:
            self._card.blockSignals(True)
            self._card.setPlainText(card)
            self._card.blockSignals(False)
        writable = not self._desk.read_only
        for field in (self._name, self._aliases, self._card):
            field.setReadOnly(not writable)
        self._drop.setEnabled(character is not None and writable)

    # changing

    def _submit(self, label: str, *edits: Edit) -> None:
        self._told.hide()
        if not self._desk.read_only:
            self._desk.submit(Command(label, edits, "speakers"), None, self._refused)

    def _refused(self, problem: Any) -> None:
        self._told.setText(f"{problem.sentence} {problem.hint}".strip())
        self._told.show()

    @Slot()
    def _make(self) -> None:
        name = " ".join(self._new.text().split())
        if name:
            self._new.clear()
            self._submit(self.tr("Added the character “{0}”").format(name), DefineCharacter(name))

    @Slot()
    def _rename(self) -> None:
        person, name = self._person, " ".join(self._name.text().split())
        if person is not None and name and name != person.name:
            self._to_one_name((person.name,), name)

    def _to_one_name(self, names: tuple[str, ...], name: str) -> None:
        characters = characters_of(self._desk.settings)
        kept = [one for other in names if (one := named(characters, other)) is not None]
        target = named(characters, name)
        further: list[Edit] = []
        if kept and target is None:
            further.append(DefineCharacter(kept[0].name, name=name))
        if target is not None:
            further.append(DefineCharacter(target.name, aliases=(*target.aliases, *names)))
        told = self.tr("Renamed {0} to “{1}”: {2}")
        single, several = self.tr("1 conversation"), self.tr("{0:,} conversations")
        people, texts = ", ".join(quoted(who) for who in names), self._texts.isChecked()
        self._person = None if self._person is None else dataclasses.replace(self._person, name=name)
        self._told.hide()
        if self._desk.read_only:
            return
        change_holders(
            self._desk,
            ("speakers", names),
            lambda keys: [*([RenameSpeaker(keys, names, name, texts)] if keys else []), *further],
            lambda count: told.format(people, name, single if count == 1 else put(several, count)),
            then=self._changed,
            failed=self._refused,
        )

    def _changed(self, change: ChangeSet) -> None:
        self.said.emit(change.label, self.tr("Undo"))

    @Slot()
    def _join_likely(self) -> None:
        if self._groups:
            first, *others = self._groups[0]
            self._to_one_name(tuple(others), first)

    @Slot()
    def _skip_likely(self) -> None:
        from rolethread_gui.dataset.edits import SetSetting

        if self._groups:
            group = self._groups[0]
            known = list(self._desk.setting("speakers:differ") or ())
            label = self.tr("Said that “{0}” and “{1}” differ").format(group[0], group[1])
            self._submit(label, SetSetting("speakers:differ", [*known, sorted(group)]))

    @Slot()
    def _aliases_written(self) -> None:
        person = self._person
        if person is None:
            return
        names = tuple(" ".join(part.split()) for part in self._aliases.text().split(",") if part.strip())
        if names != (person.character.aliases if person.character is not None else ()):
            label = self.tr("Changed the spellings of “{0}”").format(person.name)
            self._submit(label, DefineCharacter(person.name, aliases=names))

    @Slot()
    def _card_written(self) -> None:
        self._card_soon.start()

    @Slot()
    def _keep_card(self) -> None:
        self._card_soon.stop()
        person, card = self._person, self._card.toPlainText()
        if person is not None and card != (person.character.card if person.character is not None else ""):
            label = self.tr("Wrote the card of “{0}”").format(person.name)
            self._submit(label, DefineCharacter(person.name, card=card))

    @Slot()
    def _delete(self) -> None:
        person = self._person
        if person is not None and person.character is not None:
            name = person.character.name
            self._submit(self.tr("Deleted the card of “{0}”").format(name), DeleteCharacter(name))

    @Slot()
    def _show(self) -> None:
        if self._person is not None:
            self.show_wanted.emit((self._person.name,))

    def done(self, result: int) -> None:
        """Keep what was written last."""
        if self._card_soon.isActive():
            self._keep_card()
        super().done(result)
