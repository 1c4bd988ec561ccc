"""The window behind spelling: on or off, which English, dictionaries, and the words learned for this project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.dictionaries import DictionaryFile
from rolethread_gui.engine.spelling import LEARNED, chosen_variants, learned_words
from rolethread_gui.ui import theme
from rolethread_gui.wording import put
from rolethread_gui.workbench import preferences

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.spelling_lane import SpellingLane

_CODE = Qt.ItemDataRole.UserRole


class SpellingDialog(QDialog):
    """Every change holds at once. Learned words and the choice of a variant are steps of History.

    Signals:
        variant_chosen: a language, and the code of the dictionary by which it is read; empty for the dataset's.
    """

    variant_chosen = Signal(str, str)

    def __init__(
        self, desk: Desk, kept: preferences.Preferences, lane: SpellingLane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("spelling_dialog")
        self.setWindowTitle(self.tr("Spelling"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._kept, self._lane = desk, kept, lane
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        self._on = QCheckBox(self.tr("&Underline misspelt words while typing"))
        self._on.setObjectName("spelling_on")
        self._on.setChecked(kept.get(preferences.SPELLING))
        self._on.toggled.connect(self._toggled)
        layout.addWidget(self._on)
        layout.addWidget(
            self._note(
                self.tr(
                    "Names of speakers and characters, and words with a capital that come up in several "
                    "conversations, count as right. Code, addresses and abbreviations are left alone."
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(3 * unit)
        row.addWidget(self._build_words(), 1)
        row.addWidget(self._build_dictionaries(), 1)
        layout.addLayout(row, 1)
        self._told = QLabel()
        self._told.setObjectName("spelling_told")
        self._told.setWordWrap(True)
        self._told.hide()
        layout.addWidget(self._told)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.close)
        for button in close.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # Return in the field learns a word
        layout.addWidget(close)
        self.resize(760, 480)
        desk.dataset_changed.connect(self._changed)
        desk.project_closed.connect(self.close)
        kept.changed.connect(self._preference_changed)
        self._fill_words()
        self._fill_dictionaries()

    def _note(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("kind", "muted")
        label.setWordWrap(True)
        return label

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("kind", "heading")
        return label

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    # learned words

    def _build_words(self) -> QWidget:
        whole, column = _column()
        column.addWidget(self._heading(self.tr("Words of this project")))
        row = QHBoxLayout()
        self._new = QLineEdit()
        self._new.setObjectName("spelling_new")
        self._new.setPlaceholderText(self.tr("A word that is right"))
        self._new.setAccessibleName(self.tr("A word that is right"))
        self._new.returnPressed.connect(self._learn)
        row.addWidget(self._new, 1)
        learn = self._button("spelling_learn", self.tr("&Learn"))
        learn.clicked.connect(self._learn)
        row.addWidget(learn)
        column.addLayout(row)
        self._words = QListWidget()
        self._words.setObjectName("spelling_words")
        self._words.setAccessibleName(self.tr("Words learned for this project"))
        self._words.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._words.itemSelectionChanged.connect(self._show_buttons)
        column.addWidget(self._words, 1)
        self._empty = self._note(
            self.tr(
                "None yet. The menu of an underlined word has “Learn”; a word can be written above as well."
            )
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._empty, 1)
        self._back = self._button("spelling_take_back", self.tr("&Take back"))
        self._back.clicked.connect(self._take_back)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        return whole

    def _fill_words(self) -> None:
        words = learned_words(self._desk.settings)
        chosen = {item.text() for item in self._words.selectedItems()}
        self._words.clear()
        for word in words:
            item = QListWidgetItem(word)
            self._words.addItem(item)
            item.setSelected(word in chosen)
        self._words.setVisible(bool(words))
        self._empty.setVisible(not words)
        self._back.setVisible(bool(words))
        self._show_buttons()

    @Slot()
    def _learn(self) -> None:
        word = self._new.text().strip().replace("’", "'")
        if not word or " " in word:
            self._tell(self.tr("Write one word.") if word else "")
            return
        self._new.clear()
        label = self.tr("Learned the word “{0}”").format(word)
        self._desk.submit(Command(label, (SetSetting(LEARNED + word, True),), "spelling"))

    @Slot()
    def _take_back(self) -> None:
        words = [item.text() for item in self._words.selectedItems()]
        if not words:
            return
        label = (
            self.tr("Took the word “{0}” back").format(words[0])
            if len(words) == 1
            else put(self.tr("Took {0:,} learned words back"), len(words))
        )
        edits = tuple(SetSetting(LEARNED + word, None) for word in words)
        self._desk.submit(Command(label, edits, "spelling"))

    @Slot()
    def _show_buttons(self) -> None:
        writable = not self._desk.read_only
        self._back.setEnabled(writable and bool(self._words.selectedItems()))
        item = self._list.currentItem()
        self._remove.setEnabled(item is not None and bool(item.data(_CODE)))

    # dictionaries

    def _build_dictionaries(self) -> QWidget:
        whole, column = _column()
        column.addWidget(self._heading(self.tr("Dictionaries")))
        self._variants = QGridLayout()
        self._variants.setSpacing(theme.UNIT_PX // 2)
        column.addLayout(self._variants)
        self._list = QListWidget()
        self._list.setObjectName("spelling_dictionaries")
        self._list.setAccessibleName(self.tr("Dictionaries"))
        self._list.itemSelectionChanged.connect(self._show_buttons)
        column.addWidget(self._list, 1)
        column.addWidget(
            self._note(
                self.tr(
                    "A text is read by the dictionary of its language; one without a dictionary is left alone. Add "
                    "the .aff and .dic files of a language, for example those that come with LibreOffice."
                )
            )
        )
        row = QHBoxLayout()
        self._add = self._button("spelling_add", self.tr("&Add a dictionary…"))
        self._add.clicked.connect(self._choose)
        self._remove = self._button("spelling_remove", self.tr("&Remove"))
        self._remove.clicked.connect(self._remove_chosen)
        row.addWidget(self._add)
        row.addWidget(self._remove)
        row.addStretch(1)
        column.addLayout(row)
        return whole

    def _fill_dictionaries(self) -> None:
        every = self._lane.dictionaries()
        self._list.clear()
        for one in every:
            title = dictionary_title(one.code)
            item = QListWidgetItem(self.tr("{0} (added by you)").format(title) if one.own else title)
            item.setData(_CODE, one.code if one.own else "")
            self._list.addItem(item)
        self._fill_variants(every)
        self._show_buttons()

    def _fill_variants(self, every: tuple[DictionaryFile, ...]) -> None:
        while (item := self._variants.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        chosen = chosen_variants(self._desk.settings)
        by_language: dict[str, list[DictionaryFile]] = {}
        for one in every:
            by_language.setdefault(one.language, []).append(one)
        rows = [(language, some) for language, some in by_language.items() if len(some) > 1]
        for row, (language, some) in enumerate(rows):
            box = QComboBox()
            box.setObjectName(f"spelling_variant_{language}")
            box.setProperty("language", language)
            used = dictionary_title(self._lane.variant(language))
            box.addItem(self.tr("As in most of the dataset: {0}").format(used) if language not in chosen else
                        self.tr("As in most of the dataset"), "")  # fmt: skip
            for one in some:
                box.addItem(dictionary_title(one.code), one.code)
            box.setCurrentIndex(max(0, box.findData(chosen.get(language, ""))))
            box.setEnabled(not self._desk.read_only)
            box.activated.connect(self._variant_chosen)
            name = QLocale.languageToString(QLocale(language).language())
            label = QLabel(self.tr("{0} of this project").format(name))
            label.setBuddy(box)
            box.setAccessibleName(label.text())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self._variants.addWidget(label, 2 * row, 0)
            self._variants.addWidget(box, 2 * row + 1, 0)

    @Slot(int)
    def _variant_chosen(self, place: int) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.variant_chosen.emit(str(box.property("language")), str(box.itemData(place)))

    @Slot()
    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a dictionary"), "", self.tr("Dictionaries (*.dic *.aff)")
        )
        if path:
            self.add(Path(path))

    def add(self, path: Path) -> None:
        """Take over a dictionary from one of its two files."""
        self._add.setEnabled(False)
        self._tell(self.tr("Reading the dictionary…"))
        self._lane.add(path, self._added, self._not_added)

    def _added(self, one: DictionaryFile) -> None:
        self._add.setEnabled(True)
        self._tell(self.tr("{0} was added.").format(dictionary_title(one.code)))
        self._fill_dictionaries()

    def _not_added(self, problem: UserProblem) -> None:
        self._add.setEnabled(True)
        self._tell(f"{problem.sentence} {problem.hint}")

    @Slot()
    def _remove_chosen(self) -> None:
        item = self._list.currentItem()
        if item is not None and item.data(_CODE):
            self._lane.remove(str(item.data(_CODE)))
            self._fill_dictionaries()

    # the rest

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        self._kept.set(preferences.SPELLING, on)

    @Slot(str)
    def _preference_changed(self, name: str) -> None:
        if name == preferences.SPELLING.name:
            self._on.setChecked(self._kept.get(preferences.SPELLING))
        elif name == preferences.SPELLING_ENGLISH.name:
            self._fill_dictionaries()

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        if any(name.startswith("spelling") for name in change.settings):
            self._fill_words()
            self._fill_dictionaries()


def _column() -> tuple[QWidget, QVBoxLayout]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.UNIT_PX)
    return whole, column


def dictionary_title(code: str) -> str:
    """What a dictionary is called: "English (United States)" for "en_US"; its own name where that says nothing."""
    locale = QLocale(code)
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return code
    language = QLocale.languageToString(locale.language())
    if "_" not in code and "-" not in code:
        return language
    return f"{language} ({QLocale.territoryToString(locale.territory())})"
