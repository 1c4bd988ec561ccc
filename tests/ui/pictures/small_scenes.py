"""What opens for a moment or stands in a turn: other texts, cards, bars over the texts, menus behind small buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea

from rolethread_gui.dataset.alternative_edits import AddAlternative
from rolethread_gui.dataset.conversation import Role, Standing, Turn
from rolethread_gui.dataset.edits import Command
from rolethread_gui.dataset.filters import Filter, HasFlag, HasStatus
from rolethread_gui.dataset.saved_filters import SavedFilter, keep_filter
from rolethread_gui.dataset.sought import Sought
from tests.ui.pictures.camera import Camera

_DONE = 5
"""Conversation whose turn gets other texts."""


def _replies(camera: Camera) -> list[Turn]:
    conversation = camera.window.edit_page.view.conversation
    assert conversation is not None
    return [turn for turn in conversation.turns if turn.role is Role.ASSISTANT]


def other_texts(camera: Camera) -> None:
    """A turn with a rejected text, then with another one that is open, and their menu."""
    page = camera.window.edit_page
    page.open_conversation(_DONE)
    camera.still()
    turn = _replies(camera)[-1]
    worse = turn.text.replace("the", "this").replace(".", ", of course.", 1)
    camera.desk.submit(
        Command("Wrote a worse text", (AddAlternative(_DONE, turn.key, worse, Standing.REJECTED),), "editor")
    )
    camera.settle()
    camera.window.activateWindow()
    page.view.turn_widget(turn.key).editor.setFocus()
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    camera.shot("other-texts")
    camera.desk.submit(Command("Wrote another", (AddAlternative(_DONE, turn.key, ""),), "editor"))
    camera.settle()
    camera.click("alternative_next")
    camera.shot("other-texts-three")
    camera.click("alternative_menu")
    camera.menus()
    camera.do("focus")
    camera.shot("other-texts-focus")
    camera.do("focus")


def card_on_words(camera: Camera) -> None:
    """The card of a flag that lies under words."""
    page = camera.window.edit_page
    page.set_filter(Filter((HasFlag(),)))
    for _ in range(12):
        page.next_flag()
        camera.still()
        if page.view.open_card_here():
            break
    camera.shot("flag-card-on-words")
    page.view.card.hide()
    page.show_everything()


def turn_as_it_was(camera: Camera) -> None:
    """F7 held down."""
    page = camera.window.edit_page
    page.open_conversation(2)
    camera.still()
    editor = page.view.editor(_replies(camera)[0].key)
    camera.window.activateWindow()
    editor.setFocus()
    QTest.keyPress(editor, Qt.Key.Key_F7)
    camera.shot("turn-as-it-was")
    QTest.keyRelease(editor, Qt.Key.Key_F7)


def small_menus(camera: Camera) -> None:
    """Menus behind chips, links and rows of the filters; a filter that was kept."""
    window, page = camera.window, camera.window.edit_page
    saved = SavedFilter(1, "In progress or approved", Filter((HasStatus(("approved", "in progress")),)))
    camera.desk.submit(Command("Kept a filter", (keep_filter(saved),), "filters"))
    camera.settle()
    camera.shot("filter-kept")
    for row in ("facet_saved_1", "facet_status_approved"):
        found = camera.find(row)
        found.customContextMenuRequested.emit(QPoint(20, 8))
        camera.still()
        camera.menus()
    camera.click("fields_link")
    camera.still(1500)
    camera.menus()
    page.open_conversation(2)
    camera.still()
    camera.click("notes_on_words")
    camera.menus()
    chips = window.findChildren(QPushButton)
    next(one for one in chips if one.isVisible() and one.objectName().startswith("tag_chip_")).click()
    camera.still()
    camera.menus()
    page.searching.start(Sought("the light"))
    page.searching.remember()
    page.set_search("")
    page.searching.recent.offer(camera.find("search_field"))
    camera.still()
    camera.menus()
    camera.click("tags_link")
    for button in ("tag_colour", "tag_merge"):
        camera.find("tags_table").selectAll()
        camera.bare_menu(camera.find(button).menu())
    camera.close_dialogs()
    window.show_page("edit")
    camera.sheet("small-menus")


def fields_as_filters(camera: Camera) -> None:
    """All sections of the filters unfolded."""
    for section in ("turns", "reply_words", "language"):
        camera.click(f"fold_{section}")
    camera.still(1500)
    area = camera.find("filter_panel")
    area = area if isinstance(area, QScrollArea) else area.findChildren(QScrollArea)[0]
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    camera.shot("filters-end")
    area.verticalScrollBar().setValue(0)
