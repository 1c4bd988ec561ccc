"""The columns of the table: which there are, how wide, in which order, and how they share the room there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from rolethread_gui.ui.edit.table_delegate import CELL_PAD_PX, ConversationDelegate
from rolethread_gui.ui.edit.table_model import (
    EDITED,
    FIRST_FIELD,
    FOUND,
    LAST,
    NOTE,
    OPENING,
    PROMPT,
    REPLY,
    SOURCE,
    SPEAKERS,
    STATUS,
    TAGS,
    TEXT_SORT_LIMIT,
    TURNS,
    WORDS,
    ConversationModel,
)
from rolethread_gui.wording import put

_TEXTS = (FOUND, OPENING, REPLY)
_GIVING_WAY = (EDITED, NOTE, LAST, TURNS, WORDS, STATUS, SOURCE, PROMPT, SPEAKERS, TAGS)
_DIGITS = {TURNS: "0,000", WORDS: "000,000", LAST: "000,000"}
"""The largest figures that columns of figures have room for."""
_EASY_TEXT_PX = 110
"""Texts narrower than this take the room of the columns in `_GIVING_WAY`."""
_LEAST_TEXT_PX = 60
_TITLE_PAD_PX = 20


class ColumnedTable(QTableView):
    """A table whose columns the person arranges.

    Signals:
        layout_changed: widths, order, visibility or line count of the columns changed.
        chooser_wanted: order of the columns and layouts shall be chosen.
        told: a sentence for the person.
    """

    layout_changed = Signal()
    chooser_wanted = Signal()
    told = Signal(str)

    def __init__(self, model: ConversationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._sizing = True
        self._own_widths = False
        self._searching = False
        self._kept_layout = ""
        self._gave_way: dict[int, int] = {}
        self.setModel(model)
        self.delegate = ConversationDelegate(model, self)
        self.setItemDelegate(self.delegate)
        self._set_headers()
        self.set_lines(2)
        self._sizing = False

    def _set_headers(self) -> None:
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(20)
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(28)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._header_menu)
        self._first_layout()
        head.sectionResized.connect(self._width_changed)
        head.sectionMoved.connect(self._layout_moved)
        head.sortIndicatorChanged.connect(self._sort_clicked)

    def first_layout(self) -> None:
        """Put every column back to where, how wide and whether it was at first."""
        was, self._sizing = self._sizing, True
        self._gave_way.clear()
        self._own_widths = False
        head = self.horizontalHeader()
        for place in range(len(self._model.specs)):
            head.moveSection(head.visualIndex(place), place)
        self._first_layout()
        self.setColumnHidden(FOUND, not self._searching)
        self._sizing = was
        self._share()
        self._laid_out()

    def layout_columns(self) -> list[tuple[str, str, bool]]:
        """Id, title and whether it is wanted of every column, from left to right."""
        head = self.horizontalHeader()
        places = (head.logicalIndex(visual) for visual in range(head.count()))
        specs = self._model.specs
        return [(specs[at].id, specs[at].title, self._is_wanted(at)) for at in places if at != FOUND]

    def arrange_columns(self, wanted: Mapping[str, bool]) -> None:
        """Show these columns, by id, in this order, with the width that each has."""
        widths = {name: width for name, width, _ in msgspec.json.decode(self.saved_layout())}
        rows = [(name, widths.get(name, 0), shown) for name, shown in wanted.items()]
        self.restore_layout(msgspec.json.encode(rows).decode())
        self._laid_out()

    def _first_layout(self) -> None:
        head = self.horizontalHeader()
        for place, column in enumerate(self._model.specs):
            width = column.width
            if not column.icon and place not in _TEXTS:  # headings are longer in some languages
                width = max(width, head.fontMetrics().horizontalAdvance(column.title) + _TITLE_PAD_PX)
            self.setColumnWidth(place, max(width, self._least_width(place)))
            self.setColumnHidden(place, not column.shown)

    def _least_width(self, place: int) -> int:
        """What a column of figures needs for the largest of them, in pixels."""
        digits = _DIGITS.get(place)
        return self.fontMetrics().horizontalAdvance(digits) + 2 * CELL_PAD_PX + 1 if digits else 28

    # rows and layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until the person gives columns a width, the two texts share the room there is."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Divide what the narrow columns leave between the two texts; nothing is pushed out of sight.

        Where there is too little room for words, the least needed columns give way until there is more.
        """
        texts = [place for place in _TEXTS if self._is_wanted(place)]
        if self._own_widths or not texts:
            return
        widths = {
            place: self._gave_way.get(place, self.columnWidth(place))
            for place in range(self._model.columnCount())
            if place not in _TEXTS
        }
        room = self.viewport().width() - sum(widths.values())
        giving: dict[int, int] = {}
        for place in _GIVING_WAY:
            if widths[place] and room < len(texts) * _EASY_TEXT_PX:
                room += widths[place]
                giving[place] = widths[place]
        metrics = self.horizontalHeader().fontMetrics()
        widest = max(
            metrics.horizontalAdvance(self._model.specs[place].title) + _TITLE_PAD_PX for place in texts
        )
        while len(texts) > 1 and room < len(texts) * widest:
            giving[texts.pop()] = 0  # one text that can be read is worth more than two that cannot
        was, self._sizing = self._sizing, True
        for place in self._gave_way.keys() - giving.keys():
            self.setColumnHidden(place, False)
        for place in giving.keys() - self._gave_way.keys():
            self.setColumnHidden(place, True)
        self._gave_way = giving
        shares = [2 if place == FOUND else 1 for place in texts]  # who searches reads what was found
        for number, place in enumerate(texts):
            rest = (number == 0) * (room - sum(room * share // sum(shares) for share in shares))
            self.setColumnWidth(place, max(_LEAST_TEXT_PX, room * shares[number] // sum(shares) + rest))
        self._sizing = was
        if not self.horizontalScrollBar().maximum() and self.horizontalScrollBar().isVisible():
            self.updateGeometries()  # nothing is out of sight any more

    def _is_wanted(self, place: int) -> bool:
        """Whether the person wants to see a column, even if it gave way for now; what was found, while searching."""
        if place == FOUND:
            return self._searching
        return place in self._gave_way or not self.isColumnHidden(place)

    def show_found(self, on: bool) -> None:
        """Show where the words stand that are searched for, or no longer."""
        if on != self._searching:
            was, self._sizing = self._sizing, True
            self._searching = on
            self._gave_way.pop(FOUND, None)
            self.setColumnHidden(FOUND, not on)
            head = self.horizontalHeader()
            if on:  # right before the opening, whether it stood before or behind that
                here, there = head.visualIndex(FOUND), head.visualIndex(OPENING)
                head.moveSection(here, there - (here < there))
            self._sizing = was
            self._share()

    def set_fields(self, names: Sequence[str]) -> None:
        """Have a column for each of these fields of the dataset; those that were shown stay where they are."""
        if [spec.title for spec in self._model.specs[FIRST_FIELD:]] == list(names):
            return
        layout = self.saved_layout()
        was, self._sizing = self._sizing, True
        self._model.set_fields(names)
        for place in range(FIRST_FIELD, len(self._model.specs)):
            self.setColumnHidden(place, True)
        self._sizing = was
        self.restore_layout(self._kept_layout or layout)

    def set_lines(self, lines: int) -> None:
        """Rows of one, two or four lines of text."""
        self.delegate.lines = lines
        self.verticalHeader().setDefaultSectionSize(self.delegate.row_height(self.fontMetrics()))
        self.viewport().update()
        self._laid_out()

    def _laid_out(self) -> None:
        """The person changed the layout: it is the one to come back to."""
        self._kept_layout = ""
        self.layout_changed.emit()

    @Slot(int, int, int)
    def _width_changed(self, place: int, old: int, new: int) -> None:
        """The person dragged a border: of a text, and both keep their width; of another, the texts give way."""
        if self._sizing:
            return
        if place in _TEXTS and old and new:
            self._own_widths = True
        self._share()
        self._laid_out()

    @Slot()
    def _layout_moved(self) -> None:
        if not self._sizing:
            self._laid_out()

    def saved_layout(self) -> str:
        """Columns as JSON in the order of the screen: id, width, shown."""
        head = self.horizontalHeader()
        columns = self._model.specs
        return msgspec.json.encode(
            [
                (columns[place].id, self._width(place), self._is_wanted(place))
                for place in (head.logicalIndex(visual) for visual in range(head.count()))
                if place != FOUND
            ]
        ).decode()

    def _width(self, place: int) -> int:
        # texts that share the room have no width of their own
        if place in _TEXTS and not self._own_widths:
            return 0
        # a hidden column answers 0 but comes back with the width it had
        return self._gave_way.get(place) or self.columnWidth(place) or self._model.specs[place].width

    def restore_layout(self, saved: str) -> None:
        """Take back what `saved_layout` gave; unknown columns are left aside, new ones keep their place."""
        try:
            kept = msgspec.json.decode(saved, type=list[tuple[str, int, bool]])
        except msgspec.DecodeError:
            return
        self._kept_layout = saved
        places = {column.id: place for place, column in enumerate(self._model.specs)}
        self._own_widths = any(width for name, width, _ in kept if places.get(name) in _TEXTS)
        head = self.horizontalHeader()
        was, self._sizing = self._sizing, True
        self._gave_way.clear()
        for visual, (name, width, shown) in enumerate(kept):
            if name in places:
                head.moveSection(head.visualIndex(places[name]), min(visual, head.count() - 1))
                least = (
                    self._least_width(places[name]) if width == self._model.specs[places[name]].width else 28
                )
                self.setColumnWidth(places[name], max(least, min(2000, width)))
                self.setColumnHidden(places[name], not shown)
        self.setColumnHidden(FOUND, not self._searching)
        self._sizing = was
        self._share()

    @Slot(QPoint)
    def _header_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Columns")).setEnabled(False)
        for place, column in enumerate(self._model.specs):
            if place == FOUND:
                continue
            action = QAction(column.title.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(self._is_wanted(place))
            action.setData(("column", place))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Height of rows")).setEnabled(False)
        for lines, title in ((1, self.tr("One line")), (2, self.tr("Two lines")), (4, self.tr("Four lines"))):
            action = QAction(title, menu)
            action.setCheckable(True)
            action.setChecked(self.delegate.lines == lines)
            action.setData(("lines", lines))
            menu.addAction(action)
        menu.addSeparator()
        chooser = menu.addAction(self.tr("Order of columns and layouts…"))
        chooser.setData(("chooser", 0))
        order = menu.addAction(self.tr("Back to the order of the dataset"))
        order.setData(("order", 0))
        menu.triggered.connect(self._header_chosen)
        menu.popup(self.horizontalHeader().mapToGlobal(where))

    @Slot(QAction)
    def _header_chosen(self, action: QAction) -> None:
        what, value = action.data()
        if what == "column":
            shown = sum(map(self._is_wanted, range(self._model.columnCount())))
            if action.isChecked() or shown > 1:
                self._gave_way.pop(value, None)
                self.setColumnHidden(value, not action.isChecked())
                self._share()
                self._laid_out()
        elif what == "lines":
            self.set_lines(value)
        elif what == "chooser":
            self.chooser_wanted.emit()
        else:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    @Slot(int, Qt.SortOrder)
    def _sort_clicked(self, column: int, order: Qt.SortOrder) -> None:
        if column >= 0 and not self._model.can_sort(column):
            self.told.emit(
                put(
                    self.tr("Texts can be sorted when at most {0:,} conversations are shown. Filter first."),
                    TEXT_SORT_LIMIT,
                )
            )
            return
        self._model.sort(column, order)

    def sorted_by(self) -> tuple[str, bool]:
        """Id of the column that the table is sorted by ("" for the order of the dataset), and whether downwards."""
        head = self.horizontalHeader()
        column = head.sortIndicatorSection()
        downwards = head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        columns = self._model.specs
        return (columns[column].id, downwards) if 0 <= column < len(columns) else ("", False)

    def sort_by(self, name: str, *, descending: bool) -> None:
        """Sort as `sorted_by` said; an unknown name means the order of the dataset."""
        if self.sorted_by() != (name, descending):
            places = {column.id: place for place, column in enumerate(self._model.specs)}
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(places.get(name, -1), order)

    def shown_columns(self) -> list[int]:
        """Columns that can be seen, from left to right."""
        head = self.horizontalHeader()
        places = (head.logicalIndex(visual) for visual in range(head.count()))
        return [place for place in places if not self.isColumnHidden(place)]
