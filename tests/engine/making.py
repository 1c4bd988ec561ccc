"""Projects for tests of checks, made through the project's own commands."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.dataset.edits import AddConversation, Command
from rolethread_gui.engine.project import Project

_WORDS = [
    "river",
    "stone",
    "lantern",
    "window",
    "garden",
    "letter",
    "winter",
    "summer",
    "captain",
    "harbour",
    "mountain",
    "silver",
    "quiet",
    "morning",
    "evening",
    "shadow",
    "forest",
    "kitchen",
    "teacher",
    "music",
    "bridge",
    "island",
    "storm",
    "candle",
    "velvet",
    "copper",
    "meadow",
]


def sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize() + "."


def texts(count: int, seed: int = 1) -> list[list[str]]:
    """Texts of conversations: user and assistant in turn, some with natural faults."""
    chance = random.Random(seed)
    made: list[list[str]] = []
    for place in range(count):
        row: list[str] = []
        for _ in range(chance.choice((1, 1, 2, 3))):
            row.append(sentence(chance, chance.randint(4, 12)))
            reply = " ".join(sentence(chance, chance.randint(6, 14)) for _ in range(chance.randint(2, 4)))
            if chance.random() < 0.15:
                reply = f"Certainly! {reply}"
            row.append(reply)
        if place % 17 == 3:
            row[-1] = ""
        if place % 23 == 5 and made:
            row = list(made[-1])
        made.append(row)
    return made


def turns_of(row: Sequence[str]) -> tuple[Turn, ...]:
    return tuple(
        Turn(key=place, role=Role.ASSISTANT if place % 2 else Role.USER, text=text)
        for place, text in enumerate(row)
    )


def make_project(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A project that holds these conversations; closed again."""
    edits = tuple(AddConversation(turns_of(row)) for row in rows)
    with Project.create(path) as project:
        if edits:
            project.apply(Command("Add", edits))
    return path
