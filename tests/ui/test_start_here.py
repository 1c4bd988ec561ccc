"""*Start here*: cards that come from the background move nothing while the mouse is held down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.checks.base import Finding
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.ui.edit.start_here import FindingCard, StartHere


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
    qtbot.waitUntil(lambda: cards() == ["start_card_filler", "start_card_refusal"], timeout=15_000)
