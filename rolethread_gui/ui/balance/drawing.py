"""Loads what draws charts, a little at a time, before the first chart is seen. Lane: GUI thread.

pyqtgraph costs a quarter of a second: it touches every class of Qt, each of which is made when it is touched for
the first time, and builds its own upon them. A thread would not be felt, but Qt's classes must not be made in
two threads at once; so they are made here, some in each turn of the event loop.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_AT_ONCE = 24
"""Classes made in one turn."""
_FIRST = (
    "xml.etree.ElementTree",
    "multiprocessing.connection",
    "importlib.resources",
    "pydoc",
    "cProfile",
    "decimal",
    "numpy.typing",
    "PySide6.QtTest",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
)
"""What pyqtgraph imports; it would all come at once with it."""
_QT = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtTest")


class Drawing(QObject):
    """Loads `rolethread_gui.ui.balance.plot`.

    Signals:
        loaded: charts can be drawn now.
    """

    loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_loaded = False
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def load(self) -> None:
        """Begin, if nobody has."""
        if self._steps is None:
            self._steps = _steps()
            self._timer.start()

    def stop(self) -> None:
        """Leave off."""
        self._timer.stop()

    @Slot()
    def _go_on(self) -> None:
        assert self._steps is not None
        if next(self._steps, _DONE) is _DONE:
            self._timer.stop()
            self.is_loaded = True
            self.loaded.emit()


_DONE = object()


def _steps() -> Iterator[None]:
    for name in _FIRST:
        importlib.import_module(name)
        yield
    for name in _QT:
        module = importlib.import_module(name)
        names = dir(module)
        for first in range(0, len(names), _AT_ONCE):
            for one in names[first : first + _AT_ONCE]:
                getattr(module, one, None)
            yield
    importlib.import_module("rolethread_gui.ui.balance.plot")
