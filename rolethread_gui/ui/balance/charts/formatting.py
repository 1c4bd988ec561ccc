"""Which formatting marks replies use."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rolethread_gui.ui.balance.chart import Chart

CHART = Chart(
    id="formatting",
    title=str(QT_TRANSLATE_NOOP("Chart", "Formatting")),
    help=str(
        QT_TRANSLATE_NOOP(
            "Chart",
            "Which marks the replies use: asterisks, quotation marks, lists, headings. Mixed habits teach the model to mix them.",
        )
    ),
    order=50,
    empty=str(QT_TRANSLATE_NOOP("Chart", "The replies shown are plain text, without formatting marks.")),
)
