"""Conversations that are alike, as groups: the same, nearly the same, and one prompt with several replies.

The first two come from what the checks have counted; the third is looked up (lane: compute). Groups are
sets of keys; who is left out or deleted is in none.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.fingerprints import fingerprint
from rolethread_gui.dataset.alternative_edits import AddAlternative
from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.edits import Edit, SetIncluded, SetSetting
from rolethread_gui.engine.likenesses import LINKS
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.trying import TryingEnded

Keys = npt.NDArray[np.int64]

SAME, NEAR, PROMPT = "same", "near", "prompt"
LOWEST = 50
"""Likeness in per cent from which on pairs are known."""
_STEP = 200


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """Conversations that are alike.

    Attributes:
        kind: `SAME`, `NEAR` or `PROMPT`.
        keys: at least two, in order.
        percent: likeness of the two least alike neighbours among them; 100 for the same.
        linked: whether they are variations on purpose.
    """

    kind: str
    keys: tuple[int, ...]
    percent: int
    linked: bool = False


def pairs_of(figures: Mapping[str, Any]) -> dict[tuple[int, int], int]:
    """Likeness in per cent of every pair that is nearly the same, the smaller key first."""
    likenesses = cast("Mapping[str, Any]", figures.get("near_duplicate") or {})
    near = cast("Mapping[int | str, Sequence[Sequence[int]]]", likenesses.get("near", {}))
    # The keys of what was read back from the project's file are text.
    return {
        (min(int(key), other), max(int(key), other)): percent
        for key, partners in near.items()
        for other, percent in partners
    }


def groups_of(
    figures: Mapping[str, Any],
    prompts: Iterable[Sequence[int]],
    columns: Columns,
    limit: int,
    links: Sequence[Sequence[int]] = (),
) -> list[Group]:
    """All groups, the largest first within each kind.

    Args:
        figures: what the checks counted, by check id.
        prompts: conversations with one prompt, as `same_prompts` finds them.
        columns: who is there and goes into the export.
        limit: likeness in per cent from which on two are nearly the same.
        links: groups that are variations on purpose.
    """
    here = columns.alive() & columns.plain("included").astype(np.bool_)
    linked = [frozenset(keys) for keys in links]

    def made(kind: str, keys: Iterable[int], percent: int) -> list[Group]:
        left = tuple(sorted(key for key in set(keys) if key <= len(here) and here[key - 1]))
        meant = any(set(left) <= one for one in linked)
        return [Group(kind, left, percent, meant)] if len(left) > 1 else []

    exact = cast("Mapping[str, Sequence[int]]", figures.get("exact_duplicate") or {})
    same = [one for keys in exact.values() for one in made(SAME, keys, 100)]
    alike = {pair: percent for pair, percent in pairs_of(figures).items() if percent >= limit}
    near = [one for keys, percent in _joined(alike, here) for one in made(NEAR, keys, percent)]
    told = {frozenset(one.keys) for one in (*same, *near)}
    asked = [one for keys in prompts for one in made(PROMPT, keys, 0) if frozenset(one.keys) not in told]
    return [
        one
        for some in (same, near, asked)
        for one in sorted(some, key=lambda group: (-len(group.keys), -group.percent, group.keys))
    ]


def _joined(pairs: Mapping[tuple[int, int], int], here: npt.NDArray[np.bool_]) -> list[tuple[set[int], int]]:
    """Sets that hang together through pairs, and the lowest likeness within each."""
    root: dict[int, int] = {}

    def top(key: int) -> int:
        while root.setdefault(key, key) != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    living = [
        (one, other, percent)
        for (one, other), percent in pairs.items()
        if max(one, other) <= len(here) and here[one - 1] and here[other - 1]
    ]
    for one, other, _ in living:
        root[top(one)] = top(other)
    found: dict[int, tuple[set[int], int]] = {}
    for one, other, percent in living:
        keys, lowest = found.get(top(one), (set[int](), 100))
        found[top(one)] = keys | {one, other}, min(lowest, percent)
    return list(found.values())


def same_prompts(
    reader: Reader, keys: Keys, ended: Callable[[], bool] = lambda: False
) -> list[tuple[int, ...]]:
    """Conversations that are the same up to their last reply, which differs.

    Raises:
        TryingEnded: `ended` said so.
    """
    found: dict[bytes, dict[str, int]] = {}
    for at in range(0, len(keys), _STEP):
        if ended():
            raise TryingEnded
        for conversation in reader.conversations(keys[at : at + _STEP].tolist()):
            parts = _asked_and_said(conversation)
            if parts is not None:
                mark = hashlib.blake2b(parts[0].encode("utf-8", "surrogatepass"), digest_size=12).digest()
                found.setdefault(mark, {}).setdefault(parts[1], conversation.key)
    return [tuple(replies.values()) for replies in found.values() if len(replies) > 1]


def _asked_and_said(conversation: Conversation) -> tuple[str, str] | None:
    turns = conversation.turns
    if len(turns) < 2 or turns[-1].role is not Role.ASSISTANT or not fingerprint(conversation):
        return None
    asked = "\x1e".join(f"{turn.role.value}\x1f{_flat(turn.text)}" for turn in turns[:-1])
    if not any(turn.role is Role.USER and turn.text.strip() for turn in turns[:-1]):
        return None
    return asked, _flat(turns[-1].text)


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def keep_one(keep: int, keys: Sequence[int]) -> tuple[Edit, ...]:
    """Leave everybody else of a group out of the export."""
    return (SetIncluded(tuple(key for key in keys if key != keep), included=False),)


def linking(keys: Sequence[int], links: Sequence[Sequence[int]], *, linked: bool = True) -> Edit:
    """Say that conversations are variations on purpose, or no longer."""
    wanted = sorted(set(keys))
    rest = [sorted(one) for one in links if not set(one) <= set(wanted)]
    if linked and not any(set(wanted) <= set(one) for one in rest):
        rest.append(wanted)
    return SetSetting(LINKS, rest or None)


def as_alternatives(keep: Conversation, others: Sequence[Conversation]) -> tuple[Edit, ...]:
    """Put the last replies of others beside the one that is kept, and leave those conversations out.

    Empty where the conversations differ in more than their last reply.
    """
    mine = _asked_and_said(keep)
    theirs = [_asked_and_said(other) for other in others]
    if mine is None or not theirs or any(one is None or one[0] != mine[0] for one in theirs):
        return ()
    turn = keep.turns[-1]
    known = {_flat(turn.text), *(_flat(one.text) for one in turn.alternatives)}
    edits: list[Edit] = []
    for other in others:
        text = other.turns[-1].text
        if _flat(text) not in known:
            known.add(_flat(text))
            edits.append(AddAlternative(keep.key, turn.key, text))
    return (*edits, SetIncluded(tuple(other.key for other in others), included=False))
