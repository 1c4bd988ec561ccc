"""What is done to words: find and replace everywhere, through the list of places; misspelt words."""

from __future__ import annotations

import dataclasses
from typing import Any

import regex
from PySide6.QtCore import QPoint, Qt

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import STATUSES, Edit, ReplaceText, SetSetting
from rolethread_gui.engine.spelling import LEARNED
from rolethread_gui.ui.edit.fix_list import More, Offer
from tests.ui.day.hands import CTRL, Hands


@dataclasses.dataclass(frozen=True, slots=True)
class _Wanted:
    """What to replace, and how."""

    find: str
    instead: str
    words: bool = False
    case: bool = True
    keep: bool = False
    pattern: bool = False

    def finder(self) -> regex.Pattern[str]:
        source = self.find if self.pattern else regex.escape(self.find)
        if self.words:
            source = rf"(?<!\w){source}(?!\w)"
        return regex.compile(source, regex.MULTILINE | (0 if self.case else regex.IGNORECASE))

    def new(self, match: regex.Match[str]) -> str:
        made = match.expand(self.instead) if self.pattern else self.instead
        if self.keep:
            old = match.group()
            if len(old) > 1 and old.isupper():
                return made.upper()
            return made[:1].upper() + made[1:] if old[:1].isupper() else made
        return made


_REPLACED = (
    _Wanted("the", "thé"),
    _Wanted("Well", "So"),
    _Wanted("...", "…"),
    _Wanted("  ", " "),
    _Wanted("а", "a"),
    _Wanted("，", ", "),
    _Wanted(r"\.$", "!", pattern=True),
    _Wanted(r"(\w+), and (\w+)", r"\1; \2 too", pattern=True),
    _Wanted(r"\b(\d{1,2})\b", r"no. \1", pattern=True),
    _Wanted("please", "kindly", words=True, case=False, keep=True),
    _Wanted("you", "thou", words=True, case=False, keep=True),
    _Wanted("very ", "", case=False),
)


def replace_all(hands: Hands) -> bool:
    hands.settle()
    hands.leave_lists()
    asked = hands.rng.choice(_REPLACED)
    role = hands.rng.choice((None, None, Role.USER, Role.ASSISTANT))
    hands.press(Qt.Key.Key_H, CTRL)
    panel = hands.page.replace
    hands.fill(hands.case.child("replace_find"), asked.find)
    hands.fill(hands.case.child("replace_with"), asked.instead)
    for box, on in (
        (panel.words, asked.words),
        (panel.case, asked.case),
        (panel.keep, asked.keep),
        (panel.pattern, asked.pattern),
    ):
        if box.isChecked() is not on:
            hands.click(box.objectName())
    hands.choose_in(panel.role, panel.role.findData(role))
    hands.until(lambda: not panel._looking and not panel._later.isActive())
    if not panel.button.isEnabled():
        hands.click("replace_close")
        return False
    edits = _replacements(hands, asked, role, sorted(map(int, panel._keys[panel.scope.currentText()])))
    assert len(edits) == panel.tree.ticked, (asked, role, len(edits), panel.tree.ticked)
    if hands.rng.random() < 0.5:
        left = set(_left_out(hands, panel))
        edits = [edit for edit in edits if edit not in left]
        assert len(edits) == panel.tree.ticked, (asked, left, len(edits), panel.tree.ticked)
    if not edits:
        hands.click("replace_close")
        return False
    hands.click("replace_run")
    hands.settle()
    hands.ledger.do(*edits, skip=True)
    hands.touched.update(edit.conversation for edit in edits[:50])
    return True


def _left_out(hands: Hands, panel: Any) -> list[ReplaceText]:
    """Go down the list by keys and take the tick from a place, or from all that are alike."""
    field, tree = hands.case.child("replace_find"), panel.tree
    hands.click_in(field, QPoint(12, 12))
    hands.press(Qt.Key.Key_Return, widget=field)
    for _ in range(hands.rng.randint(0, 5)):
        hands.press(Qt.Key.Key_Down, widget=tree)
    item = tree.currentItem()
    rows = [item, *(item.child(place) for place in range(item.childCount()))]
    offers = [row.data(0, Qt.ItemDataRole.UserRole + 1) for row in rows]
    if item.checkState(0) is not Qt.CheckState.Checked:
        return []
    hands.press(Qt.Key.Key_Space, widget=tree)
    listed = [edit for one in offers if isinstance(one, Offer) for edit in one.fix.edits]
    return [*listed, *(edit for one in offers if isinstance(one, More) for edit in one.edits)]


def _replacements(hands: Hands, asked: _Wanted, role: Role | None, keys: list[int]) -> list[ReplaceText]:
    """What it should come to; who is approved keeps what they have."""
    status = hands.case.desk.columns.plain("status")
    edits: list[ReplaceText] = []
    made = asked.finder()
    for key in keys:
        if status[key - 1] == STATUSES.index("approved"):
            continue
        for turn in hands.case.desk.conversation(key).turns:
            if role not in (None, turn.role):
                continue
            edits += [
                ReplaceText(key, turn.key, one.start(), one.end(), asked.new(one), one.group())
                for one in reversed(list(made.finditer(turn.text)))
                if asked.new(one) != one.group()
            ]
    return edits


# spelling


def spelling(hands: Hands) -> bool:
    """What might have been meant by a misspelt word, chosen from its menu; or the word is learned."""
    found = hands.a_turn()
    if found is None:
        return False
    turn, editor = found
    hands.settle()
    port = editor.viewport().visibleRegion().boundingRect()
    spans = [
        (start, end)
        for start, end in editor.spelling.between(0, len(editor.text.shown))
        if port.contains(editor.place_rect((start + end) // 2).center())
    ]
    if not spans:
        return False
    start, end = hands.rng.choice(spans)
    word, key = editor.text.shown[start:end], hands.now().key
    at = editor.text.to_real(start), editor.text.to_real(end)
    hands.right_click_in(editor.viewport(), editor.place_rect((start + end) // 2).center())
    menu = hands.open_menu()
    hands.until(lambda: menu.actions()[0].isEnabled() or "…" not in menu.actions()[0].text())
    suggestions = [one.data() for one in menu.actions() if one.objectName().startswith("suggestion_")]
    if suggestions and hands.rng.random() < 0.7:
        what = hands.rng.choice(suggestions)
        edit: Edit = ReplaceText(key, turn.key, *at, what[1:], expect=word)
    else:
        what = "learn"
        edit = SetSetting(LEARNED + word.replace("’", "'"), True)
    hands.choose(what)
    hands.settle()
    hands.ledger.do(edit)
    return True
