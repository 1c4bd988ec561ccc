"""Everything that was done, in plain words with time, and the ways back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.history_list import HistoryDelegate, HistoryModel
from rolethread_gui.wording import figure, put

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.listing import HistoryEntry
    from rolethread_gui.workbench.desk import Desk

_AT_ONCE = 500


class HistoryPanel(QFrame):
    """The list, with a filter by kind, "Undo to here" and "Take back this one only".

    Signals:
        opened: a conversation that an entry touched shall be shown.
        closed: the panel shall go.
        said: what was done, to be told with a way back.
    """

    opened = Signal(int)
    closed = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = _AT_ONCE
        self.setObjectName("history_panel")
        self.setAccessibleName(self.tr("History"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(self._make_head())
        column.addLayout(self._make_kinds())
        self._empty = QLabel(
            self.tr("Nothing was changed yet. Everything you do appears here and can be undone.")
        )
        self._empty.setObjectName("history_empty")
        self._empty.setProperty("kind", "muted")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 4, 8, 4)
        column.addWidget(self._empty)
        self.model = HistoryModel(self)
        column.addWidget(self._make_list(), 1)
        column.addLayout(self._make_foot())
        desk.history_changed.connect(self.refresh)
        desk.project_opened.connect(self._begin)
        self._current_changed()
        self.hide()

    @Slot()
    def _begin(self) -> None:
        self._wanted = _AT_ONCE
        self._kinds.setCurrentIndex(0)
        self.refresh()

    def _make_list(self) -> QListView:
        self._list = QListView()
        self._list.setObjectName("history_list")
        self._list.setAccessibleName(self.tr("History"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setModel(self.model)
        self._list.setItemDelegate(HistoryDelegate(self._list))
        self._list.clicked.connect(self._clicked)
        self._list.activated.connect(self._clicked)
        self._list.selectionModel().currentChanged.connect(self._current_changed)
        return self._list

    def _make_foot(self) -> QVBoxLayout:
        self._earlier = QPushButton(self.tr("Show earlier steps"))
        self._earlier.setObjectName("history_earlier")
        self._earlier.setProperty("kind", "link")
        self._earlier.clicked.connect(self._earlier_wanted)
        self._earlier.hide()
        self._undo_to = self._button(
            "history_undo_to",
            "undo-2",
            self.tr("Undo to here"),
            self.tr("Undo everything that came after the chosen step. Redo brings it back."),
        )
        self._undo_to.clicked.connect(self._undo_clicked)
        self._take_back = self._button(
            "history_take_back",
            "rotate-ccw",
            self.tr("Take back only this"),
            self.tr(
                "Take back the chosen step alone and keep what came after. What was changed again stays."
            ),
        )
        self._take_back.clicked.connect(self._take_back_clicked)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.setSpacing(theme.UNIT_PX // 2)
        foot.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        foot.addWidget(self._undo_to)
        foot.addWidget(self._take_back)
        return foot

    @staticmethod
    def _button(name: str, icon: str, title: str, tip: str) -> QPushButton:
        button = QPushButton(theme.icon(icon), title)
        theme.beside_words(button)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a narrow panel stays so
        return button

    def _make_kinds(self) -> QHBoxLayout:
        self._kinds = QComboBox()
        self._kinds.setObjectName("history_kinds")
        self._kinds.setAccessibleName(self.tr("Kind of step"))
        self._kinds.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for kind, title in (
            ("", self.tr("Everything")),
            ("typing", self.tr("Typing")),
            ("one", self.tr("Changes of one conversation")),
            ("many", self.tr("Changes of many at once")),
            ("files", self.tr("Files and versions")),
            ("settings", self.tr("Checks and style")),
        ):
            self._kinds.addItem(title, kind)
        self._kinds.currentIndexChanged.connect(self._kind_chosen)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 4)
        row.addWidget(self._kinds)
        return row

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 4, 0)
        title = QLabel(self.tr("History"))
        title.setProperty("kind", "heading")
        row.addWidget(title)
        row.addStretch(1)
        close = QToolButton()
        close.setObjectName("history_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Back to the filters"))
        close.setAccessibleName(self.tr("Close History"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def take_focus(self) -> None:
        """Let the keyboard walk through the entries."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: Any) -> None:
        """Fetch the entries when they are to be seen."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Fetch the entries anew, if they are to be seen."""
        if self.isVisible():
            self._desk.history(self._arrived, self._wanted)

    @Slot()
    def _earlier_wanted(self) -> None:
        self._wanted *= 2
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button may go
        self.refresh()

    def _arrived(self, entries: list[HistoryEntry]) -> None:
        self._earlier.setVisible(len(entries) >= self._wanted)
        self._rearrange(lambda: self.model.show(entries))

    @Slot(int)
    def _kind_chosen(self, place: int) -> None:
        kind = str(self._kinds.itemData(place))
        self._rearrange(lambda: self.model.show_kind(kind))

    def _rearrange(self, change: Callable[[], None]) -> None:
        """Show other entries; the chosen one stays chosen, and what is in view stays there."""
        current = self.model.entry(self._list.currentIndex().row())
        scrolled = self._list.verticalScrollBar().value()
        change()
        count = self.model.rowCount()
        nothing = self.tr("Nothing was changed yet. Everything you do appears here and can be undone.")
        none = self.tr("There is no step of this kind.")
        self._empty.setText(none if self._kinds.currentIndex() else nothing)
        self._empty.setVisible(count == 0)
        rows = [row for row in range(count) if self._is_at(row, current)]
        if rows:
            self._list.setCurrentIndex(self.model.index(rows[0], 0))
            self._list.verticalScrollBar().setValue(scrolled)
        elif self._list.hasFocus() and count:
            self._list.setCurrentIndex(self.model.index(0, 0))
        self._current_changed()

    def _is_at(self, row: int, wanted: HistoryEntry | None) -> bool:
        entry = self.model.entry(row)
        return entry is not None and wanted is not None and entry.position == wanted.position

    @Slot()
    def _current_changed(self) -> None:
        entry = self.model.entry(self._list.currentIndex().row())
        able = entry is not None and not entry.undone and not self._desk.read_only
        self._undo_to.setEnabled(able and entry is not None and entry.position != self.model.newest)
        self._take_back.setEnabled(able)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is not None and entry.keys:
            self.opened.emit(entry.keys[0])

    @Slot()
    def _undo_clicked(self) -> None:
        entry = self.model.entry(self._list.currentIndex().row())
        if entry is not None:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button has nothing more to do
            self._desk.undo_to(entry.position)

    @Slot()
    def _take_back_clicked(self) -> None:
        entry = self.model.entry(self._list.currentIndex().row())
        if entry is not None:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._desk.take_back(entry.position, self._taken_back)

    def _taken_back(self, change: ChangeSet) -> None:
        touched = (*change.edited, *change.added, *change.marked)
        if touched:
            self.opened.emit(touched[0])
        text = change.label
        if len(change.touched) > 1 and figure(len(change.touched)) not in text:
            text += " · " + put(self.tr("{0:,} conversations"), len(change.touched))
        if change.skipped:
            text += " · " + put(self.tr("{0:,} left as they are, changed since"), change.skipped)
        self.said.emit(text)
