"""Forgets everything of a project but what stands now. For a clean copy alone: nothing here can be undone."""

from __future__ import annotations

from rolethread_gui.store.change import Change
from rolethread_gui.store.connection import Database
from rolethread_gui.store.standing import Standing

FORGOTTEN = (
    "journal",
    "revision",
    "version",
    "draft",
    "snapshot",
    "stamp",
    "flags",
    "pass",
    "chunk",
    "bytes",
)
"""Tables that are emptied: the past, caches, and the imported bytes, which are written anew."""
STANDING = ("note", "ignored", "setting")
"""Tables of what stands now, which are filled again."""
KEPT = ("source", "segment", "problem", "content", "held")
"""Tables of which the purge itself takes away what belongs to the past."""


def forget_everything(database: Database) -> None:
    """Empty the tables of the past. Call inside a transaction, while another connection still sees them."""
    for table in FORGOTTEN:
        database.run(f"DELETE FROM {table}")  # noqa: S608 - the names above


def keep_standing(database: Database, change: Change) -> None:
    """Fill the tables of what stands now. Call inside the same transaction."""
    for table in STANDING:
        database.run(f"DELETE FROM {table}")  # noqa: S608 - the names above
    Standing(database).take_over(change)
