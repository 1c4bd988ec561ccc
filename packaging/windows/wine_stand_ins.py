"""Gives a Wine prefix what Wine 10 lacks and the libraries ask for: ``python3 wine_stand_ins.py PREFIX``.

Windows has both; Wine's own are missing (icuuc.dll, which Qt asks for old encodings) or only names that end the
program when they are called (complex numbers in ucrtbase.dll, which numpy tries when it is imported). So nothing
that is seen under Wine says anything about these. Needs mingw-w64's gcc and objdump.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_TOOLS = "x86_64-w64-mingw32-"
_ICU = [
    "UCNV_FROM_U_CALLBACK_SUBSTITUTE",
    "UCNV_TO_U_CALLBACK_SUBSTITUTE",
    "ucnv_cbFromUWriteUChars",
    "ucnv_cbToUWriteUChars",
    "ucnv_close",
    "ucnv_countAvailable",
    "ucnv_fromUCountPending",
    "ucnv_fromUnicode",
    "ucnv_getAvailableName",
    "ucnv_getFromUCallBack",
    "ucnv_getMaxCharSize",
    "ucnv_getName",
    "ucnv_getStandardName",
    "ucnv_getToUCallBack",
    "ucnv_open",
    "ucnv_reset",
    "ucnv_setFromUCallBack",
    "ucnv_setToUCallBack",
    "ucnv_toUCountPending",
    "ucnv_toUnicode",
]
_COMPLEX = [
    "cacos",
    "cacosh",
    "casin",
    "casinh",
    "catan",
    "catanh",
    "ccos",
    "ccosh",
    "cexp",
    "clog",
    "conj",
    "cproj",
    "csin",
    "csinh",
    "csqrt",
    "ctan",
    "ctanh",
]
_REAL = ["cabs", "carg", "cimag", "creal"]
_WINES_OWN = "ucrtwine"


def _compile(folder: Path, name: str, source: str, definitions: str = "") -> Path:
    code, exports, made = folder / f"{name}.c", folder / f"{name}.def", folder / f"{name}.dll"
    code.write_text(source, encoding="ascii")
    exports.write_text(definitions, encoding="ascii")
    command = [f"{_TOOLS}gcc", "-shared", "-O2", "-s", "-static-libgcc", "-fno-builtin", "-o", made, code]
    subprocess.run([*command, *([exports] if definitions else []), "-lmingwex"], check=True)
    return made


def _exports(library: Path) -> list[str]:
    said = subprocess.run(
        [f"{_TOOLS}objdump", "-p", library], check=True, capture_output=True, text=True
    ).stdout
    table = said.split("[Ordinal/Name Pointer] Table", 1)[1].split("\n\n", 1)[0]
    return re.findall(r"\[ *\d+\](?: \+base\[ *\d+\] +[0-9a-f]+)? +(\S+)$", table, re.MULTILINE)


def _complex() -> dict[str, str]:
    """Name of each function on complex numbers, and its code. Windows' long double is a double."""
    made = {}
    for bare in (*_COMPLEX, *_REAL, "cpow"):
        for ending, kind in (("", "double"), ("f", "float"), ("l", "double")):
            result = kind if bare in _REAL else f"{kind} _Complex"
            called = bare + (ending if ending == "f" else "")
            second, passed = (f", {kind} _Complex b", ", b") if bare == "cpow" else ("", "")
            name = bare + ending
            made[name] = f"{result} w_{name}({kind} _Complex a{second}) {{ return {called}(a{passed}); }}\n"
    return made


def main(prefix: Path) -> None:
    """Write both into the prefix."""
    system = prefix / "drive_c" / "windows" / "system32"
    kept = system / f"{_WINES_OWN}.dll"
    if not kept.exists():
        shutil.copy2(system / "ucrtbase.dll", kept)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        nothing = "".join(f"__declspec(dllexport) void *{one}(void) {{ return 0; }}\n" for one in _ICU)
        shutil.copy2(_compile(folder, "icuuc", nothing), system)
        ours = _complex()
        lines = [f"  {one}=w_{one}" for one in ours]
        lines += [f"  {one}={_WINES_OWN}.{one}" for one in _exports(kept) if one not in ours]
        library = _compile(
            folder,
            "ucrtbase",
            "#include <complex.h>\n" + "".join(ours.values()),
            "LIBRARY ucrtbase.dll\nEXPORTS\n" + "\n".join(lines) + "\n",
        )
        (system / "ucrtbase.dll").unlink()
        shutil.copy2(library, system)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
