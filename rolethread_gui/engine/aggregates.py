"""What the checks know of the whole dataset, kept up to date while it is being edited.

`Checker` counts and judges conversations that it reads from the project; pass workers hold one each.
`LiveChecks` is the one that stays: it takes in what the workers counted, and from then on every edit.
`AggregateOwner` is the process that holds it, and the thread through which the others talk to it.
"""

from __future__ import annotations

import contextlib
import itertools
import pickle
import queue
import threading
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.many import Many
from rolethread_gui.checks.rules.split_leak import Run, SplitLeak
from rolethread_gui.dataset.conversation import Conversation, pack, unpack
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.held_out import held_out_runs
from rolethread_gui.engine.judging import CheckPlan, Judge, Tally, checks_of, judge_batch, packed_batch
from rolethread_gui.engine.pass_facts import facts_of_all, unpacked
from rolethread_gui.engine.passes import BATCH, PassBatch
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.silence import Silence
from rolethread_gui.engine.workers import Worker, WorkerFailed, WorkerLost

Keys = npt.NDArray[np.int64]
_TOGETHER = 500
"""Conversations that are judged together from what was noted of them."""
Counts = dict[str, tuple[int, int]]
"""By check id: number of flags, number of conversations that have one."""


class Checker:
    """Counts and judges conversations of a project. Reads for itself, in short reads; never writes."""

    def __init__(self, path: Path, plan: CheckPlan) -> None:
        self.plan = plan
        self._reader = Reader(path)
        self._tally = Tally(plan)
        self._judge: Judge | None = None
        self._silence = Silence()
        self._facts: dict[bytes, bytes] = {}  # packed, by the keys of each range that was counted

    def count(self, keys: Keys) -> int:
        """Count conversations; returns the journal position at which all of them were read."""
        if not self._tally:
            return self._reader.position
        position, conversations, contents = self._read(keys)
        theirs = _keys_of(conversations)
        counted = self._tally.add_all(conversations)
        self._silence.note(counted, theirs, contents)
        self._facts[theirs.tobytes()] = facts_of_all(counted).packed()
        return position

    def finish(self, keys: Keys) -> int:
        """Look closely at conversations that are counted already; returns the position as `count` does."""
        position, conversations, _ = self._read(keys)
        self._tally.finish(conversations)
        return position

    def part(self) -> bytes:
        """What was counted so far, pickled; counting starts anew."""
        counted, self._tally = self._tally, Tally(self.plan)
        return pickle.dumps(counted, pickle.HIGHEST_PROTOCOL)

    def use(self, figures: dict[str, Any]) -> None:
        """Judge with these figures from now on."""
        self._judge = Judge(self.plan, figures)

    def judge(self, keys: Keys) -> tuple[PassBatch, Counts]:
        """Flags and facts of at most `BATCH` conversations, and how many flags there are."""
        assert self._judge is not None
        batch = self._judge_noted(keys)
        if batch is None:
            position, conversations, contents = self._read(keys)
            known = iter(contents)

            def recall(many: Many) -> None:
                self._silence.recall(many, np.fromiter(itertools.islice(known, many.size), np.int64))

            batch = judge_batch(self._judge, position, conversations, recall)
        return batch, counts_of(batch)

    def _judge_noted(self, keys: Keys) -> PassBatch | None:
        """Judge conversations that were counted here and are as they were; only those in question are read again.

        None where something changed, or where others counted them.
        """
        assert self._judge is not None
        packed = self._facts.pop(keys.tobytes(), None)
        if packed is None:
            return None
        position = self._reader.position
        contents = self._reader.texts.overlay.current_many(keys)
        if not self._silence.knows(keys, contents).all():
            return None
        flags: list[list[Flag]] = []
        for at in range(0, len(keys), _TOGETHER):
            part = slice(at, at + _TOGETHER)
            many = Many.unread(keys[part], self._reader.conversations)
            self._silence.recall(many, contents[part])
            try:
                flags += self._judge.flags_of_many(many)
            except KeyError:
                return None  # one was undone at this moment
        if self._reader.position != position:
            return None
        return packed_batch(self.plan, position, keys, flags, unpacked(packed))

    def close(self) -> None:
        """Close the connection."""
        self._reader.close()

    def _read(self, keys: Iterable[int]) -> tuple[int, list[Conversation], Keys]:
        """The position of one moment, conversations, and ids of their contents.

        Those that were undone meanwhile are left out.
        """
        wanted = [int(key) for key in keys]
        while True:
            before = self._reader.position
            try:
                found = self._reader.conversations(wanted)
            except KeyError:
                found = list[Conversation]()
                for key in wanted:
                    with contextlib.suppress(KeyError):
                        found.append(self._reader.conversation(key))
            contents = self._reader.texts.overlay.current_many(_keys_of(found))
            if self._reader.position == before:
                return before, found, contents


