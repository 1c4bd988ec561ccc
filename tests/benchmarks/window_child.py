"""One real window, offscreen, in a process of its own: ``python -m tests.benchmarks.window_child CORPUS FOLDER``.

Opens the dataset as a person would, types while it is checked, exports. Prints one JSON object.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from rolethread_gui.app import Workbench
from rolethread_gui.ui.application import make_offscreen_application
from rolethread_gui.workbench.preferences import Preferences

_TICK_MS = 5
_LIMIT_MS = 900_000
_TYPED = 17
"""Key of the conversation that is typed into."""


class Gaps(QObject):
    """How late a 5 ms timer comes: the time for which the interface could not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.samples: dict[str, list[float]] = {}
        self.phase = "opening"
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._clock.start()
        self._timer.start()

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        self.samples.setdefault(self.phase, []).append(self._clock.nsecsElapsed() / 1e9)
        self._clock.restart()


class Work(QObject):
    """The steps of the session, each started by the end of the one before."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        super().__init__()
        self.seen: dict[str, Any] = {}
        self._folder = folder
        self._typed_at = 0.0
        self._answers: list[float] = []
        self._checks_done = False
        self.workbench = Workbench(
            Preferences(folder / "preferences.ini"), folder=folder, theme_choice="light"
        )
        self.workbench.window.resize(1440, 900)
        self.workbench.furnish()
        self.workbench.window.show()
        desk = self.desk = self.workbench.desk
        desk.rows_arrived.connect(self._rows)
        desk.import_finished.connect(self._imported)
        desk.checks_finished.connect(self._checked)
        desk.flags_changed.connect(self._flags)
        desk.problem.connect(self._problem)
        self._typing = QTimer(self)
        self._typing.setInterval(150)
        self._typing.timeout.connect(self._type)
        QTimer.singleShot(300, self._open)
        self._corpus = corpus
        self._viewport = self.workbench.window.edit_page.table.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The first page is visible when the table has painted rows."""
        if event.type() == QEvent.Type.Paint and self.workbench.window.edit_page.model.rowCount():
            self._viewport.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return super().eventFilter(watched, event)

    @Slot()
    def _painted(self) -> None:
        self.seen["first_rows"] = time.perf_counter() - self._started

    @Slot()
    def _open(self) -> None:
        self.gaps = Gaps()
        self._started = time.perf_counter()
        self.workbench.open(self._corpus)

    @Slot(str, str)
    def _problem(self, sentence: str, hint: str) -> None:
        print(sentence, hint, file=sys.stderr)
        QApplication.exit(1)

    @Slot(int)
    def _rows(self, size: int) -> None:
        if size and self.gaps.phase == "opening":
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
        turn = self.desk.conversation(_TYPED).turns[-1]
        self._typed_at = time.perf_counter()
        self.desk.typed(_TYPED, turn.key, turn.text + "x")

    @Slot(object)
    def _flags(self, keys: tuple[int, ...]) -> None:
        if _TYPED in keys and self._typed_at:
            if self._checks_done:
                self._answers.append(time.perf_counter() - self._typed_at)
            self._typed_at = 0.0

    @Slot()
    def _export(self) -> None:
        from rolethread_gui.engine.exporting import ExportPlan

        self._typing.stop()
        self.gaps.phase = "export"
        self.desk.outside.export(
            ExportPlan("sharegpt", "jsonl"), self._folder / "window.jsonl", self._exported
        )

    def _exported(self, manifest: object) -> None:
        self.gaps.stop()  # a window that is being closed need not answer
        self.seen["exported"] = manifest is not None
        self.seen["flags_again"] = self._answers
        self.seen["gaps"] = self.gaps.samples
        self.seen["memory_bytes"] = _memory_bytes()
        QTimer.singleShot(0, QApplication.quit)


def _memory_bytes() -> int:
    import psutil

    return int(psutil.Process().memory_info().rss)


def main() -> int:
    """Run the session."""
    app = make_offscreen_application(sys.argv[:1])
    work = Work(Path(sys.argv[1]), Path(sys.argv[2]))
    QTimer.singleShot(_LIMIT_MS, QApplication.quit)
    status = app.exec()
    work.workbench.end()
    print(json.dumps(work.seen))
    return status


if __name__ == "__main__":
    sys.exit(main())
