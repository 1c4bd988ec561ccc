"""The list of changes to make: grouped by identical change, each with a tick, what goes beside what comes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.fix_list import Group, More, Offer
from rolethread_gui.ui.edit.fix_preview import Preview
from rolethread_gui.ui.edit.parts_painting import Part, paint_parts
from rolethread_gui.wording import figure, put, say

_OFFER = Qt.ItemDataRole.UserRole + 1
_NUMBER_PX = 44
_OPEN_GROUPS = 30
"""Offers up to which a group is unfolded at first."""


class _Delegate(QStyledItemDelegate):
    """Paints a change: what goes struck through, what comes on its colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A little air."""
        return QSize(super().sizeHint(option, index).width(), option_font(option).lineSpacing() + 8)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tick by Qt, change by us."""
        offer = index.data(_OFFER)
        if not isinstance(offer, Offer) or offer.change.sentence:
            super().paint(painter, option, index)
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        fields: Any = whole
        fields.text = ""
        style = fields.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, fields.widget)
        rect: QRect = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, whole, fields.widget)
        painter.save()
        painter.setFont(fields.font)
        _paint_change(painter, rect.adjusted(4, 0, -4, 0), offer)
        painter.restore()


def option_font(option: QStyleOptionViewItem) -> QFontMetrics:
    """Metrics of the font of a cell; the stubs do not declare the fields of style options."""
    fields: Any = option
    return QFontMetrics(fields.font)


def _paint_change(painter: QPainter, rect: QRect, offer: Offer) -> None:
    colors = theme.colors()
    change = offer.change
    number = figure(offer.flag.conversation)
    painter.setPen(QColor(colors.muted))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, number)
    beside = max(painter.fontMetrics().horizontalAdvance(number) + 12, _NUMBER_PX)
    changed = (
        Part(_flat(change.removed), colors.text, colors.removed, struck=True),
        Part(_flat(change.added), colors.text, colors.added),
    )
    before, after = (Part(_flat(text), colors.muted) for text in (change.before, change.after))
    paint_parts(painter, rect.adjusted(beside, 0, 0, 0), before, changed, after)


def _flat(text: str) -> str:
    return text.replace("\n", " ⏎ ").replace("\t", " ")


class FixTree(QTreeWidget):
    """Groups and places; Space ticks, Enter opens.

    Signals:
        opened: a place shall be shown: its flag.
        counted: so many places are ticked now.
    """

    opened = Signal(object)
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.ticked = 0
        self.setAccessibleName(self.tr("Changes to make"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(self._changed)
        self.itemDoubleClicked.connect(self._double_clicked)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """List these, in this order."""
        self._filling = True
        self.clear()
        for group in groups:
            self.addTopLevelItem(self._group_item(group))
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None:
                item.setExpanded(item.childCount() <= _OPEN_GROUPS and place < 5)
        self._filling = False
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)
        self.ticked = sum(group.ticked for group in groups)
        self.counted.emit(self.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place; Space is Qt's own tick."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            offer = item.data(0, _OFFER)
            if isinstance(offer, Offer):
                self.opened.emit(offer.flag)
            else:
                item.setExpanded(not item.isExpanded())
        elif event.key() == Qt.Key.Key_Space and item is not None:
            ticked = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def _group_item(self, group: Group) -> QTreeWidgetItem:
        item = QTreeWidgetItem([f"{group.title} · {figure(group.count)}"])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        font = self.font()
        font.setWeight(theme.STRONG)
        item.setFont(0, font)
        for offer in group.offers:
            change = offer.change
            flat = " ".join(_spoken(change).split())
            if offer.approved:
                flat += "  " + self.tr("(approved)")
            child = QTreeWidgetItem([self.tr("{0}: {1}").format(offer.flag.conversation, flat)])
            child.setFlags(child.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            child.setCheckState(0, Qt.CheckState.Checked if offer.ticked else Qt.CheckState.Unchecked)
            child.setData(0, _OFFER, offer)
            child.setToolTip(0, offer.flag.message)
            item.addChild(child)
        for more in group.more:
            item.addChild(_more_item(more))
        return item

    @Slot(QTreeWidgetItem, int)
    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        """Count on, not anew: a group that is ticked tells so once for each of its places."""
        offer = item.data(column, _OFFER)
        if self._filling or not isinstance(offer, (Offer, More)):
            return
        ticked = item.checkState(0) == Qt.CheckState.Checked
        if ticked != offer.ticked:
            offer.ticked = ticked
            self.ticked += offer.count if ticked else -offer.count
            self.counted.emit(self.ticked)

    @Slot(QTreeWidgetItem, int)
    def _double_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        offer = item.data(column, _OFFER)
        if isinstance(offer, Offer):
            self.opened.emit(offer.flag)


def _more_item(more: More) -> QTreeWidgetItem:
    """Places that are not listed one by one."""
    text = (
        QCoreApplication.translate("FixTree", "{0:,} more places in approved conversations")
        if more.approved
        else QCoreApplication.translate("FixTree", "{0:,} more places")
    )
    item = QTreeWidgetItem([put(text, more.count)])
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, Qt.CheckState.Checked if more.ticked else Qt.CheckState.Unchecked)
    item.setData(0, _OFFER, more)
    return item


def _spoken(change: Preview) -> str:
    """The change in words, for screen readers."""
    if change.sentence:
        return change.sentence
    if not change.added:
        return QCoreApplication.translate("FixTree", "cut “{0}” before “{1}”").format(
            change.removed, change.after
        )
    return QCoreApplication.translate("FixTree", "“{0}” becomes “{1}”").format(change.removed, change.added)


def list_foot(button: QPushButton) -> QHBoxLayout:
    """What stands below a list of changes: how it is used, and the button that makes them."""
    row = QHBoxLayout()
    hint = QLabel(say("Space ticks, Enter shows the place. Approved conversations start unticked."))
    hint.setProperty("kind", "muted")
    hint.setWordWrap(True)
    row.addWidget(hint, 1)
    button.setProperty("kind", "primary")
    row.addWidget(button)
    return row
