"""Takes names of the linker out of a frozen folder's libraries: ``python slim.py FOLDER``. A fifth of the size.

`strip` breaks libraries that the makers of wheels have rewritten ("ELF load command address/offset not
page-aligned"), so its result is taken only where every segment still lies where the loader wants it.
"""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

_LOAD = 1


def loads(data: bytes) -> bool:
    """Whether every segment of a 64-bit ELF file can be mapped."""
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for place in range(table, table + size * count, size):
        kind, _, offset, address = struct.unpack_from("<IIQQ", data, place)
        (alignment,) = struct.unpack_from("<Q", data, place + 48)
        if kind == _LOAD and alignment > 1 and (offset - address) % alignment:
            return False
    return True


def slim(path: Path) -> int:
    """Make one library smaller if that leaves it whole; the bytes saved."""
    small = path.with_name(path.name + ".small")
    subprocess.run(["strip", "--strip-unneeded", "-o", small, path], check=True, capture_output=True)
    before, data = path.stat(), small.read_bytes()
    if len(data) >= before.st_size or not loads(data):
        small.unlink()
        return 0
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
