"""One plain question about a file, with what each answer would show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.formats.choices import Option, Question
from rolethread_gui.ui import theme
from rolethread_gui.wording import quoted

_WIDTH_PX = 620
_TALLEST_PX = 640
_KEYED = 9


class QuestionDialog(QDialog):
    """A card for each answer; a digit or Enter chooses, Escape leaves the file unread.

    Signals:
        answered: value of the answer.
    """

    answered = Signal(str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question_dialog")
        self.setWindowTitle(question.file)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._buttons: list[QPushButton] = []
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit)
        layout.setSpacing(unit)
        for text, kind in ((question.sentence, "heading"), (question.hint, "muted")):
            label = _words(text, kind)
            layout.addWidget(label)
            label.setVisible(bool(text))
        layout.addWidget(self._cards(question.options), 1)
        if question.free:
            layout.addLayout(self._other())
        layout.addLayout(self._bottom())
        self.setMinimumWidth(_WIDTH_PX)
        self.resize(_WIDTH_PX, min(_TALLEST_PX, self._height(layout)))
        if self._buttons:
            self._buttons[0].setFocus()

    def _height(self, layout: QVBoxLayout) -> int:
        """How tall everything is at the width it gets; a size hint guesses another one for texts that wrap."""
        for child in self.findChildren(QWidget):
            child.ensurePolished()  # until then the fonts of the style are not known
        margins = layout.contentsMargins()
        width = _WIDTH_PX - margins.left() - margins.right()
        heights: list[int] = []
        for place in range(layout.count()):
            item = layout.itemAt(place)
            if item is None or item.isEmpty():
                continue
            area = item.widget()
            held = area.widget() if isinstance(area, QScrollArea) else None
            inside = item if held is None else held.layout()
            if inside is not None:
                wraps = inside.hasHeightForWidth()
                heights.append(inside.heightForWidth(width) if wraps else inside.sizeHint().height())
        between = layout.spacing() * max(0, len(heights) - 1)
        return sum(heights) + between + margins.top() + margins.bottom()

    def _cards(self, options: tuple[Option, ...]) -> QWidget:
        unit = theme.UNIT_PX
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, unit, 0, unit)
        column.setSpacing(unit)
        for number, option in enumerate(options):
            column.addWidget(self._card(number, option))
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _card(self, number: int, option: Option) -> QFrame:
        unit = theme.UNIT_PX
        card = QFrame()
        card.setProperty("kind", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(2 * unit, unit, unit, unit)
        row.setSpacing(2 * unit)
        excerpt = _words(quoted(option.excerpt) if option.excerpt else option.title, "")
        excerpt.setFont(theme.text_font())
        row.addWidget(excerpt, 1)
        button = QPushButton(option.title.replace("&", "&&"))
        button.setObjectName(f"question_option_{number}")
        button.setProperty("value", option.value)
        button.setAutoDefault(True)
        button.setAccessibleDescription(option.excerpt)
        button.clicked.connect(self._chosen)
        if number < _KEYED:
            button.setToolTip(self.tr("Key {0}").format(number + 1))
            key = QShortcut(QKeySequence(str(number + 1)), self)
            key.activated.connect(button.click)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons.append(button)
        return card

    def _other(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._line = QLineEdit()
        self._line.setObjectName("question_other")
        self._line.setPlaceholderText(self.tr("Something else"))
        self._line.setAccessibleName(self.tr("Another answer"))
        use = QPushButton(self.tr("Use this"))
        use.setObjectName("question_use_other")
        use.setAutoDefault(False)
        use.clicked.connect(self._other_chosen)
        self._line.returnPressed.connect(self._other_chosen)
        row.addWidget(self._line, 1)
        row.addWidget(use)
        return row

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        note = _words(
            self.tr(
                "It is kept with the source; “Sources and import report…” in the File menu changes it later."
            ),
            "muted",
        )
        leave = QPushButton(self.tr("Do not open it"))
        leave.setObjectName("question_leave")
        leave.setProperty("kind", "quiet")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        row.addWidget(note, 1)
        row.addWidget(leave)
        return row

    @Slot()
    def _chosen(self) -> None:
        self._answer(str(self.sender().property("value")))

    @Slot()
    def _other_chosen(self) -> None:
        if self._line.text().strip():
            self._answer(self._line.text().strip())

    def _answer(self, value: str) -> None:
        self.answered.emit(value)
        self.accept()


def _words(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label
