"""Another project joined into this one: all that was done there is so here, as one step that can be undone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rolethread_gui.dataset.edits import (
    AddConversation,
    Command,
    DeleteConversations,
    DuplicateConversation,
    Ignore,
    MoveConversations,
    SetIncluded,
    SetLearn,
    SetNote,
    SetSetting,
    SetStatus,
    SetText,
)
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.dataset.library_edits import DefineCharacter, DefinePrompt
from rolethread_gui.dataset.tag_edits import DefineTag, SetTag
from rolethread_gui.dataset.tags import column_name, tags_of
from rolethread_gui.engine import exporting
from rolethread_gui.engine.importing import run_import
from rolethread_gui.engine.project import Project
from rolethread_gui.store.schema import all_steps
from tests.engine.making import turns_of
from tests.engine.project_state import observable, write_lines


def do(project: Project, *edits: Any) -> None:
    project.apply(Command("Edit", edits))


def order(project: Project) -> list[int]:
    return (project.columns.slots_in_order() + 1).tolist()


def told(project: Project, key: int) -> dict[str, Any]:
    """All that is known of a conversation, without the numbers that differ from project to project."""
    columns, slot = project.columns, key - 1
    conversation = project.conversation(key)
    return {
        "conversation": msgspec.structs.replace(conversation, key=0, origin=None),
        "status": int(columns.plain("status")[slot]),
        "included": bool(columns.plain("included")[slot]),
        "words": int(columns.plain("words")[slot]),
        "reply_words": columns.ragged("reply_words").get(slot).tolist(),
        "note": project.note(key),
        "tags": [tag.name for tag in tags_of(project.settings) if columns.plain(column_name(tag.id))[slot]],
        "ignores": sorted((check, words, turn) for check, words, at, turn in project.ignores() if at == key),
        "from": next((one.name for one in project.sources() if columns.plain("source")[slot] in one.ids), ""),
    }


def own_file(project: Project, name: str, path: Path) -> bytes:
    source = next(one.id for one in project.sources() if one.name == name)
    assert exporting.run(project, exporting.plan_for(project, path, source=source), path) is not None
    return path.read_bytes()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A project in which nearly everything was done that can be done."""
    path = tmp_path / "other.rolethread"
    lines = write_lines(tmp_path / "lines.jsonl", 12, words="lantern")
    with lines.open("a", encoding="utf-8") as file:
        file.write('{"messages": [{"role": "user", "content": "Cut"}, {"role": "assistant", "content": "o\n')
    table = tmp_path / "pairs.csv"
    table.write_text("prompt,response\nHello?,Hm.\n“Why?”,Because.\n", encoding="utf-8")
    mended = write_lines(tmp_path / "mended.jsonl", 3, words="storm")
    with Project.create(path) as project:
        project.import_source(lines)
        project.import_source(table)
        project.import_source(mended)
        rows = [json.loads(line) for line in mended.read_text(encoding="utf-8").splitlines()]
        rows[1]["messages"][2]["content"] = "A reply that was mended in the file itself."
        mended.write_text("".join(json.dumps(row) + "\n" for row in reversed(rows)), encoding="utf-8")
        project.replace_source(project.sources()[2].id, mended)
        problem = project.problems()[0]
        project.shelf.take_in_mended(problem.id)
        do(project, SetText(2, 2, "Edited."), SetLearn(3, 2, False), SetText(14, 1, "Also, this one."))
        do(project, DuplicateConversation(2), AddConversation(turns_of(["Fresh?", "Quite fresh."])))
        do(project, SetStatus((1, 2, 13), "approved"), SetIncluded((4,), False), SetNote(5, "Look again"))
        do(project, DefineTag("comfort", behaviour=True, about="Consoles"), SetTag((2, 6), "comfort"))
        do(project, SetTag((1, 2), "long"), Ignore("openings", "Of course", 2, 2), Ignore("spelling", "x"))
        do(project, DefineCharacter("Seraphina", card="A healer"), DefinePrompt("Calm", text="Be calm."))
        do(project, DeleteConversations((7,)), MoveConversations((9,), None))
    return path


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "mine.rolethread") as project:
        project.import_source(write_lines(tmp_path / "mine.jsonl", 5, words="mine"))
        do(project, SetText(1, 2, "Mine."), DefineTag("Long", about="My own meaning"))
        yield project


