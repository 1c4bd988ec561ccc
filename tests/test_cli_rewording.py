"""Find and replace on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.cli import run
from rolethread_gui.dataset.edits import SetStatus, edit_to_json

DATA = "".join(
    json.dumps(
        {
            "messages": [
                {"role": "system", "content": "You keep the salt.  "},
                {"role": "user", "content": f"Salt, please 😀 {number}"},
                {"role": "assistant", "content": f"Here is salt, {number} grams of saltpetre."},
            ],
            "id": number,
        },
        ensure_ascii=bool(number % 2),
    )
    + "\n"
    for number in range(6)
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "salt.jsonl").write_text(DATA, encoding="utf-8", newline="\n")
    path = tmp_path / "salt.rolethread"
    assert run(["new", str(tmp_path / "salt.jsonl"), "-o", str(path)]) == 0
    return path


def answered(project: Path, *arguments: str) -> Any:
    out = project.with_suffix(".json")
    assert run(["replace-text", str(project), *arguments, "--json", str(out)]) == 0
    return json.loads(out.read_text(encoding="utf-8"))


def exported(project: Path) -> str:
    out = project.with_name("out.jsonl")
    assert run(["export", str(project), str(out)]) == 0
    return out.read_bytes().decode()


def test_words_are_replaced_and_undo_gives_the_file_back(project: Path) -> None:
    told = answered(project, "salt", "gold", "--words", "--keep-capitals", "--role", "assistant", "--dry-run")
    assert (told["places"], told["conversations"], told["dry_run"]) == (6, 6, True)
    assert exported(project) == DATA
    told = answered(project, "salt", "gold", "--words", "--keep-capitals", "--only", "1", "2")
    assert told["places"] == 6
    assert {(one["old"], one["new"]): one["places"] for one in told["changes"]} == {
        ("salt", "gold"): 4,
        ("Salt", "Gold"): 2,
    }
    lines = exported(project).splitlines()
    assert json.loads(lines[0])["messages"][2]["content"] == "Here is gold, 0 grams of saltpetre."
    assert json.loads(lines[1])["messages"][1]["content"] == "Gold, please 😀 1"
    assert lines[2:] == DATA.splitlines()[2:]
    assert run(["undo", str(project)]) == 0
    assert exported(project) == DATA


def test_approved_ones_are_left_unless_they_are_asked_for(project: Path) -> None:
    edits = project.with_name("edits.jsonl")
    edits.write_bytes(edit_to_json(SetStatus((1, 2), "approved")))
    assert run(["apply", str(project), str(edits)]) == 0
    told = answered(project, r"(\d+) grams", r"\1 g", "--regex", "--dry-run")
    assert (told["places"], told["approved_left"]) == (4, 2)
    told = answered(project, r"(\d+) grams", r"\1 g", "--regex", "--approved")
    assert (told["places"], told["approved_left"], told["skipped"]) == (6, 0, 0)
    assert "5 g of saltpetre" in exported(project)


def test_a_bad_pattern_ends_in_a_sentence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replace-text", str(project), "(salt", "gold", "--regex"]) == 2
    assert "cannot be understood" in capsys.readouterr().err
    assert exported(project) == DATA
