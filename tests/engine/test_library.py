"""Characters, the library of prompts, and changes of names and prompts in many conversations, through a project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolethread_gui.dataset.conversation import Role, Turn, make_conversation
from rolethread_gui.dataset.edits import AddConversation, Command, Edit
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.library import (
    characters_of,
    prompt_mark,
    prompts_of,
    whole_words,
)
from rolethread_gui.dataset.library_edits import (
    DefineCharacter,
    DefinePrompt,
    DeleteCharacter,
    DeletePrompt,
    RenameSpeaker,
    SetPrompt,
)
from rolethread_gui.engine.project import Project
from tests.engine.project_state import observable


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "people.rolethread") as made:
        turns = (
            Turn(0, Role.SYSTEM, "You are Ann."),
            Turn(1, Role.USER, "Hello Ann, where is Anna?", speaker="Bo"),
            Turn(2, Role.ASSISTANT, "ANN's here. Ann!", speaker="Ann"),
            Turn(3, Role.TOOL, "1", speaker="Ann"),
        )
        made.apply(Command("Add", (AddConversation(turns), AddConversation(turns[1:3]))))
        yield made


def do(project: Project, *edits: Edit) -> None:
    project.apply(Command("Edit", edits))


def test_a_speaker_is_renamed_in_turns_and_as_whole_words_in_texts(project: Project) -> None:
    before = observable(project)
    do(project, RenameSpeaker((1, 2), ("Ann",), "Eve", texts=True))
    turns = project.conversation(1).turns
    assert [turn.speaker for turn in turns] == ["", "Bo", "Eve", "Ann"]  # a tool's speaker is its function
    assert turns[0].text == "You are Eve."
    assert turns[1].text == "Hello Eve, where is Anna?"
    assert turns[2].text == "ANN's here. Eve!"
    project.undo()
    assert observable(project) == before
    do(project, RenameSpeaker((1,), ("Ann", "Bo"), "Eve"))
    assert [turn.speaker for turn in project.conversation(1).turns] == ["", "Eve", "Eve", "Ann"]
    assert project.conversation(1).turns[0].text == "You are Ann."


def test_prompts_are_set_put_before_and_taken_away(project: Project) -> None:
    before = observable(project)
    do(project, SetPrompt((1, 2), "You are nobody."))
    assert [project.conversation(key).turns[0].text for key in (1, 2)] == ["You are nobody."] * 2
    assert len(project.conversation(2).turns) == 3
    do(project, SetPrompt((1, 2), ""))
    assert [project.conversation(key).turns[0].role for key in (1, 2)] == [Role.USER] * 2
    project.undo()
    project.undo()
    assert observable(project) == before


def test_characters_and_prompts_are_kept_and_never_share_a_number(project: Project, tmp_path: Path) -> None:
    do(project, DefineCharacter("Ann", card="Keeps bees."), DefinePrompt("Bees", text="You keep bees."))
    do(project, DefineCharacter("ann", name="Anne"), DefinePrompt("bees", about="For the farm."))
    (ann,) = characters_of(project.settings)
    assert (ann.name, ann.aliases, ann.card) == ("Anne", ("Ann",), "Keeps bees.")
    assert [(one.name, one.text, one.about) for one in prompts_of(project.settings)] == [
        ("Bees", "You keep bees.", "For the farm.")
    ]
    do(project, DeleteCharacter("Ann"), DefineCharacter("Bo"))
    assert [(one.id, one.name) for one in characters_of(project.settings)] == [(2, "Bo")]
    do(project, DeletePrompt("Bees"))
    assert prompts_of(project.settings) == ()
    with pytest.raises(EditRefused, match="no character “Ann”"):
        do(project, DeleteCharacter("Ann"))
    with pytest.raises(EditRefused, match="there already"):
        do(project, DefineCharacter("Cy"), DefineCharacter("Cy", name="bo"))
    copy = tmp_path / "copy.rolethread"
    project.save_copy(copy)
    with Project.open(copy) as again:
        assert [one.name for one in characters_of(again.settings)] == ["Bo"]


def test_marks_of_prompts_do_not_mind_blanks() -> None:
    assert prompt_mark("You  are\nhere. ") == prompt_mark("You are here.")
    assert prompt_mark(" \n") == ""
    assert make_conversation(1, [("user", "x")]).turns[0].speaker == ""


def test_whole_words_in_scripts_without_blanks() -> None:
    pattern = whole_words(("米拉", "Ann"))
    assert pattern is not None
    assert pattern.sub("X", "我叫米拉。Ann, Anna") == "我叫X。X, Anna"
    assert whole_words((" ",)) is None
