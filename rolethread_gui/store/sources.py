"""Sources: the files that were imported, how far each was read, and what could not be read."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from rolethread_gui.store.arrays import Keys, pack_arrays, unpack_arrays
from rolethread_gui.store.connection import Database


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """An imported file.

    Attributes:
        id: identity, from 1.
        name: file name, for the screen.
        path: where it was read from.
        dialect: id of the dialect of its conversations.
        framing: "jsonl" or "array", or the id of the kind of file where it is not JSON text.
        compression: "", "gz", "xz", "zst" or "bz2"; the base holds the unpacked bytes.
        encoding: of the unpacked bytes.
        fidelity: one sentence: what comes out unchanged.
        size: bytes of the file as it was found.
        state: "partial" until the last byte was read, then "complete". A further source is "adding" while
            it is read and "waiting" until it is taken in; one that never was is "dropped".
        conversations: how many were read.
        problems: how many places could not be read or were mended.
        length: bytes of it that are kept.
        entry: journal position of its import, 0 for one that came in quietly.
        first_chunk: id of its first chunk, 0 while there is none.
        last_chunk: id of its last one.
        mixed: whether its conversations are in several dialects.
        choices: JSON: what the person answered to the questions about it, empty for nothing.
        root: id of the source whose place this file took, 0 for none.
        quiet: whether its conversations exist only once a journal entry says so.
    """

    id: int
    name: str
    path: str
    dialect: str
    framing: str
    compression: str
    encoding: str
    fidelity: str
    size: int
    state: str
    conversations: int
    problems: int
    length: int
    entry: int
    first_chunk: int = 0
    last_chunk: int = 0
    mixed: bool = False
    choices: str = ""
    root: int = 0
    quiet: bool = False

    @property
    def lineage(self) -> int:
        """Id of the first of the files that took each other's place: what "this source" means on screen."""
        return self.root or self.id


@dataclasses.dataclass(frozen=True, slots=True)
class Held:
    """Whose conversation each record of a file is that took another one's place.

    Attributes:
        keys: conversation keys in the order of the file.
        same: whether a record's bytes are those that its conversation was first imported from.
    """

    keys: Keys
    same: npt.NDArray[np.bool_]


@dataclasses.dataclass(frozen=True, slots=True)
class KeptProblem:
    """A place that could not be read, or was mended while reading.

    Attributes:
        source: id of the source.
        line: line number, from 1; 0 where `place` says it, or for the file as a whole.
        start: first byte in the unpacked source.
        end: one past the last byte.
        kind: "broken", "repaired" or "note".
        sentence: what is wrong.
        hint: what to do.
        raw: the beginning of the bytes.
        place: where, in words, for what is not JSON text ("row 12").
        id: identity, 0 before it is kept.
    """

    source: int
    line: int
    start: int
    end: int
    kind: str
    sentence: str
    hint: str
    raw: bytes
    place: str = ""
    id: int = 0


class Sources:
    """Lists of sources and their problems. Writing happens inside the importer's transactions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, source: Source) -> int:
        """Write a new source; its id is given here."""
        return self._database.run(
            "INSERT INTO source(name, path, dialect, framing, compression, encoding, fidelity, size, state, "
            "conversations, problems, length, entry, first_chunk, last_chunk, mixed, choices, root, quiet) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            dataclasses.astuple(source)[1:],
        )

    def update(self, source: Source) -> None:
        """Write how far a source was read."""
        self._database.run(
            "UPDATE source SET state = ?, dialect = ?, conversations = ?, problems = ?, length = ?, "
            "first_chunk = ?, last_chunk = ?, mixed = ? WHERE id = ?",
            (
                source.state,
                source.dialect,
                source.conversations,
                source.problems,
                source.length,
                source.first_chunk,
                source.last_chunk,
                source.mixed,
                source.id,
            ),
        )

    def all(self) -> list[Source]:
        """All sources in the order of their import, those that wait to be taken in too."""
        rows = self._database.all(
            "SELECT id, name, path, dialect, framing, compression, encoding, fidelity, size, state, "
            "conversations, problems, length, entry, first_chunk, last_chunk, mixed, choices, root, quiet "
            "FROM source WHERE state <> 'dropped' ORDER BY id"
        )
        return [dataclasses.replace(Source(*row), mixed=bool(row[16]), quiet=bool(row[19])) for row in rows]

    def take_in(self, source: int, root: int = 0) -> None:
        """Note that a waiting source was taken in. Call inside the transaction of its journal entry."""
        self._database.run("UPDATE source SET state = 'complete', root = ? WHERE id = ?", (root, source))

    def drop(self, source: int) -> None:
        """Forget a source that was never taken in; its keys stay used. Call inside a transaction."""
        self._database.run("DELETE FROM bytes WHERE id IN (SELECT id FROM chunk WHERE source = ?)", (source,))
        self._database.run("DELETE FROM chunk WHERE source = ?", (source,))
        self._database.run("DELETE FROM problem WHERE source = ?", (source,))
        self._database.run(
            "UPDATE source SET state = 'dropped', first_chunk = 0, last_chunk = 0 WHERE id = ?", (source,)
        )

    def hold(self, source: int, held: Held) -> None:
        """Keep whose conversation each record is. Call inside a transaction."""
        keys, same = pack_arrays({"keys": held.keys}), pack_arrays({"same": held.same})
        self._database.run(
            "INSERT OR REPLACE INTO held(source, keys, same) VALUES(?,?,?)", (source, keys, same)
        )

    def held(self, source: int) -> Held | None:
        """Whose conversation each record is; None where each is its own."""
        row = self._database.one("SELECT keys, same FROM held WHERE source = ?", (source,))
        if row is None:
            return None
        return Held(unpack_arrays(row[0])["keys"], unpack_arrays(row[1])["same"])

    def add_problems(self, problems: Iterable[KeptProblem]) -> None:
        """Keep what could not be read."""
        self._database.run_many(
            "INSERT INTO problem(source, line, start, end, kind, sentence, hint, raw, place) "
            "VALUES(?,?,?,?,?,?,?,?,?)",
            (dataclasses.astuple(problem)[:9] for problem in problems),
        )

    def problem(self, number: int) -> KeptProblem | None:
        """One place, None where there is none of that number."""
        row = self._database.one(
            "SELECT source, line, start, end, kind, sentence, hint, raw, place, id FROM problem WHERE id = ?",
            (number,),
        )
        return None if row is None else KeptProblem(*row)

    def problems(self, source: int | None, limit: int) -> list[KeptProblem]:
        """What could not be read, in the order of the file."""
        rows = self._database.all(
            "SELECT source, line, start, end, kind, sentence, hint, raw, place, id FROM problem "
            "WHERE ?1 IS NULL OR source = ?1 ORDER BY id LIMIT ?2",
            (source, limit),
        )
        return [KeptProblem(*row) for row in rows]
