"""Brings a project file to the newest form: refuses newer ones, backs older ones up and migrates them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from pathlib import Path

from rolethread_gui.store import migrations
from rolethread_gui.store.connection import Database
from rolethread_gui.store.problems import StorageProblem
from rolethread_gui.wording import say

Step = Callable[[Database], None]


def all_steps() -> dict[int, Step]:
    """Every migration by its number, from 1, in order."""
    steps: dict[int, Step] = {}
    for found in sorted(pkgutil.iter_modules(migrations.__path__), key=lambda module: module.name):
        module = importlib.import_module(f"{migrations.__name__}.{found.name}")
        steps[int(found.name[1:5])] = module.upgrade
    return steps


def refuse_newer(database: Database, newest: int) -> None:
    """Stop before a file is touched that a newer program has written.

    Raises:
        StorageProblem: the file is newer than this program.
    """
    if database.schema() > newest:
        raise StorageProblem(
            say("“{0}” was made by a newer RoleThread Workbench.").format(database.path.name),
            say("Update the program, then open the project again. Nothing was changed."),
            "newer",
        )


def migrate(database: Database, steps: Mapping[int, Step] | None = None) -> Path | None:
    """Run the migrations that the file has not been through.

    Returns:
        The backup that was made of an older project, or None when there was nothing to do.

    Raises:
        StorageProblem: the file is newer, or the disk is full.
    """
    chain = dict(all_steps() if steps is None else steps)
    refuse_newer(database, max(chain))
    old = database.schema()
    todo = sorted(number for number in chain if number > old)
    backup = None
    if todo and old:
        backup = backup_path(database.path, old)
        database.copy_to(backup)
    together = [todo] if not old else [[number] for number in todo]  # a new file has no steps in between
    for some in together:
        with database.transaction():
            for number in some:
                chain[number](database)
                database.run(f"PRAGMA user_version={number}")
    return backup


def backup_path(project: Path, schema: int) -> Path:
    """A free name beside the project for its copy before a migration."""
    for attempt in range(1, 1000):
        suffix = "" if attempt == 1 else f" {attempt}"
        path = project.with_name(f"{project.stem} (before update {schema}{suffix}){project.suffix}")
        if not path.exists():
            return path
    raise StorageProblem(
        say("There are too many old copies of {0}.").format(project.name),
        say("Move some of them elsewhere."),
        "full",
    )
