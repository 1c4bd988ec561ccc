"""The rows of a project file, read from its pages without SQLite: whatever of the file is still there.

Tables are followed from their roots as far as these lead. What no root leads to any more, because a page on the way
is gone, is known by the shape of its rows; it is offered as found, and may be something that was deleted. Values come
as they stand: whoever uses them says whether they can be true.
"""

from __future__ import annotations

import dataclasses
import struct
from collections.abc import Iterator
from typing import Any

from rolethread_gui.store.raw_file import RawFile

_LEAF, _INNER, _INDEX_LEAF, _INDEX_INNER = 13, 5, 10, 2
_KINDS = (_LEAF, _INNER, _INDEX_LEAF, _INDEX_INNER)

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


@dataclasses.dataclass(frozen=True, slots=True)
class RawRow:
    """A row.

    Attributes:
        number: its row number, 0 in a table without.
        values: by column; text that is none comes as bytes.
        lost: stretches of the last column's bytes that could not be read; zeros stand there.
        guessed: stretches of it that probably belong there.
        found: see `Cell`.
    """

    number: int
    values: tuple[Any, ...]
    lost: tuple[tuple[int, int], ...] = ()
    guessed: tuple[tuple[int, int], ...] = ()
    found: bool = False


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
            head = None if page is None else _cell_head(page, cell.at, keyed=False)
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
            parsed = None if number in seen and number != 1 else _parse(page, number)
            if parsed is None or (parsed.kind in (_INDEX_LEAF, _INDEX_INNER)) != keyed:
                whole = False
                continue
            seen.add(number)
            waiting += parsed.children
            whole = whole and parsed.whole
            if parsed.kind != _INNER:
                inner = parsed.kind == _INDEX_INNER
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
            parsed = _parse(self._file.page(number), number)
            if parsed is None or not parsed.whole:
                self.strange = self.strange or number not in self._chained
            if parsed is None or parsed.kind == _INNER or number == 1:
                continue
            keyed = parsed.kind in (_INDEX_LEAF, _INDEX_INNER)
            inner = parsed.kind == _INDEX_INNER
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
        head = _cell_head(page, at, keyed=keyed)
        if head is None:
            return None
        length, number, begin = head
        if length > self._file.count * self._file.page_size:
            return None
        local = _local(length, self._file.page_size, keyed=keyed)
        if begin + local + (4 if local < length else 0) > len(page):
            return None
        data = bytearray(page[begin : begin + local])
        lost: list[tuple[int, int]] = []
        guessed: list[tuple[int, int]] = []
        if local < length:
            following = int.from_bytes(page[begin + local : begin + local + 4], "big")
            self._gather(data, following, length, lost, guessed)
        return None if chain_only else _record(number, bytes(data), lost, guessed, found=cell.found)

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


@dataclasses.dataclass(slots=True)
class _Page:
    kind: int
    cells: list[int]
    children: list[int]
    whole: bool


def _parse(page: bytes | None, number: int) -> _Page | None:
    """A page of a table, None where it is none; not whole where some of its cells make no sense."""
    if page is None:
        return None
    at = 100 if number == 1 else 0
    kind = page[at]
    if kind not in _KINDS:
        return None
    inner = kind in (_INNER, _INDEX_INNER)
    head = 12 if inner else 8
    (count,) = struct.unpack_from(">H", page, at + 3)
    if at + head + 2 * count > len(page):
        return None
    places = struct.unpack_from(f">{count}H", page, at + head)
    floor = at + head + 2 * count
    good = [place for place in places if floor <= place <= len(page) - 4]
    made = _Page(kind, [], [], whole=len(good) == count and len(set(good)) == count)
    keyed = kind in (_INDEX_LEAF, _INDEX_INNER)
    used = 0
    for place in good:
        if inner:
            made.children.append(int.from_bytes(page[place : place + 4], "big"))
        if kind == _INNER:
            key = _varint(page, place + 4)
            used += 0 if key is None else key[1] - place
            continue
        head_of = _cell_head(page, place + 4 if inner else place, keyed=keyed)
        if head_of is None:
            made.whole = False
            continue
        made.cells.append(place)
        local = _local(head_of[0], len(page), keyed=keyed)
        used += max(4, head_of[2] - place + local + (4 if local < head_of[0] else 0))
    if inner:
        made.children.append(int.from_bytes(page[at + 8 : at + 12], "big"))
    made.whole = made.whole and used + _unused(page, at) == len(page)
    return made


