"""Joining another project into the open one: its files, conversations, edits and marks. Lane: writer.

The files are copied in small steps, quietly, as a dataset is read (see `importing`). Taking them in is one
step of History: what was edited, marked, tagged and noted there is so here. Its own History, versions and
training runs stay where they are.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import STATUSES, Command, Edit, Ignore, SetIncluded, SetNote, SetStatus
from rolethread_gui.dataset.library import characters_of, named, prompts_of
from rolethread_gui.dataset.library_edits import DefineCharacter, DefinePrompt
from rolethread_gui.dataset.tag_edits import DefineTag, SetTag
from rolethread_gui.dataset.tags import Tag, column_name, find_tag, tags_of
from rolethread_gui.engine.applying import Pending
from rolethread_gui.engine.import_reports import ImportReport, Progress
from rolethread_gui.engine.importing import ReadingJob
from rolethread_gui.engine.other_project import OtherProject
from rolethread_gui.engine.parcels import Parcel
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replacing import holders
from rolethread_gui.engine.source_writer import SourceWriter
from rolethread_gui.engine.sources import PROBLEM, SETTING, Lineage, lineages
from rolethread_gui.formats.facts import facts_of
from rolethread_gui.formats.reading import QuickReader
from rolethread_gui.store.arrays import Keys, among
from rolethread_gui.store.base import Base, Chunk
from rolethread_gui.store.journal import Kind
from rolethread_gui.store.problems import StorageProblem
from rolethread_gui.store.sources import Source
from rolethread_gui.wording import say


@dataclasses.dataclass(frozen=True, slots=True)
class _Wanted:
    """A source of the other project.

    Attributes:
        one: the source.
        files: its newest file, and those that hold conversations which stand in none of its records.
    """

    one: Lineage
    files: tuple[Source, ...]


class JoinJob(ReadingJob):
    """Another project's files on their way into this one.

    Attributes:
        path: the other project.
    """

    def __init__(self, ledger: Ledger, path: Path, chosen: Sequence[int] | None = None) -> None:
        """Open the other project.

        Args:
            ledger: of the open project.
            path: the other project.
            chosen: keys of its conversations to take; None for all.

        Raises:
            ProjectProblem: see `OtherProject`.
        """
        self.path = path
        self.name = path.name
        self.entry = 0
        self.ended = False
        self._ledger = ledger
        self._other = OtherProject(path, ledger.path)
        keys = self._other.keys()
        if chosen is not None:
            keys = keys[among(keys, np.array(sorted(chosen), np.int64))]
        self._keys = keys
        self._files = self._wanted()
        self._copied: dict[int, SourceWriter] = {}  # by the id of the other project's file
        self._state = "adding"
        self._total = sum(kept.length for one in self._files for kept in one.files) or 1
        self._done = 0
        self._work = self._copy()

    def _wanted(self) -> list[_Wanted]:
        """The other's sources of which something is taken."""
        other = self._other.ledger
        by_id = {source.id: source for source in other.sources.all()}
        found: list[_Wanted] = []
        for one in lineages(other):
            held = holders(other, one.source).keys
            rest = self._keys[~np.isin(self._keys, held)]
            further = [
                by_id[number]
                for number in one.ids
                if number != one.source.id and np.isin(other.column_store.segment_keys(number), rest).any()
            ]
            if further or np.isin(self._keys, held).any():
                found.append(_Wanted(one, (one.source, *further)))
        return found

    @property
    def source(self) -> int:
        """Id of the first of the new sources, 0 for none."""
        return min((one.source.id for one in self._copied.values()), default=0)

    def step(self, wait_s: float = 0.02) -> Progress | None:
        """See `ReadingJob.step`."""
        del wait_s
        if self.ended:
            return None
        try:
            if next(self._work, None) is None:
                self._state = "waiting"
                self.ended = True
                return None
        except BaseException:
            self.cancel()
            raise
        return Progress(
            self._done, self._total, sum(one.source.conversations for one in self._copied.values())
        )

    def _copy(self) -> Generator[bool]:
        for kept in (kept for one in self._files for kept in one.files):
            writer = SourceWriter(self._ledger, _uncopied(kept))
            writer.begin_quietly()
            self._copied[kept.id] = writer
            for parcel in self._parcels(kept):
                writer.write(parcel)
                self._done += len(parcel.data)
                yield True
            if problems := self._other.ledger.sources.problems(kept.id, -1):
                writer.keep_problems(problems)
            writer.finish()

    def _parcels(self, kept: Source) -> Iterator[Parcel]:
        """The bytes of a file with its records, cut where none is cut in two."""
        base, quick = Base(self._other.ledger.database), QuickReader()
        after, stretch = kept.first_chunk - 1, _Stretch(0)
        while chunks := base.chunks(after, kept.last_chunk):
            for chunk in chunks:
                stretch.add(chunk)
            after = chunks[-1].id
            if stretch.whole:
                yield stretch.parcel(quick, kept.dialect)
                stretch = _Stretch(stretch.offset + len(stretch.data))
        if stretch.data:
            yield stretch.parcel(quick, kept.dialect)

    def cancel(self) -> None:
        """Leave nothing of what was copied."""
        if self._state == "taken":
            return
        self.ended = True
        if self._state != "dropped":
            self._state = "dropped"
            self._work.close()
            for writer in self._copied.values():
                writer.drop()
                with contextlib.suppress(StorageProblem), self._ledger.database.transaction():
                    self._ledger.sources.drop(writer.source.id)  # else the next opening does it
        self._other.close()

    def report(self) -> ImportReport:
        """What was copied: sources of their own, of which none stands for the project."""
        return ImportReport(0, self.name, self._state, len(self._keys), 0)

    def take_in(self, label: str = "") -> ChangeSet:
        """Take in what was copied, with all that was done to it there, as one step of History."""
        ledger = self._ledger
        said = label or say("Join {0}").format(self.name)
        taking = _Taking(ledger, self._other, self._keys, self._files, self._copied)
        pending = taking.pending()
        after = ledger.journal.after_do(pending.next_key)

        def make() -> Any:
            for one in self._files:
                root, *further = (self._copied[kept.id].source.id for kept in one.files)
                ledger.sources.take_in(root)
                for number in further:
                    ledger.sources.take_in(number, root)
            return pending.change(after.position)

        change = ledger.record(after, Kind.DO, make, label=said, origin="import")
        self._state = "taken"
        self._other.close()
        return ledger.change_set(Kind.DO, said, "import", change, new_keys=tuple(pending.new_keys))


