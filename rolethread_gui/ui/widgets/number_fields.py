"""Fields for numbers, whose figures stand as far from the edge as words in other fields do."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

_EDGE_PX = 7


def with_edge(field: QSpinBox | QDoubleSpinBox) -> None:
    """Keep the figures off the left edge; the stylesheet does not reach the line inside."""
    field.lineEdit().setTextMargins(_EDGE_PX, 0, 0, 0)
