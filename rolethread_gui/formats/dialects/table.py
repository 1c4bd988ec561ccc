"""Rows of a table, as `formats.tables` tells them apart; how CSV files and workbooks lie in a project."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.envelopes import Envelope, Inner
from rolethread_gui.formats.jsonspans import Series
from rolethread_gui.formats.jsontext import decode_anyway, encode_record, is_list, is_object
from rolethread_gui.formats.table_rows import (
    DEFAULT_COLUMNS,
    DEFAULT_USE,
    Rows,
    fresh_record,
    rows_of,
    table_losses,
)
from rolethread_gui.wording import say


class TableRows(Envelope):
    """One conversation in the rows of a table."""

    id = "table"
    title = say("Rows of a table")
    help = say("How conversations from CSV files, workbooks and tables of Parquet files lie in a project.")

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        if not is_object(record) or not is_object(record.get("table")) or not is_list(record.get("cells")):
            return 0.0
        about = record["table"]
        return (
            1.0
            if is_object(about.get("use")) and is_list(about.get("columns")) and "layout" in about
            else 0.0
        )

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        rows = self._rows(record)
        if rows is None:
            inner = self._messages(record, key)[0]
            return inner.conversation
        turns = tuple(rows.turns())
        return Conversation(key, turns, key, len(turns))

    def _rows(self, record: dict[str, Any]) -> Rows | None:
        width = len(record["table"]["columns"])
        if not record["cells"] or any(
            not is_list(row) or len(row) not in (width, width + 1) for row in record["cells"]
        ):
            raise RecordProblem(
                say("the rows of this conversation do not fit its columns."), say("Import the file again.")
            )
        return rows_of(record)

    def _messages(self, record: dict[str, Any], key: int) -> tuple[Inner, bytes, bool]:
        """What is read of a cell with JSON, the JSON around it, and whether it was put into an object for that."""
        use, row = record["table"]["use"], record["cells"][0]
        cell = row[use["messages"]]
        if cell in (None, ""):
            raise RecordProblem(
                say("the cell with the messages is empty."), say("Delete the row, or fill the cell.")
            )
        raw = cell.encode("utf-8", "surrogatepass") if isinstance(cell, str) else encode_record(cell)
        wrapped = raw.lstrip()[:1] == b"["
        if wrapped:
            messages: list[Any] = decode_anyway(raw)
            spoken = bool(messages) and is_object(messages[0]) and "from" in messages[0]
            name = b"conversations" if spoken else b"messages"
            raw = b'{"' + name + b'": ' + raw + b"}"
            system = row[use["system"]] if "system" in use else None
            if isinstance(system, str) and system and name == b"conversations" and not _has_system(messages):
                raw = raw[:-1] + b', "system": ' + encode_record(system) + b"}"
        return self.inner(raw, key), raw, wrapped

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        record = decode_anyway(raw)
        rows = self._rows(record)
        if rows is None:
            record["cells"][0] = self._spliced_cells(record, after)
        else:
            rows.put(before.turns, after.turns)
            record["cells"] = rows.rows
        return encode_record(record)

    def _spliced_cells(self, record: dict[str, Any], after: Conversation) -> list[Any]:
        inner, raw, wrapped = self._messages(record, after.key)
        use, row = record["table"]["use"], list(record["cells"][0])
        new = inner.dialect.splice(raw, inner.conversation, after)
        if wrapped:
            series = Series.parse(new)
            if "system" in use and series.find("system") is not None:
                row[use["system"]] = decode_anyway(new)["system"]
            new = series.items[0].value
        at = use["messages"]
        row[at] = new.decode("utf-8", "surrogatepass") if isinstance(row[at], str) else decode_anyway(new)
        return row

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`: one row for each turn."""
        return fresh_record(conversation, "turns", DEFAULT_COLUMNS, DEFAULT_USE, str(conversation.key))

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        return table_losses(conversation)

    def further(self, record: Any) -> tuple[str, ...]:
        """See `Envelope.further`: the columns that say nothing of the turns."""
        used = set(record["table"]["use"].values())
        return tuple(name for at, name in enumerate(record["table"]["columns"]) if at not in used)


def _has_system(messages: list[Any]) -> bool:
    return any(is_object(one) and one.get("from") in ("system", "sys") for one in messages)
