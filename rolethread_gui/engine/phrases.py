"""Overused phrases as a table: how often, where, against what is ordinary, and what to say instead. Lane: compute."""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.rules.overused_phrase import OverusedPhrase, phrase_finder, shown_phrase
from rolethread_gui.checks.word_stream import FOOT, HEAD
from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import STATUSES, ReplaceText, SetSetting
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.engine.likenesses import PHRASE_DECISIONS
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.trying import ENOUGH_APPROVED, TryingEnded
from rolethread_gui.wording import say

Keys = npt.NDArray[np.int64]

OPENING, ENDING, INSIDE = "opening", "ending", "inside"
KEEP, REDUCE = "keep", "reduce"
_STEP = 200


@dataclasses.dataclass(frozen=True, slots=True)
class PhraseRow:
    """One phrase.

    Attributes:
        phrase: as the check counts it.
        text: as it is shown; an edge is marked by an ellipsis.
        where: `OPENING`, `ENDING` or `INSIDE`.
        places: how often it stands in replies.
        keys: conversations that have it, in the order of the dataset.
        lift: times the number of conversations that an ordinary phrase reaches in a dataset of this size.
        approved: share of the approved conversations that have it; None until ten are approved.
        share: share of all conversations.
    """

    phrase: str
    text: str
    where: str
    places: int
    keys: tuple[int, ...]
    lift: float
    approved: float | None
    share: float


def phrase_rows(
    reader: Reader,
    columns: Columns,
    keys: Keys,
    figures: Mapping[str, Any],
    ended: Callable[[], bool] = lambda: False,
) -> list[PhraseRow]:
    """Every overused phrase with its places, the most frequent first.

    Args:
        reader: of the project.
        columns: who is approved.
        keys: whom to look at.
        figures: of the check, kept phrases included.
        ended: asked often.

    Raises:
        TryingEnded: `ended` said so.
    """
    phrases = tuple(cast("Mapping[str, int]", figures.get("phrases", {})))
    if not phrases:
        return []
    places: dict[str, int] = dict.fromkeys(phrases, 0)
    having: dict[str, dict[int, None]] = {phrase: {} for phrase in phrases}
    for conversation, _, (phrase, _, _) in _places(reader, keys, phrases, ended):
        places[phrase] += 1
        having[phrase][conversation.key] = None
    approved = set((np.flatnonzero(columns.plain("status") == STATUSES.index("approved")) + 1).tolist())
    approved &= set(keys.tolist())
    total = max(1, len(keys))
    usual = max(8.0, 0.17 * math.pow(total, 0.6))  # as in `phrase_counts.PhraseCounter.floor`
    rows = [
        PhraseRow(
            phrase=phrase,
            text=shown_phrase(phrase),
            where=OPENING if HEAD in phrase.split(" ") else ENDING if FOOT in phrase.split(" ") else INSIDE,
            places=places[phrase],
            keys=tuple(having[phrase]),
            lift=len(having[phrase]) / usual,
            approved=len(approved & having[phrase].keys()) / len(approved)
            if len(approved) >= ENOUGH_APPROVED
            else None,
            share=len(having[phrase]) / total,
        )
        for phrase in phrases
        if places[phrase]
    ]
    return sorted(rows, key=lambda row: (-len(row.keys), row.text))


def replacements(
    reader: Reader, keys: Keys, phrase: str, texts: Sequence[str], ended: Callable[[], bool] = lambda: False
) -> dict[int, list[Flag]]:
    """Other words for every place of a phrase, by conversation; several are used in turn.

    Raises:
        TryingEnded: `ended` said so.
    """
    chosen = itertools.cycle(texts)
    found: dict[int, list[Flag]] = {}
    for conversation, turn, (_, start, end) in _places(reader, keys, (phrase,), ended):
        old = turn.text[start:end]
        new = next(chosen)
        if old[:1].isupper() and new:
            new = new[:1].upper() + new[1:]
        edit = ReplaceText(conversation.key, turn.key, start, end, new, old)
        found.setdefault(conversation.key, []).append(
            Flag(
                OverusedPhrase.id,
                conversation.key,
                turn.key,
                start,
                end,
                Severity.HINT,
                say("“{0}” becomes “{1}”.").format(old, new),
                words=old,
                fixes=(Fix(say("Say “{0}” for “{1}”").format(new, old), (edit,)),),
            )
        )
    return found


def deciding(settings: Mapping[str, Any], text: str, decision: str) -> SetSetting:
    """Keep a phrase, reduce it, or (empty) leave it to the check."""
    known = {**cast("dict[str, str]", settings.get(PHRASE_DECISIONS) or {}), text: decision}
    if not decision:
        del known[text]
    return SetSetting(PHRASE_DECISIONS, known or None)


def left_of(columns: Columns, texts: Sequence[str]) -> dict[str, int]:
    """In how many conversations each phrase is flagged now; follows every edit."""
    slots, codes = columns.ragged("phrases").pairs(columns.alive())
    pairs = np.unique(np.stack([slots, codes]), axis=1)[1] if len(slots) else codes
    found, counts = np.unique(pairs, return_counts=True)
    known = dict(zip(found.tolist(), counts.tolist(), strict=True))
    codes_of = {name: code for code, name in enumerate(columns.names["phrases"])}
    return {text: known.get(codes_of.get(text, -1), 0) for text in texts}


def _places(
    reader: Reader, keys: Keys, phrases: tuple[str, ...], ended: Callable[[], bool]
) -> Iterator[tuple[Conversation, Turn, tuple[str, int, int]]]:
    finder = phrase_finder(phrases)
    for at in range(0, len(keys), _STEP):
        if ended():
            raise TryingEnded
        for conversation in reader.conversations(keys[at : at + _STEP].tolist()):
            for turn in conversation.turns:
                if turn.role is Role.ASSISTANT and turn.text:
                    for found in finder.find(turn.text):
                        yield conversation, turn, found
