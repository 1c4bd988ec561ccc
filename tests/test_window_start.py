"""The way to the window: short, and taken by whoever names no command."""

from __future__ import annotations

import subprocess
import sys

import pytest

from rolethread_gui.window_start import means_window

_START = """
import builtins, gc, sys
from rolethread_gui.window_start import get_ready
get_ready()
assert not gc.isenabled()
import rolethread_gui.app
import linecache
assert builtins.__import__.__name__ != "__feature_import__"
print(*(name for name in sys.modules if name.startswith("rolethread_gui.cli") or name == "numpy"))
print(*(name for name in linecache.cache if "rolethread_gui" in name and "workbench" in name))
"""


@pytest.mark.parametrize(
    ("arguments", "means"),
    [
        ([], True),
        (["talks.jsonl"], True),
        (["/home/mara/talks"], True),
        (["check"], False),
        (["check", "talks.jsonl"], False),
        (["--self-test"], False),
        (["--to=a.jsonl"], False),
    ],
)
def test_a_command_line_that_names_a_file_alone_means_the_window(arguments: list[str], means: bool) -> None:
    assert means_window(arguments) == means


def test_the_window_starts_without_commands_numbers_and_the_reading_of_modules() -> None:
    done = subprocess.run([sys.executable, "-c", _START], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
