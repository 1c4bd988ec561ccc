"""The five interactions that decide, clicked and typed on a real project."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.filters import Filter, HasFlag, HasStatus, IsOneOf
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.ui.widgets.elided_label import ElidedLabel
from rolethread_gui.workbench.preferences import TEXT_SIZE
from tests.ui.edit_case import EMPTY, FILLER, EditCase

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _status(case: EditCase, key: int) -> int:
    return int(case.desk.columns.plain("status")[key - 1])


def test_first_minute(case: EditCase) -> None:
    """Text to read at once, flags in the filters, cards that open their conversations."""
    assert case.shown_keys() == list(range(1, 13))
    assert case.texts()[0].startswith("Tell me about river 1")
    assert case.page.status_text().startswith("12 conversations")
    summary = case.desk.summary
    assert summary is not None
    cards = [w for w in case.page.start_here.findChildren(QPushButton, "start_card_show") if w.isVisible()]
    assert len(cards) == min(3, len(summary.cards)) > 0
    QTest.mouseClick(cards[0], Qt.MouseButton.LeftButton)
    assert len(case.shown_keys()) == summary.cards[0].count
    assert case.page.current_filter().clauses == summary.cards[0].clauses


def test_facets_filter_add_and_exclude(case: EditCase) -> None:
    case.click("facet_flag_filler")
    assert case.shown_keys() == list(FILLER)
    case.click("facet_flag_empty_turn", CTRL)
    assert case.shown_keys() == sorted((*FILLER, *EMPTY))
    case.click("facet_flag_empty_turn", Qt.KeyboardModifier.AltModifier)
    assert case.shown_keys() == list(FILLER)
    case.click("filter_clear")
    assert len(case.shown_keys()) == 12
    case.click("facet_flag_filler", SHIFT)
    assert not set(case.shown_keys()) & set(FILLER)
    case.click("chip")
    assert len(case.shown_keys()) == 12
    assert case.page.table.hasFocus()


def test_typing_mends_and_the_underline_goes_with_the_key(case: EditCase, qtbot: QtBot) -> None:
    key = FILLER[0]
    case.page.open_conversation(key)
    editor = case.editor(1)
    line = case.lines(1)[0]
    editor.setFocus()
    editor.set_cursor(line.start + 3)
    scroll = case.page.view.verticalScrollBar().value()
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert case.lines(1) == []  # with the very key, whatever the background does
    assert case.page.view.verticalScrollBar().value() == scroll
    with case.changed() as waited:  # the pause makes it one step of history
        pass
    assert waited.args[0].edited == (key,)
    assert editor.cursor_place() == line.start + 2
    assert case.desk.conversation(key).turns[1].text == editor.text.text
    with case.changed():
        QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.text.text.startswith("Certainly!")
    assert editor.hasFocus()


def test_a_new_flag_keeps_out_of_the_sentence_with_the_cursor(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(1)
    editor = case.editor(1)
    editor.setFocus()
    editor.set_cursor(0)
    QTest.keyClicks(editor, " ")
    editor.set_cursor(0)
    QTest.keyClicks(editor, "Certainly!")
    qtbot.waitUntil(lambda: any(flag.check == "filler" for flag in case.desk.flags(1)), timeout=60_000)
    qtbot.wait(800)  # longer than the rest that new flags wait for
    assert case.lines(1) == []
    place, scroll = editor.cursor_place(), case.page.view.verticalScrollBar().value()
    editor.set_cursor(len(editor.text.shown) - 3)  # the cursor goes to another sentence
    qtbot.waitUntil(lambda: len(case.lines(1)) == 1, timeout=60_000)
    assert place == 10
    assert case.page.view.verticalScrollBar().value() == scroll


def test_filtering_while_fixing(case: EditCase, qtbot: QtBot) -> None:
    """Who is shown is settled; what is mended stays, dimmed, until Refresh."""
    case.page.set_filter(Filter((HasFlag(("filler",)),)))
    key = FILLER[1]
    text = case.desk.conversation(key).turns[1].text.removeprefix("Certainly! I'd be happy to help. ")
    case.desk.submit(Command("Mend", (SetText(key, 1, text),)))
    progress = case.page.chips.findChild(QLabel, "filter_progress")
    assert progress is not None
    qtbot.waitUntil(lambda: progress.text() == "2 left · 1 done", timeout=60_000)
    assert case.shown_keys() == list(FILLER)
    from rolethread_gui.ui.edit.table_model import DONE_ROLE

    done = [bool(case.page.model.index(row, 0).data(DONE_ROLE)) for row in range(3)]
    assert done == [False, True, False]
    case.click("filter_refresh")
    assert case.shown_keys() == [FILLER[0], FILLER[2]]


def test_selection_survives_sorting_and_filtering(case: EditCase) -> None:
    table = case.page.table
    table.choose((2, 4, 7))
    case.page.set_filter(Filter((HasFlag(("filler",)),)))
    assert case.page.selected_keys() == [4, 7]
    scope = case.page.bulk.findChild(ElidedLabel, "bulk_scope")
    assert scope is not None
    assert "2 selected" in scope.whole
    assert "1 more hidden" in scope.whole
    with case.changed():
        case.click("bulk_status")
    assert [_status(case, key) for key in (2, 4, 7)] == [0, 2, 2]
    case.page.set_filter(Filter())
    assert case.page.selected_keys() == [2, 4, 7]
    case.page.model.sort(6, Qt.SortOrder.DescendingOrder)
    assert set(table.chosen) == {2, 4, 7}
    assert set(case.page.selected_keys()) == {2, 4, 7}


@pytest.mark.parametrize("way", ["click", "arrow", "letter"])
def test_from_a_conversation_that_the_filter_hides_the_table_leads_back(case: EditCase, way: str) -> None:
    table = case.page.table
    case.page.set_filter(Filter((HasFlag(("empty_turn",)), HasStatus(("to review",)))))
    case.page.open_conversation(EMPTY[0])
    rows = case.shown_keys()
    table.set_current(rows[-1])
    case.page.open_conversation(1)
    assert case.page.view.conversation is not None
    assert case.page.view.conversation.key == 1
    table.setFocus()
    if way == "click":  # the row that Qt holds for the current one still
        place = table.visualRect(case.page.model.index(len(rows) - 1, 3)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    elif way == "arrow":
        QTest.keyClick(table, Qt.Key.Key_Down)
    else:
        table.set_current(rows[0])
        case.page.open_conversation(1)
        QTest.keyClick(table, Qt.Key.Key_J)
    assert case.page.view.conversation.key == (rows[0] if way == "letter" else rows[-1])


def test_approve_and_next(case: EditCase, qtbot: QtBot) -> None:
    case.page.set_filter(Filter((HasFlag(("filler",)),)))
    case.page.open_conversation(FILLER[0])
    with case.changed():
        case.page.approve_and_next()
    assert case.page.view.conversation is not None
    assert case.page.view.conversation.key == FILLER[1]
    editor = case.editor(1)
    assert editor.hasFocus()
    assert editor.cursor_place() == case.lines(1)[0].start
    assert case.said[-1] == "Approved 1"
    with case.changed():
        case.page.approve_and_next()
    with case.changed():
        case.page.approve_and_next()
    assert case.said[-1].startswith("That was the last one to review here. You approved 3.")
    assert case.page.view.conversation.key == FILLER[2]  # no wrapping round
    assert [_status(case, key) for key in FILLER] == [2, 2, 2]


def test_flags_one_after_the_other_and_an_end(case: EditCase) -> None:
    visited: list[int] = []
    for _ in range(len(EMPTY) + len(FILLER)):
        case.page.next_flag()
        assert case.page.view.conversation is not None
        visited.append(case.page.view.conversation.key)
    assert visited == sorted((*EMPTY, *FILLER))
    case.page.next_flag()
    assert case.said[-1].startswith("No flag below")
    case.page.next_flag(True)
    assert case.page.view.conversation.key == sorted((*EMPTY, *FILLER))[-2]


def test_the_card_explains_fixes_and_ignores(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(FILLER[0])
    editor = case.editor(1)
    editor.setFocus()
    editor.set_cursor(2)
    QTest.keyClick(editor, Qt.Key.Key_Period, CTRL)
    card = case.page.view.card
    assert card.isVisible()
    sentence = card.findChild(QLabel, "flag_card_sentence")
    assert sentence is not None
    assert sentence.text() == card.flags[0].message
    with case.changed():
        case.click("flag_fix_0")
    assert not editor.text.text.startswith("Certainly")
    assert not card.isVisible()
    case.page.open_conversation(FILLER[1])
    case.editor(1).setFocus()
    case.editor(1).set_cursor(2)
    QTest.keyClick(case.editor(1), Qt.Key.Key_Period, CTRL)
    with case.changed():
        case.click("flag_everywhere")
    qtbot.waitUntil(lambda: case.lines(1) == [], timeout=60_000)
    assert not any(flag.check == "filler" for flag in case.desk.flags(FILLER[2]))
    with case.changed():
        case.desk.undo()
    qtbot.waitUntil(lambda: len(case.lines(1)) == 1, timeout=60_000)


def test_the_pointer_opens_the_card_and_leaving_closes_it(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(FILLER[0])
    editor = case.editor(1)
    line = case.lines(1)[0]
    QTest.mouseMove(editor.viewport(), editor.span_rect(line).center())
    card = case.page.view.card
    qtbot.waitUntil(card.isVisible, timeout=60_000)
    assert not card.isAncestorOf(case.page.focusWidget() or case.page)  # it takes no focus by itself
    QTest.mouseMove(editor.viewport(), QPoint(editor.width() - 4, editor.height() - 4))
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=60_000)


def test_ignore_here_is_only_here(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(EMPTY[0])
    case.click("flag_line")
    with case.changed():
        case.click("flag_here")
    assert case.desk.flags(EMPTY[0]) == ()
    assert len(case.desk.flags(EMPTY[1])) == 1


def test_all_like_one_that_is_alone_are_all_of_its_kind(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(FILLER[0])
    editor = case.editor(1)
    editor.setFocus()
    editor.set_cursor(len(editor.text.shown))
    QTest.keyClicks(editor, " I hope this helps!")
    with case.changed():
        case.desk.flush_typing()
    panel = case.page.fix_all

    def alone() -> list[Flag]:
        flags = case.desk.flags(FILLER[0])
        return [flag for flag in flags if flag.check == "filler" and flag.words.startswith("I hope")]

    qtbot.waitUntil(lambda: bool(alone()), timeout=10_000)
    case.page.view.reveal_flags()
    editor.set_cursor(len(editor.text.shown) - 2)
    QTest.keyClick(editor, Qt.Key.Key_Period, CTRL)
    case.click("flag_all")
    qtbot.waitUntil(lambda: panel.button.text() == "Fix 4", timeout=10_000)
    assert panel.kind.currentText() == "All fixes of “Padding”"
    assert panel.tree.hasFocus()
    # who asks for the one alone gets it
    panel.kind.setCurrentIndex(0)
    qtbot.waitUntil(lambda: panel.button.text() == "Fix 1", timeout=10_000)
    assert panel.tree.hasFocus()


def test_fix_all_is_one_step(case: EditCase, qtbot: QtBot) -> None:
    with case.changed():
        case.page.table.choose((FILLER[2],))
        case.page.bulk_action("status:approved")
    case.page.open_conversation(FILLER[0])
    case.editor(1).setFocus()
    case.editor(1).set_cursor(2)
    QTest.keyClick(case.editor(1), Qt.Key.Key_Period, CTRL)
    case.click("flag_all")
    panel = case.page.fix_all
    qtbot.waitUntil(
        lambda: panel.button.text() == "Fix 2", timeout=60_000
    )  # the approved one starts unticked
    assert panel.scope.currentText() == "All 12 shown"
    panel.scope.setCurrentText("This conversation")
    qtbot.waitUntil(lambda: panel.button.text() == "Fix 1", timeout=60_000)
    panel.scope.setCurrentText("All 12 shown")
    qtbot.waitUntil(lambda: panel.button.text() == "Fix 2", timeout=60_000)
    top = panel.tree.topLevelItem(0)
    assert top is not None
    panel.tree.setCurrentItem(top.child(2))
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert panel.button.text() == "Fix 3"
    with case.changed() as waited:
        case.click("fix_all_run")
    assert set(waited.args[0].edited) == set(FILLER)
    qtbot.waitUntil(lambda: not panel.isVisible(), timeout=60_000)
    assert case.page.table.hasFocus()
    with case.changed() as waited:
        case.desk.undo()
    assert set(waited.args[0].edited) == set(FILLER)
    assert case.said[-1] == "Undone: Fixed 3 places (Padding)"


def test_keys_of_the_table(case: EditCase, qtbot: QtBot) -> None:
    table = case.page.table
    table.setFocus()
    QTest.keyClicks(table, "jj")
    assert case.page.view.conversation is not None
    assert case.page.view.conversation.key == 3
    QTest.keyClicks(table, "k")
    with case.changed():
        QTest.keyClicks(table, "a")
    assert _status(case, 2) == 2
    with case.changed():
        QTest.keyClicks(table, "x")
    assert not case.desk.columns.plain("included")[1]
    table.selectAll()
    scope = case.page.bulk.findChild(ElidedLabel, "bulk_scope")
    assert scope is not None
    assert scope.whole == "All 12 shown"
    with case.changed():
        QTest.keyClick(table, Qt.Key.Key_Delete)
    assert case.shown_keys() == []
    assert case.page.view.conversation is None
    with case.changed():
        case.desk.undo()
    assert case.shown_keys() == list(range(1, 13))
    assert case.page.view.conversation is not None


def test_undo_shows_what_changed_even_if_filtered_out(case: EditCase, qtbot: QtBot) -> None:
    with case.changed():
        case.desk.submit(Command("Rewrite", (SetText(2, 1, "Another text."),)))
    case.page.set_filter(Filter((HasStatus(("approved",)),)))
    assert case.shown_keys() == []
    with case.changed():
        case.desk.undo()
    assert case.page.view.conversation is not None
    assert case.page.view.conversation.key == 2
    assert case.page.notices.sentences() == [
        "The filter does not show this conversation. It is here because you went to it."
    ]


def test_turns_are_inserted_split_joined_and_moved(case: EditCase, qtbot: QtBot) -> None:
    view = case.page.view
    with case.changed():
        view._wanted(1, "insert below")
    assert len(case.texts()) == 3
    new = view.conversation.turns[2].key if view.conversation else -1
    assert case.editor(new).hasFocus()
    QTest.keyClicks(case.editor(new), "New words.")
    view._wanted(new, "up")
    qtbot.waitUntil(lambda: case.texts()[1] == "New words.", timeout=60_000)
    case.editor(new).set_cursor(3)
    with case.changed():
        view._wanted(new, "split")
    assert case.texts()[1:3] == ["New", "words."]
    with case.changed():
        view._wanted(new, "join")
    assert case.texts()[1] == "New\n\nwords."
    with case.changed():
        view._wanted(new, "delete")
    assert len(case.texts()) == 2
    with case.changed():
        case.click("turn_learn_1")
    assert view.conversation is not None
    assert view.conversation.turns[1].learn is False


def test_search_filters_and_highlights(case: EditCase, qtbot: QtBot) -> None:
    case.page.set_search("river 1 ")
    qtbot.waitUntil(lambda: case.shown_keys() == [1], timeout=60_000)
    assert len(case.editor(0).extraSelections()) >= 1
    case.page.set_search("")
    assert len(case.shown_keys()) == 12
    assert case.editor(0).extraSelections() == []


def test_history_lists_and_undoes_to_an_entry(case: EditCase, qtbot: QtBot) -> None:
    for text in ("One.", "Two.", "Three."):
        with case.changed():
            case.desk.submit(Command(f"Wrote {text}", (SetText(1, 1, text),)))
    case.page.show_history()
    panel = case.page.history
    qtbot.waitUntil(lambda: panel.model.index(0, 0).data() == "Wrote Three.", timeout=60_000)
    listed = [panel.model.index(row, 0).data() for row in range(3)]
    assert listed == ["Wrote Three.", "Wrote Two.", "Wrote One."]
    view = case.child("history_list")
    assert isinstance(view, QListView)
    view.setCurrentIndex(panel.model.index(2, 0))
    with case.changed():
        case.click("history_undo_to")
    qtbot.waitUntil(lambda: case.texts()[1] == "One.", timeout=60_000)
    qtbot.waitUntil(lambda: panel.model.entry(0).undone if panel.model.entry(0) else False, timeout=60_000)
    assert view.hasFocus()  # the button that was pressed is of no use now


def test_a_note_and_a_status_from_the_header(case: EditCase, qtbot: QtBot) -> None:
    case.click("conversation_note")
    QTest.keyClicks(case.child("conversation_note"), "Ask Mara")
    with case.changed():
        QTest.keyClick(case.child("conversation_note"), Qt.Key.Key_Return)
    assert case.desk.note(1) == "Ask Mara"
    assert case.page.model.index(0, 7).data() == "●"
    with case.changed():
        case.click("conversation_included")
    assert not case.desk.columns.plain("included")[0]


def test_a_note_is_kept_at_a_pause_and_undone_where_it_stands(case: EditCase, qtbot: QtBot) -> None:
    case.click("conversation_note")
    field = case.child("conversation_note")
    assert isinstance(field, QLineEdit)
    with case.changed():  # no key but the letters
        QTest.keyClicks(field, "Ask Mara ")
    assert case.desk.note(1) == "Ask Mara"
    with case.changed():
        QTest.keyClicks(field, "again")
    assert case.desk.note(1) == "Ask Mara again"
    with case.changed():
        case.desk.undo()
    qtbot.waitUntil(lambda: field.text() == "Ask Mara", timeout=60_000)
    field.clearFocus()  # what was undone is not written once more
    case.page.keep_writing()
    QApplication.processEvents()
    assert case.desk.note(1) == "Ask Mara"
    assert case.desk.redo_text() == "Wrote a note"


def test_a_card_stays_when_results_arrive_above_it(case: EditCase, qtbot: QtBot) -> None:
    key = FILLER[0]
    case.preferences.set(TEXT_SIZE, 32)
    case.page.resize(1280, 420)
    case.page.open_conversation(key)
    flags = case.desk.flags(key)
    flag = next(one for one in flags if one.check == "filler")
    case.page.view.go_to_flag(flag)
    bar = case.page.view.verticalScrollBar()
    assert bar.value() > 0
    case.page._explain()
    card = case.page.view.card
    assert card.isVisible()
    button, scroll = card.focusWidget(), bar.value()
    whole = Flag("more", key, None, None, None, Severity.HINT, "Something about the whole of it. " * 6)
    case.page.view.take_flags([*flags, whole])
    assert bar.value() > scroll  # a line came above: what is read stayed where it is on screen
    assert card.isVisible()
    assert card.focusWidget() is button
    case.preferences.set(TEXT_SIZE, TEXT_SIZE.default)


def test_columns_and_sizes_are_remembered(case: EditCase, qtbot: QtBot) -> None:
    head = case.page.table.horizontalHeader()
    case.page.table.setColumnWidth(3, 333)
    case.page.table.setColumnHidden(5, True)
    head.moveSection(head.visualIndex(6), 1)
    case.page.table.set_lines(4)
    case.page.close()
    again = EditCase(qtbot, case.opened)
    table = again.page.table
    assert table.columnWidth(3) == 333
    assert table.isColumnHidden(5)
    assert table.horizontalHeader().visualIndex(6) == 1
    assert table.delegate.lines == 4
    again.close()
    case.preferences.path.unlink()


def test_every_control_can_be_named_by_a_screen_reader(case: EditCase) -> None:
    case.page.open_conversation(FILLER[0])
    for button in case.page.findChildren(QPushButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button.objectName()
    for place in (QPoint(0, 0),):
        assert case.page.childAt(place) is not None
    assert QKeySequence("Ctrl+.").toString()


def test_a_click_beside_the_text_puts_the_cursor_into_the_nearest_turn(case: EditCase) -> None:
    left = Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    case.page.open_conversation(1)
    table = case.page.table
    first, second = case.child("turn_0"), case.child("turn_1")
    length = len(case.editor(1).text.shown)
    places = (
        (second, QPoint(4, 12), 1, 0),  # left of its header
        (second, QPoint(second.width() // 2, 12), 1, 0),  # in its header, on no control
        (second, QPoint(second.width() // 2, second.height() - 2), 1, length),
        (first, QPoint(4, case.editor(0).y() + 5), 0, 0),  # in the margin, beside the first line
        (case.child("conversation_column"), QPoint(300, second.geometry().bottom() + 90), 1, length),
    )
    for widget, place, turn, cursor in places:
        table.setFocus()
        QTest.mouseClick(widget, left, none, place)
        editor = case.editor(turn)
        assert editor.hasFocus(), place
        assert editor.cursor_place() == cursor
    QTest.keyClicks(case.page.window().focusWidget(), "ajx")
    assert case.editor(1).text.text.endswith("ajx")
    case.editor(1).set_cursor(3)
    QTest.mouseClick(second, left, none, QPoint(4, 12))  # its own header: the cursor stays
    assert case.editor(1).cursor_place() == 3


def test_rows_stay_where_they_are_when_several_are_chosen(case: EditCase) -> None:
    table = case.page.table
    before = table.viewport().mapTo(case.page, QPoint(0, 0))
    table.choose((1, 2, 3))
    case.child("bulk_bar")
    QApplication.processEvents()
    assert table.viewport().mapTo(case.page, QPoint(0, 0)) == before
    table.clear_chosen()


def test_a_click_on_the_bare_header_is_one_on_the_conversation(case: EditCase, qtbot: QtBot) -> None:
    case.page.activateWindow()
    case.page.open_conversation(2)
    case.page.table.setFocus()
    qtbot.waitUntil(case.page.table.hasFocus, timeout=60_000)
    title = case.child("conversation_title")
    QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    assert case.page.view.focused() is not None


def test_history_takes_the_keyboard_and_gives_it_back(case: EditCase, qtbot: QtBot) -> None:
    case.page.activateWindow()
    case.page.show_history(True)
    qtbot.waitUntil(lambda: case.child("history_list").hasFocus(), timeout=60_000)
    case.page.show_history(False)
    qtbot.waitUntil(case.page.table.hasFocus, timeout=60_000)


def test_clearing_a_filter_keeps_the_open_conversation_in_sight(case: EditCase) -> None:
    case.page.resize(1280, 330)
    case.page.set_filter(Filter((IsOneOf((11,), "one"),)))
    case.page.show_everything()
    QApplication.processEvents()
    table = case.page.table
    assert table.current == 11
    assert table.model().shown.row(11) in table.rows_in_view()
    assert table.rowViewportPosition(10) + table.rowHeight(10) <= table.viewport().height()
