"""Flags on screen: what is underlined when, what a fix would do, the list of fix all."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.conversation import make_conversation
from rolethread_gui.dataset.edits import DeleteTurn, ReplaceText, SetRole, change_conversation
from rolethread_gui.dataset.filters import Filter, HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.ui.edit.fix_list import FixList, command_of
from rolethread_gui.ui.edit.fix_preview import preview
from rolethread_gui.ui.edit.flag_card import FlagCard, preview_html
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.walking import next_stop
from tests.ui.edit_case import EMPTY, FILLER, EditCase


def test_findings_about_the_dataset_are_underlined_only_while_asked_for(case: EditCase) -> None:
    phrases = [flag for flag in case.desk.flags(1) if flag.check == "overused_phrase"]
    assert phrases
    case.page.open_conversation(1)
    assert case.lines(1) == []
    case.page.next_flag()
    assert case.page.view.conversation is not None
    assert case.page.view.conversation.key == min(EMPTY + FILLER)
    case.page.set_filter(Filter((HasFlag(("overused_phrase",)),)))
    case.page.open_conversation(1)
    assert [line.flag for line in case.lines(1)] == phrases
    case.page.set_filter(Filter())
    case.page.open_conversation(1)
    assert case.lines(1) == []
    summary = case.desk.summary
    assert summary is not None
    finding = next((f for f in summary.findings if f.check == "overused_phrase"), None)
    assert finding is not None
    case.page._finding_opened(finding)
    assert case.lines(1) != []


def test_a_whole_turn_flag_is_a_line_that_opens_its_card(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(EMPTY[0])
    line = case.child("flag_line")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    card = case.page.view.card
    assert card.isVisible()
    QTest.keyClick(case.page.focusWidget(), Qt.Key.Key_Escape)
    assert not card.isVisible()
    editor = case.editor(1)
    editor.setFocus()
    QTest.keyClicks(editor, "Now there are words enough to read here.")
    qtbot.waitUntil(lambda: case.desk.flags(EMPTY[0]) == (), timeout=60_000)
    qtbot.waitUntil(lambda: editor.flags.whole == [], timeout=60_000)


def test_f8_visits_flags_at_one_place_one_after_the_other() -> None:
    talk = make_conversation(1, [("user", "Hi."), ("assistant", "Of course! Yes.")])
    flags = [
        Flag("a", 1, 1, 0, 10, Severity.ERROR, "A."),
        Flag("b", 1, 1, 0, 10, Severity.HINT, "B."),
        Flag("c", 1, 1, 11, 15, Severity.HINT, "C."),
    ]
    assert next_stop(flags, talk, None, None, backwards=False) is flags[0]
    assert next_stop(flags, talk, flags[0], (1, 0), backwards=False) is flags[1]
    assert next_stop(flags, talk, flags[1], (1, 0), backwards=False) is flags[2]
    assert next_stop(flags, talk, flags[2], (1, 11), backwards=False) is None
    assert next_stop(flags, talk, None, (1, 11), backwards=True) is flags[1]
    assert next_stop(flags, talk, None, (1, 12), backwards=False) is None


def test_a_preview_says_what_goes_and_escapes_it() -> None:
    talk = make_conversation(1, [("user", "Hi."), ("assistant", "Of course! <b>Yes</b>.")])
    change = preview(talk, Fix("Cut", (ReplaceText(1, 1, 0, 11, "", "Of course! "),)))
    assert change is not None
    assert (change.removed, change.added) == ("Of course! ", "")
    assert "&lt;b&gt;" in preview_html(change)
    assert "<b>" not in preview_html(change)
    gone = preview(talk, Fix("Cut", (ReplaceText(1, 1, 0, 11, "", "Certainly! "),)))
    assert gone is None  # its words no longer stand there
    assert preview(talk, Fix("Delete", (DeleteTurn(1, 1),))).sentence  # type: ignore[union-attr]
    assert preview(talk, Fix("Role", (SetRole(1, 1, talk.turns[0].role),))).sentence  # type: ignore[union-attr]


def test_fixes_of_one_turn_do_not_move_each_other(qapp: QApplication) -> None:
    text = "Sure! One. Sure! Two. Sure! Three."
    talk = make_conversation(1, [("user", "Hi."), ("assistant", text)])
    places = [0, 11, 22]
    flags = [
        Flag(
            "filler",
            1,
            1,
            at,
            at + 6,
            Severity.WARNING,
            "S.",
            "Sure! ",
            "",
            (Fix("Cut “Sure!”", (ReplaceText(1, 1, at, at + 6, "", "Sure! "),)),),
        )
        for at in places
    ]
    found = FixList()
    found.add(talk, flags, "filler", approved=False)
    assert [len(group.offers) for group in found.groups] == [3]  # the same change, one group
    command = command_of(found.ticked(), "Fixed 3")
    assert command.skip_stale
    for edit in command.edits:
        talk = change_conversation(talk, edit)  # type: ignore[arg-type]
    assert talk.turns[1].text == "One. Two. Three."


def test_fix_all_like_this_lists_only_that_kind(case: EditCase, qtbot: QtBot) -> None:
    flag = next(flag for flag in case.desk.flags(4) if flag.check == "filler")
    turn = case.desk.conversation(4).turns[1]
    other = Fix("Cut “River”", (ReplaceText(4, turn.key, 40, 45, "", turn.text[40:45]),))
    panel = case.page.fix_all
    case.page._fix_all_like(msgspec.structs.replace(flag, fixes=(other,)))
    # none is like it, so those of its check are listed
    qtbot.waitUntil(
        lambda: panel.kind.currentIndex() == 1 and panel.tree.topLevelItemCount() > 0, timeout=60_000
    )
    panel.kind.setCurrentIndex(0)
    qtbot.waitUntil(
        lambda: not panel._work.isActive() and panel.tree.topLevelItemCount() == 0, timeout=60_000
    )
    case.page._fix_all_like(flag)
    qtbot.waitUntil(lambda: not panel._work.isActive(), timeout=60_000)
    assert panel.tree.topLevelItemCount() == 1
    case.click("fix_all_close")


def test_a_fix_by_its_card_is_told_and_what_is_ignored_is_named(case: EditCase, qtbot: QtBot) -> None:
    flag = next(flag for flag in case.desk.flags(4) if flag.check == "filler")
    with case.changed():
        case.page._fix_wanted(flag, flag.fixes[0])
    qtbot.waitUntil(lambda: case.said[-1:] == [flag.fixes[0].title], timeout=60_000)
    with case.changed():
        case.desk.undo()
    with case.changed():
        case.page._ignore_wanted(flag, True)
    assert flag.words[:8] in case.said[-1]
    assert case.said[-1].startswith("Ignored everywhere: “")


def test_fix_all_says_when_there_is_nothing(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_fix_all("overused_phrase", "Fix all: Overused phrase")
    empty = case.child("fix_all_empty")
    assert empty.isVisible()
    case.click("fix_all_close")
    assert case.page.table.isVisible()


def test_what_was_edited_meanwhile_is_skipped_and_counted(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_fix_all("filler", "Fix all: Padding")
    panel = case.page.fix_all
    qtbot.waitUntil(lambda: panel.button.text() == "Fix 3", timeout=60_000)
    case.page.open_conversation(FILLER[0])
    editor = case.editor(1)
    editor.setFocus()
    editor.set_cursor(3)
    QTest.keyClicks(editor, "X")
    case.click("fix_all_run")
    qtbot.waitUntil(lambda: any("1 skipped" in sentence for sentence in case.said), timeout=60_000)
    assert case.desk.conversation(FILLER[0]).turns[1].text.startswith("CerXtainly!")
    assert case.desk.conversation(FILLER[1]).turns[1].text.startswith("River")


def _card_by_key(case: EditCase, key: int) -> TurnEditor:
    """Open a conversation and, by keyboard, the card of the padding in its reply."""
    case.page.open_conversation(key)
    editor = case.editor(1)
    editor.setFocus()
    editor.set_cursor(2)
    QTest.keyClick(editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert case.page.view.card.isVisible()
    return editor


def test_every_card_opened_by_keyboard_has_the_keyboard(case: EditCase, qtbot: QtBot) -> None:
    card = case.page.view.card
    for key in FILLER:
        editor = _card_by_key(case, key)
        first = case.child("flag_fix_0")
        assert first.hasFocus()
        QTest.keyClick(first, Qt.Key.Key_Left)
        assert case.child("flag_all").hasFocus()
        QTest.keyClick(case.child("flag_all"), Qt.Key.Key_Right)
        assert first.hasFocus()
        QTest.keyClick(first, Qt.Key.Key_Escape)
        assert not card.isVisible()
        assert editor.hasFocus()
    editor = _card_by_key(case, FILLER[0])
    with case.changed():
        QTest.keyClick(case.page.window().focusWidget(), Qt.Key.Key_Return)
    assert not editor.text.text.startswith("Certainly")
    assert editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(case.page.window().focusWidget(), " ax")
    assert " ax" in editor.text.text


@pytest.mark.parametrize("button", ["flag_fix_0", "flag_here", "flag_everywhere"])
def test_after_a_click_on_the_card_the_keyboard_is_in_its_text(
    case: EditCase, qtbot: QtBot, button: str
) -> None:
    case.page.open_conversation(FILLER[0])
    case.page.table.setFocus()
    editor = case.editor(1)
    QTest.mouseMove(case.page.table.viewport())  # the test before may have left the pointer on these words
    QTest.mouseMove(editor.viewport(), editor.span_rect(case.lines(1)[0]).center())
    qtbot.waitUntil(case.page.view.card.isVisible, timeout=60_000)
    with case.changed():
        case.click(button)
    assert editor.hasFocus()
    QTest.mouseMove(case.page.table.viewport())  # no later test finds the pointer on words


def test_after_a_click_on_the_card_of_a_turn_the_keyboard_is_in_its_text(case: EditCase) -> None:
    case.page.open_conversation(EMPTY[0])
    case.page.table.setFocus()
    case.click("flag_line")
    with case.changed():
        case.click("flag_here")
    assert case.editor(1).hasFocus()


def test_mending_one_flag_leaves_the_others_of_its_turn_on_screen(case: EditCase, qtbot: QtBot) -> None:
    case.page.open_conversation(FILLER[0])
    editor = case.editor(1)
    editor.setFocus()
    editor.set_cursor(len(editor.text.shown))
    QTest.keyClicks(editor, " I hope this helps!")
    with case.changed():
        case.desk.flush_typing()

    def padding() -> int:
        return sum(flag.check == "filler" for flag in case.desk.flags(FILLER[0]))

    qtbot.waitUntil(lambda: padding() == 2, timeout=10_000)
    editor.set_cursor(2)
    case.page.view.reveal_flags()
    before = {editor.text.text[line.start : line.end] for line in case.lines(1)}
    seen: list[set[str]] = []

    def look(*_: object) -> None:
        seen.append({editor.text.text[line.start : line.end] for line in case.lines(1)})

    case.desk.dataset_changed.connect(look)
    QTest.keyClick(editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    mended = case.lines(1)[0].flag.words
    with case.changed():
        case.click("flag_fix_0")
    assert mended not in editor.text.text
    assert seen == [before - {mended}] != [set()]
    # F8 finds it at its new place before the checks have answered
    case.page.next_flag()
    assert editor.textCursor().position() == case.lines(1)[0].start
    qtbot.waitUntil(lambda: None not in case.desk.awaited(FILLER[0]), timeout=10_000)
    assert {editor.text.text[line.start : line.end] for line in case.lines(1)} == seen[0]


def test_a_card_stays_while_the_room_around_it_changes(case: EditCase) -> None:
    _card_by_key(case, FILLER[0])
    view, card = case.page.view, case.page.view.card
    height, width = view.height(), view.viewport().width()
    case.page.notices.post("guest", "Something is said beside the text.", "Back")
    case.qtbot.waitUntil(lambda: view.height() < height, timeout=60_000)
    assert card.isVisible()
    assert case.child("flag_fix_0").hasFocus()
    case.page.resize(1100, 700)
    case.qtbot.waitUntil(lambda: view.viewport().width() < width, timeout=60_000)
    assert card.isVisible()
    editor = case.editor(1)
    words = editor.span_rect(case.lines(1)[0])
    words.moveTopLeft(editor.mapTo(view, words.topLeft()))
    assert not card.geometry().intersects(words)
    assert (
        abs(card.geometry().top() - words.bottom()) < 12 or abs(card.geometry().bottom() - words.top()) < 12
    )
    case.page.resize(1280, 800)
    case.page.notices.drop("guest")


def test_every_button_of_a_card_is_in_sight_where_there_is_little_room(case: EditCase, qtbot: QtBot) -> None:
    """Neither below the words nor above them is room enough, but over them there is."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(420, 300)
    host.show()
    card = FlagCard(host)
    flags, conversation = case.desk.flags(FILLER[0]), case.desk.conversation(FILLER[0])
    card.open(flags, {}, conversation, QRect(20, 10, 60, 20), focus=False)
    host.resize(420, card.height() + 20)
    card.open(flags, {}, conversation, QRect(20, card.height() // 2, 60, 20), focus=False)
    assert host.rect().contains(card.geometry())


def test_the_line_of_a_flag_opens_its_card_by_the_key_that_explains(case: EditCase) -> None:
    case.page.open_conversation(EMPTY[0])
    line = case.child("flag_line")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert case.page.view.card.isVisible()
