"""The canon: facts of characters, where they disagree, and what is true of them. Lane: compute."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.base import View
from rolethread_gui.checks.character_facts import facts_of
from rolethread_gui.checks.rules.against_canon import AgainstCanon
from rolethread_gui.dataset.edits import SetSetting
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.likenesses import CANON
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.trying import TryingEnded

Keys = npt.NDArray[np.int64]
_STEP = 200


@dataclasses.dataclass(frozen=True, slots=True)
class Stated:
    """One value of a fact.

    Attributes:
        value: in small letters.
        shown: as it is mostly written.
        places: how often it is stated.
        prompts: how often in system prompts.
        keys: conversations that state it, in the order of the dataset.
    """

    value: str
    shown: str
    places: int
    prompts: int
    keys: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class CharacterFact:
    """A fact of a character with all that is said of it, the commonest value first."""

    who: str
    kind: str
    values: tuple[Stated, ...]

    @property
    def disagrees(self) -> bool:
        """Whether different things are said."""
        return len(self.values) > 1


def character_facts(
    reader: Reader, keys: Keys, ended: Callable[[], bool] = lambda: False
) -> list[CharacterFact]:
    """Facts of all characters, those that disagree first.

    Raises:
        TryingEnded: `ended` said so.
    """
    written: dict[tuple[str, str, str], Counter[str]] = {}
    prompts: Counter[tuple[str, str, str]] = Counter()
    having: dict[tuple[str, str, str], dict[int, None]] = {}
    for at in range(0, len(keys), _STEP):
        if ended():
            raise TryingEnded
        for conversation in reader.conversations(keys[at : at + _STEP].tolist()):
            texts = {turn.key: turn.text for turn in conversation.turns}
            for fact in facts_of(conversation):
                name = fact.who, fact.kind, fact.value
                written.setdefault(name, Counter())[texts[fact.turn][fact.start : fact.end]] += 1
                prompts[name] += fact.prompt
                having.setdefault(name, {})[conversation.key] = None
    grouped: dict[tuple[str, str], list[Stated]] = {}
    for name, spellings in written.items():
        shown = spellings.most_common(1)[0][0]
        grouped.setdefault(name[:2], []).append(
            Stated(name[2], shown, spellings.total(), prompts[name], tuple(having[name]))
        )
    found = [
        CharacterFact(who, kind, tuple(sorted(values, key=lambda one: (-len(one.keys), one.value))))
        for (who, kind), values in grouped.items()
    ]
    return sorted(
        found,
        key=lambda one: (not one.disagrees, -sum(value.places for value in one.values), one.who, one.kind),
    )


def canon_of(settings: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """What is true, by character and kind of fact."""
    listed = cast("list[dict[str, str]]", settings.get(CANON) or [])
    return {(one["who"], one["kind"]): one["value"] for one in listed}


def stating(settings: Mapping[str, Any], who: str, kind: str, value: str) -> SetSetting:
    """Say what is true of a character; empty leaves it open again."""
    known = {**canon_of(settings), (who, kind): value}
    if not value:
        del known[who, kind]
    listed = [{"who": one, "kind": other, "value": true} for (one, other), true in sorted(known.items())]
    return SetSetting(CANON, listed or None)


def corrections(
    reader: Reader, keys: Keys, canon: list[dict[str, str]], ended: Callable[[], bool] = lambda: False
) -> dict[int, list[Flag]]:
    """The changes after which every statement agrees with the canon, by conversation.

    Raises:
        TryingEnded: `ended` said so.
    """
    check, view = AgainstCanon(), View(figures=canon)
    found: dict[int, list[Flag]] = {}
    for at in range(0, len(keys), _STEP):
        if ended():
            raise TryingEnded
        for conversation in reader.conversations(keys[at : at + _STEP].tolist()):
            flags = check.flags(conversation, view)
            if flags:
                found[conversation.key] = flags
    return found
