"""Find and replace in all texts: what is wanted, the places, and the step of History made of them.

Places are counted in code points of a turn's text, like every other place. How they are found is in
`finding_places`.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import Command, ReplaceText

Keys = npt.NDArray[np.int64]


class Rewording(msgspec.Struct, frozen=True):
    r"""What to find, and what to say instead.

    Attributes:
        find: the words, or the pattern.
        instead: what comes in their place; of a pattern with ``\1`` for what its first brackets held.
        whole_words: not within a longer word.
        case: capitals matter.
        pattern: `find` is a regular expression.
        keep_capitals: "Color" becomes "Colour", "COLOR" becomes "COLOUR".
        role: look in turns of this role alone; None for all.
    """

    find: str
    instead: str
    whole_words: bool = False
    case: bool = False
    pattern: bool = False
    keep_capitals: bool = False
    role: Role | None = None


class Place(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One place where something is to be replaced.

    Attributes:
        conversation, turn: where.
        start, end: code points of the turn's text.
        old, new: what stands there, and what will.
        before, after: a few words around it.
    """

    conversation: int
    turn: int
    start: int
    end: int
    old: str
    new: str
    before: str
    after: str


def rewording_command(edits: Iterable[ReplaceText], label: str) -> Command:
    """All replacements as one step of History.

    Within a turn the last place comes first, so that none moves the words of another; what was edited
    meanwhile is skipped and counted.
    """
    ordered = sorted(edits, key=_order)
    return Command(label, tuple(ordered), "replace", skip_stale=True)


def edit_of(place: Place) -> ReplaceText:
    """The edit that replaces one place."""
    return ReplaceText(place.conversation, place.turn, place.start, place.end, place.new, place.old)


def _order(edit: ReplaceText) -> int:
    """Conversation, turn, last place first; as one number, which is much quicker to sort by."""
    return (edit.conversation << 64) + (edit.turn << 40) - edit.start
