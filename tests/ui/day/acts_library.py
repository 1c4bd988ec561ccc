"""What is kept beside the conversations: speakers and characters, system prompts, tags, notes on words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from rolethread_gui.dataset.edits import Edit, SetSetting
from rolethread_gui.dataset.library import characters_of, named, prompts_of, speakers_in, system_prompt
from rolethread_gui.dataset.library_edits import (
    DefineCharacter,
    DefinePrompt,
    DeleteCharacter,
    DeletePrompt,
    RenameSpeaker,
    SetPrompt,
)
from rolethread_gui.dataset.tag_edits import DefineTag, DeleteTag, MergeTags
from rolethread_gui.dataset.tags import COLOURS, tags_of
from rolethread_gui.dataset.word_notes import notes_of, pinned, setting_name, to_value
from tests.ui.day.hands import CTRL, SHIFT, Hands

_NAMES = ("Mira", "Tom", "Old Keeper", "mira", "The Ferryman")


def _alive(hands: Hands) -> list[int]:
    return [int(slot) + 1 for slot in hands.case.desk.columns.alive().nonzero()[0]]


def _open(hands: Hands, link: str, dialog: str) -> Any:
    """The window behind a link of the filters."""
    page = hands.page
    if page.left.currentWidget() is not page.filters or not hands.visible(QWidget, link):
        return None
    hands.settle()
    hands.click(link)
    made = hands.case.child(dialog)
    hands.case.wait(made.isActiveWindow)
    return made


def _pick(hands: Hands, table: Any, row: int, column: int = 0) -> None:
    hands.click_in(table.viewport(), hands.in_list(table, table.model().index(row, column)))


# who speaks


def speakers(hands: Hands) -> bool:
    """Rename somebody, give them a card, or make one name of two spellings."""
    dialog = _open(hands, "speakers_link", "speakers_dialog")
    if dialog is None:
        return False
    table = dialog.findChild(QWidget, "speakers_table")
    what = hands.rng.choice(("rename", "rename", "card", "aliases", "make", "likely", "delete"))
    edits: list[Edit] = []
    known = characters_of(hands.case.desk.settings)
    if what == "make" or table.rowCount() == 0:
        name = hands.rng.choice(_NAMES)
        if named(known, name) is None:
            hands.fill(hands.case.child("character_new"), name)
            hands.click("character_make")
            edits = [DefineCharacter(name)]
    elif what == "likely" and hands.visible(QPushButton, "likely_join"):
        first, *others = dialog._groups[0]
        hands.click("likely_join")
        edits = _renaming(hands, tuple(others), first, texts=False)
    else:
        _pick(hands, table, hands.rng.randrange(min(8, table.rowCount())))
        person = table.item(table.currentRow(), 0).text()
        edits = _about_somebody(hands, what, person)
    hands.settle()
    hands.close_dialog("speakers_dialog")
    hands.settle()
    if edits:
        hands.ledger.do(*edits)
    return bool(edits)


def _about_somebody(hands: Hands, what: str, person: str) -> list[Edit]:
    known = named(characters_of(hands.case.desk.settings), person)
    if what == "rename":
        name, texts = hands.rng.choice(_NAMES), hands.rng.random() < 0.3
        if name == person:
            return []
        hands.fill(hands.case.child("speaker_name"), name)
        box = hands.case.child("speaker_texts")
        if box.isChecked() is not texts:
            hands.click("speaker_texts")
        edits = _renaming(hands, (person,), name, texts=texts)
        hands.click("speaker_rename")
        return edits
    if what == "aliases":
        field: QLineEdit = hands.case.child("speaker_aliases")
        names = hands.rng.choice((("M.", "the keeper"), ("Tommy",)))
        if known is not None and known.aliases == names:
            return []
        hands.fill(field, ", ".join(names))
        hands.press(Qt.Key.Key_Return, widget=field)
        return [DefineCharacter(person, aliases=names)]
    if what == "delete":
        if known is None:
            return []
        hands.click("character_delete")
        return [DeleteCharacter(known.name)]
    words = hands.rng.choice(("Keeps the light.", "Never lies, fears the sea."))
    if known is not None and known.card == words:
        return []
    field = hands.case.child("speaker_card")
    hands.click_in(field.viewport(), QPoint(12, 12))
    hands.press(Qt.Key.Key_A, CTRL, field)
    hands.paste(words, field)  # whoever rests while typing makes two steps of it
    return [DefineCharacter(person, card=words)]


def _renaming(hands: Hands, names: tuple[str, ...], to: str, *, texts: bool) -> list[Edit]:
    """What a renaming should come to."""
    read = hands.case.desk.conversation
    keys = tuple(key for key in _alive(hands) if set(speakers_in(read(key))) & set(names))
    known = characters_of(hands.case.desk.settings)
    edits: list[Edit] = [RenameSpeaker(keys, names, to, texts)] if keys else []
    kept = [one for name in names if (one := named(known, name)) is not None]
    target = named(known, to)
    if target is not None:
        edits.append(DefineCharacter(target.name, aliases=(*target.aliases, *names)))
    elif kept:
        edits.append(DefineCharacter(kept[0].name, name=to))
    hands.touched.update(keys[:40])
    return edits


# system prompts


def prompts(hands: Hands) -> bool:
    """Put one into the library, change it where it is used, give it to its family, take one out."""
    dialog = _open(hands, "prompts_link", "prompts_dialog")
    if dialog is None:
        return False
    tree = dialog._tree
    hands.until(lambda: dialog._known is not None and not dialog._soon.isActive())
    hands.settle()
    items: list[Any] = []
    for place in range(min(6, tree.topLevelItemCount())):
        top = tree.topLevelItem(place)
        items += [top, *(top.child(number) for number in range(top.childCount()))]
    items = [one for one in items if one.data(0, Qt.ItemDataRole.UserRole) is not None]
    edits: list[Edit] = []
    if items:
        row = hands.rng.choice(items).data(0, Qt.ItemDataRole.UserRole)
        hands.until(lambda: not hands.case.desk.checking and not dialog._soon.isActive())
        hands.settle()
        item = dialog._tree._find(row)  # the list may have been made anew when flags came
        tree.scrollToItem(item)
        hands.breathe()
        if tree.viewport().rect().contains(tree.visualItemRect(item).center()):
            hands.click_in(tree.viewport(), tree.visualItemRect(item).center())
        chosen = tree.currentItem()  # a wording of a family that is folded cannot be clicked
        edits = _with_prompt(hands, dialog, chosen.data(0, Qt.ItemDataRole.UserRole))
    hands.settle()
    hands.close_dialog("prompts_dialog")
    hands.settle()
    if edits:
        hands.ledger.do(*edits)
    return bool(edits)


def _with_prompt(hands: Hands, dialog: Any, row: Any) -> list[Edit]:
    buttons = {name: button for name, button in dialog._buttons.items() if button.isEnabled()}
    what = hands.rng.choice(("keep", "replace", "family", "delete"))
    read = hands.case.desk.conversation

    def used(texts: set[str]) -> tuple[int, ...]:
        flat = {" ".join(text.split()) for text in texts}
        found = []
        for key in _alive(hands):
            prompt = system_prompt(read(key))
            if prompt is not None and prompt.text and " ".join(prompt.text.split()) in flat:
                found.append(key)
        hands.touched.update(found[:40])
        return tuple(found)

    if what == "keep":
        name = hands.rng.choice(("Tavern", "Keeper", "Sea"))
        hands.fill(hands.case.child("prompt_name"), name)
        hands.click("prompt_keep")
        if row.prompt is None:
            return [DefinePrompt(name, text=row.text)]
        taken = named(prompts_of(hands.case.desk.settings), name)
        if taken is not None and taken.id != row.prompt.id:
            return []  # said in the window, and nothing done
        return [DefinePrompt(row.prompt.name, name=name, text=row.text)]
    if what == "delete" and "prompt_delete" in buttons:
        hands.click("prompt_delete")
        return [DeletePrompt(row.prompt.name)]
    if what == "family" and "prompt_family" in buttons:
        keys = used({dialog._known.texts[mark] for mark in row.family})
        hands.click("prompt_family")
        edits: list[Edit] = [SetPrompt(keys, row.text)]
    elif what == "replace" and "prompt_show" in buttons:
        keys = used({dialog._known.texts[mark] for mark in row.marks if mark in dialog._known.texts})
        field = hands.case.child("prompt_text")
        hands.click_in(field.viewport(), QPoint(20, 10))
        hands.press(Qt.Key.Key_End, CTRL, field)
        hands.write(" Be brief.", field)
        hands.click("prompt_replace")
        edits = [SetPrompt(keys, row.text + " Be brief.")]
        if row.prompt is not None:
            edits.append(DefinePrompt(row.prompt.name, text=row.text + " Be brief."))
    else:
        return []
    return edits


# tags


def tags(hands: Hands) -> bool:
    """Rename one, make one of two, colour, put away, delete, make."""
    dialog = _open(hands, "tags_link", "tags_dialog")
    if dialog is None:
        return False
    known = tags_of(hands.case.desk.settings)
    table = dialog._table
    what = hands.rng.choice(
        ("rename", "rename", "merge", "merge", "colour", "away", "delete", "make", "group")
    )
    edits: list[Edit] = []
    if what == "make" or len(known) < 2:
        name = f"made {hands.rng.randrange(1000)}"
        hands.fill(hands.case.child("tag_new"), name)
        behaviour = hands.rng.random() < 0.5
        hands.click("tag_make_behaviour" if behaviour else "tag_make")
        colour = COLOURS[1 + len(known) % (len(COLOURS) - 1)]
        edits = [DefineTag(name, group="", colour=colour, behaviour=behaviour)]
    else:
        row = hands.rng.randrange(len(known))
        tag = known[row]
        if what in ("rename", "group"):
            column = 0 if what == "rename" else 1
            new = f"{what} {hands.rng.randrange(1000)}"
            place = hands.in_list(table, table.model().index(row, column))
            hands.double_click_in(table.viewport(), place)
            field = next(one for one in table.viewport().findChildren(QLineEdit) if one.isVisible())
            hands.press(Qt.Key.Key_A, CTRL, field)
            hands.write(new, field)
            hands.press(Qt.Key.Key_Return, widget=field)
            edits = [DefineTag(tag.name, name=new) if what == "rename" else DefineTag(tag.name, group=new)]
        elif what == "merge":
            other = known[(row + 1) % len(known)]
            _pick(hands, table, row)
            beside = hands.in_list(table, table.model().index((row + 1) % len(known), 0))
            hands.click_in(table.viewport(), beside, CTRL)
            hands.click("tag_merge")
            hands.choose(other.name)
            edits = [MergeTags((tag.name,), other.name)]
        else:
            _pick(hands, table, row)
            if what == "colour":
                colour = hands.rng.choice([one for one in COLOURS if one != tag.colour])
                hands.click("tag_colour")
                hands.choose(colour)
                edits = [DefineTag(tag.name, colour=colour)]
            elif what == "away":
                hands.click("tag_archive")
                edits = [DefineTag(tag.name, archived=not tag.archived)]
            else:
                hands.click("tag_delete")
                edits = [DeleteTag(tag.name)]
    hands.settle()
    hands.close_dialog("tags_dialog")
    hands.settle()
    hands.ledger.do(*edits)
    return True


# notes on words


def note_on_words(hands: Hands) -> bool:
    """Choose a word, pin a note to it; or take one away."""
    hands.settle()
    conversation = hands.now()
    notes = notes_of(hands.case.desk.settings, conversation.key)
    if notes and hands.rng.random() < 0.4:
        return _drop_note(hands, hands.rng.choice(notes).id)
    found = hands.a_turn()
    if found is None:
        return False
    turn, editor = found
    hands.double_click_in(editor.viewport(), QPoint(hands.rng.randint(4, 120), 10))
    if not editor.textCursor().hasSelection():
        return False
    start, end = editor.chosen_span()
    span = editor.text.to_real(start), editor.text.to_real(end)
    hands.settle()
    text = hands.now().turns[hands.now().index(turn.key)].text
    hands.press(Qt.Key.Key_N, CTRL | SHIFT, editor)
    card = hands.view.note_card
    hands.case.wait(card.isVisible)
    said = hands.rng.choice(("why this?", "her word", "too often"))
    hands.write(said, card.field)
    hands.press(Qt.Key.Key_Return, CTRL, card.field)
    hands.settle()
    made = to_value(pinned(notes, turn.key, text, span, said))
    hands.ledger.do(SetSetting(setting_name(conversation.key), made))
    return True


def _drop_note(hands: Hands, note: int) -> bool:
    key = hands.now().key
    rest = tuple(one for one in notes_of(hands.case.desk.settings, key) if one.id != note)
    hands.view.verticalScrollBar().setValue(0)
    hands.breathe()
    hands.click("notes_on_words")
    hands.choose(note)
    hands.case.wait(hands.view.note_card.isVisible)
    hands.click("note_remove")
    hands.settle()
    hands.ledger.do(SetSetting(setting_name(key), to_value(rest)))
    return True
