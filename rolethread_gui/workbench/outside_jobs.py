"""Searching and exporting, each in a process of its own with a thread that waits for it. Lane: GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.outside import OutsideExport, OutsideSearch
from rolethread_gui.engine.outside_sources import OutsideSources
from rolethread_gui.engine.workers import Worker, WorkerLost
from rolethread_gui.workbench.jobs import Job, JobRunner, Lane

if TYPE_CHECKING:
    from rolethread_gui.engine.exporting import ExportPlan


class OutsideJobs(QObject):
    """Long reading jobs over one open project.

    Signals:
        progress: conversations written and in all.
        ended: "export" or "search" is over, however it ended.
    """

    progress = Signal(int, int)
    ended = Signal(str)

    def __init__(self, path: Path, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._runner = runner
        self._lanes: dict[str, Lane] = {}
        self._workers: dict[str, Worker] = {}
        self._jobs: dict[str, Job] = {}
        self._closed = False

    def search(self, words: str, then: Callable[[list[int], bool], None]) -> None:
        """Find conversations; `then` gets keys as they are found, and whether that was all."""
        self.cancel("search")
        job = Job("search")

        def found(keys: list[int]) -> None:
            if not job.is_cancelled():
                self._runner.post(lambda: None if job.is_cancelled() else then(keys, False))

        self._start(
            job,
            OutsideSearch,
            lambda worker: _told(worker, found, "search", words),
            lambda complete: then([], True) if complete else None,
        )

    def preview(self, plan: ExportPlan, then: Callable[[Any], None]) -> None:
        """What an export would write."""
        self._start(Job("export"), OutsideExport, lambda worker: worker.call("preview", plan), then)

    def export(self, plan: ExportPlan, path: Path, then: Callable[[Any], None]) -> None:
        """Write it; `then` gets the manifest, or None when it was cancelled."""

        def told(done: tuple[int, int]) -> None:
            self._runner.post(lambda: None if self._closed else self.progress.emit(*done))

        self._start(
            Job("export"), OutsideExport, lambda worker: _told(worker, told, "export", plan, path), then
        )

    def sources(self, method: str, arguments: tuple[Any, ...], then: Callable[[Any], None]) -> None:
        """Compare whole sources; `method` is one of `OutsideSources`."""
        self._start(Job("sources"), OutsideSources, lambda worker: worker.call(method, *arguments), then)

    def cancel(self, what: str) -> None:
        """Let the job under way end early."""
        job = self._jobs.get(what)
        if job is not None and what == "search":
            job.cancel()
        worker = self._workers.get(what)
        if job is not None and worker is not None:
            worker.interrupt()

    def close(self) -> None:
        """Stop the processes and threads."""
        self._closed = True
        for job in self._jobs.values():
            job.cancel()
        for worker in list(self._workers.values()):
            worker.end()
        for lane in self._lanes.values():
            lane.close()
        for worker in list(self._workers.values()):
            worker.close()

    def _start(
        self,
        job: Job,
        factory: Callable[..., object],
        go: Callable[[Worker], Any],
        then: Callable[[Any], None],
    ) -> None:
        what = job.what
        if what not in self._lanes:
            self._lanes[what] = Lane(self._runner, what)
        self._jobs[what] = job

        def work() -> Any:
            worker = self._workers.get(what)
            if worker is None:
                worker = self._workers[what] = Worker(
                    factory, self._path, name=what, low_priority=what != "search"
                )
            try:
                return go(worker)
            except WorkerLost as lost:
                self._workers.pop(what).close()
                if self._closed:
                    return None
                raise _problem_of(lost) from None

        def finished(result: Any) -> None:
            self._end(job)
            then(result)

        def failed(problem: UserProblem) -> None:
            self._end(job)
            self._runner.problem.emit(problem.sentence, problem.hint)

        self._lanes[what].put(work, finished, failed, job=job)

    def _end(self, job: Job) -> None:
        if self._jobs.get(job.what) is job:
            del self._jobs[job.what]
        self.ended.emit(job.what)


def _told(worker: Worker, on_said: Callable[[Any], None], method: str, *arguments: Any) -> Any:
    worker.send(method, *arguments)
    return worker.receive(on_said)


def _problem_of(lost: WorkerLost) -> UserProblem:
    if lost.killed:
        return UserProblem(
            "The system ended the process that was at work.",
            "Most often memory ran out. Close other programs, then try again.",
        )
    return UserProblem(
        "The process that was at work broke off.",
        "Your project is as it was, and no file was left half written. Try again.",
    )
