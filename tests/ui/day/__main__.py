"""A long day by hand: ``python -m tests.ui.day --actions 200 --seed 3 --screen DATASET…`` (without a dataset: one of its own)."""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_NO_KEYS = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><focusLast>yes</focusLast></focus>
  <applications><application class="*"><decor>no</decor></application></applications>
  <keyboard/>
  <mouse/>
</openbox_config>
"""
"""A window manager that gives the keyboard to new windows and takes no keys and no clicks for itself."""


@contextlib.contextmanager
def _screen() -> Iterator[None]:
    """A screen of one's own (Xvfb with openbox), on which keys and the mouse are those of X."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        os.environ["DISPLAY"] = f":{told.readline().strip()}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder) / "rc.xml"
        rules.write_text(_NO_KEYS, encoding="utf-8")
        manager = subprocess.Popen(["openbox", "--config-file", str(rules)], stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait()


def main() -> int:
    """Live the day under the same strictness as the suite: any warning of Python or Qt ends it."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.day", description=__doc__)
    parser.add_argument("datasets", nargs="*", type=Path)
    parser.add_argument("--actions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--screen", action="store_true", help="with the keys and the mouse of a screen (Xvfb)"
    )
    chosen = parser.parse_args()
    os.environ["LONG_DAY_ACTIONS"] = str(chosen.actions)
    os.environ["LONG_DAY_SEED"] = str(chosen.seed)
    os.environ["LONG_DAY_FILES"] = os.pathsep.join(str(path.resolve()) for path in chosen.datasets)
    test = Path(__file__).resolve().parents[1] / "test_long_day.py"
    with _screen() if chosen.screen else contextlib.nullcontext():
        return int(pytest.main([str(test), "-q", "-s", "-p", "no:cacheprovider"]))


if __name__ == "__main__":
    sys.exit(main())
