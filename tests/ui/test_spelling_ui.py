"""Misspelt words on screen: their lines, their menu, what is learned and taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from rolethread_gui.ui.edit.spelling_dialog import SpellingDialog, dictionary_title
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.word_menu import WordAsked, WordMenu
from rolethread_gui.workbench.preferences import SPELLING
from tests.engine.test_spelling import write_pair
from tests.ui.edit_case import EditCase, OpenDesk

TEXT = "It was definately a zorbly morning, said the old man by the sea."
_WAIT_MS = 60_000


def write(path: Path, *replies: str) -> Path:
    rows = [
        {
            "messages": [
                {"role": "user", "content": f"What of day {place}?"},
                {"role": "assistant", "content": text},
            ]
        }
        for place, text in enumerate(replies)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def opened(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDesk]:
    folder = tmp_path_factory.mktemp("desk")
    british = "The colour of the harbour was grey, my favourite neighbour said in the theatre."
    american = "The color of the harbor, my favorite neighbor said, was gray."
    made = OpenDesk(folder, write(folder / "days.jsonl", TEXT, british, american))
    yield made
    made.close()


@pytest.fixture
def case(qtbot: QtBot, opened: OpenDesk) -> Iterator[EditCase]:
    made = EditCase(qtbot, opened, spelling=True)
    made.page.open_conversation(1)
    yield made
    made.close()
    opened.reset()


def underlined(case: EditCase, turn: int = 1) -> list[str]:
    editor = case.editor(turn)
    shown = editor.text.shown
    return [shown[start:end] for start, end in editor.spelling.between(0, len(shown))]


def wait_for(case: EditCase, *words: str) -> None:
    case.qtbot.waitUntil(lambda: underlined(case) == list(words), timeout=_WAIT_MS)


def enter(case: EditCase, turn: int = 1) -> TurnEditor:
    """Put the keyboard into a turn; while a process is waited for, the window loses it without a screen."""
    case.page.activateWindow()
    editor = case.editor(turn)
    editor.setFocus()
    case.qtbot.waitUntil(editor.hasFocus, timeout=_WAIT_MS)
    return editor


def menu_at(case: EditCase, place: int, turn: int = 1) -> QMenu:
    editor = enter(case, turn)
    at = editor.place_rect(place).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, editor.viewport().mapToGlobal(at))
    QApplication.sendEvent(editor.viewport(), event)
    return open_menu(case, turn)


def open_menu(case: EditCase, turn: int = 1) -> QMenu:
    def there() -> bool:
        menu = case.editor(turn).findChild(QMenu, "word_menu")
        return menu is not None and menu.isVisible()

    case.qtbot.waitUntil(there, timeout=_WAIT_MS)
    menu = case.editor(turn).findChild(QMenu, "word_menu")
    assert menu is not None
    return menu


def action(case: EditCase, menu: QMenu, name: str) -> QAction:
    def found() -> list[QAction]:
        return [one for one in menu.actions() if one.objectName() == name]

    case.qtbot.waitUntil(lambda: bool(found()), timeout=_WAIT_MS)
    return found()[0]


def press(menu: QMenu, wanted: QAction) -> None:
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(wanted).center())


def test_misspelt_words_are_underlined_and_corrected_from_their_menu(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    menu = menu_at(case, 10)
    wanted = action(case, menu, "suggestion_0")
    assert wanted.text() == "definitely"
    with case.changed():
        press(menu, wanted)
    assert case.desk.undo_text() == "Corrected “definately” to “definitely”"
    assert case.editor(1).text.text == TEXT.replace("definately", "definitely")
    wait_for(case, "zorbly")
    with case.changed():
        case.desk.undo()
    wait_for(case, "definately", "zorbly")


def test_a_menu_elsewhere_has_no_suggestions_and_never_qts_undo(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    menu = menu_at(case, 1)
    assert not [
        one for one in menu.actions() if one.objectName().startswith(("suggestion", "word", "edit-undo"))
    ]
    assert [one for one in menu.actions() if one.objectName() == "select-all"]
    menu.close()


def test_the_line_goes_with_the_key_that_mends_and_comes_when_the_cursor_has_left(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    editor = enter(case)
    editor.set_cursor(TEXT.index("ately") + 1)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert underlined(case) == ["zorbly"]
    editor.set_cursor(len(editor.text.shown))
    QTest.keyClicks(editor, " A wierd")
    case.qtbot.waitUntil(lambda: editor.spelling._held is not None, timeout=_WAIT_MS)
    assert "wierd" not in underlined(case)
    QTest.keyClicks(editor, " ")
    assert "wierd" in underlined(case)


def test_the_keyboard_goes_from_word_to_word_and_opens_the_menu(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    editor = enter(case)
    editor.set_cursor(0)
    assert case.page.view.next_misspelt()
    menu = open_menu(case)
    assert editor.cursor_place() == TEXT.index(" a zorbly")
    menu.close()
    enter(case)
    assert case.page.view.next_misspelt()
    assert action(case, open_menu(case), "word_learn").text() == "&Learn “zorbly” for this project"
    open_menu(case).close()
    enter(case)
    assert not case.page.view.next_misspelt()
    editor.set_cursor(TEXT.index("zorbly") + 2)
    QTest.keyClick(editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    open_menu(case).close()


def test_a_learned_word_is_right_until_it_is_taken_back(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    menu = menu_at(case, TEXT.index("zorbly") + 2)
    with case.changed():
        press(menu, action(case, menu, "word_learn"))
    wait_for(case, "definately")
    assert case.desk.undo_text() == "Learned the word “zorbly”"
    dialog = dialog_of(case)
    words = dialog.findChild(QListWidget, "spelling_words")
    assert words is not None
    assert [words.item(row).text() for row in range(words.count())] == ["zorbly"]
    field = dialog.findChild(QLineEdit, "spelling_new")
    assert field is not None
    with case.changed():
        QTest.keyClicks(field, "definately")
        QTest.keyClick(field, Qt.Key.Key_Return)
    wait_for(case)
    words.selectAll()
    with case.changed():
        QTest.mouseClick(dialog._back, Qt.MouseButton.LeftButton)
    wait_for(case, "definately", "zorbly")
    assert words.count() == 0
    assert case.desk.undo_text() == "Took 2 learned words back"
    dialog.close()


def dialog_of(case: EditCase) -> SpellingDialog:
    case.page.spelling.show_dialog()
    dialog = case.page.spelling._dialog
    assert dialog is not None
    return dialog


def test_the_english_of_the_project_is_asked_once_and_can_be_chosen_again(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    case.qtbot.waitUntil(lambda: "spelling" in case.page.notices.names(), timeout=_WAIT_MS)
    assert "the British way" in case.page.notices.sentences()[-1]
    assert case.page.spelling.lane.variant("en") == "en_GB"
    with case.changed():
        case.click("spelling_other")
    assert case.page.notices.names() == ()
    assert case.page.spelling.lane.variant("en") == "en_US"
    dialog = dialog_of(case)
    box = dialog.findChild(QComboBox, "spelling_variant_en")
    assert box is not None
    assert box.currentData() == "en_US"
    with case.changed():
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert case.page.spelling.lane.variant("en") == "en_GB"
    dialog.close()


def test_switched_off_it_leaves_no_line(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    case.preferences.set(SPELLING, False)
    assert underlined(case) == []
    case.preferences.set(SPELLING, True)
    wait_for(case, "definately", "zorbly")


def test_a_dictionary_is_added_and_a_wrong_file_is_told(case: EditCase, tmp_path: Path) -> None:
    dialog = dialog_of(case)
    listed = dialog.findChild(QListWidget, "spelling_dictionaries")
    assert listed is not None
    dialog.add(write_pair(tmp_path, "de_DE", "Haus"))
    case.qtbot.waitUntil(lambda: listed.count() == 3, timeout=_WAIT_MS)
    assert listed.item(0).text() == "German (Germany) (added by you)"
    (tmp_path / "fr_FR.dic").write_text("1\nmaison\n", encoding="utf-8")
    dialog.add(tmp_path / "fr_FR.dic")
    case.qtbot.waitUntil(lambda: "“fr_FR.aff” is missing" in dialog._told.text(), timeout=_WAIT_MS)
    listed.setCurrentRow(0)
    QTest.mouseClick(dialog._remove, Qt.MouseButton.LeftButton)
    assert listed.count() == 2
    dialog.close()


def test_titles_of_dictionaries() -> None:
    assert dictionary_title("en_GB") == "English (United Kingdom)"
    assert dictionary_title("de") == "German"
    assert dictionary_title("zorbly") == "zorbly"


def test_menu_key_opens_the_menu_at_the_cursor(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    editor = enter(case)
    editor.set_cursor(TEXT.index("zorbly") + 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(editor.viewport(), event)
    assert action(case, open_menu(case), "word_learn").text() == "&Learn “zorbly” for this project"
    open_menu(case).close()


def test_nothing_in_the_menu_moves_when_suggestions_come_late(case: EditCase) -> None:
    wait_for(case, "definately", "zorbly")
    editor = enter(case)
    asked = WordAsked(editor.parent().turn.key, 0, 10, "definately", "en")
    made = WordMenu(editor, editor.mapToGlobal(editor.rect().center()), asked, None)
    made.open()
    menu = open_menu(case)
    case.qtbot.waitUntil(lambda: not made._patience.isActive(), timeout=_WAIT_MS)
    wanted = action(case, menu, "word_learn")
    stood = menu.mapToGlobal(menu.actionGeometry(wanted).topLeft())
    made.take(("definitely", "defiantly"))
    assert [one.text() for one in menu.actions()[:2]] == ["definitely", "defiantly"]
    assert menu.mapToGlobal(menu.actionGeometry(wanted).topLeft()) == stood
    press(menu, action(case, menu, "suggestion_1"))
