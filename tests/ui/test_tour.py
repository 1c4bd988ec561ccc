"""The tour points at the real parts of the window, by mouse and by key, and can be left at any time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from rolethread_gui.ui.tour.steps import STEPS
from tests.ui.edit_case import write_dataset
from tests.ui.window_case import WindowCase


def title(case: WindowCase) -> str:
    label: QLabel = case.child("tour_title")
    return label.text()


def pointed_at(case: WindowCase) -> list[str]:
    """Names of the parts of the window that are seen through the hole."""
    hole: QRect = case.child("tour")._hole
    found = []
    for step in STEPS:
        for name in step.targets:
            for widget in case.window.findChildren(QWidget, name):
                place = QRect(widget.mapTo(case.window, QPoint(0, 0)), widget.size())
                if widget.isVisible() and hole.contains(place.center()) and hole.width() - place.width() <= 8:
                    found.append(name)
    return found


def test_five_steps_point_at_what_they_speak_of(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    case.window.named["page_balance"].trigger()
    case.window.named["tour"].trigger()
    assert case.window.edit_page.isVisible()
    for number, step in enumerate(STEPS, 1):
        assert title(case) == step.title
        assert step.also or set(pointed_at(case)) & set(step.targets), step.title
        card, hole = case.child("tour_card"), case.child("tour")._hole
        assert case.child("tour").rect().contains(card.geometry())
        text: QLabel = case.child("tour_text")
        assert text.height() >= text.heightForWidth(text.width()), "words are cut"
        assert not card.geometry().intersects(hole) or number == 5
        case.click("tour_next")
    case.wait(lambda: not case.window.findChildren(QWidget, "tour"))


def test_the_last_step_shows_both_buttons_that_it_speaks_of(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    case.window.named["tour"].trigger()
    for _ in STEPS[1:]:
        case.click("tour_next")
    hole: QRect = case.child("tour")._hole
    for name in ("save_version_button", "export_button"):
        button = case.child(name)
        assert hole.contains(QRect(button.mapTo(case.window, QPoint(0, 0)), button.size())), name
    assert not case.child("tour_card").geometry().intersects(hole)
    case.click("tour_next")


def test_keys_go_on_and_back_and_leave(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    case.window.named["tour"].trigger()
    tour = case.child("tour")
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Return, 2), (Qt.Key.Key_Left, 1)):
        QTest.keyClick(tour, key)
        assert title(case) == STEPS[place].title
    back = case.child("tour_back")
    QTest.keyClick(tour, Qt.Key.Key_Tab)
    assert case.child("tour_leave").hasFocus()
    QTest.keyClick(tour, Qt.Key.Key_Tab)
    assert back.hasFocus()
    case.window.resize(1100, 700)
    case.wait(lambda: tour.size() == case.window.size())
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    case.wait(lambda: not case.window.findChildren(QWidget, "tour"))
    case.window.named["tour"].trigger()
    assert title(case) == STEPS[0].title
    case.click("tour_leave")


def test_who_is_new_is_offered_it_and_a_sample_is_opened_where_nothing_is(
    case: WindowCase, tmp_path: Path
) -> None:
    asked: list[str] = []
    case.window.sample_requested.connect(asked.append)
    case.window.named["tour"].trigger()
    assert asked == ["personas"]
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    assert title(case) == STEPS[0].title
    case.click("tour_leave")
    case.window.tour.offer_once()
    case.open(write_dataset(tmp_path / "others.jsonl"))
    notice = case.child("notice_tour")
    QTest.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    assert title(case) == STEPS[0].title
    assert "tour" not in case.window.notices.names()
    case.click("tour_leave")
