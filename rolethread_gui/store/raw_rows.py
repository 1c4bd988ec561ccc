"""The rows of a project file, read from its pages without SQLite: whatever of the file is still there.

Tables are followed from their roots as far as these lead. What no root leads to any more, because a page on the way
is gone, is known by the shape of its rows; it is offered as found, and may be something that was deleted. Values come
as they stand: whoever uses them says whether they can be true.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from rolethread_gui.store.raw_file import RawFile
from rolethread_gui.store.table_pages import (
    INDEX_INNER,
    INDEX_LEAF,
    INNER,
    RawRow,
    cell_head,
    local_bytes,
    parsed_page,
    record_of,
)

SHAPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("chunk", ("n", "i", "i", "i", "i", "i", "b", "b?", "i?")),
    ("bytes", ("n", "b")),
    ("note", ("n", "b")),
    (
        "source",
        (
            "n",
            "t",
            "t",
            "t",
            "t",
            "t",
            "t",
            "t",
            "i",
            "t",
            "i",
            "i",
            "i",
            "i",
            "i",
            "i",
            "i",
            "t?",
            "i?",
            "i?",
        ),
    ),
    ("problem", ("n", "i", "i", "i", "i", "t", "t", "t", "b", "t?")),
    ("segment", ("n", "i", "i", "i", "f", "b")),
    ("content", ("n", "b", "b", "i?")),
    ("held", ("n", "b", "b")),
    ("journal", ("n", "i", "*", "i", "i", "i", "i", "f", "t", "t", "i", "b", "i", "b", "i?")),
    ("version", ("n", "t", "t", "i", "f")),
    ("revision", ("i", "i", "i")),
    ("draft", ("i", "i", "b", "f", "i?")),
    ("ignored", ("t", "b", "i", "i")),
    ("setting", ("t", "t")),
)
"""Tables that are read, with the kinds of their columns: n nothing (the row's number), i number, f number or fraction,
b bytes, t text, * any; with a question mark, where a younger form of the file has it."""
_KEYED = frozenset(("revision", "draft", "ignored", "setting"))
"""Tables that are kept in their order, without a row number."""


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """Where a row stands.

    Attributes:
        page: number of the page.
        at: place in it.
        inner: whether the page leads on to others, too.
        found: whether no root leads to it.
    """

    page: int
    at: int
    inner: bool
    found: bool


class RawRows:
    """The tables of a file.

    Attributes:
        broken: tables of which a page or a row is known to be missing.
        strange: whether there are pages of which nothing can be told.
        schema_whole: whether the list of tables could be read.
    """

    def __init__(self, file: RawFile) -> None:
        self._file = file
        self._cells: dict[str, list[Cell]] = {name: [] for name, _ in SHAPES}
        self._chained: set[int] = set()
        self.broken: set[str] = set()
        self.strange = False
        roots = self._roots()
        self.schema_whole = bool(roots) and not self.broken
        seen: set[int] = {1}
        for name, root in roots.items():
            self._follow(name, root, seen)
        if not self.schema_whole or self.broken:
            self._search(seen)

    def rows(self, name: str) -> Iterator[RawRow]:
        """The rows of a table, those that a root leads to first; the same number may come again."""
        for cell in self._cells[name]:
            row = self._row(name, cell)
            if row is not None:
                yield row

    def cells(self, name: str) -> dict[int, list[Cell]]:
        """Where the rows of a table stand, by row number, for `row`."""
        found: dict[int, list[Cell]] = {}
        for cell in self._cells[name]:
            page = self._file.page(cell.page)
            head = None if page is None else cell_head(page, cell.at, keyed=False)
            if head is not None:
                found.setdefault(head[1], []).append(cell)
        return found

    def row(self, name: str, cell: Cell) -> RawRow | None:
        """One row, None where it cannot be read."""
        return self._row(name, cell)

    # following

    def _roots(self) -> dict[str, int]:
        wanted = {name for name, _ in SHAPES}
        roots: dict[str, int] = {}
        cells: list[Cell] = []
        if not self._file.head_whole or not self._walk(1, cells, keyed=False, seen=set()):
            self.broken |= wanted
        for cell in cells:
            row = self._read(cell, keyed=False)
            if row is None or len(row.values) != 5:
                self.broken |= wanted
                continue
            kind, name, _, root, _ = row.values
            if kind == "table" and name in wanted and isinstance(root, int):
                roots[str(name)] = root
        return roots

    def _follow(self, name: str, root: int, seen: set[int]) -> None:
        cells: list[Cell] = []
        if not self._walk(root, cells, keyed=name in _KEYED, seen=seen):
            self.broken.add(name)
        self._cells[name] += cells

    def _walk(self, root: int, cells: list[Cell], *, keyed: bool, seen: set[int]) -> bool:
        """Collect the cells below a page; False when something on the way is missing."""
        whole, waiting = True, [root]
        while waiting:
            number = waiting.pop()
            page = self._file.page(number)
            parsed = None if number in seen and number != 1 else parsed_page(page, number)
            if parsed is None or (parsed.kind in (INDEX_LEAF, INDEX_INNER)) != keyed:
                whole = False
                continue
            seen.add(number)
            waiting += parsed.children
            whole = whole and parsed.whole
            if parsed.kind != INNER:
                inner = parsed.kind == INDEX_INNER
                cells += [Cell(number, at, inner, found=False) for at in parsed.cells]
        return whole

    def _search(self, seen: set[int]) -> None:
        """Look at every page that no root leads to."""
        for cells in self._cells.values():
            for cell in cells:
                self._read(cell, keyed=False, chain_only=True)
        for number in range(1, self._file.count + 1):
            if number in seen and number != 1:
                continue
            parsed = parsed_page(self._file.page(number), number)
            if parsed is None or not parsed.whole:
                self.strange = self.strange or number not in self._chained
            if parsed is None or parsed.kind == INNER or number == 1:
                continue
            keyed = parsed.kind in (INDEX_LEAF, INDEX_INNER)
            inner = parsed.kind == INDEX_INNER
            for at in parsed.cells:
                cell = Cell(number, at, inner, found=True)
                row = self._read(cell, keyed=keyed)
                for name in _names_of(row, keyed=keyed):
                    self._cells[name].append(cell)

    # reading

    def _row(self, name: str, cell: Cell) -> RawRow | None:
        row = self._read(cell, keyed=name in _KEYED)
        if row is None or not _fits(dict(SHAPES)[name], row.values):
            self.broken.add(name)
            return None
        return row

    def _read(self, cell: Cell, *, keyed: bool, chain_only: bool = False) -> RawRow | None:
        page = self._file.page(cell.page)
        if page is None:
            return None
        at = cell.at + 4 if cell.inner else cell.at
        head = cell_head(page, at, keyed=keyed)
        if head is None:
            return None
        length, number, begin = head
        if length > self._file.count * self._file.page_size:
            return None
        local = local_bytes(length, self._file.page_size, keyed=keyed)
        if begin + local + (4 if local < length else 0) > len(page):
            return None
        data = bytearray(page[begin : begin + local])
        lost: list[tuple[int, int]] = []
        guessed: list[tuple[int, int]] = []
        if local < length:
            following = int.from_bytes(page[begin + local : begin + local + 4], "big")
            self._gather(data, following, length, lost, guessed)
        return None if chain_only else record_of(number, bytes(data), lost, guessed, found=cell.found)

    def _gather(
        self,
        data: bytearray,
        following: int,
        length: int,
        lost: list[tuple[int, int]],
        guessed: list[tuple[int, int]],
    ) -> None:
        """Append what goes on in other pages; where the thread is torn, the next page is tried."""
        each, sure, last = self._file.page_size - 4, True, 0
        while len(data) < length:
            want = min(each, length - len(data))
            number = following if 1 < following <= self._file.count else 0
            if not number:
                number, sure = (last + 1 if last else 0), False
            page = self._file.page(number) if number else None
            start = len(data)
            if page is None:
                data += bytes(want)
                lost.append((start, start + want))
                last, following = (number or last), 0
                if not number:
                    rest = length - len(data)
                    data += bytes(rest)
                    lost.append((len(data) - rest, len(data)))
                continue
            data += page[4 : 4 + want]
            self._chained.add(number)
            if not sure:
                guessed.append((start, start + want))
            following, last = int.from_bytes(page[:4], "big"), number


def _is_kind(value: Any, kind: str) -> bool:
    match kind[0]:
        case "n":
            return value is None
        case "i":
            return isinstance(value, int)
        case "f":
            return isinstance(value, (int, float))
        case "b":
            return isinstance(value, bytes)
        case "t":
            return isinstance(value, str)
        case _:
            return value is None or isinstance(value, int)


def _fits(shape: tuple[str, ...], values: tuple[Any, ...]) -> bool:
    if len(values) > len(shape) or any(kind[-1] != "?" for kind in shape[len(values) :]):
        return False
    return all(
        _is_kind(value, kind) or (value is None and kind[-1] == "?")
        for value, kind in zip(values, shape, strict=False)
    )


def _names_of(row: RawRow | None, *, keyed: bool) -> list[str]:
    """The tables that a row without a table could belong to."""
    if row is None:
        return []
    return [name for name, shape in SHAPES if (name in _KEYED) == keyed and _fits(shape, row.values)]
