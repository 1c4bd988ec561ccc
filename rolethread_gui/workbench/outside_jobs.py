"""Searching, replacing, looking ahead and exporting, each in a process of its own with a thread that waits for it. Lane: GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.sought import Batch, Sought
from rolethread_gui.engine.outside import OutsideExport, OutsideSearch
from rolethread_gui.engine.outside_sources import OutsideSources
from rolethread_gui.engine.workers import Worker, WorkerLost
from rolethread_gui.wording import say
from rolethread_gui.workbench.jobs import Failed, Job, JobRunner, Lane, is_gone

if TYPE_CHECKING:
    from rolethread_gui.engine.exporting import ExportPlan
    from rolethread_gui.engine.preflight_report import Wanted
    from rolethread_gui.engine.rewording import Keys, Place, Rewording


class OutsideJobs(QObject):
    """Long reading jobs over one open project.

    Signals:
        progress: what ("export", "preflight", "mend"), conversations done and in all.
        ended: "export", "preflight", "mend", "search" or "replace" is over, however it ended.
    """

    progress = Signal(str, int, int)
    ended = Signal(str)

    def __init__(self, path: Path, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._runner = runner
        self._lanes: dict[str, Lane] = {}
        self._workers: dict[str, Worker] = {}
        self._jobs: dict[str, Job] = {}
        self._last_words: dict[str, str] = {}  # what a process said before it ended itself
        self._closed = False

    def search(self, sought: Sought, then: Callable[[Batch], None], failed: Failed) -> None:
        """Find conversations; `then` gets them as they are found and counted."""
        self.cancel("search")
        job = Job("search")

        def found(said: tuple[list[int], list[int], bool]) -> None:
            if not job.is_cancelled():
                self._runner.post(lambda: None if job.is_cancelled() or is_gone(then) else then(Batch(*said)))

        self._start(
            job, OutsideSearch, lambda worker: _told(worker, found, "search", sought), lambda _: None, failed
        )

    def find_places(
        self,
        wanted: Rewording,
        keys: Keys | None,
        then: Callable[[list[Place], bool], None],
        failed: Failed,
    ) -> None:
        """Find what is to be replaced; `then` gets places as they are found, and whether that was all."""
        from rolethread_gui.engine.outside_rewording import OutsideRewording, unpack_places

        self.cancel("replace")
        job = Job("replace")

        def found(data: bytes) -> None:
            if not job.is_cancelled():
                places = unpack_places(data)
                self._runner.post(
                    lambda: None if job.is_cancelled() or is_gone(then) else then(places, False)
                )

        self._start(
            job,
            OutsideRewording,
            lambda worker: _told(worker, found, "find", wanted, keys),
            lambda complete: then([], True) if complete and not is_gone(then) else None,
            failed,
        )

    def preview(self, plan: ExportPlan, then: Callable[[Any], None], failed: Failed | None = None) -> None:
        """What an export would write: an `ExportSummary`. The former question of this kind is dropped."""
        self._interrupt("preflight")
        self._tell("preflight", ("preview", plan), then, failed)

    def repairs(self, wanted: Wanted, then: Callable[[Any], None]) -> None:
        """The repairs of a preflight as one command, or None where nothing would change."""
        self._tell("mend", ("repairs", wanted), then)

    def export(self, plan: ExportPlan, path: Path, then: Callable[[Any], None]) -> None:
        """Write it; `then` gets the manifest, or None when it was cancelled."""
        self._tell("export", ("export", plan, path), then)

    def _tell(
        self,
        what: str,
        call: tuple[Any, ...],
        then: Callable[[Any], None],
        failed: Failed | None = None,
    ) -> None:
        """Let the process of a job carry out a call, and hand on its progress."""
        job = Job(what)

        def told(said: tuple[int, int] | str) -> None:
            if isinstance(said, str):
                self._last_words[what] = said
            else:
                self._runner.post(lambda: None if self._closed else self._show(job, *said))

        self._start(job, OutsideExport, lambda worker: _told(worker, told, *call), then, failed)

    def _show(self, job: Job, done: int, total: int) -> None:
        if self._jobs.get(job.what) is job:
            self.progress.emit(job.what, done, total)

    def sources(self, method: str, arguments: tuple[Any, ...], then: Callable[[Any], None]) -> None:
        """Compare whole sources; `method` is one of `OutsideSources`."""
        self._start(Job("sources"), OutsideSources, lambda worker: worker.call(method, *arguments), then)

    def cancel(self, what: str) -> None:
        """Let the job under way end early."""
        job = self._jobs.get(what)
        self._interrupt(what)
        if job is not None and job.is_cancelled():
            self._end(job)

    def _interrupt(self, what: str) -> None:
        """As `cancel`, when something newer is about to take its place. What is waited for is dropped."""
        job = self._jobs.get(what)
        if job is not None and what in _WAITED_FOR:
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
        on_failed: Failed | None = None,
    ) -> None:
        what = job.what
        if what not in self._lanes:
            self._lanes[what] = Lane(self._runner, what)
        self._jobs[what] = job

        def work() -> Any:
            worker = self._workers.get(what)
            if worker is None:
                worker = self._workers[what] = Worker(
                    factory, self._path, name=what, low_priority=what not in _WAITED_FOR
                )
                if job.is_cancelled():  # while the process was started, when nobody could interrupt it
                    return None
            try:
                return go(worker)
            except WorkerLost as lost:
                self._workers.pop(what).close()
                if self._closed:
                    return None
                if what in self._last_words:
                    raise UserProblem(self._last_words.pop(what), _OTHER_FILES) from None
                raise _problem_of(lost) from None

        def finished(result: Any) -> None:
            self._end(job)
            then(result)

        def failed(problem: UserProblem) -> None:
            self._end(job)
            if on_failed is not None:
                on_failed(problem)
            else:
                self._runner.problem.emit(problem.sentence, problem.hint)

        self._lanes[what].put(work, finished, failed, job=job)

    def _end(self, job: Job) -> None:
        if self._jobs.get(job.what) is job:
            del self._jobs[job.what]
        self.ended.emit(job.what)


_WAITED_FOR = ("search", "replace", "preflight")
"""What the person looks at and waits for."""
_OTHER_FILES = say("Choose other files of the model, or estimate its tokens.")


def _told(worker: Worker, on_said: Callable[[Any], None], method: str, *arguments: Any) -> Any:
    worker.send(method, *arguments)
    return worker.receive(on_said)


def _problem_of(lost: WorkerLost) -> UserProblem:
    if lost.killed:
        return UserProblem(
            say("The system ended the process that was at work."),
            say("Most often memory ran out. Close other programs, then try again."),
        )
    return UserProblem(
        say("The process that was at work broke off."),
        say("Your project is as it was, and no file was left half written. Try again."),
    )
