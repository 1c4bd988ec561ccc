"""The filter panel: sections that fold, long lists, numbers, languages, fields, and filters under a name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.columns import keys_of
from rolethread_gui.dataset.edits import Command, SetNote, SetStatus, SetText
from rolethread_gui.dataset.filters import Between, Filter, HasStatus, HasValue, IsOneOf
from rolethread_gui.dataset.library_edits import RenameSpeaker
from rolethread_gui.dataset.saved_filters import SavedFilter, saved_filters_of
from rolethread_gui.dataset.sought import Sought
from rolethread_gui.ui.edit.facets import Facet
from rolethread_gui.ui.edit.filters import FacetRow
from rolethread_gui.workbench.preferences import FOLDED
from tests.ui.edit_case import EditCase, OpenDesk

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_NAMES = tuple(f"Guest {letter}" for letter in "abcdefghijklmnop")
_GERMAN = (
    "Das ist die alte Geschichte von dem Haus und dem Garten, und sie ist nicht lang, aber sie ist schön."
)
_ENGLISH = "This is the old story of the house and the garden, and it is not long, but there it was for us."


def _dataset(path: Path) -> Path:
    lines: list[str] = []
    for number in range(16):
        turns = [{"role": "user", "content": f"Question {number}?"}]
        text = (_GERMAN if number % 4 == 0 else _ENGLISH) + " word" * (number * 10)
        turns.append({"role": "assistant", "name": _NAMES[number], "content": text})
        for extra in range(number % 3):
            turns += [
                {"role": "user", "content": f"And {extra}?"},
                {"role": "assistant", "name": _NAMES[number], "content": "So it went on."},
            ]
        row = {"messages": turns, "mood": ("calm", "wild")[number % 2], "meta": {"score": number // 8}}
        lines.append(json.dumps(row))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[EditCase]:
    opened = OpenDesk(tmp_path, _dataset(tmp_path / "guests.jsonl"))
    made = EditCase(qtbot, opened)
    yield made
    made.close()
    opened.close()


def _row(case: EditCase, name: str) -> FacetRow:
    row = case.child(name)
    assert isinstance(row, FacetRow)
    return row


def _counted(case: EditCase, name: str, count: int) -> None:
    case.qtbot.waitUntil(lambda: _row(case, name).count == count, timeout=60_000)


def test_sections_fold_and_remember_it(case: EditCase) -> None:
    status = case.page.filters.findChild(FacetRow, "facet_status_approved")
    assert status is not None
    assert status.isVisible()
    case.click("fold_status")
    assert not status.isVisible()
    assert "status" in case.preferences.get(FOLDED).split("\n")
    again = EditCase(case.qtbot, case.opened)
    rows = again.page.filters.findChildren(FacetRow, "facet_status_approved")
    assert not any(row.isVisible() for row in rows)
    again.click("fold_status")
    assert all(row.isVisible() for row in rows)
    again.close()


def test_numbers_are_ranges(case: EditCase) -> None:
    case.click("fold_turns")
    _counted(case, "facet_turns_5", 5)
    case.click("facet_turns_5")
    assert case.shown_keys() == [3, 6, 9, 12, 15]
    _counted(case, "facet_turns_2", 6)  # as many as there would be in its place
    case.click("facet_turns_3", CTRL)
    assert len(case.shown_keys()) == 10
    assert case.page.current_filter().clauses == (Between("turns", 3, 9, "turns"),)
    case.click("facet_turns_5", ALT)
    assert len(case.shown_keys()) == 11
    case.click("facet_turns_5", ALT)
    assert len(case.shown_keys()) == 16
    case.click("fold_reply_words")
    case.click("facet_reply_words_100")
    assert case.shown_keys() == [9, 10, 11, 12, 13, 14, 15, 16]


def test_a_long_list_is_narrowed_and_put_into_order(case: EditCase) -> None:
    field = case.child("narrow_field_speakers")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "guest p")
    case.click("facet_speakers_Guest p")
    assert case.shown_keys() == [16]
    field.clear()
    case.click("facet_speakers_Guest p")
    case.click("order_speakers")
    section = case.page.people.speakers
    assert [row.text() for row in section._rows.values()] == list(_NAMES[:8])
    case.click("speakers_more")
    assert len(section._rows) == 16


def test_rows_that_were_pointed_at_go_when_they_are_left(case: EditCase) -> None:
    section = case.page.people.speakers
    row = _row(case, "facet_speakers_Guest a")
    case.page.filters.ensureWidgetVisible(row)
    for place in (QPoint(20, 8), QPoint(24, 8)):  # into the window, and on to the row
        QTest.mouseMove(row, place)
        QApplication.processEvents()
    case.qtbot.waitUntil(row.underMouse)
    names = ("Guest a", "Guest b")
    guests = Filter((HasValue("speakers", names, ""),)).mask(case.desk.columns.still())
    keys = tuple(keys_of(np.flatnonzero(guests)))
    with case.changed():
        case.desk.submit(Command("Rename", (RenameSpeaker(keys, names, "Guest p"),)))
    case.qtbot.waitUntil(lambda: row.count == 0, timeout=15_000)
    assert "Guest a" in section._rows  # it stays as long as somebody points at it
    QTest.mouseMove(case.page.table, case.page.table.rect().center())
    case.qtbot.waitUntil(lambda: "Guest a" not in section._rows)
    assert "Guest b" not in section._rows
    assert len(section._rows) == 8


def test_work_of_ones_own(case: EditCase) -> None:
    with case.changed():
        case.desk.submit(Command("Note", (SetNote(2, "Look again"),)))
    with case.changed():
        case.desk.submit(Command("Mend", (SetText(3, 0, "Another question?"),)))
    case.desk.save_version("First")
    with case.changed():
        case.desk.submit(Command("Mend", (SetText(4, 0, "Yet another?"),)))
    _counted(case, "facet_edited_since", 1)
    case.click("facet_edited_since")
    assert case.shown_keys() == [4]
    case.click("facet_edited_yes")
    assert case.shown_keys() == [3, 4]
    case.click("facet_edited_yes", ALT)
    assert len(case.shown_keys()) == 14
    case.click("facet_noted_yes")
    assert case.shown_keys() == [2]
    case.click("facet_noted_yes", ALT)
    assert case.shown_keys() == [1, *range(5, 17)]


def test_languages_are_looked_up_when_they_are_asked_for(case: EditCase) -> None:
    assert "language" not in case.desk.columns.gathered()
    case.click("fold_language")
    _counted(case, "facet_language_de", 4)
    assert _row(case, "facet_language_en").text() == "English"
    case.click("facet_language_de")
    assert case.shown_keys() == [1, 5, 9, 13]
    chip = case.child("chip")
    assert isinstance(chip, QPushButton)
    assert chip.text() == "Language: “German”"
    with case.changed():
        case.desk.submit(Command("Translate", (SetText(1, 1, _ENGLISH),)))
    _counted(case, "facet_language_de", 3)
    assert case.shown_keys() == [1, 5, 9, 13]  # who is shown was settled


def test_any_field_can_be_a_filter(case: EditCase) -> None:
    case.click("fields_link")
    menus: list[QMenu] = []

    def opened() -> bool:
        menus[:] = [one for one in case.page.findChildren(QMenu, "fields_menu") if one.isVisible()]
        return bool(menus)

    case.qtbot.waitUntil(opened, timeout=60_000)
    assert [one.text() for one in menus[0].actions()] == ["mood", "meta.score"]
    with case.changed():
        menus[0].setActiveAction(menus[0].actions()[0])
        QTest.keyClick(menus[0], Qt.Key.Key_Return)
    _counted(case, "facet_field:mood_calm", 8)
    case.click("facet_field:mood_calm")
    assert case.shown_keys() == list(range(1, 17, 2))
    case.click("facet_speakers_Guest a", CTRL)
    assert case.shown_keys() == [1]
    _counted(case, "facet_field:mood_wild", 0)  # under the other filters
    case.page.show_everything()
    with case.changed():
        case.click("field:mood_link")
    assert case.page.filters.findChild(FacetRow, "facet_field:mood_calm") is None or not any(
        one.isVisible() for one in case.page.filters.findChildren(FacetRow, "facet_field:mood_calm")
    )
    with case.changed():
        case.desk.undo()
    _counted(case, "facet_field:mood_calm", 8)


def test_filters_are_kept_under_a_name(case: EditCase) -> None:
    link = case.child("filter_keep")
    assert not link.isEnabled()
    with case.changed():
        case.desk.submit(Command("Approve", (SetStatus((1, 2, 3), "approved"),)))
    case.click("facet_status_approved")
    case.page.searching.start(Sought("story", role=None, whole_words=True))
    case.qtbot.waitUntil(lambda: case.shown_keys() == [2, 3], timeout=60_000)
    case.click("filter_keep")
    field = case.child("filter_name")
    with case.changed():
        QTest.keyClicks(field, "Good stories")
        QTest.keyClick(field, Qt.Key.Key_Return)
    (saved,) = saved_filters_of(case.desk.settings)
    assert saved == SavedFilter(
        1, "Good stories", Filter((HasStatus(("approved",)),)), Sought("story", whole_words=True)
    )
    assert _row(case, "facet_saved_1").state == "on"
    assert link.hasFocus()  # not whatever came after the field
    case.click("filter_clear")
    assert len(case.shown_keys()) == 16
    assert not case.page.searching.active
    case.click("facet_saved_1")
    case.qtbot.waitUntil(lambda: case.shown_keys() == [2, 3], timeout=60_000)
    assert any(isinstance(one, IsOneOf) for one in case.page.current_filter().clauses)
    case.click("facet_saved_1")
    assert len(case.shown_keys()) == 16
    _menu(case, 0)
    field = case.child("filter_name")
    with case.changed():
        field.setText("Fine")  # type: ignore[attr-defined]
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.name for one in case.page.filtering.saved.kept()] == ["Fine"]
    with case.changed():
        _menu(case, 2)
    assert case.page.filtering.saved.kept() == ()
    with case.changed():
        case.desk.undo()
    assert [one.name for one in case.page.filtering.saved.kept()] == ["Fine"]


def _menu(case: EditCase, place: int) -> None:
    row = _row(case, "facet_saved_1")
    row.customContextMenuRequested.emit(row.rect().center())
    menu = next(one for one in row.findChildren(QMenu, "saved_menu") if one.isVisible())
    menu.setActiveAction(menu.actions()[place])
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_ready_filters(case: EditCase) -> None:
    with case.changed():
        case.desk.submit(Command("Approve", (SetStatus((1, 2, 3), "approved"),)))
    case.qtbot.waitUntil(lambda: case.child("ready_done").isEnabled(), timeout=60_000)
    case.click("ready_done")
    assert case.shown_keys() == [1, 2, 3]
    case.click("ready_fresh")
    assert case.shown_keys() == list(range(4, 17))
    case.click("ready_fresh")
    assert len(case.shown_keys()) == 16


def test_what_is_under_the_mouse_stays_there_while_a_row_comes_above_it(case: EditCase) -> None:
    page, panel = case.page, case.page.filters
    page.resize(page.width(), 420)
    row, since = panel._rows[Facet("noted", "yes")], panel._rows[Facet("edited", "since")]

    def pointed_at() -> bool:
        """Whether the mouse rests on the row; the counts of other rows may still move it."""
        panel.ensureWidgetVisible(row)
        QTest.mouseMove(row, row.rect().center())
        QTest.qWait(100)
        return row.rect().contains(row.mapFromGlobal(QCursor.pos()))

    case.qtbot.waitUntil(pointed_at, timeout=60_000)
    there, scrolled = row.mapToGlobal(QPoint()), panel.verticalScrollBar().value()
    assert panel.viewport().rect().contains(panel.viewport().mapFromGlobal(QCursor.pos()))
    assert since.isHidden()
    case.desk.save_version("One")
    case.qtbot.waitUntil(
        lambda: (
            since.isVisible()
            and row.mapToGlobal(QPoint()) == there
            and panel.verticalScrollBar().value() == scrolled + since.height()
        ),
        timeout=60_000,
    )
