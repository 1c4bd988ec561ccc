"""What is looked for: checks that are turned on and off, the house style, phrases, and own lists of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from rolethread_gui.dataset.edits import Edit, SetSetting
from rolethread_gui.engine.likenesses import OWN_PHRASES
from rolethread_gui.engine.phrases import deciding
from tests.ui.day.acts_text import run_fix_all
from tests.ui.day.hands import CTRL, SHIFT, Hands

_LEARNED = "learned"
_PHRASES = ("went out", "of course", "the lantern", "apt")


def _section(hands: Hands, name: str) -> Any:
    """A section of the Checks page, once the checks are through."""
    if hands.case.desk.summary is None:
        return None
    hands.settle()
    hands.press(Qt.Key.Key_4, CTRL)
    hands.click(f"checks_tab_{name}")
    section: Any = hands.case.window.checks_page.section(name)
    hands.until(lambda: not hands.case.desk.checking and not section._soon.isActive())
    hands.settle()
    return section


def _back(hands: Hands) -> None:
    if not hands.case.window.edit_page.isVisible():
        hands.press(Qt.Key.Key_1, CTRL)
    hands.settle()


def check_on_or_off(hands: Hands) -> bool:
    """One of the catalogue is looked for no longer, or again."""
    section = _section(hands, "catalogue")
    if section is None:
        return False
    name = hands.rng.choice(sorted(section._items))
    tree = section.list
    hands.click_in(tree.viewport(), hands.in_list(tree, tree.indexFromItem(section._items[name])))
    check = hands.case.desk.check_info(name)
    was_off = check.is_off(hands.case.desk.setting(f"off:{name}"))
    hands.click("check_on")
    hands.settle()
    _back(hands)
    hands.ledger.do(SetSetting(f"off:{name}", None if was_off == check.at_first else not was_off))
    return True


def house_style(hands: Hands) -> bool:
    """Say what shall hold where there is a choice; or let all replies follow it."""
    section = _section(hands, "style")
    if section is None or not section._rows:
        _back(hands)
        return False
    rows = list(section._rows.values())
    ready = [row for row in rows if row.convert.isVisible()]
    if ready and hands.rng.random() < 0.4:
        return _convert(hands, hands.rng.choice(ready))
    row = hands.rng.choice([row for row in rows if row.choice.count() > 1])
    box: QComboBox = row.choice
    place = hands.rng.randrange(box.count())
    value = str(box.itemData(place))
    name = f"answer:style_{row.rule}"
    wanted = None if value == _LEARNED else value
    same = wanted == hands.case.desk.setting(name)
    _choose_by_list(hands, box, place)
    hands.settle()
    _back(hands)
    if same:
        return False
    hands.ledger.do(SetSetting(name, wanted))
    return True


def _choose_by_list(hands: Hands, box: QComboBox, place: int) -> None:
    """Open its list and click a line: arrow keys would choose all on the way, each a step."""
    hands.click_in(box, QPoint(box.width() // 2, box.height() // 2))
    view = box.view()
    hands.case.wait(view.isVisible)
    hands.case.qtbot.wait(200)  # a list that has just come takes the button's release for none of its own
    hands.click_in(view.viewport(), hands.in_list(view, view.model().index(place, 0)))
    hands.case.wait(lambda: not view.isVisible())


def _convert(hands: Hands, row: Any) -> bool:
    said: list[str] = []
    section = hands.case.window.checks_page.section("style")
    section.said.connect(lambda words, _: said.append(words))
    hands.click_in(row.convert, row.convert.rect().center())
    hands.until(lambda: bool(said) or hands.page.fix_all.isVisible())
    if said:
        _back(hands)
        return False
    hands.settle()
    done = run_fix_all(hands)
    hands.leave_lists()
    return done


def phrases(hands: Hands) -> bool:
    """An overused phrase is kept, to be reduced, or another stands in its place."""
    section = _section(hands, "phrases")
    if section is None:
        return False
    tree = section.list
    count = tree.topLevelItemCount()
    if not count or not tree.isVisible():
        _back(hands)
        return False
    item = tree.topLevelItem(hands.rng.randrange(min(20, count)))
    hands.click_in(tree.viewport(), hands.in_list(tree, tree.indexFromItem(item)))
    row = section._row()
    if row is None:
        _back(hands)
        return False
    what = hands.rng.choice(("keep", "reduce", "replace", "replace"))
    if what == "replace":
        hands.fill(section.instead, "as it were / so to speak")
        hands.click("phrases_replace")
        said: list[str] = []
        section.said.connect(lambda words, _: said.append(words))
        hands.until(lambda: bool(said) or hands.page.fix_all.isVisible())
        if said:
            _back(hands)
            return False
        hands.settle()
        done = run_fix_all(hands)
        hands.leave_lists()
        return done
    button: QPushButton = section.keep if what == "keep" else section.reduce
    if not button.isEnabled():
        _back(hands)
        return False
    edit: Edit = deciding(hands.ledger.project.settings, row.text, what)
    hands.click(button.objectName())
    hands.settle()
    _back(hands)
    hands.ledger.do(edit)
    return True


def own_phrases(hands: Hands) -> bool:
    """Words of the person's own list: by the key from a text, or in the list itself."""
    hands.settle()
    listed = [dict(one) for one in hands.ledger.project.settings.get(OWN_PHRASES) or []]
    if listed and hands.rng.random() < 0.4:
        return _take_off(hands, listed)
    found = hands.a_turn()
    if found is None:
        return False
    editor = found[1]
    hands.double_click_in(editor.viewport(), QPoint(hands.rng.randint(4, 120), 10))
    words = " ".join(editor.textCursor().selectedText().split())
    if not words or not words.isalpha():
        return False
    hands.settle()
    before = hands.case.desk.position
    hands.press(Qt.Key.Key_L, CTRL | SHIFT, editor)
    hands.until(lambda: hands.case.desk.position > before)
    hands.settle()
    rest = [one for one in listed if one["text"].casefold() != words.casefold()]
    added = {"text": words, "place": "anywhere", "language": ""}
    hands.ledger.do(SetSetting(OWN_PHRASES, [*rest, added]))
    _back(hands)
    return True


def _take_off(hands: Hands, listed: list[dict[str, Any]]) -> bool:
    section = _section(hands, "lists")
    if section is None:
        return False
    tree = section.list
    item = tree.topLevelItem(0)
    text = item.data(0, Qt.ItemDataRole.UserRole)
    hands.click_in(tree.viewport(), hands.in_list(tree, tree.indexFromItem(item)))
    hands.click("list_remove")
    hands.settle()
    _back(hands)
    hands.ledger.do(SetSetting(OWN_PHRASES, [one for one in listed if one["text"] != text] or None))
    return True