def _keys_of(conversations: Sequence[Conversation]) -> Keys:
    return np.fromiter((one.key for one in conversations), np.int64, len(conversations))


def counts_of(batch: PassBatch) -> Counts:
    """Flags and flagged conversations by check."""
    flags: Counter[str] = Counter()
    conversations: Counter[str] = Counter()
    for some in batch.flags.values():
        flags.update(flag.check for flag in some)
        conversations.update({flag.check for flag in some})
    return {check: (count, conversations[check]) for check, count in flags.items()}


class Edited(msgspec.Struct, frozen=True):
    """One conversation before and after a journal entry; packed, None where it did not exist."""

    position: int
    key: int
    old: bytes | None
    new: bytes | None


class Refreshed(msgspec.Struct, frozen=True):
    """What became of the edits since the last time.

    Attributes:
        batches: conversations judged again.
        figures: all figures, when they changed; None otherwise.
        everything: True when conversations are concerned that cannot be named: judge all again.
        position: journal position up to which edits are in the figures now; 0 when that is not known.
    """

    batches: tuple[PassBatch, ...]
    figures: dict[str, Any] | None
    everything: bool
    position: int = 0


class LiveChecks(Checker):
    """The figures that stay, and follow every edit."""

    def __init__(self, path: Path, plan: CheckPlan) -> None:
        super().__init__(path, plan)
        self._path = path
        self._waiting: list[Edited] | None = []  # None: counted and live; otherwise edits during the count
        self._seen = np.full(1, -1, np.int64)  # position at which each key was counted; -1: not counted
        self._touched: dict[int, None] = {}
        self._figures: dict[str, Any] = {}
        self._lost_count = False
        self._held_out: dict[str, list[Run]] = {}
        self._groups: dict[str, set[int]] = {}
        self._groups_kept = False  # whether some are only known from the flags that are kept
        self._followed = 0

    def begin(self, plan: CheckPlan) -> None:
        """Start to count anew, perhaps with other checks."""
        self.plan = plan
        self._tally = Tally(plan)
        self._silence = Silence()
        self._facts = {}
        self._waiting = []
        self._seen = np.full(1, -1, np.int64)
        self._groups = {}
        self._groups_kept = False

    def merge(self, part: bytes) -> None:
        """Take in what another process counted."""
        # The bytes come from a worker process of this program, never from a file.
        self._tally.merge(pickle.loads(part))  # noqa: S301

    def unfinished(self) -> Keys:
        """Conversations that must be looked at more closely before the figures can be settled."""
        return np.array(self._tally.unfinished(), np.int64)

    def settle(self, read_at: Sequence[tuple[Keys, int]]) -> dict[str, Any]:
        """All parts are in: settle the figures and judge with them.

        Args:
            read_at: keys of each range that was counted, and the position at which it was read.
        """
        highest = max((int(keys.max()) for keys, _ in read_at if len(keys)), default=0)
        self._seen = np.full(highest + 1, -1, np.int64)
        for keys, position in read_at:
            self._seen[keys] = position
        waiting, self._waiting = self._waiting or [], None
        if SplitLeak.id in self.plan.checks:
            self._held_out = held_out_runs(self._reader)
        self._lost_count = False
        self._take(waiting)
        self._figures = self._settled()
        self._tally.drop_kept()
        self.use(self._figures)
        return self._figures

    def _settled(self) -> dict[str, Any]:
        missing = self.unfinished()
        for at in range(0, len(missing), BATCH):
            self.finish(missing[at : at + BATCH])
        figures = self._tally.settle()
        if SplitLeak.id in self.plan.checks:
            figures[SplitLeak.id] = self._held_out
        return figures

    def judge(self, keys: Keys) -> tuple[PassBatch, Counts]:
        """As in `Checker`; also remembers which conversations belong to which group."""
        batch, counts = super().judge(keys)
        self.remember(batch.keys, group_members(batch))
        return batch, counts

    def remember(self, keys: Keys, members: dict[str, list[int]]) -> None:
        """Take note of the groups (duplicates, phrases) that conversations belong to now."""
        del keys  # a conversation that left its group is judged once too often, which does no harm
        for group, some in members.items():
            self._groups.setdefault(group, set()).update(some)

    def edited(self, edits: Sequence[Edited]) -> None:
        """Follow edits, in the order of the journal."""
        if self._waiting is not None:
            self._waiting += edits
        else:
            self._take(edits)
        for edit in edits:
            self._followed = max(self._followed, edit.position)
            if edit.new is None:
                self._touched.pop(edit.key, None)
            else:
                self._touched[edit.key] = None

    def recheck(self) -> Refreshed:
        """Judge the edited conversations again with the figures as they are."""
        if self._judge is None:
            return Refreshed((), None, everything=False)
        touched, self._touched = list(self._touched), {}
        return Refreshed(self._judged(touched), None, everything=False)

    def resettle(self) -> Refreshed:
        """Settle the counts that follow edits, and judge again whom that concerns elsewhere."""
        if self._judge is None or self._waiting is not None:
            return Refreshed((), None, everything=False)
        if self._lost_count:
            return Refreshed((), None, everything=True)
        old = self._figures
        new = {**old, **self._settled()}
        changed = {name for name, value in new.items() if value != old.get(name)}
        if not changed:
            return Refreshed((), None, everything=False, position=self._followed)
        self._figures = new
        self.use(new)
        keys, everything = self._concerned(changed, old, new)
        if len(keys) > BATCH:
            everything = True
        batches = () if everything else self._judged(sorted(keys))
        return Refreshed(batches, new, everything, self._followed)

    def concerned(self, former: dict[str, Any]) -> tuple[Keys, bool]:
        """After a count: whose kept flags, found with `former` figures, are stale now.

        Returns:
            Keys of those conversations, and whether there are others that nobody can name.
        """
        self._groups_kept = True
        new = self._figures
        changed = {name for name, value in new.items() if name in former and value != former[name]}
        keys, unnamed = self._concerned(changed, former, new)
        return np.array(sorted(keys), np.int64), unnamed or set(new) != set(former)

    def _concerned(
        self, changed: Collection[str], old: dict[str, Any], new: dict[str, Any]
    ) -> tuple[set[int], bool]:
        """Conversations whose flags depend on what changed, and whether there are some that nobody can name."""
        keys: set[int] = set()
        unnamed = False
        for check in checks_of(self.plan):
            if check.id not in changed:
                continue
            before, after = old.get(check.id), new.get(check.id)
            for group in check.departs(before, after):
                named = {*check.members(before, group), *check.members(after, group)}
                named |= self._group(group)
                keys |= named
                unnamed = unnamed or not named
        return keys, unnamed

    def _group(self, group: str) -> set[int]:
        if self._groups_kept:
            self._groups_kept = False
            for key, flags in self._reader.kept_flags():
                for one in {flag.group for flag in flags if flag.group}:
                    self._groups.setdefault(one, set()).add(key)
        return self._groups.get(group, set())

    def _judged(self, keys: Sequence[int]) -> tuple[PassBatch, ...]:
        batches: list[PassBatch] = []
        for start in range(0, len(keys), BATCH):
            batch, _ = self.judge(np.array(keys[start : start + BATCH], np.int64))
            batches.append(batch)
        return tuple(batches)

    def _take(self, edits: Iterable[Edited]) -> None:
        if not self._tally:
            return
        for edit in edits:
            if edit.key >= len(self._seen):
                grown = max(edit.key + 1, 2 * len(self._seen)) - len(self._seen)
                self._seen = np.concatenate([self._seen, np.full(grown, -1, np.int64)])
            seen = int(self._seen[edit.key])
            if edit.position <= seen:
                # The count already has its text. Whether it exists cannot be told from the text.
                self._lost_count = self._lost_count or edit.old is None or edit.new is None
                continue
            standing = edit.old if edit.old is not None else edit.new
            if seen >= 0 and standing is not None:
                self._tally.remove(unpack(standing))
            if edit.new is not None:
                self._tally.add(unpack(edit.new))
            self._seen[edit.key] = edit.position if edit.new is not None else -1


