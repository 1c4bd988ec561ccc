"""What ships carries its licence, and what is used is named."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

_ROOT = Path(__file__).resolve().parents[2]
_LICENCES = _ROOT / "resources" / "licences"
_NOTICE = (_LICENCES / "THIRD-PARTY.md").read_text(encoding="utf-8")
_LIBRARIES = {
    re.sub(r"[-_.]+", "-", name).lower(): licence.strip()
    for name, licence in re.findall(r"^\| ([\w.-]+) \|[^|\n]*\|([^|\n]+)\|$", _NOTICE, re.MULTILINE)
}


def _shipped_folders() -> list[str]:
    families = [path for path in (_ROOT / "resources" / "fonts").iterdir() if path.is_dir()]
    others = [
        path
        for path in (_ROOT / "resources").iterdir()
        if path.name not in {"fonts", "licences"} and any(each.is_file() for each in path.rglob("*"))
    ]
    return sorted(path.relative_to(_ROOT).as_posix() for path in families + others)


@pytest.mark.parametrize("folder", _shipped_folders())
def test_every_folder_of_shipped_files_is_named_with_its_licence_text(folder: str) -> None:
    rows = [row for row in _NOTICE.splitlines() if row.startswith(f"| `{folder}`")]
    assert len(rows) == 1, f"resources/licences/THIRD-PARTY.md says nothing of {folder}"
    text = rows[0].rstrip(" |").rpartition("|")[2].strip()
    named = re.findall(r"\]\(([^)]+)\)", text)
    assert named or text == "`LICENSE`"
    for name in named:
        assert (_LICENCES / name).stat().st_size > 200


def test_every_licence_text_is_pointed_at() -> None:
    for path in _LICENCES.glob("*.txt"):
        assert f"]({path.name})" in _NOTICE, f"nothing in THIRD-PARTY.md points at {path.name}"


def test_fonts_are_under_the_open_font_licence() -> None:
    for family in (_ROOT / "resources" / "fonts").iterdir():
        text = next(path for path in _LICENCES.iterdir() if path.name.lower() == f"{family.name}-ofl.txt")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text.read_text(encoding="utf-8")


def test_every_library_the_program_needs_is_named() -> None:
    with (_ROOT / "pyproject.toml").open("rb") as file:
        wanted = [Requirement(line) for line in tomllib.load(file)["project"]["dependencies"]]
    seen: set[str] = set()
    while wanted:
        requirement = wanted.pop()
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if name in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        assert _LIBRARIES.get(name), f"resources/licences/THIRD-PARTY.md says nothing of {requirement.name}"
        wanted += [Requirement(line) for line in importlib.metadata.requires(name) or []]
    assert len(seen) > 20
