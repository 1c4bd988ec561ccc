from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.filters import Filter, HasFlag, HasMark, HasValue
from rolethread_gui.stats import charts
from rolethread_gui.stats.bins import histogram
from rolethread_gui.stats.charts import all_charts
from rolethread_gui.stats.formatting import FORMAT_MARKS


def dataset(rows):
    """Columns of conversations given as (reply words, openings, phrases, marks, flags)."""
    columns = Columns()
    columns.grow(len(rows))
    columns.plain("alive")[:] = True
    for slot, (replies, opened, phrases, marks, flags) in enumerate(rows):
        columns.plain("turns")[slot] = 2 * len(replies)
        columns.plain("formats")[slot] = sum(1 << bit for bit in marks)
        columns.plain("checked")[slot] = 0
        columns.ragged("reply_words").set(slot, replies)
        columns.ragged("openings").set(slot, [columns.code("openings", text) for text in opened])
        columns.ragged("phrases").set(slot, [columns.code("phrases", text) for text in phrases])
        for check in flags:
            columns.plain(f"flag:{check}")[slot] += 1
    return columns


ROWS = [
    ([10, 20], ["of course", "sure"], ["a tapestry of"], [0, 5], ["filler"]),
    ([30], ["of course"], ["a tapestry of", "a tapestry of"], [0], []),
    ([200], ["well"], [], [], ["filler", "filler", "pii"]),
    ([], [], [], [], []),
]


def everything(columns):
    return columns.alive()


def test_every_chart_has_figures_a_title_and_a_sentence():
    columns = dataset(ROWS)
    made = all_charts(columns, everything(columns), {"filler": "Padding"})
    assert [chart.id for chart in made] == [name for name, _, _ in charts.CHARTS]
    for chart in made:
        assert chart.title
        assert chart.sentence.endswith(".")
        assert len(chart.labels) == len(chart.counts)
        assert len(chart.edges) == (len(chart.counts) + 1 if chart.kind == "histogram" else 0)
        assert msgspec.json.decode(msgspec.json.encode(chart), type=charts.ChartData) == chart


def test_figures():
    columns = dataset(ROWS)
    mask = everything(columns)
    opened = charts.openings(columns, mask)
    assert (opened.labels, opened.counts, opened.of) == (("of course",), (2,), 4)
    assert opened.sentence == "2 of 4 replies (50\u00a0%) open with “of course”."
    phrases = charts.phrases(columns, mask)
    assert (phrases.labels, phrases.counts, phrases.of) == (("a tapestry of",), (2,), 4)
    marks = charts.formatting(columns, mask)
    assert (marks.labels, marks.counts, marks.of) == ((FORMAT_MARKS[0][2], FORMAT_MARKS[5][2]), (2, 1), 4)
    flags = charts.flags_by_check(columns, mask, {"filler": "Padding"})
    assert (flags.labels, flags.counts) == (("Padding", "pii"), (2, 1))
    assert charts.reply_length(columns, mask).of == 4
    assert charts.turns(columns, mask).of == 4


def test_charts_follow_the_filter():
    columns = dataset(ROWS)
    mask = Filter((HasFlag(("filler",)),)).mask(columns)
    assert charts.openings(columns, mask).of == 3
    assert charts.turns(columns, mask).of == 2


def test_nothing_shown():
    columns = dataset(ROWS)
    for chart in all_charts(columns, np.zeros(columns.size, np.bool_)):
        assert sum(chart.counts) == 0
        assert chart.clause_for(0) is None
        assert chart.share(0) == 0 if chart.counts else True


def test_clauses_of_bars():
    columns = dataset(ROWS)
    mask = everything(columns)
    assert charts.openings(columns, mask).clause_for(0) == HasValue("openings", ("of course",), "opens with")
    assert charts.flags_by_check(columns, mask).clause_for(1, 0) == HasFlag(("filler", "pii"))
    assert charts.formatting(columns, mask).clause_for(0) == HasMark(0, FORMAT_MARKS[0][2])
    assert charts.formatting(columns, mask).clause_for(0, 1) is None


lengths = st.lists(st.lists(st.integers(0, 3000), max_size=4), min_size=1, max_size=40)


@given(lengths, st.integers(0, 30), st.integers(0, 30))
def test_a_brushed_range_shows_just_its_conversations(drawn, first, last):
    columns = dataset([(replies, [], [], [], []) for replies in drawn])
    for make, values in (
        (charts.reply_length, drawn),
        (charts.turns, [[2 * len(replies)] for replies in drawn]),
    ):
        chart = make(columns, everything(columns))
        assert sum(chart.counts) == chart.of == sum(map(len, values))
        clause = chart.clause_for(first, last)
        if clause is None:
            continue
        low, high = sorted((first, last))
        start, end = chart.edges[min(low, len(chart.counts))], chart.edges[min(high + 1, len(chart.counts))]
        shown = Filter((clause,)).mask(columns)
        assert shown.tolist() == [any(start <= value < end for value in row) for row in values]


@given(st.lists(st.integers(0, 200_000), min_size=1, max_size=300))
def test_bins_hold_every_value_once(values):
    found = histogram(np.array(values, np.int64))
    assert len(found.counts) <= 26
    assert list(found.edges) == sorted(set(found.edges))
    assert found.counts == tuple(np.histogram(values, bins=found.edges)[0]) or found.edges[-1] > max(values)
    assert sum(found.counts) == len(values)
    assert found.edges[0] <= min(values)
    assert max(values) < found.edges[-1]
    assert found.low == min(values)
    assert found.high == max(values)
    assert sorted(values)[(len(values) - 1) // 2] == found.median or found.high > 65_536


@pytest.mark.parametrize(
    ("values", "width"), [(range(1, 13), 1), (range(40, 400), 20), ([*range(100, 200), 9000], 5)]
)
def test_edges_are_round(values, width):
    found = histogram(np.array(values, np.int64))
    assert {high - low for low, high in zip(found.edges[:-2], found.edges[1:-1], strict=True)} == {width}
    assert found.edges[0] % width == 0


def test_a_long_tail_shares_the_last_bar():
    found = histogram(np.array([*range(100, 200), 9000], np.int64))
    assert found.labels()[-1].endswith("or more")
    assert found.counts[-1] <= 3
