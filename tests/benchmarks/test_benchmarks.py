"""The benchmark at a small size, for correctness alone: it says nothing about time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.measuring import BRIEFLY


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_row_is_measured_on_a_small_corpus(tmp_path: Path) -> None:
    out = tmp_path / "rows.json"
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--rows", "400", "--json", str(out)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, BRIEFLY: "1"},
    )
    assert done.returncode == 0, done.stderr
    rows = json.loads(out.read_text(encoding="utf-8"))
    assert len(rows) > 18
    assert all(row["figure"] > 0 and row["baseline"] > 0 for row in rows)
    assert "| action |" in done.stdout
