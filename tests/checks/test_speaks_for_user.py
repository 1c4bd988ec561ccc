"""Narration in the second person: the lists' own examples, and splitting a turn that writes the user's."""

from __future__ import annotations

import tomllib

import pytest

from rolethread_gui.checks.base import View
from rolethread_gui.checks.rules.speaks_for_user import SpeaksForUser, narrated
from rolethread_gui.dataset.conversation import Role
from rolethread_gui.resource_files import resource
from tests.checks.drawn import conversation, fixed, view_of

CHECK = SpeaksForUser()
LANGUAGES = tomllib.loads(resource("phrases", "second_person.toml").read_text("utf-8"))["language"]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one["id"])
def test_examples_are_found_and_near_misses_are_not(language):
    for sentence in language["examples"]:
        assert narrated(sentence), sentence
    for sentence in language["others"]:
        assert narrated(sentence) == [], sentence


def test_a_written_exchange_is_split_into_turns():
    said = "By the river.\n\nUser: And the price?\n\nAssistant: Ten euros."
    one = conversation("ua", "Where is the inn?", said)
    (flag,) = CHECK.flags(one, View())
    after = fixed(one, flag.fixes[0])
    assert [(turn.role, turn.text) for turn in after.turns] == [
        (Role.USER, "Where is the inn?"),
        (Role.ASSISTANT, "By the river."),
        (Role.USER, "And the price?"),
        (Role.ASSISTANT, "Ten euros."),
    ]
    cut = fixed(one, flag.fixes[1])
    assert [turn.text for turn in cut.turns] == ["Where is the inn?", "By the river."]


def test_a_dataset_told_in_the_second_person_is_asked_about_once():
    dataset = [
        conversation("ua", "*I wait.*", "You nod slowly. The door opens.", key=key) for key in range(1, 21)
    ]
    view = view_of(CHECK, dataset)
    (question,) = CHECK.questions(view.figures)
    assert "20 of 20 conversations" in question.sentence
    assert CHECK.flags(dataset[0], view) == []
    faults = View(figures=view.figures, answers={question.id: "faults"})
    assert len(CHECK.flags(dataset[0], faults)) == 1
