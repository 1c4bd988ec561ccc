"""The table's model and view on many conversations: keys are identity, whatever is sorted or filtered."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.filters import Between, Filter, HasFlag, HasStatus
from rolethread_gui.ui.edit.facets import Click, Facet, clicked, counts, state
from rolethread_gui.ui.edit.shown import Shown
from rolethread_gui.ui.edit.table import ConversationTable
from rolethread_gui.ui.edit.table_choice import MIRRORED
from rolethread_gui.ui.edit.table_model import (
    DONE_ROLE,
    FLAGS_ROLE,
    INCLUDED,
    OPENING,
    STATUS,
    TEXT_SORT_LIMIT,
    WORDS,
    ConversationModel,
)

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Texts:
    """Texts made from the key."""

    def __init__(self) -> None:
        self.asked = 0

    def texts(self, keys: Sequence[int]) -> list[tuple[str, str]]:
        self.asked += len(keys)
        return [(f"Opening {-key % 97:02d} of {key}", f"Reply {key}") for key in keys]


def make_columns(count: int) -> Columns:
    columns = Columns()
    columns.grow(count)
    columns.plain("alive")[:] = True
    columns.plain("place")[:] = np.arange(count)
    columns.plain("words")[:] = (np.arange(count) * 7919) % 1009
    columns.plain("turns")[:] = 2
    columns.plain("flag:filler")[:] = np.arange(count) % 3 == 0
    columns.plain("warnings")[:] = np.arange(count) % 3 == 0
    columns.plain("status")[:] = np.arange(count) % 5 == 0
    return columns


def make_model(count: int, columns: Columns | None = None) -> ConversationModel:
    model = ConversationModel(Texts())
    model.set_columns(make_columns(count) if columns is None else columns)
    return model


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    columns = make_columns(40)
    model = make_model(40, columns)
    tester = QAbstractItemModelTester(model, FATAL)
    model.sort(WORDS, Qt.SortOrder.DescendingOrder)
    model.sort(OPENING)
    model.sort(-1)
    model.shown.filter = Filter((HasFlag(("filler",)),))
    model.resettle()
    columns.plain("alive")[3] = False
    model.took((), (), (4,))
    columns.plain("alive")[3] = True
    model.took((), (4,), ())
    columns.plain("flag:filler")[6] = 0
    model.repaint((7,), texts=True)
    columns.grow(60)
    columns.plain("alive")[40:] = True
    columns.plain("flag:filler")[40:] = 1
    model.arrived()
    assert model.rowCount() == 14 + 20
    model.set_columns(None)
    assert model.rowCount() == 0
    del tester


def test_deleted_rows_come_back_where_they_were() -> None:
    columns = make_columns(20)
    model = make_model(20, columns)
    model.sort(WORDS)
    before = model.shown.slots.tolist()
    columns.plain("alive")[[4, 9]] = False
    model.took((), (), (5, 10))
    assert model.shown.slots.tolist() == [slot for slot in before if slot not in (4, 9)]
    columns.plain("alive")[[4, 9]] = True
    model.took((), (5, 10), ())
    assert model.shown.slots.tolist() == before


def test_who_no_longer_matches_stays_dimmed() -> None:
    columns = make_columns(9)
    model = make_model(9, columns)
    model.shown.filter = Filter((HasFlag(("filler",)),))
    model.resettle()
    columns.plain("flag:filler")[3] = 0
    model.repaint((4,))
    assert [bool(model.index(row, 0).data(DONE_ROLE)) for row in range(3)] == [False, True, False]
    assert model.shown.left_and_done(columns) == (2, 1)
    columns.plain("flag:filler")[1] = 1
    assert model.shown.waiting(columns) == 1
    model.resettle()
    assert model.shown.slots.tolist() == [0, 1, 6]


def test_the_texts_of_a_row_are_read_when_it_is_painted_and_kept_until_they_change() -> None:
    texts = Texts()
    model = ConversationModel(texts)
    model.set_columns(make_columns(1000))
    assert model.index(500, OPENING).data() == "Opening 81 of 501"
    assert texts.asked == 1
    assert model.index(501, OPENING).data() == "Opening 80 of 502"
    for row in (500, 501):
        model.index(row, OPENING).data()
    assert texts.asked == 2
    model.repaint((502,), texts=True)
    for row in (500, 501):
        model.index(row, OPENING).data()
    assert texts.asked == 3


def test_texts_sort_only_while_few_are_shown(qtbot: QtBot) -> None:
    model = make_model(TEXT_SORT_LIMIT + 1)
    assert not model.can_sort(OPENING)
    table = ConversationTable(model)
    qtbot.addWidget(table)
    with qtbot.waitSignal(table.told):
        table.horizontalHeader().setSortIndicator(OPENING, Qt.SortOrder.AscendingOrder)
    model.shown.filter = Filter((Between("words", 0, 50, "words"),))
    model.resettle()
    model.sort(OPENING)
    shown = [model.index(row, OPENING).data() for row in range(model.rowCount())]
    assert shown == sorted(shown)


def _table(qtbot: QtBot, count: int) -> ConversationTable:
    table = ConversationTable(make_model(count))
    qtbot.addWidget(table)
    table.resize(700, 400)
    table.show()
    return table


def _click(
    table: ConversationTable, row: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = table.visualRect(table.model().index(row, STATUS)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def test_small_selections_are_mirrored(qtbot: QtBot) -> None:
    table = _table(qtbot, 50)
    _click(table, 2)
    _click(table, 5, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen == {3, 4, 5, 6}
    _click(table, 4, Qt.KeyboardModifier.ControlModifier)
    assert table.chosen == {3, 4, 6}
    table._model.sort(WORDS, Qt.SortOrder.DescendingOrder)
    rows = {index.row() for index in table.selectionModel().selectedRows()}
    assert {table._model.key(row) for row in rows} == {3, 4, 6}
    table._model.shown.filter = Filter((HasFlag(("filler",)),))
    table._model.resettle()
    assert table.chosen == {3, 4, 6}
    assert table.shown_chosen() == [4]


def test_a_plain_click_lets_go_of_what_the_filter_hides(qtbot: QtBot) -> None:
    table = _table(qtbot, 50)
    table.choose((2, 4, 7))
    table._model.shown.filter = Filter((HasFlag(("filler",)),))
    table._model.resettle()
    _click(table, 3, Qt.KeyboardModifier.ControlModifier)
    assert table.chosen == {2, 4, 7, 10}
    _click(table, 3)
    assert table.chosen == {10}
    table.choose((2, 10))
    assert table.hidden_count() == 1
    _click(table, 3)  # chosen already: nothing changes for Qt
    assert table.chosen == {10}
    table.choose((2, 10))
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.chosen == {13}


def test_what_was_deleted_is_not_hidden_by_the_filter(qtbot: QtBot) -> None:
    columns = make_columns(50)
    model = make_model(50, columns)
    table = ConversationTable(model)
    qtbot.addWidget(table)
    table.choose((2, 4))
    columns.plain("alive")[1] = False
    model.took((), (), (2,))
    assert (table.chosen_count(), table.hidden_count()) == (1, 0)
    columns.plain("alive")[1] = True
    model.took((), (2,), ())
    assert table.shown_chosen() == [2, 4]


def test_the_row_that_was_clicked_stays_in_sight_when_a_bar_takes_its_room(qtbot: QtBot) -> None:
    table = _table(qtbot, 50)
    last = table.rowAt(table.viewport().height() - 1) - 1
    _click(table, last)
    table.resize(700, 350)
    place = table.visualRect(table.model().index(last, STATUS))
    assert 0 <= place.top() < place.bottom() < table.viewport().height()
    table.scrollToTop()
    table.resize(700, 300)  # who scrolled away from it is let alone
    assert table.rowAt(0) == 0


def test_large_selections_live_in_the_set(qtbot: QtBot) -> None:
    table = _table(qtbot, 100_000)
    table.selectAll()
    assert table.all_shown_chosen()
    assert len(table.chosen) == 100_000
    assert not table.selectionModel().hasSelection()
    _click(table, 3, Qt.KeyboardModifier.ControlModifier)
    assert 4 not in table.chosen
    table._model.sort(WORDS)
    table._model.shown.filter = Filter((HasFlag(("filler",)),))
    table._model.resettle()
    assert len(table.shown_chosen()) == 33_334 - 1
    _click(table, 1)
    assert len(table.chosen) == 1
    assert table.selectionModel().hasSelection()


def test_a_long_range_by_shift_becomes_a_set(qtbot: QtBot) -> None:
    table = _table(qtbot, 2000)
    _click(table, 0)
    index = table.model().index(1999, STATUS)
    flags = QItemSelectionModel.SelectionFlag.SelectCurrent | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    table.selectionModel().select(QItemSelection(table.model().index(0, 0), index), flags)
    assert len(table.chosen) == 2000 > MIRRORED
    assert table.is_large()


def test_a_click_on_the_tick_asks_for_it(qtbot: QtBot) -> None:
    table = _table(qtbot, 5)
    place = table.visualRect(table.model().index(2, INCLUDED)).center()
    with qtbot.waitSignal(table._model.inclusion_wanted) as asked:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [3, False]


def test_sorting_and_filtering_many(qtbot: QtBot) -> None:
    model = make_model(100_000)
    model.sort(WORDS, Qt.SortOrder.DescendingOrder)
    model.shown.filter = Filter((HasFlag(("filler",)), HasStatus(("to review",))))
    model.resettle()
    assert model.index(0, 0).data(FLAGS_ROLE) == (0, 1, 0)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(list(Click))), max_size=8))
def test_facet_clicks_never_want_and_exclude_the_same(clicks: list[tuple[str, Click]]) -> None:
    filter_ = Filter()
    for check, how in clicks:
        filter_ = clicked(filter_, Facet("flag", check), how)
        wanted = {
            c
            for clause in filter_.clauses
            if isinstance(clause, HasFlag) and not clause.exclude
            for c in clause.checks
        }
        unwanted = {
            c
            for clause in filter_.clauses
            if isinstance(clause, HasFlag) and clause.exclude
            for c in clause.checks
        }
        assert not wanted & unwanted
        assert len(filter_.clauses) <= 2


@pytest.mark.parametrize(
    "facet", [Facet("status", "approved"), Facet("included", "no"), Facet("edited", "yes"), Facet("flag", "")]
)
def test_a_second_click_takes_a_facet_back(facet: Facet) -> None:
    once = clicked(Filter(), facet, Click.ONLY)
    assert state(once, facet) == "on"
    assert clicked(once, facet, Click.ONLY) == Filter()


def test_counts_are_taken_under_the_other_filters() -> None:
    columns = make_columns(30)
    found = counts(columns, Filter((HasStatus(("in progress",)),)), ["filler"])
    assert found[Facet("flag", "filler")] == 2  # slots 0 and 15
    assert found[Facet("status", "to review")] == 24
    found = counts(columns, Filter((HasFlag(("filler",)),)), ["filler"])
    assert found[Facet("flag", "filler")] == 10
    assert found[Facet("status", "in progress")] == 2


def test_shown_takes_new_ones_at_their_place() -> None:
    columns = make_columns(4)
    shown = Shown()
    shown.settle(columns)
    columns.grow(5)
    columns.plain("alive")[4] = True
    columns.plain("place")[4] = 1.5
    shown.insert(columns, np.array([4]))
    assert shown.slots.tolist() == [0, 1, 4, 2, 3]
    assert shown.row(5) == 2
