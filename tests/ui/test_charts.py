"""One chart: bars are chosen with mouse and keys, figures can be read and copied, only what is seen refreshes."""

from __future__ import annotations

import gc
import math
import weakref
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPainter, QPicture
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.filters import Between, Filter, HasFlag, HasValue, chip_text
from rolethread_gui.stats.charts import CHARTS
from rolethread_gui.stats.compare import compared
from rolethread_gui.ui import theme
from rolethread_gui.ui.balance.card import ChartCard
from rolethread_gui.ui.balance.plot import Plot
from rolethread_gui.ui.balance.registry import all_charts
from rolethread_gui.ui.balance.source import ChartSource

LONG = "a testament to the enduring and quite indomitable spirit of the people of the mountains"


def make_columns() -> Columns:
    columns = Columns()
    columns.grow(40)
    columns.plain("alive")[:] = True
    columns.plain("checked")[:] = 1
    for slot in range(40):
        columns.plain("turns")[slot] = 2 + slot % 4
        columns.ragged("reply_words").set(slot, [slot * 5])
        columns.ragged("openings").set(slot, [columns.code("openings", "of course" if slot < 30 else "well")])
        columns.ragged("phrases").set(slot, [columns.code("phrases", LONG)] if slot < 9 else [])
        columns.plain("flag:filler")[slot] = slot < 7
    return columns


class Wall:
    """Columns, a filter, and a source over both."""

    def __init__(self) -> None:
        self.columns = make_columns()
        self.filter = Filter()
        self.source = ChartSource()
        self.source.read_from(
            lambda: self.columns,
            lambda: self.filter.mask(self.columns),
            lambda: self.filter,
            lambda: {"filler": "Padding"},
        )
        self.asked: list[object] = []
        self.cards: list[ChartCard] = []
        self.source.filter_requested.connect(self.asked.append)

    def card(self, qtbot: QtBot, chart: str, *, small: bool = False) -> ChartCard:
        row = next(one for one in all_charts() if one.id == chart)
        card = ChartCard(row, self.source, small=small)
        qtbot.addWidget(card)
        self.cards.append(card)
        card.resize(420, 320)
        card.show()
        qtbot.waitUntil(lambda: card.accessibleName() != "" and not self.source.busy, timeout=60_000)
        return card


@pytest.fixture
def wall(qapp: QApplication) -> Iterator[Wall]:
    theme.apply(qapp, "light")
    made = Wall()
    crashes: list[str] = []
    made.source.crashed.connect(crashes.append)
    yield made
    made.source.close()
    assert not crashes, crashes[0]


def plot_of(card: ChartCard) -> Plot:
    plot = card.findChild(Plot)
    assert plot is not None
    return plot


def move(plot: Plot, to: QPoint, buttons: Qt.MouseButton) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(plot.viewport().mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(plot.viewport(), event)


def test_every_chart_has_numbers_words_and_a_place() -> None:
    assert [chart.id for chart in all_charts()] == [chart for chart, _, _ in CHARTS]
    for chart in all_charts():
        assert chart.title
        assert chart.help.endswith(".")
        assert chart.empty.endswith(".")


def drawn_texts(plot: Plot, axis: str) -> list[str]:
    """What stands beside an axis when it is painted."""
    picture = QPicture()
    painter = QPainter(picture)
    try:
        return [text for _, _, text in plot.axis(axis).generateDrawSpecs(painter)[2]]
    finally:
        painter.end()


@pytest.mark.parametrize("width", [150, 200, 420])
def test_a_long_name_is_cut_and_never_left_out(wall: Wall, qtbot: QtBot, width: int) -> None:
    card = wall.card(qtbot, "phrases", small=True)
    card.resize(width, 160)
    qtbot.waitUntil(lambda: card.width() == width, timeout=60_000)
    QApplication.processEvents()
    (name,) = drawn_texts(plot_of(card), "left")
    assert name.endswith("…")
    assert LONG.startswith(name.removesuffix("…"))


def test_the_last_bar_says_that_it_holds_everything_above(wall: Wall, qtbot: QtBot) -> None:
    wall.columns.ragged("reply_words").set(0, [9_000])
    wall.columns.ragged("reply_words").set(1, [100] * 20)
    for small in (False, True):
        plot = plot_of(wall.card(qtbot, "reply_length", small=small))
        data = wall.source.numbers("reply_length").shown
        assert data.counts[-1] >= 1
        assert drawn_texts(plot, "bottom")[-1] == f"{data.edges[-2]:,}+"
        QTest.mouseClick(
            plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.bar_center(len(data.counts) - 1)
        )
        clause = wall.asked[-1]
        assert clause == Between("reply_words", data.edges[-2], math.inf, "reply length", "words")
        assert chip_text(clause, {}) == f"reply length: {data.edges[-2]} words or more"
        wall.filter = Filter((clause,))
        assert wall.filter.mask(wall.columns)[0]
        assert wall.source.chosen(wall.source.numbers("reply_length")) == {len(data.counts) - 1}


def test_a_click_a_drag_and_shift_choose_bars(wall: Wall, qtbot: QtBot) -> None:
    plot = plot_of(wall.card(qtbot, "reply_length"))
    edges = wall.source.numbers("reply_length").shown.edges
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.bar_center(2))
    assert wall.asked == [Between("reply_words", edges[2], edges[3], "reply length", "words")]
    QTest.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.bar_center(3))
    for bar in (4, 5, 6):
        move(plot, plot.bar_center(bar), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.bar_center(6))
    assert wall.asked[-1] == Between("reply_words", edges[3], edges[7], "reply length", "words")


