"""The canon: what is said of each character, where it disagrees, and which of it is true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.character_facts import KINDS
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.engine.canon import CharacterFact, Stated, canon_of, stating
from rolethread_gui.engine.likenesses import CANON
from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.chip_flow import Flow
from rolethread_gui.ui.checks.section import Section, words
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_VALUE = Qt.ItemDataRole.UserRole + 1
_FACT = Qt.ItemDataRole.UserRole + 2
_SAID_PX = 360


class Canon(Section):
    """Facts by character; under each fact what is said of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._facts: list[CharacterFact] | None = None
        unit = theme.UNIT_PX
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        head.setSpacing(unit)
        head.addWidget(
            words(
                self.tr(
                    "What system prompts and replies say of a character: age, eyes, hair, home, work, as far as English sentences "
                    "state it plainly. Say which is true; whatever disagrees is flagged from then on, and can be corrected."
                ),
                "muted",
            )
        )
        self.agreeing = QCheckBox(self.tr("Show facts that agree, too"))
        self.agreeing.setObjectName("canon_agreeing")
        self.agreeing.toggled.connect(self._build)
        head.addWidget(self.agreeing)
        column.addLayout(head)
        self.list = self._make_list()
        self._nothing = EmptyState("book-open", self.tr("Reading what is said of your characters…"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        column.addWidget(self._stack, 1)
        column.addWidget(self._make_foot())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(whole)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setObjectName("canon_list")
        made.setAccessibleName(self.tr("Facts of characters"))
        made.setHeaderLabels(
            [self.tr("What is said"), self.tr("Conversations"), self.tr("In system prompts"), self.tr("True")]
        )
        figures_right(made, 1, 2)
        made.setRootIsDecorated(False)
        made.setIndentation(16)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = made.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)  # its figures stand beside it
        header.resizeSection(0, _SAID_PX)
        made.currentItemChanged.connect(self._chosen)
        made.itemDoubleClicked.connect(self._show)
        return made

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "bar")
        unit = theme.UNIT_PX
        column = QVBoxLayout(foot)
        column.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        row = Flow(unit)
        self.true = _button(self.tr("This one is true"), "canon_true", "primary", self._true)
        self.open = _button(self.tr("Leave it open"), "canon_open", "", self._open)
        self.apply = _button(self.tr("Correct what disagrees…"), "canon_apply", "", self._apply)
        self.show_all = _button("", "canon_show", "link", self._show)
        for button in (self.true, self.open, self.apply, self.show_all):
            row.add(button)
        column.addWidget(row)
        return foot

    # looking

    def refresh(self) -> None:
        """Read again what is said."""
        if self._desk.studies is not None:
            self._desk.studies.ask("canon", self._arrived, "character_facts")
        self._build()

    @Slot()
    def forget(self) -> None:
        """Another project: nothing is known of its characters."""
        self._facts = None
        self.list.clear()
        super().forget()

    def _arrived(self, facts: list[CharacterFact]) -> None:
        if facts != self._facts:
            self._facts = facts
            self._build()

    @Slot()
    def _build(self) -> None:
        facts = self._facts or []
        canon = canon_of(self._desk.settings)
        before = self._picked()
        shown = [
            one for one in facts if one.disagrees or self.agreeing.isChecked() or (one.who, one.kind) in canon
        ]
        self.list.clear()
        bold = self.font()
        bold.setWeight(theme.STRONG)
        for fact in shown:
            head = QTreeWidgetItem([f"{fact.who}: {KINDS[fact.kind]}"])
            head.setFont(0, bold)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.list.addTopLevelItem(head)
            true = canon.get((fact.who, fact.kind), "")
            for value in fact.values:
                item = QTreeWidgetItem(
                    [
                        value.shown,
                        figure(len(value.keys)),
                        figure(value.prompts) if value.prompts else "",
                        "✓" if true.casefold() == value.value else "",
                    ]
                )
                item.setData(0, _FACT, fact)
                item.setData(0, _VALUE, value)
                for place in (1, 2):
                    item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                head.addChild(item)
                if before is not None and (before[0].who, before[0].kind, before[1].value) == (
                    fact.who,
                    fact.kind,
                    value.value,
                ):
                    self.list.setCurrentItem(item)
            head.setExpanded(True)
        if not shown and self._facts is not None:
            self._nothing.set_texts(
                self.tr("Nothing that is said of a character disagrees."),
                self.tr("Tick “Show facts that agree, too” to see what is said of each.")
                if facts
                else self.tr("No sentence was found that states a fact, such as “Mira is 31 years old.”"),
            )
        self._stack.setCurrentIndex(0 if shown else 1)
        self._chosen()

    def _picked(self) -> tuple[CharacterFact, Stated] | None:
        item = self.list.currentItem()
        fact, value = (item.data(0, _FACT), item.data(0, _VALUE)) if item is not None else (None, None)
        return (fact, value) if isinstance(fact, CharacterFact) and isinstance(value, Stated) else None

    @Slot()
    def _chosen(self) -> None:
        picked = self._picked()
        writable = not self._desk.read_only
        canon = canon_of(self._desk.settings)
        self.true.setEnabled(writable and picked is not None)
        self.open.setEnabled(writable and picked is not None and (picked[0].who, picked[0].kind) in canon)
        self.apply.setEnabled(writable and bool(canon))
        self.show_all.setVisible(picked is not None)
        if picked is not None:
            self.show_all.setText(
                self.tr("Show the {0} that say “{1}”").format(figure(len(picked[1].keys)), picked[1].shown)
            )

    # doing

    @Slot()
    def _true(self) -> None:
        picked = self._picked()
        if picked is not None:
            fact, value = picked
            label = self.tr("{0}: {1} is “{2}”").format(fact.who, KINDS[fact.kind], value.shown)
            self.submit(label, (stating(self._desk.settings, fact.who, fact.kind, value.shown),))

    @Slot()
    def _open(self) -> None:
        picked = self._picked()
        if picked is not None:
            fact, _ = picked
            label = self.tr("{0}: {1} is left open").format(fact.who, KINDS[fact.kind])
            self.submit(label, (stating(self._desk.settings, fact.who, fact.kind, ""),))

    @Slot()
    def _apply(self) -> None:
        if self._desk.studies is not None:
            listed = self._desk.setting(CANON) or []
            self._desk.studies.ask("corrections", self._offered, "corrections", listed)

    def _offered(self, offered: dict[int, list[Any]]) -> None:
        if offered:
            self.changes_offered.emit(self.tr("Correct what disagrees with the canon"), offered)
        else:
            self.said.emit(self.tr("Everything that is said agrees with the canon."), "")

    @Slot()
    def _show(self) -> None:
        picked = self._picked()
        if picked is not None:
            fact, value = picked
            title = f"{fact.who}: {value.shown}"
            self.filter_wanted.emit(Filter((IsOneOf(value.keys, title),)))


def _button(text: str, name: str, kind: str, slot: Any) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    if kind:
        button.setProperty("kind", kind)
    button.clicked.connect(slot)
    return button
