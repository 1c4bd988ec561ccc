"""Start, first page, flags again, and how long the interface is ever unable to answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.measuring import Row, often, p99

_ROOT = Path(__file__).resolve().parents[2]
# As a person starts it: compiled modules are kept between two starts.
_SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def window_rows(corpus: Path, folder: Path) -> list[Row]:
    """Rows measured in real windows in processes of their own."""
    importing = [_import_widgets() for _ in range(often(5))]
    painting = [_first_paint(folder) for _ in range(often(5))]
    work = child("window_child", str(corpus), str(folder))
    assert work["exported"]
    rows = [
        Row(
            "start to first paint, whole process",
            min(painting),
            min(importing),
            "importing QtWidgets",
            "≤ 2x",
        ),
        Row("first page of the file, from the drop", work["first_rows"], 1.0, "the limit", "< 1 s"),
        Row(
            "flags again after a key, p99",
            p99(work["flags_again"]),
            0.1,
            "the limit",
            "≤ 100 ms",
            f"{len(work['flags_again'])} keys",
        ),
    ]
    idle = p99(work["gaps"]["idle"]) if len(work["gaps"].get("idle", ())) > 50 else 0.005
    for phase in ("import", "checks", "typing", "export"):
        samples = work["gaps"].get(phase, [])
        if samples:
            rows.append(
                Row(
                    f"interface gap during {phase}, p99",
                    p99(samples),
                    0.02,
                    "the limit",
                    "≤ 20 ms",
                    f"max {max(samples) * 1e3:.0f} ms, idle p99 {idle * 1e3:.0f} ms",
                )
            )
    size = corpus.stat().st_size
    print(
        f"window: imported after {work['imported']:.1f} s, checked after {work['checked']:.1f} s; memory of the "
        f"interface process {work['memory_bytes'] / 1e6:.0f} MB beside {size / 1e6:.0f} MB of texts; "
        f"median answer {np.median(work['flags_again']) * 1e3:.0f} ms\n"
    )
    return rows


def child(module: str, *arguments: str) -> dict[str, Any]:
    """Run a module of the benchmark in a process of its own; what it printed last."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments],
        capture_output=True, text=True, check=False, cwd=_ROOT, env=_SURROUNDINGS,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _first_paint(folder: Path) -> float:
    started = time.monotonic()
    return float(child("start_child", str(folder))["painted"]) - started


def _import_widgets() -> float:
    started = time.monotonic()
    code = "import PySide6.QtWidgets, time; print(time.monotonic())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=_ROOT, env=_SURROUNDINGS
    )
    return float(done.stdout) - started
