"""Copies: conversations that are alike, in groups, side by side, with what can be done about each group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSlider,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import Edit, SetSetting
from rolethread_gui.engine.alike import (
    LOWEST,
    NEAR,
    PROMPT,
    SAME,
    Group,
    as_alternatives,
    groups_of,
    keep_one,
    linking,
)
from rolethread_gui.engine.likenesses import LINKS
from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.chip_flow import Flow
from rolethread_gui.ui.checks.section import Section, words
from rolethread_gui.ui.checks.side_by_side import SideBySide
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_MOST = 400
"""Groups listed at once; the next ones follow when some are done."""
_OPTION = "option:near_duplicate.alike"
_USUAL = 65


class Copies(Section):
    """Groups at the left, the chosen one side by side at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._groups: list[Group] = []
        self._prompts: list[tuple[int, ...]] = []
        self._filling = False
        self._looked = False
        self._kinds: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._make_head())
        self._nothing = EmptyState("copy", self.tr("Nothing here is alike."))
        across = QSplitter(Qt.Orientation.Horizontal)
        self.list = QListWidget()
        self.list.setObjectName("copies_list")
        self.list.setAccessibleName(self.tr("Groups of conversations that are alike"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._group_chosen)
        across.addWidget(self.list)
        across.addWidget(self._make_pair())
        across.setStretchFactor(1, 1)
        across.setSizes([300, 900])
        across.setChildrenCollapsible(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(across)
        self._stack.addWidget(self._nothing)
        layout.addWidget(self._stack, 1)

    # building

    def _make_head(self) -> QVBoxLayout:
        unit = theme.UNIT_PX
        first = QHBoxLayout()
        first.setSpacing(unit // 2)
        group = QButtonGroup(self)
        for kind in (SAME, NEAR, PROMPT):
            button = QPushButton()
            button.setObjectName(f"copies_kind_{kind}")
            button.setProperty("kind", "quiet")
            button.setCheckable(True)
            button.clicked.connect(self._kind_chosen)
            group.addButton(button)
            self._kinds[kind] = button
            first.addWidget(button)
        self._kinds[NEAR].setChecked(True)
        first.addStretch(1)
        self.linked = QCheckBox(self.tr("Show what is kept as variations"))
        self.linked.setObjectName("copies_linked")
        self.linked.toggled.connect(self._regroup)
        first.addWidget(self.linked)
        self._slider_row = QWidget()
        second = QHBoxLayout(self._slider_row)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(unit)
        second.addWidget(words(self.tr("Alike from"), "muted", wrap=False))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("copies_slider")
        self.slider.setAccessibleName(self.tr("How alike two conversations must be"))
        self.slider.setRange(LOWEST, 100)
        self.slider.setValue(_USUAL)
        self.slider.setMaximumWidth(280)
        self.slider.setMinimumWidth(160)
        self.slider.valueChanged.connect(self._regroup)
        second.addWidget(self.slider, 1)
        self._percent = words("", wrap=False, name="copies_percent")
        second.addWidget(self._percent)
        self.keep_limit = _button(self.tr("Flag from here on"), "copies_keep_limit", "link", self._keep_limit)
        second.addWidget(self.keep_limit)
        second.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        head.setSpacing(unit)
        head.addLayout(first)
        head.addWidget(self._slider_row)
        self._about = words("", "muted")
        self._about.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._about)
        return head

    def _make_pair(self) -> QWidget:
        unit = theme.UNIT_PX
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit)
        heads = QHBoxLayout()
        heads.setSpacing(unit)
        self.keep, self.other = QComboBox(), QComboBox()
        for box, title, name in (
            (self.keep, self.tr("Keep"), "copies_keep"),
            (self.other, self.tr("Beside it"), "copies_other"),
        ):
            box.setObjectName(name)
            box.setAccessibleName(title)
            box.currentIndexChanged.connect(self._pair_chosen)
            heads.addWidget(words(title, "heading", wrap=False))
            heads.addWidget(box, 1)
        column.addLayout(heads)
        self.beside = SideBySide()
        column.addWidget(self.beside, 1)
        row = Flow(unit)
        self.keep_one = _button("", "copies_keep_one", "primary", self._keep_one)
        self.link = _button(self.tr("Keep all, they are variations"), "copies_link", "", self._link)
        self.join = _button(self.tr("Put the replies into one conversation"), "copies_join", "", self._join)
        self.every = _button("", "copies_every", "", self._every)
        self.open = _button("", "copies_open", "link", self._open)
        for button in (self.keep_one, self.link, self.join, self.every, self.open):
            row.add(button)
        column.addWidget(row)
        return whole

    # looking

    def refresh(self) -> None:
        """Group anew, and look prompts up."""
        self._regroup()
        if self._desk.studies is not None:
            self._desk.studies.ask("prompts", self._prompts_found, "same_prompts")

    @Slot()
    def forget(self) -> None:
        """Another project: none of its groups are known."""
        self._prompts = []
        self._groups = []
        self._looked = False
        if self._desk.is_open:
            value = self._desk.setting(_OPTION, _USUAL)
            self._filling = True
            self.slider.setValue(int(value))
            self._filling = False
        super().forget()

    def _prompts_found(self, prompts: list[tuple[int, ...]]) -> None:
        if prompts != self._prompts:
            self._prompts = prompts
            self._regroup()

    @property
    def kind(self) -> str:
        """The kind of groups that is listed."""
        return next(kind for kind, button in self._kinds.items() if button.isChecked())

    @Slot()
    def _kind_chosen(self) -> None:
        self._regroup()

    def _links(self) -> list[list[int]]:
        return self._desk.setting(LINKS) or []

    @Slot()
    def _regroup(self) -> None:
        if self._filling or not self._desk.is_open:
            return
        summary = self._desk.summary
        limit = self.slider.value()
        everything = groups_of(
            summary.figures if summary is not None else {},
            self._prompts,
            self._desk.columns.still(),
            limit,
            self._links(),
        )
        wanted = [one for one in everything if one.linked == self.linked.isChecked()]
        for kind, button in self._kinds.items():
            button.setText(f"{self._title(kind)} · {figure(sum(one.kind == kind for one in wanted))}")
        self._percent.setText(f"{limit} %")
        kept = int(self._desk.setting(_OPTION, _USUAL) or _USUAL)
        self.keep_limit.setVisible(limit != kept and not self._desk.read_only)
        before = self._group()
        row = max(0, self.list.currentRow())
        if not self._looked:  # begin with a kind that has something
            self._looked = summary is not None
            kinds = (kind for kind in (NEAR, SAME, PROMPT) if any(one.kind == kind for one in wanted))
            self._kinds[next(kinds, NEAR)].setChecked(True)
        self._groups = [one for one in wanted if one.kind == self.kind]
        self._fill(before, row)

    def _title(self, kind: str) -> str:
        return {
            SAME: self.tr("The same"),
            NEAR: self.tr("Nearly the same"),
            PROMPT: self.tr("One prompt, several replies"),
        }[kind]

    def _fill(self, before: Group | None, row: int) -> None:
        """List the groups; the chosen one stays chosen, or the one in its place."""
        self._slider_row.setVisible(self.kind == NEAR)
        self._about.setText(
            {
                SAME: self.tr("Every copy trains the same words once more."),
                NEAR: self.tr("The share of neighbouring words that two conversations have in common."),
                PROMPT: self.tr(
                    "The same up to the last reply. Keep the best, or keep them as variations to choose from."
                ),
            }[self.kind]
        )
        self._filling = True
        self.list.clear()
        shown = self._groups[:_MOST]
        texts = self._desk.texts([one.keys[0] for one in shown])
        for group, (opening, _) in zip(shown, texts, strict=True):
            flat = " ".join(opening.split()) or self.tr("Conversation {0}").format(group.keys[0])
            about = self.tr("{0} conversations").format(len(group.keys))
            if group.kind == NEAR:
                about += f" · {group.percent} %"
            item = QListWidgetItem(f"{flat[:70]}\n{about}")
            item.setToolTip(flat)
            self.list.addItem(item)
        self._filling = False
        place = next(
            (at for at, one in enumerate(shown) if before is not None and one.keys == before.keys), None
        )
        self.list.setCurrentRow(min(row, len(shown) - 1) if place is None else place)
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._nothing.set_texts(*self._none())
        self._group_chosen()

    def _none(self) -> tuple[str, str]:
        if self.linked.isChecked():
            return self.tr("Nothing is kept as variations."), self.tr(
                "What you keep as variations is listed here."
            )
        if self.kind == NEAR:
            return (
                self.tr("No two conversations are so much alike."),
                self.tr("Move the slider to the left to see conversations that are less alike."),
            )
        if self.kind == SAME:
            return self.tr("No conversation is there twice."), ""
        return self.tr("Every prompt has one reply."), self.tr(
            "Prompts that are answered several times stand here."
        )

    def _group(self) -> Group | None:
        row = self.list.currentRow()
        return self._groups[row] if 0 <= row < len(self._groups) else None

    @Slot()
    def _group_chosen(self) -> None:
        group = self._group()
        if self._filling or group is None:
            return
        self._filling = True
        status = self._desk.columns.plain("status")
        best = max(group.keys, key=lambda key: (int(status[key - 1]), -key))  # approved ones before others
        for box in (self.keep, self.other):
            box.clear()
            for key in group.keys:
                done = self.tr(" (approved)") if status[key - 1] == 2 else ""
                box.addItem(self.tr("Conversation {0}").format(key) + done, key)
        self.keep.setCurrentIndex(group.keys.index(best))
        self.other.setCurrentIndex(next(at for at, key in enumerate(group.keys) if key != best))
        self._filling = False
        self._pair_chosen()

    def _conversation(self, key: int) -> Conversation | None:
        try:
            return self._desk.conversation(key)
        except KeyError:
            return None

    @Slot()
    def _pair_chosen(self) -> None:
        group = self._group()
        if self._filling or group is None:
            return
        if self.keep.currentIndex() == self.other.currentIndex():  # never beside itself
            self._filling = True
            self.other.setCurrentIndex((self.keep.currentIndex() + 1) % len(group.keys))
            self._filling = False
        keep, other = int(self.keep.currentData()), int(self.other.currentData())
        self.beside.show_pair(self._conversation(keep), self._conversation(other))
        self._show_buttons(group, keep)

    def _show_buttons(self, group: Group, keep: int) -> None:
        writable = not self._desk.read_only
        rest = len(group.keys) - 1
        others = self.tr("the other") if rest == 1 else self.tr("the {0} others").format(figure(rest))
        self.keep_one.setText(self.tr("Keep {0}, leave {1} out").format(keep, others))
        self.link.setText(
            self.tr("No longer variations") if group.linked else self.tr("Keep all, they are variations")
        )
        self.join.setVisible(group.kind == PROMPT)
        copies = sum(len(one.keys) - 1 for one in self._groups)
        self.every.setVisible(group.kind != PROMPT and len(self._groups) > 1 and not group.linked)
        self.every.setText(
            self.tr("Keep one of each of the {0} groups, leave {1} out").format(
                figure(len(self._groups)), figure(copies)
            )
        )
        self.open.setText(self.tr("Open conversation {0}").format(keep))
        for button in (self.keep_one, self.link, self.join, self.every):
            button.setEnabled(writable)

    # doing

    @Slot()
    def _keep_one(self) -> None:
        group = self._group()
        if group is not None:
            keep = int(self.keep.currentData())
            label = self.tr("Kept conversation {0} of {1} that are alike").format(keep, len(group.keys))
            self.submit(label, keep_one(keep, group.keys), "copies")

    @Slot()
    def _every(self) -> None:
        edits: list[Edit] = []
        left_out: set[int] = set()
        status = self._desk.columns.plain("status")
        for group in self._groups:
            keys = [key for key in group.keys if key not in left_out]
            if len(keys) > 1:
                keep = max(keys, key=lambda key: (int(status[key - 1]), -key))
                left_out.update(key for key in keys if key != keep)
                edits += keep_one(keep, keys)
        label = self.tr("Left {0} copies out of the export").format(figure(len(left_out)))
        self.submit(label, edits, "copies")

    @Slot()
    def _link(self) -> None:
        group = self._group()
        if group is None:
            return
        label = self.tr("Kept {0} conversations as variations")
        if group.linked:
            label = self.tr("{0} conversations are no longer variations")
        edit = linking(group.keys, self._links(), linked=not group.linked)
        self.submit(label.format(len(group.keys)), (edit,), "copies")

    @Slot()
    def _join(self) -> None:
        group = self._group()
        keep = self._conversation(int(self.keep.currentData())) if group is not None else None
        if group is None or keep is None:
            return
        others = [self._conversation(key) for key in group.keys if key != keep.key]
        edits = as_alternatives(keep, [one for one in others if one is not None])
        if not edits:
            self.said.emit(self.tr("These conversations differ in more than their last reply by now."), "")
            return
        label = self.tr("Put the replies of {0} conversations into conversation {1}")
        self.submit(label.format(len(group.keys), keep.key), edits, "copies")

    @Slot()
    def _keep_limit(self) -> None:
        value = self.slider.value()
        label = self.tr("Conversations are nearly the same from {0} % on").format(value)
        self.submit(label, (SetSetting(_OPTION, None if value == _USUAL else float(value)),))

    @Slot()
    def _open(self) -> None:
        self.open_requested.emit(int(self.keep.currentData()))


def _button(text: str, name: str, kind: str, slot: object) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    if kind:
        button.setProperty("kind", kind)
    button.clicked.connect(slot)
    return button
