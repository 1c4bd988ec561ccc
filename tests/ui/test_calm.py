"""Writing in peace: nothing but the text, lines of a good length, the written line in the middle."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.workbench.preferences import TEXT_MEASURE, TYPEWRITER
from tests.ui.window_case import WindowCase, write_dataset


def _shown(case: WindowCase) -> dict[str, bool]:
    window = case.window
    edit = window.edit_page
    parts = {
        "menu": window.menuBar(),
        "bar": window.top_bar,
        "rail": window.rail,
        "status": window.status,
        "filters": edit.filters,
        "table": edit.table,
        "header": edit.header,
    }
    return {name: part.isVisible() for name, part in parts.items()}


def _editor(case: WindowCase, turn: int) -> TurnEditor:
    found = case.window.edit_page.view.editor(turn)
    assert found is not None
    return found


def test_nothing_but_the_text_and_back(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    assert all(_shown(case).values())
    QTest.keyClick(case.window, Qt.Key.Key_F9)
    QApplication.processEvents()
    assert not any(_shown(case).values())
    view = case.window.edit_page.view
    there = view.focused()
    assert there is not None
    with case.changed():
        QTest.keyClicks(there.editor, "Dawn. ")
        QTest.keyClick(there.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view.conversation is not None
    assert view.conversation.key == 2  # the page's keys work
    with case.changed():
        QTest.keyClick(case.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # and the window's
    assert case.desk.conversation(1).turns[0].text == "Question 1"
    QTest.keyClick(case.window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert all(_shown(case).values())
    assert not case.window.named["focus"].isChecked()
    QTest.keyClick(case.window, Qt.Key.Key_F9)
    case.window.named["page_balance"].trigger()  # there is no text on that page
    assert case.child("balance_page").isVisible()
    assert _shown(case)["rail"]
    case.window.named["page_edit"].trigger()
    QTest.keyClick(case.window, Qt.Key.Key_F9)
    QTest.keyClick(case.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert case.child("search_field").hasFocus()


def test_what_is_said_is_seen_over_the_text(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    QTest.keyClick(case.window, Qt.Key.Key_F9)
    QApplication.processEvents()
    page = case.window.edit_page
    place = page.right.geometry()
    with case.changed():
        QTest.keyClick(case.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    message = case.child("focus_message")
    assert case.child("focus_message_text").text() == "Approved 1"
    assert page.right.geometry() == place  # it lies over the text, which stays where it is
    assert page.rect().contains(message.geometry())
    with case.changed():
        case.click("focus_message_action")
    assert case.desk.columns.plain("status")[0] == 0
    assert case.child("focus_message_text").text().startswith("Undone: Approved")
    QTest.keyClick(case.window, Qt.Key.Key_Escape)
    assert message.isHidden()
    assert case.window.status.message().startswith("Undone: Approved")


def test_no_line_is_longer_than_chosen(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    case.window.named["focus"].trigger()
    QApplication.processEvents()
    view = case.window.edit_page.view
    letter = _editor(case, 0).fontMetrics().averageCharWidth()
    kept = case.bench.preferences
    widths: dict[int, int] = {}
    for letters in (60, 90, 0):
        kept.set(TEXT_MEASURE, letters)
        QApplication.processEvents()
        editor = _editor(case, 0)
        widths[letters] = editor.width()
        left = editor.mapTo(view.viewport(), QPoint(0, 0)).x()
        right = view.viewport().width() - left - editor.width()
        assert abs(left - right) < 40  # in the middle
    assert widths[60] < widths[90] < widths[0]
    assert abs(widths[60] - 60 * letter) < 12 * letter


def test_the_written_line_stays_in_the_middle(case: WindowCase, tmp_path: Path) -> None:
    text = "\n".join(f"Line {number} of a long tale." for number in range(120))
    turns = [{"role": "user", "content": "Go on."}, {"role": "assistant", "content": text}]
    path = tmp_path / "tale.jsonl"
    path.write_text(json.dumps({"messages": turns}) + "\n", encoding="utf-8")
    case.open(path)
    case.window.named["typewriter"].trigger()
    assert case.bench.preferences.get(TYPEWRITER)
    view = case.window.edit_page.view
    editor = _editor(case, 1)
    editor.setFocus()
    editor.set_cursor(len(text) // 2)
    QTest.keyClicks(editor, "x")

    def middle() -> int:
        spot = editor.mapTo(view.viewport(), editor.cursorRect().center())
        return abs(spot.y() - view.viewport().height() // 2)

    assert middle() < 20
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert middle() < 20
    QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, "The end")
    assert middle() < 20  # the last line too
    before = view.verticalScrollBar().value()
    spot = editor.mapFrom(view.viewport(), QPoint(200, 40))
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert abs(view.verticalScrollBar().value() - before) < 40  # a click moves nothing away from the eyes
    case.window.named["typewriter"].trigger()
    assert not case.bench.preferences.get(TYPEWRITER)
