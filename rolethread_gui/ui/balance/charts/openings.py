"""How replies open."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rolethread_gui.ui.balance.chart import Chart

CHART = Chart(
    id="openings",
    title=str(QT_TRANSLATE_NOOP("Chart", "Openings")),
    help=str(
        QT_TRANSLATE_NOOP(
            "Chart",
            "The first words of each reply, the commonest first. An opening that stands in many replies becomes a habit of the model.",
        )
    ),
    order=30,
    empty=str(QT_TRANSLATE_NOOP("Chart", "No two replies shown open with the same words.")),
)
