"""Ways through many conversations: the review, the rewrite queue, the same change elsewhere, a comparison."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from rolethread_gui.dataset.edits import SetIncluded, SetStatus
from rolethread_gui.dataset.worklist import LONGEST, Queue, Waiting
from tests.ui.day.acts_text import follow_typing, run_fix_all
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
        what = hands.rng.choice(_REVIEW)
        hands.press(what)
        if what == Qt.Key.Key_E:
            _write_and_back(hands)
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


_REVIEW = (
    Qt.Key.Key_A,
    Qt.Key.Key_N,
    Qt.Key.Key_X,
    Qt.Key.Key_R,
    Qt.Key.Key_P,
    Qt.Key.Key_F,
    Qt.Key.Key_E,
    Qt.Key.Key_Space,
)


def _write_and_back(hands: Hands) -> None:
    """Into the text, a few words, and back to the keys."""
    widget = hands.view.focused()
    if widget is None:
        return  # nothing to write into
    hands.settle()
    editor, turn = widget.editor, widget.turn.key
    key, before, text = hands.now().key, hands.case.desk.position, editor.text.text
    start, end = editor.chosen_span()  # a word may still be chosen, and gives way
    start, end = editor.text.to_real(start), editor.text.to_real(end)
    hands.write("And now", editor)
    hands.press(Qt.Key.Key_Escape, widget=editor)
    follow_typing(hands, key, turn, text[:start] + "And now" + text[end:], before)


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


def queue_buttons(hands: Hands) -> bool:
    """What its buttons do to the queue is known before they are pressed; nothing of it is a change."""
    hands.settle()
    before = hands.case.desk.position
    hands.press(Qt.Key.Key_R, CTRL | SHIFT)
    hands.settle()
    work = hands.page.queue._work
    for _ in range(hands.rng.randint(2, 5)):
        queue: Queue = work.queue
        here = hands.now().key
        buttons = ["queue_put_shown", "queue_bring_back"]
        if queue.keys:
            buttons = ["queue_clear", "queue_remove", *["queue_done", "queue_later", "queue_skip"] * 3]
        names = [one for one in buttons if hands.visible(QWidget, one) and hands.case.child(one).isEnabled()]
        if not names:
            break
        name = hands.rng.choice(names)
        chosen = hands.page.queue.panel.chosen()
        hands.click(name)
        hands.settle()
        states = {"queue_done": Waiting.DONE, "queue_later": Waiting.LATER, "queue_skip": Waiting.SKIPPED}
        if name in states:
            queue = queue.marked(here, states[name])
            alive = hands.case.desk.columns.alive()
            following = queue.after(here, [one for one in queue.keys if alive[one - 1]])
            assert hands.now().key == (following or here)
            assert work.queue == queue
        elif name == "queue_remove":
            assert work.queue == (queue.without([chosen]) if chosen else queue)
        elif name == "queue_clear":
            assert not work.queue.keys
        elif name == "queue_put_shown":
            assert work.queue.keys == tuple(hands.rows()[:LONGEST])
        else:
            assert work.queue.keys
    hands.click("queue_close")
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
