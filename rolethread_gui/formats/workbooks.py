"""Reading and writing the rows of a workbook. Loads large libraries only when something is read or written."""

from __future__ import annotations

import datetime
import importlib
import io
import json
import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.wording import put, say

LONGEST_CELL = 32_767
"""Letters that a cell of Excel holds."""
MAX_CELLS = 20_000_000
"""Cells between the first and the last one of a sheet."""
MAX_PACKED = 256 << 20
MAX_SHEET = 2 << 30
MAX_RATIO = 500
FREE = 64 << 20
_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"|<row [^>]{0,200}?r="([0-9]{1,7})"')
_OVERLAP = 256
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_EDGES = re.compile(r"\A\s+\Z|\A\s*[\t\n]\s*|\s*[\t\n]\s*\Z")
"""Blanks that readers of workbooks are known to drop."""
_HALF = re.compile("[\ud800-\udfff]")


def check_packed(data: BinaryIO, name: str) -> None:
    """Look at a workbook before a library unpacks it.

    Raises:
        FileProblem: it is damaged, locked, or would unpack to far too much.
    """
    try:
        with zipfile.ZipFile(data) as archive:
            total = 0
            for info in archive.infolist():
                total += info.file_size
                if total > MAX_SHEET or (
                    total > FREE and info.file_size > MAX_RATIO * (info.compress_size + 1)
                ):
                    raise FileProblem(
                        put(
                            say("{0} unpacks to {1:,} MB or more, which no workbook of texts does."),
                            name,
                            total >> 20,
                        ),
                        say("Be careful with this file; save the sheet as CSV to open it."),
                    )
            for info in archive.infolist():
                if info.filename.startswith("xl/worksheets/"):
                    _check_sheet(archive, info, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        raise damaged(name) from None
    finally:
        data.seek(0)


def _check_sheet(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> None:
    """Refuse a sheet that has a cell far away from the others: libraries fill all that lies between."""
    columns = rows = 0
    seen: set[bytes] = set()
    with archive.open(info) as sheet:
        before = b""
        while block := sheet.read(1 << 20):
            for letters, row, line in _CELL.findall(before + block):
                rows = max(rows, int(row or line))
                if letters not in seen:
                    seen.add(letters)
                    columns = max(columns, _column(letters))
            before = block[-_OVERLAP:]
    if rows * max(1, columns) > MAX_CELLS:
        raise FileProblem(
            put(
                say("A sheet of “{0}” reaches to row {1:,} and column {2:,}, much too far to be read."),
                name,
                rows,
                columns,
            ),
            say("Delete what stands far away from the table, or save the table as CSV."),
        )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


def damaged(name: str) -> FileProblem:
    """A workbook that cannot be read."""
    return FileProblem(
        say("“{0}” is a workbook that cannot be read: it is damaged or locked with a password.").format(name),
        say("Open it in a spreadsheet program, and save it again without a password, or as CSV."),
    )


class Workbook:
    """A workbook, opened.

    Args:
        data: its bytes.
        name: of the file, for sentences.

    Raises:
        FileProblem: it cannot be read.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        calamine: Any = importlib.import_module("python_calamine")
        self._errors: tuple[type[Exception], ...] = (calamine.CalamineError, ValueError, OSError, IndexError)
        try:
            self._book: Any = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
            self.sheets: list[str] = list(self._book.sheet_names)
        except self._errors:
            raise damaged(name) from None

    def rows(self, sheet: str) -> Iterator[tuple[int, list[Any]]]:
        """Numbers and cells of the rows that hold anything.

        Raises:
            FileProblem: the sheet is damaged.
        """
        try:
            opened = self._book.get_sheet_by_name(sheet)
            start = opened.start
            first = start[0] + 1 if start else 1
            for number, row in enumerate(opened.to_python(skip_empty_area=True), first):
                cells = [_value(cell) for cell in row]
                if any(cell is not None for cell in cells):
                    yield number, cells
        except self._errors:
            raise damaged(self._name) from None


def _value(cell: Any) -> Any:
    """A cell as a value for JSON: whole numbers as such, empty cells as nothing, dates as texts."""
    if isinstance(cell, str) and not cell:
        return None
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1 << 53:
        return int(cell)
    if isinstance(cell, (str, bool, int, float)) or cell is None:
        return cell
    if isinstance(cell, (datetime.date, datetime.time)):
        return cell.isoformat()
    return str(cell)


def write_workbook(path: Path, sheet: str, columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> None:
    """Write a workbook with one sheet.

    Raises:
        FileProblem: a text is longer than a cell can be.
    """
    openpyxl: Any = importlib.import_module("openpyxl")
    make: Any = importlib.import_module("openpyxl.cell").WriteOnlyCell

    def cell(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        found = make(made, value=value)
        found.data_type = "s"  # never a formula, whatever it begins with
        return found

    with tempfile.TemporaryFile() as kept:
        for row in chain((dict(zip(columns, columns, strict=True)),), rows):
            cells = [_fitting(row.get(name), path.name) for name in columns]
            kept.write(encode_record(cells) + b"\n")
        kept.seek(0)  # from here on nothing can be refused: the library leaves things open when it is stopped
        book = openpyxl.Workbook(write_only=True)
        made = book.create_sheet(sheet[:31] or "Conversations")
        for line in kept:
            made.append([cell(value) for value in decode_anyway(line)])
        book.save(path)


def _fitting(value: Any, name: str) -> Any:
    """A value that a cell can hold."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return _written(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), name)


def _written(text: str, name: str) -> str:
    if len(text) > LONGEST_CELL:
        raise FileProblem(
            put(
                say("A text of {0:,} letters does not fit into a cell of {1}: Excel cuts at {2:,}."),
                len(text),
                name,
                LONGEST_CELL,
            ),
            say("Export as CSV or JSON Lines instead, or shorten it."),
        )
    text = _ESCAPED.sub("_x005F_", text)
    for sign in (_CONTROL, _EDGES):
        text = sign.sub(lambda found: "".join(f"_x{ord(letter):04X}_" for letter in found[0]), text)
    return _HALF.sub("\ufffd", text)
