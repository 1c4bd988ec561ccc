"""Backups of a project: complete copies in a folder of their own, named by their time, few of them kept.

The folder lies beside the project, or at the place that was chosen for all backups.

A copy is made through SQLite's backup from a reading connection of its own, so that whoever writes goes on
writing. The folder holds nothing but files that open like any other project.
"""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import os
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from rolethread_gui.store.connection import Database
from rolethread_gui.store.problems import StorageProblem, storage_problem
from rolethread_gui.wording import put, say

NEWEST_KEPT = 3
"""So many backups are kept whatever their day."""
DAYS_KEPT = 4
"""Of so many earlier days that have one, the newest is kept too."""

_TIME = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r"(?P<stem>.+) (?P<time>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?P<mark>(?: [a-z]+)*)")
_NO_NAME = re.compile(r"[^\w]+")
_BESIDE = ("-wal", "-shm", "-journal")


@dataclasses.dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup as its name tells of it.

    Attributes:
        path: the file.
        time: when it was made, local time.
        mark: why, where it was not made by the clock: "before going back" or "damaged"; else empty.
    """

    path: Path
    time: datetime
    mark: str = ""


def backup_folder(project: Path, place: Path | None = None) -> Path:
    """The folder of a project's backups.

    Args:
        project: the file.
        place: where all backups go; None for "harbour backups" beside "harbour.rolethread". Below a place the
            folders are named as those on the way to the project, so that two projects of one name keep apart
            and a person finds them.
    """
    name = f"{project.stem} backups"
    if place is None:
        return project.with_name(name)
    parent = project.absolute().parent
    try:
        way = parent.relative_to(Path.home()).parts
    except (ValueError, RuntimeError):  # elsewhere; or nobody's home is known
        drive = _NO_NAME.sub("", parent.drive)
        way = (*((drive,) if drive else ()), *parent.relative_to(parent.anchor).parts)
    return place.joinpath(*way, name)


def backup_files(project: Path, place: Path | None = None) -> list[BackupFile]:
    """The backups of a project, the newest first, those beside it too. Files of other names are left alone."""
    paths: list[Path] = []
    for folder in dict.fromkeys((backup_folder(project), backup_folder(project, place))):
        with contextlib.suppress(OSError):  # there never was one, or its disk is not there now
            paths += folder.iterdir()
    found: list[BackupFile] = []
    for path in paths:
        named = _NAME.fullmatch(path.stem)
        if path.suffix != project.suffix or named is None or named["stem"] != project.stem:
            continue
        with contextlib.suppress(ValueError):  # no time of any day
            found.append(BackupFile(path, datetime.strptime(named["time"], _TIME), named["mark"].strip()))
    # what is set aside within the second in which a backup was made, is newer than it
    return sorted(found, key=lambda one: (one.time, bool(one.mark), one.path.name), reverse=True)


def new_backup_path(project: Path, now: datetime, mark: str = "", place: Path | None = None) -> Path:
    """Where a backup of this moment belongs; its folder is made, but not the place itself.

    Raises:
        StorageProblem: the folder cannot be made, or the place is not there.
    """
    if (
        place is not None and not place.is_dir()
    ):  # a disk that is not plugged in: no folder is made in its name
        raise storage_problem("unreachable", place, os.strerror(errno.ENOENT))
    folder = backup_folder(project, place)
    try:
        folder.mkdir(parents=place is not None, exist_ok=True)
    except OSError as error:
        raise storage_problem("unreachable", folder, os.strerror(error.errno or 0)) from None
    name = f"{project.stem} {now.strftime(_TIME)}{f' {mark}' if mark else ''}"
    return folder / f"{name}{project.suffix}"


def write_backup(source: Database, target: Path, stop: Callable[[], bool] | None = None) -> bool:
    """Copy a project through a reading connection of its own, and put it in place when it is whole.

    Args:
        source: a reading connection.
        target: the file to make.
        stop: asked now and then; nothing is left of the copy when it says so.

    Returns:
        Whether it was made.

    Raises:
        StorageProblem: there is too little room, or the folder cannot be written to.
    """
    _refuse_full(source.path, target.parent)
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with source.snapshot():
            source.one("SELECT count(*) FROM sqlite_schema")  # from here on it is one moment
            if not source.copy_to(part, stop):
                return False
        part.replace(target)
    except OSError as error:
        raise storage_problem("unreachable", target, os.strerror(error.errno or 0)) from None
    finally:
        for name in ("", *_BESIDE):
            with contextlib.suppress(OSError):
                part.with_name(part.name + name).unlink(missing_ok=True)
    return True


def rotate(
    project: Path, newest: int = NEWEST_KEPT, days: int = DAYS_KEPT, place: Path | None = None
) -> list[Path]:
    """Delete the backups that need not be kept; returns those deleted.

    Kept are the newest ones, and the newest of each of some earlier days.
    """
    files = backup_files(project, place)
    kept = {one.path for one in files[:newest]}
    known = {one.time.date() for one in files[:newest]}
    for one in files[newest:]:
        if one.time.date() not in known and days > 0:
            known.add(one.time.date())
            kept.add(one.path)
            days -= 1
    gone: list[Path] = []
    for one in files:
        if one.path not in kept:
            with contextlib.suppress(OSError):  # open somewhere: the next time
                one.path.unlink()
                gone.append(one.path)
                for name in _BESIDE:
                    one.path.with_name(one.path.name + name).unlink(missing_ok=True)
    return gone


def put_in_place(project: Path, part: Path) -> None:
    """Let a complete file take the place of a project that nobody has open. Call under the writer's lock.

    Raises:
        StorageProblem: somebody has it open, or the folder cannot be written to.
    """
    with Database.write(project) as database:
        database.checkpoint(truncate=True)
    if project.with_name(f"{project.name}-wal").exists():  # the last one to close it takes that away
        raise storage_problem("locked", project)
    try:
        part.replace(project)
    except OSError as error:
        raise storage_problem("unreachable", project, os.strerror(error.errno or 0)) from None


def set_aside(project: Path, target: Path) -> None:
    """Move a project that cannot be read out of the way, with its log. Call under the writer's lock.

    Raises:
        StorageProblem: the folder cannot be written to.
    """
    try:
        for name in ("-wal", ""):  # never a log beside a file that it does not belong to
            path = project.with_name(project.name + name)
            if path.exists():
                path.replace(target.with_name(target.name + name))
        project.with_name(f"{project.name}-shm").unlink(missing_ok=True)
    except OSError as error:
        raise storage_problem("unreachable", project, os.strerror(error.errno or 0)) from None


def _refuse_full(source: Path, folder: Path) -> None:
    try:
        size, free = source.stat().st_size, shutil.disk_usage(folder).free
    except OSError:
        return  # writing tells
    if free < 2 * size + (64 << 20):
        raise StorageProblem(
            say("There is too little room in “{0}” for a backup of “{1}”.").format(folder, source.name),
            put(
                say("It needs {0:,.0f} MB, and as much again should stay free. Free some space."),
                size / 1000000.0,
            ),
            "full",
        )
