"""*Start here*: at most three cards in order of harm, and questions about the whole dataset, asked once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.base import Finding, Question
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.start_cards import FindingCard, QuestionCard, StartCard

_ROOMY_PX = 560
"""Width from which cards stand side by side."""
_TIGHT_PX = 340
"""Below this width only the first card is shown, its button under its sentence."""


_CARD_PX = 72
"""Height of a card of two lines and its button; all are at least so high where they stand side by side."""
_HELD_MS = 250
"""How soon it is looked again whether the mouse was let go of."""
_LEFT_PX = 430
"""Height below the panel that table and charts shall have; where all cards would leave less, one is shown."""


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
        self._more = QPushButton()
        self._more.setObjectName("start_here_more")
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._unfold)
        self._more.hide()
        row.addWidget(self._more)
        close = QToolButton()
        close.setObjectName("start_here_close")
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setToolTip(self.tr("Close. The flags stay in the list on the left."))
        close.setAccessibleName(self.tr("Close Start here"))
        close.clicked.connect(self._dismiss)
        row.addWidget(close)
        column.addLayout(row)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(4)
        column.addLayout(self._questions)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(8)
        column.addLayout(self._cards)
        self._shown: tuple[object, ...] | None = None
        self._closed: set[str] = set()
        self._name = ""
        self._wanted = True
        self._unfolded = False
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
            self._questions.addWidget(box)
        for card in cards:
            shown = FindingCard(card, severities.get(card.check, Severity.HINT), self)
            shown.opened.connect(self.opened)
            shown.queue_wanted.connect(self.queue_wanted)
            self._cards.addWidget(shown, 1)
        if not asked and not cards:
            label = QLabel(
                self.tr(
                    "The checks found nothing to mend. Read a few conversations, or look at the Balance page."
                )
            )
            label.setObjectName("nothing_to_mend")
            label.setProperty("kind", "muted")
            label.setWordWrap(True)
            label.setContentsMargins(4, 0, 4, 4)
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

    def showEvent(self, event: QShowEvent) -> None:
        """How many cards there is room for depends on what stands around."""
        super().showEvent(event)
        around = self.parentWidget()
        if around is not None:
            around.installEventFilter(self)
        self._lay_cards()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page has another height."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._lay_cards()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three cards side by side need room; without it they lie under each other."""
        super().resizeEvent(event)
        self._lay_cards()

    def _lay_cards(self) -> None:
        """Questions lie flat above the findings: their sentences are long and would make their neighbours tall."""
        tight = self.width() < _TIGHT_PX
        flat = self.width() < _ROOMY_PX
        ways = QBoxLayout.Direction
        self._cards.setDirection(ways.TopToBottom if flat else ways.LeftToRight)
        self._cards.setSpacing(4 if flat else 8)
        widgets = [widget for layout in (self._questions, self._cards) for widget in _widgets(layout)]
        cards = [card for card in widgets if isinstance(card, StartCard) and not card.done]
        margins = self.contentsMargins().left() + self.contentsMargins().right() + 16
        for card in cards:
            asks = isinstance(card, QuestionCard)
            card.set_flat((flat or asks) and not tight, wide=asks and not flat)
            card.setMinimumHeight(0 if flat or asks else _CARD_PX)
        findings = [card for card in cards if isinstance(card, FindingCard)]
        if (
            flat and not tight and findings
        ):  # they lie under each other, and look even; a question may need more
            highest = max(card.heightForWidth(self.width() - margins) for card in findings)
            for card in findings:
                card.setMinimumHeight(highest)
        foldable = len(cards) > 1 and (tight or (flat and self._takes_much(cards, self.width() - margins)))
        for place, card in enumerate(cards):
            card.setVisible(not (foldable and place) or self._unfolded)
        self._more.setVisible(foldable)
        self._more.setText(self.tr("Fewer") if self._unfolded else self.tr("{0} more").format(len(cards) - 1))

    def _takes_much(self, cards: Sequence[StartCard], width: int) -> bool:
        """Whether all of them under each other would leave too little of the page to what stands below."""
        around = self.parentWidget()
        if around is None:
            return False
        wanted = sum(max(card.heightForWidth(width), card.minimumHeight()) + 4 for card in cards)
        return around.height() - wanted - self._title.height() < _LEFT_PX

    @Slot()
    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._lay_cards()

    def forget(self) -> None:
        """Another project: nothing is known of it yet."""
        self._shown = self._waiting = None
        self._expecting = self._unfolded = False
        self._closed.clear()
        self._clear()
        self.hide()

    def _clear(self) -> None:
        for layout in (self._questions, self._cards):
            while (item := layout.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()

    @Slot(str, str, str)
    def _answered(self, question: str, value: str, told: str) -> None:
        box = self.sender()
        if isinstance(box, StartCard):
            box.done = True
            box.hide()
            self._lay_cards()
        self.answered.emit(question, value, told)

    @Slot()
    def _dismiss(self) -> None:
        self._closed.add(self._name)
        self.hide()
        self.dismissed.emit()


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
