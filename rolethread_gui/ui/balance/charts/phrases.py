"""Phrases that are used too often."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rolethread_gui.ui.balance.chart import Chart

CHART = Chart(
    id="phrases",
    title=str(QT_TRANSLATE_NOOP("Chart", "Overused phrases")),
    help=str(
        QT_TRANSLATE_NOOP(
            "Chart",
            "Phrases that stand in more conversations than one would expect. The model repeats them more often than the dataset does.",
        )
    ),
    order=40,
    empty=str(QT_TRANSLATE_NOOP("Chart", "No phrase is used too often in what is shown.")),
)
