"""What the checks know, without what a person decided to be no fault: variations on purpose, phrases to keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from rolethread_gui.checks.rules.overused_phrase import OverusedPhrase, shown_phrase

PHRASE_DECISIONS = "phrases"
"""Setting that holds what was decided about overused phrases: "keep" or "reduce" by phrase as it is shown."""
OWN_PHRASES = "own_phrases"
"""Setting that holds the project's own list of phrases: text, place and language of each."""
CANON = "canon"
"""Setting that holds what is true of characters: name, kind of fact and value of each."""
LINKS = "variations"
"""Setting that holds the groups which are variations on purpose: lists of keys."""


def apart(figures: Mapping[str, Any], links: Sequence[Sequence[int]]) -> dict[str, Any]:
    """The figures without likenesses between conversations that are variations on purpose."""
    if not links:
        return dict(figures)
    of: dict[int, set[int]] = {}
    for keys in links:
        for key in keys:
            of.setdefault(key, set()).update(keys)
    made = dict(figures)
    exact = cast("Mapping[str, Sequence[int]]", figures.get("exact_duplicate") or {})
    if exact:
        kept = {group: _representatives(keys, of) for group, keys in exact.items()}
        made["exact_duplicate"] = {group: keys for group, keys in kept.items() if len(keys) > 1}
    likenesses = cast("Mapping[str, Any]", figures.get("near_duplicate") or {})
    near = cast("Mapping[int, Sequence[Sequence[int]]]", likenesses.get("near", {}))
    if near:
        rest = {
            key: [pair for pair in partners if pair[0] not in of.get(int(key), ())]
            for key, partners in near.items()
        }
        made["near_duplicate"] = {"near": {key: partners for key, partners in rest.items() if partners}}
    disagreements = cast("Mapping[str, Any]", figures.get("contradictory_answer") or {})
    found = cast("Mapping[int, Sequence[Sequence[Any]]]", disagreements.get("found", {}))
    if found:
        left = {
            key: [one for one in some if one[1] not in of.get(int(key), ())] for key, some in found.items()
        }
        made["contradictory_answer"] = {
            **disagreements,
            "found": {key: some for key, some in left.items() if some},
        }
    return made


def _representatives(keys: Sequence[int], of: Mapping[int, set[int]]) -> list[int]:
    kept: list[int] = []
    for key in keys:
        if not any(key in of.get(other, ()) for other in kept):
            kept.append(key)
    return kept


def without_kept_phrases(figures: Mapping[str, Any], phrases: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The figures without overused phrases that are kept; those to reduce are named in them."""
    known = cast("Mapping[str, Any]", figures.get(OverusedPhrase.id) or {})
    if not phrases or not known:
        return dict(figures)
    said = dict(phrases)
    counts = cast("Mapping[str, int]", known["phrases"])
    left = {phrase: count for phrase, count in counts.items() if said.get(shown_phrase(phrase)) != "keep"}
    reduce = [text for text, what in phrases if what == "reduce"]
    return {**figures, OverusedPhrase.id: {**known, "phrases": left, "reduce": reduce}}
