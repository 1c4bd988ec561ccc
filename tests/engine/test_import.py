"""Reading datasets into a project: in steps, in another process, to the end or not."""

from __future__ import annotations

import gzip
import json
import os
import sys
from pathlib import Path

import psutil
import pytest

from rolethread_gui.dataset.edits import AddConversation, Command, DeleteConversations, SetStatus, SetText
from rolethread_gui.dataset.errors import FileProblem, ProjectProblem
from rolethread_gui.engine import importing
from rolethread_gui.engine.importing import run_import
from rolethread_gui.engine.parcels import parcels
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.source_process import Helper, SourceProcess
from rolethread_gui.formats.choices import NOTHING
from rolethread_gui.formats.registry import read_record
from rolethread_gui.formats.source import open_source
from rolethread_gui.stats.facts import quick_facts
from tests.engine.project_state import observable, write_lines


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "imported.rolethread") as project:
        yield project


@pytest.fixture
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """However early the other process is ready: no two steps read the whole of a few megabytes."""
    monkeypatch.setattr(importing, "BATCH", 256 << 10)


def expected_facts(project: Project) -> None:
    """The columns hold what counting each conversation gives."""
    columns = project.columns
    for slot in columns.slots_in_order():
        facts = quick_facts(project.conversation(int(slot) + 1))
        assert columns.plain("turns")[slot] == facts.turns
        assert columns.plain("words")[slot] == facts.words
        assert columns.plain("last_words")[slot] == facts.last_words
        assert columns.ragged("reply_words").get(slot).tolist() == facts.reply_words


def test_keys_and_bytes_follow_the_file(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 500)
    report = project.import_source(data)
    assert (report.state, report.conversations, report.problems) == ("complete", 500, 0)
    lines = data.read_bytes().splitlines()
    assert (project.columns.slots_in_order() + 1).tolist() == list(range(1, 501))
    with project.reader() as reader:
        for key, line in enumerate(lines, 1):
            assert reader.raw(key) == line
            assert reader.conversation(key) == read_record(line, key) == project.original(key)
        assert reader.conversations([500, 3, 3, 77]) == [project.conversation(key) for key in (500, 3, 3, 77)]
        assert reader.keys_in_order().tolist() == list(range(1, 501))
    with pytest.raises(KeyError):
        project.conversation(501)
    expected_facts(project)


def test_a_conversation_longer_than_many_chunks(project: Project, tmp_path: Path) -> None:
    data = tmp_path / "long.jsonl"
    turns = [{"role": "user", "content": f"{number} " + "tale é " * 9000} for number in range(8)]
    short = {"messages": [{"role": "user", "content": "short"}]}
    rows = [short, {"messages": turns}, short, {"messages": turns[:3]}]
    data.write_bytes(b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows))
    project.import_source(data)
    for key, line in enumerate(data.read_bytes().splitlines(), 1):
        assert project.ledger.texts.base.raw(key) == line
        assert list(project.ledger.texts.base.raws([key])) == [(key, line)]
    assert project.conversation(2).turn(7).text == turns[7]["content"]


@pytest.mark.usefixtures("small_steps")
def test_a_large_file_is_read_by_another_process_while_edits_go_on(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 8_000, words="long words " * 20)
    assert data.stat().st_size > 3 << 20
    job = project.begin_import(data)
    first = job.report().conversations
    assert 0 < first < 200  # a first page, at once
    edited: list[int] = []
    while (step := job.step()) is not None:
        key = step.conversations
        project.apply(Command("Edit", (SetText(key, 1, f"edited {key}"), SetStatus((key,), "approved"))))
        edited.append(key)
    assert len(set(edited)) > 2
    assert job.report().state == "complete"
    assert project.columns.alive().sum() == 8_000
    for key in edited:
        assert project.conversation(key).turn(1).text == f"edited {key}"
    path, before = project.path, observable(project)
    project.close()
    with Project.open(path) as again:
        assert observable(again) == before
        assert again.ledger.texts.base.raw(8_000) == data.read_bytes().splitlines()[-1]


def test_a_file_that_changes_while_it_is_read_is_noticed(tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 8_000, words="long words " * 20)
    with open_source(data) as reader:
        first = next(parcels(reader, 1 << 16))
        place = reader.place()
    assert place is not None
    process = SourceProcess(Helper(), data, NOTHING, 1 << 19)
    try:
        assert process.ready(60)
        process.go_on(place)
        parcel = process.receive()
        assert parcel is not None
        assert data.read_bytes().startswith(first.data + parcel.data)
        assert process.ready(60)
        raw = data.read_bytes()
        with data.open("r+b") as file:
            file.write(raw.replace(b"long words", b"tall words"))
        with pytest.raises(FileProblem, match="changed by something else"):
            process.receive()
    finally:
        process.close()


