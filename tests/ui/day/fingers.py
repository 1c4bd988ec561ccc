"""Keys and the mouse: those of a screen where there is one, so that everything on the way to Qt takes part; else Qt's own."""

from __future__ import annotations

import ctypes
import ctypes.util
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class QtFingers:
    """Without a screen: what they do arrives at a widget as if it had come from one."""

    drags = False
    """Whether rows can be dragged with them."""

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, widget: QWidget) -> None:
        """A key, down and up."""
        QTest.keyClick(widget, key, modifiers)

    def hold(self, key: Qt.Key, widget: QWidget, *, down: bool) -> None:
        """A key, down or up."""
        (QTest.keyPress if down else QTest.keyRelease)(widget, key)

    def write(self, text: str, widget: QWidget) -> None:
        """Letters, one after another."""
        QTest.keyClicks(widget, text)

    def click(self, widget: QWidget, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """The left button."""
        QTest.mouseClick(widget, LEFT, modifiers, place)

    def double_click(self, widget: QWidget, place: QPoint) -> None:
        """The left button, twice."""
        QTest.mouseClick(widget, LEFT, NONE, place)
        QTest.mouseDClick(widget, LEFT, NONE, place)

    def right_click(self, widget: QWidget, place: QPoint) -> None:
        """What the right button asks for."""
        there = widget.mapToGlobal(place)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there)
        QApplication.postEvent(widget, asked)

    def drag(self, widget: QWidget, start: QPoint, end: QPoint, ready: Callable[[], bool]) -> None:
        """Not possible without a screen."""
        raise NotImplementedError

    def drop_files(self, paths: Sequence[Path], window: QWidget) -> None:
        """What arrives when files are let go over a window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place, copy = QPoint(400, 300), Qt.DropAction.CopyAction
        come = QDragEnterEvent(place, copy, data, LEFT, NONE)
        QApplication.sendEvent(window, come)
        assert come.isAccepted()
        QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, LEFT, NONE))


_KEYSYMS = {
    Qt.Key.Key_Escape: 0xFF1B,
    Qt.Key.Key_Return: 0xFF0D,
    Qt.Key.Key_Backspace: 0xFF08,
    Qt.Key.Key_Tab: 0xFF09,
    Qt.Key.Key_Delete: 0xFFFF,
    Qt.Key.Key_Home: 0xFF50,
    Qt.Key.Key_Left: 0xFF51,
    Qt.Key.Key_Up: 0xFF52,
    Qt.Key.Key_Right: 0xFF53,
    Qt.Key.Key_Down: 0xFF54,
    Qt.Key.Key_End: 0xFF57,
    **{Qt.Key(Qt.Key.Key_F1.value + place): 0xFFBE + place for place in range(12)},
}
_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, 0xFFE3),
    (Qt.KeyboardModifier.AltModifier, 0xFFE9),
    (Qt.KeyboardModifier.ShiftModifier, 0xFFE1),
)
_SHIFT = 0xFFE1
_DRAG_MS = 60
_PATIENCE = 100
"""Moves for which a hand waits until the place is shown at which it would let go."""
_TWICE_MS = 80
_STILL_MS = 20
_LOST_MS = 3_000
"""What is let go while the keyboard is between two windows gets to none of them."""


class CoveredError(AssertionError):
    """What is to be clicked cannot be seen there; nothing was pressed."""


class _Arrivals(QObject):
    """Counts what was let go, keys and buttons: only then has the program had all of a press."""

    def __init__(self) -> None:
        super().__init__(QGuiApplication.instance())
        self.sent = self.had = 0
        QGuiApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        kinds = (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease)
        if event.type() in kinds and isinstance(watched, QWindow):
            self.had += 1
        return False

    def wait(self) -> None:
        """The screen hands things over in a thread of its own, which may come late beside other work."""
        patience = QDeadlineTimer(_LOST_MS)
        while self.had < self.sent and not patience.hasExpired():
            QTest.qWait(1)
        self.had = self.sent = 0


class ScreenFingers:
    """The keyboard and the mouse of an X screen, by its test extension. Keys go where the screen has the keyboard."""

    drags = True

    def __init__(self) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XKeycodeToKeysym.restype = ctypes.c_ulong
        display = self._x.XOpenDisplay(None)
        assert display, "no screen"
        self._display = ctypes.c_void_p(display)
        self._codes: dict[int, tuple[int, bool]] = {}
        for shift in (True, False):  # without Shift goes before with it
            for code in range(8, 256):
                sign = int(self._x.XKeycodeToKeysym(self._display, ctypes.c_ubyte(code), int(shift)))
                if sign:
                    self._codes[sign] = (code, shift)
        self._last: tuple[float, QPoint] = (0.0, QPoint(-99, -99))
        self._arrivals = _Arrivals()

    # keys

    def _send(self, code: int, *, down: bool) -> None:
        self._arrivals.sent += not down
        self._test.XTestFakeKeyEvent(self._display, code, int(down), ctypes.c_ulong(0))

    def _arrive(self) -> None:
        """Wait until the program has had all of it."""
        self._x.XSync(self._display, 0)
        QGuiApplication.sync()
        QApplication.processEvents()
        self._arrivals.wait()

    def _type(self, keysym: int, held: tuple[int, ...] = ()) -> None:
        code, shift = self._codes[keysym]
        if shift and _SHIFT not in held:
            held = (*held, _SHIFT)
        for one in held:
            self._send(self._codes[one][0], down=True)
        self._send(code, down=True)
        self._send(code, down=False)
        for one in reversed(held):
            self._send(self._codes[one][0], down=False)
        self._arrive()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, widget: QWidget) -> None:
        """A key, down and up."""
        self._has_keyboard(widget)
        held = tuple(sign for modifier, sign in _MODIFIERS if modifiers & modifier)
        self._type(self._keysym(key), held)

    @staticmethod
    def _keysym(key: Qt.Key) -> int:
        known = _KEYSYMS.get(key)
        return known if known is not None else ord(chr(key.value).lower())

    @staticmethod
    def _has_keyboard(widget: QWidget) -> None:
        """What is pressed for somebody must get there."""
        here = QApplication.activePopupWidget() or QApplication.focusWidget()
        wanted = widget.focusProxy() or widget
        there = here in (None, widget, wanted) or wanted.isAncestorOf(here) or here.isAncestorOf(wanted)
        assert there, f"{here} has the keyboard, not {wanted}"

    def hold(self, key: Qt.Key, widget: QWidget, *, down: bool) -> None:
        """A key, down or up."""
        self._has_keyboard(widget)
        self._send(self._codes[self._keysym(key)][0], down=down)
        self._arrive()

    def write(self, text: str, widget: QWidget) -> None:
        """Letters, one after another."""
        self._has_keyboard(widget)
        for letter in text:
            self._type(ord(letter))

    # the mouse

    def _at(self, widget: QWidget, place: QPoint) -> QPoint:
        """Where that is on the screen, once its window stands there and nothing lies over it."""
        window = widget.window()
        if window.windowType() is not Qt.WindowType.Popup:
            QTest.qWaitForWindowExposed(window, 15_000)
            if QApplication.activePopupWidget() is None and not window.isActiveWindow():
                QTest.qWaitForWindowActive(window, 5_000)
        there = QPoint()
        for _ in range(20):  # nobody clicks at what still moves
            self._arrive()
            before, there = there, widget.mapToGlobal(place)
            if before == there:
                break
            QTest.qWait(_STILL_MS)
        found = QApplication.widgetAt(there)
        wanted = found is not None and (
            found is widget or widget.isAncestorOf(found) or found.isAncestorOf(widget)
        )
        if not wanted or not widget.rect().contains(place):
            raise CoveredError(f"{found} lies over {widget} at {there} of {window.geometry()}")
        return there

    def _go(self, there: QPoint) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, there.x(), there.y(), ctypes.c_ulong(0))

    def _button(self, button: int, *, down: bool, after_ms: int = 0) -> None:
        self._arrivals.sent += not down
        self._test.XTestFakeButtonEvent(self._display, button, int(down), ctypes.c_ulong(after_ms))

    def _apart(self, there: QPoint) -> None:
        """Two clicks at one place are no double click unless they are meant as one."""
        when, where = self._last
        wait = when + QGuiApplication.styleHints().mouseDoubleClickInterval() / 1000 + 0.05 - time.monotonic()
        if wait > 0 and (there - where).manhattanLength() < 12:
            QTest.qWait(int(wait * 1000))

    def click(self, widget: QWidget, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """The left button."""
        there = self._at(widget, place)
        self._apart(there)
        held = [self._codes[sign][0] for modifier, sign in _MODIFIERS if modifiers & modifier]
        self._go(there)
        self._arrive()
        for code in held:
            self._send(code, down=True)
        for down in (True, False):
            self._button(1, down=down)
        for code in held:
            self._send(code, down=False)
        self._arrive()
        self._last = (time.monotonic(), there)

    def double_click(self, widget: QWidget, place: QPoint) -> None:
        """The left button, twice."""
        there = self._at(widget, place)
        self._apart(there)
        self._go(there)
        self._arrive()
        for again in (False, True):  # as fast as a hand; at once would be no double click
            self._button(1, down=True, after_ms=_TWICE_MS * again)
            self._button(1, down=False)
        self._arrive()
        self._last = (time.monotonic(), there)

    def right_click(self, widget: QWidget, place: QPoint) -> None:
        """The right button."""
        self._go(self._at(widget, place))
        self._arrive()
        for down in (True, False):
            self._button(3, down=down)
        self._arrive()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint, ready: Callable[[], bool]) -> None:
        """The left button, held down on the way. Qt is in a loop of its own meanwhile, so timers move the mouse on."""
        first, last = self._at(widget, start), self._at(widget, end)
        self._apart(first)
        self._arrive()
        self._drag(first, last, ready)
        self._last = (time.monotonic(), last)

    def drop_files(self, paths: Sequence[Path], window: QWidget) -> None:
        """Files are dragged over from the window of another program, and let go."""
        words = [sys.executable, "-m", "tests.ui.day.drawer", *map(str, paths)]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as drawer:
            assert drawer.stdout is not None
            x, y = map(int, drawer.stdout.readline().split())
            seen = _Dragged()
            there = window.mapToGlobal(QPoint(window.width() // 2, window.height() // 2))
            try:
                self._drag(QPoint(x, y), there, lambda: seen.moves > 2)
                assert seen.drops, "nothing was let go over the window"
            finally:
                QGuiApplication.instance().removeEventFilter(seen)
                drawer.terminate()
        self._arrivals.sent = 0  # its buttons were those of another program

    def _drag(self, first: QPoint, last: QPoint, ready: Callable[[], bool]) -> None:
        self._go(first)
        self._x.XSync(self._display, 0)
        self._button(1, down=True)
        self._x.XSync(self._display, 0)
        QTest.qWait(_DRAG_MS)
        way = QPointF(last - first)
        stops = [(QPointF(first) + way * share).toPoint() for share in (0.05, 0.2, 0.5, 0.8)]
        over: list[int] = []

        def on(place: int = 0) -> None:
            if place < len(stops):
                self._go(stops[place])
            elif place < len(stops) + 2 or (not ready() and place < len(stops) + _PATIENCE):
                self._go(last + QPoint(place % 2, 0))  # a hand is never quite still
            else:
                self._button(1, down=False)
                over.append(1)
            self._x.XSync(self._display, 0)
            if not over:
                QTimer.singleShot(_DRAG_MS, lambda: on(place + 1))

        QTimer.singleShot(0, on)
        until = time.monotonic() + 15
        while not over and time.monotonic() < until:
            QTest.qWait(20)
        assert over, "the mouse stands still"
        QTest.qWait(2 * _DRAG_MS)


class _Dragged(QObject):
    """Sees what is dragged over a window from elsewhere."""

    def __init__(self) -> None:
        super().__init__(QGuiApplication.instance())
        self.moves = 0
        self.drops = 0
        QGuiApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(watched, QWindow):
            self.moves += event.type() is QEvent.Type.DragMove
            self.drops += event.type() is QEvent.Type.Drop
        return False


def fingers() -> QtFingers | ScreenFingers:
    """Those of the screen that the program is shown on."""
    return ScreenFingers() if QGuiApplication.platformName() == "xcb" else QtFingers()
