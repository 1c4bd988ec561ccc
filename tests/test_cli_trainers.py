"""Trainers on the command line: list them, look ahead, export."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.cli import run
from rolethread_gui.formats.trainer_registry import all_trainers


def said(*turns: tuple[str, str], **more: Any) -> dict[str, Any]:
    return {"messages": [{"role": role, "content": text} for role, text in turns], **more}


ROWS = [
    *(said(("user", f"Question {at}?"), ("assistant", f"Answer {at}.")) for at in range(12)),
    said(("assistant", "Welcome."), ("user", "Hello."), ("assistant", "Sit down.")),
    said(("user", "=Nobody answers.")),
]


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    path = tmp_path / "inn.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path, dataset: Path) -> Path:
    path = tmp_path / "inn.rolethread"
    assert run(["new", str(dataset), "-o", str(path)]) == 0
    return path


def answered(tmp_path: Path, *arguments: object, status: int = 0) -> Any:
    out = tmp_path / "answer.json"
    assert run([*map(str, arguments), "--json", str(out)]) == status
    return json.loads(out.read_text(encoding="utf-8"))


def test_trainers_are_listed_with_their_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = answered(tmp_path, "trainers")
    assert {one["id"] for one in listed} == set(all_trainers())
    trl = next(one for one in listed if one["id"] == "trl")
    assert {option["id"] for option in trl["options"]} >= {"method", "layout", "max_tokens"}
    assert run(["trainers"]) == 0
    told = capsys.readouterr().out
    assert all(one in told for one in all_trainers())
    assert "method=sft|dpo|kto" in told


def test_preflight_says_what_would_be_left_out_of_a_file_or_a_project(
    tmp_path: Path, dataset: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in (dataset, project):
        report = answered(tmp_path, "preflight", file, "--trainer", "llama_factory", status=1)
        assert (report["total"], report["fits"]) == (14, 12)
        assert {one["key"] for one in report["left_out"]} == {13, 14}
    mended = answered(
        tmp_path, "preflight", dataset, "--trainer", "llama_factory", "--repair", "in-export", status=1
    )
    assert (mended["fits"], mended["mended"]) == (13, [13])
    assert run(["preflight", str(dataset), "--trainer", "llama_factory"]) == 1
    told = capsys.readouterr().out
    assert "The model speaks first" in told
    assert "repair:" in told


def test_preflight_of_what_fits_is_status_0(tmp_path: Path) -> None:
    path = tmp_path / "fits.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS[:12]), encoding="utf-8")
    assert run(["preflight", str(path), "--trainer", "axolotl"]) == 0


def test_the_findings_as_a_table(tmp_path: Path, dataset: Path) -> None:
    table = tmp_path / "findings.csv"
    given = ["preflight", str(dataset), "--trainer", "llama_factory", "--table", str(table)]
    assert run(given) == 1
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    named = {(row["what would happen"], row["rule"], row["conversation"]) for row in rows}
    assert ("left out", "The model speaks first", "13") in named
    assert ("left out", "Ends without a reply", "14") in named
    assert all(row["what is wrong"] for row in rows)
    assert run([*given[:-1], str(tmp_path / "no such folder" / "x.csv")]) == 2


def test_export_for_a_trainer_with_repairs_split_and_options(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    manifest = answered(
        tmp_path,
        "export",
        project,
        out,
        *(
            "--trainer",
            "axolotl",
            "--repair",
            "in-export",
            "--validation",
            "0.25",
            "--seed",
            "3",
            "--shuffle",
        ),
        *("--option", "max_tokens=512"),
    )
    report = manifest["trainer"]
    assert report["settings"]["max_tokens"] == 512
    assert report["train"] + len(report["validation"]) == manifest["conversations"] == 13
    rows = [
        json.loads(line)
        for name in ("train", "validation")
        for line in (out / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert len(rows) == 13
    assert "sequence_len: 512" in (out / "axolotl.yaml").read_text(encoding="utf-8")
    assert json.loads((out / "manifest.json").read_text(encoding="utf-8"))["trainer"] == report
    assert run(["export", str(project), str(tmp_path / "again"), "--trainer", "trl"]) == 0
    assert "14 conversations: " in capsys.readouterr().out


def test_repairs_as_edits_change_the_project_in_one_step(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["export", str(project), str(tmp_path / "out"), "--trainer", "llama_factory"]
    assert run([*given, "--repair", "as-edits"]) == 0
    assert "Mend " in capsys.readouterr().err
    report = answered(tmp_path, "preflight", project, "--trainer", "llama_factory", status=1)
    assert {one["key"] for one in report["left_out"]} == {14}
    assert run(["undo", str(project)]) == 0
    report = answered(tmp_path, "preflight", project, "--trainer", "llama_factory", status=1)
    assert {one["key"] for one in report["left_out"]} == {13, 14}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--trainer", "nobody"], "There is no trainer called nobody."),
        (["--trainer", "trl", "--option", "wings=2"], "has no option “wings”"),
        (["--trainer", "trl", "--option", "method"], "is no option with a value"),
        (["--trainer", "trl", "--option", "max_tokens=many"], "cannot be “many”"),
        (["--trainer", "trl", "--to", "alpaca"], "a format or to a trainer"),
    ],
)
def test_what_cannot_be_is_said(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str], more: list[str], told: str
) -> None:
    assert run(["export", str(project), str(tmp_path / "out"), *more]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
