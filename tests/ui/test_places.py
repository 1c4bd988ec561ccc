"""Back and forward after jumps, conversations of late, and coming back tomorrow to the very line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rolethread_gui.dataset.edits import Command, SetStatus
from rolethread_gui.dataset.filters import Between, Filter, HasStatus, IsOneOf
from rolethread_gui.ui.edit.table_model import WORDS
from rolethread_gui.ui.trail import Place, Spot, Trail
from rolethread_gui.workbench.preferences import LAST_PROJECT
from tests.ui.window_case import WindowCase, write_dataset

ALT = Qt.KeyboardModifier.AltModifier


def _key(case: WindowCase) -> int:
    conversation = case.window.edit_page.view.conversation
    return 0 if conversation is None else conversation.key


def _noted(case: WindowCase) -> None:
    """Where one is is taken down when the event loop has nothing else to do."""
    case.wait(lambda: not case.window.places._moved.isActive())
    assert case.window.places._moved.interval() == 0  # not as many milliseconds as the conversation's number


def _go(case: WindowCase, key: int) -> None:
    case.window.edit_page.open_conversation(key)
    _noted(case)


def _back(case: WindowCase) -> None:
    QTest.keyClick(case.window, Qt.Key.Key_Left, ALT)
    QApplication.processEvents()


def _on(case: WindowCase) -> None:
    QTest.keyClick(case.window, Qt.Key.Key_Right, ALT)
    QApplication.processEvents()


def test_stepping_leaves_one_place_behind_and_a_new_way_forgets_what_was_ahead() -> None:
    trail = Trail()
    for key in (1, 5):
        trail.arrive(Place(key=key))
    for key in (6, 7, 8):
        trail.arrive(Place(key=key, passing=True))
    trail.stay(Spot(turn=0))  # something was done in the last of them
    trail.arrive(Place(key=9, passing=True))
    assert [trail.go(-1).key for _ in range(3)] == [8, 5, 1]
    assert trail.go(-1) is None
    assert trail.go(1) == Place(key=5)
    trail.arrive(Place(key=2))
    assert not trail.can_go(1)
    assert trail.recent(9) == [5, 1]


def test_back_and_forward_bring_filter_page_and_the_line(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl", 40))
    edit = case.window.edit_page
    assert not case.window.named["back"].isEnabled()
    case.window.resize(1200, 420)
    _go(case, 30)
    edit.view.focus_text()
    edit.view.go_to_turn(1, (900, 900))
    QApplication.processEvents()
    seen = edit.view.verticalScrollBar().value()
    assert seen > 0
    long_ones = Filter((Between("reply_words", 100, 200, "reply length"),))
    edit.set_filter(long_ones)
    _noted(case)
    _go(case, 12)
    case.window.show_page("balance")
    _noted(case)
    _back(case)
    assert case.child("edit_page").isVisible()
    assert (_key(case), edit.current_filter()) == (12, long_ones)
    while case.window.named["back"].isEnabled() and _key(case) != 30:
        _back(case)
    assert (_key(case), edit.current_filter()) == (30, Filter())
    assert edit.view.verticalScrollBar().value() == seen
    there = edit.view.focused()
    assert there is not None
    assert there.editor.cursor_place() == 900
    while case.window.named["forward"].isEnabled():
        _on(case)
    assert case.child("balance_page").isVisible()


def test_conversations_of_late_are_in_the_menu(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl", 20))
    for key in (4, 9, 15):
        _go(case, key)
    menu = case.window._menus.recent
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["9  Question 9", "4  Question 4", "1  Question 1"]
    menu.actions()[1].trigger()
    assert _key(case) == 4


def test_a_project_opens_where_it_was_left(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl", 40))
    edit, path = case.window.edit_page, case.desk.path
    assert path is not None
    case.window.resize(1200, 420)
    long_ones = Filter((Between("reply_words", 100, 1000, "reply length"),))
    edit.set_filter(long_ones)
    edit.table.sort_by("words", descending=True)
    _go(case, 33)
    edit.view.go_to_turn(1, (800, 800))
    QApplication.processEvents()
    seen = edit.view.verticalScrollBar().value()
    assert seen > 0
    del edit
    case.close()
    case.start()
    case.window.resize(1200, 420)
    assert case.bench.preferences.get(LAST_PROJECT) == str(path)
    case.bench.open(None)  # a start without a file goes on where one stopped
    case.wait(lambda: _key(case) == 33)
    edit = case.window.edit_page
    assert case.desk.path == path
    assert edit.current_filter() == long_ones
    head = edit.table.horizontalHeader()
    assert (head.sortIndicatorSection(), head.sortIndicatorOrder()) == (WORDS, Qt.SortOrder.DescendingOrder)
    assert edit.model.shown.key(0) == 40
    case.wait(lambda: edit.view.verticalScrollBar().value() == seen)
    there = edit.view.focused()
    assert there is not None
    assert there.editor.cursor_place() == 800
    QTest.keyClicks(there.editor, "Z")
    case.wait(lambda: case.desk.conversation(33).turns[1].text[800] == "Z")


def test_what_was_done_under_a_filter_is_still_there_tomorrow(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl", 40))
    edit = case.window.edit_page
    waiting = Filter((HasStatus(("to review",)),))
    edit.set_filter(waiting)
    edit.table.sort_by("words", descending=True)
    _go(case, 33)
    rows = [edit.model.shown.key(row) for row in range(edit.model.rowCount())]
    with case.qtbot.waitSignal(case.desk.dataset_changed, timeout=10_000):
        case.desk.submit(Command("Approve", (SetStatus((33, 20), "approved"),)))
    case.wait(lambda: case.desk.columns.plain("status")[32] == 2)
    del edit
    case.close()
    case.start()
    case.bench.open(None)
    case.wait(lambda: _key(case) == 33)
    edit = case.window.edit_page
    assert edit.current_filter() == waiting
    assert [edit.model.shown.key(row) for row in range(edit.model.rowCount())] == rows
    case.wait(lambda: "2 done" in case.child("filter_progress").text())
    case.click("filter_refresh")
    assert edit.model.rowCount() == 38


def test_what_was_searched_for_is_searched_again(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl", 20))
    QTest.keyClicks(case.child("search_field"), "Well 7")
    case.wait(lambda: case.shown() == [7])
    _noted(case)
    case.window.named["page_versions"].trigger()
    path = case.desk.path
    assert path is not None
    case.close()
    case.start()
    case.window.open_path(path)
    assert case.child("versions_page").isVisible()
    case.wait(lambda: case.shown() == [7])
    assert case.window.top_bar.search.text() == "Well 7"
    assert not any(
        isinstance(one, IsOneOf) and len(one.keys) != 1
        for one in case.window.edit_page.current_filter().clauses
    )
    case.window.named["close"].trigger()
    assert case.bench.preferences.get(LAST_PROJECT) == ""
