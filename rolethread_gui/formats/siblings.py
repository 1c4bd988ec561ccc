"""Other texts of a turn (swipes, regenerated replies) as programs keep them: a list, one of which is chosen.

A reader gives each text that was not chosen the key of its place in that list.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from rolethread_gui.dataset.conversation import Alternative, Turn


def alternatives_of(texts: Sequence[str], chosen: int) -> tuple[Alternative, ...]:
    """The texts that were not chosen."""
    return tuple(Alternative(place, text) for place, text in enumerate(texts) if place != chosen)


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """A text of the list after an edit.

    Attributes:
        place: in the list before, None where it was written since.
        text: as it is now.
    """

    place: int | None
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Chosen:
    """The list after an edit.

    Attributes:
        texts: in the order of the list before, new ones behind.
        place: of the chosen one within `texts`.
    """

    texts: tuple[Kept, ...]
    place: int


def after_edit(chosen: int, old: Turn, new: Turn) -> Chosen:
    """The list of texts after an edit of the turn.

    A text keeps its place in the list, whether it was chosen and is an alternative now or the other way
    round; one that was typed over stays where it was.
    """
    before = {chosen: old.text, **{one.key: one.text for one in old.alternatives}}
    wanted = [(chosen, new.text), *((one.key, one.text) for one in new.alternatives)]
    places: dict[int, int] = {}  # place in the list before, by place in `wanted`
    free = dict(before)

    def settle(at: int, place: int) -> None:
        places[at] = place
        del free[place]

    for at, (key, text) in enumerate(wanted):
        if free.get(key) == text:
            settle(at, key)
    for at, (_, text) in enumerate(wanted):
        if at not in places:
            same = next((place for place, was in free.items() if was == text), None)
            if same is not None:
                settle(at, same)
    for at, (key, _) in enumerate(wanted):
        if at not in places and key in free:
            settle(at, key)
    if 0 not in places:  # something else was chosen and then typed over: it takes the place that was left
        left = next((key for at, (key, _) in enumerate(wanted) if at in places and key in free), None)
        if left is not None:
            settle(0, left)
    order = sorted(range(len(wanted)), key=lambda at: (places.get(at, len(before) + chosen + at + 1), at))
    texts = tuple(Kept(places.get(at), wanted[at][1]) for at in order)
    return Chosen(texts, order.index(0))
