"""New conversations, and conversations cut and joined, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.conversation import Conversation, Role
from tests.ui.edit_case import EditCase, OpenDesk, write_dataset


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[EditCase]:
    opened = OpenDesk(tmp_path, write_dataset(tmp_path / "rivers.jsonl"))
    made = EditCase(qtbot, opened)
    yield made
    made.close()
    opened.close()


def on_screen(case: EditCase) -> Conversation:
    assert case.page.view.conversation is not None
    return case.page.view.conversation


def make(case: EditCase) -> Conversation:
    with case.qtbot.waitSignal(case.page.made, timeout=60_000):
        case.click("new_make")
    return on_screen(case)


def test_an_empty_one_comes_after_the_one_on_screen_ready_to_type(case: EditCase) -> None:
    case.page.open_conversation(2)
    case.page.new_conversation()
    spin, system = case.child("new_exchanges"), case.child("new_system")
    assert isinstance(spin, QSpinBox)
    spin.setValue(2)
    QTest.keyClicks(system, "You are a river.")
    made = make(case)
    assert [turn.role for turn in made.turns] == [
        Role.SYSTEM,
        Role.USER,
        Role.ASSISTANT,
        Role.USER,
        Role.ASSISTANT,
    ]
    assert case.page.model.shown.row(made.key) == case.page.model.shown.row(2) + 1
    editor = case.editor(made.turns[1].key)
    assert case.page.focusWidget() is editor
    with case.changed():
        QTest.keyClicks(editor, "Hello")
        case.desk.flush_typing()
    assert case.desk.conversation(made.key).turns[1].text == "Hello"


def test_one_like_another_keeps_what_was_ticked(case: EditCase) -> None:
    case.page.open_conversation(1)
    case.page.new_conversation()
    case.click("new_like")
    box = case.child("new_keep_user")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    made = make(case)
    assert made.turns[0].text.startswith("Tell me about river 1")
    assert made.turns[1].text == ""
    assert case.said[-1] == "Made a conversation"


def test_a_transcript_is_shown_as_it_is_understood_before_it_is_made(case: EditCase) -> None:
    case.page.new_conversation()
    case.click("new_paste")
    field = case.child("new_text")
    assert isinstance(field, QPlainTextEdit)
    assert not case.child("new_make").isEnabled()
    field.setPlainText("Tom: Is it far?\nMira: Not very.\nTom: Then let us go.\nMira: Yes.")
    case.qtbot.waitUntil(case.child("new_make").isEnabled, timeout=60_000)
    preview = case.child("new_preview")
    assert isinstance(preview, QPlainTextEdit)
    assert preview.toPlainText().startswith("[User, Tom] Is it far?\n[Assistant, Mira] Not very.")
    choice = case.child("new_role_Tom")
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(1)
    assert preview.toPlainText().startswith("[Assistant, Tom]")
    made = make(case)
    assert [(turn.role, turn.speaker) for turn in made.turns[:2]] == [
        (Role.ASSISTANT, "Tom"),
        (Role.ASSISTANT, "Mira"),
    ]


def test_cut_here_and_join_again(case: EditCase) -> None:
    case.page.open_conversation(5)
    before = case.texts()
    case.click("turn_menu_1")
    menu = case.page.findChildren(QMenu, "turn_menu")[-1]
    action = next(action for action in menu.actions() if action.data() == "cut")
    with case.changed():
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert case.texts() == before[:1]
    row = case.page.model.shown.row(5)
    new = case.page.model.key(row + 1)
    assert [turn.text for turn in case.desk.conversation(new).turns] == before[1:]
    case.page.table.choose((5,))
    with case.changed():
        case.page.bulk_action("join")
    assert case.texts() == before
    assert case.page.model.key(case.page.model.shown.row(5) + 1) == 6
    case.page.table.choose((12,))
    case.page.bulk_action("join")
    assert case.said[-1] == "There is no conversation below this one to join it with."
