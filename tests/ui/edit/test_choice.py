"""Who is chosen is a set of keys like any other, whatever it is kept as."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.ui.edit.choice import Choice

_KEYS = st.frozensets(st.integers(1, 90))
_ROWS = st.lists(st.integers(0, 120), unique=True)


@given(_KEYS, _KEYS)
def test_it_says_what_a_set_says(these: frozenset[int], those: frozenset[int]) -> None:
    choice = Choice(these)
    assert choice == these
    assert list(choice) == sorted(these)
    assert len(choice) == len(these)
    assert [key for key in range(-2, 130) if key in choice] == sorted(these)
    assert choice ^ Choice(those) == these ^ those
    assert choice ^ those == these ^ those
    assert choice == these  # which it goes on being


@given(_KEYS, _ROWS)
def test_rows_are_taken_in_and_out(these: frozenset[int], rows: list[int]) -> None:
    choice, slots = Choice(these), np.array(rows, np.int64)
    keys = {row + 1 for row in rows}
    assert choice.with_slots(slots) == these | keys
    assert choice.without_slots(slots) == these - keys
    assert choice.among(slots).tolist() == [row for row in rows if row + 1 in these]
    assert choice == these
