"""Behaviours and tags among the filters, by group, with how many of those shown have each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.filters import Filter, HasTag
from rolethread_gui.dataset.tags import Tag, column_name
from rolethread_gui.ui.edit.facet_section import FacetSection
from rolethread_gui.ui.edit.facets import Click, Facet
from rolethread_gui.ui.edit.filters import FacetRow
from rolethread_gui.wording import quoted

UNTAGGED = "none"
"""Value of the facet of those that have no tag."""


class TagFacets(FacetSection):
    """Rows for the tags of the open project.

    Signals:
        filter_wanted: the filter that a click asks for.
        manage_wanted: the person wants to see the list of tags.
    """

    filter_wanted = Signal(object)
    manage_wanted = Signal()

    def __init__(self, current: Callable[[], Filter], parent: QWidget | None = None) -> None:
        """Begin without tags.

        Args:
            current: the filter that holds now.
            parent: owner.
        """
        super().__init__("tags", self.tr("Behaviours and tags"), self.tr("Edit…"), "tags_link", parent)
        self.setObjectName("tag_facets")
        self._current = current
        self._columns: Columns | None = None
        self._tags: tuple[Tag, ...] = ()
        self._rows: dict[str, FacetRow] = {}
        self._headings: list[tuple[QLabel, list[FacetRow]]] = []
        self.link.setToolTip(self.tr("The list of tags: groups, colours, names, keys"))
        self.link_pressed.connect(self.manage_wanted)
        self._empty = QLabel(self.tr("No tags yet. T in the table, or Ctrl+T, gives one."))
        self._empty.setProperty("kind", "muted")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 2, 8, 4)
        self.below.addWidget(self._empty)

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Show rows for these tags."""
        if tuple(tags) == self._tags:
            return
        self._tags = tuple(tags)
        self.clear_rows()
        self.offer_narrow(len(self._tags))
        self._rows, self._headings = {}, []
        group = None
        for tag in self._tags:
            if tag.group != group:
                group = tag.group
                self._add_heading(group or self.tr("Without a group"))
            mark = "graduation-cap" if tag.behaviour else "tag"
            self._add(str(tag.id), tag.name, f"{mark}:tag_{tag.colour}", tag.about)
        if self._tags:
            self._headings.append((QLabel(), []))  # it belongs to no group
            self._add(UNTAGGED, self.tr("Without tags"), "circle-slash:muted", "")

    def _add_heading(self, title: str) -> None:
        label = QLabel(title)
        label.setProperty("kind", "muted")
        label.setContentsMargins(12, 4, 8, 0)
        label.setMinimumWidth(20)
        if len({tag.group for tag in self._tags}) > 1 or self._tags[0].group:
            self.rows.addWidget(label)
        self._headings.append((label, []))

    def _add(self, value: str, title: str, mark: str, about: str) -> None:
        row = FacetRow(Facet("tag", value), title, mark)
        if about:
            row.setToolTip(f"{about}\n{row.toolTip()}")
        row.chosen.connect(self._chosen)
        self.rows.addWidget(row)
        self._rows[value] = row
        self._headings[-1][1].append(row)

    def refresh(self, columns: Columns | None) -> None:
        """Count again under the filter that holds now."""
        self._columns = columns
        self._empty.setVisible(not self._tags)
        if columns is None:
            return
        mask = self._current().mask(columns, without=HasTag)
        any_tag = np.zeros(columns.size, np.bool_)
        numbers: dict[str, int] = {}
        for tag in self._tags:
            has = columns.plain(column_name(tag.id)) & mask
            any_tag |= has
            numbers[str(tag.id)] = int(np.count_nonzero(has))
        numbers[UNTAGGED] = int(np.count_nonzero(mask & ~any_tag))
        largest = max((count for value, count in numbers.items() if value != UNTAGGED), default=0)
        archived = {str(tag.id) for tag in self._tags if tag.archived}
        for value, row in self._rows.items():
            count, how = numbers[value], self._state(value)
            share = count / largest if largest and value != UNTAGGED else 0.0
            row.set_numbers(count, share, how)
            wanted = value not in archived or count > 0 or bool(how)
            row.setVisible(wanted and self.narrowed_to in row.text().casefold())
        for label, rows in self._headings:
            label.setVisible(label.parent() is not None and any(not row.isHidden() for row in rows))

    def arrange(self) -> None:
        """Follow what was typed to narrow the list; the order is that of the groups."""
        self.refresh(self._columns)

    def _state(self, value: str) -> str:
        for clause in self._current().clauses:
            if isinstance(clause, HasTag):
                if value == UNTAGGED and not clause.ids and clause.exclude:
                    return "on"
                if value != UNTAGGED and int(value) in clause.ids:
                    return "not" if clause.exclude else "on"
        return ""

    @Slot(object, object)
    def _chosen(self, facet: Facet, how: Click) -> None:
        self.filter_wanted.emit(self.clicked(facet.value, how))

    def clicked(self, value: str, how: Click) -> Filter:
        """The filter after a click on a tag's row."""
        current = self._current()
        if value == UNTAGGED:
            wanted = HasTag(exclude=how is not Click.EXCLUDE)
            rest = _without_tags(current)
            return rest if wanted in current.clauses else rest.with_clause(wanted)
        chosen, exclude = int(value), how is Click.EXCLUDE
        if how is Click.ONLY:
            only = self._clause((chosen,), exclude=False)
            rest = _without_tags(current)
            return rest if only in current.clauses else rest.with_clause(only)
        old = next(
            (one for one in current.clauses if isinstance(one, HasTag) and one.exclude is exclude), None
        )
        ids = old.ids if old is not None else ()
        ids = tuple(one for one in ids if one != chosen) if chosen in ids else (*ids, chosen)
        rest = current.without_clause(old) if old is not None else current
        return rest.with_clause(self._clause(ids, exclude=exclude)) if ids else rest

    def _clause(self, ids: tuple[int, ...], *, exclude: bool) -> HasTag:
        names = {tag.id: tag.name for tag in self._tags}
        return HasTag(ids, ", ".join(quoted(names[one]) for one in ids if one in names), exclude)


def _without_tags(current: Filter) -> Filter:
    return Filter(tuple(one for one in current.clauses if not isinstance(one, HasTag)))
