"""What the families of phrases are called: the lists in ``resources/phrases`` say it in English, here it can be translated."""

from __future__ import annotations

from rolethread_gui.wording import say

NAMES = frozenset(
    (
        say("Announcements of being happy to help"),
        say("Announcements of the answer"),
        say("Good wishes at the end"),
        say("Hopes that the answer helped"),
        say("Offers of further help"),
        say("One-word applause"),
        say("Praise of the question"),
        say("Ready-made words of agreement"),
        say("Sentences that only repeat the question"),
        say("Thanks for the question"),
        say("Words before padding"),
        say("Wrapping-up remarks"),
        say("refusals that name rules"),
        say("stock refusals"),
        say("words about being a machine"),
        say("words about having no body and no feelings"),
        say("words about training and knowledge"),
    )
)
"""Every name, in the language of the program."""


def named(name: str) -> str:
    """A name out of a list, in the language of the program."""
    return say(name)
