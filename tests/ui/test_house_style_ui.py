"""The house style panel in the real window: set a rule by hand, convert with a preview, learn again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from rolethread_gui.engine.house_style import STYLE
from tests.ui.window_case import WindowCase

_KINDS = ("lighthouse", "orchard", "mill", "chapel", "forge", "bridge", "harbour", "quarry", "barn")


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    path = tmp_path / "style.jsonl"
    lines: list[str] = []
    for number in range(1, 41):
        what = f"opens the {_KINDS[number % 9]} and waves"
        said = f"Room {number} has {number * 3} chairs, and somebody lit lamp {number * 7}."
        reply = f"({what}) {said}" if number > 38 else f"*{what}* {said}"
        turns = [
            {"role": "user", "content": f"May I see the {_KINDS[number % 7]} number {number}?"},
            {"role": "assistant", "content": reply},
        ]
        lines.append(json.dumps({"messages": turns}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    case.open(path)
    case.click("page_checks")
    case.click("checks_tab_style")
    return case


def flagged(case: WindowCase) -> list[int]:
    return [key for key in range(1, 41) if any(flag.check == STYLE for flag in case.desk.flags(key))]


def choose(box: QComboBox, text: str) -> None:
    """Choose by keyboard, as a person would."""
    box.setFocus()
    for _ in range(box.count()):
        if box.currentText() == text:
            return
        QTest.keyClick(box, Qt.Key.Key_Down)
    raise AssertionError([box.itemText(at) for at in range(box.count())])


def test_a_rule_is_set_by_hand_and_taken_back(case: WindowCase) -> None:
    box = case.child("style_choice_actions")
    case.wait(lambda: flagged(case) == [39, 40])
    assert box.currentText() == "As learned: flag the others"
    with case.checked():
        choose(box, "Both are fine")
    case.wait(lambda: flagged(case) == [])
    with case.checked():
        case.desk.undo()
    case.wait(lambda: flagged(case) == [39, 40])
    case.wait(lambda: box.currentText() == "As learned: flag the others")


def test_converting_shows_every_change_before_it_is_made(case: WindowCase) -> None:
    case.wait(lambda: flagged(case) == [39, 40])
    case.click("style_convert_actions")
    button = case.child("fix_all_run")
    case.wait(lambda: button.text() == "Fix 2")
    with case.changed():
        case.click("fix_all_run")
    assert case.desk.conversation(39).turns[1].text.startswith("*opens the")
    case.wait(lambda: flagged(case) == [])
    with case.changed():
        case.desk.undo()
    assert case.desk.conversation(39).turns[1].text.startswith("(opens the")


def test_learning_again_says_when_nothing_changed(case: WindowCase) -> None:
    case.wait(lambda: case.desk.setting(f"figures:{STYLE}") is not None)
    case.click("style_learn")
    case.wait(lambda: "Nothing has changed" in case.child("style_changes").text())
    assert "Nine in ten replies" in case.child("style_usual").text()
