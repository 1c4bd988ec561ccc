"""The processes of one full pass, and how the conversations are shared among them.

Lane: the thread that runs the pass; the work is done in the processes.
"""

from __future__ import annotations

import contextlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.aggregates import Checker, Counts
from rolethread_gui.engine.judging import CheckPlan
from rolethread_gui.engine.passes import PassBatch
from rolethread_gui.engine.workers import Worker, WorkerLost, ready
from rolethread_gui.wording import say

Keys = npt.NDArray[np.int64]

_MOST_WORKERS = 8
_LOSSES = 3
"""Processes that may be lost before the pass is given up."""


class PassCancelled(Exception):
    """The pass was cancelled; what it had found until then was handed over."""


class Steps:
    """Progress and cancelling of one pass."""

    def __init__(
        self, total: int, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0

    def done(self, count: int) -> None:
        """So many more are done."""
        self._done += count
        if self._progress:
            self._progress(self._done // 2, self._total // 2)
        self.check()

    def check(self) -> None:
        """Raise if the pass was cancelled."""
        if self._cancelled and self._cancelled():
            raise PassCancelled


class _Shares:
    """Ranges to do, each best done by a certain process."""

    def __init__(self, wanted: Iterable[int], best: Mapping[int, Worker]) -> None:
        self._shares: dict[Worker | None, deque[int]] = {}
        for at in wanted:
            self._shares.setdefault(best.get(at), deque()).append(at)

    def __bool__(self) -> bool:
        return any(self._shares.values())

    def next_for(self, worker: Worker) -> int:
        """One of its own, else one of nobody's, else one of whoever has the most left."""
        share = self._shares.get(worker) or self._shares.get(None)
        return (share or max(self._shares.values(), key=len)).popleft()

    def again(self, ranges: Iterable[int]) -> None:
        """Some must be done once more, by anybody."""
        self._shares.setdefault(None, deque()).extendleft(ranges)


class Crew:
    """The processes of one pass. A lost one is replaced, and what it alone knew is done again."""

    def __init__(self, path: Path, plan: CheckPlan, ranges: int, *, low_priority: bool) -> None:
        self._path = path
        self._plan = plan
        self._low_priority = low_priority
        self._losses = 0
        self._figures: dict[str, Any] | None = None
        self._counted_by: dict[int, Worker] = {}
        count = max(1, min(os.cpu_count() or 1, _MOST_WORKERS, ranges))
        self._workers = [self._hire() for _ in range(count)]

    def count(
        self,
        ranges: Sequence[Keys],
        merge: Callable[[bytes], None],
        steps: Steps,
        *,
        closely: bool = False,
    ) -> list[tuple[Keys, int]]:
        """Show conversations to the aggregates.

        Args:
            ranges: of conversations.
            merge: takes what each process counted.
            steps: progress.
            closely: they are counted already, and need a closer look (`Aggregate.unfinished`).

        Returns:
            When each range was read.
        """
        read_at: list[tuple[Keys, int]] = []
        todo = list(range(len(ranges)))
        while todo:
            counted: dict[Worker, dict[int, int]] = {}

            def note(worker: Worker, at: int, position: int, counted: Any = counted) -> None:
                counted.setdefault(worker, {})[at] = position
                steps.done(0 if closely else len(ranges[at]))

            def forget(worker: Worker, counted: Any = counted) -> list[int]:
                return list(counted.pop(worker, ()))

            method = "finish" if closely else "count"
            self._spread(method, ranges, todo, steps, take=note, forgotten=forget)
            todo = list[int]()
            for worker in list(self._workers):
                try:
                    part: bytes = worker.call("part")
                except WorkerLost:
                    todo += forget(worker)
                    self._replace(worker)
                    continue
                merge(part)
                steps.check()
                mine = counted.get(worker, {})
                read_at += [(ranges[at], position) for at, position in mine.items()]
                if not closely:
                    self._counted_by.update(dict.fromkeys(mine, worker))
        return read_at

    def judge(
        self,
        ranges: Sequence[Keys],
        figures: dict[str, Any],
        found: Callable[[PassBatch, Counts], None],
        steps: Steps,
        *,
        counted: bool = True,
    ) -> None:
        """Judge every conversation.

        Args:
            ranges: of conversations.
            figures: to judge with.
            found: takes what was found.
            steps: progress.
            counted: whether the ranges are those that were counted. Then each goes to the process that
                counted it, which remembers what it saw there, as long as both have some of their own left.
        """
        self._figures = figures
        if not counted:
            self._counted_by = {}
        for worker in list(self._workers):
            try:
                worker.call("use", figures)
            except WorkerLost:
                self._replace(worker)

        def take(worker: Worker, at: int, result: tuple[PassBatch, Counts]) -> None:
            del worker
            found(*result)
            steps.done(len(ranges[at]))

        self._spread("judge", ranges, range(len(ranges)), steps, take=take, forgotten=lambda _: [])

    def close(self) -> None:
        """End every process."""
        for worker in self._workers:
            worker.close()

    def _spread(
        self,
        method: str,
        ranges: Sequence[Keys],
        wanted: Iterable[int],
        steps: Steps,
        *,
        take: Callable[[Worker, int, Any], None],
        forgotten: Callable[[Worker], list[int]],
    ) -> None:
        """Give every range to a worker that is free, one at a time each.

        Args:
            method: of `Checker`.
            ranges: its argument.
            wanted: numbers of the ranges to do.
            steps: asked while waiting.
            take: gets the worker, the number of the range and the result.
            forgotten: numbers of the ranges whose result is lost with a worker.
        """
        todo = _Shares(wanted, self._counted_by)
        busy: dict[Worker, int] = {}
        while todo or busy:
            for worker in self._workers:
                if todo and worker not in busy:
                    busy[worker] = todo.next_for(worker)
                    with contextlib.suppress(WorkerLost):  # `receive` says so too, where it is dealt with
                        worker.send(method, ranges[busy[worker]])
            for worker in ready(list(busy), 0.1):
                at = busy.pop(worker)
                try:
                    result = worker.receive()
                except WorkerLost:
                    todo.again([at, *forgotten(worker)])
                    self._replace(worker)
                    continue
                take(worker, at, result)
            steps.check()

    def _hire(self) -> Worker:
        return Worker(Checker, self._path, self._plan, name="checks", low_priority=self._low_priority)

    def _replace(self, lost: Worker) -> None:
        """Put a fresh process in the place of one that was lost."""
        place = self._workers.index(lost)
        while True:
            self._workers[place].close()
            self._losses += 1
            if self._losses > _LOSSES:
                raise UserProblem(
                    say("Checking was given up: the system ended its processes again and again."),
                    say("Most often memory ran out. Close other programs, then choose Check again."),
                )
            fresh = self._workers[place] = self._hire()
            if self._figures is None:
                return
            try:
                fresh.call("use", self._figures)
            except WorkerLost:
                continue
            return
