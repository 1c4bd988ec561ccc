"""The button that closes a dialog, where nothing is asked and so nothing can be cancelled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from rolethread_gui.ui import theme


def close_button(dialog: QDialog) -> QPushButton:
    """*Close*; Enter in a field does not press it.

    Args:
        dialog: what is closed.
    """
    button = QPushButton(QCoreApplication.translate("Closing", "Close"))
    button.setObjectName("dialog_close")
    button.setAutoDefault(False)
    button.clicked.connect(dialog.close)
    return button


def close_row(dialog: QDialog) -> QHBoxLayout:
    """The button at the right, as the last line of a dialog.

    Args:
        dialog: what is closed.
    """
    row = QHBoxLayout()
    row.setSpacing(theme.UNIT_PX)
    row.addStretch(1)
    row.addWidget(close_button(dialog))
    return row
