"""The samples that ship with the program: small datasets written for it, to learn with and to try things on."""

from __future__ import annotations

import dataclasses
from typing import Final

from rolethread_gui.wording import say


@dataclasses.dataclass(frozen=True, slots=True)
class Sample:
    """One sample.

    Attributes:
        id: name of its file in ``resources/samples``, without the ending.
        title: on its button and in the menu.
        about: one sentence.
        project: name of the project that is made of it.
    """

    id: str
    title: str
    about: str
    project: str


SAMPLES: Final = (
    Sample(
        "personas",
        say("Role-play"),
        say(
            "Sixty conversations with three characters, well written, with the faults that slip into such work."
        ),
        say("Sample"),
    ),
    Sample(
        "support",
        say("Help desk"),
        say(
            "Sixty conversations with a bicycle shop: padding, contradictions, and somebody's telephone number."
        ),
        say("Sample help desk"),
    ),
    Sample(
        "messy",
        say("Messy import"),
        say("Files of several kinds thrown together, with one of everything that goes wrong."),
        say("Sample of a messy import"),
    ),
)
"""All of them; the first is shown at the very first start."""


def sample(name: str) -> Sample:
    """The sample of that id.

    Raises:
        KeyError: there is none.
    """
    return {one.id: one for one in SAMPLES}[name]