def test_a_conversation_added_while_reading_keeps_its_key(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 8_000, words="long words " * 20)
    job = project.begin_import(data)
    change = project.apply(Command("New", (AddConversation(project.conversation(1).turns),)))
    (key,) = change.new_keys
    while job.step() is not None:
        pass
    assert project.columns.alive().sum() == 8_001
    assert project.conversation(key).origin is None
    texts = [
        one.turns[1].text for one in project.conversations((project.columns.slots_in_order() + 1).tolist())
    ]
    assert sorted(texts[:100]) == sorted(texts[:100])
    assert project.conversation(key + 1).origin == key + 1
    project.undo()
    with pytest.raises(KeyError):
        project.conversation(key)


@pytest.mark.usefixtures("small_steps")
def test_a_cancelled_import_says_so_and_can_be_undone(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 8_000, words="long words " * 20)
    steps: list[int] = []
    report = project.import_source(
        data, progress=lambda done, total: steps.append(done), cancelled=lambda: len(set(steps)) > 1
    )
    assert report.state == "partial"
    assert 0 < report.conversations < 8_000
    assert report.sentence.startswith("Partial: ")
    assert project.sources()[0].state == "partial"
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert again.sources()[0].state == "partial"
        assert again.columns.alive().sum() == report.conversations
        assert again.undo_label() is None
        assert again.undo() is None, "the first import is what the project stands on"
        (change,) = again.undo_to(0)
        assert len(change.removed) == report.conversations
        assert not again.columns.alive().any()
        again.redo()
        assert again.columns.alive().sum() == report.conversations


def test_undo_while_reading_ends_the_import(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 8_000, words="long words " * 20)
    job = project.begin_import(data)
    assert project.undo() is None
    assert job.step() is not None, "undo does not end the import that the project begins with"
    project.undo_to(0)
    assert job.step() is None
    assert not project.columns.alive().any()
    with pytest.raises(KeyError):
        project.conversation(1)


def test_only_one_file_is_read_at_a_time(project: Project, tmp_path: Path) -> None:
    job = project.begin_import(write_lines(tmp_path / "data.jsonl", 5000))
    with pytest.raises(ProjectProblem, match=r"data\.jsonl"):
        project.begin_import(write_lines(tmp_path / "other.jsonl", 3))
    job.cancel()
    project.import_source(tmp_path / "other.jsonl")
    assert [one.name for one in project.sources()] == ["data.jsonl", "other.jsonl"]
    assert (
        project.ledger.texts.base.raw(project.columns.size)
        == (tmp_path / "other.jsonl").read_bytes().splitlines()[-1]
    )


def test_a_reading_process_that_dies_leaves_a_partial_source(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 8_000, words="long words " * 20)
    job = project.begin_import(data)
    for child in psutil.Process().children():
        if "spawn_main" in " ".join(child.cmdline()):
            child.kill()
    with pytest.raises(FileProblem, match="broke off"):
        run_import(job)
    assert job.step() is None
    assert job.report().state == "partial"
    project.apply(Command("Edit", (SetText(1, 1, "still works"),)))
    project.import_source(write_lines(tmp_path / "other.jsonl", 3))
    assert [one.state for one in project.sources()] == ["partial", "complete"]


def test_broken_lines_are_named_and_the_rest_is_kept(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 3)
    lines = data.read_bytes().splitlines(keepends=True)
    data.write_bytes(lines[0] + b'{"messages": [\n' + lines[1] + b"\xff\xfe\n" + lines[2])
    report = project.import_source(data)
    assert (report.conversations, report.problems) == (3, 2)
    problems = project.problems()
    assert [(one.line, one.name, one.kind) for one in problems] == [
        (2, "data.jsonl", "broken"),
        (4, "data.jsonl", "broken"),
    ]
    assert all(one.sentence and one.raw for one in problems)
    assert project.problems(limit=1) == problems[:1]
    assert project.problems(source=2) == []


def test_a_file_that_is_nothing_leaves_no_source(project: Project, tmp_path: Path) -> None:
    (tmp_path / "data.jsonl").write_bytes(b"")
    with pytest.raises(FileProblem):
        project.import_source(tmp_path / "data.jsonl")
    with pytest.raises(FileProblem):
        project.import_source(tmp_path / "none.jsonl")
    assert project.sources() == []
    assert project.position == 0


@pytest.mark.skipif(sys.platform != "linux", reason="such names are not possible there")
def test_a_file_whose_name_is_no_text(project: Project, tmp_path: Path) -> None:
    data = tmp_path / os.fsdecode(b"caf\xe9.jsonl")
    project.import_source(write_lines(data, 3))
    assert project.sources()[0].name == "caf?.jsonl"
    assert project.history()[0].label == "Import caf?.jsonl"


def test_a_packed_file_is_kept_unpacked(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 3000, words="many words " * 9)
    packed = tmp_path / "data.jsonl.gz"
    packed.write_bytes(gzip.compress(data.read_bytes()))
    project.import_source(packed)
    assert project.sources()[0].compression == "gz"
    source = project.ledger.sources.all()[0]
    kept = b"".join(project.ledger.texts.base.stretches(source.first_chunk, source.last_chunk))
    assert kept == data.read_bytes()


