"""What the checks know of likenesses, without those between conversations that are variations on purpose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

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
