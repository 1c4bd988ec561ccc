"""The window makes backups by itself, beside the work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, SetNote
from rolethread_gui.engine import backups
from rolethread_gui.engine.project import Project
from rolethread_gui.workbench.desk import Desk

WAIT_MS = 60_000


def test_a_backup_is_made_at_a_pause(desk: Desk, qtbot: QtBot, opened: Callable[..., Path]) -> None:
    path = opened(5)
    assert backups.list_backups(path) == []  # it is new
    desk.backup_rule = backups.Rule(timedelta(0))
    made: list[Path] = []
    desk.backup_made.connect(made.append)
    desk.submit(Command("Note", (SetNote(1, "kept"),)))
    qtbot.waitUntil(lambda: _last(path) == "Note", timeout=WAIT_MS)
    newest = backups.list_backups(path)[0]
    qtbot.waitUntil(lambda: newest.path in made, timeout=WAIT_MS)
    with Project.open(newest.path) as copy:
        assert copy.note(1) == "kept"


def _last(path: Path) -> str:
    found = backups.list_backups(path)
    return found[0].last if found else ""
