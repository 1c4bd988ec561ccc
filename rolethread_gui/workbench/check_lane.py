"""The checks at work behind an open project: full passes, the edited conversation, and what follows edits.

Lane: GUI thread, but for `edited`, which the writer calls. The work is done by processes; a thread waits for
each of them.
"""

from __future__ import annotations

import dataclasses
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.aggregates import AggregateOwner, Edited, Refreshed
from rolethread_gui.engine.checking import CheckRun, PassSummary, followed
from rolethread_gui.engine.crew import PassCancelled
from rolethread_gui.engine.hot import HotChecker
from rolethread_gui.engine.judging import CheckPlan, local_part, plan_checks
from rolethread_gui.engine.passes import PassBatch
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.resuming import (
    Interrupted,
    KeptPass,
    flagged_now,
    interrupted_pass,
    summary_of,
    unchecked,
)
from rolethread_gui.engine.workers import WorkerFailed, WorkerLost
from rolethread_gui.wording import say
from rolethread_gui.workbench.jobs import Job, JobRunner, Lane, Priority

Keys = npt.NDArray[np.int64]

RECHECK_MS = 300
"""After the last edit, until edited conversations are judged again for keeps."""
RESETTLE_MS = 1500
"""After the last edit, until the counts of the whole dataset are settled again."""
_PROGRESS_S = 0.1
_PRACTICE = 64


@dataclasses.dataclass(frozen=True, slots=True)
class _Outcome:
    """What a pass came to.

    Attributes:
        plan: what was checked.
        summary: what was found.
        stamp: of the plan with what it settled for the first time.
        resumed: whether only those were judged whose flags an edit concerned.
        went_on: whether it went on where an earlier one was interrupted.
    """

    plan: CheckPlan
    summary: PassSummary
    stamp: str
    resumed: bool
    went_on: bool


