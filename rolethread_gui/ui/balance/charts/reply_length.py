"""How long the replies are."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rolethread_gui.ui.balance.chart import Chart

CHART = Chart(
    id="reply_length",
    title=str(QT_TRANSLATE_NOOP("Chart", "Reply length")),
    help=str(
        QT_TRANSLATE_NOOP(
            "Chart",
            "How many words each reply has. A model learns to answer at the lengths it sees: a lone peak teaches one length for everything.",
        )
    ),
    order=10,
    empty=str(QT_TRANSLATE_NOOP("Chart", "There are no replies in what is shown.")),
)
