"""The table's model: it holds who is shown as an array of slots; a row's texts come when it is painted."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from rolethread_gui.dataset.columns import FIELD, Bools, Columns, Slots, slots_of
from rolethread_gui.dataset.edits import STATUSES, status_title
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.shown import NATURAL, Shown, in_place
from rolethread_gui.wording import figure, say

_KEPT_TEXTS = 4096
TEXT_SORT_LIMIT = 3000
"""Up to how many shown conversations the columns of text can be sorted: their texts must be read for it."""

Index = QModelIndex | QPersistentModelIndex

FLAGS_ROLE = Qt.ItemDataRole.UserRole + 1
"""Counts of errors, warnings and hints, as a tuple."""
DONE_ROLE = Qt.ItemDataRole.UserRole + 2
"""True for a conversation that no longer matches the filter."""


class TextSource(Protocol):
    """Where the two columns of text come from: the desk."""

    def texts(self, keys: Sequence[int]) -> Sequence[tuple[str, str]]:
        """First user text and last reply of each conversation, cut to what a row can show."""
        ...


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """A column of the table.

    Attributes:
        id: name under which its width, place and visibility are remembered.
        sort: what `Shown.sort` is set to, "" for a column of text.
        title: heading.
        width: at first, in pixels.
        tip: one sentence for the heading.
        icon: what a narrow heading shows instead of its title.
        shown: whether it is there before the person chose columns.
    """

    id: str
    sort: str
    title: str
    width: int
    tip: str
    icon: str = ""
    shown: bool = True


def table_columns() -> tuple[Column, ...]:
    """The columns in their first order."""
    return (
        Column("included", "included", say("In"), 32, say("Ticked conversations go into the export.")),
        Column("flags", "flags", say("Flags"), 62, say("What the checks found: errors, warnings, hints.")),
        Column(
            "status", "status", say("Status"), 30, say("To review, in progress or approved."), "circle-check"
        ),
        Column("opening", "", say("Opening"), 260, say("The first user turn.")),
        Column("reply", "", say("Last reply"), 260, say("The last assistant turn.")),
        Column("turns", "turns", say("Turns"), 52, say("How many turns it has.")),
        Column("words", "words", say("Words"), 58, say("Words in all turns.")),
        Column("note", "noted", say("Note"), 28, say("Whether there is a note."), "message-square-text"),
        Column("edited", "edited", say("Edited"), 28, say("Whether you changed its turns."), "pencil"),
        Column("tags", "", say("Tags"), 110, say("Behaviours and tags."), shown=False),
        Column("speakers", "", say("Speakers"), 90, say("Who speaks."), shown=False),
        Column(
            "prompt", "", say("System prompt"), 140, say("How it is called, or how it begins."), shown=False
        ),
        Column("source", "source", say("Source"), 110, say("The file that it came from."), shown=False),
        Column("last", "last_words", say("Reply words"), 80, say("Words of the last reply."), shown=False),
        Column("found", "", say("Found"), 260, say("Where it holds what is searched for."), shown=False),
    )


@dataclasses.dataclass(frozen=True, slots=True)
class RowFacts:
    """Everything that the cells of a row show besides its texts."""

    key: int
    flags: tuple[int, int, int]
    status: int
    status_title: str
    included: bool
    turns: int
    words: int
    last: int
    noted: bool
    edited: bool
    done: bool


INCLUDED, FLAGS, STATUS, OPENING, REPLY, TURNS, WORDS, NOTE, EDITED = range(9)
TAGS, SPEAKERS, PROMPT, SOURCE, LAST, FOUND, FIRST_FIELD = range(9, 16)
"""Places of the columns in the model; from `FIRST_FIELD` on stand fields of the dataset."""
_PLAIN = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
)
_WRITTEN = _PLAIN | Qt.ItemFlag.ItemIsEditable
_TICKED = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable
EDITABLE = frozenset({STATUS, OPENING, REPLY, NOTE, TAGS, PROMPT})
"""Columns whose cells can be written into."""
_NUMBERS = frozenset({TURNS, WORDS, LAST})
_SHAPES = frozenset({INCLUDED, FLAGS, STATUS, NOTE, EDITED})
"""Columns that show shapes, which are explained when they are pointed at."""


class ConversationModel(QAbstractTableModel):
    """Rows are conversations of `shown`. Nothing is stored but their slots and a cache of texts.

    Attributes:
        words: gives what a column of words says of a conversation: key and the column's id.
        editable: gives what is edited in a cell, None where nothing can be: key and the column's id.
        in_view: rows of which something can be seen.

    Signals:
        inclusion_wanted: a tick was clicked: key, and whether it shall go into the export.
        written: a cell was edited: key, the column's id, and what stands there now.
    """

    inclusion_wanted = Signal(int, bool)
    written = Signal(int, str, str)

    def __init__(self, source: TextSource, parent: Any = None) -> None:
        super().__init__(parent)
        self.shown = Shown()
        self._source = source
        self._columns: Columns | None = None
        self._specs = table_columns()
        self._texts: OrderedDict[int, tuple[str, str]] = OrderedDict()
        self._done: Bools | None = None
        self._rows = 0
        self.in_view: Callable[[], range] = lambda: range(0)
        self.words: Callable[[int, str], str] = lambda _, __: ""
        self.editable: Callable[[int, str], str | None] = lambda _, __: None

    # what it shows

    def set_columns(self, columns: Columns | None) -> None:
        """Take the facts of another project, or of none."""
        self.beginResetModel()
        self._columns = columns
        self._texts.clear()
        if columns is None:
            self.shown = Shown()
        else:
            self.shown.settle(columns.still())
        self._rows = len(self.shown.slots)
        self.endResetModel()

    @property
    def specs(self) -> tuple[Column, ...]:
        """The columns, in the order of the model."""
        return self._specs

    def set_fields(self, names: Sequence[str]) -> None:
        """Have a column for each of these fields of the dataset, and for no others."""
        about = say("A field of the dataset.")
        fields = tuple(Column(f"{FIELD}{name}", "", name, 110, about, shown=False) for name in names)
        if fields != self._specs[FIRST_FIELD:]:
            self.beginResetModel()
            self._specs = (*self._specs[:FIRST_FIELD], *fields)
            self.endResetModel()

    @property
    def columns(self) -> Columns | None:
        """The facts of this moment, all equally long; None while no project is open."""
        return self._columns.still() if self._columns is not None else None

    def resettle(self, besides: Iterable[int] = ()) -> None:
        """Decide anew who matches the filter and sort.

        Args:
            besides: conversations that stay, though they match no longer: they were done under this filter.
        """
        if self._columns is None:
            return
        self.beginResetModel()
        columns = self._columns.still()
        slots = self.shown.matching(columns)
        self._done = np.ones(columns.size, np.bool_)
        self._done[slots] = False  # who is shown from now on matches
        alive = columns.alive()
        stay = [slot for slot in slots_of(besides) if slot < len(alive) and alive[slot]]
        if stay:
            slots = in_place(columns, np.union1d(slots, np.array(stay, np.int64)))
        if self._by_words(self.shown.sort) and len(slots) > TEXT_SORT_LIMIT:
            self.shown.sort, self.shown.descending = NATURAL, False
        self.shown.settle(columns, self._sort_texts(slots), slots, in_order=True)
        self._rows = len(self.shown.slots)
        self.endResetModel()

    def _sort_texts(self, slots: Slots) -> list[str] | None:
        sort = self.shown.sort
        if not self._by_words(sort):
            return None
        if sort not in ("opening", "reply"):
            return [self.words(int(slot) + 1, sort) for slot in slots]
        which = 0 if sort == "opening" else 1
        return [texts[which] for texts in self._source.texts([int(slot) + 1 for slot in slots])]

    def _by_words(self, sort: str) -> bool:
        """Whether the table is sorted by a column of words, which must be read for it."""
        return sort != NATURAL and any(spec.id == sort and not spec.sort for spec in self._specs)

    def can_sort(self, column: int) -> bool:
        """Whether the table can be sorted by a column now."""
        return bool(self._specs[column].sort) or len(self.shown.slots) <= TEXT_SORT_LIMIT

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one means the order of the dataset."""
        if column < 0:
            self.shown.sort, self.shown.descending = NATURAL, False
        elif self.can_sort(column):
            spec = self._specs[column]
            self.shown.sort = spec.sort or spec.id
            self.shown.descending = order == Qt.SortOrder.DescendingOrder
        else:
            return
        self._resort()

    def _resort(self) -> None:
        """Sort who is shown; nobody joins or leaves."""
        if self._columns is None:
            return
        self.beginResetModel()
        slots = self.shown.slots.copy()
        self.shown.settle(self._columns.still(), self._sort_texts(slots), slots)
        self._rows = len(self.shown.slots)
        self.endResetModel()

    def replace_order(self) -> None:
        """Follow the order of the dataset again; who is shown stays."""
        if self.shown.sort == NATURAL:
            self._resort()

    def spoken(self, row: int, column: int) -> str:
        """What a cell says in words, also one that shows a shape."""
        return self._spoken(int(self.shown.slots[row]), column)

    def took(self, edited: Iterable[int], added: Iterable[int], removed: Iterable[int]) -> None:
        """Follow a change: repaint rows that changed, let deleted ones go and new ones in."""
        if self._columns is None:
            return
        added, removed, edited = list(added), list(removed), list(edited)
        if added or removed:
            self.beginResetModel()
            columns = self._columns.still()
            self.shown.insert(columns, slots_of(added))
            self.shown.refresh(columns)
            self._rows = len(self.shown.slots)
            for key in (*added, *removed, *edited):
                self._texts.pop(key, None)
            self.endResetModel()
        else:  # of very many none is looked for by name
            self.repaint(edited if len(edited) <= _KEPT_TEXTS else (), texts=True)

    def arrived(self) -> None:
        """Take in conversations that an import added."""
        if self._columns is None:
            return
        before = self._rows
        fresh = self.shown.arrived(self._columns.still())
        if len(fresh):
            self.beginInsertRows(QModelIndex(), before, before + len(fresh) - 1)
            self._rows = len(self.shown.slots)
            self.endInsertRows()

    def repaint(self, keys: Iterable[int], *, texts: bool = False) -> None:
        """Say that these conversations look different; none at all means every one.

        Rows out of view are not painted, and nothing but painting asks for cells: said of all of them, a
        batch of flags would paint the whole table anew, several times a second.
        """
        wanted = set(keys)
        self._done = None
        if texts and not wanted:
            self._texts.clear()
        elif texts:
            for key in wanted.intersection(self._texts):  # a few hundred are kept, and all may have changed
                del self._texts[key]
        last = self.columnCount() - 1
        for row in self.in_view():
            if row < self._rows and (not wanted or self.key(row) in wanted):
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def key(self, row: int) -> int:
        """Key of the conversation in a row."""
        return self.shown.key(row)

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Number of conversations shown."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(self._specs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen and dragged; the tick can be set, and some cells can be written into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == INCLUDED:
            return _TICKED
        return _WRITTEN if index.column() in EDITABLE else _PLAIN

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._specs):
            return None
        spec = self._specs[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if spec.icon else spec.title
            case Qt.ItemDataRole.DecorationRole if spec.icon:
                return theme.icon(spec.icon, "muted")
            case Qt.ItemDataRole.AccessibleTextRole:
                return spec.title
            case Qt.ItemDataRole.ToolTipRole:
                return f"{spec.title}: {spec.tip}" if spec.icon else spec.tip
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        if self._columns is None or not index.isValid() or index.row() >= self._rows:
            return None
        slot = int(self.shown.slots[index.row()])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._display(slot, index.column())
            case Qt.ItemDataRole.CheckStateRole if index.column() == INCLUDED:
                inside = bool(self._columns.plain("included")[slot])
                return Qt.CheckState.Checked if inside else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.EditRole:
                return self.editable(slot + 1, self._specs[index.column()].id)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in _NUMBERS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(slot, index.column())
            case Qt.ItemDataRole.ToolTipRole if index.column() in _SHAPES or index.column() >= TAGS:
                return self._spoken(slot, index.column())
            case _ if role == FLAGS_ROLE:
                return self._counts(slot)
            case _ if role == DONE_ROLE:
                return self._is_done(slot)
        return None

    def facts(self, row: int) -> RowFacts | None:
        """All that a row shows, at one question; None for a row that is gone."""
        if self._columns is None or row >= self._rows:
            return None
        slot = int(self.shown.slots[row])
        plain = self._columns.plain
        status = int(plain("status")[slot])
        return RowFacts(
            key=slot + 1,
            flags=self._counts(slot),
            status=status,
            status_title=status_title(STATUSES[status]),
            included=bool(plain("included")[slot]),
            turns=int(plain("turns")[slot]),
            words=int(plain("words")[slot]),
            last=int(plain("last_words")[slot]),
            noted=bool(plain("noted")[slot]),
            edited=bool(plain("edited")[slot]),
            done=self._is_done(slot),
        )

    def row_text(self, key: int, column: int) -> str:
        """Opening or last reply of a row."""
        return self._row_texts(key)[column - OPENING]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A click on the tick, or words written into a cell; the answer comes back through the project."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            self.written.emit(self.key(index.row()), self._specs[index.column()].id, str(value))
            return True
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == INCLUDED:
            self.inclusion_wanted.emit(self.key(index.row()), Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        return False

    def _counts(self, slot: int) -> tuple[int, int, int]:
        assert self._columns is not None
        plain = self._columns.plain
        return int(plain("errors")[slot]), int(plain("warnings")[slot]), int(plain("hints")[slot])

    def _display(self, slot: int, column: int) -> str:
        assert self._columns is not None
        plain = self._columns.plain
        match column:
            case 2:
                return status_title(STATUSES[int(plain("status")[slot])])
            case 3 | 4:
                return self._row_texts(slot + 1)[column - OPENING]
            case 5:
                return figure(int(plain("turns")[slot]))
            case 6:
                return figure(int(plain("words")[slot]))
            case 7:
                return "●" if plain("noted")[slot] else ""
            case 8:
                return "●" if plain("edited")[slot] else ""
            case 13:
                return figure(int(plain("last_words")[slot]))
            case _ if column >= TAGS:
                return self.words(slot + 1, self._specs[column].id)
            case _:
                return ""

    def _spoken(self, slot: int, column: int) -> str:
        """What a screen reader says of a cell."""
        assert self._columns is not None

        plain = self._columns.plain
        match column:
            case 0:
                return say("in the export") if plain("included")[slot] else say("left out of the export")
            case 1:
                errors, warnings, hints = self._counts(slot)
                return say("{0} errors, {1} warnings, {2} hints").format(errors, warnings, hints)
            case 7:
                return say("has a note") if plain("noted")[slot] else say("no note")
            case 8:
                return say("edited") if plain("edited")[slot] else say("as imported")
            case _:
                return self._display(slot, column)

    def _is_done(self, slot: int) -> bool:
        """Whether one of those shown no longer matches the filter; found once per change for all."""
        if not self.shown.filter.clauses:
            return False
        if self._done is None or slot >= len(self._done):
            assert self._columns is not None
            self._done = ~self.shown.filter.mask(self._columns.still())
        return bool(self._done[slot]) or slot in self.shown.gone

    def _row_texts(self, key: int) -> tuple[str, str]:
        """Texts of a row. Each is read when it is painted: a page read ahead would be felt, and saves nothing."""
        known = self._texts.get(key)
        if known is None:
            [known] = self._source.texts((key,))
            self._texts[key] = known
            if len(self._texts) > _KEPT_TEXTS:
                self._texts.popitem(last=False)
        else:
            self._texts.move_to_end(key)
        return known
