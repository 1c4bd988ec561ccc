"""Filters that not everybody needs: numbers, languages, and any field that the dataset holds beside its turns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rolethread_gui.dataset.columns import FIELD, LANGUAGE, Columns
from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.saved_filters import FIELDS, fields_of
from rolethread_gui.ui.edit.facet_section import FacetSection
from rolethread_gui.ui.edit.number_facets import NumberColumn, NumberFacets
from rolethread_gui.ui.edit.value_facets import ValueFacets
from rolethread_gui.wording import say
from rolethread_gui.workbench.gathering import Gathering

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.filters import FilterPanel
    from rolethread_gui.workbench.desk import Desk

_MOST_FIELDS = 40


class MoreFacets(QObject):
    """Puts sections into the panel, and takes those of fields away again. Lane: GUI thread.

    Signals:
        gathered: names of columns that were empty until now: who matches a filter may be others.
        said: a quiet message and the text of its button.
    """

    gathered = Signal(object)
    said = Signal(str, str)

    def __init__(
        self,
        page: QWidget,
        desk: Desk,
        panel: FilterPanel,
        current: Callable[[], Filter],
        show: Callable[[Filter], None],
    ) -> None:
        """Begin without fields.

        Args:
            page: owner.
            desk: whose conversations.
            panel: where the facets stand.
            current: the filter that holds now.
            show: puts another filter in force.
        """
        super().__init__(page)
        self._desk, self._panel, self._current, self._show = desk, panel, current, show
        self._columns: Columns | None = None
        self._fields: dict[str, ValueFacets] = {}
        self._known: set[str] = set()
        self.gathering = Gathering(desk, self)
        self.gathering.gathered.connect(self._arrived)
        self.gathering.fields_known.connect(self._offer_fields)
        turns = NumberColumn("turns", say("turns"), "", (1, 2, 3, 5, 9, 17, 33), "list")
        lengths = NumberColumn(
            "reply_words", say("reply length"), say("words"), (0, 25, 50, 100, 200, 400, 800), "type"
        )
        self._numbers = [
            NumberFacets(turns, say("Number of turns"), current),
            NumberFacets(lengths, say("Reply length in words"), current),
        ]
        for section in self._numbers:
            panel.add_section(section)
            section.filter_wanted.connect(show)
        self.language = ValueFacets(LANGUAGE, say("Language"), "", "languages", current, language_name)
        self.language.always = True
        self._waiting = self.language.add_hint(say("Looking at the texts…"))
        self._waiting.hide()
        self.language.folded.connect(self._language_folded)
        panel.add_section(self.language)
        self.language.filter_wanted.connect(show)
        self._more = FacetSection("fields", say("Other fields"), say("Choose…"), "fields_link")
        self._more.link.setToolTip(say("What the dataset holds beside the turns, as filters of their own"))
        self._more.add_hint(say("Any field of the dataset can be a filter: persona, category, score…"))
        self._more.link_pressed.connect(self.gathering.ask_fields)
        panel.add_section(self._more)
        desk.project_opened.connect(self._opened)
        desk.project_closed.connect(self._closed)
        desk.dataset_changed.connect(self._changed)
        if desk.is_open:
            self._arrange_fields()

    @Slot()
    def _opened(self) -> None:
        self._arrange_fields()

    @Slot()
    def _closed(self) -> None:
        self._columns = None
        for section in self._fields.values():
            self._panel.drop_section(section)
        self._fields = {}
        self._known.clear()
        self.language.forget()

    @Slot(object)
    def _changed(self, change: object) -> None:
        if FIELDS in getattr(change, "settings", ()):
            self._arrange_fields()

    def _arrange_fields(self) -> None:
        """A section for each field that was chosen, and none besides."""
        wanted = fields_of(self._desk.settings)
        for name in [name for name in self._fields if name not in wanted]:
            self._panel.drop_section(self._fields.pop(name))
        for name in wanted:
            if name not in self._fields:
                section = ValueFacets(f"{FIELD}{name}", name, self.tr("Remove"), "tag", self._current, str)
                section.always = True
                section.setProperty("field", name)
                section.filter_wanted.connect(self._show)
                section.list_wanted.connect(self._remove_pressed)
                self._panel.add_section(section)
                self._fields[name] = section
        self._want()
        self.refresh(self._columns)

    def _want(self) -> None:
        if not self._desk.is_open:
            return
        names = [f"{FIELD}{name}" for name in self._fields]
        filtered = any(getattr(one, "column", "") == LANGUAGE for one in self._current().clauses)
        if not self.language.is_folded or filtered or LANGUAGE in self.gathering.wanted:
            names.append(LANGUAGE)
        self.gathering.want(tuple(names))

    def want_for(self, filter_: Filter) -> None:
        """Gather what a filter asks for."""
        if any(getattr(one, "column", "") == LANGUAGE for one in filter_.clauses):
            self._want()

    @Slot(str, bool)
    def _language_folded(self, name: str, folded: bool) -> None:
        del name
        if not folded:
            self._want()
            self.refresh(self._columns)

    @Slot(object)
    def _arrived(self, names: tuple[str, ...]) -> None:
        self.refresh(self._columns)
        fresh = tuple(name for name in names if name not in self._known)
        self._known.update(names)
        if fresh:
            self.gathered.emit(fresh)

    def refresh(self, columns: Columns | None) -> None:
        """Count again."""
        # What is gathered comes in as new columns beside those that a caller holds.
        columns = None if columns is None or not self._desk.is_open else self._desk.columns.still()
        self._columns = columns
        for numbers in self._numbers:
            numbers.refresh(columns)
        for values in (self.language, *self._fields.values()):
            values.refresh(columns)
        self.language.setVisible(columns is not None)
        waiting = columns is not None and LANGUAGE not in columns.gathered() and not self.language.is_folded
        self._waiting.setVisible(waiting)
        if waiting:
            self._want()

    # choosing fields

    @Slot(object)
    def _offer_fields(self, found: list[tuple[str, int]]) -> None:
        menu = QMenu(self._more)
        menu.setObjectName("fields_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        for name, _ in found[:_MOST_FIELDS]:
            action = QAction(name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(name in self._fields)
            action.setData(name)
            menu.addAction(action)
        if not found:
            menu.addAction(self.tr("This dataset holds nothing beside its turns")).setEnabled(False)
        menu.triggered.connect(self._field_chosen)
        menu.popup(self._more.link.mapToGlobal(QPoint(0, self._more.link.height())))

    @Slot(QAction)
    def _field_chosen(self, action: QAction) -> None:
        self._set_field(str(action.data()), wanted=action.isChecked())

    @Slot()
    def _remove_pressed(self) -> None:
        section = self.sender()
        if section is not None:
            self._set_field(str(section.property("field")), wanted=False)

    def _set_field(self, name: str, *, wanted: bool) -> None:
        names = [one for one in fields_of(self._desk.settings) if one != name]
        if wanted:
            names.append(name)
        label = (
            self.tr("Put the field “{0}” among the filters")
            if wanted
            else self.tr("Took the field “{0}” from the filters")
        ).format(name)
        self._desk.submit(Command(label, (SetSetting(FIELDS, names or None),), "filters"))
        self.said.emit(label, self.tr("Undo"))


def language_name(code: str) -> str:
    """A language in words."""
    if code in ("han", "zh"):
        return QLocale.languageToString(QLocale.Language.Chinese)
    if code in ("kana", "ja"):
        return QLocale.languageToString(QLocale.Language.Japanese)
    language = QLocale(code).language()
    return code if language is QLocale.Language.C else QLocale.languageToString(language)
