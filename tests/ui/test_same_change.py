"""“The same change fits N other turns”: offered after a typed edit, listed on a click, refused for good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, SetStatus, SetText
from tests.ui import edit_case
from tests.ui.edit_case import FILLER
from tests.ui.window_case import WindowCase

PHRASE = "I'd be happy to help."


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    made = WindowCase(qtbot, tmp_path)
    made.open(edit_case.write_dataset(tmp_path / "rivers.jsonl"))
    yield made
    made.close()


def reply(case: WindowCase, key: int) -> str:
    return str(case.desk.conversation(key).turns[1].text)


def retype(case: WindowCase, key: int, old: str, new: str) -> None:
    """Choose words in the reply and type others, or delete them."""
    page = case.window.edit_page
    page.open_conversation(key)
    editor = page.view.editor(1)
    editor.setFocus()
    at = editor.text.text.index(old)
    editor.set_cursor(at, at + len(old))
    if new:
        QTest.keyClicks(editor, new)
    else:
        QTest.keyClick(editor, Qt.Key.Key_Delete)


def offered(case: WindowCase) -> str:
    bar = case.window.edit_page.same_change.bar
    case.wait(lambda: bar.isVisible())  # noqa: PLW0108  a bound method would be kept
    return str(case.child("same_change_told").text())


def test_the_offer_lists_the_places_and_changes_them_in_one_step(case: WindowCase) -> None:
    page = case.window.edit_page
    with case.changed():
        case.desk.submit(Command("Approve", (SetStatus((FILLER[2],), "approved"),)))
    retype(case, FILLER[0], PHRASE, "Gladly.")
    editor = page.view.editor(1)
    place, scroll = editor.cursor_place(), page.view.verticalScrollBar().value()
    told = offered(case)  # after a rest, while the cursor is still there
    assert told.startswith("The same change fits 2 other turns")
    assert "becomes “Gladly”" in told
    assert editor.hasFocus()
    assert (editor.cursor_place(), page.view.verticalScrollBar().value()) == (place, scroll)
    before = case.desk.position
    case.click("same_change_show")
    run = case.child("fix_all_run")
    case.wait(run.isEnabled)
    assert run.text() == "Fix 1"  # the approved one starts unticked
    assert not page.same_change.bar.isVisible()
    page.fix_all.tree.setFocus()
    QTest.keyClick(page.fix_all.tree, Qt.Key.Key_Space)
    assert run.text() == "Fix 2"
    with case.changed():
        case.click("fix_all_run")
    assert [reply(case, key).split(" River")[0] for key in FILLER] == ["Certainly! Gladly."] * 3
    assert case.desk.position == before + 1
    with case.changed():
        case.desk.undo()
    assert PHRASE in reply(case, FILLER[1])


def test_typing_on_takes_it_away_and_leaving_the_turn_asks_at_once(case: WindowCase) -> None:
    page = case.window.edit_page
    retype(case, FILLER[0], PHRASE, "Gladly.")
    offered(case)
    editor = page.view.editor(1)
    QTest.keyClicks(editor, "!!")
    assert not page.same_change.bar.isVisible()
    with case.qtbot.waitSignal(page.leaving):
        QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert "“Gladly.!!”" in offered(case)


def test_what_was_refused_does_not_come_back(case: WindowCase) -> None:
    page = case.window.edit_page
    retype(case, FILLER[0], PHRASE + " ", "")
    assert "is cut" in offered(case)
    case.click("same_change_refuse")
    assert not page.same_change.bar.isVisible()
    asked: list[object] = []
    page.same_change._search = asked.append  # would be called with what is looked for
    retype(case, FILLER[1], PHRASE + " ", "")
    page.table.setFocus()
    QApplication.processEvents()
    case.wait(lambda: not case.window.edit_page.same_change._soon.isActive())
    assert asked == []
    assert page.work.refused == {(PHRASE + " ", "")}
    project = case.desk.path
    assert project is not None
    del page
    case.close()
    case.start()
    case.window.open_path(project)
    case.wait(lambda: case.window.edit_page.work.refused == {(PHRASE + " ", "")})


def test_an_undo_takes_the_offer_back_with_it(case: WindowCase) -> None:
    retype(case, FILLER[0], PHRASE, "Gladly.")
    offered(case)
    with case.changed():
        case.desk.undo()
    assert not case.window.edit_page.same_change.bar.isVisible()
    assert PHRASE in reply(case, FILLER[0])


def test_it_goes_with_the_words_that_were_written(case: WindowCase) -> None:
    retype(case, FILLER[0], PHRASE, "Gladly.")
    offered(case)
    text = reply(case, FILLER[0])
    with case.changed():
        edit = SetText(FILLER[0], 1, text.replace("Gladly.", ""))
        case.desk.submit(Command("Cut", (edit,), "flag card"))
    assert not case.window.edit_page.same_change.bar.isVisible()
