"""Backups of a project: when one is due, making it, what each holds, and going back to one.

Lane: any thread or process; each function opens what it needs. Making a backup keeps nobody from writing.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.engine.reading import Reader
from rolethread_gui.store import backups
from rolethread_gui.store.backups import BackupFile
from rolethread_gui.store.connection import Database
from rolethread_gui.store.journal import Journal
from rolethread_gui.store.lock import WriterLock
from rolethread_gui.store.problems import StorageProblem, storage_problem
from rolethread_gui.store.soundness import is_sound
from rolethread_gui.wording import put, say

EVERY = timedelta(minutes=20)
"""A project that is being worked on is copied so often, unless nothing was done since."""


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """How backups are kept.

    Attributes:
        every: so often a project that is being worked on is copied; None for never by itself.
        newest: so many are kept whatever their day; besides, the newest of each of some earlier days.
        place: a folder in which the backups of all projects are kept; None for beside each.
    """

    every: timedelta | None = EVERY
    newest: int = backups.NEWEST_KEPT
    place: Path | None = None


USUAL = Rule()
BEFORE = "before going back"
DAMAGED = "damaged"


@dataclasses.dataclass(frozen=True, slots=True)
class Backup:
    """A backup, for the screen.

    Attributes:
        number: 1 is the newest.
        path: the file; it opens like any other project.
        time: when it was made, local time.
        size: bytes.
        conversations: how many it holds.
        last: what was done last in it, in plain words.
        position: its newest journal position.
        mark: "before going back" or "damaged" where it was set aside, else empty.
        problem: why it cannot be opened, empty when it can.
    """

    number: int
    path: Path
    time: datetime
    size: int
    conversations: int
    last: str
    position: int
    mark: str
    problem: str

    @property
    def sentence(self) -> str:
        """What it is, in one line."""
        when = f"{self.time:%Y-%m-%d %H:%M}"
        mark = f", {self.mark}" if self.mark else ""
        if self.problem:
            return f"{when}{mark}: {self.problem}"
        last = say(", last “{0}”").format(self.last) if self.last else ""
        return put(say("{0}{1}: {2:,} conversations{3}"), when, mark, self.conversations, last)


@dataclasses.dataclass(frozen=True, slots=True)
class Restored:
    """What going back to a backup did.

    Attributes:
        backup: the one that the project is as now.
        kept: where the project went as it was before; None where there was none any more.
    """

    backup: Backup
    kept: Path | None

    @property
    def sentence(self) -> str:
        """The outcome in plain words."""
        said = put(
            say("The project is as it was on {0:%Y-%m-%d at %H:%M}, with {1:,} conversations."),
            self.backup.time,
            self.backup.conversations,
        )
        return (
            said
            if self.kept is None
            else say("{0} As it was before it is kept as {1}.").format(said, self.kept.name)
        )


def list_backups(project: Path, place: Path | None = None) -> list[Backup]:
    """Every backup of a project, the newest first: those beside it, and those at the place for all backups."""
    return [_look(number, one) for number, one in enumerate(backups.backup_files(Path(project), place), 1)]


def make_backup(
    project: Path,
    stop: Callable[[], bool] | None = None,
    *,
    now: datetime | None = None,
    mark: str = "",
    rule: Rule = USUAL,
) -> Path | None:
    """Copy a project into the folder of its backups, and delete those that need not be kept.

    A copy of a damaged project is none: nothing is deleted for it, and it does not stay.

    Args:
        project: it may be open and written to.
        stop: asked now and then.
        now: local time of the backup.
        mark: what its name says besides the time.
        rule: how many are kept, and where.

    Returns:
        The file, or None when `stop` said so.

    Raises:
        StorageProblem: there is too little room, it cannot be read or is damaged, or the folder cannot be written to.
    """
    target = backups.new_backup_path(project, now or _now(), mark, rule.place)
    with contextlib.closing(Database.read(project)) as database:
        if not backups.write_backup(database, target, stop):
            return None
    with contextlib.closing(Database.read(target)) as copy:
        sound = is_sound(copy, stop)
    if not sound:
        target.unlink(missing_ok=True)
        raise storage_problem("damaged", project)
    backups.rotate(project, rule.newest, place=rule.place)
    return target


def is_due(
    project: Path, position: int, began: float, now: datetime | None = None, rule: Rule = USUAL
) -> bool:
    """Whether a backup should be made of a project that is open.

    Args:
        project: the file.
        position: its newest journal position.
        began: when the first thing was done in it, seconds since 1970.
        now: local time.
        rule: how often, and where they are.
    """
    if not position or rule.every is None:
        return False
    files = backups.backup_files(project, rule.place)
    newest = files[0].time if files else datetime.fromtimestamp(began)
    if (now or _now()) - newest < rule.every:
        return False
    return not files or _look(1, files[0], count=False).position != position


def restore_backup(
    project: Path, number: int, *, now: datetime | None = None, rule: Rule = USUAL
) -> Restored:
    """Let a project be as in one of its backups; as it is now it is kept as one more backup.

    Args:
        project: it must not be open; a damaged or lost one may be.
        number: as in `list_backups`.
        now: local time.
        rule: where the backups are, and how many are kept.

    Raises:
        ProjectProblem: there is no such backup, it cannot be opened, or the project is open in a window.
    """
    project = Path(project)
    known = list_backups(project, rule.place)
    chosen = next((one for one in known if one.number == number), None)
    if chosen is None:
        raise ProjectProblem(
            say("{0} has no backup {1}.").format(project.stem, number),
            say("There are {0}; 1 is the newest.").format(len(known))
            if known
            else say("No backup was made of it yet."),
        )
    if chosen.problem:
        raise ProjectProblem(
            say("That backup cannot be opened: {0}").format(chosen.problem), say("Choose another one.")
        )
    lock = WriterLock(project)
    lock.take()
    part = project.with_name(f".{project.name}.part")
    try:
        part.unlink(missing_ok=True)
        with contextlib.closing(Database.read(chosen.path)) as database:
            if (said := database.integrity()) != "ok":
                raise ProjectProblem(
                    say("That backup is damaged ({0}).").format(said), say("Choose another one.")
                )
            backups.write_backup(database, part)
        kept = _replace(project, part, now or _now(), rule)
    finally:
        part.unlink(missing_ok=True)
        lock.release()
    return Restored(chosen, kept)


def _replace(project: Path, part: Path, now: datetime, rule: Rule) -> Path | None:
    """Put `part` in the place of the project; returns where the project went."""
    if not project.exists():
        part.replace(project)
        return None
    place = rule.place if rule.place is not None and rule.place.is_dir() else None  # a disk may be away
    kept = backups.new_backup_path(project, now, BEFORE, place)
    try:
        with contextlib.closing(Database.read(project)) as database:
            backups.write_backup(database, kept)
        backups.put_in_place(project, part)
    except StorageProblem as problem:
        kept.unlink(missing_ok=True)
        if problem.kind not in ("damaged", "not a project"):
            raise
        kept = backups.new_backup_path(project, now, DAMAGED)  # moved, which no other disk allows
        backups.set_aside(project, kept)
        part.replace(project)
    backups.rotate(project, rule.newest, place=rule.place)
    return kept


def _look(number: int, file: BackupFile, *, count: bool = True) -> Backup:
    conversations, last, position, problem, size = 0, "", 0, "", 0
    try:
        size = file.path.stat().st_size
        with Reader(file.path) as reader:
            journal = Journal(reader.database)
            position = journal.state.position
            last = journal.label(position)
            conversations = int(reader.columns().alive().sum()) if count else 0
    except (ProjectProblem, OSError) as error:
        problem = error.sentence if isinstance(error, ProjectProblem) else say("it cannot be read.")
    return Backup(number, file.path, file.time, size, conversations, last, position, file.mark, problem)


def _now() -> datetime:
    return datetime.now()
