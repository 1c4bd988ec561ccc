"""The ways back that concern one conversation or one turn alone: from the comparison, and from its earlier texts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import SetText, SetTurns
from tests.ui.day.hands import CTRL, SHIFT, Hands


def bring_back_as_it_was(hands: Hands) -> bool:
    """The conversation on screen as in a version or in its file, from the comparison."""
    hands.settle()
    hands.leave_lists()
    key = hands.now().key
    hands.press(Qt.Key.Key_D, CTRL | SHIFT)
    panel = hands.page.compare
    hands.case.wait(panel.isVisible)
    hands.settle()
    hands.until(lambda: panel._from.count() > 0 and panel._pair is not None and panel._pair.key == key)
    hands.choose_in(panel._to, panel._to.findData(-1))
    side = hands.rng.randrange(panel._from.count() - 1)  # the last one is now
    hands.choose_in(panel._from, side)
    name, number = panel._from.itemText(side), panel._from.itemData(side)
    hands.settle()
    before = _was(hands, key, "" if number == 0 else name)
    hands.until(lambda: not panel._quiet.isActive() and panel._sides == (key, number, -1))
    hands.settle()
    button = hands.case.window.findChild(type(panel._restore), "compare_restore")
    done = False
    if before is None:
        assert not button.isVisible()
    elif before.turns == hands.now().turns:
        assert not button.isEnabled(), panel._told.text()
    else:
        hands.click("compare_restore")
        hands.settle()
        hands.ledger.do(SetTurns(key, before.turns))
        done = True
    hands.click("compare_close")
    return done


def _was(hands: Hands, key: int, version: str) -> Conversation | None:
    """As the ledger knows it: in a version, or in the file where the name is empty."""
    project = hands.ledger.project
    if version:
        position = next(one.position for one in project.versions() if one.name == version)
        return project.conversation_at(key, position)
    try:
        return project.original(key)
    except KeyError:
        return None  # it was made here


def earlier_text(hands: Hands) -> bool:
    """A turn as some version has it, from the list of its earlier texts."""
    found = hands.a_turn()
    if found is None:
        return False
    hands.settle()
    turn, key = found[0], hands.now().key
    hands.click(f"turn_menu_{turn.key}")
    hands.choose("earlier")
    dialog: Any = hands.case.child("earlier_dialog")
    hands.case.wait(dialog.isActiveWindow)
    hands.settle()
    if not dialog._moments:
        hands.close_dialog("earlier_dialog")
        return False
    row = hands.rng.randrange(len(dialog._moments))
    listed = dialog._list
    hands.click_in(listed.viewport(), hands.in_list(listed, listed.model().index(row, 0)))
    was = _was(hands, key, dialog._moments[row].name)
    assert was is not None
    text = next(one.text for one in was.turns if one.key == turn.key)
    hands.click("earlier_restore")
    hands.case.wait(lambda: not hands.dialogs("earlier_dialog"))
    hands.until_active()
    hands.settle()
    hands.ledger.do(SetText(key, turn.key, text))
    return True
