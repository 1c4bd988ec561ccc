"""One chart with its title, its sentence, its drawing and the table of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from rolethread_gui.stats.compare import Compared
from rolethread_gui.ui import theme
from rolethread_gui.ui.balance.chart import Chart
from rolethread_gui.ui.balance.figures import Figures
from rolethread_gui.ui.balance.source import ChartSource

if TYPE_CHECKING:
    from rolethread_gui.ui.balance.plot import Plot


class ChartCard(QFrame):
    """A chart of the wall, or a small one of the strip.

    It refreshes only while it can be seen: a change marks it stale, and painting a stale one makes it
    ask for its numbers. They come one chart in each turn of the event loop.
    """

    def __init__(
        self, chart: Chart, source: ChartSource, parent: QWidget | None = None, *, small: bool = False
    ) -> None:
        super().__init__(parent)
        self.chart = chart
        self._source = source
        self._small = small
        self._stale = True
        self._asked = False
        self._data: Compared | None = None
        self._plot: Plot | None = None
        self._figures: Figures | None = None
        self.setProperty("kind", "plain" if small else "card")
        self.setObjectName(f"small_chart_card_{chart.id}" if small else f"chart_card_{chart.id}")
        self._title = QLabel(chart.title)
        self._title.setProperty("kind", "small_heading" if small else "heading")
        self._title.setToolTip(chart.help)
        self._legend = QLabel(self)
        self._legend.setToolTip(
            self.tr("Where the bars would end if what is shown were like the whole dataset.")
        )
        self._legend.setProperty("kind", "muted")
        self._legend.hide()
        self._sentence = QLabel(self)
        self._sentence.setProperty("kind", "muted")
        self._sentence.setWordWrap(True)
        self._sentence.setVisible(not small)
        self._empty = QLabel(self)  # says nothing until something was counted
        self._empty.setProperty("kind", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        self._build()
        source.changed.connect(self.mark_stale)
        source.counted.connect(self._counted)
        theme.current().changed.connect(self._recolour)

    def _build(self) -> None:
        unit = theme.UNIT_PX
        head = QHBoxLayout()
        head.setSpacing(unit)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._legend)
        layout = QVBoxLayout(self)
        layout.setSpacing(unit // 2)
        if self._small:
            layout.setContentsMargins(unit // 2, unit // 2, unit // 2, 0)
            layout.addLayout(head)
            layout.addLayout(self._stack, 1)
            return
        layout.setContentsMargins(2 * unit, unit, unit, unit)
        self._copy = self._button("copy", self.tr("Copy the figures"))
        self._copy.setObjectName(f"chart_copy_{self.chart.id}")
        self._copy.clicked.connect(self._copy_figures)
        self._switch = self._button("table-2", self.tr("Show the figures as a table"))
        self._switch.setCheckable(True)
        self._switch.setObjectName(f"chart_table_button_{self.chart.id}")
        self._switch.toggled.connect(self._switch_view)
        self._copy.hide()
        head.addWidget(self._copy)
        head.addWidget(self._switch)
        layout.addLayout(head)
        layout.addWidget(self._sentence)
        layout.addLayout(self._stack, 1)

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "flat")
        button.setIcon(theme.icon(icon, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    @Slot()
    def mark_stale(self) -> None:
        """Its numbers are old; it refreshes when it is painted next."""
        self._stale = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and ask for new numbers if the old ones are stale."""
        super().paintEvent(event)
        if self._stale and not self._asked and not self._later.isActive():
            self._later.start(0)

    @Slot()
    def refresh(self) -> None:
        """Ask for new numbers; they are drawn when they come."""
        self._stale = False
        self._asked = True
        self._source.ask(self.chart.id)

    @Slot(str, object)
    def _counted(self, chart: str, data: Compared | None) -> None:
        if chart == self.chart.id and self._asked:
            self._asked = False
            self._data = data
            self._draw()

    def _draw(self) -> None:
        data = self._data
        sentence = data.shown.sentence if data is not None else ""
        self._sentence.setText(sentence)
        self.setAccessibleName(self.chart.title)
        self.setAccessibleDescription(sentence)
        compared = data is not None and data.differs and bool(data.shown.counts)
        self._legend.setVisible(compared and not self._small)
        upright = data is not None and data.shown.kind == "histogram"
        self._legend.setText(self._legend_text("━" if upright else "┃", data))
        if data is None or not data.shown.counts or not any(data.shown.counts):
            self._empty.setText(self._empty_text())
            self._sentence.hide()
            self._stack.setCurrentWidget(self._empty)
            return
        self._sentence.setVisible(not self._small)
        if self._small:
            self._title.setToolTip(sentence)
        plot = self._plot or self._make_plot()
        plot.show_data(data, self._source.chosen(data))
        if self._figures is not None:
            self._figures.show_data(data)
        as_table = self._figures is not None and not self._small and self._switch.isChecked()
        self._stack.setCurrentWidget(self._figures if as_table and self._figures is not None else plot)

    def _legend_text(self, mark: str, data: Compared | None) -> str:
        if data is None or not data.version:
            return self.tr("{0} as in everything").format(mark)
        return self.tr("{0} as in “{1}”").format(mark, _shortened(data.version))

    def _empty_text(self) -> str:
        if self._source.waiting():
            return self.tr("This fills in while the checks run.")
        return self.chart.empty

    def _make_plot(self) -> Plot:
        from rolethread_gui.ui.balance.plot import Plot

        plot = Plot(small=self._small)
        plot.setObjectName(f"{'small_' if self._small else ''}chart_{self.chart.id}")
        plot.setAccessibleName(self.chart.title)
        plot.setToolTip(self.chart.help)
        plot.chosen.connect(self._chosen)
        self._stack.addWidget(plot)
        self._plot = plot
        return plot

    @Slot(int, int)
    def _chosen(self, first: int, last: int) -> None:
        if self._data is None:
            return
        clause = self._data.shown.clause_for(first, last) or self._data.shown.clause_for(last)
        if clause is not None:
            self._source.filter_requested.emit(clause)

    @Slot(bool)
    def _switch_view(self, table: bool) -> None:
        if table and self._figures is None:
            self._figures = Figures()
            self._figures.setObjectName(f"chart_table_{self.chart.id}")
            self._figures.setAccessibleName(self.chart.title)
            self._stack.addWidget(self._figures)
        self._copy.setVisible(table)
        tip = self.tr("Show the chart") if table else self.tr("Show the figures as a table")
        self._switch.setToolTip(tip)
        self._switch.setAccessibleName(tip)
        self._draw()

    @Slot()
    def _copy_figures(self) -> None:
        if self._figures is not None:
            self._figures.copy_all()

    @Slot()
    def _recolour(self) -> None:
        if self._plot is not None:
            self._plot.recolour()


def _shortened(name: str, most: int = 18) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
