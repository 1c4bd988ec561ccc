"""The list of "fix all": not modal, grouped by identical change, with its scope chosen here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import (
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import Command
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.fix_list import FixList, Offer, command_of, offer_of
from rolethread_gui.ui.edit.fix_tree import FixTree, list_foot
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.engine.rewording import Keys
    from rolethread_gui.workbench.desk import Desk

_BATCH = 40


class FixAllPanel(QFrame):
    """Takes the place of the table while open; the conversation stays in sight.

    Signals:
        opened: a place shall be shown: its flag.
        fix_wanted: the command to do, and how many fixes it holds.
        closed: back to the table.
    """

    opened = Signal(object)
    fix_wanted = Signal(object, int)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._check = ""
        self._keys: dict[str, Keys] = {}
        self._queue: list[int] = []
        self._total = 0
        self._fixes = FixList()
        self._like: Offer | None = None
        self._offered: Mapping[int, Sequence[Flag]] | None = None
        self._filling = self._may_widen = False
        self.setObjectName("fix_all")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(self._make_head())
        column.addLayout(self._make_scope())
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        column.addWidget(self._progress)
        self.tree = FixTree()
        self.tree.setObjectName("fix_all_list")
        self.tree.counted.connect(self._say)
        self.tree.opened.connect(self.opened)
        column.addWidget(self.tree, 1)
        self._empty = QLabel()
        self._empty.setObjectName("fix_all_empty")
        self._empty.setProperty("kind", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._empty, 1)
        column.addLayout(self._make_foot())
        self._work = QTimer(self)
        self._work.setInterval(0)
        self._work.timeout.connect(self._collect)
        self.hide()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._title = QLabel()
        self._title.setObjectName("fix_all_title")
        self._title.setProperty("kind", "heading")
        row.addWidget(self._title)
        row.addStretch(1)
        close = QToolButton()
        close.setObjectName("fix_all_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Back to the table"))
        close.setAccessibleName(self.tr("Close the list"))
        close.clicked.connect(self.close_panel)
        row.addWidget(close)
        return row

    def _make_scope(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(self.tr("In"))
        label.setProperty("kind", "muted")
        row.addWidget(label)
        self.scope = QComboBox()
        self.scope.setObjectName("fix_all_scope")
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # its words change
        self.scope.currentIndexChanged.connect(self._scope_changed)
        row.addWidget(self.scope)
        self.kind = QComboBox()
        self.kind.setObjectName("fix_all_kind")
        self.kind.setAccessibleName(self.tr("Which fixes"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(16)
        self.kind.currentIndexChanged.connect(self._scope_changed)
        row.addWidget(self.kind, 3)
        row.addStretch(1)
        return row

    def _make_foot(self) -> QHBoxLayout:
        self.button = QPushButton()
        self.button.setObjectName("fix_all_run")
        self.button.clicked.connect(self._run)
        return list_foot(self.button)

    # opening

    def open(
        self,
        check: str,
        title: str,
        scopes: dict[str, Keys],
        chosen: str,
        like: Flag | None = None,
        *,
        offered: Mapping[int, Sequence[Flag]] | None = None,
    ) -> None:
        """List the fixes of a check.

        Args:
            check: its id, "" for every check.
            like: begin with fixes of the same kind as this flag's alone, where there are others of it.
            title: what the heading says.
            scopes: keys to look at, by the scope's title.
            chosen: the scope to begin with.
            offered: changes to list in place of what the checks found, by conversation.
        """
        self._check, self._keys, self._offered = check, scopes, offered
        self._title.setText(title)
        self._like = self._offer(like) if like is not None else None
        self._may_widen = self._like is not None
        self._filling = True
        self.kind.setVisible(self._like is not None)
        if self._like is not None:
            self.kind.clear()
            self.kind.addItems(
                (
                    self.tr("Only “{0}”").format(self._like.fix.title),
                    self.tr("All fixes of “{0}”").format(self._desk.check_titles.get(check, check)),
                )
            )
        self.scope.clear()
        self.scope.addItems(list(scopes))
        self.scope.setCurrentText(chosen)
        self._filling = False
        self.show()
        self._start()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, flag: Flag) -> Offer | None:
        try:
            return offer_of(self._desk.conversation(flag.conversation), flag)
        except KeyError:
            return None

    @Slot()
    def close_panel(self) -> None:
        """Close the list."""
        self._work.stop()
        self.closed.emit()  # while it still has the keyboard, so that the page can pass it on
        self.hide()

    @Slot()
    def _scope_changed(self) -> None:
        if not self._filling:
            self._start()

    def _start(self) -> None:
        self._fixes = FixList(self._like if self.kind.currentIndex() == 0 else None)
        columns = self._desk.columns.still()
        keys = self._keys.get(self.scope.currentText(), np.zeros(0, np.int64))
        size = columns.size
        if self._offered is not None:
            has = np.zeros(size, np.int64)
            has[[key - 1 for key in self._offered if key <= size]] = 1
        elif self._check:
            has = columns.plain(f"flag:{self._check}")
        else:
            has = columns.plain("errors") + columns.plain("warnings") + columns.plain("hints")
        keys = keys[keys <= size]
        self._queue = keys[has[keys - 1] > 0][::-1].tolist()
        self._total = len(self._queue)
        self._progress.setRange(0, max(1, self._total))
        self._progress.show()
        self._work.start()  # first: a list that is only empty for a moment keeps its place and the keyboard
        self.tree.show_groups(())
        self._say()

    @Slot()
    def _collect(self) -> None:
        status = self._desk.columns.plain("status")
        for _ in range(_BATCH):
            if not self._queue:
                self._work.stop()
                self._fill()
                break
            key = self._queue.pop()
            flags = self._desk.flags(key) if self._offered is None else self._offered.get(key, ())
            if any(flag.fixes and self._check in ("", flag.check) for flag in flags):
                try:
                    conversation = self._desk.conversation(key)
                except KeyError:
                    continue
                self._fixes.add(conversation, flags, self._check, approved=status[key - 1] == 2)
        self._progress.setValue(self._total - len(self._queue))

    def _fill(self) -> None:
        alone = sum(len(group.offers) for group in self._fixes.groups) < 2
        may_widen, self._may_widen = self._may_widen, False
        if may_widen and alone and self.kind.currentIndex() == 0:
            self.kind.setCurrentIndex(
                1
            )  # "all like this" of which there is one: what was meant are all of the check
            return
        self._fixes.groups.sort(key=lambda group: -len(group.offers))
        self._progress.hide()
        self.tree.show_groups(self._fixes.groups)

    @Slot()
    def _say(self) -> None:
        count = self.tree.ticked
        looking = self._work.isActive()
        self.button.setText(put(self.tr("Fix {0:,}"), count))
        self.button.setEnabled(count > 0 and not looking and not self._desk.read_only)
        nothing = not looking and not self._fixes.groups
        self._empty.setVisible(nothing)
        self.tree.setVisible(not nothing)
        if nothing:
            self._empty.setText(
                self.tr(
                    "Nothing here can be fixed by itself. Choose a wider scope, or read the flags one by one with F8."
                )
            )

    @Slot()
    def _run(self) -> None:
        offers = self._fixes.ticked()
        if offers:
            titles = {offer.flag.check for offer in offers}
            names = ", ".join(sorted(self._desk.check_titles.get(check, check) for check in titles))
            fixed, changed = self.tr("Fixed {0:,} places ({1})"), self.tr("{0}: {1:,} places")
            if len(offers) == 1:
                fixed, changed = self.tr("Fixed {0:,} place ({1})"), self.tr("{0}: {1:,} place")
            label = fixed.format(len(offers), names)
            if self._offered is not None:
                label = changed.format(self._title.text(), len(offers))
            command: Command = command_of(offers, label)
            self.fix_wanted.emit(command, len(offers))

    @Slot(object)
    def done(self, change: ChangeSet) -> None:
        """The command was done: look again at what is left."""
        del change
        if self.isVisible() and self._offered is None:
            self._start()