def _uncopied(kept: Source) -> Source:
    """A file as one that nothing was copied of yet."""
    return dataclasses.replace(
        kept, id=0, state="adding", conversations=0, problems=0, length=0, entry=0, first_chunk=0,
        last_chunk=0, root=0, quiet=True,
    )  # fmt: skip


@dataclasses.dataclass(slots=True)
class _Stretch:
    """Bytes of a file that are gathered until no record is cut in two."""

    offset: int
    data: bytes = b""
    starts: list[int] = dataclasses.field(default_factory=list[int])
    ends: list[int] = dataclasses.field(default_factory=list[int])

    def add(self, chunk: Chunk) -> None:
        self.data += chunk.data
        self.starts += (chunk.starts.astype(np.int64) + chunk.start).tolist()
        self.ends += (chunk.ends.astype(np.int64) + chunk.start).tolist()

    @property
    def whole(self) -> bool:
        return not self.ends or self.ends[-1] <= self.offset + len(self.data)

    def parcel(self, quick: QuickReader, dialect: str) -> Parcel:
        offset = self.offset
        spans = zip(self.starts, self.ends, strict=True)
        facts = facts_of(quick.flat([self.data[start - offset : end - offset] for start, end in spans]))
        counted = {
            "turns": facts.turns,
            "words": facts.words,
            "last_words": facts.last_words,
            "reply_counts": facts.reply_counts,
            "reply_words": facts.reply_words,
        }
        starts, ends = np.array(self.starts, np.int64), np.array(self.ends, np.int64)
        return Parcel(offset, self.data, len(self.data), starts, ends, counted, [], 0, frozenset({dialect}))


