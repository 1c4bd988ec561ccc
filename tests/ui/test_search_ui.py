"""Searching in the window: how and where, places one after the other, what was searched for before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from rolethread_gui.dataset.edits import Command, SetNote, SetSetting, SetText
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.dataset.sought import Sought
from rolethread_gui.dataset.word_notes import WordNote, setting_name, to_value
from rolethread_gui.ui.edit.table_model import FOUND, OPENING
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from tests.ui.window_case import WindowCase

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def garden(case: WindowCase, tmp_path: Path) -> WindowCase:
    """Conversations about roses; the words stand in 1, 2 and 4."""
    rows: list[list[dict[str, Any]]] = [
        [_said("user", "A rose by the wall?"), _said("assistant", "Rose and rose.", name="Mira")],
        [_said("user", "Prose, please."), _said("assistant", "As it flows.", name="Tom")],
        [_said("user", "Is it calm?"), _said("assistant", "It is.", name="Mira")],
        [_said("user", "And now?"), _said("assistant", "One ROSE is left.", name="Tom")],
    ]
    path = tmp_path / "garden.jsonl"
    lines = (json.dumps({"messages": row, "mood": f"mood {at}"}) for at, row in enumerate(rows))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    case.open(path)
    return case


def _said(role: str, text: str, **more: Any) -> dict[str, Any]:
    return {"role": role, "content": text, **more}


def _search(case: WindowCase, words: str, shown: list[int]) -> None:
    QTest.keyClick(case.window, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(case.child("search_field"), words)
    case.wait(lambda: case.shown() == shown and "so far" not in _told(case))


def _told(case: WindowCase) -> str:
    return str(case.child("search_told").text())


def _marks(case: WindowCase, turn: int) -> list[str]:
    editor = case.window.edit_page.view.editor(turn)
    assert isinstance(editor, TurnEditor)
    return [one.cursor.selectedText() for one in editor.extraSelections()]


def _choose(case: WindowCase, name: str, text: str) -> None:
    box = case.child(name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    while box.currentText() != text:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, text


def test_where_the_filter_hides_all_places_that_is_said(garden: WindowCase) -> None:
    _search(garden, "rose", [1, 2, 4])
    searched = garden.window.edit_page.current_filter()
    garden.window.edit_page.set_filter(Filter((*searched.clauses, IsOneOf((3,), "the third"))))
    garden.wait(lambda: garden.shown() == [])
    for _ in range(4):  # three places are in the conversation that is still on screen
        QTest.keyClick(garden.window, Qt.Key.Key_F3)
    assert garden.window.status.message() == "None of the conversations shown holds it."


def test_how_and_where_is_chosen_in_the_bar(garden: WindowCase) -> None:
    _search(garden, "rose", [1, 2, 4])
    garden.wait(lambda: _told(garden) == "5 places in 3 conversations")
    assert _marks(garden, 0) == ["rose"]
    assert _marks(garden, 1) == ["Rose", "rose"]
    garden.click("search_words")
    garden.wait(lambda: garden.shown() == [1, 4])
    garden.wait(lambda: _told(garden) == "4 places in 2 conversations")
    garden.click("search_case")
    garden.wait(lambda: garden.shown() == [1])
    assert _marks(garden, 1) == ["rose"]
    garden.click("search_case")
    _choose(garden, "search_whose", "Turns of Tom")
    garden.wait(lambda: garden.shown() == [4])
    chips = [
        one.text() for one in garden.window.edit_page.chips.findChildren(type(garden.child("chip")), "chip")
    ]
    assert chips == ["“rose” · whole words · turns of Tom"]
    _choose(garden, "search_where", "in the dataset's other fields")
    garden.wait(lambda: _told(garden) == "Found nowhere.")
    field = garden.child("search_field")
    field.selectAll()
    QTest.keyClicks(field, "mood")
    garden.click("search_words")
    garden.wait(lambda: garden.shown() == [1, 2, 3, 4])
    assert _marks(garden, 0) == []
    garden.click("search_close")
    assert garden.child("search_field").text() == ""
    assert not garden.window.edit_page.search_bar.isVisible()
    assert garden.window.edit_page.current_filter().clauses == ()


def test_places_one_after_the_other(garden: WindowCase) -> None:
    _search(garden, "rose", [1, 2, 4])
    view = garden.window.edit_page.view
    stops: list[tuple[int, int, int, int]] = []
    for _ in range(6):
        QTest.keyClick(garden.window, Qt.Key.Key_F3)
        QApplication.processEvents()
        assert view.conversation is not None
        spot = garden.window.edit_page.searching._walk._spot
        assert spot is not None
        stops.append((spot.conversation, spot.turn, spot.start, spot.end))
    assert stops[:3] == [(1, 0, 2, 6), (1, 1, 0, 4), (1, 1, 9, 13)]
    assert [one[0] for one in stops[3:]] == [2, 4, 4]
    assert garden.window.status.message() == "That was the last place. Shift+F3 goes back up."
    assert garden.child("search_field").hasFocus()  # the keyboard stays where it was
    QTest.keyClick(garden.window, Qt.Key.Key_F3, SHIFT)
    assert view.conversation is not None
    assert view.conversation.key == 2
    editor = view.editor(0)
    assert editor is not None
    editor.setFocus()
    QTest.keyClick(garden.window, Qt.Key.Key_F3, SHIFT)
    assert view.conversation.key == 1
    there = view.focused()
    assert there is not None  # from a text it goes to the text, with the words chosen
    assert there.editor.textCursor().selectedText() == "rose"


def test_places_in_notes_one_after_the_other(garden: WindowCase) -> None:
    page = garden.window.edit_page
    for key, note in ((1, "Too many a rose."), (4, "Rose again.")):
        with garden.changed():
            garden.desk.submit(Command("Note", (SetNote(key, note),)))
    pinned = (WordNote(1, 1, "Which rose?", "Rose"), WordNote(2, 0, "no flower", "wall"))
    with garden.changed():
        garden.desk.submit(Command("Noted", (SetSetting(setting_name(1), to_value(pinned)),)))
    QTest.keyClick(garden.window, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(garden.child("search_field"), "rose")
    garden.wait(lambda: garden.shown() == [1, 2, 4])
    _choose(garden, "search_where", "in notes")
    garden.wait(lambda: garden.shown() == [1, 4] and "so far" not in _told(garden))
    page.open_conversation(1)
    garden.window.activateWindow()
    note = garden.child("conversation_note")
    QTest.keyClick(garden.window, Qt.Key.Key_F3)
    assert (note.selectedText(), note.hasFocus()) == ("rose", True)
    QTest.keyClick(garden.window, Qt.Key.Key_F3)
    assert garden.child("note_text").toPlainText() == "Which rose?"
    QTest.keyClick(garden.window, Qt.Key.Key_F3)
    assert page.view.conversation is not None
    assert page.view.conversation.key == 4
    assert note.selectedText() == "Rose"
    QTest.keyClick(garden.window, Qt.Key.Key_F3)
    assert garden.window.status.message() == "That was the last place. Shift+F3 goes back up."
    QTest.keyClick(garden.window, Qt.Key.Key_F3, SHIFT)
    assert page.view.conversation.key == 1
    assert garden.child("note_text").toPlainText() == "Which rose?"


def test_what_was_found_stands_beside_the_opening_every_time(garden: WindowCase) -> None:
    table = garden.window.edit_page.table
    for _ in range(3):
        _search(garden, "rose", [1, 2, 4])
        shown = table.shown_columns()
        assert shown[shown.index(FOUND) + 1] == OPENING
        garden.click("search_close")
        garden.wait(lambda: garden.shown() == [1, 2, 3, 4])


def test_an_edit_is_counted_at_once(garden: WindowCase) -> None:
    _search(garden, "rose", [1, 2, 4])
    garden.wait(lambda: _told(garden) == "5 places in 3 conversations")
    with garden.changed():
        garden.desk.submit(Command("Mend", (SetText(1, 1, "A tulip."),)))
    assert _told(garden) == "3 places in 3 conversations"
    with garden.changed():
        garden.desk.submit(Command("Mend", (SetText(1, 0, "A tulip by the wall?"),)))
    assert garden.shown() == [1, 2, 4]  # who is in the filter was settled when it was set
    assert _marks(garden, 1) == []
    progress = garden.child("filter_progress")
    garden.wait(lambda: progress.text() == "2 left · 1 done")
    with garden.changed():
        garden.desk.submit(Command("Mend", (SetText(3, 0, "Is the rose calm?"),)))
    garden.click("filter_refresh")
    garden.wait(lambda: garden.shown() == [2, 3, 4])
    garden.wait(lambda: _told(garden) == "3 places in 3 conversations")


def test_a_wrong_pattern_is_explained_where_it_is_written(garden: WindowCase) -> None:
    QTest.keyClick(garden.window, Qt.Key.Key_F, CTRL)
    garden.click("search_pattern")
    field = garden.child("search_field")
    field.setFocus()
    QTest.keyClicks(field, "(ro")
    garden.wait(lambda: "a “(” is never closed" in _told(garden))
    assert garden.shown() == [1, 2, 3, 4]
    assert not garden.problems
    QTest.keyClicks(field, "se|now)")
    garden.wait(lambda: garden.shown() == [1, 2, 4])
    garden.wait(lambda: _told(garden) == "6 places in 3 conversations")


def test_what_was_searched_for_is_offered_again(garden: WindowCase) -> None:
    _search(garden, "rose", [1, 2, 4])
    garden.click("search_words")
    garden.wait(lambda: garden.shown() == [1, 4])
    field = garden.child("search_field")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(garden.window, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(field, "calm")
    garden.wait(lambda: garden.shown() == [3])
    garden.click("search_words")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    garden.wait(lambda: garden.shown() == [1, 2, 3, 4])
    QTest.keyClick(field, Qt.Key.Key_Down)
    menu = next(one for one in field.findChildren(QMenu, "search_recent") if one.isVisible())
    assert [one.text() for one in menu.actions()] == ["“calm”", "“rose” · whole words", "", "Forget these"]
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    garden.wait(lambda: garden.shown() == [1, 4])
    assert field.text() == "rose"
    assert garden.child("search_words").isChecked()
    assert garden.window.edit_page.searching.recent.known() == [
        Sought("rose", whole_words=True),
        Sought("calm"),
    ]


def test_the_search_comes_back_as_it_was(garden: WindowCase) -> None:
    _search(garden, "rose", [1, 2, 4])
    garden.click("search_words")
    garden.wait(lambda: garden.shown() == [1, 4])
    path = garden.desk.path
    assert path is not None
    garden.close()
    garden.start()
    garden.window.open_path(path)
    garden.wait(lambda: garden.shown() == [1, 4])
    assert garden.child("search_words").isChecked()
    assert garden.child("search_field").text() == "rose"
