"""The conversation being edited, judged again with every pause of the keys.

One warm process at normal priority with a pipe of its own: behind a shared queue a re-check would wait for
whole batches. Of several requests for one conversation only the newest is carried out.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, pack, unpack
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.judging import CheckPlan, Judge
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.workers import Worker, WorkerFailed, WorkerLost

_RESTARTS = 5


class HotJudge:
    """Held by the hot process."""

    def __init__(self, path: Path, plan: CheckPlan, figures: dict[str, Any]) -> None:
        self._path = path
        self._judge = Judge(plan, figures)

    def use(self, plan: CheckPlan, figures: dict[str, Any]) -> None:
        """Judge with these from now on."""
        self._judge = Judge(plan, figures)

    def warm(self, key: int) -> None:
        """Judge a conversation for practice: what checks make at their first use is there afterwards."""
        with Reader(self._path) as reader, contextlib.suppress(KeyError):
            self._judge.flags(reader.conversation(key))

    def judge(self, packed: bytes) -> list[Flag]:
        """Flags of a packed conversation."""
        return self._judge.flags(unpack(packed))


class HotChecker:
    """Judges single conversations within milliseconds.

    Differs from a poll: results come through `on_flags`, called in a thread of this object's own with
    key, generation and all flags (ignored ones included). The process starts with the first request, or with
    `warm_up`. A lost process is started again and the request repeated; after some losses in a row the checker falls silent, and the next pass brings the flags.

    Args:
        path: the project, for practice.
        plan: what is checked.
        figures: what the aggregates settled to; empty before the first pass.
        on_flags: takes results.
        on_bug: takes the report of a check that failed.
    """

    def __init__(
        self,
        path: Path,
        plan: CheckPlan,
        figures: dict[str, Any],
        on_flags: Callable[[int, int, list[Flag]], None],
        on_bug: Callable[[str], None],
    ) -> None:
        self._path = path
        self._plan = plan
        self._figures = figures
        self._practice: list[int] = []
        self._on_flags = on_flags
        self._on_bug = on_bug
        self._changed = threading.Condition()
        self._pending: dict[int, tuple[int, Conversation]] = {}
        self._renewed = False
        self._closed = False
        self._worker: Worker | None = None
        self._losses = 0
        self._thread = threading.Thread(target=self._run, name="hot checks", daemon=True)
        self._thread.start()

    def submit(self, conversation: Conversation, generation: int) -> None:
        """Judge a conversation; an older request for the same one that waits is dropped."""
        with self._changed:
            self._pending.pop(conversation.key, None)  # it moves to the end: the newest pause is last
            self._pending[conversation.key] = generation, conversation
            self._changed.notify()

    def update_figures(self, plan: CheckPlan, figures: dict[str, Any]) -> None:
        """Judge with other settings or figures from the next request on."""
        with self._changed:
            self._plan = plan
            self._figures = figures
            self._renewed = True
            self._losses = 0
            self._changed.notify()

    def warm_up(self, keys: Sequence[int]) -> None:
        """Let it judge some conversations for practice, whenever nothing else is asked of it."""
        with self._changed:
            self._practice = list(keys)
            self._changed.notify()

    def close(self) -> None:
        """End the process at once, and the thread."""
        with self._changed:
            self._closed = True
            if self._worker is not None:
                self._worker.end()
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        try:
            while self._wait():
                if self._is_wanted():
                    self._hire()  # at the first question and not before: what opens a project has much to do
                self._serve()
        finally:
            with self._changed:
                worker, self._worker = self._worker, None
            if worker is not None:
                worker.close()

    def _wait(self) -> bool:
        with self._changed:
            while not (self._pending or self._renewed or self._closed or self._practice):
                self._changed.wait()
            return not self._closed

    def _hire(self) -> None:
        with self._changed:
            if self._closed:
                return
            self._renewed = False
            plan, figures = self._plan, self._figures
        # Not under the lock: large figures wait until the process takes them, and the window must not.
        worker = Worker(HotJudge, self._path, plan, figures, name="hot checks", low_priority=False)
        with self._changed:
            self._worker = worker
            ended = self._is_closed()
        if ended:
            worker.end()

    def _is_closed(self) -> bool:
        return self._closed

    def _is_wanted(self) -> bool:
        """Whether there is no process, and one may be tried."""
        with self._changed:
            return self._worker is None and self._losses <= _RESTARTS

    def _serve(self) -> None:
        with self._changed:
            renewed, self._renewed = self._renewed, False
            plan, figures = self._plan, self._figures
            newest = next(reversed(self._pending), None)
            request = self._pending.pop(newest) if newest is not None else None
            worker = self._worker
            practice = self._practice.pop() if self._practice and request is None else None
        if worker is None:
            return
        try:
            if renewed:
                worker.call("use", plan, figures)
            if request is not None:
                generation, conversation = request
                flags: list[Flag] = worker.call("judge", pack(conversation))
                self._losses = 0
                self._on_flags(conversation.key, generation, flags)
            elif practice is not None:
                worker.call("warm", practice)
        except WorkerLost:
            self._again(request)
        except WorkerFailed as failure:
            self._on_bug(failure.report)
            self._again(None)

    def _again(self, request: tuple[int, Conversation] | None) -> None:
        with self._changed:
            worker, self._worker = self._worker, None
            self._losses += 1
            silent = self._closed or self._losses > _RESTARTS
            if request is not None and not silent:
                self._pending.setdefault(request[1].key, request)
        if worker is not None:
            worker.close()
        if not silent:
            self._hire()
