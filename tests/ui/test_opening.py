"""Opening what is no dataset leaves nothing behind, and the file dialog begins where one was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.edit_case import write_dataset
from tests.ui.window_case import WindowCase


def test_what_is_no_dataset_is_said_and_leaves_no_project(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    (tmp_path / "diary.txt").write_text("Dear diary, today it rained.\n", encoding="utf-8")
    (tmp_path / "program").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(200)))
    (tmp_path / "empty.jsonl").write_bytes(b"")
    for name, said in (
        (
            "diary.txt",
            "No conversation was found in diary.txt: it begins with “Dear diary, today it rained.”.",
        ),
        ("program", "program holds no text"),
        ("empty.jsonl", "empty.jsonl is empty."),
    ):
        case.problems.clear()
        case.window.open_path(tmp_path / name)
        case.wait_for_process(lambda: bool(case.problems))
        assert case.problems[0].startswith(said)
        assert case.problems == case.problems[:1]
        assert not case.desk.is_open
        assert case.child("start_page").isVisible()
        assert case.window.notices.isVisible()
    assert [path.name for path in case.folder.glob("*.rolethread*")] == ["rivers.rolethread"]


def test_the_file_dialog_begins_with_the_projects_and_then_where_one_was(
    case: WindowCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "far away").mkdir()
    dataset = write_dataset(tmp_path / "far away" / "rivers.jsonl")
    begun: list[str] = []

    def choose(parent: object, title: str, beginning: str, kinds: str) -> tuple[str, str]:
        del parent, title, kinds
        begun.append(beginning)
        return str(dataset), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    with case.checked():
        case.window.named["open"].trigger()
    case.settle()
    case.window.named["open"].trigger()
    assert begun == [str(case.folder), str(dataset.parent)]
