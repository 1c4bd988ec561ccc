"""Takes names of the linker out of a frozen folder's libraries: ``python slim.py FOLDER``. A fifth of the size.

Also the folders of the machine that Python was built on: a library must never be looked for there, where anybody
may have put one.

`strip` breaks libraries that the makers of wheels have rewritten ("ELF load command address/offset not
page-aligned"), so its result is taken only where every segment still lies where the loader wants it.
"""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_LOAD = 1
_DYNAMIC = 2
_SEARCH_PATHS = (15, 29)  # DT_RPATH, DT_RUNPATH
_STRINGS = 5


def _segments(data: bytes) -> Iterator[tuple[int, ...]]:
    """Kind, flags, offset, address, second address, size in the file, in memory, alignment of each of a 64-bit ELF."""
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for place in range(table, table + size * count, size):
        yield struct.unpack_from("<IIQQQQQQ", data, place)


def loads(data: bytes) -> bool:
    """Whether every segment can be mapped."""
    return not any(
        kind == _LOAD and alignment > 1 and (offset - address) % alignment
        for kind, _, offset, address, _, _, _, alignment in _segments(data)
    )


def without_foreign_paths(data: bytes) -> bytes:
    """The library without a search path that leads out of the folder; such a path becomes an empty one."""
    segments = list(_segments(data))
    entries: dict[int, int] = {}
    for kind, _, offset, _, _, size, _, _ in segments:
        if kind == _DYNAMIC:
            entries = {
                place: struct.unpack_from("<q", data, place)[0] for place in range(offset, offset + size, 16)
            }
    strings = [
        struct.unpack_from("<Q", data, place + 8)[0] for place, tag in entries.items() if tag == _STRINGS
    ]
    changed = bytearray(data)
    for place, tag in entries.items():
        if tag not in _SEARCH_PATHS:
            continue
        start = struct.unpack_from("<Q", data, place + 8)[0] + strings[0]
        start -= next(a - o for k, _, o, a, _, n, _, _ in segments if k == _LOAD and a <= start < a + n)
        if any(path.startswith(b"/") for path in data[start : data.index(b"\0", start)].split(b":")):
            struct.pack_into("<Q", changed, place + 8, 0)  # the first string of every table is the empty one
    return bytes(changed)


def slim(path: Path) -> int:
    """Make one library smaller if that leaves it whole; the bytes saved."""
    small = path.with_name(path.name + ".small")
    subprocess.run(["strip", "--strip-unneeded", "-o", small, path], check=True, capture_output=True)
    before, given, data = path.stat(), path.read_bytes(), small.read_bytes()
    if len(data) >= len(given) or not loads(data):
        data = given
    data = without_foreign_paths(data)
    if data == given:
        small.unlink()
        return 0
    small.write_bytes(data)
    small.chmod(before.st_mode & 0o777)
    small.replace(path)
    return before.st_size - len(data)


def main(folder: Path) -> None:
    """Every library of the folder."""
    saved = 0
    for path in sorted(folder.rglob("*.so*")):
        if path.is_symlink() or not path.is_file():
            continue
        with path.open("rb") as file:
            is_library = file.read(5) == b"\x7fELF\x02"
        if is_library:
            saved += slim(path)
    print(f"{saved / 1e6:.0f} MB of names taken out")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
