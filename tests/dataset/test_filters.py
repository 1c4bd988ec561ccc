"""Filters: what a clause leaves out its opposite lets through, and each comes back from JSON as it was."""

from __future__ import annotations

import math

import msgspec
import numpy as np
import pytest

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.filters import (
    Between,
    Clause,
    Filter,
    HasFlag,
    HasStatus,
    HasValue,
    IsEdited,
    IsNoted,
    chip_text,
    clause_mask,
)


def _columns() -> Columns:
    columns = Columns()
    columns.grow(6)
    columns.plain("alive")[:] = True
    columns.plain("turns")[:] = [1, 2, 3, 5, 8, 40]
    columns.plain("noted")[:] = [1, 0, 0, 1, 0, 0]
    columns.plain("edited")[:] = [0, 3, 9, 0, 0, 12]
    columns.plain("flag:filler")[:] = [1, 0, 0, 2, 0, 0]
    for slot, texts in enumerate(("a", "ab", "", "b", "c", "")):
        columns.ragged("speakers").set(slot, [columns.code("speakers", text) for text in texts])
    return columns


PAIRS: tuple[tuple[Clause, Clause, str, str], ...] = (
    (
        Between("turns", 5, math.inf, "turns"),
        Between("turns", 5, math.inf, "turns", exclude=True),
        "turns: 5 or more",
        "turns: not 5 or more",
    ),
    (
        Between("turns", 2, 4, "turns"),
        Between("turns", 2, 4, "turns", exclude=True),
        "turns: 2 to 3",
        "turns: not 2 to 3",
    ),
    (IsNoted(True), IsNoted(False), "with a note", "without a note"),
    (IsEdited(), IsEdited(exclude=True), "edited", "not edited"),
    (
        IsEdited(5),
        IsEdited(5, exclude=True),
        "edited since the last version",
        "not edited since the last version",
    ),
    (HasFlag(("filler",)), HasFlag(("filler",), exclude=True), "Padding", "without Padding"),
    (
        HasValue("speakers", ("a",), "Speakers"),
        HasValue("speakers", ("a",), "Speakers", exclude=True),
        "Speakers: “a”",
        "Speakers: not “a”",
    ),
)


@pytest.mark.parametrize(("clause", "opposite", "chip", "other_chip"), PAIRS)
def test_the_opposite_lets_through_what_a_clause_leaves_out(
    clause: Clause, opposite: Clause, chip: str, other_chip: str
) -> None:
    columns = _columns()
    mask = clause_mask(clause, columns)
    assert 0 < np.count_nonzero(mask) < 6
    assert (mask != clause_mask(opposite, columns)).all()
    titles = {"filler": "Padding"}
    assert (chip_text(clause, titles), chip_text(opposite, titles)) == (chip, other_chip)
    kept = Filter((clause, HasStatus(("approved",)), opposite))
    assert msgspec.json.decode(msgspec.json.encode(kept), type=Filter) == kept
    assert Filter((clause,)).with_clause(opposite).clauses in ((opposite,), (clause, opposite))


def test_numbers_without_an_end_are_one_however_they_are_written() -> None:
    assert Between("turns", 5, math.inf, "turns") == Between("turns", 5, 1e309, "turns")
    (back,) = msgspec.json.decode(
        msgspec.json.encode((Between("turns", 5, math.inf, "turns"),)), type=tuple[Between]
    )
    assert clause_mask(back, _columns()).tolist() == [False, False, False, True, True, True]
