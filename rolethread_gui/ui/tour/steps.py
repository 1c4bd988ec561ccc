"""What the tour says, and what it points at."""

from __future__ import annotations

import dataclasses
from typing import Final

from rolethread_gui.wording import say


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        targets: object names of what is pointed at; the first that can be seen counts.
        also: object names of what is pointed at besides, beside the first.
        title: its heading.
        text: two or three sentences.
    """

    targets: tuple[str, ...]
    title: str
    text: str
    also: tuple[str, ...] = ()


STEPS: Final = (
    Step(
        ("start_here", "conversation_table"),
        say("Begin with what harms most"),
        say(
            "The program reads every conversation for you. The worst findings stand here, three at most; each opens "
            "the conversations it speaks of. Now and then one is a question to answer."
        ),
    ),
    Step(
        ("filter_panel",),
        say("Choose what to show"),
        say(
            "Everything that was found, with its number, and more by which conversations differ. A click shows only "
            "these; Ctrl and a click adds others. The table, the charts and the count below follow."
        ),
    ),
    Step(
        ("conversation_view",),
        say("Read, and write right here"),
        say(
            "Every turn is text to type in. Words with a wavy or dotted line have a flag: put the pointer on them, and a "
            "card says why and what can be done. Dashes are spelling: click with the right button. Ctrl+Enter approves "
            "the conversation and goes on."
        ),
    ),
    Step(
        ("balance_strip", "balance_strip_button"),
        say("See what is frequent"),
        say(
            "A model learns what is frequent. Each bar is also a filter: click one to see its conversations. The Balance "
            "page on the left has the same charts, larger."
        ),
    ),
    Step(
        ("export_button", "top_bar"),
        say("Keep this moment, then export"),
        say(
            "Save a version before you train, to compare with later. Export says first what your trainer would leave "
            "out or cut. The file you opened is never written to, and all you do here can be undone."
        ),
        ("save_version_button",),
    ),
)
"""In order."""
