"""Work outside the GUI thread, and the way of its results back.

`JobRunner` lives in the GUI thread and owns the one signal through which everything comes back: a result
object that carried its own signals would die with its thread and lose most of them. Results of cancelled
jobs are dropped on arrival. Besides `crash.py` this is the only place with a broad ``except``: here a bug
in a job becomes a report instead of a silent thread.
"""

from __future__ import annotations

import itertools
import queue
import threading
import time
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.workers import WorkerFailed, bug_report
from rolethread_gui.wording import say

Then = Callable[[Any], None]
Failed = Callable[[UserProblem], None]


class Mistake(UserProblem):
    """Stands for a bug where a caller only needs to know that its job will not be done."""

    def __init__(self) -> None:
        super().__init__(
            say("The program made a mistake and could not do this."),
            say("What was done before is kept. A report was written, without any text of yours."),
        )


class Priority(IntEnum):
    """What goes first on a lane."""

    EDIT = 0
    """What a person waits for."""
    IMPORT = 1
    """One batch of a dataset being read."""
    DERIVED = 2
    """Flags and facts from checks."""


class Job:
    """One piece of work.

    Attributes:
        what: names it for `progress`.
    """

    def __init__(self, what: str = "") -> None:
        self.what = what
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask it to stop; whatever it still brings is dropped."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether it was asked to stop. May be called from any thread."""
        return self._cancelled.is_set()


class JobRunner(QObject):
    """Brings results from any thread into the GUI thread.

    Signals:
        problem: sentence and hint of a problem that nobody else takes care of.
        damaged: path of a project that turned out to be damaged.
        crashed: report of a bug in a job.
    """

    problem = Signal(str, str)
    damaged = Signal(object)
    crashed = Signal(str)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Call something in the GUI thread, soon. From any thread."""
        if not self._closed:
            self._arrived.emit(call)

    def carry_out(
        self, job: Job, function: Callable[[], Any], then: Then | None, failed: Failed | None
    ) -> None:
        """Run a function in this thread and send its result, problem or bug to the GUI thread."""
        try:
            result = function()
        except UserProblem as problem:
            self.post(lambda problem=problem: self._fail(job, problem, failed))  # type: ignore[misc]
        except WorkerFailed as failure:
            report = failure.report
            self.post(lambda: self._crash(job, report, failed))
        except Exception as error:  # noqa: BLE001 - a bug in a job must not end its lane in silence
            report = bug_report(error)
            self.post(lambda: self._crash(job, report, failed))
        else:
            if then is not None:
                self.post(lambda: self._finish(job, then, result))

    def close(self) -> None:
        """Drop everything that still arrives. Close the lanes first."""
        self._closed = True

    def _finish(self, job: Job, then: Then, result: Any) -> None:
        if not job.is_cancelled() and not is_gone(then):
            then(result)

    def _fail(self, job: Job, problem: UserProblem, failed: Failed | None) -> None:
        if job.is_cancelled():
            return
        if failed is None:
            self.tell(problem)
        elif not is_gone(failed):
            failed(problem)
            self._tell_damaged(problem)

    def tell(self, problem: UserProblem) -> None:
        """Tell of a problem that nobody else takes care of. In the GUI thread."""
        self.problem.emit(problem.sentence, problem.hint)
        self._tell_damaged(problem)

    def _tell_damaged(self, problem: UserProblem) -> None:
        path = getattr(problem, "path", None)
        if path is not None and getattr(problem, "kind", "") == "damaged":
            self.damaged.emit(path)

    def _crash(self, job: Job, report: str, failed: Failed | None) -> None:
        self.crashed.emit(report)
        if failed is not None and not job.is_cancelled() and not is_gone(failed):
            failed(Mistake())

    @Slot(object)
    def _take(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()


def is_gone(call: Callable[..., None]) -> bool:
    """Whether it belongs to a widget or object that was closed while the answer was on its way."""
    owner = getattr(call, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


_END = 99


class Lane:
    """A thread that carries out functions one after another, those with the best priority first.

    Args:
        runner: where results go.
        name: of the thread.
        idle: called in the thread once after each burst of work, when nothing came for `idle_s` seconds.
        idle_s: see `idle`.
    """

    def __init__(
        self, runner: JobRunner, name: str, *, idle: Callable[[], None] | None = None, idle_s: float = 2.0
    ) -> None:
        self._runner = runner
        self._idle = idle
        self._idle_s = idle_s
        self._numbers = itertools.count()
        self._queue: queue.PriorityQueue[tuple[int, int, Callable[[], None] | None]] = queue.PriorityQueue()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(
        self,
        function: Callable[[], Any],
        then: Then | None = None,
        failed: Failed | None = None,
        *,
        priority: Priority = Priority.EDIT,
        job: Job | None = None,
    ) -> Job:
        """Carry out a function on the lane; `then` or `failed` is called in the GUI thread. From any thread.

        A job that was cancelled before its turn is left out.
        """
        wanted = job or Job()

        def work() -> None:
            if not wanted.is_cancelled():
                self._runner.carry_out(wanted, function, then, failed)

        if not (self._closing and priority is not Priority.EDIT):
            self._queue.put((priority, next(self._numbers), work))
        return wanted

    def wait_for(self, function: Callable[[], Any], priority: Priority, stop: Callable[[], bool]) -> None:
        """Carry out a function and wait until it is done, so that work does not pile up.

        Not from the lane itself nor from the GUI thread. Gives up waiting when `stop` says so.
        """
        done = threading.Event()

        def work() -> None:
            try:
                function()
            finally:
                done.set()

        self.put(work, priority=priority)
        while not (done.wait(0.05) or stop() or self._closing):
            pass

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Finish the edits that wait, drop the rest, do `last` on the lane, and end the thread."""
        self._closing = True
        if last is not None:
            self._queue.put((Priority.EDIT, next(self._numbers), lambda: self._last(last)))
        self._queue.put((_END if last is None else Priority.EDIT, next(self._numbers), None))
        self._thread.join()

    def _last(self, last: Callable[[], None]) -> None:
        self._runner.carry_out(Job(), last, None, None)

    def _run(self) -> None:
        busy = False
        deadline = time.monotonic()
        while True:
            try:
                _, _, work = self._queue.get(timeout=max(0.0, deadline - time.monotonic()) if busy else None)
            except queue.Empty:
                busy = False
                if self._idle is not None:
                    self._runner.carry_out(Job(), self._idle, None, None)
                continue
            if work is None:
                return
            work()
            del (
                work
            )  # what it holds, for example a panel that was closed, is let go now and not with the next job
            busy = self._idle is not None
            deadline = time.monotonic() + self._idle_s
