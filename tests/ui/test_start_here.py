"""*Start here*: cards that come from the background move nothing while the mouse is held down."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.checks.base import Finding
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.store.lock import WriterLock
from rolethread_gui.ui.edit.start_cards import FindingCard, QuestionCard
from rolethread_gui.ui.edit.start_here import StartHere
from tests.ui import edit_case
from tests.ui.window_case import WindowCase


def _finding(check: str) -> Finding:
    return Finding(check, f"4 replies have {check}.", (HasFlag(check),), 4, 0.5)


def test_other_cards_wait_until_the_mouse_is_let_go_of(qtbot: QtBot) -> None:
    panel, elsewhere = StartHere(), QWidget()
    panel.resize(900, 200)
    for one in (panel, elsewhere):
        qtbot.addWidget(one)
        one.show()

    def cards() -> list[str]:
        return [one.objectName() for one in panel.findChildren(FindingCard) if not one.isHidden()]

    panel.show_findings((_finding("filler"),), (), {})
    assert cards() == ["start_card_filler"]
    QTest.mousePress(elsewhere, Qt.MouseButton.LeftButton)
    panel.show_findings((_finding("filler"), _finding("refusal")), (), {})
    assert cards() == ["start_card_filler"]
    QTest.mouseRelease(elsewhere, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cards() == ["start_card_filler", "start_card_refusal"], timeout=60_000)


def test_where_there_is_little_room_one_card_stands_for_all(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    panel = StartHere()
    column.addWidget(panel)
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(400, 500)
    panel.show_findings(tuple(map(_finding, ("filler", "refusal", "echo"))), (), {})
    page.show()

    def shown() -> int:
        return len([one for one in panel.findChildren(FindingCard) if not one.isHidden()])

    more = panel.findChild(QPushButton, "start_here_more")
    assert more is not None
    assert (shown(), more.text()) == (1, "2 more")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert (shown(), more.text()) == (3, "Fewer")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert shown() == 1
    page.resize(400, 900)
    qtbot.waitUntil(lambda: shown() == 3 and more.isHidden(), timeout=60_000)
    page.resize(900, 500)  # side by side they need no more than one does
    qtbot.waitUntil(lambda: shown() == 3 and more.isHidden(), timeout=60_000)


def asked(case: WindowCase) -> list[str]:
    return [card.objectName() for card in case.window.findChildren(QuestionCard) if not card.isHidden()]


def test_an_answer_is_told_in_its_words_and_taken_back_with_a_click(case: WindowCase, tmp_path: Path) -> None:
    case.open(edit_case.write_dataset(tmp_path / "mills.jsonl", 30))
    before = asked(case)
    with case.checked():
        case.click("answer_1")
    assert case.desk.undo_text().startswith("Answered “")
    case.wait(lambda: case.child("quiet_message").text().startswith("Answered “"))
    with case.checked():
        case.click("quiet_message_action")
    case.wait(lambda: asked(case) == before)


def test_nothing_is_asked_where_nothing_can_be_answered(case: WindowCase, tmp_path: Path) -> None:
    case.open(edit_case.write_dataset(tmp_path / "mills.jsonl", 30))
    assert asked(case)
    path = case.desk.path
    assert path is not None
    case.desk.close()
    lock = WriterLock(path)
    lock.take()
    try:
        case.open(path)
        assert case.desk.read_only
        case.wait(lambda: not case.desk.checking)
        assert asked(case) == []
        case.desk.close()
    finally:
        lock.release()
