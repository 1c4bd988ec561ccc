"""Other texts of a turn, calls of tools and thumbs, clicked and typed as a person would."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.conversation import Standing
from rolethread_gui.ui.edit.alternatives import AlternativePane, differing
from rolethread_gui.ui.edit.turn_extras import SIDE_BY_SIDE_PX
from tests.ui.edit_case import EditCase, OpenDesk

PAIR, TOOLS, THUMB, PLAIN, PICTURE, MANY = 1, 2, 3, 4, 5, 6

_SCHEMA = {
    "type": "object",
    "properties": {"city": {"type": "string", "description": "Where"}, "days": {"type": "integer"}},
    "required": ["city"],
}
_DEFINED = [
    {"type": "function", "function": {"name": "weather", "description": "Tells it", "parameters": _SCHEMA}}
]


def _call(arguments: str) -> dict[str, Any]:
    return {"id": "c1", "type": "function", "function": {"name": "weather", "arguments": arguments}}


def _dataset(path: Path) -> Path:
    user = {"role": "user", "content": "How is the sea today?"}
    good = {"role": "assistant", "content": "Grey and calm, with a little swell from the west."}
    image = {"type": "image_url", "image_url": {"url": "https://example.org/sea.png"}}
    records = [
        {"prompt": "How is the sea?", "chosen": "Grey and calm today.", "rejected": "Grey and wild today."},
        {
            "messages": [
                user,
                {"role": "assistant", "content": None, "tool_calls": [_call('{"city": "Oslo", "days": 3}')]},
                {"role": "tool", "tool_call_id": "c1", "content": '{"sky": "grey"}'},
                good,
            ],
            "tools": _DEFINED,
        },
        {"messages": [user, good], "label": True},
        {"messages": [user, good]},
        {"messages": [{"role": "user", "content": [{"type": "text", "text": "What is it?"}, image]}, good]},
        {"prompt": "Say a word.", "chosen": "One.", "rejected": ["Two.", "Three.", "Four."]},
    ]
    path.write_text("\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def write() -> Callable[[Path], Path]:
    return _dataset


def pane(case: EditCase) -> AlternativePane:
    found = case.page.view.other_text()
    assert found is not None
    return found


def choose_in_menu(case: EditCase, button: str, what: str) -> None:
    case.click(button)
    menus = [menu for menu in case.page.findChildren(QMenu) if menu.isVisible()]
    action = next(action for action in menus[-1].actions() if action.data() == what)
    QTest.mouseClick(menus[-1], Qt.MouseButton.LeftButton, pos=menus[-1].actionGeometry(action).center())


def test_the_rejected_text_stands_beside_the_chosen_one(case: EditCase) -> None:
    case.page.open_conversation(PAIR)
    case.page.across.setSizes([150, 330, 800])
    QApplication.processEvents()
    other = pane(case)
    assert other.editor.text.text == "Grey and wild today."
    assert (
        other.editor.mapTo(case.page, other.editor.rect().topLeft()).x()
        > case.editor(1).mapTo(case.page, case.editor(1).rect().center()).x()
    )
    # Both texts begin at one height.
    assert other.editor.mapTo(case.page, other.editor.rect().topLeft()).y() == pytest.approx(
        case.editor(1).mapTo(case.page, case.editor(1).rect().topLeft()).y(), abs=2
    )
    assert len(other.editor.extraSelections()) == 1
    assert len(case.editor(1).extraSelections()) == 1
    case.page.across.setSizes([150, 330 + 800 - 420, 420])
    QApplication.processEvents()
    assert case.page.view.viewport().width() < SIDE_BY_SIDE_PX
    assert (
        other.editor.mapTo(case.page, other.editor.rect().topLeft()).y()
        > case.editor(1).mapTo(case.page, case.editor(1).rect().topLeft()).y()
    )


def test_choosing_swaps_the_two_and_undo_swaps_them_back(case: EditCase) -> None:
    case.page.open_conversation(PAIR)
    with case.changed():
        case.click("alternative_choose")
    assert case.editor(1).text.text == "Grey and wild today."
    assert pane(case).editor.text.text == "Grey and calm today."
    assert case.desk.conversation(PAIR).turns[1].alternatives[0].standing is Standing.REJECTED
    with case.changed():
        case.desk.undo()
    assert case.editor(1).text.text == "Grey and calm today."
    assert case.said[-1] == "Undone: Chose another text of a turn"


def test_the_other_text_is_typed_into(case: EditCase) -> None:
    case.page.open_conversation(PAIR)
    editor = pane(case).editor
    editor.setFocus()
    with case.changed():
        QTest.keyClicks(editor, "Oh! ")
    assert case.desk.conversation(PAIR).turns[1].alternatives[0].text == "Oh! Grey and wild today."
    assert editor.text.text == "Oh! Grey and wild today."
    assert editor.hasFocus()
    assert editor.cursor_place() == 4
    with case.changed():
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text.text == "Grey and wild today."


def test_swipes_are_walked_through_and_chosen_by_keys(case: EditCase) -> None:
    case.page.open_conversation(MANY)
    case.editor(1).setFocus()
    title = case.child("alternative_title")
    assert isinstance(title, QLabel)
    assert "2 of 4" in title.text()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(case.editor(1), Qt.Key.Key_Right, keys)
    assert "3 of 4" in title.text()
    assert pane(case).editor.text.text == "Three."
    QTest.keyClick(case.editor(1), Qt.Key.Key_Left, keys)
    QTest.keyClick(case.editor(1), Qt.Key.Key_Left, keys)
    assert "4 of 4" in title.text()
    with case.changed():
        QTest.keyClick(case.editor(1), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert case.editor(1).text.text == "Three."
    texts = [one.text for one in case.desk.conversation(MANY).turns[1].alternatives]
    assert texts == ["Two.", "One.", "Four."]


def test_a_text_is_rejected_deleted_or_taken_out_by_its_menu(case: EditCase) -> None:
    case.page.open_conversation(MANY)
    with case.changed():
        choose_in_menu(case, "alternative_menu", "open")
    assert case.desk.conversation(MANY).turns[1].alternatives[0].standing is Standing.OPEN
    with case.changed():
        choose_in_menu(case, "alternative_menu", "reject all")
    assert case.desk.conversation(MANY).turns[1].alternatives[0].standing is Standing.REJECTED
    with case.changed():
        choose_in_menu(case, "alternative_menu", "delete")
    assert [one.text for one in case.desk.conversation(MANY).turns[1].alternatives] == ["Three.", "Four."]


def test_a_text_becomes_a_conversation_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    opened = OpenDesk(tmp_path, _dataset(tmp_path / "others.jsonl"))  # one more stays one more, also undone
    case = EditCase(qtbot, opened)
    case.page.open_conversation(MANY)
    with case.changed():
        choose_in_menu(case, "alternative_menu", "split")
    assert [one.text for one in case.desk.conversation(MANY).turns[1].alternatives] == ["Three.", "Four."]
    assert [turn.text for turn in case.desk.conversation(7).turns] == ["Say a word.", "Two."]
    case.close()
    opened.close()


def test_a_better_text_keeps_the_old_one_as_rejected(case: EditCase) -> None:
    case.page.open_conversation(PLAIN)
    assert case.page.view.other_text() is None  # nothing is made for a plain turn
    with case.changed():
        choose_in_menu(case, "turn_menu_1", "better")
    other = case.desk.conversation(PLAIN).turns[1].alternatives[0]
    assert (other.text, other.standing) == (case.editor(1).text.text, Standing.REJECTED)
    case.editor(1).setFocus()
    with case.changed():
        QTest.keyClicks(case.editor(1), "Well: ")
    assert pane(case).editor.text.text == other.text


def test_flat_arguments_are_a_form_that_is_checked_while_it_is_written(case: EditCase) -> None:
    case.page.open_conversation(TOOLS)
    field = case.child("argument_city")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Oslo"
    assert case.editor(1).isHidden()  # a call alone needs no empty text
    field.selectAll()
    QTest.keyClicks(field, "Bergen")
    with case.changed():
        QTest.keyClick(field, Qt.Key.Key_Return)
    days = case.child("argument_days")
    assert isinstance(days, QLineEdit)
    days.selectAll()
    QTest.keyClicks(days, "5")
    with case.changed():
        QTest.keyClick(days, Qt.Key.Key_Return)
    call = case.desk.conversation(TOOLS).turns[1].calls[0]
    assert call.arguments == '{"city": "Bergen", "days": 5}'


def test_an_unknown_function_is_said_under_the_call(case: EditCase) -> None:
    case.page.open_conversation(TOOLS)
    name = case.child("call_name")
    assert isinstance(name, QComboBox)
    line = name.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    with case.changed():
        QTest.keyClicks(line, "whether")
        QTest.keyClick(line, Qt.Key.Key_Return)
    sentences = [label.text() for label in case.child("tool_trouble").findChildren(QLabel)]
    assert "There is no function “whether” among this conversation's tools." in sentences
    case.qtbot.waitUntil(
        lambda: any(flag.check == "tool_call_error" for flag in case.desk.flags(TOOLS)), timeout=60_000
    )
    assert case.desk.undo_text() == "Let whether be called"


def test_a_result_stands_laid_out_and_its_text_can_be_seen(case: EditCase) -> None:
    case.page.open_conversation(TOOLS)
    sky = case.child("argument_sky")
    assert isinstance(sky, QLineEdit)
    assert sky.text() == "grey"
    assert case.editor(2).isHidden()
    chosen = case.child("result_call")
    assert isinstance(chosen, QComboBox)
    assert chosen.currentText() == "weather · c1"
    case.click("result_raw")
    assert case.editor(2).text.text == '{"sky": "grey"}'
    assert not case.editor(2).isHidden()
    case.page.open_conversation(PLAIN)
    assert not case.editor(1).isHidden()


def test_tools_are_read_and_mended_in_their_panel(case: EditCase) -> None:
    case.page.open_conversation(TOOLS)
    case.click("tools_fold")
    told = case.child("tools_list")
    assert isinstance(told, QLabel)
    assert told.text() == "weather – Tells it\n    city: text, needed – Where\n    days: whole number"
    case.click("tools_edit")
    text = case.child("tools_text")
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    text.selectAll()
    QTest.keyClicks(text, '[{"name": "tides"}')
    trouble = [label.text() for label in case.child("tool_trouble").findChildren(QLabel)]
    assert any("cannot be read" in sentence for sentence in trouble)
    QTest.keyClicks(text, "]")
    with case.changed():
        case.editor(0).setFocus()
    assert json.loads(case.desk.conversation(TOOLS).tools) == [{"name": "tides"}]
    assert json.loads(case.desk.conversation(TOOLS).tools) != _DEFINED


def test_a_thumb_is_turned_and_taken_back(case: EditCase) -> None:
    case.page.open_conversation(THUMB)
    assert case.child("verdict_up").property("checked") is True
    with case.changed():
        case.click("verdict_down")
    assert case.desk.conversation(THUMB).verdict is False
    case.qtbot.waitUntil(lambda: case.child("verdict_down").property("checked") is True, timeout=60_000)
    with case.changed():
        case.click("verdict_down")
    assert case.desk.conversation(THUMB).verdict is None


def test_pictures_are_named(case: EditCase) -> None:
    case.page.open_conversation(PICTURE)
    told = case.child("attachments")
    assert isinstance(told, QLabel)
    assert told.text() == "Picture: sea.png – kept, not shown"


def test_what_conversations_hold_can_be_filtered_by(case: EditCase) -> None:
    def click_row(name: str) -> None:
        case.click(name)

    click_row("facet_holds_alternatives")
    assert case.shown_keys() == [PAIR, MANY]
    click_row("facet_holds_alternatives")
    click_row("facet_holds_calls")
    assert case.shown_keys() == [TOOLS]
    click_row("facet_holds_good")
    assert case.shown_keys() == [THUMB]
    click_row("facet_holds_good")
    assert len(case.shown_keys()) == 6


def test_spans_that_differ_are_code_points_of_each_text() -> None:
    mine, theirs = differing("a 😀 red sea", "a 😀 blue sea")
    assert ["a 😀 red sea"[start:end] for start, end in mine] == ["red"]
    assert ["a 😀 blue sea"[start:end] for start, end in theirs] == ["blue"]
