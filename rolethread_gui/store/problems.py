"""Sorts SQLite's errors, in this one place, into the world's doing and our bugs."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Generator
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.wording import say


class StorageProblem(ProjectProblem):
    """The world's doing: a full disk, a lock, a file that may not be written, is damaged or no project.

    Attributes:
        kind: "full", "locked", "read-only", "not a project", "damaged", "newer", "removed" or "unreachable".
        path: the file concerned, None where there is none in particular.
    """

    def __init__(self, sentence: str, hint: str = "", kind: str = "", path: Path | None = None) -> None:
        super().__init__(sentence, hint)
        self.kind = kind
        self.path = path

    def __reduce__(self) -> Any:
        return type(self), (self.sentence, self.hint, self.kind, self.path)


class StorageBug(Exception):
    """SQLite refused something that we should not have asked: goes to the crash report."""


_WORLD: dict[int, str] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_PERM: "read-only",
    sqlite3.SQLITE_NOTADB: "not a project",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_CANTOPEN: "unreachable",
    sqlite3.SQLITE_IOERR: "unreachable",
    sqlite3.SQLITE_NOLFS: "full",
    sqlite3.SQLITE_AUTH: "read-only",
    sqlite3.SQLITE_PROTOCOL: "locked",
}
_SENTENCES: dict[str, tuple[str, str]] = {
    "full": (
        say("The disk is full, so the last change to “{name}” could not be kept."),
        say("Everything before it is safe. Free some space and do it again."),
    ),
    "locked": (
        say("Another program holds “{name}”."),
        say("Close the other window or wait until a backup or sync program has finished, then try again."),
    ),
    "read-only": (
        say("“{name}” may not be written to."),
        say("Copy the project to a folder of your own, or open it for reading only."),
    ),
    "not a project": (
        say("“{name}” is not a RoleThread project."),
        say("Open a dataset or a file that ends in .rolethread."),
    ),
    "damaged": (
        say("The project file “{name}” is damaged."),
        say(
            "It stays as it is. What can be read of it can be put into a new project, or you can go back to a backup."
        ),
    ),
    "removed": (
        say("“{name}” was moved or deleted while it is open here."),
        say(
            "Nothing is lost as long as this window is open: when you close it, the project is put back where it was. "
            "To keep it elsewhere, save a copy."
        ),
    ),
    "unreachable": (
        say("“{name}” cannot be reached or written: {detail}."),
        say("Check that the folder still exists and that the drive is connected, then try again."),
    ),
}


def storage_problem(kind: str, path: Path, detail: str = "") -> StorageProblem:
    """The problem of that kind, in plain words."""
    sentence, hint = _SENTENCES[kind]
    return StorageProblem(sentence.format(name=path.name, detail=detail), hint, kind, path)


FAULTS = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite raises; the second where it cannot even name what is damaged."""


def sort_error(error: Exception, path: Path) -> Exception:
    """The world's doing as a `StorageProblem`, anything else as a `StorageBug`."""
    if isinstance(error, UnicodeDecodeError):
        return storage_problem("damaged", path)
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        kind = _WORLD.get(code & 0xFF)
        if kind is not None:
            return storage_problem(kind, path, str(error))
    return StorageBug(f"{type(error).__name__}: {error}")


@contextlib.contextmanager
def sorted_errors(path: Path) -> Generator[None]:
    """Turn SQLite's errors inside the block into ours.

    Raises:
        StorageProblem: the world's doing.
        StorageBug: our bug.
    """
    try:
        yield
    except FAULTS as error:
        raise sort_error(error, path) from error
