"""A list of tags to tick, which narrows while one types; what is not there can be made on the spot."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rolethread_gui.dataset.tags import Tag, find_tag, folded
from rolethread_gui.ui import theme
from rolethread_gui.wording import put

_WIDTH_PX, _HEIGHT_PX = 320, 340
_AROUND_PX = 90
"""What frame, box, mark and scroll bar take of the width."""
_NAME = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclasses.dataclass(frozen=True, slots=True)
class Offered:
    """A tag in the list.

    Attributes:
        tag: the tag.
        have: how many of those in question have it.
    """

    tag: Tag
    have: int


class TagPicker(QFrame):
    """Opens over the page; each tick is done at once.

    Signals:
        toggled: the name of a tag, and whether those in question shall have it.
        closed: the list is gone.
    """

    toggled = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("tag_picker")
        self.setProperty("kind", "float")
        self.setAccessibleName(self.tr("Tags"))
        self._offered: tuple[Offered, ...] = ()
        self._many = 1
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        self._scope = QLabel()
        self._scope.setObjectName("tag_picker_scope")
        self._scope.setProperty("kind", "muted")
        layout.addWidget(self._scope)
        self.field = QLineEdit()
        self.field.setObjectName("tag_picker_field")
        self.field.setPlaceholderText(self.tr("Find a tag, or write a new one"))
        self.field.setAccessibleName(self.tr("Find a tag, or write a new one"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        layout.addWidget(self.field)
        self.list = QListWidget()
        self.list.setObjectName("tag_picker_list")
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(14, 14))
        self.list.itemClicked.connect(self._clicked)
        layout.addWidget(self.list, 1)
        hint = QLabel(self.tr("Enter ticks · Esc closes"))
        hint.setProperty("kind", "muted")
        layout.addWidget(hint)
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    def open(self, where: QPoint, scope: str, many: int, offered: Sequence[Offered]) -> None:
        """Show the list below a global place.

        Args:
            where: left edge and top, kept on the screen.
            scope: whom it is about, for example "12 selected".
            many: how many those are.
            offered: tags to choose from.
        """
        self._scope.setText(scope)
        self.field.clear()
        self.offer(offered, many)
        room = self.screen().availableGeometry()
        x = max(room.left(), min(where.x(), room.right() - self.width()))
        y = where.y()
        if y + self.height() > room.bottom():
            y = max(room.top(), where.y() - self.height() - 32)
        self.move(x, y)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer(self, offered: Sequence[Offered], many: int) -> None:
        """Show what is so now; the row in use stays where it is."""
        self._offered, self._many = tuple(offered), many
        row = self.list.currentRow()
        self._fill()
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    @Slot()
    def _fill(self) -> None:
        written = self.field.text()
        wanted = folded(written)
        self.list.clear()
        for one in self._offered:
            names = (one.tag.name, one.tag.group, *one.tag.aliases)
            if one.tag.archived and not one.have:
                continue
            if any(wanted in folded(name) for name in names):
                self._add(one)
        if wanted and find_tag((one.tag for one in self._offered), written) is None:
            item = QListWidgetItem(
                theme.icon("plus"), self.tr("Make “{0}”").format(" ".join(written.split()))
            )
            item.setData(_NAME, (" ".join(written.split()), False))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _add(self, one: Offered) -> None:
        tag = one.tag
        more = f"  [{tag.key}]" if tag.key else ""
        if 0 < one.have < self._many:
            more += "  · " + put(self.tr("{0:,} of {1:,}"), one.have, self._many)
        name = f"{tag.group}: {tag.name}" if tag.group else tag.name
        metrics = self.list.fontMetrics()
        room = _WIDTH_PX - _AROUND_PX - metrics.horizontalAdvance(more)
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + more
        item = QListWidgetItem(
            theme.icon("graduation-cap" if tag.behaviour else "tag", f"tag_{tag.colour}"), text
        )
        every = one.have >= self._many
        # Qt must not tick by itself: what a click does comes back through the project.
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        state = Qt.CheckState.Checked if every else Qt.CheckState.PartiallyChecked
        item.setCheckState(state if one.have else Qt.CheckState.Unchecked)
        item.setData(_NAME, (tag.name, every))
        item.setToolTip(f"{name}\n{tag.about}" if tag.about else name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name + more)
        self.list.addItem(item)

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        name, every = item.data(_NAME)
        self.toggled.emit(name, not every)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list and Enter ticks while the field has the keyboard."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS and self.list.count():
                row = self.list.currentRow() + _STEPS[key]
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._clicked(item)
                    self.field.selectAll()
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it is gone."""
        super().hideEvent(event)
        self.closed.emit()
