"""What another dataset would bring, said before anything is taken, and the choice of what to take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.engine.merging import FAMILY, NEAR, SAME, SHOWN
from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.side_of_text import keep_to_its_side
from rolethread_gui.wording import figure, put, quoted, say

if TYPE_CHECKING:
    from rolethread_gui.engine.merging import Group, MergeReport, Side
    from rolethread_gui.workbench.desk import Desk

_NAMED = 8


class MergeDialog(QDialog):
    """Differences above, groups with ticks below, and what is in the chosen group beside them.

    Signals:
        decided: keys of the conversations to take; none for nothing.
    """

    decided = Signal(object)

    def __init__(self, report: MergeReport, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merge_dialog")
        self.setWindowTitle(self.tr("Add {0}").format(report.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        self._desk = desk
        self._answered = False
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit)
        layout.setSpacing(unit)
        layout.addWidget(_words(self._sizes(), "heading", "merge_sizes"))
        layout.addWidget(_words("\n".join(self._differences()), "", "merge_differences"))
        layout.addWidget(self._build_groups(), 1)
        layout.addLayout(self._build_buttons())
        self.resize(860, 640)
        self.finished.connect(self._let_go)
        self._count()

    def _sizes(self) -> str:
        here, there = self._report.here, self._report.there
        return self.tr("“{0}” has {1}. Your project has {2}.").format(
            self._report.name, _size(there), _size(here)
        )

    def _differences(self) -> list[str]:
        report = self._report
        said = [f"• {sentence}" for sentence in report.styles]
        if (
            list(report.there.languages)[:1] != list(report.here.languages)[:1]
            or len(report.there.languages) > 1
        ):
            both = [
                ", ".join(f"{name} {figure(count)}" for name, count in side.languages.items())
                for side in (report.there, report.here)
            ]
            said.append(self.tr("• Languages there: {0}; in yours: {1}.").format(*both))
        if report.names:
            names = ", ".join(name for name, _, _ in report.names[:_NAMED])
            said.append(
                self.tr("• These names occur in both: {0}. See whether they are the same characters.").format(
                    names
                )
            )
        if report.new_prompts:
            said.append(
                self.tr("• System prompts: only there {0}, in both {1}.").format(
                    figure(report.new_prompts), figure(report.same_prompts)
                )
            )
        if not said:
            said = [self.tr("It is written as yours is: the same marks, languages and system prompts.")]
        return said + [f"• {sentence}" for sentence in report.beside]

    def _build_groups(self) -> QSplitter:
        self._list = QListWidget()
        self._list.setObjectName("merge_groups")
        self._list.setAccessibleName(self.tr("What to take"))
        self._list.setWordWrap(True)
        for group in self._report.groups:
            item = QListWidgetItem(self._title(group))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if group.kind == FAMILY else Qt.CheckState.Unchecked)
            item.setToolTip(group.title)
            self._list.addItem(item)
        self._list.itemChanged.connect(self._count)
        self._list.currentRowChanged.connect(self._show)
        self._texts = QPlainTextEdit()
        keep_to_its_side(self._texts)
        self._texts.setObjectName("merge_texts")
        self._texts.setReadOnly(True)
        self._texts.setProperty("kind", "field")
        self._texts.setAccessibleName(self.tr("Conversations of the group"))
        self._texts.setTabChangesFocus(True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.UNIT_PX)
        split.setProperty("kind", "gap")
        split.addWidget(self._list)
        split.addWidget(self._texts)
        split.setSizes([420, 400])
        if self._report.groups:
            self._list.setCurrentRow(0)
        return split

    def _title(self, group: Group) -> str:
        count = figure(len(group.keys))
        if group.kind == SAME:
            return self.tr("{0} have the same words as one of yours").format(count)
        if group.kind == NEAR:
            return self.tr("{0} are nearly the same as one of yours").format(count)
        title = self.tr("{0} without a system prompt").format(count)
        if group.title:
            title = f"{count} · {quoted(group.title)}"
        return title + (
            self.tr(" · {0} of yours have it too").format(figure(group.here)) if group.here else ""
        )

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        nothing = self._button("merge_nothing", self.tr("Take nothing"), "")
        nothing.clicked.connect(self.reject)
        everything = self._button("merge_all", self.tr("Take all"), "")
        everything.clicked.connect(self._take_all)
        self._ticked = self._button("merge_ticked", "", "primary")
        self._ticked.clicked.connect(self._take_ticked)
        self._ticked.setDefault(True)
        row.addWidget(nothing)
        row.addStretch(1)
        if self._report.copies():
            fresh = self._button("merge_fresh", self.tr("Take all but copies"), "")
            fresh.clicked.connect(self._take_fresh)
            row.addWidget(fresh)
        row.addWidget(everything)
        row.addWidget(self._ticked)
        return row

    def _button(self, name: str, title: str, kind: str) -> QPushButton:
        button = QPushButton(title)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if kind:
            button.setProperty("kind", kind)
        return button

    def _chosen(self) -> list[int]:
        keys: list[int] = []
        for row, group in enumerate(self._report.groups):
            if self._list.item(row).checkState() is Qt.CheckState.Checked:
                keys += group.keys
        return keys

    @Slot()
    def _count(self) -> None:
        count = len(self._chosen())
        self._ticked.setText(self.tr("Take the {0} ticked").format(figure(count)))
        self._ticked.setEnabled(count > 0)

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._report.groups):
            return
        group = self._report.groups[row]
        said: list[str] = []
        for place, key in enumerate(group.keys[:SHOWN]):
            opening, reply = self._report.excerpts.get(key, ("", ""))
            said.append(f"{opening}\n→ {reply}")
            if group.pairs:
                mine = self._desk.texts([group.pairs[place]])[0]
                said.append(self.tr("yours: {0}\n→ {1}").format(*mine))
        more = len(group.keys) - SHOWN
        if more > 0:
            said.append(self.tr("… and {0} more").format(figure(more)))
        self._texts.setPlainText("\n\n".join(said))

    @Slot()
    def _take_all(self) -> None:
        self._decide([key for group in self._report.groups for key in group.keys])

    @Slot()
    def _take_fresh(self) -> None:
        self._decide([key for group in self._report.groups if group.kind == FAMILY for key in group.keys])

    @Slot()
    def _take_ticked(self) -> None:
        self._decide(self._chosen())

    def _decide(self, keys: list[int]) -> None:
        self._answered = True
        self.decided.emit(sorted(keys))
        self.accept()

    @Slot()
    def _let_go(self) -> None:
        if not self._answered:
            self._answered = True
            self.decided.emit([])


def _size(side: Side) -> str:
    count = (
        "1 conversation" if side.conversations == 1 else put(say("{0:,} conversations"), side.conversations)
    )
    return put(say("{0} and {1:,} words"), count, side.words)


def _words(text: str, kind: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label
