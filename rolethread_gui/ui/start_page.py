"""What stands in the window while nothing is open: open, drop, or try the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.workbench.samples import SAMPLES


class StartPage(QWidget):
    """Three ways in.

    Attributes:
        opener: the button that opens a file.

    Signals:
        open_requested: the person wants to choose a file.
        sample_requested: id of a sample that the person wants to look at.
        recent_requested: path of a project to go on with.
    """

    open_requested = Signal()
    sample_requested = Signal(str)
    recent_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_page")
        unit = theme.UNIT_PX
        card = QFrame()
        card.setProperty("kind", "drop")
        card.setFixedWidth(64 * unit)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedHeight(7 * unit)
        title = QLabel(self.tr("Drop a dataset here"))
        title.setProperty("kind", "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = QLabel(
            self.tr(
                "A dataset for training, chats from a role-play program, a table, or a project. "
                "The file itself is never written to."
            )
        )
        hint.setProperty("kind", "muted")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.opener = QPushButton(self.tr("Open a file…"))
        self.opener.setProperty("kind", "primary")
        self.opener.setObjectName("start_open")
        self.opener.clicked.connect(self.open_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(unit)
        buttons.addStretch(1)
        buttons.addWidget(self.opener)
        buttons.addStretch(1)
        or_try = QLabel(self.tr("or try a sample"))
        or_try.setProperty("kind", "muted")
        or_try.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit)
        inside.setSpacing(unit)
        inside.addWidget(self._picture)
        inside.addSpacing(unit)
        inside.addWidget(title)
        inside.addWidget(hint)
        inside.addSpacing(unit)
        inside.addLayout(buttons)
        inside.addSpacing(unit)
        inside.addWidget(or_try)
        inside.addLayout(self._samples())
        inside.addSpacing(unit)
        inside.addLayout(self._recent)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._paint_icon()
        theme.current().changed.connect(self._paint_icon)

    def _samples(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        row.addStretch(1)
        for one in SAMPLES:
            button = QPushButton(one.title)
            button.setObjectName(f"start_sample_{one.id}")
            button.setToolTip(one.about)
            button.setAccessibleDescription(one.about)
            button.clicked.connect(self._try_sample)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer projects that were open before, those that are still there."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        there = [path for path in paths if Path(path).exists()][:5]
        if there:
            heading = QLabel(self.tr("Go on with"))
            heading.setProperty("kind", "muted")
            heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._recent.addWidget(heading)
        for path in there:
            button = QPushButton(Path(path).stem.replace("&", "&&"))
            button.setProperty("kind", "link")
            button.setMinimumHeight(button.fontMetrics().height() + theme.UNIT_PX)  # room for a g and a y
            button.setProperty("path", path)
            button.setToolTip(path)
            button.clicked.connect(self._go_on)
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    @Slot()
    def _try_sample(self) -> None:
        self.sample_requested.emit(self.sender().objectName().removeprefix("start_sample_"))

    @Slot()
    def _go_on(self) -> None:
        self.recent_requested.emit(str(self.sender().property("path")))

    @Slot()
    def _paint_icon(self) -> None:
        icon = theme.icon("file-down", "accent")
        self._picture.setPixmap(icon.pixmap(QSize(48, 48), self.devicePixelRatioF()))
