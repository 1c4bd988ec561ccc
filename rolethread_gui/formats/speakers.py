"""Who the model is, where a file names speakers instead of roles."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.choices import EXCERPT_LETTERS, Choices, Option, Question
from rolethread_gui.formats.message_keys import role_of
from rolethread_gui.wording import say

EVERYONE = "*"
"""The answer that all speakers are the model."""
_MODELS = frozenset(
    ("ai", "chatgpt", "claude", "gemini", "llm", "char", "character", "{{char}}", "bot", "assistant", "model")
)
_PEOPLE = frozenset(
    ("you", "me", "{{user}}", "player", "user", "human", "client", "customer", "patient", "visitor", "seeker")
)
_EXCERPTS = 2
_MANY = 12


@dataclasses.dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in a file.

    Attributes:
        name: as it stands there.
        texts: some of what they say, in order.
        turns: how many turns they have, 0 for as many as there are texts.
    """

    name: str
    texts: tuple[str, ...]
    turns: int = 0

    @property
    def excerpt(self) -> str:
        """Two pieces of what they say."""
        pieces = [" ".join(text.split()) for text in self.texts if text.strip()][:_EXCERPTS]
        each = EXCERPT_LETTERS // max(1, len(pieces)) - 6
        return " … ".join(piece if len(piece) <= each else piece[:each].rstrip() + "…" for piece in pieces)


def plain_role(name: str) -> Role | None:
    """The role behind a name that says it ("User", "AI"), None for the name of a character."""
    known = name.strip().casefold()
    if known in _MODELS:
        return Role.ASSISTANT
    if known in _PEOPLE:
        return Role.USER
    role = role_of(known)
    return None if role is Role.OTHER else role


def who_is_the_model(
    file: str, speakers: Sequence[Speaker], choices: Choices, *, everyone: bool = False
) -> tuple[str, ...]:
    """Names of the speakers whose turns the model is to learn.

    Args:
        file: name of the file, for the question.
        speakers: everybody who speaks in it.
        choices: what was answered before; an answer for another file of the same folder counts where the name
            is one of these.
        everyone: whether all of them together may be the model (the characters of a group chat).

    Raises:
        Question: nobody but the person can tell.
    """
    names = [speaker.name for speaker in speakers]
    if everyone and EVERYONE in choices.model:
        return tuple(names)
    answered = tuple(name for name in names if name in choices.model)
    if answered:
        return answered
    roles = {name: plain_role(name) for name in names}
    told = tuple(name for name in names if roles[name] is Role.ASSISTANT)
    if told and not everyone:
        return told
    unknown = [name for name in names if roles[name] is None]
    if len(unknown) == 1 and any(role is Role.USER for role in roles.values()):
        return tuple(unknown)
    raise _question(file, speakers, everyone=everyone)


def _question(file: str, speakers: Sequence[Speaker], *, everyone: bool) -> Question:
    ranked = sorted(speakers, key=lambda speaker: -(speaker.turns or len(speaker.texts)))[:_MANY]
    options = [Option(speaker.name, speaker.name or say("(no name)"), speaker.excerpt) for speaker in ranked]
    if everyone:
        options.insert(
            0, Option(EVERYONE, say("All of these characters"), " · ".join(one.title for one in options))
        )
    return Question(
        "model",
        say("Who is the model?"),
        say(
            "The turns of that speaker are what a model learns from; the others speak as the user. This can be "
            "changed later, turn by turn."
        ),
        file,
        tuple(options),
    )
