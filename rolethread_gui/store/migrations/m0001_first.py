"""The first form of the project file."""

from __future__ import annotations

from rolethread_gui.store.connection import Database

TABLES = (
    # What was imported, byte for byte. The narrow table is apart from the bytes so that looking up a key
    # does not read texts. `spans` are pairs of uint32, start and end from the chunk's first byte; a
    # conversation may end in a later chunk. `first_key` names the first conversation that starts here.
    """CREATE TABLE chunk(
        id INTEGER PRIMARY KEY, source INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
        first_key INTEGER NOT NULL, count INTEGER NOT NULL, spans BLOB NOT NULL)""",
    "CREATE INDEX chunk_key ON chunk(first_key) WHERE count > 0",
    "CREATE TABLE bytes(id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    """CREATE TABLE source(
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, path TEXT NOT NULL, dialect TEXT NOT NULL,
        framing TEXT NOT NULL, compression TEXT NOT NULL, encoding TEXT NOT NULL, fidelity TEXT NOT NULL,
        size INTEGER NOT NULL, state TEXT NOT NULL, conversations INTEGER NOT NULL,
        problems INTEGER NOT NULL, length INTEGER NOT NULL, entry INTEGER NOT NULL,
        first_chunk INTEGER NOT NULL, last_chunk INTEGER NOT NULL, mixed INTEGER NOT NULL)""",
    """CREATE TABLE problem(
        id INTEGER PRIMARY KEY, source INTEGER NOT NULL, line INTEGER NOT NULL, start INTEGER NOT NULL,
        end INTEGER NOT NULL, kind TEXT NOT NULL, sentence TEXT NOT NULL, hint TEXT NOT NULL,
        raw BLOB NOT NULL)""",
    # One row per imported batch: which keys it gave, where they stand, and the facts of their texts.
    """CREATE TABLE segment(
        id INTEGER PRIMARY KEY, source INTEGER NOT NULL, first_key INTEGER NOT NULL,
        count INTEGER NOT NULL, place REAL NOT NULL, facts BLOB NOT NULL)""",
    "CREATE INDEX segment_key ON segment(first_key)",
    # What was written here. A content never changes; a revision lives until the next one of its key.
    "CREATE TABLE content(id INTEGER PRIMARY KEY, facts BLOB NOT NULL, data BLOB NOT NULL)",
    """CREATE TABLE revision(
        key INTEGER NOT NULL, since INTEGER NOT NULL, content INTEGER NOT NULL,
        PRIMARY KEY(key, since)) WITHOUT ROWID""",
    # Append-only. `parent`, `cursor` and `tip` are the undo tree: see store/journal.py.
    """CREATE TABLE journal(
        position INTEGER PRIMARY KEY, kind INTEGER NOT NULL, target INTEGER, parent INTEGER NOT NULL,
        cursor INTEGER NOT NULL, tip INTEGER NOT NULL, next_key INTEGER NOT NULL, time REAL NOT NULL,
        label TEXT NOT NULL, origin TEXT NOT NULL, count INTEGER NOT NULL, keys BLOB NOT NULL,
        source INTEGER NOT NULL, change BLOB NOT NULL)""",
    "CREATE INDEX journal_target ON journal(target) WHERE target IS NOT NULL",
    "CREATE TABLE version(id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL, "
    "position INTEGER NOT NULL, time REAL NOT NULL)",
    # What stands now, changed in the transaction of the journal entry that changes it.
    "CREATE TABLE note(key INTEGER PRIMARY KEY, text BLOB NOT NULL)",
    """CREATE TABLE ignored(
        flag TEXT NOT NULL, words BLOB NOT NULL, conversation INTEGER NOT NULL, turn INTEGER NOT NULL,
        PRIMARY KEY(flag, words, conversation, turn)) WITHOUT ROWID""",
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE draft(key INTEGER NOT NULL, turn INTEGER NOT NULL, text BLOB NOT NULL, "
    "time REAL NOT NULL, PRIMARY KEY(key, turn)) WITHOUT ROWID",
    # Caches: may be dropped at any time.
    "CREATE TABLE snapshot(name TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, "
    "PRIMARY KEY(name, part))",
    "CREATE TABLE stamp(id INTEGER PRIMARY KEY CHECK (id = 1), position INTEGER NOT NULL, "
    "segment INTEGER NOT NULL, pass INTEGER NOT NULL, size INTEGER NOT NULL)",
    "CREATE TABLE flags(key INTEGER PRIMARY KEY, content INTEGER NOT NULL, stamp TEXT NOT NULL, "
    "data BLOB NOT NULL)",
    "CREATE TABLE pass(id INTEGER PRIMARY KEY, position INTEGER NOT NULL, stamp TEXT NOT NULL, "
    "data BLOB NOT NULL)",
)


def upgrade(database: Database) -> None:
    """Make every table of an empty file."""
    for sentence in TABLES:
        database.run(sentence)
