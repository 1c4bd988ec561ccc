"""Tags through a real project: giving, naming, merging, and every way back, also after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolethread_gui.dataset.columns import slots_of
from rolethread_gui.dataset.edits import Command, DeleteConversations, DuplicateConversation, Edit
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.filters import Filter, HasTag
from rolethread_gui.dataset.tag_edits import DefineTag, DeleteTag, MergeTags, SetTag
from rolethread_gui.dataset.tags import column_name, find_tag, tags_of
from rolethread_gui.engine.project import Project
from tests.engine.project_state import observable, write_lines


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "tags.rolethread"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "lines.jsonl", 6))
    return path


def do(project: Project, *edits: Edit) -> None:
    project.apply(Command("Tags", edits))


def owners(project: Project, name: str) -> list[int]:
    tag = find_tag(tags_of(project.settings), name)
    assert tag is not None
    return [int(slot) + 1 for slot in project.columns.plain(column_name(tag.id)).nonzero()[0]]


def test_a_tag_is_made_when_it_is_given_and_is_there_after_a_restart(path: Path) -> None:
    with Project.open(path) as project:
        do(project, SetTag((1, 3), "Keeps  her temper"), SetTag((2,), "keeps her Temper"))
        assert [tag.name for tag in tags_of(project.settings)] == ["Keeps her temper"]
        do(project, SetTag((1,), "keeps her temper", False))
    with Project.open(path) as project:
        assert owners(project, "KEEPS HER TEMPER") == [2, 3]
        project.undo()
        assert owners(project, "keeps her temper") == [1, 2, 3]
        project.undo()
        assert tags_of(project.settings) == ()
        assert not Filter((HasTag(),)).mask(project.columns).any()
        project.redo()
        assert owners(project, "keeps her temper") == [1, 2, 3]


def test_a_new_name_keeps_the_old_one_as_a_further_name(path: Path) -> None:
    with Project.open(path) as project:
        do(project, SetTag((4,), "angry"))
        do(project, DefineTag("angry", name="Anger", group="Feelings", colour="red", behaviour=True, key="3"))
        tag = tags_of(project.settings)[0]
        assert (tag.name, tag.aliases, tag.group, tag.key) == ("Anger", ("angry",), "Feelings", "3")
        do(project, SetTag((5,), "ANGRY"))
        assert owners(project, "anger") == [4, 5]
        do(project, DefineTag("joy", key="3"))
        assert [(tag.name, tag.key) for tag in tags_of(project.settings)] == [("Anger", ""), ("joy", "3")]
        with pytest.raises(EditRefused, match="There is a tag “Anger” already"):
            do(project, DefineTag("joy", name="angry"))
        with pytest.raises(EditRefused, match="needs a name"):
            do(project, SetTag((1,), "  "))
        with pytest.raises(EditRefused, match="no colour"):
            do(project, DefineTag("joy", colour="mauve"))
        with pytest.raises(EditRefused, match="no tag “sorrow”"):
            do(project, SetTag((1,), "sorrow", False))


def test_merging_gathers_owners_and_names_and_undo_parts_them_again(path: Path) -> None:
    with Project.open(path) as project:
        do(project, SetTag((1, 2), "angry"), SetTag((2, 3), "rage"), SetTag((6,), "anger"))
        before = observable(project)
        do(project, MergeTags(("angry", "rage"), "anger"))
        assert owners(project, "anger") == [1, 2, 3, 6]
        assert tags_of(project.settings)[0].aliases == ("angry", "rage")
        assert owners(project, "rage") == [1, 2, 3, 6]
        assert Filter((HasTag(),)).mask(project.columns).sum() == 4
        project.undo()
        assert observable(project) == before
        assert owners(project, "rage") == [2, 3]


def test_deleting_a_tag_never_gives_its_place_to_another(path: Path) -> None:
    with Project.open(path) as project:
        do(project, SetTag((1, 2), "old"))
        do(project, DeleteTag("old"))
        taken = project.position
        do(project, SetTag((3,), "new"))
        assert owners(project, "new") == [3]
        project.take_back(taken)
        assert owners(project, "old") == [1, 2]
        assert owners(project, "new") == [3]


def test_duplicates_have_the_same_tags_and_filters_combine_them(path: Path) -> None:
    with Project.open(path) as project:
        do(project, SetTag((1, 2), "a"), SetTag((2, 3), "b"))
        copy = project.apply(Command("Copy", (DuplicateConversation(2),))).new_keys[0]
        a, b = (tag.id for tag in tags_of(project.settings))

        def shown(clause: HasTag) -> list[int]:
            return [int(slot) + 1 for slot in Filter((clause,)).mask(project.columns).nonzero()[0]]

        assert shown(HasTag((a, b))) == [1, 2, 3, copy]
        assert shown(HasTag((a, b), every=True)) == [2, copy]
        assert shown(HasTag((a,), exclude=True)) == [3, 4, 5, 6]
        assert shown(HasTag(exclude=True)) == [4, 5, 6]
        do(project, DeleteConversations((2,)))
        assert shown(HasTag((a,))) == [1, copy]


def test_a_version_knows_tags_and_brings_them_back(path: Path) -> None:
    with Project.open(path) as project:
        do(project, SetTag((1, 2), "a"))
        version = project.save_version("first")
        do(project, SetTag((2, 3), "b"), SetTag((1,), "a", False), DefineTag("a", name="c"))
        compared = project.compare(version.position, project.position)
        assert compared.tagged == (1, 2, 3)
        assert compared.sentence == "3 conversations with other tags."
        project.restore(version.id)
        assert owners(project, "a") == [1, 2]
        assert [tag.name for tag in tags_of(project.settings)] == ["a"]
    with Project.open(path) as project:
        assert owners(project, "a") == [1, 2]


def test_a_step_of_many_is_one_packed_change(path: Path) -> None:
    with Project.open(path) as project:
        change = project.apply(Command("Tags", (SetTag(tuple(range(1, 7)), "all"),)))
        assert change.marked == (1, 2, 3, 4, 5, 6)
        assert change.settings == ("tag:1",)
        assert project.apply(Command("Tags", (SetTag((1,), "all"),))).touched == ()
        assert project.columns.plain("tag:1")[slots_of((1, 6))].tolist() == [True, True]
