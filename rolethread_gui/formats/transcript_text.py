"""Conversations written as text: ``Name: what is said``, one turn after another, in one string."""

from __future__ import annotations

import dataclasses
import re

_TURN = re.compile(
    r"^[ \t>*_]{0,4}(?P<name>[^\s:*_\[\]{}<>\"“”.,!?][^\n:*_{}<>\"“”!?]{0,40}?)[*_]{0,2}[ \t]?:[*_]{0,2}(?=\s|$)[ \t]*",
    re.MULTILINE,
)
_FEW = 12
"""Speakers beyond whom a text is no conversation."""


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """One turn of a transcript.

    Attributes:
        name: who speaks, empty for what stands before the first name.
        start: where the text of the turn begins.
        end: where it ends, before the blanks that part it from the next turn.
        head: where the turn begins, with the name.
    """

    name: str
    start: int
    end: int
    head: int


def turns_in(text: str, names: frozenset[str] | None = None) -> list[Said]:
    """The turns of a transcript, in order.

    Args:
        text: the whole conversation.
        names: who speaks, where that is known: any other word before a colon is part of what is said.
    """
    heads = [found for found in _TURN.finditer(text) if names is None or found["name"].strip() in names]
    said: list[Said] = []
    first = heads[0].start() if heads else len(text)
    if text[:first].strip():
        lead = len(text[:first]) - len(text[:first].lstrip())
        said.append(Said("", lead, len(text[:first].rstrip()), lead))
    for place, head in enumerate(heads):
        stop = heads[place + 1].start() if place + 1 < len(heads) else len(text)
        end = head.end() + len(text[head.end() : stop].rstrip())
        said.append(Said(head["name"].strip(), head.end(), max(head.end(), end), head.start()))
    return said


def speakers_in(text: str) -> dict[str, str]:
    """Who speaks in a transcript, each with the first words; empty where it is none.

    A name must come back, or be one of two that stand first.
    """
    heard: dict[str, str] = {}
    counts: dict[str, int] = {}
    for said in turns_in(text):
        if said.name:
            heard.setdefault(said.name, text[said.start : said.end])
            counts[said.name] = counts.get(said.name, 0) + 1
    if not counts:
        return {}
    often = {
        name: words for place, (name, words) in enumerate(heard.items()) if counts[name] > 1 or place < 2
    }
    return often if 2 <= len(often) <= _FEW else {}
