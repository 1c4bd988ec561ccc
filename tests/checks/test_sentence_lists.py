"""The lists of sentences find their own examples and pass over their near misses."""

from __future__ import annotations

import pytest

from rolethread_gui.checks.base import View
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.checks.sentence_lists import sentence_list
from tests.checks.drawn import conversation

LISTS = {"boilerplate": False, "refusal": True}
FAMILIES = [
    pytest.param(name, family, id=f"{name} {family.id}")
    for name, at_head in LISTS.items()
    for family in sentence_list(name, at_head=at_head).families
]


@pytest.mark.parametrize(("name", "family"), FAMILIES)
def test_examples_are_found_and_near_misses_are_not(name, family):
    wordings = sentence_list(name, at_head=LISTS[name])
    assert family.examples
    assert family.others
    for sentence in family.examples:
        assert [(one.start, one.end) for one in wordings.find(sentence)] == [(0, len(sentence))], sentence
    for sentence in family.others:
        assert wordings.find(sentence) == [], sentence


def test_a_character_may_say_no_in_banter():
    check = all_checks()["refusal"]
    said = "I can't give you that, sweetheart. Ask the captain."
    assert check.flags(conversation("ua", "Give me the key!", said), View())
    played = conversation("sua", "You are Mira, a smuggler. Personality: proud.", "Give me the key!", said)
    assert check.flags(played, View()) == []
    stock = conversation(
        "sua",
        "You are Mira, a smuggler. Personality: proud.",
        "Give me the key!",
        "I cannot fulfill this request.",
    )
    assert check.flags(stock, View())


def test_a_letter_of_excuse_was_asked_for():
    check = all_checks()["refusal"]
    said = "I'm sorry, but I can't help with that project this week."
    assert check.flags(conversation("ua", "Write an e-mail in which I decline.", said), View()) == []


def test_a_quoted_machine_is_a_story():
    check = all_checks()["ai_boilerplate"]
    said = "The robot tilted its head. “As an AI, I do not sleep,” it said."
    assert check.flags(conversation("ua", "Go on.", said), View()) == []
