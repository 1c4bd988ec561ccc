"""The Versions page: a timeline, a comparison of two moments, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.word_diff import conversation_diff
from rolethread_gui.ui import theme
from rolethread_gui.ui.versions.changed_list import ChangedConversations
from rolethread_gui.ui.versions.diff_view import DiffView
from rolethread_gui.ui.versions.runs_panel import RunsPanel
from rolethread_gui.ui.versions.timeline import Moment, Timeline
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.wording import figure, quoted

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.dataset.conversation import Conversation
    from rolethread_gui.engine.comparing import Comparison
    from rolethread_gui.store.versions import Version
    from rolethread_gui.workbench.desk import Desk


class VersionsPage(QWidget):
    """Choose a version to compare it with now, or with any other; restore a conversation or everything.

    Signals:
        save_requested: the person wants to save a version.
        open_requested: key of a conversation to open on the Edit page.
        restored: name of the version that something was brought back from, and how many conversations.
        clause_wanted: a clause; its conversations are to be shown on the Edit page.
    """

    save_requested = Signal()
    open_requested = Signal(int)
    restored = Signal(str, int)
    clause_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions_page")
        self._desk = desk
        self._versions: list[Version] = []
        self._comparison: Comparison | None = None
        self._before: int = 0
        self._after: int | None = None
        self._awaited = 0
        self._stale = True
        self._pair: dict[str, Conversation | None] = {}
        self._build()
        desk.versions_changed.connect(self._mark_stale)
        desk.dataset_changed.connect(self._mark_stale)
        desk.project_opened.connect(self._mark_stale)
        desk.project_closed.connect(self._clear)

    # building

    def _build(self) -> None:
        self._empty = EmptyState(
            "bookmark-plus",
            self.tr("No version is saved yet."),
            self.tr(
                "A version is a moment with a name: you can compare it with any other and bring back "
                "a conversation or everything. Saving one takes no time and no space."
            ),
            self.tr("Save version"),
        )
        self._empty.asked.connect(self.save_requested)
        self.timeline = Timeline()
        self.timeline.picked.connect(self._picked)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.timeline)
        split.addWidget(self._build_right())
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([260, 1000])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _build_right(self) -> QWidget:
        unit = theme.UNIT_PX
        self._changed_tab = QPushButton(self.tr("What changed"))
        self._changed_tab.setObjectName("version_changes_tab")
        self._runs_tab = QPushButton(self.tr("Training runs"))
        self._runs_tab.setObjectName("version_runs_tab")
        self._tabs = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(2 * unit, unit, 2 * unit, 0)
        row.setSpacing(unit)
        for place, button in enumerate((self._changed_tab, self._runs_tab)):
            button.setProperty("kind", "quiet")
            button.setCheckable(True)
            self._tabs.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self._changed_tab.setChecked(True)
        self.runs = RunsPanel(self._desk)
        self.runs.clause_wanted.connect(self.clause_wanted)
        self.runs.compare_wanted.connect(self._compare_versions)
        self._views = QStackedWidget()
        self._views.addWidget(self._build_comparison())
        self._views.addWidget(self.runs)
        self._tabs.idClicked.connect(self._views.setCurrentIndex)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._views, 1)
        return whole

    @Slot(int, int)
    def _compare_versions(self, newer: int, older: int) -> None:
        """What changed from one version to another."""
        self._changed_tab.setChecked(True)
        self._views.setCurrentIndex(0)
        self.timeline.choose(newer)
        place = self._with.findData(older)
        if place >= 0:
            self._with.setCurrentIndex(place)
            self._compare()

    def _build_comparison(self) -> QWidget:
        unit = theme.UNIT_PX
        self._with = QComboBox()
        self._with.setObjectName("version_compare")
        self._with.setAccessibleName(self.tr("Compare with"))
        self._with.setMinimumWidth(180)
        self._with.activated.connect(self._compare)
        self._restore_all = QPushButton(self.tr("Restore everything"))
        self._restore_all.setObjectName("version_restore")
        self._restore_all.setToolTip(self.tr("One step of History; undo takes it back."))
        self._restore_all.clicked.connect(self._ask_restore_all)
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("kind", "heading")
        head = QHBoxLayout()
        head.setSpacing(unit)
        head.addWidget(self._title)
        head.addWidget(QLabel(self.tr("compared with")))
        head.addWidget(self._with)
        head.addStretch(1)
        head.addWidget(self._restore_all)
        self._sentence = QLabel()
        self._sentence.setObjectName("comparison_sentence")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._counts = QHBoxLayout()
        self._counts.setSpacing(unit)
        top = QVBoxLayout()
        top.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        top.setSpacing(unit)
        top.addLayout(head)
        top.addWidget(self._sentence)
        top.addLayout(self._counts)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        line = QFrame()
        line.setProperty("kind", "line")
        layout.addWidget(line)
        layout.addWidget(self._build_changes(), 1)
        return whole

    def _build_changes(self) -> QWidget:
        unit = theme.UNIT_PX
        self._model = ChangedConversations(self._texts, self)
        self._list = QListView()
        self._list.setObjectName("comparison_list")
        self._list.setAccessibleName(self.tr("Conversations that differ"))
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(QSize(14, 14))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.selectionModel().currentChanged.connect(self._conversation_picked)
        self._list.activated.connect(self._open_row)
        self._diff = DiffView()
        self._restore_one = QPushButton(self.tr("Restore this conversation"))
        self._restore_one.setObjectName("version_restore_conversation")
        self._restore_one.clicked.connect(self._ask_restore_one)
        self._open = QPushButton(self.tr("Open in Edit"))
        self._open.setProperty("kind", "quiet")
        self._open.clicked.connect(self._open_current)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        buttons.addWidget(self._restore_one)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._diff, 1)
        column.addLayout(buttons)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(reading)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        split.setSizes([280, 720])
        self._same = EmptyState("circle-check", self.tr("Nothing differs between these two moments."))
        self._changes = QStackedWidget()
        self._changes.addWidget(self._same)
        self._changes.addWidget(split)
        return self._changes

    # what is there

    def showEvent(self, event: QShowEvent) -> None:
        """Look again if anything changed while the page was out of sight."""
        super().showEvent(event)
        self._refresh()

    @Slot()
    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    @Slot()
    def _clear(self) -> None:
        self._versions = []
        self._comparison = None
        self._stack.setCurrentIndex(0)

    def _refresh(self) -> None:
        if self._stale and self._desk.path is not None:
            self._stale = False
            self._desk.versions(self._versions_arrived)

    @Slot(object)
    def _versions_arrived(self, versions: list[Version]) -> None:
        first = not self._versions
        self._versions = sorted(versions, key=lambda version: version.id, reverse=True)
        moments = [Moment(None, None, self.tr("Now"), "", None)]
        moments += [Moment(one.id, one.position, one.name, one.note, one.time) for one in self._versions]
        self.timeline.show_moments(moments)
        self._stack.setCurrentIndex(1 if self._versions else 0)
        if self._versions and (first or self.timeline.moment() is None):  # the focus may have chosen Now
            self.timeline.choose(self._versions[0].id)
        elif self._versions:
            self._picked(self.timeline.moment())

    def choose(self, version: int | None) -> None:
        """Choose a version by its id."""
        self.timeline.choose(version)

    # comparing

    @Slot(object)
    def _picked(self, moment: Moment | None) -> None:
        if moment is None:
            return
        self._title.setText(quoted(moment.name) if moment.version is not None else moment.name)
        self.runs.show_version(moment.version or 0, moment.name)
        wanted = self._with.currentData() if self._with.count() else None
        self._with.clear()
        others: list[tuple[str, int | None]] = []
        if moment.version is not None:
            others.append((self.tr("Now"), None))
        others += [(one.name, one.id) for one in self._versions if one.id != moment.version]
        for name, version in others:
            self._with.addItem(name, version)
        place = self._with.findData(wanted) if wanted is not None else -1
        self._with.setCurrentIndex(place if place >= 0 else 0)
        self._restore_all.setVisible(moment.version is not None)
        self._restore_one.setVisible(moment.version is not None)
        writable = not self._desk.read_only
        self._restore_all.setEnabled(writable)
        self._restore_one.setEnabled(writable)
        self._compare()

    @Slot()
    def _compare(self) -> None:
        moment = self.timeline.moment()
        if moment is None or not self._with.count():
            return
        here = self._position_of(moment.version)
        there = self._position_of(self._with.currentData())
        self._before, self._after = min(here, there), max(here, there)
        self._desk.compare(self._before, self._after, self._compared)

    def _position_of(self, version: int | None) -> int:
        if version is None:
            return int(self._desk.position)
        return next(one.position for one in self._versions if one.id == version)

    @Slot(object)
    def _compared(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._sentence.setText(comparison.sentence)
        rows = [(key, "edited") for key in comparison.edited]
        rows += [(key, "added") for key in comparison.added]
        rows += [(key, "removed") for key in comparison.removed]
        known = {key for key, _ in rows}
        marks = dict.fromkeys(
            (
                *comparison.status_changed,
                *comparison.included_changed,
                *comparison.moved,
                *comparison.noted,
                *comparison.tagged,
            )
        )
        rows += [(key, "marked") for key in marks if key not in known]
        self._show_counts(comparison)
        self._model.show_rows(rows)
        self._diff.show_steps(())
        focus = self.window().focusWidget()
        if not rows and focus is not None and self._changes.isAncestorOf(focus):
            self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changes.setCurrentIndex(1 if rows else 0)
        self._restore_all.setEnabled(bool(rows) and not self._desk.read_only)
        if rows:
            self._list.setCurrentIndex(self._model.index(0))

    def _show_counts(self, comparison: Comparison) -> None:
        while self._counts.count():
            item = self._counts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        counts = (
            (self.tr("edited"), len(comparison.edited)),
            (self.tr("added"), len(comparison.added)),
            (self.tr("taken out"), len(comparison.removed)),
            (self.tr("status changed"), len(comparison.status_changed)),
            (self.tr("in or out of the export"), len(comparison.included_changed)),
        )
        for name, count in counts:
            if count:
                chip = QLabel(f"{figure(count)} {name}")
                chip.setProperty("kind", "chip")
                self._counts.addWidget(chip)
        words = comparison.words_after - comparison.words_before
        if words:
            chip = QLabel(self.tr("%s words") % figure(words, "+,").replace("-", "−"))
            chip.setProperty("kind", "chip")
            self._counts.addWidget(chip)
        self._counts.addStretch(1)

    def _texts(self, keys: Sequence[int]) -> list[tuple[str, str]]:
        return self._desk.texts(keys)

    # one conversation

    def _current_key(self) -> int | None:
        index = self._list.currentIndex()
        return self._model.key(index.row()) if index.isValid() else None

    @Slot(QModelIndex, QModelIndex)
    def _conversation_picked(self, index: QModelIndex, before: QModelIndex) -> None:
        del before
        if not index.isValid() or self._after is None:
            return
        self._awaited += 2
        key = self._model.key(index.row())
        self._desk.conversation_at(key, self._before, self._before_arrived)
        self._desk.conversation_at(key, self._after, self._after_arrived)

    @Slot(object)
    def _before_arrived(self, conversation: Conversation | None) -> None:
        self._pair["before"] = conversation
        self._show_pair()

    @Slot(object)
    def _after_arrived(self, conversation: Conversation | None) -> None:
        self._pair["after"] = conversation
        self._show_pair()

    def _show_pair(self) -> None:
        # Answers come in the order of the questions; only the last pair belongs to what is chosen now.
        self._awaited -= 1
        if self._awaited == 0:
            self._diff.show_steps(conversation_diff(self._pair["before"], self._pair["after"]))

    @Slot()
    def _open_current(self) -> None:
        key = self._current_key()
        if key is not None:
            self.open_requested.emit(key)

    @Slot(QModelIndex)
    def _open_row(self, index: QModelIndex) -> None:
        self.open_requested.emit(self._model.key(index.row()))

    # restoring

    @Slot()
    def _ask_restore_one(self) -> None:
        key = self._current_key()
        moment = self.timeline.moment()
        if key is not None and moment is not None and moment.version is not None:
            self._desk.restore(moment.version, [key], self._restored)

    @Slot()
    def _ask_restore_all(self) -> None:
        moment = self.timeline.moment()
        if moment is not None and moment.version is not None:
            self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)  # nothing will differ: the button goes
            self._desk.restore(moment.version, None, self._restored)

    @Slot(object)
    def _restored(self, change: ChangeSet) -> None:
        moment = self.timeline.moment()
        self.restored.emit(moment.name if moment else "", len(change.touched))
