"""What every row is made of: a figure, its baseline of the same run, and the ratio to reach."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import time
from collections.abc import Callable, Generator
from pathlib import Path

import numpy as np

BRIEFLY = "ROLETHREAD_BENCHMARK_BRIEFLY"
"""Where the environment has this, nothing is measured often enough, nor waited for long enough, to say anything about
time: it only has to come to its end."""


def often(times: int) -> int:
    """How often something is measured."""
    return min(times, 3) if BRIEFLY in os.environ else times


def long(seconds: float) -> float:
    """How long it is let settle before."""
    return seconds / 10 if BRIEFLY in os.environ else seconds


@dataclasses.dataclass
class Row:
    """One line of the table; times in seconds."""

    action: str
    figure: float
    baseline: float
    what: str
    """What the baseline is."""
    reach: str
    note: str = ""

    @property
    def ratio(self) -> float:
        return self.figure / self.baseline if self.baseline else float("nan")


def timed(work: Callable[[], object], times: int = 1) -> float:
    """The shortest of several runs: on a shared machine the one that was disturbed least."""
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return best


def p99(samples: list[float]) -> float:
    return float(np.percentile(samples, 99))


@contextlib.contextmanager
def appending(folder: Path, size: int = 1500) -> Generator[Callable[[], float]]:
    """The least that one durable edit can cost: append some bytes and fdatasync; each call says how long it took."""
    data = b"x" * size
    descriptor = os.open(folder / "sync.bin", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    sync = getattr(os, "fdatasync", os.fsync)

    def append() -> float:
        started = time.perf_counter()
        os.write(descriptor, data)
        sync(descriptor)
        return time.perf_counter() - started

    try:
        yield append
    finally:
        os.close(descriptor)


def append_and_sync(folder: Path, times: int) -> list[float]:
    """Seconds for each of several appends."""
    with appending(folder) as append:
        return [append() for _ in range(times)]


def table(rows: list[Row]) -> str:
    """The rows as Markdown."""
    lines = ["| action | figure | baseline | ratio | to reach |", "| --- | --- | --- | --- | --- |"]
    for row in rows:
        note = f" ({row.note})" if row.note else ""
        lines.append(
            f"| {row.action}{note} | {_time(row.figure)} | {_time(row.baseline)} {row.what} | {row.ratio:.2f}x | {row.reach} |"
        )
    return "\n".join(lines)


def _time(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.0f} µs"
