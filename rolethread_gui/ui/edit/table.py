"""The table of conversations: a stock QTableView; who is chosen is a set of keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from rolethread_gui.dataset.columns import Bools, Slots, slots_of
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.shown import NATURAL
from rolethread_gui.ui.edit.table_delegate import ConversationDelegate
from rolethread_gui.ui.edit.table_model import (
    EDITABLE,
    EDITED,
    FIRST_FIELD,
    FOUND,
    INCLUDED,
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

_TEXTS = (FOUND, OPENING, REPLY)
_GIVING_WAY = (EDITED, NOTE, LAST, TURNS, WORDS, STATUS, SOURCE, PROMPT, SPEAKERS, TAGS)
_EASY_TEXT_PX = 110
"""Texts narrower than this take the room of the columns in `_GIVING_WAY`."""
_LEAST_TEXT_PX = 60
_TITLE_PAD_PX = 20

_DRAGGED = "application/x-rolethread-conversations"
_SHIFTING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
MIRRORED = 400
"""Up to so many chosen rows Qt's own selection says the same; beyond, the delegate alone paints them."""


_FEW = 40
"""Rows up to which each is painted again by itself."""


class ConversationTable(QTableView):
    """Rows are conversations. Keys work only while the table has the focus.

    Signals:
        opened: the current conversation: its key.
        chosen_changed: who is chosen changed.
        approve_wanted, include_wanted, delete_wanted: keys A, X and Delete.
        tag_wanted: key T; digit_pressed: a digit from 1 to 9, which gives the tag of that key.
        edit_wanted: Enter: go into the text.
        menu_wanted: a context menu at a global place.
        layout_changed: widths, order, visibility or line count of the columns changed.
        told: a sentence for the person.
        copy_wanted: what is chosen shall be copied: as a table, or as text.
        move_wanted: keys that were dragged, and the key that they stand after from now on (0: at the start).
        shift_wanted: what is chosen shall go one row up (-1) or down (1).
        chooser_wanted: order of the columns and layouts shall be chosen.
        tag_cell_wanted: the tags of the one chosen conversation shall be changed.
    """

    opened = Signal(int)
    chosen_changed = Signal()
    approve_wanted = Signal()
    include_wanted = Signal()
    delete_wanted = Signal()
    tag_wanted = Signal()
    digit_pressed = Signal(str)
    edit_wanted = Signal()
    menu_wanted = Signal(QPoint)
    layout_changed = Signal()
    told = Signal(str)
    copy_wanted = Signal(bool)
    move_wanted = Signal(object, int)
    shift_wanted = Signal(int)
    tag_cell_wanted = Signal()
    chooser_wanted = Signal()

    def __init__(self, model: ConversationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conversation_table")
        self.setAccessibleName(self.tr("Conversations"))
        self._model = model
        self.chosen: set[int] = set()
        self.current = 0
        self._mask: Bools | None = None
        self._mirroring = False
        self._anchor = 0
        self._anchor_key = 0
        self._sizing = True
        self._own_widths = False
        self._searching = False
        self._kept_layout = ""
        self._gave_way: dict[int, int] = {}
        self.setModel(model)
        self.delegate = ConversationDelegate(model, self)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self._drop_row = -1
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self._set_headers()
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        model.modelAboutToBeReset.connect(self._before_reset)
        model.modelReset.connect(self._after_reset)
        model.in_view = self.rows_in_view
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
        for place, column in enumerate(self._model.specs):
            self.setColumnWidth(place, column.width)
            self.setColumnHidden(place, not column.shown)

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
        for number, place in enumerate(texts):
            each = room // len(texts) + (number == 0) * (room % len(texts))
            self.setColumnWidth(place, max(_LEAST_TEXT_PX, each))
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
            if on:
                head.moveSection(head.visualIndex(FOUND), head.visualIndex(OPENING))
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
                self.setColumnWidth(places[name], max(28, min(2000, width)))
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
                self.tr(
                    "Texts can be sorted when at most {0:,} conversations are shown. Filter first."
                ).format(TEXT_SORT_LIMIT)
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

    # who is chosen

    def shown_chosen(self) -> list[int]:
        """Chosen keys that are shown, in the order of the table. Bulk actions work on these."""
        if not self.chosen:
            return []
        if len(self.chosen) <= _FEW:
            rows = sorted(row for row in map(self._model.shown.row, self.chosen) if row >= 0)
            return [self._model.key(row) for row in rows]
        shown = self._shown_slots()
        found: list[int] = (shown + 1).tolist()
        return found

    def chosen_count(self) -> int:
        """How many of the chosen ones are shown."""
        return len(self._shown_slots()) if self.chosen else 0

    def _shown_slots(self) -> Slots:
        """Slots of the chosen ones that are shown, by a mask that is kept while the choice stands."""
        slots = self._model.shown.slots
        if not len(slots):
            return slots
        if self._mask is None or len(self._mask) <= int(slots.max()):
            chosen = slots_of(self.chosen)
            self._mask = np.zeros(max(int(slots.max()), int(chosen.max())) + 1, np.bool_)
            self._mask[chosen] = True
        return slots[self._mask[slots]]

    def is_large(self) -> bool:
        """Whether the selection is painted by the delegate alone."""
        return len(self.chosen) > MIRRORED

    def choose(self, keys: Iterable[int]) -> None:
        """Choose exactly these conversations, shown or not."""
        self._take(set(keys))
        self._mirror()

    def _take(self, keys: set[int]) -> None:
        differ = keys ^ self.chosen
        self.chosen = keys
        self._mask = None
        # once mirrored, Qt paints; the delegate needs the set when it is large
        self.delegate.chosen = keys
        if differ:
            self._repaint(differ)
            self.chosen_changed.emit()

    def rows_in_view(self) -> range:
        """Rows of which something can be seen."""
        first = self.rowAt(0)
        if first < 0:
            return range(0)
        return range(first, first + self.viewport().height() // max(1, self.rowHeight(first)) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the delegate looks once at what holds for all cells."""
        self.delegate.begin()
        super().paintEvent(event)
        if self._drop_row >= 0:
            painter = QPainter(self.viewport())
            row = min(self._drop_row, self._model.rowCount() - 1)
            top = self.rowViewportPosition(row) + (self.rowHeight(row) if self._drop_row > row else 0)
            painter.fillRect(0, max(0, top - 1), self.viewport().width(), 3, QColor(theme.colors().accent))
            painter.end()

    def _repaint(self, keys: Iterable[int]) -> None:
        """Paint the rows of these conversations again; painting all of them at each step would be felt."""
        known = keys if isinstance(keys, (set, tuple)) else list(keys)
        if len(known) > _FEW:
            self.viewport().update()
            return
        for row in map(self._model.shown.row, known):
            if row >= 0:
                top = self.rowViewportPosition(row)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))

    def _mirror(self) -> None:
        """Make Qt's selection say what `chosen` says, if that is small enough."""
        self._mirroring = True
        selection = QItemSelection()
        if not self.is_large():
            rows = sorted(row for row in map(self._model.shown.row, self.chosen) if row >= 0)
            last = self._model.columnCount() - 1
            at = 0
            while at < len(rows):
                end = at
                while end + 1 < len(rows) and rows[end + 1] == rows[end] + 1:
                    end += 1
                selection.select(self._model.index(rows[at], 0), self._model.index(rows[end], last))
                at = end + 1
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._mirroring = False

    @Slot(QItemSelection, QItemSelection)
    def _selection_changed(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if self._mirroring:
            return
        keys = set() if self.is_large() else set(self.chosen)
        for area in deselected.toList():
            keys.difference_update(self._keys_of_rows(area.top(), area.bottom()))
        for area in selected.toList():
            keys.update(self._keys_of_rows(area.top(), area.bottom()))
        self._take(keys)
        if self.is_large():
            self._mirror()

    def _keys_of_rows(self, first: int, last: int) -> list[int]:
        keys: list[int] = (self._model.shown.slots[first : last + 1] + 1).tolist()
        return keys

    def selectAll(self) -> None:
        """Choose all that are shown, at any number at once."""
        self.choose({*self.chosen, *self._keys_of_rows(0, self._model.rowCount())})

    @Slot()
    def clear_chosen(self) -> None:
        """Choose nobody."""
        self.choose(())

    def all_shown_chosen(self) -> bool:
        """Whether everything shown is chosen."""
        count = self._model.rowCount()
        return count > 0 and len(self.chosen) >= count and len(self._shown_slots()) == count

    # the current one

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if self._mirroring or not current.isValid():
            return
        key = self._model.key(current.row())
        if key != self.current:
            self._repaint((self.current, key))
            self.current = key
            self.delegate.current = key
            self.opened.emit(key)

    def set_current(self, key: int, *, choose: bool = True) -> None:
        """Make a conversation the current one; nothing is emitted."""
        self._repaint((self.current, key))
        self.current = key
        self.delegate.current = key
        row = self._model.shown.row(key)
        if row >= 0:
            self._mirroring = True
            index = self._model.index(row, max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._mirroring = False
            self.scrollTo(index)
            if choose:
                self.choose((key,))

    def show_current(self) -> None:
        """Bring the current conversation into view, where it is shown at all."""
        row = self._model.shown.row(self.current) if self.current else -1
        if row >= 0:
            self.scrollTo(self._model.index(row, 0))

    def step(self, by: int) -> None:
        """Go to the next or previous row."""
        row = self._model.shown.row(self.current) if self.current else -1
        wanted = row + by if row >= 0 else 0
        if 0 <= wanted < self._model.rowCount():
            self.setCurrentIndex(self._model.index(wanted, max(0, self.currentIndex().column())))

    @Slot()
    def _before_reset(self) -> None:
        self._mirroring = True
        self._anchor = self.rowAt(0)
        self._anchor_key = self._model.key(self._anchor) if 0 <= self._anchor < self._model.rowCount() else 0

    @Slot()
    def _after_reset(self) -> None:
        self._mirroring = False
        if self._model.columns is None:
            self._take(set())
            self.current = 0
            return
        self._mirror()
        row = self._model.shown.row(self.current)
        self._mirroring = True
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self._model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._mirroring = False
        top = self._model.shown.row(self._anchor_key) if self._model.shown.sort == NATURAL else -1
        if top >= 0:
            self.scrollTo(self._model.index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        elif row >= 0:
            self.scrollTo(self._model.index(row, 0))
        self.chosen_changed.emit()

    # keys and pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """In a large selection Ctrl adds and takes away by key, since Qt does not hold it."""
        index = self.indexAt(event.position().toPoint())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.is_large() and index.isValid():
            if event.button() == Qt.MouseButton.RightButton:
                return
            if control:
                self._take(self.chosen ^ {self._model.key(index.row())})
                if not self.is_large():
                    self._mirror()
                return
            if index.column() != INCLUDED:
                self._take(set())
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
            key = self._model.key(index.row())
            if key in self.chosen:
                return  # a right click inside the selection keeps it
        super().mousePressEvent(event)

    # rows that are dragged

    def can_move(self) -> bool:
        """Whether rows can be moved: only where they stand in the order of the dataset."""
        shown = self._model.shown
        return shown.sort == NATURAL and not shown.descending

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is chosen, in the order of the dataset."""
        del actions
        keys = self.shown_chosen()
        if not keys:
            return
        if not self.can_move():
            self.told.emit(self.tr("Rows can be moved while the table stands in the order of the dataset."))
            return
        drag = QDrag(self)
        mime = QMimeData()
        mime.setData(_DRAGGED, ",".join(map(str, keys)).encode())
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of this table."""
        self._drag_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which rows they would go; near an edge the table scrolls."""
        super().dragMoveEvent(event)
        self._drag_over(event)

    def _drag_over(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(_DRAGGED) and event.source() in (self, None) and self.can_move():
            self._drop_row = self._row_between(event.position().toPoint())
            event.acceptProposedAction()
        else:
            self._drop_row = -1
            event.ignore()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        super().dragLeaveEvent(event)
        self._drop_row = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put them between two rows."""
        row, self._drop_row = self._row_between(event.position().toPoint()), -1
        self.viewport().update()
        if not event.mimeData().hasFormat(_DRAGGED) or not self.can_move():
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # the model moves them when the project says so
        event.accept()
        keys = tuple(int(key) for key in bytes(event.mimeData().data(_DRAGGED).data()).split(b","))
        dragged = set(keys)
        above = row - 1
        while above >= 0 and self._model.key(above) in dragged:
            above -= 1
        self.move_wanted.emit(keys, self._model.key(above) if above >= 0 else 0)

    def _row_between(self, where: QPoint) -> int:
        """The row before which something dropped here would stand."""
        row = self.rowAt(where.y())
        if row < 0:
            return self._model.rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
        return row + (where.y() > middle)

    # writing into cells

    def edit_cell(self) -> None:
        """Write into the current cell, where that can be; else into the first one of its row that is shown."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if index.column() not in EDITABLE:
            shown = [place for place in self.shown_columns() if place in (NOTE, OPENING, REPLY)]
            if not shown:
                self.told.emit(
                    self.tr("Choose a cell with the arrow keys: status, texts, note, tags or prompt.")
                )
                return
            index = self._model.index(index.row(), shown[0])
        if index.column() == TAGS:
            self.choose((self._model.key(index.row()),))
            self.tag_cell_wanted.emit()
        elif index.data(Qt.ItemDataRole.EditRole) is None:
            self.told.emit(self.tr("There is nothing to write into here. Open the conversation instead."))
        else:
            self.setCurrentIndex(index)
            self.edit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click writes into the cell."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() in EDITABLE and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.edit_cell()
        else:
            super().mouseDoubleClickEvent(event)

    def shown_columns(self) -> list[int]:
        """Columns that can be seen, from left to right."""
        head = self.horizontalHeader()
        places = (head.logicalIndex(visual) for visual in range(head.count()))
        return [place for place in places if not self.isColumnHidden(place)]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is chosen."""
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters work only here, where no text is typed."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_J if plain:
                self.step(1)
            case Qt.Key.Key_K if plain:
                self.step(-1)
            case Qt.Key.Key_A if plain:
                self.approve_wanted.emit()
            case Qt.Key.Key_X if plain:
                self.include_wanted.emit()
            case Qt.Key.Key_T if plain:
                self.tag_wanted.emit()
            case key if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
                self.digit_pressed.emit(chr(key))
            case Qt.Key.Key_Delete if plain:
                self.delete_wanted.emit()
            case Qt.Key.Key_F2 if plain:
                self.edit_cell()
            case _ if event.matches(QKeySequence.StandardKey.Copy):
                self.copy_wanted.emit(False)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if event.modifiers() == _SHIFTING:
                self.shift_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
                self.edit_wanted.emit()
            case Qt.Key.Key_Escape if plain and self.chosen:
                self.clear_chosen()
            case _:
                if self.is_large() and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                    self._take(set())
                super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search in the first column."""
        del search
