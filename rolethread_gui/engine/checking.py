"""A full pass: count everything, settle the figures, judge every conversation.

Lane: `CheckRun.run` blocks the thread that calls it and leaves the work to processes at low priority; few
conversations are done by one process, or on the command line in this one.
"""

from __future__ import annotations

import dataclasses
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.base import Finding, Question
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.filters import HasFlag, HasValue
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.engine.aggregates import Counts, LiveChecks, group_members
from rolethread_gui.engine.crew import Crew, Steps
from rolethread_gui.engine.judging import CheckPlan, checks_of, decided, open_questions, plan_checks
from rolethread_gui.engine.passes import PassBatch
from rolethread_gui.engine.workers import Worker
from rolethread_gui.wording import put, say

Keys = npt.NDArray[np.int64]

FEW = 300
"""Up to so many conversations the start of processes would cost more than the work."""
RANGE = 256
"""Conversations in one request to a worker: short enough to cancel, long enough not to count in messages."""
_CARDS = 3


@dataclasses.dataclass(frozen=True, slots=True)
class PassSummary:
    """What a full pass found out about the dataset.

    Attributes:
        figures: what the aggregates settled to, by check id.
        questions: about the whole dataset, not answered yet.
        findings: candidates for *Start here*, the most harmful first.
        counts: number of flags by check id, ignored ones included.
        seconds: how long it took.
        new_figures: ids of checks whose thresholds or style were settled for the first time and should
            be kept with the project (`Project.keep_figures`).
        stamp: checks, versions and settings, as in `PassBatch`.
        conversations: how many were judged.
    """

    figures: Mapping[str, Any]
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...]
    counts: Mapping[str, int]
    seconds: float
    new_figures: tuple[str, ...] = ()
    stamp: str = ""
    conversations: int = 0

    @property
    def cards(self) -> tuple[Finding, ...]:
        """At most three findings to start with, each of another check."""
        first: dict[str, Finding] = {}
        for finding in self.findings:
            first.setdefault(finding.check, finding)
        return tuple(first.values())[:_CARDS]

    @property
    def rest(self) -> tuple[Finding, ...]:
        """The findings that are not on a card."""
        shown = self.cards
        return tuple(finding for finding in self.findings if finding not in shown)


class Keeper(Protocol):
    """Who keeps the figures: an `AggregateOwner`, a `Worker` with `LiveChecks`, or one in this process."""

    def call(self, method: str, /, *arguments: Any) -> Any:
        """Call a method of `LiveChecks` and wait for its result."""


class _Here:
    """`LiveChecks` in this process, for the command line."""

    def __init__(self, checks: LiveChecks) -> None:
        self._checks = checks

    def call(self, method: str, /, *arguments: Any) -> Any:
        return getattr(self._checks, method)(*arguments)


