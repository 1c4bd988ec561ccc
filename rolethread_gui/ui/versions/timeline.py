"""The timeline: now on top, then every version, the newest first."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import (
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.wording import say

_ROLE = Qt.ItemDataRole.UserRole


@dataclasses.dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the timeline.

    Attributes:
        version: id of the version, or None for now.
        position: journal position, or None for now.
        name: what it is called.
        note: what the person said about it.
        when: seconds since 1970, or None for now.
    """

    version: int | None
    position: int | None
    name: str
    note: str
    when: float | None


def when_text(seconds: float, locale: QLocale | None = None) -> str:
    """A moment as the person's system writes it, without the date when it is today."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    used = locale or QLocale()
    clock = used.toString(moment.time(), QLocale.FormatType.ShortFormat)
    if moment.date() == QDateTime.currentDateTime().date():
        return say("today, {0}").format(clock)
    return f"{used.toString(moment.date(), QLocale.FormatType.ShortFormat)}, {clock}"


class _Line(QStyledItemDelegate):
    """A dot on a line, the name, and under it when and why."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one moment."""
        moment: Moment = index.data(_ROLE)
        colors = theme.colors()
        unit = theme.UNIT_PX
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.accent), 1))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        at = rect.left() + 2.5 * unit
        middle = rect.top() + 2.25 * unit
        painter.setPen(QPen(QColor(colors.line_strong), 1.5))
        last = index.row() == index.model().rowCount() - 1
        painter.drawLine(
            round(at),
            round(rect.top() if index.row() else middle),
            round(at),
            round(middle if last else rect.bottom()),
        )
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.setBrush(QColor(colors.base if moment.version is None else colors.accent))
        painter.drawEllipse(QRectF(at - 5, middle - 5, 10, 10))
        text = rect.adjusted(5 * unit, unit, -unit, -unit)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        cut = metrics.elidedText(moment.name, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, cut)
        painter.setFont(option.font)
        painter.setPen(QColor(colors.muted))
        below = text.adjusted(0, metrics.height() + unit / 4, 0, 0)
        plain = QFontMetrics(option.font)
        lines = [when_text(moment.when)] if moment.when is not None else []
        if moment.note:
            lines.append(moment.note)
        for line in lines:
            cut = plain.elidedText(line.replace("\n", " "), Qt.TextElideMode.ElideRight, int(below.width()))
            painter.drawText(below, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, cut)
            below = below.adjusted(0, plain.height(), 0, 0)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two or three lines."""
        moment: Moment = index.data(_ROLE)
        lines = 1 + (moment.when is not None) + bool(moment.note)
        height = QFontMetrics(option.font).height() * lines
        return QSize(200, height + int(2.25 * theme.UNIT_PX))


class Timeline(QListWidget):
    """All moments.

    Signals:
        picked: the moment that is chosen now.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version_list")
        self.setAccessibleName(self.tr("Versions, the newest first"))
        self.setItemDelegate(_Line(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._current_changed)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show other moments; the chosen one stays chosen if it is still there."""
        before = self.moment()
        self.blockSignals(True)
        self.clear()
        chosen = None
        for moment in moments:
            item = QListWidgetItem()
            item.setData(_ROLE, moment)
            spoken = moment.name if moment.when is None else f"{moment.name}, {when_text(moment.when)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{spoken}. {moment.note}".strip())
            item.setToolTip(moment.note)
            self.addItem(item)
            if before is not None and moment.version == before.version:
                chosen = item
        self.blockSignals(False)
        if chosen is not None:
            self.blockSignals(True)
            self.setCurrentItem(chosen)
            self.blockSignals(False)

    def moment(self) -> Moment | None:
        """The chosen moment."""
        item = self.currentItem()
        found = item.data(_ROLE) if item is not None else None
        return found if isinstance(found, Moment) else None

    def choose(self, version: int | None) -> None:
        """Choose a version by its id, None for now."""
        for row in range(self.count()):
            if self.item(row).data(_ROLE).version == version:
                self.setCurrentRow(row)
                return

    @Slot(QListWidgetItem, QListWidgetItem)
    def _current_changed(self, item: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        del before
        if item is not None:
            self.picked.emit(item.data(_ROLE))
