"""The rewrite queue: filled from anywhere, gone through by key, counted from History, there after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.worklist import Waiting
from tests.ui import edit_case
from tests.ui.edit_case import FILLER
from tests.ui.window_case import WindowCase

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    made = WindowCase(qtbot, tmp_path)
    made.open(edit_case.write_dataset(tmp_path / "rivers.jsonl"))
    yield made
    made.close()


def on_screen(case: WindowCase) -> int:
    return int(case.window.edit_page.view.conversation.key)


def queue(case: WindowCase) -> tuple[int, ...]:
    return case.window.edit_page.work.queue.keys


def said(case: WindowCase, name: str) -> str:
    case.window.edit_page.queue.show_now()
    return str(case.child(name).text())


def waits_for(case: WindowCase, name: str, words: str) -> None:
    """What is counted from History is there when that has answered."""
    case.wait(lambda: said(case, name) == words)


def press(
    case: WindowCase, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or case.window, key, modifiers)


def filled(case: WindowCase) -> None:
    case.click("facet_flag_filler")
    case.click("filter_queue")


def test_a_filter_becomes_a_queue_and_f6_leads_through_it(case: WindowCase) -> None:
    filled(case)
    assert queue(case) == FILLER
    assert case.child("queue_panel").isVisible()
    assert case.window.named["queue"].isChecked()
    assert said(case, "queue_from") == case.desk.check_titles["filler"]
    page = case.window.edit_page
    page.open_conversation(FILLER[0])
    editor = page.view.editor(1)
    editor.setFocus()
    editor.set_cursor(0)
    QTest.keyClicks(editor, "Slowly. ")
    press(case, Qt.Key.Key_F6)  # without a pause: what was typed counts
    case.wait(lambda: on_screen(case) == FILLER[1])
    waits_for(case, "queue_told", "1 of 3 done")
    waits_for(case, "queue_today", "1 of 10 rewritten today")
    press(case, Qt.Key.Key_F6)  # nothing was rewritten there: it still waits
    case.wait(lambda: on_screen(case) == FILLER[2])
    waits_for(case, "queue_told", "1 of 3 done")
    case.click("queue_skip")
    case.wait(lambda: on_screen(case) == FILLER[1])
    press(case, Qt.Key.Key_F6, SHIFT)
    assert page.work.queue.state(FILLER[1]) is Waiting.LATER
    waits_for(case, "queue_told", "1 of 3 done · 1 skipped · 1 for later")
    case.click("queue_done")
    assert "through: 2 done, 1 skipped" in case.window.status.message()
    # What was rewritten is what stands in History: undone, it counts no more.
    with case.changed():
        case.click("undo_button")
    waits_for(case, "queue_today", "0 of 10 rewritten today")


def test_it_is_filled_from_start_here_from_the_table_and_by_key(case: WindowCase) -> None:
    case.click("start_card_queue")
    found = queue(case)
    assert found
    assert case.window.edit_page.table.isVisible()
    case.click("queue_clear")
    assert queue(case) == ()
    case.click("queue_bring_back")
    assert queue(case) == found
    case.click("queue_clear")
    page = case.window.edit_page
    page.table.choose((2, 5))
    page.table.setFocus()
    case.click("bulk_more")
    menu = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())
    action = next(one for one in menu.actions() if one.data() == "queue")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert queue(case) == (2, 5)
    page.table.choose(())
    page.open_conversation(9)
    press(case, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert queue(case) == (2, 5, 9)
    panel = page.queue.panel
    rect = panel.list.visualRect(panel.model.index(1))
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, rect.center().y()))
    assert on_screen(case) == 5
    case.click("queue_remove")
    assert queue(case) == (2, 9)
    assert not case.desk.undo_text()  # none of it is a change of the dataset


def test_it_is_there_after_a_restart_and_leaves_out_who_was_deleted(case: WindowCase) -> None:
    filled(case)
    case.child("queue_target").setValue(25)
    case.window.edit_page.open_conversation(FILLER[0])
    case.click("queue_done")
    case.wait(lambda: on_screen(case) == FILLER[1])
    case.window.edit_page.table.setFocus()
    with case.changed():
        press(case, Qt.Key.Key_Delete)
    project = case.desk.path
    assert project is not None
    case.close()
    case.start()
    case.window.open_path(project)
    case.wait(lambda: case.desk.is_open and case.window.edit_page.view.conversation is not None)
    case.window.named["queue"].trigger()
    waits_for(case, "queue_told", "1 of 3 done")
    assert case.child("queue_target").value() == 25
    case.click("queue_next")
    case.wait(lambda: on_screen(case) == FILLER[2])


def test_an_empty_queue_says_what_would_fill_it(case: WindowCase) -> None:
    case.window.named["history"].trigger()
    case.window.named["queue"].trigger()
    assert not case.window.named["history"].isChecked()
    assert "Nothing waits" in said(case, "queue_empty")
    case.click("queue_put_shown")
    assert queue(case) == tuple(range(1, 13))
    case.click("queue_close")
    assert case.child("filter_panel").isVisible()
    assert not case.window.named["queue"].isChecked()
