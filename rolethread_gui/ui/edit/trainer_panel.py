"""As the trainer sees it: one conversation through the eyes of the trainer that is chosen on the Export page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout
from rolethread_gui.ui.edit.seen_text import LOOKS, Sample, SeenText
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.dataset.errors import UserProblem
    from rolethread_gui.engine.tokens import TokenPlan
    from rolethread_gui.engine.trainer_view import Asked, Noticed, TrainerView
    from rolethread_gui.workbench.desk import Desk

_QUIET_MS = 250
_MARKS = {"drop": "circle-x", "cut": "scissors", "misread": "triangle-alert", "note": "info"}
_COLORS = {"drop": "error", "cut": "warning", "misread": "warning", "note": "muted"}
_MOST_NOTICED = 12

Eyes = Callable[[], "tuple[Asked, TokenPlan] | None"]
"""Through whose eyes, and by what tokens are counted; None while no trainer is chosen."""


class TrainerPanel(QFrame):
    """Takes the place of the table while open; the conversation stays beside it, ready to type in.

    Signals:
        closed: back to the table.
        turn_wanted: key of a turn to go to in the conversation.
        trainer_wanted: id of another trainer.
    """

    closed = Signal()
    turn_wanted = Signal(int)
    trainer_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._eyes: Eyes | None = None
        self._key = 0
        self._turn: int | None = None
        self._font = theme.text_font()
        self._view: TrainerView | None = None
        self.looking = False
        self.setObjectName("trainer_view")
        self.setAccessibleName(self.tr("As the trainer sees it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.UNIT_PX // 2)
        column.addLayout(self._make_head())
        self._summary = QLabel()
        self._summary.setObjectName("trainer_view_summary")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._summary.setContentsMargins(12, 0, 12, 0)
        column.addWidget(self._summary)
        column.addWidget(self._make_noticed())
        column.addWidget(self._make_legend())
        self.text = SeenText()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.turn_wanted.connect(self.turn_wanted)
        column.addWidget(self.text, 1)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._look)
        desk.dataset_changed.connect(self._dataset_changed)
        desk.project_closed.connect(self._project_closed)
        theme.current().changed.connect(self._show)

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 4, 0)
        row.setSpacing(theme.UNIT_PX)
        title = QLabel(self.tr("As the trainer sees it"))
        title.setProperty("kind", "heading")
        self._trainers = QComboBox()
        self._trainers.setObjectName("trainer_view_trainer")
        self._trainers.setAccessibleName(self.tr("Trainer"))
        self._trainers.setMinimumContentsLength(8)
        self._trainers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._trainers.activated.connect(self._trainer_chosen)
        close = QToolButton()
        close.setObjectName("trainer_view_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Back to the table"))
        close.setAccessibleName(self.tr("Close “As the trainer sees it”"))
        close.clicked.connect(self.closed)
        row.addWidget(title)
        row.addWidget(self._trainers, 1)
        row.addWidget(close)
        return row

    def _make_noticed(self) -> QWidget:
        inner = QWidget()
        self._noticed = QVBoxLayout(inner)
        self._noticed.setContentsMargins(12, 0, 12, 0)
        self._noticed.setSpacing(2)
        self._noticed_area = QScrollArea()
        self._noticed_area.setObjectName("trainer_view_noticed")
        self._noticed_area.setWidgetResizable(True)
        self._noticed_area.setFrameShape(QFrame.Shape.NoFrame)
        self._noticed_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._noticed_area.setWidget(inner)
        self._noticed_area.setMaximumHeight(150)
        return self._noticed_area

    def _make_legend(self) -> QWidget:
        words = (
            self.tr("learned"),
            self.tr("read, not learned"),
            self.tr("the chat template's own marks"),
            self.tr("not read"),
        )
        self._legend = QWidget()
        self._legend.setObjectName("trainer_view_legend")
        inner = QWidget()
        margins = QVBoxLayout(self._legend)
        margins.setContentsMargins(12, 2, 12, 4)
        margins.addWidget(inner)
        flow = FlowLayout(inner)
        for look, word in zip(LOOKS, words, strict=True):
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 8, 0)
            row.setSpacing(4)
            label = QLabel(word)
            label.setProperty("kind", "muted")
            row.addWidget(Sample(look))
            row.addWidget(label)
            flow.addWidget(entry)
        return self._legend

    # what is looked at

    def look_through(self, eyes: Eyes) -> None:
        """Take who says which trainer is chosen."""
        self._eyes = eyes

    def set_text_font(self, font: QFont) -> None:
        """Show texts in this font."""
        self._font = font
        self._show()

    @Slot(int)
    def open(self, key: int) -> None:
        """Look at another conversation; 0 for none."""
        if key != self._key:
            self._key, self._turn, self._view = key, None, None
            self.text.verticalScrollBar().setValue(0)
            self.look_soon(0)

    def go_to_turn(self, turn: int | None) -> None:
        """Show a turn of it as soon as it is there."""
        self._turn = turn
        if self._view is not None and not self._quiet.isActive() and not self.looking:
            self._show_wanted_turn()

    @Slot()
    def look_again(self) -> None:
        """Something was chosen anew."""
        self.look_soon()

    def look_soon(self, wait_ms: int = _QUIET_MS) -> None:
        """Look again once it is quiet, if anybody watches."""
        if self.isVisible():
            self._quiet.start(wait_ms)

    def showEvent(self, event: QShowEvent) -> None:
        """Look when it is to be seen."""
        super().showEvent(event)
        self._fill_trainers()
        self.look_soon(0)

    @Slot(object)
    def _dataset_changed(self, change: ChangeSet | None) -> None:
        if change is None or self._key in change.touched:
            self.look_soon()

    @Slot()
    def _project_closed(self) -> None:
        self._quiet.stop()
        self._key, self._turn = 0, None
        self._say("")

    def _fill_trainers(self) -> None:
        if self._trainers.count():
            return
        from rolethread_gui.formats.trainer_registry import all_trainers

        self._trainers.setPlaceholderText(self.tr("Choose a trainer"))
        for one in sorted(all_trainers().values(), key=lambda one: one.plain):
            self._trainers.addItem(one.title, one.id)
        self._trainers.setCurrentIndex(-1)

    @Slot(int)
    def _trainer_chosen(self, place: int) -> None:
        self.trainer_wanted.emit(str(self._trainers.itemData(place)))
        self.look_soon(0)

    @Slot()
    def _look(self) -> None:
        if not self.isVisible() or not self._desk.is_open:
            return
        found = self._eyes() if self._eyes is not None else None
        self._trainers.setCurrentIndex(self._trainers.findData(found[0].trainer) if found else -1)
        if found is None or not self._key:
            self._say(
                self.tr("Choose above the trainer through whose eyes you want to look.")
                if found is None
                else self.tr("Choose a conversation to look at.")
            )
            return
        try:
            conversation = self._desk.conversation(self._key)
        except KeyError:
            self._say(self.tr("This conversation was deleted. Undo brings it back."))
            return
        if self._view is None:
            self._summary.setText(self.tr("Looking…"))
        self.looking = True
        self._desk.tokens.view(conversation, *found, self._seen, self._not_seen)

    def _seen(self, view: TrainerView) -> None:
        self.looking = False
        self._view = view
        self._show()
        self._show_wanted_turn()

    def _not_seen(self, problem: UserProblem) -> None:
        self._say(f"{problem.sentence} {problem.hint}".strip())

    def _show_wanted_turn(self) -> None:
        if self._turn is not None:
            self.text.show_turn(self._turn)
            self._turn = None

    # showing

    def _say(self, sentence: str) -> None:
        """A sentence in place of a view."""
        self.looking = False
        self._view = None
        self._show()
        self._summary.setText(sentence)

    @Slot()
    def _show(self) -> None:
        view = self._view
        self.text.show_view(view, self._font)
        self._legend.setVisible(view is not None)
        self._show_noticed(view.noticed if view is not None else ())
        if view is None:
            self._summary.clear()
            return
        said = [view.summary]
        if view.mended:
            said.append(self.tr("The export mends it first; here you see it mended."))
        if not view.template and not view.dropped:
            said.append(
                self.tr(
                    "Which marks stand between the turns depends on the model: choose its tokenizer on the "
                    "Export page to see them."
                )
            )
        self._summary.setText(" ".join(said))

    def _show_noticed(self, noticed: tuple[Noticed, ...]) -> None:
        while item := self._noticed.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        numbers = {one.key: one.number for one in self._view.turns} if self._view is not None else {}
        for one in noticed[:_MOST_NOTICED]:
            self._noticed.addWidget(
                self._notice(one, numbers.get(one.turn or 0) if one.turn is not None else None)
            )
        if len(noticed) > _MOST_NOTICED:
            more = QLabel(
                self.tr("… and {0} more of this kind.").format(figure(len(noticed) - _MOST_NOTICED))
            )
            more.setProperty("kind", "muted")
            self._noticed.addWidget(more)
        self._noticed_area.setVisible(bool(noticed))

    def _notice(self, one: Noticed, number: int | None) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.UNIT_PX)
        words = {
            "drop": self.tr("would be left out"),
            "cut": self.tr("would be cut"),
            "misread": self.tr("would be misread"),
            "note": self.tr("good to know"),
        }
        mark = QLabel()
        mark.setFixedSize(18, 18)
        mark.setAccessibleName(words[one.severity])
        mark.setToolTip(words[one.severity])
        icon = theme.icon(_MARKS[one.severity], _COLORS[one.severity])
        mark.setPixmap(icon.pixmap(QSize(18, 18), self.devicePixelRatioF()))
        said = QLabel(one.sentence)
        said.setToolTip(one.title)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        if number is not None:
            go = QPushButton(self.tr("Turn {0}").format(number))
            go.setProperty("kind", "link")
            go.setProperty("turn", one.turn)
            go.clicked.connect(self._go)
            row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return line

    @Slot()
    def _go(self) -> None:
        sender = self.sender()
        if sender is not None:
            key = int(sender.property("turn"))
            self.text.show_turn(key)
            self.turn_wanted.emit(key)
