"""Puts what Windows gets into one folder: ``python payload.py RUNTIME WHEELS FOLDER``.

RUNTIME is python.org's embeddable Python, unpacked; WHEELS the libraries and the program, as wheels for Windows.
FOLDER then holds the Python with `lib` beside it: everything unpacked, compiled, and without what is never loaded.
Must be run by the same version of Python as RUNTIME is (compiled files belong to one version), on any system.
"""

from __future__ import annotations

import compileall
import re
import shutil
import sys
import zipfile
from pathlib import Path, PurePosixPath

_UNUSED = re.compile(
    r"""
      ^PySide6/(?!Qt6(Core|Gui|Widgets|Svg|Network|DBus|OpenGL|OpenGLWidgets|Test|PrintSupport)\.dll
          |Qt(Core|Gui|Widgets|Svg|Network|OpenGL|OpenGLWidgets|Test|PrintSupport)\.pyd
          |pyside6\.abi3\.dll|msvcp140|vcruntime140|concrt140
          |__init__\.py|_config\.py|_git_pyside_version\.py|plugins/|translations/)
    | ^PySide6/plugins/(?!platforms/|styles/|imageformats/|iconengines/|tls/)
    | ^PySide6/plugins/platforms/(?!qwindows|qoffscreen)
    | ^PySide6/plugins/imageformats/(?!qjpeg|qsvg|qico)
    | ^PySide6/translations/(?!qt(base)?_(de|es)\.qm)
    | ^pyarrow/(include|tests|src|includes)/ | ^pyarrow/.*\.(pxd|pxi|h|hpp|cc|pyx|lib|pdb)$
    | ^pyarrow/(arrow_flight|arrow_python_flight) | ^pyarrow/_(s3fs|azurefs|gcsfs|hdfs|flight|orc|dataset_orc|pyarrow_cpp_tests)\.
    | ^(numpy|pandas|pyqtgraph|datasets|anyio|multiprocess|dill)/(.*/)?tests?/ | ^numpy/(f2py|distutils)/ | ^numpy/.*\.(lib|a|h)$
    | ^pyqtgraph/(examples|opengl)/ | ^phonenumbers/(carrierdata|geodata|tzdata)/
    | ^(hf_xet|jeepney|secretstorage|SecretStorage|cryptography|cffi|_cffi_backend|pycparser)[/.-]  # Linux' key store
    | \.(pyi|pxd|c|cpp|pyx)$ | ^[^/]+\.data/(scripts|headers|data)/
    """,
    re.VERBOSE,
)
"""Found like those of rolethread.spec: taken away, then the whole self-test."""
_SOURCES_READ = ("datasets/packaged_modules/",)
"""Modules that read their own source, which therefore has to stay."""


def unpack(wheel: Path, folder: Path) -> None:
    """Unpack one wheel without what is unused."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.endswith("/") or _UNUSED.search(name):
                continue
            parts = PurePosixPath(name).parts
            if ".." in parts or PurePosixPath(name).is_absolute():
                raise SystemExit(f"{wheel.name} holds a path that leads out of it: {name}")
            if parts[0].endswith(".data"):
                parts = parts[2:]
            target = folder.joinpath(*parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(name) as given, target.open("wb") as taken:
                shutil.copyfileobj(given, taken)


def compile_all(folder: Path) -> None:
    """Compile every module beside its source, and leave the source out where nobody reads it."""
    if not compileall.compile_dir(folder, quiet=2, legacy=True, stripdir=str(folder), workers=0):
        print("Some modules are for other versions of Python and were left out:")
    for source in folder.rglob("*.py"):
        if source.relative_to(folder).as_posix().startswith(_SOURCES_READ):
            continue
        if not source.with_suffix(".pyc").exists():
            print("   ", source.relative_to(folder))
        source.unlink()


def main(runtime: Path, wheels: Path, folder: Path) -> None:
    """Make the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    library = folder / "lib"
    library.mkdir(parents=True)
    (major, minor) = sys.version_info[:2]
    stem = f"python{major}{minor}"
    if not (runtime / f"{stem}.dll").exists():
        raise SystemExit(f"{runtime} is not a Python {major}.{minor}, which is what compiles the libraries.")
    for path in runtime.iterdir():
        if path.suffix in {".dll", ".pyd", ".zip", ".cat"} or path.name == "LICENSE.txt":
            shutil.copy2(path, folder)
    (folder / f"{stem}._pth").write_text(f"{stem}.zip\n.\nlib\n", encoding="ascii")
    for wheel in sorted(wheels.glob("*.whl")):
        unpack(wheel, library)
    compile_all(library)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
