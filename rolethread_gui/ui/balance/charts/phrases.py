"""Phrases that are used too often."""

from __future__ import annotations

from rolethread_gui.ui.balance.chart import Chart
from rolethread_gui.wording import say

CHART = Chart(
    id="phrases",
    title=say("Overused phrases"),
    help=say(
        "Phrases that stand in more conversations than one would expect. The model repeats them more often than the dataset does."
    ),
    order=40,
    empty=say("No phrase is used too often in what is shown."),
)
