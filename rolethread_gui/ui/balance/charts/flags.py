"""How many conversations each check has flagged."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rolethread_gui.ui.balance.chart import Chart

CHART = Chart(
    id="flags",
    title=str(QT_TRANSLATE_NOOP("Chart", "Flags")),
    help=str(
        QT_TRANSLATE_NOOP(
            "Chart", "How many conversations each check has flagged. Click one to see its conversations."
        )
    ),
    order=60,
    empty=str(QT_TRANSLATE_NOOP("Chart", "No conversation shown has a flag.")),
)
