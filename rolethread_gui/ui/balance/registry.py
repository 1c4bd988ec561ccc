"""Finds the charts: every module of ``balance/charts`` has one, called ``CHART``."""

from __future__ import annotations

import importlib
import pkgutil

from rolethread_gui.ui.balance import charts
from rolethread_gui.ui.balance.chart import Chart


def all_charts() -> tuple[Chart, ...]:
    """Every chart, in the order of the wall."""
    found: list[Chart] = []
    for module in pkgutil.iter_modules(charts.__path__):
        chart = importlib.import_module(f"{charts.__name__}.{module.name}").CHART
        if not isinstance(chart, Chart):
            raise TypeError(f"{module.name}.CHART is not a chart")
        found.append(chart)
    return tuple(sorted(found, key=lambda chart: (chart.order, chart.id)))
