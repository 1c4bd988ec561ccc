"""The filter panel: facets with live counts."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QCursor,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
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
from shiboken6 import isValid

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.facet_section import FacetSection
from rolethread_gui.ui.edit.facets import Click, Facet, clicked, counts, state
from rolethread_gui.ui.text_direction import runs_right_to_left
from rolethread_gui.wording import figure, put

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
        self.setAccessibleName(put(self.tr("{0}, {1:,} conversations{2}"), self.text(), self.count, how))

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
        label = figure(self.count)
        number_width = max(28, self.fontMetrics().horizontalAdvance(label))
        right = self.width() - 10
        font = self.font()
        font.setStrikeOut(self.state == "not")
        font.setWeight(theme.STRONG if self.state == "on" else font.weight())
        painter.setFont(font)
        room = right - number_width - 8 - x
        painter.setPen(QColor(colors.text if self.count or self.state else colors.disabled))
        # Bars of all rows end in one line; the words may go on to where the figures begin.
        wide = right - self.fontMetrics().horizontalAdvance(label) - 10 - x
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, wide)
        if runs_right_to_left(title):  # its ellipsis stands where it ends
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRect(x, 0, wide, self.height() - 2), sides | Qt.AlignmentFlag.AlignVCenter, title)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
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
        section_folded: name of a section, and whether it is folded now.
    """

    filter_wanted = Signal(object)
    section_folded = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its facets have it
        self.setObjectName("filter_panel")
        self.setAccessibleName(self.tr("Filters"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(140)
        self._filter = Filter()
        self._checks: tuple[CheckTitle, ...] = ()
        self._rows: dict[Facet, FacetRow] = {}
        self._sections: dict[str, FacetSection] = {}
        self._folded: frozenset[str] = frozenset()
        self._since = 0
        self._columns: Columns | None = None
        self._inner = inner = QWidget()
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(4, 4, 4, 8)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._flags = self._section("flags", self.tr("Flags"))
        self._nothing = QLabel(self.tr("The checks have found nothing so far."))
        self._nothing.setProperty("kind", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(12, 4, 8, 4)
        self._flags.below.addWidget(self._nothing)
        self._flags.arranged.connect(self._recount)
        status = self._section("status", self.tr("Status"))
        marks = ("circle-dashed:muted", "circle-dot:accent", "circle-check:good")
        titles = (self.tr("To review"), self.tr("In progress"), self.tr("Approved"))
        for name, mark, title in zip(STATUSES, marks, titles, strict=True):
            self._add(status, Facet("status", name), title, mark)
        export = self._section("export", self.tr("Export"))
        self._add(export, Facet("included", "yes"), self.tr("In the export"), "square-check:accent")
        self._add(export, Facet("included", "no"), self.tr("Left out"), "square:muted")
        work = self._section("work", self.tr("Your work"))
        self._add(work, Facet("edited", "yes"), self.tr("Edited"), "pencil:muted")
        self._add(work, Facet("edited", "since"), self.tr("Since the last version"), "pencil:accent")
        self._add(work, Facet("noted", "yes"), self.tr("With a note"), "message-square-text:muted")
        self._holds = self._section("holds", self.tr("Holds"))
        for held, title, mark in (
            ("alternatives", self.tr("Other texts"), "columns-2:muted"),
            ("calls", self.tr("Tool calls"), "wrench:muted"),
            ("good", self.tr("Thumb up"), "thumbs-up:good"),
            ("bad", self.tr("Thumb down"), "thumbs-down:error"),
            ("attached", self.tr("Pictures and the like"), "image:muted"),
        ):
            self._add(self._holds, Facet("holds", held), title, mark)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def _section(self, name: str, title: str) -> FacetSection:
        section = FacetSection(name, title)
        self.add_section(section)
        return section

    def _add(self, section: FacetSection, facet: Facet, title: str, mark: str) -> None:
        row = FacetRow(facet, title, mark)
        row.chosen.connect(self._chosen)
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(self._menu)
        section.rows.addWidget(row)
        self._rows[facet] = row

    def add_section(self, section: FacetSection, *, first: bool = False) -> None:
        """Put further facets below the others, or above them."""
        self._layout.insertWidget(0 if first else self._layout.count() - 1, section)
        self._sections[section.name] = section
        section.fold(section.name in self._folded)
        section.folded.connect(self.section_folded)

    def drop_section(self, section: FacetSection) -> None:
        """Take a section out again."""
        self._sections.pop(section.name, None)
        section.hide()
        section.deleteLater()

    def fold(self, names: Iterable[str]) -> None:
        """Fold these sections and no others."""
        self._folded = frozenset(names)
        for name, section in self._sections.items():
            section.fold(name in self._folded)

    def folded(self) -> list[str]:
        """Names of the sections that are folded."""
        return [name for name, section in self._sections.items() if section.is_folded]

    @contextlib.contextmanager
    def standing_still(self) -> Iterator[None]:
        """Rows come and go as the checks find something: what is under the mouse meanwhile stays where it is."""
        inner, held = self._inner, self._held()
        before = 0 if held is None else held.mapTo(inner, QPoint()).y()
        yield
        if held is None or not isValid(held) or not held.isVisible():
            return
        for section in self._sections.values():
            section.lay_out()
        self._layout.activate()
        super().event(QEvent(QEvent.Type.LayoutRequest))  # how far it can be scrolled now
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + held.mapTo(inner, QPoint()).y() - before)

    def _held(self) -> QWidget | None:
        """What the mouse is over, or else what stands first in view."""
        mouse = self.viewport().mapFromGlobal(QCursor.pos())
        if not self.viewport().rect().contains(mouse):
            if not self.verticalScrollBar().value():
                return None
            mouse = QPoint(self.viewport().width() // 2, 0)
        return self._inner.childAt(self._inner.mapFrom(self.viewport(), mouse))

    def set_since(self, position: int) -> None:
        """Say where the newest version is in the history, 0 for none."""
        self._since = position

    def set_checks(self, checks: Sequence[CheckTitle]) -> None:
        """Show rows for these checks, the gravest first."""
        ordered = tuple(sorted(checks, key=lambda check: (check.severity.rank, check.title)))
        if ordered == self._checks:
            return
        self._checks = ordered
        for facet in [facet for facet in self._rows if facet.kind == "flag"]:
            del self._rows[facet]
        self._flags.clear_rows()
        self._add(self._flags, Facet("flag", ""), self.tr("Any flag"), "flag:muted")
        for check in ordered:
            self._add(self._flags, Facet("flag", check.id), check.title, check.severity.value)

    def expect(self, filter_: Filter) -> None:
        """A click changes this filter from now on; the figures follow with `refresh`."""
        self._filter = filter_

    def refresh(self, columns: Columns | None, filter_: Filter) -> None:
        """Count again under this filter."""
        self._columns, self._filter = columns, filter_
        if columns is None:
            for facet, row in self._rows.items():
                row.set_numbers(0, 0.0, "")
                row.setHidden(facet.kind == "holds")
            self._holds.hide()
            return
        found = counts(columns, filter_, [check.id for check in self._checks], self._since)
        largest = max((n for facet, n in found.items() if facet.kind == "flag" and facet.value), default=0)
        for facet, row in self._rows.items():
            number = found.get(facet, 0)
            how = state(filter_, facet)
            share = number / largest if largest and facet.kind == "flag" and facet.value else 0.0
            row.set_numbers(number, min(1.0, share), how)
            if facet.kind in ("flag", "holds"):
                narrowed = facet.kind == "flag" and self._flags.narrowed_to not in row.text().casefold()
                row.setHidden(not (number > 0 or how) or narrowed)
        self._rows[Facet("edited", "since")].setVisible(self._since > 0)
        flagged = [row for facet, row in self._rows.items() if facet.kind == "flag" and row.count]
        self._flags.offer_narrow(len(flagged))
        held = [row for facet, row in self._rows.items() if facet.kind == "holds"]
        self._holds.setVisible(any(not row.isHidden() for row in held))
        checked = not bool((columns.plain("checked")[filter_.mask(columns)] < 0).any())
        nobody = self.tr("None of the conversations shown has a flag.")
        so_far = self.tr("The checks have found nothing so far.")
        self._nothing.setText(nobody if filter_.clauses and checked else so_far)
        self._nothing.setVisible(not found.get(Facet("flag", ""), 0))

    @Slot()
    def _recount(self) -> None:
        self.refresh(self._columns, self._filter)

    @Slot(object, object)
    def _chosen(self, facet: Facet, how: Click) -> None:
        self.filter_wanted.emit(clicked(self._filter, facet, how, self._since))

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
