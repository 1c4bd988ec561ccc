"""How long the conversations are."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rolethread_gui.ui.balance.chart import Chart

CHART = Chart(
    id="turns",
    title=str(QT_TRANSLATE_NOOP("Chart", "Turns")),
    help=str(
        QT_TRANSLATE_NOOP(
            "Chart",
            "How many turns each conversation has. If all are short, the model never learns to keep a long conversation going.",
        )
    ),
    order=20,
    empty=str(QT_TRANSLATE_NOOP("Chart", "There are no conversations in what is shown.")),
)
