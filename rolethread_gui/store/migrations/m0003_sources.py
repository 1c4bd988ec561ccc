"""Sources that come in at once, and take the place of an older file."""

from __future__ import annotations

from rolethread_gui.store.connection import Database

TABLES = (
    # `root`: the source whose place this file took, 0 for none. `quiet`: its conversations exist only once a
    # journal entry says so.
    "ALTER TABLE source ADD COLUMN root INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE source ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0",
    # For a file that took another's place: whose conversation each of its records is now, in the order of
    # the file, and whether the bytes are those that conversation was first imported from.
    "CREATE TABLE held(source INTEGER PRIMARY KEY, keys BLOB NOT NULL, same BLOB NOT NULL)",
)


def upgrade(database: Database) -> None:
    """Add the columns and the table."""
    for sentence in TABLES:
        database.run(sentence)
