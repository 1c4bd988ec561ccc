"""Pictures of the real window on real data, made without a screen."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from rolethread_gui.ui.main_window import MainWindow
from rolethread_gui.wording import say
from rolethread_gui.workbench.desk import Desk

_PATIENCE_S = 600.0
_POLL_MS = 20


@contextlib.contextmanager
def without_size_hints() -> Iterator[None]:
    """Keep back what Qt's offscreen platform says of every window: that it takes no hints of size."""

    def show(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del kind, context
        if "propagateSizeHints" not in message:
            _complain(message)

    before = qInstallMessageHandler(show)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def wait_until(done: Callable[[], bool], seconds: float = _PATIENCE_S) -> bool:
    """Let the event loop run until something holds; False when it took too long."""
    until = time.monotonic() + seconds
    while not done():
        if time.monotonic() > until:
            return False
        loop = QEventLoop()
        QTimer.singleShot(_POLL_MS, loop.quit)
        loop.exec()
    return True


class Watch:
    """Remembers what the desk said, for those who wait."""

    def __init__(self, desk: Desk) -> None:
        self.problems: list[str] = []
        self.checked = 0
        self.imported = 0
        self.crashed = False
        self._desk = desk
        desk.problem.connect(self._problem)
        desk.crashed.connect(self._crashed)
        desk.checks_finished.connect(self._checked)
        desk.import_finished.connect(self._imported)

    def _problem(self, sentence: str, hint: str) -> None:
        self.problems.append(f"{sentence} {hint}".strip())

    def _crashed(self, report: str) -> None:
        self.problems.insert(0, report)
        self.crashed = True

    def _checked(self, summary: object) -> None:
        del summary
        self.checked += 1

    def _imported(self, report: object) -> None:
        del report
        self.imported += 1

    def ended(self) -> bool:
        """Whether all was read and checked, or something went wrong."""
        desk = self._desk
        if self.crashed or not desk.is_open:
            return bool(self.problems)
        return (self.checked > 0 or desk.read_only) and not desk.importing and not desk.checking


def draw(desk: Desk, window: MainWindow, file: Path, png: Path, *, page: str, size: tuple[int, int]) -> int:
    """Open a file, wait for its checks, and draw a page into a picture.

    Returns:
        0, or 2 when the file cannot be opened or the picture cannot be written (said on standard error).
    """
    watch = Watch(desk)
    window.resize(*size)
    window.show()
    window.open_path(file)
    wait_until(watch.ended)
    if watch.crashed or not desk.is_open:
        _complain(watch.problems[0] if watch.problems else say("“{0}” could not be opened.").format(file))
        return 2
    window.show_page(page)
    window.resize(*size)
    _settle()
    if not window.grab().save(str(png)):
        _complain(say("“{0}” cannot be written. Choose another place.").format(png))
        return 2
    return 0


def _settle() -> None:
    """Charts and counts refresh a moment after the last change."""
    until = time.monotonic() + 0.8
    wait_until(lambda: time.monotonic() > until)
    QApplication.processEvents()


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(sentence + "\n")
