"""Backups in the window: they are listed with what was done since, and one can go back and forth between them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QListView, QListWidget, QTextEdit, QTreeWidget

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.engine.project import Project
from tests.ui.edit_case import write_dataset
from tests.ui.window_case import WindowCase


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    return case


def change(case: WindowCase, text: str, label: str) -> None:
    with case.changed():
        case.desk.submit(Command(label, (SetText(1, 0, text),)))


def rows(case: WindowCase) -> list[str]:
    tree: QTreeWidget = case.child("backups_list")
    return [tree.topLevelItem(row).text(2) for row in range(tree.topLevelItemCount())]


def since(case: WindowCase) -> list[str]:
    shown: QListWidget = case.child("backups_since")
    return [shown.item(row).text() for row in range(shown.count())]


def test_back_to_a_backup_and_back_again(case: WindowCase) -> None:
    change(case, "first", "First change")
    case.window.named["backups"].trigger()
    case.wait(lambda: case.child("backups_empty").isVisible())
    case.click("backups_now")
    case.wait(lambda: rows(case) == ["First change"])
    case.wait(lambda: since(case) == ["Nothing. The project is as it was then."])
    case.child("backups_dialog").close()
    change(case, "second", "Second change")
    case.window.named["backups"].trigger()
    case.wait(lambda: rows(case) == ["First change"] and since(case) == ["Second change"])
    with case.checked():
        case.click("backups_go_back")
        case.wait(lambda: case.desk.is_open and "as it was" in case.window.status.message())
    assert case.desk.conversation(1).turns[0].text == "first"
    case.window.named["backups"].trigger()
    case.wait(lambda: rows(case) == ["Second change", "First change"])
    with case.checked():
        case.click("backups_go_back")  # how it was before going back
        case.wait(lambda: case.desk.is_open and case.desk.conversation(1).turns[0].text == "second")


def test_a_backup_that_cannot_be_opened_says_so_and_cannot_be_gone_back_to(case: WindowCase) -> None:
    change(case, "first", "First change")
    case.window.named["backups"].trigger()
    case.click("backups_now")
    case.wait(lambda: rows(case) == ["First change"])
    case.wait(lambda: case.child("backups_told").text() == "Every conversation is as it was then.")
    tree: QTreeWidget = case.child("backups_list")
    Path(tree.topLevelItem(0).toolTip(0)).write_bytes(b"gone")
    case.child("backups_dialog").close()
    case.window.named["backups"].trigger()
    case.wait(lambda: len(rows(case)) == 1 and rows(case) != ["First change"])
    assert not case.child("backups_go_back").isEnabled()
    case.child("backups_dialog").close()


def test_what_going_back_changes_is_shown_before(case: WindowCase) -> None:
    change(case, "before", "First change")
    case.window.named["backups"].trigger()
    case.click("backups_now")
    case.wait(lambda: case.child("backups_told").text() == "Every conversation is as it was then.")
    case.child("backups_dialog").close()
    change(case, "after", "Second change")
    case.window.named["backups"].trigger()
    case.wait(lambda: "1 conversation gets its earlier words" in case.child("backups_told").text())
    changes: QListView = case.child("backups_changes")
    assert changes.model().rowCount() == 1
    assert changes.model().index(0, 0).data() == "1  before"
    diff: QTextEdit = case.child("backups_diff")
    case.wait(lambda: "before" in diff.toPlainText() and "after" in diff.toPlainText())
    case.child("backups_dialog").close()


def test_a_clean_copy_holds_nothing_of_what_was(
    case: WindowCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(case, "a secret", "Wrote a secret")
    change(case, "nothing of it", "Took it out")
    out = tmp_path / "given away.rolethread"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    case.window.named["clean_copy"].trigger()
    case.wait(lambda: "without History" in case.window.status.message())
    assert b"a secret" not in out.read_bytes()
    with Project.open(out) as project:
        assert project.conversation(1).turns[0].text == "nothing of it"
    assert sqlite3.connect(out).execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert case.desk.conversation(1).turns[0].text == "nothing of it"
