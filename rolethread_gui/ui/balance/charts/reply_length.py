"""How long the replies are."""

from __future__ import annotations

from rolethread_gui.ui.balance.chart import Chart
from rolethread_gui.wording import say

CHART = Chart(
    id="reply_length",
    title=say("Reply length"),
    help=say(
        "How many words each reply has. A model learns to answer at the lengths it sees: a lone peak teaches one length for everything."
    ),
    order=10,
    empty=say("There are no replies in what is shown."),
)
