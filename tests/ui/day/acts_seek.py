"""Searching with everything that the bar offers: what is found is worked out apart, turn by turn."""

from __future__ import annotations

from typing import Any

import regex
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.dataset.sought import Sought, Where
from tests.ui.day.acts_look import show_everybody
from tests.ui.day.hands import CTRL, NONE, SHIFT, Hands

_WORDS = (
    Sought("the", whole_words=True),
    Sought("You", case=True),
    Sought("well", whole_words=True, role=Role.ASSISTANT),
    Sought(r"\b[A-Z]\w+,", pattern=True, case=True),
    Sought(r"(\w)\1\.", pattern=True),
    Sought(r"^.{1,20}$", pattern=True, role=Role.USER),
    Sought("keep", where=Where.NOTES),
    Sought("one", where=Where.OTHERS),
    Sought("light", role=Role.SYSTEM),
    Sought("not", role=Role.USER),
)


def search_with_ways(hands: Hands) -> bool:
    """Words, how they must stand, whose turns, where; then from place to place."""
    hands.settle()
    hands.leave_lists()
    show_everybody(hands)
    hands.settle()
    wanted = hands.rng.choice(_WORDS)
    if hands.page.search_words:
        hands.click("search_close")
        hands.settle()
    hands.press(Qt.Key.Key_F, CTRL)
    field: Any = hands.case.window.top_bar.search
    hands.case.wait(field.hasFocus)
    hands.press(Qt.Key.Key_A, CTRL, field)
    hands.write(wanted.words, field)
    hands.press(Qt.Key.Key_Return, widget=field)
    bar = hands.page.search_bar
    hands.case.wait(bar.isVisible)
    for box, on in ((bar.words, wanted.whole_words), (bar.case, wanted.case), (bar.pattern, wanted.pattern)):
        if box.isChecked() is not on:
            hands.click(box.objectName())
    hands.choose_in(bar.where, bar.where.findData(wanted.where))
    if bar.whose.isEnabled():
        places = [tuple(bar.whose.itemData(at) or ()) for at in range(bar.whose.count())]
        hands.choose_in(bar.whose, places.index((wanted.role, "")))
    seeking = hands.page.searching
    hands.until(lambda: seeking._complete and not seeking._counting and not seeking._show.isActive())
    hands.settle()
    assert seeking.sought == wanted, (seeking.sought, wanted)
    found = set(hands.rows())
    expected = _holding(hands, wanted)
    assert found == expected, (wanted, sorted(found ^ expected)[:10], len(found), len(expected))
    for _ in range(hands.rng.randint(0, 4) if found else 0):
        hands.press(Qt.Key.Key_F3, hands.rng.choice((NONE, NONE, SHIFT)))
        hands.settle()
    if found and wanted.where is Where.TEXTS:
        assert hands.now().key in found
    if hands.rng.random() < 0.7 or not found:
        hands.click("search_close")
        hands.settle()
        assert not hands.page.search_words
        assert not any(isinstance(one, IsOneOf) for one in hands.page.current_filter().clauses)
    if hands.view.conversation is None and hands.rows():
        hands.any_row()
    return True


def _holding(hands: Hands, wanted: Sought) -> set[int]:
    """Whoever holds it, read anew from every conversation."""
    source = wanted.words if wanted.pattern else regex.escape(wanted.words)
    if wanted.whole_words:
        source = rf"(?<!\w){source}(?!\w)"
    made = regex.compile(source, regex.MULTILINE | (0 if wanted.case else regex.IGNORECASE))
    return {key for key in _alive(hands) if any(made.search(one) for one in _texts(hands, key, wanted))}


def _alive(hands: Hands) -> list[int]:
    return [int(slot) + 1 for slot in hands.case.desk.columns.alive().nonzero()[0]]


def _texts(hands: Hands, key: int, wanted: Sought) -> list[str]:
    project = hands.ledger.project
    if wanted.where is Where.NOTES:
        pinned = project.settings.get(f"notes:{key}") or []
        return [project.note(key), *(str(one.get("text", "")) for one in pinned)]
    turns = [one for one in project.conversation(key).turns if wanted.role in (None, one.role)]
    if wanted.where is Where.OTHERS:
        return [other.text for turn in turns for other in turn.alternatives]
    return [turn.text for turn in turns]


def search_again(hands: Hands) -> bool:
    """What was searched for before, from the list below the field."""
    hands.settle()
    hands.leave_lists()
    if not hands.page.searching.recent.known():
        return False
    hands.press(Qt.Key.Key_F, CTRL)
    field: Any = hands.case.window.top_bar.search
    hands.case.wait(field.hasFocus)
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, field)
    menu = hands.open_menu()
    offered = [one for one in menu.actions() if one.isEnabled() and one.data() is not None]
    if not offered:
        hands.press(Qt.Key.Key_Escape, widget=menu)
        return False
    hands.click_in(menu, menu.actionGeometry(hands.rng.choice(offered)).center())
    seeking = hands.page.searching
    hands.until(lambda: not seeking.active or (seeking._complete and not seeking._show.isActive()))
    hands.settle()
    if hands.page.search_words:
        hands.click("search_close")
    hands.settle()
    return True


def order_of_a_list(hands: Hands) -> bool:
    """A section of the filters is folded and unfolded, a long list is put into another order and narrowed."""
    if hands.page.left.currentWidget() is not hands.page.filters:
        return False
    hands.settle()
    before: Filter = hands.page.current_filter()
    heads = [one for one in hands.visible(QToolButton) if one.objectName().startswith("fold_")]
    orders = [one for one in hands.visible(QToolButton) if one.objectName().startswith("order_")]
    if orders and hands.rng.random() < 0.6:
        name = hands.rng.choice(orders).objectName()
        hands.click(name)
        narrow = hands.case.child(name.replace("order_", "narrow_field_"))
        hands.fill(narrow, "you")
        hands.settle()
        hands.fill(narrow, "")
    elif heads:
        hands.click(hands.rng.choice(heads).objectName())
    hands.settle()
    QApplication.processEvents()
    assert hands.page.current_filter() == before
    return True
