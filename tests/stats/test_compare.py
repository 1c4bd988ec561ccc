"""The same bars over two masks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.filters import clause_mask
from rolethread_gui.stats.charts import CHARTS
from rolethread_gui.stats.compare import compared, counts_in

TALK = st.tuples(
    st.lists(st.integers(0, 900), max_size=4),
    st.lists(st.sampled_from(["of course", "well", "i see", "no"]), max_size=4),
    st.lists(st.sampled_from(["a testament to", "shivers down"]), max_size=3),
    st.integers(0, 2**20 - 1),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def make(talks: list[tuple]) -> tuple[Columns, np.ndarray]:
    columns = Columns()
    columns.grow(len(talks))
    columns.plain("checked")[:] = 1
    for slot, (words, openings, phrases, formats, flag, alive, _) in enumerate(talks):
        columns.plain("alive")[slot] = alive
        columns.plain("turns")[slot] = 2 * len(words)
        columns.plain("formats")[slot] = formats
        columns.plain("flag:filler")[slot] = flag
        columns.ragged("reply_words").set(slot, words)
        columns.ragged("openings").set(slot, [columns.code("openings", text) for text in openings])
        columns.ragged("phrases").set(slot, [columns.code("phrases", text) for text in phrases])
    return columns, np.array([talk[6] for talk in talks], np.bool_)


@given(st.lists(TALK, min_size=1, max_size=30), st.sampled_from([chart for chart, _, _ in CHARTS]))
def test_what_is_shown_is_part_of_everything(talks: list[tuple], chart: str) -> None:
    columns, mask = make(talks)
    found = compared(chart, columns, mask)
    assert len(found.whole) == len(found.shown.counts)
    assert all(here <= all_ for here, all_ in zip(found.shown.counts, found.whole, strict=True))
    assert found.shown.of <= found.whole_of
    everything = compared(chart, columns, columns.alive())
    assert everything.shown.counts == everything.whole
    if found.shown.kind == "histogram":
        assert found.shown.edges == everything.shown.edges
        assert sum(found.shown.counts) == found.shown.of
        assert sum(found.whole) == found.whole_of


@given(st.lists(TALK, min_size=1, max_size=30), st.sampled_from([chart for chart, _, _ in CHARTS]))
def test_a_bar_shows_the_conversations_it_counts(talks: list[tuple], chart: str) -> None:
    columns, mask = make(talks)
    found = compared(chart, columns, mask)
    shown = columns.alive() & mask
    for bar, count in enumerate(found.shown.counts):
        clause = found.shown.clause_for(bar)
        assert clause is not None
        conversations = int((clause_mask(clause, columns) & shown).sum())
        assert (conversations > 0) == (count > 0)
        assert conversations <= count
        if found.shown.counted == "conversations":
            assert conversations == count


def test_masks_of_an_older_length_are_taken() -> None:
    columns, mask = make([([10], ["well"], [], 0, False, True, True)] * 5)
    assert compared("turns", columns, mask[:2]).shown.of == 2
    assert counts_in(compared("turns", columns, mask).shown, columns, columns.alive()) == (5,)
    with pytest.raises(KeyError):
        compared("no such chart", columns, mask)
