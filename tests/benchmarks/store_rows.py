"""Import, reopen, edits, marks, versions, search, sort, export: the parts without a window."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Container
from pathlib import Path

import numpy as np
import orjson

from rolethread_gui.dataset.edits import Command, ReplaceText, SetStatus
from rolethread_gui.dataset.filters import Between, Filter
from rolethread_gui.engine import exporting
from rolethread_gui.engine.checking import CheckRun
from rolethread_gui.engine.crew import PassCancelled
from rolethread_gui.engine.passes import PassBatch
from rolethread_gui.engine.project import Project
from rolethread_gui.stats import charts
from tests.benchmarks.measuring import Row, append_and_sync, appending, p99, timed

_SWITCH_S = 0.0002
"""As in the window, where alone edits are made while checks run (`rolethread_gui.app`)."""

_IMPORTS = 3

_EDITS = 1_000
"""At rest and while checking: the slowest hundredth of fewer is a matter of chance."""
_ONE_IN = 20
"""So many conversations for each edit; a small corpus is there for correctness alone."""
_EDITS_CARRIED = 300
"""While the log of an import is carried over, which does not take long."""
_BETWEEN_PAUSES = 100
"""Edits after which whoever writes rests for a moment, as the window finds out."""
_STILL_S = 1.0


def parse(path: Path) -> None:
    with path.open("rb") as lines:
        for line in lines:
            orjson.loads(line)


PARTS = ("import", "edits", "columns", "versions", "search", "checks", "export", "reopen")


def store_rows(corpus: Path, folder: Path, parts: Container[str] = PARTS) -> list[Row]:
    """The rows that need no Qt, on a project made of the corpus in `folder`.

    Args:
        corpus: the dataset.
        folder: for the project.
        parts: which of `PARTS` are measured; the import always is.
    """
    baseline = timed(lambda: parse(corpus), 3)
    path = folder / "bench.rolethread"
    taken = float("inf")
    for left in range(_IMPORTS - 1, -1, -1):  # the shortest, as of the baseline
        started = time.perf_counter()
        project = Project.create(path, dataset=corpus)
        report = project.import_source(corpus)
        taken = min(taken, time.perf_counter() - started)
        assert report.conversations == sum(1 for _ in corpus.open("rb"))
        if left:
            project.close()
            path.unlink()
    rows = [Row("import, columns filled", taken, baseline, "parse", "≤ 2.5x")]
    measured: dict[str, Callable[[], list[Row]]] = {
        "edits": lambda: _edits(project, folder),
        "columns": lambda: _columns(project),
        "versions": lambda: _versions(project, folder),
        "search": lambda: _search(project, baseline),
        "checks": lambda: _pass(project, baseline),
        "export": lambda: _export(project, corpus, folder),
    }
    for part, measure in measured.items():
        if part in parts:
            rows += measure()
    project.close()
    if "reopen" in parts:
        with contextlib.closing(Project.open(path)):
            pass
        again = timed(lambda: Project.open(path).close(), 3)
        rows.append(Row("reopen, all columns", again, baseline, "parse", "≤ 0.3 s"))
    return rows


def _edit_times(project: Project, times: int, first: int = 0) -> list[float]:
    samples: list[float] = []
    count = project.columns.size
    for step in range(first, first + times):
        key = 1 + step * 7919 % count
        turn = project.conversation(key).turns[1]
        command = Command("Typing", (ReplaceText(key, turn.key, 0, 0, "x"),), "bench")
        started = time.perf_counter()
        project.apply(command)
        samples.append(time.perf_counter() - started)
    return samples


def _both(project: Project, folder: Path, times: int) -> tuple[list[float], list[float]]:
    """Appends and edits in turn: a disk has good moments and bad ones."""
    syncs: list[float] = []
    edits: list[float] = []
    with appending(folder) as append:
        for step in range(times):
            if step and step % _BETWEEN_PAUSES == 0:
                project.idle()  # as the window does at every pause
            syncs.append(append())
            edits += _edit_times(project, 1, step)
    return syncs, edits


def _come_to_rest(project: Project) -> None:
    """Wait until the log of an import is carried over, beside the writer, and the disk has nothing left to do."""
    project.idle()
    written = 0
    while written != (written := project.path.stat().st_mtime_ns):
        time.sleep(_STILL_S)
    if hasattr(os, "sync"):
        os.sync()


def _edits(project: Project, folder: Path) -> list[Row]:
    times = min(_EDITS, max(_BETWEEN_PAUSES, project.columns.size // _ONE_IN))
    gc.freeze()  # as in the window: what is there stays, and is not looked through between two keys
    early_syncs, early = _both(project, folder, min(times, _EDITS_CARRIED))
    _come_to_rest(project)
    syncs, idle = _both(project, folder, times)
    stop = threading.Event()
    run = CheckRun(
        project.path, project.position, None, dict(project.settings), project.columns.slots_in_order() + 1
    )

    def check() -> None:
        with contextlib.suppress(PassCancelled):
            run.run(_forget, None, stop.is_set)

    checking = threading.Thread(target=check)
    checking.start()
    interval = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_S)
    try:
        time.sleep(1.0)  # let the worker processes start, so that the edits meet them at work
        busy_syncs, busy = _both(project, folder, times)
    finally:
        stop.set()
        checking.join()
        sys.setswitchinterval(interval)
        gc.unfreeze()
    keys = tuple((project.columns.slots_in_order() + 1).tolist())
    started = time.perf_counter()
    project.apply(Command("Approve all", (SetStatus(keys, "approved"),), "bench"))
    marked = time.perf_counter() - started
    undone = timed(project.undo)
    return [
        Row(
            "one edit, durable, p99, while an import is carried over",
            p99(early),
            p99(early_syncs),
            "append + fdatasync p99",
            "reported",
        ),
        Row("one edit, durable, p99, idle", p99(idle), p99(syncs), "append + fdatasync p99", "≤ 1.5x"),
        Row(
            "one edit, durable, p99, while checking",
            p99(busy),
            p99(busy_syncs),
            "append + fdatasync p99",
            "≤ 1.5x",
        ),
        Row(f"approve all {len(keys):,}", marked, float(np.median(syncs)), "append + fdatasync", "-"),
        Row("undo that", undone, float(np.median(syncs)), "append + fdatasync", "-"),
    ]


def _forget(batch: PassBatch) -> None:
    del batch


def _columns(project: Project) -> list[Row]:
    columns = project.columns
    words = columns.plain("words")
    wanted = Filter((Between("words", 100, 200, "words"),))
    everything = columns.alive()
    rows = [
        Row(
            "filter",
            timed(lambda: wanted.mask(columns), 5),
            timed(lambda: (words >= 100) & (words < 200), 5),
            "numpy mask",
            "≤ 1.3x + repaint",
            "with the deleted left out",
        ),
        Row(
            "sort",
            timed(lambda: np.argsort(words, kind="stable"), 5),
            timed(lambda: np.argsort(words, kind="stable"), 5),
            "numpy argsort",
            "≤ 1.3x",
        ),
    ]
    figures = (charts.reply_length, charts.turns, charts.openings, charts.formatting)
    rows += [
        Row(
            f"chart {make.__name__}",
            timed(lambda make=make: make(columns, everything), 3),
            0.05,
            "the limit",
            "≤ 50 ms",
        )
        for make in figures
    ]
    return rows


def _versions(project: Project, folder: Path) -> list[Row]:
    sync = float(np.median(append_and_sync(folder, 50)))
    started = time.perf_counter()
    version = project.save_version("bench")
    saved = time.perf_counter() - started
    _edit_times(project, 20)
    compared = timed(lambda: project.compare(version.position, project.position), 3)
    return [
        Row("save a version", saved, sync, "append + fdatasync", "O(1)"),
        Row("compare, 20 changes", compared, sync, "append + fdatasync", "O(changes)"),
    ]


def _search(project: Project, parse_time: float) -> list[Row]:
    first: list[float] = []

    def look(words: str) -> None:
        started = time.perf_counter()
        arrived = [time.perf_counter() - started for keys in project.search(words, None) if keys]
        first.extend(arrived[:1])

    common = timed(lambda: look("violin"), 3)
    rare = timed(lambda: look("batch Oona never wrote"), 3)
    return [
        Row("search, first hits", min(first), parse_time, "parse", "≤ 50 ms"),
        Row("search, words that stand nowhere", rare, parse_time, "parse", "≤ 0.25x"),
        Row("search, all hits of a word in seven texts of ten", common, parse_time, "parse", "reported"),
    ]


_COMPARING = ("overused_phrase", "near_duplicate", "exact_duplicate", "contradictory_answer")
"""Checks that compare every conversation with all others; the table of limits has rows of their own for them."""


def _pass(project: Project, parse_time: float) -> list[Row]:
    def seconds(without: tuple[str, ...]) -> float:
        chosen = {**project.settings, **{f"off:{check}": True for check in without}}
        keys = project.columns.slots_in_order() + 1
        run = CheckRun(project.path, project.position, None, chosen, keys)
        return timed(lambda: run.run(project.store_pass, None, None))

    processes = "processes and their start in it"
    return [
        Row(
            "full check pass without phrases and duplicates, stored",
            seconds(_COMPARING),
            parse_time,
            "parse",
            "≤ 4x",
            processes,
        ),
        Row("full check pass, all checks, stored", seconds(()), parse_time, "parse", "reported", processes),
    ]


def pass_rows(corpus: Path, folder: Path) -> list[Row]:
    """The check pass alone, on a project made of the corpus in `folder`."""
    baseline = timed(lambda: parse(corpus), 3)
    with contextlib.closing(Project.create(folder / "pass.rolethread")) as project:
        project.import_source(corpus)
        return _pass(project, baseline)


def _export(project: Project, corpus: Path, folder: Path) -> list[Row]:
    while project.undo() is not None:  # down to the import
        pass
    out = folder / "out.jsonl"
    plan = exporting.plan_for(project, out, None)
    taken = copied = float("inf")
    for _ in range(5):  # in turn: a disk has good moments and bad ones
        taken = min(taken, timed(lambda: exporting.run(project, plan, out)))
        assert out.read_bytes() == corpus.read_bytes()
        out.unlink()  # as the copy is: a file that is replaced has to be given back as well
        copied = min(copied, timed(lambda: _copy(corpus, folder / "copy.jsonl")))
        (folder / "copy.jsonl").unlink()
    return [Row("export, untouched, same format", taken, copied, "copy and sync", "≤ 2x")]


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    with target.open("rb+") as handle:
        os.fsync(handle.fileno())
