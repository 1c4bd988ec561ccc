"""What makes the installers, as far as it can be tried without building one (packaging/smoke.sh uses a built one)."""

from __future__ import annotations

import configparser
import re
import runpy
import shutil
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6.QtCore
import pytest

_PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
_FILES = _PACKAGING / "linux" / "files"
_BASH = shutil.which("bash")
_SCRIPTS = sorted(path.relative_to(_PACKAGING).as_posix() for path in _PACKAGING.rglob("*.sh"))


@pytest.mark.skipif(_BASH is None or sys.platform == "win32", reason="no POSIX bash here")
@pytest.mark.parametrize("script", _SCRIPTS)
def test_every_shell_script_is_sound(script: str) -> None:
    subprocess.run([str(_BASH), "-n", str(_PACKAGING / script)], check=True)


@pytest.mark.parametrize("script", sorted(path.name for path in (_PACKAGING / "windows").glob("*.ps1")))
def test_powershell_scripts_are_ascii(script: str) -> None:
    (_PACKAGING / "windows" / script).read_bytes().decode("ascii")


def test_what_the_desktop_opens_is_what_the_types_declare() -> None:
    desktop = configparser.RawConfigParser()
    desktop.read(_FILES / "rolethread-workbench.desktop", encoding="utf-8")
    opened = desktop["Desktop Entry"]["MimeType"].strip(";").split(";")
    types = ElementTree.parse(_FILES / "rolethread-workbench.xml").getroot()
    assert opened == [each.attrib["type"] for each in types if each.tag.endswith("mime-type")]
    endings = {each.attrib["pattern"] for each in types.iter() if each.tag.endswith("glob")}
    assert {"*.rolethread", "*.jsonl"} <= endings


def test_the_software_centre_finds_the_desktop_file() -> None:
    told = ElementTree.parse(_FILES / "org.rolethread.Workbench.metainfo.xml").getroot()
    name = told.findtext("launchable")
    assert name is not None
    assert (_FILES / name).is_file()


def test_the_uninstaller_removes_only_folders_that_are_ours() -> None:
    script = (_PACKAGING / "windows" / "installer.nsi").read_text(encoding="utf-8")
    removed = re.findall(r"^\s*RMDir /r (.+)$", script, re.MULTILINE)
    assert sorted(removed) == [r'"$INSTDIR\${INSIDE}"', r'"$LOCALAPPDATA\${NAME}"']
    guard = script.index(r'RMDir /r "$INSTDIR\${INSIDE}"')
    assert r'${FileExists} "$INSTDIR\${INSIDE}\${MARK}"' in script[guard - 120 : guard]


def _payload() -> dict[str, object]:
    return runpy.run_path(str(_PACKAGING / "windows" / "payload.py"))


def _wheel(path: Path, names: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in names.items():
            archive.writestr(name, text)
    return path


def test_windows_gets_what_is_used_compiled_and_nothing_else(tmp_path: Path) -> None:
    made = _payload()
    used = {
        "PySide6/Qt6Core.dll": "",
        "PySide6/plugins/platforms/qwindows.dll": "",
        "datasets/packaged_modules/json/json.py": "KIND = 1\n",
        "rolethread_gui/cli.py": "NAME = 1\n",
    }
    unused = {
        "PySide6/Qt6Quick.dll": "",
        "PySide6/plugins/platforms/qdirect2d.dll": "",
        "pandas/tests/test_x.py": "",
    }
    made["unpack"](_wheel(tmp_path / "a.whl", {**used, **unused}), tmp_path / "lib")  # type: ignore[operator]
    made["compile_all"](tmp_path / "lib")  # type: ignore[operator]
    there = {
        path.relative_to(tmp_path / "lib").as_posix()
        for path in (tmp_path / "lib").rglob("*")
        if path.is_file()
    }
    assert there == {
        "PySide6/Qt6Core.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        # it reads its own source
        "datasets/packaged_modules/json/json.py",
        "datasets/packaged_modules/json/json.pyc",
        "rolethread_gui/cli.pyc",
    }


def test_a_wheel_that_leads_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    wheel = _wheel(tmp_path / "a.whl", {"../outside.py": ""})
    with pytest.raises(SystemExit, match=r"\.\./outside"):
        _payload()["unpack"](wheel, tmp_path / "lib")  # type: ignore[operator]
    assert not (tmp_path / "outside.py").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux libraries")
def test_a_library_whose_segments_lie_wrong_is_not_taken() -> None:
    loads = runpy.run_path(str(_PACKAGING / "freeze" / "slim.py"))["loads"]
    data = bytearray(Path(sys.executable).resolve().read_bytes())
    assert loads(bytes(data))
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    first = next(
        place
        for place in range(table, table + size * count, size)
        if struct.unpack_from("<I", data, place)[0] == 1
    )
    (address,) = struct.unpack_from("<Q", data, first + 16)
    struct.pack_into("<Q", data, first + 16, address + 8)
    assert not loads(bytes(data))


@pytest.mark.skipif(sys.platform != "linux", reason="Linux libraries")
def test_no_library_is_looked_for_in_folders_of_the_machine_that_built_it() -> None:
    without = runpy.run_path(str(_PACKAGING / "freeze" / "slim.py"))["without_foreign_paths"]
    given = Path(PySide6.QtCore.__file__).read_bytes()
    assert without(given) == given  # it has a path, which stays within the folder
    foreign = given.replace(b"$ORIGIN/", b"/opt/me/", 1)
    assert foreign != given
    changed = without(foreign)
    (place,) = (at - 8 for at in range(0, len(given), 8) if changed[at : at + 8] != foreign[at : at + 8])
    tag, value = struct.unpack_from("<QQ", changed, place)
    assert tag in {15, 29}
    assert value == 0


def test_the_emblem_is_drawn_for_every_system(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, str(_PACKAGING / "freeze" / "icons.py"), str(tmp_path)], check=True, timeout=60
    )
    assert len(list(tmp_path.glob("hicolor/*/apps/rolethread-workbench.png"))) == 8
    windows = (tmp_path / "rolethread.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", windows)
    assert (kind, count) == (1, 9)
    for place in range(6, 6 + 16 * count, 16):
        length, offset = struct.unpack_from("<II", windows, place + 8)
        assert windows[offset : offset + 8] == b"\x89PNG\r\n\x1a\n"
        assert offset + length <= len(windows)
    mac = (tmp_path / "rolethread.icns").read_bytes()
    assert mac[:4] == b"icns"
    assert struct.unpack_from(">I", mac, 4)[0] == len(mac)
