"""Small things that the sections of the Export page are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.number_fields import with_edge


def heading(text: str, buddy: QWidget | None = None) -> QLabel:
    """The heading of a section."""
    label = QLabel(text)
    label.setProperty("kind", "heading")
    if buddy is not None:
        label.setBuddy(buddy)
    return label


def muted(text: str = "") -> QLabel:
    """A quiet sentence that wraps."""
    label = QLabel(text)
    label.setProperty("kind", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def plain(text: str = "") -> QLabel:
    """A sentence that wraps and can be copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


class Choice(QComboBox):
    """A list to choose from that gives way in a narrow column; the wheel scrolls the column instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(self.setToolTip)  # where the column is too narrow for the words

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Somebody scrolls past."""
        event.ignore()


class Number(QSpinBox):
    """A number that tells once it is whole; the wheel scrolls the column instead."""

    def __init__(self, low: int, high: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.setGroupSeparatorShown(True)
        self.setKeyboardTracking(False)
        with_edge(self)
        self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Somebody scrolls past."""
        event.ignore()


def column(widget: QWidget, *, spacing: int = theme.UNIT_PX // 2) -> QVBoxLayout:
    """A column without margins in a widget."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
