"""What tests of the desk do again and again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import (
    Command,
)
from rolethread_gui.workbench.desk import Desk
from tests.workbench.conftest import WAIT_MS

Opened = Callable[..., Path]


def write_dataset(path: Path, rows: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            messages = [
                {"role": "assistant" if place % 2 else "user", "content": text}
                for place, text in enumerate(row)
            ]
            file.write(json.dumps({"messages": messages}) + "\n")
    return path


def submit(desk: Desk, qtbot: QtBot, *edits: Any, label: str = "Change") -> ChangeSet:
    with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS) as blocker:
        desk.submit(Command(label, edits, "test"))
    return blocker.args[0]


def wait_for_flags(desk: Desk, qtbot: QtBot, key: int, wanted: Callable[[list[str]], bool]) -> None:
    qtbot.waitUntil(lambda: wanted([flag.check for flag in desk.flags(key)]), timeout=WAIT_MS)
