"""The Checks page in the real window: the catalogue, thresholds that say what they change, examples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox

from rolethread_gui.ui.checks.catalogue import Catalogue
from tests.ui.window_case import WindowCase

_SUBJECTS = ("lighthouse", "orchard", "mill", "chapel", "forge", "bridge", "harbour", "quarry")


def write_rooms(path: Path, count: int = 60) -> Path:
    """Replies of much the same length, but for two that are long; one is empty."""
    lines: list[str] = []
    for number in range(1, count + 1):
        subject = _SUBJECTS[number % len(_SUBJECTS)]
        reply = f"Behind door {number} of the {subject} stands a table, with {number} chairs and a lamp from year {number * 7}."
        if number in (5, 9):
            reply = " ".join(
                f"Shelf {number}.{shelf} holds book {shelf * number}." for shelf in range(1, 60 + number)
            )
        if number == 7:
            reply = ""
        turns = [
            {"role": "user", "content": f"What is behind door {number} of the old {subject}?"},
            {"role": "assistant", "content": reply},
        ]
        lines.append(json.dumps({"messages": turns}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_rooms(tmp_path / "rooms.jsonl"))
    case.click("page_checks")
    return case


def catalogue(case: WindowCase) -> Catalogue:
    section = case.window.checks_page.section("catalogue")
    assert isinstance(section, Catalogue)
    return section


def test_a_check_is_turned_off_and_on_again_by_undo(case: WindowCase) -> None:
    shown = catalogue(case)
    item = shown._items["empty_turn"]
    case.wait(lambda: item.text(1) == "1")
    shown.choose("empty_turn")
    assert case.child("check_title").text() == "Empty turn"
    with case.changed():
        case.click("check_on")
    assert case.desk.setting("off:empty_turn") is True
    case.wait(lambda: item.text(1) == "–" and item.checkState(0) == Qt.CheckState.Unchecked)
    case.wait(lambda: not case.desk.flags(7))
    with case.changed():
        case.desk.undo()
    case.wait(lambda: item.text(1) == "1" and item.checkState(0) == Qt.CheckState.Checked)
    # and in the list itself
    view = shown.list
    place = view.visualItemRect(item)
    with case.changed():
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(place.left() + 10, place.center().y()),
        )
    assert case.desk.setting("off:empty_turn") is True


def test_the_catalogue_shows_what_was_found_and_examples(case: WindowCase) -> None:
    catalogue(case).choose("empty_turn")
    assert case.child("example_flagged").isVisible()
    assert case.child("example_clean").isVisible()
    case.click("check_show")
    assert case.window.edit_page.isVisible()
    assert case.shown() == [7]


def test_a_threshold_says_what_it_changes_before_it_counts(case: WindowCase) -> None:
    catalogue(case).choose("length_outlier")
    thresholds = catalogue(case).detail.thresholds
    assert not thresholds.use.isVisible()
    case.click("threshold_usual_longest")
    number = case.child("threshold_longest")
    assert isinstance(number, QSpinBox)
    number.setFocus()
    number.lineEdit().selectAll()
    QTest.keyClicks(number, "16")
    QTest.keyClick(number, Qt.Key.Key_Return)
    case.wait(thresholds.use.isEnabled)
    found = thresholds._found
    assert found is not None
    told = case.child("threshold_difference").text()
    assert f"adds {found.adds}" in told
    assert found.adds == len(found.added) > 0
    before = len([key for key in range(1, 61) if _flagged(case, key)])
    assert found.before == before
    with case.checked():
        case.click("threshold_use")
    assert case.desk.setting("option:length_outlier.longest") == 16
    after = before + found.adds - found.removes

    def as_told() -> bool:
        now = {key for key in range(1, 61) if _flagged(case, key)}
        return now >= set(found.added) and len(now) == after

    case.wait(as_told)
    with case.checked():
        case.desk.undo()
    case.wait(lambda: len([key for key in range(1, 61) if _flagged(case, key)]) == before)
    assert case.desk.setting("option:length_outlier.longest") is None
    case.wait(lambda: case.child("threshold_usual_longest").isChecked())


def test_learning_again_shows_the_difference_first(case: WindowCase) -> None:
    case.wait(lambda: case.desk.setting("figures:length_outlier") is not None)
    catalogue(case).choose("length_outlier")
    case.click("threshold_learn")
    case.wait(lambda: "Nothing has changed" in case.child("threshold_difference").text())
    assert not catalogue(case).detail.thresholds.use.isVisible()


def _flagged(case: WindowCase, key: int) -> bool:
    return any(flag.check == "length_outlier" for flag in case.desk.flags(key))
