"""Sources that are not JSON text: what was answered about them, and places in words."""

from __future__ import annotations

from rolethread_gui.store.connection import Database


def upgrade(database: Database) -> None:
    """Add the columns; of what is there already nothing changes."""
    database.run("ALTER TABLE source ADD COLUMN choices TEXT NOT NULL DEFAULT ''")
    database.run("ALTER TABLE problem ADD COLUMN place TEXT NOT NULL DEFAULT ''")
