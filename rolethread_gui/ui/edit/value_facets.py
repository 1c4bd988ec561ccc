"""Filters by a column of texts: who speaks, and system prompts; the most frequent first, the rest on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from rolethread_gui.dataset.columns import LANGUAGE, Bools, Columns
from rolethread_gui.dataset.filters import Filter, HasValue
from rolethread_gui.ui.edit.facet_section import LONG, FacetSection
from rolethread_gui.ui.edit.facets import Click, Facet
from rolethread_gui.ui.edit.filters import FacetRow
from rolethread_gui.wording import put, quoted

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_FIRST, _MOST = 8, 200
_LOOKED_AT = 2000
"""Most values whose names are looked at when the list is narrowed or sorted by name."""


class ValueFacets(FacetSection):
    """A row for each value of a coded column. Hidden while there is none.

    Signals:
        filter_wanted: the filter that a click asks for.
        list_wanted: the person wants to see the whole list.

    Attributes:
        always: be there without a value too.
    """

    always = False
    filter_wanted = Signal(object)
    list_wanted = Signal()

    def __init__(  # noqa: PLR0917  two callers, which pass them in this order
        self,
        column: str,
        heading: str,
        link: str,
        icon: str,
        current: Callable[[], Filter],
        title_of: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """Begin without values.

        Args:
            column: a coded column, see `columns.CODED`.
            heading: above the rows, and what a chip calls it.
            link: the button beside the heading.
            icon: of the rows.
            current: the filter that holds now.
            title_of: what a row calls a value.
            parent: owner.
        """
        super().__init__(column, heading, link, f"{column}_link", parent, sortable=True)
        self.setObjectName(f"facets_{column}")
        self._column = column
        self._heading = heading
        self._icon = icon
        self._current = current
        self._title_of = title_of
        self._rows: dict[str, FacetRow] = {}
        self._order: tuple[str, ...] = ()
        self._shown = _FIRST
        self._columns: Columns | None = None
        self.link_pressed.connect(self.list_wanted)
        self._more = QPushButton()
        self._more.setObjectName(f"{column}_more")
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._show_more)
        self.below.addWidget(self._more)
        self._left = QTimer(self)
        self._left.setSingleShot(True)
        self._left.timeout.connect(self._put_right)
        self.hide()

    def forget(self) -> None:
        """Another project comes: only the first rows are shown again."""
        self._shown = _FIRST
        self._columns = None
        self._order = ()
        self.field.clear()
        self._clear()
        self.hide()

    def refresh(self, columns: Columns | None) -> None:
        """Count again under the filter that holds now."""
        self._columns = columns
        if columns is None:
            self.hide()
            return
        names = columns.names.get(self._column, [])
        everywhere = self._counts(columns, columns.alive())
        order = np.argsort(-everywhere, kind="stable")
        order = order[everywhere[order] > 0]
        self.setVisible(len(order) > 0 or self.always)
        self.offer_narrow(len(order))
        if self.is_folded:
            return
        counts = self._counts(columns, self._others().mask(columns))
        # Only of those that are shown: there may be a hundred thousand different prompts.
        listed, rest = self._listed(order.tolist(), names)
        codes = {names[code]: code for code in listed}
        chosen = self._clause()
        if chosen is not None:
            codes |= {text: names.index(text) for text in chosen.texts if text not in codes and text in names}
        if self._in_use():
            staying = [text for text in self._order if text in names]
            codes = {text: names.index(text) for text in staying} | codes
        self._put_in_order(tuple(codes))
        largest = max((int(counts[code]) for code in codes.values()), default=0)
        for text, row in self._rows.items():
            count = int(counts[codes[text]])
            named = chosen is not None and text in chosen.texts
            how = "" if chosen is None or not named else ("not" if chosen.exclude else "on")
            row.set_numbers(count, count / largest if largest else 0.0, how)
        self._more.setVisible(rest > 0 and self._shown < _MOST)
        self._more.setText(put(self.tr("{0:,} more…"), rest))

    def _in_use(self) -> bool:
        """Whether somebody is about to choose a row: then none goes, and none takes another's place."""
        focus = self.window().focusWidget()
        return self.body.underMouse() or (focus is not None and focus in self._rows.values())

    def _put_in_order(self, wanted: tuple[str, ...]) -> None:
        """Let these rows be there; those that are stay, with the keyboard if they have it."""
        if wanted == self._order:
            return
        self._order = wanted
        for text in [text for text in self._rows if text not in wanted]:
            row = self._rows.pop(text)
            self.rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        before: QWidget = self.before_rows()
        for place, text in enumerate(wanted):
            if text not in self._rows:
                self._add(text)
            row = self._rows[text]
            item = self.rows.itemAt(place)
            if item is None or item.widget() is not row:
                self.rows.removeWidget(row)
                self.rows.insertWidget(place, row)
            QWidget.setTabOrder(before, row)
            before = row

    def leaveEvent(self, event: QEvent) -> None:
        """Nobody points at a row any more: put them in order, once Qt is through with leaving.

        To hide the row that was pointed at would let it be left a second time meanwhile.
        """
        super().leaveEvent(event)
        self._left.start()

    @Slot()
    def _put_right(self) -> None:
        if self.isVisible():
            self.refresh(self._columns)

    def _listed(self, order: list[int], names: Sequence[str]) -> tuple[list[int], int]:
        """Codes of the values that have a row, and how many more there are."""
        found = order
        if self.narrowed_to:
            near = order[:_LOOKED_AT]
            found = [code for code in near if self.narrowed_to in self._title_of(names[code]).casefold()]
        if self.by_name:
            found = sorted(found[:_LOOKED_AT], key=lambda code: self._title_of(names[code]).casefold())
        shown = max(self._shown, LONG) if self.narrowed_to else self._shown
        return found[:shown], len(found) - shown

    def arrange(self) -> None:
        """Follow what was typed to narrow the list."""
        self._order = ()  # asked for, so no row has to stay
        self.refresh(self._columns)

    def _others(self) -> Filter:
        """The filter without what this section wants."""
        clause = self._clause()
        return self._current() if clause is None else self._current().without_clause(clause)

    def _counts(self, columns: Columns, mask: Bools) -> npt.NDArray[np.int64]:
        codes = columns.ragged(self._column).shown(mask)
        found: npt.NDArray[np.int64] = np.bincount(codes, minlength=len(columns.names.get(self._column, ())))
        return found

    def _clear(self) -> None:
        self.clear_rows()
        self._rows = {}

    def _add(self, text: str) -> None:
        row = FacetRow(Facet(self._column, text), self._title_of(text), f"{self._icon}:muted")
        row.setObjectName(f"facet_{self._column}_{text}")
        row.chosen.connect(self._chosen)
        self.rows.addWidget(row)
        self._rows[text] = row

    def retitle(self) -> None:
        """Ask again what the values are called."""
        for text, row in self._rows.items():
            row.setText(self._title_of(text))
            row.update()

    @Slot()
    def _show_more(self) -> None:
        self._shown = _MOST
        self.refresh(self._columns)

    def _clause(self) -> HasValue | None:
        return next(
            (
                one
                for one in self._current().clauses
                if isinstance(one, HasValue) and one.column == self._column
            ),
            None,
        )

    @Slot(object, object)
    def _chosen(self, facet: Facet, how: Click) -> None:
        old = self._clause()
        exclude = how is Click.EXCLUDE
        texts: tuple[str, ...] = (facet.value,)
        if how is Click.ADD and old is not None and not old.exclude:
            texts = tuple(text for text in old.texts if text != facet.value)
            texts = texts if facet.value in old.texts else (*old.texts, facet.value)
        self.filter_wanted.emit(self.filter_for(texts, exclude=exclude))

    def filter_for(self, texts: tuple[str, ...], *, exclude: bool = False) -> Filter:
        """The filter in force with these values in place of those it has; without, where it has just these."""
        current, old = self._current(), self._clause()
        rest = current if old is None else current.without_clause(old)
        titles = ", ".join(quoted(self._title_of(text)) for text in texts)
        title = titles if self._column == "prompts" else self._heading
        if self._column == LANGUAGE:
            title = f"{self._heading}: {titles}"
        clause = HasValue(self._column, texts, title, exclude)
        return rest if clause == old or not texts else rest.with_clause(clause)


def first_with(desk: Desk, column: str, text: str) -> int:
    """Key of the first conversation of the dataset that has a value in a coded column, 0 for none."""
    columns = desk.columns.still()
    codes = [code for code, name in enumerate(columns.names[column]) if name == text]
    found = np.flatnonzero(columns.ragged(column).any_of(codes, columns.size) & columns.alive())
    return int(found[columns.plain("place")[found].argmin()]) + 1 if len(found) else 0
