"""One conversation compared with any version and with its file, while it is typed into, and brought back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, DeleteTurn, SetLearn, SetText
from rolethread_gui.dataset.tool_edits import SetSpeaker
from tests.ui.window_case import WindowCase, write_dataset

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    made = WindowCase(qtbot, tmp_path)
    made.open(write_dataset(tmp_path / "set.jsonl"))
    yield made
    made.close()


def submit(case: WindowCase, *edits: object) -> None:
    with case.changed():
        case.desk.submit(Command("Change", edits, "table"))  # type: ignore[arg-type]


def save(case: WindowCase, name: str) -> None:
    with case.qtbot.waitSignal(case.desk.versions_changed, timeout=60_000):
        case.desk.save_version(name)


def told(case: WindowCase, words: str) -> None:
    case.wait(lambda: case.child("compare_told").text() == words)


def choose(case: WindowCase, name: str, text: str) -> None:
    """In a box, with the keyboard."""
    box = case.child(name)
    case.wait(lambda: box.findText(text) >= 0)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(text)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == text


def test_what_differs_besides_the_words_is_told_and_brought_back(case: WindowCase) -> None:
    original = case.desk.conversation(4)
    save(case, "First")
    submit(case, SetSpeaker(4, 1, "Mira"), SetLearn(4, 3, False), SetLearn(4, 1, False))
    case.window.edit_page.open_conversation(4)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, BOTH)
    told(case, "2 turns differ.")
    text = case.child("compare_diff").toPlainText()
    assert "Assistant, differs in who speaks, learning" in text
    assert text.count("unchanged") == 2
    with case.changed():
        case.click("compare_restore")
    assert case.desk.conversation(4).turns == original.turns
    told(case, "All turns are the same.")
    page = case.window.edit_page
    assert page.compare.isAncestorOf(QApplication.focusWidget())  # though the button is grey now
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_any_version_and_the_file_are_compared_and_brought_back(case: WindowCase) -> None:
    original = case.desk.conversation(4)
    submit(case, SetText(4, 1, "First words."))
    save(case, "First")
    submit(case, SetText(4, 1, "Second words."), DeleteTurn(4, 3))
    save(case, "Second")
    page = case.window.edit_page
    page.open_conversation(4)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, BOTH)
    told(case, "All turns are the same.")
    assert case.child("compare_from").currentText() == "Second"  # the newest, against now
    assert case.child("compare_to").currentText() == "Now"
    editor = page.view.editor(1)
    editor.setFocus()
    editor.set_cursor(0)
    with case.changed():
        QTest.keyClicks(editor, "Third! ")
    told(case, "1 of 3 turns differs.")  # it follows what is typed
    assert editor.hasFocus()
    choose(case, "compare_from", "First")
    told(case, "2 turns differ.")
    case.wait(lambda: "FirstThird! Second words." in case.child("compare_diff").toPlainText())
    choose(case, "compare_to", "Second")
    case.wait(lambda: "FirstSecond words." in case.child("compare_diff").toPlainText())
    assert not page.compare._restore.isVisible()  # between two versions there is nothing to bring back
    choose(case, "compare_from", "The file it came from")
    choose(case, "compare_to", "Now")
    told(case, "2 turns differ.")
    with case.changed():
        case.click("compare_restore")
    assert case.desk.conversation(4).turns == original.turns
    told(case, "All turns are the same.")
    with case.changed():
        case.click("undo_button")
    assert case.desk.conversation(4).turns[1].text == "Third! Second words."
    page.open_conversation(5)  # it follows the eyes
    told(case, "All turns are the same.")
    page.table.setFocus()
    case.click("compare_close")
    assert page.table.isVisible()
    assert not case.window.named["compare"].isChecked()


def test_a_conversation_that_was_not_there_is_said(case: WindowCase) -> None:
    save(case, "First")
    page = case.window.edit_page
    page.table.setFocus()
    page.open_conversation(2)
    with case.changed():
        page.bulk_action("duplicate")
    page.open_conversation(13)
    case.window.named["compare"].trigger()
    told(case, "This conversation was not there yet.")
    QTest.keyClick(case.child("compare_from"), Qt.Key.Key_Escape)
    assert not page.compare.isVisible()


def test_the_first_turn_that_differs_is_in_view(qtbot: QtBot, case: WindowCase, tmp_path: Path) -> None:
    turns = [
        {"role": "user" if place % 2 == 0 else "assistant", "content": "word " * 60} for place in range(40)
    ]
    path = tmp_path / "long.jsonl"
    path.write_text(json.dumps({"messages": turns}) + "\n", encoding="utf-8")
    case.open(path)
    submit(case, SetText(1, 30, "Here."))
    case.window.named["compare"].trigger()
    choose(case, "compare_from", "The file it came from")
    told(case, "1 of 40 turns differs.")
    diff = case.child("compare_diff")

    def in_view() -> bool:
        shown = diff.cursorForPosition(QPoint(30, 60)).position()
        return abs(diff.toPlainText().index("Here.") - shown) < 600

    case.wait(in_view)
    scrolled = diff.verticalScrollBar().value()
    assert scrolled > 0
    submit(case, SetText(1, 30, "Here it is."))
    case.wait(lambda: "Here it is." in diff.toPlainText())
    assert diff.verticalScrollBar().value() == scrolled
