"""Loads what draws charts, a little at a time, before the first chart is seen. Lane: GUI thread.

pyqtgraph costs a quarter of a second: it touches every class of Qt, each of which is made when it is touched for
the first time, and builds its own upon them. A thread would not be felt, but Qt's classes must not be made in
two threads at once; so they are made here, some in each turn of the event loop, and then pyqtgraph itself is
carried out one statement after another.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import sys
import time
from collections.abc import Iterator
from importlib.abc import InspectLoader

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_TURN_S = 0.003
"""How long classes are made in one turn."""
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
        began = time.perf_counter()
        for one in dir(module):
            getattr(module, one, None)
            if time.perf_counter() - began > _TURN_S:
                yield
                began = time.perf_counter()
    yield from _statements("pyqtgraph")
    importlib.import_module("rolethread_gui.ui.balance.plot")


def _statements(name: str) -> Iterator[None]:
    """Import a package that imports many others, one statement at a time; all at once where its source is not kept.

    Nothing else may import it before this is through.
    """
    spec = None if name in sys.modules else importlib.util.find_spec(name)
    source = spec.loader.get_source(name) if spec and isinstance(spec.loader, InspectLoader) else None
    if spec is None or source is None:
        importlib.import_module(name)
        return
    statements = ast.parse(source).body
    yield
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        for statement in statements:
            code = compile(ast.Module([statement], []), str(spec.origin), "exec")
            exec(code, module.__dict__)  # noqa: S102 - what an import does, with pauses
            yield
    except BaseException:
        del sys.modules[name]  # also where the window is closed meanwhile
        raise
