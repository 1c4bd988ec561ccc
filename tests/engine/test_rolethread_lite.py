"""Datasets of RoleThread Lite with the file beside them: nothing is lost, and the records stay as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui import cli
from rolethread_gui.dataset.library import characters_of, prompts_of
from rolethread_gui.dataset.tags import column_name, find_tag, tags_of
from rolethread_gui.engine.exporting import plan_for, run
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.rolethread_lite import take_over

_DATASET = "d-1"


def _record(number: int, tags: list[str]) -> dict[str, Any]:
    stamp = {"version": 1, "native": True, "entry_uuid": f"e-{number}", "dataset_uuid": _DATASET}
    return {
        "messages": [
            {"role": "system", "content": "You are Mira."},
            {"role": "user", "content": f"Hello {number}."},
            {"role": "assistant", "content": "Good day."},
        ],
        "tags": tags,
        "_rolethread": stamp,
    }


def _sidecar(**more: Any) -> dict[str, Any]:
    return {
        "metadata": {"schema_version": 1, "kind": "rolethread.tag_registry", "app_version": "1.0"},
        "dataset": {"dataset_uuid": _DATASET, "filename": "talk.jsonl", "entry_count": 3},
        "categories": [{"slug": "behavior", "name": "Behavior"}, {"slug": "moods", "name": "Moods"}],
        "tags": [
            {
                "slug": "no_user_control",
                "name": "No User Control",
                "category_slug": "behavior",
                "status": "active",
            },
            {"slug": "anger", "name": "Anger", "category_slug": "moods", "status": "active"},
            {"slug": "old_one", "name": "Old One", "category_slug": "moods", "status": "archived"},
        ],
        "aliases": [
            {"old_slug": "rage", "new_slug": "wrath", "action": "rename"},
            {"old_slug": "wrath", "new_slug": "anger", "action": "rename"},
        ],
        "characters": [
            {"slug": "mira", "display_name": "Mira Vance", "description": "Keeps the inn.", "active": True},
            {"slug": "ben", "display_name": "Old Ben", "description": "", "active": False},
        ],
        "entry_character_mappings": [
            {
                "entry_uuid": "e-1",
                "turns": [
                    {"turn_index": 0, "character_slug": "ben", "training_role": "user"},
                    {"turn_index": 1, "character_slug": "mira", "training_role": "assistant"},
                ],
            },
            {
                "entry_uuid": "e-2",
                "turns": [{"turn_index": 2, "character_slug": "mira", "training_role": "assistant"}],
            },
        ],
        "system_prompts": [{"name": "Inn", "content": "You are Mira.", "description": "For the inn."}],
        **more,
    }


def _write(folder: Path, sidecar: dict[str, Any] | None) -> Path:
    path = folder / "talk.jsonl"
    records = [_record(1, ["no_user_control", "rage"]), _record(2, ["anger"]), _record(3, ["my own"])]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    if sidecar is not None:
        (folder / "talk.registry.json").write_text(json.dumps(sidecar, indent=2), encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Any:
    with Project.create(tmp_path / "talk.rolethread") as made:
        yield made


def _owners(project: Project, name: str) -> list[int]:
    tag = find_tag(tags_of(project.settings), name)
    assert tag is not None
    return [int(slot) + 1 for slot in project.columns.plain(column_name(tag.id)).nonzero()[0]]


def _take(project: Project, path: Path) -> str:
    report = project.import_source(path)
    taken = take_over(project, report.source)
    if taken.command is not None:
        project.apply(taken.command)
    return taken.sentence


def test_everything_comes_over_as_one_step_and_goes_with_one_undo(project: Project, tmp_path: Path) -> None:
    path = _write(tmp_path, _sidecar())
    said = _take(project, path)
    assert said == "Took over from RoleThread Lite: 4 tags, 2 characters, 1 system prompt."
    tags = {tag.name: tag for tag in tags_of(project.settings)}
    assert set(tags) == {"No User Control", "Anger", "Old One", "my own"}
    assert tags["No User Control"].behaviour
    assert tags["No User Control"].group == "Behavior"
    assert tags["Anger"].aliases == ("rage", "wrath")
    assert tags["Old One"].archived
    assert _owners(project, "no_user_control") == [1]
    assert _owners(project, "anger") == [1, 2]
    assert _owners(project, "my own") == [3]
    assert [(one.name, one.card, one.archived) for one in characters_of(project.settings)] == [
        ("Mira Vance", "Keeps the inn.", False),
        ("Old Ben", "", True),
    ]
    assert [turn.speaker for turn in project.conversation(1).turns] == ["", "Old Ben", "Mira Vance"]
    assert [turn.speaker for turn in project.conversation(2).turns] == ["", "", "Mira Vance"]
    assert [(one.name, one.text) for one in prompts_of(project.settings)] == [("Inn", "You are Mira.")]
    assert project.setting("sidecar:1") == _sidecar()
    project.undo()
    assert tags_of(project.settings) == ()
    out = tmp_path / "out.jsonl"
    run(project, plan_for(project, out), out)
    assert out.read_bytes() == path.read_bytes()


def test_stamped_records_alone_bring_their_tags_and_stay_byte_for_byte(
    project: Project, tmp_path: Path
) -> None:
    path = _write(tmp_path, None)
    assert _take(project, path) == "Took over from RoleThread Lite: 4 tags."
    assert _owners(project, "rage") == [1]
    out = tmp_path / "out.jsonl"
    run(project, plan_for(project, out), out)
    assert out.read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"dataset": {"dataset_uuid": "another"}}, "belongs to another dataset"),
        ({"metadata": {"schema_version": 9, "kind": "rolethread.tag_registry"}}, "newer RoleThread Lite"),
    ],
)
def test_a_file_that_does_not_belong_to_it_is_left_aside_and_said(
    project: Project, tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    assert said in _take(project, _write(tmp_path, _sidecar(**change)))
    assert characters_of(project.settings) == ()


def test_damaged_files_beside_do_no_harm(project: Project, tmp_path: Path) -> None:
    path = _write(tmp_path, None)
    (tmp_path / "talk.registry.json").write_text('{"metadata": ', encoding="utf-8")
    assert "cannot be read" in _take(project, path)


def test_other_datasets_are_left_alone(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "plain.jsonl"
    record = _record(1, ["a"])
    del record["_rolethread"]
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert _take(project, path) == ""
    assert tags_of(project.settings) == ()


def test_the_command_line_takes_it_over_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "made.rolethread"
    assert cli.run(["new", str(_write(tmp_path, _sidecar())), "-o", str(out)]) == 0
    assert "Took over from RoleThread Lite" in capsys.readouterr().err
    with Project.open(out) as project:
        assert _owners(project, "Anger") == [1, 2]
