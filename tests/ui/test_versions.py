"""Versions: saved in passing, compared in words, brought back in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from rolethread_gui.dataset.edits import Command, DeleteConversations, SetStatus, SetText
from rolethread_gui.ui.versions.timeline import Moment, when_text
from tests.ui.window_case import WindowCase, write_dataset


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    return case


def save(case: WindowCase, name: str, note: str = "") -> None:
    QTest.keyClick(case.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    field = case.child("version_name")
    case.wait(field.hasFocus)
    QTest.keyClicks(field, name)  # the suggestion is selected and typed over
    QTest.keyClicks(case.child("version_note"), note)
    with case.qtbot.waitSignal(case.desk.versions_changed, timeout=60_000):
        QTest.keyClick(case.child("version_note"), Qt.Key.Key_Return)
    assert not case.window.save_bar.isVisible()


def submit(case: WindowCase, *edits: object) -> None:
    with case.changed():
        case.desk.submit(Command("Change", edits, "table"))  # type: ignore[arg-type]


def test_save_compare_restore(case: WindowCase) -> None:
    case.click("page_versions")
    assert case.child("versions_page")._stack.currentIndex() == 0  # says what would fill it
    save(case, "First", "as it came")
    page = case.window.versions_page
    case.wait(lambda: page.timeline.count() == 2)
    moment = page.timeline.moment()
    assert isinstance(moment, Moment)
    assert (moment.name, moment.note) == ("First", "as it came")

    original = case.desk.conversation(1).turn(1).text
    submit(case, SetText(1, 1, original.replace("Of course!", "Yes,") + " The end."))
    submit(case, DeleteConversations((7,)))
    submit(case, SetStatus((3,), "approved"))
    rows = page._model
    case.wait(lambda: rows.rowCount() == 3)
    assert "1" in page._sentence.text()
    assert [rows._rows[row] for row in range(3)] == [(1, "edited"), (7, "removed"), (3, "marked")]
    assert "(no longer there)" in rows.data(rows.index(1))
    case.wait(lambda: "The end." in page._diff.toPlainText())
    text = page._diff.toPlainText()
    assert "Of course!" in text
    assert "Yes," in text

    # One conversation back: one step, that undo takes back.
    with case.changed() as change:
        case.click("version_restore_conversation")
    assert change.args[0].touched == (1,)
    assert case.desk.conversation(1).turn(1).text == original
    case.wait(lambda: rows.rowCount() == 2)
    with case.changed():
        case.click("undo_button")
    assert "The end." in case.desk.conversation(1).turn(1).text
    case.wait(case.window.edit_page.isVisible)  # undo goes to the text that it changed
    case.click("page_versions")
    case.wait(lambda: rows.rowCount() == 3)

    with case.changed():
        case.click("version_restore")
    case.wait(lambda: rows.rowCount() == 0)
    assert int(case.desk.columns.alive().sum()) == 12
    assert case.desk.conversation(1).turn(1).text == original
    assert page._changes.currentIndex() == 0
    assert page.timeline.hasFocus()  # the button that was pressed is of no use now
    assert "restored" in case.window.status.message()
    with case.changed():
        case.click("quiet_message_action")  # "Undo"
    case.click("page_versions")
    case.wait(lambda: rows.rowCount() == 3)


def test_any_two_are_compared(case: WindowCase) -> None:
    save(case, "First")
    submit(case, SetText(2, 0, "Another question"))
    save(case, "Second")
    submit(case, SetText(3, 0, "Yet another"))
    case.click("page_versions")
    page = case.window.versions_page
    case.wait(lambda: page.timeline.count() == 3)
    page.choose(1)
    case.wait(lambda: page._model.rowCount() == 2)
    box = case.child("version_compare")
    assert [box.itemText(place) for place in range(box.count())] == ["Now", "Second"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    case.wait(lambda: page._model.rowCount() == 1)
    assert page._model.key(0) == 2
    QTest.keyClick(case.child("comparison_list"), Qt.Key.Key_Return)
    assert case.window.edit_page.isVisible()
    assert case.window.edit_page.view.conversation.key == 2


def test_after_saving_the_keyboard_is_where_it_was(case: WindowCase) -> None:
    edit = case.window.edit_page
    edit.open_conversation(3)
    editor = edit.view.editor(1)
    assert editor is not None
    editor.setFocus()
    editor.set_cursor(7)
    save(case, "First")
    assert editor.hasFocus()
    assert editor.cursor_place() == 7
    QTest.keyClick(case.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    case.wait(lambda: case.child("version_name").hasFocus())
    QTest.keyClick(case.child("version_name"), Qt.Key.Key_Escape)
    assert editor.hasFocus()


def test_the_form_goes_away_without_saving(case: WindowCase) -> None:
    case.click("save_version_button")
    case.wait(lambda: case.child("version_name").text() == "Version 1")
    QTest.keyClick(case.child("version_name"), Qt.Key.Key_Escape)
    assert not case.window.save_bar.isVisible()
    found: list[object] = []
    case.desk.versions(found.append)
    case.wait(lambda: bool(found))
    assert found == [[]]


def test_times_are_written_as_the_system_writes_them() -> None:
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    assert when_text(0, english).startswith("01/01/1970")
