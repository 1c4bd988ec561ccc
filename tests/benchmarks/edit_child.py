"""The Edit page of one real window, offscreen, in a process of its own: ``python -m tests.benchmarks.edit_child FILE FOLDER``.

Opens the dataset, filters, sorts, chooses everything, opens long conversations, types while everything is checked, and
replaces a word everywhere. Prints one JSON object. The conversations to open are the last ones of the file.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from rolethread_gui.app import Workbench
from rolethread_gui.dataset.filters import Between, Filter
from rolethread_gui.ui.application import make_offscreen_application
from rolethread_gui.workbench.preferences import SPELLING, Preferences
from tests.benchmarks.measuring import long, often
from tests.benchmarks.window_child import Gaps

LONG = 40
"""Conversations at the end of the file that are opened."""
_TIMES = often(9)
_KEYS = often(150)
_KEY_EVERY_S = 0.05
_LIMIT_S = 900.0


class Samples:
    """How long something took, again and again: by the clock, and by this thread's work alone."""

    def __init__(self) -> None:
        self.walls: list[float] = []
        self.alone: list[float] = []
        self._began = 0.0, 0.0

    def __enter__(self) -> None:
        self._began = time.perf_counter(), time.thread_time()

    def __exit__(self, *_: object) -> None:
        self.walls.append(time.perf_counter() - self._began[0])
        self.alone.append(time.thread_time() - self._began[1])


class Session:
    """One window, and what was measured in it."""

    def __init__(self, dataset: Path, folder: Path) -> None:
        self.preferences = Preferences(folder / "edit.ini")
        self.bench = Workbench(self.preferences, folder=folder, theme_choice="light")
        self.bench.window.resize(1440, 900)
        self.bench.furnish()
        self.bench.window.show()
        self.desk = self.bench.desk
        self.page = self.bench.window.edit_page
        self.table = self.page.table
        self.seen: dict[str, Any] = {}
        read: list[object] = []
        self.desk.import_finished.connect(read.append)
        self.bench.open(dataset)
        self.wait(lambda: bool(read))
        self.stop_checks()

    def wait(self, ready: Callable[[], bool]) -> None:
        until = time.monotonic() + _LIMIT_S
        while not ready():
            QApplication.processEvents()
            if time.monotonic() > until:
                raise TimeoutError

    def settle(self, seconds: float = 1.0) -> None:
        self.pause(long(seconds))

    def pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > until)

    def stop_checks(self) -> None:
        self.settle()
        self.desk.cancel("checks")
        self.settle()

    def _paint(self) -> None:
        self.table.viewport().repaint()

    def _timed(
        self,
        name: str,
        work: Callable[[int], object],
        plain: Callable[[int], object],
        before: Callable[[], object] = lambda: None,
    ) -> None:
        """The work and what it is measured by, in turn, each with a repaint of the table; `before` is not measured."""
        figures: dict[str, list[float]] = {"done": [], "plain": []}
        for step in range(_TIMES):
            before()
            self.settle(0.3)
            for which, act in (("plain", plain), ("done", work)):
                started = time.perf_counter()
                act(step)
                self._paint()
                figures[which].append(time.perf_counter() - started)
        self.seen[name] = figures

    def table_work(self) -> None:
        """Filter, sort, choose everything."""
        words = self.desk.columns.plain("words")

        def low(step: int) -> int:
            return 40 + 10 * step

        self._timed(
            "filter",
            lambda step: self.page.set_filter(Filter((Between("words", low(step), 400, "words"),))),
            lambda step: np.flatnonzero((words >= low(step)) & (words < 400)),
        )
        self.page.show_everything()
        self.settle()
        self._timed(
            "sort",
            lambda step: self.table.sort_by("words", descending=bool(step % 2)),
            lambda step: np.argsort(-words if step % 2 else words, kind="stable"),
        )
        self._timed(
            "choose everything",
            lambda _: self.table.selectAll(),
            lambda _: set((np.arange(len(words)) + 1).tolist()),
            self.table.clear_chosen,
        )
        self.table.clear_chosen()
        self.settle()

    def open_long(self) -> None:
        """Open conversations one after another, each until it is painted."""
        size, samples = self.desk.columns.size, Samples()
        self.page.open_conversation(size)  # the first time as many editors have to be made
        self.settle()
        for key in range(size - LONG + 1, size + 1):
            with samples:
                self.page.open_conversation(key)
                self.page.view.repaint()
            assert self.page.view.conversation is not None
            assert self.page.view.conversation.key == key
            self.settle(0.05)
        self.seen["opened"], self.seen["opened_alone"] = samples.walls, samples.alone

    def type_while_checking(self, name: str, letters: str) -> None:
        """Keys into the last reply, each until it is painted, while everything is checked.

        Args:
            name: of what is measured.
            letters: what is typed, again and again.
        """
        conversation = self.page.view.conversation
        assert conversation is not None
        self.page.view.go_to_turn(conversation.turns[-1].key)  # which is made for it, if it is not there yet
        editor = self.page.view.editor(conversation.turns[-1].key)
        assert editor is not None
        editor.setFocus()
        if self.preferences.get(SPELLING):  # something is underlined before a key counts
            QTest.keyClicks(editor, letters)
            self.wait(lambda: len(editor.spelling) > 0)
        self.desk.run_checks()
        self.settle(2.0)  # let the processes start
        samples = Samples()
        checking = misspelt = 0
        for key in range(_KEYS):
            with samples:
                QTest.keyClicks(editor, letters[key % len(letters)])
                editor.viewport().repaint()
            checking += self.desk.checking
            misspelt = max(misspelt, len(editor.spelling))
            self.settle(_KEY_EVERY_S)
        self.seen[name] = {
            "walls": samples.walls,
            "alone": samples.alone,
            "checking": checking / _KEYS,
            "misspelt": misspelt,
        }
        self.stop_checks()

    def replace_everywhere(self, word: str, instead: str) -> None:
        """Find and replace, as a person does it; what the window could not answer meanwhile is kept."""
        window = self.bench.window
        window.named["replace"].trigger()
        panel = self.page.replace
        _field(window, "replace_find").setText(word)
        _field(window, "replace_with").setText(instead)
        gaps = Gaps()
        started = time.perf_counter()
        self.pause(0.4)  # until it begins to look
        self.wait(lambda: not panel.looking)
        self.seen["found_s"] = time.perf_counter() - started
        self.seen["places"] = panel.tree.ticked
        gaps.phase = "replacing"
        changed: list[object] = []
        self.desk.dataset_changed.connect(changed.append)
        started = time.perf_counter()
        panel.button.click()
        self.wait(lambda: bool(changed))
        self.seen["replaced_s"] = time.perf_counter() - started
        self.settle()
        gaps.stop()
        self.seen["gaps"] = {"finding": gaps.samples.pop("opening", []), **gaps.samples}


def _field(window: QWidget, name: str) -> QLineEdit:
    found = window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def main() -> int:
    """Run the session."""
    make_offscreen_application(sys.argv[:1])
    session = Session(Path(sys.argv[1]), Path(sys.argv[2]))
    session.table_work()
    session.open_long()
    kept = session.preferences
    kept.set(SPELLING, False)
    session.type_while_checking("typed", "x")
    kept.set(SPELLING, True)
    session.type_while_checking("typed_wrong", "wrogn wrods ")
    session.replace_everywhere("violin", "viola")
    session.bench.end()
    print(json.dumps(session.seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
