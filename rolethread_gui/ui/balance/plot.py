"""The drawing of one chart: bars of what is shown, an outline of everything, a cursor for the keyboard.

This module imports pyqtgraph, which costs a fifth of a second; `ChartSource` imports it in its thread when the
first chart becomes visible, and nothing does at start. A chart is a view box with its two axes: a whole
`pg.PlotWidget` makes menus and forms as well, which take longer than all of this and are never shown.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rolethread_gui.stats.compare import Compared
from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.focus_mark import FRAMED
from rolethread_gui.wording import figure, put, say

_ROW_PX = 26.0
"""Height of the place of a named bar, at most: three bars need not fill a page."""

_NAME_GAP_PX = 10
"""Between a name and its bar, and left of the name."""

_GRID = 64
"""Opacity of the lines across a histogram, of 255."""

_HINT_PX = QSize(240, 160)

_LEAST_BARS = 7
"""A histogram has room for so many bars, at least."""


class _Bars(pg.GraphicsObject):  # type: ignore[misc]
    """All bars, in coordinates of one unit a bar: upwards for a histogram, to the right for named bars."""

    def __init__(self) -> None:
        super().__init__()
        self.data: Compared | None = None
        self.bars = 0
        self.chosen: frozenset[int] = frozenset()
        self.cursor: int | None = None
        self.anchor: int | None = None
        self.top = 1.0
        self.extent = QRectF()
        self.font = QFont()

    def boundingRect(self) -> QRectF:
        """Where it paints."""
        return self.extent

    @property
    def _upright(self) -> bool:
        return self.data is not None and self.data.shown.kind == "histogram"

    def _place(self, bar: int, height: float) -> QRectF:
        gap = 0.03 if self._upright else 0.12
        if self._upright:
            return QRectF(bar + gap, 0, 1 - 2 * gap, height)
        return QRectF(0, bar + gap, height, 1 - 2 * gap)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint."""
        del option, widget
        if self.data is None:
            return
        colors = theme.colors()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for bar in range(self.bars):
            inside = bar in self.chosen
            place = self._place(bar, self.data.shown.counts[bar])
            painter.fillRect(place, QColor(colors.bar_chosen if inside else colors.bar))
        if self.data.differs:
            self._outline(painter, QColor(colors.outline))
        if not self._upright:
            self._numbers(painter, QColor(colors.text))
        if self.cursor is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_pen(QColor(colors.text), 2))
            first, last = sorted((self.anchor if self.anchor is not None else self.cursor, self.cursor))
            frame = self._place(first, self.top * 0.995).united(self._place(last, self.top * 0.995))
            painter.drawRect(frame)

    def _outline(self, painter: QPainter, color: QColor) -> None:
        """What is shown as it would be if it were like everything: a stepped line, or a mark on each bar."""
        assert self.data is not None
        painter.setPen(_pen(color, 1.6))
        if self._upright:
            steps = QPolygonF([QPointF(0, 0)])
            for bar in range(self.bars):
                height = self.data.expected(bar)
                steps.append(QPointF(bar, height))
                steps.append(QPointF(bar + 1, height))
            steps.append(QPointF(self.bars, 0))
            painter.drawPolyline(steps)
            return
        painter.setPen(_pen(color, 2.4))
        for bar in range(self.bars):
            at = self.data.expected(bar)
            painter.drawLine(QLineF(at, bar + 0.04, at, bar + 0.96))

    def _numbers(self, painter: QPainter, color: QColor) -> None:
        assert self.data is not None
        to_pixels = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setFont(self.font)
        painter.setPen(color)
        expects = self.data.differs
        for bar in range(self.bars):
            count = self.data.shown.counts[bar]
            reach = max(count, self.data.expected(bar)) if expects else count
            spot = to_pixels.map(QPointF(reach, bar + 0.5))
            place = QRectF(spot.x() + 6, spot.y() - 20, 200, 40)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, figure(count))
        painter.restore()


def _pen(color: QColor, width_px: float) -> QPen:
    pen = QPen(color, width_px)
    pen.setCosmetic(True)
    return pen


