"""The rewrite queue and the review of the open project, in Qt terms. Lane: GUI thread."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.dataset.worklist import (
    LOOKED,
    QUEUE,
    REFUSED,
    Looked,
    Queue,
    Waiting,
    looked_of,
    plain,
    queue_of,
    refused_of,
)
from rolethread_gui.engine.worklists import keep_work, position_before

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk


class Worklists(QObject):
    """What is to be gone through, and how far that is.

    Attributes:
        queue: what waits to be rewritten.

    Signals:
        queue_changed: the queue, or how much of it was rewritten.
        looked_changed: what was looked at.
    """

    queue_changed = Signal()
    looked_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.queue = Queue()
        self._looked = Looked()
        self._former: Queue | None = None
        self._refused: frozenset[tuple[str, str]] = frozenset()
        self._morning = ("", 0)
        desk.project_opened.connect(self._begin)
        desk.project_closed.connect(self._begin)
        desk.dataset_changed.connect(self._changed)
        self._begin()

    @Slot()
    def _begin(self) -> None:
        settings = self._desk.settings
        self.queue, self._looked = queue_of(settings), looked_of(settings)
        self._refused = refused_of(settings)
        self._former = None
        self._morning = ("", 0)
        self._ask_morning()
        self.queue_changed.emit()
        self.looked_changed.emit()

    @Slot()
    def _changed(self) -> None:
        if self.queue.keys:
            self._ask_morning()
            self.queue_changed.emit()

    # the queue

    def put(self, keys: Sequence[int], title: str) -> int:
        """Put conversations into the queue; returns how many of them it has now."""
        self._keep_queue(self.queue.with_keys(keys, title))
        return len(set(keys) & set(self.queue.keys))

    def mark(self, key: int, state: Waiting) -> None:
        """Say how a conversation of the queue stands."""
        self._keep_queue(self.queue.marked(key, state))

    def drop(self, keys: Sequence[int]) -> None:
        """Take conversations out of the queue."""
        self._keep_queue(self.queue.without(keys))

    def clear(self) -> None:
        """Empty the queue; `bring_back` fills it again."""
        former = self.queue
        self._keep_queue(Queue(target=former.target))
        self._former = former
        self.queue_changed.emit()

    @property
    def can_bring_back(self) -> bool:
        """Whether a queue was emptied just now."""
        return self._former is not None

    def bring_back(self) -> None:
        """Fill the queue as it was before it was emptied."""
        if self._former is not None:
            self._keep_queue(self._former)

    def set_target(self, target: int) -> None:
        """How many are to be rewritten in a day."""
        if target != self.queue.target:
            former = self._former
            self._keep_queue(msgspec.structs.replace(self.queue, target=target))
            self._former = former

    def next_after(self, key: int) -> int:
        """The conversation of the queue to go to from this one; 0 when nothing waits."""
        alive = self._desk.columns.alive()
        return self.queue.after(key, (one for one in self.queue.keys if one <= len(alive) and alive[one - 1]))

    def rewritten_today(self) -> frozenset[int]:
        """Conversations of the queue whose turns were changed today, and not changed back."""
        day, position = self._morning
        if not self.queue.keys or day != _today():
            return frozenset()
        edited = self._desk.columns.plain("edited")
        keys = np.array(self.queue.keys, np.int64)
        keys = keys[keys <= len(edited)]
        return frozenset(keys[edited[keys - 1] > position].tolist())

    def _keep_queue(self, queue: Queue) -> None:
        if queue == self.queue or self._desk.read_only:
            return
        self.queue, self._former = queue, None
        self._ask_morning()
        self._desk.ask(lambda project: keep_work(project, QUEUE, plain(queue)))
        self.queue_changed.emit()

    def _ask_morning(self) -> None:
        """Where History stood when the day began."""
        if not self._desk.is_open or not self.queue.keys or self._morning[0] == _today():
            return
        self._morning = (_today(), self._desk.position)
        began = datetime.datetime.combine(datetime.date.today(), datetime.time()).timestamp()
        self._desk.ask(lambda project: position_before(project, began), self._morning_known)

    def _morning_known(self, position: int) -> None:
        self._morning = (_today(), position)
        self.queue_changed.emit()

    # what was refused

    @property
    def refused(self) -> frozenset[tuple[str, str]]:
        """Changes by hand that shall not be offered for other turns: what went, and what came."""
        return self._refused

    def refuse(self, change: tuple[str, str]) -> None:
        """Do not offer this change again."""
        self._refused = frozenset((*self._refused, change))
        kept = [list(one) for one in sorted(self._refused)]
        self._desk.ask(lambda project: keep_work(project, REFUSED, kept))

    # the review

    @property
    def looked(self) -> frozenset[int]:
        """Conversations that were looked at today."""
        return frozenset(self._looked.on(_today()).keys)

    @property
    def reviewing(self) -> bool:
        """Whether the review goes on, or went on when the project was closed."""
        return self._looked.reviewing

    def look(self, key: int) -> None:
        """A conversation was looked at."""
        self._keep_looked(self._looked.on(_today()).with_key(key))

    def set_reviewing(self, on: bool) -> None:
        """The review begins or ends."""
        self._keep_looked(msgspec.structs.replace(self._looked.on(_today()), reviewing=on))

    def _keep_looked(self, looked: Looked) -> None:
        if looked != self._looked:
            self._looked = looked
            if not self._desk.read_only:
                self._desk.ask(lambda project: keep_work(project, LOOKED, plain(looked)))
            self.looked_changed.emit()


def _today() -> str:
    return datetime.date.today().isoformat()
