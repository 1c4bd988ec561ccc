"""The page rail at the left: one button for each page that exists."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from rolethread_gui.ui import theme

_WIDTH_PX = 76


class Rail(QFrame):
    """Buttons of the pages, the present one marked by colour, by weight and by a bar."""

    def __init__(self, pages: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_rail")
        self.setProperty("kind", "bar")
        self.setMinimumWidth(_WIDTH_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.UNIT_PX // 2, 0, theme.UNIT_PX)
        layout.setSpacing(0)
        for action in pages:
            button = QToolButton()
            button.setObjectName(action.objectName().removeprefix("action_"))
            button.setProperty("kind", "rail")
            button.setDefaultAction(action)
            button.setIconSize(QSize(20, 20))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setMinimumWidth(_WIDTH_PX)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # all alike
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        layout.addStretch(1)
