"""Ways through many conversations: the review, the rewrite queue, the same change elsewhere, a comparison."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from rolethread_gui.dataset.edits import SetIncluded, SetStatus
from tests.ui.day.acts_text import run_fix_all
from tests.ui.day.hands import CTRL, SHIFT, Hands


def review(hands: Hands) -> bool:
    """Single keys; what each is expected to do is known before it is pressed."""
    hands.settle()
    hands.leave_lists()
    hands.press(Qt.Key.Key_F4)
    if not hands.page.review.is_on:
        return False
    for _ in range(hands.rng.randint(2, 6)):
        assert QApplication.focusWidget() is hands.page.review.bar
        key = hands.now().key
        columns = hands.case.desk.columns
        included = bool(columns.plain("included")[key - 1])
        status = int(columns.plain("status")[key - 1])
        what = hands.rng.choice(
            (Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_X, Qt.Key.Key_R, Qt.Key.Key_P, Qt.Key.Key_F)
        )
        hands.press(what)
        hands.settle()
        if what == Qt.Key.Key_A and status != 2:
            hands.ledger.do(SetStatus((key,), "approved"))
        elif what == Qt.Key.Key_R and status != 0:
            hands.ledger.do(SetStatus((key,), "to review"))
        elif what == Qt.Key.Key_X:
            hands.ledger.do(SetIncluded((key,), not included))
    while hands.page.review.is_on:
        hands.press(Qt.Key.Key_Escape)
    return True


def queue(hands: Hands) -> bool:
    """Put some in, go on to the next; nothing of it is a change."""
    hands.settle()
    before = hands.case.desk.position
    hands.press(Qt.Key.Key_R, CTRL | SHIFT)
    for _ in range(hands.rng.randint(1, 3)):
        hands.press(Qt.Key.Key_F6, hands.rng.choice((Qt.KeyboardModifier.NoModifier, SHIFT)))
        hands.settle()
    if hands.visible(QWidget, "queue_close"):
        hands.click("queue_close")
    hands.settle()
    assert hands.case.desk.position == before
    return True


def same_change(hands: Hands) -> bool:
    """The line under the text, where it is there."""
    if not hands.visible(QWidget, "same_change_show"):
        return False
    hands.settle()
    if hands.rng.random() < 0.2:
        hands.click("same_change_refuse")
        return True
    hands.click("same_change_show")
    return run_fix_all(hands)


def compare(hands: Hands) -> bool:
    hands.settle()
    hands.leave_lists()
    hands.press(Qt.Key.Key_D, CTRL | SHIFT)
    hands.case.wait(hands.page.compare.isVisible)
    hands.settle()
    hands.click("compare_close")
    return True
