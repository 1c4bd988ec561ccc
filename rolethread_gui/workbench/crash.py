"""Bugs: what nobody caught becomes a report in the log folder, without any text of the dataset.

A report holds the type of the error, the places in the program, the versions and the system. Messages of
errors are left out, since they may quote what somebody wrote.
"""

from __future__ import annotations

import platform
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import platformdirs
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt, Signal, Slot

from rolethread_gui import __version__
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.workers import bug_report

_MOST = 20
"""Reports kept."""
_SAME_S = 2.0
"""The same bug again within so many seconds is not reported again: a repaint may fail sixty times a second."""


def log_folder() -> Path:
    """Where reports are kept."""
    return Path(platformdirs.user_log_dir("RoleThread Workbench", appauthor=False))


class CrashReporter(QObject):
    """Takes every exception that nobody caught, in any thread.

    Args:
        folder: where reports are kept; None for the usual place of the system.

    Signals:
        met: a `UserProblem` that nobody caught, to be told in its own words; in the GUI thread.
        reported: path of the report (empty if it could not be written) and its text; always delivered in
            the GUI thread.
        stopped: the same of a fault that ended the program the last time.
    """

    reported = Signal(str, str)
    stopped = Signal(str, str)
    met = Signal(object)
    _arrived = Signal(str)
    _met = Signal(object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or log_folder()
        self._before: tuple[Any, Any, Any] | None = None
        self._last = ("", 0.0)
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._met.connect(self.met, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks for uncaught exceptions."""
        if self._before is None:
            self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
            sys.excepthook = self._uncaught
            threading.excepthook = lambda args: self._caught_elsewhere(args.exc_value)
            sys.unraisablehook = lambda args: self._caught_elsewhere(args.exc_value)

    def remove(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None

    @Slot(str)
    def report(self, text: str) -> None:
        """Report a bug that a job or a worker process met. From any thread."""
        self._arrived.emit(text)

    def report_stop(self, text: str) -> None:
        """Report where the program was when the system ended it."""
        whole = f"{about()}\n{text}"
        self.stopped.emit(self._keep(whole), whole)

    def guarded(self, call: Callable[[], Any]) -> Any:
        """Call something; a bug in it is reported and gives None."""
        try:
            return call()
        except Exception as error:  # noqa: BLE001 - this is where bugs end
            self.report(bug_report(error))
            return None

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, UserProblem):  # no bug: a disk that is full, a project that is damaged
            self._met.emit(error)
            return
        if sys.stderr is not None:  # there is none under pythonw
            sys.__excepthook__(kind, error, trace)
        self.report(bug_report(error))

    def _caught_elsewhere(self, error: BaseException | None) -> None:
        if error is not None:
            self._uncaught(type(error), error, error.__traceback__)

    @Slot(str)
    def _take(self, text: str) -> None:
        now = time.monotonic()
        if text == self._last[0] and now - self._last[1] < _SAME_S:
            return
        self._last = text, now
        whole = f"{about()}\n{text}"
        self.reported.emit(self._keep(whole), whole)

    def _keep(self, text: str) -> str:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            old = sorted(self._folder.glob("report-*.txt"))
            for path in old[: max(0, len(old) - _MOST + 1)]:
                path.unlink(missing_ok=True)
            stamp = time.strftime("%Y%m%d-%H%M%S") + f"-{time.time_ns() % 1_000_000_000:09d}"
            path = self._folder / f"report-{stamp}.txt"
            path.write_text(text, encoding="utf-8")
        except OSError:
            return ""
        return str(path)


def about() -> str:
    """Versions and system, the head of every report."""
    return (
        f"RoleThread Workbench {__version__}\n"
        f"Python {platform.python_version()}, PySide6 {pyside_version}\n"
        f"{platform.platform()}\n"
    )