class CheckLane(QObject):
    """Runs the checks of one open project.

    Signals:
        hot_flags: key, generation and flags of a conversation that `judge` was asked for.
        stored: keys whose flags are kept with the project now (a tuple).
        finished: a full pass ended; its `PassSummary`.
        progress: conversations done and in all.
        ended: the full pass is over, also when it was cancelled or failed.
        recounted: the figures of the whole dataset follow the edits since.
        stale: what was counted cannot be brought up to date by single edits: a full pass is due.
    """

    hot_flags = Signal(int, int, object)
    stored = Signal(object)
    finished = Signal(object)
    progress = Signal(int, int)
    ended = Signal()
    recounted = Signal()
    stale = Signal()

    def __init__(
        self,
        project: Project,
        runner: JobRunner,
        writer: Lane,
        kept: KeptPass | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._runner = runner
        self._writer = writer
        self._lane = Lane(runner, "check pass")
        self._owner = AggregateOwner(project.path)
        plan = plan_checks(project.settings)
        self._kept = kept if kept is not None and kept.stamp == plan.stamp else None
        self._figures: dict[str, Any] = dict(self._kept.figures) if self._kept else {}
        self._hot = HotChecker(
            project.path,
            plan if self._kept else local_part(plan),
            self._figures or dict(plan.kept),
            self._hot_result,
            self._bug,
        )
        self._plan = plan
        self._pass: Job | None = None
        self._closed = False
        self._recheck = self._timer(RECHECK_MS, self._ask_recheck)
        self._resettle = self._timer(RESETTLE_MS, self._ask_resettle)

    def _timer(self, interval_ms: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    @property
    def running(self) -> bool:
        """Whether a full pass is under way."""
        return self._pass is not None

    def run(self, keys: Keys) -> None:
        """Start a full pass over these conversations; one that is under way is given up."""
        self.cancel()
        self._kept = None
        self._writer.put(self._project.forget_pass, priority=Priority.DERIVED)
        self._start(keys, None)

    def resume(self, keys: Keys) -> None:
        """Count these conversations anew, but judge only those whose kept flags are stale, if that can be told.

        A pass that was interrupted goes on where it was.
        """
        kept = self._kept
        if kept is None:
            self.cancel()
            self._start(keys, None, go_on=True)
        elif kept.stamp != plan_checks(self._project.settings).stamp:
            self.run(keys)
        else:
            self.cancel()
            self._start(keys, dict(kept.figures))

    def kept_summary(self) -> PassSummary | None:
        """The summary of the last pass as the project kept it; None where a new pass must tell."""
        if self._kept is None:
            return None
        return summary_of(self._kept, self._plan, self._project.columns)

    def practise(self, keys: Keys) -> None:
        """Let the hot worker see some of the dataset before the first key is pressed."""
        self._hot.warm_up(keys[:: max(1, len(keys) // _PRACTICE)][:_PRACTICE].tolist())

    def _start(self, keys: Keys, former: dict[str, Any] | None, *, go_on: bool = False) -> None:
        settings, position = dict(self._project.settings), self._project.position
        job = Job("checks")
        self._pass = job
        self.practise(keys)
        self._lane.put(
            lambda: self._carry_out(job, settings, position, keys, former, go_on=go_on),
            lambda result: self._done(job, result, position),
            lambda problem: self._failed(job, problem),
            job=job,
        )

    def followed(self, summary: PassSummary) -> PassSummary:
        """The summary of the newest pass, after the edits and answers since."""
        columns = self._project.columns.still()
        plan = dataclasses.replace(self._plan, answers=plan_checks(self._project.settings).answers)
        return followed(summary, plan, self._figures, flagged_now(columns), int(columns.alive().sum()))

    def cancel(self) -> None:
        """Give up the full pass that is under way."""
        if self._pass is not None:
            self._pass.cancel()
            self._pass = None
            self.ended.emit()

    def judge(self, conversation: Conversation, generation: int) -> None:
        """Ask for the flags of a conversation as it is on screen; `hot_flags` brings them."""
        self._hot.submit(conversation, generation)

    def edited(self, edits: Sequence[Edited]) -> None:
        """Follow edits, in the order of the journal. From the writer's thread, right after the commit."""
        if edits:
            self._owner.ask("edited", list(edits))
            self._runner.post(self._start_timers)

    def close(self) -> None:
        """Stop every process and thread."""
        self._closed = True
        self._recheck.stop()
        self._resettle.stop()
        if self._pass is not None:
            self._pass.cancel()
            self._pass = None
        self._hot.close()
        self._owner.close()
        self._lane.close()

    # the full pass, in its own thread

    def _carry_out(
        self,
        job: Job,
        settings: dict[str, Any],
        position: int,
        keys: Keys,
        former: dict[str, Any] | None,
        *,
        go_on: bool,
    ) -> _Outcome | None:
        begun = self._interrupted(settings) if go_on else None
        losses = 0
        while True:
            run = self._pass_over(job, settings, position, keys, former=former, begun=begun)
            try:
                summary = run.run(
                    lambda batch: self._in_writer(lambda: self._store(batch, job), job),
                    self._progress_of(job),
                    job.is_cancelled,
                )
                return self._outcome(run, summary, settings, resumed=former is not None, begun=begun)
            except PassCancelled:
                return None
            except WorkerFailed as failure:
                # A check with a bug is reported and left out; the others are worth having.
                if not failure.culprit or settings.get(f"off:{failure.culprit}"):
                    raise
                settings[f"off:{failure.culprit}"] = True
                former = begun = None
                self._bug(failure.report)
            except WorkerLost:
                if job.is_cancelled() or self._closed:
                    return None
                losses += 1
                if losses == 2:
                    raise UserProblem(
                        say("Checking was given up: its processes ended before they were done, twice."),
                        say("Where memory is short, close other programs. Then choose Check again."),
                    ) from None

    def _pass_over(
        self,
        job: Job,
        settings: dict[str, Any],
        position: int,
        keys: Keys,
        *,
        former: dict[str, Any] | None,
        begun: Interrupted | None,
    ) -> CheckRun:
        def left() -> Keys:
            columns = self._project.columns
            return unchecked(columns) if begun is None else begun.left(keys, columns)

        def settled(figures: dict[str, Any]) -> None:
            kept = KeptPass(run.plan.stamp, position, figures, {}, 0.0, len(keys))
            self._in_writer(lambda: self._project.begin_pass(kept), job)

        run = CheckRun(
            self._project.path,
            position,
            None,
            settings,
            keys,
            keeper=self._owner,
            former=former,
            unchecked=left,
            settled=dict(begun.kept.figures) if begun else None,
            on_settled=settled if former is None else None,
        )
        return run

    def _outcome(
        self,
        run: CheckRun,
        summary: PassSummary,
        settings: dict[str, Any],
        *,
        resumed: bool,
        begun: Interrupted | None,
    ) -> _Outcome:
        if begun is not None:  # it has judged the rest
            keys = self._project.columns.slots_in_order() + 1
            summary = dataclasses.replace(summary, counts=self._counts(keys))
        new = {f"figures:{check}": summary.figures[check] for check in summary.new_figures}
        stamp = plan_checks({**settings, **new}).stamp
        return _Outcome(run.plan, summary, stamp, resumed, begun is not None)

    def _progress_of(self, job: Job) -> Callable[[int, int], None]:
        """Tells how far a pass is, a few times a second."""
        told = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told > _PROGRESS_S and not job.is_cancelled():
                told = now
                self._post(lambda: self.progress.emit(done, total))

        return progress

    def _in_writer(self, do: Callable[[], object], job: Job) -> None:
        """Let the writer do something for a pass, unless it is given up, and wait for it."""
        self._writer.wait_for(
            lambda: None if job.is_cancelled() else do(), Priority.DERIVED, job.is_cancelled
        )

    def _interrupted(self, settings: dict[str, Any]) -> Interrupted | None:
        """The pass that was interrupted, where it can go on."""
        with self._project.reader() as reader:
            begun = interrupted_pass(reader.database, plan_checks(settings).stamp)
        return begun if begun is not None and begun.untouched else None

    def _counts(self, keys: Keys) -> dict[str, int]:
        """Flags of these conversations by check, as they are kept."""
        counts: Counter[str] = Counter()
        wanted: set[int] = set(keys.tolist())
        with self._project.reader() as reader:
            for key, flags in reader.kept_flags():
                if key in wanted:
                    counts.update(flag.check for flag in flags)
        return dict(counts)

    def _store(self, batch: PassBatch, job: Job | None = None) -> None:
        """On the writer's lane."""
        keys = self._project.store_pass(batch, noting=job is not None)
        if keys:
            self._post(lambda: self.stored.emit(keys))

    def _done(self, job: Job, result: _Outcome | None, position: int) -> None:
        if job is not self._pass:
            return
        self._pass = None
        if result is not None:
            self._plan, summary = result.plan, result.summary
            self._figures = dict(summary.figures)
            if result.resumed:  # it has judged a few; the flags of all the others are kept
                counts = {**(self._kept.counts if self._kept else {}), **summary.counts}
                summary = self.followed(dataclasses.replace(summary, counts=counts))
            elif result.went_on:
                summary = self.followed(summary)
            self._hot.update_figures(self._plan, dict(summary.figures))
            self.practise(np.flatnonzero(self._project.columns.alive()) + 1)
            if summary.new_figures:
                fresh = {check: summary.figures[check] for check in summary.new_figures}
                self._writer.put(lambda: self._project.settle_figures(fresh), priority=Priority.DERIVED)
            self._kept = kept = KeptPass(
                result.stamp,
                position,
                dict(summary.figures),
                dict(summary.counts),
                summary.seconds,
                summary.conversations,
            )
            self._writer.put(lambda: self._project.keep_pass(kept), priority=Priority.DERIVED)
            self.finished.emit(summary)
            self._start_timers()
        self.ended.emit()

    def _failed(self, job: Job, problem: UserProblem) -> None:
        if job is self._pass:
            self._pass = None
            self.ended.emit()
        self._runner.problem.emit(problem.sentence, problem.hint)

    # what follows edits

    @Slot()
    def _start_timers(self) -> None:
        if not self._closed:
            self._recheck.start()
            self._resettle.start()

    @Slot()
    def _ask_recheck(self) -> None:
        self._owner.ask("recheck").add_done_callback(self._refreshed)

    @Slot()
    def _ask_resettle(self) -> None:
        self._owner.ask("resettle").add_done_callback(self._refreshed)

    def _refreshed(self, answer: Future[Refreshed]) -> None:
        """In the owner's thread."""
        error = answer.exception()
        if isinstance(error, WorkerFailed):
            self._bug(error.report)
        if error is not None:
            if not self._closed:
                self._runner.post(self._count_lost)
            return
        result = answer.result()
        for batch in result.batches:
            self._writer.put(lambda batch=batch: self._store(batch), priority=Priority.DERIVED)  # type: ignore[misc]
        self._runner.post(lambda: self._take(result))

    def _take(self, result: Refreshed) -> None:
        if self._closed:
            return
        if result.figures is not None:
            self._figures = result.figures
            self._hot.update_figures(self._plan, result.figures)
            self.recounted.emit()
        if result.everything:
            self.stale.emit()
        elif result.position and self._kept is not None and not self.running:
            renewed = result.figures is not None
            self._kept = kept = msgspec.structs.replace(
                self._kept,
                position=max(self._kept.position, result.position),
                figures=self._figures if renewed else self._kept.figures,
            )
            self._writer.put(
                lambda: self._project.keep_pass(kept, figures=renewed), priority=Priority.DERIVED
            )

    def _count_lost(self) -> None:
        if not self._closed and not self.running:
            self.stale.emit()

    def _hot_result(self, key: int, generation: int, flags: list[Flag]) -> None:
        """In the hot worker's thread."""
        self._post(lambda: self.hot_flags.emit(key, generation, flags))

    def _post(self, tell: Callable[[], None]) -> None:
        """Tell something in the GUI thread, unless nobody is there to tell any more by then."""
        self._runner.post(lambda: None if self._closed else tell())

    def _bug(self, report: str) -> None:
        self._runner.post(lambda: self._runner.crashed.emit(report))
