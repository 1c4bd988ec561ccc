"""Notes on words on screen: written, shown, listed, moved along, and told when their words are gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from rolethread_gui.dataset.filters import IsNoted
from rolethread_gui.dataset.word_notes import notes_of
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from tests.ui.edit_case import EditCase

_WORDS = "runs slowly"
_WAIT_MS = 60_000


@pytest.fixture
def case(case: EditCase) -> EditCase:
    case.page.open_conversation(1)
    return case


def choose(case: EditCase, words: str, turn: int = 1) -> TurnEditor:
    case.page.activateWindow()
    editor = case.editor(turn)
    start = editor.text.shown.index(words)
    editor.setFocus()
    case.qtbot.waitUntil(editor.hasFocus, timeout=_WAIT_MS)
    editor.set_cursor(start, start + len(words))
    return editor


def note(case: EditCase, said: str = "Does it?", words: str = _WORDS) -> TurnEditor:
    editor = choose(case, words)
    assert case.page.view.note_on_chosen()
    QTest.keyClicks(case.page.view.note_card.field, said)
    with case.changed():
        QTest.keyClick(case.page.view.note_card.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return editor


def noted(editor: TurnEditor) -> list[tuple[str, str]]:
    shown = editor.text.shown
    return [("" if one.gone else shown[one.start : one.end], one.text) for one in editor.noted.all]


def test_a_note_is_written_on_chosen_words_and_is_one_step(case: EditCase) -> None:
    editor = note(case)
    assert noted(editor) == [(_WORDS, "Does it?")]
    assert editor.hasFocus()
    assert case.desk.undo_text() == f"Noted on “{_WORDS}”"
    assert case.page.view._notes_list.text() == "1 note on words"
    with case.changed():
        case.desk.undo()
    assert noted(editor) == []
    assert case.page.view._notes_list.isHidden()
    with case.changed():
        case.desk.redo()
    assert noted(editor) == [(_WORDS, "Does it?")]


def test_escape_leaves_no_note_and_a_click_elsewhere_keeps_it(case: EditCase) -> None:
    editor = choose(case, _WORDS)
    card = case.page.view.note_card
    assert case.page.view.note_on_chosen()
    QTest.keyClicks(card.field, "never mind")
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert editor.hasFocus()
    assert notes_of(case.desk.settings, 1) == ()
    assert case.page.view.note_on_chosen()
    QTest.keyClicks(card.field, "kept")
    with case.changed():
        case.page.table.setFocus()
    assert noted(editor) == [(_WORDS, "kept")]


def test_a_note_moves_with_its_words_while_somebody_types(case: EditCase) -> None:
    editor = note(case)
    editor.set_cursor(0)
    with case.changed():
        QTest.keyClicks(editor, "Look: ")
        case.desk.flush_typing()
    assert noted(editor) == [(_WORDS, "Does it?")]
    editor.set_cursor(editor.text.shown.index("slowly") + 6)
    with case.changed():
        QTest.keyClicks(editor, "er")
        case.desk.flush_typing()
    case.page.open_conversation(2)
    case.page.open_conversation(1)
    assert noted(case.editor(1))[0][0].startswith(_WORDS)


def test_a_note_whose_words_are_deleted_stays_and_says_so(case: EditCase) -> None:
    editor = note(case)
    sentence = editor.text.shown[: editor.text.shown.index(".") + 1]
    choose(case, sentence)
    with case.changed():
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        case.desk.flush_typing()
    case.page.open_conversation(2)
    case.page.open_conversation(1)
    assert noted(case.editor(1)) == [("", "Does it?")]
    menu = listed(case)
    assert [one.text() for one in menu.actions()] == ["words that are gone – Does it?"]
    menu.actions()[0].trigger()
    menu.close()
    card = case.page.view.note_card
    case.qtbot.waitUntil(card.isVisible, timeout=_WAIT_MS)
    assert card._gone.isVisible()
    with case.changed():
        case.click("note_remove")
    assert notes_of(case.desk.settings, 1) == ()
    assert case.desk.undo_text() == "Removed a note on words"


def listed(case: EditCase) -> QMenu:
    case.click("notes_on_words")
    menus = [one for one in case.page.view.findChildren(QMenu, "notes_menu") if one.isVisible()]
    assert menus
    return menus[-1]


def test_notes_are_listed_in_the_order_of_the_text_and_changed(case: EditCase) -> None:
    note(case, "second", "The town")
    note(case, "first", _WORDS)
    menu = listed(case)
    assert [one.text() for one in menu.actions()] == [f"“{_WORDS}” – first", "“The town” – second"]
    menu.actions()[0].trigger()
    menu.close()
    card = case.page.view.note_card
    case.qtbot.waitUntil(card.isVisible, timeout=_WAIT_MS)
    assert card.field.toPlainText() == "first"
    QTest.keyClicks(card.field, " of all")
    with case.changed():
        case.click("note_keep")
    assert {one.text for one in notes_of(case.desk.settings, 1)} == {"first of all", "second"}


def test_conversations_with_notes_are_found_by_the_filter(case: EditCase) -> None:
    note(case)
    case.click("facet_noted_yes")
    assert case.page.current_filter().clauses == (IsNoted(True),)
    assert case.shown_keys() == [1]


def test_a_note_is_told_under_the_pointer_as_plain_text(case: EditCase) -> None:
    editor = note(case, "<b>who</b> & why")
    at = editor.place_rect(editor.text.shown.index(_WORDS) + 3).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, editor.viewport().mapToGlobal(at))
    QApplication.sendEvent(editor.viewport(), event)
    case.qtbot.waitUntil(QToolTip.isVisible, timeout=_WAIT_MS)
    assert "&lt;b&gt;who&lt;/b&gt; &amp; why" in QToolTip.text()
    QToolTip.hideText()


def test_without_chosen_words_there_is_nothing_to_note_on(case: EditCase) -> None:
    editor = choose(case, _WORDS)
    editor.set_cursor(0)
    assert not case.page.view.note_on_chosen()
