"""The ledger: the parts of an open project, and the one way in which anything is written into its journal."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.columns import CODED, Columns
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.dataset.tags import is_tag_column
from rolethread_gui.engine.counts import Counts, fill_counts
from rolethread_gui.engine.flag_counts import recount_flags
from rolethread_gui.engine.reading import Texts
from rolethread_gui.engine.replaying import alive_values, load_columns, patch_marks
from rolethread_gui.store.arrays import distinct, without
from rolethread_gui.store.carrying import LogKeeping, tidy_log
from rolethread_gui.store.change import Change, Ignored, Values
from rolethread_gui.store.columns import PART, ColumnStore, Stamp
from rolethread_gui.store.connection import WAL_QUICK, Database
from rolethread_gui.store.derived import FlagStore
from rolethread_gui.store.journal import Journal, Kind, State
from rolethread_gui.store.lock import WriterLock
from rolethread_gui.store.problems import StorageBug, StorageProblem, storage_problem
from rolethread_gui.store.sources import Sources
from rolethread_gui.store.standing import Standing
from rolethread_gui.store.versions import Versions
from rolethread_gui.wording import say

TURNS_COMPARED = 200
"""Edited conversations up to which a change set names the turns that changed."""

_ENTRIES = 250
_PASSES = 60
"""Journal entries and kept passes behind which the snapshot of the columns may stay."""


class Ledger:
    """Everything that an open project is made of. Lane: writer.

    Attributes:
        columns: facts of every conversation, patched after each commit.
        changed_at: journal position of the last change of each slot's turns.
        next_key: the next free conversation key.
        settings: decoded settings by name.
        ignores: all ignores.
        has_drafts: whether something was typed and not taken over yet.
        log: keeps the write-ahead log from growing.
    """

    def __init__(self, database: Database, lock: WriterLock | None, *, afresh: bool = False) -> None:
        """Load what is kept; with `afresh` the columns are made from the journal alone."""
        self.database = database
        self.path = database.path
        self.read_only = not database.writable
        self._lock = lock
        self.journal = Journal(database)
        self.texts = Texts(database)
        self.standing = Standing(database)
        self.sources = Sources(database)
        self.versions = Versions(database)
        self.flags = FlagStore(database)
        self._counts = Counts(database)
        self.column_store = ColumnStore(database)
        loaded = load_columns(database, afresh=afresh)
        self.columns: Columns = loaded.columns
        self.changed_at: npt.NDArray[np.int64] = loaded.changed_at
        self.next_key = loaded.next_key
        self._parts: set[int] = _parts_of(loaded.touched)
        self._names_kept = dict.fromkeys(CODED, 0)
        self.segment = self.column_store.last_segment()
        self.pass_ = loaded.last_pass
        self.settings: dict[str, Any] = {
            name: msgspec.json.decode(value) for name, value in self.standing.settings().items()
        }
        self.ignores: set[Ignored] = self.standing.ignores()
        self.has_drafts = bool(self.standing.drafts())
        self.log = LogKeeping(database)
        self._removed = False
        self._kept = loaded.stamp

    # writing

    def record(
        self,
        after: State,
        kind: Kind,
        make: Callable[[], Change],
        *,
        label: str,
        origin: str = "",
        target: int | None = None,
        drafts: Sequence[tuple[int, int]] = (),
    ) -> Change:
        """Write one entry with all it entails, and take it over into memory.

        Args:
            after: the journal's state after it.
            kind: do, undo or redo.
            make: gives the change; called inside the transaction. An empty one writes no entry for a do.
            label: plain words.
            origin: who asked.
            target: the entry concerned.
            drafts: conversations and turns whose drafts it takes over.

        Raises:
            StorageProblem: nothing was changed.
        """
        with self.database.transaction():
            change = make()
            written = bool(change) or kind is not Kind.DO
            if written:
                self._write(after, kind, change, label=label, origin=origin, target=target)
            if drafts:
                self.standing.drop_drafts(drafts)
        if written:
            self.journal.advance(after, kind, target)
            self.next_key = max(self.next_key, after.next_key)
            self.take_over(change, after.position)
        self.log.relieve()
        return change

    def _write(
        self, after: State, kind: Kind, change: Change, *, label: str, origin: str, target: int | None
    ) -> None:
        if change.contents is not None:
            self.texts.overlay.revise(after.position, change.contents)
        self.standing.take_over(change)
        self.journal.append(
            after, kind, target=target, label=label, origin=origin, keys=change.keys(), change=change
        )

    def take_over(self, change: Change, position: int) -> None:
        """Patch what is in memory after a commit."""
        self.grow(self.next_key - 1)
        patch_marks(self.columns, change)
        keys = change.content_keys()
        self.changed_at[keys - 1] = position
        if change.contents is not None:
            fill_counts(self.columns, self._counts, keys, change.contents.new)
        self.touch(change.keys())
        for name, (_, value) in change.settings.items():
            if value is None:
                self.settings.pop(name, None)
            else:
                self.settings[name] = msgspec.json.decode(value)
        if change.ignores:
            for what, (_, ignored) in change.ignores.items():
                (self.ignores.add if ignored else self.ignores.discard)(what)
            self.touch(recount_flags(self.flags, self.columns, self.ignores, change.ignores))

    def settle(self, settings: Mapping[str, Any]) -> None:
        """Write settings that no command made, beside the journal."""
        encoded = {name: (None, msgspec.json.encode(value).decode()) for name, value in settings.items()}
        with self.database.transaction():
            self.standing.take_over(Change(settings=dict(encoded)))
        self.settings.update(settings)

    def grow(self, size: int) -> None:
        """Make room for slots up to `size`."""
        self.columns.grow(size)
        if len(self.changed_at) < size:
            more = np.zeros(max(size, 2 * len(self.changed_at)) - len(self.changed_at), np.int64)
            self.changed_at = np.concatenate([self.changed_at, more])

    def touch(self, keys: npt.NDArray[np.int64]) -> None:
        """Remember that the columns of these conversations are newer than the snapshot."""
        self._parts |= _parts_of(keys)

    def turn_round(self, kind: Kind, target: int) -> ChangeSet:
        """Undo or redo the do at `target`."""
        journal, state = self.journal, self.journal.state
        entry = journal.entry(target)
        position = state.position + 1
        cursor = journal.parent(target) if kind is Kind.UNDO else target
        after = State(position, cursor, state.tip, self.next_key)
        change = self._change_of(target, entry.source, alive=kind is Kind.REDO)
        if kind is Kind.UNDO and not entry.source:
            change = change.inverse()
        if self.versions.newest >= target:
            change = self.dated(change, position)
        done = self.record(
            after, kind, lambda: change, label=entry.label, origin=kind.name.lower(), target=target
        )
        return self.change_set(kind, entry.label, kind.name.lower(), done)

    def _change_of(self, position: int, source: int, *, alive: bool) -> Change:
        if not source:
            return self.journal.change(position)
        keys = self.column_store.segment_keys(source)
        return Change(marks={"alive": alive_values(self.columns, keys, alive)})

    def dated(self, change: Change, position: int) -> Change:
        """The same change, with `position` as the time at which the turns of its conversations changed."""
        keys = change.content_keys()
        marks = {name: values for name, values in change.marks.items() if name != "edited"}
        if len(keys):
            old = self.columns.plain("edited")[keys - 1].copy()
            marks["edited"] = Values(keys, old, np.full(len(keys), position, np.int64))
        return dataclasses.replace(change, marks=marks)

    def keep_draft(self, key: int, turn: int, text: str) -> None:
        """Write the text of an open turn."""
        self.standing.keep_draft(key, turn, text)
        self.has_drafts = True
        self.log.relieve()

    def drafts_taken(self) -> None:
        """Note that every draft was taken over."""
        self.has_drafts = False

    def change_set(
        self,
        kind: Kind,
        label: str,
        origin: str,
        change: Change,
        *,
        before: Mapping[int, Conversation] | None = None,
        after: Mapping[int, Conversation] | None = None,
        skipped: int = 0,
        new_keys: tuple[int, ...] = (),
    ) -> ChangeSet:
        """What a change means for the views."""
        alive = change.marks.get("alive")
        added = alive.keys[alive.new] if alive is not None else np.zeros(0, np.int64)
        removed = alive.keys[~alive.new] if alive is not None else np.zeros(0, np.int64)
        moved = np.concatenate([added, removed])
        marked = [
            values.keys for name, values in change.marks.items() if name in _SHOWN or is_tag_column(name)
        ]
        marked.append(np.fromiter(change.notes, np.int64, len(change.notes)))
        edited = without(change.content_keys(), moved)
        # What one command added and deleted again was never there for anybody.
        edited = self._alive(edited)
        noted = self._alive(without(np.concatenate(marked), moved))
        turns: dict[int, tuple[int, ...]] = {}
        if len(edited) <= TURNS_COMPARED and change.contents is not None:
            contents = dict(zip(change.contents.keys.tolist(), change.contents.old.tolist(), strict=True))
            for key in edited.tolist():
                old = before[key] if before and key in before else self.texts.by_content(key, contents[key])
                new = after[key] if after and key in after else self.texts.conversation(key)
                turns[key] = _changed_turns(old, new)
        return ChangeSet(
            position=self.journal.state.position,
            kind=kind.name.lower(),
            label=label,
            origin=origin,
            edited=tuple(edited.tolist()),
            added=tuple(added.tolist()),
            removed=tuple(removed.tolist()),
            marked=tuple(noted.tolist()),
            turns=turns,
            ignores=bool(change.ignores),
            settings=tuple(change.settings),
            skipped=skipped,
            new_keys=new_keys,
        )

    def _alive(self, keys: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Those of some keys that exist now; a key that was given and taken back may lie beyond the columns."""
        alive = self.columns.alive()
        known = keys[keys <= len(alive)]
        return known[alive[known - 1]]

    # keeping house

    def idle(self) -> None:
        """Carry the log over, and keep the columns when replaying them would begin to take time.

        Raises:
            StorageProblem: the file was removed while it was open; told of once.
        """
        if self.read_only:
            return
        self._refuse_removed()
        behind = self.journal.state.position - self._kept.position
        late = behind > _ENTRIES or self.pass_ - self._kept.pass_ > _PASSES
        with contextlib.suppress(StorageProblem):  # nothing is lost by it; the next command tells
            if late or self.segment > self._kept.segment:
                self.keep_columns()
            if self.database.log_bytes() > WAL_QUICK:  # after a dataset was read: an edit may come any moment
                self.log.carry_over()
            else:
                self.database.checkpoint()

    def _refuse_removed(self) -> None:
        if not self._removed and not self.database.is_there():
            self._removed = True
            raise storage_problem("removed", self.path)

    def keep_columns(self) -> None:
        """Write the parts of the columns that changed since the last snapshot."""
        if not self._parts:
            return
        stamp = Stamp(self.journal.state.position, self.segment, self.pass_, self.columns.size)
        sizes = {name: len(self.columns.names[name]) for name in CODED}
        with self.database.transaction(durable=False):
            self.column_store.save(self.columns, stamp, self._parts, names=sizes != self._names_kept)
        self._parts = set[int]()
        self._kept = stamp
        self._names_kept = sizes

    def save_copy(self, path: Path) -> None:
        """Write a complete copy beside the target, then put it in its place."""
        if path.resolve() == self.path.resolve():
            raise ProjectProblem(
                say("A copy cannot replace the project itself."), say("Choose another name.")
            )
        part = path.with_name(f".{path.name}.part")
        try:
            part.unlink(missing_ok=True)
            self.database.copy_to(part)
            part.replace(path)
        except OSError as error:
            raise ProjectProblem(
                say("The copy cannot be written to “{0}”: {1}.").format(path.parent, error.strerror),
                say("Choose another folder."),
            ) from None
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

    def close(self) -> None:
        """Keep the columns, close the connection, give the lock back."""
        try:
            if not self.read_only:
                # They are a cache; opening replays instead. A damaged file may have lost their table's form.
                with contextlib.suppress(StorageProblem, StorageBug):
                    self.keep_columns()
        finally:
            self.log.close()
            if not self.read_only and not self.database.is_there():
                self.database.close_back()
            else:
                self.database.close()
            if self._lock is not None:
                self._lock.release()
            if self.read_only:
                tidy_log(self.path)


_SHOWN = ("status", "included", "place", "noted")


def _changed_turns(old: Conversation, new: Conversation) -> tuple[int, ...]:
    known = {turn.key: turn for turn in old.turns}
    return tuple(turn.key for turn in new.turns if known.get(turn.key) != turn)


def _parts_of(keys: npt.NDArray[np.int64]) -> set[int]:
    if not len(keys):
        return set()
    first, last = (int(keys.min()) - 1) // PART, (int(keys.max()) - 1) // PART
    return {first} if first == last else set(distinct((keys - 1) // PART).tolist())