class _NameAxis(pg.AxisItem):  # type: ignore[misc]
    """Names of bars, set against them; or numbers when `named` is off."""

    def __init__(self) -> None:
        super().__init__("left")
        self.named = False
        self.room_px = 120.0

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        """Give every name the whole width that there is for names."""
        specs = super().generateDrawSpecs(painter)
        if specs is None or not self.named:
            return specs
        axis, _, texts = specs
        height = QFontMetricsF(self.style["tickFont"] or self.font()).height()
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        room = self.room_px - _NAME_GAP_PX
        boxes = [QRectF(0, place.center().y() - height, room, 2 * height) for place, _, _ in texts]
        named = [(box, flags, text) for box, (_, _, text) in zip(boxes, texts, strict=True)]
        return axis, [], named


class Plot(pg.GraphicsView):  # type: ignore[misc]
    """One chart. Bars are chosen with a click, a drag, or arrow keys and Enter.

    Signals:
        chosen: first and last bar that the person wants to see, in either order.
    """

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent, background=None)
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._names = _NameAxis()
        self._bottom = pg.AxisItem("bottom")
        self._small = small
        self._bars = _Bars()
        self._anchor: int | None = None
        self._data: Compared | None = None
        self._box.addItem(self._bars)
        grid = self.centralLayout
        # "700+" stands under the last bar, which is narrower than these words
        grid.setContentsMargins(6, 2, 16 if small else 8, 0)
        grid.setSpacing(0)
        grid.addItem(self._names, 0, 0)
        grid.addItem(self._box, 0, 1)
        grid.addItem(self._bottom, 1, 1)
        grid.setRowStretchFactor(0, 100)
        grid.setColumnStretchFactor(1, 100)
        for axis in (self._names, self._bottom):
            axis.linkToView(self._box)
            axis.setZValue(-1000)
            axis.setFlag(axis.GraphicsItemFlag.ItemNegativeZStacksBehindParent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FRAMED, True)
        self.setMouseTracking(True)
        self.setStyleSheet("QGraphicsView { background: transparent; border: none; }")
        self.setFrameShape(self.Shape.NoFrame)
        self.recolour()

    def sizeHint(self) -> QSize:
        """As little as can be read: where there is more room, the wall gives it to all charts alike."""
        return QSize(_HINT_PX)

    # what is drawn

    def axis(self, side: str) -> Any:
        """The axis on the "left" (names, or counts) or at the "bottom"."""
        return self._names if side == "left" else self._bottom

    def show_data(self, data: Compared, chosen: frozenset[int]) -> None:
        """Draw other figures; `chosen` are the bars that the filter names."""
        self._data = data
        self._bars.data = data
        self._bars.chosen = chosen
        heights = [*data.shown.counts]
        if data.differs:
            heights += [math.ceil(data.expected(bar)) for bar in range(len(data.shown.counts))]
        self._bars.top = float(max(1, max(heights, default=1)))
        self._lay_out()
        self._tell()

    def recolour(self) -> None:
        """Take the colours of the theme that is in use now."""
        colors = theme.colors()
        for axis in (self._names, self._bottom):
            axis.setPen(QPen(QColor(colors.line)) if axis is self._bottom else QPen(Qt.PenStyle.NoPen))
            axis.setTextPen(QPen(QColor(colors.muted)))
            axis.setStyle(
                tickLength=0, tickTextOffset=4, autoExpandTextSpace=False, hideOverlappingLabels=False
            )
            font = self.font()
            font.setPointSizeF(max(7.5, font.pointSizeF() - (1.5 if self._small else 1)))
            axis.setTickFont(font)
            self._bars.font = font
        self._lay_out()

    def _lay_out(self) -> None:
        """Ranges and axes for the present size and figures."""
        if self._data is None:
            return
        shown = self._data.shown
        upright = shown.kind == "histogram"
        line_px = QFontMetricsF(self._bars.font).height()
        rows = len(shown.counts) if upright else min(len(shown.counts), int(self.height() // (line_px + 3)))
        self._bars.prepareGeometryChange()
        self._bars.bars = rows
        if self._bars.cursor is not None and self._bars.cursor >= rows:
            self._bars.cursor = None
        top = self._bars.top
        self._box.invertY(not upright)
        if upright:
            self._lay_histogram_axes(line_px)
            spare = max(0, _LEAST_BARS - rows) / 2  # one lone bar need not be as wide as the chart
            self._bars.extent = QRectF(-spare, 0, max(1, rows) + 2 * spare, top * 1.04)
        else:
            room_px = self._lay_name_axis()
            number_px = QFontMetricsF(self._bars.font).horizontalAdvance(figure(int(top))) + 14
            across_px = max(20.0, self.width() - room_px - number_px)
            down = max(1.0, rows, self.height() / _ROW_PX)
            self._bars.extent = QRectF(0, 0, top * (across_px + number_px) / across_px, down)
        self._box.setRange(self._bars.extent, padding=0)
        self._bars.update()

    def _lay_histogram_axes(self, line_px: float) -> None:
        assert self._data is not None
        shown = self._data.shown
        self._names.named = False
        self._names.setTicks(None if self._small else [_count_ticks(self._bars.top, self.height() / 48)])
        self._names.setWidth(0 if self._small else line_px * 2.6)
        (self._names.hide if self._small else self._names.show)()  # they give up their room with it
        self._bottom.setTicks([_edge_ticks(shown.edges, self.width() / (line_px * 3), tail=shown.open_ended)])
        self._bottom.setHeight(line_px + 6)
        self._bottom.show()
        self._names.setGrid(False if self._small else _GRID)

    def _lay_name_axis(self) -> float:
        """Names to the left of their bars; returns the room they take in pixels."""
        assert self._data is not None
        whole = self._data.shown.labels[: self._bars.bars]
        room_px = min(self.width() * 0.55, self._longest_px(whole) + 14)
        metrics = QFontMetricsF(self._bars.font)
        ways = Qt.TextElideMode.ElideRight
        # cut before the axis sees them: it leaves a name out that is longer than its room
        labels = [metrics.elidedText(label, ways, room_px - _NAME_GAP_PX) for label in whole]
        self._names.named = True
        self._names.room_px = room_px
        self._names.setWidth(room_px)
        self._names.setTicks([[(bar + 0.5, label) for bar, label in enumerate(labels)]])
        self._names.show()
        self._bottom.hide()
        self._names.setGrid(False)
        return float(room_px)

    def _longest_px(self, labels: tuple[str, ...]) -> float:
        metrics = QFontMetricsF(self._bars.font)
        return max((metrics.horizontalAdvance(label) for label in labels), default=0.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again for the new size."""
        super().resizeEvent(event)
        if hasattr(self, "_bars"):
            self._lay_out()

    # what a bar says

    def bar_text(self, bar: int) -> str:
        """One bar in words: its name, its count and share, and its share of everything."""
        if self._data is None:
            return ""
        shown = self._data.shown
        unit = f" {shown.unit}" if shown.unit else ""
        text = put(
            say("{0}{1}: {2:,} of {3:,} {4} ({5:.0f} %)"),
            shown.labels[bar],
            unit,
            shown.counts[bar],
            shown.of,
            shown.counted,
            100 * shown.share(bar),
        )
        if self._data.differs and self._data.whole_of:
            where = f"“{self._data.version}”" if self._data.version else say("everything")
            share = 100 * self._data.whole[bar] / self._data.whole_of
            text += put(say("; in {0} {1:.0f} %"), where, share)
        return text

    def _tell(self) -> None:
        if self._data is None:
            return
        parts = [self._data.shown.sentence]
        if self._bars.cursor is not None:
            parts.insert(0, self.bar_text(self._bars.cursor))
        self.setAccessibleDescription(" ".join(parts))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def bar_at(self, at: QPointF) -> int | None:
        """The bar whose place is under a point of the widget; the whole height of the chart counts."""
        if self._data is None or not self._data.shown.counts:
            return None
        found = self._box.mapSceneToView(self.mapToScene(at.toPoint()))
        along = found.x() if self._data.shown.kind == "histogram" else found.y()
        bar = math.floor(along)
        return bar if 0 <= bar < self._bars.bars else None

    def bar_center(self, bar: int) -> QPoint:
        """The middle of a bar's place, in pixels of the widget."""
        assert self._data is not None
        half = self._bars.top / 2
        upright = self._data.shown.kind == "histogram"
        spot = QPointF(bar + 0.5, half) if upright else QPointF(half, bar + 0.5)
        return QPoint(self.mapFromScene(self._box.mapViewToScene(spot)))

    # choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a choice."""
        if event.button() == Qt.MouseButton.LeftButton:
            bar = self.bar_at(event.position())
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if bar is not None:
                extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                if not (extend and self._anchor is not None):
                    self._anchor = bar
                self._mark(bar)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend a choice, or show what can be chosen."""
        bar = self.bar_at(event.position())
        over = bar is not None
        for part in (self._bars, self._names):  # a name may be cut; pointing at it says it whole
            part.setToolTip(self.bar_text(bar) if bar is not None else "")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        if event.buttons() & Qt.MouseButton.LeftButton and self._anchor is not None and bar is not None:
            self._mark(bar)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a choice."""
        if event.button() == Qt.MouseButton.LeftButton and self._anchor is not None:
            cursor = self._bars.cursor
            if cursor is not None:
                self.chosen.emit(self._anchor, cursor)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing more than the first click did."""
        event.accept()  # the first click has done it

    def wheelEvent(self, event: QEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()  # the page scrolls, the chart does not zoom

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work from the keyboard."""
        bars = self._bars.bars
        key = event.key()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()  # the window's own keys
            return
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self._data is not None and self._data.shown.kind == "bars":
            back, on = Qt.Key.Key_Up, Qt.Key.Key_Down
        cursor = self._bars.cursor
        if bars and key in (back, on, Qt.Key.Key_Home, Qt.Key.Key_End):
            start = cursor if cursor is not None else (-1 if key == on else bars)
            moved = {back: start - 1, on: start + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: bars - 1}[
                Qt.Key(key)
            ]
            moved = min(max(moved, 0), bars - 1)
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or self._anchor is None:
                self._anchor = moved
            self._mark(moved)
            event.accept()
        elif cursor is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._anchor if self._anchor is not None else cursor, cursor)
            event.accept()
        else:
            event.ignore()

    def _mark(self, bar: int) -> None:
        self._bars.cursor = bar
        self._bars.anchor = self._anchor
        self._bars.update()
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Drop the cursor with the focus."""
        self._bars.cursor = None
        self._bars.update()
        super().focusOutEvent(event)


def _edge_ticks(edges: tuple[int, ...], room: float, *, tail: bool) -> list[tuple[float, str]]:
    """Ticks at the borders of bars (coordinates are bars), as many as there is room for.

    Args:
        edges: of the bars.
        room: number of ticks there is room for.
        tail: the last bar holds everything from its lower edge upwards, which its tick must say: "180+".
    """
    bars = len(edges) - 1
    if bars < 1:
        return []
    even = bars - tail
    every = max(1, math.ceil(bars / max(2.0, room)))
    single = all(high - low == 1 for low, high in pairwise(edges[: even + 1]))
    middle = 0.5 if single else 0.0
    ticks = [(bar + middle, figure(edges[bar])) for bar in range(0, even, every)]
    if tail:
        last = (bars - 0.5, f"{figure(edges[-2])}+")
        ticks = [tick for tick in ticks if last[0] - tick[0] >= every or not tick[0]]
        ticks.append(last)
    elif not single and (bars % every == 0 or bars - ticks[-1][0] >= every):
        ticks.append((float(bars), figure(edges[-1])))
    return ticks


def _count_ticks(top: float, room: float) -> list[tuple[float, str]]:
    """Round numbers from 0 to `top`."""
    step = 1
    while top / step > max(2.0, room):
        step = _next_round(step)
    return [(float(tick), figure(tick)) for tick in range(0, int(top) + 1, step)]


def _next_round(step: int) -> int:
    lead = int(str(step)[0])
    return step * 2 if lead in (1, 5) else step // 2 * 5
