"""Several sources in one project: added, replaced by a mended file and removed, each as one step."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.dataset.edits import (
    Command,
    DeleteConversations,
    MoveConversations,
    SetNote,
    SetStatus,
    SetText,
)
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.engine import exporting
from rolethread_gui.engine.importing import run_import
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.replacing import ReplaceReport
from tests.engine.making import sentence
from tests.engine.project_state import observable, write_lines


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "many.rolethread") as project:
        yield project


def do(project: Project, *edits: Any) -> None:
    project.apply(Command("Edit", edits))


def write(path: Path, replies: Sequence[str], **more: Any) -> Path:
    """A dataset with one conversation for each reply."""
    rows = [
        {
            "messages": [
                {"role": "user", "content": f"What happened on day {reply[:3]}?"},
                {"role": "assistant", "content": reply},
            ],
            **more,
        }
        for reply in replies
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def replace(project: Project, source: int, path: Path) -> ReplaceReport:
    report = run_import(project.begin_import(path, quiet=True))
    assert report.state == "waiting"
    return project.shelf.replace(source, report.source)[1]


def replies(project: Project) -> list[str]:
    order = (project.columns.slots_in_order() + 1).tolist()
    return [one.turns[-1].text for one in project.conversations(order)]


def own_file(project: Project, source: int, path: Path) -> bytes:
    plan = exporting.plan_for(project, path, source=source)
    assert exporting.run(project, plan, path) is not None
    return path.read_bytes()


CHANCE = random.Random(7)
DAYS = [f"{number:03} {sentence(CHANCE, 12)} {sentence(CHANCE, 9)}" for number in range(12)]


def test_each_source_goes_out_as_its_own_file(project: Project, tmp_path: Path) -> None:
    first = write(tmp_path / "first.jsonl", DAYS[:4], id=1)
    second = tmp_path / "second.json"
    rows = [json.loads(line) for line in write(tmp_path / "x", DAYS[4:7]).read_bytes().splitlines()]
    second.write_text(json.dumps(rows, indent=2), encoding="utf-8")
    third = tmp_path / "third.jsonl"
    third.write_bytes(first.read_bytes() + b'{"messages": [\n' + b"\n\n")
    for path in (first, second, third):
        project.import_source(path)
    sources = project.sources()
    assert [(one.name, one.here) for one in sources] == [
        ("first.jsonl", 4),
        ("second.json", 3),
        ("third.jsonl", 4),
    ]
    for source, path in zip(sources, (first, second, third), strict=True):
        assert own_file(project, source.id, tmp_path / "out") == path.read_bytes()
    do(project, SetText(5, 1, "004 edited"))
    written = own_file(project, sources[1].id, tmp_path / "out")
    assert written == second.read_bytes().replace(DAYS[4].encode(), b"004 edited")
    assert own_file(project, sources[0].id, tmp_path / "out") == first.read_bytes()


def test_a_source_goes_and_comes_back_as_one_step(project: Project, tmp_path: Path) -> None:
    project.import_source(write(tmp_path / "first.jsonl", DAYS[:3]))
    project.import_source(write(tmp_path / "second.jsonl", DAYS[3:6]))
    do(project, SetText(4, 1, "mine"), SetStatus((5,), "approved"))
    before = observable(project)
    change = project.shelf.remove(2)
    assert change.removed == (4, 5, 6)
    assert [one.name for one in project.sources()] == ["first.jsonl"]
    with pytest.raises(EditRefused):
        project.shelf.remove(2)
    assert project.undo_label() == "Remove second.jsonl"
    project.undo()
    assert observable(project) == before
    project.redo()
    project.undo()
    project.undo()
    project.undo()
    assert [one.name for one in project.sources()] == ["first.jsonl"], "adding it was a step as well"
    assert replies(project) == DAYS[:3]
    project.redo()
    assert replies(project) == DAYS[:6]
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert replies(again) == DAYS[:6]
        assert again.redo_label() == "Edit"


def test_a_mended_file_changes_only_what_it_changed(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "days.jsonl", DAYS[:8], id="kept")
    project.import_source(path)
    do(project, SetText(2, 1, "mine"), SetNote(3, "ask Ann"), SetStatus((4,), "approved"))
    do(project, DeleteConversations((6,)))
    before = observable(project)
    mended = [DAYS[0], DAYS[1], DAYS[2] + " At last.", DAYS[8], DAYS[3], DAYS[5], DAYS[6], DAYS[7]]
    write(path, mended, id="kept")
    report = replace(project, 1, path)
    assert report.changed == (3,)
    assert len(report.added) == 1
    assert report.gone == (5,)
    assert (report.kept, report.deleted) == ((), 1)
    assert replies(project) == [DAYS[0], "mine", mended[2], DAYS[8], DAYS[3], DAYS[6], DAYS[7]]
    assert (project.note(3), project.columns.plain("status")[3]) == ("ask Ann", 2)
    assert project.original(3).turns[1].text == mended[2]
    (source,) = project.sources()
    assert (source.name, source.id, source.here) == ("days.jsonl", 1, 7)
    out = own_file(project, 1, tmp_path / "out.jsonl").decode()
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    assert out == "".join([lines[0], lines[1].replace(DAYS[1], "mine"), *lines[2:5], *lines[6:]])
    assert project.undo_label() == "Open the mended days.jsonl"
    project.undo()
    assert observable(project) == before
    project.redo()
    after = observable(project)
    place = project.path
    project.close()
    with Project.open(place) as again:
        assert observable(again) == after
        assert own_file(again, 1, tmp_path / "again.jsonl").decode() == out


def test_where_both_changed_a_turn_the_persons_stays_and_is_named(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "days.jsonl", DAYS[:3])
    project.import_source(path)
    do(project, SetText(2, 1, "mine"))
    do(project, SetText(3, 0, "My question"))
    write(path, [DAYS[0], DAYS[1] + " Later.", DAYS[2] + " Later."])
    report = replace(project, 1, path)
    assert (report.kept, report.changed) == ((2,), (3,))
    assert replies(project) == [DAYS[0], "mine", DAYS[2] + " Later."]
    assert project.conversation(3).turns[0].text == "My question"


def test_a_second_mending_follows_the_first(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "days.jsonl", DAYS[:4])
    project.import_source(path)
    write(path, [DAYS[0], DAYS[1] + " Once.", DAYS[2], DAYS[3], DAYS[4]])
    replace(project, 1, path)
    write(path, [DAYS[5], DAYS[0] + " Twice.", DAYS[1] + " Once.", DAYS[2], DAYS[4]], id=3)
    report = replace(project, 1, path)
    assert len(report.gone) == 1
    assert len(report.added) == 1
    assert replies(project) == [DAYS[5], DAYS[0] + " Twice.", DAYS[1] + " Once.", DAYS[2], DAYS[4]]
    assert own_file(project, 1, tmp_path / "out.jsonl") == path.read_bytes()
    project.undo()
    assert replies(project) == [DAYS[0], DAYS[1] + " Once.", DAYS[2], DAYS[3], DAYS[4]]
    project.undo()
    assert replies(project) == DAYS[:4]
    assert own_file(project, 1, tmp_path / "out.jsonl") == write(tmp_path / "x", DAYS[:4]).read_bytes()


def test_the_order_of_the_mended_file_is_followed_unless_it_was_changed_by_hand(
    project: Project, tmp_path: Path
) -> None:
    path = write(tmp_path / "days.jsonl", DAYS[:4])
    project.import_source(path)
    write(path, [DAYS[2], DAYS[0], DAYS[1], DAYS[3]])
    replace(project, 1, path)
    assert replies(project) == [DAYS[2], DAYS[0], DAYS[1], DAYS[3]]
    assert own_file(project, 1, tmp_path / "out.jsonl") == path.read_bytes()
    do(project, MoveConversations((4,), None))
    write(path, [DAYS[0], DAYS[1], DAYS[2], DAYS[3], DAYS[4]])
    replace(project, 1, path)
    assert replies(project) == [DAYS[3], DAYS[4], DAYS[2], DAYS[0], DAYS[1]]


def test_an_older_version_brings_its_sources_back(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "days.jsonl", DAYS[:4])
    project.import_source(path)
    version = project.save_version("Before")
    project.import_source(write(tmp_path / "more.jsonl", DAYS[8:]))
    replace(project, 1, write(path, DAYS[1:3]))
    project.restore(version.id)
    assert replies(project) == DAYS[:4]
    assert [one.name for one in project.sources()] == ["days.jsonl"]
    assert own_file(project, 1, tmp_path / "out.jsonl") == write(tmp_path / "x", DAYS[:4]).read_bytes()


def test_what_was_not_read_to_its_end_leaves_nothing(project: Project, tmp_path: Path) -> None:
    project.import_source(write(tmp_path / "first.jsonl", DAYS[:3]))
    before, position = observable(project), project.position
    data = write_lines(tmp_path / "long.jsonl", 8_000, words="long words " * 20)
    report = project.import_source(data, cancelled=lambda: True)
    assert report.state == "dropped"
    assert "nothing of it was added" in report.sentence
    report = run_import(project.begin_import(data))
    assert report.state == "waiting"
    assert (observable(project), project.position) == (before, position)
    project.close()
    with Project.open(project.path) as again:
        assert observable(again) == before
        assert not again.ledger.database.all("SELECT 1 FROM bytes WHERE id > 1")
        again.import_source(write(tmp_path / "more.jsonl", DAYS[3:5]))
        assert replies(again) == DAYS[:5]
        assert [one.name for one in again.sources()] == ["first.jsonl", "more.jsonl"]


def test_what_is_added_meanwhile_stands_before_a_source_that_was_being_read(
    project: Project, tmp_path: Path
) -> None:
    from rolethread_gui.dataset.edits import DuplicateConversation

    project.import_source(write(tmp_path / "first.jsonl", DAYS[:2]))
    report = run_import(project.begin_import(write(tmp_path / "more.jsonl", DAYS[2:4])))
    do(project, DuplicateConversation(2))
    project.shelf.take_in(report.source)
    assert replies(project) == [DAYS[0], DAYS[1], DAYS[1], DAYS[2], DAYS[3]]


def test_a_broken_line_is_taken_in_where_it_stands(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "days.jsonl", DAYS[:3], id="kept")
    lines = path.read_bytes().splitlines()
    python = b"{'messages': [{'role': 'user', 'content': 'Why?'}, {'role': 'assistant', 'content': 'So.'},], 'id': 7}"
    cut = lines[2][:-30]
    path.write_bytes(b"\n".join([lines[0], python, lines[1], b"no JSON at all", lines[2], cut]))
    project.import_source(path)
    problems = project.problems()
    assert [one.line for one in problems] == [2, 4, 6]
    found = [project.shelf.mending(one.id) for one in problems]
    assert found[1] is None
    assert found[0] is not None
    assert [turn.text for turn in found[0].conversation.turns] == ["Why?", "So."]
    assert "Python" in found[0].sentence
    assert found[2] is not None
    assert DAYS[2].startswith(found[2].conversation.turns[1].text)
    before = observable(project)
    assert own_file(project, 1, tmp_path / "out.jsonl") == path.read_bytes()
    project.shelf.take_in_mended(problems[0].id)
    with pytest.raises(EditRefused):
        project.shelf.take_in_mended(problems[0].id)
    with pytest.raises(EditRefused):
        project.shelf.take_in_mended(problems[1].id)
    assert replies(project) == [DAYS[0], "So.", DAYS[1], DAYS[2]]
    assert [one.settled for one in project.problems()] == ["taken", "", ""]
    assert project.undo_label() == "Take in line 2 of days.jsonl"
    (source,) = project.sources()
    assert source.here == 4
    out = own_file(project, 1, tmp_path / "out.jsonl").splitlines()
    assert json.loads(out[1])["id"] == 7
    assert [out[0], *out[2:]] == [*path.read_bytes().splitlines()[:1], *path.read_bytes().splitlines()[2:]]
    do(project, SetText(4, 1, "So it was."))
    assert b"So it was." in own_file(project, 1, tmp_path / "out.jsonl").splitlines()[1]
    place = project.path
    project.close()
    with Project.open(place) as again:
        assert replies(again) == [DAYS[0], "So it was.", DAYS[1], DAYS[2]]
        again.undo()
        again.undo()
        assert observable(again) == before
        assert own_file(again, 1, tmp_path / "out.jsonl") == path.read_bytes()
