"""Tokens for what is on screen, counted by a process that is started with the first question.

Lane: GUI thread. Nothing here waits: who wants a figure asks for it, gets what is known, and asks again when
`TokenLane.arrived` says that more is.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Hashable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.token_process import TokenProcess
from rolethread_gui.engine.workers import Worker, WorkerLost
from rolethread_gui.workbench.jobs import Job, JobRunner, Lane

_REMEMBERED = 50_000
"""Counts kept in this thread, the least recently used going first."""


class TokenLane(QObject):
    """Counts tokens beside the window.

    Signals:
        arrived: figures that were asked for are known now.
    """

    arrived = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._known: OrderedDict[bytes, int] = OrderedDict()
        self._wanted: dict[Hashable, str] = {}
        self._lane: Lane | None = None
        self._worker: Worker | None = None  # touched on the lane, and by `close`
        self._job: Job | None = None
        self._silent = False
        self._soon = QTimer(self)  # what is asked for in one go is counted in one go
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def count(self, text: str, place: Hashable = None) -> int | None:
        """Tokens of a text, or None while they are being counted.

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
            if self._job is None:
                self._soon.start()
        return None

    def close(self) -> None:
        """End the process and the thread; the next question starts them again."""
        self._soon.stop()
        self._wanted.clear()
        self._silent = False
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
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
        if self._job is not None or not self._wanted:
            return
        texts = list(dict.fromkeys(self._wanted.values()))
        self._wanted.clear()
        if self._lane is None:
            self._lane = Lane(self._runner, "tokens")
        self._job = job = Job("tokens")
        self._lane.put(lambda: (texts, self._counted(job, texts)), self._taken, self._failed, job=job)

    def _counted(self, job: Job, texts: list[str]) -> list[int]:
        """On the lane."""
        for last in (False, True):
            worker = self._worker
            if worker is None:
                worker = self._worker = Worker(TokenProcess, name="tokens", low_priority=False)
                if job.is_cancelled():
                    worker.end()
            try:
                counts: list[int] = worker.call("counts", texts)
            except WorkerLost:
                self._worker = None
                worker.close()
                if last or job.is_cancelled():
                    break
            else:
                return counts
        raise UserProblem(
            "Tokens are not counted any more: the system ended the process that counts them.",
            "Most often memory ran out. Close other programs, then open the project again.",
        )

    def _taken(self, result: tuple[list[str], list[int]]) -> None:
        self._job = None
        for text, count in zip(*result, strict=True):
            self._known[_digest(text)] = count
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        if self._wanted:
            self._soon.start()
        self.arrived.emit()

    def _failed(self, problem: UserProblem) -> None:
        self._job = None
        self._wanted.clear()
        self._silent = True  # asking again with every key would bring the same sentence again and again
        self._runner.problem.emit(problem.sentence, problem.hint)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).digest()
