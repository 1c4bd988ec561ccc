"""Which formatting marks replies use."""

from __future__ import annotations

from rolethread_gui.ui.balance.chart import Chart
from rolethread_gui.wording import say

CHART = Chart(
    id="formatting",
    title=say("Formatting"),
    help=say(
        "Which marks the replies use: asterisks, quotation marks, lists, headings. Mixed habits teach the model to mix them."
    ),
    order=50,
    empty=say("The replies shown are plain text, without formatting marks."),
)
