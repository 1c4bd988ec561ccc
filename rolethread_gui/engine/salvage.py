"""Salvage: a new project of what can still be read of a damaged one, and an account of what was lost.

The damaged file is read page by page and never written to. What is taken over is what was written, as far as sums
tell; a text that is not is left out and named, and one of which only an earlier form is left comes back as that, with
a tag that says so. Lane: any thread or process.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from rolethread_gui.dataset import edits
from rolethread_gui.dataset.conversation import Conversation, unpack
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.dataset.tag_edits import SetTag
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.remains import SENSELESS, Remains
from rolethread_gui.engine.replaying import alive_values
from rolethread_gui.engine.salvaged_past import SalvagedPast, Standings
from rolethread_gui.engine.salvaged_texts import SalvagedTexts
from rolethread_gui.store.change import BASE, Change
from rolethread_gui.store.connection import Database
from rolethread_gui.store.journal import Kind
from rolethread_gui.store.problems import StorageProblem
from rolethread_gui.store.schema import migrate
from rolethread_gui.wording import put, say

EARLIER = say("an earlier text")
"""Tag of conversations whose newest text could not be read."""
DOUBTFUL = say("perhaps an earlier text")
"""Tag of those of which nobody knows whether there was a newer one."""
UNCHECKED = say("perhaps with a wrong letter")
"""Tag of those that could be read but not compared with what was written."""
UNREAD = say("This text could not be read from the damaged project.")
_LABEL = say("Put together from what could be read of")
_NAMED = 2000
_BESIDE = ("", "-wal", "-shm")


@dataclasses.dataclass(frozen=True, slots=True)
class Lost:
    """A conversation that is not in the new project.

    Attributes:
        key: its key.
        source: name of the file that it came from, empty where it was written here.
        number: which one of that file it was, from 1; 0 where it was written here.
        beginning: what could be read of its first words, as it stands in the file; empty for nothing.
    """

    key: int
    source: str
    number: int
    beginning: str

    @property
    def sentence(self) -> str:
        """Which one it is."""
        where = (
            put(say("conversation {0:,} of {1}"), self.number, self.source)
            if self.number
            else put(say("conversation {0:,}"), self.key)
        )
        return f"{where}: “{self.beginning}…”" if self.beginning else where


@dataclasses.dataclass(frozen=True, slots=True)
class Salvaged:
    """What came of it.

    Attributes:
        path: the new project.
        damaged: the file that was read.
        conversations: how many it holds.
        lost: those that could not be read.
        gone: of how many more nothing is left, as far as that can be told.
        earlier: keys of those that are back with an earlier text.
        doubtful: keys of those of which a newer text may have been lost.
        unchecked: keys of those that nothing was left to compare with.
        history: whether History is all there.
        versions: names of versions that could not be kept.
        marks_unsure: whether marks, notes and settings may be older than they were.
        checked: whether every text was compared with its sum; a project from before there were sums has none.
    """

    path: Path
    damaged: Path
    conversations: int
    lost: tuple[Lost, ...]
    gone: int
    earlier: tuple[int, ...]
    doubtful: tuple[int, ...]
    unchecked: tuple[int, ...]
    history: bool
    versions: tuple[str, ...]
    marks_unsure: bool
    checked: bool

    @property
    def sentences(self) -> list[str]:
        """The account in plain words."""
        said = [
            say("{0} of “{1}” could be read. They are in “{2}”.").format(
                _count(self.conversations), self.damaged.name, self.path.name
            )
        ]
        if self.lost:
            said.append(
                say("{0} could not be read any more and {1} left out.").format(
                    _count(len(self.lost)), _are(len(self.lost))
                )
            )
        if self.gone:
            said.append(say("Of up to {0} more nothing at all is left.").format(_count(self.gone)))
        if self.earlier:
            said.append(
                say("Of {0} only an earlier text was left: look at the tag “{1}”.").format(
                    _count(len(self.earlier)), EARLIER
                )
            )
        if self.doubtful:
            said.append(
                say("Of {0} a newer text may be missing: look at the tag “{1}”.").format(
                    _count(len(self.doubtful)), DOUBTFUL
                )
            )
        if self.unchecked:
            said.append(
                say("For {0} nothing was left to compare the letters with: look at the tag “{1}”.").format(
                    _count(len(self.unchecked)), UNCHECKED
                )
            )
        if not self.history:
            said.append(
                say("A part of History was lost, so that what was done before cannot be undone here.")
            )
        if self.versions:
            said.append(say("These versions could not be kept: {0}.").format(", ".join(self.versions)))
        if self.marks_unsure:
            said.append(
                say(
                    "What was done last may be missing: statuses, tags and notes may be older than they were."
                )
            )
        if not self.checked:
            said.append(
                say(
                    "The project was last opened with an older program, which kept nothing to compare its texts with: a wrong "
                    "letter could not be noticed. Read through what matters."
                )
            )
        if len(said) == 1:
            said.append(say("Nothing of your work was lost."))
        said.append(say("The damaged file was left as it is."))
        return said


def salvage(damaged: Path, out: Path, stop: Callable[[], bool] | None = None) -> Salvaged | None:
    """Make a new project of what can be read of a damaged one.

    Args:
        damaged: it is only read; nobody should write to it.
        out: the project to make; there must be no file of that name.
        stop: asked now and then; nothing is left then.

    Returns:
        What came of it, or None when `stop` said so.

    Raises:
        ProjectProblem: there is nothing left to read, a file of that name, too little room, or the folder cannot be
            written to.
    """
    damaged, out = Path(damaged), Path(out)
    if out.exists():
        raise ProjectProblem(say("“{0}” is there already.").format(out.name), say("Choose another name."))
    stop = stop or (lambda: False)
    part = out.with_name(f".{out.stem} being made.rolethread")
    remains = Remains(damaged)
    try:
        _clear(part)
        found = _write(remains, part, damaged)
        if stop():
            return None
        with Project.open(part) as project:
            told = _mark(project, remains, found, damaged, out)
        if stop():
            return None
        part.replace(out)
    except OSError as error:
        raise ProjectProblem(
            say("What could be read cannot be written to “{0}”: {1}.").format(
                out.parent, os.strerror(error.errno or 0)
            ),
            say("Choose another folder."),
        ) from None
    finally:
        remains.close()
        _clear(part)
    return told


def free_name(damaged: Path) -> Path:
    """Where the new project goes, beside the damaged one: "harbour rescued.rolethread"."""
    number, path = 1, damaged.with_name(f"{damaged.stem} rescued.rolethread")
    while path.exists():
        number += 1
        path = damaged.with_name(f"{damaged.stem} rescued {number}.rolethread")
    return path


@dataclasses.dataclass(slots=True)
class _Found:
    texts: SalvagedTexts
    past: Standings


def _write(remains: Remains, part: Path, damaged: Path) -> _Found:
    with contextlib.closing(Database.create(part)) as database:
        migrate(database)
        with database.transaction():
            texts = SalvagedTexts(remains, database)
            texts.write()
            past = SalvagedPast(remains, texts, database, UNREAD).write()
            row = database.one("SELECT (SELECT count(*) FROM bytes) + (SELECT count(*) FROM content)")
            if row is None or not row[0]:
                raise _nothing_left(damaged)
    return _Found(texts, past)


def _mark(project: Project, remains: Remains, found: _Found, damaged: Path, out: Path) -> Salvaged:
    """Leave out what is lost, bring earlier texts back, and say so: one step of History."""
    _bring_back(project, found.past.returning, damaged)
    alive = project.columns.alive()
    if not alive.any():
        raise _nothing_left(damaged)
    there = [key for key in sorted(found.past.older) if key <= len(alive) and alive[key - 1]]
    steps: list[edits.Edit] = []
    lost: list[int] = []
    earlier: list[int] = []
    for key in there:
        older = _earlier(project, key, found.past.older[key])
        if older is None:
            lost.append(key)
            continue
        earlier.append(key)
        steps.append(edits.SetTurns(key, older.turns))
        steps.append(edits.SetStatus((key,), "to review"))
    doubtful = sorted(
        key
        for key in found.past.doubtful
        if key <= len(alive) and alive[key - 1] and key not in found.past.older
    )
    texts = project.ledger.texts
    unchecked = sorted(
        key
        for key in found.texts.unchecked - found.texts.lost.keys()
        if remains.checked and alive[key - 1] and texts.overlay.current(key) == BASE
    )
    if unchecked:
        steps.append(SetTag(tuple(unchecked), UNCHECKED))
    if lost:
        steps.append(edits.DeleteConversations(tuple(lost)))
    if earlier:
        steps.append(SetTag(tuple(earlier), EARLIER))
    if doubtful:
        steps.append(SetTag(tuple(doubtful), DOUBTFUL))
    if len(lost) == int(alive.sum()):
        raise _nothing_left(damaged)
    if steps:
        project.apply(edits.Command(f"{_LABEL} {damaged.name}", tuple(steps), "rescue"))
    return Salvaged(
        path=out,
        damaged=damaged,
        conversations=int(project.columns.alive().sum()),
        lost=tuple(_named([*lost, *found.past.vanished], found.texts)),
        gone=_gone(project, remains, found.texts),
        earlier=tuple(earlier),
        doubtful=tuple(doubtful),
        unchecked=tuple(unchecked),
        history=found.past.history,
        versions=tuple(found.past.versions),
        marks_unsure=found.past.notes_unsure,
        checked=remains.checked,
    )


def _bring_back(project: Project, keys: Sequence[int], damaged: Path) -> None:
    """Let conversations exist again whose import left no other trace."""
    if not keys:
        return
    ledger, there = project.ledger, np.array(keys, np.int64)
    change = Change(marks={"alive": alive_values(ledger.columns, there, alive=True)})
    after = ledger.journal.after_do(ledger.next_key)
    ledger.record(after, Kind.DO, lambda: change, label=f"{_LABEL} {damaged.name}", origin="rescue")


def _earlier(project: Project, key: int, contents: Sequence[int]) -> Conversation | None:
    """The newest of some earlier texts that can be read."""
    texts = project.ledger.texts
    for content in contents:
        with contextlib.suppress(StorageProblem, *SENSELESS):
            if content == BASE:
                return texts.by_content(key, BASE)
            return unpack(texts.overlay.content(content))
    return None


def _gone(project: Project, remains: Remains, texts: SalvagedTexts) -> int:
    """How many keys were given of which there is no trace but that."""
    highest = max((values[6] for values in remains.entries.values()), default=1)
    rows = project.ledger.database.all("SELECT DISTINCT key FROM revision")
    known = texts.kept_owners.keys() | {key for (key,) in rows}
    dropped = sum(one.conversations for one in texts.sources.values() if one.state == "dropped")
    return max(0, int(min(highest, remains.most_keys) - 1 - sum(key < highest for key in known) - dropped))


def _named(keys: Sequence[int], texts: SalvagedTexts) -> list[Lost]:
    first: dict[int, int] = {}
    owners = texts.kept_owners
    for key, source in owners.items():
        first[source] = min(first.get(source, key), key)
    named: list[Lost] = []
    for key in keys[:_NAMED]:
        source = owners.get(key, 0)
        text = texts.lost.get(key)
        beginning = "" if text is None else _words(text.raw)
        name = texts.sources[source].name if source in texts.sources else ""
        named.append(Lost(key, name, key - first[source] + 1 if source in first else 0, beginning))
    return named + [Lost(key, "", 0, "") for key in keys[_NAMED:]]


def _words(raw: bytes) -> str:
    """The first readable words of a torn text."""
    text = raw.split(b"\x00")[0].decode("utf-8", "replace")
    at = text.find('"content"')
    found = " ".join(text[at + 9 if at >= 0 else 0 :].split()).strip('":,{}[] ')
    return (
        found[:60] if sum(sign.isalpha() for sign in found[:60]) > 15 and "\ufffd" not in found[:60] else ""
    )


def _nothing_left(damaged: Path) -> ProjectProblem:
    return ProjectProblem(
        say("Nothing that could be read is left in “{0}”.").format(damaged.name),
        say("Go back to a backup of it, or begin a new project from the dataset."),
    )


def _clear(part: Path) -> None:
    for end in _BESIDE:
        with contextlib.suppress(OSError):
            part.with_name(part.name + end).unlink(missing_ok=True)


def _count(number: int) -> str:
    return say("1 conversation") if number == 1 else put(say("{0:,} conversations"), number)


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
