"""What is laid side by side: two versions, and conversations that are alike."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from rolethread_gui.dataset.edits import Edit
from rolethread_gui.engine.alike import as_alternatives, keep_one, linking
from rolethread_gui.engine.likenesses import LINKS
from tests.ui.day.hands import CTRL, Hands


def compare_versions(hands: Hands) -> bool:
    """Choose one, and what it is compared with; read what differs and open one of those conversations."""
    if not hands.versions:
        return False
    hands.settle()
    hands.press(Qt.Key.Key_3, CTRL)
    page = hands.case.window.versions_page
    hands.case.wait(lambda: page.isVisible() and page.timeline.count() >= 2)
    listed = hands.case.child("version_list")
    place = hands.rng.randrange(listed.count())
    hands.click_in(listed.viewport(), hands.in_list(listed, listed.model().index(place, 0)))
    hands.settle()
    hands.choose_in(page._with, hands.rng.randrange(page._with.count()))
    hands.settle()
    moment, other = page.timeline.moment(), page._with.currentData()
    project = hands.ledger.project
    names = {one.id: one.name for one in page._versions}
    positions = {one.name: one.position for one in project.versions()}
    here, there = (
        project.position if one is None else positions[names[one]] for one in (moment.version, other)
    )
    expected = project.compare(min(here, there), max(here, there)).sentence
    hands.until(lambda: page._sentence.text() == expected)
    count = page._model.rowCount()
    if count and hands.rng.random() < 0.6:
        _open_one(hands, page, hands.rng.randrange(min(count, 40)))
    else:
        hands.press(Qt.Key.Key_1, CTRL)
    hands.settle()
    return True


def _open_one(hands: Hands, page: Any, row: int) -> None:
    """Go to one of those that differ; one that is gone by now cannot be opened."""
    index = page._model.index(row)
    hands.click_in(page._list.viewport(), hands.in_list(page._list, index))
    key = page._model.key(row)
    if not hands.case.desk.columns.alive()[key - 1]:
        hands.press(Qt.Key.Key_1, CTRL)
        return
    hands.press(Qt.Key.Key_Return, widget=page._list)
    hands.case.wait(hands.case.window.edit_page.isVisible)
    hands.settle()
    assert hands.now().key == key, (hands.now().key, key)


def keep_as_variations(hands: Hands) -> bool:
    """Conversations that are alike: kept as variations, as other texts of one, or but one of them."""
    if hands.case.desk.summary is None:
        return False
    hands.settle()
    hands.press(Qt.Key.Key_4, CTRL)
    hands.click("checks_tab_copies")
    hands.settle()
    section: Any = hands.case.window.checks_page.section("copies")
    kinds = [button for button in section._kinds.values() if not button.text().endswith(" 0")]
    edits: list[Edit] = []
    if kinds:
        hands.click(hands.rng.choice(kinds).objectName())
        hands.until(lambda: not hands.case.desk.checking)  # the list is made anew when flags come
        hands.settle()
        edits = _one_group(hands, section)
    hands.settle()
    hands.press(Qt.Key.Key_1, CTRL)
    if edits:
        hands.ledger.do(*edits)
    return bool(edits)


def _one_group(hands: Hands, section: Any) -> list[Edit]:
    """Choose one and do something with it; nothing where none is left, or it is too large to be read."""
    if not section.list.count():
        return []
    index = section.list.model().index(hands.rng.randrange(min(30, section.list.count())), 0)
    hands.click_in(section.list.viewport(), hands.in_list(section.list, index))
    hands.settle()
    group = section._group()
    keep = int(section.keep.currentData())
    project = hands.ledger.project
    if len(group.keys) > 30:
        return []
    hands.touched.update(group.keys)
    what = hands.rng.choice(("link", "link", "join", "keep_one"))
    if what == "join" and section.join.isVisible():
        others = [project.conversation(key) for key in group.keys if key != keep]
        hands.click("copies_join")
        return list(as_alternatives(project.conversation(keep), others))
    if what == "keep_one":
        hands.click("copies_keep_one")
        return list(keep_one(keep, group.keys))
    links = project.settings.get(LINKS) or []
    hands.click("copies_link")
    return [linking(group.keys, links, linked=not group.linked)]
