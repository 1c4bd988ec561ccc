"""The History panel: kinds, one old change taken back alone, places that stay, thousands of steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListView

from rolethread_gui.dataset.edits import Command, SetSetting, SetText
from rolethread_gui.ui.edit.history_list import HistoryModel
from tests.ui.edit_case import EditCase


def _listed(case: EditCase) -> list[str]:
    model = case.page.history.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _show(case: EditCase) -> QListView:
    case.page.show_history()
    case.qtbot.waitUntil(lambda: case.page.history.model.rowCount() > 0, timeout=60_000)
    found = case.child("history_list")
    assert isinstance(found, QListView)
    return found


def _choose(case: EditCase, label: str) -> None:
    view = case.child("history_list")
    assert isinstance(view, QListView)
    index = case.page.history.model.index(_listed(case).index(label), 0)
    view.scrollTo(index)
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.visualRect(index).center(),
    )


def _leave_out(case: EditCase, keys: tuple[int, ...]) -> None:
    case.page.table.choose(keys)
    with case.changed():
        case.click("bulk_leave_out")


def _included(case: EditCase) -> list[int]:
    return (case.desk.columns.plain("included").nonzero()[0] + 1).tolist()


def test_an_old_change_of_many_is_taken_back_alone(case: EditCase) -> None:
    _leave_out(case, (2, 5, 8))
    case.page.open_conversation(5)
    editor = case.editor(1)
    editor.setFocus()
    with case.changed():
        QTest.keyClicks(editor, "Dawn. ")
        case.desk.flush_typing()
    view = _show(case)
    case.qtbot.waitUntil(lambda: "Typing in conversation 5" in _listed(case), timeout=60_000)
    _choose(case, "Left out: 3 conversations")
    with case.changed():
        case.click("history_take_back")
    assert _included(case) == list(range(1, 13))
    assert case.desk.conversation(5).turns[1].text.startswith("Dawn. ")
    case.qtbot.waitUntil(lambda: bool(case.said) and "Take back" in case.said[-1], timeout=60_000)
    case.qtbot.waitUntil(lambda: _listed(case)[0].startswith("Take back"), timeout=60_000)
    assert view.hasFocus()
    entry = case.page.history.model.entry(view.currentIndex().row())
    assert entry is not None
    assert entry.label == "Left out: 3 conversations"
    assert entry.undone
    assert not case.child("history_take_back").isEnabled()


def test_a_deleted_conversation_is_not_opened_as_if_it_were_there(case: EditCase) -> None:
    case.page.open_conversation(4)
    with case.changed():
        case.page.bulk_action("delete")
    case.page.open_conversation(2)
    case.page.show_history()
    panel = case.page.history
    case.qtbot.waitUntil(lambda: panel.model.rowCount() > 0, timeout=60_000)
    listed = panel._list
    rect = listed.visualRect(panel.model.index(0, 0))
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert case.said[-1] == "This conversation was deleted. Undo brings it back."
    assert case.page.view.conversation is not None
    assert case.page.view.conversation.key == 2
    with case.changed():
        case.desk.undo()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert case.page.view.conversation.key == 4


def test_the_list_by_kind(case: EditCase) -> None:
    _leave_out(case, (2, 5))
    case.page.open_conversation(1)
    with case.changed():
        QTest.keyClicks(case.editor(1), "Dusk. ")
        case.desk.flush_typing()
    with case.changed():
        case.desk.submit(Command("Chose a style", (SetSetting("style:quotes", "curly"),), "checks"))
    _show(case)
    kinds = case.child("history_kinds")
    assert isinstance(kinds, QComboBox)
    case.qtbot.waitUntil(lambda: "Chose a style" in _listed(case), timeout=60_000)

    def chosen(kind: str) -> list[str]:
        kinds.setCurrentIndex(kinds.findData(kind))
        return _listed(case)

    assert chosen("typing")[0] == "Typing in conversation 1"
    assert all(label.startswith("Typing") for label in _listed(case))
    assert chosen("many")[0] == "Left out: 2 conversations"
    assert chosen("settings")[0] == "Chose a style"
    assert chosen("files") == [label for label in chosen("") if label.startswith("Import")]
    assert chosen("files")
    # what plain undo would take back stays the newest, whatever is listed
    assert chosen("typing")
    _choose(case, "Typing in conversation 1")
    assert case.child("history_undo_to").isEnabled()


def test_what_is_in_view_stays_when_a_step_comes(case: EditCase) -> None:
    for number in range(40):
        case.desk.submit(Command(f"Step {number}", (SetText(1, 1, f"Text {number}"),)))
    view = _show(case)
    case.qtbot.waitUntil(lambda: "Step 39" in _listed(case), timeout=60_000)
    _choose(case, "Step 5")
    seen = view.verticalScrollBar().value()
    assert seen > 0
    with case.changed():
        case.desk.submit(Command("One more", (SetText(1, 1, "More"),)))
    case.qtbot.waitUntil(lambda: "One more" in _listed(case), timeout=60_000)
    assert view.verticalScrollBar().value() == seen
    entry = case.page.history.model.entry(view.currentIndex().row())
    assert entry is not None
    assert entry.label == "Step 5"


def test_earlier_steps_come_when_they_are_asked_for(case: EditCase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case.page.history, "_wanted", 4)
    for number in range(6):
        case.desk.submit(Command(f"Stage {number}", (SetText(1, 1, f"Text {number}"),)))
    _show(case)
    case.qtbot.waitUntil(lambda: _listed(case)[:1] == ["Stage 5"], timeout=60_000)
    assert "Stage 1" not in _listed(case)
    case.click("history_earlier")
    case.qtbot.waitUntil(lambda: "Stage 1" in _listed(case), timeout=60_000)
    assert isinstance(case.page.history.model, HistoryModel)
