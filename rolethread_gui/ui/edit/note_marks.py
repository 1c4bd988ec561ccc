"""How notes on words show: a small mark in the margin, and what they say under the pointer."""

from __future__ import annotations

import html

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

WIDTH_PX, _HEIGHT_PX, _FOLD_PX = 7.0, 9.0, 3.0


def draw_mark(painter: QPainter, left: float, middle: float, color: str, *, hollow: bool) -> None:
    """A slip of paper with a corner folded; hollow for a note whose words are gone.

    Args:
        painter: draws it.
        left: in pixels.
        middle: of the line beside which it stands.
        color: of the mark.
        hollow: only its outline.
    """
    box = QRectF(left, middle - _HEIGHT_PX / 2, WIDTH_PX, _HEIGHT_PX)
    shape = QPolygonF(
        [
            box.topLeft(),
            QPointF(box.right() - _FOLD_PX, box.top()),
            QPointF(box.right(), box.top() + _FOLD_PX),
            box.bottomRight(),
            box.bottomLeft(),
        ]
    )
    painter.setPen(QPen(QColor(color), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else QColor(color))
    painter.drawPolygon(shape)


def show_note(at: QPoint, text: str | None, widget: QWidget) -> None:
    """Show a note as plain text that wraps, or nothing any more."""
    if text:
        lines = html.escape(text).replace("\n", "<br>")
        QToolTip.showText(at, f"<p style='white-space:pre-wrap'>{lines}</p>", widget)
    else:
        QToolTip.hideText()
