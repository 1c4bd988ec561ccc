"""Speakers, characters and system prompts: filtered by, renamed and replaced everywhere, kept and used again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QMenu, QPlainTextEdit, QTableWidget, QTreeWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command
from rolethread_gui.dataset.library import characters_of, prompts_of
from rolethread_gui.dataset.library_edits import SetPrompt
from rolethread_gui.dataset.tool_edits import SetSpeaker
from rolethread_gui.ui.edit.filters import FacetRow
from tests.ui.edit_case import EditCase, OpenDesk

_FRAME = "You are {}, keeper of the old lighthouse, who answers in short and warm sentences about the sea."
_OTHER = "Translate what the user writes into French."
_SPEAKERS = ["Mira", "Mira", "Mira", "mira", "Tom", "Tom"]
_PROMPTS = ["Mira", "Mira", "Mira", "Tom", "", "other"]


def _dataset(path: Path) -> Path:
    lines: list[str] = []
    for number, (speaker, prompt) in enumerate(zip(_SPEAKERS, _PROMPTS, strict=True), 1):
        turns = [
            {"role": "user", "content": f"What does {speaker} see from tower {number}, and who rows there?"},
            {"role": "assistant", "name": speaker, "content": f"Boat {number} comes home; {speaker} waves."},
        ]
        if prompt:
            text = _OTHER if prompt == "other" else _FRAME.format(prompt)
            turns.insert(0, {"role": "system", "content": text})
        lines.append(json.dumps({"messages": turns}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[EditCase]:
    opened = OpenDesk(tmp_path, _dataset(tmp_path / "sea.jsonl"))
    made = EditCase(qtbot, opened)
    yield made
    made.close()
    opened.close()


def speakers(case: EditCase) -> list[str]:
    return [case.desk.conversation(key).turns[-1].speaker for key in range(1, 7)]


def prompts(case: EditCase) -> list[str]:
    return [case.desk.conversation(key).turns[0].text for key in (1, 2, 3, 5)]


def test_facets_of_speakers_and_prompts_filter(case: EditCase) -> None:
    case.click("facet_speakers_Tom")
    assert case.shown_keys() == [5, 6]
    case.click("facet_speakers_mira", Qt.KeyboardModifier.ControlModifier)
    assert case.shown_keys() == [4, 5, 6]
    case.page.show_everything()
    rows = list(case.page.people.prompts._rows.values())
    case.qtbot.waitUntil(lambda: [row.count for row in rows] == [3, 1, 1], timeout=60_000)
    assert rows[0].text().startswith("You are Mira, keeper")
    case.click(rows[0].objectName())
    assert case.shown_keys() == [1, 2, 3]


def test_rows_of_values_stay_under_the_hand_while_figures_change(case: EditCase) -> None:
    facets = case.page.people.speakers

    def rows() -> list[str]:
        found = [facets.rows.itemAt(place).widget() for place in range(facets.rows.count())]
        return [row.text() for row in found if isinstance(row, FacetRow)]

    case.qtbot.waitUntil(lambda: rows() == ["Mira", "Tom", "mira"], timeout=60_000)
    row = case.child("facet_speakers_mira")
    assert isinstance(row, FacetRow)
    row.setFocus()
    edits = [SetSpeaker(key, case.desk.conversation(key).turns[-1].key, "mira") for key in (1, 2, 3, 5)]
    case.desk.submit(Command("Another spelling", tuple(edits)))
    case.qtbot.waitUntil(lambda: row.count == 5, timeout=60_000)  # a process looks at them first
    assert rows() == ["Mira", "Tom", "mira"]
    assert case.page.window().focusWidget() is row
    case.page.table.setFocus()
    case.page.people.refresh(case.page.model.columns)
    assert rows() == ["mira", "Tom"]
    assert case.child("facet_speakers_mira") is row


def test_a_spelling_of_a_name_is_found_and_made_one_everywhere(case: EditCase) -> None:
    case.page.people.show_speakers()
    table = case.child("speakers_table")
    assert isinstance(table, QTableWidget)
    assert [table.item(row, 0).text() for row in range(3)] == ["Mira", "Tom", "mira"]
    with case.changed():
        case.click("likely_join")
    assert speakers(case) == ["Mira"] * 4 + ["Tom"] * 2
    assert case.said[-1] == "Renamed “mira” to “Mira”: 1 conversation"
    case.qtbot.waitUntil(lambda: table.rowCount() == 2, timeout=60_000)
    assert case.page.findChildren(QFrame, "speakers_likely")[0].isHidden()
    with case.changed():
        case.desk.undo()
    assert speakers(case)[3] == "mira"


def test_a_character_has_a_card_and_is_renamed_in_the_texts_too(case: EditCase) -> None:
    case.page.people.show_speakers()
    card, name = case.child("speaker_card"), case.child("speaker_name")
    assert isinstance(card, QPlainTextEdit)
    assert isinstance(name, QLineEdit)
    with case.changed():
        QTest.keyClicks(card, "Keeps the light.")
    assert [(one.name, one.card) for one in characters_of(case.desk.settings)] == [
        ("Mira", "Keeps the light.")
    ]
    name.setText("Marina")
    box = case.child("speaker_texts")
    box.setChecked(True)  # type: ignore[attr-defined]
    with case.changed():
        case.click("speaker_rename")
    assert speakers(case) == ["Marina"] * 3 + ["mira", "Tom", "Tom"]
    first = case.desk.conversation(1)
    assert first.turns[0].text == _FRAME.format("Marina")
    assert first.turns[2].text == "Boat 1 comes home; Marina waves."
    (kept,) = characters_of(case.desk.settings)
    assert (kept.name, kept.aliases, kept.card) == ("Marina", ("Mira",), "Keeps the light.")
    with case.changed():
        case.desk.undo()
    assert speakers(case)[0] == "Mira"
    assert case.desk.conversation(1).turns[0].text == _FRAME.format("Mira")


def test_what_was_changed_a_moment_ago_is_renamed_and_replaced_too(case: EditCase) -> None:
    """No pass has looked at it yet, so the figures of the window still tell what it was before."""
    case.page.people.show_speakers()
    name = case.child("speaker_name")
    assert isinstance(name, QLineEdit)
    name.setText("Marina")
    last = case.desk.conversation(6).turns[-1].key
    case.desk.submit(Command("Mira speaks", (SetSpeaker(6, last, "Mira"),)))
    case.desk.submit(Command("Tom speaks", (SetSpeaker(1, case.desk.conversation(1).turns[-1].key, "Tom"),)))
    case.click("speaker_rename")
    renamed = ["Tom", "Marina", "Marina", "mira", "Tom", "Marina"]
    case.qtbot.waitUntil(lambda: speakers(case) == renamed, timeout=60_000)
    assert case.said[-1] == "Renamed “Mira” to “Marina”: 3 conversations"
    case.page.window().findChildren(QDialog, "speakers_dialog")[0].close()
    case.page.people.show_prompts()
    tree, text = case.child("prompts_tree"), case.child("prompt_text")
    assert isinstance(tree, QTreeWidget)
    assert isinstance(text, QPlainTextEdit)
    case.qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2, timeout=60_000)
    family = tree.topLevelItem(0)
    assert family is not None
    tree.setCurrentItem(family.child(0))
    assert "Mira" in text.toPlainText()
    text.setPlainText("You keep the light.")
    case.desk.submit(Command("Another prompt", (SetPrompt((5,), _FRAME.format("Mira")),)))
    case.click("prompt_replace")
    case.qtbot.waitUntil(lambda: prompts(case) == ["You keep the light."] * 4, timeout=60_000)


def test_who_speaks_is_chosen_in_the_menu_of_a_turn(case: EditCase) -> None:
    case.page.open_conversation(5)
    case.click("turn_menu_0")
    menu = case.page.findChildren(QMenu, "turn_menu")[-1]
    sub = menu.findChild(QMenu, "speaker_menu")
    assert sub is not None
    assert [action.text() for action in sub.actions() if action.isCheckable()] == [
        "Nobody by name",
        "Tom",
        "Mira",
        "mira",
    ]
    field = sub.findChild(QLineEdit, "speaker_field")
    assert field is not None
    with case.changed():
        field.setText("Old Ben")
        QTest.keyClick(field, Qt.Key.Key_Return)
    turn = case.desk.conversation(5).turns[0]
    assert (turn.speaker, turn.role.value) == ("Old Ben", "user")
    assert case.desk.undo_text() == "Named who speaks: Old Ben"


def test_families_of_prompts_show_what_differs_and_one_wording_is_used_everywhere(case: EditCase) -> None:
    case.page.people.show_prompts()
    tree = case.child("prompts_tree")
    assert isinstance(tree, QTreeWidget)
    case.qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2, timeout=60_000)
    family = tree.topLevelItem(0)
    assert family is not None
    assert family.text(0).startswith("2 wordings: You are Mira")
    assert family.text(1) == "4"
    tree.setCurrentItem(family)
    case.click("prompt_show")
    assert case.shown_keys() == [1, 2, 3, 4]
    tree.setCurrentItem(family.child(1))
    text = case.child("prompt_text")
    assert isinstance(text, QPlainTextEdit)
    assert [mark.cursor.selectedText() for mark in text.extraSelections()] == ["Tom"]  # type: ignore[attr-defined]
    assert case.child("prompt_differs").text().endswith("In its place there: “Mira”")  # type: ignore[attr-defined]
    text.setPlainText("You are the keeper.")
    with case.changed():
        case.click("prompt_family")
    assert [case.desk.conversation(key).turns[0].text for key in (1, 2, 3, 4)] == ["You are the keeper."] * 4
    assert case.said[-1] == "Replaced the system prompt: 4 conversations"
    with case.changed():
        case.desk.undo()
    assert case.desk.conversation(4).turns[0].text == _FRAME.format("Tom")


def test_the_list_of_prompts_stays_as_it_is_while_others_change(case: EditCase) -> None:
    case.page.people.show_prompts()
    tree, text = case.child("prompts_tree"), case.child("prompt_text")
    assert isinstance(tree, QTreeWidget)
    assert isinstance(text, QPlainTextEdit)
    case.qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2, timeout=60_000)
    family = tree.topLevelItem(0)
    assert family is not None
    family.setExpanded(True)
    tree.setCurrentItem(family.child(0))
    QTest.keyClicks(text, "Now. ")
    case.child("prompt_name").setFocus()
    QTest.keyClicks(case.child("prompt_name"), "Ke")
    with case.changed():  # elsewhere: a prompt that was not there before
        case.desk.submit(Command("Another", (SetPrompt((5,), "Say nothing at all, ever."),)))
    case.qtbot.waitUntil(lambda: tree.topLevelItemCount() == 3, timeout=60_000)
    here = tree.currentItem()
    assert here is not None
    assert here.parent() is not None  # the wording, not the family with the same text
    assert here.parent().isExpanded()
    assert text.toPlainText().startswith("Now. ")
    assert case.child("prompt_name").text() == "Ke"  # type: ignore[attr-defined]


def test_a_prompt_of_the_library_begins_a_new_conversation(case: EditCase) -> None:
    case.page.people.show_prompts()
    tree = case.child("prompts_tree")
    assert isinstance(tree, QTreeWidget)
    case.qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2, timeout=60_000)
    tree.setCurrentItem(tree.topLevelItem(1))
    QTest.keyClicks(case.child("prompt_name"), "French")
    with case.changed():
        case.click("prompt_keep")
    assert [(one.name, one.text) for one in prompts_of(case.desk.settings)] == [("French", _OTHER)]
    case.qtbot.waitUntil(lambda: tree.topLevelItem(0).text(0) == "Library", timeout=60_000)
    with case.qtbot.waitSignal(case.page.made, timeout=60_000):
        case.click("prompt_new")
    conversation = case.page.view.conversation
    assert conversation is not None
    assert [turn.text for turn in conversation.turns] == [_OTHER, "", ""]
    case.page.new_conversation()
    choice = case.child("new_prompt_choice")
    assert [choice.itemText(place) for place in range(choice.count())] == ["Write one, or none", "French"]  # type: ignore[attr-defined]
