"""Files of rows with typed values (Parquet, workbooks …): each row a record, or several rows one conversation.

Where a format knows such objects, a row is written as the object that it is, and is plain JSON for every
reader. Where not, it is read as a table (see `tables`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.containers.base import Entry, Fresh, Kept, Part, Record, Trouble
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.formats.registry import all_dialects, dialect_of
from rolethread_gui.formats.table_rows import DEFAULT_COLUMNS, DEFAULT_USE, fresh_record, table_losses
from rolethread_gui.formats.tables import Table, looks_like_table, same_conversation, table_of
from rolethread_gui.wording import say

LOOKED_AT = 100
"""Rows that are looked at before it is told how they are read."""
_DEFAULT = "openai"


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """How the rows of a file are read.

    Attributes:
        columns: names, in order.
        dialect: format of the rows where each is an object of its own, "" for a table.
        table: how the columns are read, None for objects.
    """

    columns: tuple[str, ...]
    dialect: str
    table: Table | None

    @classmethod
    def of(
        cls, columns: Sequence[str], rows: Sequence[Sequence[Any]], file: str, choices: Choices
    ) -> Reading:
        """Tell it by the first rows.

        Raises:
            Question: it is not clear.
            FileProblem: there are no rows.
        """
        if not rows:
            raise FileProblem(say("{0} holds no rows.").format(file), say("Choose another file."))
        names = tuple(columns)
        dialect = "" if choices.columns or _messages_as_text(names, rows) else _dialect(names, rows)
        return cls(names, dialect, None if dialect else table_of(names, rows, file, choices))

    def entries(self, rows: Iterable[tuple[str, Sequence[Any]]]) -> Iterator[Entry]:
        """Records of rows, which come with their places.

        A table's rows of one conversation that stand together are one record.
        """
        if self.table is None:
            for place, row in rows:
                yield Record(encode_record(dict(zip(self.columns, row, strict=True))), place)
            return
        group: list[Sequence[Any]] = []
        first = last = ""
        for place, row in rows:
            if group and not same_conversation(self.table, group[-1], row):
                yield self._together(group, first, last)
                group = []
            first = first if group else place
            last = place
            group.append(row)
        if group:
            yield self._together(group, first, last)

    def _together(self, group: Sequence[Sequence[Any]], first: str, last: str) -> Record:
        assert self.table is not None
        place = first if first == last else say("{0} to {1}").format(first, last.removeprefix("row "))
        return Record(encode_record(self.table.record(self.columns, group)), place)

    def about(self) -> dict[str, Any]:
        """What is kept of it for writing the file again."""
        table = self.table
        told = None if table is None else {"layout": table.layout, "use": table.use}
        return {"columns": self.columns, "dialect": self.dialect, "table": told}


class RowWriter:
    """Rows of what goes out.

    Args:
        about: what `Reading.about` gave for the file that it was, None for a new one.
    """

    def __init__(self, about: dict[str, Any] | None = None, *, cells_only: bool = False) -> None:
        self._cells_only = cells_only
        self.begin(about)

    def begin(self, about: dict[str, Any] | None) -> None:
        """Take over how a file was read."""
        self._dialect = _DEFAULT if about is None else str(about["dialect"])
        self._table: dict[str, Any] | None = None if about is None else about["table"]
        self.columns: tuple[str, ...] = () if about is None else tuple(about["columns"])
        if about is None and self._cells_only:
            self._dialect, self.columns = "", DEFAULT_COLUMNS
            self._table = {"layout": "turns", "use": DEFAULT_USE}

    def rows(self, part: Record | Fresh) -> list[dict[str, Any]]:
        """The rows of a conversation, each by the names of the columns."""
        if isinstance(part, Record):
            record: dict[str, Any] = decode_anyway(part.raw)
        elif self._table is None:
            record = all_dialects()[self._dialect].write(part.conversation)
        else:
            one = part.conversation
            layout, use = self._table["layout"], self._table["use"]
            record = fresh_record(one, layout, self.columns, use, str(one.key))
        if "table" not in record:
            return [record]
        columns: list[str] = record["table"]["columns"]
        return [dict(zip(columns, row, strict=False)) for row in record["cells"]]


def row_losses(conversation: Conversation, *, cells_only: bool = False) -> tuple[str, ...]:
    """What rows have no place for."""
    return table_losses(conversation) if cells_only else all_dialects()[_DEFAULT].losses(conversation)


def taken(
    rows: Iterator[tuple[str, Sequence[Any]]],
) -> tuple[list[Sequence[Any]], Iterator[tuple[str, Sequence[Any]]]]:
    """The first rows to look at, and all of them again."""
    head = list(islice(rows, LOOKED_AT))
    return [row for _, row in head], chain(head, rows)


def only_records(parts: Iterable[Part]) -> Iterator[Record | Fresh]:
    """The conversations among the parts of an export."""
    return (part for part in parts if not isinstance(part, Kept))


def damaged(place: str, why: str) -> Trouble:
    """The rest of a file that cannot be read."""
    return Trouble(
        "broken",
        "damage",
        say("the file is damaged from here on ({0}); what stood before was read.").format(why),
        say("Fetch or write the file again to get the rest."),
        place,
    )


def _dialect(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """The format that most of the rows are in, as objects; "" for none."""
    found: dict[str, int] = {}
    for row in rows:
        record = dict(zip(columns, row, strict=True))
        try:
            dialect = dialect_of(record)
            dialect.read(record, encode_record(record), 1)
        except RecordProblem:
            continue
        if not dialect.envelope:
            found[dialect.id] = found.get(dialect.id, 0) + 1
    best = max(found, key=lambda name: found[name], default="")
    return best if best and 2 * found[best] >= len(rows) else ""


def _messages_as_text(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> bool:
    """Whether a column holds the messages as JSON text, which no format of objects reads."""
    if not looks_like_table(columns, rows):
        return False
    names = [name for name in columns if name.casefold() in ("messages", "conversations", "conversation")]
    return any(isinstance(row[columns.index(name)], str) for name in names for row in rows[:1])