def _unused(page: bytes, at: int) -> int:
    """Bytes of a page that belong to none of its cells, from what it says itself; -1 where that makes no sense."""
    begin = int.from_bytes(page[at + 5 : at + 7], "big") or 65536
    free, place = begin + page[at + 7], int.from_bytes(page[at + 1 : at + 3], "big")
    last = 0
    while place:
        if place <= last or place + 4 > len(page):
            return -1
        size = int.from_bytes(page[place + 2 : place + 4], "big")
        free, last = free + size, place
        place = int.from_bytes(page[place : place + 2], "big")
    return free


def _varint(data: bytes, at: int) -> tuple[int, int] | None:
    """A number and the place behind it."""
    value = 0
    for step in range(9):
        if at + step >= len(data):
            return None
        byte = data[at + step]
        if step == 8:
            return (value << 8 | byte), at + 9
        value = value << 7 | (byte & 0x7F)
        if byte < 0x80:
            return value, at + step + 1
    return None


def _cell_head(page: bytes, at: int, *, keyed: bool) -> tuple[int, int, int] | None:
    """Length of a cell's payload, row number, and where the payload begins."""
    length = _varint(page, at)
    if length is None:
        return None
    if keyed:
        return length[0], 0, length[1]
    number = _varint(page, length[1])
    if number is None or number[0] >= 1 << 62:
        return None
    return length[0], number[0], number[1]


def _local(length: int, usable: int, *, keyed: bool) -> int:
    """How much of a payload lies in the page itself."""
    most = (usable - 12) * 64 // 255 - 23 if keyed else usable - 35
    if length <= most:
        return length
    least = (usable - 12) * 32 // 255 - 23
    rest = least + (length - least) % (usable - 4)
    return rest if rest <= most else least


_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _record(
    number: int,
    data: bytes,
    lost: list[tuple[int, int]],
    guessed: list[tuple[int, int]],
    *,
    found: bool,
) -> RawRow | None:
    """The values of a payload."""
    head = _varint(data, 0)
    if head is None or not head[1] <= head[0] <= len(data):
        return None
    kinds: list[int] = []
    at = head[1]
    while at < head[0]:
        kind = _varint(data, at)
        if kind is None or kind[0] in (10, 11):
            return None
        kinds.append(kind[0])
        at = kind[1]
    sizes = [_SIZES[kind] if kind < 10 else (kind - 12) // 2 for kind in kinds]
    if at != head[0] or head[0] + sum(sizes) != len(data) or not kinds:
        return None
    values: list[Any] = []
    for place, (serial, size) in enumerate(zip(kinds, sizes, strict=True)):
        value = data[at : at + size]
        begins = at
        at += size
        values.append(_value(serial, value))
        if place == len(kinds) - 1:
            lost = [(max(0, low - begins), high - begins) for low, high in lost if high > begins]
            guessed = [(max(0, low - begins), high - begins) for low, high in guessed if high > begins]
        elif any(low < at for low, _ in lost):
            return None  # only the last column may have holes: nothing says where the others would end
    return RawRow(number, tuple(values), tuple(lost), tuple(guessed), found)


def _value(kind: int, value: bytes) -> Any:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return struct.unpack(">d", value)[0]
    if kind < 7:
        return int.from_bytes(value, "big", signed=True)
    if kind % 2 == 0:
        return value
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value


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
