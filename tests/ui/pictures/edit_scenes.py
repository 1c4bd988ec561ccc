"""The Edit page: the table, the conversation, filters, lists and everything that opens over them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from rolethread_gui.dataset.edits import Command, Edit, SetNote, SetStatus, SetText
from rolethread_gui.dataset.filters import Filter, HasStatus
from rolethread_gui.dataset.library_edits import DefineCharacter, DefinePrompt
from rolethread_gui.dataset.sought import Sought
from rolethread_gui.dataset.tag_edits import DefineTag, SetTag
from tests.ui.pictures.camera import Camera

CTRL = Qt.KeyboardModifier.ControlModifier


def plain(camera: Camera) -> None:
    """The page as it opens."""
    camera.window.show_page("edit")
    camera.shot("edit")


def empty_lists(camera: Camera) -> None:
    """What stands where there is nothing yet."""
    camera.click("tags_link")
    camera.dialog("tags-none")
    camera.window.edit_page.people.show_speakers()
    camera.dialog("speakers-at-first")
    camera.do("history")
    camera.shot("history-nothing-done")
    camera.click("history_close")
    camera.do("queue")
    camera.shot("queue-empty")
    camera.click("queue_close")


def work(camera: Camera) -> None:
    """Some work is done, so that lists have something to show."""
    desk = camera.desk
    long = "a very long name of a behaviour, as somebody gives it who wants to say all of it at once"
    edits: tuple[tuple[str, Edit], ...] = (
        ("Gave 3 conversations the tag “keeps her temper”", SetTag((1, 2, 3), "keeps her temper")),
        ("Gave 2 conversations the tag “night scenes”", SetTag((2, 3), "night scenes")),
        (f"Gave a conversation the tag “{long}”", SetTag((1,), long)),
        (
            "Changed the tag “keeps her temper”",
            DefineTag(
                "keeps her temper",
                group="Mira",
                colour="teal",
                behaviour=True,
                key="1",
                about="Stays calm.",
            ),
        ),
        (
            "Changed the tag “night scenes”",
            DefineTag("night scenes", aliases=("nights", "after dark"), colour="orange"),
        ),
        ("Put the tag “put away” away", DefineTag("put away", archived=True)),
        (
            "Made the character Mira",
            DefineCharacter("Mira", aliases=("mira v.",), card="Keeps the light. Never lies."),
        ),
        (
            "Kept the prompt “Tavern”",
            DefinePrompt("Tavern", text="You keep a tavern by the sea.", about="For the evening scenes"),
        ),
        (
            "Wrote a note",
            SetNote(2, "Look at this again: the second reply gives the end away before anybody asked."),
        ),
        ("Began a conversation", SetStatus((1,), "in progress")),
        ("Approved 2 conversations", SetStatus((3, 4), "approved")),
    )
    for label, edit in edits:
        desk.submit(Command(label, (edit,), "table"))
    turn = next(one for one in desk.conversation(2).turns if one.role.value == "assistant")
    desk.submit(Command("Wrote in conversation 2", (SetText(2, turn.key, f"Well. {turn.text}"),), "editor"))
    camera.settle()
    desk.save_version("First evening", "Before the second pass")
    camera.settle()
    desk.submit(Command("Wrote in conversation 2", (SetText(2, turn.key, f"Hm. {turn.text}"),), "editor"))
    camera.settle()


def table(camera: Camera) -> None:
    """Chosen rows, menus of the table, cells that are written into, further columns."""
    page = camera.window.edit_page
    page.table.choose((1, 2, 5))
    camera.shot("edit-selected")
    view = page.table.viewport()
    camera.ask_menu(view, QPoint(200, 40))
    camera.menus()
    camera.click("bulk_more")
    camera.menus()
    head = page.table.horizontalHeader()
    head.customContextMenuRequested.emit(QPoint(80, 8))
    camera.still()
    camera.menus()
    camera.do("columns")
    camera.dialog("columns")
    page.table.choose((2,))
    page.table.setFocus()
    index = page.model.index(1, 4)
    page.table.setCurrentIndex(index)
    page.table.edit_cell()
    camera.shot("edit-cell")
    camera.press(camera.find("cell_text"), Qt.Key.Key_Escape)
    page.table.clear_chosen()


def filters(camera: Camera) -> None:
    """Chips, nobody shown, a name for a filter."""
    page = camera.window.edit_page
    page.set_filter(Filter((HasStatus(("approved", "in progress")),)))
    camera.shot("edit-filtered")
    camera.click("filter_keep")
    camera.shot("filter-name")
    page.show_everything()
    page.set_search("zzzz nothing is like this")
    camera.still(1500)
    camera.shot("nobody-shown")
    page.set_search("")
    page.searching.start(Sought("the"))
    camera.still(2500)
    camera.shot("search-hits")
    page.set_search("")
    page.show_everything()


def conversation(camera: Camera) -> None:
    """Menus of a turn, of words, the status; a flag's card, a note on words, tags, focus."""
    page = camera.window.edit_page
    page.open_conversation(2)
    camera.still()
    turn = page.view.conversation.turns[-1].key
    camera.click(f"turn_menu_{turn}")
    camera.menus()
    camera.click("conversation_status")
    camera.menus()
    editor = page.view.editor(turn)
    editor.setFocus()
    editor.set_cursor(0, 5)
    camera.ask_menu(editor.viewport(), QPoint(10, 8))
    camera.still(800)
    camera.menus()
    camera.window.activateWindow()
    editor.setFocus()
    camera.still()
    editor.set_cursor(0, 5)
    assert page.view.note_on_chosen(), editor.hasFocus()
    camera.still()
    camera.find("note_text").setPlainText("Why this word here?\nShe would not say it.")
    camera.shot("note-on-words")
    camera.press(camera.find("note_text"), Qt.Key.Key_Return, CTRL)
    camera.settle()
    camera.click("tag_add")
    camera.shot("tag-picker")
    camera.close_dialogs()
    page.next_flag()
    camera.still(500)
    page.view.open_card_here()
    camera.shot("flag-card")
    page.view.card.hide()
    camera.do("focus")
    camera.shot("focus")
    camera.do("focus")


