"""CSV and its relatives: tables as text, with commas, tabs, semicolons or bars between the cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.containers.base import (
    Container,
    Entry,
    Fresh,
    Kept,
    Opened,
    Opening,
    Part,
    Record,
    Sight,
    Trouble,
    kept,
)
from rolethread_gui.formats.delimited_text import Form, Row, RowReader, Style, sniff_style, value_of
from rolethread_gui.formats.encodings import ask_for_encoding
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.formats.table_rows import DEFAULT_COLUMNS, DEFAULT_USE, fresh_record, table_losses
from rolethread_gui.formats.tables import Table, looks_like_table, same_conversation, table_of
from rolethread_gui.formats.unpacking import UTF8_MARK, UnpackedFile
from rolethread_gui.formats.writing import Written, write_file
from rolethread_gui.wording import put, say

_HEAD = 1 << 18
_LONGEST_HEAD = 32 << 20
_EVEN = 0.8
_UNEVEN = 0.3
"""Parts of the rows that must have as many cells as the first one has names; less where the name of the file
says that it is a table."""
_NO_NAME = frozenset('{}[]"')
_TOO_LONG = 32767
_FORMULA = ("=", "+", "-", "@")


class Delimited(Container):
    """A table as text."""

    id = "csv"
    title = say("Table (CSV)")
    help = say(
        "Rows and columns as text, as Excel, Google Sheets and many programs write them: one turn a row, or a "
        "prompt with its reply."
    )
    suffixes = (".csv", ".tsv", ".tab")
    writes = True

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        if not sight.text.strip() or sight.text.lstrip()[:1] in "{[":
            return 0.0
        named = sight.has_suffix(*self.suffixes)
        text = sight.text.encode("utf-8", "surrogatepass")
        found = sniff_style(text, complete=sight.complete, even=_UNEVEN if named else _EVEN)
        if found is None:
            return 0.0
        columns, rows = found[1][0], found[1][1:]
        if not _names(columns):
            return 0.3 if named else 0.0
        if looks_like_table(columns, _even(rows, len(columns))):
            return 0.8
        return 0.6 if named else 0.4

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        ask_for_encoding(file, opening.choices, by_line=False)
        return OpenedDelimited(file, opening.choices)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        tabs = path.name.lower().removesuffix(".gz").endswith((".tsv", ".tab"))
        style = Style("\t" if tabs else ",", "\n" if tabs else "\r\n")
        return write_file(path, _Writer(style).pieces(parts), "raw", compression)

    def stays(self, record: Record) -> Record:
        """See `Container.stays`."""
        decoded = decode_anyway(record.raw)
        rows = _room(decoded["table"]["layout"], decoded["table"]["use"], decoded["cells"])
        return (
            record
            if len(rows) == len(decoded["cells"])
            else Record(encode_record({**decoded, "cells": rows}), "")
        )

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        said = list(table_losses(conversation))
        texts = [turn.text for turn in conversation.turns]
        if any(len(text) > _TOO_LONG for text in texts):
            said.append(
                put(say("A text is longer than the {0:,} letters that Excel shows of a cell."), _TOO_LONG)
            )
        if any(text.startswith(_FORMULA) for text in texts):
            said.append(
                say("A text begins like a formula; Excel may show the result of it instead of the text.")
            )
        return tuple(said)


class OpenedDelimited(Opened):
    """A table as text, opened."""

    def __init__(self, file: GivenFile, choices: Choices) -> None:
        self._file = UnpackedFile(file, choices.encoding)
        try:
            self._start(file, choices)
        except BaseException:
            self._file.close()
            raise
        self.encoding = self._file.encoding
        self.compression = self._file.compression
        self.fidelity = self._file.fidelity

    def _start(self, file: GivenFile, choices: Choices) -> None:
        head, wanted = self._file.read(_HEAD), _HEAD
        self._mark = head.startswith(UTF8_MARK)
        head = head.removeprefix(UTF8_MARK)
        complete = len(head) + 3 * self._mark < wanted
        found = sniff_style(head, complete=complete, even=_UNEVEN)
        while found is not None and len(found[1]) < 3 and not complete and wanted < _LONGEST_HEAD:
            more = self._file.read(wanted)
            complete, wanted, head = len(more) < wanted, 2 * wanted, head + more
            found = sniff_style(head, complete=complete, even=_UNEVEN)
        if found is None:
            raise FileProblem(
                say("No rows and columns were found in “{0}”.").format(file.name),
                say(
                    "A table needs a first row with the names of the columns, and commas or tabs between the cells."
                ),
            )
        self._style, rows = found
        self._columns = rows[0]
        width = len(self._columns)
        self._table = table_of(self._columns, _even(rows[1:], width), file.name, choices)
        self._buffered = head

    def _more(self, count: int) -> bytes:
        if self._buffered:
            data, self._buffered = self._buffered, b""
            return data
        return self._file.read(count)

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        group = _Group(self._table, self._columns)
        header = True
        for number, row in enumerate(RowReader(self._more, self._style).rows(), 1):
            if header and row.cells != [b""]:
                header = False
                yield Kept(encode_record(self._about(row)))
                continue
            if row.cells == [b""]:
                yield from group.flush()
                yield kept("text", row.raw)
                continue
            cells = self._cells(row, number)
            if isinstance(cells, Trouble):
                yield from group.flush()
                yield kept("broken", row.raw)
                yield cells
                continue
            yield from group.add(cells, number)
        yield from group.flush()
        if self._file.ended_early:
            yield Trouble(
                "broken", "early", self._file.ended_early, say("Fetch the file again to get the rest.")
            )

    def _about(self, row: Row) -> dict[str, Any]:
        style, table = self._style, self._table
        return {
            "csv": {
                "delimiter": style.delimiter,
                "end": style.end,
                "quoting": style.quoting,
                "spaced": style.spaced,
                "layout": table.layout,
                "use": table.use,
                "columns": self._columns,
            },
            "text": ("\ufeff" if self._mark else "") + row.raw.decode("utf-8", "surrogateescape"),
        }

    def _cells(self, row: Row, number: int) -> list[Any] | Trouble:
        place = put(say("row {0:,}"), number)
        if row.open:
            return Trouble(
                "broken",
                "quote",
                say("a quotation mark is opened here and never closed."),
                say(
                    "Close it, or write two quotation marks for one that belongs to the text; then open the file again."
                ),
                place,
                row.raw,
            )
        if b"\x00" in row.raw:
            return Trouble("broken", "nul", say("there are NUL bytes in this row."), say("Look at this row in the program that wrote it."), place, row.raw)  # fmt: skip
        try:
            values = [value_of(cell, spaced=self._style.spaced).decode("utf-8") for cell in row.cells]
            row.raw.decode("utf-8")
        except UnicodeDecodeError:
            return Trouble(
                "broken",
                "letters",
                say("some letters of this row are not UTF-8."),
                say("Save the file as UTF-8 in the program that wrote it, then open it again."),
                place,
                row.raw,
            )
        width = len(self._columns)
        if len(values) > width:
            return Trouble(
                "broken",
                "wide",
                put(say("this row has {0:,} cells, and there are {1:,} columns."), len(values), width),
                say("A text with a comma in it has to stand in quotation marks."),
                place,
                row.raw,
            )
        form = Form.of(row, values, self._style) or {}
        if len(values) < width:
            form["cells"] = len(values)
            values += [""] * (width - len(values))
        return [*values, form] if form else values

    @property
    def consumed(self) -> int:
        """See `Opened.consumed`."""
        return self._file.consumed

    def close(self) -> None:
        """See `Opened.close`."""
        self._file.close()


class _Group:
    """Puts the rows of one conversation together while they go by."""

    def __init__(self, table: Table, columns: Sequence[str]) -> None:
        self._table = table
        self._columns = columns
        self._rows: list[list[Any]] = []
        self._first = 0

    def add(self, cells: list[Any], number: int) -> Iterator[Entry]:
        if self._rows and not same_conversation(self._table, self._rows[-1], cells):
            yield from self.flush()
        if not self._rows:
            self._first = number
        self._rows.append(cells)

    def flush(self) -> Iterator[Entry]:
        if self._rows:
            last = self._first + len(self._rows) - 1
            place = (
                put(say("row {0:,}"), self._first)
                if last == self._first
                else put(say("rows {0:,} to {1:,}"), self._first, last)
            )
            yield Record(encode_record(self._table.record(self._columns, self._rows)), place)
            self._rows = []


class _Writer:
    """Puts a file together."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._columns: Sequence[str] = ()
        self._layout = "turns"
        self._use = DEFAULT_USE
        self._ended = True  # whether what is written so far ends in a line end

    def pieces(self, parts: Iterator[Part]) -> Iterator[bytes]:
        for part in parts:
            if isinstance(part, Kept):
                text = self._kept(decode_anyway(part.raw))
            else:
                if not self._columns:
                    yield self._own_header()
                text = self._rows(part)
            if text and not self._ended:
                yield self._style.end.encode()
            if text:
                self._ended = text.endswith(("\n", "\r"))
                yield text.encode("utf-8", "surrogateescape")

    def _kept(self, entry: dict[str, Any]) -> str:
        about = entry.get("csv")
        if about is not None:
            self._style = Style(about["delimiter"], about["end"], about["quoting"], about["spaced"])
            self._layout, self._use, self._columns = about["layout"], about["use"], about["columns"]
        return str(entry.get("text", entry.get("broken", "")))

    def _own_header(self) -> bytes:
        self._columns = DEFAULT_COLUMNS
        header = Form.row(self._columns, len(self._columns), self._style)
        return UTF8_MARK + header.encode()  # Excel takes a file for UTF-8 only with the mark

    def _rows(self, part: Record | Fresh) -> str:
        if isinstance(part, Fresh):
            conversation = part.conversation
            record = fresh_record(conversation, self._layout, self._columns, self._use, f"{conversation.key}")
        else:
            record = decode_anyway(part.raw)
        width = len(self._columns)
        rows = _room(self._layout, self._use, record["cells"])
        return "".join(Form.row(row, width, self._style) for row in rows)


def _room(layout: str, use: dict[str, int], rows: list[Any]) -> list[Any]:
    """The rows of a conversation for which there is room: a second exchange would be a conversation of its own."""
    return rows[:1] if layout in ("pair", "preference") and "conversation" not in use else rows


def _names(columns: Sequence[str]) -> bool:
    """Whether a first row can be the names of columns."""
    filled = [name for name in columns if name.strip()]
    if any(set(name) & _NO_NAME for name in filled):
        return False
    return len(filled) * 2 > len(columns) and len(set(filled)) == len(filled) and max(map(len, filled)) <= 80


def _even(rows: Sequence[list[str]], width: int) -> list[list[str]]:
    return [[*row, *[""] * (width - len(row))] for row in rows if len(row) <= width]
