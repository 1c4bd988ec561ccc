"""The command line as a person would use it: files in, files and exit status out."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.cli import build_parser, run
from rolethread_gui.cli_project import EDITS_HELP
from rolethread_gui.dataset.edits import edit_from_json
from rolethread_gui.engine.project import Project


def conversation(user: str, reply: str, **more: Any) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": user}, {"role": "assistant", "content": reply}], **more}


ROWS = [
    conversation("How deep is the harbour?", "Four fathoms at low tide, six at high.", id="a", weight=1.10),
    conversation("Who keeps the light?", "Mara has kept it since the storm.", id="b", big=2**64),
    conversation("Is the ferry late again?", "", id="c"),
    conversation("Where is the key?", "It hangs behind the stove, where it always hung.", id="d"),
]


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path, dataset: Path) -> Path:
    path = tmp_path / "harbour.rolethread"
    assert run(["new", str(dataset), "-o", str(path)]) == 0
    return path


def answer(tmp_path: Path, *arguments: object) -> Any:
    out = tmp_path / "answer.json"
    assert run([*map(str, arguments), "--json", str(out)]) == 0
    return json.loads(out.read_text(encoding="utf-8"))


def edits_file(tmp_path: Path, *edits: dict[str, Any]) -> Path:
    path = tmp_path / "edits.jsonl"
    path.write_text("".join(json.dumps(edit) + "\n" for edit in edits), encoding="utf-8")
    return path


def exported(tmp_path: Path, project: Path, name: str = "out.jsonl") -> bytes:
    out = tmp_path / name
    assert run(["export", str(project), str(out)]) == 0
    return out.read_bytes()


def test_check_writes_flags_by_place_and_tells_by_its_exit_status(dataset: Path, tmp_path: Path) -> None:
    out = tmp_path / "flags.jsonl"
    assert run(["check", str(dataset), "--json", str(out), "--only", "empty_turn"]) == 1
    (flag,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert (flag["conversation"], flag["turn"], flag["check"]) == (3, 1, "empty_turn")
    assert flag["severity"] == "error"
    assert len(flag["message"].split()) > 3


def test_a_dataset_without_errors_leaves_with_nought(tmp_path: Path) -> None:
    path = tmp_path / "good.jsonl"
    path.write_text(json.dumps(ROWS[0]) + "\n", encoding="utf-8")
    assert run(["check", str(path)]) == 0


def test_what_cannot_be_read_leaves_with_two_and_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(tmp_path / "nothing.jsonl")]) == 2
    assert "There is no file" in capsys.readouterr().err
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{not json\n", encoding="utf-8")
    assert run(["check", str(broken)]) == 2
    assert "Line 1" in capsys.readouterr().err
    assert run(["check", str(broken), "--only", "nonsense"]) == 2


def test_an_edit_touches_its_line_alone_and_undo_gives_the_file_back(
    project: Path, dataset: Path, tmp_path: Path
) -> None:
    edits = edits_file(
        tmp_path, {"do": "set_text", "conversation": 2, "turn": 1, "text": "Nobody does — “now” 👍."}
    )
    (change,) = answer(tmp_path, "apply", project, edits)
    assert change["edited"] == [2]
    before, after = dataset.read_bytes().split(b"\n"), exported(tmp_path, project).split(b"\n")
    assert [at for at, (old, new) in enumerate(zip(before, after, strict=True)) if old != new] == [1]
    assert str(2**64).encode() in after[1]
    assert json.loads(after[1])["messages"][1]["content"] == "Nobody does — “now” 👍."
    (undone,) = answer(tmp_path, "undo", project)
    assert undone["kind"] == "undo"
    assert exported(tmp_path, project) == dataset.read_bytes()
    assert answer(tmp_path, "redo", project)[0]["kind"] == "redo"
    assert exported(tmp_path, project).split(b"\n") == after
    assert run(["redo", str(project)]) == 0


def test_each_line_can_be_a_step_of_its_own(project: Path, tmp_path: Path) -> None:
    edits = edits_file(
        tmp_path,
        {"do": "set_status", "conversations": [1, 2], "status": "approved"},
        {"do": "set_included", "conversations": [3], "included": False},
        {"do": "delete_conversations", "conversations": [4]},
    )
    assert len(answer(tmp_path, "apply", project, edits, "--each", "--label", "Tidy up")) == 3
    rows = [json.loads(line) for line in exported(tmp_path, project).splitlines()]
    assert [row["id"] for row in rows] == ["a", "b"]
    history = answer(tmp_path, "history", project)
    assert [entry["label"] for entry in history][:3] == ["Tidy up"] * 3
    assert len(answer(tmp_path, "undo", project, "--steps", 2)) == 2
    assert len(exported(tmp_path, project, "again.jsonl").splitlines()) == 4


def test_one_old_step_is_taken_back_alone(project: Path, dataset: Path, tmp_path: Path) -> None:
    first = edits_file(tmp_path, {"do": "set_text", "conversation": 1, "turn": 1, "text": "Other words."})
    (change,) = answer(tmp_path, "apply", project, first)
    answer(
        tmp_path, "apply", project, edits_file(tmp_path, {"do": "delete_conversations", "conversations": [4]})
    )
    assert answer(tmp_path, "take-back", project, change["position"])["edited"] == [1]
    lines = dataset.read_bytes().splitlines()
    assert exported(tmp_path, project).splitlines() == [*lines[:3], *lines[4:]]
    assert run(["take-back", str(project), "999"]) == 2


def test_a_bad_edit_is_named_by_file_and_line_and_nothing_is_done(
    project: Path, dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = {"do": "set_text", "conversation": 1, "turn": 1, "text": "x"}
    edits = edits_file(tmp_path, good, {"do": "set_text", "conversation": 1, "turn": 77, "text": "x"})
    assert run(["apply", str(project), str(edits)]) == 2
    assert "turn 77" in capsys.readouterr().err
    edits.write_bytes(b'{"do":"fly"}\n')
    assert run(["apply", str(project), str(edits)]) == 2
    assert "edits.jsonl, line 1" in capsys.readouterr().err
    assert exported(tmp_path, project) == dataset.read_bytes()


def test_versions_are_saved_compared_and_restored(project: Path, dataset: Path, tmp_path: Path) -> None:
    assert answer(tmp_path, "version", "save", project, "first", "--note", "as it came")["name"] == "first"
    edits = edits_file(
        tmp_path,
        {"do": "set_text", "conversation": 1, "turn": 1, "text": "Deep enough."},
        {"do": "delete_conversations", "conversations": [3]},
    )
    answer(tmp_path, "apply", project, edits)
    answer(tmp_path, "version", "save", project, "second")
    assert [one["name"] for one in answer(tmp_path, "version", "list", project)] in (
        ["first", "second"],
        ["second", "first"],
    )
    compared = answer(tmp_path, "version", "compare", project, "first", "second")
    assert compared["edited"] == [1]
    assert compared["removed"] == [3]
    assert compared["sentence"]
    answer(tmp_path, "version", "restore", project, "first", "--only", "3")
    assert answer(tmp_path, "version", "compare", project, "first")["edited"] == [1]
    answer(tmp_path, "version", "restore", project, "first")
    assert exported(tmp_path, project) == dataset.read_bytes()
    assert run(["version", "restore", str(project), "third"]) == 2


@pytest.mark.parametrize("form", ["openai", "sharegpt", "alpaca"])
@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".jsonl.gz"])
def test_every_conversion_is_read_by_the_library_that_trainers_use(
    dataset: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    lines = [line for line in dataset.read_text(encoding="utf-8").splitlines() if str(2**64) not in line]
    dataset.write_text("\n".join(lines) + "\n", encoding="utf-8")  # Arrow has no room for such a number
    out = tmp_path / f"out{suffix}"
    assert run(["convert", str(dataset), str(out), "--to", form]) == 0
    import datasets

    loaded = datasets.load_dataset(
        "json", data_files=str(out), cache_dir=str(tmp_path / "cache"), split="train"
    )
    assert len(loaded) == len(ROWS) - 1
    assert ROWS[3]["messages"][1]["content"] in json.dumps(loaded[2])


def test_stats_hold_the_numbers_of_every_chart(dataset: Path, tmp_path: Path) -> None:
    figures = answer(tmp_path, "stats", dataset)
    charts = {chart["id"]: chart for chart in figures["charts"]}
    assert set(charts) >= {"reply_length", "turns", "openings", "phrases", "formatting", "flags"}
    assert sum(charts["turns"]["counts"]) == len(ROWS)
    assert figures["conversations"] == len(ROWS)


def test_the_help_teaches_edits_that_are_understood() -> None:
    lines = [line.strip() for line in EDITS_HELP.splitlines() if line.strip().startswith('{"do"')]
    assert len(lines) >= 18
    for line in lines:
        edit_from_json(line[: line.rindex("}") + 1].encode())


def every_command(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from every_command(one)


def test_the_help_says_what_every_argument_is_for() -> None:
    commands = list(every_command(build_parser()))
    assert len(commands) > 40
    for command in commands:
        assert command.description
        for action in command._actions:
            assert action.help or isinstance(action, argparse._SubParsersAction), (command.prog, action.dest)


def test_the_fixes_of_many_flags_are_one_step(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    padded = [
        {
            "do": "set_text",
            "conversation": key,
            "turn": 1,
            "text": f"Certainly! I kept the key of room {key}.",
        }
        for key in (1, 2, 3, 4)
    ]
    approved = {"do": "set_status", "conversations": [4], "status": "approved"}
    assert run(["apply", str(project), str(edits_file(tmp_path, *padded, approved))]) == 0
    before = exported(tmp_path, project)
    told = answer(tmp_path, "fix", project, "--check", "filler", "--dry-run")
    assert (told["places"], told["approved_left"], told["fixes"][0]["places"]) == (2, 1, 2)
    assert exported(tmp_path, project) == before
    told = answer(tmp_path, "fix", project, "--check", "filler", "--only", "1", "4", "--approved")
    assert (told["places"], told["conversations"], told["skipped"]) == (2, 2, 0)
    after = exported(tmp_path, project)
    assert (before.count(b"Certainly!"), after.count(b"Certainly!")) == (4, 2)
    assert answer(tmp_path, "history", project)[0]["label"] == "Fixed 2 places (Padding)"
    assert run(["undo", str(project)]) == 0
    assert exported(tmp_path, project) == before
    assert run(["fix", str(project), "--check", "filler", "--only", "77"]) == 2
    assert "no conversation 77" in capsys.readouterr().err


def test_an_export_can_be_narrowed_to_the_approved_or_to_named_ones(
    project: Path, dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = dataset.read_bytes().splitlines(keepends=True)
    approved = {"do": "set_status", "conversations": [1, 4], "status": "approved"}
    left_out = {"do": "set_included", "conversations": [2], "included": False}
    assert run(["apply", str(project), str(edits_file(tmp_path, approved, left_out))]) == 0
    out = tmp_path / "some.jsonl"
    assert run(["export", str(project), str(out), "--approved"]) == 0
    assert out.read_bytes() == lines[0] + lines[3]
    assert run(["export", str(project), str(out), "--only", "2", "3", "4"]) == 0
    assert out.read_bytes() == lines[2] + lines[3]
    report = answer(tmp_path, "export", project, tmp_path / "for_trl", "--trainer", "trl", "--approved")
    assert report["conversations"] == 2
    assert run(["export", str(project), str(out), "--only", "2", "--approved"]) == 2
    assert "None of these" in capsys.readouterr().err


def test_edits_are_not_made_in_a_dataset_where_they_would_be_lost(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edits = edits_file(tmp_path, {"do": "set_text", "conversation": 1, "turn": 1, "text": "x"})
    assert run(["apply", str(dataset), str(edits)]) == 2
    assert "rolethread-gui new" in capsys.readouterr().err


def test_the_program_starts_as_a_module(dataset: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rolethread_gui", "check", str(dataset), "--only", "empty_turn"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[1],
    )
    assert done.returncode == 1, done.stderr
    assert "4 conversations checked" in done.stdout
    assert done.stderr == ""


def test_the_command_line_never_imports_qt(dataset: Path) -> None:
    code = (
        "import sys; from rolethread_gui.cli import run; status = run(['check', sys.argv[1]]);"
        "sys.exit(9 if any(name.startswith('PySide6') for name in sys.modules) else status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(dataset)],
        capture_output=True,
        check=False,
        cwd=Path(__file__).resolve().parents[1],
    )
    assert done.returncode == 1, done.stderr


def test_fields_that_another_format_cannot_hold_are_named(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["convert", str(dataset), str(tmp_path / "out.jsonl"), "--to", "sharegpt"]) == 0
    said = capsys.readouterr().err
    assert "4 conversations: The field “id” has no place there and is not written." in said
    assert "1 conversation: The field “big”" in said
    assert run(["convert", str(dataset), str(tmp_path / "same.jsonl"), "--to", "openai"]) == 0
    assert capsys.readouterr().err == ""


def test_sources_are_added_mended_and_removed(tmp_path: Path, project: Path, dataset: Path) -> None:
    more = tmp_path / "more.jsonl"
    more.write_bytes(json.dumps(conversation("Who sails?", "Nobody, in this wind.")).encode() + b'\n{"cut\n')
    (report,) = answer(tmp_path, "add", project, more)
    assert (report["name"], report["conversations"], report["problems"]) == ("more.jsonl", 1, 1)
    assert [one["name"] for one in answer(tmp_path, "sources", project)] == ["harbour.jsonl", "more.jsonl"]
    told = answer(tmp_path, "report", project)
    assert told[0]["problems"] == []
    assert told[0]["formats"] == {"OpenAI messages": 4}
    assert [(one["line"], one["raw"]) for one in told[1]["problems"]] == [(2, '{"cut')]
    out = tmp_path / "own.jsonl"
    assert run(["export", str(project), str(out), "--source", "more.jsonl"]) == 0
    assert out.read_bytes() == more.read_bytes()
    dataset.write_bytes(dataset.read_bytes().replace(b"Mara has kept it", b"Ann has kept it"))
    changed = answer(tmp_path, "replace", project, "harbour.jsonl", dataset)
    assert (changed["same"], changed["changed"]) == (3, [2])
    assert exported(tmp_path, project) == dataset.read_bytes() + more.read_bytes()
    assert answer(tmp_path, "remove", project, 2)["removed"] == [5]
    assert run(["remove", str(project), "more.jsonl"]) == 2
    assert run(["undo", str(project), "--steps", "3"]) == 0
    assert [one["name"] for one in answer(tmp_path, "sources", project)] == ["harbour.jsonl"]


def test_a_dataset_or_a_project_is_looked_at_and_joined(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fresh = json.dumps(conversation("Who sails?", "Nobody, in this wind.")).encode() + b"\n"
    more = tmp_path / "more.jsonl"
    more.write_bytes((tmp_path / "harbour.jsonl").read_bytes() + fresh)
    assert run(["join", str(project), str(more)]) == 0
    said = capsys.readouterr().out
    assert "4 have the same words as one of yours" in said
    assert "Nothing was taken" in said
    assert [one["name"] for one in answer(tmp_path, "sources", project)] == ["harbour.jsonl"]
    theirs = tmp_path / "theirs.rolethread"
    assert run(["new", str(more), "-o", str(theirs)]) == 0
    edits = edits_file(
        tmp_path,
        {"do": "set_text", "conversation": 5, "turn": 1, "text": "Nobody at all."},
        {"do": "set_tag", "conversations": [5], "tag": "wind"},
    )
    assert run(["apply", str(theirs), str(edits)]) == 0
    told = answer(tmp_path, "join", project, theirs, "--take", "new")
    assert told["taken"] == 1
    assert [one["name"] for one in answer(tmp_path, "sources", project)] == ["harbour.jsonl", "more.jsonl"]
    assert b"Nobody at all." in exported(tmp_path, project)
    assert run(["undo", str(project)]) == 0
    assert b"Nobody at all." not in exported(tmp_path, project)
    assert run(["join", str(project), str(project)]) == 2
    assert "the project which is open" in capsys.readouterr().err


def test_backups_are_made_listed_and_restored(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backup", "list", str(project)]) == 0
    assert "No backup was made" in capsys.readouterr().out
    made = answer(tmp_path, "backup", "make", project)["path"]
    before = exported(tmp_path, project)
    edits = edits_file(tmp_path, {"do": "set_text", "conversation": 1, "turn": 1, "text": "Nobody knows."})
    assert run(["apply", str(project), str(edits)]) == 0
    assert exported(tmp_path, project) != before
    [listed] = answer(tmp_path, "backup", "list", project)
    assert (listed["number"], listed["path"], listed["conversations"]) == (1, made, 4)
    capsys.readouterr()
    assert run(["backup", "restore", str(project), "1"]) == 0
    assert "As it was before it is kept as harbour " in capsys.readouterr().out
    assert exported(tmp_path, project) == before
    assert run(["backup", "restore", str(project), "7"]) == 2
    assert "There are 2; 1 is the newest." in capsys.readouterr().err


def test_a_clean_copy_has_no_history(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edits = edits_file(
        tmp_path,
        {"do": "set_text", "conversation": 1, "turn": 1, "text": "Nobody knows."},
        {"do": "delete_conversations", "conversations": [4]},
    )
    assert run(["apply", str(project), str(edits), "--each"]) == 0
    out = tmp_path / "for everybody.rolethread"
    capsys.readouterr()
    assert run(["clean-copy", str(project), str(out)]) == 0
    said = capsys.readouterr().out
    assert "for everybody.rolethread holds 3 conversations as they are now" in said
    assert "Nothing of 1 deleted conversation and no earlier text of 1 edited one is in it." in said
    assert exported(tmp_path, out, "a.jsonl") == exported(tmp_path, project, "b.jsonl")
    assert len(answer(tmp_path, "history", out)) == 1
    assert b"behind the stove" in project.read_bytes()
    assert b"behind the stove" not in out.read_bytes()
    assert run(["clean-copy", str(project), str(out)]) == 2


def test_the_rest_of_a_dataset_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "days.jsonl"
    path.write_text(
        "".join(json.dumps(conversation(f"Day {number}?", "Rain. " * 200)) + "\n" for number in range(400)),
        encoding="utf-8",
    )
    place = tmp_path / "days.rolethread"
    with Project.create(place) as made:
        made.begin_import(path).cancel()
    assert 0 < answer(tmp_path, "sources", place)[0]["conversations"] < 400
    assert run(["read-rest", str(place), "days.jsonl"]) == 0
    assert "400 conversations read from “days.jsonl”." in capsys.readouterr().out
    assert exported(tmp_path, place) == path.read_bytes()
    assert run(["read-rest", str(place), "1"]) == 2
    assert "There is nothing more to read of it." in capsys.readouterr().err
