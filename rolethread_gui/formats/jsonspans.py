"""Where things stand in the bytes of a JSON text, and putting them back together after a change.

Works on text that a JSON reader has already accepted, so brackets match and strings end.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Sequence

_SPACE = re.compile(rb"[ \t\n\r]*")
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_STOP = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]', re.DOTALL)
_SCALAR = re.compile(rb"[^\s,\]}]+")


def skip_space(raw: bytes, at: int) -> int:
    """The first place from `at` on that is not white space."""
    found = _SPACE.match(raw, at)
    return found.end() if found else at


def value_end(raw: bytes, at: int) -> int:
    """The end of the value that starts at `at`."""
    first = raw[at : at + 1]
    if first == b'"':
        string = _STRING.match(raw, at)
        assert string is not None
        return string.end()
    if first not in (b"{", b"["):
        scalar = _SCALAR.match(raw, at)
        assert scalar is not None
        return scalar.end()
    depth = 0
    for found in _STOP.finditer(raw, at):
        char = raw[found.start()]
        if char in b"[{":
            depth += 1
        elif char in b"]}":
            depth -= 1
            if depth == 0:
                return found.end()
    raise AssertionError("brackets do not match in text that was read as JSON")


@dataclasses.dataclass(slots=True)
class Item:
    """A value of a list, or a key with its value.

    Attributes:
        key: the key, or None in a list.
        head: bytes of the key up to the value (empty in a list).
        value: bytes of the value.
        gap: bytes between the item before and this one (with the comma), None when there is none.
    """

    key: str | None
    head: bytes
    value: bytes
    gap: bytes | None = None


@dataclasses.dataclass(slots=True)
class Series:
    """A list or an object in its own bytes: can be changed, and written back with all else unchanged.

    Attributes:
        opening: the bracket and the white space after it.
        items: in order.
        closing: the white space before the closing bracket, and the bracket.
        gaps: the separators as they stood, by place.
        colon: what stands between a key and its value.
    """

    opening: bytes
    items: list[Item]
    closing: bytes
    gaps: list[bytes]
    colon: bytes = b": "

    @classmethod
    def parse(cls, raw: bytes, at: int = 0) -> Series:
        """Take apart the list or object that starts at `at`."""
        keyed = raw[at] == 0x7B
        first = place = skip_space(raw, at + 1)
        items: list[Item] = []
        gaps: list[bytes] = []
        last = at + 1
        while raw[place] not in b"]}":
            gap = None
            if items:
                place = skip_space(raw, place + 1)  # over the comma
                gap = raw[last:place]
                gaps.append(gap)
            start, key = place, None
            if keyed:
                key_end = value_end(raw, place)
                key = json.loads(raw[place:key_end].decode("utf-8", "surrogateescape"), strict=False)
                place = skip_space(raw, skip_space(raw, key_end) + 1)  # over the colon
            last = value_end(raw, place)
            items.append(Item(key, raw[start:place], raw[place:last], gap))
            place = skip_space(raw, last)
        made = cls(raw[at:first] if items else raw[at : at + 1], items, b"", gaps)
        made.closing = raw[last : place + 1] if items else raw[at + 1 : place + 1]
        if keyed and items:
            head = items[0].head
            made.colon = head[value_end(head, 0) :]
        return made

    def find(self, key: str) -> int | None:
        """Place of a key; the last one where it stands twice, since that is the one that counts."""
        for place in range(len(self.items) - 1, -1, -1):
            if self.items[place].key == key:
                return place
        return None

    def gap(self) -> bytes:
        """The separator for new items."""
        if self.gaps:
            return self.gaps[0]
        space = self.opening[1:]
        if self.items and space:
            return b"," + space
        return b"," if self.colon == b":" else b", "

    def add(self, key: str, value: bytes, *, at: int | None = None) -> None:
        """Put in a key with its value, at the end or at a place."""
        item = Item(key, json.dumps(key).encode() + self.colon, value)
        self.items.insert(len(self.items) if at is None else at, item)

    def render(self, chosen: Sequence[Item] | None = None) -> bytes:
        """The bytes again; `chosen` gives the items in another order, fewer or more of them."""
        items = self.items if chosen is None else chosen
        same_count = len(items) == len(self.gaps) + 1
        parts = [self.opening]
        for place, item in enumerate(items):
            if place:
                if same_count:
                    parts.append(self.gaps[place - 1])
                else:
                    parts.append(self.gap() if item.gap is None else item.gap)
            parts += (item.head, item.value)
        parts.append(self.closing)
        return b"".join(parts)
