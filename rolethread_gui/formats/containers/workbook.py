"""Excel workbooks: one sheet of rows, equal in value when it comes out again."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import Option, Question
from rolethread_gui.formats.containers.base import Container, Entry, Kept, Opened, Opening, Part, Sight
from rolethread_gui.formats.containers.parquet import in_one_step
from rolethread_gui.formats.containers.rows import Reading, RowWriter, row_losses, taken
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.formats.tables import cut
from rolethread_gui.formats.workbooks import LONGEST_CELL, MAX_PACKED, Workbook, check_packed, write_workbook
from rolethread_gui.formats.writing import Written
from rolethread_gui.wording import figure, put, say

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = b"PK\x03\x04"


class ExcelWorkbook(Container):
    """Workbooks of Excel."""

    id = "excel"
    title = say("Excel workbook")
    help = say(
        "A sheet with a row for each turn or each exchange, as Excel, LibreOffice and Google Sheets save it."
    )
    suffixes = (".xlsx", ".xlsm", ".xls")
    heavy = True
    writes = True

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        if sight.head.startswith(_OLD):
            return 0.95 if sight.has_suffix(".xls") or _stream_name("Workbook") in sight.head else 0.0
        if not sight.head.startswith(_PACKED) or sight.file.size > MAX_PACKED:
            return 0.0
        try:
            with sight.file.open() as file, zipfile.ZipFile(file) as archive:
                return 0.95 if "xl/workbook.xml" in archive.NameToInfo else 0.0
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, FileProblem):
            return 0.0

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        return _Sheet(file, opening)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        del compression  # it is packed inside
        writer = RowWriter(cells_only=True)
        name = "Conversations"
        head = next(parts, None)
        rest = parts if head is None else chain((head,), parts)
        if isinstance(head, Kept):
            about = decode_anyway(head.raw)
            writer.begin(about)
            name = str(about["sheet"])

        def rows() -> Iterator[dict[str, Any]]:
            for part in rest:
                if not isinstance(part, Kept):
                    yield from writer.rows(part)

        return in_one_step(path, lambda part: write_workbook(part, name, writer.columns, rows()))

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        said = row_losses(conversation, cells_only=True)
        if any(len(turn.text) > LONGEST_CELL for turn in conversation.turns):
            return (
                *said,
                put(
                    say("A cell of Excel holds {0:,} letters; a longer text has no place there."),
                    LONGEST_CELL,
                ),
            )
        return said


def _stream_name(name: str) -> bytes:
    return name.encode("utf-16-le")


class _Sheet(Opened):
    """One sheet, opened."""

    fidelity = say(
        "The values of the sheet's cells are kept; looks, formulas and other sheets are not written again."
    )

    def __init__(self, file: GivenFile, opening: Opening) -> None:
        if file.size > MAX_PACKED:
            raise FileProblem(
                say("“{0}” is larger than {1} MB, too large for a workbook.").format(
                    file.name, MAX_PACKED >> 20
                ),
                say("Save the sheet as CSV, and open that."),
            )
        with file.open() as handle:
            data = handle.read(MAX_PACKED + 1)
        if data.startswith(_PACKED):
            check_packed(BytesIO(data), file.name)
        self._size = file.size
        book = Workbook(data, file.name)
        filled = {name: rows for name in book.sheets if len(rows := list(book.rows(name))) > 1}
        if not filled:
            raise FileProblem(
                say("“{0}” has no sheet with a line of headings and rows below it.").format(file.name),
                say("Write the names of the columns into the first row."),
            )
        self._name = _chosen_sheet(filled, file.name, opening)
        (_, header), *rest = filled[self._name]
        columns = _columns(header)
        numbered = ((put(say("row {0:,}"), number), row) for number, row in rest)
        head, self._all = taken(numbered)
        self._reading = Reading.of(columns, head, file.name, opening.choices)

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        yield Kept(encode_record({**self._reading.about(), "sheet": self._name}))
        yield from self._reading.entries(self._all)

    @property
    def consumed(self) -> int:
        """See `Opened.consumed`."""
        return self._size

    def close(self) -> None:
        """See `Opened.close`."""


def _columns(header: Sequence[Any]) -> list[str]:
    """Names of the columns, each once."""
    names: list[str] = []
    for number, cell in enumerate(header, 1):
        name = str(cell) if cell is not None else say("column {0}").format(number)
        names.append(name if name not in names else f"{name} ({number})")
    return names


def _chosen_sheet(filled: dict[str, list[tuple[int, list[Any]]]], file: str, opening: Opening) -> str:
    """The sheet to read.

    Raises:
        Question: there are several, and nobody has said which.
    """
    wanted = opening.choices.sheet
    if wanted in filled:
        return wanted
    if len(filled) == 1:
        return next(iter(filled))
    options = [
        Option(
            name,
            f"{name} ({figure(len(rows) - 1)} {'row' if len(rows) == 2 else 'rows'})",
            cut(" · ".join(str(cell) for cell in rows[0][1] if cell is not None)),
        )
        for name, rows in filled.items()
    ]
    raise Question(
        "sheet",
        say("Which sheet holds the conversations?"),
        say("One sheet is read; open the file once more for another one."),
        file,
        tuple(options),
    )
