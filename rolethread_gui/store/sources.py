"""Sources: the files that were imported, how far each was read, and what could not be read."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

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
        state: "partial" until the last byte was read, then "complete".
        conversations: how many were read.
        problems: how many places could not be read or were mended.
        length: bytes of it that are kept.
        entry: journal position of its import.
        first_chunk: id of its first chunk, 0 while there is none.
        last_chunk: id of its last one.
        mixed: whether its conversations are in several dialects.
        choices: JSON: what the person answered to the questions about it, empty for nothing.
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


class Sources:
    """Lists of sources and their problems. Writing happens inside the importer's transactions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, source: Source) -> int:
        """Write a new source; its id is given here."""
        return self._database.run(
            "INSERT INTO source(name, path, dialect, framing, compression, encoding, fidelity, size, state, "
            "conversations, problems, length, entry, first_chunk, last_chunk, mixed, choices) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
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
        """All sources in the order of their import."""
        rows = self._database.all(
            "SELECT id, name, path, dialect, framing, compression, encoding, fidelity, size, state, "
            "conversations, problems, length, entry, first_chunk, last_chunk, mixed, choices FROM source ORDER BY id"
        )
        return [dataclasses.replace(Source(*row), mixed=bool(row[-2])) for row in rows]

    def add_problems(self, problems: Iterable[KeptProblem]) -> None:
        """Keep what could not be read."""
        self._database.run_many(
            "INSERT INTO problem(source, line, start, end, kind, sentence, hint, raw, place) "
            "VALUES(?,?,?,?,?,?,?,?,?)",
            (dataclasses.astuple(problem) for problem in problems),
        )

    def problems(self, source: int | None, limit: int) -> list[KeptProblem]:
        """What could not be read, in the order of the file."""
        rows = self._database.all(
            "SELECT source, line, start, end, kind, sentence, hint, raw, place FROM problem "
            "WHERE ?1 IS NULL OR source = ?1 ORDER BY id LIMIT ?2",
            (source, limit),
        )
        return [KeptProblem(*row) for row in rows]
