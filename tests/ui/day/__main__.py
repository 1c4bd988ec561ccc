"""A long day by hand: ``python -m tests.ui.day --actions 200 --seed 3 DATASET…`` (without a dataset: one of its own)."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import pytest


def main() -> int:
    """Live the day under the same strictness as the suite: any warning of Python or Qt ends it."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.day", description=__doc__)
    parser.add_argument("datasets", nargs="*", type=Path)
    parser.add_argument("--actions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    os.environ["LONG_DAY_ACTIONS"] = str(chosen.actions)
    os.environ["LONG_DAY_SEED"] = str(chosen.seed)
    os.environ["LONG_DAY_FILES"] = os.pathsep.join(str(path.resolve()) for path in chosen.datasets)
    test = Path(__file__).resolve().parents[1] / "test_long_day.py"
    return int(pytest.main([str(test), "-x", "-q", "-s", "-p", "no:cacheprovider"]))


if __name__ == "__main__":
    sys.exit(main())
