"""Filters to come back to: ready ones as small buttons, and those that the person keeps under a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.filters import Between, Filter, HasFlag, HasStatus, IsEdited, IsIncluded, IsOneOf
from rolethread_gui.dataset.saved_filters import (
    SavedFilter,
    drop_filter,
    free_id,
    keep_filter,
    saved_filters_of,
)
from rolethread_gui.dataset.sought import Sought
from rolethread_gui.ui.edit.chips import FlowLayout
from rolethread_gui.ui.edit.facet_section import FacetSection
from rolethread_gui.ui.edit.facets import Click, Facet
from rolethread_gui.ui.edit.filters import FacetRow
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.dataset.columns import Columns
    from rolethread_gui.workbench.desk import Desk

_LONGEST = 60


class SavedFilters(FacetSection):
    """Stands above the facets.

    Signals:
        wanted: a filter and what is searched for besides.
        said: a quiet message and the text of its button.
    """

    wanted = Signal(object, object)
    said = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        current: Callable[[], Filter],
        sought: Callable[[], Sought],
        parent: QWidget | None = None,
    ) -> None:
        """Begin without a project.

        Args:
            desk: keeps them.
            current: the filter that holds now.
            sought: what is searched for now.
            parent: owner.
        """
        super().__init__("saved", self.tr("Ready and kept"), self.tr("Keep…"), "filter_keep", parent)
        self._desk, self._current, self._sought = desk, current, sought
        self._rows: dict[int, FacetRow] = {}
        self._kept: tuple[SavedFilter, ...] = ()
        self._columns: Columns | None = None
        self._named: SavedFilter | None = None
        self.link.setToolTip(self.tr("Keep the filter of now under a name, with the project"))
        self.link_pressed.connect(self._ask_name)
        ready = QWidget()
        ready.setObjectName("filters_ready")
        flow = FlowLayout(ready, 4)
        ready.setContentsMargins(8, 0, 4, 4)
        self._ready: dict[str, Filter] = {}
        for name, title, filter_ in (
            (
                "flagged",
                self.tr("Still to mend"),
                Filter((HasFlag(), HasStatus(("approved",), exclude=True))),
            ),
            ("errors", self.tr("Errors"), Filter((Between("errors", 1, float("inf"), self.tr("errors")),))),
            ("clean", self.tr("Nothing found"), Filter((HasFlag(exclude=True),))),
            ("fresh", self.tr("Untouched"), Filter((HasStatus(("to review",)), IsEdited(exclude=True)))),
            ("done", self.tr("Done"), Filter((HasStatus(("approved",)), IsIncluded(True)))),
        ):
            button = QPushButton(title)
            button.setObjectName(f"ready_{name}")
            button.setProperty("kind", "chip")
            button.setProperty("which", name)
            button.clicked.connect(self._ready_pressed)
            flow.addWidget(button)
            self._ready[name] = filter_
        self.body.layout().insertWidget(0, ready)  # type: ignore[union-attr, attr-defined, unused-ignore]  # a QVBoxLayout
        self._form = self._make_form()
        self.below.addWidget(self._form)
        desk.project_opened.connect(self.show_kept)
        desk.project_closed.connect(self.show_kept)
        desk.dataset_changed.connect(self._changed)
        self.show_kept()

    def _make_form(self) -> QWidget:
        form = QWidget()
        row = QHBoxLayout(form)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(4)
        self.name_field = QLineEdit()
        self.name_field.setObjectName("filter_name")
        self.name_field.setMaxLength(_LONGEST)
        self.name_field.setPlaceholderText(self.tr("Name of this filter"))
        self.name_field.setAccessibleName(self.tr("Name of this filter"))
        self.name_field.returnPressed.connect(self._named_so)
        button = QPushButton(self.tr("Keep"))
        button.setObjectName("filter_name_keep")
        button.clicked.connect(self._named_so)
        row.addWidget(self.name_field, 1)
        row.addWidget(button)
        form.hide()
        return form

    # showing

    @Slot(object)
    def _changed(self, change: object) -> None:
        names: Sequence[str] = getattr(change, "settings", ())
        if any(name.startswith("filter:") for name in names):
            self.show_kept()

    @Slot()
    def show_kept(self) -> None:
        """Show a row for each filter that is kept."""
        self._form.hide()
        self._kept = saved_filters_of(self._desk.settings)
        self.clear_rows()
        self._rows = {}
        for saved in self._kept:
            row = FacetRow(Facet("saved", str(saved.id)), saved.name, "funnel:accent")
            row.setToolTip(
                self.tr("{0}\nClick: show these. Right click: rename, replace, delete.").format(saved.name)
            )
            row.chosen.connect(self._chosen)
            row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            row.customContextMenuRequested.connect(self._menu)
            self.rows.addWidget(row)
            self._rows[saved.id] = row
        self.offer_narrow(len(self._kept))
        self.refresh(self._columns)

    def kept(self) -> tuple[SavedFilter, ...]:
        """The filters that the project keeps."""
        return self._kept

    def refresh(self, columns: Columns | None) -> None:
        """Count again; what a kept filter searches for besides is not counted."""
        self._columns = columns
        now = self._now()
        self.link.setEnabled(bool(now.filter.clauses or now.sought.words) and not self._desk.read_only)
        if not self.link.isEnabled() and self._named is None:
            self._form.hide()  # what was to have a name is gone
        for name, filter_ in self._ready.items():
            button = self.findChild(QPushButton, f"ready_{name}")
            if button is not None and columns is not None and not self.is_folded:
                on = self._current() == filter_
                count = int(filter_.mask(columns).sum())
                button.setAccessibleName(put(self.tr("{0}, {1:,} conversations"), button.text(), count))
                button.setToolTip(put(self.tr("{0:,} conversations"), count))
                button.setEnabled(count > 0 or on)
        if columns is None or self.is_folded:
            return
        for saved in self._kept:
            count = int(saved.filter.mask(columns).sum())
            on = saved.filter == now.filter and saved.sought == now.sought
            self._rows[saved.id].set_numbers(count, 0.0, "on" if on else "")

    def _now(self) -> SavedFilter:
        clauses = self._current().clauses
        sought = self._sought()
        if sought.words:  # what it found is another list tomorrow
            clauses = tuple(one for one in clauses if not isinstance(one, IsOneOf))
        return SavedFilter(0, "", Filter(clauses), sought if sought.words else Sought(""))

    # keeping

    @Slot()
    def _ask_name(self) -> None:
        self._named = None
        self.fold(False)
        self.name_field.clear()
        self._form.show()
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _named_so(self) -> None:
        name = self.name_field.text().strip()
        home = self.link if self.link.isEnabled() else self.head
        home.setFocus(Qt.FocusReason.OtherFocusReason)  # not to whatever comes after a field that goes
        self._form.hide()
        if not name:
            return
        if self._named is not None:
            renamed = msgspec.structs.replace(self._named, name=name)
            self._submit(self.tr("Renamed the filter “{0}” to “{1}”").format(self._named.name, name), renamed)
            return
        twin = next((one for one in self._kept if one.name.casefold() == name.casefold()), None)
        number = free_id(self._desk.settings) if twin is None else twin.id
        label = self.tr("Kept the filter “{0}”") if twin is None else self.tr("Changed the kept filter “{0}”")
        self._submit(label.format(name), msgspec.structs.replace(self._now(), id=number, name=name))

    def _submit(self, label: str, saved: SavedFilter, *, drop: bool = False) -> None:
        edit: SetSetting = drop_filter(saved) if drop else keep_filter(saved)
        self._desk.submit(Command(label, (edit,), "filters"))
        self.said.emit(label, self.tr("Undo"))

    # choosing

    @Slot()
    def _ready_pressed(self) -> None:
        button = self.sender()
        if button is not None:
            filter_ = self._ready[button.property("which")]
            self.wanted.emit(Filter() if self._current() == filter_ else filter_, Sought(""))

    @Slot(object, object)
    def _chosen(self, facet: Facet, how: Click) -> None:
        del how
        self.show_filter(int(facet.value))

    def show_filter(self, number: int) -> None:
        """Put a kept filter in force; pressed again, everything is shown."""
        saved = next(one for one in self._kept if one.id == number)
        now = self._now()
        if saved.filter == now.filter and saved.sought == now.sought:
            self.wanted.emit(Filter(), Sought(""))
        else:
            self.wanted.emit(saved.filter, saved.sought)

    @Slot(QPoint)
    def _menu(self, where: QPoint) -> None:
        row = self.sender()
        if not isinstance(row, FacetRow) or self._desk.read_only:
            return
        menu = QMenu(row)
        menu.setObjectName("saved_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for what, title in (
            ("rename", self.tr("Rename…")),
            ("replace", self.tr("Keep the filter of now in its place")),
            ("delete", self.tr("Delete")),
        ):
            menu.addAction(title).setData((what, int(row.facet.value)))
        menu.triggered.connect(self._menu_chosen)
        menu.popup(row.mapToGlobal(where))

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        what, number = action.data()
        saved = next((one for one in self._kept if one.id == number), None)
        if saved is None:
            return
        if what == "delete":
            self._submit(self.tr("Deleted the filter “{0}”").format(saved.name), saved, drop=True)
        elif what == "replace":
            now = msgspec.structs.replace(self._now(), id=saved.id, name=saved.name)
            self._submit(self.tr("Changed the kept filter “{0}”").format(saved.name), now)
        else:
            self._named = saved
            self.name_field.setText(saved.name)
            self._form.show()
            self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name_field.selectAll()
