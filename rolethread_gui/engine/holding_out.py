"""Keeping a part of the conversations for validation, and never one text on both sides."""

from __future__ import annotations

import hashlib
import random
import unicodedata
from collections.abc import Iterable, Sequence

from rolethread_gui.dataset.conversation import Conversation, Role


def text_mark(conversation: Conversation) -> int:
    """A number that conversations share which say the same; 0 for one without any words.

    Wider than the check for duplicates: system prompts, capitals and white space do not count, because a
    reply that was learned once is known, however it was led to.
    """
    said = [
        f"{turn.role.value}\x1f{' '.join(unicodedata.normalize('NFKC', turn.text).casefold().split())}"
        for turn in conversation.turns
        if turn.role is not Role.SYSTEM and turn.text.strip()
    ]
    if not said:
        return 0
    digest = hashlib.blake2b("\x1e".join(said).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") or 1


class _Groups:
    """Who belongs together."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def head(self, place: int) -> int:
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def join(self, first: int, second: int) -> None:
        low, high = sorted((self.head(first), self.head(second)))
        self._parent[high] = low


def groups_of(
    keys: Sequence[int],
    marks: Sequence[int],
    origins: Sequence[int],
    near: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Conversations that must stay on one side: equal or nearly so, and everything that stems from one original.

    Args:
        keys: of the conversations.
        marks: a number that equal texts share, 0 for none.
        origins: key of the original that each stems from, 0 for none.
        near: pairs of places in `keys` that say nearly the same.
    """
    known = _Groups(len(keys))
    first: dict[tuple[str, int], int] = {}
    for place, (key, mark, origin) in enumerate(zip(keys, marks, origins, strict=True)):
        for kind, value in (("text", mark), ("origin", origin or key)):
            if value:
                known.join(first.setdefault((kind, value), place), place)
    for one, other in near:
        known.join(one, other)
    found: dict[int, list[int]] = {}
    for place, key in enumerate(keys):
        found.setdefault(known.head(place), []).append(key)
    return list(found.values())


def held_out(groups: Sequence[Sequence[int]], share: float, seed: int) -> set[int]:
    """Keys of the conversations to keep for validation: whole groups, chosen by chance.

    The same groups and seed always give the same choice, whatever their order. At least one group stays for
    training.
    """
    total = sum(map(len, groups))
    room = min(round(share * total), total - 1)
    if room < 1:
        room = 1 if share > 0 and len(groups) > 1 else 0
    chosen: set[int] = set()
    for group in sorted(groups, key=lambda group: _drawn(seed, min(group)))[: max(0, len(groups) - 1)]:
        if len(group) <= room - len(chosen):
            chosen.update(group)
    return chosen


def _drawn(seed: int, key: int) -> bytes:
    return hashlib.blake2b(f"{seed}/{key}".encode(), digest_size=8).digest()


def shuffled(keys: Sequence[int], seed: int) -> list[int]:
    """The keys in an order by chance that the seed alone decides."""
    made = list(keys)
    random.Random(seed).shuffle(made)
    return made
