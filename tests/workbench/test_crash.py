"""Bugs become reports that hold no text of the dataset."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from rolethread_gui.engine.workers import blame
from rolethread_gui.workbench.crash import CrashReporter
from tests.workbench.conftest import WAIT_MS

SECRET = "the words of a writer"


@pytest.fixture
def reporter(qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CrashReporter]:
    made = CrashReporter(tmp_path / "logs")
    made.install()
    yield made
    made.remove()


def fail() -> None:
    error = LookupError(SECRET)
    error.add_note(f"while reading {SECRET}")
    blame(error, "a_check")
    raise error from ValueError(SECRET)


def check(blocker: object, folder: Path) -> None:
    path, text = blocker.args  # type: ignore[attr-defined]
    assert Path(path).parent == folder
    assert Path(path).read_text() == text
    assert "LookupError" in text
    assert "test_crash.py" in text
    assert "PySide6" in text
    assert "caused by a_check" in text
    assert SECRET not in text


def test_an_uncaught_bug_in_a_thread_is_kept_and_told(
    reporter: CrashReporter, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(reporter.reported, timeout=WAIT_MS) as blocker:
        thread = threading.Thread(target=fail)
        thread.start()
    thread.join()
    check(blocker, tmp_path / "logs")


def test_an_uncaught_bug_in_the_gui_thread_is_kept_and_told(
    reporter: CrashReporter, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(reporter.reported, timeout=WAIT_MS) as blocker:
        try:
            fail()
        except LookupError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    check(blocker, tmp_path / "logs")


def test_a_guarded_call_gives_none(reporter: CrashReporter, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(reporter.reported, timeout=WAIT_MS) as blocker:
        assert reporter.guarded(fail) is None
    check(blocker, tmp_path / "logs")
    assert reporter.guarded(lambda: 5) == 5


def test_the_same_bug_sixty_times_a_second_is_one_report(
    reporter: CrashReporter, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []
    reporter.reported.connect(lambda path, _: told.append(path))
    for _ in range(60):
        reporter.guarded(fail)
    reporter.report("something else")
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT_MS)
    assert len(list((tmp_path / "logs").iterdir())) == 2


def test_a_folder_that_cannot_be_written_is_no_second_bug(qapp: object, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    made = CrashReporter(tmp_path / "file" / "logs")
    with qtbot.waitSignal(made.reported, timeout=WAIT_MS) as blocker:
        made.report("Broken")
    assert blocker.args[0] == ""
    assert "Broken" in blocker.args[1]


def test_hooks_are_given_back(qapp: object, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    made = CrashReporter(tmp_path)
    made.install()
    assert sys.excepthook is not before[0]
    made.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_failing_child_of_a_timer_does_not_end_the_program(
    reporter: CrashReporter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ticking(QObject):
        def tick(self) -> None:
            reporter.guarded(fail)

    ticking = Ticking()
    with qtbot.waitSignal(reporter.reported, timeout=WAIT_MS):
        QTimer.singleShot(0, ticking.tick)
