"""The list of tags: made, named, grouped, coloured, merged, put away. Every change is a step of History."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import Command
from rolethread_gui.dataset.tag_edits import DefineTag
from rolethread_gui.dataset.tags import COLOURS, Tag, column_name, find_tag, tags_of
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.tag_commands import (
    define_command,
    delete_command,
    make_command,
    merge_command,
)
from rolethread_gui.ui.widgets.closing import close_button
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.wording import figure, quoted

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_NAME, _GROUP, _TEACHES, _KEY, _COUNT, _ALIASES, _ABOUT = range(7)
_FIELDS = {_NAME: "name", _GROUP: "group", _KEY: "key", _ALIASES: "aliases", _ABOUT: "about"}
_ID = Qt.ItemDataRole.UserRole
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TagsDialog(QDialog):
    """A table that is typed into, and buttons for what concerns whole tags.

    Signals:
        show_wanted: id of a tag whose conversations are to be shown.
    """

    show_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tags_dialog")
        self.setWindowTitle(self.tr("Behaviours and tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._tags: tuple[Tag, ...] = ()
        self._build()
        self.resize(920, 560)
        desk.dataset_changed.connect(self._changed)
        desk.project_closed.connect(self.close)
        self._fill()

    # building

    def _build(self) -> None:
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        about = QLabel(
            self.tr(
                "A behaviour is a tag that says what an example teaches. Double-click to change a cell; "
                "a tag is also found by its other names."
            )
        )
        about.setProperty("kind", "muted")
        about.setWordWrap(True)
        layout.addWidget(about)
        layout.addLayout(self._build_new())
        self._table = self._build_table()
        self._empty = EmptyState(
            "tag",
            self.tr("This project has no tags."),
            self.tr("Write the name of the first one above, for example “takes corrections”."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        layout.addWidget(self._stack, 1)
        self._told = QLabel()
        self._told.setObjectName("tags_told")
        self._told.setWordWrap(True)
        self._told.hide()
        layout.addWidget(self._told)
        layout.addLayout(self._build_buttons())

    def _build_new(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._new = QLineEdit()
        self._new.setObjectName("tag_new")
        self._new.setPlaceholderText(self.tr("Name of a new tag"))
        self._new.setAccessibleName(self.tr("Name of a new tag"))
        self._new.returnPressed.connect(self._make_tag)
        row.addWidget(self._new, 1)
        for name, title, slot in (
            ("tag_make", self.tr("Make a tag"), self._make_tag),
            ("tag_make_behaviour", self.tr("Make a behaviour"), self._make_behaviour),
        ):
            button = QPushButton(title)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        return row

    def _build_table(self) -> QTableWidget:
        table = QTableWidget(0, 7)
        table.setObjectName("tags_table")
        table.setAccessibleName(self.tr("Tags"))
        table.setHorizontalHeaderLabels(
            [
                self.tr("Name"),
                self.tr("Group"),
                self.tr("Behaviour"),
                self.tr("Key"),
                self.tr("Conversations"),
                self.tr("Other names"),
                self.tr("What it means"),
            ]
        )
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setIconSize(QSize(14, 14))
        table.verticalHeader().hide()
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        figures_right(table, _COUNT)
        for column, width in ((_NAME, 190), (_GROUP, 120), (_TEACHES, 80), (_KEY, 44), (_COUNT, 104)):
            table.setColumnWidth(
                column, max(width, head.sectionSizeHint(column))
            )  # headings differ by language
        head.setSectionResizeMode(_ALIASES, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(_ABOUT, QHeaderView.ResizeMode.Stretch)
        table.itemChanged.connect(self._cell_changed)
        table.itemSelectionChanged.connect(self._selected)
        return table

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        self._buttons: dict[str, QPushButton] = {}
        for name, title, slot in (
            ("tag_colour", self.tr("Colour"), None),
            ("tag_merge", self.tr("Make one tag of these…"), None),
            ("tag_show", self.tr("Show its conversations"), self._show),
            ("tag_archive", self.tr("Put away"), self._archive),
            ("tag_delete", self.tr("Delete"), self._delete),
        ):
            button = QPushButton(title)
            button.setObjectName(name)
            button.setAutoDefault(False)
            if slot is not None:
                button.clicked.connect(slot)
            row.addWidget(button)
            self._buttons[name] = button
        colours = QMenu(self)
        titles = dict(zip(COLOURS, self._colour_titles(), strict=True))
        for colour in COLOURS:
            colours.addAction(theme.icon("tag", f"tag_{colour}"), titles[colour]).setData(colour)
        colours.triggered.connect(self._colour_chosen)
        self._buttons["tag_colour"].setMenu(colours)
        for name in ("tag_colour", "tag_merge"):
            self._buttons[name].setProperty("kind", "menu")
        self._merges = QMenu(self)
        self._merges.triggered.connect(self._merge_chosen)
        self._buttons["tag_merge"].setMenu(self._merges)
        row.addStretch(1)
        row.addWidget(close_button(self))
        return row

    def _colour_titles(self) -> tuple[str, ...]:
        return (
            self.tr("Grey"),
            self.tr("Red"),
            self.tr("Orange"),
            self.tr("Yellow"),
            self.tr("Green"),
            self.tr("Teal"),
            self.tr("Blue"),
            self.tr("Purple"),
        )

    # what is there

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        del change
        self._told.hide()
        self._fill()

    def _fill(self) -> None:
        chosen = {tag.id for tag in self.chosen()}
        current = self._table.currentRow()
        self._tags = tags_of(self._desk.settings)
        columns = self._desk.columns.still()
        alive = columns.alive()
        self._table.blockSignals(True)
        self._table.setRowCount(len(self._tags))
        for row, tag in enumerate(self._tags):
            count = int(np.count_nonzero(columns.plain(column_name(tag.id)) & alive))
            for column, text in enumerate(
                (tag.name, tag.group, "", tag.key, figure(count), ", ".join(tag.aliases), tag.about)
            ):
                self._table.setItem(row, column, self._cell(tag, column, text))
        self._table.clearSelection()
        for row, tag in enumerate(self._tags):
            if tag.id in chosen:
                for column in range(self._table.columnCount()):
                    item = self._table.item(row, column)
                    if item is not None:
                        item.setSelected(True)
        if 0 <= current < len(self._tags):
            self._table.setCurrentCell(current, max(0, self._table.currentColumn()), _NO_UPDATE)
        self._table.blockSignals(False)
        self._stack.setCurrentIndex(0 if self._tags else 1)
        self._selected()

    def _cell(self, tag: Tag, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setData(_ID, tag.id)
        item.setFlags(_PLAIN | Qt.ItemFlag.ItemIsEditable if column in _FIELDS else _PLAIN)
        if column == _NAME:
            item.setIcon(theme.icon("graduation-cap" if tag.behaviour else "tag", f"tag_{tag.colour}"))
            if tag.archived:
                item.setToolTip(self.tr("Put away: it stays where it is and is offered no longer."))
        elif column == _TEACHES:
            item.setFlags(_PLAIN | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if tag.behaviour else Qt.CheckState.Unchecked)
        elif column == _COUNT:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if tag.archived:
            item.setForeground(QColor(theme.colors().disabled))
        if text and column != _NAME:
            item.setToolTip(text)
        return item

    def chosen(self) -> list[Tag]:
        """Tags that are chosen in the table."""
        rows = sorted({index.row() for index in self._table.selectedIndexes()})
        return [self._tags[row] for row in rows if row < len(self._tags)]

    @Slot()
    def _selected(self) -> None:
        chosen = self.chosen()
        writable = not self._desk.read_only
        for name, on in (
            ("tag_colour", bool(chosen)),
            ("tag_merge", len(chosen) > 1),
            ("tag_archive", bool(chosen)),
            ("tag_delete", bool(chosen)),
        ):
            self._buttons[name].setEnabled(on and writable)
        self._buttons["tag_show"].setEnabled(len(chosen) == 1)
        away = bool(chosen) and all(tag.archived for tag in chosen)
        self._buttons["tag_archive"].setText(self.tr("Bring back") if away else self.tr("Put away"))
        self._merges.clear()
        for tag in chosen:
            self._merges.addAction(self.tr("… called “{0}”").format(tag.name)).setData(tag.name)

    # changing

    def _submit(self, command: Command) -> None:
        self._told.hide()
        self._desk.submit(command, None, self._refused)

    def _refused(self, problem: Any) -> None:
        self._told.setText(f"{problem.sentence} {problem.hint}".strip())
        self._told.show()
        self._fill()

    def _make(self, *, behaviour: bool) -> None:
        name = " ".join(self._new.text().split())
        if not name:
            self._new.setFocus()
            return
        known = find_tag(self._tags, name)
        if known is not None:
            self._told.setText(self.tr("There is a tag “{0}” already.").format(known.name))
            self._told.show()
            return
        group = self.chosen()[0].group if self.chosen() else ""
        colour = COLOURS[1 + len(self._tags) % (len(COLOURS) - 1)]
        self._new.clear()
        self._submit(make_command(name, group=group, colour=colour, behaviour=behaviour))

    @Slot()
    def _make_tag(self) -> None:
        self._make(behaviour=False)

    @Slot()
    def _make_behaviour(self) -> None:
        self._make(behaviour=True)

    @Slot(QTableWidgetItem)
    def _cell_changed(self, item: QTableWidgetItem) -> None:
        tag = next((one for one in self._tags if one.id == item.data(_ID)), None)
        if tag is None:
            return
        column = item.column()
        if column == _TEACHES:
            wanted = item.checkState() == Qt.CheckState.Checked
            if wanted != tag.behaviour:
                self._submit(define_command(DefineTag(tag.name, behaviour=wanted)))
            return
        field, value = _FIELDS[column], self._value(column, item.text())
        if value != getattr(tag, field):
            self._submit(define_command(DefineTag(tag.name, **{field: value})))

    def _value(self, column: int, text: str) -> Any:
        if column == _ALIASES:
            return tuple(name for part in text.split(",") if (name := " ".join(part.split())))
        return " ".join(text.split())

    @Slot(QAction)
    def _colour_chosen(self, action: QAction) -> None:
        self._change(self.chosen(), self.tr("Coloured {0}"), colour=action.data())

    def _change(self, tags: Sequence[Tag], words: str, **given: Any) -> None:
        if not tags:
            return
        names = ", ".join(quoted(tag.name) for tag in tags)
        edits = tuple(DefineTag(tag.name, **given) for tag in tags)
        self._submit(Command(words.format(names), edits, "tags"))

    @Slot()
    def _archive(self) -> None:
        tags = self.chosen()
        away = not all(tag.archived for tag in tags)
        words = self.tr("Put {0} away") if away else self.tr("Brought {0} back")
        self._change(tags, words, archived=away)

    @Slot(QAction)
    def _merge_chosen(self, action: QAction) -> None:
        into = action.data()
        self._submit(merge_command([tag.name for tag in self.chosen() if tag.name != into], into))

    @Slot()
    def _delete(self) -> None:
        names = [tag.name for tag in self.chosen()]
        if names:
            self._submit(delete_command(names))

    @Slot()
    def _show(self) -> None:
        for tag in self.chosen()[:1]:
            self.show_wanted.emit(tag.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen tags out while the table has the keyboard; undo brings them back."""
        if event.key() == Qt.Key.Key_Delete and self._table.hasFocus() and not self._desk.read_only:
            self._delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # Enter belongs to the field or the cell, and closes nothing
        else:
            super().keyPressEvent(event)
