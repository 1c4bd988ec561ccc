"""A column of turns in which what is read stays where it is, whatever comes above it or becomes taller."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.turn_widget import TurnWidget

_EDGE_PX, _BELOW_PX = 8, 24
_BESIDE_TEXT_PX = 48
"""What a turn has left and right of its text."""


class SteadyColumn(QScrollArea):
    """Lays turns out below each other. Which turns there are is up to who builds on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widgets: dict[int, TurnWidget] = {}
        self._font: QFont = theme.text_font()
        self._measure = 0
        self._typewriter = self._staying = self._resizing = False
        self._inner = QWidget()
        self._inner.setObjectName("conversation_column")
        self._inner.setBackgroundRole(QPalette.ColorRole.Base)
        self._inner.setAutoFillBackground(True)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(_EDGE_PX, 0, _EDGE_PX, _BELOW_PX)
        self._column.setSpacing(0)
        self._turns = QVBoxLayout()
        self._turns.setSpacing(0)
        self.setWidget(self._inner)

    def _in_order(self) -> Iterator[TurnWidget]:
        """The turns that are made, the first one first."""
        raise NotImplementedError

    # staying in place

    def _hold(self) -> tuple[TurnWidget, int] | None:
        """What must stay where it is on screen: the turn with the cursor, or the topmost one in view."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        best: TurnWidget | None = None
        for widget in self._in_order():
            if widget.y() + widget.height() <= top or widget.y() >= bottom:
                continue
            if widget.editor.hasFocus():
                best = widget
                break
            best = best or widget
        return (best, best.y() - top) if best else None

    def _keep(self, held: tuple[TurnWidget, int] | None) -> None:
        self._staying = True  # nothing moves on screen, so the card may stay beside its words
        self._lay_out()
        if held is not None and held[0].isVisibleTo(self._inner):
            self.verticalScrollBar().setValue(held[0].y() - held[1])
        self._staying = False

    @Slot()
    def _lay_out(self) -> None:
        """Let all heights take effect now.

        A turn's height follows from its width, which its parents give it: a second round settles what
        the first one changed.
        """
        for _ in range(3):
            before = self._inner.height()
            for widget in self._widgets.values():
                layout = widget.layout()
                if layout is not None:
                    layout.activate()
            self._turns.invalidate()  # it keeps what its turns wanted before
            self._column.invalidate()
            wanted = self._column.totalSizeHint().height()
            if self._column.hasHeightForWidth():
                wanted = self._column.totalHeightForWidth(self._inner.width())
            self._inner.resize(self._inner.width(), max(wanted, self.viewport().height()))
            self._column.activate()
            QCoreApplication.sendPostedEvents(self._inner, QEvent.Type.LayoutRequest)
            if self._inner.height() == before:
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width texts wrap elsewhere: what is read stays in sight."""
        held, staying = self._hold(), self._staying
        self._staying = True
        super().resizeEvent(event)
        self._staying = staying
        if self._resizing:
            return
        self._set_edges()
        if event.oldSize().width() != event.size().width():
            self._keep(held)

    @contextmanager
    def resized_once(self) -> Iterator[None]:
        """While much around the column comes or goes: its texts wrap anew at the end, and not with every step."""
        if self._resizing:
            yield
            return
        held = self._hold()
        self._resizing, staying, self._staying = True, self._staying, True
        self.setWidgetResizable(False)
        try:
            yield
            # What came and went is laid out here, or the column would have its last width only afterwards.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        finally:
            self._before_wrapping()
            self._column.setContentsMargins(self._edges())
            self.setWidgetResizable(True)
            self._resizing, self._staying = False, staying
        self._keep(held)

    def _before_wrapping(self) -> None:
        """All texts are about to wrap anew; who has many out of view may put them away."""

    # look

    def set_text_font(self, font: QFont) -> None:
        """Use another font for the texts."""
        self._font = font
        held = self._hold()
        for widget in self._widgets.values():
            widget.set_font(font)
        self._keep(held)
        self._set_edges()

    def set_measure(self, letters: int) -> None:
        """Let no line be longer than so many letters; 0 for as long as there is room."""
        self._measure = letters
        self._set_edges()

    def set_typewriter(self, on: bool) -> None:
        """Keep the line that is written in the middle."""
        self._typewriter = on
        self._set_edges()

    def _edges(self) -> QMargins:
        """The room beside and below the turns."""
        room = self.viewport().width()
        most = self._measure * QFontMetricsF(self._font).averageCharWidth() + _BESIDE_TEXT_PX
        beside = max(_EDGE_PX, int((room - most) / 2)) if self._measure else _EDGE_PX
        # the last line can come to the middle too
        below = self.viewport().height() // 2 if self._typewriter else _BELOW_PX
        return QMargins(beside, 0, beside, below)

    def _set_edges(self) -> None:
        wanted = self._edges()
        if self._column.contentsMargins() != wanted:
            held = self._hold()
            self._column.setContentsMargins(wanted)
            self._keep(held)
