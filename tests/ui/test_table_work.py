"""Working in the table: writing into cells, further columns, copying, moving rows, what was found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.columns import FIELD
from rolethread_gui.dataset.edits import Command, SetSetting, SetStatus
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.dataset.saved_filters import FIELDS
from rolethread_gui.dataset.sought import Sought
from rolethread_gui.dataset.tag_edits import SetTag
from rolethread_gui.ui.edit.table_model import (
    FIRST_FIELD,
    FLAGS,
    FOUND,
    NOTE,
    OPENING,
    PROMPT,
    REPLY,
    SOURCE,
    SPEAKERS,
    STATUS,
    TAGS,
    WORDS,
)
from tests.ui.edit_case import EditCase, OpenDesk

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _dataset(path: Path) -> Path:
    lines: list[str] = []
    for number in range(1, 9):
        turns = [
            {"role": "system", "content": f"You keep gate {number % 2}."},
            {"role": "user", "content": f"Who knocks\u00a0at {number}?\u2028Say."},
            {"role": "assistant", "name": "Mira", "content": f"A stranger, gate {number}."},
        ]
        lines.append(json.dumps({"messages": turns, "mood": f"mood {number % 3}"}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[EditCase]:
    opened = OpenDesk(tmp_path, _dataset(tmp_path / "gates.jsonl"))
    made = EditCase(qtbot, opened)
    yield made
    made.close()
    opened.close()


def _go(case: EditCase, row: int, column: int) -> None:
    table = case.page.table
    table.setColumnHidden(column, False)
    table.setFocus()
    table.setCurrentIndex(case.page.model.index(row, column))


def _field(case: EditCase, row: int, column: int) -> QPlainTextEdit:
    _go(case, row, column)
    QTest.keyClick(case.page.table, Qt.Key.Key_F2)
    field = case.child("cell_text")
    assert isinstance(field, QPlainTextEdit)
    return field


def test_texts_are_written_in_their_cells(case: EditCase) -> None:
    field = _field(case, 1, REPLY)
    assert field.toPlainText() == "A stranger, gate 2."
    with case.changed():
        QTest.keyClicks(field, "Nobody.")
        QTest.keyClick(field, Qt.Key.Key_Return, SHIFT)
        QTest.keyClicks(field, "Sleep.")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert case.desk.conversation(2).turns[2].text == "Nobody.\nSleep."
    case.qtbot.waitUntil(case.page.table.hasFocus, timeout=60_000)
    assert case.page.model.index(1, REPLY).data() == "Nobody.\nSleep."
    with case.changed():
        case.desk.undo()
    assert case.desk.conversation(2).turns[2].text == "A stranger, gate 2."


def test_letters_that_the_field_cannot_show_stay(case: EditCase) -> None:
    field = _field(case, 0, OPENING)
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    field.setTextCursor(cursor)
    with case.changed():
        QTest.keyClicks(field, "So: ")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert case.desk.conversation(1).turns[1].text == "So: Who knocks\u00a0at 1?\u2028Say."


def test_escape_leaves_a_cell_as_it_was(case: EditCase) -> None:
    field = _field(case, 0, REPLY)
    QTest.keyClicks(field, "Never mind")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert case.desk.conversation(1).turns[2].text == "A stranger, gate 1."
    assert case.desk.undo_text() == ""


def test_note_prompt_and_status_are_written_too(case: EditCase) -> None:
    with case.changed():
        field = _field(case, 2, NOTE)
        QTest.keyClicks(field, "Too short")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert case.desk.note(3) == "Too short"
    with case.changed():
        field = _field(case, 2, PROMPT)
        assert field.toPlainText() == "You keep gate 1."
        QTest.keyClicks(field, "You sleep.")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert case.desk.conversation(3).turns[0].text == "You sleep."
    _go(case, 2, STATUS)
    QTest.keyClick(case.page.table, Qt.Key.Key_F2)
    box = case.child("cell_status")
    assert isinstance(box, QComboBox)
    with case.changed():
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            QTest.keyClick(box, key)
    assert case.desk.columns.plain("status")[2] == 2
    _go(case, 2, TAGS)
    QTest.keyClick(case.page.table, Qt.Key.Key_F2)
    assert case.child("tag_picker").isVisible()


def test_further_columns_say_what_they_should(case: EditCase) -> None:
    with case.changed():
        case.desk.submit(Command("Tag", (SetTag((2,), "quiet"), SetTag((2, 3), "short"))))
    with case.changed():
        case.desk.submit(Command("Field", (SetSetting(FIELDS, ["mood"]),)))
    model = case.page.model

    def cell(column: int) -> str:
        return str(model.index(1, column).data())

    assert cell(TAGS) == "quiet, short"
    assert cell(SPEAKERS) == "Mira"
    assert cell(PROMPT) == "You keep gate 0."
    case.qtbot.waitUntil(lambda: cell(SOURCE) == "gates.jsonl", timeout=60_000)
    assert model.specs[FIRST_FIELD].id == f"{FIELD}mood"
    case.qtbot.waitUntil(lambda: cell(FIRST_FIELD) == "mood 2", timeout=60_000)
    table = case.page.table
    assert table.isColumnHidden(TAGS)
    _header(case, "Tags")
    _header(case, "mood")
    assert not table.isColumnHidden(TAGS)
    assert not table.isColumnHidden(FIRST_FIELD)
    again = EditCase(case.qtbot, case.opened)
    case.page.hide()
    again.page.table.restore_layout(table.saved_layout())
    assert not again.page.table.isColumnHidden(FIRST_FIELD)
    again.close()
    model.sort(FIRST_FIELD)
    assert [key % 3 for key in case.shown_keys()] == [0, 0, 1, 1, 1, 2, 2, 2]


def _header(case: EditCase, title: str) -> None:
    table = case.page.table
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(10, 5))
    menu = next(one for one in table.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text() == title)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_what_was_found_stands_in_the_table(case: EditCase) -> None:
    table = case.page.table
    assert table.isColumnHidden(FOUND)
    case.page.searching.start(Sought("stranger"))
    case.qtbot.waitUntil(lambda: case.page.searching.hits == dict.fromkeys(range(1, 9), 1), timeout=60_000)
    assert not table.isColumnHidden(FOUND)
    assert case.page.model.index(0, FOUND).data() == "A stranger, gate 1."
    assert table.delegate.found(1) == (1, "A ", "stranger", ", gate 1.")
    case.page.set_search("")
    assert table.isColumnHidden(FOUND)


def test_copying(case: EditCase) -> None:
    table = case.page.table
    table.choose((1, 3))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.count("A stranger, gate") == 2
    assert text.startswith("System: You keep gate 1.\n\nUser: Who knocks")
    assert case.said[-1] == "Copied as text: 2 conversations"
    case.page.bulk.copy_wanted.emit(True)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0][:3] == ["In", "Flags", "Status"]
    assert len(rows) == 3
    assert rows[1][0] == "in the export"
    assert rows[1][table.shown_columns().index(WORDS)] == case.page.model.index(0, WORDS).data()
    assert "errors" in rows[1][table.shown_columns().index(FLAGS)]


def test_the_menu_names_its_scope(case: EditCase) -> None:
    case.page.table.choose((1, 3))
    menu = case.page.bulk.make_menu(case.page, case.page.bulk.scope)
    heading = menu.actions()[0]
    assert (heading.text(), heading.isEnabled(), heading.isSeparator()) == ("2 selected", False, False)
    menu.deleteLater()


def _drop(case: EditCase, keys: tuple[int, ...], row: int, *, below: bool) -> None:
    table = case.page.table
    rect = table.visualRect(case.page.model.index(row, STATUS))
    y = rect.bottom() - 2 if below else rect.top() + 2
    mime = QMimeData()
    mime.setData("application/x-rolethread-conversations", ",".join(map(str, keys)).encode())
    event = QDropEvent(
        QPointF(rect.center().x(), y),
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    table.dropEvent(event)


def test_rows_are_dragged_where_the_order_is_the_datasets(case: EditCase) -> None:
    with case.changed():
        _drop(case, (2, 3), 5, below=True)
    assert case.shown_keys() == [1, 4, 5, 6, 2, 3, 7, 8]
    assert case.said[-1] == "Moved 2 conversations"
    with case.changed():
        case.desk.undo()
    assert case.shown_keys() == list(range(1, 9))
    with case.changed():
        _drop(case, (4,), 0, below=False)
    assert case.shown_keys() == [4, 1, 2, 3, 5, 6, 7, 8]
    case.page.table.sort_by("words", descending=True)
    before = case.desk.position
    _drop(case, (1,), 3, below=True)
    assert case.desk.position == before


def test_rows_are_moved_by_keys(case: EditCase) -> None:
    table = case.page.table
    table.choose((4, 5))
    table.setFocus()
    with case.changed():
        QTest.keyClick(table, Qt.Key.Key_Up, ALT_SHIFT)
    assert case.shown_keys() == [1, 2, 4, 5, 3, 6, 7, 8]
    for _ in range(2):
        with case.changed():
            QTest.keyClick(table, Qt.Key.Key_Up, ALT_SHIFT)
    assert case.shown_keys() == [4, 5, 1, 2, 3, 6, 7, 8]
    with case.changed():
        QTest.keyClick(table, Qt.Key.Key_Down, ALT_SHIFT)
    assert case.shown_keys() == [1, 4, 5, 2, 3, 6, 7, 8]
    case.page.set_filter(Filter((IsOneOf((4, 2, 6), "three"),)))
    table.choose((2,))
    with case.changed():  # before the first that is shown, wherever that stands
        QTest.keyClick(table, Qt.Key.Key_Up, ALT_SHIFT)
    assert case.shown_keys() == [2, 4, 6]
    case.page.show_everything()
    assert case.shown_keys() == [1, 2, 4, 5, 3, 6, 7, 8]
    with case.changed():
        case.desk.submit(Command("Approve", (SetStatus((1,), "approved"),)))
    assert case.shown_keys() == [1, 2, 4, 5, 3, 6, 7, 8]


def test_columns_are_put_into_order_and_kept_as_a_layout(case: EditCase) -> None:
    table = case.page.table
    first = table.saved_layout()
    case.page.rows.choose_columns()
    chooser = case.child("table_columns_list")
    assert isinstance(chooser, QListWidget)

    def titles() -> list[str]:
        return [title for _, title, wanted in table.layout_columns() if wanted]

    place = next(row for row in range(chooser.count()) if chooser.item(row).text() == "Tags")
    chooser.setFocus()
    chooser.setCurrentRow(place)
    QTest.keyClick(chooser, Qt.Key.Key_Space)
    assert titles()[-1] == "Tags"
    for _ in range(place - 3):
        case.click("column_left")
    assert titles()[2:5] == ["Status", "Tags", "Opening"]
    name = case.child("layout_name")
    QTest.keyClicks(name, "Tagging")
    QTest.keyClick(name, Qt.Key.Key_Return)
    box = case.child("layout_choice")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Tagging"
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert table.saved_layout() == first
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert titles()[2:5] == ["Status", "Tags", "Opening"]
    chooser.setFocus()
    for row in range(chooser.count()):  # one column stays, whatever is unticked
        if chooser.item(row).checkState() == Qt.CheckState.Checked:
            chooser.setCurrentRow(row)
            QTest.keyClick(chooser, Qt.Key.Key_Space)
    assert len(titles()) == 1
    box.setCurrentIndex(1)
    box.activated.emit(1)
    case.click("layout_delete")
    assert box.count() == 1
    chooser.window().close()


def test_all_that_are_chosen_get_one_prompt(case: EditCase) -> None:
    case.page.table.choose((2, 4, 5))
    case.page.bulk.prompt_wanted.emit()
    box = case.child("bulk_prompt_choice")
    assert isinstance(box, QComboBox)
    assert [box.itemText(place) for place in range(box.count())] == ["You keep gate 1.", "You keep gate 0."]
    with case.changed():
        case.click("bulk_prompt_give")
    prompts = [case.desk.conversation(key).turns[0].text for key in range(1, 7)]
    assert prompts == [f"You keep gate {number}." for number in (1, 1, 1, 1, 1, 0)]
    assert case.said[-1] == "Gave a system prompt: 3 conversations"
    case.page.bulk.prompt_wanted.emit()
    field = case.child("bulk_prompt_text")
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    QTest.keyClicks(field, "Rest.")
    with case.changed():
        case.click("bulk_prompt_give")
    assert case.desk.conversation(4).turns[0].text == "Rest."
    assert case.desk.conversation(1).turns[0].text == "You keep gate 1."
    with case.changed():
        case.desk.undo()
    assert case.desk.conversation(4).turns[0].text == "You keep gate 1."


def test_a_note_from_a_cell_stays_as_it_was_written(case: EditCase) -> None:
    with case.changed():
        field = _field(case, 2, NOTE)
        QTest.keyClicks(field, " Too short ")
        QTest.keyClick(field, Qt.Key.Key_Return)
    before = case.desk.position
    case.page.open_conversation(3)
    header = case.child("conversation_note")
    header.setFocus()
    case.page.open_conversation(4)
    case.desk.flush_typing()
    assert case.desk.note(3) == " Too short "
    assert case.desk.position == before


def test_a_conversation_of_its_own_begins_only_where_something_stays(case: EditCase) -> None:
    case.page.open_conversation(1)
    offered: list[bool] = []
    for turn in (0, 1, 2):
        case.click(f"turn_menu_{turn}")
        menu = next(one for one in case.page.findChildren(QMenu, "turn_menu") if one.isVisible())
        offered += [one.isEnabled() for one in menu.actions() if one.data() == "cut"]
        menu.close()
    assert offered == [False, False, True]
