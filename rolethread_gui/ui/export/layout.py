"""How the Export page is laid out, and how it shows what it is told. What happens in it is in `page`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.filters import IsIncluded
from rolethread_gui.ui import theme
from rolethread_gui.ui.export.counting import CountingChoice
from rolethread_gui.ui.export.findings import FindingList
from rolethread_gui.ui.export.goods import ScopeChoice, SplitChoice
from rolethread_gui.ui.export.outcome import FileList, Result, Snippet
from rolethread_gui.ui.export.parts import Choice, column, heading, muted, plain
from rolethread_gui.ui.export.target import OptionList, TargetList
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.preflight_report import Preflight
    from rolethread_gui.workbench.export_choices import ExportChoices

_LEFT_PX = 344
_NARROW_PX = 760
_RIGHT_MOST_PX = 860
"""Sentences that run across a whole screen are hard to read."""


class ExportLayout(QWidget):
    """The widgets of the page.

    Attributes:
        looking: whether the answer of a look ahead is awaited.

    Signals:
        filter_wanted: a clause; its conversations are to be shown on the Edit page.
    """

    filter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_page")
        self.looking = False
        self.targets = TargetList()
        self.options = OptionList()
        self.scope = ScopeChoice()
        self.split = SplitChoice()
        self.counting = CountingChoice()
        self.findings = FindingList()
        self.files = FileList()
        self.snippet = Snippet()
        self.result = Result()
        self._make_plain()
        self._make_summary()
        self._make_bar()
        self._arrange()

    def _make_plain(self) -> None:
        self.framing = Choice()
        self.framing.setObjectName("export_framing")
        self.framing.setAccessibleName(self.tr("Kind of file"))
        self.framing.addItem(self.tr("One conversation a line (JSONL)"), "jsonl")
        self.framing.addItem(self.tr("One list of all (JSON)"), "array")
        self.gzip = QCheckBox(self.tr("Packed with gzip"))
        self.gzip.setObjectName("export_gzip")
        self.unreadable = QCheckBox(self.tr("Keep places that could not be read as they are"))
        self.unreadable.setObjectName("export_unreadable")
        self.unreadable.setChecked(True)
        self._plain = QWidget()
        layout = column(self._plain)
        for widget in (self.framing, self.gzip, self.unreadable):
            layout.addWidget(widget)

    def _make_summary(self) -> None:
        self.summary = plain()
        self.summary.setObjectName("export_summary")
        self.tokens = muted()
        self.tokens.setObjectName("export_tokens")
        self._dataset = plain()
        self._dataset.setObjectName("export_dataset")
        self.again = QPushButton(self.tr("Look again"))
        self.again.setObjectName("export_look_again")
        self.again.setProperty("kind", "link")
        self.again.hide()
        self._nothing = muted()
        self.save_table = QPushButton(self.tr("Save this list as a table…"))
        self.save_table.setObjectName("export_save_table")
        self.save_table.setProperty("kind", "link")
        self.save_table.setToolTip(
            self.tr("For a spreadsheet: a row for each conversation and what is wrong with it")
        )
        self.save_table.hide()

    def _make_bar(self) -> None:
        unit = theme.UNIT_PX
        self.path = QLineEdit()
        self.path.setObjectName("export_path")
        self.path.setAccessibleName(self.tr("Where to write it"))
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setObjectName("export_choose")
        self.run = QPushButton(self.tr("Export"))
        self.run.setObjectName("export_run")
        self.run.setProperty("kind", "primary")
        self.run.setAutoDefault(True)  # Return presses it as Space does
        label = heading(self.tr("&Where"), self.path)
        row = QHBoxLayout()
        row.setSpacing(unit)
        row.addWidget(label)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        row.addSpacing(unit)
        row.addWidget(self.run)
        self._bar = QFrame()
        self._bar.setProperty("kind", "bar")
        layout = QVBoxLayout(self._bar)
        layout.setContentsMargins(2 * unit, unit, 2 * unit, unit)
        layout.setSpacing(unit)
        layout.addWidget(self.result)
        layout.addLayout(row)

    def put_in_order(self) -> None:
        """Let Tab go through places and options where they stand: what is made late would come last of all."""
        late = [*self.targets.controls, *self.options.controls]
        before = self.framing.previousInFocusChain()
        while before is not None and (before in late or before.focusPolicy() is Qt.FocusPolicy.NoFocus):
            before = before.previousInFocusChain()
        for one in late:
            if before is not None and before.window() is one.window():  # a page alone is its own window
                QWidget.setTabOrder(before, one)
            before = one

    def _arrange(self) -> None:
        unit = theme.UNIT_PX
        self._left = QWidget()
        left = column(self._left, spacing=unit)
        left.addWidget(heading(self.tr("Where it goes")))
        left.addWidget(self.targets)
        left.addWidget(self.options)
        left.addWidget(self._plain)
        for section in (self.scope, self.split, self.counting):
            left.addSpacing(unit)
            left.addWidget(section)
        left.addStretch(1)
        self._right = QWidget()
        self._right.setMaximumWidth(_RIGHT_MOST_PX)
        right = column(self._right, spacing=unit)
        right.addWidget(heading(self.tr("What would happen there")))
        for widget in (self._nothing, self.summary, self.tokens, self._dataset):
            right.addWidget(widget)
        right.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.findings)
        right.addWidget(self.save_table, 0, Qt.AlignmentFlag.AlignLeft)
        right.addSpacing(unit)
        right.addWidget(self.files)
        right.addSpacing(unit)
        right.addWidget(self.snippet)
        right.addStretch(1)
        inner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        self._columns.setSpacing(3 * unit)
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._right, 1)
        self._columns.addStretch(0)
        self._scroll = scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus
        scroll.setObjectName("export_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        line = QFrame()
        line.setProperty("kind", "line")
        whole = QWidget()
        layout = column(whole, spacing=0)
        layout.addWidget(scroll, 1)
        layout.addWidget(line)
        layout.addWidget(self._bar)
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        self._stack.addWidget(self._make_empty())
        column(self, spacing=0).addWidget(self._stack)

    def _make_empty(self) -> QWidget:
        self._empty = EmptyState(
            "share",
            self.tr("There is nothing to export."),
            "",
            self.tr("Show what is left out"),
        )
        self._empty.setObjectName("export_empty")
        self._empty.asked.connect(self._left_out_wanted)
        return self._empty

    @Slot()
    def to_top(self) -> None:
        """Show what begins the page: where it goes, and what would happen there."""
        self._scroll.verticalScrollBar().setValue(0)

    def fit(self, width: int) -> None:
        """Put the columns beside each other, or under each other where there is no room."""
        narrow = width < _NARROW_PX
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._left.setMinimumWidth(0 if narrow else _LEFT_PX)
        self._left.setMaximumWidth(16_777_215 if narrow else _LEFT_PX)

    # what is shown

    def show_any(self, there: bool, left_out: int) -> None:
        """Show the page, or why there is nothing to export.

        Args:
            there: whether anything goes.
            left_out: how many conversations are left out.
        """
        self._empty.set_texts(
            self.tr("There is nothing to export."),
            self.tr("Every conversation is left out. Take in those that are to go.")
            if left_out
            else self.tr(
                "The project has no conversation yet. “Add to this project…” in the File menu brings some."
            ),
        )
        self._empty.button.setVisible(left_out > 0)
        self._stack.setCurrentIndex(0 if there else 1)

    @Slot()
    def _left_out_wanted(self) -> None:
        self.filter_wanted.emit(IsIncluded(False))

    def show_kind(self, choices: ExportChoices) -> None:
        """Show what belongs to the target: a trainer's sections, a plain file's, or neither."""
        trainer, dialect = bool(choices.trainer), bool(choices.dialect)
        self.split.setVisible(trainer)
        self.counting.setVisible(trainer)
        self._plain.setVisible(dialect)
        self._bar.setVisible(trainer or dialect)
        for box, place in ((self.framing, max(0, self.framing.findData(choices.framing))),):
            box.blockSignals(True)
            box.setCurrentIndex(place)
            box.blockSignals(False)
        self.gzip.blockSignals(True)
        self.gzip.setChecked(choices.gzip)
        self.gzip.blockSignals(False)
        self._nothing.setVisible(not trainer and not dialect)
        self._nothing.setText(
            self.tr(
                "Choose where the conversations go. Before anything is written you see here which of them would "
                "be left out, cut or misread there, and what can be done about it."
            )
        )
        self._clear()

    def _clear(self) -> None:
        self.looking = False
        self.run.setEnabled(False)
        for widget in (
            self.summary,
            self.tokens,
            self._dataset,
            self.again,
            self.files,
            self.snippet,
            self.save_table,
        ):
            widget.hide()
        self.findings.show_groups((), (), writable=False)

    def show_looking(self) -> None:
        """The answer is awaited; what was found before stays to be read."""
        self.looking = True
        self.again.hide()
        self.run.setEnabled(False)
        if self.summary.isHidden():
            self.summary.setText(self.tr("Looking through the conversations…"))
            self.summary.show()

    def show_stopped(self, sentence: str) -> None:
        """It was cancelled, or cannot be done."""
        self._clear()
        self.summary.setText(sentence)
        self.summary.show()
        self.again.show()

    def show_plain(self, sentence: str, losses: tuple[str, ...]) -> None:
        """What a plain file would hold."""
        self._clear()
        self.summary.setText("\n".join((sentence, *(f"• {loss}" for loss in losses))))
        self.summary.show()

    def show_preflight(self, found: Preflight, repairs: tuple[str, ...], *, writable: bool) -> None:
        """What a trainer would do."""
        self.looking = False
        self.again.hide()
        harm = [group for group in found.groups if group.severity != "note"]
        said = found.sentence
        if not harm and not found.left_out and found.total:
            said += " " + self.tr("Nothing would be left out, cut or misread.")
        self.summary.setText(said)
        self.summary.show()
        self.tokens.setVisible(found.tokens is not None and found.tokens.tokens > 0)
        if found.tokens is not None:
            self.tokens.setText(found.tokens.sentence)
        self._dataset.setVisible(bool(found.dataset))
        self._dataset.setText("\n".join(f"• {one.sentence}" for one in found.dataset))
        self.findings.show_groups(found.groups, repairs, writable=writable)
        self.save_table.setVisible(bool(found.groups or found.dataset))
        self.files.show()
        self.snippet.show()

    def show_runnable(self, conversations: int, *, running: bool) -> None:
        """Say on the button how many would go."""
        self.looking = False
        one, many = self.tr("Export 1 conversation"), self.tr("Export {0} conversations")
        self.run.setText(one if conversations == 1 else many.format(figure(conversations)))
        self.run.setEnabled(conversations > 0 and not running)
