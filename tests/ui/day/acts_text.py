"""What is done in the text of a conversation: typing, fixes, turns, other texts, learning."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from rolethread_gui.dataset.alternative_edits import (
    AddAlternative,
    ChooseAlternative,
    DeleteAlternative,
    SetAlternativeText,
    SetStanding,
    SplitVariation,
)
from rolethread_gui.dataset.conversation import Role, Standing
from rolethread_gui.dataset.edits import (
    DeleteTurn,
    Ignore,
    InsertTurn,
    MergeTurns,
    MoveTurn,
    SetLearn,
    SetNote,
    SetRole,
    SetText,
    SplitTurn,
)
from rolethread_gui.dataset.tool_edits import SetSpeaker
from rolethread_gui.dataset.whole_edits import SplitConversation
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from tests.ui.day.hands import CTRL, PASTED, WORDS, Hands


def follow_typing(hands: Hands, key: int, turn: int, text: str, before: int) -> None:
    """What was typed became one step, or more where the fingers rested; each is followed."""
    if hands.rng.random() < 0.5:
        hands.until(lambda: hands.case.desk.position > before)  # the pause makes it a step
    hands.settle()
    now = hands.case.desk.position
    for position in range(before + 1, now):
        hands.ledger.do(SetText(key, turn, hands.text_at(key, turn, position)))
    hands.ledger.do(SetText(key, turn, text))


def _at_some_place(hands: Hands) -> tuple[int, int, TurnEditor, int] | None:
    """Click into a text: conversation, turn, its editor, and the code point of the text where the cursor is."""
    found = hands.a_turn()
    if found is None:
        return None
    turn, editor = found
    port = hands.view.viewport()
    room = min(editor.height(), port.height() - editor.mapTo(port, QPoint(0, 0)).y() - 4)
    place = QPoint(hands.rng.randint(2, max(3, editor.width() - 4)), hands.rng.randint(2, max(3, room - 2)))
    hands.click_in(editor.viewport(), place)
    if not editor.hasFocus():  # what was done before has only now been shown
        hands.settle()
        hands.click_in(editor.viewport(), place)
    focus = QApplication.focusWidget()
    there = QApplication.widgetAt(editor.viewport().mapToGlobal(place))
    assert editor.hasFocus(), (
        f"{focus} has the keyboard, {there} lies at {place}, active {QApplication.activeWindow()} popup {QApplication.activePopupWidget()}"
    )
    return hands.now().key, turn.key, editor, editor.text.to_real(editor.cursor_place())


def type_words(hands: Hands) -> bool:
    before = hands.case.desk.position
    there = _at_some_place(hands)
    if there is None:
        return False
    hands.settle()
    before = hands.case.desk.position
    key, turn, editor, at = there
    text, words = editor.text.text, hands.rng.choice(WORDS)
    hands.write(words, editor)
    follow_typing(hands, key, turn, text[:at] + words + text[at:], before)
    return True


def erase_words(hands: Hands) -> bool:
    there = _at_some_place(hands)
    if there is None:
        return False
    key, turn, editor, at = there
    text = editor.text.text
    count = 0
    while (
        count < 12
        and at - count > 0
        and text[at - count - 1].isascii()
        and text[at - count - 1].isprintable()
    ):
        count += 1
    if not count:
        return False
    hands.settle()
    before = hands.case.desk.position
    for _ in range(count):
        hands.press(Qt.Key.Key_Backspace, widget=editor)
    follow_typing(hands, key, turn, text[: at - count] + text[at:], before)
    return True


def paste(hands: Hands) -> bool:
    there = _at_some_place(hands)
    if there is None:
        return False
    hands.settle()
    before = hands.case.desk.position
    key, turn, editor, at = there
    text, pasted = editor.text.text, hands.rng.choice(PASTED)
    if "\r\n" in text:
        return False  # a new line follows the file's own, which its own tests are about
    QApplication.clipboard().setText(pasted)
    hands.press(Qt.Key.Key_V, CTRL, editor)
    follow_typing(hands, key, turn, text[:at] + pasted + text[at:], before)
    return True


def type_over_a_word(hands: Hands) -> bool:
    found = hands.a_turn()
    if found is None:
        return False
    turn, editor = found
    place = QPoint(hands.rng.randint(4, 120), 10)
    hands.double_click_in(editor.viewport(), place)
    chosen = editor.textCursor().selectedText()
    if not chosen or not chosen.isascii() or not chosen.isprintable():
        return False
    hands.settle()
    before = hands.case.desk.position
    at = editor.text.to_real(editor.cursor_place()) - len(chosen)
    text = editor.text.text
    if text[at : at + len(chosen)] != chosen:
        return False
    key = hands.now().key
    word = "sea" if chosen == "salt" else "salt"
    hands.write(word, editor)
    follow_typing(hands, key, turn.key, text[:at] + word + text[at + len(chosen) :], before)
    return True


# flags


def _card(hands: Hands) -> Any:
    """Go to the next flag by key and open its card; None where there is none."""
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_Period, CTRL)
    card = hands.view.card
    if not card.isVisible():
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == "flag_line":
            hands.press(Qt.Key.Key_Return)
    return card if card.isVisible() else None


def _no_card(hands: Hands) -> None:
    if hands.view.card.isVisible():
        hands.press(Qt.Key.Key_Escape)


def fix(hands: Hands) -> bool:
    card = _card(hands)
    if card is None:
        return False
    hands.settle()
    flag = card.flags[0] if card.flags else None
    buttons = [one for one in hands.visible(QPushButton, "flag_fix_0") if card.isAncestorOf(one)]
    if flag is None or not buttons or not flag.fixes:
        _no_card(hands)
        return False
    which = next((one for one in card.flags if one.fixes), flag)
    hands.click_in(buttons[0], buttons[0].rect().center())
    hands.settle()
    hands.ledger.do(*which.fixes[0].edits)
    hands.touched.add(which.conversation)
    return True


def ignore(hands: Hands) -> bool:
    card = _card(hands)
    if card is None or not card.flags:
        return False
    hands.settle()
    flag = card.flags[0]
    everywhere = hands.rng.random() < 0.5
    name = "flag_everywhere" if everywhere else "flag_here"
    button = next(one for one in hands.visible(QPushButton, name) if card.isAncestorOf(one))
    hands.click_in(button, button.rect().center())
    hands.settle()
    if everywhere:
        hands.ledger.do(Ignore(flag.check, flag.words))
    else:
        hands.ledger.do(
            Ignore(flag.check, flag.words, flag.conversation, -1 if flag.turn is None else flag.turn)
        )
    return True


def fix_all(hands: Hands) -> bool:
    card = _card(hands)
    if card is None:
        return False
    buttons = [one for one in hands.visible(QPushButton, "flag_all") if card.isAncestorOf(one)]
    if not buttons:
        _no_card(hands)
        return False
    hands.settle()
    hands.click_in(buttons[0], buttons[0].rect().center())
    return run_fix_all(hands)


def run_fix_all(hands: Hands) -> bool:
    """What is ticked in the open list is done."""
    panel = hands.page.fix_all
    hands.until(lambda: not panel._work.isActive())
    if not panel.button.isEnabled() or panel.tree.ticked > 400:
        hands.click("fix_all_close")
        return False
    offers = sorted(
        panel._fixes.ticked(),
        key=lambda one: (
            one.flag.conversation,
            -1 if one.flag.turn is None else one.flag.turn,
            -(-1 if one.flag.start is None else one.flag.start),
        ),
    )
    hands.click("fix_all_run")
    hands.settle()
    hands.ledger.do(*(edit for one in offers for edit in one.fix.edits), skip=True)
    hands.touched.update(one.flag.conversation for one in offers)
    return True


# turns


def turn_menu(hands: Hands) -> bool:
    found = hands.a_turn()
    if found is None:
        return False
    turn, editor = found
    hands.settle()
    conversation = hands.now()
    key, place = conversation.key, conversation.index(turn.key)
    turn = conversation.turns[place]
    if turn.text.isascii() and len(turn.text) > 3:
        hands.click_in(editor.viewport(), QPoint(60, 8))
    at = editor.text.to_real(editor.cursor_place())
    what = hands.rng.choice(
        (
            "insert above",
            "insert below",
            "up",
            "down",
            "split",
            "cut",
            "join",
            "delete",
            "better",
            "role",
            "speaker",
            "speaker",
        )
    )
    hands.click(f"turn_menu_{turn.key}")
    offered = hands.entries()
    if what not in (*offered, "role", "speaker") or (what == "speaker" and turn.role is Role.TOOL):
        hands.press(Qt.Key.Key_Escape, widget=hands.open_menu())
        return False
    roles = [one.role for one in conversation.turns]
    match what:
        case "insert above" | "insert below":
            there = place + (what == "insert below")
            asked = Role.ASSISTANT if there and roles[there - 1] is Role.USER else Role.USER
            hands.choose(what)
            edit: Any = InsertTurn(key, there, asked)
        case "up" | "down":
            hands.choose(what)
            edit = MoveTurn(key, turn.key, place + (1 if what == "down" else -1))
        case "split":
            hands.choose(what)
            other = {Role.USER: Role.ASSISTANT, Role.ASSISTANT: Role.USER}.get(turn.role, turn.role)
            edit = SplitTurn(key, turn.key, at, other)
        case "cut":
            hands.choose(what)
            edit = SplitConversation(key, turn.key)
        case "join":
            hands.choose(what)
            edit = MergeTurns(key, turn.key)
        case "delete":
            hands.choose(what)
            edit = DeleteTurn(key, turn.key)
        case "better":
            hands.choose(what)
            edit = AddAlternative(key, turn.key, turn.text, Standing.REJECTED)
        case "role":
            role = hands.rng.choice((Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL))
            hands.choose(f"role:{role.value}", within="role")
            edit = SetRole(key, turn.key, role)
        case _:
            name = hands.rng.choice(("Mira", "Tom", "Old Keeper"))
            _write_speaker(hands, name)
            edit = SetSpeaker(key, turn.key, name)
    hands.settle()
    hands.ledger.do(edit)
    return True


def _write_speaker(hands: Hands, name: str) -> None:
    """The field in the menu of names, reached by the mouse."""
    menu = hands.open_menu()
    for action in menu.actions():
        inner = action.menu()
        if inner is not None and inner.objectName() == "speaker_menu":
            hands.click_in(menu, menu.actionGeometry(action).center())
            hands.case.wait(inner.isVisible)
            field = inner.findChild(QLineEdit, "speaker_field")
            assert field is not None
            hands.click_in(field, field.rect().center())
            hands.write(name, field)
            hands.press(Qt.Key.Key_Return, widget=field)
            return
    raise AssertionError("no menu of names")


def learn(hands: Hands) -> bool:
    bar = hands.view.verticalScrollBar()
    bar.setValue(hands.rng.randint(0, max(0, bar.maximum())))
    hands.breathe()
    hands.settle()
    for turn in hands.now().turns:
        buttons = hands.visible(QWidget, f"turn_learn_{turn.key}")
        port = hands.view.viewport()
        if buttons and 0 <= buttons[0].mapTo(port, QPoint(0, 0)).y() < port.height() - 20:
            learns = turn.learn if turn.learn is not None else turn.role is Role.ASSISTANT
            key = hands.now().key
            hands.click_in(buttons[0], buttons[0].rect().center())
            hands.settle()
            hands.ledger.do(SetLearn(key, turn.key, not learns))
            return True
    return False


def note(hands: Hands) -> bool:
    hands.settle()
    field: Any = hands.case.child("conversation_note")
    key = hands.now().key
    hands.click_in(field, field.rect().center())
    old = field.text()
    words = hands.rng.choice(("look again", "keep!", "the good one"))
    hands.press(Qt.Key.Key_End, widget=field)
    hands.paste(words, field)  # whoever rests while typing makes two steps of it
    match hands.rng.randrange(3):
        case 0:
            hands.press(Qt.Key.Key_Return, widget=field)
        case 1:
            hands.press(Qt.Key.Key_Down, CTRL)  # going on keeps it too, or else the pause does
    hands.until(lambda: hands.case.desk.note(key) == (old + words).strip())
    hands.settle()
    hands.ledger.do(SetNote(key, (old + words).strip()))
    hands.touched.add(key)
    return True


# other texts


def other_text(hands: Hands) -> bool:
    hands.settle()
    pane = hands.view.other_text()
    if pane is None or not pane.isVisible():
        keys = [
            key
            for key in hands.rows()[:400]
            if any(turn.alternatives for turn in hands.case.desk.conversation(key).turns)
        ]
        if not keys:
            return False
        hands.leave_lists()
        hands.click_row(hands.rng.choice(keys))
        pane = hands.view.other_text()
        if pane is None or not pane.isVisible():
            return False
    turn, one, key = pane._turn, pane.shown(), hands.now().key
    hands.view.ensureWidgetVisible(pane)
    hands.breathe()
    hands.touched.add(key)
    match hands.rng.randrange(6):
        case 0:
            hands.click_of(pane, "alternative_choose")
            edits: list[Any] = [ChooseAlternative(key, turn.key, one.key)]
        case 1:
            text = one.text
            hands.click_in(pane.editor.viewport(), QPoint(3, 6))
            at = pane.editor.text.to_real(pane.editor.cursor_place())
            hands.write("Oh! ", pane.editor)
            hands.until(lambda: pane.shown() is None or pane.shown().text != text)
            edits = [SetAlternativeText(key, turn.key, one.key, text[:at] + "Oh! " + text[at:])]
        case 2:
            hands.click_of(pane, "alternative_menu")
            rejected = one.standing is Standing.REJECTED
            hands.choose("open" if rejected else "reject")
            edits = [SetStanding(key, turn.key, Standing.OPEN if rejected else Standing.REJECTED, one.key)]
        case 3:
            hands.click_of(pane, "alternative_menu")
            hands.choose("delete")
            edits = [DeleteAlternative(key, turn.key, one.key)]
        case 4:
            hands.click_of(pane, "alternative_menu")
            hands.choose("split")
            edits = [SplitVariation(key, turn.key, one.key)]
        case _:
            if len(turn.alternatives) < 2:
                return False
            hands.click_of(pane, "alternative_next")
            edits = []
    hands.settle()
    if edits:
        hands.ledger.do(*edits)
    return True
