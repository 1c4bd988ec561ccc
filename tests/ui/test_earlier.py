"""A turn as it was: under a held key, in every version, and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from rolethread_gui.dataset.edits import Command, DuplicateConversation, SetText
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from tests.ui.window_case import WindowCase, write_dataset


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    return case


def _editor(case: WindowCase) -> TurnEditor:
    found = case.window.edit_page.view.editor(0)
    assert found is not None
    return found


def _write(case: WindowCase, text: str) -> None:
    with case.changed():
        case.desk.submit(Command("Wrote", (SetText(1, 0, text),)))


def _save(case: WindowCase, name: str) -> None:
    saved: list[object] = []
    case.desk.save_version(name, "", saved.append)
    case.wait(lambda: bool(saved))


def _sheets(case: WindowCase) -> list[QWidget]:
    return [one for one in case.window.findChildren(QWidget, "before_sheet") if one.isVisible()]


def test_a_held_key_shows_the_turn_as_it_was(case: WindowCase) -> None:
    _write(case, "Question 1, said another way")
    editor = _editor(case)
    editor.setFocus()
    QTest.keyPress(editor, Qt.Key.Key_F7)
    case.wait(lambda: case.child("before_text").toPlainText() == "Question 1")
    assert _sheets(case)[0].title.text() == "As it was in the file it came from"
    QTest.keyRelease(editor, Qt.Key.Key_F7)
    assert not _sheets(case)
    assert editor.hasFocus()
    assert editor.text.text == "Question 1, said another way"
    _save(case, "First")
    _write(case, "Now 🙂 something else")
    QTest.keyPress(editor, Qt.Key.Key_F7)
    case.wait(lambda: case.child("before_text").toPlainText() == "Question 1, said another way")
    marked = [one.cursor.selectedText() for one in case.child("before_text").extraSelections()]
    assert "".join(marked) == "Question 1, said another way"
    QTest.keyRelease(editor, Qt.Key.Key_F7)
    assert not _sheets(case)


def test_the_key_says_what_it_cannot_show(case: WindowCase) -> None:
    editor = _editor(case)
    editor.setFocus()
    QTest.keyPress(editor, Qt.Key.Key_F7)
    case.child("before_text")
    assert _sheets(case)[0].title.text() == "The same as in the file it came from"
    QTest.keyRelease(editor, Qt.Key.Key_F7)
    with case.changed() as change:
        case.desk.submit(Command("Duplicated", (DuplicateConversation(1),)))
    case.window.edit_page.open_conversation(change.args[0].added[0])
    editor = _editor(case)
    editor.setFocus()
    QTest.keyPress(editor, Qt.Key.Key_F7)
    QTest.keyRelease(editor, Qt.Key.Key_F7)  # let go before the answer came
    answers: list[object] = []
    case.desk.versions(answers.append)
    case.wait(lambda: bool(answers))
    assert not _sheets(case)


def _open_menu(case: WindowCase, entry: str) -> None:
    case.click("turn_menu_0")
    menu = case.child("turn_menu")
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.data() == entry)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_one_turn_is_brought_back_from_a_version(case: WindowCase) -> None:
    _open_menu(case, "earlier")
    assert case.child("earlier_none").isVisible()
    assert not case.child("earlier_restore").isEnabled()
    case.child("earlier_dialog").close()
    for name in ("One", "Two", "Again two", "Three"):
        if not name.startswith("Again"):
            _write(case, f"Text {name}")
        _save(case, name)
    _open_menu(case, "earlier")
    listed = case.child("earlier_list")
    different = ["Again two", "One", "As it came from the file"]  # texts that differ, each once
    case.wait(lambda: [listed.item(row).text() for row in range(listed.count())] == different)
    listed.setCurrentRow(1)
    assert "Text One" in case.child("earlier_diff").toPlainText().replace("Three", "")
    with case.changed():
        case.click("earlier_restore")
    assert case.desk.conversation(1).turns[0].text == "Text One"
    assert case.window.named["undo"].text() == "&Undo: Brought back a turn of conversation 1 from “One”"
    assert not [one for one in case.window.findChildren(QWidget, "earlier_dialog") if one.isVisible()]
