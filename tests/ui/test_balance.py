"""Charts in the window: each one is a filter, and follows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.filters import Between
from rolethread_gui.ui.balance.plot import Plot
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.workbench.preferences import CHARTS_OPEN
from tests.ui import edit_case
from tests.ui.window_case import WindowCase, write_dataset


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    return case


def plot(case: WindowCase, name: str) -> Plot:
    found = case.child(name)
    assert isinstance(found, Plot)
    return found


def click_bar(case: WindowCase, name: str, bar: int) -> None:
    chart = plot(case, name)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.bar_center(bar))
    case.settle()


def test_brushing_a_chart_filters_every_page(case: WindowCase) -> None:
    click_bar(case, "small_chart_openings", 0)
    assert case.shown() == [1, 2, 3, 4, 5]
    assert case.child("status_counts").text().startswith("5 of 12 shown")
    case.click("page_balance")
    case.settle()
    assert "5 of 12 conversations" in [
        label.text() for label in case.child("balance_page").findChildren(QLabel)
    ]
    turns = plot(case, "chart_turns")
    assert "5 conversations" in turns.accessibleDescription()
    click_bar(case, "chart_openings", 0)  # once more lets go
    assert len(case.shown()) == 12
    click_bar(case, "chart_turns", 0)
    column = case.window.edit_page.current_filter().clauses[0]
    assert isinstance(column, Between)
    assert column.column == "turns"
    assert case.shown() == [key for key in range(1, 13) if key % 4]
    case.click("balance_clear")
    assert len(case.shown()) == 12


def test_charts_follow_an_edit(case: WindowCase) -> None:
    case.click("page_balance")
    case.wait(lambda: any(card.accessibleDescription() for card in case.window.balance_page.cards))
    from rolethread_gui.dataset.edits import Command, DeleteConversations

    with case.changed():
        case.desk.submit(Command("Delete", (DeleteConversations((4, 8, 12)),), "table"))
    case.wait(
        lambda: "All 9 conversations have 2 turns." in plot(case, "chart_turns").accessibleDescription()
    )


def test_the_strip_folds_and_stays_folded(case: WindowCase) -> None:
    assert case.child("balance_strip").height() > 100
    case.click("balance_strip_button")
    assert case.window.strip.height() <= 40
    assert not case.window.named["charts"].isChecked()
    assert not case.bench.preferences.get(CHARTS_OPEN)
    case.window.named["charts"].trigger()
    assert case.bench.preferences.get(CHARTS_OPEN)
    case.wait(lambda: any(card.isVisible() for card in case.window.strip.cards))


def test_as_many_charts_as_there_is_room_for(case: WindowCase) -> None:
    case.click("page_balance")
    case.window.resize(700, 700)
    case.settle()
    first, second = case.window.balance_page.cards[:2]
    assert first.pos().x() == second.pos().x()
    case.window.resize(1500, 700)
    case.settle()
    assert len({card.pos().x() for card in case.window.balance_page.cards}) == 3


def test_a_phrase_chosen_in_its_chart_is_underlined_and_alone(case: WindowCase, tmp_path: Path) -> None:
    case.open(edit_case.write_dataset(tmp_path / "mills.jsonl", 30))
    with case.checked():  # all of them say it: that is asked first
        case.click("answer_1")
    case.wait(lambda: not case.desk.checking)
    case.settle()
    view = case.window.edit_page.view

    def underlined() -> set[str]:
        editors = [editor for editor in view.findChildren(TurnEditor) if editor.isVisible()]
        return {
            line.flag.group for one in editors for line in one.flags.underlines if one.is_visible(line)
        } - {""}

    assert underlined() == set()
    case.click("page_balance")
    case.settle()
    phrases = plot(case, "chart_phrases")
    labels = case.window._source.numbers("phrases").shown.labels
    assert len(labels) > 1
    for bar in (0, 1):
        QTest.mouseClick(phrases.viewport(), Qt.MouseButton.LeftButton, pos=phrases.bar_center(bar))
        case.settle()
        case.click("page_edit")
        case.settle()
        assert underlined() == {labels[bar]}
        assert any(
            labels[bar] in chip.text() for chip in case.window.edit_page.chips.findChildren(QAbstractButton)
        )
        case.click("page_balance")
        case.settle()
    QTest.mouseClick(phrases.viewport(), Qt.MouseButton.LeftButton, pos=phrases.bar_center(1))
    case.settle()
    assert underlined() == set()


def test_charts_are_compared_with_a_version(case: WindowCase) -> None:
    case.click("page_balance")
    case.settle()
    choice = case.window.balance_page.compare
    assert not choice.isVisible()  # there is no version yet
    saved: list[object] = []
    case.desk.save_version("Before the cut", "", saved.append)
    case.wait(choice.isVisible)
    with case.changed():
        case.desk.submit(Command("Cut", tuple(SetText(key, 1, "Short.") for key in range(6, 13))))
    choice.setCurrentIndex(choice.findText("Compared with “Before the cut”"))
    choice.activated.emit(choice.currentIndex())
    card = next(card for card in case.window.balance_page.cards if card.chart.id == "reply_length")

    def legends() -> list[str]:
        return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]

    case.wait(lambda: "━ as in “Before the cut”" in legends())
    case.settle()
    chart = plot(case, "chart_reply_length")
    assert chart.bar_text(0) == "0 to 4 words: 10 of 15 replies (67 %); in “Before the cut” 20 %"
    flags = next(card for card in case.window.balance_page.cards if card.chart.id == "flags")
    assert not any("as in" in label.text() and label.isVisible() for label in flags.findChildren(QLabel))
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    case.wait(lambda: "━ as in “Before the cut”" not in legends())