class CheckRun:
    """One pass over conversations of a project.

    Args:
        project_path: the project; every process opens it for reading only.
        position: journal position the caller knows; what was edited since is read as it is then, and each
            batch says at which position it was read.
        checks: ids of the checks to run; None for all that are not turned off.
        settings: of the project.
        keys: conversations, in any order.
        keeper: the owner of the live figures, who goes on with them; None to forget them afterwards.
        former: figures that the kept flags were found with: everything is counted again, but only those
            conversations are judged whose flags would differ, and those that `unchecked` names.
        unchecked: asked after the count.
        settled: figures that hold already, so that nothing is counted: only those are judged that
            `unchecked` names.
        on_settled: takes the figures before the first conversation is judged.
    """

    def __init__(
        self,
        project_path: Path,
        position: int,
        checks: Sequence[str] | None,
        settings: Mapping[str, Any],
        keys: Keys | Iterable[int],
        *,
        keeper: Keeper | None = None,
        former: dict[str, Any] | None = None,
        unchecked: Callable[[], Keys] | None = None,
        settled: dict[str, Any] | None = None,
        on_settled: Callable[[dict[str, Any]], None] | None = None,
    ) -> None:
        self._former = former
        self._settled = settled
        self._on_settled = on_settled
        self._unchecked = unchecked
        self._path = Path(project_path)
        self.position = position
        self.plan = plan_checks(settings, checks)
        self._keys: Keys = (
            keys.astype(np.int64) if isinstance(keys, np.ndarray) else np.fromiter(keys, np.int64)
        )
        self._keeper = keeper
        self._counts: dict[str, list[int]] = {}
        self._phrases: Counter[str] = Counter()

    def run(
        self,
        on_batch: Callable[[PassBatch], None],
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> PassSummary:
        """Carry it out.

        Args:
            on_batch: takes what was found, in the thread of the caller; it may block to slow the pass down.
            progress: conversations done of all (counting is half of the way).
            cancelled: asked often; True ends the pass.

        Raises:
            PassCancelled: `cancelled` said so.
            UserProblem: processes are ended by the system again and again.
            WorkerFailed: a check met a bug.
        """
        started = time.perf_counter()
        self._counts = {}
        self._phrases = Counter()
        steps = Steps(2 * len(self._keys), progress, cancelled)
        if self._settled is not None:
            figures = self._run_rest(self._settled, on_batch, steps)
        elif len(self._keys) <= FEW:
            figures = self._run_few(on_batch, steps)
        else:
            figures = self._run_spread(on_batch, steps)
        counts = {check: pair[0] for check, pair in self._counts.items()}
        return PassSummary(
            figures=figures,
            questions=tuple(open_questions(self.plan, figures)),
            findings=findings_of(
                self.plan,
                figures,
                Flagged({check: pair[1] for check, pair in self._counts.items()}, self._phrases),
                len(self._keys),
            ),
            counts=counts,
            seconds=time.perf_counter() - started,
            new_figures=tuple(
                check.id
                for check in checks_of(self.plan)
                if check.keeps and check.id in figures and check.id not in self.plan.kept
            ),
            stamp=self.plan.stamp,
            conversations=len(self._keys),
        )

    def _run_few(self, on_batch: Callable[[PassBatch], None], steps: Steps) -> dict[str, Any]:
        here = own = None
        if self._keeper is None and self.plan.spelling.dictionaries:  # those are opened in processes only
            own = Worker(LiveChecks, self._path, self.plan, name="figures", low_priority=False)
        elif self._keeper is None:
            here = LiveChecks(self._path, self.plan)
        keeper: Keeper | None = self._keeper or own or (_Here(here) if here is not None else None)
        assert keeper is not None
        try:
            keeper.call("begin", self.plan)
            steps.check()
            read_at = [(self._keys, keeper.call("count", self._keys))]
            steps.done(len(self._keys))
            figures: dict[str, Any] = keeper.call("settle", read_at)
            wanted = self._stale(keeper)
            self._tell_settled(figures)
            if len(wanted):
                batch, counts = keeper.call("judge", wanted)
                self._found(batch, counts, on_batch)
            steps.done(len(self._keys))
            return figures
        finally:
            if here is not None:
                here.close()
            if own is not None:
                own.close()

    def _run_spread(self, on_batch: Callable[[PassBatch], None], steps: Steps) -> dict[str, Any]:
        ranges = [self._keys[at : at + RANGE] for at in range(0, len(self._keys), RANGE)]
        low = self._keeper is not None  # behind a window; on the command line somebody waits for nothing else
        crew = Crew(self._path, self.plan, len(ranges), low_priority=low)
        own = (
            None
            if self._keeper
            else Worker(LiveChecks, self._path, self.plan, name="figures", low_priority=low)
        )
        keeper: Keeper | None = self._keeper or own
        assert keeper is not None
        try:
            keeper.call("begin", self.plan)
            read_at = crew.count(ranges, lambda part: keeper.call("merge", part), steps)
            missing: Keys = keeper.call("unfinished")
            if len(missing) > FEW:  # the keeper looks at a few by itself
                closer = [missing[at : at + RANGE] for at in range(0, len(missing), RANGE)]
                crew.count(closer, lambda part: keeper.call("merge", part), steps, closely=True)
            figures: dict[str, Any] = keeper.call("settle", read_at)

            def found(batch: PassBatch, counts: Counts) -> None:
                if self._keeper is not None:
                    keeper.call("remember", batch.keys, group_members(batch))
                self._found(batch, counts, on_batch)

            wanted = self._stale(keeper)
            self._tell_settled(figures)
            if self._former is not None:
                ranges = [wanted[at : at + RANGE] for at in range(0, len(wanted), RANGE)]
            crew.judge(ranges, figures, found, steps, counted=self._former is None)
            return figures
        finally:
            crew.close()
            if own is not None:
                own.close()

    def _run_rest(
        self, figures: dict[str, Any], on_batch: Callable[[PassBatch], None], steps: Steps
    ) -> dict[str, Any]:
        """Judge those who are left of an earlier pass, with its figures."""
        wanted = self._keys if self._unchecked is None else self._unchecked()
        steps.done(2 * len(self._keys) - len(wanted))
        ranges = [wanted[at : at + RANGE] for at in range(0, len(wanted), RANGE)]
        crew = Crew(self._path, self.plan, len(ranges), low_priority=self._keeper is not None)
        try:
            crew.judge(
                ranges,
                figures,
                lambda batch, counts: self._found(batch, counts, on_batch),
                steps,
                counted=False,
            )
        finally:
            crew.close()
        return figures

    def _tell_settled(self, figures: dict[str, Any]) -> None:
        if self._on_settled is not None:
            self._on_settled(figures)

    def _stale(self, keeper: Keeper) -> Keys:
        """Whom to judge."""
        if self._former is None:
            return self._keys
        answer: tuple[Keys, bool] = keeper.call("concerned", self._former)
        concerned, everything = answer
        if everything:
            return self._keys
        concerned = np.intersect1d(concerned, self._keys)
        return concerned if self._unchecked is None else np.union1d(concerned, self._unchecked())

    def _found(self, batch: PassBatch, counts: Counts, on_batch: Callable[[PassBatch], None]) -> None:
        for check, (flags, conversations) in counts.items():
            pair = self._counts.setdefault(check, [0, 0])
            pair[0] += flags
            pair[1] += conversations
        self._phrases.update(batch.phrases.texts)
        on_batch(batch)


@dataclasses.dataclass(frozen=True, slots=True)
class Flagged:
    """In how many conversations there are flags.

    Attributes:
        checks: of each check, by its id.
        phrases: of each overused phrase, by what is shown for it.
    """

    checks: Mapping[str, int]
    phrases: Mapping[str, int]


def findings_of(
    plan: CheckPlan, figures: Mapping[str, Any], flagged: Flagged, total: int
) -> tuple[Finding, ...]:
    """Candidates for *Start here*, the most harmful first.

    Args:
        plan: what was checked.
        figures: by check id.
        flagged: in how many conversations there are flags.
        total: conversations in all.
    """
    found: list[Finding] = []
    figures = decided(figures, plan)
    for check in checks_of(plan):
        of_figures = check.findings(figures[check.id]) if figures.get(check.id) is not None else ()
        standing = [one for one in (_as_flagged(one, flagged.phrases) for one in of_figures) if one.count]
        found += standing
        if not standing and flagged.checks.get(check.id):
            found.append(_plain_finding(check.id, flagged.checks[check.id], total))
    ranks = {check.id: check.severity.rank for check in checks_of(plan)}
    found = [_weighed(one, total) for one in found]
    found.sort(key=lambda one: (-one.harm, ranks[one.check], -one.count, one.check, one.sentence))
    return tuple(found)


def followed(
    summary: PassSummary, plan: CheckPlan, figures: Mapping[str, Any], flagged: Flagged, total: int
) -> PassSummary:
    """The summary after edits: figures that follow them, and no finding whose last flag is gone.

    Args:
        summary: of the pass.
        plan: of the pass.
        figures: as they are now.
        flagged: in how many conversations there are flags now.
        total: conversations in all, now.
    """
    findings = findings_of(plan, figures, flagged, total)
    return dataclasses.replace(
        summary,
        figures=figures,
        questions=tuple(open_questions(plan, figures)),
        findings=tuple(
            finding
            for finding in findings
            if flagged.checks.get(finding.check) or not summary.counts.get(finding.check)
        ),
    )


def _as_flagged(finding: Finding, phrases: Mapping[str, int]) -> Finding:
    """A phrase's card opens the conversations in which it is flagged: where it is padding it is no flag of its own."""
    for clause in finding.clauses:
        if isinstance(clause, HasValue) and clause.column == "phrases":
            left = sum(phrases.get(text, 0) for text in clause.texts)
            share = min(1.0, left / max(1, finding.count))
            return dataclasses.replace(finding, count=left, harm=finding.harm * share)
    return finding


_RARE = 0.01
"""Share of the conversations below which what is no error weighs less the rarer it is."""


def _weighed(finding: Finding, total: int) -> Finding:
    """One odd reply among thousands is no place to start; an error is one however rare it is."""
    share = finding.count / max(1, total)
    if share >= _RARE or all_checks()[finding.check].severity is Severity.ERROR:
        return finding
    return dataclasses.replace(finding, harm=finding.harm * (0.5 + 0.5 * share / _RARE))


_HARM = {Severity.ERROR: 0.6, Severity.WARNING: 0.3, Severity.HINT: 0.1}


def _plain_finding(check_id: str, flagged: int, total: int) -> Finding:
    """The finding of a check that has nothing special to say: how many conversations it flags."""
    check = all_checks()[check_id]
    noun = "conversation" if total == 1 else "conversations"
    verb = "is" if flagged == 1 else "are"
    return Finding(
        check=check_id,
        sentence=put(say("{0:,} of {1:,} {2} {3} flagged “{4}”."), flagged, total, noun, verb, check.title),
        clauses=(HasFlag((check_id,)),),
        count=flagged,
        harm=_HARM[check.severity] + 0.3 * flagged / max(1, total),
    )
