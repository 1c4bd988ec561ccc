"""Further files: added through the file dialog or dragged on to the window, mended, taken out again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.ui.day.acts_look import show_everybody
from tests.ui.day.hands import Hands

_MOST = 3
"""So many further files at a time: a day is about more than that."""


def _names(hands: Hands) -> list[str]:
    """The further sources that are in the project."""
    answers: list[list[Any]] = []
    hands.case.desk.sources(answers.append)
    hands.until(lambda: bool(answers))
    return [one.name for one in answers[0] if one.name.startswith("more-")]


def _file(hands: Hands) -> Path:
    """A few conversations, of which one may be a copy of what is there."""
    hands.files += 1
    folder = hands.ledger.folder / "further"
    folder.mkdir(exist_ok=True)
    path = folder / f"more-{hands.files}.jsonl"
    number = hands.files
    chats = [
        [
            ("user", f"What does the lamp {number} need?"),
            ("assistant", f"Oil, and a hand {place} times a day."),
        ]
        for place in range(1, 5)
    ]
    chats += [
        [("system", "You are Mira."), ("user", f"And {number}?"), ("assistant", "Of course! It rains...")]
    ]
    there = [(turn.role.value, turn.text) for turn in hands.now().turns]
    if all(role in ("system", "user", "assistant") for role, _ in there) and hands.rng.random() < 0.6:
        chats.append(there)
    path.write_text("".join(f"{json.dumps(_record(chat))}\n" for chat in chats), encoding="utf-8")
    return path


def _record(chat: list[tuple[str, str]]) -> dict[str, Any]:
    return {"messages": [{"role": role, "content": text} for role, text in chat]}


def add_by_dialog(hands: Hands) -> bool:
    """From the project's menu: the file dialog, what it would bring, and what is taken of it."""
    if len(_names(hands)) >= _MOST:
        return False
    path = _file(hands)
    hands.settle()
    hands.open_menu_bar("File")
    hands.in_file_dialog(path, lambda: hands.choose_action("action_add_source"))
    _decide(hands, path)
    return True


def add_by_dragging(hands: Hands) -> bool:
    """One file that is dragged on to the window is looked at before; several come in whole."""
    names = _names(hands)
    if len(names) >= _MOST:
        return False
    paths = [_file(hands) for _ in range(hands.rng.randint(1, 2))]
    hands.settle()
    before = hands.case.desk.position
    hands.drop_files(paths)
    hands.click("drop_add")
    if len(paths) == 1:
        _decide(hands, paths[0])
        return True
    hands.until(lambda: hands.case.desk.position == before + len(paths))
    hands.settle()
    hands.ledger.add(*paths)
    _arrived(hands)
    return True


def _decide(hands: Hands, path: Path) -> None:
    """Take all of it, what is ticked (all but copies), or nothing."""
    hands.settle()
    name, take = hands.rng.choice(
        (("merge_all", "all"), ("merge_ticked", "new"), ("merge_ticked", "new"), ("merge_nothing", "nothing"))
    )
    hands.until(lambda: bool(hands.dialogs("merge_dialog")))
    before = hands.case.desk.position
    hands.click(name)
    if take != "nothing":
        hands.until(lambda: hands.case.desk.position > before)
    hands.until(lambda: not hands.dialogs("merge_dialog"))
    hands.until_active()
    hands.settle()
    hands.ledger.join(path, take)
    _arrived(hands)


def _arrived(hands: Hands) -> None:
    """What has come is looked at with the rest, and is there in the list of sources."""
    hands.touched.update(range(hands.case.desk.columns.size - 4, hands.case.desk.columns.size + 1))
    if hands.rng.random() < 0.5:
        show_everybody(hands)


def sources_window(hands: Hands) -> bool:
    """A further file is mended outside and opened again, or goes with its conversations."""
    names = _names(hands)
    if not names:
        return False
    hands.settle()
    hands.open_menu_bar("File")
    hands.choose_action("action_problems")
    dialog = hands.case.child("sources_dialog")
    hands.case.wait(dialog.isActiveWindow)
    table = hands.case.child("sources_table")
    hands.until(lambda: table.rowCount() > 0)
    name = hands.rng.choice(names)
    row = next(row for row in range(table.rowCount()) if table.item(row, 0).text() == name)
    hands.click_in(table.viewport(), hands.in_list(table, table.model().index(row, 0)))
    hands.settle()
    before = hands.case.desk.position
    if hands.rng.random() < 0.5:
        hands.click("source_remove")
        hands.until(lambda: hands.case.desk.position > before)
        hands.ledger.remove(name)
    else:
        path = hands.ledger.folder / "further" / name
        path.write_text(path.read_text(encoding="utf-8").replace("a hand", "a steady hand"), encoding="utf-8")
        hands.click("source_again")
        hands.until(lambda: hands.case.desk.position > before)
        hands.ledger.replace(name, path)
    hands.settle()
    hands.close_dialog("sources_dialog")
    return True
