"""The sheet of keys: made from the actions themselves, so that it cannot fall behind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.actions import EXTRA_KEYS, ROWS
from rolethread_gui.ui.widgets.closing import close_row


def all_keys() -> list[tuple[str, str, str]]:
    """Group, keys as the system writes them, and what they do."""
    made = [
        (
            row.group,
            "  ".join(
                QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in row.keys[:1]
            ),
            row.text.replace("&", "").rstrip("…"),
        )
        for row in ROWS
        if row.keys
    ]
    return [*made, *((group, _native(keys), what) for group, keys, what in EXTRA_KEYS)]


def _native(keys: str) -> str:
    """Keys written for people, with Ctrl, Alt and Shift as the system calls them."""
    for modifier in ("Ctrl", "Alt", "Shift"):
        called = QKeySequence(f"{modifier}+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1]
        keys = keys.replace(f"{modifier}+", called)
    return keys


class KeysSheet(QDialog):
    """All keys in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys_sheet")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        unit = theme.UNIT_PX
        groups: dict[str, list[tuple[str, str]]] = {}
        for group, keys, what in all_keys():
            groups.setdefault(group, []).append((keys, what))
        columns = QHBoxLayout()
        columns.setSpacing(6 * unit)
        halves: tuple[list[str], list[str]] = ([], [])
        lengths = [0, 0]
        for group, rows in groups.items():
            half = 0 if lengths[0] <= lengths[1] else 1
            halves[half].append(group)
            lengths[half] += len(rows) + 2
        for names in halves:
            widest = max(_key(keys).sizeHint().width() for name in names for keys, _ in groups[name])
            column = QVBoxLayout()
            column.setSpacing(unit)
            for group in names:
                heading = QLabel(group)
                heading.setProperty("kind", "heading")
                column.addWidget(heading)
                column.addLayout(_grid(groups[group], widest))
                column.addSpacing(unit)
            column.addStretch(1)
            columns.addLayout(column)
        inside = QWidget()
        inside.setLayout(columns)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Keys"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        layout.addWidget(scroll)
        layout.addLayout(close_row(self))
        self.resize(880, 660)


def _key(keys: str) -> QLabel:
    key = QLabel(keys)
    key.setProperty("kind", "chip")
    key.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return key


def _grid(rows: list[tuple[str, str]], widest: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * theme.UNIT_PX)
    grid.setVerticalSpacing(theme.UNIT_PX // 2)
    for place, (keys, what) in enumerate(rows):
        grid.addWidget(_key(keys), place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label = QLabel(what[:1].upper() + what[1:])
        label.setWordWrap(True)
        grid.addWidget(label, place, 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, widest)  # what the keys do stands in one line down the column
    return grid
