"""What is done in the table itself: rows that are moved, cells that are written into, one prompt for many."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import Edit, MoveConversations, SetNote, SetStatus, SetText
from rolethread_gui.dataset.library_edits import SetPrompt
from rolethread_gui.ui.edit.shown import NATURAL
from rolethread_gui.ui.edit.table_model import NOTE, OPENING, REPLY, STATUS
from tests.ui.day.hands import ALT, CTRL, SHIFT, Hands


def _in_order(hands: Hands) -> bool:
    """Let the table stand in the order of the dataset: a third click on a heading lets go of it."""
    hands.leave_lists()
    table, shown = hands.page.table, hands.page.model.shown
    if not table.isVisible() or len(hands.rows()) < 6:
        return False
    head = table.horizontalHeader()
    for _ in range(3):
        if shown.sort == NATURAL:
            break
        place = head.sortIndicatorSection()
        if place < 0 or head.isSectionHidden(place):
            return False
        x = head.sectionViewportPosition(place) + head.sectionSize(place) // 2
        if not 0 < x < head.viewport().width():
            return False
        hands.click_in(head.viewport(), QPoint(x, head.height() // 2))
    assert shown.sort == NATURAL, "a third click does not let go of the order"
    return True


def _choose_rows(hands: Hands) -> tuple[int, ...]:
    """One, or two that lie together."""
    rows = hands.rows()
    at = hands.rng.randrange(len(rows) - 2)
    hands.click_row(rows[at])
    if hands.rng.random() < 0.5:
        hands.click_row(rows[at + 1], SHIFT)
    hands.settle()
    return tuple(hands.page.table.shown_chosen())


def drag_rows(hands: Hands) -> bool:
    """Rows are taken somewhere else with the mouse."""
    if not hands.fingers.drags or not _in_order(hands):
        return False
    keys = _choose_rows(hands)
    table, model = hands.page.table, hands.page.model
    hands.case.qtbot.wait(100)  # the bar of the chosen takes its room
    port = table.viewport()
    column = hands.a_column()
    rect = table.visualRect(model.index(model.shown.row(keys[0]), column))
    edge = table.autoScrollMargin()
    first, last = table.rowAt(0), table.rowAt(port.height() - 1)
    in_view = [
        row
        for row in range(first, last if last >= 0 else model.rowCount())
        if edge
        < table.visualRect(model.index(row, column)).top()
        < port.height() - edge  # there the table scrolls
    ]
    if not in_view:
        return False
    row = hands.rng.choice(in_view)
    there = table.visualRect(model.index(row, column))
    rows = hands.rows()
    if row == model.shown.row(keys[0]):
        return False
    start, end = QPoint(rect.left() + 14, rect.center().y()), QPoint(there.left() + 14, there.top() + 3)
    hands.drag_in(port, start, end, lambda: table._drop_row == row)
    hands.settle()
    above = next((key for key in reversed(rows[:row]) if key not in keys), None)
    hands.ledger.do(MoveConversations(keys, above))
    return True


def shift_rows(hands: Hands) -> bool:
    """Rows go up or down by keys."""
    if not _in_order(hands):
        return False
    keys = _choose_rows(hands)
    rows = hands.rows()
    places = [rows.index(key) for key in keys]
    down = hands.rng.random() < 0.7
    if down:
        if max(places) + 1 >= len(rows):
            return False
        after = rows[max(places) + 1]
    else:
        if min(places) < 2:
            return False
        after = rows[min(places) - 2]
    hands.press(Qt.Key.Key_Down if down else Qt.Key.Key_Up, ALT | SHIFT, hands.page.table)
    hands.settle()
    hands.ledger.do(MoveConversations(keys, after))
    return True


def write_in_a_cell(hands: Hands) -> bool:
    """A double click, words, Return."""
    hands.leave_lists()
    hands.settle()
    rows = hands.rows()
    table, model = hands.page.table, hands.page.model
    columns = [place for place in (STATUS, NOTE, OPENING, REPLY) if place in table.shown_columns()]
    if not rows or not columns or not table.isVisible():
        return False
    key, column = hands.rng.choice(rows), hands.rng.choice(columns)
    index = model.index(model.shown.row(key), column)
    old = index.data(Qt.ItemDataRole.EditRole)
    if old is None:
        return False
    hands.double_click_in(table.viewport(), hands.in_row(key, column))
    hands.touched.add(key)
    if column == STATUS:
        box = hands.case.child("cell_status")
        place = hands.rng.randrange(3)
        hands.choose_in(box, place)
        wanted = str(box.currentData())
        hands.press(Qt.Key.Key_Return, widget=box)
        edit: Edit | None = SetStatus((key,), wanted) if wanted != old else None
    else:
        field = hands.case.child("cell_text")
        words = hands.rng.choice((" And so on.", " Hm!", "\nA line below."))
        hands.press(Qt.Key.Key_End, CTRL, field)
        for place, line in enumerate(words.split("\n")):
            if place:
                hands.press(Qt.Key.Key_Return, SHIFT, field)
            hands.write(line, field)
        if hands.rng.random() < 0.15:
            hands.press(Qt.Key.Key_Escape, widget=field)
            hands.settle()
            return True  # nothing was written, and the ledger knows of nothing
        hands.press(Qt.Key.Key_Return, widget=field)
        edit = _written(hands.case.desk.conversation(key), column, old + words)
    hands.settle()
    if edit is not None:
        hands.ledger.do(edit)
    return True


def _written(conversation: Conversation, column: int, text: str) -> Edit:
    if column == NOTE:
        return SetNote(conversation.key, text)
    turns: list[Turn] = list(conversation.turns)
    if column == OPENING:
        turn = next(one for one in turns if one.role is Role.USER)
    else:
        turn = next(one for one in reversed(turns) if one.role is Role.ASSISTANT)
    return SetText(conversation.key, turn.key, text)


def one_prompt_for_many(hands: Hands) -> bool:
    """Choose some, and give all of them a system prompt."""
    hands.leave_lists()
    rows = hands.rows()
    if len(rows) < 5:
        return False
    hands.settle()
    at = hands.rng.randrange(len(rows) - 4)
    hands.click_row(rows[at])
    hands.click_row(rows[at + hands.rng.randint(1, 3)], SHIFT)
    hands.settle()
    keys = tuple(hands.page.table.shown_chosen())
    hands.click("bulk_more")
    hands.choose("prompt")
    field: Any = hands.case.child("bulk_prompt_text")
    text = hands.rng.choice(("", "You are Mira.", "You keep the old lighthouse, and the rain is near."))
    hands.fill(field, text)
    hands.click("bulk_prompt_give")
    hands.until_active()
    hands.settle()
    hands.touched.update(keys)
    hands.ledger.do(SetPrompt(keys, text))
    return True
