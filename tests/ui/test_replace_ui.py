"""Find and replace in the real window: live places, ticks, one step, and the way back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rolethread_gui.dataset.edits import Command, SetStatus, SetText
from tests.ui.window_case import WindowCase


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    path = tmp_path / "lanterns.jsonl"
    lines: list[str] = []
    for number in range(1, 131):
        said = "Lantern" if number % 2 else "LANTERN"
        turns = [
            {"role": "user", "content": f"你好 😀 lantern {number}?"},
            {"role": "assistant", "content": f"The {said} of house {number} burns."},
        ]
        lines.append(json.dumps({"messages": turns}, ensure_ascii=False))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    case.open(path)
    return case


def reply(case: WindowCase, key: int) -> str:
    return case.desk.conversation(key).turns[1].text


def told(case: WindowCase, text: str) -> None:
    label = case.child("replace_told")
    case.wait(lambda: label.text() == text)


def ask(case: WindowCase, words: str, instead: str) -> None:
    case.window.named["replace"].trigger()
    QTest.keyClicks(case.child("replace_find"), words)
    QTest.keyClicks(case.child("replace_with"), instead)


def test_every_place_is_shown_and_replaced_as_one_step(case: WindowCase) -> None:
    with case.changed():
        case.desk.submit(Command("Approve", (SetStatus((1,), "approved"),)))
    start = case.desk.position
    before = [case.desk.conversation(key) for key in range(1, 131)]
    ask(case, "lantern", "lamp")
    told(case, "260 places")
    case.click("replace_keep")
    told(case, "260 places")
    panel = case.window.edit_page.replace
    tops = [panel.tree.topLevelItem(place).text(0) for place in range(panel.tree.topLevelItemCount())]
    assert tops == [
        "“lantern” becomes “lamp” · 130",
        "“Lantern” becomes “Lamp” · 65",
        "“LANTERN” becomes “LAMP” · 65",
    ]
    button = case.child("replace_run")
    assert button.text() == "Replace 258"  # both places of the approved one stay
    panel.tree.setFocus()
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)  # the group on top, of which one was not ticked
    assert button.text() == "Replace 259"
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert button.text() == "Replace 129"
    with case.changed():
        case.desk.submit(Command("Meanwhile", (SetText(4, 1, "Dark."),)))
    with case.changed():
        case.click("replace_run")
    case.wait(lambda: not panel.isVisible())
    assert [reply(case, key) for key in (1, 2, 3, 4)] == [
        "The Lantern of house 1 burns.",
        "The LAMP of house 2 burns.",
        "The Lamp of house 3 burns.",
        "Dark.",
    ]
    assert case.desk.conversation(2).turns[0].text == "你好 😀 lantern 2?"
    assert case.desk.undo_text() == "Replaced “lantern” with “lamp”: 129 places"
    case.wait(lambda: "1 skipped" in case.child("quiet_message").text())
    with case.changed():
        case.desk.undo_to(start)
    case.wait(lambda: [case.desk.conversation(key) for key in range(1, 131)] == before)


def test_a_place_is_opened_and_a_scope_and_a_role_chosen(case: WindowCase) -> None:
    case.window.edit_page.open_conversation(7)
    ask(case, r"house (\d+)", r"\1 houses")
    told(case, "Found nowhere in what was chosen, or nothing would change.")
    case.click("replace_pattern")
    told(case, "130 places")
    case.child("replace_role").setCurrentText("User's turns")
    told(case, "Found nowhere in what was chosen, or nothing would change.")
    case.child("replace_role").setCurrentText("All turns")
    case.child("replace_scope").setCurrentText("This conversation")
    told(case, "1 place")
    tree = case.child("replace_list")
    tree.setCurrentItem(tree.topLevelItem(0).child(0))
    case.window.edit_page.open_conversation(9)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert case.window.edit_page.view.conversation.key == 7
    with case.changed():
        case.click("replace_run")
    assert reply(case, 7) == "The Lantern of 7 houses burns."
    assert reply(case, 9) == "The Lantern of house 9 burns."


def test_what_cannot_be_understood_is_said_where_it_was_written(case: WindowCase) -> None:
    case.window.named["replace"].trigger()
    case.click("replace_pattern")
    QTest.keyClicks(case.child("replace_find"), "(lan")
    label = case.child("replace_told")
    case.wait(lambda: "cannot be understood" in label.text())
    assert not case.child("replace_run").isEnabled()
    QTest.keyClick(case.child("replace_find"), Qt.Key.Key_Escape)
    case.wait(lambda: not case.window.edit_page.replace.isVisible())
    assert case.window.edit_page.table.isVisible()
    assert not case.problems


def test_of_very_many_places_some_are_listed_and_all_are_replaced(case: WindowCase) -> None:
    with case.changed():
        case.desk.submit(Command("Longer", (SetText(1, 1, "salt " * 5000),)))
    ask(case, "salt", "gold")
    told(case, "5,000 places")
    panel = case.window.edit_page.replace
    (group,) = panel._places.groups
    assert panel.tree.topLevelItem(0).childCount() == 61
    assert panel.tree.topLevelItem(0).child(60).text(0) == "4,940 more places"
    assert group.count == 5000
    with case.changed():
        case.click("replace_run")
    assert reply(case, 1) == "gold " * 5000


def test_a_search_that_comes_to_its_end_leaves_the_panel_to_whoever_writes_in_it(case: WindowCase) -> None:
    page = case.window.edit_page
    QTest.keyClicks(case.child("search_field"), "house 13")
    assert not page.current_filter().clauses
    ask(case, "lantern", "lamp")
    case.wait(lambda: bool(page.current_filter().clauses))
    assert page.replace.isVisible()
    assert case.child("replace_scope").currentText() == "All 2 shown"  # of 13 and 130
    told(case, "4 places")
    page.show_everything()
    told(case, "260 places")
    assert page.replace.isVisible()
