"""Aggregates of the structural and style checks: order and parts do not matter, removing undoes adding."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.rules.empty_turn import EmptyTurn
from rolethread_gui.checks.rules.format_inconsistent import FormatInconsistent
from rolethread_gui.checks.rules.wrong_role_order import WrongRoleOrder
from tests.checks.drawn import conversations


@pytest.mark.parametrize(
    "check", [EmptyTurn(), WrongRoleOrder(), FormatInconsistent()], ids=lambda check: check.id
)
@given(first=st.lists(conversations, max_size=5), second=st.lists(conversations, max_size=5))
def test_order_and_parts_do_not_matter(check, first, second):
    whole, left, right = check.aggregate(), check.aggregate(), check.aggregate()
    for one in [*first, *second]:
        whole.add(one)
    for one in reversed(second):
        left.add(one)
    for one in [*second, *first]:
        right.add(one)
    for one in second:
        right.remove(one)
    left.merge(pickle.loads(pickle.dumps(right)))
    assert left.settle() == whole.settle()
