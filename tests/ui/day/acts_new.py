"""New conversations from their four sources: empty, like another one, a prompt of the library, a transcript."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import AddConversation
from rolethread_gui.dataset.library import prompts_of
from tests.ui.day.hands import CTRL, Hands

_SAID = (
    (("Tom", "Is it far?"), ("Mira", "Not very."), ("Tom", "Let us go."), ("Mira", "Yes.")),
    (
        ("Tom", "Who is there?"),
        ("Mira", "I am."),
        ("Old Keeper", "And I."),
        ("Tom", "Both of you?"),
        ("Old Keeper", "Both."),
        ("Mira", "As ever."),
    ),
)
"""Two who speak, and a group."""


def new_conversation(hands: Hands) -> bool:
    """By Ctrl+N: what is chosen and written there is what the new one begins with."""
    hands.settle()
    hands.leave_lists()
    like = hands.now()
    way = hands.rng.choice(("new_empty", "new_like", "new_paste"))
    hands.press(Qt.Key.Key_N, CTRL)
    hands.case.child("new_conversation")
    button = hands.case.child(way)
    hands.click_in(button, QPoint(10, button.height() // 2))
    if way == "new_empty":
        turns = _empty(hands)
    elif way == "new_like":
        turns = _like(hands, like)
    else:
        turns = _pasted(hands)
    hands.click("new_make")
    _made(hands, turns, like.key)
    return True


def _made(hands: Hands, turns: tuple[Turn, ...], after: int) -> None:
    hands.settle()
    hands.ledger.do(AddConversation(turns, after))
    hands.touched.add(hands.ledger.project.columns.size)


def _empty(hands: Hands) -> tuple[Turn, ...]:
    """So many exchanges, with a system prompt that is written or comes from the library."""
    count = hands.rng.randint(1, 3)
    hands.fill(hands.case.child("new_exchanges"), str(count))
    library = [one for one in prompts_of(hands.case.desk.settings) if not one.archived and one.text]
    if library and hands.rng.random() < 0.6:
        place = hands.rng.randrange(len(library))
        hands.choose_in(hands.case.child("new_prompt_choice"), place + 1)
        system = library[place].text
    else:
        field = hands.case.child("new_system")
        hands.click_in(field.viewport(), QPoint(20, 10))
        system = "You are a lighthouse keeper."
        hands.write(system, field)
    exchanges = (Role.USER, Role.ASSISTANT) * count
    return (
        Turn(0, Role.SYSTEM, system),
        *(Turn(place, role, "") for place, role in enumerate(exchanges, 1)),
    )


def _like(hands: Hands, like: Conversation) -> tuple[Turn, ...]:
    """The same roles and speakers, and of the texts those that are ticked."""
    kept = {Role.SYSTEM: True, Role.USER: False, Role.ASSISTANT: False}
    for role, name in (
        (Role.SYSTEM, "new_keep_system"),
        (Role.USER, "new_keep_user"),
        (Role.ASSISTANT, "new_keep_replies"),
    ):
        if hands.rng.random() < 0.3:
            hands.click(name)
            kept[role] = not kept[role]
    wanted = [turn for turn in like.turns if turn.role is not Role.SYSTEM or kept[Role.SYSTEM]]
    return tuple(
        Turn(
            place,
            turn.role,
            turn.text if kept.get(turn.role, False) else "",
            speaker=turn.speaker,
            learn=turn.learn,
        )
        for place, turn in enumerate(wanted)
    )


def _pasted(hands: Hands) -> tuple[Turn, ...]:
    """Of two or of a group, everybody with a role; who speaks is kept beside it."""
    said = hands.rng.choice(_SAID)
    field = hands.case.child("new_text")
    QApplication.clipboard().setText("\n".join(f"{name}: {text}" for name, text in said))
    hands.click_in(field.viewport(), QPoint(20, 10))
    hands.press(Qt.Key.Key_V, CTRL, field)
    hands.until(lambda: hands.case.child("new_make").isEnabled())
    roles = {"Tom": Role.USER, "Mira": Role.ASSISTANT, "Old Keeper": Role.ASSISTANT}
    if hands.rng.random() < 0.3:
        roles["Old Keeper"] = Role.USER
    for name in dict.fromkeys(name for name, _ in said):
        box: Any = hands.case.child(f"new_role_{name}")
        hands.choose_in(box, box.findData(roles[name].value))
    return tuple(Turn(place, roles[name], text, speaker=name) for place, (name, text) in enumerate(said))


def new_with_a_prompt(hands: Hands) -> bool:
    """From the window of system prompts: one exchange under the chosen one."""
    hands.settle()
    hands.leave_lists()
    page = hands.page
    if page.left.currentWidget() is not page.filters or not page.filters.isVisible():
        return False
    after = hands.now().key
    hands.click("prompts_link")
    dialog: Any = hands.case.child("prompts_dialog")
    hands.case.wait(dialog.isActiveWindow)
    hands.until(
        lambda: dialog._known is not None and not dialog._soon.isActive() and not hands.case.desk.checking
    )
    hands.settle()
    tree = dialog._tree
    if not tree.topLevelItemCount():
        hands.close_dialog("prompts_dialog")
        return False
    item = tree.topLevelItem(hands.rng.randrange(min(6, tree.topLevelItemCount())))
    hands.click_in(tree.viewport(), hands.in_list(tree, tree.indexFromItem(item)))
    row = tree.currentItem().data(0, Qt.ItemDataRole.UserRole)
    text = row.text
    hands.click("prompt_new")
    hands.settle()
    hands.close_dialog("prompts_dialog")
    roles = (Role.SYSTEM, Role.USER, Role.ASSISTANT)
    _made(hands, tuple(Turn(place, role, "" if place else text) for place, role in enumerate(roles)), after)
    return True
