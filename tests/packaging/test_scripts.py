"""The two commands of the README, as far as they can be tried without installing anything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

_ROOT = Path(__file__).resolve().parents[2]
_PACKAGING = _ROOT / "packaging"
_PINS = [
    line
    for line in (_PACKAGING / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
_BASH = shutil.which("bash")
_with_bash = pytest.mark.skipif(_BASH is None or sys.platform == "win32", reason="no POSIX bash here")


def _name(text: str) -> str:
    return re.sub(r"[-_.]+", "-", text).lower()


def _project() -> dict[str, object]:
    with (_ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]


def test_every_pin_is_one_version_and_no_address() -> None:
    for line in _PINS:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*( ; .+)?", line), line
    assert len({_name(line.partition("==")[0]) for line in _PINS}) == len(_PINS)


def test_pins_fit_what_the_project_asks_for() -> None:
    pins = {_name(line.partition("==")[0]): line.partition("==")[2] for line in _PINS}
    project = _project()
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"], "hatchling>=1.27"]  # type: ignore[index, misc]
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(pins[_name(requirement.name)]), requirement


def test_qt_is_one_that_python_311_survives() -> None:
    pins = {line.partition("==")[0]: line.partition("==")[2] for line in _PINS}
    assert tuple(map(int, pins["PySide6_Essentials"].split(".")[:2])) < (6, 12)
    assert pins["shiboken6"] == pins["PySide6_Essentials"]


@_with_bash
@pytest.mark.parametrize("script", ["environment.sh", "run.sh", "test.sh"])
def test_shell_scripts_are_sound(script: str) -> None:
    subprocess.run([str(_BASH), "-n", str(_PACKAGING / script)], check=True)


@pytest.mark.parametrize("script", ["environment.ps1", "run.ps1", "test.ps1"])
def test_powershell_scripts_are_ascii(script: str) -> None:
    # Windows PowerShell 5.1 reads a script without a mark in the old code page.
    (_PACKAGING / script).read_bytes().decode("ascii")


def test_the_twins_ask_for_the_same_python() -> None:
    pattern = re.compile(r"\((\d, \d+)\) <= sys\.version_info\[:2\] < \((\d, \d+)\)")
    found = {
        pattern.search((_PACKAGING / name).read_text())[0] for name in ("environment.sh", "environment.ps1")
    }  # type: ignore[index]
    assert len(found) == 1
    lowest = pattern.search(found.pop())[1].replace(", ", ".")  # type: ignore[index]
    assert _project()["requires-python"] == f">={lowest}"


@_with_bash
def test_a_missing_file_is_said_before_anything_is_installed(tmp_path: Path) -> None:
    done = subprocess.run(
        [str(_BASH), str(_PACKAGING / "run.sh"), "no-such-file.jsonl"],
        cwd=tmp_path, capture_output=True, text=True, timeout=20, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "no-such-file.jsonl" in done.stderr


def _copy_of_scripts(folder: Path) -> Path:
    shutil.copytree(_PACKAGING, folder / "packaging")
    shutil.copy(_ROOT / "pyproject.toml", folder)
    return folder / "packaging" / "environment.sh"


def _shell(script: str, *, path: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(_BASH), "-c", f"set -u -o pipefail\n{script}"],
        env={"PATH": path, "HOME": str(home)}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@_with_bash
def test_without_python_it_says_what_to_get(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("dirname", "cat", "cksum", "mktemp", "rm", "id", "uname"):
        (tools / tool).symlink_to(str(shutil.which(tool)))
    environment = _copy_of_scripts(tmp_path / "checkout")
    done = _shell(f'. "{environment}"; prepare run', path=str(tools), home=tmp_path)
    assert done.returncode == 1
    assert "Python 3.11" in done.stderr
    assert "python.org" in done.stderr
    assert not (tmp_path / "checkout" / ".venv").exists()


@_with_bash
def test_a_folder_that_is_no_environment_is_left_alone(tmp_path: Path) -> None:
    environment = _copy_of_scripts(tmp_path / "checkout")
    mine = tmp_path / "checkout" / ".venv" / "novel.txt"
    mine.parent.mkdir()
    mine.write_text("chapter one")
    path = f"{Path(sys.executable).parent}{os.pathsep}/usr/bin{os.pathsep}/bin"
    done = _shell(f'. "{environment}"; on_debian() {{ false; }}; prepare run', path=path, home=tmp_path)
    assert done.returncode == 1
    assert "in the way" in done.stderr
    assert mine.read_text() == "chapter one"


@_with_bash
def test_a_prepared_environment_is_used_at_once(tmp_path: Path) -> None:
    environment = _copy_of_scripts(tmp_path / "checkout")
    root = environment.parents[1]
    (root / ".venv" / "bin").mkdir(parents=True)
    (root / ".venv" / "bin" / "python").symlink_to(sys.executable)
    path = f"/usr/bin{os.pathsep}/bin"
    # The stamp that a finished installation leaves behind; "test" includes what "run" needs.
    stamp = f'printf "%s " "{root}" >"{root}/.venv/rolethread-test"; '
    stamp += f'cat "{root}/packaging/constraints.txt" "{root}/pyproject.toml" | cksum >>"{root}/.venv/rolethread-test"; '
    script = f'{stamp} . "{environment}"; on_debian() {{ false; }}; install_project() {{ echo INSTALLED; }}; prepare '
    assert "INSTALLED" not in _shell(f"{script} run", path=path, home=tmp_path).stdout
    assert "INSTALLED" not in _shell(f"{script} test", path=path, home=tmp_path).stdout
    changed = (
        f'{script.replace("prepare ", "")} echo "# newer" >>"{root}/packaging/constraints.txt"; prepare run'
    )
    assert "INSTALLED" in _shell(changed, path=path, home=tmp_path).stdout


@_with_bash
def test_putting_the_libraries_into_place_is_said_and_goes_on_in_dots(tmp_path: Path) -> None:
    pip = 'echo "Collecting numpy"; echo "Installing collected packages: numpy"; sleep 3; echo "Successfully installed"'
    script = f'. "{_copy_of_scripts(tmp_path)}"; {{ {pip}; }} | show_progress; echo $?'
    done = _shell(script, path="/usr/bin:/bin", home=tmp_path)
    getting, putting = done.stderr.split("\n")
    assert getting == "."
    assert putting == "Everything is here. Putting it into place takes up to a minute ."
    assert done.stdout == "0\n"


@_with_bash
def test_missing_packages_know_the_names_of_newer_releases(tmp_path: Path) -> None:
    environment = _copy_of_scripts(tmp_path)
    script = f'. "{environment}"; dpkg-query() {{ printf "installed libgl1 installed libglib2.0-0t64 config-files libegl1 "; }}; '
    done = _shell(
        f'{script} missing_packages "libgl1 libglib2.0-0 libegl1 libx11-6"',
        path="/usr/bin:/bin",
        home=tmp_path,
    )
    assert done.stdout.split() == ["libegl1", "libx11-6"]
