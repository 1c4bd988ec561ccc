"""Copies in the real window: groups, side by side, keep one, variations, and a slider that regroups at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rolethread_gui.engine.alike import NEAR, PROMPT, SAME
from rolethread_gui.ui.checks.copies import Copies
from tests.engine.test_alike import ROWS
from tests.ui.window_case import WindowCase


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    path = tmp_path / "alike.jsonl"
    roles = ("user", "assistant")
    lines = [
        json.dumps({"messages": [{"role": roles[at % 2], "content": text} for at, text in enumerate(row)]})
        for row in ROWS
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    case.open(path)
    case.click("page_checks")
    case.click("checks_tab_copies")
    case.wait(lambda: bool(copies(case)._prompts))
    return case


def copies(case: WindowCase) -> Copies:
    section = case.window.checks_page.section("copies")
    assert isinstance(section, Copies)
    return section


def listed(case: WindowCase) -> list[tuple[int, ...]]:
    return [group.keys for group in copies(case)._groups]


def test_keep_one_of_a_group_and_undo(case: WindowCase) -> None:
    case.click(f"copies_kind_{SAME}")
    assert listed(case) == [(2, 3)]
    assert "ferry" in case.child("beside_left").toPlainText()
    assert case.child("copies_keep_one").text() == "Keep 2, leave the other out"
    with case.changed():
        case.click("copies_keep_one")
    included = case.desk.columns.plain("included")
    assert [bool(included[key - 1]) for key in (2, 3)] == [True, False]
    case.wait(lambda: listed(case) == [] and copies(case)._nothing.isVisible())
    with case.changed():
        case.desk.undo()
    case.wait(lambda: listed(case) == [(2, 3)])


def test_differing_words_are_marked_on_both_sides(case: WindowCase) -> None:
    assert copies(case).kind == NEAR
    assert listed(case) == [(2, 4)]
    left, right = case.child("beside_left"), case.child("beside_right")
    assert "four times" in left.toPlainText()
    assert "five times" in right.toPlainText()
    assert "five" not in left.toPlainText()
    assert _struck(left) == ["four"]
    assert _struck(right) == ["five"]


def _struck(view) -> list[str]:
    found = []
    block = view.document().begin()
    while block.isValid():
        for piece in block:
            format_ = piece.fragment().charFormat()
            if format_.fontStrikeOut() or format_.fontUnderline():
                found.append(piece.fragment().text())
        block = block.next()
    return found


def test_the_slider_regroups_at_once_and_can_become_the_limit(case: WindowCase) -> None:
    slider = case.child("copies_slider")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert listed(case) == []
    assert "· 0" in case.child(f"copies_kind_{NEAR}").text()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert listed(case) == [(2, 4)]
    with case.checked():
        case.click("copies_keep_limit")
    assert case.desk.setting("option:near_duplicate.alike") == 50


def test_variations_are_no_copies_any_more(case: WindowCase) -> None:
    with case.checked():
        case.click("copies_link")
    case.wait(lambda: listed(case) == [])
    case.wait(lambda: not any(flag.check == "near_duplicate" for flag in case.desk.flags(4)))
    case.click("copies_linked")
    case.wait(lambda: listed(case) == [(2, 4)])
    with case.checked():
        case.click("copies_link")
    case.wait(lambda: any(flag.check == "near_duplicate" for flag in case.desk.flags(4)))


def test_replies_to_one_prompt_are_put_into_one_conversation(case: WindowCase) -> None:
    case.click(f"copies_kind_{PROMPT}")
    assert (1, 5) in listed(case)
    copies(case).list.setCurrentRow(listed(case).index((1, 5)))
    with case.changed():
        case.click("copies_join")
    turn = case.desk.conversation(1).turns[-1]
    assert [one.text for one in turn.alternatives] == [ROWS[4][1]]
    case.wait(lambda: (1, 5) not in listed(case))
    case.click("page_edit")
    case.click("page_checks")
