"""The filter panel: facets with live counts."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.facets import Click, Facet, clicked, counts, state

_ROW_PX = 26
_ICON_PX = 14


@dataclasses.dataclass(frozen=True, slots=True)
class CheckTitle:
    """What the panel must know of a check."""

    id: str
    title: str
    severity: Severity


class FacetRow(QAbstractButton):
    """One facet: mark, title, a small bar and a count.

    Signals:
        chosen: it was clicked: the facet and how.
    """

    chosen = Signal(object, object)

    def __init__(self, facet: Facet, title: str, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self.setText(title)
        self.mark = mark
        self.count = 0
        self.share = 0.0
        self.state = ""
        self.setObjectName(f"facet_{facet.kind}_{facet.value or 'any'}".replace(" ", "_"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            title + "\n" + self.tr("Click: only these. Ctrl+click: these as well. Alt+click: without these.")
        )
        self._say()

    def set_numbers(self, count: int, share: float, how: str) -> None:
        """Show a count, a bar (0 to 1) and whether the filter uses it."""
        if (count, share, how) != (self.count, self.share, self.state):
            self.count, self.share, self.state = count, share, how
            self._say()
            self.update()

    def _say(self) -> None:
        how = {"on": self.tr(", chosen"), "not": self.tr(", excluded")}.get(self.state, "")
        self.setAccessibleName(self.tr("{0}, {1:,} conversations{2}").format(self.text(), self.count, how))

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(160, max(_ROW_PX, self.fontMetrics().height() + 10))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, read with its modifiers."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self._choose(event.modifiers())
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter click; arrows go to the neighbours."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(event.modifiers())
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _choose(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier):
            how = Click.EXCLUDE
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            how = Click.ADD
        else:
            how = Click.ONLY
        self.chosen.emit(self.facet, how)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Back to quiet."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark, title over its bar, count."""
        del event
        colors = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(4, 1, -4, -1)
        if self.state or self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent_soft if self.state else colors.hover))
            painter.drawRoundedRect(area, 5, 5)
        x = 10
        if self.mark:
            ratio = self.devicePixelRatioF()
            name, _, color = self.mark.partition(":")
            pixmap = (
                theme.pixmap(name, color, _ICON_PX, ratio)
                if color
                else theme.severity_pixmap(name, _ICON_PX, ratio)
            )
            painter.drawPixmap(x, (self.height() - _ICON_PX) // 2, pixmap)
        x += _ICON_PX + 6
        label = f"{self.count:,}"
        number_width = max(28, self.fontMetrics().horizontalAdvance(label))
        right = self.width() - 10
        font = self.font()
        font.setStrikeOut(self.state == "not")
        font.setBold(self.state == "on")
        painter.setFont(font)
        room = right - number_width - 8 - x
        painter.setPen(QColor(colors.text if self.count or self.state else colors.disabled))
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, 0, room, self.height() - 2), Qt.AlignmentFlag.AlignVCenter, title)
        if self.share > 0:
            self._paint_bar(painter, QRectF(x, self.height() - 5, room, 2.5))
        font.setStrikeOut(False)
        painter.setFont(font)
        painter.setPen(QColor(colors.muted))
        painter.drawText(
            QRect(right - number_width, 0, number_width, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            label,
        )
        painter.end()

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        colors = theme.colors()
        painter.setPen(Qt.PenStyle.NoPen)
        severe = self.mark in ("error", "warning", "hint")
        painter.setBrush(QColor(colors.severity(self.mark) if severe else colors.bar))
        area.setWidth(max(3.0, area.width() * self.share))
        painter.drawRoundedRect(area, 1, 1)


class FilterPanel(QScrollArea):
    """All facets.

    Signals:
        filter_wanted: the filter that a click asks for.
    """

    filter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_panel")
        self.setAccessibleName(self.tr("Filters"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(140)
        self._filter = Filter()
        self._checks: tuple[CheckTitle, ...] = ()
        self._rows: dict[Facet, FacetRow] = {}
        inner = QWidget()
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(4, 8, 4, 8)
        self._layout.setSpacing(0)
        self._flags = QVBoxLayout()
        self._flags.setSpacing(0)
        self._heading(self.tr("Flags"))
        self._layout.addLayout(self._flags)
        self._nothing = QLabel(self.tr("The checks have found nothing so far."))
        self._nothing.setProperty("kind", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(12, 4, 8, 4)
        self._layout.addWidget(self._nothing)
        self._heading(self.tr("Status"))
        marks = ("circle-dashed:muted", "circle-dot:accent", "circle-check:good")
        titles = (self.tr("To review"), self.tr("In progress"), self.tr("Approved"))
        for status, mark, title in zip(STATUSES, marks, titles, strict=True):
            self._add(self._layout, Facet("status", status), title, mark)
        self._heading(self.tr("Export"))
        self._add(self._layout, Facet("included", "yes"), self.tr("In the export"), "square-check:accent")
        self._add(self._layout, Facet("included", "no"), self.tr("Left out"), "square:muted")
        self._holds = self._heading(self.tr("Holds"))
        for held, title, mark in (
            ("alternatives", self.tr("Other texts"), "columns-2:muted"),
            ("calls", self.tr("Tool calls"), "wrench:muted"),
            ("good", self.tr("Thumb up"), "thumbs-up:good"),
            ("bad", self.tr("Thumb down"), "thumbs-down:error"),
            ("attached", self.tr("Pictures and the like"), "image:muted"),
        ):
            self._add(self._layout, Facet("holds", held), title, mark)
        self._heading(self.tr("Work"))
        self._add(self._layout, Facet("edited", "yes"), self.tr("Edited"), "pencil:muted")
        self._layout.addStretch(1)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def _heading(self, title: str) -> QLabel:
        label = QLabel(title)
        label.setProperty("kind", "heading")
        label.setContentsMargins(8, 8, 8, 4)
        self._layout.addWidget(label)
        return label

    def _add(self, layout: QVBoxLayout, facet: Facet, title: str, mark: str) -> None:
        row = FacetRow(facet, title, mark)
        row.chosen.connect(self._chosen)
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(self._menu)
        layout.addWidget(row)
        self._rows[facet] = row

    def add_section(self, section: QWidget) -> None:
        """Put further facets below the others."""
        self._layout.insertWidget(self._layout.count() - 1, section)

    def set_checks(self, checks: Sequence[CheckTitle]) -> None:
        """Show rows for these checks, the gravest first."""
        ordered = tuple(sorted(checks, key=lambda check: (check.severity.rank, check.title)))
        if ordered == self._checks:
            return
        self._checks = ordered
        while (item := self._flags.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, FacetRow):
                self._rows.pop(widget.facet, None)
                widget.hide()
                widget.deleteLater()
        self._add(self._flags, Facet("flag", ""), self.tr("Any flag"), "flag:muted")
        for check in ordered:
            self._add(self._flags, Facet("flag", check.id), check.title, check.severity.value)

    def refresh(self, columns: Columns | None, filter_: Filter) -> None:
        """Count again under this filter."""
        self._filter = filter_
        if columns is None:
            for facet, row in self._rows.items():
                row.set_numbers(0, 0.0, "")
                row.setHidden(facet.kind == "holds")
            self._holds.hide()
            return
        found = counts(columns, filter_, [check.id for check in self._checks])
        largest = max((n for facet, n in found.items() if facet.kind == "flag" and facet.value), default=0)
        for facet, row in self._rows.items():
            number = found.get(facet, 0)
            how = state(filter_, facet)
            share = number / largest if largest and facet.kind == "flag" and facet.value else 0.0
            row.set_numbers(number, min(1.0, share), how)
            if facet.kind in ("flag", "holds"):
                row.setVisible(number > 0 or bool(how))
        held = [row for facet, row in self._rows.items() if facet.kind == "holds"]
        self._holds.setVisible(any(not row.isHidden() for row in held))
        nobody = self.tr("None of the conversations shown has a flag.")
        self._nothing.setText(nobody if filter_.clauses else self.tr("The checks have found nothing so far."))
        self._nothing.setVisible(not found.get(Facet("flag", ""), 0))

    @Slot(object, object)
    def _chosen(self, facet: Facet, how: Click) -> None:
        self.filter_wanted.emit(clicked(self._filter, facet, how))

    @Slot(QPoint)
    def _menu(self, where: QPoint) -> None:
        row = self.sender()
        if not isinstance(row, FacetRow):
            return
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for title, how in (
            (self.tr("Show only these"), Click.ONLY),
            (self.tr("Show these as well"), Click.ADD),
            (self.tr("Show those without"), Click.EXCLUDE),
        ):
            menu.addAction(title).setData((row.facet, how))
        menu.triggered.connect(self._menu_chosen)
        menu.popup(row.mapToGlobal(where))

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        self._chosen(*action.data())
