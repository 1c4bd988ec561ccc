"""The backups of a project: when each was made, what was done since, what going back changes, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QModelIndex, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListView,
    QListWidget,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.word_diff import conversation_diff
from rolethread_gui.ui import theme
from rolethread_gui.ui.versions.changed_list import ChangedConversations
from rolethread_gui.ui.versions.diff_view import DiffView
from rolethread_gui.ui.widgets.closing import close_button
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.wording import figure, put

if TYPE_CHECKING:
    from rolethread_gui.dataset.errors import UserProblem
    from rolethread_gui.engine.backup_preview import Preview, Sides
    from rolethread_gui.engine.backups import Backup, Restored
    from rolethread_gui.ui.widgets.status import StatusBar
    from rolethread_gui.workbench.desk import Desk

_NUMBER = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """Nothing here can be lost: going back keeps how the project is now as one more backup."""

    def __init__(self, desk: Desk, status: StatusBar, parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            desk: with an open project.
            status: where the outcome is said.
            parent: the window.
        """
        super().__init__(parent)
        self.setObjectName("backups_dialog")
        self.setWindowTitle(self.tr("Backups of “{0}”").format(desk.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._status = status
        self._found: dict[int, Backup] = {}
        self._build()
        self._alive = True
        self.finished.connect(self._ended)
        desk.project_closed.connect(self.close)
        self._read()

    def _build(self) -> None:
        unit = theme.UNIT_PX
        about = QLabel(
            self.tr(
                "While you work, the project is copied now and then; the preferences say how often and where. Going "
                "back to a copy keeps the project as it is now as one more backup, so nothing is lost."
            )
        )
        about.setWordWrap(True)
        self._list = QTreeWidget()
        self._list.setObjectName("backups_list")
        self._list.setAccessibleName(self.tr("Backups, the newest first"))
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setHeaderLabels(
            [self.tr("Made"), self.tr("Conversations"), self.tr("Done last"), self.tr("Size")]
        )
        figures_right(self._list, 1, 3)
        head = self._list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._list.currentItemChanged.connect(self._chosen)
        self._empty = EmptyState(
            "history", self.tr("No backup was made yet."), self.tr("“Make one now” makes the first one.")
        )
        self._empty.setObjectName("backups_empty")
        self._empty.hide()
        self._build_preview()
        self._now = QPushButton(self.tr("Make one now"))
        self._now.setObjectName("backups_now")
        self._now.setEnabled(not self._desk.read_only)
        self._now.clicked.connect(self._make)
        self._back = QPushButton(self.tr("Go back to this one"))
        self._back.setObjectName("backups_go_back")
        self._back.setEnabled(False)
        self._back.clicked.connect(self._go_back)
        buttons = QHBoxLayout()
        buttons.setSpacing(unit)
        buttons.addWidget(self._now)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(close_button(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit)
        layout.setSpacing(unit)
        layout.addWidget(about)
        layout.addWidget(self._list, 2)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._split, 5)
        layout.addLayout(buttons)
        room = self.screen().availableSize() * 0.9
        self.resize(min(118 * unit, room.width()), min(86 * unit, room.height()))

    def _build_preview(self) -> None:
        """What was done since the chosen backup, and what going back to it changes."""
        unit = theme.UNIT_PX
        self._heading = QLabel(self.tr("Done since then"))
        self._heading.setProperty("kind", "small_heading")
        self._since = QListWidget()
        self._since.setObjectName("backups_since")
        self._since.setAccessibleName(self.tr("What was done since the chosen backup"))
        self._told = QLabel()
        self._told.setObjectName("backups_told")
        self._told.setWordWrap(True)
        self._model = ChangedConversations(None, self)
        self._changes = QListView()
        self._changes.setObjectName("backups_changes")
        self._changes.setAccessibleName(self.tr("Conversations that going back changes"))
        self._changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._changes.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._changes.setUniformItemSizes(True)
        self._changes.setIconSize(QSize(14, 14))
        self._changes.setModel(self._model)
        self._changes.selectionModel().currentRowChanged.connect(self._conversation_chosen)
        self._diff = DiffView()
        self._diff.setObjectName("backups_diff")
        self._diff.setAccessibleName(self.tr("What going back changes in the conversation"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit)
        column.addWidget(self._heading)
        column.addWidget(self._since, 2)
        column.addWidget(self._told)
        column.addWidget(self._changes, 3)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("backups_split")
        self._split.addWidget(left)
        self._split.addWidget(self._diff)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([40 * unit, 64 * unit])
        self._split.setChildrenCollapsible(False)

    @Slot()
    def _ended(self) -> None:
        self._alive = False

    def _read(self) -> None:
        if self._desk.backups is not None:
            self._desk.backups.every(self._show)

    def _show(self, found: list[Backup]) -> None:
        if not self._alive:
            return
        self._found = {one.number: one for one in found}
        self._list.clear()
        locale = QLocale()
        for one in found:
            when = f"{one.time:%Y-%m-%d %H:%M}" + (f" ({one.mark})" if one.mark else "")
            item = QTreeWidgetItem(
                [
                    when,
                    "" if one.problem else figure(one.conversations),
                    one.problem or one.last,
                    locale.formattedDataSize(one.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat),
                ]
            )
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, _NUMBER, one.number)
            item.setToolTip(0, str(one.path))
            self._list.addTopLevelItem(item)
        self._empty.setVisible(not found)
        self._list.setVisible(bool(found))
        self._split.setVisible(bool(found))
        self._back.setEnabled(False)
        self._forget()
        newest = self._list.topLevelItem(0)
        if newest is not None:
            self._list.setCurrentItem(newest)

    def _backup(self) -> Backup | None:
        item = self._list.currentItem()
        return self._found.get(item.data(0, _NUMBER)) if item is not None else None

    @Slot()
    def _chosen(self) -> None:
        backup = self._backup()
        self._forget()
        usable = backup is not None and not backup.problem
        self._back.setEnabled(usable and not self._desk.read_only)
        if backup is not None and usable and self._desk.backups is not None:
            number = backup.number
            self._desk.backups.since(backup.position, lambda done: self._show_since(number, done))
            self._told.setText(self.tr("Looking at what going back changes…"))
            self._desk.backups.preview(
                backup.path, lambda found: self._show_preview(number, found), self._not_told
            )

    def _forget(self) -> None:
        """Nothing is chosen: nothing is told."""
        self._since.clear()
        self._told.clear()
        self._model.show_rows([])
        self._diff.show_steps(())

    def _show_preview(self, number: int, found: Preview) -> None:
        backup = self._backup() if self._alive else None
        if backup is None or backup.number != number:
            return
        sentence = found.sentence
        if found.count > len(found.touched):
            sentence += " " + put(self.tr("The first {0:,} are listed."), len(found.touched))
        self._told.setText(sentence)
        words = {one.key: one.words for one in found.touched}
        self._model.show_rows([(one.key, one.kind) for one in found.touched], words)
        if found.touched:
            self._changes.setCurrentIndex(self._model.index(0, 0))

    def _not_told(self, problem: UserProblem) -> None:
        if self._alive:
            self._told.setText(f"{problem.sentence} {problem.hint}")

    @Slot(QModelIndex)
    def _conversation_chosen(self, index: QModelIndex) -> None:
        backup = self._backup()
        self._diff.show_steps(())
        if backup is not None and index.isValid() and self._desk.backups is not None:
            self._desk.backups.sides(
                backup.path, self._model.key(index.row()), self._show_sides, self._not_told
            )

    def _show_sides(self, sides: Sides) -> None:
        if self._alive:
            self._diff.show_steps(conversation_diff(sides.now, sides.then))
            self._diff.go_to_change()

    def _show_since(self, number: int, done: list[str]) -> None:
        backup = self._backup() if self._alive else None
        if backup is not None and backup.number == number:
            self._since.clear()
            self._since.addItems(done or [self.tr("Nothing. The project is as it was then.")])

    @Slot()
    def _make(self) -> None:
        if self._desk.backups is not None:
            self._desk.backups.make_now(self._made)

    def _made(self, path: Path) -> None:
        del path
        if self._alive:
            self._read()

    @Slot()
    def _go_back(self) -> None:
        backup, status = self._backup(), self._status

        def restored(done: Restored | Any) -> None:
            status.say(done.sentence, "")

        if backup is not None:
            self._desk.go_back_to_backup(backup.number, restored)
