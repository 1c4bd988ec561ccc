"""A desk for each test, and a look round afterwards: whatever is still alive is named where it began."""

from __future__ import annotations

import gc
import multiprocessing
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from pytestqt.qtbot import QtBot

from rolethread_gui.workbench.desk import Desk
from tests.engine.making import make_project, texts

WAIT_MS = 60_000
"""How long a signal may take on a crowded machine; nothing here is timed."""


@pytest.fixture(autouse=True)
def _nothing_left_alive(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    began: dict[int, str] = {}
    start = threading.Thread.start

    def remembering(thread: threading.Thread) -> None:
        began[id(thread)] = "".join(traceback.format_stack(limit=6)[:-1])
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", remembering)
    threads = set(threading.enumerate())
    yield
    monkeypatch.undo()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [thread for thread in threading.enumerate() if thread not in threads and thread.is_alive()]
    assert not left, "\n".join(f"{thread.name}, started at\n{began.get(id(thread), '?')}" for thread in left)
    assert not multiprocessing.active_children()
    gc.unfreeze()  # opening a project freezes; what is frozen cannot be looked through
    timers = [
        one
        for one in gc.get_objects()
        if isinstance(one, QTimer) and shiboken6.isValid(one) and one.isActive()
    ]
    assert not timers, [timer.parent() for timer in timers]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(folder=tmp_path / "projects")
    crashes: list[str] = []
    made.crashed.connect(crashes.append)
    yield made
    made.close()
    assert not crashes, "\n".join(crashes)


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Callable[..., Path]:
    """Opens a project with some conversations on the desk and waits for the first full pass."""

    def open_one(count: int = 30, rows: Any = None) -> Path:
        path = make_project(tmp_path / "book.rolethread", texts(count) if rows is None else rows)
        with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
            desk.open_path(path)
        return path

    return open_one
