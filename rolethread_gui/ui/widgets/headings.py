"""Headings of tables and trees stand over what they head: figures to the right, words to the left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTreeWidget

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def figures_right(view: QTableWidget | QTreeWidget, *columns: int) -> None:
    """Put the headings of columns of figures to the right, as the figures are, and all others to the left.

    Args:
        view: with its headings named.
        columns: that hold figures.
    """
    for column in range(view.columnCount()):
        side = _RIGHT if column in columns else _LEFT
        if isinstance(view, QTreeWidget):
            view.headerItem().setTextAlignment(column, side)
        else:
            item = view.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(side)
