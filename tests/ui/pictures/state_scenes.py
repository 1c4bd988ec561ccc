"""Panels and dialogs while something is under way in them: a threshold tried, a list with words, places that cannot be read."""

from __future__ import annotations

import json

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.filters import Filter, HasStatus
from rolethread_gui.ui.checks.catalogue import Catalogue
from tests.ui.pictures.camera import Camera


def thresholds(camera: Camera) -> None:
    """A figure that is tried, and what it would change."""
    window = camera.window
    window.show_page("checks")
    window.checks_page.show_section("catalogue")
    section = window.checks_page.section("catalogue")
    assert isinstance(section, Catalogue)
    section.choose("length_outlier")
    camera.still(800)
    camera.shot("threshold-usual")
    camera.click("threshold_usual_longest")
    number = camera.find("threshold_longest")
    number.setValue(40)
    camera.still(2500)
    camera.shot("threshold-tried")


def own_words(camera: Camera) -> None:
    """The person's list with words, and the program's unfolded; how the house style ends."""
    window = camera.window
    window.show_page("checks")
    window.checks_page.show_section("lists")
    for words in ("a faint smile", "with bated breath"):
        camera.find("list_text").setText(words)
        camera.press(camera.find("list_text"), Qt.Key.Key_Return)
        camera.settle()
    known = camera.find("list_known")
    known.expand(known.model().index(0, 0))
    camera.shot("lists-with-words")
    window.checks_page.show_section("style")
    camera.still(800)
    for area in window.checks_page.findChildren(QScrollArea):
        if area.isVisible():
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    camera.shot("style-end")


def copies_of_each_kind(camera: Camera) -> None:
    """Conversations that are nearly the same, and several answers to one prompt."""
    folder = camera.folder / ".files"
    folder.mkdir(exist_ok=True)
    asked = "Who keeps the inn by the river, and since when does the house stand there above the old ferry?"
    told = (
        "The inn is kept by Mother Quill, who came with the first ferry and never left; the house stands since the flood, "
        "and its {0} door still shows how high the water rose that winter."
    )
    other = (
        "Nobody keeps it any more. It burned in the year of the two frosts, and only goats go in and out now."
    )
    texts = [told.format(colour) for colour in ("green", "green", "red", "old blue")] + [other]
    rows = [
        {"messages": [{"role": "user", "content": asked}, {"role": "assistant", "content": text}]}
        for text in texts
    ]
    path = folder / "alike.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    camera.open(path)
    camera.window.show_page("checks")
    camera.window.checks_page.show_section("copies")
    camera.still(2500)
    for kind in ("near", "prompt"):
        camera.click(f"copies_kind_{kind}")
        camera.still(1200)
        camera.shot(f"copies-{kind}")


def balance_of_some(camera: Camera) -> None:
    """Charts of a filter beside everything, and compared with a version."""
    window = camera.window
    window.edit_page.set_filter(Filter((HasStatus(("approved", "in progress")),)))
    window.show_page("balance")
    camera.still(1500)
    camera.shot("balance-filtered")
    compare = camera.find("balance_compare")
    compare.setCurrentIndex(1)
    compare.activated.emit(1)
    camera.still(1500)
    camera.shot("balance-compared")
    compare.setCurrentIndex(0)
    compare.activated.emit(0)
    window.edit_page.show_everything()
    window.show_page("edit")


def in_the_middle_of_work(camera: Camera) -> None:
    """A queue that is walked through, what was just approved, text alone with a message, higher rows."""
    page, named = camera.window.edit_page, camera.window.named
    window = camera.window
    window.show_page("edit")
    page.table.choose((2, 3, 4, 5))
    camera.do("queue_add")
    page.table.clear_chosen()
    if not named["queue"].isChecked():
        camera.do("queue")
    camera.click("queue_next")
    camera.shot("queue-under-way")
    camera.click("queue_close")
    page.open_conversation(6)
    camera.do("approve")
    camera.shot("approved")
    camera.do("focus")
    camera.do("approve")
    camera.shot("approved-in-focus")
    camera.do("focus")
    page.table.set_lines(4)
    camera.shot("rows-of-four-lines")
    page.table.set_lines(1)


def same_change(camera: Camera) -> None:
    """What was typed by hand fits elsewhere."""
    page = camera.window.edit_page
    page.open_conversation(1)
    camera.still()
    conversation = page.view.conversation
    assert conversation is not None
    turn = next(one for one in conversation.turns if one.role is Role.ASSISTANT and "Of course!" in one.text)
    editor = page.view.editor(turn.key)
    camera.window.activateWindow()
    editor.setFocus()
    at = editor.text.text.index("Of course!")
    editor.set_cursor(at, at + len("Of course!"))
    QTest.keyClicks(editor, "Gladly.")
    camera.until(page.same_change.bar.isVisible)
    camera.shot("same-change")


def ends_of_windows(camera: Camera) -> None:
    """What has to be scrolled to, lists with something in them."""
    camera.do("preferences")
    _to_the_end(camera, "preferences_dialog")
    camera.dialog("preferences-end")
    camera.do("keys")
    _to_the_end(camera, "keys_sheet")
    camera.dialog("keys-end")
    camera.do("guide")
    camera.find("guide_search").setText("loss")
    camera.still(800)
    camera.dialog("guide-search")
    camera.do("backups")
    camera.still(800)
    camera.click("backups_now")
    camera.still(3000)
    camera.dialog("backups-one")
    camera.do("spelling")
    camera.find("spelling_new").setText("fourpence")
    camera.press(camera.find("spelling_new"), Qt.Key.Key_Return)
    camera.settle()
    camera.dialog("spelling-words")


def places_to_look_at(camera: Camera) -> None:
    """A file with lines that cannot be read, its report, the question what to do with a second file."""
    folder = camera.folder / ".files"
    folder.mkdir(exist_ok=True)
    path = folder / "torn.jsonl"
    good = json.dumps(
        {"messages": [{"role": "user", "content": "Far?"}, {"role": "assistant", "content": "Not very."}]}
    )
    path.write_text(f'{good}\n{{"messages": [{{"role": "user", "con\n{good}\n[1, 2\n', encoding="utf-8")
    camera.open(path)
    camera.window.show_page("edit")
    camera.shot("notice-places")
    camera.do("problems")
    camera.still(1200)
    camera.dialog("sources-places", close=False)
    table = camera.find("problems_table")
    table.setCurrentIndex(table.model().index(0, 0))
    camera.still(600)
    camera.dialog("sources-place-chosen")
    other = folder / "second.jsonl"
    other.write_text(f"{good}\n", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(other))])
    assert camera.window.opening.open_dropped(dropped)
    camera.still(1200)
    camera.shot("dropped-on-a-project")


def _to_the_end(camera: Camera, name: str) -> None:
    area = camera.find(name).findChildren(QScrollArea)[0]
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    camera.still()