def group_members(batch: PassBatch) -> dict[str, list[int]]:
    """Conversations of a batch by the groups that their flags name."""
    members: dict[str, list[int]] = {}
    for key, flags in batch.flags.items():
        for group in {flag.group for flag in flags if flag.group}:
            members.setdefault(group, []).append(key)
    return members


def edited(position: int, key: int, old: Conversation | None, new: Conversation | None) -> Edited:
    """One conversation before and after a journal entry, ready to be sent."""
    return Edited(position, key, None if old is None else pack(old), None if new is None else pack(new))


class AggregateOwner:
    """The process that holds `LiveChecks`, with a thread of its own that talks to it.

    Calls may come from any thread and are carried out in order. If the process is lost, calls fail with
    `WorkerLost` until `begin` starts a new one.

    Args:
        path: the project.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._requests: queue.SimpleQueue[tuple[str, tuple[Any, ...], Future[Any]] | None] = (
            queue.SimpleQueue()
        )
        self._worker: Worker | None = None
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="aggregates", daemon=True)
        self._thread.start()

    def ask(self, method: str, *arguments: Any) -> Future[Any]:
        """Call a method of `LiveChecks`; the future has its result, or what it raised."""
        answer: Future[Any] = Future()
        with self._lock:
            if not self._closed:
                self._requests.put((method, arguments, answer))
                return answer
        answer.set_exception(WorkerLost())  # nobody is there to answer
        return answer

    def call(self, method: str, *arguments: Any) -> Any:
        """Call and wait.

        Raises:
            WorkerLost: the process is gone.
            WorkerFailed: it met a bug.
        """
        return self.ask(method, *arguments).result()

    def close(self) -> None:
        """End the process at once, and the thread."""
        with self._lock:
            self._closed = True
            worker = self._worker
        self._requests.put(None)  # what was asked before this is answered, later questions are refused
        if worker is not None:
            worker.end()
        self._thread.join()

    def _run(self) -> None:
        while True:
            request = self._requests.get()
            if request is None:
                break
            method, arguments, answer = request
            try:
                answer.set_result(self._carry_out(method, arguments))
            except (WorkerLost, WorkerFailed, UserProblem) as error:
                self._drop()
                answer.set_exception(error)
        self._drop()

    def _carry_out(self, method: str, arguments: tuple[Any, ...]) -> Any:
        with self._lock:
            if self._closed:
                raise WorkerLost
            if self._worker is None:
                if method != "begin":
                    raise WorkerLost
                self._worker = Worker(LiveChecks, self._path, arguments[0], name="aggregates")
            worker = self._worker
        return worker.call(method, *arguments)

    def _drop(self) -> None:
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()
