"""Questions about the dataset that are answered beside the window: what a threshold would add, what is alike.

Lane: GUI thread. One process answers them one after another; of several questions with one name only the
newest is answered.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.study import Study
from rolethread_gui.engine.workers import Worker, WorkerFailed, WorkerLost
from rolethread_gui.wording import say
from rolethread_gui.workbench.jobs import Job, JobRunner, Lane, is_gone


class StudyLane(QObject):
    """Asks a `Study` of one open project.

    Signals:
        busy_changed: whether something is being worked out.
    """

    busy_changed = Signal(bool)

    def __init__(self, path: Path, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._runner = runner
        self._lane: Lane | None = None
        self._worker: Worker | None = None
        self._jobs: dict[str, Job] = {}
        self._running = ""
        self._closed = False

    def ask(self, name: str, then: Callable[[Any], None], method: str, *arguments: Any) -> None:
        """Ask something; an older question of the same name is given up.

        Args:
            name: of the question.
            then: gets the answer in the GUI thread.
            method: of `Study`.
            arguments: for it.
        """
        if self._closed:
            return
        self.forget(name)
        job = Job(name)
        self._jobs[name] = job
        if self._lane is None:
            self._lane = Lane(self._runner, "study")

        def finished(answer: Any) -> None:
            self._end(job)
            if answer is not None and not is_gone(then):
                then(answer)

        def failed(problem: UserProblem) -> None:
            self._end(job)
            self._runner.problem.emit(problem.sentence, problem.hint)

        self._lane.put(lambda: self._carry_out(job, method, arguments), finished, failed, job=job)
        self.busy_changed.emit(True)

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return bool(self._jobs)

    def forget(self, name: str) -> None:
        """Give up the question of that name."""
        job = self._jobs.pop(name, None)
        if job is None:
            return
        job.cancel()
        worker = self._worker
        if worker is not None and self._running == name:
            worker.interrupt()
        if not self._jobs:
            self.busy_changed.emit(False)

    def close(self) -> None:
        """Stop the process and the thread."""
        self._closed = True
        for job in self._jobs.values():
            job.cancel()
        if self._worker is not None:
            self._worker.end()
        if self._lane is not None:
            self._lane.close()
        if self._worker is not None:
            self._worker.close()

    def _carry_out(self, job: Job, method: str, arguments: tuple[Any, ...]) -> Any:
        """On the lane."""
        if self._worker is None:
            self._worker = Worker(Study, self._path, name="study", low_priority=False)
        worker = self._worker
        self._running = job.what
        try:
            while True:  # an interruption meant for the question before may end this one too
                answer = worker.call(method, *arguments)
                if answer is not None or job.is_cancelled():
                    return answer
        except WorkerFailed:
            self._worker = None
            worker.close()
            raise
        except WorkerLost:
            self._worker = None
            worker.close()
            if self._closed or job.is_cancelled():
                return None
            raise UserProblem(
                say("The process that was at work broke off."), say("Your project is as it was. Try again.")
            ) from None
        finally:
            self._running = ""

    def _end(self, job: Job) -> None:
        if self._jobs.get(job.what) is job:
            del self._jobs[job.what]
        if not self._jobs:
            self.busy_changed.emit(False)
