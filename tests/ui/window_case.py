"""The whole window over a small real dataset, with hands to click it."""

from __future__ import annotations

import gc
import json
import multiprocessing
import sys
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, FunctionType, MethodType, ModuleType
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.app import Workbench
from rolethread_gui.workbench.preferences import SPELLING, Preferences

WAIT_MS = 120_000
"""How long anything may take on a crowded machine; nothing here is timed."""


def write_dataset(path: Path, count: int = 12, broken: int = 0) -> Path:
    """Conversations whose replies have 10 words times their number; the first ones open alike."""
    lines: list[str] = []
    for number in range(1, count + 1):
        opening = "Of course! " if number <= 5 else f"Well {number}, "
        reply = opening + " ".join(["word"] * (number * 10 - 2))
        turns = [{"role": "user", "content": f"Question {number}"}, {"role": "assistant", "content": reply}]
        if number % 4 == 0:
            turns += [
                {"role": "user", "content": "And then?"},
                {"role": "assistant", "content": "**Nothing.**"},
            ]
        lines.append(json.dumps({"messages": turns, "id": number}))
    lines[2:2] = ['{"messages": [{"role": "user", "content": "cut'] * broken
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class Strays(QObject):
    """Sees widgets that are shown before they have a place, and so flash up as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.windowType() is Qt.WindowType.Window
            and not isinstance(watched, QMainWindow)
        ):
            self.seen.append(f"{watched!r} of {watched.parent()!r}")
        return False

    def end(self) -> None:
        QApplication.instance().removeEventFilter(self)


class WindowCase:
    """The running program in a folder of its own."""

    def __init__(self, qtbot: QtBot, folder: Path, *, spelling: bool = False) -> None:
        self.spelling = spelling
        self.qtbot = qtbot
        self.folder = folder
        self.start()

    def start(self) -> None:
        self.threads = set(threading.enumerate())
        preferences = Preferences(self.folder / "preferences.ini")
        preferences.set(SPELLING, self.spelling)  # a process of its own: for those who test it
        self.bench = Workbench(preferences, folder=self.folder, theme_choice="light")
        self.bench.furnish()
        self.window, self.desk = self.bench.window, self.bench.desk
        self.problems: list[str] = []
        self.desk.problem.connect(self._problem)
        self.crashes: list[str] = []
        self.desk.crashed.connect(self.crashes.append)
        self.window.resize(1560, 860)
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def _problem(self, sentence: str, hint: str) -> None:
        self.problems.append(f"{sentence} {hint}")

    def open(self, path: Path) -> None:
        with self.checked():
            self.window.open_path(path)
        self.settle()

    @contextmanager
    def checked(self) -> Iterator[None]:
        """Wait until a full pass of the checks is over; a crash on the way ends the wait with its report."""
        finished: list[object] = []
        self.desk.checks_finished.connect(finished.append)
        yield
        self.qtbot.waitUntil(lambda: bool(finished or self.crashes), timeout=WAIT_MS)
        assert not self.crashes, "\n".join(self.crashes)

    def settle(self) -> None:
        """Let counts and charts follow; they wait for a moment of quiet."""
        self.wait(lambda: not self.window._count.isActive() and not self.window._source.busy)
        QApplication.processEvents()
        QApplication.processEvents()

    def wait(self, done: Any) -> None:
        self.qtbot.waitUntil(done, timeout=WAIT_MS)

    def child(self, name: str) -> Any:
        def visible() -> list[QWidget]:
            found = self.window.findChildren(QWidget, name)
            return [one for one in found if one.isVisible() and not one.rect().isEmpty()]  # laid out, too

        self.wait(lambda: bool(visible()))
        return visible()[-1]

    def click(self, name: str) -> None:
        widget = self.child(name)
        assert widget.isEnabled(), name
        place = widget.rect().center()
        if not isinstance(widget, QAbstractButton) or widget.isCheckable():
            place = QPoint(10, widget.height() // 2)  # a box is ticked at its mark or its words
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def changed(self) -> Any:
        return self.qtbot.waitSignal(self.desk.dataset_changed, timeout=WAIT_MS)

    def shown(self) -> list[int]:
        return [int(slot) + 1 for slot in self.window.edit_page.shown_mask().nonzero()[0]]

    def close(self) -> None:
        """Close the window and see that nothing is left: no widget, thread or process."""
        gone = weakref.ref(self.window)
        # A widget without a parent becomes a window of its own. All is closed before anything is complained of:
        # what one test leaves must not fail those after it.
        windows = [
            repr(one) for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self.window
        ]
        self.bench.end()
        del self.window
        self.bench.deleteLater()
        del self.bench, self.desk
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.unfreeze()
        gc.collect()
        assert not windows, windows
        assert gone() is None, _held_by(gone())
        left = [one for one in threading.enumerate() if one not in self.threads and one.is_alive()]
        assert not left, left
        assert not multiprocessing.active_children()
        assert not self.crashes, "\n".join(self.crashes)


def _held_by(window: object) -> str:
    """Who outside keeps the window or a part of it."""
    parts: dict[int, object] = {}
    further = [window]
    while further:
        one = further.pop()
        if id(one) not in parts and not isinstance(one, type | ModuleType | FunctionType | str | int):
            parts[id(one)] = one
            further += gc.get_referents(one)
    here = sys._getframe()
    told = [
        f"{_named(one)} keeps {_named(held)}"
        for one in gc.get_objects()
        if id(one) not in parts and one is not parts and one is not here
        for held in gc.get_referents(one)
        if isinstance(held, QObject | MethodType) and id(held) in parts
    ]
    return "the window is kept: " + "; ".join(told[:12])


def _named(one: object) -> str:
    if isinstance(one, FrameType):
        return f"{one.f_code.co_qualname} in line {one.f_lineno}"
    if isinstance(one, MethodType | FunctionType):
        return one.__qualname__
    return f"{type(one).__qualname__} {'' if isinstance(one, QObject) else repr(one)[:200]}".strip()
