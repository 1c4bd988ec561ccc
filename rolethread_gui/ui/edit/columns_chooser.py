"""Which columns the table has and in which order, and layouts that are kept under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.closing import close_row
from rolethread_gui.workbench.preferences import LAYOUTS, Preferences

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.table import ConversationTable


class Layout(msgspec.Struct, frozen=True):
    """A layout of the table with a name.

    Attributes:
        name: what the person calls it.
        columns: as `ConversationTable.saved_layout` gives them.
        lines: of a row.
    """

    name: str
    columns: str
    lines: int = 1


def layouts_of(kept: Preferences) -> list[Layout]:
    """The layouts that are kept, by name."""
    try:
        found = msgspec.json.decode(kept.get(LAYOUTS) or "[]", type=list[Layout])
    except msgspec.DecodeError:
        return []
    return sorted(found, key=lambda one: one.name.casefold())


class ColumnsChooser(QDialog):
    """A list to tick and to put into order; what is done shows in the table at once.

    Signals:
        said: a quiet message and the text of its button.
    """

    said = Signal(str, str)

    def __init__(self, table: ConversationTable, kept: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("table_columns")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns of the table"))
        self.resize(380, 520)
        self._table, self._kept, self._filling = table, kept, False
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (2 * theme.UNIT_PX,))
        column.setSpacing(theme.UNIT_PX)
        column.addWidget(QLabel(self.tr("Tick what you want to see. The order is that from left to right.")))
        column.addLayout(self._make_list(), 1)
        column.addLayout(self._make_lines())
        column.addLayout(self._make_layouts())
        column.addLayout(close_row(self))
        self._fill()

    def _make_list(self) -> QHBoxLayout:
        self.list = QListWidget()
        self.list.setObjectName("table_columns_list")
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.itemChanged.connect(self._apply)
        self.list.model().rowsMoved.connect(self._apply)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        side = QVBoxLayout()
        for name, icon, title, slot in (
            ("column_left", "arrow-up", self.tr("Further to the left (Alt+Up)"), self._up),
            ("column_right", "arrow-down", self.tr("Further to the right (Alt+Down)"), self._down),
        ):
            button = QToolButton()
            button.setObjectName(name)
            button.setProperty("kind", "flat")
            button.setIcon(theme.icon(icon, "muted"))
            button.setIconSize(QSize(18, 18))
            button.setToolTip(title)
            button.setAccessibleName(title)
            button.setShortcut("Alt+Up" if icon == "arrow-up" else "Alt+Down")
            button.clicked.connect(slot)
            side.addWidget(button)
        side.addStretch(1)
        row.addLayout(side)
        return row

    def _make_lines(self) -> QHBoxLayout:
        self.lines = QComboBox()
        self.lines.setObjectName("table_lines")
        self.lines.setAccessibleName(self.tr("Height of rows"))
        for lines, title in ((1, self.tr("One line")), (2, self.tr("Two lines")), (4, self.tr("Four lines"))):
            self.lines.addItem(title, lines)
        self.lines.activated.connect(self._lines_chosen)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Height of rows")))
        row.addWidget(self.lines, 1)
        return row

    def _make_layouts(self) -> QVBoxLayout:
        self.choice = QComboBox()
        self.choice.setObjectName("layout_choice")
        self.choice.setAccessibleName(self.tr("Kept layouts"))
        self.choice.activated.connect(self._layout_chosen)
        self._drop = QPushButton(self.tr("Delete"))
        self._drop.setObjectName("layout_delete")
        self._drop.clicked.connect(self._delete)
        self.name = QLineEdit()
        self.name.setObjectName("layout_name")
        self.name.setMaxLength(40)
        self.name.setPlaceholderText(self.tr("Keep this layout under a name"))
        self.name.setAccessibleName(self.tr("Name of the layout"))
        keep = QPushButton(self.tr("Keep"))
        keep.setObjectName("layout_keep")
        keep.setAutoDefault(False)
        self._drop.setAutoDefault(False)
        keep.clicked.connect(self._keep_layout)
        self.name.returnPressed.connect(self._keep_layout)
        above, below, both = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        above.addWidget(QLabel(self.tr("Kept layouts")))
        above.addWidget(self.choice, 1)
        above.addWidget(self._drop)
        below.addWidget(self.name, 1)
        below.addWidget(keep)
        both.addLayout(above)
        both.addLayout(below)
        return both

    def _fill(self, current: int = 0) -> None:
        """Show what the table has now."""
        self._filling = True
        self.list.clear()
        for name, title, wanted in self._table.layout_columns():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(current)
        self.lines.setCurrentIndex(max(0, self.lines.findData(self._table.delegate.lines)))
        names = [one.name for one in layouts_of(self._kept)]
        now = self._table.saved_layout()
        self.choice.clear()
        self.choice.addItem(self.tr("As it was at first") if names else self.tr("None yet"), "")
        for one in layouts_of(self._kept):
            self.choice.addItem(one.name, one.name)
            if one.columns == now and one.lines == self._table.delegate.lines:
                self.choice.setCurrentIndex(self.choice.count() - 1)
        self._drop.setEnabled(self.choice.currentIndex() > 0)
        self._filling = False

    # doing

    @Slot()
    def _apply(self) -> None:
        """Let the table follow the list; at least one column stays."""
        if self._filling:
            return
        items = [self.list.item(row) for row in range(self.list.count())]
        wanted = {
            str(item.data(Qt.ItemDataRole.UserRole)): item.checkState() == Qt.CheckState.Checked
            for item in items
        }
        if any(wanted.values()):
            self._table.arrange_columns(wanted)
        self._fill(self.list.currentRow())

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        other = row + by
        if row >= 0 and 0 <= other < self.list.count():
            self._filling = True
            self.list.insertItem(other, self.list.takeItem(row))
            self.list.setCurrentRow(other)
            self._filling = False
            self._apply()

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    @Slot()
    def _lines_chosen(self) -> None:
        self._table.set_lines(int(self.lines.currentData()))
        self._fill(self.list.currentRow())

    @Slot()
    def _layout_chosen(self) -> None:
        self.use(str(self.choice.currentData()))
        self._fill()

    def use(self, name: str) -> None:
        """Use a kept layout; an empty name is how the table was at first."""
        use_layout(self._table, self._kept, name)

    @Slot()
    def _keep_layout(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus()
            return
        made = Layout(name, self._table.saved_layout(), self._table.delegate.lines)
        others = [one for one in layouts_of(self._kept) if one.name.casefold() != name.casefold()]
        self._kept.set(LAYOUTS, msgspec.json.encode([*others, made]).decode())
        self.name.clear()
        self.said.emit(self.tr("Kept the layout “{0}”").format(name), "")
        self._fill(self.list.currentRow())

    @Slot()
    def _delete(self) -> None:
        name = str(self.choice.currentData())
        left = [one for one in layouts_of(self._kept) if one.name != name]
        self._kept.set(LAYOUTS, msgspec.json.encode(left).decode())
        self.said.emit(self.tr("Deleted the layout “{0}”").format(name), "")
        self._fill(self.list.currentRow())


def use_layout(table: ConversationTable, kept: Preferences, name: str) -> None:
    """Give the table a kept layout; an empty name is how it was at first."""
    layout = next((one for one in layouts_of(kept) if one.name == name), None)
    if layout is None:
        table.first_layout()
    else:
        table.restore_layout(layout.columns)
        table.set_lines(layout.lines)
    table.layout_changed.emit()
