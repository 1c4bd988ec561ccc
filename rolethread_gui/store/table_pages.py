"""The form of a table's page: its cells, and the values that one holds.

It is SQLite's (https://www.sqlite.org/fileformat2.html); what makes no sense in it is told, not raised.
"""

from __future__ import annotations

import dataclasses
import struct
from typing import Any

LEAF, INNER, INDEX_LEAF, INDEX_INNER = 13, 5, 10, 2
"""Kinds of pages: of a table, and of one that is kept in its order."""
_KINDS = (LEAF, INNER, INDEX_LEAF, INDEX_INNER)


@dataclasses.dataclass(frozen=True, slots=True)
class RawRow:
    """A row.

    Attributes:
        number: its row number, 0 in a table without.
        values: by column; text that is none comes as bytes.
        lost: stretches of the last column's bytes that could not be read; zeros stand there.
        guessed: stretches of it that probably belong there.
        found: whether no root leads to it.
    """

    number: int
    values: tuple[Any, ...]
    lost: tuple[tuple[int, int], ...] = ()
    guessed: tuple[tuple[int, int], ...] = ()
    found: bool = False


@dataclasses.dataclass(slots=True)
class TablePage:
    """A page of a table.

    Attributes:
        kind: `LEAF` and the like.
        cells: where its cells begin.
        children: the pages that it leads to.
        whole: whether everything in it makes sense.
    """

    kind: int
    cells: list[int]
    children: list[int]
    whole: bool


def parsed_page(page: bytes | None, number: int) -> TablePage | None:
    """A page of a table, None where it is none; not whole where some of its cells make no sense."""
    if page is None:
        return None
    at = 100 if number == 1 else 0
    kind = page[at]
    if kind not in _KINDS:
        return None
    inner = kind in (INNER, INDEX_INNER)
    head = 12 if inner else 8
    (count,) = struct.unpack_from(">H", page, at + 3)
    if at + head + 2 * count > len(page):
        return None
    places = struct.unpack_from(f">{count}H", page, at + head)
    floor = at + head + 2 * count
    good = [place for place in places if floor <= place <= len(page) - 4]
    made = TablePage(kind, [], [], whole=len(good) == count and len(set(good)) == count)
    keyed = kind in (INDEX_LEAF, INDEX_INNER)
    used = 0
    for place in good:
        if inner:
            made.children.append(int.from_bytes(page[place : place + 4], "big"))
        if kind == INNER:
            key = _varint(page, place + 4)
            used += 0 if key is None else key[1] - place
            continue
        head_of = cell_head(page, place + 4 if inner else place, keyed=keyed)
        if head_of is None:
            made.whole = False
            continue
        made.cells.append(place)
        local = local_bytes(head_of[0], len(page), keyed=keyed)
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


def cell_head(page: bytes, at: int, *, keyed: bool) -> tuple[int, int, int] | None:
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


def local_bytes(length: int, usable: int, *, keyed: bool) -> int:
    """How much of a payload lies in the page itself."""
    most = (usable - 12) * 64 // 255 - 23 if keyed else usable - 35
    if length <= most:
        return length
    least = (usable - 12) * 32 // 255 - 23
    rest = least + (length - least) % (usable - 4)
    return rest if rest <= most else least


_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def record_of(
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
