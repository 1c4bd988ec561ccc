"""What opening asks, on screen: in which letters, who the model is, which column is which, and a name on the Hub."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from tests.hub_double import SECRET, hub
from tests.ui.window_case import WindowCase, write_dataset


def text_of(case: WindowCase, key: int, turn: int) -> str:
    found: list[str] = []
    case.desk.ask(lambda project: project.conversation(key).turns[turn].text, found.append)
    case.wait(lambda: bool(found))
    return found[0]


def test_letters_of_an_old_code_page_are_asked_for_with_excerpts(case: WindowCase, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(
        "User: Wie heißt die Straße?\nAssistant: Müllergässchen, „natürlich“.\n".encode("cp1252") * 3
    )
    case.window.open_path(path)
    dialog = case.child("question_dialog")
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    buttons = [
        one for one in dialog.findChildren(QPushButton) if one.objectName().startswith("question_option_")
    ]
    right = next(one for one in buttons if "Müllergässchen, „natürlich“" in one.accessibleDescription())
    assert any("Müllergässchen" in text for text in shown)
    with case.checked():
        case.click(right.objectName())
    assert text_of(case, 1, 1).startswith("Müllergässchen, „natürlich“.")


def test_who_the_model_is_is_asked_and_can_be_left(case: WindowCase, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Mira: Is it far?\nTobin: Further than yesterday.\n" * 3)
    case.window.open_path(path)
    case.child("question_dialog")
    case.click("question_leave")
    case.wait(lambda: not case.window.findChildren(QDialog, "question_dialog"))
    case.wait(lambda: not case.desk.is_open)
    case.window.open_path(path)
    dialog = case.child("question_dialog")
    with case.checked():
        QTest.keyClick(dialog, Qt.Key.Key_2)  # the second card
    assert text_of(case, 1, 1) == "Further than yesterday."
    roles: list[str] = []
    case.desk.ask(
        lambda project: [turn.role.value for turn in project.conversation(1).turns][:2], roles.extend
    )
    case.wait(lambda: bool(roles))
    assert roles == ["user", "assistant"]


def test_what_was_open_comes_back_where_nothing_is_answered(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    case.window.edit_page.open_conversation(5)
    path = tmp_path / "talk.txt"
    path.write_text("Mira: Is it far?\nTobin: Further than yesterday.\n" * 3)
    case.window.open_path(path)
    case.child("question_dialog")
    assert case.desk.name == "talk"
    case.click("question_leave")
    case.wait(lambda: case.desk.name == "rivers")
    view = case.window.edit_page.view
    case.wait(lambda: view.conversation is not None and view.conversation.key == 5)
    assert not case.problems
    assert {found.stem for found in case.folder.glob("*.rolethread")} == {"rivers"}


def test_columns_are_told_with_the_conversation_they_make(case: WindowCase, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("l,r,n\nHow are you?,Quite well.,1\nAnd now?,So so.,2\n")
    case.window.open_path(path)
    case.child("columns_dialog")
    preview: QPlainTextEdit = case.child("columns_preview")
    case.wait(lambda: "Quite well." in preview.toPlainText())
    prompt: QComboBox = case.child("column_prompt")
    reply: QComboBox = case.child("column_reply")
    read: QPushButton = case.child("columns_read")
    prompt.setCurrentText("(none)")
    case.wait(lambda: not read.isEnabled())
    prompt.setCurrentText("r")
    reply.setCurrentText("l")
    case.wait(lambda: "Quite well." in preview.toPlainText().split("\n\n")[0])
    with case.checked():
        case.click("columns_read")
    assert text_of(case, 2, 1) == "And now?"


def test_a_dataset_is_fetched_by_its_name(
    case: WindowCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_dataset(tmp_path / "first.jsonl")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("rolethread_gui.ui.sources.hub_dialog.hub_folder", lambda: tmp_path / "hub")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.hub_double.FileKeyring")
    monkeypatch.setenv("TEST_KEYRING", str(tmp_path / "keyring.json"))
    with hub() as (address, asked):
        monkeypatch.setenv("HF_ENDPOINT", address)
        case.window.named["open_hub"].trigger()
        name: QLineEdit = case.child("hub_name")
        token: QLineEdit = case.child("hub_token")
        told: QLabel = case.child("hub_told")
        assert not case.child("hub_fetch").isEnabled()
        QTest.keyClicks(name, "my talks")
        case.click("hub_fetch")
        assert "not the name of a dataset" in told.text()
        name.clear()
        QTest.keyClicks(name, "wren/closed")
        case.click("hub_fetch")
        case.wait(lambda: "or it is private" in told.text())
        QTest.keyClicks(token, SECRET)
        case.click("hub_keep")
        with case.checked():
            case.click("hub_fetch")
        assert SECRET in {used for _, used in asked}
    assert (tmp_path / "keyring.json").exists()
    assert text_of(case, 1, 1) == "Ho"
    assert (
        not case.window.findChildren(QDialog, "hub_dialog")
        or not case.window.findChild(QDialog, "hub_dialog").isVisible()
    )
    assert os.environ["HF_ENDPOINT"] == address


def test_fetching_is_cancelled_with_the_dialog(
    case: WindowCase, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("rolethread_gui.ui.sources.hub_dialog.hub_folder", lambda: tmp_path / "hub")
    with hub() as (address, _):
        monkeypatch.setenv("HF_ENDPOINT", address)
        case.window.named["open_hub"].trigger()
        QTest.keyClicks(case.child("hub_name"), "wren/talks")
        case.click("hub_fetch")
        case.click("hub_leave")
    assert not case.desk.is_open
