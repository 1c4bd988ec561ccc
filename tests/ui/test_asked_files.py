"""A Mac asks for the file that was double-clicked by an event: before the window is there, and later."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.window_case import write_dataset

ASKED = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
import rolethread_gui.app as program

files = sys.argv[1:]
benches = []

class Watched(program.Workbench):
    def start(self, path, *, safely=False):
        benches.append(self)
        ask()
        QTimer.singleShot(50, look)
        super().start(path, safely=safely)

def ask():
    QCoreApplication.sendEvent(QCoreApplication.instance(), QFileOpenEvent(files.pop(0)))

def look():
    bench = benches[0]
    if hasattr(bench, "desk") and bench.desk.is_open:
        if bench.desk.name == "rivers" and files:
            print(bench.desk.name)
            ask()
        elif bench.desk.name == "lakes":
            print(bench.desk.name)
            QCoreApplication.quit()
            return
    QTimer.singleShot(50, look)

program.Workbench = Watched
sys.exit(program.run_gui(None))
"""


def test_files_that_the_system_asks_for_are_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name))
        (tmp_path / name).mkdir()
    files = [str(write_dataset(tmp_path / f"{name}.jsonl")) for name in ("rivers", "lakes")]
    done = subprocess.run(
        [sys.executable, "-c", ASKED, *files],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.stdout.splitlines() == ["rivers", "lakes"], done.stderr
    assert done.returncode == 0
