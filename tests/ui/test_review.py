"""Review mode: single keys, progress, the way in and out, and where one was after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.filters import Filter, HasFlag
from tests.ui import edit_case
from tests.ui.edit_case import FILLER
from tests.ui.window_case import WindowCase


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    made = WindowCase(qtbot, tmp_path)
    made.open(edit_case.write_dataset(tmp_path / "rivers.jsonl"))
    yield made
    made.close()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def on_screen(case: WindowCase) -> int:
    return int(case.window.edit_page.view.conversation.key)


def begin(case: WindowCase) -> None:
    press(Qt.Key.Key_F4)
    case.wait(case.child("review_bar").hasFocus)


def told(case: WindowCase) -> str:
    return str(case.child("review_told").text())


def test_single_keys_decide_and_go_on(case: WindowCase) -> None:
    page = case.window.edit_page
    begin(case)
    assert case.window.named["review"].isChecked()
    assert not page.table.isVisible()
    assert not page.filters.isVisible()
    assert told(case) == "0 of 12 looked at today"
    with case.changed():
        press(Qt.Key.Key_A)
    assert on_screen(case) == 2
    assert told(case) == "1 of 12 looked at today"
    with case.changed():
        press(Qt.Key.Key_X)
    press(Qt.Key.Key_N)
    with case.changed():
        press(Qt.Key.Key_R)
    press(Qt.Key.Key_P)
    press(Qt.Key.Key_P)
    assert on_screen(case) == 3
    assert told(case) == "4 of 12 looked at today"
    columns = case.desk.columns
    assert columns.plain("status")[:4].tolist() == [2, 0, 0, 0]
    assert columns.plain("included")[:4].tolist() == [True, False, True, True]
    with case.changed():  # undo works as everywhere, and goes there
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert case.desk.columns.plain("included")[1]
    assert case.child("review_bar").hasFocus()
    press(Qt.Key.Key_Escape)
    assert not page.review.bar.isVisible()
    assert page.table.isVisible()
    assert page.table.hasFocus()
    assert not case.window.named["review"].isChecked()


def test_in_a_text_letters_are_letters(case: WindowCase) -> None:
    begin(case)
    page = case.window.edit_page
    press(Qt.Key.Key_E)
    editor = page.view.editor(0)
    assert editor.hasFocus()
    editor.set_cursor(0)
    with case.changed():
        QTest.keyClicks(editor, "axrnpf ")
    assert case.desk.conversation(1).turns[0].text.startswith("axrnpf Tell me")
    assert on_screen(case) == 1
    assert case.desk.columns.plain("status")[0] == 0
    assert case.child("review_leave").text() == "Back to the keys"
    press(Qt.Key.Key_Escape)
    assert case.child("review_bar").hasFocus()
    with case.changed():
        press(Qt.Key.Key_A)
    assert case.desk.columns.plain("status")[0] == 2


def test_the_next_flag_is_shown_with_its_card_and_the_keys_stay(case: WindowCase) -> None:
    page = case.window.edit_page
    page.set_filter(Filter((HasFlag(("filler",)),)))
    begin(case)
    press(Qt.Key.Key_F)
    assert on_screen(case) == FILLER[0]
    assert page.view.card.isVisible()
    assert page.view.card.flags[0].check == "filler"
    assert case.child("review_bar").hasFocus()
    stops = len(page.view.stops())
    for _ in range(stops):
        press(Qt.Key.Key_F)
    assert on_screen(case) == FILLER[1]
    case.click("review_approve")  # the keys shown can be clicked too
    assert on_screen(case) == FILLER[2]
    press(Qt.Key.Key_N)
    assert on_screen(case) == FILLER[2]
    assert "last one shown" in case.window.status.message()
    assert "1 approved" in case.window.status.message()


def test_the_place_and_the_progress_are_there_after_a_restart(case: WindowCase) -> None:
    begin(case)
    for _ in range(4):
        press(Qt.Key.Key_N)
    assert on_screen(case) == 5
    project = case.desk.path
    assert project is not None
    case.close()
    case.start()
    case.window.open_path(project)
    case.wait(lambda: case.desk.is_open and case.window.edit_page.view.conversation is not None)
    case.wait(lambda: on_screen(case) == 5)
    case.click("review_go_on")
    assert case.child("review_bar").hasFocus()
    assert told(case) == "4 of 12 looked at today"
    press(Qt.Key.Key_Escape)
    assert not case.desk.undo_text()  # nothing of this is a change


def test_a_list_that_needs_the_room_ends_it(case: WindowCase) -> None:
    begin(case)
    press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert case.child("replace_panel").isVisible()
    assert not case.window.edit_page.review.is_on
    case.click("replace_close")
    case.window.edit_page.table.setFocus()
    begin(case)
    press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert case.child("history_panel").isVisible()
    assert not case.window.edit_page.review.is_on
