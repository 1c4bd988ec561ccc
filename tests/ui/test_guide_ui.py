"""The guide in the window: F1 opens it where one is, links and the search lead on."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidget

from rolethread_gui import ui
from rolethread_gui.engine.guide import chapters
from rolethread_gui.resource_files import resource
from rolethread_gui.ui.actions import ROWS
from rolethread_gui.ui.dialogs.keys_sheet import all_keys
from rolethread_gui.ui.guide.places import CHAPTERS, FIRST
from rolethread_gui.ui.guide.reader import Reader
from rolethread_gui.workbench.preferences import described
from tests.ui.edit_case import write_dataset
from tests.ui.window_case import WindowCase

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def heading(case: WindowCase) -> str:
    reader: Reader = case.child("guide_text")
    return reader.document().firstBlock().text()


def back_to_the_window(case: WindowCase) -> None:
    guide = case.child("guide_window")
    case.wait(guide.isActiveWindow)  # it comes to the front in its own time
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    case.window.activateWindow()
    case.wait(case.window.isActiveWindow)


def link(case: WindowCase, words: str) -> None:
    """Click a link in the text."""
    reader: Reader = case.child("guide_text")
    cursor = reader.document().find(words)
    while not cursor.charFormat().isAnchor():
        cursor = reader.document().find(words, cursor)
        assert not cursor.isNull(), words
    reader.setTextCursor(cursor)
    reader.ensureCursorVisible()
    place = reader.cursorRect(cursor).center() - QPoint(4, 0)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_f1_opens_the_chapter_of_the_page(case: WindowCase, tmp_path: Path) -> None:
    QTest.keyClick(case.window, Qt.Key.Key_F1)
    assert heading(case) == "First steps"
    back_to_the_window(case)
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    for key, title in (
        (Qt.Key.Key_2, "Balance"),
        (Qt.Key.Key_3, "Versions"),
        (Qt.Key.Key_4, "Checks"),
        (Qt.Key.Key_1, "Edit"),
    ):
        QTest.keyClick(case.window, key, CTRL)
        QTest.keyClick(case.window, Qt.Key.Key_F1)
        assert heading(case) == title
        back_to_the_window(case)


def test_links_the_way_back_and_the_list_lead_to_chapters(case: WindowCase) -> None:
    case.window.dialogs.show_guide("training-cycle")
    link(case, "Padding")
    assert heading(case) == "Padding"
    guide = case.child("guide_window")
    tree: QTreeWidget = case.child("guide_chapters")
    assert tree.currentItem().text(0) == "Padding"
    case.click("guide_back")
    assert heading(case) == "How a training cycle works"
    case.wait(guide.isActiveWindow)
    QTest.keyClick(guide, Qt.Key.Key_Right, ALT)
    assert heading(case) == "Padding"
    assert not case.child("guide_forward").isEnabled()
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert heading(case) == tree.currentItem().text(0) != "Padding"
    guide.close()


def test_the_search_lists_chapters_and_marks_the_words(case: WindowCase) -> None:
    case.window.dialogs.show_guide("nowhere at all")
    assert heading(case) == "First steps"
    box: QLineEdit = case.child("guide_search")
    tree: QTreeWidget = case.child("guide_chapters")
    QTest.keyClicks(box, "stock phrases")
    titles = [tree.topLevelItem(row).text(0).split("\n")[0] for row in range(tree.topLevelItemCount())]
    assert "What makes a good persona dataset" in titles
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert heading(case) == titles[0]
    reader: Reader = case.child("guide_text")
    assert reader.textCursor().hasSelection()
    box.clear()
    QTest.keyClicks(box, "xylophonist")
    assert case.child("guide_nothing").isVisible()
    box.clear()
    assert tree.topLevelItemCount() == len({chapter.part for chapter in chapters(all_keys())})
    case.child("guide_window").close()


def test_every_place_has_a_chapter_and_a_section_that_exist() -> None:
    texts = {chapter.id: chapter.text for chapter in chapters(all_keys(), described())}
    for place in (*CHAPTERS.values(), FIRST):
        chapter, _, section = place.partition("#")
        assert chapter in texts, place
        assert not section or f"\n## {section}\n" in texts[chapter], place


def test_every_dialog_has_its_chapter() -> None:
    of_itself = {"guide_window", "about_dialog"}
    for path in sorted(Path(ui.__path__[0]).rglob("*.py")):
        for made in re.findall(
            r'class \w+\(QDialog\):.*?self\.setObjectName\("(\w+)"\)', path.read_text("utf-8"), re.DOTALL
        ):
            assert made in {*CHAPTERS, *of_itself}, made


def test_f1_leads_to_the_section_of_where_the_keyboard_is(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    case.window.named["queue"].trigger()
    QTest.keyClick(case.window, Qt.Key.Key_F1)
    assert heading(case) == "Edit"
    reader: Reader = case.child("guide_text")
    seen = reader.cursorForPosition(QPoint(reader.viewport().width() // 2, 8)).block()
    while not seen.text():
        seen = seen.next()
    assert seen.text() == "The rewrite queue"
    back_to_the_window(case)
    case.window.dialogs.show_preferences()
    preferences = case.child("preferences_dialog")
    case.wait(preferences.isActiveWindow)
    QTest.keyClick(preferences.focusWidget(), Qt.Key.Key_F1)
    assert heading(case) == "Preferences"
    case.child("guide_window").close()
    preferences.close()


def test_every_name_in_the_guide_stands_on_the_screen() -> None:
    """What is written in italics with a capital is the name of something in the window."""
    catalogue = ElementTree.parse(resource("i18n") / "de.ts").getroot()
    shown = [re.sub(r"&(?=\w)", "", one.text or "").strip() for one in catalogue.iter("source")]
    parts = [re.split(r"\{[^}]*\}", text.rstrip("…")) for text in shown]
    known = re.compile("|".join(".+".join(map(re.escape, one)) for one in parts if any(one)))
    for path in sorted(resource("help", "guide").glob("*.md")):
        for named in re.findall(r"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)", path.read_text("utf-8")):
            assert known.fullmatch(named.rstrip("….")), (path.stem, named)


def test_every_menu_item_that_the_guide_names_is_there() -> None:
    menus = {f"{row.group} → {row.text.replace('&', '')}" for row in ROWS} | {
        "File → Open a sample",
        "Go → Kept filters",
    }
    for chapter in chapters(all_keys()):
        for named in re.findall(r"\*\*((?:File|Edit|Go|View|Help) → [^*]+)\*\*", chapter.text):
            assert named in menus, (chapter.id, named)


def test_every_key_that_the_guide_names_does_something() -> None:
    known = " ".join(key for _, key, _ in all_keys()) + " ".join(keys for row in ROWS for keys in row.keys)
    for chapter in chapters(all_keys()):
        if chapter.id != "keys":
            for named in re.findall(r"\*\*((?:Ctrl|Alt|Shift)\+[^*]+|F\d+)\*\*", chapter.text):
                if "click" not in named:
                    assert named.replace("Enter", "Return") in known or named in known, (chapter.id, named)
