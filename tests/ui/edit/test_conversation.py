"""The conversation on screen: long ones, huge turns, what stays and what is let go."""

from __future__ import annotations

import gc
import json
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from tests.ui.edit_case import EditCase, OpenDesk

LONG, HUGE, AWKWARD = 1, 2, 3


def _dataset(path: Path) -> Path:
    turns = [{"role": "assistant" if n % 2 else "user", "content": f"Turn {n} of many."} for n in range(1000)]
    words = "The tide comes in and the tide goes out again. " * 22_000  # a megabyte without a line end
    huge = [{"role": "user", "content": "Go on."}, {"role": "assistant", "content": words}]
    odd = "One\u00a0two\u2028three \U0001f600 four.\r\nFive\u0085six\ufeff seven.\r\n"
    awkward = [
        {"role": "user", "content": odd},
        {"role": "assistant", "content": "Yes \U0001f9d1\u200d\U0001f680, it is."},
    ]
    lines = [json.dumps({"messages": messages}) for messages in (turns, huge, awkward)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def write() -> Callable[[Path], Path]:
    return _dataset


def test_another_conversation_takes_neither_the_keyboard_nor_the_place_of_the_one_before(
    case: EditCase,
) -> None:
    case.page.activateWindow()
    case.page.open_conversation(HUGE)
    view = case.page.view
    case.editor(1).setFocus()
    view.verticalScrollBar().setValue(300)
    case.page.open_conversation(AWKWARD)
    assert case.page.table.hasFocus()  # what is typed next gets into no other text
    assert view.verticalScrollBar().value() == 0
    heights = [view.turn_widget(turn).height() for turn in (0, 1)]
    editors = [case.editor(turn).height() for turn in (0, 1)]
    assert all(0 < whole - text < 100 for whole, text in zip(heights, editors, strict=True))  # at once
    case.page.open_conversation(LONG)
    assert view.verticalScrollBar().maximum() > 0  # the texts do not move sideways when the rest is made
    assert [case.editor(turn).text.text for turn in range(3)] == [
        f"Turn {turn} of many." for turn in range(3)
    ]


def test_a_thousand_turns_open_at_once_and_all_can_be_reached(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(AWKWARD)
    case.page.open_conversation(LONG)
    view = case.page.view
    assert len(view._widgets) < 60  # what is seen comes first
    QApplication.processEvents()
    view.go_to_turn(990, (0, 4))
    assert case.editor(990).hasFocus()
    place = case.editor(990).mapTo(view.viewport(), QPoint(0, 0)).y()
    assert 0 <= place < view.viewport().height()
    made = len(view._widgets)
    assert made < 300
    QTest.keyClicks(case.editor(990), "X")
    with case.changed():
        pass
    assert case.desk.conversation(LONG).turns[990].text == "XTurn 990 of many."
    place = case.editor(985).mapTo(view.viewport(), QPoint(0, 0)).y()
    case.click("earlier_turns") if case.child("earlier_turns").isVisible() else None
    assert case.editor(985).mapTo(view.viewport(), QPoint(0, 0)).y() == place  # nothing jumps


def test_the_turns_of_a_long_conversation_go_little_by_little_and_out_of_reach(
    case: EditCase, qtbot: QtBot
) -> None:
    case.page.open_conversation(LONG)
    view = case.page.view
    for turn in range(0, 300, 100):
        view.go_to_turn(turn)
    made = view.findChildren(TurnEditor)
    assert len(made) > 200
    case.page.open_conversation(AWKWARD)
    shown = [case.editor(0), case.editor(1)]
    for editor in set(made) - set(shown):  # at once: nobody sees them, and the keyboard does not find them
        assert editor.visibleRegion().isEmpty()
        assert editor.isHidden() or not editor.isVisible() or editor.focusPolicy() is Qt.FocusPolicy.NoFocus
    qtbot.waitUntil(lambda: len(view.findChildren(TurnEditor)) < 60, timeout=60_000)
    case.page.open_conversation(LONG)  # in those that are left
    assert case.editor(1).focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClicks(case.editor(1), "Y")
    with case.changed():
        pass
    assert case.desk.conversation(LONG).turns[1].text == "YTurn 1 of many."


def test_a_long_conversation_takes_back_the_turns_of_the_one_before(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(LONG)
    view = case.page.view
    for turn in range(0, 300, 100):
        view.go_to_turn(turn)
    count = len(view.findChildren(TurnEditor))
    case.page.open_conversation(AWKWARD)
    case.page.open_conversation(LONG)  # before the first of them has gone
    for turn in range(0, 300, 100):
        view.go_to_turn(turn)
    assert len(view.findChildren(TurnEditor)) <= count + 3
    for turn in (0, 150, 200):
        assert case.editor(turn).isVisible()
        assert case.editor(turn).focusPolicy() & Qt.FocusPolicy.TabFocus
        assert case.editor(turn).height() < 100


class _Resizes(QObject):
    """Counts how often editors get another size."""

    def __init__(self, editors: list[TurnEditor]) -> None:
        super().__init__()
        self.count: dict[int, int] = {}
        for editor in editors:
            editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.Resize:
            self.count[id(watched)] = self.count.get(id(watched), 0) + 1
        return False


def test_with_all_around_it_gone_or_back_only_texts_near_the_view_wrap_anew_at_once(
    case: EditCase, qtbot: QtBot
) -> None:
    case.page.open_conversation(LONG)
    view = case.page.view
    view.go_to_turn(40, (0, 4))
    qtbot.waitUntil(lambda: view._last >= 120, timeout=15_000)
    made = list(view._widgets)
    editor = case.editor(40)
    place = editor.mapTo(view.viewport(), QPoint(0, 0)).y()
    for hidden in (True, False):
        resizes = _Resizes(view.findChildren(TurnEditor))
        case.page.hide_all_but_text(hidden)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        assert max(resizes.count.values()) <= 2  # its width, and the height that follows from it
        assert len(resizes.count) <= 80 < len(made)
        assert editor.mapTo(view.viewport(), QPoint(0, 0)).y() == place
        assert editor.hasFocus()
        qtbot.waitUntil(lambda: view._last >= 120, timeout=15_000)  # the others come back by themselves
        assert editor.mapTo(view.viewport(), QPoint(0, 0)).y() == place


def test_a_megabyte_is_typed_into_like_any_text(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(HUGE)
    QApplication.processEvents()
    editor = case.editor(1)
    whole = editor.text.text
    assert len(whole) > 1_000_000
    editor.setFocus()
    editor.set_cursor(4)
    QTest.keyClicks(editor, "abcd")
    with case.changed():
        pass
    assert case.desk.conversation(HUGE).turns[1].text == whole[:4] + "abcd" + whole[4:]


def test_awkward_characters_survive_typing_and_undo(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(AWKWARD)
    before = case.desk.conversation(AWKWARD).turns[0].text
    editor = case.editor(0)
    assert editor.text.text == before
    editor.setFocus()
    at = editor.text.shown.index("four")
    editor.set_cursor(at)
    QTest.keyClicks(editor, "and ")
    with case.changed():
        pass
    assert case.desk.conversation(AWKWARD).turns[0].text == before.replace("four", "and four")
    with case.changed():
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text.text == before


def test_what_comes_from_elsewhere_moves_neither_cursor_nor_view(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(LONG)
    view = case.page.view
    view.go_to_turn(20, (5, 5))
    editor = case.editor(20)
    bar = view.verticalScrollBar()
    place = editor.mapTo(view.viewport(), QPoint(0, 0)).y()
    with case.changed():
        text = "A much longer text than before. " * 40
        case.desk.submit(Command("Elsewhere", (SetText(LONG, 3, text),), "command line"))
    assert case.editor(3).text.text == text
    assert editor.mapTo(view.viewport(), QPoint(0, 0)).y() == place
    assert editor.cursor_place() == 5
    assert editor.hasFocus()
    assert bar.value() > 0


def test_no_text_surgery_while_a_composition_is_under_way(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(AWKWARD)
    editor = case.editor(1)
    editor.setFocus()
    QApplication.sendEvent(editor, QInputMethodEvent("ni", []))
    with case.changed():
        case.desk.submit(Command("Elsewhere", (SetText(AWKWARD, 0, "Other."),), "command line"))
    assert case.editor(0).text.text != "Other."
    QApplication.sendEvent(editor, QInputMethodEvent("", []))
    assert case.editor(0).text.text == "Other."


def test_words_are_counted_while_typing(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(AWKWARD)
    editor = case.editor(1)
    editor.set_cursor(0)
    QTest.keyClicks(editor, "Well then ")
    widget = editor.parent()
    assert isinstance(widget, QWidget)
    assert any(label.text() == "6 words" for label in widget.findChildren(QLabel))


def test_arrows_walk_from_turn_to_turn_and_escape_leaves(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(AWKWARD)
    first, second = case.editor(0), case.editor(1)
    first.setFocus()
    first.set_cursor(len(first.text.shown))
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert case.page.table.hasFocus()
    QTest.keyClick(case.page.table, Qt.Key.Key_Return)
    assert case.page.view.focused() is not None


def test_the_menu_of_a_turn_offers_what_can_be_done(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(AWKWARD)
    case.click("turn_menu_0")
    menu = case.child("turn_menu")
    assert isinstance(menu, QMenu)
    able = {action.data(): action.isEnabled() for action in menu.actions() if action.data()}
    assert able["insert above"]
    assert not able["up"]
    assert able["join"]
    with case.changed():
        next(action for action in menu.actions() if action.data() == "insert above").trigger()
    assert len(case.texts()) == 3
    menu.close()


def test_closing_leaves_nothing_alive(qtbot: QtBot, opened: OpenDesk) -> None:
    made = EditCase(qtbot, opened)
    pieces = _used_and_closed(made)
    del made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()  # the desk freezes what is there when a project opens

    def alive() -> list[str]:
        gc.collect()
        return [type(piece()).__name__ for piece in pieces if piece() is not None]

    def gone() -> None:
        assert alive() == []

    qtbot.waitUntil(gone, timeout=60_000)  # an answer may be on its way to History


def _used_and_closed(made: EditCase) -> list[weakref.ref[QObject]]:
    page = made.page
    page.open_conversation(AWKWARD)
    editor = made.editor(0)
    page.next_flag()
    page.show_history()
    page.open_fix_all("", "Fix")
    made.qtbot.waitUntil(lambda: page.history.model.rowCount() > 0, timeout=60_000)
    inside = (
        page,
        editor,
        page.table,
        page.model,
        page.view,
        page.filters,
        page.header,
        page.history,
        page.fix_all,
    )
    made.close()
    return [weakref.ref(piece) for piece in inside]


def test_what_is_written_stays_while_further_turns_are_made(case: EditCase) -> None:
    case.page.open_conversation(AWKWARD)
    case.page.open_conversation(LONG)
    view = case.page.view
    assert view.conversation is not None
    last = view.conversation.turns[-1].key
    assert view.turn_widget(last) is None, "the conversation is too short for this test"
    editor = case.editor(view.conversation.turns[0].key)
    editor.setFocus()
    QTest.keyClicks(editor, "Now ")
    view._make_more()  # what the timer does between two keys
    QTest.keyClicks(editor, "then: ")
    assert editor.text.text.startswith("Now then: ")
    with case.changed():
        case.desk.flush_typing()
    assert editor.text.text.startswith("Now then: ")
