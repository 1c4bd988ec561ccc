"""Tokens for what is on screen, counted by a process that is started with the first question.

Lane: GUI thread. Nothing here waits: who wants a figure asks for it, gets what is known, and asks again when
`TokenLane.arrived` says that more is.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.conversation import Conversation, pack
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.token_process import TokenProcess
from rolethread_gui.engine.tokens import About, Learns, Measure, TokenPlan
from rolethread_gui.engine.workers import Worker, WorkerLost, ready
from rolethread_gui.wording import say
from rolethread_gui.workbench.jobs import Failed, Job, JobRunner, Lane

if TYPE_CHECKING:
    from rolethread_gui.engine.trainer_view import Asked, TrainerView

_REMEMBERED = 50_000
"""Counts kept in this thread, the least recently used going first."""
STRETCH_S: Final = 20.0
"""Seconds that a model's files may take over one question."""
_GRACE_S = 10.0
"""Beyond those, for a process that cannot even end itself, and for one that starts."""


class TokenLane(QObject):
    """Counts tokens beside the window.

    Args:
        runner: brings results.
        parent: owner.
        stretch_s: seconds that a model's files may take over one question.

    Signals:
        arrived: figures that were asked for are known now, or the way of counting has changed.
    """

    arrived = Signal()

    def __init__(
        self, runner: JobRunner, parent: QObject | None = None, *, stretch_s: float = STRETCH_S
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._stretch_s = stretch_s
        self._plan = TokenPlan()
        self._known: OrderedDict[bytes, int] = OrderedDict()
        self._wanted: dict[Hashable, str] = {}
        self._lane: Lane | None = None
        self._worker: Worker | None = None  # touched on the lane, and by `close`
        self._jobs: dict[str, Job] = {}
        self._silent = False
        self._soon = QTimer(self)  # what is asked for in one go is counted in one go
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    @property
    def plan(self) -> TokenPlan:
        """By what is counted."""
        return self._plan

    def use(self, plan: TokenPlan) -> None:
        """Count by another plan from now on."""
        if plan != self._plan:
            self._plan = plan
            self._known.clear()
            self._silent = False
            self.arrived.emit()

    def count(self, text: str, place: Hashable = None) -> int | None:
        """Tokens of a text alone, or None while they are being counted.

        Args:
            text: the text.
            place: where it stands, for example the keys of conversation and turn. What waits for a place
                is dropped when a newer text of that place is asked for, so that typing piles nothing up.
        """
        digest = _digest(text)
        known = self._known.get(digest)
        if known is not None:
            self._known.move_to_end(digest)
            return known
        if not self._silent:
            self._wanted[digest if place is None else place] = text
            if "counts" not in self._jobs:
                self._soon.start()
        return None

    def measure(
        self,
        conversation: Conversation,
        then: Callable[[Measure], None],
        failed: Failed | None = None,
        *,
        limit: int = 0,
        learns: Learns | None = None,
        plan: TokenPlan | None = None,
    ) -> None:
        """Measure a conversation turn by turn; a question of this kind that waits is dropped.

        Args:
            conversation: as it is on screen.
            then: takes the measure.
            failed: takes the problem; None for the notice bar.
            limit: tokens that are read at most; 0 for any number.
            learns: which turns are learned, by key; None for the assistant's that are not masked.
            plan: by what is counted; None for the one in force.
        """
        plan = plan or self._plan
        self._put("measure", (plan, pack(conversation), limit, learns), then, failed)

    def look_at(self, plan: TokenPlan, then: Callable[[About], None], failed: Failed | None = None) -> None:
        """What is found in the model's files that a plan names."""
        self._put("about", (plan,), then, failed)

    def view(
        self,
        conversation: Conversation,
        asked: Asked,
        plan: TokenPlan,
        then: Callable[[TrainerView], None],
        failed: Failed | None = None,
    ) -> None:
        """Look at a conversation as a trainer sees it; a question of this kind that waits is dropped.

        Args:
            conversation: as it is on screen.
            asked: through whose eyes.
            plan: by what is counted.
            then: takes what is seen.
            failed: takes the problem; None for the notice bar.
        """
        self._put("view", (plan, pack(conversation), asked), then, failed)

    def close(self) -> None:
        """End the process and the thread; the next question starts them again."""
        self._soon.stop()
        self._wanted.clear()
        self._silent = False
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        lane, self._lane = self._lane, None
        if lane is None:
            return
        worker = self._worker
        if worker is not None:
            worker.end()
        lane.close()
        if self._worker is not None:  # the lane may have hired it meanwhile
            self._worker.close()
            self._worker = None

    @Slot()
    def _ask(self) -> None:
        if "counts" in self._jobs or not self._wanted:
            return
        texts = list(dict.fromkeys(self._wanted.values()))
        self._wanted.clear()
        plan = self._plan
        self._put("counts", (plan, texts), lambda counts: self._taken(plan, texts, counts), self._not_counted)

    def _put(
        self, method: str, arguments: tuple[Any, ...], then: Callable[[Any], None], failed: Failed | None
    ) -> None:
        if self._lane is None:
            self._lane = Lane(self._runner, "tokens")
        waiting = self._jobs.get(method)
        if waiting is not None:
            waiting.cancel()
        job = self._jobs[method] = Job("tokens")

        def over() -> None:
            if self._jobs.get(method) is job:
                del self._jobs[method]

        def finished(result: Any) -> None:
            over()
            then(result)

        def refused(problem: UserProblem) -> None:
            over()
            if failed is not None:
                failed(problem)
            else:
                self._runner.problem.emit(problem.sentence, problem.hint)

        self._lane.put(lambda: self._called(job, method, arguments), finished, refused, job=job)

    def _called(self, job: Job, method: str, arguments: tuple[Any, ...]) -> Any:
        """On the lane: ask the process; one that was lost through no fault of the question is replaced."""
        for _ in range(2):
            worker = self._worker
            if worker is None:
                worker = self._worker = Worker(
                    TokenProcess, self._stretch_s, name="tokens", low_priority=False
                )
                if job.is_cancelled():
                    worker.end()
            said: list[str] = []
            try:
                worker.send(method, *arguments)
                if not ready([worker], self._stretch_s + _GRACE_S):
                    said.append(_STUCK)
                    worker.end()
                return worker.receive(said.append)
            except WorkerLost:
                self._worker = None
                worker.close()
                if said:
                    raise UserProblem(said[-1], _OTHER_FILES) from None
                if job.is_cancelled():
                    break
        raise UserProblem(
            say("Tokens are not counted any more: the system ended the process that counts them."),
            say("Most often memory ran out. Close other programs, then open the project again."),
        )

    def _taken(self, plan: TokenPlan, texts: list[str], counts: list[int]) -> None:
        if plan == self._plan:
            self._known.update(zip(map(_digest, texts), counts, strict=True))
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        if self._wanted:
            self._soon.start()
        self.arrived.emit()

    def _not_counted(self, problem: UserProblem) -> None:
        self._wanted.clear()
        self._silent = True  # asking again with every key would bring the same sentence again and again
        self._runner.problem.emit(problem.sentence, problem.hint)


_STUCK = say("The model's tokenizer or chat template took too long, so it was stopped.")
_OTHER_FILES = say("Choose other files of the model, or count without them.")


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).digest()