class _Taking:
    """Works out what taking the conversations in changes."""

    def __init__(
        self,
        ledger: Ledger,
        other: OtherProject,
        keys: Keys,
        files: Sequence[_Wanted],
        copied: dict[int, SourceWriter],
    ) -> None:
        self._ledger = ledger
        self._project = other
        self._other = other.ledger
        self._keys = keys
        self._records: dict[int, int] = {}  # the other's record: ours
        self._holds: dict[
            int, tuple[int, bool]
        ] = {}  # the other's conversation: our record, and whether it says the same
        self._problems: dict[int, int] = {}
        self._files = files
        self._copied = copied
        for wanted in files:
            self._map(wanted.one, copied[wanted.one.source.id].source.id)
            for kept in wanted.files[1:]:
                self._map_further(kept, copied[kept.id].source.id)
        self._new: dict[int, int] = {}  # the other's conversation: ours

    def _map(self, one: Lineage, number: int) -> None:
        held = holders(self._other, one.source)
        theirs = self._other.column_store.segment_keys(one.source.id).tolist()
        ours = self._ledger.column_store.segment_keys(number).tolist()
        self._records.update(zip(theirs, ours, strict=True))
        for key, record, same in zip(held.keys.tolist(), ours, held.same.tolist(), strict=True):
            self._holds[key] = record, same
        old = self._other.sources.problems(one.source.id, -1)
        new = self._ledger.sources.problems(number, -1)
        self._problems.update({was.id: now.id for was, now in zip(old, new, strict=True)})

    def _map_further(self, kept: Source, number: int) -> None:
        theirs = self._other.column_store.segment_keys(kept.id).tolist()
        ours = self._ledger.column_store.segment_keys(number).tolist()
        for key, record in zip(theirs, ours, strict=True):
            self._records.setdefault(key, record)
            self._holds.setdefault(key, (record, True))

    def pending(self) -> Pending:
        """The command, worked out."""
        ledger = self._ledger
        pending = Pending(ledger.texts, ledger.columns, ledger.standing, ledger.next_key)
        contents = self._other.texts.overlay.current_many(self._keys)
        for key, content in zip(self._keys.tolist(), contents.tolist(), strict=True):
            self._bring(pending, key, content)
        ours = np.array([self._new[key] for key in self._keys.tolist()], np.int64)
        if len(ours):
            pending.put_at_the_end(ours - 1)
        for wanted in self._files:
            number = self._copied[wanted.one.source.id].source.id
            pending.set_setting(f"{SETTING}{number}", number)
        edits = [*self._marks(), *self._tags(), *self._library(), *self._ignores()]
        pending.perform(Command("", tuple(edits)))
        for old, new in self._problems.items():
            settled = self._other.settings.get(f"{PROBLEM}{old}")
            if isinstance(settled, int):
                settled = self._new.get(settled)
            if settled is not None:
                pending.set_setting(f"{PROBLEM}{new}", settled)
        return pending

    def _bring(self, pending: Pending, key: int, content: int) -> None:
        record, same = self._holds.get(key, (0, False))
        if record and same and self._project.is_as_read(key, content):
            self._new[key] = record
            return
        conversation = self._project.conversation(key)
        origin = self._records.get(conversation.origin or 0) or record or None
        if not record:
            record = pending.next_key
            born = msgspec.structs.replace(conversation, key=record, origin=origin)
            pending.bring(born, born=True)
        else:
            edited = msgspec.structs.replace(conversation, key=record, origin=origin)
            if not self._says_the_same(record, edited):
                pending.bring(edited, born=False)
        self._new[key] = record

    def _says_the_same(self, record: int, conversation: Conversation) -> bool:
        read = self._ledger.texts.original(record)
        return (read.turns, read.tools, read.verdict) == (
            conversation.turns,
            conversation.tools,
            conversation.verdict,
        )

    def _under(self, mask: Any) -> tuple[int, ...]:
        """Our keys of those under a mask over theirs."""
        return tuple(self._new[key] for key in self._keys[mask].tolist())

    def _marks(self) -> Iterator[Edit]:
        columns = self._other.columns
        status = columns.plain("status")[self._keys - 1]
        for value, name in enumerate(STATUSES):
            if value and (chosen := self._under(status == value)):
                yield SetStatus(chosen, name)
        if left_out := self._under(~columns.plain("included")[self._keys - 1]):
            yield SetIncluded(left_out, False)
        for key, note in self._other.standing.notes().items():
            if key in self._new and note:
                yield SetNote(self._new[key], note)

    def _tags(self) -> Iterator[Edit]:
        here = tags_of(self._ledger.settings)
        taken = {tag.key for tag in here if tag.key}
        for tag in tags_of(self._other.settings):
            known = find_tag(here, tag.name)
            if known is None:
                yield _definition(tag, free=tag.key not in taken)
            chosen = self._under(self._other.columns.plain(column_name(tag.id))[self._keys - 1])
            if chosen:
                yield SetTag(chosen, tag.name if known is None else known.name)

    def _library(self) -> Iterator[Edit]:
        people = characters_of(self._ledger.settings)
        for one in characters_of(self._other.settings):
            if named(people, one.name) is None:
                yield DefineCharacter(one.name, aliases=one.aliases, card=one.card, archived=one.archived)
        prompts = prompts_of(self._ledger.settings)
        for prompt in prompts_of(self._other.settings):
            if named(prompts, prompt.name) is None:
                yield DefinePrompt(
                    prompt.name, text=prompt.text, about=prompt.about, archived=prompt.archived
                )

    def _ignores(self) -> Iterable[Edit]:
        for check, words, key, turn in sorted(self._other.ignores):
            if key in self._new:
                yield Ignore(check, words, self._new[key], None if turn < 0 else turn)


def _definition(tag: Tag, *, free: bool) -> DefineTag:
    return DefineTag(
        tag.name,
        group=tag.group,
        colour=tag.colour,
        behaviour=tag.behaviour,
        about=tag.about,
        key=tag.key if free else None,
        aliases=tag.aliases,
        archived=tag.archived,
    )
