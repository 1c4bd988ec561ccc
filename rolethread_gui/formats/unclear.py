"""Conversations that do not say who the model is."""

from __future__ import annotations

from collections.abc import Iterable

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.problems import RecordProblem
from rolethread_gui.formats.registry import read_record
from rolethread_gui.formats.speakers import Speaker, plain_role

_MANY = 12
"""Labels beyond which they are no names of speakers."""


def unclear_speakers(raws: Iterable[bytes]) -> list[Speaker]:
    """Who speaks in some conversations, if no turn in them is the model's; else nobody.

    Args:
        raws: bytes of conversations. Looks at no more of them once one is clear.
    """
    said: dict[str, list[str]] = {}
    for raw in raws:
        try:
            turns = read_record(raw, 1).turns
        except RecordProblem:
            continue
        if any(turn.role is Role.ASSISTANT for turn in turns):
            return []
        for turn in turns:
            if turn.role in (Role.OTHER, Role.USER) and turn.label.strip():
                said.setdefault(turn.label.strip(), []).append(turn.text)
    if len(said) > _MANY or all(plain_role(name) is Role.USER for name in said):
        return []
    return [Speaker(name, tuple(texts[:2]), len(texts)) for name, texts in said.items()]
