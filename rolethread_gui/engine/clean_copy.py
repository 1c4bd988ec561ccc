"""A clean copy: the project as it is now, without anything that it once was. The one purge that there is.

Left behind are History and undo, versions, what was typed and not taken over, every conversation that was
deleted, and every earlier text of one that was edited. Keys, order, marks, notes, tags, ignores, settings and
unknown fields stay, and so do places of a file that could not be read. Exports are the same as before.

The copy is made with SQLite's backup and then changed in one transaction: the imported bytes are written
anew with each edited conversation in its record, one journal entry says how everything stands, and the file
is packed so that no freed page keeps old text. Lane: any thread or process.
"""

from __future__ import annotations

import contextlib
import dataclasses
import glob
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import numpy as np

from rolethread_gui.dataset.columns import PLAIN
from rolethread_gui.dataset.conversation import Conversation, pack
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.dataset.tags import column_name
from rolethread_gui.dataset.word_notes import (
    WordNote,
    conversation_of,
    notes_of,
    refreshed,
    to_value,
)
from rolethread_gui.engine.counts import packed_counts
from rolethread_gui.engine.ledger_file import open_ledger
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.rewriting import NOTHING_HERE, Rewriter
from rolethread_gui.engine.skeleton import Skeleton
from rolethread_gui.engine.sources import SETTING, Lineage, lineages
from rolethread_gui.formats.problems import RecordProblem
from rolethread_gui.formats.registry import read_record, splice_record
from rolethread_gui.store.arrays import Keys
from rolethread_gui.store.backups import write_backup
from rolethread_gui.store.change import ABSENT, BASE, MARKS, Change, Values
from rolethread_gui.store.connection import Database
from rolethread_gui.store.journal import GROUND, Journal, Kind
from rolethread_gui.store.overlay import Overlay
from rolethread_gui.store.purge import forget_everything, keep_standing
from rolethread_gui.store.sources import Source
from rolethread_gui.wording import put, say

POSITION = 1
"""Journal position of the one entry."""


@dataclasses.dataclass(frozen=True, slots=True)
class CleanCopy:
    """What came of it.

    Attributes:
        path: the new project.
        conversations: how many it holds.
        deleted: how many deleted ones it no longer holds.
        edited: how many hold their text of now in the place of an earlier one.
        size: bytes.
    """

    path: Path
    conversations: int
    deleted: int
    edited: int
    size: int

    @property
    def sentence(self) -> str:
        """The outcome in plain words."""
        said = put(
            say("{0} holds {1:,} conversations as they are now, without History and versions."),
            self.path.name,
            self.conversations,
        )
        deleted = (
            say("1 deleted conversation")
            if self.deleted == 1
            else put(say("{0:,} deleted conversations"), self.deleted)
        )
        edited = say("1 edited one") if self.edited == 1 else put(say("{0:,} edited ones"), self.edited)
        return say("{0} Nothing of {1} and no earlier text of {2} is in it.").format(said, deleted, edited)


def clean_copy(
    project: Path, out: Path, stop: Callable[[], bool] | None = None, *, replace: bool = False
) -> CleanCopy | None:
    """Write a copy of a project without its history; the project itself stays as it is.

    Args:
        project: it may be open and written to.
        out: the project to make.
        stop: asked now and then; nothing is left then.
        replace: let it take the place of a file that is there.

    Returns:
        What it holds, or None when `stop` said so.

    Raises:
        ProjectProblem: there is a file of that name, too little room, or the folder cannot be written to.
    """
    if out.resolve() == project.resolve():
        raise ProjectProblem(say("A copy cannot replace the project itself."), say("Choose another name."))
    if out.exists() and not replace:
        raise ProjectProblem(say("“{0}” is there already.").format(out.name), say("Choose another name."))
    part = out.with_name(f".{out.stem} being made.rolethread")
    try:
        with contextlib.closing(Database.read(project)) as database:
            if not write_backup(database, part, stop):
                return None
        with Project.open(part):
            pass  # what was typed is taken over
        counted = _purge(part, stop)
        if counted is None:
            return None
        part.replace(out)
    except OSError as error:
        raise ProjectProblem(
            say("The copy cannot be written to “{0}”: {1}.").format(
                out.parent, os.strerror(error.errno or 0)
            ),
            say("Choose another folder."),
        ) from None
    finally:
        for left in out.parent.glob(f"{glob.escape(part.stem)}*"):  # its log, and what an older form left
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)
    return CleanCopy(out, *counted, out.stat().st_size)


def _purge(path: Path, stop: Callable[[], bool] | None) -> tuple[int, int, int] | None:
    """Purge the copy; conversations, deleted and edited ones, or None when stopped."""
    with contextlib.closing(Database.write(path)) as database:
        ledger = open_ledger(path, read_only=True)
        try:
            with ledger.database.snapshot():
                ledger.database.one("SELECT count(*) FROM journal")
                with database.transaction():
                    purge = Purge(ledger, database, stop)
                    if not purge.run():
                        raise _Stopped
        except _Stopped:
            return None
        finally:
            ledger.database.close()
        database.run("VACUUM")
        database.checkpoint(truncate=True)
    return purge.counts


