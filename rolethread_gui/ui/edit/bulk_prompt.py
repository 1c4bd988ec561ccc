"""One system prompt for all that are chosen: one of the library, one of the dataset, or another text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.shown_text import ShownText, typeable
from rolethread_gui.ui.widgets.side_of_text import keep_to_its_side


class BulkPrompt(QDialog):
    """Asks for a prompt; empty takes away those that are there.

    Signals:
        wanted: the text.
    """

    wanted = Signal(str)

    def __init__(self, scope: str, known: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """Begin with the first prompt that is known.

        Args:
            scope: whom it is for, in words.
            known: names and texts of prompts to choose from.
            parent: owner.
        """
        super().__init__(parent)
        self.setObjectName("bulk_prompt_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("System prompt"))
        self.resize(520, 360)
        self._known = tuple(known)
        self._touched = False
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (2 * theme.UNIT_PX,))
        column.setSpacing(theme.UNIT_PX)
        heading = QLabel(scope)
        heading.setProperty("kind", "heading")
        column.addWidget(heading)
        self.choice = QComboBox()
        self.choice.setObjectName("bulk_prompt_choice")
        self.choice.setAccessibleName(self.tr("Prompts that there are"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name, _ in self._known:
            self.choice.addItem(name)
        self.choice.currentIndexChanged.connect(self._chosen)
        column.addWidget(self.choice)
        self.choice.setVisible(bool(self._known))
        self.text = QPlainTextEdit()
        keep_to_its_side(self.text)
        self.text.setObjectName("bulk_prompt_text")
        self.text.setProperty("kind", "field")
        self.text.setAccessibleName(self.tr("System prompt"))
        self.text.setPlaceholderText(self.tr("Nothing: takes the system prompt away"))
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        leave = QPushButton(self.tr("Leave as they are"))
        leave.setObjectName("bulk_prompt_leave")
        leave.clicked.connect(self.close)
        give = QPushButton(self.tr("Give them this prompt"))
        give.setObjectName("bulk_prompt_give")
        give.setProperty("kind", "primary")
        give.setDefault(True)
        give.clicked.connect(self._give)
        foot.addWidget(leave)
        foot.addWidget(give)
        column.addLayout(foot)
        self.text.textChanged.connect(self._typed)
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        place = self.choice.currentIndex()
        self.text.setPlainText(ShownText(self._known[place][1]).shown if place >= 0 else "")
        self._touched = False

    @Slot()
    def _typed(self) -> None:
        self._touched = True

    @Slot()
    def _give(self) -> None:
        place = self.choice.currentIndex()
        if place >= 0 and not self._touched:  # exactly as it is there, to the last character
            text = self._known[place][1]
        else:
            text = typeable(self.text.document().toRawText().replace("\u2029", "\n"))
        self.wanted.emit(text)
        self.close()
