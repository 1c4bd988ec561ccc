"""CSV text, row by row and to the byte: what each cell says, and how it was written."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

MAX_CELL = 100 << 20
"""Bytes of the longest cell that is read."""
DELIMITERS = b",\t;|"
_STEP = 1 << 20
_ENDS = (b"\r\n", b"\n", b"\r")


@dataclasses.dataclass(frozen=True, slots=True)
class Style:
    r"""How a file writes its cells.

    Attributes:
        delimiter: between cells.
        end: the usual line end.
        quoting: "minimal" where only cells that need it are quoted, or "all".
        spaced: whether blanks stand between a delimiter and a quote.
    """

    delimiter: str = ","
    end: str = "\n"
    quoting: str = "minimal"
    spaced: bool = False

    def quoted(self, value: str) -> bool:
        """Whether a cell is quoted in this style."""
        return self.quoting == "all" or self.needs(value) or '"' in value

    def needs(self, value: str) -> bool:
        """Whether a cell would not be read back without quotes."""
        bare = value.lstrip(" ") if self.spaced else value
        return self.delimiter in value or "\n" in value or "\r" in value or bare[:1] == '"'


@dataclasses.dataclass(slots=True)
class Row:
    """One row of a file.

    Attributes:
        cells: bytes of each cell as written, quotes included.
        end: the line end, empty at the end of the file.
        raw: all of it.
        open: whether a quote is opened in it that never closes.
    """

    cells: list[bytes]
    end: bytes
    raw: bytes
    open: bool = False


def value_of(cell: bytes, *, spaced: bool) -> bytes:
    """What a cell says."""
    bare = cell.lstrip(b" ") if spaced else cell
    if bare[:1] != b'"':
        return cell
    closing = bare.rfind(b'"')
    if closing == 0:
        return cell
    inside = _INSIDE.match(bare)
    if inside is None:
        return cell
    return inside[1].replace(b'""', b'"') + bare[inside.end() :]


_INSIDE = re.compile(rb'"((?:[^"]++|"")*+)"')


class RowReader:
    """Takes rows from a stream of bytes.

    Args:
        read: gives the next bytes, as many as asked for unless the stream ends.
        style: how the file is written.
    """

    def __init__(self, read: Callable[[int], bytes], style: Style) -> None:
        self._read = read
        mark = re.escape(style.delimiter.encode())
        lead = rb" *" if style.spaced else rb""
        self._cell = re.compile(lead + rb'"(?:[^"]++|"")*+"[^' + mark + rb"\r\n]*+|[^" + mark + rb"\r\n]*+")
        self._opening = re.compile(lead + rb'"')
        self._delimiter = style.delimiter.encode()

    def rows(self) -> Iterator[Row]:
        """The rows to the end; blank lines are rows of one empty cell."""
        buffer, at, final, step = self._read(_STEP), 0, False, _STEP
        while True:
            row = self._row(buffer, at, final=final)
            if row is None:
                if not final and len(buffer) - at > MAX_CELL:
                    row = self._open_row(buffer, at)
                else:
                    more = self._read(step)
                    final = not more
                    buffer, at = buffer[at:] + more, 0
                    step = max(_STEP, len(buffer))  # a long cell is not looked at again and again
                    if not buffer:
                        return
                    continue
            step = _STEP
            at += len(row.raw)
            yield row
            if final and at >= len(buffer):
                return

    def _row(self, buffer: bytes, start: int, *, final: bool) -> Row | None:
        """The row at `start`, None where it may go on behind the buffer."""
        cells: list[bytes] = []
        at, length = start, len(buffer)
        while True:
            found = self._cell.match(buffer, at)
            assert found is not None
            end = found.end()
            opening = self._opening.match(buffer, at)
            if opening is not None and _INSIDE.match(buffer, opening.end() - 1) is None:
                return self._open_row(buffer, start) if final else None
            if not final and end + 1 >= length:
                return None
            if end >= length and start == length:
                return None
            cells.append(found[0])
            mark = buffer[end : end + 1]
            if mark == self._delimiter:
                at = end + 1
                continue
            if mark == b"\r" and buffer[end + 1 : end + 2] == b"\n":
                mark = b"\r\n"
            return Row(cells, mark, buffer[start : end + len(mark)])

    def _open_row(self, buffer: bytes, start: int) -> Row:
        end = buffer.find(b"\n", start)
        raw = buffer[start:] if end < 0 else buffer[start : end + 1]
        return Row([raw.rstrip(b"\r\n")], raw[len(raw.rstrip(b"\r\n")) :], raw, open=True)


def sniff_style(head: bytes, *, complete: bool, even: float = 0.8) -> tuple[Style, list[list[str]]] | None:
    """The style that fits the first rows of a text best, and these rows; None where it is no table.

    Args:
        head: the first bytes in UTF-8, without a byte order mark.
        complete: whether that is all; if not, a first row that does not end is as good as any.
        even: the part of the rows that must have as many cells as the first.
    """
    best: tuple[float, Style, list[list[str]]] | None = None
    for delimiter in DELIMITERS.decode():
        spaced = len(re.findall(re.escape(delimiter) + ' +"', head.decode("utf-8", "replace"))) > 1
        style = Style(delimiter, spaced=spaced)
        rows = _first_rows(head, style, complete=complete)
        full = [row for row in rows if row.cells != [b""]]
        width = len(full[0].cells) if full else 0
        if width < 2 or (len(full) < 2 and complete):
            continue
        share = sum(len(row.cells) == width for row in full) / len(full)
        rank = share * (1 + min(width, 20) / 100)
        if share >= even and (best is None or rank > best[0]):
            texts = [
                [value_of(cell, spaced=spaced).decode("utf-8", "replace") for cell in row.cells]
                for row in full
            ]
            best = rank, _with_habits(style, full), texts
    return best[1:] if best else None


def _first_rows(head: bytes, style: Style, *, complete: bool) -> list[Row]:
    rest = [head]
    rows: list[Row] = []
    for row in RowReader(lambda _: rest.pop() if rest else b"", style).rows():
        rows.append(row)
        if len(rows) >= 200:
            break
    if not complete and rows and not rows[-1].end and len(rows) > 1:
        rows.pop()
    first_open = next((place for place, row in enumerate(rows) if row.open), len(rows))
    return rows if complete else rows[:first_open]


def _with_habits(style: Style, rows: Sequence[Row]) -> Style:
    ends = Counter(row.end for row in rows if row.end)
    end = ends.most_common(1)[0][0].decode() if ends else "\n"
    cells = [cell for row in rows for cell in row.cells if cell]
    quoted = sum(cell[:1] == b'"' for cell in cells)
    every = bool(cells) and quoted == len(cells)
    return dataclasses.replace(style, end=end, quoting="all" if every else "minimal")


class Form:
    """How a row was written, where that is not as usual. Stands behind its cells as an object.

    Its keys: "q" says for each cell whether it is quoted (``q``) or plain (``p``), "end" is the line end,
    "odd" holds cells that no rule writes that way, by their place; "cells" is how many were written, where
    there are fewer than columns.
    """

    @staticmethod
    def of(row: Row, values: Sequence[str], style: Style) -> dict[str, Any] | None:
        """The form of a row; None for the usual one."""
        form: dict[str, Any] = {}
        flags = "".join(
            "q" if cell.lstrip(b" ")[:1] == b'"' and cell != value.encode() else "p"
            for cell, value in zip(row.cells, values, strict=True)
        )
        usual = "".join("q" if style.quoted(value) else "p" for value in values)
        if flags != usual:
            form["q"] = flags
        if row.end.decode() != style.end:
            form["end"] = row.end.decode()
        odd = {
            str(place): cell.decode()
            for place, (cell, value) in enumerate(zip(row.cells, values, strict=True))
            if Form.written(value, flags[place], style).encode() != cell
        }
        if odd:
            form["odd"] = odd
        return form or None

    @staticmethod
    def written(value: str, flag: str, style: Style) -> str:
        """A cell as text."""
        if flag == "q" or style.needs(value):
            return '"' + value.replace('"', '""') + '"'
        return value

    @staticmethod
    def row(cells: Sequence[Any], width: int, style: Style) -> str:
        """A row as text, its line end included."""
        form: dict[str, Any] = cells[width] if len(cells) > width else {}
        flags, odd = form.get("q", ""), form.get("odd", {})
        written: list[str] = []
        count = form.get("cells", width)
        if any(cell not in ("", None) for cell in cells[count:width]):
            count = width
        for place, cell in enumerate(cells[:count]):
            value = cell if isinstance(cell, str) else "" if cell is None else str(cell)
            kept = odd.get(str(place))
            if kept is not None and _says(kept, style) == value:
                written.append(kept)
                continue
            flag = flags[place] if place < len(flags) else "q" if style.quoted(value) else "p"
            written.append(Form.written(value, flag, style))
        return style.delimiter.join(written) + str(form.get("end", style.end))


def _says(cell: str, style: Style) -> str:
    return value_of(cell.encode("utf-8", "surrogatepass"), spaced=style.spaced).decode(
        "utf-8", "surrogatepass"
    )
