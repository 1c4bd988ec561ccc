"""The command line about the whole dataset: thresholds, house style, copies and canon."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.cli import run
from rolethread_gui.dataset.edits import Command
from rolethread_gui.engine.canon import stating
from rolethread_gui.engine.project import Project
from tests.engine.making import make_project
from tests.engine.test_alike import ROWS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    more = [[f"What about room {n}?", " ".join(["word"] * n)] for n in range(10, 30)]
    said = [
        ["Who is Mira?", "Mira has green eyes."],
        ["And who bakes?", "Mira has blue eyes, and she bakes."],
    ]
    return make_project(tmp_path / "all.rolethread", [*ROWS, *more, *said])


def answered(path: Path, *arguments: str) -> Any:
    out = path.with_suffix(".json")
    assert run([arguments[0], str(path), *arguments[1:], "--json", str(out)]) == 0
    return json.loads(out.read_text("utf-8"))


def test_a_threshold_is_tried_and_kept(path: Path) -> None:
    found = answered(path, "try", "length_outlier", "longest=25", "shortest=0")
    assert (found["before"], found["adds"]) == (0, 7)  # four long ones, and three about the ferry
    with Project.open(path) as project:
        assert project.setting("option:length_outlier.longest") is None
    answered(path, "try", "length_outlier", "longest=25", "shortest=0", "--keep")
    with Project.open(path) as project:
        assert project.setting("option:length_outlier.longest") == 25
        project.undo()
        assert project.setting("option:length_outlier.longest") is None
    assert run(["try", str(path), "length_outlier", "longest=x"]) == 2
    assert run(["try", str(path), "nothing"]) == 2


def test_copies_are_listed_and_left_out(path: Path) -> None:
    groups = answered(path, "alike", "--from", "65")
    assert {"kind": "same", "keys": [2, 3], "percent": 100, "linked": False} in groups
    left = answered(path, "alike", "--keep-one")
    assert left == groups
    with Project.open(path) as project:
        included = project.columns.plain("included")
        assert [bool(included[key - 1]) for key in (2, 3, 4)] == [True, False, False]
        project.undo()
        assert project.columns.plain("included")[2]


def test_the_house_style_is_told(path: Path) -> None:
    rules = {line["rule"]: line for line in answered(path, "style")}
    assert rules["html"]["follow"] == rules["html"]["total"] == len(ROWS) + 22


def test_facts_are_listed_and_corrected(path: Path) -> None:
    facts = answered(path, "canon")
    assert [(one["who"], one["kind"], [value["value"] for value in one["values"]]) for one in facts] == [
        ("Mira", "eyes", ["blue", "green"])
    ]
    with Project.open(path) as project:
        project.apply(Command("True", (stating(project.settings, "Mira", "eyes", "green"),)))
    facts = answered(path, "canon", "--correct")
    assert [value["value"] for value in facts[0]["values"]] == ["green"]
    with Project.open(path) as project:
        assert project.conversation(len(ROWS) + 22).turns[1].text == "Mira has green eyes, and she bakes."
