from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.columns import Columns, Ragged, keys_of, slots_of
from rolethread_gui.dataset.filters import (
    Between,
    Filter,
    HasFlag,
    HasMark,
    HasStatus,
    HasValue,
    IsIncluded,
    IsOneOf,
    chip_text,
)

steps = st.lists(st.tuples(st.integers(0, 6), st.lists(st.integers(0, 5), max_size=4)), max_size=30)


@given(steps, st.integers(0, 5), st.lists(st.booleans(), min_size=7, max_size=7))
def test_ragged_answers_like_a_plain_dictionary(
    changes: list[tuple[int, list[int]]], value: int, shown: list[bool]
) -> None:
    ragged, plain = Ragged(), dict[int, list[int]]()
    for slot, values in changes:
        ragged.set(slot, values)
        plain[slot] = values
    mask = np.array(shown)
    assert [slot for slot in range(7) if ragged.get(slot).tolist() != plain.get(slot, [])] == []
    assert np.flatnonzero(ragged.any_of([value], 7)).tolist() == sorted(
        s for s, v in plain.items() if value in v
    )
    assert np.flatnonzero(ragged.any_between(value, value + 2, 7)).tolist() == sorted(
        s for s, v in plain.items() if value in v or value + 1 in v
    )
    expected = sorted(v for s, values in plain.items() if shown[s] for v in values)
    assert sorted(ragged.shown(mask).tolist()) == expected
    slots, counts, values = ragged.compact()
    again = Ragged()
    again.set_many(slots, counts, values)
    assert all(again.get(slot).tolist() == plain.get(slot, []) for slot in range(7))


def some_columns() -> Columns:
    columns = Columns()
    columns.grow(5)
    columns.plain("alive")[:] = [True, True, True, True, False]
    columns.plain("place")[:] = [2, 1, 3, 0, 9]
    columns.plain("status")[:] = [0, 2, 1, 0, 0]
    columns.plain("included")[1] = False
    columns.plain("turns")[:] = [2, 4, 6, 8, 10]
    columns.plain("flag:filler")[:] = [1, 0, 0, 3, 1]
    columns.plain("formats")[2] = 0b100
    columns.ragged("reply_words").set(0, [10, 90])
    columns.ragged("reply_words").set(3, [40])
    columns.ragged("openings").set(0, [columns.code("openings", "of course")])
    return columns


def shown(columns: Columns, *clauses: object) -> list[int]:
    return keys_of(np.flatnonzero(Filter(tuple(clauses)).mask(columns)))  # type: ignore[arg-type]


def test_filters_find_what_they_say_and_never_the_deleted() -> None:
    columns = some_columns()
    assert shown(columns) == [1, 2, 3, 4]
    assert shown(columns, HasFlag(("filler",))) == [1, 4]
    assert shown(columns, HasFlag(("filler",), exclude=True)) == [2, 3]
    assert shown(columns, HasFlag()) == [1, 4]
    assert shown(columns, HasStatus(("to review",))) == [1, 4]
    assert shown(columns, HasStatus(("to review",), exclude=True)) == [2, 3]
    assert shown(columns, IsIncluded(included=False)) == [2]
    assert shown(columns, Between("turns", 4, 8, "turns")) == [2, 3]
    assert shown(columns, Between("reply_words", 80, 100, "reply length")) == [1]
    assert shown(columns, HasValue("openings", ("of course",), "opening")) == [1]
    assert shown(columns, HasMark(2, "lists")) == [3]
    assert shown(columns, IsOneOf((4, 99, 2), "search")) == [2, 4]
    assert shown(columns, HasFlag(("filler",)), Between("turns", 8, 9, "turns")) == [4]


def test_a_facet_counts_under_the_other_filters() -> None:
    both = Filter((HasFlag(("filler",)), HasStatus(("approved",))))
    columns = some_columns()
    assert both.mask(columns).sum() == 0
    assert both.mask(columns, without=HasStatus).sum() == 2


def test_a_clause_of_the_same_subject_gives_way() -> None:
    first = Filter().with_clause(Between("turns", 1, 3, "turns")).with_clause(Between("words", 1, 3, "words"))
    second = first.with_clause(Between("turns", 5, 9, "turns"))
    assert second.clauses == (Between("words", 1, 3, "words"), Between("turns", 5, 9, "turns"))
    assert second.without_clause(second.clauses[0]).clauses == (Between("turns", 5, 9, "turns"),)


def test_chips_read_as_sentences() -> None:
    assert chip_text(Between("turns", 4, 9, "turns"), {}) == "turns: 4 to 8"
    assert chip_text(Between("reply_words", 4, 5, "reply length", "words"), {}) == "reply length: 4 words"
    assert chip_text(HasFlag(("filler",)), {"filler": "Padding"}) == "Padding"
    assert (
        chip_text(HasValue("openings", ("of course",), "opening", exclude=True), {})
        == "opening: not “of course”"
    )


def test_order_follows_places_and_slots_are_keys_less_one() -> None:
    columns = some_columns()
    assert keys_of(columns.slots_in_order()) == [4, 2, 1, 3]
    assert slots_of([4, 2]).tolist() == [3, 1]


def test_growing_keeps_values_and_defaults() -> None:
    columns = some_columns()
    columns.grow(5000)
    assert columns.plain("turns")[:5].tolist() == [2, 4, 6, 8, 10]
    assert columns.plain("included")[4999]
    assert columns.plain("checked")[4999] == -1
    assert columns.plain("flag:other").sum() == 0


def test_what_stands_still_is_equally_long_whatever_arrives_meanwhile() -> None:
    columns = Columns()
    columns.grow(10)
    columns.plain("alive")[:] = True
    for slot in range(10):
        columns.ragged("reply_words").set(slot, [slot])
    still = columns.still()
    columns.grow(5000)
    columns.plain("alive")[:] = True
    columns.ragged("reply_words").set_many(
        np.arange(10, 5000), np.ones(4990, np.int64), np.arange(4990, dtype=np.int64)
    )
    assert still.size == len(still.alive()) == len(still.plain("flag:any")) == 10
    mask = still.alive()
    assert still.ragged("reply_words").shown(mask).tolist() == list(range(10))
    assert still.ragged("reply_words").pairs(mask)[0].tolist() == list(range(10))
    columns.plain("status")[3] = 2
    assert still.plain("status")[3] in (0, 2), "one value is the old or the new one"
    assert columns.ragged("reply_words").shown(columns.alive()).size == 5000
