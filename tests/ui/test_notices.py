"""Standing notices by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.ui.widgets.notice_bar import NoticeBar


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[NoticeBar]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = NoticeBar()
    column.addWidget(made)
    column.addWidget(QLineEdit())
    window.show()
    yield made
    window.close()  # also: it lives as long as its bar is used


def _focused(bar: NoticeBar) -> QWidget:
    focus = bar.window().focusWidget()
    assert focus is not None
    return focus


def test_tab_walks_through_the_actions_in_order_and_then_to_the_cross(bar: NoticeBar) -> None:
    notice = bar.post("import", "Two lines could not be read.", "See them")
    notice.add_button("Try again")
    notice.add_button("Leave them out")
    QApplication.processEvents()  # what is added to a layout appears with the next events
    notice.button.setFocus()
    seen: list[str] = []
    for _ in range(4):
        focus = _focused(bar)
        assert isinstance(focus, QAbstractButton)
        seen.append(focus.text() or focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == ["See them", "Try again", "Leave them out", "Close this notice"]
    assert isinstance(_focused(bar), QLineEdit)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_as_space_does(bar: NoticeBar, key: Qt.Key) -> None:
    notice = bar.post("import", "Two lines could not be read.", "See them")
    pressed: list[str] = []
    notice.asked.connect(lambda: pressed.append("first"))
    notice.add_button("Try again").clicked.connect(lambda: pressed.append("second"))
    QApplication.processEvents()  # what is added to a layout appears with the next events
    notice.button.setFocus()
    QTest.keyClick(_focused(bar), key)
    assert pressed == ["first"]
    QTest.keyClick(_focused(bar), Qt.Key.Key_Tab)
    QTest.keyClick(_focused(bar), key)
    assert pressed == ["first", "second"]
    QTest.keyClick(_focused(bar), Qt.Key.Key_Tab)
    QTest.keyClick(_focused(bar), key)
    assert bar.names() == ()