def test_a_second_import_stands_behind_the_first_also_after_moves(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 3)
    project.import_source(data)
    project.apply(Command("Delete", (DeleteConversations((2,)),)))
    project.apply(Command("New", (AddConversation(project.conversation(1).turns),)))
    project.import_source(data)
    assert (project.columns.slots_in_order() + 1).tolist() == [1, 3, 4, 5, 6, 7]


def test_the_dataset_is_never_written_to(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 10)
    before, stamp = data.read_bytes(), data.stat().st_mtime_ns
    data.chmod(0o444)
    project.import_source(data)
    project.apply(Command("Edit", (SetText(1, 1, "new"),)))
    assert data.read_bytes() == before
    assert data.stat().st_mtime_ns == stamp


def test_real_files_come_in(project: Project, shared_data: Path) -> None:
    for name in (
        "fastchat/dummy_conversation.json",
        "debian_admin/debian-admin-bash-terminal-agent-sft.jsonl",
    ):
        project.import_source(shared_data / "dev" / name)
    expected_facts(project)
    assert [one.conversations for one in project.sources()] == [500, 640]


def test_undo_stops_at_the_first_import_but_takes_a_second_one_back(project: Project, tmp_path: Path) -> None:
    first, second = write_lines(tmp_path / "first.jsonl", 3), write_lines(tmp_path / "second.jsonl", 4)
    project.import_source(first)
    assert (project.undo_label(), project.undo()) == (None, None)
    project.import_source(second)
    assert project.undo_label() == "Import second.jsonl"
    path = project.path
    project.close()
    with Project.open(path) as again:
        change = again.undo()
        assert change is not None
        assert len(change.removed) == 4
        assert (again.undo_label(), again.undo()) == (None, None)
        assert again.columns.alive().sum() == 3
        again.redo()
        assert again.columns.alive().sum() == 7
        change = again.take_back(1)
        assert len(change.removed) == 3, "History reaches it"
        assert again.undo_label() == "Take back “Import first.jsonl”"
        again.undo()
        again.undo_to(0)
        assert not again.columns.alive().any()
        again.import_source(second)
        assert again.undo_label() is None, "with nothing below it, it is the ground again"


def test_history_tells_undo_and_redo_in_words_of_their_own(project: Project, tmp_path: Path) -> None:
    project.import_source(write_lines(tmp_path / "first.jsonl", 3))
    project.apply(Command("Copy", (AddConversation(project.conversation(1).turns),)))
    project.import_source(write_lines(tmp_path / "second.jsonl", 4))
    labels: list[str] = []
    while (label := project.undo_label()) is not None:
        labels.append(label)
        project.undo()
    assert labels == ["Import second.jsonl", "Copy"]
    project.redo()
    told = [(entry.kind, entry.label) for entry in project.history(3)]
    assert told == [
        ("redo", "Did again: Copy"),
        ("undo", "Undid: Copy"),
        ("undo", "Undid: Import second.jsonl"),
    ]


def test_what_is_too_long_is_passed_over_in_small_parts(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edit that comes in between does not wait for all of it to be written."""
    monkeypatch.setattr("rolethread_gui.formats.json_source.MAX_RECORD", 6 << 20)
    good = write_lines(tmp_path / "good.jsonl", 2).read_bytes().splitlines(keepends=True)
    path = tmp_path / "long.jsonl"
    path.write_bytes(
        good[0] + b'{"messages": [{"role": "user", "content": "' + b"x" * (9 << 20) + b"\n" + good[1]
    )
    with open_source(path) as reader:
        some = list(parcels(reader, 1 << 20))
    assert max(parcel.length for parcel in some) <= 1 << 20
    assert b"".join(parcel.data for parcel in some) == path.read_bytes()
    assert sum(len(parcel.problems) for parcel in some) == 2
    report = project.import_source(path)
    assert report.conversations == 2


def test_a_conversation_of_ten_thousand_turns(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "endless.jsonl"
    turns = [{"role": ("user", "assistant")[at % 2], "content": f"turn {at}"} for at in range(10_000)]
    path.write_text(json.dumps({"messages": turns}) + "\n")
    assert project.import_source(path).problems == 0
    expected_facts(project)
    project.apply(Command("Typing", (SetText(1, 9_999, "the end"),)))
    assert project.conversation(1).turns[-1].text == "the end"


def test_a_folder_of_many_files_is_one_source(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    for at in range(400):
        inside = folder / f"{at // 100}"
        inside.mkdir(parents=True, exist_ok=True)
        write_lines(inside / f"{at:03}.jsonl", 1)
    (folder / "0" / "050.jsonl").write_text('{"messages": [{"role": "user", "content": "cut')
    report = project.import_source(folder)
    assert (report.conversations, report.problems) == (399, 1)
    (problem,) = project.problems(report.source)
    assert problem.where == "0/050.jsonl"
