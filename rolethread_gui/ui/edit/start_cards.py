"""The cards of *Start here*: a finding and its conversations, a question about the dataset and its answers."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.base import Finding, Question
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout
from rolethread_gui.wording import figure, put

_TEXT_LEFT_PX = 24
"""Where sentences begin, right of the mark."""
_GAP_PX = 12
"""Between buttons beside each other."""


class StartCard(QFrame):
    """A mark, a sentence and what can be done; it lies flat where there is little room."""

    _indent_px: ClassVar[int] = 0

    def __init__(self, mark: QPixmap, sentence: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.done = False
        self.setProperty("kind", "card")
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(12, 8, 12, 8)
        self._box.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        shape = QLabel()
        shape.setPixmap(mark)
        row.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        label = QLabel(sentence)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(90)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(label, 1)
        self._box.addLayout(row, 1)
        self._doing = QVBoxLayout()
        self._box.addLayout(self._doing)

    def set_flat(self, flat: bool, *, wide: bool = False) -> None:
        """Put sentence and buttons side by side, or under each other.

        Args:
            flat: side by side.
            wide: there is room for all buttons in one line beside the sentence.
        """
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if flat else ways.TopToBottom)
        side = 4 if flat else 8
        self._box.setContentsMargins(12, side, 12, side)
        self._box.setSpacing(_GAP_PX if wide else 4)
        self._doing.setContentsMargins(0 if flat else self._indent_px, 0, 0, 0)
        self._doing.setAlignment(Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag(0))


class FindingCard(StartCard):
    """One finding and the button that shows its conversations; another puts them into the rewrite queue."""

    opened = Signal(object)
    queue_wanted = Signal(object)
    _indent_px: ClassVar[int] = _TEXT_LEFT_PX

    def __init__(self, finding: Finding, severity: Severity, parent: QWidget | None = None) -> None:
        ratio = parent.devicePixelRatioF() if parent is not None else 1.0
        super().__init__(theme.severity_pixmap(severity, 16, ratio), _whole(finding.sentence), parent)
        self._finding = finding
        self.setObjectName(f"start_card_{finding.check}")
        if finding.count == 1:
            title = self.tr("Show it")
        elif figure(finding.count) in finding.sentence:
            title = put(self.tr("Show these {0:,}"), finding.count)
        else:
            title = put(self.tr("Show all {0:,} flagged"), finding.count)
        button = QPushButton(title)
        button.setObjectName("start_card_show")
        button.setProperty("kind", "link")
        button.setAccessibleName(f"{title}: {finding.sentence}")
        button.clicked.connect(self._open)
        queue = QPushButton(self.tr("Queue"))
        queue.setObjectName("start_card_queue")
        queue.setProperty("kind", "link")
        queue.setToolTip(self.tr("Put these conversations into the rewrite queue"))
        queue.setAccessibleName(self.tr("Put into the rewrite queue: {0}").format(finding.sentence))
        queue.clicked.connect(self._put)
        self._links = (button, queue)
        self._flow = _flow(button, queue)
        self._doing.addWidget(self._flow)

    def set_flat(self, flat: bool, *, wide: bool = False) -> None:
        """See `StartCard.set_flat`; beside the sentence there is always room for both links in one line."""
        super().set_flat(flat, wide=wide)
        widths = [link.sizeHint().width() for link in self._links]
        self._flow.setMinimumWidth(sum(widths) + _GAP_PX if flat else max(widths))

    @Slot()
    def _put(self) -> None:
        self.queue_wanted.emit(self._finding)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._finding)


class QuestionCard(StartCard):
    """A question about the whole dataset, with a button for each answer."""

    answered = Signal(str, str, str)
    _indent_px: ClassVar[int] = _TEXT_LEFT_PX

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        mark = theme.icon("message-circle-question-mark", "accent").pixmap(16, 16)
        super().__init__(mark, f"{_whole(question.sentence)} {question.ask}".strip(), parent)
        self._question = question
        self.setObjectName(f"question_{question.id}")
        self._buttons: list[QPushButton] = []
        for place, (_, title) in enumerate(question.answers):
            button = QPushButton(title.replace("&", "&&"))
            button.setObjectName(f"answer_{place}")
            button.setProperty("place", place)
            button.clicked.connect(self._answer)
            self._buttons.append(button)
        self._flow = _flow(*self._buttons)
        self._doing.addWidget(self._flow)

    def set_flat(self, flat: bool, *, wide: bool = False) -> None:
        """See `StartCard.set_flat`."""
        super().set_flat(flat, wide=wide)
        widths = [button.sizeHint().width() for button in self._buttons]
        self._flow.setMinimumWidth(sum(widths) + _GAP_PX * (len(widths) - 1) if wide else max(widths))

    @Slot()
    def _answer(self) -> None:
        place = int(self.sender().property("place"))
        value, title = self._question.answers[place]
        asked = f"{_whole(self._question.sentence)} {self._question.ask}".strip()
        self.answered.emit(self._question.id, value, self.tr("Answered “{0}”: {1}").format(title, asked))


def _whole(sentence: str) -> str:
    """A sentence with its full stop."""
    sentence = sentence.rstrip()
    return sentence if not sentence or sentence[-1] in ".?!…。？！" else f"{sentence}."


def _flow(*buttons: QPushButton) -> QWidget:
    """Buttons beside each other, as many to a line as there is room for."""
    whole = QWidget()
    flow = FlowLayout(whole, _GAP_PX)
    for button in buttons:
        flow.addWidget(button)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    whole.setSizePolicy(policy)
    whole.setMinimumWidth(max(button.sizeHint().width() for button in buttons))
    return whole
