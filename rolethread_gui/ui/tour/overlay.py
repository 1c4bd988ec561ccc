"""Lies over the window while the tour runs: all is a little darker but for what is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.tour.steps import STEPS

_CARD_PX = 440
"""Width of the card."""
_DARKER = 110
"""How much darker the rest of the window is, of 255."""


class TourOverlay(QWidget):
    """The tour over a window.

    Signals:
        left: it is over, or the person left it.
    """

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._window = window
        self._step = 0
        self._hole = QRect()
        self._build()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._show_step()

    def _build(self) -> None:
        unit = theme.UNIT_PX
        self._card = QFrame(self)
        self._card.setObjectName("tour_card")
        self._card.setProperty("kind", "float")
        self._card.setFixedWidth(_CARD_PX)
        self._title = QLabel()
        self._title.setObjectName("tour_title")
        self._title.setProperty("kind", "heading")
        self._title.setWordWrap(True)
        self._text = QLabel()
        self._text.setObjectName("tour_text")
        self._text.setWordWrap(True)
        self._count = QLabel()
        self._count.setProperty("kind", "muted")
        self._leave = QPushButton(self.tr("Leave the tour"))
        self._leave.setObjectName("tour_leave")
        self._leave.setProperty("kind", "quiet")
        self._leave.clicked.connect(self.leave)
        self._back = QPushButton(self.tr("Back"))
        self._back.setObjectName("tour_back")
        self._back.clicked.connect(self.go_back)
        self._next = QPushButton()
        self._next.setObjectName("tour_next")
        self._next.setProperty("kind", "primary")
        self._next.setDefault(True)
        self._next.clicked.connect(self.go_on)
        buttons = QHBoxLayout()
        buttons.setSpacing(unit)
        buttons.addWidget(self._count)
        buttons.addStretch(1)
        for button in (self._leave, self._back, self._next):
            buttons.addWidget(button)
        self._layout = layout = QVBoxLayout(self._card)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addStretch(1)
        layout.addSpacing(unit)
        layout.addLayout(buttons)

    # going on

    @Slot()
    def go_on(self) -> None:
        """Show the next step; after the last the tour is over."""
        if self._step + 1 < len(STEPS):
            self._step += 1
            self._show_step()
        else:
            self.leave()

    @Slot()
    def go_back(self) -> None:
        """Show the step before."""
        if self._step:
            self._step -= 1
            self._show_step()

    @Slot()
    def leave(self) -> None:
        """End the tour."""
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.left.emit()

    def _show_step(self) -> None:
        step = STEPS[self._step]
        self._title.setText(step.title)
        self._text.setText(step.text)
        self._count.setText(self.tr("{0} of {1}").format(self._step + 1, len(STEPS)))
        self._back.setVisible(self._step > 0)
        last = self._step + 1 == len(STEPS)
        self._next.setText(self.tr("Done") if last else self.tr("Next"))
        self._leave.setVisible(not last)
        self._card.setAccessibleName(step.title)
        self._card.setAccessibleDescription(step.text)
        self._place()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    # where things are

    def _target(self) -> QWidget | None:
        return next(iter(self._seen(STEPS[self._step].targets)), None)

    def _seen(self, names: tuple[str, ...]) -> list[QWidget]:
        found = [widget for name in names for widget in self._window.findChildren(QWidget, name)]
        return [widget for widget in found if widget.isVisible()]

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        target = self._target()
        self._hole = QRect()
        if target is not None:
            parts = [target, *self._seen(STEPS[self._step].also)]
            whole = QRect()
            for part in parts:
                whole = whole.united(QRect(part.mapTo(self._window, QPoint(0, 0)), part.size()))
            self._hole = whole.adjusted(-4, -4, 4, 4).intersected(self.rect())
        self._layout.activate()
        # `adjustSize` asks how tall it would like to be at a width that it has not.
        self._card.resize(_CARD_PX, self._layout.totalHeightForWidth(_CARD_PX))
        self._card.move(self._beside())
        self.update()

    def _beside(self) -> QPoint:
        """Where the card stands: right of the target, left of it, below or above it; else in its middle."""
        gap = 2 * theme.UNIT_PX
        room, hole, size = self.rect().adjusted(gap, gap, -gap, -gap), self._hole, self._card.size()
        if hole.isNull():
            return room.center() - QPoint(size.width() // 2, size.height() // 2)
        middle_y = hole.center().y() - size.height() // 2
        middle_x = hole.center().x() - size.width() // 2
        places = (
            (hole.right() + gap, middle_y, hole.right() + gap + size.width() <= room.right()),
            (hole.left() - gap - size.width(), middle_y, hole.left() - gap - size.width() >= room.left()),
            (middle_x, hole.bottom() + gap, hole.bottom() + gap + size.height() <= room.bottom()),
            (middle_x, hole.top() - gap - size.height(), hole.top() - gap - size.height() >= room.top()),
            (middle_x, middle_y, True),
        )
        left, top = next((left, top) for left, top, fits in places if fits)
        return QPoint(
            max(room.left(), min(left, room.right() - size.width())),
            max(room.top(), min(top, room.bottom() - size.height())),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken all but the target, and draw a line round it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        if not self._hole.isNull():
            hole.addRoundedRect(QRectF(self._hole), 6, 6)
        painter.fillPath(shade.subtracted(hole), QColor(0, 0, 0, _DARKER))
        painter.setPen(QPen(QColor(theme.colors().accent), 2))
        painter.drawPath(hole)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, Enter and the arrows go on and back."""
        steps = {
            Qt.Key.Key_Escape: self.leave,
            Qt.Key.Key_Return: self.go_on,
            Qt.Key.Key_Enter: self.go_on,
            Qt.Key.Key_Right: self.go_on,
            Qt.Key.Key_Left: self.go_back,
        }
        act = steps.get(Qt.Key(event.key()))
        if act is not None:
            act()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round among the buttons of the card."""
        buttons = [one for one in (self._leave, self._back, self._next) if one.isVisible()]
        if not buttons:  # Qt looks for another place for the keyboard while this one goes
            return super().focusNextPrevChild(forward)
        here = next((place for place, one in enumerate(buttons) if one.hasFocus()), -1)
        buttons[(here + (1 if forward else -1)) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True
