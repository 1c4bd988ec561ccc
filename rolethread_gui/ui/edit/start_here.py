"""*Start here*: at most three cards in order of harm, and questions about the whole dataset, asked once."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.base import Finding, Question
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout

_ROOMY_PX = 560
"""Width from which cards stand side by side."""
_TIGHT_PX = 340
"""Below this width only the first card is shown, its button under its sentence."""


_CARD_PX = 72
"""Height of a card of two lines and its button; all are at least so high where they stand side by side."""
_HELD_MS = 250
"""How soon it is looked again whether the mouse was let go of."""
_TEXT_LEFT_PX = 24
"""Where sentences begin, right of the mark."""


class _Card(QFrame):
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

    def set_flat(self, flat: bool) -> None:
        """Put sentence and buttons side by side, or under each other."""
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if flat else ways.TopToBottom)
        side = 4 if flat else 8
        self._box.setContentsMargins(12, side, 12, side)
        self._doing.setContentsMargins(0 if flat else self._indent_px, 0, 0, 0)


class FindingCard(_Card):
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
        elif f"{finding.count:,}" in finding.sentence:
            title = self.tr("Show these {0:,}").format(finding.count)
        else:
            title = self.tr("Show all {0:,} flagged").format(finding.count)
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

    def set_flat(self, flat: bool) -> None:
        """See `_Card.set_flat`; beside the sentence there is room for both links in one line."""
        super().set_flat(flat)
        widths = [link.sizeHint().width() for link in self._links]
        self._flow.setMinimumWidth(sum(widths) + 6 if flat else max(widths))

    @Slot()
    def _put(self) -> None:
        self.queue_wanted.emit(self._finding)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._finding)


def _flow(*buttons: QPushButton) -> QWidget:
    """Buttons beside each other, as many to a line as there is room for."""
    whole = QWidget()
    flow = FlowLayout(whole, 12)
    for button in buttons:
        flow.addWidget(button)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    whole.setSizePolicy(policy)
    whole.setMinimumWidth(max(button.sizeHint().width() for button in buttons))
    return whole


class QuestionCard(_Card):
    """A question about the whole dataset, with a button for each answer."""

    answered = Signal(str, str, str)
    _indent_px: ClassVar[int] = _TEXT_LEFT_PX

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        mark = theme.icon("message-circle-question-mark", "accent").pixmap(16, 16)
        super().__init__(mark, f"{_whole(question.sentence)} {question.ask}".strip(), parent)
        self._question = question
        self.setObjectName(f"question_{question.id}")
        buttons = []
        for place, (_, title) in enumerate(question.answers):
            button = QPushButton(title.replace("&", "&&"))
            button.setObjectName(f"answer_{place}")
            button.setProperty("place", place)
            button.clicked.connect(self._answer)
            buttons.append(button)
        self._doing.addWidget(_flow(*buttons))

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


class StartHere(QFrame):
    """The panel over the table. It goes away when it is closed, and comes back when it has something new.

    Signals:
        opened: a card's finding shall be shown.
        queue_wanted: a card's finding shall go into the rewrite queue.
        answered: question id, value, and the answer in words.
        dismissed: it was closed.
    """

    opened = Signal(object)
    queue_wanted = Signal(object)
    answered = Signal(str, str, str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_here")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.setSpacing(6)
        row = QHBoxLayout()
        self._title = QLabel(self.tr("Start here"))
        self._title.setProperty("kind", "heading")
        self._title.setContentsMargins(4, 0, 0, 0)
        row.addWidget(self._title)
        row.addStretch(1)
        close = QToolButton()
        close.setObjectName("start_here_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Close. The flags stay in the list on the left."))
        close.setAccessibleName(self.tr("Close Start here"))
        close.clicked.connect(self._dismiss)
        row.addWidget(close)
        column.addLayout(row)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(8)
        column.addLayout(self._cards)
        self._shown: tuple[object, ...] | None = None
        self._closed: set[str] = set()
        self._name = ""
        self._wanted = True
        self._expecting = False
        self._waiting: tuple[tuple[Finding, ...], tuple[Question, ...], dict[str, Severity]] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_HELD_MS)
        self._later.timeout.connect(self._again)
        self.hide()

    @Slot()
    def _again(self) -> None:
        if self._waiting is not None:
            self.show_findings(*self._waiting)

    def expect(self) -> None:
        """Take the room of the cards while the first check is under way, so that nothing moves when they come."""
        if self._shown is not None or self._expecting:
            return
        self._expecting = True
        label = QLabel(self.tr("The checks are reading along. What matters most will stand here."))
        label.setObjectName("start_here_waiting")
        label.setProperty("kind", "muted")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setContentsMargins(4, 0, 0, 0)
        label.setMinimumHeight(_CARD_PX)
        self._cards.addWidget(label, 1)
        self._appear()

    def give_up(self) -> None:
        """No cards come, for now."""
        if self._expecting:
            self._expecting = False
            self._clear()
            self._appear()

    def show_findings(
        self, findings: tuple[Finding, ...], questions: tuple[Question, ...], severities: dict[str, Severity]
    ) -> None:
        """Show questions first, then findings, three cards in all; nothing to mend is said as well.

        Other cards may need another height: while a row is dragged, or a column widened, the table below stays
        where it is, and they come when the mouse is let go of.
        """
        self._waiting = None
        if self._shown is not None and QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._waiting = (findings, questions, severities)
            self._later.start()
            return
        asked = questions[:2]
        cards = findings[: 3 - len(asked)]
        now = (asked, tuple((card.check, card.sentence, card.count) for card in cards))
        if now == self._shown:
            return
        self._shown = now
        self._expecting = False
        self._clear()
        for question in asked:
            box = QuestionCard(question, self)
            box.answered.connect(self._answered)
            self._cards.addWidget(box, 1)
        for card in cards:
            shown = FindingCard(card, severities.get(card.check, Severity.HINT), self)
            shown.opened.connect(self.opened)
            shown.queue_wanted.connect(self.queue_wanted)
            self._cards.addWidget(shown, 1)
        if not asked and not cards:
            label = QLabel(
                self.tr(
                    "The checks found nothing to mend. Read a few conversations, or look at the balance of the whole."
                )
            )
            label.setObjectName("nothing_to_mend")
            label.setProperty("kind", "muted")
            label.setWordWrap(True)
            self._cards.addWidget(label, 1)
        self._lay_cards()
        self._name = "|".join([*(question.id for question in asked), *(card.check for card in cards)])
        self._appear()

    def set_wanted(self, wanted: bool) -> None:
        """Whether this is the moment for it: not while a filter is being worked through."""
        self._wanted = wanted
        self._appear()

    def _appear(self) -> None:
        known = self._shown is not None and self._name not in self._closed
        self.setVisible(self._wanted and (known or self._expecting))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three cards side by side need room; without it they lie under each other."""
        super().resizeEvent(event)
        self._lay_cards()

    def _lay_cards(self) -> None:
        tight = self.width() < _TIGHT_PX
        flat = self.width() < _ROOMY_PX
        ways = QBoxLayout.Direction
        self._cards.setDirection(ways.TopToBottom if flat else ways.LeftToRight)
        self._cards.setSpacing(4 if flat else 8)
        items = [self._cards.itemAt(place) for place in range(self._cards.count())]
        widgets = [item.widget() for item in items if item is not None]
        cards = [card for card in widgets if isinstance(card, _Card) and not card.done]
        for place, card in enumerate(cards):
            card.set_flat(flat and not tight)
            card.setMinimumHeight(0 if flat else _CARD_PX)
            card.setVisible(not (tight and place))
        if tight:
            return
        findings = [card for card in cards if isinstance(card, FindingCard)]
        if flat and findings:  # they lie under each other, and look even; a question may need more
            margins = self.contentsMargins().left() + self.contentsMargins().right() + 16
            highest = max(card.heightForWidth(self.width() - margins) for card in findings)
            for card in findings:
                card.setMinimumHeight(highest)

    def forget(self) -> None:
        """Another project: nothing is known of it yet."""
        self._shown = self._waiting = None
        self._expecting = False
        self._closed.clear()
        self._clear()
        self.hide()

    def _clear(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @Slot(str, str, str)
    def _answered(self, question: str, value: str, told: str) -> None:
        box = self.sender()
        if isinstance(box, _Card):
            box.done = True
            box.hide()
            self._lay_cards()
        self.answered.emit(question, value, told)

    @Slot()
    def _dismiss(self) -> None:
        self._closed.add(self._name)
        self.hide()
        self.dismissed.emit()
