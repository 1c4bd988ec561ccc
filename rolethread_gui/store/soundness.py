"""Whether a project file is as it was written: SQLite's own look at its form, and the sums of what lies in it."""

from __future__ import annotations

from collections.abc import Callable

from rolethread_gui.store.base import Base
from rolethread_gui.store.connection import Database
from rolethread_gui.store.journal import Journal
from rolethread_gui.store.overlay import Overlay
from rolethread_gui.store.problems import StorageBug, StorageProblem
from rolethread_gui.store.standing import Standing

_AT_ONCE = 200


def is_sound(database: Database, stop: Callable[[], bool] | None = None) -> bool:
    """Whether everything that has a sum has the right one; True also when `stop` said so.

    Takes about as long as reading the file does.
    """
    try:
        return database.integrity() == "ok" and _sums_hold(database, stop or (lambda: False))
    except (StorageProblem, StorageBug, LookupError, TypeError, ValueError):  # rows without their values
        return False


def _sums_hold(database: Database, stop: Callable[[], bool]) -> bool:
    base, after = Base(database), 0
    while not stop() and (rows := base.chunks(after, 1 << 62)):
        after = rows[-1].id
    row = database.one("SELECT (SELECT count(*) FROM chunk), (SELECT count(*) FROM bytes)")
    overlay = Overlay(database)
    for (content,) in database.all("SELECT id FROM content ORDER BY id"):
        if stop():
            return True
        overlay.content(content)
    journal, position = Journal(database), 0
    while not stop() and position < journal.state.position:
        journal.between(position, position + _AT_ONCE)
        position += _AT_ONCE
    Standing(database).drafts()
    return row is None or row[0] == row[1]
