"""Find and replace in all texts: what is found where, what comes instead, and the way back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import Command, DeleteConversations, SetText, change_conversation
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.finding_places import Finder, find, keep_capitals
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.rewording import Place, Rewording, edit_of, rewording_command

TEXTS = st.text(st.sampled_from("aAbß éÉ你好😀.\n"), max_size=20)


def spoken(*texts: str) -> Conversation:
    roles = (Role.USER, Role.ASSISTANT)
    return Conversation(1, tuple(Turn(place, roles[place % 2], text) for place, text in enumerate(texts)))


def replaced(text: str, words: str, instead: str, **more: Any) -> str:
    """The text after all replacements, made the way History makes them."""
    conversation = spoken(text)
    places = Finder(Rewording(words, instead, **more)).places(conversation)
    for edit in rewording_command(map(edit_of, places), "x").edits:
        conversation = change_conversation(conversation, edit)  # type: ignore[arg-type]
    return conversation.turns[0].text


@pytest.mark.parametrize(
    ("text", "words", "instead", "more", "result"),
    [
        ("Color, COLOR, color", "color", "colour", {}, "colour, colour, colour"),
        ("Color, COLOR, color", "color", "colour", {"keep_capitals": True}, "Colour, COLOUR, colour"),
        ("Color, COLOR, color", "color", "colour", {"case": True}, "Color, COLOR, colour"),
        ("cat concat cat.", "cat", "dog", {"whole_words": True}, "dog concat dog."),
        ("wait... what.", "...", "…", {"whole_words": True}, "wait… what."),
        ("a.c abc", "a.c", "x", {}, "x abc"),
        ("😀 Mira 你好 Mira", "Mira", "Mia", {}, "😀 Mia 你好 Mia"),
        ("你好吗", "好", "们好", {}, "你们好吗"),
        ("John Smith", r"(\w+) (\w+)", r"\2, \1", {"pattern": True}, "Smith, John"),
        ("a\nb", r"^(\w)$", r"- \1", {"pattern": True}, "- a\n- b"),
        ("one  two   three", r"[ ]{2,}", " ", {"pattern": True}, "one two three"),
        ("ab", r"(a)|(b)", r"[\1]", {"pattern": True}, "[a][]"),
        ("back\\slash", "\\", "/", {}, "back/slash"),
        ("plain", "plain", r"\1", {}, r"\1"),
        ("abc", "x*", "-", {"pattern": True}, "abc"),
    ],
)
def test_what_comes_instead(text: str, words: str, instead: str, more: dict[str, Any], result: str) -> None:
    assert replaced(text, words, instead, **more) == result


@given(TEXTS, TEXTS.filter(bool), TEXTS)
def test_words_are_replaced_as_python_replaces_them(text: str, words: str, instead: str) -> None:
    assert replaced(text, words, instead, case=True) == text.replace(words, instead)


def test_places_count_code_points_and_show_what_is_around() -> None:
    (place,) = Finder(Rewording("mira", "Mia")).places(spoken("x", "😀你好 Mira " + "z" * 60))
    assert place == Place(1, 1, 4, 8, "Mira", "Mia", "😀你好 ", " " + "z" * 27 + "…")


def test_one_role_alone() -> None:
    conversation = spoken("salt", "salt", "salt")
    places = Finder(Rewording("salt", "gold", role=Role.USER)).places(conversation)
    assert [place.turn for place in places] == [0, 2]


@pytest.mark.parametrize(
    ("old", "new"), [("I", "We"), ("ABC", "WE"), ("Abc", "We"), ("abc", "we"), ("12", "we")]
)
def test_capitals_are_kept(old: str, new: str) -> None:
    assert keep_capitals(old, "we") == new


@pytest.mark.parametrize(("words", "instead"), [("(a", ""), ("a", r"\2"), ("(a)", r"\g<x"), ("a", "\\")])
def test_what_cannot_be_understood_is_said(words: str, instead: str) -> None:
    with pytest.raises(UserProblem, match="cannot be understood"):
        Finder(Rewording(words, instead, pattern=True)).places(spoken("aaa"))


def test_a_pattern_that_would_run_for_ever_ends_in_a_sentence() -> None:
    finder = Finder(Rewording(r"(?:a|aa|aaa)+$", "", pattern=True))
    with pytest.raises(UserProblem, match="takes too long in conversation 1"):
        finder.places(spoken("a" * 5000 + "b"))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    lines: list[str] = []
    for number in range(2500):
        reply = f"The lantern 😀 number {number}." if number % 5 == 0 else f"No {number}."
        turns = [{"role": "user", "content": "你好 Lantern?"}, {"role": "assistant", "content": reply}]
        lines.append(json.dumps({"messages": turns, "id": number}))
    (tmp_path / "data.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with Project.create(tmp_path / "p.rolethread") as made:
        made.import_source(tmp_path / "data.jsonl")
        yield made


def found(project: Project, wanted: Rewording, keys: list[int] | None = None) -> list[Place]:
    with project.reader() as reader:
        chosen = None if keys is None else np.array(keys, np.int64)
        return [place for batch in find(reader, wanted, chosen, project.columns) for place in batch]


def test_words_and_pattern_find_the_same_in_a_project(project: Project) -> None:
    project.apply(Command("Edit", (SetText(2, 1, "a LANTERN"), DeleteConversations((6,)))))
    wanted = Rewording("lantern", "lamp", role=Role.ASSISTANT)
    places = found(project, wanted)
    assert {place.conversation for place in places} == {2, *range(1, 2501, 5)} - {6}
    by_pattern = found(project, Rewording("l[a]ntern", "lamp", pattern=True, role=Role.ASSISTANT))
    assert sorted(places, key=lambda one: one.conversation) == by_pattern
    assert [one.conversation for one in found(project, wanted, [1, 3, 6, 11])] == [1, 11]
    assert found(project, Rewording("", "x")) == []


def test_one_step_skips_what_was_edited_meanwhile_and_is_undone_byte_for_byte(project: Project) -> None:
    before = [project.conversation(key) for key in range(1, 2501)]
    places = found(project, Rewording("lantern", "lamp", keep_capitals=True))
    assert len(places) == 3000
    project.apply(Command("Meanwhile", (SetText(1, 1, "Another lantern."),)))
    change = project.apply(rewording_command(map(edit_of, reversed(places)), "Replaced"))
    assert change.skipped == 1
    assert project.conversation(1).turns[1].text == "Another lantern."
    assert project.conversation(1).turns[0].text == "你好 Lamp?"
    assert project.conversation(11).turns[1].text == "The lamp 😀 number 10."
    assert not found(project, Rewording("lantern", "lamp"))[1:]
    project.undo()
    project.undo()
    assert [project.conversation(key) for key in range(1, 2501)] == before
    assert not project.columns.plain("edited").any()
