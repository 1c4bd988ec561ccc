"""A clean copy is the project as it is now, exports the same, and holds nothing of what was."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from rolethread_gui.dataset.conversation import Conversation, Role, ToolCall, Turn
from rolethread_gui.dataset.edits import (
    AddConversation,
    Command,
    DeleteConversations,
    DeleteTurn,
    DuplicateConversation,
    Edit,
    Ignore,
    InsertTurn,
    MoveConversations,
    SetIncluded,
    SetNote,
    SetSetting,
    SetStatus,
    SetText,
    SetTurns,
)
from rolethread_gui.dataset.errors import EditRefused, ProjectProblem
from rolethread_gui.engine import exporting
from rolethread_gui.engine.clean_copy import clean_copy
from rolethread_gui.engine.importing import run_import
from rolethread_gui.engine.project import Project
from rolethread_gui.store import purge
from tests.engine.project_state import observable, write_lines
from tests.engine.test_project_random import COMMANDS

OLD = "Zanzibar-{}"
"""In every text that must not be found in a clean copy."""


def record(number: int, reply: str) -> dict[str, Any]:
    return {
        "id": f"row-{number}",
        "messages": [
            {"role": "user", "content": f"What happened on day {number}?", "mood": "calm"},
            {"role": "assistant", "content": reply},
        ],
        "big": 18446744073709551616,
    }


def write_rows(path: Path, replies: list[str]) -> Path:
    rows = (json.dumps(record(number, reply)) for number, reply in enumerate(replies))
    if path.suffix == ".json":
        path.write_text("[\n  " + ",\n  ".join(rows) + "\n]\n", encoding="utf-8")
    else:
        path.write_text("".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def do(project: Project, *edits: Edit) -> None:
    for edit in edits:
        project.apply(Command(f"About {OLD.format('label')}", (edit,)))


def cleaned(project: Project, tmp_path: Path) -> Project:
    out = tmp_path / "clean.rolethread"
    report = clean_copy(project.path, out)
    assert report is not None
    assert f"{report.conversations:,} conversations as they are now" in report.sentence
    assert not [one.name for one in tmp_path.iterdir() if "being made" in one.name]
    data = out.read_bytes()
    assert report.size == len(data)
    assert b"Zanzibar" not in data
    copy = Project.open(out)
    assert copy.integrity() == "ok"
    return copy


def texts(conversation: Conversation) -> list[tuple[Any, ...]]:
    return [(turn.role, turn.text, turn.speaker, turn.learn) for turn in conversation.turns]


def seen(project: Project) -> dict[str, Any]:
    """What a person sees: as `observable`, but for the keys of turns, which a copy gives anew."""
    state = observable(project)
    places = {
        key: {turn.key: place for place, turn in enumerate(one.turns)} for key, one in state["texts"].items()
    }
    state["ignores"] = sorted(
        (check, words, key, places.get(key, {}).get(turn, -1)) for check, words, key, turn in state["ignores"]
    )
    state["texts"] = {key: texts(one) for key, one in state["texts"].items()}
    state["columns"]["edited"] = [value > 0 for value in state["columns"]["edited"]]
    state["settings"] = {
        name: value for name, value in state["settings"].items() if not name.startswith("source:")
    }
    state["sources"] = [(one.id, one.name, one.here) for one in project.sources()]
    return state


def exported(project: Project, out: Path, source: int = 0) -> bytes:
    exporting.run(project, exporting.plan_for(project, out, None, source), out)
    return out.read_bytes()


def same(project: Project, copy: Project, tmp_path: Path) -> None:
    assert seen(copy) == seen(project)
    out = tmp_path / "out.jsonl"
    assert exported(copy, out) == exported(project, out)
    for source in project.sources():
        path = tmp_path / source.name
        assert exported(copy, path.with_name("b" + path.name), source.id) == exported(
            project, path.with_name("a" + path.name), source.id
        )
    assert copy.undo_label() is None
    assert copy.redo_label() is None
    assert copy.versions() == []
    assert [entry.label for entry in copy.history()] == ["Clean copy without history"]


@pytest.mark.parametrize("name", ["days.jsonl", "days.json"])
def test_it_is_as_it_was_without_its_past(tmp_path: Path, name: str) -> None:
    # One conversation is longer than a chunk, and one lies right behind it.
    replies = [OLD.format(number) for number in range(20)]
    replies[3], replies[4] = "It rained. " * 9000, "The ferry came."
    with Project.create(tmp_path / "days.rolethread") as project:
        project.import_source(write_rows(tmp_path / name, replies))
        do(
            project,
            DeleteConversations(tuple(range(9, 20))),
            *(SetText(key, 1, f"Nothing on day {key}.") for key in (1, 2, 3, 6, 7, 8, 20)),
            SetText(4, 0, "And then?"),
            InsertTurn(6, 0, "system", "You keep the log."),
            DeleteTurn(7, 0),
            InsertTurn(7, 1, "user", "And after that?"),
            DuplicateConversation(1),
            DuplicateConversation(5),
            AddConversation((Turn(0, Role.USER, "Who wrote this?"), Turn(1, Role.ASSISTANT, "I did."))),
            MoveConversations((20,), None),
            SetStatus((1, 2), "approved"),
            SetIncluded((3,), included=False),
            SetNote(6, OLD.format("note")),
            SetNote(6, "Ask Mara."),
            SetNote(8, "Look again."),
            Ignore("filler", "log", 7, 1),
            Ignore("filler", "Nothing", 1, 1),
            Ignore("overused_phrase", "on day"),
            SetSetting("option:length_outlier.longest", 900),
        )
        project.save_version(OLD.format("version"))
        project.save_draft(2, 1, "Typed, and not taken over yet.")
        copy = cleaned(project, tmp_path)
        project.promote_drafts()
        with copy:
            same(project, copy, tmp_path)
    with Project.open(tmp_path / "clean.rolethread") as again, Project.open(project.path) as was:
        same(was, again, tmp_path)
        assert [key for keys in again.search("ferry") for key in keys] == [
            key for keys in was.search("ferry") for key in keys
        ]
        before = seen(again)
        do(again, SetText(6, again.conversation(6).turns[2].key, "Rain."), DeleteConversations((1,)))
        assert '"id": "row-5"' in exported(again, tmp_path / "edited.jsonl").decode()
        again.undo()
        again.undo()
        assert seen(again)["texts"] == before["texts"]


def test_files_that_were_mended_and_lines_that_cannot_be_read(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "log.jsonl", [OLD.format(number) for number in range(4)])
    with Project.create(tmp_path / "days.rolethread") as project:
        project.import_source(path)
        second = write_rows(tmp_path / "log two.jsonl", ["Rain.", "Fog.", "Snow.", "Wind.", "Hail."])
        with second.open("a", encoding="utf-8") as file:
            file.write(f"{record(7, 'Sun.')}".replace("day 7", OLD) + "\n{ not to be read\n")  # Python's way
            file.write(json.dumps(record(8, "Storm.")) + "\n")
        report = run_import(project.begin_import(second, quiet=True))
        project.shelf.replace(1, report.source)
        third = write_rows(tmp_path / "tides.json", ["Ebb.", "Flood."])
        project.import_source(third)
        fourth = write_rows(tmp_path / "gone.jsonl", [OLD.format("gone")])
        number = project.import_source(fourth).source
        project.shelf.remove(number)
        keys = (project.columns.slots_in_order() + 1).tolist()
        do(
            project,
            SetText(keys[1], 1, "Mist."),
            DeleteConversations((keys[2],)),
            SetText(keys[-1], 1, "High."),
        )
        mended = [one for one in project.problems() if project.shelf.mending(one.id) is not None]
        assert len(mended) == 1
        for problem in mended:
            [added] = project.shelf.take_in_mended(problem.id).added
            first = project.conversation(added).turns[0]
            do(project, SetText(added, first.key, "What happened on day 7?"))
        copy = cleaned(project, tmp_path)
        with copy:
            same(project, copy, tmp_path)
            was, now = project.problems(), copy.problems()
            assert [(one.kind, one.sentence, one.settled) for one in now] == [
                (one.kind, one.sentence, one.settled) for one in was
            ]


def test_the_first_thing_in_it_is_no_step_to_undo(tmp_path: Path) -> None:
    with Project.create(tmp_path / "own.rolethread") as project:
        do(project, AddConversation((Turn(0, Role.USER, "Hello?"), Turn(1, Role.ASSISTANT, OLD))))
        do(project, SetText(1, 1, "Yes."))
        with cleaned(project, tmp_path) as copy:
            assert copy.undo() is None
            do(copy, SetText(1, 1, "No."))
            assert copy.undo() is not None
            assert copy.undo() is None
            assert copy.conversation(1).turns[1].text == "Yes."


def test_nothing_is_left_when_it_is_stopped_or_refused(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "log.jsonl", ["Rain."] * 30)
    with Project.create(tmp_path / "days.rolethread") as project:
        project.import_source(path)
        before = {one.name for one in tmp_path.iterdir()}
        out = tmp_path / "clean.rolethread"
        asked: list[int] = []

        def later() -> bool:
            asked.append(1)
            return len(asked) > 10

        assert clean_copy(project.path, out, lambda: True) is None
        assert clean_copy(project.path, out, later) is None
        assert {one.name for one in tmp_path.iterdir()} == before
        out.write_bytes(b"mine")
        with pytest.raises(ProjectProblem, match="there already"):
            clean_copy(project.path, out)
        with pytest.raises(ProjectProblem, match="cannot replace"):
            clean_copy(project.path, project.path)
        assert out.read_bytes() == b"mine"


def test_a_call_that_is_given_nothing_is_written_alike_in_both(tmp_path: Path) -> None:
    with Project.create(tmp_path / "calls.rolethread") as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 1))
        turns = (Turn(0, Role.SYSTEM, "", calls=(ToolCall("", "look", ""),)), Turn(1, Role.USER, "Hi."))
        do(project, SetTurns(1, turns))
        with cleaned(project, tmp_path) as copy:
            written = json_of(exported(copy, tmp_path / "copy.jsonl"))
            assert written == json_of(exported(project, tmp_path / "was.jsonl"))
    (call,) = written[0]["messages"][0]["tool_calls"]
    assert json.loads(call["function"]["arguments"]) == {}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(commands=st.lists(COMMANDS, min_size=1, max_size=8))
def test_whatever_was_done_is_there(tmp_path: Path, commands: list[Command]) -> None:
    with Project.create(tmp_path / "random.rolethread", replace=True) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 5))
        for command in commands:
            with contextlib.suppress(EditRefused):
                project.apply(command)
        out = tmp_path / "clean.rolethread"
        assert clean_copy(project.path, out, replace=True) is not None
        with Project.open(out) as copy:
            before, after = seen(project), seen(copy)
            assert after["texts"] == before["texts"]
            assert {name: after[name] for name in _ALIKE} == {name: before[name] for name in _ALIKE}
            assert {name: after["columns"][name] for name in _FACTS} == {
                name: before["columns"][name] for name in _FACTS
            }
            written = json_of(exported(copy, tmp_path / "copy.jsonl"))
            assert [one["messages"] for one in written] == [
                one["messages"] for one in json_of(exported(project, tmp_path / "was.jsonl"))
            ]


_ALIKE = ("order", "notes", "settings", "ignores", "reply_words")
_FACTS = ("status", "included", "noted", "turns", "words", "last_words")


def json_of(data: bytes) -> list[Any]:
    return [json.loads(line) for line in data.splitlines()]


def test_every_table_of_a_project_is_thought_of(tmp_path: Path) -> None:
    with Project.create(tmp_path / "new.rolethread") as project:
        path = project.path
    connection = sqlite3.connect(path)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    connection.close()
    assert tables == {*purge.FORGOTTEN, *purge.STANDING, *purge.KEPT}