def test_all_that_was_done_there_is_so_here(project: Project, other: Path, tmp_path: Path) -> None:
    before = order(project)
    report = project.join(other)
    assert report.change is not None
    here = order(project)
    assert here[: len(before)] == before
    with Project.open(other) as theirs:
        wanted = [told(theirs, key) for key in order(theirs)]
        for one in wanted:
            one["tags"] = ["Long" if tag == "long" else tag for tag in one["tags"]]
        assert [told(project, key) for key in here[len(before) :]] == wanted
        for name in ("lines.jsonl", "pairs.csv", "mended.jsonl"):
            mine = own_file(project, name, tmp_path / f"mine-{name}")
            assert mine == own_file(theirs, name, tmp_path / f"theirs-{name}")
        assert [one.sentence for one in project.problems()] == [one.sentence for one in theirs.problems()]
        assert [bool(one.settled) for one in project.problems()] == [True]
    tags = {tag.name: tag for tag in tags_of(project.settings)}
    assert tags["comfort"].behaviour
    assert tags["Long"].about == "My own meaning"
    assert report.sentence == f"{len(wanted)} conversations read from “other.rolethread”."


def test_it_is_one_step_that_goes_back_and_forth_and_stays(
    project: Project, other: Path, tmp_path: Path
) -> None:
    before = observable(project)
    project.join(other)
    after = observable(project)
    assert project.undo_label() == "Join other.rolethread"
    project.undo()
    assert observable(project) == before
    assert [one.name for one in project.sources()] == ["mine.jsonl"]
    project.redo()
    assert observable(project) == after
    project.close()
    with Project.open(tmp_path / "mine.rolethread") as again:
        assert observable(again) == after
        key = order(again)[6]
        again.apply(Command("Edit", (SetText(key, again.conversation(key).turns[0].key, "Goes on."),)))
        again.undo_to(0)
        assert order(again) == []


def test_chosen_conversations_alone(project: Project, other: Path) -> None:
    report = project.join(other, [14, 2])
    assert report.change is not None
    assert [project.conversation(key).turns[-1].text for key in report.change.added] == [
        "Edited.",
        "Also, this one.",
    ]
    assert {one.name for one in project.sources()} == {"mine.jsonl", "lines.jsonl", "pairs.csv"}


def test_what_is_typed_and_an_older_project_come_along(project: Project, other: Path, tmp_path: Path) -> None:
    with Project.open(other) as theirs:
        theirs.save_draft(1, 2, "Typed a moment ago.")
        crashed = tmp_path / "crashed.rolethread"
        theirs.ledger.save_copy(crashed)
    before = crashed.read_bytes()
    project.join(crashed)
    assert "Typed a moment ago." in {
        turn.text for key in order(project) for turn in project.conversation(key).turns
    }
    assert crashed.read_bytes() == before
    newest = f"{max(all_steps()):04}"
    older = (Path(__file__).parents[1] / "schemas").glob("*.rolethread")
    for old in sorted(path for path in older if path.stem < newest):
        copy = tmp_path / f"old {old.name}"
        shutil.copy(old, copy)
        before = copy.read_bytes()
        count = len(order(project))
        project.join(copy)
        assert len(order(project)) > count
        assert copy.read_bytes() == before


def test_cancelled_it_leaves_nothing(project: Project, other: Path) -> None:
    before = observable(project)
    job = project.begin_join(other)
    job.step()
    do(project, SetNote(2, "Meanwhile"))
    job.cancel()
    assert run_import(job).state == "dropped"
    do(project, SetNote(2, ""))
    assert observable(project)["texts"] == before["texts"]
    assert [one.name for one in project.sources()] == ["mine.jsonl"]
    assert [one.name for one in project.ledger.sources.all()] == ["mine.jsonl"]


def test_what_goes_on_meanwhile_keeps_its_keys(project: Project, other: Path) -> None:
    job = project.begin_join(other)
    while job.step() is not None:
        do(project, AddConversation(turns_of(["Meanwhile?", "Meanwhile."])))
    project.shelf.join(job)
    texts = [project.conversation(key).turns[-1].text for key in order(project)]
    assert texts.count("Meanwhile.") >= 2
    with Project.open(other) as theirs:
        wanted = [theirs.conversation(key).turns[-1].text for key in order(theirs)]
    assert texts[-len(wanted) :] == wanted


def test_other_projects_are_refused_in_a_sentence(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectProblem, match="the project which is open"):
        project.join(project.path)
    strange = tmp_path / "strange.rolethread"
    strange.write_bytes(b"{}")
    with pytest.raises(ProjectProblem):
        project.join(strange)
    do(project, SetSetting("x", 1))
