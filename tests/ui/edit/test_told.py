"""What a turn says of itself to who hears the window, and how long it is among its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import Command, InsertTurn
from tests.ui.edit_case import FILLER, EditCase, write_dataset

_WAIT_MS = 60_000


@pytest.fixture(scope="module")
def write() -> Callable[[Path], Path]:
    return partial(write_dataset, count=24)


@pytest.fixture
def case(case: EditCase) -> EditCase:
    case.page.open_conversation(FILLER[0])
    return case


def test_a_turn_says_who_speaks_and_which_of_how_many_it_is(case: EditCase) -> None:
    heard = QAccessible.queryAccessibleInterface(case.editor(1))
    assert heard.text(QAccessible.Text.Name) == "Assistant, turn 2 of 2"
    with case.changed():
        case.desk.submit(Command("Insert", (InsertTurn(FILLER[0], 0, Role.USER, "Before all.", "Ana"),)))
    assert heard.text(QAccessible.Text.Name) == "Assistant, turn 3 of 3"
    assert case.editor(2).accessibleName() == "User, Ana, turn 1 of 3"


def test_a_turn_that_is_entered_says_what_is_found_in_it(case: EditCase) -> None:
    editor = case.editor(1)
    editor.show_spelling("en", [(0, 4)])
    case.page.activateWindow()
    editor.setFocus()
    found = "1 flag: Padding. 1 misspelt word"
    case.qtbot.waitUntil(lambda: editor.accessibleDescription() == found, timeout=_WAIT_MS)


def test_the_words_of_a_turn_are_told_among_its_neighbours(case: EditCase) -> None:
    view = case.page.view
    with case.changed():
        case.desk.submit(
            Command(
                "Insert",
                tuple(InsertTurn(FILLER[0], 2, Role.ASSISTANT, "word " * count) for count in (3, 9, 5)),
            )
        )
    widget = view.turn_widget(1)
    assert widget is not None
    at = widget._words.geometry().center()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    case.qtbot.waitUntil(QToolTip.isVisible, timeout=_WAIT_MS)
    assert QToolTip.text().startswith(
        "The 3 other turns of this role here have 3 to 9 words, half of them at most 5. Half of all replies"
    )
    QToolTip.hideText()
