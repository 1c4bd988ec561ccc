"""Flags and check facts as caches: kept under the content and the stamp that they belong to.

Rows whose content or stamp is no longer the current one are stale; they are not shown and are written over
by the next pass. Nothing here takes part in an edit's transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.store.arrays import Array, pack_array, unpack_array
from rolethread_gui.store.connection import Database

Keys = npt.NDArray[np.int64]


class FlagStore:
    """Flags by conversation, packed by the caller."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, stamp: str, rows: Iterable[tuple[int, int, bytes]], gone: Iterable[int]) -> None:
        """Write flags (conversation, content id, packed) and forget those of `gone`. In a transaction."""
        self._database.run_many("DELETE FROM flags WHERE key = ?", ((key,) for key in gone))
        self._database.run_many(
            "INSERT OR REPLACE INTO flags(key, content, stamp, data) VALUES(?,?,?,?)",
            ((key, content, stamp, data) for key, content, data in rows),
        )

    def get(self, key: int) -> tuple[int, str, bytes] | None:
        """Content id, stamp and packed flags of a conversation."""
        row = self._database.one("SELECT content, stamp, data FROM flags WHERE key = ?", (key,))
        return None if row is None else (int(row[0]), str(row[1]), bytes(row[2]))

    def many(self, keys: Sequence[int]) -> Iterator[tuple[int, int, bytes]]:
        """Conversation, content id and packed flags of those that have some."""
        if len(keys) > 2000:
            wanted = set(keys)
            yield from (
                row
                for row in self._database.all("SELECT key, content, data FROM flags ORDER BY key")
                if row[0] in wanted
            )
            return
        for key in keys:
            row = self._database.one("SELECT key, content, data FROM flags WHERE key = ?", (key,))
            if row is not None:
                yield row[0], row[1], row[2]

    def stretch(self, after: int, limit: int) -> list[tuple[int, bytes]]:
        """Conversation and packed flags of the next conversations that have some, in order."""
        return [
            (row[0], row[1])
            for row in self._database.all(
                "SELECT key, data FROM flags WHERE key > ? ORDER BY key LIMIT ?", (after, limit)
            )
        ]

    def other_keys(self, stamp: str) -> list[int]:
        """Conversations whose flags belong to other stamps."""
        return [row[0] for row in self._database.all("SELECT key FROM flags WHERE stamp <> ?", (stamp,))]

    def drop(self, stamp: str) -> None:
        """Forget everything of other stamps. Call inside a transaction."""
        self._database.run("DELETE FROM flags WHERE stamp <> ?", (stamp,))
        self._database.run("DELETE FROM pass WHERE stamp <> ?", (stamp,))


class PassStore:
    """What the last full pass left, packed by the caller. Kept beside the snapshot of the columns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, about: bytes, figures: bytes | None) -> None:
        """Write both, or only what is about the pass; who was judged is forgotten. Call inside a transaction."""
        self._database.run("DELETE FROM snapshot WHERE name = 'pass:judged'")
        rows = [("pass:about", 0, about)]
        if figures is not None:
            rows.append(("pass:figures", 0, figures))
        self._database.run_many("INSERT OR REPLACE INTO snapshot(name, part, data) VALUES(?,?,?)", rows)

    def load(self) -> tuple[bytes, bytes] | None:
        """What is kept, or None."""
        found = dict(
            self._database.all("SELECT name, data FROM snapshot WHERE name IN ('pass:about', 'pass:figures')")
        )
        if len(found) < 2:
            return None
        return bytes(found["pass:about"]), bytes(found["pass:figures"])

    def note(self, number: int, keys: Keys) -> None:
        """Note that a pass under way has judged conversations. Call inside a transaction.

        Args:
            number: above zero; of each note another.
            keys: of the conversations.
        """
        self._database.run(
            "INSERT OR REPLACE INTO snapshot(name, part, data) VALUES('pass:judged', ?, ?)",
            (number, keys.astype("<i8").tobytes()),
        )

    def noted(self) -> Keys:
        """All conversations that were noted."""
        rows = self._database.all("SELECT data FROM snapshot WHERE name = 'pass:judged'")
        return np.frombuffer(b"".join(bytes(row[0]) for row in rows), "<i8").astype(np.int64)

    def forget(self) -> None:
        """Drop it. Call inside a transaction."""
        self._database.run("DELETE FROM snapshot WHERE name LIKE 'pass:%'")


def pack_facts(arrays: dict[str, Array], texts: dict[str, list[str]]) -> bytes:
    """Arrays and lists of texts by name, for the log of passes."""
    escaped = {
        name: [text.encode("utf-8", "surrogatepass") for text in values] for name, values in texts.items()
    }
    packed = {name: pack_array(np.asarray(values)) for name, values in arrays.items()}
    return msgspec.msgpack.encode((packed, escaped))


def unpack_facts(data: bytes) -> tuple[dict[str, Array], dict[str, list[str]]]:
    """Take back what `pack_facts` made."""
    found: tuple[dict[str, Any], dict[str, list[bytes]]] = msgspec.msgpack.decode(data)
    arrays = {name: unpack_array(packed) for name, packed in found[0].items()}
    texts = {
        name: [text.decode("utf-8", "surrogatepass") for text in values] for name, values in found[1].items()
    }
    return arrays, texts
