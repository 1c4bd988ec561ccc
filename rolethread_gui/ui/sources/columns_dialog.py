"""Which column of a table holds what: example rows above, purposes in the middle, the first conversation below."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.role_titles import role_title
from rolethread_gui.formats.choices import ColumnsQuestion, columns_from_text, columns_to_text
from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.ui.widgets.side_of_text import keep_to_its_side
from rolethread_gui.wording import figure

_PREVIEW_MS = 150
_TURNS = 8


class ColumnsDialog(QDialog):
    """Every change is shown at once as the conversation it makes.

    Signals:
        wanted: the assignment as text, to be previewed; `show_preview` or `show_trouble` follows.
        answered: the assignment as text.
    """

    wanted = Signal(str)
    answered = Signal(str)

    def __init__(self, question: ColumnsQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columns_dialog")
        self.setWindowTitle(question.file)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._question = question
        self._boxes: dict[str, QComboBox] = {}
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(_PREVIEW_MS)
        self._ask.timeout.connect(self._want)
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit)
        layout.setSpacing(unit)
        for text, kind in ((question.sentence, "heading"), (question.hint, "muted")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("kind", kind)
            layout.addWidget(label)
            label.setVisible(bool(text))
        layout.addWidget(self._examples())
        layout.addLayout(self._purposes())
        heading = QLabel(self.tr("The first conversation, read so"))
        heading.setProperty("kind", "small_heading")
        layout.addWidget(heading)
        self._preview = QPlainTextEdit()
        keep_to_its_side(self._preview)
        self._preview.setObjectName("columns_preview")
        self._preview.setReadOnly(True)
        self._preview.setProperty("kind", "field")
        self._preview.setAccessibleName(heading.text())
        self._preview.setTabChangesFocus(True)
        heading.setBuddy(self._preview)
        layout.addWidget(self._preview, 1)
        layout.addLayout(self._bottom())
        self.resize(780, 680)
        self._fill(self._guess())

    def _guess(self) -> dict[str, str]:
        question = self._question
        if question.guess:
            return dict(question.guess)
        return columns_from_text(question.options[0].value) if question.options else {}

    def _examples(self) -> QTableWidget:
        question = self._question
        table = QTableWidget(len(question.rows), len(question.columns))
        table.setObjectName("columns_examples")
        table.setAccessibleName(self.tr("The first lines of the table"))
        table.setHorizontalHeaderLabels(list(question.columns))
        figures_right(table)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.verticalHeader().hide()
        table.setWordWrap(False)
        for row, cells in enumerate(question.rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(" ".join(text.split()))
                item.setToolTip(text)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultSectionSize(max(120, 700 // max(1, len(question.columns))))
        header.setStretchLastSection(True)
        rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
        table.setFixedHeight(rows + header.sizeHint().height() + theme.UNIT_PX * 2)
        return table

    @Slot()
    def _ask_soon(self) -> None:
        """A slot of its own: the number of the column would be taken for how long the timer shall wait."""
        self._ask.start()

    def _purposes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.UNIT_PX)
        grid.setVerticalSpacing(theme.UNIT_PX // 2)
        half = (len(self._question.purposes) + 1) // 2
        for place, purpose in enumerate(self._question.purposes):
            box = QComboBox()
            box.setObjectName(f"column_{purpose.id}")
            box.addItem(self.tr("(none)"), "")
            for name in self._question.columns:
                box.addItem(name, name)
            box.setToolTip(purpose.help)
            box.setAccessibleDescription(purpose.help)
            box.currentIndexChanged.connect(self._ask_soon)
            label = QLabel(purpose.title)
            label.setToolTip(purpose.help)
            label.setBuddy(box)
            self._boxes[purpose.id] = box
            row, side = place % half, 2 * (place // half)
            grid.addWidget(label, row, side)
            grid.addWidget(box, row, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for number, option in enumerate(self._question.options[:4]):
            button = QPushButton(option.title.replace("&", "&&"))
            button.setObjectName(f"columns_option_{number}")
            button.setProperty("value", option.value)
            button.setAutoDefault(False)
            button.setToolTip(option.excerpt)
            button.clicked.connect(self._take_option)
            row.addWidget(button)
        row.addStretch(1)
        leave = QPushButton(self.tr("Do not open it"))
        leave.setObjectName("question_leave")
        leave.setProperty("kind", "quiet")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self._read = QPushButton(self.tr("Read it so"))
        self._read.setObjectName("columns_read")
        self._read.setProperty("kind", "primary")
        self._read.setDefault(True)
        self._read.clicked.connect(self._done)
        row.addWidget(leave)
        row.addWidget(self._read)
        return row

    def _fill(self, columns: dict[str, str]) -> None:
        for purpose, box in self._boxes.items():
            box.setCurrentIndex(max(0, box.findData(columns.get(purpose, ""))))
        self._ask.start()

    def assignment(self) -> str:
        """What is chosen now."""
        chosen = {
            purpose: str(box.currentData()) for purpose, box in self._boxes.items() if box.currentData()
        }
        return columns_to_text(chosen)

    @Slot()
    def _take_option(self) -> None:
        self._fill(columns_from_text(str(self.sender().property("value"))))

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self.assignment())

    def show_preview(self, conversation: Conversation | None) -> None:
        """Show the first conversation that the assignment gives."""
        if conversation is None:
            self.show_trouble(
                self.tr("No conversation comes of this. Choose at least the column with the text.")
            )
            return
        turns = [f"{_who(turn)}: {turn.text}" for turn in conversation.turns[:_TURNS]]
        more = len(conversation.turns) - _TURNS
        if more > 0:
            turns.append(self.tr("… and {0} more").format(figure(more)))
        self._preview.setPlainText("\n\n".join(turns))
        self._read.setEnabled(True)

    def show_trouble(self, sentence: str) -> None:
        """Say why the assignment gives nothing."""
        self._preview.setPlainText(sentence)
        self._read.setEnabled(False)

    @Slot()
    def _done(self) -> None:
        self.answered.emit(self.assignment())
        self.accept()


def _who(turn: Turn) -> str:
    """Whose turn it is: a name where there is one, else the role."""
    if turn.role is Role.OTHER and turn.label:
        return turn.speaker or turn.label
    return turn.speaker or role_title(turn.role)
