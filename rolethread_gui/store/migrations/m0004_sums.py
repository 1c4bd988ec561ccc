"""Check sums, so that a text that was damaged on the disk is never taken for a whole one."""

from __future__ import annotations

import numpy as np

from rolethread_gui.store.base import Base
from rolethread_gui.store.connection import Database
from rolethread_gui.store.sums import (
    WordSums,
    chunk_sums,
    content_sum,
    draft_sum,
    entry_sum,
    record_sums,
    total_of,
)

TABLES = (
    # `sums`: a uint32 for each conversation that starts in the chunk, and one for all but the bytes; `sum` is that of
    # everything.
    "ALTER TABLE chunk ADD COLUMN sums BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE chunk ADD COLUMN sum INTEGER",
    "ALTER TABLE content ADD COLUMN sum INTEGER",
    "ALTER TABLE journal ADD COLUMN sum INTEGER",
    "ALTER TABLE draft ADD COLUMN sum INTEGER",
)
_ENTRY = (
    "position, kind, target, parent, cursor, tip, next_key, time, label, origin, count, keys, source, change"
)


def upgrade(database: Database) -> None:
    """Add the columns, and sum up what is there: from now on it is watched over."""
    for sentence in TABLES:
        database.run(sentence)
    base = Base(database)
    for (number,) in database.all("SELECT id FROM chunk ORDER BY id"):
        row = database.one(
            "SELECT source, start, first_key, spans, data FROM chunk JOIN bytes USING (id) WHERE id = ?",
            (number,),
        )
        if row is not None:
            source, start, first_key, spans, data = row
            ends = np.frombuffer(spans, np.uint32).reshape(-1, 2)
            stretch = base.stretch(number, 0, int(max(len(data), *ends[:, 1])) if len(ends) else len(data))
            records = record_sums(WordSums(stretch), ends[:, 0], ends[:, 1])
            sums, whole = chunk_sums(
                (number, source, start, first_key), spans, records, len(data), total_of(data)
            )
            database.run("UPDATE chunk SET sums = ?, sum = ? WHERE id = ?", (sums, whole, number))
    for (number,) in database.all("SELECT id FROM content ORDER BY id"):
        row = database.one("SELECT facts, data FROM content WHERE id = ?", (number,))
        if row is not None:
            database.run("UPDATE content SET sum = ? WHERE id = ?", (content_sum(number, *row), number))
    for (position,) in database.all("SELECT position FROM journal ORDER BY position"):
        row = database.one(f"SELECT {_ENTRY} FROM journal WHERE position = ?", (position,))  # noqa: S608 - as above
        if row is not None:
            database.run("UPDATE journal SET sum = ? WHERE position = ?", (entry_sum(row), position))
    for key, turn, text in database.all("SELECT key, turn, text FROM draft"):
        database.run(
            "UPDATE draft SET sum = ? WHERE key = ? AND turn = ?", (draft_sum(key, turn, text), key, turn)
        )
