"""Where notes on words go when the turns that they stand in are cut in two, joined, or get into another conversation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.word_notes import WordNote, pinned_again, place_of

Notes = tuple[WordNote, ...]
_NOWHERE = -1
"""Stands for a turn that is no more: no turn ever has this key."""


def parted(notes: Notes, made: Conversation, left: Conversation) -> tuple[Notes, Notes]:
    """Notes that stay, and those that go along with a conversation made of a part of another.

    Args:
        notes: of the conversation that was cut.
        made: the new one; its turns have the keys that they had.
        left: what stayed. Notes on a prompt that both begin with stay.
    """
    there = {turn.key for turn in made.turns} - {turn.key for turn in left.turns}
    stay = tuple(note for note in notes if note.turn not in there)
    return stay, tuple(note for note in notes if note.turn in there)


def taken_in(notes: Notes, others: Iterable[tuple[Notes, Mapping[int, int]]]) -> Notes:
    """The notes of a conversation that others were joined to.

    Args:
        notes: its own.
        others: notes of each of the others, and what the keys of its turns became; a note on a turn that was not
            taken along stays without its words.
    """
    found = list(notes)
    number = max((note.id for note in notes), default=0)
    for theirs, keys in others:
        for note in theirs:
            number += 1
            found.append(msgspec.structs.replace(note, id=number, turn=keys.get(note.turn, _NOWHERE)))
    return tuple(found)


def moved(notes: Notes, before: Conversation, after: Conversation, turn: int) -> Notes:
    """The notes of a conversation one of whose turns was cut in two, or joined with the next.

    Args:
        notes: all of them.
        before: the conversation as it was.
        after: as it is now.
        turn: key of the turn that was cut, or of the first of the two that were joined.
    """
    old, new = _texts(before), _texts(after)
    if turn not in old or turn not in new:
        return notes
    come = [key for key in new if key not in old]
    found: list[WordNote] = []
    for note in notes:
        text = old.get(note.turn, "")
        span = place_of(note, text)
        if note.turn != turn and note.turn in new:
            found.append(note)
            continue
        # Where its words can be now: as far from the beginning as they were, or as far from the end.
        places = [(turn, 0)] if note.turn == turn else []
        places += [(key, len(new[key]) - len(text)) for key in (*come, turn)]
        stays = note if note.turn in new else msgspec.structs.replace(note, turn=turn)
        found.append(_there(stays, text, span, places, new))
    return tuple(found)


def _there(
    note: WordNote,
    text: str,
    span: tuple[int, int] | None,
    places: list[tuple[int, int]],
    new: Mapping[int, str],
) -> WordNote:
    """The note at the first of some places where its words stand as they stood; as it is where they are at none."""
    if span is None:
        return note
    words = text[span[0] : span[1]]
    for key, shift in places:
        start, end = span[0] + shift, span[1] + shift
        if start >= 0 and new[key][start:end] == words:
            return pinned_again(msgspec.structs.replace(note, turn=key), new[key], (start, end))
    return note


def _texts(conversation: Conversation) -> dict[int, str]:
    turns: tuple[Turn, ...] = conversation.turns
    return {turn.key: turn.text for turn in turns}
