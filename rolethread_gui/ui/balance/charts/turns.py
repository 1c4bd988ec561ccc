"""How long the conversations are."""

from __future__ import annotations

from rolethread_gui.ui.balance.chart import Chart
from rolethread_gui.wording import say

CHART = Chart(
    id="turns",
    title=say("Turns"),
    help=say(
        "How many turns each conversation has. If all are short, the model never learns to keep a long conversation going."
    ),
    order=20,
    empty=say("There are no conversations in what is shown."),
)
