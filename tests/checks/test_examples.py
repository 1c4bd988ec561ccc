"""The examples that the program shows are what the checks really find, and leave alone."""

from __future__ import annotations

import pytest

from rolethread_gui.checks.examples import examples_of
from rolethread_gui.checks.groups import GROUPS, grouped
from rolethread_gui.checks.registry import all_checks
from tests.checks.drawn import spans_are_exact


@pytest.mark.parametrize("check", sorted(all_checks()))
def test_a_check_finds_its_example_and_leaves_the_other_alone(check):
    found = examples_of(all_checks()[check])
    assert {example.flagged for example in found} == {True, False}
    for example in found:
        assert bool(example.flags) == example.flagged, example.conversation
        spans_are_exact(list(example.flags), example.conversation)


def test_every_check_stands_in_one_group():
    named = [name for _, names in GROUPS for name in names]
    assert len(named) == len(set(named))
    assert set(named) <= set(all_checks())
    shown = [check.id for _, checks in grouped() for check in checks]
    assert sorted(shown) == sorted(all_checks())
