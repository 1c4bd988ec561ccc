"""The house style as a contract: what the dataset does where there is a choice, and what is asked of every reply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.rules.format_inconsistent import BOTH_FINE, SET_BY_HAND
from rolethread_gui.checks.style_rules import RULE_OF
from rolethread_gui.dataset.edits import SetSetting
from rolethread_gui.dataset.filters import Filter, HasFlag, IsOneOf
from rolethread_gui.engine.house_style import (
    BOTH,
    BY_HAND,
    IN_FORCE,
    OPEN,
    PROPOSED,
    SECTIONS,
    STYLE,
    UNSEEN,
    Line,
    can_convert,
    changes_of,
    contract,
)
from rolethread_gui.engine.trying import ENOUGH_APPROVED, Difference, models
from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.section import Section, words
from rolethread_gui.ui.checks.usual_figures import languages_told, lengths_told
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.wording import figure, put, say

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_WIDEST_PX = 980
_SAYS_PX = (90, 140)
_SHARE_PX = 72
_CHOICE_PX = (216, 232)
_AROUND_PX = 96
"""Margins of the page and of a card, and a scroll bar."""
_LEARNED = "learned"


class HouseStyle(Section):
    """The contract, rule by rule."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._rows: dict[tuple[str, str], _Row] = {}
        self._fresh: Any = None
        self._roomy = True
        self._difference: Difference | None = None
        unit = theme.UNIT_PX
        inner = self._inner = QWidget()
        self._grids: list[QGridLayout] = []
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit)
        self._column.setSpacing(unit)
        self._column.addWidget(words(self.tr("House style"), "title"))
        self._about = words("", "muted", name="style_about")
        self._column.addWidget(self._about)
        self._column.addWidget(self._make_learning())
        self._usual = words("", name="style_usual")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(unit)
        self._column.addLayout(self._lines)
        self._column.addWidget(words(self.tr("Language and length"), "heading"))
        self._column.addWidget(self._usual)
        self._column.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 100)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(outer)
        nothing = EmptyState(
            "type",
            self.tr("The house style is learned while the checks read the dataset."),
            self.tr("It stands here as soon as they are done."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll)
        self._stack.addWidget(nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _make_learning(self) -> QFrame:
        box = QFrame()
        box.setProperty("kind", "card")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 8)
        self._changes = words("", name="style_changes")
        self._changes.hide()
        column.addWidget(self._changes)
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        self.learn = _button(self.tr("Learn it again"), "style_learn", "", self._learn)
        self.take = _button(self.tr("Take this over"), "style_take", "primary", self._take)
        self.leave = _button(self.tr("Leave it as it is"), "style_leave", "", self._leave)
        self.added = _button(self.tr("Show what it adds"), "style_show_added", "link", self._show_added)
        self.flagged = _button("", "style_show_flagged", "link", self._show_flagged)
        for button in (self.learn, self.take, self.leave, self.added):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.flagged)
        column.addLayout(row)
        return box

    def refresh(self) -> None:
        """Show the contract as it is."""
        figures = self._figures()
        self._stack.setCurrentIndex(0 if figures else 1)
        if not figures:
            return
        columns = self._desk.columns.still()
        many = len(models(columns))
        status = columns.plain("status")[columns.alive()]
        approved = int((status == 2).sum())
        if approved >= ENOUGH_APPROVED:
            source = self.tr(
                "When it is learned again, it is learned from the {0} approved conversations."
            ).format(figure(approved))
        else:
            source = self.tr(
                "It is learned from all {0} conversations until ten are approved, and then from those."
            ).format(figure(many))
        self._about.setText(
            self.tr(
                "What your replies do where there is a choice. A rule that nearly all follow is in force as a hint; "
                "others count once you accept them. {0}"
            ).format(source)
        )
        count = int((columns.plain(f"flag:{STYLE}")[columns.alive()] > 0).sum())
        self.flagged.setText(self.tr("Show the {0} conversations that depart").format(figure(count)))
        self.flagged.setVisible(count > 0)
        self._show_lines(figures)
        summary = self._desk.summary
        told = summary.figures if summary is not None else {}
        self._usual.setText(
            f"{languages_told(told.get('wrong_language'))}\n{lengths_told(told.get('length_outlier'))}".strip()
        )
        self._tell()

    def _columns_px(self, *, roomy: bool) -> tuple[int, ...]:
        """Least widths of the columns, alike in all cards: what stands in them stands in one line down the page."""
        wide = self.fontMetrics().horizontalAdvance
        titles = max(wide(RULE_OF[rule].title) for _, rules in SECTIONS for rule in rules)
        figures = wide(_figures("99.9 %", 88_888, 88_888)) if roomy else wide("99.9 %")
        convert = max((row.convert.sizeHint().width() for row in self._rows.values()), default=0)
        return (titles, _SAYS_PX[roomy], _SHARE_PX if roomy else 0, figures, _CHOICE_PX[roomy], convert)

    def _needs_px(self) -> int:
        """Width from which the share is drawn and its figures are written out."""
        columns = self._columns_px(roomy=True)
        return sum(columns) + 2 * theme.UNIT_PX * (len(columns) - 1) + _AROUND_PX

    def _set_widths(self) -> None:
        self._inner.setMaximumWidth(max(_WIDEST_PX, self._needs_px()))
        widths = self._columns_px(roomy=self._roomy)
        for grid in self._grids:
            for column, width in enumerate(widths):
                grid.setColumnMinimumWidth(column, width)

    def _figures(self) -> Any:
        return self._desk.setting(f"figures:{STYLE}")

    def _show_lines(self, figures: Any) -> None:
        groups = [group for group in ("narrow", "wide") if group in figures]
        lines = {
            (group, line.rule.id): line
            for group in groups
            for line in contract(figures, self._desk.settings, group=group)
        }
        if self._rows.keys() != lines.keys():
            self._build(groups)
        for key, line in lines.items():
            self._rows[key].show(line, writable=not self._desk.read_only, roomy=self._roomy)

    def _build(self, groups: list[str]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        self._grids = []
        for group in groups:
            for title, rules in SECTIONS:
                told = title
                if len(groups) > 1:
                    told += (
                        self.tr(", Chinese and Japanese") if group == "wide" else self.tr(", other languages")
                    )
                self._lines.addWidget(words(told, "heading"))
                box = QFrame()
                box.setProperty("kind", "card")
                grid = QGridLayout(box)
                grid.setContentsMargins(12, 8, 12, 8)
                grid.setHorizontalSpacing(2 * theme.UNIT_PX)
                grid.setVerticalSpacing(6)
                grid.setColumnStretch(1, 1)
                self._grids.append(grid)
                for place, rule in enumerate(rules):
                    row = _Row(rule, grid, place)
                    row.choice.activated.connect(self._chosen)
                    row.convert.clicked.connect(self._convert)
                    self._rows[group, rule] = row
                self._lines.addWidget(box)
        self._roomy = self.width() >= self._needs_px()
        self._set_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the share stands in figures alone."""
        super().resizeEvent(event)
        roomy = self.width() >= self._needs_px()
        if roomy != self._roomy:
            self._roomy = roomy
            self._set_widths()
            for row in self._rows.values():
                if row.line is not None:
                    row.show(row.line, writable=not self._desk.read_only, roomy=roomy)

    # doing

    def _row_of(self, sender: object) -> _Row | None:
        return next((row for row in self._rows.values() if sender in (row.choice, row.convert)), None)

    @Slot()
    def _chosen(self) -> None:
        row = self._row_of(self.sender())
        if row is None or row.line is None:
            return
        value = str(row.choice.currentData())
        name = f"answer:style_{row.rule}"
        wanted = None if value == _LEARNED else value
        if wanted == self._desk.setting(name):
            return
        label = self.tr("House style: {0}, {1}").format(
            RULE_OF[row.rule].title.lower(),
            row.choice.currentText()[:1].lower() + row.choice.currentText()[1:],
        )
        self.submit(label, (SetSetting(name, wanted),))

    @Slot()
    def _convert(self) -> None:
        row = self._row_of(self.sender())
        if row is None or row.line is None or self._desk.studies is None:
            return
        self._converting = RULE_OF[row.rule].fix.format(
            answer=row.line.says if not row.line.rule.never else row.line.rule.title
        )
        self._desk.studies.ask("convert", self._converted, "conversions", row.rule, row.line.answer)

    def _converted(self, offered: dict[int, list[Any]]) -> None:
        if offered:
            self.changes_offered.emit(self._converting, offered)
        else:
            self.said.emit(self.tr("Every reply follows this already, as far as marks can be changed."), "")

    @Slot()
    def _learn(self) -> None:
        if self._desk.studies is not None:
            self._changes.setText(self.tr("Reading…"))
            self._changes.show()
            self._desk.studies.ask("style", self._learned, "relearned", STYLE, self._desk.settings)

    def _learned(self, answer: tuple[Any, Difference]) -> None:
        fresh, self._difference = answer
        self._fresh = fresh if fresh != self._figures() else None
        if self._fresh is None:
            self._changes.setText(self.tr("Nothing has changed since it was learned."))
            self._changes.show()
            return
        told = changes_of(self._figures(), fresh, self._desk.settings)
        lines = told or [self.tr("The figures differ a little; no rule changes.")]
        lines.append(self.tr("This {0}.").format(self._difference.sentence))
        self._changes.setText("\n".join(lines))
        self._tell()

    def _tell(self) -> None:
        pending = self._fresh is not None
        self._changes.setVisible(pending)
        self.learn.setVisible(not pending)
        self.learn.setEnabled(not self._desk.read_only)
        self.take.setVisible(pending)
        self.leave.setVisible(pending)
        self.added.setVisible(pending and self._difference is not None and bool(self._difference.added))

    @Slot()
    def _take(self) -> None:
        fresh, self._fresh = self._fresh, None
        self._tell()
        self.submit(self.tr("Learned the house style again"), (SetSetting(f"figures:{STYLE}", fresh),))

    @Slot()
    def _leave(self) -> None:
        self._fresh = None
        self._tell()

    @Slot()
    def forget(self) -> None:
        """Another project: what was learned again belongs to the old one."""
        self._fresh = self._difference = None
        super().forget()

    @Slot()
    def _show_added(self) -> None:
        if self._difference is not None:
            self.filter_wanted.emit(Filter((IsOneOf(self._difference.added, self.tr("would be flagged")),)))

    @Slot()
    def _show_flagged(self) -> None:
        self.filter_wanted.emit(Filter((HasFlag((STYLE,)),)))


class _Row:
    """One rule: what the dataset does, its share, and what shall hold."""

    def __init__(self, rule: str, grid: QGridLayout, place: int) -> None:
        self.rule = rule
        self.line: Line | None = None
        self._roomy = True
        title = words(RULE_OF[rule].title, wrap=False)
        self.says = words("")
        self.share = QProgressBar()
        self.share.setTextVisible(False)
        self.share.setRange(0, 100)
        self.share.setFixedWidth(_SHARE_PX)
        self.figures = words("", "muted", wrap=False)
        self.choice = QComboBox()
        self.choice.setObjectName(f"style_choice_{rule}")
        self.choice.setAccessibleName(RULE_OF[rule].title)
        self.choice.setFixedWidth(_CHOICE_PX[True])
        self.convert = QPushButton(say("Convert…"))
        policy = self.convert.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.convert.setSizePolicy(policy)
        self.convert.setObjectName(f"style_convert_{rule}")
        self.convert.setProperty("kind", "link")
        for column, widget in enumerate(
            (title, self.says, self.share, self.figures, self.choice, self.convert)
        ):
            grid.addWidget(widget, place, column)

    def show(self, line: Line, *, writable: bool, roomy: bool) -> None:
        """Show what stands."""
        self._roomy = roomy
        self.choice.setFixedWidth(_CHOICE_PX[roomy])
        self.line = line
        percent = (
            f"{100 * line.share:.0f} %"
            if line.follow == line.total
            else f"{figure(min(99.9, 100 * line.share), '.1f')} %"
        )
        self.share.setValue(round(100 * line.share))
        long = _figures(percent, line.follow, line.total) if line.total else ""
        known = line.state != UNSEEN or (line.rule.never and line.total > 0)
        self.share.setVisible(known and self._roomy)
        self.figures.setText(long if self._roomy or not line.total else percent)
        self.figures.setToolTip(long)
        self.says.setText(_said(line))
        self.choice.blockSignals(True)
        self.choice.clear()
        for value, text in _choices(line):
            self.choice.addItem(text, value)
        wanted = {BY_HAND: f"{SET_BY_HAND}{line.answer}", BOTH: BOTH_FINE}.get(line.state, _LEARNED)
        self.choice.setCurrentIndex(max(0, self.choice.findData(wanted)))
        self.choice.blockSignals(False)
        self.choice.setEnabled(writable)
        self.convert.setVisible(
            writable
            and can_convert(line.rule)
            and line.follow < line.total
            and line.state in (IN_FORCE, BY_HAND, PROPOSED)
            and (line.rule.never or line.answer in line.rule.answers)
        )


def _figures(percent: str, follow: int, total: int) -> str:
    return put(say("{0} · {1:,} of {2:,}"), percent, follow, total)


def _said(line: Line) -> str:
    says = line.says[:1].upper() + line.says[1:]
    if line.state == UNSEEN:
        return say("Not used") if line.rule.never and line.total else say("Hardly ever arises")
    if line.state == OPEN:
        return say("No clear majority")
    if line.state == BOTH:
        return say("Both are fine")
    if line.state == PROPOSED:
        return say("{0}, not yet a rule").format(says)
    return says


def _choices(line: Line) -> list[tuple[str, str]]:
    rule = line.rule
    learned = (
        say("As learned: flag the others") if line.state == IN_FORCE else say("As learned: flag nothing")
    )
    if line.state in (BY_HAND, BOTH):
        learned = say("As learned")
    found = [(_LEARNED, learned), (BOTH_FINE, say("Both are fine"))]
    if rule.never:
        found.append((SET_BY_HAND, say("Never")))
    else:
        found += [
            (f"{SET_BY_HAND}{answer}", say("Always {0}").format(text))
            for answer, text in rule.answers.items()
        ]
    return found


def _button(text: str, name: str, kind: str, slot: Any) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    if kind:
        button.setProperty("kind", kind)
    button.clicked.connect(slot)
    return button
