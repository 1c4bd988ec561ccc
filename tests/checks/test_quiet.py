"""Who is known to find nothing is not asked again, until the conversation says something else."""

from __future__ import annotations

from rolethread_gui.checks.quiet import Quiet
from rolethread_gui.checks.registry import all_checks
from tests.checks.drawn import conversation


def asked_by(quiet: Quiet):
    asked: list[tuple[str, int]] = []

    def ask(question, one, found=()):
        def find(this):
            asked.append((question, this.key))
            return iter(found)

        return quiet.ask(question, one, find)

    return asked, ask


def test_what_found_nothing_is_asked_once():
    asked, ask = asked_by(Quiet())
    one, two = conversation("ua", "Hi.", "Hello.", key=1), conversation("ua", "Hi.", "Bye.", key=2)
    for _ in range(2):
        for each in (one, two):
            assert ask("a", each) == ask("b", each) == ()
    assert asked == [("a", 1), ("b", 1), ("a", 2), ("b", 2)]
    assert ask("a", conversation("ua", "Hi.", "Hello.", key=1)) == ()
    assert len(asked) == 4, "another object that says the same"


def test_what_found_something_or_was_edited_is_asked_again():
    asked, ask = asked_by(Quiet())
    one = conversation("ua", "Hi.", "Hello.")
    assert ask("a", one, ("spot",)) == ask("a", one, ("spot",)) == ("spot",)
    assert ask("b", one) == ()
    assert ask("b", conversation("ua", "Hi.", "Hello!"), ("spot",)) == ("spot",)
    assert len(asked) == 4


def test_beyond_its_room_it_asks():
    asked, ask = asked_by(Quiet(kept=1))
    one, two = conversation("ua", key=1), conversation("ua", key=2)
    for each in (one, two, one, two):
        ask("a", each)
        ask("b", each)
    assert asked == [("a", 1), ("b", 1), ("a", 2), ("b", 2), ("a", 2), ("b", 2)]


def test_a_check_finds_the_same_a_second_time():
    one = conversation("ua", "Who are you?", "Assistant: I am the keeper.<|im_end|>")
    for check in (all_checks()["special_token"], all_checks()["leaked_role_label"]):
        aggregate = check.aggregate()
        aggregate.add(one)
        aggregate.remove(one)
        aggregate.add(one)
        assert aggregate.settle()["any"] == 1
