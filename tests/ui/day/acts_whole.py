"""What is done with whole conversations: status, tags, many at once, versions, History, new ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from rolethread_gui.dataset.edits import (
    DeleteConversations,
    DuplicateConversation,
    SetIncluded,
    SetSetting,
    SetStatus,
)
from rolethread_gui.dataset.tag_edits import SetTag
from rolethread_gui.dataset.tags import column_name, find_tag, tags_of
from rolethread_gui.dataset.whole_edits import JoinConversations
from tests.ui.day.hands import CTRL, SHIFT, Hands

_STATUSES = ("to review", "in progress", "approved")
_TAGS = ("slow", "night scenes", "Königin", "slow burn")


def _status(hands: Hands, key: int) -> str:
    return _STATUSES[int(hands.case.desk.columns.plain("status")[key - 1])]


def status_by_menu(hands: Hands) -> bool:
    hands.settle()
    key, status = hands.now().key, hands.rng.choice(_STATUSES)
    hands.click("conversation_status")
    hands.choose(status)
    hands.settle()
    hands.ledger.do(SetStatus((key,), status))
    return True


def approve_and_next(hands: Hands) -> bool:
    hands.settle()
    for _ in range(hands.rng.randint(1, 4)):
        key = hands.now().key
        approved = _status(hands, key) == "approved"
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.settle()
        if not approved:
            hands.ledger.do(SetStatus((key,), "approved"))
    return True


def keys_of_the_table(hands: Hands) -> bool:
    """A, X: what the letters do where the table has the keyboard."""
    hands.settle()
    if hands.any_row() is None:
        return False
    hands.settle()
    key = hands.page.table.current
    if hands.rng.random() < 0.5:
        approved = _status(hands, key) == "approved"
        hands.press(Qt.Key.Key_A)
        hands.settle()
        hands.ledger.do(SetStatus((key,), "to review" if approved else "approved"))
    else:
        included = bool(hands.case.desk.columns.plain("included")[key - 1])
        hands.press(Qt.Key.Key_X)
        hands.settle()
        hands.ledger.do(SetIncluded((key,), not included))
    return True


def in_or_out(hands: Hands) -> bool:
    hands.settle()
    key = hands.now().key
    included = bool(hands.case.desk.columns.plain("included")[key - 1])
    hands.click("conversation_included")
    hands.settle()
    hands.ledger.do(SetIncluded((key,), not included))
    return True


def delete(hands: Hands) -> bool:
    if len(hands.rows()) < 4 or hands.any_row() is None:
        return False
    hands.settle()
    key = hands.page.table.current
    hands.press(Qt.Key.Key_Delete)
    hands.settle()
    hands.ledger.do(DeleteConversations((key,)))
    if hands.rng.random() < 0.4:
        hands.press(Qt.Key.Key_Z, CTRL)
        hands.settle()
        hands.ledger.undo()
    return True


def tag(hands: Hands) -> bool:
    if hands.any_row() is None:
        return False
    hands.settle()
    key, name = hands.page.table.current, hands.rng.choice(_TAGS)
    known = find_tag(tags_of(hands.case.desk.settings), name)
    if known is not None and known.archived:
        return False  # what was put away is not offered
    columns = hands.case.desk.columns
    has = known is not None and bool(columns.plain(column_name(known.id))[key - 1])
    hands.press(Qt.Key.Key_T)
    field: Any = _field("tag_picker_field", hands)
    hands.write(name, field)
    if known is not None:  # "slow" is also a part of "slow burn": go to the very one
        picker = field.parent()
        places = [
            picker.list.item(row).data(Qt.ItemDataRole.UserRole)[0] for row in range(picker.list.count())
        ]
        for _ in range(places.index(known.name)):
            hands.press(Qt.Key.Key_Down, widget=field)
    else:
        picker = field.parent()
        for _ in range(picker.list.count() - 1):  # "Make …" stands last
            hands.press(Qt.Key.Key_Down, widget=field)
    hands.press(Qt.Key.Key_Return, widget=field)
    hands.settle()
    hands.press(Qt.Key.Key_Escape, widget=field)
    hands.ledger.do(SetTag((key,), known.name if known is not None else name, not has))
    hands.touched.add(key)
    return True


def _field(name: str, hands: Hands) -> Any:
    """A field of a list that has opened over the window."""

    def found() -> list[Any]:
        tops = QApplication.topLevelWidgets()
        return [one for top in tops for one in top.findChildren(QLineEdit, name) if one.isVisible()]

    hands.case.wait(lambda: bool(found()))
    return found()[-1]


def many(hands: Hands) -> bool:
    """Choose some by mouse and do something with all of them."""
    hands.leave_lists()
    rows = hands.rows()
    if len(rows) < 6:
        return False
    hands.settle()
    start = hands.rng.randrange(len(rows) - 4)
    hands.click_row(rows[start])
    hands.click_row(rows[start + hands.rng.randint(1, 3)], SHIFT)
    if hands.rng.random() < 0.5:
        hands.click_row(hands.rng.choice(rows), CTRL)
    hands.settle()
    keys = hands.page.table.shown_chosen()
    if len(keys) < 2:
        return False
    wanted = hands.rng.choice(
        (
            "status:approved",
            "status:in progress",
            "include",
            "leave out",
            "duplicate",
            "join",
            "delete",
            "tag",
        )
    )
    hands.touched.update(keys)
    if wanted == "status:approved":
        hands.click("bulk_status")
        edits: list[Any] = [SetStatus(tuple(keys), "approved")]
    elif wanted == "leave out":
        hands.click("bulk_leave_out")
        edits = [SetIncluded(tuple(keys), False)]
    elif wanted == "delete":
        hands.click("bulk_delete")
        edits = [DeleteConversations(tuple(keys))]
    elif wanted == "tag":
        hands.click("bulk_tag")
        field = _field("tag_picker_field", hands)
        hands.write("of many", field)
        picker = field.parent()
        every = bool(picker.list.item(0).data(Qt.ItemDataRole.UserRole)[1])
        hands.press(Qt.Key.Key_Return, widget=field)
        hands.press(Qt.Key.Key_Escape, widget=field)
        edits = [SetTag(tuple(keys), "of many", not every)]
    else:
        hands.click("bulk_more")
        hands.choose(wanted)
        edits = {
            "status:in progress": [SetStatus(tuple(keys), "in progress")],
            "include": [SetIncluded(tuple(keys), True)],
            "duplicate": [DuplicateConversation(key) for key in keys],
            "join": [JoinConversations(tuple(keys))],
        }[wanted]
    hands.settle()
    hands.ledger.do(*edits)
    return True


def join_with_next(hands: Hands) -> bool:
    hands.settle()
    rows = hands.rows()
    if len(rows) < 3:
        return False
    hands.leave_lists()
    at = hands.rng.randrange(len(rows) - 1)
    hands.click_row(rows[at])
    hands.settle()
    below = hands.rows()[hands.page.model.shown.row(rows[at]) + 1]
    hands.right_click_in(hands.page.table.viewport(), hands.in_row(rows[at]))
    hands.choose("join")
    hands.settle()
    hands.ledger.do(JoinConversations((rows[at], below)))
    hands.touched.add(rows[at])
    return True


# versions and History


def save_version(hands: Hands) -> bool:
    hands.settle()
    hands.press(Qt.Key.Key_S, CTRL)
    field = hands.case.child("version_name")
    hands.case.wait(field.hasFocus)
    hands.versions += 1
    name = f"Day {hands.versions}"
    hands.write(name, field)
    saved: list[object] = []
    hands.case.desk.versions_changed.connect(lambda: saved.append(1))
    hands.press(Qt.Key.Key_Return, widget=field)
    hands.until(lambda: bool(saved))
    hands.ledger.save(name)
    return True


def restore(hands: Hands) -> bool:
    if not hands.versions:
        return False
    hands.settle()
    before = hands.case.desk.position
    hands.press(Qt.Key.Key_3, CTRL)
    page = hands.case.window.versions_page
    hands.case.wait(lambda: page.isVisible() and page.timeline.count() >= 2)
    place = hands.rng.randrange(1, page.timeline.count())
    page.timeline.setFocus()
    for _ in range(20):
        if page.timeline.currentRow() == place:
            break
        hands.press(
            Qt.Key.Key_Down if page.timeline.currentRow() < place else Qt.Key.Key_Up, widget=page.timeline
        )
    moment = page.timeline.moment()
    name = moment.name
    hands.settle()
    hands.breathe()
    hands.until(lambda: not page._sentence.text().endswith("…"))
    count = page._model.rowCount()
    done = False
    if count and moment.version is not None:
        one = hands.rng.random() < 0.7
        if one and hands.visible(QPushButton, "version_restore_conversation"):
            row = hands.rng.randrange(count)
            listed = hands.case.child("comparison_list")
            listed.setCurrentIndex(page._model.index(row))
            key = page._model.key(row)
            hands.until(page._restore_one.isEnabled)
            hands.click("version_restore_conversation")
            hands.until(lambda: hands.case.desk.position > before)
            hands.ledger.restore(name, (key,))
            hands.touched.add(key)
        else:
            hands.click("version_restore")
            hands.until(lambda: hands.case.desk.position > before)
            hands.ledger.restore(name)
        done = True
    hands.press(Qt.Key.Key_1, CTRL)
    hands.settle()
    return done


def undo(hands: Hands) -> bool:
    hands.settle()
    count = 0
    for _ in range(hands.rng.randint(1, 5)):
        if not hands.case.desk.undo_text():
            break
        before, focus = hands.case.desk.position, QApplication.focusWidget()
        if hands.rng.random() < 0.3:
            hands.click("undo_button")
        else:
            hands.press(Qt.Key.Key_Z, CTRL)
        hands.settle()
        assert hands.case.desk.position == before + 1, f"nothing was undone with the keyboard in {focus}"
        count += 1
    if not count:
        return False
    hands.ledger.undo(count)
    for _ in range(hands.rng.randint(0, count)):
        hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
        hands.settle()
        hands.ledger.redo()
    return True


def history(hands: Hands) -> bool:
    """Undo to a step, or take back one alone."""

    def recent(standing: list[Any]) -> list[Any]:
        return standing[1:7] if len(standing) > 3 else []

    return _at_a_step(hands, recent, back=hands.rng.random() < 0.5)


def take_back_old(hands: Hands) -> bool:
    """One old change of many is taken back alone; all that came after it stays."""

    def bulk(standing: list[Any]) -> list[Any]:
        return [entry for entry in standing[6:] if entry.count > 1]

    return _at_a_step(hands, bulk, back=True)


def _at_a_step(hands: Hands, choose: Callable[[list[Any]], list[Any]], *, back: bool) -> bool:
    hands.settle()
    before = hands.case.desk.position
    hands.press(Qt.Key.Key_H, CTRL | SHIFT)
    panel = hands.page.history
    hands.case.wait(panel.isVisible)
    hands.settle()
    entries = [panel.model.entry(row) for row in range(panel.model.rowCount())]
    standing = [one for one in entries if one is not None and not one.undone and one.origin != "import"]
    wanted = choose(standing)
    done = False
    if wanted:
        entry = hands.rng.choice(wanted)
        index = panel.model.index(entries.index(entry), 0)
        listed = hands.case.child("history_list")
        hands.click_in(listed.viewport(), hands.in_list(listed, index))
        hands.settle()
        problems = len(hands.case.problems)
        hands.click("history_take_back" if back else "history_undo_to")
        hands.settle()
        if len(hands.case.problems) > problems:
            del hands.case.problems[problems:]  # all of it was changed since: said, and nothing done
        elif back:
            assert hands.case.desk.position > before
            hands.ledger.take_back(entry.position)
            done = True
        else:
            hands.ledger.undo_to(entry.position)
            done = True
    hands.click("history_close")
    return done


# people, prompts, questions


def answer_a_question(hands: Hands) -> bool:
    """A question of Start here, if one is asked."""
    hands.settle()
    buttons = [one for one in hands.visible(QPushButton) if one.objectName().startswith("answer_")]
    if not buttons:
        return False
    button = hands.rng.choice(buttons)
    card = button.parent()
    while not card.objectName().startswith("question_"):
        card = card.parent()
    question = card._question
    value = question.answers[int(button.property("place"))][0]
    hands.click_in(button, button.rect().center())
    hands.settle()
    hands.ledger.do(SetSetting(f"answer:{question.id}", value))
    return True
