"""Paints words that matter with what stands around them, in one line: the words are always seen."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from rolethread_gui.ui.text_direction import runs_right_to_left

_LEAST_PX = 12


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line.

    Attributes:
        text: without line breaks.
        color: of the letters.
        back: what lies behind them, or empty.
        struck: whether a line goes through them.
    """

    text: str
    color: str
    back: str = ""
    struck: bool = False


def paint_parts(painter: QPainter, rect: QRect, before: Part, words: Sequence[Part], after: Part) -> None:
    """Paint a line. What stands before the words is cut at its beginning, so that they have room.

    A text from the right goes on to the left: its parts are laid from the other edge.
    """
    turned = runs_right_to_left("".join(part.text for part in (before, *words, after)))
    side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
    place = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
    gone, room = 0, rect.width()
    for part in (before, *words, after):
        if not part.text or room - gone < _LEAST_PX:
            continue
        font = painter.font()
        font.setStrikeOut(part.struck)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        if part is before:
            seen = metrics.elidedText(part.text, Qt.TextElideMode.ElideLeft, room // 3)
        else:
            seen = metrics.elidedText(part.text, Qt.TextElideMode.ElideRight, room - gone)
        width = metrics.horizontalAdvance(seen)
        left = rect.right() + 1 - gone - width if turned else rect.left() + gone
        if part.back:
            high = metrics.height()
            painter.fillRect(QRect(left, rect.center().y() - high // 2, width, high), QColor(part.back))
        painter.setPen(QColor(part.color))
        painter.drawText(QRect(left, rect.top(), width, rect.height()), place, seen)
        gone += width
    painter.restore()
