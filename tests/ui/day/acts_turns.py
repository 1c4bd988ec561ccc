"""Further things that are done with turns, with the fixes of many, and with words that this project knows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt

from rolethread_gui.dataset.alternative_edits import ChooseAlternative, SetStanding
from rolethread_gui.dataset.conversation import Role, Standing
from rolethread_gui.dataset.edits import Edit, InsertTurn, SetSetting
from rolethread_gui.dataset.tool_edits import SetCalls
from rolethread_gui.engine.spelling import LEARNED
from rolethread_gui.ui.edit.tool_block import further_call
from tests.ui.day.acts_text import run_fix_all
from tests.ui.day.hands import ALT, SHIFT, Hands

_INSIDE = QPoint(12, 8)
_LEARNED = ("resolvectl", "Königin", "thou", "lamplit")


def add_a_turn(hands: Hands) -> bool:
    """By the button below the last one."""
    hands.settle()
    conversation = hands.now()
    bar = hands.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    hands.breathe()
    place = len(conversation.turns)
    asked = conversation.turns[-1].role is Role.USER if conversation.turns else False
    hands.click("add_turn")
    hands.settle()
    hands.ledger.do(InsertTurn(conversation.key, place, Role.ASSISTANT if asked else Role.USER))
    return True


def of_the_whole_turn(hands: Hands) -> bool:
    """A tool call is added, or all its other texts are rejected."""
    found = hands.a_turn()
    if found is None:
        return False
    hands.settle()
    conversation = hands.now()
    turn = conversation.turns[conversation.index(found[0].key)]
    hands.click(f"turn_menu_{turn.key}")
    offered = [one for one in ("call", "reject rest") if one in hands.entries()]
    if not offered:
        hands.press(Qt.Key.Key_Escape, widget=hands.open_menu())
        return False
    what = "reject rest" if "reject rest" in offered else "call"
    hands.choose(what)
    hands.settle()
    edit: Edit = SetStanding(conversation.key, turn.key, Standing.REJECTED)
    if what == "call":
        edit = SetCalls(conversation.key, turn.key, (*turn.calls, further_call(conversation)))
    hands.ledger.do(edit)
    return True


def by_its_key(hands: Hands) -> bool:
    """Alt and a digit choose another text of the turn with the keyboard."""
    hands.settle()
    keys = [
        key
        for key in hands.rows()[:400]
        if any(turn.alternatives for turn in hands.case.desk.conversation(key).turns)
    ]
    if not keys:
        return False
    hands.leave_lists()
    hands.click_row(hands.rng.choice(keys))
    hands.settle()
    seen = [(turn, editor) for turn, editor in hands.turns_in_view() if turn.alternatives]
    if not seen:
        return False
    turn, editor = seen[0]
    key = hands.now().key
    turn = hands.now().turns[hands.now().index(turn.key)]
    hands.click_in(editor.viewport(), editor.viewport().rect().topLeft() + _INSIDE)
    if not editor.hasFocus():
        return False
    place = hands.rng.randrange(min(len(turn.alternatives), 8))
    hands.press(Qt.Key(Qt.Key.Key_2.value + place), ALT, editor)
    hands.settle()
    hands.ledger.do(ChooseAlternative(key, turn.key, turn.alternatives[place].key))
    hands.touched.add(key)
    return True


def fix_the_chosen(hands: Hands) -> bool:
    """Everything that the checks would mend in a few conversations, from the bar."""
    hands.leave_lists()
    hands.settle()
    rows = hands.rows()
    if len(rows) < 6 or not hands.page.table.isVisible():
        return False
    at = hands.rng.randrange(len(rows) - 4)
    hands.click_row(rows[at])
    hands.click_row(rows[at + hands.rng.randint(1, 3)], SHIFT)
    hands.until(lambda: not hands.case.desk.checking)
    hands.settle()
    if len(hands.page.table.shown_chosen()) < 2:
        return False
    hands.click("bulk_fix")
    hands.settle()
    done = run_fix_all(hands)
    hands.leave_lists()
    return done


def words_of_this_project(hands: Hands) -> bool:
    """Learn one in the window of spelling, or take one back that was learned."""
    hands.settle()
    hands.open_menu_bar("Edit")
    hands.choose_action("action_spelling")
    dialog: Any = hands.case.child("spelling_dialog")
    hands.case.wait(dialog.isActiveWindow)
    listed = dialog._words
    if listed.count() and hands.rng.random() < 0.5:
        place = hands.rng.randrange(listed.count())
        word = listed.item(place).text()
        hands.click_in(listed.viewport(), hands.in_list(listed, listed.model().index(place, 0)))
        hands.click("spelling_take_back")
        edit = SetSetting(LEARNED + word, None)
    else:
        word = hands.rng.choice(_LEARNED)
        hands.fill(dialog._new, word)
        hands.click("spelling_learn")
        edit = SetSetting(LEARNED + word, True)
    hands.settle()
    hands.close_dialog("spelling_dialog")
    hands.settle()
    if hands.ledger.project.settings.get(edit.name) == edit.value:
        return False  # it was known already
    hands.ledger.do(edit)
    return True
