"""Conversations out of text that was pasted: a transcript, one in JSON, or plain paragraphs."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import msgspec

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.formats import scripts
from rolethread_gui.formats.base import RecordProblem
from rolethread_gui.formats.markups import TEMPLATES
from rolethread_gui.formats.registry import read_record
from rolethread_gui.formats.scripts import Script
from rolethread_gui.formats.speakers import plain_role


@dataclasses.dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted text holds.

    Attributes:
        conversations: the turns of each; whoever has a name that is no role has it as speaker.
        how: how it was understood: "json", "marks" (of a chat template), "names" or "paragraphs".
        names: who speaks, in the order in which they come up, with their likely roles.
    """

    conversations: tuple[tuple[Turn, ...], ...]
    how: str
    names: Mapping[str, Role]


def read_pasted(text: str) -> Pasted:
    """Understand a pasted text; nothing but blanks gives no conversation."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Pasted((), "paragraphs", {})
    return _json(text) or _marked(text) or _named(text) or _paragraphs(text)


def with_roles(pasted: Pasted, roles: Mapping[str, Role]) -> tuple[tuple[Turn, ...], ...]:
    """The conversations when the speakers have these roles."""
    return tuple(
        tuple(
            msgspec.structs.replace(turn, role=roles[turn.speaker]) if turn.speaker in roles else turn
            for turn in turns
        )
        for turns in pasted.conversations
    )


def _numbered(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    return tuple(
        msgspec.structs.replace(turn, key=place, label="", extra="") for place, turn in enumerate(turns)
    )


def _json(text: str) -> Pasted | None:
    if text.lstrip()[:1] not in ("{", "["):
        return None
    pieces = [text] if text.lstrip()[:1] == "[" else [text, *text.split("\n")]
    found: list[tuple[Turn, ...]] = []
    for piece in pieces:
        raw = piece.strip().encode("utf-8", "surrogatepass")
        if not raw:
            continue
        if raw[:1] == b"[":  # a bare list of messages
            raw = b'{"messages": ' + raw + b"}"
        try:
            turns = read_record(raw, 1).turns
        except (RecordProblem, ValueError):
            if piece is text:
                continue
            return None
        if turns:
            found.append(_numbered(turns))
        if piece is text and found:
            break
    return Pasted(tuple(found), "json", _names(found)) if found else None


def _marked(text: str) -> Pasted | None:
    for markup in TEMPLATES:
        marked = markup.split(text)
        if marked is not None and len(marked.pieces) > 1:
            turns = _numbered(markup.turns(marked))
            return Pasted((turns,), "marks", _names([turns]))
    return None


def _named(text: str) -> Pasted | None:
    found = scripts.detect(text)
    if found is None or not found.speakers:
        return None
    names = frozenset(speaker.name for speaker in found.speakers)
    roles = _likely_roles([speaker.name for speaker in found.speakers])
    made: list[tuple[Turn, ...]] = []
    # A single blank line may stand between turns here; a line of dashes, or more blank ones, parts conversations.
    for _, piece in scripts.conversations(text, "", names):
        marked = Script(found.spelling, names).split(piece)
        if marked is None or not piece.strip():
            continue
        made.append(
            tuple(
                Turn(
                    place,
                    roles.get(part.name, Role.SYSTEM),
                    part.text,
                    speaker="" if not part.name or plain_role(part.name) else part.name,
                )
                for place, part in enumerate(marked.pieces)
            )
        )
    if not made:
        return None
    return Pasted(tuple(made), "names", {name: role for name, role in roles.items() if not plain_role(name)})


def _likely_roles(names: Sequence[str]) -> dict[str, Role]:
    """Who says that they are the model is; else the second one to speak."""
    told = {name: role for name in names if (role := plain_role(name)) is not None}
    rest = [name for name in names if name not in told]
    model = None if Role.ASSISTANT in told.values() else int(Role.USER not in told.values())
    for place, name in enumerate(rest):
        told[name] = Role.ASSISTANT if place == model else Role.USER
    return {name: told[name] for name in names}


def _paragraphs(text: str) -> Pasted:
    """Text without names: one turn for each paragraph, user and model by turns."""
    parts = [part.strip("\n") for part in text.strip().split("\n\n") if part.strip()]
    turns = tuple(
        Turn(place, Role.ASSISTANT if place % 2 else Role.USER, part) for place, part in enumerate(parts)
    )
    return Pasted((turns,), "paragraphs", {})


def _names(conversations: Sequence[Sequence[Turn]]) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for turns in conversations:
        for turn in turns:
            if turn.speaker and turn.role is not Role.TOOL:
                found.setdefault(turn.speaker, turn.role)
    return found
