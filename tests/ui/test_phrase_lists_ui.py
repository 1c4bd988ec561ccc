"""The project's own list of phrases in the real window: added by hand and from a text, changed, and taken off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from rolethread_gui.dataset.edits import Command, Ignore
from tests.ui.test_checks_page import write_rooms
from tests.ui.window_case import WindowCase


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_rooms(tmp_path / "rooms.jsonl", 12))
    return case


def flagged(case: WindowCase) -> list[int]:
    return [key for key in range(1, 13) if any(flag.check == "own_phrase" for flag in case.desk.flags(key))]


def choose(box: QComboBox, text: str) -> None:
    box.setFocus()
    for _ in range(box.count()):
        if box.currentText() == text:
            return
        QTest.keyClick(box, Qt.Key.Key_Down)
    raise AssertionError([box.itemText(at) for at in range(box.count())])


def test_a_phrase_is_listed_changed_and_taken_off(case: WindowCase) -> None:
    case.click("page_checks")
    case.click("checks_tab_lists")
    QTest.keyClicks(case.child("list_text"), "behind DOOR")
    with case.checked():
        case.click("list_add")
    case.wait(lambda: flagged(case) == [1, 2, 3, 4, 6, 8, 10, 11, 12])
    listed = case.child("list_own")
    case.wait(lambda: listed.topLevelItemCount() == 1)
    assert listed.topLevelItem(0).text(0) == "behind DOOR"
    place = listed.visualItemRect(listed.topLevelItem(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    choose(case.child("list_place"), "Only at the end")
    with case.checked():
        case.click("list_change")
    case.wait(lambda: flagged(case) == [])
    with case.checked():
        case.desk.undo()
    case.wait(lambda: len(flagged(case)) == 9)
    listed.topLevelItem(0).setSelected(True)
    with case.checked():
        case.click("list_remove")
    case.wait(lambda: flagged(case) == [])
    assert case.desk.setting("own_phrases") is None


def test_chosen_words_of_a_text_are_listed(case: WindowCase) -> None:
    case.window.edit_page.open_conversation(3)
    editor = case.window.edit_page.view.editor(1)
    assert editor is not None
    editor.setFocus()
    text = editor.toPlainText()
    cursor = editor.textCursor()
    cursor.setPosition(text.index("a lamp from"))
    cursor.setPosition(text.index("a lamp from") + len("a lamp from"), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    with case.checked():
        QTest.keyClick(
            editor, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert [one["text"] for one in case.desk.setting("own_phrases")] == ["a lamp from"]
    case.wait(lambda: len(flagged(case)) == 9)


def test_what_was_ignored_everywhere_is_flagged_again(case: WindowCase) -> None:
    case.desk.submit(Command("Ignore", (Ignore("filler", "Certainly!"),)))
    case.click("page_checks")
    case.click("checks_tab_lists")
    alone = case.child("list_alone")
    case.wait(lambda: alone.count() == 1)
    assert alone.item(0).text() == "“Certainly!” (Padding)"
    alone.setCurrentRow(0)
    with case.changed():
        case.click("list_again")
    case.wait(lambda: alone.count() == 0)
    case.wait(lambda: case.child("list_known").topLevelItemCount() == 3)
