"""One real window, offscreen, in a process of its own: ``python -m tests.benchmarks.window_child MODE …``.

Prints one JSON object. Modes: "start" (first paint of the window), "work CORPUS FOLDER" (opens the
dataset as a person would, types while it is read and checked, exports).
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from rolethread_gui.ui import theme
from rolethread_gui.ui.main_window import MainWindow
from rolethread_gui.workbench.desk import Desk
from rolethread_gui.workbench.preferences import Preferences

_TICK_MS = 5
_LIMIT_S = 600


class Gaps(QObject):
    """How late a 5 ms timer comes: the time for which the interface could not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.samples: dict[str, list[float]] = {}
        self.phase = "idle"
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._clock.start()
        self._timer.start()

    @Slot()
    def _tick(self) -> None:
        self.samples.setdefault(self.phase, []).append(self._clock.nsecsElapsed() / 1e9)
        self._clock.restart()


class Work(QObject):
    """The steps of the session, each started by the end of the one before."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        super().__init__()
        self.seen: dict[str, Any] = {}
        self.desk = Desk(folder=folder)
        self.window = MainWindow(self.desk, Preferences(folder / "preferences.ini"), folder)
        self.gaps = Gaps()
        self._folder = folder
        self._typed_at = 0.0
        self._answers: list[float] = []
        self._checks_done = False
        self.desk.rows_arrived.connect(self._rows)
        self.desk.import_finished.connect(self._imported)
        self.desk.checks_finished.connect(self._checked)
        self.desk.flags_changed.connect(self._flags)
        self.desk.problem.connect(self._problem)
        self._typing = QTimer(self)
        self._typing.setInterval(150)
        self._typing.timeout.connect(self._type)
        self.window.resize(1440, 900)
        self.window.show()
        self._started = time.perf_counter()
        self.desk.open_path(corpus)

    @Slot(str, str)
    def _problem(self, sentence: str, hint: str) -> None:
        print(sentence, hint, file=sys.stderr)
        QApplication.exit(1)

    @Slot(int)
    def _rows(self, size: int) -> None:
        if size and "first_rows" not in self.seen:
            self.window.grab()  # the rows are on the table when this returns
            self.seen["first_rows"] = time.perf_counter() - self._started
            self.gaps.phase = "import"

    @Slot(object)
    def _imported(self, report: object) -> None:
        del report
        self.seen["imported"] = time.perf_counter() - self._started
        self.gaps.phase = "checks"
        self._typing.start()

    @Slot(object)
    def _checked(self, summary: object) -> None:
        del summary
        if self._checks_done:
            return
        self._checks_done = True
        self.seen["checked"] = time.perf_counter() - self._started
        self.gaps.phase = "typing"
        QTimer.singleShot(6000, self._export)

    @Slot()
    def _type(self) -> None:
        key = 17
        turn = self.desk.conversation(key).turns[-1]
        self._typed_at = time.perf_counter()
        self.desk.typed(key, turn.key, turn.text + "x")

    @Slot(object)
    def _flags(self, keys: tuple[int, ...]) -> None:
        if 17 in keys and self._typed_at:
            if self._checks_done:
                self._answers.append(time.perf_counter() - self._typed_at)
            self._typed_at = 0.0

    @Slot()
    def _export(self) -> None:
        from rolethread_gui.engine.exporting import ExportPlan

        self._typing.stop()
        self.gaps.phase = "export"
        self.desk.export(ExportPlan("sharegpt", "jsonl"), self._folder / "window.jsonl", self._exported)

    def _exported(self, manifest: object) -> None:
        self.seen["exported"] = manifest is not None
        self.seen["flags_again"] = self._answers
        self.seen["gaps"] = self.gaps.samples
        self.seen["peak_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        QTimer.singleShot(0, QApplication.quit)


class Start(QObject):
    """Opens the window and says when it was painted."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.desk = Desk(folder=folder)
        self.window = MainWindow(self.desk, Preferences(folder / "preferences.ini"), folder)
        self.window.first_painted.connect(self._painted)
        self.window.show()

    @Slot()
    def _painted(self) -> None:
        print(json.dumps({"painted": time.monotonic()}), flush=True)
        QTimer.singleShot(0, QApplication.quit)


def main() -> int:
    """Run one mode."""
    app = QApplication(sys.argv[:1])
    theme.apply(app, "light")
    mode, *rest = sys.argv[1:]
    if mode == "start":
        start = Start(Path(rest[0]))
        status = app.exec()
        start.desk.close()
        return status
    work = Work(Path(rest[0]), Path(rest[1]))
    QTimer.singleShot(_LIMIT_S * 1000, QApplication.quit)
    status = app.exec()
    work.desk.close()
    print(json.dumps(work.seen))
    return status


if __name__ == "__main__":
    sys.exit(main())