class _Stopped(Exception):
    """The copy is not wanted any more; the transaction must not be committed."""


class Purge:
    """One purge, from a reading connection into a writing one on the same file.

    Attributes:
        counts: conversations, deleted and edited ones.
    """

    def __init__(self, ledger: Ledger, database: Database, stop: Callable[[], bool] | None) -> None:
        self._ledger = ledger
        self._database = database
        self._overlay = Overlay(database)
        self._stop = stop or (lambda: False)
        self._alive: Keys = np.flatnonzero(ledger.columns.alive()).astype(np.int64) + 1
        contents = ledger.texts.overlay.current_many(self._alive)
        self._contents = dict(zip(self._alive.tolist(), contents.tolist(), strict=True))
        self._edited = {key: content for key, content in self._contents.items() if content != BASE}
        self._lineages = lineages(ledger)
        self._unchanged: set[int] = {key for key, content in self._contents.items() if content == BASE}
        self._claims: dict[int, int] = {}  # record: the conversation that is written into it
        self._carried: dict[int, int] = {}  # the other way round
        self._pinned = self._notes_on_words()  # before anything is written anew
        self._turns: dict[int, dict[int, int]] = {}  # new keys of turns by conversation and old key
        deleted = int(ledger.columns.size) - len(self._alive)
        self.counts = (len(self._alive), deleted, len(self._edited))

    def run(self) -> bool:
        """Do it; False when stopped. Call inside a transaction."""
        self._claim()
        forget_everything(self._database)
        kept: set[int] = set()
        for one in self._lineages:
            for number in one.ids:
                kept.add(number)
                if not self._rewrite(one, number):
                    return False
        self._write_free()
        self._drop_others(kept)
        self._write_entry()
        return True

    # whose record is whose

    def _claim(self) -> None:
        for one in self._lineages:
            skeleton = Skeleton(self._ledger, one)
            differing = dict(skeleton.differing(self._alive, self._now()))
            for record, key in skeleton.owners():
                if record not in differing:
                    self._unchanged.add(record)
                elif differing[record]:
                    self._claims[record] = key
        for record in [record for record in self._claims if record in self._unchanged]:
            del self._claims[record]
        self._carried = {key: record for record, key in self._claims.items()}
        for key in self._edited:
            origin = self._conversation(key).origin
            if key in self._carried or origin is None or origin in self._unchanged:
                continue
            if self._claims.setdefault(origin, key) == key:
                self._carried[key] = origin

    def _now(self) -> Keys:
        return np.fromiter(self._contents.values(), np.int64, len(self._contents))

    def _conversation(self, key: int) -> Conversation:
        return self._ledger.texts.by_content(key, self._contents[key])

    def _write_free(self) -> None:
        """Edited conversations whose record is another's now: further copies of one. Call after the records."""
        for key in self._edited:
            if key in self._carried:
                continue
            conversation = self._conversation(key)
            origin = conversation.origin
            if origin is None or origin in self._unchanged:
                continue
            places = self._turns.get(self._claims.get(origin, 0))
            if places is None:
                self._keep(key, msgspec.structs.replace(conversation, origin=None))
                continue
            known = {turn.key: places[turn.key] for turn in conversation.turns if turn.key in places}
            new = (turn.key for turn in conversation.turns if turn.key not in places)
            self._keep_turns(
                key, conversation, {**known, **{old: at for at, old in enumerate(new, len(places))}}
            )

    def _keep_turns(self, key: int, conversation: Conversation, keys: dict[int, int]) -> None:
        """Write a conversation whose turns have other keys now."""
        self._turns[key] = keys
        turns = tuple(msgspec.structs.replace(turn, key=keys[turn.key]) for turn in conversation.turns)
        following = max(keys.values(), default=-1) + 1
        self._keep(key, msgspec.structs.replace(conversation, turns=turns, next_turn=following))

    def _keep(self, key: int, conversation: Conversation) -> None:
        self._overlay.rewrite(self._contents[key], pack(conversation), packed_counts(conversation))

    # the imported bytes

    def _rewrite(self, one: Lineage, number: int) -> bool:
        ledger = self._ledger
        source = next(source for source in ledger.sources.all() if source.id == number)
        newest = number == one.source.id
        mended = Skeleton(ledger, one).mended_ever() if newest else []
        rewriter = Rewriter(ledger.texts.base, self._database, source)
        for gap_start, gap, key, raw in rewriter.old():
            if self._stop():
                return False
            rewriter.put(
                _blanked(gap, gap_start, mended) if newest else b"", key, self._record(key, raw), raw
            )
        rewriter.close(one.id)
        return True

    def _record(self, record: int, raw: bytes) -> bytes:
        """What stands in the place of a record."""
        if record in self._unchanged:
            return raw
        key = self._claims.get(record)
        if key is None:
            return NOTHING_HERE
        conversation = self._conversation(key)
        try:
            written = splice_record(raw, conversation)
            read_record(written, key)
        except RecordProblem:  # for example one without any turn
            if self._contents[key] == BASE:
                return raw
            self._keep(key, msgspec.structs.replace(conversation, origin=None))
            return NOTHING_HERE
        if self._contents[key] == BASE:
            return written
        # The keys of its turns are their places in the record, as in any that was just imported.
        places = {turn.key: place for place, turn in enumerate(conversation.turns)}
        self._keep_turns(key, msgspec.structs.replace(conversation, origin=record), places)
        return written

    def _drop_others(self, kept: Iterable[int]) -> None:
        there = set(kept)
        for source in self._ledger.sources.all():
            if source.id not in there:
                self._drop(source)

    def _drop(self, source: Source) -> None:
        self._database.run("DELETE FROM problem WHERE source = ?", (source.id,))
        self._database.run(
            "UPDATE source SET state = 'dropped', quiet = 1, first_chunk = 0, last_chunk = 0, length = 0 "
            "WHERE id = ?",
            (source.id,),
        )

    # how everything stands

    def _write_entry(self) -> None:
        database = self._database
        used = set(self._edited.values())
        for (content,) in database.all("SELECT id FROM content"):
            if content not in used:
                database.run("DELETE FROM content WHERE id = ?", (content,))
        database.run_many(
            "INSERT INTO revision(key, since, content) VALUES(?,?,?)",
            ((key, POSITION, content) for key, content in self._edited.items()),
        )
        change = self._change()
        keep_standing(database, change)
        journal = Journal(database)
        journal.append(
            journal.after_do(self._ledger.next_key),
            Kind.DO,
            target=None,
            label=say("Clean copy without history"),
            origin=GROUND,
            keys=self._alive,
            change=change,
        )

    def _change(self) -> Change:
        ledger = self._ledger
        settings: dict[str, tuple[str | None, str | None]] = {
            name: (None, value) for name, value in ledger.standing.settings().items()
        }
        for one in self._lineages:
            settings[f"{SETTING}{one.id}"] = (None, str(one.source.id))
        there = self._contents
        settings |= self._word_notes(settings)
        ignores = {
            (check, words, key, self._turns.get(key, {}).get(turn, turn)): (False, True)
            for check, words, key, turn in ledger.ignores
            if key < 0 or key in there
        }
        notes = {key: ("", note) for key, note in ledger.standing.notes().items() if key in there}
        keys = np.array(sorted(self._edited), np.int64)
        new = np.array([self._edited[key] for key in keys.tolist()], np.int64)
        contents = Values(keys, np.full(len(keys), ABSENT, np.int64), new) if len(keys) else None
        return Change(contents, self._marks(keys), notes, ignores, settings)

    def _notes_on_words(self) -> dict[int, tuple[WordNote, ...]]:
        """Notes on words, with nothing in them of words that are no more."""
        settings = self._ledger.settings
        keys = [key for key in map(conversation_of, settings) if key in self._contents]
        return {key: refreshed(notes_of(settings, key), self._conversation(key)) for key in keys}

    def _word_notes(self, settings: Iterable[str]) -> dict[str, tuple[str | None, str | None]]:
        """The settings that hold them; conversations that are not there have none."""
        found: dict[str, tuple[str | None, str | None]] = {}
        for name in filter(conversation_of, settings):
            key = conversation_of(name)
            turns = self._turns.get(key, {})
            value = to_value(
                tuple(
                    msgspec.structs.replace(note, turn=turns.get(note.turn, note.turn))
                    for note in self._pinned.get(key, ())
                )
            )
            found[name] = (None, None if value is None else msgspec.json.encode(value).decode())
        return found

    def _marks(self, edited: Keys) -> dict[str, Values]:
        columns, slots = self._ledger.columns, self._alive - 1
        marks: dict[str, Values] = {}
        names = [*(name for name in MARKS if name != "edited"), *map(column_name, columns.tags())]
        for name in names:
            now = columns.plain(name)[slots]
            old = np.full(len(now), PLAIN[name][1] if name in PLAIN else False, now.dtype)
            chosen = np.ones(len(now), np.bool_) if name == "place" else now != old
            if chosen.any():
                marks[name] = Values(self._alive[chosen], old[chosen], now[chosen])
        if len(edited):
            marks["edited"] = Values(
                edited, np.zeros(len(edited), np.int64), np.full(len(edited), POSITION, np.int64)
            )
        return marks


def _blanked(gap: bytes, start: int, mended: list[tuple[int, int]]) -> bytes:
    """What stands between two records, with blanks where a place was mended: its conversation has the text."""
    for low, high in mended:
        if low < start + len(gap) and high > start:
            first, last = max(0, low - start), min(len(gap), high - start)
            gap = gap[:first] + b" " * (last - first) + gap[last:]
    return gap
