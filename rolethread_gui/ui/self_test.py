"""The whole path, tried by the program itself: what a package runs to see whether it works."""

from __future__ import annotations

import hashlib
import importlib
import importlib.metadata
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.ui.main_window import MainWindow
from rolethread_gui.ui.preview import Watch, wait_until
from rolethread_gui.workbench.desk import Desk

if TYPE_CHECKING:
    from rolethread_gui.engine.exporting import ExportPlan

_STEP_S = 120.0
_MODULES = {"pyside6-essentials": "PySide6.QtWidgets", "chunspell": "hunspell"}
"""What is imported of a library whose module has another name."""


class SelfTestFailed(UserProblem):
    """A step of the self-test did not come out as it must."""


class SelfTest:
    """Opens, checks, edits, undoes, saves a version, exports, and reads the result again."""

    def __init__(self, desk: Desk, window: MainWindow, folder: Path) -> None:
        """Make it.

        Args:
            desk: of the window.
            window: shown offscreen.
            folder: a temporary one; everything is written here.
        """
        self._desk = desk
        self._window = window
        self._folder = folder
        self._watch = Watch(desk)
        self._answers: list[Any] = []

    def run(self, sample: Path) -> int:
        """Do every step on a dataset.

        Returns:
            0, or 1 when a step failed (which one is the last line printed).
        """
        before = hashlib.sha256(sample.read_bytes()).hexdigest()
        try:
            self._open(sample)
            self._check()
            key = self._edit()
            self._undo(key)
            self._version()
            written = self._export(sample)
            self._reload(written)
            self._libraries()
            self._expect(
                hashlib.sha256(sample.read_bytes()).hexdigest() == before,
                "the file that was opened is untouched",
            )
            _say("all steps done")
        except UserProblem as problem:
            _say(f"FAILED: {problem}")
            return 1
        return 0

    def _expect(self, holds: bool, step: str) -> None:
        if not holds:
            reasons = "; ".join(self._watch.problems)
            raise SelfTestFailed(f"{step} ({reasons})" if reasons else step)
        _say(f"ok: {step}")

    def _wait(self, done: Any, step: str) -> None:
        started = time.monotonic()
        came = wait_until(done, _STEP_S)
        self._expect(came and not self._watch.problems, f"{step} ({time.monotonic() - started:.1f} s)")

    def _open(self, sample: Path) -> None:
        self._window.show()
        self._window.open_path(sample)
        self._wait(lambda: self._watch.imported > 0 or bool(self._watch.problems), f"opened {sample.name}")

    def _check(self) -> None:
        self._wait(self._watch.ended, "checked in worker processes")
        columns = self._desk.columns
        flagged = sum(int((columns.plain(f"flag:{check}") > 0).sum()) for check in columns.checks())
        self._expect(flagged > 0, f"{flagged} conversations flagged")
        wait_until(lambda: bool(self._window.edit_page.status_text()), 5)
        _say(f"    {self._window.edit_page.status_text()}")

    def _edit(self) -> int:
        key = int(self._desk.columns.slots_in_order()[0]) + 1
        conversation = self._desk.conversation(key)
        turn = next(turn for turn in conversation.turns if turn.role is Role.ASSISTANT)
        self._original = turn.text
        self._turn = turn.key
        self._desk.submit(
            Command("Self-test", (SetText(key, turn.key, turn.text + " And so on."),), "editor")
        )
        self._wait(lambda: self._text(key) != self._original, "edited a turn")
        return key

    def _text(self, key: int) -> str:
        return self._desk.conversation(key).turn(self._turn).text

    def _undo(self, key: int) -> None:
        self._desk.undo()
        self._wait(lambda: self._text(key) == self._original, "undid it")
        self._desk.redo()
        self._wait(lambda: self._text(key) != self._original, "did it again")

    def _version(self) -> None:
        self._answers.clear()
        self._desk.save_version("Self-test", "", self._answers.append)
        self._wait(lambda: bool(self._answers), "saved a version")

    def _export(self, sample: Path) -> Path:
        path = self._folder / "out.jsonl"
        self._answers.clear()
        self._desk.sources(self._answers.append)
        wait_until(lambda: bool(self._answers), 10)
        source = self._answers[0][0]
        self._answers.clear()
        self._desk.outside.export(_plan(source.dialect), path, self._answers.append)
        self._wait(lambda: bool(self._answers), f"exported to {path.name}")
        before, after = sample.read_bytes().split(b"\n"), path.read_bytes().split(b"\n")
        changed = sum(old != new for old, new in zip(before, after, strict=False))
        self._expect(
            len(before) == len(after) and changed == 1,
            "only the edited conversation differs from the file, byte for byte",
        )
        return path

    def _reload(self, written: Path) -> None:
        self._watch.imported = 0
        size = int(self._desk.columns.alive().sum())
        self._window.open_path(written)
        self._wait(lambda: self._watch.imported > 0, "read the export again")
        self._expect(int(self._desk.columns.alive().sum()) == size, f"all {size} conversations are back")

    def _libraries(self) -> None:
        """Import every library, and put one conversation through those that are loaded only when needed."""
        names = libraries()
        for name in names:
            try:
                importlib.import_module(_MODULES.get(name, name.replace("-", "_")))
            except ImportError as error:
                raise SelfTestFailed(f"loaded {name} ({error})") from error
        datasets = importlib.import_module("datasets")
        rows = datasets.Dataset.from_list([{"messages": [{"role": "user", "content": "Hello"}]}])
        path = self._folder / "out.parquet"
        rows.to_parquet(str(path))
        back = importlib.import_module("pandas").read_parquet(path)
        self._expect(
            back["messages"][0][0]["content"] == "Hello",
            f"loaded all {len(names)} libraries; datasets, pyarrow and pandas read each other",
        )


def libraries() -> list[str]:
    """Names of the libraries that the program says it needs on this system."""
    # None of them may look for a network, nor tell anybody that they were used.
    os.environ.update(
        HF_HUB_OFFLINE="1",
        HF_DATASETS_OFFLINE="1",
        HF_HUB_DISABLE_TELEMETRY="1",
        HF_DATASETS_DISABLE_PROGRESS_BARS="1",
    )
    from packaging.requirements import Requirement  # datasets brings it

    needed = map(Requirement, importlib.metadata.requires("rolethread-gui") or [])
    return sorted(
        {one.name.lower() for one in needed if not one.marker or one.marker.evaluate({"extra": ""})}
    )


def _plan(dialect: str) -> ExportPlan:
    from rolethread_gui.engine.exporting import ExportPlan

    return ExportPlan(dialect=dialect, framing="jsonl", compression="", keys=None, unreadable=True)


def _say(line: str) -> None:
    if sys.stdout is not None:  # there is none under pythonw
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
