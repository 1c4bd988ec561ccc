"""Opening what is no dataset leaves nothing behind, and the file dialog begins where one was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.edit_case import write_dataset
from tests.ui.window_case import WindowCase


def _opened_in_vain(case: WindowCase, tmp_path: Path) -> Iterator[None]:
    """Open things that are no dataset, and see that each is said and leaves no project."""
    (tmp_path / "diary.txt").write_text("Dear diary, today it rained.\n", encoding="utf-8")
    (tmp_path / "program").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(200)))
    (tmp_path / "empty.jsonl").write_bytes(b"")
    for name, said in (
        (
            "diary.txt",
            "No conversation was found in “diary.txt”: it begins with “Dear diary, today it rained.”.",
        ),
        ("program", "“program” holds no text"),
        ("empty.jsonl", "“empty.jsonl” is empty."),
    ):
        case.problems.clear()
        case.window.open_path(tmp_path / name)
        case.wait(lambda: bool(case.problems))
        assert case.problems[0].startswith(said)
        assert case.problems == case.problems[:1]
        assert case.window.notices.isVisible()
        yield


def test_what_is_no_dataset_is_said_and_leaves_no_project(case: WindowCase, tmp_path: Path) -> None:
    for _ in _opened_in_vain(case, tmp_path):
        assert not case.desk.is_open
        assert case.child("start_page").isVisible()
    assert not list(case.folder.glob("*.rolethread*"))


def test_what_is_no_dataset_leaves_the_open_project_as_it_was(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    page = case.window.edit_page
    page.open_conversation(5)
    closed: list[bool] = []
    case.desk.project_closed.connect(lambda: closed.append(True))
    for _ in _opened_in_vain(case, tmp_path):
        assert case.desk.name == "rivers"
        assert page.view.conversation is not None
        assert page.view.conversation.key == 5
    broken = tmp_path / "old.rolethread"
    broken.write_bytes(b"nothing of the kind" * 100)
    case.problems.clear()
    case.window.open_path(broken)
    case.wait(lambda: bool(case.problems))
    assert case.desk.name == "rivers"
    assert not closed
    with case.changed():  # and can be worked on
        page.approve_and_next()
    assert {path.stem for path in case.folder.glob("*.rolethread")} == {"rivers", "old"}  # none was made
    case.open(write_dataset(tmp_path / "lakes.jsonl"))
    assert case.desk.name == "lakes"
    assert closed == [True]


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
