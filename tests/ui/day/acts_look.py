"""What only looks: sorting, filtering, searching, pages, places. Nothing of it may change anything."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from rolethread_gui.ui.edit.filters import FacetRow
from tests.ui.day.hands import ALT, CTRL, NONE, SHIFT, Hands


def sort(hands: Hands) -> bool:
    hands.leave_lists()
    table = hands.page.table
    if not table.isVisible():
        return False
    head = table.horizontalHeader()
    columns = [place for place in range(head.count()) if not head.isSectionHidden(place)]
    place = hands.rng.choice(columns)
    x = head.sectionViewportPosition(place) + head.sectionSize(place) // 2
    for _ in range(hands.rng.randint(1, 3)):
        hands.click_in(head.viewport(), QPoint(x, head.height() // 2))
    return True


def filter_by_a_facet(hands: Hands) -> bool:
    if hands.page.left.currentWidget() is not hands.page.filters:
        return False
    rows = [one for one in hands.visible(FacetRow) if one.isEnabled()]
    if not rows:
        return False
    name = hands.rng.choice(rows).objectName()
    hands.settle()
    again = hands.visible(FacetRow, name)  # lists of values are made anew when other values come
    if not again:
        return False
    row = again[-1]
    try:
        hands.click_in(row, row.rect().center(), hands.rng.choice((NONE, NONE, CTRL, SHIFT, ALT)))
    except RuntimeError:
        return False  # it went while it was scrolled to; nothing was clicked
    hands.settle()
    if not hands.rows():
        return show_everybody(hands)
    return True


def show_everybody(hands: Hands) -> bool:
    buttons = list(hands.visible(QWidget, "filter_clear"))
    if not buttons:
        return False
    hands.click("filter_clear")
    hands.settle()
    return True


def refresh(hands: Hands) -> bool:
    hands.press(Qt.Key.Key_F5)
    hands.settle()
    if not hands.rows():
        show_everybody(hands)
    return True


def search(hands: Hands) -> bool:
    hands.press(Qt.Key.Key_F, CTRL)
    field: Any = hands.case.window.top_bar.search
    hands.case.wait(lambda: QApplication.focusWidget() is not None)
    words = [one for one in ("the", "lantern", "Mira", "river", "who") if one != hands.page.search_words]
    before = hands.page.current_filter()
    hands.write(hands.rng.choice(words), field)
    hands.press(Qt.Key.Key_Return, widget=field)
    hands.until(lambda: hands.page.current_filter() != before)  # when it was found, other rows are there
    hands.settle()
    if not hands.rows():
        show_everybody(hands)
    return True


def walk(hands: Hands) -> bool:
    """On and back through the conversations, and to the places before."""
    for _ in range(hands.rng.randint(1, 6)):
        hands.press(hands.rng.choice((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)), CTRL)
    if hands.rng.random() < 0.5:
        hands.press(Qt.Key.Key_Left, ALT)
    if hands.rng.random() < 0.3:
        hands.press(Qt.Key.Key_Right, ALT)
    hands.settle()
    if hands.view.conversation is None and hands.rows():
        hands.any_row()
    return True


def go_somewhere(hands: Hands) -> bool:
    found = hands.any_row() is not None
    if found and hands.rng.random() < 0.5:
        hands.press(Qt.Key.Key_Return)
    return found


def other_pages(hands: Hands) -> bool:
    for key in hands.rng.sample((Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), 2):
        hands.press(key, CTRL)
    hands.press(Qt.Key.Key_1, CTRL)
    return True


def check_everything(hands: Hands) -> bool:
    hands.case.desk.run_checks()
    return True


def larger_text(hands: Hands) -> bool:
    hands.press(hands.rng.choice((Qt.Key.Key_Plus, Qt.Key.Key_Minus)), CTRL)
    return True


def focus_on_the_text(hands: Hands) -> bool:
    hands.press(Qt.Key.Key_F9)
    hands.press(Qt.Key.Key_F9)
    return True


def as_it_was(hands: Hands) -> bool:
    found = hands.a_turn()
    if found is None:
        return False
    hands.click_in(found[1].viewport(), QPoint(10, 8))
    hands.fingers.hold(Qt.Key.Key_F7, found[1], down=True)
    hands.settle()
    hands.fingers.hold(Qt.Key.Key_F7, found[1], down=False)
    return True


def start_here(hands: Hands) -> bool:
    cards = hands.visible(QPushButton, "start_card_show")
    if not cards:
        return False
    card = hands.rng.choice(cards)
    hands.click_in(card, card.rect().center())
    hands.settle()
    if not hands.rows():
        show_everybody(hands)
    return True
