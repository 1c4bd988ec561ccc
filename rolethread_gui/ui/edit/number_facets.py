"""Filters by a number: how many turns, how long the replies are. Ranges that double, since that is how they differ."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.columns import RAGGED, Bools, Columns
from rolethread_gui.dataset.filters import BEYOND, Between, Filter
from rolethread_gui.ui.edit.facet_section import FacetSection
from rolethread_gui.ui.edit.facets import Click, Facet
from rolethread_gui.ui.edit.filters import FacetRow
from rolethread_gui.wording import figure, put


@dataclasses.dataclass(frozen=True, slots=True)
class NumberColumn:
    """A column of numbers among the filters.

    Attributes:
        column: its name.
        title: what a chip calls it.
        unit: for the chip.
        edges: where the ranges begin; the last one has no end.
        icon: of the rows.
    """

    column: str
    title: str
    unit: str
    edges: tuple[int, ...]
    icon: str


class NumberFacets(FacetSection):
    """A row for each range of a number.

    Signals:
        filter_wanted: the filter that a click asks for.
    """

    filter_wanted = Signal(object)

    def __init__(
        self, spec: NumberColumn, heading: str, current: Callable[[], Filter], parent: QWidget | None = None
    ) -> None:
        """Begin without figures.

        Args:
            spec: the column and its ranges.
            heading: above the rows.
            current: the filter that holds now.
            parent: owner.
        """
        super().__init__(spec.column, heading, parent=parent)
        self._spec = spec
        self._current = current
        self._columns: Columns | None = None
        self._rows: dict[int, FacetRow] = {}
        for low, high in pairwise((*spec.edges, math.inf)):
            title = (
                figure(low)
                if high == low + 1
                else f"{figure(low)}–{figure(int(high) - 1)}"
                if high < math.inf
                else ""
            )
            text = title or put(self.tr("{0:,} or more"), low)
            row = FacetRow(Facet(spec.column, str(low)), text, f"{spec.icon}:muted")
            row.chosen.connect(self._chosen)
            self.rows.addWidget(row)
            self._rows[int(low)] = row

    def fold(self, on: bool) -> None:
        """Rows that come into view have to be counted first."""
        super().fold(on)
        if not on and hasattr(self, "_rows"):
            self.refresh(self._columns)

    def refresh(self, columns: Columns | None) -> None:
        """Count again under the filter that holds now."""
        self._columns = columns
        if columns is None or self.is_folded:
            return
        clause = self._clause()
        rest = self._current() if clause is None else self._current().without_clause(clause)
        mask = rest.mask(columns)
        found = {low: self._count(columns, mask, low) for low in self._rows}
        largest = max(found.values(), default=0)
        for low, row in self._rows.items():
            inside = clause is not None and clause.low <= low and self._high(low) <= clause.high
            how = "" if clause is None or not inside else "not" if clause.exclude else "on"
            row.set_numbers(found[low], found[low] / largest if largest else 0.0, how)

    def _count(self, columns: Columns, mask: Bools, low: int) -> int:
        high = self._high(low)
        if self._spec.column in RAGGED:
            inside = columns.ragged(self._spec.column).any_between(low, high, columns.size)
        else:
            values = columns.plain(self._spec.column)
            inside = (values >= low) & (values < high)
        return int(np.count_nonzero(inside & mask))

    def _high(self, low: int) -> float:
        edges = self._spec.edges
        at = edges.index(low)
        return edges[at + 1] if at + 1 < len(edges) else BEYOND

    def _clause(self) -> Between | None:
        return next(
            (
                one
                for one in self._current().clauses
                if isinstance(one, Between) and one.column == self._spec.column
            ),
            None,
        )

    @Slot(object, object)
    def _chosen(self, facet: Facet, how: Click) -> None:
        low = int(facet.value)
        high = self._high(low)
        old = self._clause()
        if how is Click.ADD and old is not None and not old.exclude:  # from the one to the other
            low, high = min(low, int(old.low)), max(high, old.high)
        clause = Between(
            self._spec.column, low, high, self._spec.title, self._spec.unit, how is Click.EXCLUDE
        )
        rest = self._current() if old is None else self._current().without_clause(old)
        self.filter_wanted.emit(rest if clause == old else rest.with_clause(clause))
