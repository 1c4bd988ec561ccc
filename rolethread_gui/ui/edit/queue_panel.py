"""The rewrite queue, in place of the filters: what waits, how far one is, and what today's aim is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.worklist import Queue, Waiting
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout
from rolethread_gui.ui.edit.queue_list import QueueDelegate, QueueModel
from rolethread_gui.ui.widgets.number_fields import with_edge
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_SIDE_PX = 12


class QueuePanel(QFrame):
    """The list with its progress.

    Signals:
        opened: a conversation shall be shown.
        wanted: "done", "later", "skip" for the one on screen; "remove" for the one chosen in the list; "next",
            "clear", "bring back", "put shown".
        target_wanted: so many a day.
        closed: the panel shall go.
    """

    opened = Signal(int)
    wanted = Signal(str)
    target_wanted = Signal(int)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue_panel")
        self.setAccessibleName(self.tr("Rewrite queue"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.UNIT_PX)
        column.setSpacing(4)
        column.addLayout(self._make_head())
        column.addWidget(self._make_figures())
        self.model = QueueModel(desk.texts, self)
        column.addWidget(self._make_empty())
        column.addWidget(self._make_list(), 1)
        column.addWidget(self._make_foot())
        column.addStretch(0)

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE_PX, 8, 4, 0)
        title = QLabel(self.tr("Rewrite queue"))
        title.setProperty("kind", "heading")
        row.addWidget(title)
        row.addStretch(1)
        close = QToolButton()
        close.setObjectName("queue_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Back to the filters; the queue stays"))
        close.setAccessibleName(self.tr("Close the rewrite queue"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def _label(self, name: str, kind: str = "muted") -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(40)
        return label

    def _bar(self, name: str, title: str) -> QProgressBar:
        bar = QProgressBar()
        bar.setObjectName(name)
        bar.setAccessibleName(title)
        bar.setTextVisible(False)
        bar.setFixedHeight(6)
        return bar

    def _make_figures(self) -> QWidget:
        self._figures = QWidget()
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 4)
        column.setSpacing(4)
        self._from = self._label("queue_from")
        self._told = self._label("queue_told", "")
        self._progress = self._bar("queue_progress", self.tr("Done"))
        self._today = self._label("queue_today", "")
        self._day = self._bar("queue_day", self.tr("Rewritten today"))
        row = QHBoxLayout()
        aim = QLabel(self.tr("Aim for a day"))
        aim.setProperty("kind", "muted")
        self._target = QSpinBox()
        with_edge(self._target)
        self._target.setObjectName("queue_target")
        self._target.setRange(1, 999)
        self._target.setAccessibleName(self.tr("How many to rewrite in a day"))
        self._target.setKeyboardTracking(False)
        self._target.valueChanged.connect(self.target_wanted)
        aim.setBuddy(self._target)
        row.addWidget(aim)
        row.addStretch(1)
        row.addWidget(self._target)
        for widget in (self._from, self._told, self._progress):
            column.addWidget(widget)
        column.addSpacing(theme.UNIT_PX // 2)
        column.addWidget(self._today)
        column.addWidget(self._day)
        column.addLayout(row)
        return self._figures

    def _make_empty(self) -> QWidget:
        self._empty = QWidget()
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(_SIDE_PX, 4, _SIDE_PX, 4)
        column.setSpacing(theme.UNIT_PX)
        told = self._label("queue_empty")
        told.setText(
            self.tr(
                "Nothing waits to be rewritten. Filter, or choose conversations, and put them in: then F6 leads "
                "from one to the next, and what you rewrote is counted."
            )
        )
        column.addWidget(told)
        self._put = self._button("queue_put_shown", "put shown", "plus", "")
        self._back = self._button("queue_bring_back", "bring back", "undo-2", self.tr("Bring the queue back"))
        column.addWidget(self._put)
        column.addWidget(self._back)
        return self._empty

    def _make_list(self) -> QListView:
        self.list = QListView()
        self.list.setObjectName("queue_list")
        self.list.setAccessibleName(self.tr("Rewrite queue"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(QueueDelegate(self.list))
        self.list.clicked.connect(self._clicked)
        self.list.activated.connect(self._clicked)
        return self.list

    def _button(self, name: str, what: str, icon: str, title: str, tip: str = "") -> QPushButton:
        button = QPushButton(title)
        if icon:
            button.setIcon(theme.icon(icon))
            theme.beside_words(button)
        button.setObjectName(name)
        button.setProperty("what", what)
        button.setAccessibleName(title)
        button.setToolTip(tip)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a narrow panel stays so
        button.clicked.connect(self._pressed)
        return button

    def _make_foot(self) -> QWidget:
        self._foot = QWidget()
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(_SIDE_PX, 4, _SIDE_PX, 0)
        column.setSpacing(theme.UNIT_PX // 2)
        self._next = self._button(
            "queue_next",
            "next",
            "arrow-right",
            self.tr("Next (F6)"),
            self.tr("To the next one that waits. One that you rewrote counts as done."),
        )
        self._next.setProperty("kind", "primary")
        self._next.setIcon(theme.icon("arrow-right", "accent_text"))
        column.addWidget(self._next)
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX // 2)
        self._here = [
            self._button("queue_done", "done", "", self.tr("Done"), self.tr("Done, and on to the next")),
            self._button(
                "queue_later",
                "later",
                "",
                self.tr("Later"),
                self.tr("It comes again after all the others (Shift+F6)"),
            ),
            self._button("queue_skip", "skip", "", self.tr("Skip"), self.tr("It stays as it is")),
        ]
        for button in self._here:
            button.setProperty("kind", "narrow")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        column.addLayout(row)
        links = QWidget()
        last = FlowLayout(links, 2 * theme.UNIT_PX)
        for name, what, title in (
            ("queue_remove", "remove", self.tr("Take out")),
            ("queue_clear", "clear", self.tr("Empty the queue")),
        ):
            link = QPushButton(title)
            link.setObjectName(name)
            link.setProperty("kind", "link")
            link.setProperty("what", what)
            link.clicked.connect(self._pressed)
            last.addWidget(link)
        column.addWidget(links)
        return self._foot

    # what it shows

    def show_queue(
        self,
        queue: Queue,
        rewritten: frozenset[int],
        current: int,
        *,
        shown: int,
        can_bring_back: bool,
        read_only: bool,
    ) -> None:
        """Show the queue.

        Args:
            queue: what waits.
            rewritten: what of it was rewritten today.
            current: the conversation on screen.
            shown: how many conversations the table shows, for the offer of an empty queue.
            can_bring_back: whether it was emptied just now.
            read_only: nothing can be put in or marked.
        """
        self.model.show(queue, rewritten, current)
        filled = bool(queue.keys)
        for widget in (self._figures, self.list, self._foot):
            widget.setVisible(filled)
        self._empty.setVisible(not filled)
        self._put.setText(put(self.tr("Put in all {0:,} shown"), shown))
        self._put.setEnabled(shown > 0 and not read_only)
        self._back.setVisible(can_bring_back)
        self._from.setText(queue.title)
        self._from.setVisible(bool(queue.title))
        self._tell(queue, rewritten)
        here = current in queue.keys and not read_only
        for button in self._here:
            button.setEnabled(here)
        self._next.setEnabled(queue.count(Waiting.OPEN, Waiting.LATER) > 0)

    def _tell(self, queue: Queue, rewritten: frozenset[int]) -> None:
        done, skipped = queue.count(Waiting.DONE), queue.count(Waiting.SKIPPED)
        later = queue.count(Waiting.LATER)
        parts = [put(self.tr("{0:,} of {1:,} done"), done, len(queue.keys))]
        if skipped:
            parts.append(put(self.tr("{0:,} skipped"), skipped))
        if later:
            parts.append(put(self.tr("{0:,} for later"), later))
        self._told.setText(" · ".join(parts))
        _fill(self._progress, done + skipped, len(queue.keys))
        reached = len(rewritten) >= queue.target
        told = (
            self.tr("{0:,} of {1:,} rewritten today. That is today's aim.")
            if reached
            else self.tr("{0:,} of {1:,} rewritten today")
        )
        self._today.setText(put(told, len(rewritten), queue.target))
        _fill(self._day, len(rewritten), queue.target)
        self._target.blockSignals(True)  # what is told is no wish
        self._target.setValue(queue.target)
        self._target.blockSignals(False)

    def go_to(self, key: int) -> None:
        """Let the list show the row of a conversation."""
        row = self.model.row(key)
        if row >= 0:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def chosen(self) -> int:
        """The conversation that is chosen in the list, 0 for none."""
        return self.model.key(self.list.currentIndex().row())

    def take_focus(self) -> None:
        """Let the keyboard walk through the list."""
        (self.list if self.model.rowCount() else self._put).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        key = self.model.key(index.row())
        if key:
            self.opened.emit(key)

    @Slot()
    def _pressed(self) -> None:
        self.wanted.emit(self.sender().property("what"))


def _fill(bar: QProgressBar, value: int, whole: int) -> None:
    bar.setRange(0, max(1, whole))
    bar.setValue(min(value, max(1, whole)))
