"""Lines under words, painted over a text document: a character format could hold only one of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock, QTextDocument

from rolethread_gui.dataset.flags import Severity

LEVEL_PX = 3.0
"""How far apart lines under the same words lie."""
_LEAST_PX = 6
"""Width of a line under nothing, or under a space at the end of a line: something to see and to point at."""


def segments(
    document: QTextDocument, start: int, end: int, visible: QRectF
) -> list[tuple[float, float, float]]:
    """Left, right and base line (pixels) of each visible line of text that a span covers.

    Args:
        document: laid out.
        start: first UTF-16 unit.
        end: one past the last.
        visible: what is to be painted.
    """
    layout = document.documentLayout()
    block: QTextBlock = document.findBlock(start)
    found: list[tuple[float, float, float]] = []
    while block.isValid() and block.position() < max(end, start + 1):
        bounds = layout.blockBoundingRect(block)
        if bounds.top() > visible.bottom():
            break
        if bounds.bottom() >= visible.top():
            begin = block.position()
            found += _block_segments(block, bounds, start - begin, end - begin, visible)
        block = block.next()
    return found


def _block_segments(
    block: QTextBlock, bounds: QRectF, start: int, end: int, visible: QRectF
) -> list[tuple[float, float, float]]:
    found: list[tuple[float, float, float]] = []
    layout = block.layout()
    head = layout.lineForTextPosition(max(0, start))
    for number in range(max(0, head.lineNumber() - 1) if head.isValid() else 0, layout.lineCount()):
        text_line = layout.lineAt(number)
        if bounds.top() + text_line.y() > visible.bottom():
            break
        first, stop = text_line.textStart(), text_line.textStart() + text_line.textLength()
        if stop <= start and not (start == end == stop):
            continue
        if first >= end and not (start == end == first):
            break
        one, other = _x(text_line.cursorToX(max(start, first))), _x(text_line.cursorToX(min(end, stop)))
        left, right = min(one, other), max(one, other)  # Arabic and Hebrew run the other way
        natural = text_line.naturalTextRect()
        right = min(right, natural.right())
        left = max(left, natural.left())
        if right - left < _LEAST_PX:
            right = left + _LEAST_PX
        base = bounds.top() + text_line.y() + text_line.ascent() + 3
        found.append((bounds.left() + left, bounds.left() + right, base))
    return found


def _x(answer: object) -> float:
    """`QTextLine.cursorToX` answers with a number or with a number and a cursor, as the binding's version has it."""
    value = answer[0] if isinstance(answer, tuple) else answer
    assert isinstance(value, float | int)
    return float(value)


def flag_pen(severity: Severity, color: str) -> QPen:
    """What draws the line of a flag."""
    pen = QPen(QColor(color), 1.6 if severity is Severity.ERROR else 1.3)
    if severity is Severity.HINT:
        pen.setWidthF(1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.0])
    return pen


def draw_flag(painter: QPainter, severity: Severity, left: float, right: float, base: float) -> None:
    """A tight wave for errors, a wide one for warnings, dots for hints: shape says it as well as colour."""
    if severity is Severity.HINT:
        painter.drawLine(QPointF(left, base), QPointF(right, base))
        return
    step, rise = (2.0, 1.8) if severity is Severity.ERROR else (3.5, 1.4)
    path = QPainterPath(QPointF(left, base))
    x, up = left, True
    while x < right:
        path.quadTo(x + step / 2, base + (-rise if up else rise), min(x + step, right), base)
        x, up = x + step, not up
    painter.drawPath(path)


def spelling_pen(color: str) -> QPen:
    """What draws the dashes under a misspelt word: straight, which no flag's line is."""
    pen = QPen(QColor(color), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.4, 1.6])
    return pen
