"""The sources among the filters: one row each, with how many of its conversations are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.filters import Filter, FromSource
from rolethread_gui.ui.edit.facet_section import FacetSection
from rolethread_gui.ui.edit.facets import Click, Facet
from rolethread_gui.ui.edit.filters import FacetRow

if TYPE_CHECKING:
    from rolethread_gui.dataset.columns import Columns
    from rolethread_gui.engine.import_reports import SourceSummary
    from rolethread_gui.workbench.desk import Desk


class SourceFacets(FacetSection):
    """Rows for the sources of the open project.

    Signals:
        filter_wanted: the filter that a click asks for.
        sources_requested: the person wants to see the sources and the import report.
    """

    filter_wanted = Signal(object)
    sources_requested = Signal()

    def __init__(self, desk: Desk, current: Callable[[], Filter], parent: QWidget | None = None) -> None:
        """Begin without a project.

        Args:
            desk: whose sources are shown.
            current: the filter that holds now.
            parent: owner.
        """
        super().__init__("sources", self.tr("Sources"), self.tr("Report…"), "sources_link", parent)
        self._desk = desk
        self._current = current
        self._columns: Columns | None = None
        self._sources: list[SourceSummary] = []
        self._rows: dict[int, FacetRow] = {}
        self.link.setToolTip(self.tr("Sources and import report"))
        self.link_pressed.connect(self.sources_requested)
        for signal in (desk.project_opened, desk.import_finished, desk.history_changed):
            signal.connect(self._ask)
        desk.project_closed.connect(self._clear)
        self._clear()

    @Slot()
    def _ask(self) -> None:
        if self._desk.is_open:
            self._desk.sources(self._arrived)

    @Slot()
    def _clear(self) -> None:
        self._columns = None
        self._arrived([])

    @Slot(object)
    def _arrived(self, sources: list[SourceSummary]) -> None:
        known = [(one.id, one.name, one.ids) for one in self._sources]
        if [(one.id, one.name, one.ids) for one in sources] != known:
            self._sources = sources
            self.clear_rows()
            self._rows = {}
            for source in sources:
                row = FacetRow(Facet("source", str(source.id)), source.name, "file-text:muted")
                row.chosen.connect(self._chosen)
                self.rows.addWidget(row)
                self._rows[source.id] = row
        self.setVisible(bool(sources))
        self.offer_narrow(len(sources))
        self.refresh(self._columns)

    def refresh(self, columns: Columns | None) -> None:
        """Count again under the filter that holds now."""
        self._columns = columns
        if columns is None:
            return
        columns = columns.still()  # more may come in while it is counted
        mask = self._current().mask(columns, without=FromSource)
        counts = np.bincount(columns.plain("source")[mask], minlength=1)
        chosen = self._clause()
        for source in self._sources:
            count = sum(int(counts[one]) for one in source.ids if one < len(counts))
            named = chosen is not None and set(source.ids) <= set(chosen.ids)
            how = "" if chosen is None or not named else ("not" if chosen.exclude else "on")
            self._rows[source.id].set_numbers(count, 0.0, how)

    def _clause(self) -> FromSource | None:
        return next((one for one in self._current().clauses if isinstance(one, FromSource)), None)

    @Slot(object, object)
    def _chosen(self, facet: Facet, how: Click) -> None:
        source = next(one for one in self._sources if one.id == int(facet.value))
        old = self._clause()
        exclude = how is Click.EXCLUDE
        wanted = [source]
        if how is Click.ADD and old is not None and not old.exclude:
            there = [one for one in self._sources if set(one.ids) <= set(old.ids)]
            wanted = [one for one in there if one is not source] if source in there else [*there, source]
        clause = FromSource(
            tuple(number for one in wanted for number in one.ids),
            ", ".join(one.name for one in wanted),
            exclude,
        )
        rest = self._current() if old is None else self._current().without_clause(old)
        self.filter_wanted.emit(rest if clause == old or not wanted else rest.with_clause(clause))