def test_bars_by_keys_and_in_words(wall: Wall, qtbot: QtBot) -> None:
    wall.filter = Filter((HasFlag(("filler",)),))
    plot = plot_of(wall.card(qtbot, "openings"))
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Down)
    assert "of course" in plot.accessibleDescription()
    assert "7 of 7 replies (100 %); in everything 75 %" in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert wall.asked == [HasValue("openings", ("of course",), "opens with")]
    lengths = plot_of(wall.card(qtbot, "reply_length"))
    lengths.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(lengths, key)
    QTest.keyClick(lengths, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(lengths, Qt.Key.Key_Space)
    edges = wall.source.numbers("reply_length").shown.edges
    assert wall.asked[-1] == Between("reply_words", edges[2], edges[4], "reply length", "words")
    QTest.keyClick(lengths, Qt.Key.Key_End)
    assert lengths.bar_text(len(edges) - 2) in lengths.accessibleDescription()


def test_the_bars_of_the_filter_are_marked(wall: Wall) -> None:
    wall.filter = Filter((Between("reply_words", 20, 45, "reply length"), HasFlag(("filler",))))
    found = wall.source.numbers("reply_length")
    marked = wall.source.chosen(found)
    assert {found.shown.edges[bar] for bar in marked} == {
        edge for edge in found.shown.edges if 15 < edge < 45
    }
    assert wall.source.chosen(wall.source.numbers("flags")) == {0}
    assert wall.source.chosen(wall.source.numbers("turns")) == frozenset()


def test_long_names_are_cut_and_told_whole(wall: Wall, qtbot: QtBot) -> None:
    plot = plot_of(wall.card(qtbot, "phrases", small=True))
    qtbot.waitUntil(lambda: plot.axis("left").width() < 0.6 * plot.width(), timeout=60_000)
    spot = plot.bar_center(0)
    move(plot, spot, Qt.MouseButton.NoButton)
    assert LONG in plot._bars.toolTip()
    assert plot.bar_at(QPointF(spot)) == 0
    assert plot.bar_at(QPointF(spot.x(), plot.height() - 2)) is None


def test_figures_as_a_table_to_copy(wall: Wall, qtbot: QtBot) -> None:
    card = wall.card(qtbot, "turns")
    button = card.findChild(QWidget, "chart_table_button_turns")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    table = card.findChild(QWidget, "chart_table_turns")
    assert table.isVisible()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Turns\tConversations\tShare\tOf everything"
    assert lines[1:] == [f"{turns}\t10\t25.0 %\t25.0 %" for turns in (2, 3, 4, 5)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert plot_of(card).isVisible()


def test_only_what_is_seen_refreshes(wall: Wall, qtbot: QtBot) -> None:
    card = wall.card(qtbot, "turns")
    sentence = card.accessibleDescription()
    card.hide()
    wall.columns.plain("turns")[:] = 8
    wall.source.touch()
    qtbot.waitSignal(wall.source.changed, timeout=60_000).wait()
    QApplication.processEvents()
    assert card.accessibleDescription() == sentence
    card.show()
    qtbot.waitUntil(
        lambda: card.accessibleDescription() == "All 40 conversations have 8 turns.", timeout=60_000
    )


def test_nothing_to_draw_is_said(wall: Wall, qtbot: QtBot) -> None:
    wall.filter = Filter((Between("turns", 99, 100, "turns"),))
    card = wall.card(qtbot, "openings")
    assert card._empty.isVisible()
    assert card._empty.text().endswith(".")
    wall.filter = Filter()
    wall.columns.plain("checked")[:] = -1
    for slot in range(40):
        wall.columns.ragged("phrases").set(slot, [])
    waiting = wall.card(qtbot, "phrases")
    assert waiting._empty.text() == "This fills in while the checks run."


def test_an_edit_makes_no_chart_say_that_it_fills_in(wall: Wall, qtbot: QtBot) -> None:
    for slot in range(40):
        wall.columns.ragged("phrases").set(slot, [])
    card = wall.card(qtbot, "phrases")
    said = card._empty.text()
    wall.columns.plain("checked")[3] = -1
    wall.source.touch()
    qtbot.waitUntil(lambda: not wall.source.busy)
    card.refresh()
    qtbot.waitUntil(lambda: not wall.source.busy)
    assert card._empty.text() == said == card.chart.empty
    wall.columns.plain("checked")[:30] = -1  # as after an import
    card.refresh()
    qtbot.waitUntil(lambda: not wall.source.busy)
    assert card._empty.text() == "This fills in while the checks run."


def test_nothing_is_claimed_before_anything_was_counted(wall: Wall, qtbot: QtBot) -> None:
    row = all_charts()[0]
    card = ChartCard(row, wall.source)
    qtbot.addWidget(card)
    assert row.empty not in [label.text() for label in card.findChildren(QLabel)]


def test_charts_follow_the_theme_and_leave_nothing(wall: Wall, qapp: QApplication, qtbot: QtBot) -> None:
    plot = Plot()
    plot.show_data(compared("turns", wall.columns, np.ones(40, np.bool_)), frozenset())
    plot.resize(300, 200)
    plot.show()
    theme.apply(qapp, "dark")
    plot.recolour()
    middle = plot.grab().toImage().pixelColor(plot.bar_center(0) + QPoint(0, 20)).name()
    assert middle == theme.DARK.bar
    theme.apply(qapp, "light")
    gone = weakref.ref(plot)
    plot.deleteLater()
    del plot
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
