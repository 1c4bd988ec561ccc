"""How many conversations each check has flagged."""

from __future__ import annotations

from rolethread_gui.ui.balance.chart import Chart
from rolethread_gui.wording import say

CHART = Chart(
    id="flags",
    title=say("Flags"),
    help=say("How many conversations each check has flagged. Click one to see its conversations."),
    order=60,
    empty=say("No conversation shown has a flag."),
)
