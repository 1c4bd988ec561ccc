"""A program that the system ended leaves behind where it was, and nothing of what it worked on."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from rolethread_gui.workbench.last_words import LastWords

SECRET = "the words of a writer"
STOPS = """
import faulthandler, os, sys
from pathlib import Path
from rolethread_gui.workbench.last_words import LastWords

def deep_within(text):
    if sys.argv[2] == "falls":
        os.abort()

words = LastWords(Path(sys.argv[1]))
words.listen()
deep_within("the words of a writer")
words.end()
"""


def run(folder: Path, how: str) -> int:
    return subprocess.run(
        [sys.executable, "-c", STOPS, str(folder), how],
        timeout=120,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    ).returncode


def test_a_fall_is_told_once_with_its_places_and_no_text(tmp_path: Path) -> None:
    assert run(tmp_path / "logs", "falls") != 0
    (text,) = LastWords(tmp_path / "logs").found()
    assert "deep_within" in text
    assert SECRET not in text
    assert LastWords(tmp_path / "logs").found() == []
    assert list((tmp_path / "logs").iterdir()) == []


def test_an_end_as_it_should_be_leaves_nothing(tmp_path: Path) -> None:
    assert run(tmp_path / "logs", "ends") == 0
    assert list((tmp_path / "logs").iterdir()) == []
    assert LastWords(tmp_path / "logs").found() == []


def test_of_a_window_that_is_open_nothing_is_told_and_its_file_stays(tmp_path: Path) -> None:
    young, old = tmp_path / "stopped-1.txt", tmp_path / "stopped-2.txt"
    for path in (young, old):
        path.touch()
    os.utime(old, (time.time() - 30 * 24 * 3600,) * 2)
    assert LastWords(tmp_path).found() == []
    assert young.exists()
    assert not old.exists()


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    words = LastWords(tmp_path / "file" / "logs")
    assert words.found() == []
    words.listen()
    words.end()
