"""Training runs on the command line."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.cli import run
from rolethread_gui.dataset.runs import FAULTS, Run, runs_of, setting_name, setting_value


@pytest.fixture
def project(tmp_path: Path) -> Path:
    dataset = tmp_path / "inn.jsonl"
    turns = [{"role": "user", "content": "Who is there?"}, {"role": "assistant", "content": "Nobody."}]
    dataset.write_text(json.dumps({"messages": turns}) + "\n", encoding="utf-8")
    path = tmp_path / "inn.rolethread"
    assert run(["new", str(dataset), "-o", str(path)]) == 0
    assert run(["version", "save", str(path), "tune 6"]) == 0
    return path


def answered(tmp_path: Path, *arguments: object) -> Any:
    out = tmp_path / "answer.json"
    assert run([*map(str, arguments), "--json", str(out)]) == 0
    return json.loads(out.read_text(encoding="utf-8"))


def test_a_run_is_added_listed_removed_and_brought_back(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = tmp_path / "results.txt"
    results.write_text("eval_loss 1.23\n", encoding="utf-8")
    made = answered(
        tmp_path,
        *("runs", "add", project, "First night", "--version", "tune 6", "--trainer", "axolotl"),
        *("--fault", "padding", "--fault", "agency", "--judgement", "mixed", "--results", results),
        *("--file", "train.jsonl"),
    )
    assert made["version"] == 1
    assert made["date"] == datetime.date.today().isoformat()
    assert made["results"] == "eval_loss 1.23\n"
    assert answered(tmp_path, "runs", "list", project) == [made]
    assert run(["runs", "list", str(project)]) == 0
    told = capsys.readouterr().out
    assert "First night" in told
    assert "on “tune 6”" in told
    assert "It pads its answers" in told
    assert run(["runs", "remove", str(project), "1"]) == 0
    assert answered(tmp_path, "runs", "list", project) == []
    assert run(["undo", str(project)]) == 0
    assert answered(tmp_path, "runs", "list", project) == [made]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["add", "PROJECT", "x", "--version", "no such"], "no version “no such”"),
        (["add", "PROJECT", "x", "--date", "yesterday"], "is no day"),
        (["add", "PROJECT", "x", "--results", "nowhere.txt"], "cannot be read"),
        (["remove", "PROJECT", "9"], "no run 9"),
    ],
)
def test_what_cannot_be_is_said(
    project: Path, capsys: pytest.CaptureFixture[str], more: list[str], told: str
) -> None:
    given = [str(project) if one == "PROJECT" else one for one in more]
    assert run(["runs", *given]) == 2
    assert told in capsys.readouterr().err


def test_faults_are_counted(tmp_path: Path, project: Path) -> None:
    found = answered(tmp_path, "runs", "faults", project)
    assert [one["id"] for one in found] == [one.id for one in FAULTS]
    assert all(one["conversations"] >= 0 for one in found)


def test_every_fault_names_checks_that_there_are() -> None:
    for fault in FAULTS:
        assert fault.checks
        assert set(fault.checks) <= set(all_checks())


def test_a_run_survives_its_setting_and_what_is_newer_is_left_aside() -> None:
    made = Run(3, "One", 2, "trl", faults=("padding",), files=("a.jsonl",))
    known = {setting_name(3): setting_value(made), "run:4": {"id": 1, "name": 5}, "run:x": {}, "run:5": None}
    assert runs_of(known) == (made,)
