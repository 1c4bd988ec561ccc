"""From a project file to its ledger: under the writer's lock, at the newest form, and whole. Lane: writer."""

from __future__ import annotations

import os
from pathlib import Path

from rolethread_gui.dataset.errors import ProjectProblem, UserProblem
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.store.connection import Database
from rolethread_gui.store.lock import WriterLock
from rolethread_gui.store.problems import storage_problem
from rolethread_gui.store.schema import all_steps, migrate, refuse_newer
from rolethread_gui.store.soundness import is_sound
from rolethread_gui.wording import say


def open_ledger(
    path: Path, *, create: bool = False, replace: bool = False, read_only: bool = False
) -> Ledger:
    """Open or make a project file under the writer's lock, at the newest form.

    Raises:
        ProjectProblem: see `Project.open` and `Project.create`.
    """
    if read_only:
        return _ledger(Database.read(path), None)
    if create and path.exists() and not replace:
        raise ProjectProblem(
            say("“{0}” is there already.").format(path.name), say("Open it, or choose another name.")
        )
    lock = WriterLock(path)
    lock.take()
    try:
        if create:
            _make_room(path)
        return _ledger(Database.create(path) if create else Database.write(path), lock)
    except BaseException:
        lock.release()
        raise


def _ledger(database: Database, lock: WriterLock | None) -> Ledger:
    try:
        if database.writable:
            migrate(database)
        else:
            refuse_newer(database, max(all_steps()))
        return _loaded(database, lock)
    except BaseException:
        database.close()
        raise


def _loaded(database: Database, lock: WriterLock | None) -> Ledger:
    """The ledger of a file that may be damaged.

    Raises:
        StorageProblem: it is.
    """
    try:
        return Ledger(database, lock)
    except UserProblem:
        raise
    except Exception:  # noqa: BLE001 - what a damaged file makes of values may be anything
        if not is_sound(database):
            raise storage_problem("damaged", database.path) from None
    try:
        return Ledger(database, lock, afresh=True)  # the columns are a cache, without sums
    except UserProblem:
        raise
    except Exception as error:
        raise storage_problem("damaged", database.path) from error


def _make_room(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        try:
            path.with_name(name).unlink(missing_ok=True)
        except OSError as error:
            raise ProjectProblem(
                say("{0} cannot be replaced: {1}.").format(path.name, os.strerror(error.errno or 0)),
                say("Choose another name."),
            ) from None
