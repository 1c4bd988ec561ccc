"""How replies open."""

from __future__ import annotations

from rolethread_gui.ui.balance.chart import Chart
from rolethread_gui.wording import say

CHART = Chart(
    id="openings",
    title=say("Openings"),
    help=say(
        "The first words of each reply, the commonest first. An opening that stands in many replies becomes a habit of the model."
    ),
    order=30,
    empty=say("No two replies shown open with the same words."),
)