def lists(camera: Camera) -> None:
    """Lists that stand in place of the table, panels beside it."""
    page = camera.window.edit_page
    camera.do("replace")
    camera.shot("replace-empty")
    camera.find("replace_find").setText("the")
    camera.find("replace_with").setText("that")
    camera.still(2500)
    camera.shot("replace")
    camera.find("replace_find").setText("(")
    camera.click("replace_pattern")
    camera.still(1200)
    camera.shot("replace-bad-pattern")
    camera.click("replace_pattern")
    camera.click("replace_close")
    page.table.choose(tuple(range(1, 60)))
    camera.click("bulk_fix")
    camera.still(1500)
    camera.shot("fix-all")
    camera.click("fix_all_close")
    page.table.clear_chosen()
    camera.do("history")
    camera.find("history_list").setCurrentIndex(camera.find("history_list").model().index(1, 0))
    camera.shot("history")
    camera.click("history_close")
    page.table.choose((1, 2, 3, 4))
    camera.do("queue_add")
    page.table.clear_chosen()
    if not camera.window.named["queue"].isChecked():
        camera.do("queue")
    camera.shot("queue")
    camera.click("queue_close")
    camera.do("review")
    camera.shot("review")
    camera.do("review")
    page.open_conversation(2)
    camera.do("compare")
    camera.still(800)
    camera.shot("compare")
    camera.click("compare_close")
    camera.do("trainer_view")
    camera.still(1500)
    camera.shot("trainer-view-unchosen")
    trainers = camera.find("trainer_view_trainer")
    trainers.setCurrentIndex(1)
    trainers.activated.emit(1)
    camera.until(lambda: camera.find("trainer_view_text").toPlainText())
    camera.shot("trainer-view")
    camera.click("trainer_view_close")


def dialogs(camera: Camera) -> None:
    """Windows of the Edit page."""
    page = camera.window.edit_page
    camera.click("tags_link")
    camera.find("tags_table").selectRow(0)
    camera.dialog("tags")
    page.people.show_speakers()
    camera.dialog("speakers")
    page.people.show_prompts()
    camera.still(1500)
    camera.dialog("prompts")
    page.open_conversation(2)
    page.table.choose((1, 2))
    camera.window.edit_page.bulk.prompt_wanted.emit()
    camera.dialog("prompt-for-many")
    page.table.clear_chosen()
    camera.do("spelling")
    camera.dialog("spelling")
    turn = next(one for one in page.view.conversation.turns if one.role.value == "assistant")
    page.view.turn_widget(turn.key).wanted.emit(turn.key, "earlier")
    camera.still(800)
    camera.dialog("earlier-texts")


def new_conversation(camera: Camera) -> None:
    """Every way to make one."""
    for way in ("new_empty", "new_like", "new_paste"):
        camera.do("new_conversation")
        camera.click(way)
        if way == "new_paste":
            text = "Tom: Is it far?\nMira: Not very.\nTom: Let us go.\nMira: Yes."
            camera.find("new_text").setPlainText(text)
            camera.still(800)
        camera.dialog(way.replace("_", "-"))
