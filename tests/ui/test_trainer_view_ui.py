"""“As the trainer sees it”, opened by key and by click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from rolethread_gui.dataset.edits import Command, SetLearn, SetText
from tests.stats.chat_case import make_model
from tests.ui.test_export_ui import go_there, looked, write_uneven
from tests.ui.window_case import WindowCase


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_uneven(tmp_path / "rivers.jsonl"))
    return case


def by_key(case: WindowCase) -> None:
    QTest.keyClick(
        case.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )


def seen(case: WindowCase) -> str:
    panel = case.window.edit_page.trainer_view
    case.wait(lambda: panel.isVisible() and not panel._quiet.isActive() and not panel.looking)
    return str(panel.text.toPlainText())


def choose_trainer(case: WindowCase, trainer: str) -> None:
    box = case.child("trainer_view_trainer")
    box.setCurrentIndex(box.findData(trainer))
    box.activated.emit(box.currentIndex())


def test_opened_by_key_it_asks_for_a_trainer_and_shows_the_conversation(case: WindowCase) -> None:
    by_key(case)
    seen(case)
    assert "Choose above the trainer" in case.child("trainer_view_summary").text()
    choose_trainer(case, "axolotl")
    assert case.window.export_page.choices.trainer == "axolotl"
    text = seen(case)
    assert "Question 1" in text
    assert "2. Assistant  the model learns to say it" in text
    assert "The model learns from 1 of 2 turns" in case.child("trainer_view_summary").text()
    assert case.child("trainer_view_legend").isVisible()
    QTest.keyClick(case.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    case.wait(lambda: case.window.edit_page.view.conversation.key == 2)
    assert "Question 2" in seen(case)
    by_key(case)
    assert case.window.edit_page.table.isVisible()
    assert not case.window.named["trainer_view"].isChecked()


def test_it_follows_edits_and_the_switch(case: WindowCase) -> None:
    by_key(case)
    choose_trainer(case, "axolotl")
    seen(case)
    with case.changed():
        case.desk.submit(Command("Write", (SetText(1, 0, "A new question"),), "conversation"))
    assert "A new question" in seen(case)
    with case.changed():
        case.desk.submit(Command("Mask", (SetLearn(1, 1, False),), "conversation"))
    seen(case)
    assert "would not train" in case.child("trainer_view_summary").text()


def test_a_click_into_a_turn_goes_to_it(case: WindowCase) -> None:
    by_key(case)
    choose_trainer(case, "axolotl")
    seen(case)
    text = case.window.edit_page.trainer_view.text
    cursor = text.document().find("Of course")
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart())
    place = text.cursorRect(cursor).center() + QPoint(3, 0)
    with case.qtbot.waitSignal(text.turn_wanted, timeout=60_000) as said:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert said.args == [1]
    assert case.child("turn_text_1").hasFocus()
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert case.child("turn_text_0").hasFocus()


def test_a_finding_of_the_preflight_leads_to_it(case: WindowCase) -> None:
    go_there(case, "llama_factory")
    card = case.child("finding_greeting_first")
    [link] = [one for one in card.findChildren(QPushButton) if one.property("place")]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    case.wait(case.window.edit_page.isVisible)
    text = seen(case)
    assert "Welcome, traveller." in text
    assert case.window.edit_page.view.conversation.key == 13
    assert "LLaMA-Factory would not train on this conversation." in case.child("trainer_view_summary").text()
    case.click("trainer_view_close")
    assert case.window.edit_page.table.isVisible()


def test_the_cut_and_the_marks_with_the_models_own_files(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "trl")
    case.window.export_page.counting.use(str(make_model(tmp_path / "model", "chatml")))
    looked(case)
    links = case.child("finding_too_long").findChildren(QPushButton)
    QTest.mouseClick(next(one for one in links if one.property("place")), Qt.MouseButton.LeftButton)
    text = seen(case)
    assert "<|im_start|>user" in text
    assert "Cut off here: the rest, " in text
    assert text.index("Cut off here") > text.index("The river was wide")


def test_it_is_empty_without_a_project_and_looks_again_in_the_next(case: WindowCase) -> None:
    by_key(case)
    choose_trainer(case, "axolotl")
    assert seen(case)
    path = case.desk.path
    case.desk.close()
    assert not case.window.edit_page.trainer_view.text.toPlainText()
    case.window.open_path(path)
    case.wait(lambda: case.desk.is_open)
    case.wait(lambda: "Question 1" in seen(case))
