"""Overused phrases: how often, where, how far beyond the ordinary; each can be kept, reduced or replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.rules.overused_phrase import OverusedPhrase
from rolethread_gui.dataset.filters import Filter, HasValue, IsOneOf
from rolethread_gui.engine.likenesses import PHRASE_DECISIONS
from rolethread_gui.engine.phrases import ENDING, INSIDE, KEEP, OPENING, REDUCE, PhraseRow, deciding, left_of
from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.chip_flow import Flow
from rolethread_gui.ui.checks.section import Section, words
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.wording import figure, put, quoted, say

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_ROW = Qt.ItemDataRole.UserRole + 1
_PHRASE_PX = 360
_PHRASE, _LEFT, _PLACES, _LIFT, _APPROVED, _DECISION = range(6)


class Phrases(Section):
    """The table of phrases; openings and endings stand apart."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._asked: object = None
        self._rows: list[PhraseRow] = []
        self._items: list[QTreeWidgetItem] = []
        unit = theme.UNIT_PX
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        about = words(
            self.tr(
                "Phrases that far more conversations share than an ordinary phrase would reach. Names, the subject of the talk "
                "and everyday English do not count. The first figure falls while you edit."
            ),
            "muted",
        )
        about.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        column.addWidget(about)
        self.list = self._make_list()
        column.addWidget(self.list, 1)
        column.addWidget(self._make_foot())
        self._nothing = EmptyState("quote", self.tr("The checks are reading along."))
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setObjectName("phrases_list")
        made.setAccessibleName(self.tr("Overused phrases"))
        made.setHeaderLabels(
            [
                self.tr("Phrase"),
                self.tr("Conversations left"),
                self.tr("Places"),
                self.tr("Times the usual"),
                self.tr("In approved ones"),
                self.tr("Decided"),
            ]
        )
        made.headerItem().setToolTip(
            _LIFT, self.tr("How many times more conversations have it than an ordinary phrase would reach.")
        )
        made.headerItem().setToolTip(
            _APPROVED, self.tr("The share of the approved conversations that have it, beside that of all.")
        )
        figures_right(made, 1, 2, 3, 4)
        made.setRootIsDecorated(False)
        made.setIndentation(12)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = made.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(
            _PHRASE, QHeaderView.ResizeMode.Interactive
        )  # its figures stand beside it
        header.resizeSection(_PHRASE, _PHRASE_PX)
        made.currentItemChanged.connect(self._chosen)
        made.itemDoubleClicked.connect(self._show)
        return made

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "bar")
        column = QVBoxLayout(foot)
        unit = theme.UNIT_PX
        column.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        column.setSpacing(unit)
        first = Flow(unit)
        self.show_all = _button("", "phrases_show", "", self._show)
        self.keep = _button(self.tr("Keep it, it is meant"), "phrases_keep", "", self._keep)
        self.reduce = _button(self.tr("Reduce it"), "phrases_reduce", "", self._reduce)
        self.reduce.setToolTip(self.tr("Flag it, also where nearly all conversations have it."))
        self.leave = _button(self.tr("Take the decision back"), "phrases_leave", "link", self._leave)
        for button in (self.show_all, self.keep, self.reduce, self.leave):
            first.add(button)
        column.addWidget(first)
        second = Flow(unit)
        self.instead = QLineEdit()
        self.instead.setObjectName("phrases_instead")
        self.instead.setPlaceholderText(
            self.tr("Say instead; several, with / between them, are used in turn")
        )
        self.instead.setAccessibleName(self.tr("Say instead"))
        self.instead.setMinimumWidth(520)
        self.instead.textChanged.connect(self._chosen)
        self.instead.returnPressed.connect(self._replace)
        self.replace = _button(self.tr("Replace…"), "phrases_replace", "primary", self._replace)
        second.add(self.instead)
        second.add(self.replace)
        column.addWidget(second)
        return foot

    # looking

    def refresh(self) -> None:
        """Count what is left, and look the places up again where the phrases are others now."""
        summary = self._desk.summary
        figures: dict[str, Any] = (summary.figures.get(OverusedPhrase.id) if summary else None) or {}
        wanted = (tuple(figures.get("phrases", {})), int(self._desk.columns.alive().sum()))
        if wanted != self._asked and self._desk.studies is not None and summary is not None:
            self._asked = wanted
            self._desk.studies.ask("phrases", self._arrived, "phrases", figures)
        self._show_left()

    @Slot()
    def forget(self) -> None:
        """Another project: none of its phrases are known."""
        self._asked = None
        self._rows = []
        self._build()
        super().forget()

    def _arrived(self, rows: list[PhraseRow]) -> None:
        self._rows = rows
        self._build()
        self._show_left()

    def _build(self) -> None:
        before = self._row()
        self.list.clear()
        self._items = []
        bold = self.font()
        bold.setWeight(theme.STRONG)
        for where, title in (
            (INSIDE, self.tr("In the text")),
            (OPENING, self.tr("Openings")),
            (ENDING, self.tr("Endings")),
        ):
            rows = [row for row in self._rows if row.where == where]
            if not rows:
                continue
            head = QTreeWidgetItem([title])
            head.setFont(0, bold)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.list.addTopLevelItem(head)
            for row in rows:
                item = QTreeWidgetItem([row.text])
                item.setData(0, _ROW, row)
                for place in range(_LEFT, _DECISION):
                    item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                head.addChild(item)
                self._items.append(item)
                if before is not None and row.phrase == before.phrase:
                    self.list.setCurrentItem(item)
            head.setExpanded(True)
        if self.list.currentItem() is None and self._items:
            self.list.setCurrentItem(self._items[0])
        if not self._rows:
            if self._asked is None:
                self._nothing.set_texts(self.tr("The checks are reading along."))
            else:
                self._nothing.set_texts(
                    self.tr("No phrase is overused."),
                    self.tr(
                        "A phrase stands here when far more conversations share it than an ordinary one would reach."
                    ),
                )
        self._stack.setCurrentIndex(0 if self._rows else 1)

    def _show_left(self) -> None:
        """The figures that fall while one edits, and what was decided."""
        columns = self._desk.columns.still()
        left = left_of(columns, [row.text for row in self._rows])
        decisions: dict[str, str] = self._desk.setting(PHRASE_DECISIONS) or {}
        for item in self._items:
            row: PhraseRow = item.data(0, _ROW)
            decision = decisions.get(row.text, "")
            now = left[row.text]
            total = len(row.keys)
            item.setText(
                _LEFT,
                put(say("{0:,} of {1:,}"), now, total)
                if now and now < total
                else figure(max(now, total if not now else 0)),
            )
            item.setText(_PLACES, figure(row.places))
            item.setText(_LIFT, figure(row.lift, ".1f"))
            approved = "" if row.approved is None else f"{100 * row.approved:.0f} % / {100 * row.share:.0f} %"
            item.setText(_APPROVED, approved)
            told = {KEEP: self.tr("keep"), REDUCE: self.tr("reduce")}.get(
                decision, "" if now else self.tr("not flagged")
            )
            item.setText(_DECISION, told)
        self._chosen()

    def _row(self) -> PhraseRow | None:
        item = self.list.currentItem()
        row = item.data(0, _ROW) if item is not None else None
        return row if isinstance(row, PhraseRow) else None

    @Slot()
    def _chosen(self) -> None:
        row = self._row()
        decisions: dict[str, str] = self._desk.setting(PHRASE_DECISIONS) or {}
        decision = decisions.get(row.text, "") if row else ""
        writable = row is not None and not self._desk.read_only
        self.show_all.setText(
            self.tr("Show all {0}").format(figure(len(row.keys))) if row else self.tr("Show all")
        )
        self.show_all.setEnabled(row is not None)
        self.keep.setEnabled(writable and decision != KEEP)
        self.reduce.setEnabled(writable and decision != REDUCE)
        self.leave.setVisible(bool(decision))
        self.leave.setEnabled(writable)
        self.instead.setEnabled(writable)
        self.replace.setEnabled(writable and bool(self._texts()))

    def _texts(self) -> list[str]:
        return [text.strip() for text in self.instead.text().split("/") if text.strip()]

    # doing

    @Slot()
    def _show(self) -> None:
        row = self._row()
        if row is None:
            return
        flagged = left_of(self._desk.columns.still(), [row.text])[row.text]
        if flagged:
            self.filter_wanted.emit(Filter((HasValue("phrases", (row.text,), self.tr("overused phrase")),)))
        else:
            self.filter_wanted.emit(Filter((IsOneOf(row.keys, quoted(row.text)),)))

    def _decide(self, decision: str, label: str) -> None:
        row = self._row()
        if row is not None:
            self.submit(label.format(row.text), (deciding(self._desk.settings, row.text, decision),))

    @Slot()
    def _keep(self) -> None:
        self._decide(KEEP, self.tr("Keep the phrase “{0}”"))

    @Slot()
    def _reduce(self) -> None:
        self._decide(REDUCE, self.tr("Reduce the phrase “{0}”"))

    @Slot()
    def _leave(self) -> None:
        self._decide("", self.tr("Nothing decided about the phrase “{0}”"))

    @Slot()
    def _replace(self) -> None:
        row, texts = self._row(), self._texts()
        if row is None or not texts or self._desk.studies is None or not self.replace.isEnabled():
            return
        self._replacing = row.text
        self._desk.studies.ask("replace", self._replaced, "replacements", row.phrase, texts)

    def _replaced(self, offered: dict[int, list[Any]]) -> None:
        if offered:
            self.changes_offered.emit(self.tr("Replace “{0}”").format(self._replacing), offered)
        else:
            self.said.emit(self.tr("“{0}” stands nowhere any more.").format(self._replacing), "")


def _button(text: str, name: str, kind: str, slot: Any) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    if kind:
        button.setProperty("kind", kind)
    button.clicked.connect(slot)
    return button
