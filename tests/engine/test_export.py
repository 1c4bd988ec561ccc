"""Writing datasets: untouched bytes stay, edits are spliced, nothing half is ever in place."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolethread_gui.dataset.edits import (
    AddConversation,
    Command,
    DeleteConversations,
    DuplicateConversation,
    Edit,
    MoveConversations,
    SetIncluded,
    SetRole,
    SetText,
)
from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.engine import exporting
from rolethread_gui.engine.exporting import ExportPlan
from rolethread_gui.engine.project import Project
from tests.engine.project_state import lines, write_lines

ARRAY = (
    '[ {"id": 1.10, "conversations": [{"from": "human", "value": "Hi"}, {"from":"gpt","value":"Of\\u00a0course"}]},\n\n'
    '  {"conversations" : [ {"value": "18446744073709551616", "from": "human"} ], "x": NaN, "x": 2},\r\n'
    '  {"conversations": [{"from": "gpt", "value": "Last"}]} ] \n'
)


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "exported.rolethread") as project:
        yield project


def do(project: Project, *edits: Edit) -> None:
    project.apply(Command("Edit", edits))


def export(project: Project, path: Path, **plan: Any) -> exporting.Manifest:
    given = {"dialect": "", **plan}
    before = exporting.preview(project, ExportPlan(**given))
    manifest = exporting.run(project, ExportPlan(**given), path)
    assert manifest is not None
    for name in ("conversations", "untouched", "spliced", "rewritten", "unreadable", "losses"):
        assert getattr(before, name) == getattr(manifest, name), name
    assert manifest.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert manifest.size == path.stat().st_size
    return manifest


def test_an_untouched_file_is_the_same_file(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 3000)
    content = data.read_bytes().replace(b"\n", b"\r\n", 1) + b"\n\nnot json\n\n"
    data.write_bytes(content)
    project.import_source(data)
    manifest = export(project, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == content
    assert (manifest.untouched, manifest.spliced, manifest.rewritten) == (3000, 0, 0)
    export(project, tmp_path / "same.jsonl", dialect="openai")
    assert (tmp_path / "same.jsonl").read_bytes() == content
    do(project, SetText(1, 1, "there"))
    project.undo()
    export(project, tmp_path / "undone.jsonl")
    assert (tmp_path / "undone.jsonl").read_bytes() == content
    export(project, tmp_path / "packed.jsonl.gz", compression="gz")
    assert gzip.decompress((tmp_path / "packed.jsonl.gz").read_bytes()) == content


def test_a_list_keeps_all_between_its_elements(project: Project, tmp_path: Path) -> None:
    data = tmp_path / "data.json"
    data.write_text(ARRAY, encoding="utf-8", newline="")
    project.import_source(data)
    export(project, tmp_path / "out.json", framing="array")
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == data.read_text(encoding="utf-8")
    do(project, SetText(1, 1, 'Of "course"'))
    manifest = export(project, tmp_path / "out.json", framing="array")
    expected = data.read_bytes().replace(b'"Of\\u00a0course"', b'"Of \\"course\\""')
    assert (tmp_path / "out.json").read_bytes() == expected
    assert (manifest.untouched, manifest.spliced) == (2, 1)


def test_an_edit_changes_its_value_alone(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 900)
    project.import_source(data)
    do(project, *(SetText(key, 2, f"New {key}") for key in range(1, 900, 7)))
    export(project, tmp_path / "out.jsonl")
    before, after = data.read_bytes().split(b"\n"), (tmp_path / "out.jsonl").read_bytes().split(b"\n")
    assert len(before) == len(after)
    for key, (old, new) in enumerate(zip(before, after, strict=True), 1):
        if key % 7 == 1 and key < 900:
            expected = json.loads(old)
            expected["messages"][2]["content"] = f"New {key}"
            assert json.loads(new) == expected
            assert b"18446744073709551616" in new
        else:
            assert old == new


def test_edited_back_by_hand_is_the_same_file(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 5)
    project.import_source(data)
    old = project.conversation(2).turn(1).text
    do(project, SetText(2, 1, "other"))
    do(project, SetText(2, 1, old))
    do(project, SetRole(3, 1, project.conversation(3).turn(1).role))
    manifest = export(project, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == data.read_bytes()
    assert manifest.untouched == 5


@settings(max_examples=30)
@given(st.sets(st.integers(1, 12)), st.sets(st.integers(0, 12), max_size=4), st.booleans(), st.booleans())
def test_left_out_lines_go_whole(
    tmp_path_factory: pytest.TempPathFactory, out: set[int], broken: set[int], unreadable: bool, tail: bool
) -> None:
    folder = tmp_path_factory.mktemp("lines")
    rows = [json.dumps(record, ensure_ascii=False).encode() for record in lines(12)]
    file: list[bytes] = []
    expected: list[bytes] = []
    for key in range(13):
        if key:
            file.append(rows[key - 1])
            if key not in out:
                expected.append(rows[key - 1])
        if key in broken:
            file.append(b'{"broken": %d' % key)
            if unreadable:
                expected.append(file[-1])
    data = folder / "data.jsonl"
    data.write_bytes(b"\n".join(file) + (b"\n" if tail else b""))
    with Project.create(folder / "lines.rolethread") as project:
        project.import_source(data)
        if out:
            do(project, SetIncluded(tuple(out), included=False))
        manifest = export(project, folder / "out.jsonl", unreadable=unreadable)
        written = (folder / "out.jsonl").read_bytes()
        assert written.rstrip(b"\n").split(b"\n") == (expected or [b""])
        assert manifest.conversations == 12 - len(out)
        assert manifest.unreadable == (len(broken) if unreadable else 0)
        if not out and unreadable:
            assert written == data.read_bytes()


def test_windows_lines_go_whole_too(project: Project, tmp_path: Path) -> None:
    rows = [json.dumps(record, ensure_ascii=False).encode() for record in lines(5)]
    data = tmp_path / "data.jsonl"
    data.write_bytes(b"\r\n".join([rows[0], rows[1] + b"  ", b"broken", *rows[2:]]) + b"\r\n")
    project.import_source(data)
    do(project, SetIncluded((2, 4), included=False))
    export(project, tmp_path / "out.jsonl", unreadable=False)
    assert (tmp_path / "out.jsonl").read_bytes() == b"\r\n".join([rows[0], rows[2], rows[4], b""])


def test_order_new_ones_and_copies(project: Project, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 4)
    data.write_bytes(data.read_bytes() + b"broken\n")
    project.import_source(data)
    do(project, MoveConversations((4,), None), DuplicateConversation(2), DeleteConversations((3,)))
    do(project, SetText(5, 1, "copy"), AddConversation(project.conversation(1).turns[:2]))
    manifest = export(project, tmp_path / "out.jsonl")
    old = data.read_bytes().split(b"\n")
    new = (tmp_path / "out.jsonl").read_bytes().split(b"\n")
    assert new[0] == old[3]
    assert new[1] == b"broken"  # stays behind the one it followed
    assert new[2:4] == old[:2]
    assert json.loads(new[4]) == json.loads(old[1]) | {
        "messages": [
            {**one, "content": "copy"} if one["role"] == "user" else one
            for one in json.loads(old[1])["messages"]
        ]
    }
    assert [one["role"] for one in json.loads(new[5])["messages"]] == ["system", "user"]
    assert (manifest.untouched, manifest.spliced, manifest.rewritten, manifest.unreadable) == (3, 1, 1, 1)
    assert new[6:] == [b""]


def test_another_format_says_its_losses_before(project: Project, tmp_path: Path) -> None:
    project.import_source(write_lines(tmp_path / "data.jsonl", 4))
    (tmp_path / "broken.jsonl").write_bytes(b'broken\n{"messages": [{"role": "user", "content": "a"}]}\n')
    project.import_source(tmp_path / "broken.jsonl")
    manifest = export(project, tmp_path / "out.json", dialect="sharegpt", framing="array")
    rows = json.loads((tmp_path / "out.json").read_bytes())
    assert len(rows) == 5
    assert rows[0]["conversations"][-1]["value"].startswith("Of course.")
    assert manifest.rewritten == 5
    assert any("could not be read" in loss for loss in manifest.losses)
    with Project.create(tmp_path / "again.rolethread") as again:
        again.import_source(tmp_path / "out.json")
        assert [one.text for one in again.conversation(2).turns] == [
            one.text for one in project.conversation(2).turns
        ]


def test_mixed_files(project: Project, tmp_path: Path) -> None:
    rows = [
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]},
        {"conversations": [{"from": "human", "value": "c"}, {"from": "gpt", "value": "d"}]},
    ]
    data = tmp_path / "data.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    project.import_source(data)
    assert export(project, tmp_path / "own.jsonl").untouched == 2
    assert (tmp_path / "own.jsonl").read_bytes() == data.read_bytes()
    manifest = export(project, tmp_path / "one.jsonl", dialect="openai")
    assert (manifest.untouched, manifest.rewritten) == (1, 1)
    written = [json.loads(line) for line in (tmp_path / "one.jsonl").read_bytes().splitlines()]
    assert [one["content"] for one in written[1]["messages"]] == ["c", "d"]


def test_the_manifest_names_the_version(project: Project, tmp_path: Path) -> None:
    project.import_source(write_lines(tmp_path / "data.jsonl", 4))
    version = project.save_version("Before tune 7")
    export(project, tmp_path / "out.jsonl", keys=(3, 1))
    kept = json.loads((tmp_path / "out.jsonl.manifest.json").read_bytes())
    assert kept["version"] == "Before tune 7"
    assert kept["position"] == version.position
    assert kept["plan"]["keys"] == [3, 1]
    assert kept["conversations"] == 2
    do(project, SetText(1, 1, "later"))
    assert export(project, tmp_path / "out.jsonl").version is None


def test_cancelled_or_impossible_exports_leave_what_was_there(project: Project, tmp_path: Path) -> None:
    project.import_source(write_lines(tmp_path / "data.jsonl", 3000))
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    told: list[tuple[int, int]] = []
    assert (
        exporting.run(
            project,
            ExportPlan("sharegpt"),
            target,
            lambda done, total: told.append((done, total)),
            lambda: len(told) > 1,
        )
        is None
    )
    assert told[-1][1] == 3000
    with pytest.raises(UserProblem, match="no longer"):
        exporting.run(project, ExportPlan("", keys=(1, 4000)), target)
    with pytest.raises(UserProblem, match="format"):
        exporting.run(project, ExportPlan("klingon"), target)
    with pytest.raises(FileProblem):
        exporting.run(project, ExportPlan(""), tmp_path / "no" / "folder.jsonl")
    assert target.read_bytes() == b"old"
    names = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert not {name for name in names if "part" in name or "manifest" in name}


def test_nothing_to_export(project: Project, tmp_path: Path) -> None:
    manifest = export(project, tmp_path / "out.jsonl")
    assert manifest.conversations == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_plans_from_file_names(project: Project, tmp_path: Path) -> None:
    (tmp_path / "data.json").write_text(ARRAY, encoding="utf-8")
    project.import_source(tmp_path / "data.json")
    plan = exporting.plan_for
    assert plan(project, Path("a.json.gz")) == ExportPlan("", "array", "gz")
    assert plan(project, Path("a.jsonl"), "openai") == ExportPlan("openai", "jsonl", unreadable=False)
    assert plan(project, Path("a")).framing == "array"
    with pytest.raises(UserProblem):
        plan(project, Path("a"), "klingon")


def test_real_files_come_out_as_they_came(shared_data: Path, tmp_path: Path) -> None:
    files = [
        *sorted((shared_data / "bad_dev").glob("*.jsonl")),
        shared_data / "dev" / "fastchat" / "dummy_conversation.json",
        *sorted((shared_data / "dev" / "gpteacher").glob("roleplay*.json")),
    ]
    same = 0
    for number, file in enumerate(files):
        with Project.create(tmp_path / f"{number}.rolethread") as project:
            try:
                project.import_source(file)
            except FileProblem:
                continue
            (source,) = project.sources()
            export(project, tmp_path / "out", framing=source.framing)
            content = file.read_bytes()
            if source.compression:
                content = gzip.decompress(content)
            if "UTF-16" not in source.fidelity:
                assert (tmp_path / "out").read_bytes() == content, file.name
                same += 1
    assert same > 12
